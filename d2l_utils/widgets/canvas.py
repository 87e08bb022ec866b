"""What every live view is made of: a figure that is redrawn in place, and a box of controls around it.

`Canvas` is the picture, `LiveView` the box. A `LiveView` as the last expression of a cell shows its controls wherever
they can live, and where they cannot (GitHub, an exported page, a notebook that was opened without its kernel), one
static picture in their place.
"""

from __future__ import annotations

import base64
import functools
import html
import json
import struct
import sys
import sysconfig
import traceback
import uuid
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import numpy as np
from IPython import get_ipython
from IPython.display import display, update_display
from matplotlib.artist import Artist
from mxnet import npx

from d2l_utils._threads import Stop, StoppableThread
from d2l_utils.figure import DPI, LessonFigure, style
from d2l_utils.training import give_memory_back

__all__ = ["Canvas", "LiveView", "apart"]


# --------------------------------------------------------------------------------------------- picture


class Canvas:
    """A figure and the widget that shows it, of a fixed size, so that the page does not jump.

    Draw on `figure` with any function of `plotting` (``figure=canvas.figure``) and call `redraw`. Where a change must
    be seen at once, put what changes into `moving`, call `redraw` once, and from then on change those artists and
    call `update`, which draws nothing else.

    Parameters
    ----------
    size : (int, int)
        Width and height in CSS pixels.
    scale : float
        Pixels of the picture per CSS pixel: 2 is crisp on every screen.

    Attributes
    ----------
    figure : LessonFigure
        Set its `alt` to what it shows: `redraw` and `update` pass it on.
    image : ipywidgets.Image
    moving : list of matplotlib artists
        What `update` draws, in this order, on top of everything else.
    """

    def __init__(self, size: tuple[int, int] = (864, 384), scale: float = 2):
        self.figure = LessonFigure(size)
        self.figure.set_dpi(DPI * scale)
        self.moving: list[Artist] = []
        self._background = None
        shape = widgets.Layout(max_width="100%", height="auto")
        self.image = widgets.Image(format="png", width=str(size[0]), height=str(size[1]), layout=shape)
        self._alt = widgets.HTML(layout=widgets.Layout(display="none"))
        self._alt.add_class("d2l-alt")
        #: The picture with its alt text, to be put into a box.
        self.widget = widgets.VBox([self.image, self._alt])
        self.redraw()  # an Image without a value shows as a broken one

    def redraw(self) -> None:
        """Lay out and draw the whole figure, and show it."""
        with style():
            for artist in self.moving:
                artist.set_animated(True)  # that is: left out by `draw`
            self.figure.canvas.draw()
            self._background = self.figure.canvas.copy_from_bbox(self.figure.bbox) if self.moving else None
            self._show()

    def update(self) -> None:
        """Draw the moving artists anew, on the rest as it was at the last `redraw`, and show it."""
        if self._background is None:
            self.redraw()
            return
        with style():
            self.figure.canvas.restore_region(self._background)
            self._show()

    def _show(self) -> None:
        canvas = self.figure.canvas
        for artist in self.moving:
            artist.draw(canvas.get_renderer())
        self.image.value = _png(np.asarray(canvas.buffer_rgba()))
        self._alt.value = html.escape(self.figure.alt)

    def to_html(self) -> str:
        """Return the picture as it is now as an HTML image with its alt text."""
        data = base64.b64encode(self.image.value).decode("ascii")
        return (
            f'<img src="data:image/png;base64,{data}" width="{self.image.width}" height="{self.image.height}"'
            f' alt="{html.escape(self.figure.alt)}" style="max-width: 100%; height: auto">'
        )


def _png(picture: np.ndarray) -> bytes:
    """Return a picture as a PNG: half as long as PIL takes, which weighs filters for each row and has to drop alpha.

    Parameters
    ----------
    picture : array of uint8, shape (height, width, 4)
    """
    height, width, _ = picture.shape
    rows = np.zeros((height, 1 + 4 * width), "uint8")  # each row begins with the number of its filter: 0, none
    rows[:, 1:] = picture.reshape(height, -1)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)  # 8 bits per channel, RGBA
    parts = chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows, 1)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


# ------------------------------------------------------------------------------------------------ box


# In ipywidgets 8.1.9 a slider has no name for screen readers, and an Image no alt text. The script gives them theirs.
# It is the `onload` of a style element: every front end that shows widgets runs it.
_SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")
_STYLES = Path(__file__).with_suffix(".css").read_text("utf-8")


class LiveView(widgets.VBox):
    """Controls, a picture, and a line for errors.

    Parameters
    ----------
    name : str
        What screen readers call it.
    children : sequence of widgets
        From top to bottom; a `Canvas` among them stands for its picture.

    Examples
    --------
    ::

        canvas, slider = Canvas(), widgets.FloatSlider(description="p")
        view = LiveView("Dropout", [slider, canvas])
        view.on_change(update, slider)   # whatever update() raises is shown in the view
    """

    def __init__(self, name: str, children: Sequence[widgets.Widget | Canvas]):
        self._canvases = [child for child in children if isinstance(child, Canvas)]
        self._id = f"d2l-{uuid.uuid4().hex}"
        self.error = widgets.HTML()
        hide = f"#{self._id} {{ display: none; }}"  # in force as long as this box is on the page
        script = _SCRIPT.replace("VIEW_NAME", json.dumps(name))
        head = widgets.HTML(f'<style onload="{html.escape(script)}">{_STYLES}{hide}</style>')
        shown = [child.widget if isinstance(child, Canvas) else child for child in children]
        super().__init__([head, *shown, self.error])
        self.add_class("d2l-live")

    @contextmanager
    def reporting(self) -> Iterator[None]:
        """Show what is raised inside the ``with`` block in the view, since a callback's errors reach no cell.

        An interrupt of the kernel is shown and goes on: a cell that is running has to end.
        """
        try:
            yield
        except Exception as error:
            self.show_error(error)
        except KeyboardInterrupt as error:
            self.show_error(error)
            raise
        else:
            self.show_error(None)

    def show_error(self, error: BaseException | str | None) -> None:
        """Show an error below the picture, or with None take the last one away."""
        if isinstance(error, BaseException):
            error = _explain(error)
        # An alert is read out when it appears, not when it was there before: so it is replaced as a whole.
        self.error.value = f'<div role="alert" class="d2l-error">{html.escape(error)}</div>' if error else ""

    def on_change(self, function: Callable[[], Any], *controls: widgets.Widget) -> None:
        """Call a function when the value of a control changes or a button is clicked; show what it raises."""

        def run(_):
            with self.reporting():
                function()

        for control in controls:
            control.on_click(run) if isinstance(control, widgets.Button) else control.observe(run, "value")

    def _ipython_display_(self) -> None:
        _close_shown_before(self)
        live = self._repr_mimebundle_()
        live["text/plain"] = "[Live controls: run this notebook in JupyterLab to move them. This is how they start:]"
        display(live, raw=True)
        # The style sheet above hides this one wherever the live view is on the page, and nowhere else.
        display(self._still(), raw=True, display_id=self._id)
        give_memory_back()

    def refresh_still(self) -> None:
        """Bring the static picture, which is how the view looked when it was shown, up to date."""
        update_display(self._still(), raw=True, display_id=self._id)

    def _still(self) -> dict[str, str]:
        pictures = "".join(canvas.to_html() for canvas in self._canvases)
        words = " ".join(canvas.figure.alt for canvas in self._canvases)
        return {"text/html": f'<div id="{self._id}">{pictures}{self.error.value}</div>', "text/plain": words}

    def close(self) -> None:
        """Remove the view and everything in it from the page and from memory."""
        for widget in _inside(self):
            super(LiveView, widget).close() if widget is self else widget.close()


def _explain(error: BaseException) -> str:
    """Say what went wrong, and in which line of the learner's own code."""
    message = str(error).strip()
    if "Traceback" in message:  # MXNet's own, of its C++ code: what counts is at its end
        message = message.splitlines()[-1]
    kind = type(error).__name__
    text = f"{kind}: {message.removeprefix(f'{kind}: ')}".removesuffix(": ")
    return f"{text}{_place(traceback.extract_tb(error.__traceback__))}"


def _place(frames: Iterable[traceback.FrameSummary]) -> str:
    """Return the innermost line that the learner wrote, on a line of its own; empty if there is none."""
    others = ("site-packages", sysconfig.get_path("stdlib"), str(Path(__file__).parents[1]))
    own = [each for each in frames if each.line and not any(other in each.filename for other in others)]
    return f"\nin {own[-1].name}, line {own[-1].lineno}: {own[-1].line}" if own else ""


def _inside(widget: widgets.Widget) -> list[widgets.Widget]:
    """Return a widget and all that hang on it: children, layouts and styles."""
    found, queue = [], [widget]
    while queue:
        found.append(queue.pop())
        for value in found[-1].trait_values().values():
            values = value if isinstance(value, (tuple, list)) else [value]
            queue += [v for v in values if isinstance(v, widgets.Widget) and v not in found + queue]
    return found


# ipywidgets keeps every widget for as long as the kernel lives, and with it a figure of some megabytes. So when a cell
# shows a view, what its earlier runs showed is closed.
_shown: dict[str, tuple[int, list[LiveView]]] = {}


def _close_shown_before(view: LiveView) -> None:
    shell = get_ipython()
    parent = getattr(shell, "get_parent", dict)() if shell else {}
    cell = parent.get("metadata", {}).get("cellId")
    if cell is None:
        return
    run, views = _shown.pop(cell, (None, []))
    _shown[cell] = (shell.execution_count, [*views, view] if run == shell.execution_count else [view])
    if run != shell.execution_count:
        still_shown = [other for _, others in _shown.values() for other in others]
        for old in views:
            if old not in still_shown:
                old.close()


# --------------------------------------------------------------------------------------------- thread


#: Seconds after which a call counts as endless. One takes milliseconds, but 30 learners may share the machine.
LIMIT = 10.0


class _Thread(StoppableThread):
    """The thread that `apart` calls functions in."""

    def run(self) -> None:
        npx.set_np()
        super().run()

    def stopped(self) -> str:
        """End the thread, and return words for that and for the learner's line that it was at."""
        frame = sys._current_frames().get(self.ident)
        place = _place(traceback.extract_stack(frame)) if frame else ""
        self.stop()
        how = "goes on in the background: to be rid of it, restart the kernel" if self.is_alive() else "was stopped"
        return f"{how}{place}"


def _settle(future: Future, function: Callable[[], Any]) -> None:
    """Call a function, and put what it returns or raises into the future."""
    try:
        result = function()
    except Stop:
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


_thread: _Thread | None = None


def apart(function: Callable, *args, **kwargs) -> Any:
    """Call a function in a thread of its own and return what it returns or raise what it raises.

    MXNet's random state belongs to a thread. What a learner draws by playing with a slider does not change what
    the next cell of the notebook draws, and a view's seed means the same whatever was drawn before.

    Raises
    ------
    TimeoutError
        If the function is still running after `LIMIT` seconds. It is stopped then, and the next call gets another
        thread; the same goes for an interrupt of the kernel, which stays a KeyboardInterrupt.
    """
    global _thread
    if _thread is None or not _thread.is_alive():
        _thread = _Thread("explorer")
    thread, future = _thread, Future()
    try:
        thread.jobs.put(functools.partial(_settle, future, functools.partial(function, *args, **kwargs)))
        finished, _ = wait([future], LIMIT)
    except KeyboardInterrupt:
        _thread = None
        raise KeyboardInterrupt(f"you interrupted the kernel, and the call {thread.stopped()}") from None
    if not finished:
        _thread = None
        raise TimeoutError(f"a call was still running after {LIMIT:g} seconds and {thread.stopped()}")
    return future.result()
