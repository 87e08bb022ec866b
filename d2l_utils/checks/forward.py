"""Tell whether a network written by hand uses dropout where, when and as it should (L5 to L8).

The check hands over its own parameters and its own dropout function, which keeps a record of its calls. That
function first gives back what it got, so that the place of a call shows in the values it was given, and then
applies masks that the check knows, so that the right output and the right gradients are known as well. Nothing
is left to chance.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from itertools import pairwise, product

import mxnet as mx
import numpy as np
from mxnet import autograd

from .networks import (
    array_from,
    check_gradients,
    check_rates,
    check_what_training_leaves,
    gradients,
    number,
    same,
    shared_mask,
    shown,
)
from .result import OPEN_FORM, CheckResult, Failure
from .sandbox import for_either_kind_of_array, given_back, learners_code, run_check, to_mxnet

SIZES = (784, 256, 512, 10)  # L5
RATES = (0.3, 0.6)  # not the lecture's, so that rates written as numbers show
OTHER_RATES = (0.8, 0.25)  # in another order and ratio, so that one rate made of the other shows
HIDDEN = ("hidden layer 1", "hidden layer 2")
NAMES = ("W1", "b1", "W2", "b2", "W3", "b3")
_rng = np.random.default_rng(0)
X = _rng.random((4, 1, 28, 28), dtype=np.float32)
# Large enough that an activation which ends at 6 shows.
WEIGHTS = [_rng.normal(0, 3 / n**0.5, (n, m)).astype(np.float32) for n, m in pairwise(SIZES)]
BIASES = [_rng.normal(0, 1, m).astype(np.float32) for m in SIZES[1:]]
MASKS = [((_rng.random((4, m)) > p) / (1 - p)).astype(np.float32) for m, p in zip(SIZES[1:3], RATES)]


def check_forward(net_factory: Callable) -> CheckResult:
    """Check the forward pass of the multilayer perceptron with two hidden layers, 784-256-512-10.

    Parameters
    ----------
    net_factory : callable
        Called as ``net_factory(params, drop_prob1, drop_prob2, dropout)``, with
        ``params = [W1, b1, W2, b2, W3, b3]``, the hidden layers' rates and a function
        ``dropout(X, drop_prob)``. Gives ``net``, which takes images of shape (b, 1, 28, 28) to outputs of
        shape (b, 10), and drops when ``autograd.is_training()``. How it is written does not count, but what
        it computes: outputs and gradients. A call of `dropout` with rate 0 is as good as none. One thing besides:
        dropout comes after the activation, though before a ReLU it would compute the same.

    Returns
    -------
    CheckResult
        True when right.
    """
    return run_check("forward pass", STEPS, _Network(net_factory))


class _Network:
    """The learner's network and the calls of dropout in its last run."""

    def __init__(self, net_factory: Callable):
        self.net_factory = net_factory

    def build(self, rates: tuple[float, float] = RATES) -> None:
        """Build the network, with parameters of the kind of array that belongs to the np mode."""
        self.masks, self.images, self.calls = False, X, []
        self.values = [param for pair in zip(WEIGHTS, BIASES) for param in pair]
        self.params = [to_mxnet(value) for value in self.values]
        for param in self.params:
            param.attach_grad()

        def dropout(X: mx.nd.NDArray, drop_prob: float) -> mx.nd.NDArray:
            if X is ... or drop_prob is ...:
                raise Failure("unfinished", f"dropout is called with dots (`...`). {OPEN_FORM}")
            if not isinstance(X, mx.nd.NDArray):
                why = f"It is called as dropout(X, drop_prob), but X is of type {type(X).__name__}: no MXNet array."
                raise Failure("not-an-array", why)
            if number(drop_prob) == 0:  # as good as no call: so some keep dropout out of prediction
                return X
            given = X.asnumpy()
            self.calls.append((given, drop_prob))
            mask = next((mask for mask in MASKS if mask.size == given.size), None)
            if mask is None or not self.masks:
                return X
            return X * to_mxnet((mask.T if self.has_columns(given) else mask).reshape(given.shape))

        dropout.__qualname__ = "dropout"  # the name in Python's messages
        with learners_code("net_factory(params, drop_prob1, drop_prob2, dropout)"):
            self.net = self.net_factory(list(self.params), *rates, dropout)
        if self.calls:
            why = "dropout is called by net_factory, when the network is built. Each run of net(X) in training needs "
            raise Failure("misplaced-dropout", f"{why}masks of its own: call dropout there.")
        given_back(self.net, "net_factory(…)", self.net_factory)
        if not callable(self.net):
            why = f"net_factory gives back {type(self.net).__name__}, not a function net(X)."
            raise Failure("returns-no-function", why)

    def run(self, mode: object, masks: bool = False, images: np.ndarray = X) -> np.ndarray:
        """The output for images, in autograd's `mode`; dropout applies the known masks or does nothing."""
        self.calls: list[tuple[np.ndarray, object]] = []
        self.masks, self.images = masks, images
        x = to_mxnet(images)
        with mode, learners_code("net(X)"):
            self.output = self.net(x)
            output = array_from(self.output, self.net)
        for name, array, original in zip(("X", *NAMES), (x, *self.params), (images, *self.values)):
            if not np.array_equal(array.asnumpy(), original):
                raise Failure("input-changed", f"net(X) overwrites {name}, which is still needed.")
        return output

    def predict(self, images: np.ndarray = X) -> np.ndarray:
        return self.run(autograd.pause(train_mode=False), images=images)

    def train(self, masks: bool = False) -> np.ndarray:
        return self.run(autograd.record(), masks)

    def has_columns(self, given: np.ndarray) -> bool:
        """Tell whether an array has a column, not a row, for each image."""
        return given.ndim == 2 and given.shape[1] == len(self.images)

    @property
    def places(self) -> list[str]:
        """Names of what dropout was called on in the last run."""
        return [_place(given.T if self.has_columns(given) else given) for given, _ in self.calls]


def _place(given: np.ndarray) -> str:
    stages = dict(zip(NAMES[::2], WEIGHTS)) | _stages()
    if (given == 1).all():  # a mask, drawn for ones: where it is used shows later
        places = ("the input", *HIDDEN, "the output layer")
        return next((name for name in places if stages[name].size == given.size), "something else")
    return next((name for name in reversed(stages) if same(given, stages[name])), "something else")


def _stages(
    factors: tuple = (1, 1), relu: tuple = (True, True, False), values: Sequence[np.ndarray] | None = None
) -> dict[str, np.ndarray]:
    """What the network computes, by name, with the hidden layers' outputs multiplied by `factors`."""
    weights, biases = (WEIGHTS, BIASES) if values is None else (values[::2], values[1::2])
    H = X.reshape(4, -1)
    stages = {"the input": H}
    for i, (W, b) in enumerate(zip(weights, biases)):
        name = (*HIDDEN, "the output layer")[i]
        stages[f"{name} before its activation"] = H @ W + b
        stages[name] = np.maximum(H @ W + b, 0) if relu[i] else H @ W + b
        H = stages[name] * (*factors, 1)[i]
    return stages


def _is_output(output: np.ndarray, *variant: tuple, values: Sequence[np.ndarray] | None = None) -> bool:
    return same(output, _stages(*variant, values=values)["the output layer"])


def _expected_gradients() -> list[np.ndarray]:
    """The six gradients of the outputs' sum, with the known masks."""
    stages = _stages(tuple(MASKS))
    H1, H2 = (stages[layer] for layer in HIDDEN)
    given = (stages["the input"], H1 * MASKS[0], H2 * MASKS[1])
    slopes = (MASKS[0] * (H1 > 0), MASKS[1] * (H2 > 0), np.ones((4, 10)))
    return gradients(list(zip(given, WEIGHTS, slopes)))


# The steps, in order. Each takes the network and the list of remarks, and raises Failure. -------------------


def gives_ten_outputs(network: _Network, remarks: list[str]) -> None:
    """It gives ten outputs for each image."""

    def try_it() -> None:
        network.build()
        network.predict()

    for_either_kind_of_array(try_it, remarks)
    for images, how_many in ((X, "4 images"), (X[:1], "1 image")):
        shape = network.predict(images).shape
        if shape != (len(images), 10):
            why = f"For {how_many}, net(X) has the shape {shape}; expected is {(len(images), 10)}."
            raise Failure("wrong-output-shape", why)


def predicts_without_dropout(network: _Network, remarks: list[str]) -> None:
    """In prediction, no dropout is called."""
    first, calls = network.predict(), network.calls
    if calls:
        why = (
            f"Outside training, dropout is called on an array of shape {calls[0][0].shape}. Prediction uses all units."
        )
        with contextlib.suppress(Failure):
            network.train()
            if not network.calls:
                why += " In training it is not called. Is a condition the wrong way round?"
        raise Failure("dropout-in-prediction", why, "net(X) - net(X)  # should be 0")
    if not same(first, network.predict()):
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
    _require_relus(output, "In prediction")
    _refuse_activation(output)
    keep1, keep2 = (1 - p for p in RATES)
    if any(_is_output(output, factors) for factors in ((keep1, keep2), (keep1, 1), (1, keep2))):
        why = "In prediction, hidden units are multiplied by 1 − p. But dropout rescales in training already."
        raise Failure("rescaled-in-prediction", why)
    seen, expected = output[0, :3].round(2), _stages()["the output layer"][0, :3].round(2)
    why = f"With known parameters, the first outputs for the first image are {seen}; expected is {expected}."
    raise Failure("wrong-forward", why)


def _require_relus(output: np.ndarray, when: str) -> None:
    for layers, relu in (("layers 1 and 2", (0, 0, 0)), ("layer 1", (0, 1, 0)), ("layer 2", (1, 0, 0))):
        if _is_output(output, (1, 1), relu):
            why = f"{when}, the output is that of a network without a ReLU on hidden {layers}."
            raise Failure("no-activation", why)


def _refuse_activation(output: np.ndarray) -> None:
    plain = _stages()["the output layer"]
    log_softmax = plain - np.log(np.exp(plain).sum(axis=1, keepdims=True))
    if any(same(output, activated) for activated in (np.maximum(plain, 0), log_softmax, np.exp(log_softmax))):
        why = "The output has an activation. The loss expects the bare numbers: it computes the softmax itself."
        raise Failure("output-activation", why)


def drops_on_both_hidden_layers(network: _Network, remarks: list[str]) -> None:
    """In training, dropout is called once on each hidden layer's output, and nowhere else."""
    output, calls = network.train(), network.calls
    if not calls:
        if _is_output(output):
            raise Failure("no-dropout", "In training, dropout is never called with a rate above 0.")
        why = "In training the output changes, but the dropout function handed over is never called."
        raise Failure("not-the-given-dropout", why)
    places = network.places
    again = network.train()
    if network.places != places:
        first, second = (" and ".join(run) or "nothing" for run in (places, network.places))
        why = f"In a first run in training, dropout is called on {first}, in a second on {second}."
        network.build()
        drawn = network.train(masks=True)
        if not _is_output(drawn) and same(network.train(masks=True), drawn):
            raise Failure("same-mask", f"{why} It uses the masks of the first; each run needs new ones.")
        raise Failure("no-dropout", f"{why} Each run is to do the same, with new masks.")
    if not same(again, output):
        why = "Two runs in training differ, but the dropout handed over drops nothing yet: something else is random."
        raise Failure("not-the-given-dropout", why)
    _refuse_rescaling(output)
    _require_relus(output, "In training")
    for given, _ in calls:
        # More calls than layers: perhaps it goes from image to image.
        is_mask = len(calls) <= 2 and (given == 1).all()
        if is_mask and (failure := shared_mask("Dropout is called", given.shape, len(X), SIZES[1:3])):
            raise failure
    seen = "Dropout is called on " + ", then on ".join(places) + "."
    if "the input" in places:
        raise Failure("dropout-on-input", f"{seen} The lecture drops hidden units only, no pixels.")
    if "the output layer" in places:
        why = f"{seen} On the output it would lose classes by chance, and the loss would be very large."
        raise Failure("dropout-on-output", why)
    if any("before" in place for place in places):
        why = f"{seen} It belongs after: with ReLU the result is the same, with most other activations not."
        raise Failure("before-activation", why)
    if not set(places) <= set(HIDDEN):
        raise Failure("misplaced-dropout", f"{seen} Expected are the outputs of hidden layers 1 and 2.")
    for layer in HIDDEN:
        if layer not in places:
            raise Failure("layer-without-dropout", f"{seen} There is none with a rate above 0 on {layer}.")
        if places.count(layer) > 1:
            raise Failure("dropout-repeated", seen)
    if not _is_output(output):
        _refuse_activation(output)
        why = "With a dropout that drops nothing, training should give what prediction gives; it does not."
        raise Failure("wrong-forward", why)


def _refuse_rescaling(output: np.ndarray) -> None:
    """Raise `Failure` where the network rescales by itself what a dropout that does nothing gives back."""
    if _is_output(output):
        return
    for factors in product(*((1, 1 / (1 - p), 1 - p) for p in RATES)):
        if _is_output(output, factors):
            found = [
                f"that of {layer} is {'divided' if factor > 1 else 'multiplied'} by 1 − p once more"
                for layer, factor in zip(HIDDEN, factors)
                if factor != 1
            ]
            why = f"What dropout gives back is rescaled already, but in training {' and '.join(found)}."
            raise Failure("rescaled-again", why)


def drops_whenever_it_trains(network: _Network, remarks: list[str]) -> None:
    """In train mode, dropout is called whether or not autograd records."""
    network.train()
    places = network.places
    network.run(autograd.train_mode())
    if network.places != places:
        why = (
            f"Under autograd.record(), dropout is called {len(places)} times, under autograd.train_mode(), which is "
            f"training without recording, {len(network.calls)} times."
        )
        raise Failure("only-when-recording", why)


def uses_each_layers_rate(network: _Network, remarks: list[str]) -> None:
    """Each hidden layer has its own rate."""
    _uses(RATES, network)


def _uses(expected: tuple[float, float], network: _Network) -> None:
    network.train()
    used = dict(zip(network.places, (rate for _, rate in network.calls)))
    when = f"With drop_prob1, drop_prob2 = {expected}, dropout is"
    for layer in HIDDEN:
        if layer not in used:
            raise Failure("layer-without-dropout", f"{when} not called on {layer} with a rate above 0.")
    rates = [used[layer] for layer in HIDDEN]  # in the order of the layers, whenever the masks were drawn
    why = f"{when} called with {shown(rates)}."
    check_rates(rates, expected, why, "Use the two names as they are, without numbers or arithmetic.")


def uses_what_dropout_gives(network: _Network, remarks: list[str]) -> None:
    """What dropout gives back is what the next layer gets."""
    output = network.train(masks=True)
    if _is_output(output, tuple(MASKS)):
        return
    for layers, factors in (("both layers", (1, 1)), (HIDDEN[0], (1, MASKS[1])), (HIDDEN[1], (MASKS[0], 1))):
        if _is_output(output, factors):
            raise Failure("result-unused", f"Dropout is called, but on {layers} what it gives back is not used.")
    raise Failure("wrong-forward", "With known masks, the output is not what the two masked layers lead to.")


def learns_all_parameters(network: _Network, remarks: list[str]) -> None:
    """The gradient of each of the six parameters is right."""
    network.train(masks=True)
    check_gradients(network.output, dict(zip(NAMES, network.params)), _expected_gradients())


def leaves_no_trace_of_training(network: _Network, remarks: list[str]) -> None:
    """After training it predicts as before, and random numbers go on where they were."""

    def predict() -> tuple[bool, bool]:
        output = network.predict()
        return bool(network.calls), _is_output(output)

    check_what_training_leaves(network.train, predict)


def uses_what_it_is_built_with(network: _Network, remarks: list[str]) -> None:
    """Built again with other rates, and with parameters that change, it uses those."""
    network.build(OTHER_RATES)
    _uses(OTHER_RATES, network)
    network.predict()  # an output that is kept shows below
    network.values = [value[::-1].copy() for value in network.values]
    for param, value in zip(network.params, network.values):
        param[:] = to_mxnet(value)
    if not _is_output(network.predict(), values=network.values):
        why = "When the numbers in params change, as they do in training, prediction does not follow. Are copies of "
        why += "params used, those of an earlier network, or an earlier output?"
        raise Failure("wrong-forward", why)


STEPS = [
    gives_ten_outputs,
    predicts_without_dropout,
    computes_the_network,
    drops_on_both_hidden_layers,
    drops_whenever_it_trains,
    uses_each_layers_rate,
    uses_what_dropout_gives,
    learns_all_parameters,
    leaves_no_trace_of_training,
    uses_what_it_is_built_with,
]
