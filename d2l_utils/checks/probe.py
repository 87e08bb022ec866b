"""A function f(X, p) that makes noise: how a check calls it, what it gave so far, and what is said when it fails."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, NoReturn

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from d2l_utils.checks.calls import array_of, operators, output_of, to_mxnet
from d2l_utils.checks.result import EXAMPLES, Failure, text_for
from d2l_utils.checks.sandbox import learners_code, seed_all

CALLS = {0.2: 16, 0.5: 64, 0.6: 16}  # at each rate, with X
RATES = (*CALLS, 0.01, 0.99)  # masks drawn as integers up to 4, 20 or 50 cannot meet the last two: one call, with LARGE
TOLERANCE = 0.005  # of the survivors' factor: float16 on the way is allowed
_rng = np.random.default_rng(0)
X = (_rng.uniform(0.5, 2, (24, 20)) * _rng.choice([-1, 1], (24, 20))).astype(np.float32)
LARGE = np.resize(X, (100, 200))

_IMPORTS = {
    "autograd": "from mxnet import autograd",
    "npx": "from mxnet import npx",
    "mx": "import mxnet as mx",
    "nd": "from mxnet import nd",
    "numpy": "import numpy",
    "random": "import random",
}


class Probe:
    """The function, what it is to do, and what it gave so far.

    Parameters
    ----------
    f : callable
        Called as ``f(X, p)``.
    name : str
        What it is called; its own name without that.
    call : str
        How a learner calls it, with {f} for its name and {p} for the rate.
    setup : str
        A line that must come before, with {p} for the rate.
    factor : callable, optional
        What the survivors are multiplied by at a rate: 1/(1 − p) without it.
    mode : callable
        autograd's mode for the calls.
    above_one : bool
        The noise is no mask: what counts as kept is what is multiplied by more than 1, which must be one half.
    """

    def __init__(
        self,
        f: Callable,
        name: str = "",
        call: str = "{f}(X, {p})",
        *,
        setup: str = "",
        factor: Callable[[float], float] | None = None,
        mode: Callable = autograd.train_mode,
        above_one: bool = False,
    ):
        own = getattr(f, "__name__", "")
        self.f, self.name = f, name or (own if isinstance(own, str) and own.isidentifier() else "dropout")
        self._call, self._setup, self.mode, self.above_one = call, setup, mode, above_one
        self.rescales = factor is None
        self.factor = factor or (lambda p: 1 / (1 - p))
        self.becomes = "made smaller" if above_one else "dropped"
        self._factors: dict[float, np.ndarray] = {}  # what `observe` has returned

    def __call__(self, x: np.ndarray, rate: object) -> np.ndarray:
        """Return the output of one call."""
        return self.run(x, rate, self.mode())[1].asnumpy()

    def run(self, x: np.ndarray, rate: object, mode: AbstractContextManager) -> tuple[mx.nd.NDArray, mx.nd.NDArray]:
        """Return the array that X was made from, with a gradient attached, and the output of one call."""
        leaf, given, output = self._run_unchecked(x, rate, mode)
        if type(output) is not type(given):
            kind = f"{type(output).__module__}.{type(output).__name__}".replace("builtins.", "")
            reason = "other-kind-of-array" if isinstance(output, mx.nd.NDArray) else "not-an-array"
            self.fail(reason + "/numpy" * isinstance(output, np.ndarray), rate, kind=kind)
        if output.shape != given.shape:
            self.fail("shape-changed", rate, old=given.shape, new=output.shape)
        after = given.asnumpy()
        if not np.array_equal(after, x):
            self.fail("input-changed", rate, name="X", changes=changes(x, after))
        if output.dtype != given.dtype:
            reason = "dtype-changed" if x.dtype == np.float32 else "dtype-changed/float64"
            if output.dtype == bool:
                reason = "dtype-changed/bool"  # no gradient either, but not because of NumPy
            elif rate != 1 and not self._depends_on_X(rate):  # at 1, zeros need not depend on X
                reason = "gradient-lost/numpy"
            self.fail(reason, rate, old=x.dtype, new=np.dtype(output.dtype))
        return leaf, output

    def _run_unchecked(self, x: np.ndarray, rate: object, mode: AbstractContextManager) -> tuple:
        if not callable(self.f):
            reason = "unfinished" if self.f is ... else "signature"
            raise Failure(f"{reason}/no function", name=self.name, kind=type(self.f).__name__)
        leaf = to_mxnet(x)
        leaf.attach_grad()
        with mode:
            given = 1 * leaf  # as in a network, where X comes from another layer
            return leaf, given, output_of(self.f, self.call(rate), given, rate)

    def on_the_same_array(self, rate: object) -> tuple[np.ndarray, np.ndarray]:
        """Return the outputs of two calls with one and the same array."""
        given = to_mxnet(X)
        with self.mode():
            first, second = (array_of(self.f, self.call(rate), given, rate) for _ in range(2))
            return first, second

    def _depends_on_X(self, rate: object) -> bool:
        try:
            leaf, _, output = self._run_unchecked(X, rate, autograd.record())
            with learners_code("Y.backward()"):
                output.backward()
        except Failure as failure:
            return failure.reason != "gradient-lost"
        return bool(leaf.grad.asnumpy().any())

    def observe(self, rate: float) -> np.ndarray:
        """Return output / X over the calls at one of `RATES`, shape (calls, rows, columns)."""
        if rate not in self._factors:
            x = X if rate in CALLS else LARGE
            outputs = np.stack([self(x, rate) for _ in range(CALLS.get(rate, 1))])
            self._factors[rate] = self.factors(x, rate, outputs)
        return self._factors[rate]

    def kept(self) -> np.ndarray:
        """Tell of each element in each call at 0.5 whether it was kept: at that rate both are equally probable."""
        return self.is_kept(self.observe(0.5))

    def is_kept(self, factors: np.ndarray) -> np.ndarray:
        """Tell of factors whether they count as kept."""
        return factors > 1 if self.above_one else factors != 0

    def factors(self, x: np.ndarray, rate: float, outputs: np.ndarray) -> np.ndarray:
        """Return outputs / x, shape (calls, *x.shape), where they are finite."""
        finite = np.isfinite(outputs)
        if not finite.all():
            bad = outputs[~finite]
            self.fail("not-finite", rate, share=bad.size / outputs.size, first=bad[0])
        factors = outputs / x
        factors[abs(factors) < 1e-6] = 0
        return factors

    def call(self, rate: object) -> str:
        """Return how a learner calls it."""
        return self._call.format(f=self.name, p=repr(rate))

    def fail(self, reason: str, rate: object = 0.5, **values: Any) -> NoReturn:
        """Raise a `Failure` with lines that a learner can run as they are, outside autograd.record().

        `rate` is that of the call which is shown; `values` are filled into the sentence and the lines.
        """
        call = self.call(rate)
        in_network = call.replace("(X", "(1 * X")  # there X comes from another layer
        is_dropped = "< 1" if self.above_one else "== 0"
        values |= {"rate": rate, "call": call, "call_in_network": in_network, "is_dropped": is_dropped}
        lines = text_for(reason, EXAMPLES).format(**values).splitlines()
        array = lines.pop(0) if lines[0].startswith("X = ") else "X = np.ones((24, 20))"
        array = array if npx.is_np_array() else array.replace("np.", "nd.")
        setup = [self._setup.format(p=repr(rate))] * bool(self._setup)
        by_itself = self.mode is autograd.train_mode and not any("autograd" in line for line in lines)
        if by_itself and (self._setup or self.minds_the_mode()):  # a layer acts in train mode only
            *before, last = lines
            code, *comment = last.split("  #")
            if not code.startswith((" ", "print(")):
                last = "  #".join([f"print({code})", *comment])  # inside `with`, a notebook shows nothing by itself
            lines = ["with autograd.train_mode():", *("    " + line for line in (*before, last))]
        text = "\n".join([array, *setup, *lines])
        imports = [line for name, line in _IMPORTS.items() if re.search(rf"(?<![\w.]){name}\.", text)]
        raise Failure(reason, example="\n".join([*imports, text]), **values)

    def minds_the_mode(self) -> bool:
        """Tell whether it gives something else in train mode than in predict mode, with the same random numbers."""
        seed = np.random.randint(2**31 - 1)
        outputs = []
        for mode in (autograd.train_mode(), autograd.predict_mode()):
            seed_all(seed)
            try:
                outputs.append(self._run_unchecked(X, 0.5, mode)[2].asnumpy())
            except (Failure, AttributeError):
                return False
        return not np.array_equal(outputs[0], outputs[1], equal_nan=True)

    def operators(self) -> set[str]:
        """Name MXNet's operators between X and the output. Their flaws are not the learner's."""
        try:
            return operators(self.run(X, 0.5, autograd.record())[1])
        except Failure:
            return set()


def numbers(x: np.ndarray, count: int = 4) -> str:
    """Return the first few numbers of an array, as text."""
    return ", ".join(f"{value:.3g}" for value in np.ravel(x)[:count]) + (", …" if np.size(x) > count else "")


def changes(before: np.ndarray, after: np.ndarray) -> str:
    """Say what became of the first few elements that are others now."""
    changed = ~np.isclose(before, after, rtol=TOLERANCE)
    changed = changed if changed.any() else before != after
    return f"{numbers(before[changed])} became {numbers(after[changed])}"
