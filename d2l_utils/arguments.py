"""Checks of arguments that several modules share, so that the same mistake gets the same words."""

from __future__ import annotations

from numbers import Integral, Real
from typing import Any


def check_whole_number(name: str, value: Any, low: int, high: int | None = None, why: str = "") -> None:
    """Raise TypeError unless `value` is a whole number, and ValueError unless it lies in [low, high].

    Without `high` there is no upper limit. `why` follows the lower one in the message.
    """
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be a whole number of at least {low}, got {value!r}")
    if int(value) < low:
        raise ValueError(f"{name} must be at least {low}{why}, got {value}")
    if high is not None and int(value) > high:
        raise ValueError(f"{name} must be at most {high}, got {value}")


def check_range(name: str, value: Any, low: float, high: float) -> None:
    """Raise TypeError unless `value` is a number, and ValueError unless it lies in [low, high]."""
    if not is_number(value):
        raise TypeError(f"{name} must be a number in [{low}, {high}], got {value!r}")
    if not low <= value <= high:
        raise ValueError(f"{name} must lie in [{low}, {high}], got {value}")


def is_number(value: object) -> bool:
    """Tell whether `value` is a real number, NumPy's included; True and False are not."""
    return isinstance(value, Real) and not isinstance(value, bool)
