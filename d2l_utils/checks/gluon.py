"""Tell whether a Gluon network's layers, order, rates and weights are as they should be (L11 to L14).

Everything is done on a copy: the network stays as it is, even where its parameters have no values yet.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from itertools import chain, pairwise

import mxnet as mx
import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from .result import CheckResult, Failure
from .sandbox import learners_code, run_check, to_mxnet


def check_gluon(
    net: nn.Block,
    num_hiddens: Sequence[int] = (256, 512),
    drop_probs: Sequence[float] = (0.2, 0.5),
    num_outputs: int = 10,
    before: Sequence[np.ndarray] = (),
) -> CheckResult:
    """Check a multilayer perceptron with dropout that is ready to be trained on images of shape (1, 28, 28).

    Parameters
    ----------
    net : gluon.Block
        Any block made of `nn.Dense` and `nn.Dropout`; it may be hybridised.
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
    ValueError
        If `num_hiddens` and `drop_probs` differ in length.
    """
    if len(num_hiddens) != len(drop_probs):
        raise ValueError(f"each hidden layer needs a rate, got {len(num_hiddens)} layers, {len(drop_probs)} rates")
    return run_check("Gluon network", STEPS, _Trace(net, [*num_hiddens, num_outputs], list(drop_probs), before))


class _Trace:
    """What goes into and out of each dense layer and dropout while a copy of the network runs."""

    def __init__(self, net: nn.Block, units: list[int], drop_probs: list[float], before: Sequence[np.ndarray]):
        self.net, self.units, self.drop_probs, self.before = net, units, drop_probs, before

    def copy_network(self) -> None:
        # What hybridising compiled cannot be copied; without it, the hooks see each layer.
        compiled = (getattr(block, "_cached_op", None) for block in _blocks(self.net))
        self.copy = copy.deepcopy(self.net, {id(op): None for op in compiled if op is not None})
        self.copy.hybridize(False)
        for block in _blocks(self.copy):
            if isinstance(block, (nn.Dense, nn.Dropout)):
                block.register_forward_hook(self._keep)

    def _keep(self, block: nn.Block, inputs: tuple, output: mx.nd.NDArray) -> None:
        self.passed.append((block, inputs[0].asnumpy()))

    def run(self, train: bool) -> np.ndarray:
        """The output for the same images at each run; `passed` has each layer and its input, in order."""
        self.passed: list[tuple[nn.Block, np.ndarray]] = []
        x = np.random.default_rng(0).random((4, 1, 28, 28), dtype=np.float32)
        mode = autograd.record() if train else autograd.pause(train_mode=False)
        with mode, learners_code("net(X)"):
            return self.copy(to_mxnet(x)).asnumpy()

    def dense(self) -> list[int]:
        """Indices of the dense layers in `passed`."""
        return [i for i, (block, _) in enumerate(self.passed) if isinstance(block, nn.Dense)]


def _blocks(net: nn.Block) -> list[nn.Block]:
    return [net, *chain(*map(_blocks, net._children.values()))]


# The steps, in order. Each takes the trace and the list of remarks, and raises Failure. ---------------------


def is_an_initialised_network(trace: _Trace, remarks: list[str]) -> None:
    """It is a Gluon network, and its parameters are initialised."""
    if trace.net is None or trace.net is ...:
        raise Failure("unfinished", f"There is no network yet: net is {trace.net}.")
    if not isinstance(trace.net, nn.Block):
        raise Failure("not-a-network", f"check_gluon needs a Gluon network, got {type(trace.net).__name__}.")
    params = trace.net.collect_params().items()
    missing = [name for name, param in params if param._data is None and not param._deferred_init]
    if missing:
        raise Failure("not-initialised", f"No values for {', '.join(missing)}: was net.initialize(...) called?")
    trace.copy_network()


def has_the_layers(trace: _Trace, remarks: list[str]) -> None:
    """It has the dense layers asked for, and no other layers that learn."""
    trace.run(train=False)
    units = [trace.passed[i][0]._units for i in trace.dense()]
    if units != trace.units:
        raise Failure("wrong-layers", f"The dense layers have {units} units; expected are {trace.units}.")
    others = [block for block in _blocks(trace.copy) if block._reg_params and not isinstance(block, nn.Dense)]
    if others:
        raise Failure("wrong-layers", f"Besides the dense layers, {type(others[0]).__name__} has parameters to learn.")


def drops_in_the_right_places(trace: _Trace, remarks: list[str]) -> None:
    """One dropout follows each hidden layer, and none the input or the output."""
    slots = [[]]  # the dropouts before the first dense layer, after the first, after the second, …
    for block, _ in trace.passed:
        if isinstance(block, nn.Dense):
            slots.append([])
        elif block._rate > 0:
            slots[-1].append(block)
    first, *hidden, last = slots
    if first:
        raise Failure(
            "dropout-on-input",
            "The first layer is a dropout. The lecture drops hidden units only, no pixels.",
        )
    if last:
        why = "The last layer is a dropout: it would lose classes by chance, and the loss would be very large."
        raise Failure("dropout-on-output", why)
    if any(trace.drop_probs) and not any(hidden):
        raise Failure("no-dropout", "No layer is an nn.Dropout with a rate above 0.")
    for i, (drop_prob, found) in enumerate(zip(trace.drop_probs, hidden), start=1):
        if len(found) > 1:
            raise Failure("dropout-repeated", f"{len(found)} dropouts follow hidden layer {i}.")
        if drop_prob and not found:
            raise Failure("layer-without-dropout", f"No dropout follows hidden layer {i}.")
    trace.dropouts = hidden


def has_the_rates(trace: _Trace, remarks: list[str]) -> None:
    """Each dropout has its own layer's rate, and a mask for each element."""
    rates = [found[0]._rate if found else 0 for found in trace.dropouts]
    if rates != trace.drop_probs:
        why = f"The rates are {rates}, expected are {trace.drop_probs}."
        if rates == trace.drop_probs[::-1]:
            raise Failure("rates-swapped", f"{why} Are they swapped?")
        if len(set(rates)) == 1 and rates[0] in trace.drop_probs:
            raise Failure("same-rate-twice", f"{why} All layers have the same.")
        raise Failure("wrong-rates", why)
    for block in chain(*trace.dropouts):
        if block._axes:
            why = f"nn.Dropout(axes={block._axes}) drops all elements along these axes together."
            raise Failure("shared-mask", why)


def has_fresh_weights(trace: _Trace, remarks: list[str]) -> None:
    """Its weights are new, as before any training."""
    for i, j in enumerate(trace.dense(), start=1):
        dense = trace.passed[j][0]
        weight = dense.weight.data().asnumpy()
        if np.ptp(weight) == 0:
            raise Failure("symmetric-weights", f"In dense layer {i}, all weights are {weight.flat[0]:g}.")
        if any(np.array_equal(weight, old) for old in trace.before):
            raise Failure("not-fresh", f"The weights of dense layer {i} are still those of before.")
        bias = dense.bias
        starts_at_0 = bias is not None and (bias.init == "zeros" or isinstance(bias.init, mx.init.Zero))
        if starts_at_0 and bias.data().asnumpy().any():
            why = f"The biases of dense layer {i} started at 0 and are not 0 any more: it has been trained."
            raise Failure("not-fresh", why)


def has_the_activations(trace: _Trace, remarks: list[str]) -> None:
    """A ReLU follows each hidden layer, before its dropout, and none the output."""
    output = trace.run(train=False)
    dense = trace.dense()
    for i, (j, following) in enumerate(pairwise(dense), start=1):
        linear = _linear(*trace.passed[j])
        if not _same(trace.passed[following][1], np.maximum(linear, 0)):
            found = "no activation" if _same(trace.passed[following][1], linear) else "another activation"
            raise Failure("no-activation", f"Hidden layer {i} has {found}; expected is ReLU.")
        if not _same(trace.passed[j + 1][1], np.maximum(linear, 0)):
            why = f"The dropout of hidden layer {i} comes before its activation. It belongs after: with ReLU "
            raise Failure("before-activation", why + "the result is the same, with most other activations not.")
    if not _same(output, _linear(*trace.passed[dense[-1]])):
        why = "The output has an activation. The loss expects the bare numbers: it computes the softmax itself."
        raise Failure("output-activation", why)


def _linear(dense: nn.Dense, x: np.ndarray) -> np.ndarray:
    bias = 0 if dense.bias is None else dense.bias.data().asnumpy()
    return x.reshape(len(x), -1) @ dense.weight.data().asnumpy().T + bias


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return np.allclose(a, b, rtol=1e-3, atol=1e-3 * abs(b).max())


def drops_in_training_only(trace: _Trace, remarks: list[str]) -> None:
    """It is random in training, and not in prediction."""
    if not np.array_equal(trace.run(train=False), trace.run(train=False)):
        look = "net(X) - net(X)  # should be 0"
        raise Failure("dropout-in-prediction", "Two predictions for the same images differ.", look)
    if any(trace.drop_probs) and np.array_equal(trace.run(train=True), trace.run(train=True)):
        look = "with autograd.record():\n    print(net(X) - net(X))  # should not be 0"
        raise Failure("mode-makes-no-difference", "Under autograd.record(), two runs on the same images agree.", look)


STEPS = [
    is_an_initialised_network,
    has_the_layers,
    drops_in_the_right_places,
    has_the_rates,
    has_fresh_weights,
    has_the_activations,
    drops_in_training_only,
]
