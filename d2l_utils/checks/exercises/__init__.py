"""`check_exercise`: checks for the small answers of the exercise notebooks, numbers and short functions.

Each chapter is a pair of files: chN.toml has, of each exercise, the names of its answers and three hints, and of an
answer that is a number or a set, what is right and what a wrong one stands for; chN.py has the steps that check the
others. What has a check of its own is checked by that: `check_dropout`, `check_forward` and `check_gluon`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from d2l_utils.checks.exercises.answers import check_number, check_set
from d2l_utils.checks.forward import check_forward
from d2l_utils.checks.gluon import check_gluon
from d2l_utils.checks.noise import check_dropout
from d2l_utils.checks.result import OPEN_FORM, CheckResult, Failure
from d2l_utils.checks.sandbox import depends_on, run_check
from d2l_utils.quiz import texts_of

__all__ = ["EXERCISES", "check_dropout", "check_exercise", "check_forward", "check_gluon"]


@dataclass(frozen=True)
class Exercise:
    """What an exercise asks for: the names of its answers, three hints, and its texts on numbers and sets."""

    names: tuple[str, ...]
    hints: tuple[str, str, str]
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def steps(self, number: str, answers: tuple) -> list[Callable[..., None]]:
        """Return the steps that check its answers: those of its texts, then those of its chapter."""
        steps = [_step_for(self.names.index(name), name, part) for name, part in self.parts.items()]
        of_chapter = importlib.import_module(f"{__name__}.ch{number[0]}").STEPS.get(number, [])
        return steps + (of_chapter(*answers) if callable(of_chapter) else list(of_chapter))


EXERCISES = {
    number: Exercise(tuple(texts["answers"]), tuple(texts["hints"]), texts.get("parts", {}))
    for path in sorted(Path(__file__).parent.glob("ch*.toml"))
    for number, texts in texts_of(path).items()
}


def _step_for(place: int, name: str, part: dict[str, Any]) -> Callable[..., None]:
    @depends_on()  # one answer does not depend on the others
    def step(*answers_and_remarks: Any) -> None:
        answer = answers_and_remarks[place]
        if isinstance(part["right"], list):
            check_set(name, answer, part["right"], dict(part["too_many"]), dict(part["missing"]))
        else:
            check_number(name, answer, part["right"], dict(part["mistakes"]), part["within"])

    step.__doc__ = part["title"]
    return step


def check_exercise(number: str, *answers: Any) -> CheckResult:
    """Check the answers to an exercise.

    Parameters
    ----------
    number : str
        The exercise's number, such as ``"1.3"``.
    answers
        What its text asks for, in that order: numbers, sets, functions or runs. ``...`` is an answer that is not
        there yet.

    Returns
    -------
    CheckResult
        True when all answers are right. It has three hints, on request.

    Raises
    ------
    ValueError
        If there is no such exercise, or it asks for another number of answers.
    """
    if number not in EXERCISES:
        raise ValueError(f"there is no exercise {number!r} to check; there are {', '.join(EXERCISES)}")
    exercise = EXERCISES[number]
    if len(answers) != len(exercise.names):
        raise ValueError(f"exercise {number} asks for {', '.join(exercise.names)}; got {len(answers)} answers")
    missing = [name for name, answer in zip(exercise.names, answers) if answer is ...]
    if not missing:
        steps = exercise.steps(number, answers)
        return run_check(f"exercise {number}", steps, *answers, first_hints=exercise.hints)
    result = CheckResult(f"exercise {number}")
    why = f"Still missing: {', '.join(missing)}. {OPEN_FORM}" if len(missing) < len(answers) else ""
    result.blame(Failure("unfinished", why), exercise.hints)
    return result
