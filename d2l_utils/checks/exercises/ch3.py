"""Exercises 3: dropout in Gluon."""

from __future__ import annotations

import functools
import numbers
from collections.abc import Callable
from typing import Any

import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from d2l_utils.checks.calls import answer_of, array_of, to_mxnet
from d2l_utils.checks.exercises.answers import ALL_OF_A_MASK, KnownNet, as_array, listed, of_noise
from d2l_utils.checks.probe import Probe
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import depends_on


def _counts_votes(votes: Any, remarks: list[str]) -> None:
    """It counts the predicted classes of many passes in train mode."""
    net = KnownNet(5 * np.eye(10)[[3, 3, 7], None] + 0.3)  # sums of these scores are no counts
    call = "votes(net, x, 30)"
    value = answer_of(votes, call, net, net.images, 30)
    if not net.modes:
        raise wrong_answer(f"{call} never calls net.")
    if not all(net.modes):
        raise wrong_answer(f"{call} calls net in predict mode, where dropout does nothing: all passes would agree.")
    if net.passes[0] != 30:
        raise wrong_answer(f"{call} calls net {net.passes[0]} times.")
    ten_numbers = f"{call} must give ten numbers, one for each class, got"
    counts = as_array(value, f"{ten_numbers} {value!r:.80}.")
    right = 20 * np.eye(10)[3] + 10 * np.eye(10)[7]
    if counts.shape != right.shape:  # (1, 10) neither: counts[3] would be no number
        got = f"numbers of shape {counts.shape}" if counts.shape else f"the number {counts:g}"
        raise wrong_answer(f"{ten_numbers} {got}.")
    if np.allclose(counts * 30, right, atol=1e-3):
        raise wrong_answer(f"{call} gives shares: give how often each class was predicted, such as 20.")
    if not np.array_equal(counts, right):
        raise wrong_answer(f"The net predicted class 3 in 20 passes and class 7 in 10, and {call} gives {counts}.")


@depends_on()
def _relu(relu_same: Any, sigmoid_of_dropped: Any, remarks: list[str]) -> None:
    """It is right whether the order matters with ReLU."""
    if getattr(relu_same, "shape", None) == ():  # such as MXNet's (A == B).all()
        relu_same = bool(relu_same)
    if not isinstance(relu_same, bool):
        raise wrong_answer(f"relu_same must be True or False, got {relu_same!r}.")
    if not relu_same:
        why = "With a factor c of 0 or 1/(1 − p), both not negative, is relu(c · x) anything else than c · relu(x)?"
        raise wrong_answer(why)


def _layer(layer: Any) -> list[Callable]:
    @functools.cache  # one layer is called again and again, as in training
    def of_rate(p: float) -> Any:
        with autograd.pause(train_mode=False):  # a network is made before it is trained
            return layer(p)

    probe = Probe(lambda X, p: of_rate(p)(X), "layer", "layer(X)", setup="layer = Dropout({p})")
    return [_is_a_layer, _predicts_unchanged, *of_noise(probe, *ALL_OF_A_MASK, "scale")]


def _is_a_layer(layer: Any, remarks: list[str]) -> None:
    """It is a Gluon layer that is made with a rate."""
    if not (isinstance(layer, type) and issubclass(layer, nn.Block)):
        raise wrong_answer("Hand over the class itself, and let it inherit from nn.Block.")
    block = answer_of(layer, "Dropout(0.5)", 0.5)
    answer_of(block, "Dropout(0.5)(X)", to_mxnet(np.ones((2, 3), np.float32)))


def _predicts_unchanged(layer: Any, remarks: list[str]) -> None:
    """In predict mode it does nothing."""
    X = to_mxnet(np.ones((20, 30), np.float32))
    if (array_of(layer(0.5), "Dropout(0.5)(X)", X) != 1).any():
        look = "(Dropout(0.5)(np.ones((2, 8))) != 1).sum()  # should be 0"
        raise wrong_answer("Outside autograd.record(), Dropout(0.5)(X) is not X.", look)


def _drops_channels(axes: Any, remarks: list[str]) -> None:
    """Whole channels are dropped, each on its own."""
    if isinstance(axes, numbers.Integral) and not isinstance(axes, bool):
        axes = (axes,)
    if not isinstance(axes, (tuple, list)) or not all(isinstance(axis, numbers.Integral) for axis in axes):
        raise wrong_answer(f"axes must be a tuple of axis numbers, got {axes!r}.")
    named = set(axes)
    if named & set(range(-4, 0)):  # NumPy takes them
        why = "nn.Dropout takes no negative axes, and stops with an error when it is called: count the axes from 0."
        raise wrong_answer(f"axes={axes} does not work. {why}")
    if not named <= set(range(4)):
        raise wrong_answer(f"X has the axes 0, 1, 2 and 3, got {axes}.")
    if named == {0, 1}:
        why = "`axes` names the axes along which the mask is *shared*: these share it over images and channels."
        raise wrong_answer(why)
    if named != {2, 3}:
        shared = listed(("the images", "the channels", "the rows", "the columns")[axis] for axis in sorted(named))
        why = f"With axes={axes} the mask is shared over {shared or 'nothing'}."
        raise wrong_answer(f"{why} It should be shared over all pixels of a channel, and nothing else.")


STEPS = {
    "3.3": [_counts_votes],
    "3.4": [_relu],
    "3.5": _layer,
    "3.6": [_drops_channels],
}
