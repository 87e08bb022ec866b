"""Tell whether a network uses dropout where, when and as it should: one check for those by hand and those of Gluon.

The network gets parameters that the check knows, and in place of its dropout a recorder. That first gives back what it
got, so that the place of a call shows in the values it was given, and then applies masks that the check knows, so that
the right output and the right gradients are known as well. Nothing is left to chance.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

import mxnet as mx
import numpy as np
from mxnet import autograd

from d2l_utils.checks.calls import given_back, to_mxnet
from d2l_utils.checks.result import Failure
from d2l_utils.checks.sandbox import learners_code

X = np.random.default_rng(0).random((8, 1, 28, 28), dtype=np.float32)
PREDICTIONS_DIFFER = "net(X) - net(X)  # should be 0"
DROPS_NOTHING = "with autograd.record():\n    print(net(X) - net(X))  # should not be 0"


class Call(NamedTuple):
    """A call of dropout in a run: what it was given, its rate, and whether it has an effect."""

    given: np.ndarray
    rate: object
    acts: bool = True


class Place(NamedTuple):
    """Where a call of dropout stands: on a stage of the network, by name, and on which of its images, in order."""

    stage: str
    rows: tuple[int, ...] = ()
    in_columns: bool = False  # a column, not a row, for each image


class Known(NamedTuple):
    """Parameters by turns W1, b1, W2, …, and a mask for each hidden layer, shape (images, units)."""

    params: list[np.ndarray]
    masks: list[np.ndarray]

    def stages(self, factors: Sequence | None = None, relu: Sequence | None = None) -> dict[str, np.ndarray]:
        """Return what the network computes, by name; hidden layers' outputs are multiplied by `factors`."""
        count = len(self.masks)
        factors, relu = factors or [1] * count, relu or [True] * count
        H = X.reshape(len(X), -1)
        stages = {"the input": H}
        for i, (W, b) in enumerate(zip(self.params[::2], self.params[1::2])):
            if i == count:
                stages["the output layer"] = H @ W + b
                return stages
            stages[f"hidden layer {i + 1} before its activation"] = linear = H @ W + b
            stages[f"hidden layer {i + 1}"] = np.maximum(linear, 0) if relu[i] else linear
            H = stages[f"hidden layer {i + 1}"] * factors[i]
        raise AssertionError("there is no output layer")

    def output(self, factors: Sequence | None = None, relu: Sequence | None = None) -> np.ndarray:
        """Return the last of the stages."""
        return self.stages(factors, relu)["the output layer"]

    def gradients(self, factors: Sequence) -> list[np.ndarray]:
        """Return the gradients of the outputs' sum, in the order of the parameters."""
        stages = self.stages(factors)
        found: list[np.ndarray] = []
        error = np.ones_like(stages["the output layer"])
        for i in reversed(range(len(self.masks) + 1)):
            factor = factors[i - 1] if i else 1
            given = stages[f"hidden layer {i}"] * factor if i else stages["the input"]
            found = [given.T @ error, error.sum(axis=0), *found]
            error = error @ self.params[2 * i].T * (given > 0) * factor
        return found


@functools.cache
def known(units: tuple[int, ...]) -> Known:
    """Draw parameters for these units, inputs first; each hidden unit is active for about half of the images.

    They are large enough that an activation which ends at 6 shows, and no rounding can switch a unit on or off.
    """
    for seed in itertools.count():
        rng = np.random.default_rng(seed)
        kept = np.arange(len(X))[:, None] % 2 * 2.0
        masks = [rng.permuted(np.repeat(kept, m, axis=1), axis=0) for m in units[1:-1]]
        params, H = [], X.reshape(len(X), -1)
        for n, m, mask in zip(units, units[1:], [*masks, 1]):
            W = rng.normal(0, 3 / n**0.5, (n, m))
            b = rng.normal(0, 0.3, m) - np.median(H @ W, axis=0)
            params += [W.astype(np.float32), b.astype(np.float32)]
            H = np.maximum(H @ W + b, 0) * mask
        drawn = Known(params, [mask.astype(np.float32) for mask in masks])
        stages = [*drawn.stages().items(), *drawn.stages(drawn.masks).items()]
        if all(abs(values).min() > 1e-5 for name, values in stages if "before" in name):
            return drawn
    raise AssertionError("itertools.count() does not end")


class Network:
    """A learner's network, and the calls of dropout in its last run. A subclass says how it is built.

    Attributes
    ----------
    known : Known
    rates : list of float
        The rate expected of each hidden layer.
    forward : callable
        Runs the network.
    params : list of MXNet arrays
        The network's parameters, in the order of `known.params`.
    found : list of Place
        Where dropout is called in training.
    """

    advice = ""  # for rates that are wrong
    forward: Callable[[Any], Any]

    def __init__(self, units: Sequence[int], rates: Sequence[float]):
        self.as_drawn = self.known = known((784, *units))
        self.rates = list(rates)
        self.hidden = [f"hidden layer {i + 1}" for i in range(len(rates))]
        self.names = [f"{letter}{i + 1}" for i in range(len(rates) + 1) for letter in "Wb"]
        self.params: list[mx.nd.NDArray] = []
        self.calls: list[Call] = []
        self.plan: list[Place] | None = None
        self.found: list[Place] = []

    def build(self) -> None:
        """Build the network, with the known parameters."""
        raise NotImplementedError

    def name_what_differs(self, training: bool) -> None:
        """Raise a `Failure` that names what happens between the layers, where that can be seen."""

    def turned(self, array: np.ndarray) -> np.ndarray:
        """Return a parameter, or its gradient, from the network's own layout in that of `known`, or the other way."""
        return array

    def use(self, params: Sequence[np.ndarray]) -> None:
        """Let the network have other parameters."""
        self.known = self.known._replace(params=list(params))
        for array, values in zip(self.params, params):
            array[:] = to_mxnet(np.ascontiguousarray(self.turned(values)))

    def record(self, x: mx.nd.NDArray, rate: object, acts: bool = True) -> mx.nd.NDArray:
        """Stand in for dropout: keep a record of the call, and apply what the plan says."""
        if acts and number(rate) == 0:  # as good as no call: so some keep dropout out of prediction
            return x
        given, which = x.asnumpy(), sum(call.acts for call in self.calls)
        self.calls.append(Call(given, rate, acts))
        if not acts or self.plan is None or which >= len(self.plan):
            return x
        place = self.plan[which]
        if place.stage not in self.hidden or len(place.rows) * self._width(place.stage) != given.size:
            return x
        mask = self.known.masks[self.hidden.index(place.stage)][list(place.rows)]
        return x * to_mxnet((mask.T if place.in_columns else mask).reshape(given.shape))

    def _width(self, stage: str) -> int:
        return self.known.masks[self.hidden.index(stage)].shape[1]

    def run(self, mode: AbstractContextManager, plan: list[Place] | None = None, images: np.ndarray = X) -> np.ndarray:
        """Return the output for images in autograd's `mode`; dropout applies the known masks as planned, or nothing."""
        self.calls, self.plan = [], plan
        x = to_mxnet(images)
        with mode, learners_code("net(X)"):
            self.output = self.forward(x)
            given_back(self.output, "net(X)", self.forward)
            if not isinstance(self.output, mx.nd.NDArray):
                raise Failure("not-an-array/output", kind=type(self.output).__name__)
            output = self.output.asnumpy()
        after = [x.asnumpy(), *(self.turned(param.asnumpy()) for param in self.params)]
        for name, array, original in zip(("X", *self.names), after, (images, *self.known.params)):
            if not np.array_equal(array, original):
                raise Failure("input-changed/network", name=name)
        return output

    def predict(self, images: np.ndarray = X) -> np.ndarray:
        """Return the output in predict mode."""
        return self.run(autograd.pause(train_mode=False), images=images)

    def train(self, plan: list[Place] | None = None) -> np.ndarray:
        """Return the output in train mode, recorded."""
        return self.run(autograd.record(), plan)

    @property
    def acting(self) -> list[Call]:
        """The calls of dropout in the last run that have an effect."""
        return [call for call in self.calls if call.acts]

    def places(self) -> list[Place]:
        """Find the places of the calls in the last run, in which dropout did nothing."""
        stages = dict(zip(self.names[::2], self.known.params[::2])) | self.known.stages()
        ones = [call.given.size for call in self.acting if (call.given == 1).all()]
        seen: dict[int, int] = {}
        found = []
        for call in self.acting:
            if not (call.given == 1).all():
                found.append(_place_of(call.given, stages))
                continue
            # A mask, drawn for ones: where it is used shows later.
            size, fits = call.given.size, Place("something else")
            turn = seen[size] = seen.get(size, -1) + 1
            for stage in ("the input", *self.hidden, "the output layer"):
                width = stages[stage].shape[1]
                if size == width * len(X):
                    fits = Place(stage, tuple(range(len(X))))
                    break
                if size == width and ones.count(size) == len(X):  # one image after another
                    fits = Place(stage, (turn,))
                    break
            found.append(fits)
        return found

    def find_plan(self, places: list[Place]) -> list[Place]:
        """Where masks drawn for ones fit several layers, find out for which of them they are used."""
        if not any((call.given == 1).all() for call in self.acting):
            return places
        whole = [i for i, call in enumerate(self.acting) if (call.given == 1).all() and places[i].stage in self.hidden]
        fits = [[h for h in self.hidden if self._width(h) == self._width(places[i].stage)] for i in whole]
        for stages in sorted(itertools.product(*fits), key=lambda stages: -len(set(stages))):
            plan = list(places)
            for i, stage in zip(whole, stages):
                plan[i] = plan[i]._replace(stage=stage)
            if same(self.train(plan), self.known.output(self.factors(plan))):
                return plan
        return places

    def factors(self, plan: list[Place]) -> list:
        """Return what each hidden layer's output is multiplied by, by plan."""
        used = {place.stage for place in plan}
        return [mask if stage in used else 1 for stage, mask in zip(self.hidden, self.known.masks)]


def _place_of(given: np.ndarray, stages: dict[str, np.ndarray]) -> Place:
    for stage in reversed(stages):
        values = stages[stage]
        everything = Place(stage, tuple(range(len(values))))
        if same(given, values):
            return everything
        if given.ndim == 2 and same(given.T, values):
            return everything._replace(in_columns=True)
        if len(values) == len(X) and given.size < values.size and given.size % values.shape[1] == 0:
            parts = given.reshape(-1, values.shape[1])
            rows = [next((i for i, row in enumerate(values) if same(part, row)), -1) for part in parts]
            if -1 not in rows:
                return Place(stage, tuple(rows))
    return Place("something else")


def same(a: np.ndarray, b: np.ndarray) -> bool:
    """Tell whether two arrays hold the same values, whatever their shapes, but for rounding."""
    return a.size == b.size and np.allclose(a.ravel(), b.ravel(), rtol=1e-3, atol=1e-3 * abs(b).max(initial=0))


def number(value: Any) -> float:
    """Return a rate as a float: NaN, which equals no rate, where it is no number."""
    try:
        return math.nan if isinstance(value, str) else float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def shown(rates: Sequence) -> str:
    """Return rates as text: numbers as learners write them, anything else as it is."""
    texts = [f"{rate!r:.40}" if math.isnan(number(rate)) else f"{number(rate):.6g}" for rate in rates]
    return f"({', '.join(texts)})"
