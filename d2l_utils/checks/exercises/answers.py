"""Hold a number, a set or a function's answer against the right one, and know what a wrong one stands for."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd

from d2l_utils.checks import noise
from d2l_utils.checks.calls import to_mxnet
from d2l_utils.checks.probe import Probe
from d2l_utils.checks.result import wrong_answer


def as_number(value: Any, name: str) -> float:
    """Return what a learner gave as a number."""
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        raise wrong_answer(f"{name} must be a number, got {value!r:.80}.") from None


def as_array(value: Any, expected: str) -> np.ndarray:
    """Return what a learner gave as an array of numbers; where it is none, say what is expected."""
    try:
        return np.asarray(value.asnumpy() if isinstance(value, mx.nd.NDArray) else value, dtype=float)
    except (TypeError, ValueError):
        raise wrong_answer(expected) from None


def check_number(name: str, answer: Any, right: float, mistakes: Mapping[float, str], within: float) -> None:
    """Hold a number that a learner worked out against the right one, which is not told."""
    value = as_number(answer, name)
    if not math.isclose(value, right, rel_tol=0, abs_tol=within):
        raise wrong_answer(f"{name} = {value:.10g} is not right. {_reason(value, right, mistakes, within)}".strip())


def check_value(
    what: str, answer: Any, right: float, mistakes: Mapping[float, str], within: float = 1e-6, example: str = ""
) -> None:
    """Hold what a learner's function gave for data of the check against the right value, which is told.

    `what` is how it was called, or what the value is; `example` makes the data.
    """
    value = as_number(answer, what)
    if not math.isclose(value, right, rel_tol=0, abs_tol=within):
        expected, given = _told_apart(right, value)
        why = f"{what} should be {expected}; {given} is not right."
        raise wrong_answer(f"{why} {_reason(value, right, mistakes, within)}".strip(), example)


def _told_apart(*two: float) -> list[str]:
    """Write two different numbers with four digits, or with as many as tell them apart."""
    written = ([f"{each:.{digits}g}" for each in two] for digits in range(4, 18))
    return next(pair for pair in written if pair[0] != pair[1])


def _reason(value: float, right: float, mistakes: Mapping[float, str], within: float) -> str:
    others = [(why, wrong) for wrong, why in mistakes.items() if not math.isclose(wrong, right, abs_tol=within)]
    is_near = math.isclose(value, right, rel_tol=0.02)  # as a count may be that leaves something out
    rounded = is_near and any(math.isclose(value, round(right, digits), rel_tol=1e-6) for digits in range(-6, 7))
    near = "It is near. Has it been rounded? Give the number as it is." * rounded
    return reason_for(value, others, within) or near


def reason_for(given: Any, mistakes: Iterable[tuple[str, Any]], within: float) -> str:
    """Return what is said of the first mistake that gives just these numbers; nothing if none does."""
    return next((why for why, wrong in mistakes if np.allclose(given, wrong, rtol=0, atol=within)), "")


def mistakes_of_a_share(right: float, of: int, what: str) -> dict[float, str]:
    """Return what is given in place of a share of so many things, and the reason."""
    return {
        right * of: f"That is the number of {what}; divide by how many there are.",
        right * 100: "Give a share between 0 and 1, not per cent.",
    }


def check_set(
    name: str, answer: Any, right: Collection, too_many: Mapping[Any, str], missing: Mapping[Any, str]
) -> None:
    """Hold a set of choices against the right one."""
    if isinstance(answer, str) or not isinstance(answer, (set, frozenset, list, tuple)):
        raise wrong_answer(f"{name} must be a set, such as {{{next(iter(too_many))!r}}}, got {answer!r}.")
    for choice in answer:
        try:
            hash(choice)  # which fails for MXNet's arrays and for lists in tuples, all of them Hashable to isinstance
        except (TypeError, NotImplementedError):
            why = f"{choice!r} does not belong there: {name} holds the choices themselves."
            raise wrong_answer(why) from None
    chosen = set(answer)
    wrong = sorted(chosen - set(right), key=str)  # the same mistake is named first in every kernel
    found = [f"{each!r} does not belong there. {too_many.get(each, 'It is none of the choices.')}" for each in wrong]
    if absent := [why for choice, why in missing.items() if choice not in chosen]:
        found.append(f"{'One is' if len(absent) == 1 else f'{len(absent)} are'} missing. {' '.join(absent)}")
    if found:
        raise wrong_answer(" ".join(found))


def lines_that_show(call: str, **data: Any) -> str:
    """Return lines of Python that make arrays or tables and show what comes of a call."""
    lines = []
    for name, each in data.items():
        if isinstance(each, np.ndarray):
            lines += ["import numpy as np", f"{name} = np.array({each.tolist()})"]
        else:
            rows = list(each.index)
            index = "" if rows == list(range(len(each))) else f", index={rows}"
            columns = {
                c: v[0] if len(v) > 1 and len({*map(str, v)}) == 1 else v for c, v in each.to_dict("list").items()
            }
            lines += ["import pandas as pd", f"{name} = pd.DataFrame({columns}{index})"]
    return "\n".join([*dict.fromkeys(lines), call])


def listed(values: Any) -> str:
    """Return the values as text, with commas between."""
    return ", ".join(str(each) for each in values)


class KnownNet:
    """Gives each of its images the next of its scores, in whatever mini-batch it comes.

    `scores` has the shape (passes, images, classes). All pixels of an image are its number; `passes` counts how often
    each was put through, and `modes` has autograd's mode in each call.
    """

    def __init__(self, scores: np.ndarray):
        n = scores.shape[1]
        self.images = to_mxnet(np.arange(n, dtype=np.float32).repeat(784).reshape(n, 1, 28, 28))
        self._scores, self.passes = scores, np.zeros(n, int)
        self.modes: list[bool] = []

    def __call__(self, X: Any) -> mx.nd.NDArray:
        """Return the next scores of each image."""
        self.modes.append(autograd.is_training())
        scores = []
        for image in X.asnumpy().reshape(len(X), 784)[:, 0].astype(int):
            scores.append(self._scores[self.passes[image] % len(self._scores), image])
            self.passes[image] += 1
        return to_mxnet(np.array(scores, np.float32))


#: What holds of a mask, whatever the survivors are multiplied by.
ALL_OF_A_MASK = (
    "array", "seed", "zeros", "mask", "freshness", "number", "alike", "share", "independence", "small arrays",
    "gradient",
)  # fmt: skip


def of_noise(probe: Probe, *names: str) -> list[Callable[..., None]]:
    """Return the properties of noise with these names, as steps of an exercise."""

    def bound(row: Callable) -> Callable[..., None]:
        def step(*answers_and_remarks: Any) -> None:
            row(probe, answers_and_remarks[-1])

        step.__doc__ = row.__doc__
        return step

    return [bound(row) for row in noise.rows(*names)]
