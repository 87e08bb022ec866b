"""Networks of Gluon (L11 to L14): their layers, their weights, and a copy in which recorders stand in for dropout.

Everything is done on copies: the network stays as it is, even where its parameters have no values yet.
"""

from __future__ import annotations

import copy
import functools
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from d2l_utils.checks.calls import to_mxnet
from d2l_utils.checks.network import DROPS_NOTHING, PREDICTIONS_DIFFER, Network, X, number, same, shown
from d2l_utils.checks.network_steps import STEPS, is_activated
from d2l_utils.checks.result import FIRST_HINTS, CheckResult, Failure
from d2l_utils.checks.sandbox import learners_code, run_check
from d2l_utils.checks.statistics import LIMIT, share_is


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
        weight that is still the same was not initialised anew (L14). Without them, biases tell: training moves
        them away from 0, and leaves the last gradient with them.

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

    turned = staticmethod(np.transpose)  # weights have the shape (units, inputs) in Gluon

    def __init__(self, net: nn.Block, units: list[int], rates: list[float], before: Sequence[np.ndarray] = ()):
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
            said = f"{type(error).__name__}: {error}"
            raise Failure("cannot-be-copied", attribute=_not_copied(self.net, memo), error=said) from error
        net.hybridize(False)
        for block in blocks_of(net, nn.Dense):
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
        for block in blocks_of(self.net_copy, nn.Dropout):
            block.forward = functools.partial(self._drop, block._rate)

    def _drop(self, rate: object, x: mx.nd.NDArray) -> mx.nd.NDArray:
        if autograd.is_training():
            return self.record(x, rate)
        self.idle = True
        return x

    def name_what_differs(self, training: bool) -> None:
        """Compare what each dense layer is given, and the output, with what it should be."""
        stages = self.known.stages()
        names = ["the images", *self.hidden, "the output"]
        expected = [stages[name] for name in ("the input", *self.hidden, "the output layer")]
        widths = [(block, block.weight.shape[1]) for block in self.dense]
        given = [np.concatenate([x.reshape(-1, width) for x in self.given[block]]) for block, width in widths]
        for what, got, wanted, rate in zip(names, [*given, self.output.asnumpy()], expected, [0, *self.rates, 0]):
            if what in self.hidden and same(got, stages[f"{what} before its activation"]):
                raise Failure("no-activation/layer", layer=what.removeprefix("hidden layer "))
            if not same(got, wanted):
                raise _what_comes_between(got, wanted, what, rate, training)


def _what_comes_between(given: np.ndarray, expected: np.ndarray, what: str, rate: float, training: bool) -> Failure:
    """Name what happens to a layer's output, `what`, before the next layer or the loss is given it."""
    when = "In training" if training else "In prediction"
    at_output = what == "the output"
    factor, some_missing = _as_multiple(given, expected)
    if some_missing and not (at_output and same(given, np.maximum(expected, 0))):
        if not training:
            return Failure("dropout-in-prediction/no layer", "", PREDICTIONS_DIFFER, what=what)
        reasons = {"the images": "dropout-on-input/no layer", "the output": "dropout-on-output/no layer"}
        return Failure(reasons.get(what, "wrong-layers/made elsewhere"), what=what)
    if rate and np.isclose(factor, [1 - rate, 1 / (1 - rate)], rtol=1e-3).any():
        reason = "rescaled-again" if training else "rescaled-in-prediction"
        return Failure(reason, layers=f"{what} is multiplied by {factor:.3g}")
    if np.isfinite(factor) and not some_missing:
        return Failure("wrong-forward/multiple", when=when, what=what, factor=factor)
    if at_output and given.size == expected.size and np.ptp(given - expected) < 1e-3 * np.ptp(expected):
        return Failure("wrong-forward/sum", when=when, number=(given - expected).flat[0])
    if at_output:
        is_known = given.size == expected.size and is_activated(given.reshape(expected.shape), expected)
        return Failure("output-activation") if is_known else Failure("wrong-forward/output", when=when)
    if not training and what != "the images":
        return Failure("no-activation/another", when=when, what=what)
    return Failure("wrong-forward/between", when=when, what=what)


def _as_multiple(given: np.ndarray, expected: np.ndarray) -> tuple[float, bool]:
    """Return the one number that takes `expected` to `given`, or NaN, and whether some elements became 0 instead."""
    if given.size != expected.size:
        return np.nan, False
    given = given.reshape(expected.shape)
    there = abs(expected) > 0.01 * abs(expected).max()  # not those in which rounding shows
    factors = given[there] / expected[there]
    survivors = factors[factors != 0]
    if not survivors.size or not same(given, np.where(given == 0, 0, survivors[0] * expected)):
        return np.nan, False
    return survivors[0], len(survivors) < len(factors)


def blocks_of(net: nn.Block, kind: type[nn.Block] = nn.Block) -> list[nn.Block]:
    """Return the network and all blocks in it that are of this kind, each once.

    Those in plain lists, tuples and dictionaries, which Gluon itself does not find, are among them.
    """
    found: dict[int, object] = {}  # by identity: a list may hold itself

    def look_at(value: object) -> None:
        if id(value) in found or not isinstance(value, (nn.Block, list, tuple, dict)):
            return
        found[id(value)] = value
        parts = vars(value) if isinstance(value, nn.Block) else value
        for part in parts.values() if isinstance(parts, dict) else parts:
            look_at(part)

    look_at(net)
    return [value for value in found.values() if isinstance(value, kind)]


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
        raise Failure("unfinished/no network", net=net, hint=hint)
    if not isinstance(net, nn.Block):
        raise Failure("not-a-network", kind=type(net).__name__)
    params = net.collect_params()
    if any(dense.weight.name not in params for dense in blocks_of(net, nn.Dense)):
        raise Failure("wrong-layers/in a list")
    if missing := [name for name, param in params.items() if param._data is None and not param._deferred_init]:
        raise Failure("not-initialised", names=", ".join(missing))
    network.net_copy = network.copy()


def has_the_layers(network: GluonNetwork, remarks: list[str]) -> None:
    """It has the dense layers asked for, and no other layers that learn."""
    for dropout in blocks_of(network.net_copy, nn.Dropout):
        if dropout._rate is ...:
            raise Failure("unfinished/rate")
        if np.isnan(number(dropout._rate)):
            raise Failure("wrong-rates/no number", rate=dropout._rate)
        if dropout._axes:
            raise Failure("shared-mask/axes", axes=dropout._axes)
    for when, mode in (("", autograd.train_mode()), (" in prediction", autograd.predict_mode())):
        with mode, learners_code("net(X)"):
            network.forward(to_mxnet(X))
        dense = network.given
        units = [block._units for block in dense]
        if any(sum(len(x) for x in given) > len(X) for given in dense.values()):
            raise Failure("wrong-layers/twice", when=when, units=units)
        if units != network.units:
            raise Failure("wrong-layers", when=when, units=units, expected=network.units)
    for i, (block, num_inputs) in enumerate(zip(dense, [784, *units]), start=1):
        if block.bias is None:
            raise Failure("wrong-layers/no biases", i=i)
        if block.weight.shape[1] != num_inputs:
            raise Failure("wrong-layers/inputs", i=i, inputs=block.weight.shape[1], expected=num_inputs)
    for block in blocks_of(network.net_copy):
        if isinstance(block, nn.Dense) and block not in dense:
            raise Failure("wrong-layers/unused", units=block._units)
        if block._reg_params and not isinstance(block, nn.Dense):
            raise Failure("wrong-layers/others", kind=type(block).__name__)


def has_fresh_weights(network: GluonNetwork, remarks: list[str]) -> None:
    """Its weights are new, as before any training, and can learn."""
    params, as_given = network.net_copy.collect_params().items(), network.net.collect_params()
    if frozen := [name for name, param in params if param.grad_req == "null"]:
        raise Failure("gradient-lost/frozen", names=", ".join(frozen))
    for i, dense in enumerate(network.given, start=1):
        weight, bias = dense.weight.data().asnumpy(), dense.bias
        if weight.size > 1 and np.ptp(weight) == 0:
            raise Failure("symmetric-weights", i=i, weight=weight.flat[0])
        if any(np.array_equal(weight, old) for old in network.before):
            raise Failure("not-fresh/before", i=i)
        starts_at_0 = bias.init == "zeros" or isinstance(bias.init, mx.init.Zero)
        if starts_at_0 and bias.data().asnumpy().any() and as_given[bias.name].grad().asnumpy().any():
            raise Failure("not-fresh", i=i)


def has_dropouts_that_draw(network: GluonNetwork, remarks: list[str]) -> None:
    """Each of its dropouts, by itself, drops its share in training, anew each time, and nothing in prediction."""
    ones = np.ones((100, 100), np.float32)
    for dropout in blocks_of(network.copy(), nn.Dropout):
        outputs, rate = [], number(dropout._rate)
        for mode in (*[autograd.train_mode] * 16, autograd.predict_mode):
            with mode(), learners_code("nn.Dropout(rate)(X)"):
                outputs.append(dropout(to_mxnet(ones)).asnumpy())
        first, second, *others, predicted = outputs
        zeros = int((first == 0).sum())
        for axis in (0, 1):
            if 0 < zeros < ones.size and (first == first.take([0], axis=axis)).all():
                raise Failure("shared-mask/by itself", rate=rate, axis=axis)
        if (predicted != 1).any():
            raise Failure("dropout-in-prediction/by itself", "", PREDICTIONS_DIFFER, rate=rate)
        if not share_is(rate, zeros, ones.size):
            if not zeros:
                raise Failure("mode-makes-no-difference/by itself", "", DROPS_NOTHING, rate=rate, size=ones.size)
            raise Failure("wrong-rate/by itself", rate=rate, share=zeros / ones.size, size=ones.size)
        if not np.allclose(first[first != 0], 1 / (1 - rate), rtol=1e-3):
            raise Failure("wrong-scale/by itself", rate=rate, factor=first.max(), expected=1 / (1 - rate))
        is_improbable = -ones.size * np.log(rate**2 + (1 - rate) ** 2) > LIMIT
        if is_improbable and np.array_equal(first == 0, second == 0):
            raise Failure("same-mask/by itself", rate=rate)
        if is_improbable and all((other == 0).sum() == zeros for other in (second, *others)):
            raise Failure("fixed-number/by itself", rate=rate, zeros=zeros, size=ones.size)
        given = to_mxnet(ones)
        given.attach_grad()
        with autograd.record(), learners_code("nn.Dropout(rate)(X).backward()"):
            output = dropout(given)
            output.backward()
        if not np.allclose(given.grad.asnumpy(), output.asnumpy()):  # of ones the factors are the output
            raise Failure("wrong-gradient/by itself", rate=rate)


GLUON_STEPS = [
    is_an_initialised_network,
    has_the_layers,
    has_fresh_weights,
    *STEPS[:6],  # with the rates, before the dropouts themselves are looked at
    has_dropouts_that_draw,
    *STEPS[6:],
]
