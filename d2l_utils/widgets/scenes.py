"""The pictures of the explorers: figures whose artists are made once and from then on only change.

The functions of `plotting` make a figure anew for every picture, which takes about 0.1 s: too long to follow a
slider. A scene is drawn on its `canvas` once; its `show` is handed what an explorer computed and draws what moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import LineCollection, PatchCollection, PathCollection
from matplotlib.colors import LinearSegmentedColormap, to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from d2l_utils.figure import COLOURS, GREY, INK, LINES, PALE_GREY, number, style
from d2l_utils.widgets.canvas import Canvas

if TYPE_CHECKING:
    from d2l_utils.widgets.explorers import Activations, Draws, Thinned

__all__ = ["ActivationScene", "DropoutScene", "NetworkScene"]

BLUE, VERMILLION = COLOURS["with dropout"], COLOURS["without dropout"]
KEPT, WHITE = "#CCE3F1", "#FFFFFF"
DROPPED_INK = "#55595D"
EDGE = "#8795A1"
SHADES = LinearSegmentedColormap.from_list("units", [WHITE, BLUE])
WIDTH = 840  # what a cell of JupyterLab has on a screen of 1,280 with the file browser open


class _Page:
    """A figure addressed in CSS pixels from its upper left corner."""

    def __init__(self, height: int):
        self.canvas = Canvas((WIDTH, height))
        self.canvas.figure.set_layout_engine("none")  # every place is given
        self.height = height
        self.paper = self.axes(0, 0, WIDTH, height)
        self.paper.set_axis_off()
        self.paper.set(xlim=(0, WIDTH), ylim=(height, 0))
        self.text = self.paper.text

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        box = (left / WIDTH, 1 - (top + height) / self.height, width / WIDTH, height / self.height)
        return self.canvas.figure.add_axes(box)

    def circles(self, places: Sequence[tuple[float, float]], radius: float) -> PathCollection:
        diameter = 2 * radius * 0.75  # in points
        x, y = np.transpose(places)
        return self.paper.scatter(x, y, s=diameter**2, edgecolors=INK, linewidths=1.2, zorder=3)

    def lines(self, **look) -> LineCollection:
        return self.paper.add_collection(LineCollection([], **look), autolim=False)

    def move(self, *artists) -> None:
        self.canvas.moving.extend(artists)


def _short(value: float) -> str:
    """Write a number in at most four characters, as far as it can be."""
    if not np.isfinite(value) or abs(value) >= 1000:
        return number(value)
    text = f"{value:.{2 if abs(value) < 10 else 1 if abs(value) < 100 else 0}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def _nice(value: float) -> float:
    """Return the next of 1, 1.5, 2, 3, 5, 7, 10, 15, … that is not below: for an axis that seldom moves."""
    if not np.isfinite(value) or value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return next(step * power for step in (1, 1.5, 2, 3, 5, 7, 10) if step * power >= value * (1 - 1e-9))


class _Numbers(Artist):
    """Short texts, each centred on its place. A text is drawn once and kept as an image: a tenth of the time.

    Parameters
    ----------
    page : _Page
    places : sequence of (x, y)
    size : float
        Of the letters, in points.
    """

    def __init__(self, page: _Page, places: Sequence[tuple[float, float]], size: float):
        super().__init__()
        self.texts, self.colours = [""] * len(places), [INK] * len(places)
        self._page, self._font, self._images = page, FontProperties(size=size), {}
        self._places = page.paper.transData.transform(places)
        page.paper.add_artist(self)

    def draw(self, renderer) -> None:
        context = renderer.new_gc()
        for (x, y), text, colour in zip(self._places, self.texts, self.colours, strict=True):
            if text:
                image = self._image(text, colour)
                renderer.draw_image(context, round(x - image.shape[1] / 2), round(y - image.shape[0] / 2), image)
        context.restore()

    def _image(self, text: str, colour: str) -> np.ndarray:
        if (text, colour) not in self._images:
            dpi = self._page.canvas.figure.dpi
            renderer = RendererAgg(1, 1, dpi)
            width, _, _ = renderer.get_text_width_height_descent(text, self._font, False)
            _, height, descent = renderer.get_text_width_height_descent("0", self._font, False)
            renderer = RendererAgg(int(width) + 4, int(height) + 4, dpi)
            context = renderer.new_gc()
            context.set_foreground(colour)
            renderer.draw_text(context, 2, int(height) + 2 - descent, text, self._font, 0)
            self._images[text, colour] = np.asarray(renderer.buffer_rgba())[::-1].copy()
        return self._images[text, colour]


class _Graph:
    """Axes whose ticks stay in place while their numbers change: real ticks take ten times as long to draw.

    What is drawn on `axes` is given in shares of the limits, from 0 to 1.
    """

    def __init__(self, page: _Page, box: tuple, xlabel: str, ylabel: str, x_ticks: int = 3, y_ticks: int = 3):
        left, top, width, height = box
        ticks_x, ticks_y = np.linspace(0, 1, x_ticks), np.linspace(0, 1, y_ticks)
        self.axes = page.axes(left, top, width, height)
        self.axes.set(xlim=(-0.02, 1.02), ylim=(-0.03, 1.03), xticks=ticks_x, yticks=ticks_y)
        self.axes.set(xticklabels=[], yticklabels=[])
        self.axes.yaxis.grid(True)
        page.text(left + width / 2, top + height + 34, xlabel, ha="center", va="center")
        page.text(left - 52, top + height / 2, ylabel, rotation=90, ha="center", va="center")
        spots_x = left + width * (ticks_x + 0.02) / 1.04
        spots_y = top + height * (1 - (ticks_y + 0.03) / 1.06)
        self._x = [page.text(x, top + height + 8, "", ha="center", va="top", fontsize=11) for x in spots_x]
        self._y = [page.text(left - 8, y, "", ha="right", va="center", fontsize=11) for y in spots_y]
        page.move(*self._x, *self._y)

    def label(self, x: Sequence[float], y: Sequence[float], unit: str = "") -> None:
        """Write the numbers at the ticks."""
        for text, value in zip(self._x, x, strict=True):
            text.set_text(number(value))
        for text, value in zip(self._y, y, strict=True):
            text.set_text(number(value) + unit)


# ---------------------------------------------------------------------------------------- dropout_explorer


class DropoutScene:
    """Input, mask, output and mean of the draws as grids of 4 × 4; below, one neuron's running mean and variance."""

    @style()
    def __init__(self):
        page = _Page(486)
        self.canvas = page.canvas
        cell, tall, top = 45, 36, 62
        lefts = (8, 220, 446, 652)
        self.headline = page.text(8, 14, "", va="center", weight="bold")
        self.names = [page.text(left, top - 7, "", va="bottom") for left in lefts]
        self.names[0].set_text("input h")
        self.names[1].set_text("mask")
        middle = top + 2 * tall
        page.text(204, middle, "×", ha="center", va="center", fontsize=18)
        page.text(423, middle + 9, "→", ha="center", va="center", fontsize=18)
        self.factor = page.text(423, middle - 12, "", ha="center", va="center", fontsize=11)
        self.corners = [[(left + cell * (i % 4), top + tall * (i // 4)) for i in range(16)] for left in lefts]
        boxes = [Rectangle(corner, cell, tall) for grid in self.corners for corner in grid]
        self.cells = page.paper.add_collection(PatchCollection(boxes, edgecolors=INK, linewidths=0.8))
        middles = [(x + cell / 2, y + tall / 2) for grid in self.corners for x, y in grid]
        self.numbers = _Numbers(page, middles, 11.5)
        look = {"fill": False, "edgecolor": VERMILLION, "linewidth": 3}
        self.frames = [page.paper.add_patch(Rectangle((0, 0), cell, tall, **look)) for _ in lefts]
        page.move(self.headline, *self.names[2:], self.factor, self.cells, *self.frames, self.numbers)

        self.panels = []
        for left, quantity in ((70, "mean"), (498, "variance")):
            graph = _Graph(page, (left, 262, 330, 170), "draws (dashed: theory)", f"running {quantity}")
            title = page.text(left - 62, 246, "", va="center")
            (theory,) = graph.axes.plot([], [], color=INK, linewidth=2, linestyle=(0, (4, 2)))
            (measured,) = graph.axes.plot([], [], color=BLUE, marker="o", markersize=4)
            page.move(theory, measured, title)
            self.panels.append((graph, title, theory, measured))
        self.canvas.redraw()

    def show(self, draws: Draws | None) -> None:
        """Show draws: the last of them number by number, the mean and variance of all. None: there are none."""
        if draws is None:
            self._show_nothing()
            return
        figure, p, mask = self.canvas.figure, number(draws.drop_prob), draws.masks[-1]
        fired = draws.masks.any(axis=0)
        count, dropped, never = len(draws.outputs), int((~mask).sum()), int((~fired).sum())
        times = f"{count} draw{'s' * (count > 1)}"
        self.headline.set_text(
            f"p = {p}: {dropped} of 16 neurons dropped in draw {count}; {never} of 16 never fired in {times}"
        )
        self.names[2].set_text("output h′" if draws.rescale else "output, not rescaled")
        self.names[3].set_text(f"mean of {times}")
        scaled = draws.rescale and draws.drop_prob < 1
        self.factor.set_text(f"× {_short(1 / (1 - draws.drop_prob))}" if scaled else "")

        on = np.concatenate([np.ones(16, bool), mask, mask, fired])
        kept = np.repeat([WHITE, KEPT, KEPT, WHITE], 16)
        self.cells.set_facecolor(np.where(on, kept, PALE_GREY))
        values = [*draws.h, *mask.astype(int), *draws.outputs[-1], *draws.running_mean[-1]]
        self.numbers.texts = [_short(value) for value in values]
        self.numbers.colours = [INK if lit else DROPPED_INK for lit in on]
        for frame, corners in zip(self.frames, self.corners, strict=True):
            frame.set_xy(corners[draws.neuron])

        h, end, said = abs(draws.h[draws.neuron]), _nice(max(count, 10)), []
        for panel, words, running, theory, formula, lowest in zip(
            self.panels,
            ("mean", "variance"),
            (draws.running_mean, draws.running_variance),
            draws.theory,
            draws.formulas,
            (2 * h, h**2),
            strict=True,
        ):
            graph, title, theory_line, line = panel
            curve, expected = running[:, draws.neuron], theory[draws.neuron]
            top = _nice(max(lowest, 2 * expected))
            graph.label(np.linspace(0, end, 3), np.linspace(0, top, 3))
            line.set_data(np.arange(1, count + 1) / end, curve / top)
            line.set_marker("o" if count <= 30 else "")
            theory_line.set_data([0, 1], [expected / top] * 2)
            said.append(f"{words} {_short(curve[-1])}, theory {formula} {_short(expected)}")
            title.set_text(f"neuron {draws.neuron + 1}: {said[-1]}" if words == "mean" else said[-1])
        figure.alt = (
            f"{self.headline.get_text()}{'' if draws.rescale else '; outputs not rescaled'}. "
            f"Neuron {draws.neuron + 1}: {'; '.join(said)}."
        )
        self.canvas.update()

    def _show_nothing(self) -> None:
        self.headline.set_text("Nothing was drawn: see the error below.")
        self.cells.set_facecolor(PALE_GREY)
        self.numbers.texts = [""] * 64
        for text in (self.factor, *(title for _, title, _, _ in self.panels)):
            text.set_text("")
        for _, _, theory_line, line in self.panels:
            theory_line.set_data([], [])
            line.set_data([], [])
        self.canvas.figure.alt = self.headline.get_text()
        self.canvas.update()


# ----------------------------------------------------------------------------------------- thinned_network


class NetworkScene:
    """An image, a sample of the hidden units and the classes as a diagram; beside it, the probability of each class.

    Parameters
    ----------
    num_hiddens : sequence of int
        Units in each hidden layer.
    class_names : sequence of 10 str
    """

    SAMPLE = 12  # units shown of each hidden layer

    @style()
    def __init__(self, num_hiddens: Sequence[int], class_names: Sequence[str]):
        page = _Page(500)
        self.canvas, self.class_names = page.canvas, class_names
        #: Which units of each layer are drawn: evenly spread.
        self.units = [np.linspace(0, n - 1, min(n, self.SAMPLE)).round().astype(int) for n in num_hiddens]
        top, height = 60, 340
        self.headline = page.text(8, 14, "", va="center", weight="bold")
        self.verdict = page.text(8, 36, "", va="center")
        page.text(8, 488, "Darker units put out more; × marks dropped ones.", va="center", fontsize=11)

        columns = np.linspace(148, 440, len(num_hiddens) + 1)
        counts = [*map(len, self.units), len(class_names)]
        self.places = [
            [(x, top + height * (i + 0.5) / n) for i in range(n)] for x, n in zip(columns, counts, strict=True)
        ]
        image = page.axes(8, top + height / 2 - 42, 84, 84)
        image.set(xticks=[], yticks=[])
        image.spines[:].set_visible(True)
        self.pixels = image.imshow(np.zeros((28, 28)), cmap="gray_r", vmin=0, vmax=1, interpolation="nearest")
        self.pixels.set_zorder(-1)
        self.edges = page.lines(colors=EDGE, linewidths=0.8, alpha=0.55, zorder=1)
        self.crosses = page.lines(colors=GREY, linewidths=1.6, zorder=4)
        self.circles = page.circles([spot for layer in self.places for spot in layer], 9)
        below = {"ha": "center", "va": "top", "fontsize": 11, "linespacing": 1.15}
        page.text(50, top + height / 2 + 48, "image", **below)
        self.captions = [page.text(x, top + height + 8, "", **below) for x in columns[:-1]]
        page.move(self.headline, self.verdict, self.pixels, self.edges, self.circles, self.crosses, *self.captions)

        rows = np.arange(len(class_names))
        axes = page.axes(570, top, 246, height)
        axes.set(
            xlim=(0, 1), ylim=(len(rows) - 0.5, -0.5), xlabel="probability", xticks=(0, 0.25, 0.5, 0.75, 1), yticks=[]
        )
        axes.spines["left"].set_visible(False)
        axes.xaxis.set_major_formatter(PercentFormatter(1))
        axes.xaxis.grid(True)
        self.names = [
            page.text(x + 16, y, name, va="center", fontsize=11)
            for (x, y), name in zip(self.places[-1], class_names, strict=True)
        ]
        self.bars = axes.barh(rows, np.zeros(len(rows)), height=0.62, color=KEPT, edgecolor=BLUE, linewidth=1.2)
        dashes = {"marker": "|", "linestyle": "", "color": BLUE, "markersize": 9, "markeredgewidth": 1.2}
        (self.others,) = axes.plot([], [], **dashes, alpha=0.45, clip_on=False)
        (self.full,) = axes.plot([], [], "D", color=INK, markersize=6, clip_on=False, zorder=5)
        page.move(*self.names, *self.bars, self.others, self.full)
        handles = [self.bars[0], Line2D([], [], **dashes), self.full]
        names = ["this thinned net", "50 others", "full net"]
        place = {"loc": "center right", "bbox_to_anchor": (1, 1 - 487 / page.height), "borderaxespad": 0.6}
        self.canvas.figure.legend(handles, names, **place, ncols=3, handlelength=1.4, columnspacing=1.4)
        self.canvas.redraw()

    def show(self, thinned: Thinned | None) -> None:
        """Show one thinned net, what others of its kind say, and what the full one says. None: there are none."""
        if thinned is None:
            self._show_nothing()
            return
        # what is kept of the units shown, with all inputs and outputs
        shown = [mask[units] for mask, units in zip(thinned.kept, self.units, strict=True)]
        strengths = [h[units] for h, units in zip(thinned.hidden, self.units, strict=True)]
        kept = [*shown, np.ones(len(self.class_names), bool)]
        image_edge = (93, self.places[0][0][1] * 0.5 + self.places[0][-1][1] * 0.5)
        segments = [(image_edge, self.places[0][i]) for i in np.flatnonzero(kept[0])]
        for layer in range(len(kept) - 1):
            segments += [
                (self.places[layer][i], self.places[layer + 1][j])
                for i in np.flatnonzero(kept[layer])
                for j in np.flatnonzero(kept[layer + 1])
            ]
        self.edges.set_segments(segments)
        faces, edges, crosses = [], [], []
        for places, mask, strength in zip(self.places, kept, [*strengths, thinned.probabilities[0]], strict=True):
            top = max(float(strength.max()), 1e-12)
            for (x, y), on, value in zip(places, mask, strength, strict=True):
                faces.append(SHADES(max(value, 0) / top) if on else to_rgba(PALE_GREY))
                edges.append(INK if on else GREY)
                if not on:
                    crosses += [((x - 4, y - 4), (x + 4, y + 4)), ((x - 4, y + 4), (x + 4, y - 4))]
        self.circles.set(facecolor=faces, edgecolor=edges)
        self.crosses.set_segments(crosses)
        self.pixels.set_data(thinned.image)
        said = []
        layers = zip(self.captions, thinned.kept, thinned.drop_probs, strict=True)
        for i, (caption, mask, drop_prob) in enumerate(layers, 1):
            gone, p = int((~mask).sum()), number(drop_prob)
            caption.set_text(f"hidden {i}\np = {p}\n{gone} of {len(mask)}\ndropped")
            said.append(f"{gone} of {len(mask)} units in hidden layer {i}, p = {p}")
        for i, name in enumerate(self.names):
            name.set_weight("bold" if i == thinned.label else "normal")
        for bar, value in zip(self.bars, thinned.probabilities[0], strict=True):
            bar.set_width(value)
        others = thinned.probabilities[1:]
        self.others.set_data(others.ravel(), np.tile(np.arange(len(self.class_names)), len(others)))
        self.full.set_data(thinned.full, np.arange(len(self.class_names)))

        names, full, this = self.class_names, thinned.full.argmax(), thinned.probabilities[0].argmax()
        self.headline.set_text(
            f"True class: {names[thinned.label]}. Full net: {names[full]}, {thinned.full[full]:.0%}. "
            f"This thinned net: {names[this]}, {thinned.probabilities[0][this]:.0%}."
        )
        agree = int((others.argmax(axis=1) == full).sum())
        self.verdict.set_text(f"Of {len(others)} other thinned nets, {agree} say {names[full]}, as the full net.")
        self.canvas.figure.alt = f"{self.headline.get_text()} {self.verdict.get_text()} Dropped: {'; '.join(said)}."
        self.canvas.update()

    def _show_nothing(self) -> None:
        self.headline.set_text("Nothing was computed: see the error below.")
        for text in (self.verdict, *self.captions):
            text.set_text("")
        self.edges.set_segments([])
        self.crosses.set_segments([])
        self.circles.set_facecolor(PALE_GREY)
        for bar in self.bars:
            bar.set_width(0)
        for dots in (self.others, self.full):
            dots.set_data([], [])
        self.canvas.figure.alt = self.headline.get_text()
        self.canvas.update()


# --------------------------------------------------------------------------------------------- activations


class ActivationScene:
    """For each hidden layer the share of zeros and a histogram of the rest, in train and in predict mode.

    Parameters
    ----------
    num_layers : int
        Hidden layers, side by side.
    """

    BINS = 40

    @style()
    def __init__(self, num_layers: int):
        page = _Page(396)
        self.canvas = page.canvas
        self.headline = page.text(8, 14, "", va="center", weight="bold")
        page.move(self.headline)
        column = WIDTH / num_layers
        looks = {"train": (BLUE, LINES["with dropout"]), "predict": (VERMILLION, LINES["without dropout"])}
        self.layers = []
        for i in range(num_layers):
            left, width = i * column + 70, column - 84
            title = page.text(left - 62, 44, "", va="center")
            xlabel = "activation that is not 0 (logarithmic axis)" if num_layers < 3 else "activation ≠ 0 (log.)"
            graph = _Graph(page, (left, 128, width, 216), xlabel, "share of those not 0" * (i == 0), x_ticks=5)
            page.move(title)
            modes = {}
            for row, (mode, (colour, line)) in enumerate(looks.items()):
                bar = page.axes(left, 62 + 28 * row, width, 22)
                bar.set(xlim=(0, 1), xticks=[], yticks=[])
                bar.set_axis_off()
                page.text(left - 6, 73 + 28 * row, mode, ha="right", va="center", fontsize=11, color=colour)
                bar.barh(0, 1, color=WHITE, edgecolor=colour, linewidth=1.2)
                (zeros,) = bar.barh(0, 0, color=PALE_GREY, edgecolor=colour, linewidth=1.2, hatch="///")
                words = bar.text(0.02, 0, "", va="center", fontsize=11)
                words.set_bbox({"facecolor": WHITE, "edgecolor": "none", "pad": 1, "alpha": 0.85})
                steps = graph.axes.stairs(
                    np.zeros(self.BINS), np.linspace(0, 1, self.BINS + 1), color=colour, linewidth=2.2, linestyle=line
                )
                page.move(zeros, words, steps)
                modes[mode] = zeros, words, steps
            self.layers.append((graph, title, modes))
        self.canvas.redraw()

    def show(self, shown: Activations | None) -> None:
        """Show the activations of all layers in both modes. None: there are none."""
        if shown is None:
            self.headline.set_text("Nothing was computed: see the error below.")
            self.canvas.figure.alt = self.headline.get_text()
            for _, _, modes in self.layers:
                for zeros, words, steps in modes.values():
                    zeros.set_width(0)
                    words.set_text("")
                    steps.set_data(np.zeros(self.BINS))
            self.canvas.update()
            return
        said = []
        for i, (graph, title, modes) in enumerate(self.layers):
            values = {mode: getattr(shown, mode)[i] for mode in modes}
            # Four decades around the usual size in predict mode: a place that does not depend on the rates.
            usual = np.abs(values["predict"][values["predict"] != 0])
            low = np.floor(np.log10(np.median(usual))) - 1 if len(usual) else -2.0
            shares = {mode: self._histogram(v, low) for mode, v in values.items()}
            top = _nice(max(0.01, *(share.max() for share in shares.values())))
            graph.label(10 ** (low + np.arange(5)), np.linspace(0, 100 * top, 3), " %")
            title.set_text(f"hidden layer {i + 1}, p = {number(shown.drop_probs[i])}")
            for mode, (zeros, words, steps) in modes.items():
                share, average = float(np.mean(values[mode] == 0)), float(values[mode].mean())
                zeros.set_width(share)
                words.set_text(f"{share:.0%} exactly 0, mean {number(average)}")
                steps.set_data(shares[mode] / top)
                said.append(f"hidden layer {i + 1}, {mode} mode: {share:.0%} exactly 0, mean {number(average)}")
        self.headline.set_text(
            f"What hidden layers pass on ({shown.count} images): in train mode dropout acts, in predict mode not"
        )
        self.canvas.figure.alt = f"Activations of {shown.count} images. {'; '.join(said)}."
        self.canvas.update()

    def _histogram(self, values: np.ndarray, low: float) -> np.ndarray:
        """Return the share in each of the bins from 10^low to 10^(low + 4), of the numbers that are not 0."""
        sizes = np.abs(values[(values != 0) & np.isfinite(values)])
        return np.histogram(np.log10(sizes), self.BINS, (low, low + 4))[0] / max(len(sizes), 1)
