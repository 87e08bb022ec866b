"""What a mask does at each rate: two values, the share dropped, the survivors' factor, small arrays, special rates."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import numpy as np
from mxnet import autograd, npx

from d2l_utils.checks.calls import for_either_kind_of_array
from d2l_utils.checks.probe import CALLS, LARGE, RATES, TOLERANCE, Probe, X, changes, numbers
from d2l_utils.checks.result import Failure, wrong_answer
from d2l_utils.checks.statistics import share_is


def drops_some_and_keeps_the_others(probe: Probe, remarks: list[str]) -> None:
    """Each element becomes 0 or a fixed multiple of itself."""
    check_two_values(probe, probe.observe(0.5), 0.5)
    # With hardly any zeros, or hardly anything else, too few masks differ to say more of them.
    if not 0.1 < (probe.observe(0.5) == 0).mean() < 0.9:
        drops_at_the_rate_given(probe, remarks)


def check_two_values(probe: Probe, factors: np.ndarray, rate: float) -> None:
    """Raise `Failure` unless each call's factors are 0 and one number; their shape begins with calls."""
    survived = np.count_nonzero(factors)
    if rate == 0.5 and survived < factors.size / 1000:  # what is wrong at other rates only, their shares show
        probe.fail("drops-everything", survived=survived or "none", size=factors.size, calls=len(factors))
    if rate == 0.5 and np.ptp(factors) < TOLERANCE * abs(factors).max():
        _refuse_to_drop_nothing(probe, factors)
    for factor in factors:
        survivors = factor[factor != 0]
        if not survivors.size or np.ptp(survivors) < TOLERANCE * abs(survivors).max():
            continue
        for axis in (0, 1):
            if factor.ndim == 2 and _have_one_factor_each(factor, axis):
                of, seen = ("column", "row")[axis], numbers(np.unique(survivors.round(3)))
                probe.fail("scale-varies/own share", rate, of=of, factors=seen, expected=_expected(probe, rate))
        _, first, number = np.unique(survivors.round(2), return_index=True, return_counts=True)
        of_two_values = factor.all() and number.max() > factor.size / 4
        reason = "dropped-not-zero" if of_two_values else "noise-not-mask"
        seen = numbers(survivors[first[np.argsort(-number)]])
        probe.fail(reason, rate, factors=seen, expected=probe.factor(rate))


def _have_one_factor_each(factor: np.ndarray, axis: int) -> bool:
    """Tell whether the survivors along an axis are multiplied by one over the share that survived there."""
    kept = factor != 0
    return np.allclose((factor * kept.mean(axis=axis, keepdims=True))[kept], 1, rtol=TOLERANCE)


def _refuse_to_drop_nothing(probe: Probe, factors: np.ndarray) -> NoReturn:
    if probe.mode is autograd.predict_mode:  # noise that is there in each mode
        for mode, when in (
            (autograd.train_mode(), "in train mode"),
            (autograd.record(False), "while autograd records"),
        ):
            if _drops_in(mode, probe):
                raise wrong_answer(f"It drops only {when}. Here it always drops: whoever calls it decides when.")
    if _drops_in(autograd.predict_mode(), probe):
        probe.fail("modes-swapped")
    if _drops_in(autograd.record(), probe):
        probe.fail("asks-is-recording")
    is_rescaled = probe.rescales and abs(factors.flat[0] / probe.factor(0.5) - 1) < TOLERANCE
    probe.fail("never-drops" + "/rescaled" * is_rescaled, factor=factors.flat[0], calls=len(factors))


def _drops_in(mode: contextlib.AbstractContextManager, probe: Probe) -> bool:
    outputs, np_mode = [], (npx.is_np_shape(), npx.is_np_array())
    with contextlib.suppress(Failure):
        for_either_kind_of_array(lambda: outputs.append(probe.run(X, 0.5, mode)[1].asnumpy()), [])
    drops = bool(outputs) and (outputs[0] == 0).any()
    if not drops:
        npx.set_np(*np_mode)
    return drops


# The share that is dropped -----------------------------------------------------------------------------------------


def drops_at_the_rate_given(probe: Probe, remarks: list[str]) -> None:
    """The share of dropped elements is drop_prob."""
    dropped = {p: probe.observe(p) == 0 for p in RATES}
    share = {p: float(dropped[p].mean()) for p in RATES}

    def are(*expected: Callable[[float], float]) -> bool:
        return any(all(share_is(one(p), dropped[p].sum(), dropped[p].size) for p in RATES) for one in expected)

    if not are(lambda p: p):
        for p in CALLS:
            if not share[p]:  # what should be 0 may have become something else
                check_two_values(probe, probe.observe(p), p)
        if are(lambda p: share[p] if p == max(RATES) else p):
            may_drop_everything(probe, remarks)  # who spares the last element drops too few where nearly all go
        errors = {p: math.sqrt(p * (1 - p) / dropped[p].size) for p in RATES}
        right = [p for p in RATES if abs(share[p] - p) < 4.5 * errors[p]]  # is said to be, so the band is narrower
        reason, values = _cause_of(share, are, right)
        worst = max(RATES, key=lambda p: abs(share[p] - p) / min(p, 1 - p))
        rarer = {"compared": "==", "near": worst} if worst <= 0.5 else {"compared": "!=", "near": 1 - worst}
        shares = ", ".join(f"{share[p]:.0%} with {p}" for p in RATES)
        probe.fail(reason, worst, shares=shares, **rarer, **values)
    for p in RATES:
        check_two_values(probe, probe.observe(p), p)


def _cause_of(share: dict[float, float], are: Callable[..., bool], right: list[float]) -> tuple[str, dict[str, Any]]:
    """Tell why the shares are wrong: as `sample > p` drops with P(sample ≤ p), they are values of a distribution."""
    if are(lambda p: 1 - p):
        return "keep-and-drop-swapped", {}
    if are(lambda p: share[0.5]) and not are(lambda p: 2 * p * share[0.5]):
        return "rate-ignored", {}
    if are(lambda p: 1 - (1 - p) ** 2):
        return "dropped-twice", {}
    rounded = [lambda p, k=k, to=to: to(k * p) / k for k in range(1, 21) for to in (math.floor, round, math.ceil)]
    if are(*rounded):
        return "wrong-rate/rounded", {}
    for k in (10, 100):
        if are(lambda p, k=k: min((math.floor(k * p) + 1) / k, 1)):
            return "wrong-rate/one more", {"k": k}
    if are(lambda p: 1 - math.exp(-p)):
        return "wrong-rate/repeated", {}
    if len(CALLS.keys() & right) > 1 and len(right) > 2:  # samples around a half meet the other two rates, or 0.6
        return "wrong-rate/changed", {"right": ", ".join(map(str, right))}
    case = "not-uniform"
    if share[min(share)] > share[max(share)]:
        share = {p: 1 - each for p, each in share.items()}
        case = "not-uniform, swapped"

    def fits(distribution: Callable[[float], float]) -> bool:
        return all(abs(share[p] - distribution(p)) < 0.03 for p in share)

    def normal(limit: float) -> float:
        return (1 + math.erf(limit / math.sqrt(2))) / 2

    if fits(normal) or fits(lambda p: 1 - normal(1 - p)):
        which = ": these shares are those of normal samples, as np.random.normal and randn give them."
    elif fits(lambda p: (1 + p) / 2):
        which = ": these shares are those of samples from −1 to 1 (or, compared with 1 − drop_prob, from 0 to 2)."
    elif 0 < share[0.5] < 0.45 and fits(lambda p: 2 * p * share[0.5]):
        upper = float(f"{0.5 / share[0.5]:.2g}")
        which = f": these shares are those of samples from 0 to {upper:g} or so"
        which += " (or, compared with 1 − drop_prob, from −1 to 1)" * fits(lambda p: p / 2)
        which += "; or drop_prob is changed on the way."
    else:
        which = ", as they must be to be compared with drop_prob or 1 − drop_prob, or drop_prob is changed on the way."
    return f"wrong-rate/{case}", {"which": which}


# Arrays that may be dropped as a whole ------------------------------------------------------------------------------

SMALL = {(1, 1): 40, (600, 1): 1, (1, 600): 1}  # shape: calls; arrays of which all, or all of a row, may be dropped


def may_drop_everything(probe: Probe, remarks: list[str]) -> None:
    """A row, a column or an array of one element is dropped as often as any other element."""
    rate = 0.5
    for shape, calls in SMALL.items():
        with shape_named(probe, shape, rate):
            share = np.mean([probe(np.resize(X, shape), rate) == 0 for _ in range(calls)])
        size = calls * math.prod(shape)
        if not share_is(rate, share * size, size):
            reason = "spares-the-last" + "/a part" * (share > 0) if share < rate else "wrong-rate/shape"
            probe.fail(reason, shape=shape, share=share)


@contextlib.contextmanager
def shape_named(probe: Probe, shape: tuple[int, ...], rate: float) -> Iterator[None]:
    """Say of a `Failure` that it comes with this shape."""
    try:
        yield
    except Failure as failure:
        probe.fail("other-shapes", rate, shape=shape, said=failure.why)


# The survivors' factor ---------------------------------------------------------------------------------------------


def rescales_the_survivors(probe: Probe, remarks: list[str]) -> None:
    """The survivors are multiplied by 1 / (1 - drop_prob)."""
    _check_factors(probe)


def leaves_the_survivors_as_they_are(probe: Probe, remarks: list[str]) -> None:
    """The survivors stay as they are, without rescaling."""
    _check_factors(probe)


def _expected(probe: Probe, p: float) -> str:
    return f"1/(1 − p) = {1 / (1 - p):.2f}" if probe.rescales else "1"


_MISTAKES = {
    "not-rescaled": lambda p: 1,
    "divided-by-p": lambda p: 1 / p,
    "rescaled-the-wrong-way": lambda p: 1 - p,
    "multiplied-by-p": lambda p: p,
    "rescaled-twice": lambda p: 1 / (1 - p) ** 2,
    "wrong-scale/whole-number": lambda p: int(1 / (1 - p)),
}


def _check_factors(probe: Probe) -> None:
    seen = {}
    for p in RATES:
        factors = probe.observe(p)
        by_call = np.array([np.median(factor[factor != 0]) for factor in factors if factor.any()])
        if np.ptp(by_call) > TOLERANCE * abs(by_call).max():
            of_survivors = np.allclose(by_call * (factors != 0).mean(axis=(1, 2)), 1, atol=TOLERANCE)
            reason = "scale-varies" + "/survivors" * of_survivors
            probe.fail(reason, p, factors=numbers(by_call), expected=_expected(probe, p))
        seen[p] = by_call[0]

    def is_multiplied_by(factor: Callable[[float], float], *rates: float) -> bool:
        return all(abs(seen[p] / factor(p) - 1) < TOLERANCE for p in rates)

    if wrong := [p for p in RATES if not is_multiplied_by(probe.factor, p)]:
        reason = next((name for name, factor in _MISTAKES.items() if is_multiplied_by(factor, *RATES)), "wrong-scale")
        right = ", ".join(str(p) for p in RATES if p not in wrong)
        probe.fail(
            reason if probe.rescales else "wrong-scale/own",
            wrong[0],
            factor=probe.factor(wrong[0]),
            seen=" ".join(
                f"With p = {p} the survivors are multiplied by {seen[p]:.2f}; expected is {_expected(probe, p)}."
                for p in wrong[:2]
            ),
            right=f" With p = {right} it is right." if right else "",
        )


# Nothing and everything --------------------------------------------------------------------------------------------


def keeps_everything_at_rate_0(probe: Probe, remarks: list[str]) -> None:
    """With drop_prob = 0 the output is X."""
    for rate, x in ((0, X), (0.0, LARGE)):
        output = _at_special_rate(probe, x, rate, "rate-0")
        changed = ~np.isclose(output, x, rtol=1e-3)  # float16 on the way is allowed
        if changed.sum() > 3:  # `sample > 0` is right too, and drops an element once in 2^24 draws or less
            probe.fail("rate-0", rate, share=changed.mean(), changes=changes(x, output))


def drops_everything_at_rate_1(probe: Probe, remarks: list[str]) -> None:
    """With drop_prob = 1 the output is all zeros."""
    for rate, x in ((1, X), (1.0, LARGE)):
        output = _at_special_rate(probe, x, rate, "rate-1")
        if np.isnan(output).all() and "Dropout" in probe.operators():
            remarks.append("With drop_prob = 1, MXNet's own operator gives nan; the lecture's definition gives zeros.")
            break
        if output.any():
            reason = "rate-1" + "/not finite" * (not np.isfinite(output).all())
            probe.fail(reason, rate, numbers=numbers(output[output != 0]))


def _at_special_rate(probe: Probe, x: np.ndarray, rate: float, reason: str) -> np.ndarray:
    try:
        return probe(x, rate)
    except Failure as failure:
        if failure.reason != "raises":
            raise
        probe.fail(f"{reason}/raises", rate, said=failure.why)


def rejects_other_rates(probe: Probe, remarks: list[str]) -> None:
    """A rate outside [0, 1] raises an error."""

    def is_accepted(rate: float) -> bool:
        try:
            probe(X, rate)
        except Failure as failure:
            return failure.__cause__ is None  # otherwise an exception of the learner's code, whatever it is
        return True

    wrong = next((rate for rate in (-0.1, 1.1, -1, 2) if is_accepted(rate)), None)
    if wrong is not None and "Dropout" in probe.operators():
        remarks.append(f"MXNet's own layer takes {wrong} for a rate without an error; a check of your own is safer.")
    elif wrong is not None:
        probe.fail("rate-not-checked", wrong)
    if is_accepted(math.nan):
        remarks.append("drop_prob = nan raises no error: nan < 0 and nan > 1 are False, and so is 0 <= nan <= 1.")
