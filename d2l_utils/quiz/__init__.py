"""Quick questions in a notebook: multiple choice and numbers, with a reason for every wrong answer; predictions.

A question is a piece of HTML: choices unfold, and nothing is asked of the kernel, of a widget or of the network. So it
works by keyboard and for screen readers, in both themes, in slides and exported pages, and in a notebook that is
reopened without its kernel. Where only text is shown, the question appears without its answer.
"""

import itertools
import json
import re
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_RIGHT, _WRONG = "✓ Right.", "✗ No."
_GREEN, _VERMILLION, _BLUE = "#009E73", "#D55E00", "#0072B2"
_EDGE = "border-left:4px solid {};padding:0.3em 1em;max-width:50em"
# JupyterLab has keyboard shortcuts of its own. In a box, Shift + Enter must not run the cell. Some, such as those of
# the arrow keys, are for whatever has the focus: on a button of a group, where the arrows choose, this stands itself.
_AT_REST = 'data-lm-suppress-shortcuts="true"'
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
    if (place.dataset.predicted) {
      place.hidden = !said;
      place.querySelector('span').textContent = said;
    } else for (const field of place.elements)
      if (field.type === 'radio') field.checked = field.value === said;
      else if (field.type === 'text' && field !== document.activeElement) field.value = said;
  };
  for (const deed of ['d2l-predicted', 'storage']) addEventListener(deed, show);
  show();
}</script>"""


@dataclass
class Question:
    """A multiple-choice question, which shows itself in a notebook.

    Words between backticks are shown as code, those between asterisks as stressed, in all texts of this module.

    Parameters
    ----------
    text : str
    choices : mapping from str to str
        Each choice and the reason why it is right or wrong. ValueError, where one has no reason.
    answer : str
        The right one of the choices. ValueError, if it is none of them.
    """

    text: str
    choices: Mapping[str, str]
    answer: str

    def __post_init__(self) -> None:
        if self.answer not in self.choices:
            raise ValueError(f"answer must be one of the choices {list(self.choices)}, got {self.answer!r}")
        if without := [choice for choice, reason in self.choices.items() if not reason.strip()]:
            raise ValueError(f"every choice needs a reason, {without} has none")

    def __repr__(self) -> str:
        return _in_plain_text(self.text, self.choices)

    def _repr_html_(self) -> str:
        choices = []
        for choice, reason in self.choices.items():
            right = choice == self.answer
            said = f"<strong>{_RIGHT if right else _WRONG}</strong> {_html(reason)}"
            choices.append(_folded(_html(choice), _GREEN if right else _VERMILLION, said))
        return _box(self.text, "".join(choices))


@dataclass
class Numeric:
    """A question whose answer is a number, which shows itself in a notebook.

    Parameters
    ----------
    text : str
    answer : float
    reason : str
        Why the answer is right.
    wrong : mapping from float to str, or such pairs
        Numbers that a misunderstanding leads to, and what was misunderstood.
    hint : str
        What is said to any other number.
    tolerance : float, optional
        How far from one of these a number may lie and still be taken for it; without it, 1 % of the answer. ValueError,
        if two of the numbers are too close to be told apart.
    """

    text: str
    answer: float
    reason: str
    wrong: Mapping[float, str]
    hint: str
    tolerance: float | None = None

    def __post_init__(self) -> None:
        self.wrong = dict(self.wrong)
        within = self.tolerance = abs(self.answer) / 100 if self.tolerance is None else self.tolerance
        numbers = sorted([self.answer, *self.wrong])
        if any(b - a <= 2 * within for a, b in itertools.pairwise(numbers)):
            raise ValueError(f"the numbers {numbers} must lie more than {2 * within:g} apart")

    def __repr__(self) -> str:
        return f"{_in_plain_text(self.text)}\n  Your answer: ____"

    def _repr_html_(self) -> str:
        answers = [(self.answer, self.tolerance, f"{_RIGHT} {self.reason}")]
        answers += [(value, self.tolerance, f"{_WRONG} {reason}") for value, reason in self.wrong.items()]
        answers += [(0, -1, f"{_WRONG} {self.hint}")]  # last: what no number hits
        plain = json.dumps([[value, tolerance, _plain(said)] for value, tolerance, said in answers])
        solution = f"<strong>{self.answer:g}.</strong> {_html(self.reason)}"
        return _box(
            self.text,
            '<p><label>Your answer: <input type="text" inputmode="decimal" size="8" '
            "onkeydown=\"if (event.key === 'Enter') this.closest('p').querySelector('button').click()\"></label> "
            f'<button type="button" onclick="{escape(_CHECK.strip())}">Check</button></p>'
            f"<p><output></output></p>{_folded('Show the answer', _GREEN, solution)}",
            f' data-answers="{escape(plain)}"',
        )


@dataclass
class Prediction:
    """What a reader is asked to predict before a result. It shows itself in a notebook, and keeps what is chosen.

    `Predicted` finds it under its name. Without choices one types.
    """

    name: str
    text: str
    choices: Sequence[str] = ()

    def __repr__(self) -> str:
        return _in_plain_text(f"Predict: {self.text}", self.choices)

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
            f'data-prediction="{escape(self.name)}" method="dialog" onchange="{escape(_PREDICTED.strip())}">'
            f"<p><strong>Predict.</strong> {_html(self.text)}</p>"
            f'<div role="group" aria-label="Prediction">{fields}</div><p><output></output></p></form>{_SHOW}'
        )


@dataclass
class Predicted:
    """Says what was predicted, beside the result. It shows itself in a notebook; without a prediction it is empty."""

    name: str

    def __repr__(self) -> str:
        return ""

    def _repr_html_(self) -> str:
        words = "<strong>You predicted:</strong> <span></span>"
        name = escape(self.name)
        return f'<p style="{_EDGE.format(_VERMILLION)}" data-predicted="{name}" hidden>{words}</p>{_SHOW}'


def texts_of(*paths: Path) -> dict[str, Any]:
    """Return what TOML files of texts hold together, by name.

    ValueError names the file that is no TOML or has a name that another has, and says so where there is no file.
    """
    if not paths:
        raise ValueError("there is no file of texts")
    found: dict[str, Any] = {}
    for path in paths:
        try:
            texts = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
        if twice := sorted(found.keys() & texts.keys()):
            raise ValueError(f"{path}: what is named {', '.join(twice)} stands in another file, too")
        found |= texts
    return found


def with_code(text: str) -> str:
    """Return plain text as HTML in which what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _html(text: str) -> str:
    return re.sub(r"\*(\w[^*]*)\*", r"<em>\1</em>", with_code(text))


def _plain(text: str) -> str:
    return re.sub(r"\*(\w[^*]*)\*", r"\1", text.replace("`", ""))


def _in_plain_text(text: str, choices: Iterable[str] = ()) -> str:
    return "\n".join([textwrap.fill(_plain(text), 100), *(f"  ( ) {_plain(choice)}" for choice in choices)])


def _box(text: str, content: str, data: str = "") -> str:
    return (
        f'<div class="d2l-question" role="group" aria-label="Question" {_AT_REST} style="{_EDGE.format(_BLUE)}"{data}>'
        f"<p><strong>Question.</strong> {_html(text)}</p>{content}</div>"
    )


def _folded(summary: str, colour: str, content: str) -> str:
    return (
        f'<details style="margin:0.3em 0"><summary style="cursor:pointer">{summary}</summary>'
        f'<div style="border-left:4px solid {colour};margin:0.3em 1em;padding:0 0.7em">{content}</div></details>'
    )
