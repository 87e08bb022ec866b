"""What all figures share: style, looks of lines, a figure that knows its alt text, PNG bytes, text that fits."""

import base64
import html
import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from PIL import Image

#: CSS pixels per inch, so that 12 pt in a figure are 12 pt on the screen.
DPI = 96
#: What fits JupyterLab on a 1,280-pixel screen with the file browser open, in CSS pixels and in points.
WIDTH, POINTS = 816, 612

# Okabe and Ito's palette, whose colours are told apart with every common kind of colour blindness:
# https://jfly.uni-koeln.de/color/
_BLACK, _ORANGE, _SKY, _GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
_BLUE, _VERMILLION, _PURPLE = "#0072B2", "#D55E00", "#CC79A7"
_DASHED, _DOTTED = (0, (4, 1.5)), (0, (1, 1))


def _look(colour: str, line: Any = "-") -> dict[str, Any]:
    return {"color": colour, "linestyle": line}


#: Each quantity has one colour (contrast with white at least 3 : 1) and one line style in every notebook.
LOOKS = {
    "train noisy": _look(_PURPLE, _DOTTED),
    "train clean": _look(_GREEN, _DASHED),
    "test": _look(_BLACK),
    "with dropout": _look(_BLUE),
    "without dropout": _look(_VERMILLION, _DASHED),
}
#: The looks of further runs, in the order in which they are handed out.
CYCLE = (
    LOOKS["with dropout"],
    LOOKS["without dropout"],
    _look(_SKY, _DOTTED),
    _look(_ORANGE, (0, (6, 1.5, 1, 1.5))),
    _look(_GREEN, (0, (8, 2))),
    _look(_PURPLE, (0, (3, 1, 1, 1, 1, 1))),
    _look(_BLACK, (0, (2, 2))),
)
#: What ``matplotlib.rcParams.update(STYLE)`` or ``plt.style.use("d2l_utils.plotting.lesson")`` makes the style of all.
STYLE = matplotlib.rc_params_from_file(Path(__file__).with_name("lesson.mplstyle"), use_default_template=False)
#: Text and outlines; what is switched off, such as dropped units; the surface of such units.
INK, GREY, PALE_GREY = STYLE["text.color"], "#8A8F94", "#EDEEF0"
#: Frames around what to look at.
MARK = _ORANGE

#: Turns light and dark of a figure, and keeps its colours, where JupyterLab, VS Code or an exported page is dark; the
#: paper then is as dark as what lies below.
IN_THE_DARK = (
    '<style>:is([data-jp-theme-light="false"], .vscode-dark) img.d2l-figure '
    "{ filter: invert(1) hue-rotate(180deg); mix-blend-mode: screen; }</style>"
)
_DRAWING = threading.RLock()

# Under IPython 8 matplotlib 3.7 gives a deprecation warning at the first figure, which this is.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    FigureCanvasAgg(Figure())


@contextmanager
def lesson_style() -> Iterator[None]:
    """Draw in the lesson's style, inside a ``with`` block or in a function decorated with ``@lesson_style()``.

    A learner's own settings do not mix with ours, and are as before afterwards. They belong to the process and drawing
    is not thread-safe, so one thread draws at a time; it may enter again.
    """
    with _DRAWING, matplotlib.style.context(STYLE, after_reset=True):
        yield


class LessonFigure(Figure):
    """A matplotlib figure, made without pyplot, that shows itself in a notebook with its alt text, `alt`.

    Height and width are those on the page, in CSS pixels. The picture itself has twice as many.
    """

    def __init__(self, height: int = 384, width: int = WIDTH):
        with lesson_style():
            super().__init__(figsize=(width / DPI, height / DPI), dpi=DPI, layout="constrained")
        FigureCanvasAgg(self)
        self.alt = ""

    def draw(self, renderer) -> None:
        """Draw in the lesson's style: ticks are made while drawing and take the settings they find then."""
        with lesson_style():
            super().draw(renderer)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.alt}>"

    def _repr_html_(self) -> str:
        return self._repr_mimebundle_()[0]["text/html"]

    def _repr_mimebundle_(self, include=None, exclude=None) -> tuple[dict[str, str], dict[str, dict]]:
        """Return what IPython shows.

        Front ends show the HTML: JupyterLab 4.6 ignores `alt` in an image's metadata. The PNG is for an export to PDF.
        """
        _silence_other_formatters()
        png = base64.b64encode(to_png(self)).decode("ascii")
        width, height = (round(length * DPI) for length in self.get_size_inches())
        image = (
            f'<img class="d2l-figure" src="data:image/png;base64,{png}" width="{width}" height="{height}"'
            f' alt="{html.escape(self.alt)}" style="max-width: 100%; height: auto">{IN_THE_DARK}'
        )
        bundle = {"text/html": image, "image/png": png, "text/plain": repr(self)}
        return bundle, {"image/png": {"width": width, "height": height, "alt": self.alt}}


def _silence_other_formatters() -> None:
    """Make IPython show a `LessonFigure` by its bundle alone.

    ``%matplotlib inline`` and d2l register printers for every Figure, and IPython prefers those to a bundle. A printer
    for our class that returns nothing makes it use the bundle.
    """
    from IPython import get_ipython

    if shell := get_ipython():
        for mime, formatter in shell.display_formatter.formatters.items():
            if mime.startswith("image/") or mime == "application/pdf":
                formatter.for_type(LessonFigure, lambda figure: None)


def to_png(figure: Figure, scale: float = 2) -> bytes:
    """Draw a figure and return it as PNG, uncropped, with `scale` pixels per CSS pixel."""
    with lesson_style():
        own, dpi = figure.canvas, figure.dpi
        canvas = FigureCanvasAgg(figure)
        figure.set_dpi(DPI * scale)
        try:
            canvas.draw()  # once: Figure.savefig would lay the figure out and draw it twice
            pixels = np.array(canvas.buffer_rgba())
        finally:
            figure.set_canvas(own)
            figure.set_dpi(dpi)
            # A notebook keeps the figures that it shows, and their texts keep the 5 MB that each was drawn on.
            for text in figure.findobj(Text):
                text._renderer = None
    data = io.BytesIO()
    _to_image(pixels).save(data, "PNG", compress_level=3)
    return data.getvalue()


def _to_image(pixels: np.ndarray) -> Image.Image:
    """Make an image of opaque RGBA pixels, with a palette of the 256 most frequent colours.

    Anti-aliasing makes thousands of rare shades, in about 1 % of the pixels; each becomes the most similar frequent
    one. This makes the file, and so a notebook, three times smaller.
    """
    image = Image.fromarray(pixels).convert("RGB")
    counts = image.getcolors(8192)
    if counts is None:  # more colours than that: not a drawing
        return image
    colours = np.array([colour for _, colour in sorted(counts, reverse=True)], np.float32)
    palette = colours[:256]
    similar = ((palette**2).sum(axis=1) - 2 * colours @ palette.T).argmin(axis=1)
    index_of = np.empty(1 << 24, np.uint8)  # by colour; only the entries that occur are filled and read
    index_of[(colours @ (1, 1 << 8, 1 << 16)).astype(int)] = similar
    image = Image.fromarray(index_of[pixels.view("<u4")[..., 0] & 0xFFFFFF])
    image.putpalette(palette.astype(np.uint8).tobytes())
    return image


def finish(figure: LessonFigure, title: str, alt: str) -> LessonFigure:
    """Put the finding above a figure and into its alt text."""
    if title:
        lines = wrap(title, POINTS - 12, STYLE["figure.titlesize"], STYLE["figure.titleweight"])
        figure.suptitle(lines, x=0.008, ha="left", linespacing=1.15)
    sentence = title if not title or title[-1] in ".?!" else f"{title}."
    figure.alt = " ".join(f"{sentence} {alt}".split())
    return figure


@lru_cache(maxsize=4096)
def text_width(text: str, size: float = 12, weight: str = "normal") -> float:
    """Return how wide a line of text is, in points."""
    font = FontProperties(family=STYLE["font.family"], size=size, weight=weight)
    return text_to_path.get_text_width_height_descent(text, font, ismath=False)[0]


def wrap(text: str, width: float, size: float = 12, weight: str = "normal") -> str:
    """Break a text into lines of at most `width` points; line breaks in it stay, words too long are cut."""
    lines, width_of = [], partial(text_width, size=size, weight=weight)
    for paragraph in str(text).split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer) > width:
                lines.append(line)
                longer = word
            while len(longer) > 1 and width_of(longer) > width:
                cut = next(n for n in range(len(longer) - 1, 0, -1) if n == 1 or width_of(longer[:n]) <= width)
                lines.append(longer[:cut])
                longer = longer[cut:]
            line = longer
        lines.append(line)
    return "\n".join(lines)


def number(value: float, decimals: int | None = None) -> str:
    """Write a number as it is read best: ``2``, ``0.33``, ``1.2e+04``, ``nan``, with a true minus sign.

    With `decimals` it has exactly that many, but a small number does not become 0.
    """
    value = float(value) + 0.0  # −0 becomes 0
    places = 2 if decimals is None else decimals
    if abs(value) >= 10_000:
        text = f"{value:.1e}"
    elif 0 < abs(value) < 0.5 * 10.0**-places:
        text = f"{value:.0e}"
    else:
        text = f"{value:.{places}f}"
        if decimals is None and "." in text:
            text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")
