"""Networks of Gluon (L11 to L14): their layers, their weights, and a copy in which recorders stand in for dropout.

Everything is done on copies: the network stays as it is, even where its parameters have no values yet.
"""

from __future__ import annotations

import copy
import functools
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from .calls import to_mxnet
from .network import PREDICTIONS_DIFFER, Network, X, number, same, shown
from .network_steps import STEPS
from .result import FIRST_HINTS, OPEN_FORM, CheckResult, Failure
from .sandbox import learners_code, run_check
from .statistics import share_is


def check_gluon(
    net: nn.Block,
    num_hiddens: Sequence[int] = (256, 512),
    drop_probs: Sequence[float] = (0.2, 0.5),
    num_outputs: int = 10,
    before: Sequence[np.ndarray] = (),
) -> CheckResult:
    """Check a multilayer perceptron with dropout that is ready to be trained on images of shape (1, 28, 28).

    Its layers, rates and weights are looked at. Then a copy gets weights that the check knows, and recorders in place
    of its dropouts: in prediction and in training, outputs and gradients have to be right.

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
    network = GluonNetwork(net, [*num_hiddens, num_outputs], drop_probs, before)
    return run_check("Gluon network", GLUON_STEPS, network, first_hints=FIRST_HINTS["Gluon network"])


def _listed(name: str, values: Iterable, example: Sequence) -> list:
    try:
        return list(values)
    except TypeError:
        raise TypeError(f"{name} must be a sequence such as {example}, got {values!r}") from None


class GluonNetwork(Network):
    """A copy of the network, and what its dense layers are given when it is run."""

    def __init__(self, net: nn.Block, units: list[int], rates: list[float], before: list[np.ndarray]):
        super().__init__(units, rates)
        self.net, self.units, self.before = net, units, before
        self.given: dict[nn.Dense, list[np.ndarray]] = {}

    def copy(self) -> nn.Block:
        """Return a copy of the network that notes what its dense layers are given."""
        # What hybridising compiled cannot be copied; without it, the hooks see each layer. Modules need no copy.
        compiled = (getattr(block, "_cached_op", None) for block in blocks_of(self.net))
        memo = {id(op): None for op in compiled if op is not None} | {id(m): m for m in sys.modules.values()}
        try:
            net = copy.deepcopy(self.net, dict(memo))
        except Exception as error:
            why = "check_gluon works on a copy of the network, and no copy could be made. "
            why += f"{_not_copied(self.net, memo)}{type(error).__name__}: {error}"
            raise Failure("cannot-be-copied", why) from error
        net.hybridize(False)
        for block in blocks_of(net):
            if isinstance(block, nn.Dense):
                block.register_forward_hook(self._note)
        return net

    def _note(self, block: nn.Block, inputs: tuple, output: mx.nd.NDArray) -> None:
        self.given.setdefault(block, []).append(inputs[0].asnumpy())

    def forward(self, x: Any) -> Any:
        """Run the copy."""
        self.given.clear()
        return self.net_copy(x)

    def build(self) -> None:
        """Make a copy with the known parameters and with recorders in place of its dropouts."""
        self.net_copy, self.known = self.copy(), self.as_drawn
        with learners_code("net(X)"), autograd.pause():
            self.forward(to_mxnet(X))
        self.dense = list(self.given)
        self.params = [param.data() for block in self.dense for param in (block.weight, block.bias)]
        for param in self.params:
            param.attach_grad()  # a copy of an array has none
        self.use(self.known.params)
        for block in blocks_of(self.net_copy):
            if isinstance(block, nn.Dropout):
                block.forward = functools.partial(self._drop, block._rate)

    def _drop(self, rate: object, x: mx.nd.NDArray) -> mx.nd.NDArray:
        return self.record(x, rate, acts=autograd.is_training())

    def turned(self, array: np.ndarray) -> np.ndarray:
        """Turn weights, which have the shape (units, inputs) in Gluon."""
        return array.T

    def name_what_differs(self, training: bool) -> None:
        """Compare what each dense layer is given, and the output, with what it should be."""
        stages = self.known.stages()
        when = "In training" if training else "In prediction"
        expected = [stages["the input"], *(stages[layer] for layer in self.hidden), stages["the output layer"]]
        given = [
            np.concatenate([x.reshape(-1, block.weight.shape[1]) for x in self.given[block]]) for block in self.dense
        ]
        for i, (got, wanted) in enumerate(zip([*given, self.output.asnumpy()], expected)):
            what = "the images" if i == 0 else f"hidden layer {i}" if i <= len(self.hidden) else "the output"
            if same(got, wanted):
                continue
            if i and what != "the output" and same(got, stages[f"{what} before its activation"]):
                raise Failure("no-activation", f"Hidden layer {i} has no activation; expected is ReLU.")
            rate = self.rates[i - 1] if 0 < i <= len(self.hidden) else 0
            raise _what_comes_between(got, wanted, what, rate, training, when)


def _what_comes_between(
    given: np.ndarray, expected: np.ndarray, what: str, rate: float, training: bool, when: str
) -> Failure:
    """Name what happens to a layer's output, `what`, before the next layer or the loss is given it."""
    at_output = what == "the output"
    factor, some_missing = _as_multiple(given, expected)
    if some_missing and not (at_output and same(given, np.maximum(expected, 0))):
        why = f"{when}, something that is no nn.Dropout drops elements of {what}."
        if not training:
            return Failure("dropout-in-prediction", why, PREDICTIONS_DIFFER)
        reasons = {"the images": "dropout-on-input", "the output": "dropout-on-output"}
        return Failure(reasons.get(what, "dropout-repeated"), why)
    if rate and np.isclose(factor, [1 - rate, 1 / (1 - rate)], rtol=1e-3).any():
        why = f"{when}, {what} is multiplied by {factor:.3g}, but nn.Dropout rescales in training by itself."
        return Failure("rescaled-again" if training else "rescaled-in-prediction", why)
    if at_output and np.isfinite(factor) and not some_missing:
        return Failure("wrong-forward", f"{when}, the output is multiplied by {factor:.3g}.")
    if at_output and given.size == expected.size and np.ptp(given - expected) < 1e-3 * np.ptp(expected):
        return Failure("wrong-forward", f"{when}, something is added to the output: {(given - expected).flat[0]:.3g}.")
    if at_output:
        why = f"{when}, the output has an activation. The loss expects the bare numbers: "
        return Failure("output-activation", f"{why}it computes the softmax itself.")
    if not training and what != "the images":
        return Failure("no-activation", f"{when}, {what} has another activation than ReLU.")
    return Failure("wrong-forward", f"{when}, something changes {what} before the next layer.")


def _as_multiple(given: np.ndarray, expected: np.ndarray) -> tuple[float, bool]:
    """Return the one number that takes `expected` to `given`, or NaN, and whether some elements became 0 instead."""
    if given.size != expected.size:
        return np.nan, False
    there = abs(expected) > 0.01 * abs(expected).max()  # not those in which rounding shows
    factors = given.reshape(expected.shape)[there] / expected[there]
    survivors = factors[factors != 0]
    if not survivors.size or np.ptp(survivors) > 1e-3 * abs(survivors).max():
        return np.nan, False
    return survivors[0], len(survivors) < len(factors)


def blocks_of(net: nn.Block) -> list[nn.Block]:
    """Return the network and all blocks in it, each once, however often it is used."""
    return list(dict.fromkeys([net, *chain(*map(blocks_of, net._children.values()))]))


def _not_copied(net: nn.Block, memo: dict) -> str:
    """Say which attribute cannot be copied."""
    blocks = blocks_of(net)
    memo = memo | {id(block): block for block in blocks}  # each attribute by itself, not the layers in it
    for block in blocks:
        for name, value in vars(block).items():
            try:
                copy.deepcopy(value, dict(memo))
            except Exception:
                return f"In {type(block).__name__}, the attribute {name} is a {type(value).__name__}. "
    return ""


# The steps that are Gluon's own ------------------------------------------------------------------------------------


def is_an_initialised_network(network: GluonNetwork, remarks: list[str]) -> None:
    """It is a Gluon network, and its parameters are initialised."""
    net = network.net
    if net is None or net is ...:
        hint = " (net.initialize() gives back None: let it stand on a line of its own.)" if net is None else ""
        raise Failure("unfinished", f"There is no network yet: net is {net}.{hint}")
    if not isinstance(net, nn.Block):
        raise Failure("not-a-network", f"check_gluon needs a Gluon network, got {type(net).__name__}.")
    params = net.collect_params().items()
    missing = [name for name, param in params if param._data is None and not param._deferred_init]
    if missing:
        raise Failure("not-initialised", f"No values for {', '.join(missing)}: was net.initialize(...) called?")
    network.net_copy = network.copy()


def has_the_layers(network: GluonNetwork, remarks: list[str]) -> None:
    """It has the dense layers asked for, and no other layers that learn."""
    net = network.net_copy
    dropouts = [block for block in blocks_of(net) if isinstance(block, nn.Dropout)]
    for dropout in dropouts:
        if dropout._rate is ...:
            raise Failure("unfinished", f"A dropout's rate is still dots (`...`). {OPEN_FORM}")
        if np.isnan(number(dropout._rate)):
            raise Failure("wrong-rates", f"nn.Dropout has the rate {dropout._rate!r:.40}, which is no number.")
        if dropout._axes:
            why = f"nn.Dropout(axes={dropout._axes}) drops all elements along these axes together."
            raise Failure("shared-mask", why)
    for when, mode in (("", autograd.train_mode()), (" in prediction", autograd.predict_mode())):
        with mode, learners_code("net(X)"):
            network.forward(to_mxnet(X))
        dense = network.given
        units = [block._units for block in dense]
        if any(sum(len(x) for x in given) > len(X) for given in dense.values()):
            raise Failure(
                "wrong-layers", f"The dense layers run{when} have {units} units, and one runs more than once."
            )
        if units != network.units:
            raise Failure("wrong-layers", f"The dense layers{when} have {units} units; expected are {network.units}.")
    for i, (block, num_inputs) in enumerate(zip(dense, [784, *units]), start=1):
        if block.bias is None:
            why = f"Dense layer {i} has no biases (use_bias=False); the layers asked for have them."
            raise Failure("wrong-layers", why)
        if block.weight.shape[1] != num_inputs:
            why = f"Dense layer {i} has {block.weight.shape[1]} inputs, where {num_inputs} are expected. "
            raise Failure("wrong-layers", f"{why}The images have to be flat before it.")
    for block in blocks_of(net):
        if isinstance(block, nn.Dense) and block not in dense:
            raise Failure("wrong-layers", f"A dense layer with {block._units} units is there, but nothing passes it.")
        if block._reg_params and not isinstance(block, nn.Dense):
            why = f"Besides the dense layers, {type(block).__name__} has parameters to learn."
            raise Failure("wrong-layers", why)


def has_fresh_weights(network: GluonNetwork, remarks: list[str]) -> None:
    """Its weights are new, as before any training, and can learn."""
    params = network.net_copy.collect_params().items()
    if frozen := [name for name, param in params if param.grad_req == "null"]:
        raise Failure("gradient-lost", f"{', '.join(frozen)} cannot learn: grad_req is 'null'.")
    for i, dense in enumerate(network.given, start=1):
        weight, bias = dense.weight.data().asnumpy(), dense.bias
        if weight.size > 1 and np.ptp(weight) == 0:
            raise Failure("symmetric-weights", f"In dense layer {i}, all weights are {weight.flat[0]:g}.")
        if any(np.array_equal(weight, old) for old in network.before):
            raise Failure("not-fresh", f"The weights of dense layer {i} are still those of before.")
        starts_at_0 = bias.init == "zeros" or isinstance(bias.init, mx.init.Zero)
        if starts_at_0 and bias.data().asnumpy().any():
            why = f"The biases of dense layer {i} started at 0 and are not 0 any more: it has been trained."
            raise Failure("not-fresh", why)


def has_dropouts_that_draw(network: GluonNetwork, remarks: list[str]) -> None:
    """Each of its dropouts, by itself, drops its share in training, anew each time, and nothing in prediction."""
    ones = np.ones((100, 100), np.float32)
    for dropout in (block for block in blocks_of(network.copy()) if isinstance(block, nn.Dropout)):
        rate, what = number(dropout._rate), f"nn.Dropout({shown([dropout._rate])[1:-1]}), by itself,"
        outputs = []
        for mode in (autograd.train_mode(), autograd.train_mode(), autograd.predict_mode()):
            with mode, learners_code("nn.Dropout(rate)(X)"):
                outputs.append(dropout(to_mxnet(ones)).asnumpy())
        first, second, predicted = outputs
        if (predicted != 1).any():
            raise Failure(
                "dropout-in-prediction", f"{what} changes what it is given in prediction.", PREDICTIONS_DIFFER
            )
        zeros = int((first == 0).sum())
        if not share_is(rate, zeros, ones.size):
            if not zeros:
                look = "with autograd.record():\n    print(net(X) - net(X))  # should not be 0"
                why = f"In training, {what} drops none of {ones.size} elements."
                raise Failure("mode-makes-no-difference", why, look)
            raise Failure("wrong-rate", f"In training, {what} drops {zeros / ones.size:.1%} of {ones.size} elements.")
        if not np.allclose(first[first != 0], 1 / (1 - rate), rtol=1e-3):
            why = f"In training, {what} multiplies survivors by {first.max():.3g}; expected is 1/(1 − p) = "
            raise Failure("wrong-scale", f"{why}{1 / (1 - rate):.3g}.")
        if zeros and np.array_equal(first, second):
            raise Failure("same-mask", f"Two runs of {what} in training have the same mask.")


GLUON_STEPS = [
    is_an_initialised_network,
    has_the_layers,
    has_fresh_weights,
    *STEPS[:6],  # with the rates, before the dropouts themselves are looked at
    has_dropouts_that_draw,
    *STEPS[6:],
]
