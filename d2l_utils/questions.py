"""The quick questions and predictions of the lesson, by name, and what a notebook shows them with.

They stand in quiz/ and not in the notebooks, where the answer would stand above the question.
"""

from pathlib import Path
from typing import Any

from d2l_utils import quiz
from d2l_utils.quiz import Numeric, Predicted, Prediction, Question, texts_of


def _all_in(folder: str) -> dict[str, dict[str, Any]]:
    return texts_of(*sorted((Path(quiz.__file__).parent / folder).glob("*.toml")))


#: All questions, by name.
QUESTIONS: dict[str, Question | Numeric] = {
    name: Question(**texts) if "choices" in texts else Numeric(**texts) for name, texts in _all_in("questions").items()
}
#: All predictions, by name.
PREDICTIONS = {name: Prediction(name, **texts) for name, texts in _all_in("predictions").items()}


def ask(name: str) -> Question | Numeric:
    """Return the question of that name, which shows itself as the last expression of a cell.

    ValueError names all that there are, here and below.
    """
    return _named("question", name, QUESTIONS)


def predict(name: str) -> Prediction:
    """Return the prediction of that name, which asks for it as the last expression of a cell."""
    return _named("prediction", name, PREDICTIONS)


def predicted(name: str) -> Predicted:
    """Return what says, beside the result, what was predicted."""
    return Predicted(predict(name).name)


def _named(what: str, name: str, among: dict[str, Any]) -> Any:
    if name not in among:
        raise ValueError(f"there is no {what} {name!r}; there are {', '.join(among)}")
    return among[name]
