"""Grids of small pictures: images, histograms of activations, a mask at work number by number."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator

from d2l_utils.plotting import style
from d2l_utils.plotting.style import LessonFigure, finish, lesson_style, number, text_width, wrap

_SHADE = "#4C9ACB"  # a lighter blue for large areas


@lesson_style()
def sample_images(
    images: np.ndarray,
    labels: Sequence[Any] | None = None,
    *,
    marked: Sequence[bool] | None = None,
    num_cols: int | None = None,
    title: str = "",
) -> LessonFigure:
    """Show images in a grid, each above its label.

    Parameters
    ----------
    images : array, shape (n, h, w) or (n, 1, h, w)
        Grey values: integers from 0 to 255, or real numbers, from 0 to 1 where they lie within it.
    labels : sequence of n str, optional
    marked : sequence of n bool, optional
        Images to frame, their labels in bold: for instance the wrongly labelled ones.
    num_cols : int, optional
        Images in a row; without it, at most 9, under which there is room for a label.
    """
    images = np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 1:
        images = images[:, 0]
    if images.ndim != 3 or images.size == 0:
        raise ValueError(f"images must have the shape (n, h, w) or (n, 1, h, w) with n ≥ 1, got {images.shape}")
    count = len(images)
    labels = [""] * count if labels is None else [str(label) for label in labels]
    marks = np.zeros(count, bool) if marked is None else np.asarray(marked, bool)
    for name, values in (("labels", labels), ("marked", marks)):
        if len(values) != count:
            raise ValueError(f"{name} must have one entry per image: got {len(values)} for {count} images")
    if num_cols is not None and num_cols < 1:
        raise ValueError(f"num_cols must be at least 1, got {num_cols}")
    num_cols = num_cols or min(count, 9)
    num_rows = math.ceil(count / num_cols)

    # Lengths are in cells. All texts get as many lines as the longest one.
    cell = min((style.WIDTH - 16) / num_cols, 150)
    width = style.WIDTH if title else round(num_cols * cell + 16)
    weights = np.where(marks, "bold", "normal")
    texts = [wrap(text, cell * 72 / style.DPI - 4, 11, weight) for text, weight in zip(labels, weights)]
    num_lines = max(text.count("\n") + 1 for text in texts) if any(labels) else 0
    row = 1 + num_lines * 11 * 1.3 * style.DPI / 72 / cell + 0.04
    figure = LessonFigure(round(num_rows * row * cell) + 16 + 36 * bool(title), width)
    axes = figure.add_subplot()
    axes.set_axis_off()

    low, high = np.nanmin(images), np.nanmax(images)
    if np.issubdtype(images.dtype, np.integer):
        low, high = 0, 255
    elif low >= 0 and high <= 1:
        low, high = 0, 1
    for i, (image, text) in enumerate(zip(images, texts)):
        x, y = i % num_cols, i // num_cols * row
        extent = (x + 0.03, x + 0.97, y + 0.97, y + 0.03)
        axes.imshow(image, cmap="gray_r", vmin=low, vmax=high, extent=extent, interpolation="nearest")
        line = {"edgecolor": style.MARK, "linewidth": 4} if marks[i] else {"edgecolor": "#CCCCCC", "linewidth": 0.8}
        axes.add_patch(Rectangle((x + 0.03, y + 0.03), 0.94, 0.94, fill=False, **line))
        axes.text(x + 0.5, y + 1, text, ha="center", va="top", fontsize=11, weight=weights[i], linespacing=1.05)
    axes.set(xlim=(0, (width - 16) / cell), ylim=(num_rows * row, 0), aspect="equal", anchor="NW")
    names = f": {', '.join(labels)}" if any(labels) else ""
    framed = f" Framed: {', '.join(str(i + 1) for i in np.flatnonzero(marks))}." if marks.any() else ""
    return finish(figure, title, f"{count} image{'s' * (count > 1)}{names}.{framed}")


@lesson_style()
def activation_histograms(activations: Mapping[str, np.ndarray], *, title: str = "") -> LessonFigure:
    """Draw a histogram of each array, on equal axes, and above it a strip with its share of zeros.

    After ReLU and dropout at least half of the numbers are exactly 0. Their bar would dwarf all others, so the
    histogram leaves them out; its bars are still shares of all numbers.

    Parameters
    ----------
    activations : mapping from str to array of any shape
        For instance ``{"hidden layer 1, train mode": H1}``. Numbers that are not finite are left out, and the
        figure says how many.
    """
    if not isinstance(activations, Mapping) or not activations:
        raise ValueError('activations must be a mapping from label to array, such as {"hidden layer 1": H}')
    arrays, notes = {}, {}
    for label, array in activations.items():
        array = np.asarray(array, dtype=float).ravel()
        arrays[label] = array[np.isfinite(array)]
        lost = len(array) - len(arrays[label])
        notes[label] = f", {lost} not finite" if lost else ""
        if not len(arrays[label]):
            raise ValueError(f"the activations {label!r} hold no finite number, of {len(array)}")
    edges = np.histogram_bin_edges(np.concatenate(list(arrays.values())), 40)
    num_cols = min(len(arrays), 3 if len(arrays) % 2 else 2)
    num_rows = math.ceil(len(arrays) / num_cols)
    figure = LessonFigure(24 + 40 * bool(title) + 290 * num_rows)
    grid = figure.add_gridspec(2 * num_rows, num_cols, height_ratios=[1, 9] * num_rows)

    axes: Any = None
    said = []
    for i, (label, array) in enumerate(arrays.items()):
        row, column = divmod(i, num_cols)
        zeros, mean = float(np.mean(array == 0)), float(array.mean())
        strip = figure.add_subplot(grid[2 * row, column], xlim=(0, 1))
        strip.set_axis_off()
        strip.barh(0, zeros, color=style.PALE_GREY, edgecolor=style.GREY, hatch="////")
        strip.barh(0, 1 - zeros, left=zeros, color=_SHADE, edgecolor=_SHADE)
        share = f"{100 * zeros:.0f} % exactly 0{notes[label]}"
        strip.set_title(wrap(f"{label}\n{share}", (style.POINTS - 60) / num_cols - 12), linespacing=1.3)

        axes = figure.add_subplot(grid[2 * row + 1, column], sharex=axes, sharey=axes)
        counts, _ = np.histogram(array[array != 0], edges)
        axes.stairs(counts / len(array), edges, fill=True, color=_SHADE)
        axes.axvline(mean, color=style.INK, linewidth=2, linestyle=(0, (3, 1.5)))
        side, sign = ("left", 1) if mean < (edges[0] + edges[-1]) / 2 else ("right", -1)
        axes.annotate(
            f"mean {number(mean, 2)}", (mean, 1), (6 * sign, 0), xycoords=axes.get_xaxis_transform(),
            textcoords="offset points", ha=side, va="top",
        )  # fmt: skip
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{100 * y:g} %"))
        axes.yaxis.set_major_locator(MaxNLocator(4))
        axes.tick_params(labelleft=column == 0)
        if i + num_cols >= len(arrays):
            axes.set_xlabel("activation, where not 0")
        if column == 0:
            axes.set_ylabel("share of all numbers")
        said.append(f"{label}: {share}, mean {number(mean, 2)}")
    nothing_but_zeros = axes.get_ylim()[0] < 0
    axes.set_ylim(0, 1 if nothing_but_zeros else 1.08 * axes.get_ylim()[1])
    return finish(figure, title, f"Histograms of activations. {'; '.join(said)}.")


@lesson_style()
def mask_and_output(
    X: np.ndarray, mask: np.ndarray, output: np.ndarray, drop_prob: float, *, rescale: bool = True, title: str = ""
) -> LessonFigure:
    """Show what dropout does to a small array: input × mask → output, number by number.

    Parameters
    ----------
    X, mask, output : array, shape (n, m) or (m,), at most 8 × 12
        What went in, what was kept (1) and dropped (0), what came out.
    drop_prob : float
        Share dropped in the mean, from 0 to 1.
    rescale : bool
        Whether the survivors were divided by 1 − p, which is written beside the output.
    """
    X, mask, output = (np.atleast_2d(np.asarray(array, dtype=float)) for array in (X, mask, output))
    if not X.shape == mask.shape == output.shape:
        shapes = f"{X.shape}, {mask.shape} and {output.shape}"
        raise ValueError(f"X, mask and output must have one shape, got {shapes}")
    if X.ndim != 2 or X.size == 0 or X.shape[0] > 8 or X.shape[1] > 12:
        raise ValueError(f"from 1 × 1 to 8 × 12 numbers can be read, got {X.shape}: pass a part, as X[:2, :8]")
    if not np.isin(mask, (0, 1)).all():
        raise ValueError("mask must be made of 0 (dropped) and 1 (kept)")
    if not 0 <= drop_prob <= 1:
        raise ValueError(f"drop_prob must lie in [0, 1], got {drop_prob}")
    if not rescale:
        scale = "survivors not rescaled"
    elif drop_prob == 1:
        scale = "all dropped: nothing to rescale"
    else:
        scale = f"survivors ÷ (1 − {drop_prob:g}), that is × {number(1 / (1 - drop_prob))}"

    # All lengths are in CSS pixels, from the upper left corner.
    names, texts = ("input h", "mask", "output h′"), [_cells(array) for array in (X, mask, output)]
    num_rows, num_cols = X.shape
    room = style.WIDTH - 16
    widest = max(text_width(text) for grid in texts for row in grid for text in row) * style.DPI / 72 + 7
    tall, gap, margin = 36, 56, 100  # of a row; between grids; of the names, where they stand beside
    rise = num_rows * tall
    beside = 3 * num_cols * widest + 2 * gap <= room
    if beside:
        wide = min((room - 2 * gap) / 3 / num_cols, 76)
        corners = [(i * (num_cols * wide + gap), 26) for i in range(3)]
        bottom = 26 + rise + 28
    else:
        wide = min((room - margin) / num_cols, 76)
        corners = [(margin, i * (rise + 42)) for i in range(3)]
        bottom = corners[2][1] + rise
    span = num_cols * wide
    figure = LessonFigure(round(bottom) + 24 + 36 * bool(title))
    axes = figure.add_subplot(xlim=(-1, room), ylim=(bottom, 0), aspect="equal", anchor="NW")
    axes.set_axis_off()
    centred = {"ha": "center", "va": "center"}
    for (left, top), grid, name in zip(corners, texts, names):
        if beside:
            axes.text(left, top - 7, name, va="bottom", weight="bold")
        else:
            axes.text(left - 12, top + rise / 2, name, va="center", ha="right", weight="bold")
        look: dict[str, Any]
        for (i, j), kept in np.ndenumerate(mask):
            x, y = left + j * wide, top + i * tall
            if name == "input h" or kept:
                look, ink, box = {"facecolor": "white" if name == "input h" else "#CCE3F1"}, style.INK, None
            else:
                look = {"facecolor": style.PALE_GREY, "edgecolor": style.GREY, "hatch": "////", "linewidth": 0}
                ink, box = "#55595D", {"facecolor": style.PALE_GREY, "edgecolor": "none", "pad": 1.5}
            axes.add_patch(Rectangle((x, y), wide, tall, **look))
            axes.add_patch(Rectangle((x, y), wide, tall, fill=False, edgecolor=style.INK, linewidth=0.8))
            axes.text(x + wide / 2, y + tall / 2, grid[i][j], color=ink, bbox=box, **centred)
    if beside:
        for (left, top), sign in zip(corners, "×→"):
            axes.text(left + span + gap / 2, top + rise / 2, sign, fontsize=18, **centred)
        axes.text(min(corners[2][0], room - text_width(scale) * style.DPI / 72), 26 + rise + 8, scale, va="top")
    else:
        for (left, top), sign in zip(corners[1:], ("×", f"↓  {scale}")):
            axes.text(left + span / 2, top - 21, sign, **centred)
    numbers = [f"{name}: {'; '.join(', '.join(row) for row in grid)}." for name, grid in zip(names, texts)]
    dropped = f"{np.sum(mask == 0)} of {mask.size} numbers dropped, {scale}"
    return finish(figure, title, f"Dropout with p = {drop_prob:g}: {dropped}. {' '.join(numbers)}")


def _cells(array: np.ndarray) -> list[list[str]]:
    """Write the numbers of an array: all without decimals if they are whole, otherwise all with two."""
    decimals = 0 if np.all(array == np.round(array)) else 2
    return [[number(value, decimals) for value in row] for row in array]
