"""The lesson's figures: functions that take arrays, lists or training histories and return a matplotlib figure.

Every function returns a `LessonFigure`, which shows itself when it is the last expression of a notebook cell. Its
`title` is the finding: it stands above the figure and begins the alt text. What does not fit together is a ValueError
that says what was expected. No function uses pyplot or leaves matplotlib's settings changed.
"""

from d2l_utils.plotting.curves import beside_another, learning_curves, mean_and_variance, over_setting
from d2l_utils.plotting.diagrams import dropout_picture, network_diagram
from d2l_utils.plotting.grids import activation_histograms, mask_and_output, sample_images
from d2l_utils.plotting.maps import heat_map
from d2l_utils.plotting.style import LOOKS, STYLE, LessonFigure, lesson_style, to_png

__all__ = [
    "LOOKS", "STYLE", "LessonFigure", "activation_histograms", "beside_another", "dropout_picture", "heat_map",
    "learning_curves", "lesson_style", "mask_and_output", "mean_and_variance", "network_diagram", "over_setting",
    "sample_images", "to_png",
]  # fmt: skip
