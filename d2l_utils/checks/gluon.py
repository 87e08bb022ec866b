"""Tell whether a Gluon network's layers, order, rates and weights are as they should be (L11 to L14).

Everything is done on a copy: the network stays as it is, even where its parameters have no values yet. What
goes into and comes out of each layer is kept while the copy predicts and while it trains, and compared.
"""

from __future__ import annotations

import copy
import math
import sys
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import mxnet as mx
import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from .bounds import NATS, surprise
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
from .sandbox import learners_code, run_check, to_mxnet

X = np.random.default_rng(0).random((16, 1, 28, 28), dtype=np.float32)


def check_gluon(
    net: nn.Block,
    num_hiddens: Sequence[int] = (256, 512),
    drop_probs: Sequence[float] = (0.2, 0.5),
    num_outputs: int = 10,
    before: Sequence[np.ndarray] = (),
) -> CheckResult:
    """Check a multilayer perceptron with dropout that is ready to be trained on images of shape (1, 28, 28).

    A copy of it predicts and trains on a few images. In both modes, each layer has to get what the one before
    gave, after a ReLU where that is hidden, and in training each dropout has to drop its share.

    Parameters
    ----------
    net : gluon.Block
        Any block made of `nn.Dense`, with biases, and `nn.Dropout`; it may be hybridised. It gets the images as
        they are.
    num_hiddens, drop_probs : sequence
        Units and dropout rate expected of each hidden layer; a rate of 0 asks for no dropout.
    num_outputs : int
        Units expected of the output layer.
    before : sequence of ndarray
        Parameters of an earlier run, ``[p.data().asnumpy() for p in net.collect_params().values()]``: a
        weight that is still the same was not initialised anew (L14). Without them, biases tell: they start at
        0, and the first step of training moves them.

    Returns
    -------
    CheckResult
        True when right.

    Raises
    ------
    TypeError
        If `num_hiddens`, `drop_probs` or `before` is no sequence.
    ValueError
        If `num_hiddens` and `drop_probs` differ in length, or a rate is not in [0, 1).
    """
    num_hiddens = _listed("num_hiddens", num_hiddens, (256, 512))
    drop_probs = _listed("drop_probs", drop_probs, (0.2, 0.5))
    before = _listed("before", before, [])
    if len(num_hiddens) != len(drop_probs):
        raise ValueError(f"each hidden layer needs a rate, got {len(num_hiddens)} layers, {len(drop_probs)} rates")
    if not all(0 <= number(rate) < 1 for rate in drop_probs):
        raise ValueError(f"drop_probs must be at least 0 and less than 1, got {shown(drop_probs)}")
    return run_check("Gluon network", STEPS, _Trace(net, [*num_hiddens, num_outputs], drop_probs, before))


def _listed(name: str, values: Iterable, example: Sequence) -> list:
    try:
        return list(values)
    except TypeError:
        raise TypeError(f"{name} must be a sequence such as {example}, got {values!r}") from None


class _Passed(NamedTuple):
    """A dense layer or a dropout that was run, what it was given and what it gave back."""

    block: nn.Block | None
    given: np.ndarray
    gives: np.ndarray
    params: tuple[np.ndarray, ...] = ()  # a dense layer's weights and biases, as they were then

    @property
    def is_dense(self) -> bool:
        return isinstance(self.block, nn.Dense)

    @property
    def is_dropout(self) -> bool:
        return isinstance(self.block, nn.Dropout)


class _Trace:
    """A copy of the network, and what passes through its layers when it is run."""

    def __init__(self, net: nn.Block, units: list[int], drop_probs: list[float], before: list[np.ndarray]):
        self.net, self.units, self.drop_probs, self.before = net, units, drop_probs, before

    def copy_network(self) -> None:
        # What hybridising compiled cannot be copied; without it, the hooks see each layer. Modules need no copy.
        compiled = (getattr(block, "_cached_op", None) for block in _blocks(self.net))
        memo = {id(op): None for op in compiled if op is not None} | {id(m): m for m in sys.modules.values()}
        try:
            self.copy = copy.deepcopy(self.net, dict(memo))
        except Exception as error:
            why = "check_gluon works on a copy of the network, and no copy could be made. "
            why += f"{_not_copied(self.net, memo)}{type(error).__name__}: {error}"
            raise Failure("cannot-be-copied", why) from error
        self.copy.hybridize(False)
        for block in _blocks(self.copy):
            # A dropout with rate 0 does nothing, wherever it stands.
            if isinstance(block, nn.Dense) or (isinstance(block, nn.Dropout) and number(block._rate) > 0):
                block.register_forward_hook(self._keep)

    def _keep(self, block: nn.Block, inputs: tuple, output: mx.nd.NDArray) -> None:
        params = (block.weight, block.bias) if isinstance(block, nn.Dense) else ()
        values = tuple(param.data().asnumpy() for param in params if param is not None)
        self.passed.append(_Passed(block, inputs[0].asnumpy(), output.asnumpy(), values))

    def run(self, mode: object) -> list[_Passed]:
        """What passed through the layers in autograd's `mode`, between the images and the output."""
        before = self._values()
        self.passed = [_Passed(None, X, X)]
        with mode, learners_code("net(X)"):
            self.output = self.copy(to_mxnet(X))
            output = array_from(self.output, self.copy)
        after = self._values()
        changed = [name for name in before if not np.array_equal(before[name], after[name], equal_nan=True)]
        if changed:
            why = f"net(X) changes {', '.join(changed)}. The numbers in a layer change when the trainer makes a step."
            raise Failure("input-changed", why)
        passed, self.lost_masks = _with_masks_at_their_layers([*self.passed, _Passed(None, output, output)])
        return passed

    def _values(self) -> dict[str, np.ndarray]:
        """The parameters of the dense layers, as far as they have values yet."""
        layers = [block for block in _blocks(self.copy) if isinstance(block, nn.Dense)]
        params = [param for block in layers for param in block._reg_params.values()]
        return {param.name: param.data().asnumpy() for param in params if param._data is not None}

    def predict(self) -> list[_Passed]:
        return self.run(autograd.pause(train_mode=False))

    def predict_large(self) -> list[_Passed]:
        """Predict with 1,000 times the weights in the first dense layer."""
        weights = [layer.block.weight for layer in _dense(self.predicting)[:1]]
        old = [weight.data().copy() for weight in weights]
        for weight, values in zip(weights, old):
            weight.set_data(1000 * values)
        passed = self.predict()
        for weight, values in zip(weights, old):
            weight.set_data(values)
        return passed


def _blocks(net: nn.Block) -> list[nn.Block]:
    """The network and all blocks in it, each once, however often it is used."""
    return list(dict.fromkeys([net, *chain(*map(_blocks, net._children.values()))]))


def _with_masks_at_their_layers(passed: list[_Passed]) -> tuple[list[_Passed], list[_Passed]]:
    """Where a mask was drawn for ones, put it between the layers where it drops; and give those that fit nowhere."""
    masks = [layer for layer in passed if layer.is_dropout and (layer.given == 1).all()]
    found = [layer for layer in passed if not any(layer is mask for mask in masks)]
    lost = []
    for mask in masks:
        place = _place_of(mask, found)
        if place is None:
            lost.append(mask)
            continue
        layer, after = found[place], found[place + 1]
        factors, then = (array.reshape(layer.gives.shape) for array in (mask.gives, after.given))
        # What was dropped cannot be seen any more: its activation is that of the others.
        unseen = layer.gives.copy() if (then < 0).any() else np.maximum(layer.gives, 0)
        hidden = np.divide(then, factors, out=unseen, where=factors != 0)
        found.insert(place + 1, _Passed(mask.block, hidden, hidden * factors))
    return found, lost


def _place_of(mask: _Passed, passed: list[_Passed]) -> int | None:
    """Find the layer that a mask drops from: where its product with a ReLU goes on, or else where its zeros do."""
    exact, possible = [], []
    for i, (layer, after) in enumerate(pairwise(passed)):
        if layer.gives.size == mask.given.size == after.given.size:
            gives, factors, then = layer.gives.ravel(), mask.gives.ravel(), after.given.ravel()
            if same(then, np.maximum(gives, 0) * factors):  # where all is 0, any mask fits: one without a mask first
                exact.append((layer.is_dropout or after.is_dropout, i))
            elif not then[factors == 0].any():  # in a small layer by chance, too
                possible.append(i)
    return min(exact)[1] if exact else possible[0] if possible else None


def _drops(passed: list[_Passed]) -> bool:
    return any(not same(layer.gives, layer.given) for layer in passed if layer.is_dropout)


def _dense(passed: list[_Passed]) -> list[_Passed]:
    return [layer for layer in passed if layer.is_dense]


def _layers_of(passed: list[_Passed]) -> list[nn.Block | None]:
    return [layer.block for layer in passed]


def _not_copied(net: nn.Block, memo: dict) -> str:
    """Say which attribute cannot be copied."""
    blocks = _blocks(net)
    memo = memo | {id(block): block for block in blocks}  # each attribute by itself, not the layers in it
    for block in blocks:
        for name, value in vars(block).items():
            try:
                copy.deepcopy(value, dict(memo))
            except Exception:
                return f"In {type(block).__name__}, the attribute {name} is a {type(value).__name__}. "
    return ""


# The steps, in order. Each takes the trace and the list of remarks, and raises Failure. ---------------------


def is_an_initialised_network(trace: _Trace, remarks: list[str]) -> None:
    """It is a Gluon network, and its parameters are initialised."""
    if trace.net is None or trace.net is ...:
        hint = " (net.initialize() gives back None: let it stand on a line of its own.)" if trace.net is None else ""
        raise Failure("unfinished", f"There is no network yet: net is {trace.net}.{hint}")
    if not isinstance(trace.net, nn.Block):
        raise Failure("not-a-network", f"check_gluon needs a Gluon network, got {type(trace.net).__name__}.")
    params = trace.net.collect_params().items()
    missing = [name for name, param in params if param._data is None and not param._deferred_init]
    if missing:
        raise Failure("not-initialised", f"No values for {', '.join(missing)}: was net.initialize(...) called?")
    trace.copy_network()


def has_the_layers(trace: _Trace, remarks: list[str]) -> None:
    """It has the dense layers asked for, and no other layers that learn."""
    rates = [block._rate for block in _blocks(trace.copy) if isinstance(block, nn.Dropout)]
    if any(rate is ... for rate in rates):
        raise Failure("unfinished", f"A dropout's rate is still dots (`...`). {OPEN_FORM}")
    no_numbers = [rate for rate in rates if np.isnan(number(rate))]
    if no_numbers:
        raise Failure("wrong-rates", f"nn.Dropout has the rate {no_numbers[0]!r:.40}, which is no number.")
    trace.predicting = trace.predict()
    trace.predicting_large = trace.predict_large()
    for layer in _dense(trace.predicting):
        layer.block.weight.data().attach_grad()  # a copy of an array has no gradient
    trace.first_training = trace.run(autograd.record())
    trace.training = trace.run(autograd.record())
    trace.trained_output, trace.lost_in_training = trace.output, trace.lost_masks
    trace.in_train_mode = trace.run(autograd.train_mode())
    for when, passed in (("", trace.training), (" in prediction", trace.predicting)):
        dense = [layer.block for layer in _dense(passed)]
        units = [block._units for block in dense]
        if len(set(dense)) < len(dense):
            why = f"The dense layers run{when} have {units} units, and one of them is run more than once."
            raise Failure("wrong-layers", why)
        if units != trace.units:
            raise Failure("wrong-layers", f"The dense layers{when} have {units} units; expected are {trace.units}.")
        for i, block in enumerate(dense, start=1):
            if block.bias is None:
                why = f"Dense layer {i} has no biases (use_bias=False); the layers asked for have them."
                raise Failure("wrong-layers", why)
    for block in _blocks(trace.copy):
        if isinstance(block, nn.Dense) and block not in dense:
            raise Failure("wrong-layers", f"A dense layer with {block._units} units is there, but nothing passes it.")
        if block._reg_params and not isinstance(block, nn.Dense):
            why = f"Besides the dense layers, {type(block).__name__} has parameters to learn."
            raise Failure("wrong-layers", why)
    for i, layer in enumerate(_dense(trace.training), start=1):
        shape, expected = layer.gives.shape, (len(X), layer.block._units)
        if shape != expected:
            why = f"For {len(X)} images, dense layer {i} gives an array of shape {shape}; expected is {expected}. "
            raise Failure("wrong-layers", f"{why}The images have to be flat before it.")
    for passed in (trace.predicting, trace.training):
        shape = passed[-1].given.shape
        if shape != expected:
            why = f"For {len(X)} images, net(X) has the shape {shape}; expected is {expected}."
            raise Failure("wrong-output-shape", why)


def drops_in_the_right_places(trace: _Trace, remarks: list[str]) -> None:
    """In training, one dropout follows each hidden layer, and none the input or the output."""
    if _layers_of(trace.first_training) != _layers_of(trace.training):
        why = "In a second run in training, other layers have an effect than in the first. Are masks kept? Each run "
        raise Failure("same-mask", f"{why}needs new ones.")
    for mask in trace.lost_in_training:
        raise _lost_mask(mask.given.shape, trace.units)
    trace.slots = _slots(trace.training)
    first, *hidden, last = trace.slots
    if first:
        raise Failure(
            "dropout-on-input",
            "The first layer is a dropout. The lecture drops hidden units only, no pixels.",
        )
    if last:
        why = "The last layer is a dropout: it would lose classes by chance, and the loss would be very large."
        raise Failure("dropout-on-output", why)
    if any(trace.drop_probs) and not any(hidden):
        raise Failure("no-dropout", "In training, no nn.Dropout with a rate above 0 is run.")
    for i, (drop_prob, found) in enumerate(zip(trace.drop_probs, hidden), start=1):
        if len(found) > 1:
            raise Failure("dropout-repeated", f"{len(found)} dropouts follow hidden layer {i}.")
        if drop_prob and not found:
            raise Failure("layer-without-dropout", f"No dropout follows hidden layer {i}.")


def _lost_mask(shape: tuple[int, ...], units: list[int]) -> Failure:
    if failure := shared_mask("An nn.Dropout is run", shape, len(X), units):
        return failure
    why = f"An nn.Dropout is run on ones of shape {shape}, but "
    if math.prod(shape) in [len(X) * each for each in units]:
        return Failure("result-unused", f"{why}no layer is given another one's output, multiplied by what comes back.")
    return Failure("misplaced-dropout", f"{why}no hidden layer's output has this shape.")


def _slots(passed: list[_Passed]) -> list[list[_Passed]]:
    """The dropouts before the first dense layer, after the first, and so on."""
    slots = [[]]
    for layer in passed:
        if layer.is_dense:
            slots.append([])
        elif layer.is_dropout:
            slots[-1].append(layer)
    return slots


def has_the_rates(trace: _Trace, remarks: list[str]) -> None:
    """Each dropout has its own layer's rate, and decides for each element."""
    rates = [found[0].block._rate if found else 0 for found in trace.slots[1:-1]]
    check_rates(rates, trace.drop_probs, f"The rates are {shown(rates)}, expected are {shown(trace.drop_probs)}.")
    for layer in chain(*trace.slots):
        if layer.block._axes:
            why = f"nn.Dropout(axes={layer.block._axes}) drops all elements along these axes together."
            raise Failure("shared-mask", why)


def has_fresh_weights(trace: _Trace, remarks: list[str]) -> None:
    """Its weights are new, as before any training."""
    for i, layer in enumerate(_dense(trace.training), start=1):
        dense = layer.block
        weight = dense.weight.data().asnumpy()
        if weight.size > 1 and np.ptp(weight) == 0:
            raise Failure("symmetric-weights", f"In dense layer {i}, all weights are {weight.flat[0]:g}.")
        if any(np.array_equal(weight, old) for old in trace.before):
            raise Failure("not-fresh", f"The weights of dense layer {i} are still those of before.")
        bias = dense.bias
        starts_at_0 = bias.init == "zeros" or isinstance(bias.init, mx.init.Zero)
        if starts_at_0 and bias.data().asnumpy().any():
            why = f"The biases of dense layer {i} started at 0 and are not 0 any more: it has been trained."
            raise Failure("not-fresh", why)


def drops_in_training_only(trace: _Trace, remarks: list[str]) -> None:
    """Each dropout drops its share in training, and nothing in prediction."""
    if _drops(trace.predicting):
        look = "net(X) - net(X)  # should be 0"
        raise Failure("dropout-in-prediction", "In prediction, an nn.Dropout changes what it is given.", look)
    for i, found in enumerate(trace.slots):
        for layer in found:
            _drops_its_share(layer, f"Under autograd.record(), the dropout of hidden layer {i}")
    if _layers_of(trace.training) != _layers_of(trace.in_train_mode):
        why = (
            "Under autograd.train_mode(), which is training without recording, other layers are run than under "
            "autograd.record()."
        )
        raise Failure("only-when-recording", why)


def _drops_its_share(layer: _Passed, what: str) -> None:
    """Compare numbers and factors; by chance, a right dropout fails here less than once in 10^10 calls."""
    there = layer.given != 0
    n, rate = there.sum(), number(layer.block._rate)
    if not n:
        return
    factors = layer.gives[there] / layer.given[there]
    survivors = factors[factors != 0]
    if surprise(len(survivors), n, 1 - rate) > NATS:
        if len(survivors) == n:
            look = "with autograd.record():\n    print(net(X) - net(X))  # should not be 0"
            raise Failure("mode-makes-no-difference", f"{what} drops none of {n} elements.", look)
        why = f"{what} drops {1 - len(survivors) / n:.1%} of {n} elements; its rate is {rate:g}."
        raise Failure("wrong-rate", why)
    if not np.allclose(survivors, 1 / (1 - rate), rtol=1e-3):
        why = f"{what} multiplies survivors by {survivors[0]:.3g}; expected is 1/(1 − p) = {1 / (1 - rate):.3g}."
        raise Failure("wrong-scale", why)


def has_only_relus_between(trace: _Trace, remarks: list[str]) -> None:
    """A ReLU follows each hidden layer, before its dropout; nothing else comes between layers, nor at the end."""
    _require_only_relus(trace.predicting, trace.drop_probs, training=False)
    _require_only_relus(trace.training, trace.drop_probs, training=True)
    if _layers_of(trace.predicting_large) != _layers_of(trace.predicting):
        raise Failure("wrong-forward", "A second prediction runs other layers than the first. Is an output kept?")
    # On small outputs tanh is hardly to be told from none, on large ones softplus hardly from ReLU.
    _require_only_relus(trace.predicting_large, trace.drop_probs, training=False)


def _require_only_relus(passed: list[_Passed], drop_probs: list[float], training: bool) -> None:
    place = 0  # how many dense layers lie behind
    for i, (layer, after) in enumerate(pairwise(passed)):
        place += layer.is_dense
        hidden = 0 < place <= len(drop_probs)
        expected = layer.gives
        if layer.is_dense:
            linear = _linear(layer)
            expected = np.maximum(linear, 0) if hidden else linear
        if same(after.given, expected):
            continue
        what = f"hidden layer {place}" if hidden else "the output" if place else "the images"
        if layer.is_dense and hidden and same(after.given, linear):
            if after.is_dropout and same(passed[i + 2].given, np.maximum(after.gives, 0)):
                why = f"The dropout of {what} comes before its activation. It belongs after: with ReLU the result"
                raise Failure("before-activation", f"{why} is the same, with most other activations not.")
            raise Failure("no-activation", f"Hidden layer {place} has no activation; expected is ReLU.")
        rate = drop_probs[place - 1] if hidden else 0
        raise _what_comes_between(layer, after.given, expected, what, rate, training)


def _what_comes_between(
    layer: _Passed, given: np.ndarray, expected: np.ndarray, what: str, rate: float, training: bool
) -> Failure:
    """Name what happens to a layer's output, `what`, before the next layer or the loss is given it."""
    when = "In training" if training else "In prediction"
    at_output = what == "the output"
    if layer.is_dropout and same(given, layer.given):
        return Failure("result-unused", f"What the dropout of {what} gives back is thrown away.")
    factor, some_missing = _as_multiple(given, expected)
    if some_missing and not (at_output and same(given, np.maximum(expected, 0))):
        why = f"{when}, something that is no nn.Dropout drops elements of {what}."
        if not training:
            return Failure("dropout-in-prediction", why, "net(X) - net(X)  # should be 0")
        reasons = {"the images": "dropout-on-input", "the output": "dropout-on-output"}
        return Failure(reasons.get(what, "dropout-repeated"), why)
    if rate and np.isclose(factor, [1 - rate, 1 / (1 - rate)], rtol=1e-3).any():
        why = f"{when}, {what} is multiplied by {factor:.3g}, but nn.Dropout rescales in training by itself."
        return Failure("rescaled-again" if training else "rescaled-in-prediction", why)
    if at_output and np.isfinite(factor) and not some_missing:
        return Failure("wrong-forward", f"{when}, the output is multiplied by {factor:.3g}.")
    if at_output:
        why = f"{when}, the output has an activation. The loss expects the bare numbers: "
        why += "it computes the softmax itself."
        return Failure("output-activation", why)
    if layer.is_dense:
        return Failure("no-activation", f"{when}, {what} has another activation than ReLU.")
    return Failure("wrong-forward", f"{when}, something changes {what} before the next layer.")


def _as_multiple(given: np.ndarray, expected: np.ndarray) -> tuple[float, bool]:
    """The one number that takes `expected` to `given`, or NaN, and whether some elements became 0 instead."""
    if given.size != expected.size:
        return np.nan, False
    there = abs(expected) > 0.01 * abs(expected).max()  # not those in which rounding shows
    factors = given.reshape(expected.shape)[there] / expected[there]
    survivors = factors[factors != 0]
    if not survivors.size or np.ptp(survivors) > 1e-3 * abs(survivors).max():
        return np.nan, False
    return survivors[0], len(survivors) < len(factors)


def _linear(layer: _Passed) -> np.ndarray:
    weight, bias = layer.params
    return layer.given.reshape(len(X), -1) @ weight.T + bias


def learns_all_weights(trace: _Trace, remarks: list[str]) -> None:
    """The gradient of each layer's weights is right."""
    frozen = [name for name, param in trace.copy.collect_params().items() if param.grad_req == "null"]
    if frozen:
        raise Failure("gradient-lost", f"{', '.join(frozen)} cannot learn: grad_req is 'null'.")
    dense = _dense(trace.training)
    given = [layer.given.reshape(len(X), -1) for layer in dense]
    weights = [layer.block.weight.data() for layer in dense]
    # A hidden unit's slope is 0 where its ReLU gives 0, and elsewhere what its dropout multiplies it by.
    activated = [after.given for layer, after in pairwise(trace.training) if layer.is_dense]
    slopes = [
        np.divide(then, now, out=np.zeros_like(now), where=now != 0)
        for now, then in zip(activated, [*given[1:], activated[-1]])
    ]
    expected = gradients([(x, w.asnumpy().T, slope) for x, w, slope in zip(given, weights, slopes)])
    params = {f"the weights of dense layer {i}": weight for i, weight in enumerate(weights, start=1)}
    check_gradients(trace.trained_output, params, [gradient.T for gradient in expected[::2]])


def leaves_no_trace_of_training(trace: _Trace, remarks: list[str]) -> None:
    """After training it predicts as before, and random numbers go on where they were."""

    def predict() -> tuple[bool, bool]:
        passed = trace.predict()
        return _drops(passed), same(passed[-1].given, trace.predicting[-1].given)

    check_what_training_leaves(lambda: trace.run(autograd.record()), predict)


def draws_new_masks(trace: _Trace, remarks: list[str]) -> None:
    """Each run in training has new masks."""
    for i, found in enumerate(zip(_slots(trace.first_training), trace.slots)):
        for first, second in zip(*found):
            there = (first.given != 0) & (second.given != 0)
            rate = number(second.block._rate)
            alike = (first.gives != 0)[there] == (second.gives != 0)[there]
            if alike.all() and -len(alike) * math.log(rate**2 + (1 - rate) ** 2) > NATS:
                why = f"Two runs in training have the same mask after hidden layer {i}: {len(alike)} elements agree."
                raise Failure("same-mask", why)


STEPS = [
    is_an_initialised_network,
    has_the_layers,
    drops_in_the_right_places,
    has_the_rates,
    has_fresh_weights,
    drops_in_training_only,
    has_only_relus_between,
    learns_all_weights,
    leaves_no_trace_of_training,
    draws_new_masks,
]
