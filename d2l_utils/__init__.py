"""What the dropout notebooks share and a learner need not read to follow the lesson.

``import d2l_utils as d2l`` stands in for the helper package of the course and the book. A name is looked for when it
is first used, so that a process which only trains loads neither figures nor tables: first in our own modules, which
replace what downloads or no longer exists, then in the installed ``d2l``.
"""

import importlib
import importlib.util
from typing import TYPE_CHECKING

from d2l_utils.cache import find_room_for_matplotlib
from d2l_utils.environment import import_mxnet, require_supported_versions

require_supported_versions()  # before anything below finds a wrong version by itself, from deep inside
find_room_for_matplotlib()
import_mxnet()

from d2l import __version__ as D2L_VERSION

if TYPE_CHECKING:  # for editors: what __getattr__ finds
    from d2l.mxnet import *  # noqa: F403

    from d2l_utils.course import *  # noqa: F403
    from d2l_utils.data import *  # noqa: F403
    from d2l_utils.training import *  # noqa: F403

# What `from d2l_utils import *` brings; every other name of the book is there, too.
__all__ = [  # noqa: F405
    "D2L_VERSION", "Accumulator", "Animator", "FashionMNIST", "History", "MiniBatches", "Progress", "Timer",
    "TrainingDiverged", "TrainingInterrupted", "accuracy", "evaluate", "evaluate_accuracy", "evaluate_loss",
    "final_epochs", "get_fashion_mnist_labels", "linreg", "load_array", "load_data_fashion_mnist",
    "load_fashion_mnist", "plot", "plt", "predict_ch3", "semilogy", "set_axes", "set_figsize", "sgd",
    "show_fashion_mnist", "show_images", "squared_loss", "synthetic_data", "train_ch3", "train_epoch_ch3",
    "train_steps", "try_all_gpus", "try_gpu", "use_svg_display", "validation_split",
]  # fmt: skip


def __getattr__(name: str):
    if name.startswith("_"):  # Python and IPython ask for many of these; none is worth loading anything
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if importlib.util.find_spec(f"{__name__}.{name}"):
        return importlib.import_module(f"{__name__}.{name}")
    for module in ("data", "training", "course"):
        found = importlib.import_module(f"{__name__}.{module}")
        if name in found.__all__:
            break
    else:
        found = importlib.import_module("d2l.mxnet")
        if not hasattr(found, name):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}, and neither has d2l {D2L_VERSION}")
    globals()[name] = value = getattr(found, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
