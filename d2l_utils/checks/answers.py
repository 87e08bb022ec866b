"""What the checks of the exercises need: hold a number, a set or a function's answer against the right one."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import mxnet as mx
import numpy as np

from .result import Failure
from .sandbox import given_back, learners_code


@dataclass(frozen=True)
class Exercise:
    """What an exercise asks for, how that is checked, and its three hints."""

    names: tuple[str, ...]
    steps: list[Callable[..., None]]
    hints: tuple[str, str, str]


def wrong_answer(why: str, example: str = "") -> Failure:
    """Make the failure of an answer that is wrong for a reason of its own."""
    return Failure("wrong-answer", why, example)


def check_number(name: str, answer: Any, right: float, mistakes: Mapping[float, str], tolerance: float) -> None:
    """Hold a number against the right one and against those that a misunderstanding leads to."""
    value = as_number(answer, name)
    if math.isclose(value, right, rel_tol=0, abs_tol=tolerance):
        return
    for mistake, reason in mistakes.items():
        if math.isclose(value, mistake, rel_tol=0, abs_tol=tolerance):
            raise wrong_answer(f"{name} = {value:g} is not right. {reason}")
    raise wrong_answer(f"{name} = {value:g} is not right.")


def check_set(name: str, answer: Any, right: set, too_many: Mapping[Any, str], missing: Mapping[Any, str]) -> None:
    """Hold a set of choices against the right one, one mistake at a time."""
    if isinstance(answer, str) or not isinstance(answer, (set, frozenset, list, tuple)):
        raise wrong_answer(f"{name} must be a set, such as {{{next(iter(too_many))!r}}}, got {answer!r}.")
    for choice in sorted(answer, key=str):  # the same mistake is named in every kernel
        if not isinstance(choice, Hashable):
            raise wrong_answer(f"{choice!r} does not belong there: {name} holds the choices themselves.")
        if choice not in right:
            raise wrong_answer(
                f"{choice!r} does not belong there. {too_many.get(choice, 'It is none of the choices.')}"
            )
    for choice, why in missing.items():
        if choice not in answer:
            raise wrong_answer(f"There is one missing. {why}")


def answer_of(function: Callable, call: str, *arguments: Any) -> Any:
    """Call a learner's function; dots for an answer count as not filled in."""
    with learners_code(call):
        value = function(*arguments)
        if inspect.isgenerator(value):
            value = list(value)  # here, where its errors and its time are watched
        if isinstance(value, mx.nd.NDArray):
            value.wait_to_read()
    return given_back(value, call, function)


def array_of(function: Callable, call: str, *arguments: Any) -> np.ndarray:
    """Call a learner's function that gives an MXNet array of its first argument's shape."""
    value = answer_of(function, call, *arguments)
    if not isinstance(value, mx.nd.NDArray):
        raise wrong_answer(f"{call} must give back an MXNet array, got {type(value).__name__}.")
    if value.shape != arguments[0].shape:
        raise wrong_answer(f"{call} must have the shape of X, {arguments[0].shape}, got {value.shape}.")
    return value.asnumpy()


def listed(values: Any) -> str:
    """Return the values as text, with commas between."""
    return ", ".join(str(each) for each in values)


def as_number(value: Any, name: str) -> float:
    """Return what a learner gave as a number."""
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        raise wrong_answer(f"{name} must be a number, got {value!r:.80}.") from None


def check_number_seen(
    answer: Any, right: float, mistakes: Mapping[float, str], name: str, seen: str, tolerance: float, lines: str = ""
) -> None:
    """Do as `check_number`, and say what the learner's function was given."""
    try:
        check_number(name, answer, right, mistakes, tolerance)
    except Failure as failure:
        raise wrong_answer(f"{seen} {failure.why}".strip(), lines) from None
