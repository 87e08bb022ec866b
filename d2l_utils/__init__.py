"""What the dropout notebooks share and a learner need not read to follow the lesson.

``import d2l_utils as d2l`` stands in for the course's helper package: what the installed ``d2l`` package still
has is taken from there; what it no longer has, or what depends on a download that may be gone, is ours.
"""

from d2l_utils.environment import import_mxnet, require_supported_versions

require_supported_versions()  # before anything below finds a wrong version by itself, from deep inside
import_mxnet()

from d2l import __version__ as D2L_VERSION
from d2l.mxnet import (  # the book's figures, labels, timers and devices, as they are
    Accumulator,
    Animator,
    Timer,
    accuracy,
    get_fashion_mnist_labels,
    plot,
    plt,
    set_axes,
    set_figsize,
    show_images,
    try_all_gpus,
    try_gpu,
    use_svg_display,
)

from d2l_utils.data import FashionMNIST, MiniBatches, load_data_fashion_mnist, load_fashion_mnist
from d2l_utils.training import (
    History,
    Progress,
    TrainingDiverged,
    evaluate,
    evaluate_accuracy,
    final_epochs,
    sgd,
    train_ch3,
    train_steps,
)

__all__ = [
    "D2L_VERSION",
    "Accumulator",
    "Animator",
    "FashionMNIST",
    "History",
    "MiniBatches",
    "Progress",
    "Timer",
    "TrainingDiverged",
    "accuracy",
    "evaluate",
    "evaluate_accuracy",
    "final_epochs",
    "get_fashion_mnist_labels",
    "load_data_fashion_mnist",
    "load_fashion_mnist",
    "plot",
    "plt",
    "set_axes",
    "set_figsize",
    "sgd",
    "show_images",
    "train_ch3",
    "train_steps",
    "try_all_gpus",
    "try_gpu",
    "use_svg_display",
]
