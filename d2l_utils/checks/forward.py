"""Tell whether a network written by hand uses dropout where, when and as it should (L5 to L8).

The check hands over its own parameters and its own dropout function, which keeps a record of its calls. That
function first gives back what it got, so that the place of a call shows in the values it was given, and then
applies masks that the check knows, so that the right output is known as well. Nothing is left to chance.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import mxnet as mx
import numpy as np
from mxnet import autograd

from .result import CheckResult, Failure
from .sandbox import for_either_kind_of_array, learners_code, run_check, to_mxnet

SIZES = (784, 256, 512, 10)  # L5
RATES = (0.3, 0.6)  # not the lecture's, so that rates written as numbers show
HIDDEN = ("hidden layer 1", "hidden layer 2")
_rng = np.random.default_rng(0)
X = _rng.random((4, 1, 28, 28), dtype=np.float32)
WEIGHTS = [_rng.normal(0, (2 / n) ** 0.5, (n, m)).astype(np.float32) for n, m in pairwise(SIZES)]
BIASES = [_rng.normal(0, 0.5, m).astype(np.float32) for m in SIZES[1:]]
MASKS = [((_rng.random((4, m)) > p) / (1 - p)).astype(np.float32) for m, p in zip(SIZES[1:3], RATES)]


def check_forward(net_factory: Callable) -> CheckResult:
    """Check the forward pass of the multilayer perceptron with two hidden layers, 784-256-512-10.

    Parameters
    ----------
    net_factory : callable
        Called as ``net_factory(params, drop_prob1, drop_prob2, dropout)``, with
        ``params = [W1, b1, W2, b2, W3, b3]``, the hidden layers' rates and a function
        ``dropout(X, drop_prob)``. Gives ``net``, which takes images of shape (b, 1, 28, 28) to outputs of
        shape (b, 10), and drops when ``autograd.is_training()``.

    Returns
    -------
    CheckResult
        True when right.
    """
    return run_check("forward pass", STEPS, _Network(net_factory))


class _Network:
    """The learner's network, built anew for each run, and the calls of dropout in the last one."""

    def __init__(self, net_factory: Callable):
        self.net_factory = net_factory

    def run(self, mode: object, masks: bool = False) -> np.ndarray:
        """The output for X, in autograd's `mode`; dropout applies the known masks or does nothing."""
        self.calls: list[tuple[np.ndarray, float]] = []
        known = {mask.shape: mask for mask in MASKS} if masks else {}

        def dropout(X: mx.nd.NDArray, drop_prob: float) -> mx.nd.NDArray:
            self.calls.append((X.asnumpy(), drop_prob))
            return X * to_mxnet(known[X.shape]) if X.shape in known else X

        self.params = [to_mxnet(param) for pair in zip(WEIGHTS, BIASES) for param in pair]
        for param in self.params:
            param.attach_grad()
        with learners_code("net_factory(params, drop_prob1, drop_prob2, dropout)"):
            net = self.net_factory(self.params, *RATES, dropout)
        if not callable(net):
            raise Failure("unfinished", f"net_factory gives back {type(net).__name__}, not a function net(X).")
        with mode, learners_code("net(X)"):
            self.output = net(to_mxnet(X))
            if isinstance(self.output, mx.nd.NDArray):
                return self.output.asnumpy()
        if self.output is None or self.output is ...:
            raise Failure("unfinished", f"net(X) gives back {self.output}. Does it end with a return statement?")
        raise Failure("not-an-array", f"net(X) gives back {type(self.output).__name__}, not an MXNet array.")

    def predict(self) -> np.ndarray:
        return self.run(autograd.pause(train_mode=False))

    def train(self, masks: bool = False) -> np.ndarray:
        return self.run(autograd.record(), masks)


def _stages(factors: tuple = (1, 1), relu: tuple = (True, True, False)) -> dict[str, np.ndarray]:
    """What the network computes, by name, with the hidden layers' outputs multiplied by `factors`."""
    H = X.reshape(4, -1)
    stages = {"the input": H}
    for i, (W, b) in enumerate(zip(WEIGHTS, BIASES)):
        name = (*HIDDEN, "the output layer")[i]
        stages[f"{name} before its activation"] = H @ W + b
        stages[name] = np.maximum(H @ W + b, 0) if relu[i] else H @ W + b
        H = stages[name] * (*factors, 1)[i]
    return stages


def _is_output(output: np.ndarray, *variant: tuple) -> bool:
    return _same(output, _stages(*variant)["the output layer"])


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.size == b.size and np.allclose(a.ravel(), b.ravel(), rtol=1e-3, atol=1e-3)


# The steps, in order. Each takes the network and the list of remarks, and raises Failure. -------------------


def gives_ten_outputs(network: _Network, remarks: list[str]) -> None:
    """It gives ten outputs for each image."""
    for_either_kind_of_array(network.predict, remarks)
    if network.output.shape != (4, 10):
        why = f"For 4 images, net(X) has the shape {network.output.shape}; expected is (4, 10)."
        raise Failure("wrong-output-shape", why)


def predicts_without_dropout(network: _Network, remarks: list[str]) -> None:
    """In prediction, no dropout is called."""
    first, calls = network.predict(), network.calls
    if calls:
        why = (
            f"Outside training, dropout is called on an array of shape {calls[0][0].shape}. Prediction uses all units."
        )
        raise Failure("dropout-in-prediction", why, "net(X) - net(X)  # should be 0")
    if not _same(first, network.predict()):
        why = "Two predictions for the same images differ: something is still random outside training."
        raise Failure("dropout-in-prediction", why, "net(X) - net(X)  # should be 0")
    network.run(autograd.record(train_mode=False))
    if network.calls:
        why = (
            "Under autograd.record(train_mode=False), dropout is called, but that is prediction too: recording is not "
        )
        raise Failure("dropout-in-prediction", why + "training. autograd can tell you whether it is training.")


def computes_the_network(network: _Network, remarks: list[str]) -> None:
    """In prediction, it computes linear, ReLU, linear, ReLU, linear."""
    output = network.predict()
    if _is_output(output):
        return
    for layers, relu in (("layers 1 and 2", (0, 0, 0)), ("layer 1", (0, 1, 0)), ("layer 2", (1, 0, 0))):
        if _is_output(output, (1, 1), relu):
            raise Failure("no-activation", f"The output is that of a network without a ReLU on hidden {layers}.")
    plain = _stages()["the output layer"]
    log_softmax = plain - np.log(np.exp(plain).sum(axis=1, keepdims=True))
    if any(_same(output, activated) for activated in (np.maximum(plain, 0), log_softmax, np.exp(log_softmax))):
        why = "The output has an activation. The loss expects the bare numbers: it computes the softmax itself."
        raise Failure("output-activation", why)
    keep1, keep2 = (1 - p for p in RATES)
    if any(_is_output(output, factors) for factors in ((keep1, keep2), (keep1, 1), (1, keep2))):
        why = "In prediction, hidden units are multiplied by 1 − p. But dropout rescales in training already."
        raise Failure("rescaled-in-prediction", why)
    seen, expected = output[0, :3].round(2), plain[0, :3].round(2)
    why = f"With known parameters, the first outputs for the first image are {seen}; expected is {expected}."
    raise Failure("wrong-forward", why)


def drops_on_both_hidden_layers(network: _Network, remarks: list[str]) -> None:
    """In training, dropout is called once on each hidden layer's output, and nowhere else."""
    output = network.train()
    if not network.calls:
        if _is_output(output):
            raise Failure("no-dropout", "In training, dropout is never called.")
        why = "In training the output changes, but the dropout function handed over is never called."
        raise Failure("not-the-given-dropout", why)
    stages = _stages()
    places = [
        next((name for name in reversed(stages) if _same(given, stages[name])), "something else")
        for given, _ in network.calls
    ]
    seen = "Dropout is called on " + ", then on ".join(places) + "."
    if "the input" in places:
        raise Failure("dropout-on-input", f"{seen} The lecture drops hidden units only, no pixels.")
    if "the output layer" in places:
        why = f"{seen} On the output it would lose classes by chance, and the loss would be very large."
        raise Failure("dropout-on-output", why)
    if any("before" in place for place in places):
        why = f"{seen} It belongs after: with ReLU the result is the same, with most other activations not."
        raise Failure("before-activation", why)
    if "something else" in places:
        raise Failure("misplaced-dropout", f"{seen} Expected are the outputs of hidden layers 1 and 2.")
    for layer in HIDDEN:
        if layer not in places:
            raise Failure("layer-without-dropout", f"{seen} There is none on {layer}.")
        if places.count(layer) > 1:
            raise Failure("dropout-repeated", seen)
    if not _is_output(output):
        why = "With a dropout that drops nothing, training should give what prediction gives; it does not."
        raise Failure("wrong-forward", why)


def uses_each_layers_rate(network: _Network, remarks: list[str]) -> None:
    """Each hidden layer has its own rate."""
    network.train()
    rates = tuple(round(rate, 6) for _, rate in network.calls)
    if rates == RATES:
        return
    why = f"With drop_prob1, drop_prob2 = {RATES}, dropout is called with {rates}."
    if rates == RATES[::-1]:
        raise Failure("rates-swapped", f"{why} Are they swapped?")
    if rates[0] == rates[1]:
        raise Failure("same-rate-twice", f"{why} Both layers get the same.")
    raise Failure("wrong-rates", f"{why} Use the two names as they are, without numbers or arithmetic.")


def uses_what_dropout_gives(network: _Network, remarks: list[str]) -> None:
    """What dropout gives back is what the next layer gets."""
    output = network.train(masks=True)
    if _is_output(output, tuple(MASKS)):
        return
    for layers, factors in (("both layers", (1, 1)), (HIDDEN[0], (1, MASKS[1])), (HIDDEN[1], (MASKS[0], 1))):
        if _is_output(output, factors):
            raise Failure("result-unused", f"Dropout is called, but on {layers} what it gives back is thrown away.")
    raise Failure("wrong-forward", "With known masks, the output is not what the two masked layers lead to.")


def learns_all_parameters(network: _Network, remarks: list[str]) -> None:
    """The gradient reaches all six parameters."""
    network.train(masks=True)
    with learners_code("net(X).backward()"):
        network.output.backward()
    names = ("W1", "b1", "W2", "b2", "W3", "b3")
    lost = [name for name, param in zip(names, network.params) if not param.grad.asnumpy().any()]
    if lost:
        raise Failure("gradient-lost", f"No gradient reaches {', '.join(lost)}.")


STEPS = [
    gives_ten_outputs,
    predicts_without_dropout,
    computes_the_network,
    drops_on_both_hidden_layers,
    uses_each_layers_rate,
    uses_what_dropout_gives,
    learns_all_parameters,
]
