"""What a check found, and how it shows itself in a notebook and in plain text; the words are in hints.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from d2l_utils.quiz import texts_of, with_code

# Reasons that call an answer neither right nor wrong.
OPEN = {"unfinished": "not filled in yet", "busy": "not checked yet"}
PRINTED = 10_000  # characters kept of what a learner's code prints
ASK = "Stuck? Keep the result and ask for result.hint()."


_TEXTS = texts_of(Path(__file__).with_name("hints.toml"))


def _by_reason(texts: dict[str, Any]) -> dict[str, Any]:
    return {reason: text for reasons, text in texts.items() for reason in reasons.split(" | ")}


#: For each reason, and each variant of one: an experiment, and three hints.
HINTS: dict[str, list[str]] = _by_reason(_TEXTS["mistake"])
#: What is said of each reason, and lines that show it.
WHY: dict[str, str] = _TEXTS["why"]
EXAMPLES: dict[str, str] = _by_reason(_TEXTS["example"])
OPEN_FORM = WHY["unfinished"]
#: Three hints for an answer that is not there yet, by what is asked for.
FIRST_HINTS = _TEXTS["first"]


def text_for(reason: str, texts: dict[str, str]) -> str:
    """Return the text for a reason with its case, or without, if that case has none of its own."""
    return texts[reason] if reason in texts else texts[reason.partition("/")[0]]


class Failure(Exception):
    """One mistake, found.

    The reason is a key of `HINTS`; after a slash may come the case, where the same mistake comes in several. `why` says
    what was seen; without it, hints.toml does, with `values` filled in. `example` is lines of Python that show it.
    """

    def __init__(self, reason: str, why: str = "", example: str = "", **values: Any):
        self.why, self.example = why or text_for(reason, WHY).format(**values).strip(), example
        self.reason, _, self.case = reason.partition("/")
        super().__init__(self.why)


def wrong_answer(why: str, example: str = "") -> Failure:
    """Make the failure of an answer that is wrong for a reason of its own."""
    return Failure("wrong-answer", why, example)


class Hint(str):
    """A hint as text, without quotes; a notebook shows all hints, each to be unfolded by a click."""

    html = ""

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return self.html


@dataclass
class CheckResult:
    """The answer of a check. It is true when the check passed, and shows itself as text or HTML.

    An answer that is not there yet ("unfinished"), or could not be checked ("busy"), has not passed, and is not called
    wrong either.

    Attributes
    ----------
    subject : str
        What was checked, for example ``"dropout"``.
    passed : bool
    tested, failed, not_tested : list of str, str, list of str
        The properties that hold, the first that does not (or ""), and those that follow from it: they wait until it is
        mended, so that one mistake does not show as ten.
    reason, why, example : str
        A short name for the mistake, for example ``"not-rescaled"``; what was seen and what was expected; and lines of
        Python that show it. Empty when the check passed; a sentence may also do without lines.
    others, remarks : list of str
        What else is wrong, of that which does not follow from the first mistake; and what is no mistake, but worth
        knowing.
    printed : str
        What the learner's code printed while it was checked, its first 10,000 characters.
    what_to_try, hints : str, tuple of str
        One experiment that leads towards the mistake, and three hints, each clearer than the one before.
    """

    subject: str
    passed: bool = False
    tested: list[str] = field(default_factory=list)
    failed: str = ""
    not_tested: list[str] = field(default_factory=list)
    reason: str = ""
    why: str = ""
    example: str = ""
    others: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    printed: str = ""
    what_to_try: str = ""
    hints: tuple[str, ...] = field(default=(), repr=False)
    _hints_given: int = field(default=0, repr=False)

    def __bool__(self) -> bool:
        return self.passed

    def blame(self, failure: Failure, first_hints: tuple[str, ...] = ()) -> None:
        """Take over a failure: the first is the reason, any other is named besides.

        `first_hints` are those of what was asked for. They are for an answer that is not there yet, or wrong in a way
        that only this question knows.
        """
        if self.reason:
            self.others.append(failure.why)
            return
        self.reason, self.why, self.example = failure.reason, failure.why, failure.example
        words = HINTS.get(failure.case, HINTS.get(failure.reason))
        if words is None or failure.case == "own" or (failure.reason == "unfinished" and first_hints):
            self.hints = tuple(first_hints)
        else:
            self.what_to_try, *hints = words
            self.hints = tuple(hints)

    def hint(self, level: int | None = None) -> Hint:
        """Give a hint: the next clearer one at each call, or the one of a `level` from 1 to 3."""
        if not self.reason:
            return Hint("No hint needed: the check passed.")
        if level is None:
            level = self._hints_given = min(self._hints_given + 1, 3)
        if level not in (1, 2, 3):
            raise ValueError(f"level must be 1, 2 or 3, got {level!r}")
        hint = Hint(f"Hint {level} of 3: {self.hints[level - 1]}")
        hint.html = f"<div style='max-width:50em'>{self._folded_hints()}</div>"
        return hint

    def _folded_hints(self) -> str:
        return "".join(
            f"<details style='margin:0.2em 0'><summary style='cursor:pointer'>Hint {i} of 3</summary>"
            f"<div style='margin:0.3em 1em'>{with_code(hint)}</div></details>"
            for i, hint in enumerate(self.hints, start=1)
        )

    def _sections(self) -> list[tuple[str, str, bool]]:
        """Heading, text, and whether the text is code or output, for both forms of display."""
        sections = []
        if self.reason:
            sections = [("", self.why, False), ("See it for yourself", self.example, True)]
            sections += [("And besides", other, False) for other in self.others]
            if self.reason not in OPEN:
                sections.append(("What to try", self.what_to_try, False))
        sections += [("Good to know", remark, False) for remark in self.remarks]
        shown = "\n".join(self.printed[:2000].splitlines()[:10])
        shown += "\n… and more lines" * (len(shown) < len(self.printed.rstrip()))
        return [section for section in [*sections, ("Your code printed", shown, True)] if section[1]]

    @property
    def _verdict(self) -> str:
        if self.reason in OPEN:
            return f"○ {self.subject}: {OPEN[self.reason]}"
        return f"✓ {self.subject}: right" if self.passed else f"✗ {self.subject}: not yet right"

    def __repr__(self) -> str:
        lines = [self._verdict]
        for heading, text, is_code in self._sections():
            if is_code:
                lines += ["", f"{heading}:", *("    " + line for line in text.splitlines())]
            else:
                lines += ["", f"{heading}: {text}" if heading else text]
        lines += ["", ASK] * bool(self.reason)
        if self.reason not in OPEN:
            lines += ["", *(f"  ✓ {step}" for step in self.tested)]
            lines += [f"  ✗ {self.failed}"] * bool(self.failed)
            lines += [f"  {len(self.not_tested)} more tests wait until this is mended."] * bool(self.not_tested)
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        # The only colour is a border's: the text has the theme's own, light or dark.
        failed = f"<br>Does not hold: {escape(self.failed)}" if self.failed and self.reason not in OPEN else ""
        parts = [f"<p><strong>{escape(self._verdict)}</strong>{failed}</p>"]
        for heading, text, is_code in self._sections():
            label = f"<em>{escape(heading)}:</em> " if heading else ""
            body = f"<pre style='padding-left:1em'>{escape(text)}</pre>" if is_code else with_code(text)
            parts.append(f"<div style='margin:0.5em 0'>{label}{body}</div>")
        if self.reason:
            stuck = f"<em>Stuck?</em> Unfold a hint, or ask for result.hint().{self._folded_hints()}"
            parts.append(f"<div style='margin:0.5em 0'>{stuck}</div>")
        if self.reason not in OPEN:
            steps = [f"✓ {step}" for step in self.tested]
            steps += [f"✗ {self.failed}"] * bool(self.failed) + [f"not tested yet: {step}" for step in self.not_tested]
            tested = f"<ul style='list-style:none'>{''.join(f'<li>{escape(step)}</li>' for step in steps)}</ul>"
            parts.append(f"<details><summary style='cursor:pointer'>What was tested</summary>{tested}</details>")
        edge = "#767676" if self.reason in OPEN else "#009E73" if self.passed else "#D55E00"
        return f"<div style='border-left:4px solid {edge};padding:0.3em 1em;max-width:50em'>{''.join(parts)}</div>"
