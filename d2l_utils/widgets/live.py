"""What every live view has: states that browser and kernel share, questions, and a picture that stays.

The browser draws (``live.js``, which is built from ``web/``), the kernel keeps what is seen and set, and computes. As
the last expression of a cell a view also leaves a static picture, which stands for it where nothing is alive: on
GitHub, on an exported page, in a notebook that was opened without its kernel.
"""

import json
import sys
import uuid
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets
from IPython import get_ipython
from IPython.display import display, update_display

from d2l_utils.learner_code import explain
from d2l_utils.plotting.style import LessonFigure

#: What stands below the static picture.
CAPTION = "Run the cells above again to bring it to life."
# Where a saved notebook had a widget JupyterLab writes "model not found", into an output that holds no element, right
# after the picture. The picture itself is hidden by live.js, for as long as the view is on the page.
_STYLE = (
    '.jp-OutputArea-child:has([data-d2l-for="{id}"]) + .jp-OutputArea-child .jp-OutputArea-output:not(:has(*))'
    " {{ display: none; }}"
)


def state(trait: traitlets.TraitType, **metadata) -> traitlets.TraitType:
    """Make a trait what is seen and set, in the browser as in the kernel."""
    return trait.tag(sync=True, state=True, **metadata)


class LiveView(anywidget.AnyWidget):
    """A view that the browser draws and the kernel computes.

    A subclass has a `kind` (which view of live.js it is), `options` (what that needs and never changes), states, a
    method ``answer_x(**arguments)`` for each question x that the browser asks, and `picture`. An answer is a
    dictionary; arrays in it travel as bytes. What a method raises is shown in the view.
    """

    _esm = Path(__file__).with_name("live.js")
    kind = traitlets.Unicode().tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    _id = traitlets.Unicode().tag(sync=True)

    def __init__(self, **values):
        super().__init__(**values, _id=f"d2l-{uuid.uuid4().hex}")
        self.on_msg(self._hear)

    def picture(self) -> LessonFigure:
        """Return a figure of what the view shows."""
        raise NotImplementedError

    # ---- questions

    def _hear(self, _, question: Mapping[str, Any], __) -> None:
        arguments = {**question}
        number, what = arguments.pop("id", None), arguments.pop("ask", None)
        try:
            method = getattr(self, f"answer_{what}", None)
            if method is None:
                raise ValueError(f"the kernel cannot answer {what!r}")
            answer = method(**arguments) or {}
        except (Exception, KeyboardInterrupt) as error:
            self.send({"id": number, "error": explain(error)})
            if isinstance(error, KeyboardInterrupt):  # a cell that is running has to end
                raise
            return
        arrays = {name: np.ascontiguousarray(a) for name, a in answer.items() if isinstance(a, np.ndarray)}
        layout = [[name, array.dtype.name, array.shape] for name, array in arrays.items()]
        plain = {name: value for name, value in answer.items() if name not in arrays}
        self.send({"id": number, "answer": plain, "arrays": layout}, [a.data for a in arrays.values()])

    # ---- what stays in the notebook

    def _ipython_display_(self) -> None:
        _close_shown_before(self)
        live, metadata = self._repr_mimebundle_() or ({}, {})
        display(self._still(), raw=True, display_id=self._id)
        display(live | {"text/plain": ""}, raw=True, metadata=metadata)

    def refresh_still(self) -> None:
        """Bring the static picture, which is how the view looked when it was shown, up to date."""
        update_display(self._still(), raw=True, display_id=self._id)

    def _still(self) -> dict[str, str]:
        try:
            figure = self.picture()
            picture, words = figure._repr_html_(), figure.alt
        except Exception as error:
            words = explain(error)
            picture = f'<p role="alert" style="white-space: pre-wrap">{escape(words)}</p>'
        data = {
            "d2l-for": self._id,
            "d2l": self.kind,
            "options": json.dumps(self.still_options(), allow_nan=False),
            "state": json.dumps(self.get_state(self.trait_names(state=True)), allow_nan=False),
        }
        attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
        style = f"<style>{_STYLE.format(id=self._id)}</style>"
        text = f'<div class="d2l-live d2l-still" {attributes}>{style}{picture}<p><em>{CAPTION}</em></p></div>'
        return {"text/html": text, "text/plain": f"{words}\n{CAPTION}"}

    def still_options(self) -> dict[str, Any]:
        """Return the options that an exported page needs: they stand in the notebook's file."""
        return self.options

    def close(self) -> None:
        """Remove the view from the page and from memory."""
        if not sys.is_finalizing():  # ipywidgets closes what is left over when half of Python is gone
            self.layout.close()
            super().close()


# ipywidgets keeps every widget for as long as the kernel lives, and with it what a view computes from. So when a cell
# shows a view, what its earlier runs showed is closed.
_shown: dict[str, tuple[int, list[LiveView]]] = {}


def _close_shown_before(view: LiveView) -> None:
    if not (cell := current_cell()):
        return
    now = get_ipython().execution_count
    run, views = _shown.pop(cell, (None, []))
    _shown[cell] = (now, [*views, view] if run == now else [view])
    if run != now:
        still_shown = [other for _, others in _shown.values() for other in others]
        for old in views:
            if old not in still_shown:
                old.close()


def current_cell() -> str | None:
    """Return the id of the cell that is running, which nbclient and nbconvert do not say."""
    message: dict[str, Any] = getattr(get_ipython(), "get_parent", dict)()
    return message.get("metadata", {}).get("cellId")
