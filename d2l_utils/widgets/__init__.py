"""Live widgets: sliders over the lesson's training loop and figures."""

from d2l_utils.widgets.explorers import activations, dropout_explorer, thinned_network
from d2l_utils.widgets.lab import TrainingLab

__all__ = ["TrainingLab", "activations", "dropout_explorer", "thinned_network"]
