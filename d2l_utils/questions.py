"""The quick questions and predictions of the lesson, by name, and what a notebook shows them with.

They stand in quiz/questions and not in the notebooks, where the answer would stand above the question.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from d2l_utils import quiz
from d2l_utils.quiz import Numeric, Predicted, Prediction, Question, numeric, question, texts_of

__all__ = ["BUGS", "GALLERY", "PREDICTIONS", "QUESTIONS", "ask", "predict", "predicted"]

_FOLDER = Path(quiz.__file__).parent
_gallery = texts_of(_FOLDER / "gallery.toml")
#: Which bug is in which program of the failure gallery.
GALLERY: Mapping[str, str] = MappingProxyType({case: texts["answer"] for case, texts in _gallery.items()})
#: The bugs.
BUGS = tuple(GALLERY.values())


def _question(texts: dict[str, Any]) -> Question | Numeric:
    return question(**texts) if "choices" in texts else numeric(**texts | {"wrong": dict(texts["wrong"])})


def _case(case: str, choices: dict[str, str], answer: str) -> Question:
    order = random.Random(case).sample(sorted(choices), len(choices))  # another for each case, and always the same
    reasons = {bug: choices[bug] for bug in order}
    return question(f"Case {case}: what is wrong with this program?", reasons, answer)


def _all_in(folder: str) -> dict[str, dict[str, Any]]:
    """Return the texts in all files of a folder, by name."""
    files = [texts_of(path) for path in sorted((_FOLDER / folder).glob("*.toml"))]
    found = {name: texts for each in files for name, texts in each.items()}
    if len(found) < sum(map(len, files)):
        raise ValueError(f"a name stands in two files of {folder}")
    return found


#: All questions, by name.
QUESTIONS: Mapping[str, Question | Numeric] = MappingProxyType(
    {name: _question(texts) for name, texts in _all_in("questions").items()}
    | {f"case-{case}": _case(case, **texts) for case, texts in _gallery.items()}
)

#: All predictions, by name.
PREDICTIONS: Mapping[str, Prediction] = MappingProxyType(
    {name: Prediction(name, **texts) for name, texts in _all_in("predictions").items()}
)


def ask(name: str) -> Question | Numeric:
    """Return the question of that name, which shows itself as the last expression of a cell.

    Raises
    ------
    ValueError
        If there is none.
    """
    return _named("question", name, QUESTIONS)


def predict(name: str) -> Prediction:
    """Return the prediction of that name, which asks for it as the last expression of a cell.

    Raises
    ------
    ValueError
        If there is none.
    """
    return _named("prediction", name, PREDICTIONS)


def predicted(name: str) -> Predicted:
    """Return what says, beside the result, what was predicted.

    Raises
    ------
    ValueError
        If there is no prediction of that name.
    """
    return Predicted(predict(name).name)


def _named(what: str, name: str, among: Mapping[str, Any]) -> Any:
    if name not in among:
        raise ValueError(f"there is no {what} {name!r}; there are {', '.join(among)}")
    return among[name]
