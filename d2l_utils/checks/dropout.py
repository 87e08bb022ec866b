"""Tell whether a function is the dropout of the lecture (L2, L3), and if not, what exactly is wrong with it.

Each step tests one property of the definition: h' is 0 with probability p and h / (1 - p) otherwise, for
each element on its own. The steps go from causes to consequences: the first to fail names the mistake.
"""

from __future__ import annotations

import contextlib
import functools
import math
from collections.abc import Callable, Iterator
from typing import NoReturn

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from .bounds import NATS, dependence, dependence_of_groups, dependence_of_pairs, dispersion, surprise
from .graph import WHERE_WITH_A_NUMBER, operators
from .result import OPEN_FORM, CheckResult, Failure
from .sandbox import (
    disturbed_generator,
    for_either_kind_of_array,
    given_back,
    learners_code,
    run_check,
    seed_all,
    to_mxnet,
)

CALLS = {0.2: 16, 0.5: 64, 0.6: 16}  # at each rate
# Masks drawn as integers up to 4, 10 or 20 cannot meet these rates; in whole per cent they can.
EXTREME_RATES = (0.02, 0.98)
SMALL = {(1, 1): 40, (600, 1): 1, (1, 600): 1}  # shape: calls; arrays of which all, or all of a row, may be dropped
TOLERANCE = 0.005  # of the survivors' factor: float16 on the way is allowed
_rng = np.random.default_rng(0)
X = (_rng.uniform(0.5, 2, (24, 20)) * _rng.choice([-1, 1], (24, 20))).astype(np.float32)


def check_dropout(f: Callable) -> CheckResult:
    """Check an implementation of dropout, in train mode; in predict mode it may drop as well, or give X back.

    Parameters
    ----------
    f : callable
        Called as ``f(X, drop_prob)`` with an MXNet array of floats and a number; gives an array like X. The
        array is of the kind that belongs to the kernel's np mode or, where f cannot take it, of the other.

    Returns
    -------
    CheckResult
        True when right. A right function is rejected by chance less than once in a million calls.
    """
    probe = _Probe(f)
    return run_check(probe.name, STEPS, probe)


class _Probe:
    """The function, what it gave so far, and what must hold for each of its calls."""

    def __init__(self, f: Callable):
        self.f = f
        name = getattr(f, "__name__", "")
        self.name = name if name.isidentifier() else "dropout"
        self.factors: dict[float, np.ndarray] = {}  # drop_prob: output / X, shape (calls, 24, 20)

    def __call__(self, x: np.ndarray, drop_prob: object) -> np.ndarray:
        return self.run(x, drop_prob, autograd.train_mode())[1].asnumpy()

    def run(self, x: np.ndarray, drop_prob: object, mode: object) -> tuple[mx.nd.NDArray, mx.nd.NDArray]:
        """The array that X was made from, with a gradient attached, and the output of one call."""
        call = self.call(drop_prob)
        leaf = to_mxnet(x)
        leaf.attach_grad()
        with mode, learners_code(call):
            given = 1 * leaf  # as in a network, where X comes from another layer
            if not callable(self.f):
                why = f"check_dropout needs the function itself, got {type(self.f).__name__}."
                if self.f is ...:
                    raise Failure("unfinished", f"check_dropout needs the function itself. {OPEN_FORM}")
                raise Failure("signature", why)
            output = self.f(given, drop_prob)
            if isinstance(output, mx.nd.NDArray):
                output.wait_to_read()  # MXNet reports some errors only here
        given_back(output, call, self.f)
        if type(output) is not type(given):
            kind = f"{type(output).__module__}.{type(output).__name__}".replace("builtins.", "")
            why = f"{call} gives back a {kind}, where an MXNet array like X is expected."
            if isinstance(output, np.ndarray):
                why += " Autograd loses track of NumPy's arrays, so no gradient comes through."
            is_mxnets = isinstance(output, mx.nd.NDArray)
            self.fail("other-kind-of-array" if is_mxnets else "not-an-array", why, f"type({call})")
        if output.shape != given.shape:
            why = f"X has the shape {given.shape}, {call} the shape {output.shape}. They must be the same."
            self.fail("shape-changed", why, f"X.shape, {call}.shape")
        if output.dtype != given.dtype:
            old, new = np.dtype(given.dtype), np.dtype(output.dtype)
            why = f"X is {old}, {call} is {new}. The next layer expects {old}."
            self.fail("dtype-changed", why, f'X = X.astype("{old}")', f"X.dtype, {call}.dtype")
        after = given.asnumpy()
        if not np.array_equal(after, x):
            why = f"{call} has changed X itself: {_numbers(x)} became {_numbers(after)}."
            self.fail("input-changed", why, "before = X.copy()", call, "X - before  # should be 0")
        return leaf, output

    def call(self, drop_prob: object) -> str:
        return f"{self.name}(X, {drop_prob!r})"

    def fail(self, reason: str, why: str, *lines: str, X: str = "np.ones((24, 20))") -> NoReturn:
        """Raise a `Failure` with lines that a learner can run as they are, outside autograd.record()."""
        array = X if npx.is_np_array() else X.replace("np.", "nd.")
        if not any("autograd" in line for line in lines) and self.minds_the_mode():
            *before, last = lines
            code, *comment = last.split("  #")
            if not code.startswith((" ", "print(")):
                last = "  #".join([f"print({code})", *comment])  # inside `with`, a notebook shows nothing by itself
            lines = ("with autograd.train_mode():", *("    " + line for line in (*before, last)))
        raise Failure(reason, why, "\n".join([f"X = {array}", *lines]))

    def minds_the_mode(self) -> bool:
        """With the same random numbers, it gives something else in train mode than in predict mode."""
        seed = np.random.randint(2**31 - 1)
        outputs = []
        for mode in (autograd.train_mode(), autograd.predict_mode()):
            seed_all(seed)
            try:
                with mode, learners_code(self.call(0.5)):
                    outputs.append(self.f(to_mxnet(X), 0.5).asnumpy())
            except Failure:
                return False
        return not np.array_equal(*outputs, equal_nan=True)

    def observe(self, drop_prob: float) -> np.ndarray:
        """Output / X over the calls at a rate that the bounds are made for."""
        if drop_prob not in self.factors:
            outputs = np.stack([self(X, drop_prob) for _ in range(CALLS[drop_prob])])
            self.factors[drop_prob] = _factors(self, X, drop_prob, outputs)
        return self.factors[drop_prob]


# The steps, in order. Each takes the probe and the list of remarks, and raises Failure. ---------------------


def gives_an_array_like_X(probe: _Probe, remarks: list[str]) -> None:
    """It runs, and gives back an array with the shape and dtype of X."""
    for_either_kind_of_array(lambda: probe(X, 0.5), remarks)


def leaves_the_generators_alone(probe: _Probe, remarks: list[str]) -> None:
    """It sets no seed: after a call, random numbers go on where they were."""
    if found := disturbed_generator(lambda: probe(X, 0.5)):
        draw, seen = found
        lines = ("for _ in range(3):", f"    {probe.call(0.5)}", f"    print({draw})")
        probe.fail("seeds-generator", f"After a call, {seen}", *lines)


def multiplies_by_a_mask(probe: _Probe, remarks: list[str]) -> None:
    """Each element becomes 0 or a fixed multiple of itself."""
    zeros = probe(np.zeros_like(X), 0.5)
    if np.isfinite(zeros).all() and zeros.any():
        why = f"From zeros come {_numbers(zeros[zeros != 0])}. {_what_changes_zeros(probe)}"
        probe.fail("noise-added", why, probe.call(0.5), X="np.zeros((2, 8))")
    probe.observe(0.5)
    zeros = probe(np.maximum(X, 0), 0.5)[X < 0]
    if not np.isfinite(zeros).all():
        why = f"Zeros, as there are many after a ReLU, become {_numbers(zeros)}. Is something divided by 0?"
        probe.fail("not-finite", why, probe.call(0.5), X="np.zeros((2, 8))")


def drops_neither_hardly_any_nor_nearly_all(probe: _Probe, remarks: list[str]) -> None:
    """With drop_prob = 0.5, it is not that hardly any elements are dropped, or nearly all."""
    if not 0.1 < (probe.observe(0.5) == 0).mean() < 0.9:  # too few masks of that kind differ to say more of them
        drops_at_the_rate_given(probe, remarks)


def draws_a_mask_for_each_element(probe: _Probe, remarks: list[str]) -> None:
    """Each call draws a new mask, with a decision for each element."""
    kept = probe.observe(0.5) != 0
    calls = len(kept)
    if (kept == kept[0]).all() and (probe(X[::-1, ::-1], 0.5) != 0).tolist() != kept[0].tolist():
        why = "The same values of X are dropped at each call: they decide about the mask, and chance does not."
        probe.fail("mask-from-values", why, probe.call(0.5), X="np.arange(16).reshape(2, 8)")
    if not (kept == kept[0]).all():
        _each_on_its_own(probe, kept)
    masks, first = np.unique(kept.reshape(calls, -1), axis=0, return_index=True)
    if len(masks) < calls:
        # Few coins for many elements are the cause, where the different masks show them, too.
        different = masks.reshape(-1, *kept.shape[1:])
        if dependence_of_pairs(different, NATS) and (found := dependence_of_pairs(kept)):
            _decided_together(probe, found)
        again = min(set(range(calls)) - set(first.tolist()))
        earlier = next(i for i in range(again) if (kept[i] == kept[again]).all())
        why = f"Call {again + 1} gave the mask of call {earlier + 1} again ({len(masks)} masks in {calls})."
        probe.fail("same-mask", why, f"({probe.call(0.5)} == {probe.call(0.5)}).mean()  # should be near 0.5")


def drops_a_random_number(probe: _Probe, remarks: list[str]) -> None:
    """The number of dropped elements is random, as in tosses of a coin."""
    dropped = probe.observe(0.5) == 0
    line = f"[({probe.call(0.5)} == 0).sum() for _ in range(3)]"
    for where, axes in (("all of X", (1, 2)), ("each row", (2,)), ("each column", (1,))):
        size = math.prod(dropped.shape[axis] for axis in axes)
        counts = dropped.sum(axis=axes).ravel()
        low, high, spread = counts.min(), counts.max(), dispersion(counts, size)
        if spread < 0.2:
            seen = f"always {low}" if low == high else f"{low} to {high}"
            why = f"In {where}, {seen} of {size} elements are dropped: by chance the number would vary more."
            probe.fail("fixed-number", why, line)
        if spread > 3 and len(axes) == 2:
            why = f"A call drops from {low} to {high} of {size} elements, far more or less than by chance."
            probe.fail("dependent", why, line)


def treats_all_elements_alike(probe: _Probe, remarks: list[str]) -> None:
    """Each element is dropped as often as any other."""
    kept = probe.observe(0.5) != 0
    calls = len(kept)
    survived = kept.sum(axis=0)
    if (surprise(survived, calls, kept.mean()) > NATS).any() or dispersion(survived, calls) > 2:
        i, j = np.unravel_index(surprise(survived, calls).argmax(), survived.shape)
        why = f"X[{i}, {j}] = {X[i, j]:.3g} survived {survived[i, j]} of {calls} calls with drop_prob = 0.5; "
        why += "others fare differently. Does a value, a sign or a place decide?"
        line = f"sum(({probe.call(0.5)} == 0).astype('int32') for _ in range(64))  # should be near 32 everywhere"
        probe.fail("uneven-rate", why, line, X="np.linspace(-2, 2, 480).reshape(24, 20)")


def drops_at_the_rate_given(probe: _Probe, remarks: list[str]) -> None:
    """The share of dropped elements is drop_prob."""
    kept = {p: int((probe.observe(p) != 0).sum()) for p in CALLS}
    size = {p: probe.observe(p).size for p in CALLS}
    shares = ", ".join(f"{1 - kept[p] / size[p]:.0%} with {p}" for p in CALLS)
    reason, question = _first_that_fits(
        lambda keep_prob, p: surprise(kept[p], size[p], keep_prob(p)) < NATS,
        ("", "", lambda p: 1 - p),
        ("keep-and-drop-swapped", "Are keeping and dropping swapped?", lambda p: p),
        ("wrong-rate", "Do your samples lie between 0 and 1?", lambda p: 1 - 2 * p * (1 - kept[0.5] / size[0.5])),
        ("rate-ignored", "Is drop_prob used at all?", lambda p: kept[0.5] / size[0.5]),
        ("dropped-twice", "Is a mask applied twice?", lambda p: (1 - p) ** 2),
    ) or ("wrong-rate", "")
    if reason:
        why = f"Dropped were {shares}; drop_prob is the share that is dropped. {question}"
        line = f"({probe.call(0.2)} == 0).mean()  # should be near 0.2"
        probe.fail(reason, why.strip(), line, X="np.ones((100, 100))")
    x = np.resize(X, (40, 100))
    for rate in EXTREME_RATES:
        share = (probe(x, rate) == 0).mean()
        if surprise(share * x.size, x.size, rate) > NATS:
            why = f"With drop_prob = {rate}, {share:.1%} were dropped (and {shares}). Is it rounded on the way?"
            line = f"({probe.call(rate)} == 0).mean()  # should be near {rate}"
            probe.fail("wrong-rate", why, line, X="np.ones((40, 100))")


def rescales_the_survivors(probe: _Probe, remarks: list[str]) -> None:
    """The survivors are multiplied by 1 / (1 - drop_prob)."""
    scale = {}
    for p in CALLS:
        factors = probe.observe(p)
        by_call = np.array([np.median(factor[factor != 0]) for factor in factors])
        if np.ptp(by_call) > TOLERANCE * abs(by_call).max():
            of_survivors = np.allclose(by_call * (factors != 0).mean(axis=(1, 2)), 1, atol=TOLERANCE)
            guess = " (one over the share that happened to survive)" if of_survivors else ""
            why = f"With p = {p} the survivors are multiplied by {_numbers(by_call)}, another number at each "
            why += f"call{guess}; expected is 1/(1 − p) = {1 / (1 - p):.2f}, always."
            probe.fail("scale-varies", why, f"[{probe.call(p)}.max() for _ in range(3)]")
        scale[p] = by_call[0]
    seen = [
        f"with p = {p} the survivors are multiplied by {c:.2f}; expected is 1/(1 − p) = {1 / (1 - p):.2f}."
        for p, c in scale.items()
    ]
    reason, question = _first_that_fits(
        lambda factor, p: abs(scale[p] / factor(p) - 1) < TOLERANCE,
        ("", "", lambda p: 1 / (1 - p)),
        ("not-rescaled", "Are they rescaled at all?", lambda p: 1),
        ("divided-by-p", "Did you divide by p?", lambda p: 1 / p),
        ("rescaled-the-wrong-way", "Did you multiply by 1 − p instead of dividing by it?", lambda p: 1 - p),
        ("multiplied-by-p", "Did you multiply by p?", lambda p: p),
        ("rescaled-twice", "Is it done twice?", lambda p: 1 / (1 - p) ** 2),
    ) or ("wrong-scale", f"And {seen[-1]}")
    if reason:
        probe.fail(reason, f"W{seen[0][1:]} {question}", probe.call(0.2), X="np.ones((2, 8))")


def decides_independently(probe: _Probe, remarks: list[str]) -> None:
    """The elements' fates are independent, within a call and from call to call."""
    kept = probe.observe(0.5) != 0
    if found := dependence(kept) or dependence_of_pairs(kept) or dependence_of_groups(kept):
        _decided_together(probe, found)


def keeps_everything_at_rate_0(probe: _Probe, remarks: list[str]) -> None:
    """With drop_prob = 0 the output is X."""
    for rate, x in ((0, X), (0.0, np.resize(X, (100, 200)))):
        output = _at_special_rate(probe, x, rate, "rate-0")
        changed = ~np.isclose(output, x, rtol=1e-4)
        if changed.sum() > 3:  # `sample > 0` is right too, and drops an element once in 2^24 draws or less
            why = f"With drop_prob = {rate}, {changed.mean():.1%} of the elements changed: "
            why += f"{_numbers(x[changed])} became {_numbers(output[changed])}. Nothing should change."
            probe.fail("rate-0", why, probe.call(rate), X="np.arange(16).reshape(2, 8)")


def drops_everything_at_rate_1(probe: _Probe, remarks: list[str]) -> None:
    """With drop_prob = 1 the output is all zeros."""
    for rate in (1, 1.0):
        output = _at_special_rate(probe, X, rate, "rate-1")
        if np.isnan(output).all() and "Dropout" in _operators(probe):
            remarks.append("With drop_prob = 1, MXNet's own operator gives nan; the lecture's definition gives zeros.")
            break
        if output.any():
            cause = "" if np.isfinite(output).all() else " The rescaling divides by 1 − 1 = 0."
            why = f"{probe.call(rate)} gives {_numbers(output)}, expected are zeros.{cause}"
            probe.fail("rate-1", why, probe.call(rate), X="np.ones((2, 8))")


def rejects_other_rates(probe: _Probe, remarks: list[str]) -> None:
    """A rate outside [0, 1] raises an error."""

    def is_accepted(rate: float) -> bool:
        try:
            probe(X, rate)
        except Failure as failure:
            return failure.__cause__ is None  # otherwise an exception of the learner's code, whatever it is
        return True

    wrong = next((rate for rate in (-0.1, 1.1, -1, 2) if is_accepted(rate)), None)
    if wrong is not None and "Dropout" in _operators(probe):
        remarks.append(f"MXNet's own layer takes {wrong} for a rate without an error; a check of your own is safer.")
    elif wrong is not None:
        why = f"{probe.call(wrong)} raises no error, but a probability lies between 0 and 1."
        probe.fail("rate-not-checked", why, probe.call(wrong), X="np.ones((2, 8))")
    if is_accepted(math.nan):
        remarks.append("drop_prob = nan raises no error: nan < 0 and nan > 1 are False, and so is 0 <= nan <= 1.")


def may_drop_everything(probe: _Probe, remarks: list[str]) -> None:
    """A row, a column or an array of one element is dropped as often as any other element."""
    rate = 0.5
    for shape, calls in SMALL.items():
        with _shape_named(probe, shape, rate):
            share = np.mean([probe(np.resize(X, shape), rate) == 0 for _ in range(calls)])
        size = calls * math.prod(shape)
        if surprise(share * size, size, rate) > NATS:
            why = f"With X of shape {shape} and drop_prob = {rate}, {share:.0%} of the elements were dropped."
            reason = "wrong-rate"
            if share < rate:
                reason = "spares-the-last"
                why += " Is the mask drawn again, or an element kept, where all would be dropped?"
                why += " Or is a part of X left out?" * (share > 0)
            line = f"sum(({probe.call(rate)} == 0).mean() for _ in range(100)) / 100  # should be near {rate}"
            probe.fail(reason, why, line, X=f"np.ones({shape})")


def takes_arrays_of_any_shape(probe: _Probe, remarks: list[str]) -> None:
    """Arrays with one or four axes, and of another float type, work as well."""
    for shape in ((40,), (1, 40), (4, 3, 5, 6)):
        x = np.resize(X, shape)
        for rate in (0, 1):
            with _shape_named(probe, shape, rate):
                probe(x, rate)
        when, ones = f"With X of shape {shape}", f"np.ones({shape})"
        with _shape_named(probe, shape, 0.5):
            kept = _factors(probe, x, 0.5, np.stack([probe(x, 0.5) for _ in range(8)])) != 0
        if (kept == kept[0]).all():
            probe.fail("same-mask", f"{when}, 8 calls gave the same mask.", f"{probe.call(0.5)} == 0", X=ones)
        _each_on_its_own(probe, kept)
        if found := dependence(kept):
            probe.fail("dependent", f"{when}, {found}.", f"{probe.call(0.5)} == 0", X=ones)
    try:
        probe(X.astype(np.float64), 0.5)  # and not 1: np.zeros(X.shape) is in the book's manner
    except Failure as failure:
        if failure.reason != "raises":  # not all of MXNet's operators mix types: no mistake of the learner's
            raise


def changes_nothing_else_in_prediction(probe: _Probe, remarks: list[str]) -> None:
    """In predict mode it gives X back, or drops as in training."""
    lines = ("with autograd.predict_mode():", f"    print({probe.call(0.5)})")
    try:
        output = probe.run(X, 0.5, autograd.predict_mode())[1].asnumpy()
    except Failure as failure:
        why = f"In predict mode: {failure.why}"
        probe.fail("changed-in-prediction", why, *lines, X="np.ones((2, 8))")
    kept = output != 0
    drops = surprise(kept.sum(), kept.size) < NATS and np.allclose(output[kept], 2 * X[kept], rtol=TOLERANCE)
    if not drops and not np.allclose(output, X, rtol=TOLERANCE):
        why = f"In predict mode, {_numbers(X)} became {_numbers(output)}: neither X itself nor dropout as in training. "
        why += "The survivors have been rescaled in training: in use there is nothing left to correct."
        probe.fail("changed-in-prediction", why, *lines, X="np.ones((2, 8))")


def passes_the_gradient_on(probe: _Probe, remarks: list[str]) -> None:
    """The gradient is multiplied by the mask and the factor of the forward pass."""
    for rate in (0.2, 0.5, 0, 1):
        _passes_the_gradient_on_at(rate, probe, remarks)


STEPS = [
    gives_an_array_like_X,
    leaves_the_generators_alone,
    multiplies_by_a_mask,
    drops_neither_hardly_any_nor_nearly_all,
    draws_a_mask_for_each_element,
    drops_a_random_number,
    treats_all_elements_alike,
    drops_at_the_rate_given,
    rescales_the_survivors,
    decides_independently,
    keeps_everything_at_rate_0,
    drops_everything_at_rate_1,
    rejects_other_rates,
    may_drop_everything,
    takes_arrays_of_any_shape,
    changes_nothing_else_in_prediction,
    passes_the_gradient_on,
]


# What several steps need ------------------------------------------------------------------------------------


def _first_that_fits(fits: Callable, *candidates: tuple[str, str, Callable]) -> tuple[str, str] | None:
    """Reason and question of the first candidate whose function of p fits what was seen at each rate."""
    return next((c[:2] for c in candidates if all(fits(c[2], p) for p in CALLS)), None)


def _factors(probe: _Probe, x: np.ndarray, drop_prob: float, outputs: np.ndarray) -> np.ndarray:
    """Outputs / x, shape (calls, *x.shape): within a call, each is 0 or one and the same number."""
    when = f"With drop_prob = {drop_prob}"
    show = {"X": "(np.arange(16) - 7.5).reshape(2, 8)"}
    finite = np.isfinite(outputs)
    if not finite.all():
        bad = outputs[~finite]
        why = f"{when}, {bad.size / outputs.size:.0%} of the output is {bad[0]}. Is something divided by 0?"
        probe.fail("not-finite", why, probe.call(drop_prob), **show)
    factors = outputs / x
    factors[abs(factors) < 1e-6] = 0
    survived = np.count_nonzero(factors)
    if drop_prob == 0.5 and survived < factors.size / 1000:  # what is wrong at other rates only, their shares show
        why = f"{when}, {survived or 'none'} of {factors.size} elements survived in {len(outputs)} calls."
        probe.fail("drops-everything", why, probe.call(drop_prob), **show)
    if drop_prob == 0.5 and np.ptp(factors) < TOLERANCE * abs(factors).max():
        why = f"{when}, {len(outputs)} calls dropped nothing: the output is {factors.flat[0]:.2f} times X."
        if _drops_in(autograd.predict_mode(), probe, x, drop_prob):
            why = f"{when}, it drops in predict mode, and in train mode it does not. It should be the other way round."
            lines = ("with autograd.train_mode():", f"    print({probe.call(drop_prob)})")
            probe.fail("modes-swapped", why, *lines, **show)
        if _drops_in(autograd.record(), probe, x, drop_prob):
            why = f"{when}, it drops only while autograd records. Ask autograd.is_training(), not is_recording(): "
            why += "the one says what the output is for, the other whether a gradient is wanted."
            line = f"    print({probe.call(drop_prob)})"
            lines = ("with autograd.train_mode():", line, "with autograd.record():", line)
            probe.fail("asks-is-recording", why, *lines, **show)
        probe.fail("never-drops", why, probe.call(drop_prob), **show)
    for factor in factors:
        survivors = factor[factor != 0]
        if not survivors.size or np.ptp(survivors) < TOLERANCE * abs(survivors).max():
            continue
        _, first, number = np.unique(survivors.round(2), return_index=True, return_counts=True)
        seen = f"{when}, elements are multiplied by {_numbers(survivors[first[np.argsort(-number)]])}"
        if factor.all() and number.max() > factor.size / 4:
            why = f"{seen}, and none by 0. The dropped ones must become 0."
            probe.fail("dropped-not-zero", why, probe.call(drop_prob), **show)
        why = f"{seen}: only 0 and one other number are allowed."
        probe.fail("noise-not-mask", why, probe.call(drop_prob), **show)
    return factors


def _drops_in(mode: object, probe: _Probe, x: np.ndarray, drop_prob: float) -> bool:
    outputs, np_mode = [], (npx.is_np_shape(), npx.is_np_array())
    with contextlib.suppress(Failure):
        for_either_kind_of_array(lambda: outputs.append(probe.run(x, drop_prob, mode)[1].asnumpy()), [])
    drops = bool(outputs) and (outputs[0] == 0).any()
    if not drops:
        npx.set_np(*np_mode)
    return drops


def _each_on_its_own(probe: _Probe, kept: np.ndarray) -> None:
    """Find axes along which all elements share one decision; kept has the shape (calls, *X.shape)."""
    shape = kept.shape[1:]
    axes = [i for i, size in enumerate(shape) if size > 1]
    shared = [i for i in axes if (kept == kept.take([0], axis=i + 1)).all()]
    if shared:
        what = f"With X of shape {shape}, all elements along axis {shared[0]} share one decision"
        if shared == axes:
            what = "A call drops all of X or nothing: one decision for the whole array"
        elif len(shape) == 2:
            what = (
                "All rows have their zeros in the same columns: one mask for the whole batch",
                "Whole rows are dropped or kept: one decision for a row",
            )[shared[0]]
        why = f"{what}. Each element needs a decision of its own."
        probe.fail("shared-mask", why, f"{probe.call(0.5)} == 0", X=f"np.ones({shape})")


def _decided_together(probe: _Probe, found: str) -> NoReturn:
    lines = ("for _ in range(3):", f"    print({probe.call(0.5)} == 0)")
    probe.fail("dependent", f"With drop_prob = 0.5, {found}.", *lines)


def _at_special_rate(probe: _Probe, x: np.ndarray, rate: float, reason: str) -> np.ndarray:
    try:
        return probe(x, rate)
    except Failure as failure:
        if failure.reason != "raises":
            raise
        why = f"{failure.why}. But {rate} is a probability too."
        probe.fail(reason, why, probe.call(rate), X="np.ones((2, 8))")


def _passes_the_gradient_on_at(rate: float, probe: _Probe, remarks: list[str]) -> None:
    call = probe.call(rate).replace("(X,", "(1 * X,")  # in a network, X comes from another layer
    lines = ("X.attach_grad()", "with autograd.record():", f"    Y = {call}", "Y.backward()")
    lines += ("print(X.grad, Y)  # for ones, they should be equal",)
    fail = functools.partial(probe.fail, X="np.ones((2, 8))")
    from_above = np.roll(X, 1)
    why = "It does not work while autograd records: "
    try:
        leaf, output = probe.run(X, rate, autograd.record())
        why = f"With drop_prob = {rate}: "
        with learners_code("Y.backward()"):
            output.backward(to_mxnet(from_above))
            gradient = leaf.grad.asnumpy()
    except Failure as failure:
        if rate == 1 and failure.reason == "gradient-lost":
            return  # zeros need not depend on X
        fail("gradient-lost", why + failure.why, *lines)
    factor = output.asnumpy() / X
    passed_on = gradient / from_above
    dropped = factor == 0
    if 0 < rate < 1 and not (dropped.any() and np.allclose(factor[~dropped], 1 / (1 - rate), rtol=TOLERANCE)):
        why = f"While autograd records, as in training, {_numbers(X)} became {_numbers(output.asnumpy())} with "
        why += f"drop_prob = {rate}: not what it gives in train mode without recording."
        probe.fail(
            "other-while-recording",
            why,
            "with autograd.record():",
            f"    print({probe.call(rate)})",
            X="np.ones((2, 8))",
        )
    if np.allclose(passed_on, factor, atol=0.01) or np.isnan(factor).all():  # MXNet's own operator, with rate 1
        return
    if not np.isfinite(gradient).all():
        cause = ": where 1/(1 − 1) is computed, it stays in the gradient, whatever comes after" if rate == 1 else ""
        why = f"With drop_prob = {rate}, the gradient of X is {_numbers(gradient)}{cause}."
        fail("wrong-gradient", why, *lines)
    if np.allclose(passed_on, dropped / (1 - rate), atol=0.01) and WHERE_WITH_A_NUMBER & _operators(probe):
        remark = (
            "Before you train with it: in MXNet 1.9, np.where has a wrong gradient when one of its arguments "
            "is a plain number (apache/mxnet#17893). With np.zeros_like(X) in place of 0 it is right."
        )
        remarks.extend({remark}.difference(remarks))  # once is enough
    elif not gradient.any():
        why = f"With drop_prob = {rate}, the gradient of X is zero everywhere: the output has been cut off from X."
        fail("gradient-lost", why, *lines)
    elif dropped.any() and abs(passed_on[dropped]).max() > 0.01:
        why = f"With drop_prob = {rate}, dropped elements get the gradient {_numbers(gradient[dropped])}; it must be 0."
        fail("gradient-ignores-mask", why, *lines)
    else:
        why = f"With drop_prob = {rate}, the survivors are multiplied by {_numbers(factor[~dropped])}, "
        why += f"their gradients by {_numbers(passed_on[~dropped])}. It should be the same."
        fail("wrong-gradient", why, *lines)


def _what_changes_zeros(probe: _Probe) -> str:
    """Say what may have made something else of zeros."""
    if all(np.allclose(probe(np.zeros_like(X), rate), -rate) for rate in CALLS):
        return "drop_prob is subtracted. Does it say `/ 1 - drop_prob`? That needs brackets: `/ (1 - drop_prob)`."
    seed, outputs = np.random.randint(2**31 - 1), []
    for x in (X, np.zeros_like(X)):
        seed_all(seed)
        outputs.append(probe(x, 0.5))
    if np.array_equal(*outputs):
        return "The output is the same whatever X is. Is the mask multiplied by X?"
    return "From 0 dropout makes 0: it multiplies, and neither adds anything nor applies another function."


@contextlib.contextmanager
def _shape_named(probe: _Probe, shape: tuple[int, ...], rate: float) -> Iterator[None]:
    """Say of a `Failure` that it comes with this shape."""
    try:
        yield
    except Failure as failure:
        why = f"With X of shape {shape}: {failure.why}"
        probe.fail("other-shapes", why, f"{probe.call(rate)} == 0", X=f"np.ones({shape})")


def _operators(probe: _Probe) -> set[str]:
    """MXNet's operators between X and the output. Their flaws are not the learner's, and earn a remark."""
    try:
        return operators(probe.run(X, 0.5, autograd.record())[1])
    except Failure:
        return set()


def _numbers(x: np.ndarray, count: int = 4) -> str:
    """The first few numbers of an array, as text."""
    return ", ".join(f"{value:.3g}" for value in np.ravel(x)[:count]) + (", …" if np.size(x) > count else "")
