"""Sliders over the lesson's code: the training lab."""

from d2l_utils.widgets.lab import TrainingLab

__all__ = ["TrainingLab"]
