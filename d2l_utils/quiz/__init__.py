"""Quick questions in a notebook: multiple choice and numbers, with a reason for every wrong answer; predictions.

A question is a piece of HTML: choices unfold, and nothing is asked of the kernel, of a widget or of the network. So it
works by keyboard and for screen readers, in both themes, in slides and exported pages, and in a notebook that is
reopened without its kernel. Where only text is shown, the question appears without its answer.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["Numeric", "Predicted", "Prediction", "Question", "numeric", "question", "texts_of", "with_code"]

_RIGHT, _WRONG = "✓ Right.", "✗ No."
_GREEN, _VERMILLION, _BLUE = "#009E73", "#D55E00", "#0072B2"
_EDGE = "border-left:4px solid {};padding:0.3em 1em;max-width:50em"
# JupyterLab has keyboard shortcuts of its own for Enter and the arrow keys: inside a box they must rest. (Some are for
# whatever has the focus in a notebook, and so on a button of a group the word must stand itself.)
_AT_REST = 'data-lm-suppress-shortcuts="true"'
_BOX = (
    f'<div class="d2l-question" role="group" aria-label="Question" {_AT_REST} '
    f'style="{_EDGE.format(_BLUE)}"{{}}>{{}}</div>'
)
_UNFOLD = '<details style="margin:0.3em 0"><summary style="cursor:pointer">{}</summary>{}</details>'
_REASON = '<div style="border-left:4px solid {};margin:0.3em 1em;padding:0 0.7em">{}</div>'
_CHECK = """
const box = this.closest('.d2l-question'), typed = box.querySelector('input').value;
const number = Number(typed.trim().replace(',', '.').replace('−', '-')), answers = JSON.parse(box.dataset.answers);
const hit = answers.find(([value, tolerance]) => Math.abs(number - value) <= tolerance);
box.querySelector('output').textContent =
  !typed.trim() || isNaN(number) ? 'Type a number, such as 0.25.' : hit ? hit[2] : answers.at(-1)[2];
"""


# What is predicted is kept for the notebook that is opened again and, where a page may keep nothing, for as long as it
# is open. Each place hears of a change by itself: JupyterLab takes out of the page what is scrolled away.
_PREDICTED = """
const said = new FormData(this).get('said')?.trim() ?? '', key = `d2l-prediction-${this.dataset.prediction}`;
(window.d2lPredictions ??= {})[key] = said;
try { localStorage.setItem(key, said); }
catch { try { localStorage.removeItem(key); } catch { /* nothing is kept */ } }  // then only here, and nothing older
window.dispatchEvent(new Event('d2l-predicted'));  // here the form has a method of that name
this.querySelector('output').textContent = said && 'Kept. Now go on and see.';
"""
_SHOW = """<script>{
  const first = document.currentScript.previousElementSibling, here = new WeakRef(first);
  const key = `d2l-prediction-${first.dataset.prediction ?? first.dataset.predicted}`;
  const show = () => {
    const place = here.deref();  // a cell that runs again leaves its old output behind
    if (!place) return;
    let said = window.d2lPredictions?.[key] ?? '';
    try { said = localStorage.getItem(key) ?? said; } catch { /* then only what is on this page */ }
    WHAT
  };
  for (const deed of ['d2l-predicted', 'storage']) addEventListener(deed, show);
  show();
}</script>"""
_FILL = _SHOW.replace(
    "WHAT",
    """for (const field of place.elements)
      if (field.type === 'radio') field.checked = field.value === said;
      else if (field.type === 'text' && field !== document.activeElement) field.value = said;""",
)
_SAY = _SHOW.replace("WHAT", "place.hidden = !said; place.querySelector('span').textContent = said;")


@dataclass(frozen=True)
class Question:
    """A multiple-choice question, as `question` makes it. It shows itself in a notebook."""

    text: str
    choices: Mapping[str, str]
    answer: str

    def __repr__(self) -> str:
        choices = (f"  ( ) {_plain(choice)}" for choice in self.choices)
        return "\n".join([textwrap.fill(_plain(self.text), 100), *choices])

    def _repr_html_(self) -> str:
        choices = []
        for choice, reason in self.choices.items():
            right = choice == self.answer
            said = f"<strong>{_RIGHT if right else _WRONG}</strong> {_html(reason)}"
            reason_box = _REASON.format(_GREEN if right else _VERMILLION, said)
            choices.append(_UNFOLD.format(_html(choice), reason_box))
        return _BOX.format("", f"<p><strong>Question.</strong> {_html(self.text)}</p>{''.join(choices)}")


@dataclass(frozen=True)
class Numeric:
    """A question whose answer is a number, as `numeric` makes it. It shows itself in a notebook."""

    text: str
    answer: float
    reason: str
    wrong: Mapping[float, str]
    hint: str
    tolerance: float

    def __repr__(self) -> str:
        return textwrap.fill(_plain(self.text), 100) + "\n  Your answer: ____"

    def _repr_html_(self) -> str:
        answers = [(self.answer, self.tolerance, f"{_RIGHT} {self.reason}")]
        answers += [(value, self.tolerance, f"{_WRONG} {reason}") for value, reason in self.wrong.items()]
        answers += [(0, -1, f"{_WRONG} {self.hint}")]  # last: what no number hits
        plain = json.dumps([[value, tolerance, _plain(said)] for value, tolerance, said in answers])
        solution = _REASON.format(_GREEN, f"<strong>{self.answer:g}.</strong> {_html(self.reason)}")
        return _BOX.format(
            f' data-answers="{escape(plain)}"',
            f"<p><strong>Question.</strong> {_html(self.text)}</p>"
            '<p><label>Your answer: <input type="text" inputmode="decimal" size="8" '
            "onkeydown=\"if (event.key === 'Enter') this.closest('p').querySelector('button').click()\"></label> "
            f'<button type="button" onclick="{escape(_CHECK.strip())}">Check</button></p>'
            f"<p><output></output></p>{_UNFOLD.format('Show the answer', solution)}",
        )


@dataclass(frozen=True)
class Prediction:
    """What a reader is asked to predict before a result. It shows itself in a notebook, and keeps what is chosen.

    Parameters
    ----------
    name : str
        Under which `Predicted` finds it.
    text : str
    choices : sequence of str
        Without them one types.
    """

    name: str
    text: str
    choices: Sequence[str] = ()

    def __post_init__(self) -> None:
        _check_name(self.name)

    def __repr__(self) -> str:
        choices = (f"  ( ) {_plain(choice)}" for choice in self.choices)
        return "\n".join([textwrap.fill(f"Predict: {_plain(self.text)}", 100), *choices])

    def _repr_html_(self) -> str:
        fields = "".join(
            f'<label style="display:block;margin:0.3em 0;cursor:pointer"><input type="radio" {_AT_REST} name="said" '
            f'value="{escape(_plain(choice))}"> {_html(choice)}</label>'
            for choice in self.choices
        )
        if not fields:
            at_enter = "if (event.key === 'Enter') this.form.dispatchEvent(new Event('change'))"
            fields = (
                '<label>Your prediction: <input type="text" name="said" size="40" maxlength="300" autocomplete="off" '
                f'onkeydown="{at_enter}"></label>'
            )
        return (
            f'<form class="d2l-prediction" {_AT_REST} style="{_EDGE.format(_VERMILLION)}" '
            f'data-prediction="{self.name}" method="dialog" onchange="{escape(_PREDICTED.strip())}">'
            f"<p><strong>Predict.</strong> {_html(self.text)}</p>"
            f'<div role="group" aria-label="Prediction">{fields}</div><p><output></output></p></form>{_FILL}'
        )


@dataclass(frozen=True)
class Predicted:
    """Says what was predicted, beside the result. It shows itself in a notebook; without a prediction it is empty."""

    name: str

    def __post_init__(self) -> None:
        _check_name(self.name)

    def __repr__(self) -> str:
        return ""

    def _repr_html_(self) -> str:
        words = "<strong>You predicted:</strong> <span></span>"
        return f'<p style="{_EDGE.format(_VERMILLION)}" data-predicted="{self.name}" hidden>{words}</p>{_SAY}'


def _check_name(name: str) -> None:
    if not re.fullmatch(r"[\w-]+", name):
        raise ValueError(f"a prediction's name must be letters, digits, - and _, got {name!r}")


def question(text: str, choices: Mapping[str, str], answer: str) -> Question:
    """Make a multiple-choice question.

    Parameters
    ----------
    text : str
        The question. Words between backticks are shown as code, those between asterisks as stressed, here and in all
        other texts.
    choices : mapping from str to str
        Each choice and the reason why it is right or wrong.
    answer : str
        The right one of the choices.

    Raises
    ------
    ValueError
        If the answer is none of the choices, or a choice has no reason.
    """
    if answer not in choices:
        raise ValueError(f"answer must be one of the choices {list(choices)}, got {answer!r}")
    without = [choice for choice, reason in choices.items() if not reason.strip()]
    if without:
        raise ValueError(f"every choice needs a reason, {without} has none")
    return Question(text, dict(choices), answer)


def numeric(
    text: str, answer: float, reason: str, wrong: Mapping[float, str], hint: str, tolerance: float | None = None
) -> Numeric:
    """Make a question whose answer is a number.

    Parameters
    ----------
    text : str
        The question.
    answer : float
        The right number.
    reason : str
        Why it is right.
    wrong : mapping from float to str
        Numbers that a misunderstanding leads to, and what was misunderstood.
    hint : str
        What is said to any other number.
    tolerance : float, optional
        How far from one of these a number may lie and still be taken for it; without it, 1 % of the answer.

    Raises
    ------
    ValueError
        If two of the numbers are too close to be told apart.
    """
    tolerance = abs(answer) / 100 if tolerance is None else tolerance
    numbers = sorted([answer, *wrong])
    if any(b - a <= 2 * tolerance for a, b in itertools.pairwise(numbers)):
        raise ValueError(f"the numbers {numbers} must lie more than {2 * tolerance:g} apart")
    return Numeric(text, answer, reason, dict(wrong), hint, tolerance)


def texts_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file of texts holds."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def with_code(text: str) -> str:
    """Return plain text as HTML in which what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _html(text: str) -> str:
    return re.sub(r"\*(\w[^*]*)\*", r"<em>\1</em>", with_code(text))


def _plain(text: str) -> str:
    return re.sub(r"\*(\w[^*]*)\*", r"\1", text.replace("`", ""))
