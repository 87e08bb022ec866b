"""Hold a number, a set or a function's answer against the right one, and know what a wrong one stands for."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any

import numpy as np

from d2l_utils.checks import noise
from d2l_utils.checks.probe import Probe
from d2l_utils.checks.result import wrong_answer


def as_number(value: Any, name: str) -> float:
    """Return what a learner gave as a number."""
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        raise wrong_answer(f"{name} must be a number, got {value!r:.80}.") from None


def check_number(name: str, answer: Any, right: float, mistakes: Mapping[float, str], within: float) -> None:
    """Hold a number that a learner worked out against the right one, which is not told."""
    value = as_number(answer, name)
    if not math.isclose(value, right, rel_tol=0, abs_tol=within):
        raise wrong_answer(f"{name} = {value:.10g} is not right. {_reason(value, right, mistakes, within)}".strip())


def check_value(
    what: str,
    answer: Any,
    right: float,
    mistakes: Mapping[float, str],
    within: float = 1e-6,
    seen: str = "",
    example: str = "",
) -> None:
    """Hold what a learner's function gave for data of the check against the right value, which is told.

    `what` is how it was called, or what the value is; `seen` tells the data, `example` makes them.
    """
    value = as_number(answer, what)
    if not math.isclose(value, right, rel_tol=0, abs_tol=within):
        why = f"{seen} {what} should be {right:.4g}; {value:.4g} is not right."
        raise wrong_answer(f"{why} {_reason(value, right, mistakes, within)}".strip(), example)


def _reason(value: float, right: float, mistakes: Mapping[float, str], within: float) -> str:
    for mistake, reason in mistakes.items():
        if math.isclose(value, mistake, rel_tol=0, abs_tol=within) and not math.isclose(mistake, right, abs_tol=within):
            return reason
    if math.isclose(value, right, rel_tol=0.02):
        return "It is near. Has it been rounded? Give the number as it is."
    return ""


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
    found = []
    for choice in sorted(answer, key=str):  # the same mistake is named first in every kernel
        if not isinstance(choice, Hashable):
            raise wrong_answer(f"{choice!r} does not belong there: {name} holds the choices themselves.")
        if choice not in right:
            found.append(f"{choice!r} does not belong there. {too_many.get(choice, 'It is none of the choices.')}")
    absent = [why for choice, why in missing.items() if choice not in answer]
    if absent:
        count = "One is" if len(absent) == 1 else f"{len(absent)} are"
        found.append(f"{count} missing. {' '.join(absent)}")
    if found:
        raise wrong_answer(" ".join(found))


def lines_that_show(call: str, **arrays: np.ndarray) -> str:
    """Return lines of Python that make arrays and show what comes of a call."""
    made = [f"{name} = np.array({array.tolist()})" for name, array in arrays.items()]
    return "\n".join(["import numpy as np", *made, call])


def listed(values: Any) -> str:
    """Return the values as text, with commas between."""
    return ", ".join(str(each) for each in values)


#: What holds of a mask, whatever the survivors are multiplied by.
ALL_OF_A_MASK = (
    "array", "seed", "zeros", "mask", "freshness", "number", "alike", "share", "independence", "gradient",
)  # fmt: skip


def of_noise(probe: Probe, *names: str) -> list[Callable[..., None]]:
    """Return the properties of noise with these names, as steps of an exercise."""

    def bound(row: Callable) -> Callable[..., None]:
        def step(*answers_and_remarks: Any) -> None:
            row(probe, answers_and_remarks[-1])

        step.__doc__ = row.__doc__
        return step

    return [bound(row) for row in noise.rows(*names)]
