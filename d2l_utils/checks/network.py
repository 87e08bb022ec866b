"""Tell whether a network uses dropout where, when and as it should: one check for those by hand and those of Gluon.

The network gets parameters that the check knows, and in place of its dropout a recorder. That first gives back what it
got, so that the place of a call shows in the values it was given, and then applies masks that the check knows, so that
the right output and the right gradients are known as well. Nothing is left to chance.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter
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
    """A call of dropout in training: what it was given, and its rate."""

    given: np.ndarray
    rate: object

    @property
    def given_ones(self) -> bool:
        """Whether it was given ones, as where a mask is drawn: its place shows only where it is used."""
        return bool((self.given == 1).all())


class Place(NamedTuple):
    """Where a call of dropout stands: a stage of the network, and which of its elements it is given, row by row."""

    stage: str
    elements: tuple[int, ...] = ()


class Known(NamedTuple):
    """Parameters by turns W1, b1, W2, …, and a mask for each hidden layer, shape (images, units)."""

    params: list[np.ndarray]
    masks: list[np.ndarray]

    def stages(self, factors: Sequence | None = None, relu: Sequence | None = None) -> dict[str, np.ndarray]:
        """Return what the network computes, by name; hidden layers' outputs are multiplied by `factors`."""
        factors, relu = factors or [1] * len(self.masks), relu or [True] * len(self.masks)
        H = X.reshape(len(X), -1)
        stages = {"the input": H}
        for i, (W, b, factor, has_relu) in enumerate(zip(self.params[::2], self.params[1::2], factors, relu), start=1):
            stages[f"hidden layer {i} before its activation"] = linear = H @ W + b
            stages[f"hidden layer {i}"] = np.maximum(linear, 0) if has_relu else linear
            H = stages[f"hidden layer {i}"] * factor
        W, b = self.params[-2:]
        return stages | {"the output layer": H @ W + b}

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
    """Draw parameters for these units, inputs first; without masks, each hidden unit is active for half of the images.

    They are large enough that an activation which ends at 6 shows, and no rounding can switch a unit on or off.
    """
    for seed in itertools.count():
        rng = np.random.default_rng(seed)
        kept = np.arange(len(X))[:, None] % 2 * 2.0
        masks = [rng.permuted(np.repeat(kept, m, axis=1), axis=0) for m in units[1:-1]]
        params, H = [], X.reshape(len(X), -1)
        for n, m in itertools.pairwise(units):
            W = rng.normal(0, 4 / n**0.5, (n, m))
            b = -np.median(H @ W, axis=0)
            params += [W.astype(np.float32), b.astype(np.float32)]
            H = np.maximum(H @ W + b, 0)
        drawn = Known(params, [mask.astype(np.float32) for mask in masks])
        stages = [*drawn.stages().items(), *drawn.stages(drawn.masks).items()]
        if all(abs(values).min() > 1e-5 for name, values in stages if "before" in name):
            return drawn
    raise AssertionError("itertools.count() does not end")


class Network:
    """A learner's network, and the calls of dropout in its last run.

    A subclass builds it, with the known parameters in `params`: MXNet arrays that `forward` uses.
    """

    advice = ""  # for rates that are wrong
    turned: Callable = staticmethod(np.asarray)  # weights, to the layout of `known` and back
    forward: Callable[[Any], Any]
    build: Callable[[], None]

    def __init__(self, units: Sequence[int], rates: Sequence[float]):
        self.as_drawn = self.known = known((784, *units))
        self.rates = list(rates)
        self.hidden = [f"hidden layer {i + 1}" for i in range(len(rates))]
        self.names = [f"{letter}{i + 1}" for i in range(len(rates) + 1) for letter in "Wb"]
        self.params: list[mx.nd.NDArray] = []
        self.calls: list[Call] = []
        self.idle = False  # whether a dropout was passed in predict mode
        self.plan: list[Place] = []
        self.found: list[Place] = []  # where dropout is called in training

    def name_what_differs(self, training: bool) -> None:
        """Raise a `Failure` that names what happens between the layers, where that can be seen."""

    def use(self, params: Sequence[np.ndarray]) -> None:
        """Let the network have other parameters."""
        self.known = self.known._replace(params=list(params))
        for array, values in zip(self.params, params):
            array[:] = to_mxnet(np.ascontiguousarray(self.turned(values)))

    def record(self, x: mx.nd.NDArray, rate: object) -> mx.nd.NDArray:
        """Stand in for dropout: keep a record of the call, and apply the mask of the place that the plan has for it."""
        if number(rate) == 0:  # as good as no call: so some keep dropout out of prediction
            return x
        self.calls.append(Call(x.asnumpy(), rate))
        place = self.plan[len(self.calls) - 1] if len(self.calls) <= len(self.plan) else Place("")
        if place.stage not in self.hidden or len(place.elements) != x.size:
            return x
        mask = self.known.masks[self.hidden.index(place.stage)]
        return x * to_mxnet(mask.take(place.elements).reshape(x.shape))

    def run(self, mode: AbstractContextManager, plan: Sequence[Place] = (), images: np.ndarray = X) -> np.ndarray:
        """Return the output for images in autograd's `mode`; dropout applies the known masks as planned, or nothing."""
        self.calls, self.idle, self.plan = [], False, list(plan)
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

    def train(self, plan: Sequence[Place] = ()) -> np.ndarray:
        """Return the output in train mode, recorded."""
        return self.run(autograd.record(), plan)

    def places(self) -> list[Place]:
        """Find the places of the calls in the last run, in which dropout did nothing."""
        return [options[0] for options in self._options()]

    def find_plan(self) -> list[Place]:
        """Find them, and where a mask drawn for ones fits several layers, the one for which it is used."""
        plans = list(itertools.product(*self._options()))
        for plan in sorted(plans, key=lambda plan: -len({place.stage for place in plan})):
            if same(self.train(plan), self.known.output(self.factors(plan))):
                return list(plan)
        return list(plans[0])

    def _options(self) -> list[list[Place]]:
        stages = dict(zip(self.names[::2], self.known.params[::2])) | self.known.stages()
        layers = {stage: _numbered(stages[stage]) for stage in (*self.hidden, "the input", "the output layer")}
        sizes = [call.given.size for call in self.calls if call.given_ones]
        turns = Counter[int]()
        found = []
        for call in self.calls:
            size = call.given.size
            if not call.given_ones:
                options = [_place_of(call.given, stages)]
            elif sizes.count(size) == len(X):  # one image after another
                fits = [Place(stage, tuple(at[turns[size]])) for stage, at in layers.items() if at.shape[1] == size]
                options = fits[:1]
                turns[size] += 1
            else:
                options = [Place(stage, tuple(at.flat)) for stage, at in layers.items() if at.size == size]
            found.append(options or [Place("something else")])
        return found

    def factors(self, plan: Sequence[Place]) -> list:
        """Return what each hidden layer's output is multiplied by, by plan."""
        used = {place.stage for place in plan}
        return [mask if stage in used else 1 for stage, mask in zip(self.hidden, self.known.masks)]


def _numbered(values: np.ndarray) -> np.ndarray:
    return np.arange(values.size).reshape(values.shape)


def _place_of(given: np.ndarray, stages: dict[str, np.ndarray]) -> Place:
    ways = np.asarray, np.transpose  # it may have a column, not a row, for each image
    for (stage, values), turned in itertools.product(reversed(stages.items()), ways):
        if same(given, turned(values)):
            return Place(stage, tuple(turned(_numbered(values)).flat))
    parts = given.reshape(len(given), math.prod(given.shape[1:])) if given.ndim > 1 else given.reshape(1, -1)
    of_images = [(stage, values) for stage, values in reversed(stages.items()) if len(values) == len(X)]
    for (stage, values), turned, turn_back in itertools.product(of_images, ways, ways):  # some images, or some units
        rows = _rows_in(turned(values), turn_back(parts))
        if rows is not None:
            return Place(stage, tuple(turn_back(turned(_numbered(values))[rows]).flat))
    return Place("something else")


def _rows_in(matrix: np.ndarray, rows: np.ndarray) -> np.ndarray | None:
    """Find rows in a matrix, by the values; None where one of them is not there."""
    if rows.shape[1] != matrix.shape[1]:
        return None
    alike = np.isclose(rows[:, None], matrix, rtol=1e-3, atol=1e-3 * abs(matrix).max()).all(axis=2)
    return alike.argmax(axis=1) if alike.any(axis=1).all() else None


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
