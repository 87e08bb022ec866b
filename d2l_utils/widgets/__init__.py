"""Live views over the lesson's training loop and the learner's own functions: drawn by the browser, see ``web/``."""

from d2l_utils.widgets.explorers import activations, dropout_explorer, thinned_network
from d2l_utils.widgets.lab import TrainingLab
from d2l_utils.widgets.page import opening, weight_scaling

__all__ = ["TrainingLab", "activations", "dropout_explorer", "opening", "thinned_network", "weight_scaling"]
