"""What a check found, and how it shows itself in a notebook and in plain text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from ..quiz import with_code
from .hints import HINTS

OPEN_FORM = "Put your answer in place of the dots (`...`) and run the cell again."
# Reasons that call an answer neither right nor wrong.
OPEN = {"unfinished": "not filled in yet", "busy": "not checked yet"}
PRINTED = 10_000  # characters kept of what a learner's code prints
ASK = "Stuck? Keep the result and ask for result.hint()."


class Failure(Exception):
    """One mistake, found. `reason` is a key of `HINTS`, `why` says what was seen, `example` shows it."""

    def __init__(self, reason: str, why: str, example: str = ""):
        super().__init__(why)
        self.reason, self.why, self.example = reason, why, example


class Hint(str):
    """A string that a notebook shows as text, without quotes."""

    def __repr__(self) -> str:
        return str(self)


@dataclass
class CheckResult:
    """The answer of a check. It is true when the check passed, and shows itself as text or HTML.

    An answer that is not there yet (the reason is "unfinished") has not passed, and is not called wrong either; nor is
    one that could not be checked (the reason is "busy").

    Attributes
    ----------
    subject : str
        What was checked, for example ``"dropout"``.
    passed : bool
    tested : list of str
        The properties that hold, in the order in which they were tested.
    failed : str
        The property that does not hold; empty when all do.
    not_tested : list of str
        The properties after it. They wait until it is mended, so that one mistake does not show as ten.
    reason : str
        A short name for the mistake, for example ``"not-rescaled"``; empty when the check passed.
    why : str
        What was seen, and what was expected.
    example : str
        Lines of Python that show the mistake; empty where a sentence says it better.
    remarks : list of str
        Things worth knowing that are no mistakes.
    printed : str
        What the learner's code printed while it was checked, its first 10,000 characters.
    """

    subject: str
    passed: bool = False
    tested: list[str] = field(default_factory=list)
    failed: str = ""
    not_tested: list[str] = field(default_factory=list)
    reason: str = ""
    why: str = ""
    example: str = ""
    remarks: list[str] = field(default_factory=list)
    printed: str = ""
    _hints_given: int = field(default=0, repr=False)

    def __bool__(self) -> bool:
        return self.passed

    @property
    def what_to_try(self) -> str:
        """One experiment that leads towards the mistake."""
        return HINTS[self.reason][0] if self.reason else ""

    def hint(self, level: int | None = None) -> Hint:
        """Give a hint: the next clearer one at each call, or the one of a `level` from 1 to 3."""
        if not self.reason:
            return Hint("No hint needed: the check passed.")
        if level is None:
            level = self._hints_given = min(self._hints_given + 1, 3)
        if level not in (1, 2, 3):
            raise ValueError(f"level must be 1, 2 or 3, got {level!r}")
        return Hint(f"Hint {level} of 3: {HINTS[self.reason][level]}")

    @property
    def _not_filled_in(self) -> bool:
        return self.reason == "unfinished"

    def _sections(self) -> list[tuple[str, str, bool]]:
        """Heading, text, and whether the text is code or output, for both forms of display."""
        if self.reason in OPEN:
            return [("", f"{self.why or OPEN_FORM} {ASK}", False)]
        sections = []
        if self.reason:
            sections = [
                ("", self.why, False),
                ("See it for yourself", self.example, True),
                ("What to try", f"{self.what_to_try} {ASK}", False),
            ]
        sections += [("Good to know", remark, False) for remark in self.remarks]
        lines = [line if len(line) <= 200 else f"{line[:200]}…" for line in self.printed.splitlines()]
        whole = len(self.printed) < PRINTED
        rest = f"… and {len(lines) - 10} more lines" if whole else "… and more"
        shown = "\n".join(lines[:10] + [rest] * (len(lines) > 10 or not whole))
        return [section for section in [*sections, ("Your code printed", shown, True)] if section[1]]

    @property
    def _verdict(self) -> str:
        if self.reason in OPEN:
            return f"○ {self.subject}: {OPEN[self.reason]}"
        return f"✓ {self.subject}: right" if self.passed else f"✗ {self.subject}: not yet right"

    def __repr__(self) -> str:
        if self.reason in OPEN:
            return f"{self._verdict}\n\n{self._sections()[0][1]}"
        lines = [self._verdict]
        for heading, text, is_code in self._sections():
            if is_code:
                lines += ["", f"{heading}:", *("    " + line for line in text.splitlines())]
            else:
                lines += ["", f"{heading}: {text}" if heading else text]
        lines += ["", *(f"  ✓ {step}" for step in self.tested)]
        if self.failed:
            lines.append(f"  ✗ {self.failed}")
            lines += [f"  {len(self.not_tested)} more tests wait until this is mended."] * bool(self.not_tested)
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        # The only colour is a border's: the text has the theme's own, light or dark.
        if self.reason in OPEN:
            style = "border-left:4px solid #767676;padding:0.3em 1em;max-width:50em"
            verdict, text = escape(self._verdict), with_code(self._sections()[0][1])
            return f"<div style='{style}'><p><strong>{verdict}</strong></p><div>{text}</div></div>"
        edge = "#009E73" if self.passed else "#D55E00"
        failed = f"<br>Does not hold: {escape(self.failed)}" if self.failed else ""
        parts = [f"<p><strong>{escape(self._verdict)}</strong>{failed}</p>"]
        for heading, text, is_code in self._sections():
            label = f"<em>{escape(heading)}:</em> " if heading else ""
            body = f"<pre style='padding-left:1em'>{escape(text)}</pre>" if is_code else with_code(text)
            parts.append(f"<div style='margin:0.5em 0'>{label}{body}</div>")
        steps = [f"✓ {step}" for step in self.tested]
        steps += [f"✗ {self.failed}"] * bool(self.failed) + [f"not tested yet: {step}" for step in self.not_tested]
        items = "".join(f"<li>{escape(step)}</li>" for step in steps)
        parts.append(f"<details><summary>What was tested</summary><ul style='list-style:none'>{items}</ul></details>")
        style = f"border-left:4px solid {edge};padding:0.3em 1em;max-width:50em"
        return f"<div style='{style}'>{''.join(parts)}</div>"
