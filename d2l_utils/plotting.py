"""The lesson's figures: functions that take data (arrays, lists, training histories) and return a figure.

Every function returns a `LessonFigure`, which shows itself when it is the last expression of a notebook cell.
No function uses pyplot or leaves matplotlib's settings changed. Sizes are in CSS pixels: a width of 816 fits
a 13-inch laptop. `learning_curves` is in `curves`, what is drawn rather than plotted in `diagrams`, the style
in `figure`; all of it can be had from here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator

from d2l_utils.curves import learning_curves, over_setting
from d2l_utils.diagrams import dropout_picture, mask_and_output, network_diagram
from d2l_utils.figure import (
    COLOURS,
    DPI,
    GREY,
    INK,
    LINES,
    MARK,
    PALE_GREY,
    STYLE,
    WIDTH,
    LessonFigure,
    finish,
    number,
    points,
    prepare,
    style,
    text_width,
    to_png,
    width_of,
    wrap,
)

__all__ = [
    "COLOURS",
    "LINES",
    "STYLE",
    "LessonFigure",
    "activation_histograms",
    "dropout_picture",
    "heat_map",
    "learning_curves",
    "mask_and_output",
    "mean_and_variance",
    "network_diagram",
    "over_setting",
    "sample_images",
    "style",
    "to_png",
]


@style()
def sample_images(
    images: np.ndarray,
    labels: Sequence[Any] | None = None,
    *,
    marked: Sequence[bool] | None = None,
    num_cols: int | None = None,
    title: str = "",
    size: tuple[int, int] | None = None,
    figure: Figure | None = None,
) -> Figure:
    """Show images in a grid, each above its label.

    Parameters
    ----------
    images : array, shape (n, h, w) or (n, 1, h, w)
        Grey values: integers from 0 to 255, or real numbers, from 0 to 1 where they lie within it.
    labels : sequence of n str, optional
        Text under each image.
    marked : sequence of n bool, optional
        Images to frame, their labels in bold: for instance the wrongly labelled ones.
    num_cols : int, optional
        Images in a row; without it, at most 9, under which there is room for a label.
    title : str
        The finding.
    size, figure
        See `learning_curves`.

    Raises
    ------
    ValueError
        If the shapes do not fit together or there is no image.
    """
    images = np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 1:
        images = images[:, 0]
    if images.ndim != 3 or images.size == 0:
        raise ValueError(f"images must have the shape (n, h, w) or (n, 1, h, w) with n ≥ 1, got {images.shape}")
    count = len(images)
    texts = ["" for _ in range(count)] if labels is None else [str(label) for label in labels]
    marks = np.zeros(count, bool) if marked is None else np.asarray(marked, bool)
    for name, values in (("labels", texts), ("marked", marks)):
        if len(values) != count:
            raise ValueError(f"{name} must have one entry per image: got {len(values)} for {count} images")
    if num_cols is not None and num_cols < 1:
        raise ValueError(f"num_cols must be at least 1, got {num_cols}")
    num_cols = num_cols or min(count, 9)
    num_rows = math.ceil(count / num_cols)

    # Lengths are in cells. All texts get as many lines as the longest one.
    width = width_of(figure, size)
    cell = min((width - 16) / num_cols, 150)
    weights = np.where(marks, "bold", "normal")
    texts = [wrap(text, cell * 72 / DPI - 4, 11, weight) for text, weight in zip(texts, weights, strict=True)]
    num_lines = 0 if labels is None else max(text.count("\n") + 1 for text in texts)
    row = 1 + num_lines * 11 * 1.3 * DPI / 72 / cell + 0.04
    if figure is None and size is None and not title:
        width = num_cols * cell + 16
    figure = prepare(figure, size, (round(width), round(num_rows * row * cell) + 16 + 36 * bool(title)))
    axes = figure.add_subplot()
    axes.set_axis_off()

    is_count = np.issubdtype(images.dtype, np.integer)
    within_one = not is_count and np.nanmin(images) >= 0 and np.nanmax(images) <= 1
    low, high = (0, 255) if is_count else (0, 1) if within_one else (np.nanmin(images), np.nanmax(images))
    for i, (image, text) in enumerate(zip(images, texts, strict=True)):
        x, y = i % num_cols, i // num_cols * row
        extent = (x + 0.03, x + 0.97, y + 0.97, y + 0.03)
        axes.imshow(image, cmap="gray_r", vmin=low, vmax=high, extent=extent, interpolation="nearest")
        line = {"edgecolor": MARK, "linewidth": 4} if marks[i] else {"edgecolor": "#CCCCCC", "linewidth": 0.8}
        axes.add_patch(Rectangle((x + 0.03, y + 0.03), 0.94, 0.94, fill=False, **line))
        axes.text(x + 0.5, y + 1, text, ha="center", va="top", fontsize=11, weight=weights[i], linespacing=1.05)
    axes.set(xlim=(0, (width - 16) / cell), ylim=(num_rows * row, 0), aspect="equal", anchor="NW")
    names = "" if labels is None else ": " + ", ".join(str(label) for label in labels)
    framed = f" Framed: {', '.join(str(i + 1) for i in np.flatnonzero(marks))}." if marks.any() else ""
    return finish(figure, title, f"{count} image{'s' * (count > 1)}{names}.{framed}")


@style()
def activation_histograms(
    activations: Mapping[str, np.ndarray],
    *,
    title: str = "",
    num_bins: int = 40,
    num_cols: int | None = None,
    size: tuple[int, int] | None = None,
    figure: Figure | None = None,
) -> Figure:
    """Show how activations are distributed: a histogram of each array, on equal axes, and its share of zeros.

    After ReLU and dropout half of the numbers and more are exactly 0. Their bar would dwarf all others, so
    zeros are counted in a strip above the histogram, which shows the rest, as shares of all numbers.

    Parameters
    ----------
    activations : mapping from str to array of any shape
        For instance ``{"hidden layer 1, train mode": H1}``. Numbers that are not finite are left out, and the
        figure says how many.
    title : str
        The finding.
    num_bins : int
        Bars from the smallest to the largest number of all arrays.
    num_cols : int, optional
        Histograms in a row; without it 2 for two or four, otherwise 3.
    size, figure
        See `learning_curves`.

    Raises
    ------
    ValueError
        If there is no array, or an array has no finite number.
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
    edges = np.histogram_bin_edges(np.concatenate(list(arrays.values())), num_bins)
    num_cols = num_cols or min(len(arrays), 2 if len(arrays) in (2, 4) else 3)
    num_rows = math.ceil(len(arrays) / num_cols)
    figure = prepare(figure, size, (WIDTH, 24 + 40 * bool(title) + 290 * num_rows))
    grid = figure.add_gridspec(2 * num_rows, num_cols, height_ratios=[1, 9] * num_rows)

    axes, said = None, []
    for i, (label, array) in enumerate(arrays.items()):
        row, column = divmod(i, num_cols)
        zeros, mean = float(np.mean(array == 0)), float(array.mean())
        strip = figure.add_subplot(grid[2 * row, column], xlim=(0, 1))
        strip.set_axis_off()
        strip.barh(0, zeros, color=PALE_GREY, edgecolor=GREY, hatch="////")
        strip.barh(0, 1 - zeros, left=zeros, color=_SHADE, edgecolor=_SHADE)
        share = f"{100 * zeros:.0f} % exactly 0{notes[label]}"
        room = (points(figure) - 60) / num_cols - 12
        strip.set_title(wrap(f"{label}\n{share}", room), linespacing=1.3)

        axes = figure.add_subplot(grid[2 * row + 1, column], sharex=axes, sharey=axes)
        counts, _ = np.histogram(array[array != 0], edges)
        axes.stairs(counts / len(array), edges, fill=True, color=_SHADE)
        axes.axvline(mean, color=INK, linewidth=2, linestyle=(0, (3, 1.5)))
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


_SHADE = "#4C9ACB"  # our blue, lighter: large areas of the full colour are too loud


@style()
def mean_and_variance(
    rates: Sequence[float],
    h: float,
    rescaled: Sequence[np.ndarray],
    masked_only: Sequence[np.ndarray],
    *,
    title: str = "Dividing by 1 − p keeps the mean; the variance grows with p",
    size: tuple[int, int] | None = None,
    figure: Figure | None = None,
) -> Figure:
    """Show mean and variance of an activation under dropout, measured and computed, against the rate.

    Parameters
    ----------
    rates : sequence of float
        Drop probabilities in [0, 1), rising.
    h : float
        The activation that was dropped.
    rescaled, masked_only : sequences of arrays
        For each rate many draws of the output: with the division by 1 − p, and without it.
    title : str
        The finding.
    size, figure
        See `learning_curves`.

    Raises
    ------
    ValueError
        If there is not one array of draws for each rate, or a rate lies outside [0, 1).
    """
    rates = np.asarray(rates, dtype=float)
    if not (len(rates) == len(rescaled) == len(masked_only) > 0):
        raise ValueError(
            "rescaled and masked_only must hold one array of draws for each rate, "
            f"got {len(rescaled)} and {len(masked_only)} for {len(rates)} rates"
        )
    if not ((rates >= 0) & (rates < 1)).all():
        raise ValueError(f"rates must lie in [0, 1), got {rates.min():g} to {rates.max():g}")
    figure = prepare(figure, size, (WIDTH, 380))
    mean_axes, variance_axes = figure.subplots(1, 2)
    between = np.linspace(rates[0], rates[-1], 200)
    with_division = {"color": COLOURS["with dropout"], "linestyle": "-"}
    without = {"color": COLOURS["without dropout"], "linestyle": LINES["without dropout"]}
    means = [float(np.mean(draws)) for draws in rescaled]
    mean_axes.plot(between, np.full_like(between, h), **with_division)
    mean_axes.plot(rates, means, "o", color=with_division["color"])
    mean_axes.plot(between, (1 - between) * h, **without)
    mean_axes.plot(rates, [float(np.mean(draws)) for draws in masked_only], "s", color=without["color"])
    mean_axes.annotate("divided by 1 − p: h", (between[60], h), (0, 10), textcoords="offset points")
    mean_axes.annotate(
        "not divided: (1 − p) h", (between[90], (1 - between[90]) * h), (10, 4), textcoords="offset points"
    )
    mean_axes.set(xlabel="drop probability p", ylabel="mean of the output", ylim=(0, 1.25 * h))
    variances = [float(np.var(draws)) for draws in rescaled]
    variance_axes.plot(between, h**2 * between / (1 - between), **with_division)
    variance_axes.plot(rates, variances, "o", color=with_division["color"])
    variance_axes.annotate("computed: h² p / (1 − p)\ndots: measured", (0.06, 0.9), xycoords="axes fraction", va="top")
    variance_axes.set(xlabel="drop probability p", ylabel="variance of the output")
    alt = (
        f"Mean and variance of {len(rescaled[0]):,} draws against the drop probability, h = {number(h, 2)}. "
        f"At p = {rates[-1]:g}: mean {number(means[-1], 2)}, without the division "
        f"{number(float(np.mean(masked_only[-1])), 2)}, variance {number(variances[-1], 1)}."
    )
    return finish(figure, title, alt)


@style()
def heat_map(
    values: np.ndarray,
    row_labels: Sequence[Any],
    col_labels: Sequence[Any],
    *,
    row_name: str,
    col_name: str,
    value_name: str = "test accuracy",
    best: str = "max",
    title: str = "",
    size: tuple[int, int] | None = None,
    figure: Figure | None = None,
) -> Figure:
    """Show a quantity over two settings: which did best, and which did no worse within the seeds' spread.

    A cell shows the mean over the seeds and, with several seeds, half the distance from minimum to maximum.
    The best mean has a star. A cell whose range from minimum to maximum overlaps the best cell's differs from
    it by no more than the spread: all of these have one colour and one outline.

    Parameters
    ----------
    values : array, shape (rows, columns, seeds) or (rows, columns)
        NaN where there is no result (yet); the number of seeds may differ from cell to cell.
    row_labels, col_labels : sequence
        The settings' values, shown as they print.
    row_name, col_name, value_name : str
        What the settings and the quantity are, with units.
    best : {"max", "min"}
    title : str
        The finding.
    size, figure
        See `learning_curves`.

    Raises
    ------
    ValueError
        If the shapes do not fit together or `best` is neither of the two.
    """
    values = np.asarray(values, dtype=float)
    values = values[..., None] if values.ndim == 2 else values
    if values.ndim != 3 or values.size == 0 or values.shape[:2] != (len(row_labels), len(col_labels)):
        wanted = f"({len(row_labels)}, {len(col_labels)}, seeds)"
        raise ValueError(f"values must have the shape {wanted} to fit the labels, got {values.shape}")
    if best not in ("max", "min"):
        raise ValueError(f'best must be "max" or "min", got {best!r}')
    known = np.ma.masked_invalid(values)
    seeds = known.count(axis=2)
    mean, low, high = (part.filled(np.nan) for part in (known.mean(axis=2), known.min(axis=2), known.max(axis=2)))
    order = mean if best == "max" else -mean
    star = np.unravel_index(np.nanargmax(order), mean.shape) if seeds.any() else None
    # Comparisons with NaN are false, so a cell without a result is never among the best.
    as_good = np.zeros(mean.shape, bool)
    if star is not None:
        as_good = high >= low[star] if best == "max" else low <= high[star]

    num_rows, num_cols = mean.shape
    several = seeds.max() > 1
    figure = prepare(figure, size, (WIDTH, 130 + 44 * bool(title) + num_rows * (56 if several else 44)))
    axes = figure.add_subplot(xlim=(-0.02, num_cols + 0.02), ylim=(num_rows + 0.02, -0.02))
    axes.set(xlabel=col_name, ylabel=row_name)
    for i, j in np.ndindex(num_rows, num_cols):
        look, text = {"facecolor": PALE_GREY, "hatch": "////"}, "–"
        if seeds[i, j]:
            ahead = (order[i, j] - np.nanmin(order)) / max(np.ptp(order[seeds > 0]), 1e-12)
            look, text = {"facecolor": _HEAT(1.0 if as_good[i, j] else 0.75 * ahead)}, _value(mean[i, j])
            text += " ★" * ((i, j) == star)
            if several:
                text += f"\n±{_value((high[i, j] - low[i, j]) / 2)}" if seeds[i, j] > 1 else "\n1 seed"
        axes.add_patch(Rectangle((j, i), 1, 1, edgecolor="white", linewidth=1.5, zorder=1, **look))
        axes.text(j + 0.5, i + 0.5, text, ha="center", va="center", linespacing=1.2, zorder=3)
    around = np.pad(as_good, 1)
    for i, j in np.argwhere(as_good):
        for (di, dj), (x, y) in _SIDES.items():
            if not around[i + 1 + di, j + 1 + dj]:
                axes.plot(np.add(x, j), np.add(y, i), color=INK, linewidth=3, solid_capstyle="projecting", zorder=2)
    # As text, since matplotlib leaves None out.
    axes.set_xticks(np.arange(num_cols) + 0.5, [str(label) for label in col_labels])
    axes.set_yticks(np.arange(num_rows) + 0.5, [str(label) for label in row_labels])
    axes.tick_params(length=0)
    if max(text_width(str(label), 11) for label in col_labels) > (points(figure) - 80) / num_cols - 4:
        axes.tick_params(axis="x", rotation=30)
    axes.spines[:].set_visible(False)
    axes.grid(False)

    counts = "–".join(str(n) for n in sorted({seeds[seeds > 0].min(), seeds.max()})) if star else "0"
    if star is None:
        rule = f"{value_name}: no result yet."
    elif several:
        rule = (
            f"{value_name}: mean of {counts} seeds ± half of max − min. ★ Best. "
            "Outlined: no worse within the spread (min–max overlaps the best one's)."
        )
    else:
        rule = f"{value_name}: one seed each, so the spread is not known. ★ Best."
    figure.supxlabel(wrap(rule, points(figure) - 12, 11), fontsize=11, x=0.008, ha="left")

    means = "; ".join(", ".join("–" if np.isnan(value) else _value(value) for value in row) for row in mean)
    alt = f"Heat map of {value_name} over {row_name} (rows) and {col_name} (columns). Means by row: {means}."
    if star is not None:
        names = {(i, j): f"{row_name} {row_labels[i]}, {col_name} {col_labels[j]}" for i, j in np.argwhere(as_good)}
        spread = f" ({_value(low[star])}–{_value(high[star])})" if several else ""
        others = "; ".join(name for place, name in names.items() if place != star) or "none"
        alt += f" Best: {names[star]}, {_value(mean[star])}{spread}. No worse within the spread: {others}."
    return finish(figure, title, alt)


_HEAT = LinearSegmentedColormap.from_list("lesson", ["#F7FBFF", "#8DC1E3"])  # black text reads on all of it
# The side of a cell towards each neighbour (row, column), as x and y of its ends from the cell's corner.
_SIDES = {
    (-1, 0): ((0, 1), (0, 0)),
    (1, 0): ((0, 1), (1, 1)),
    (0, -1): ((0, 0), (0, 1)),
    (0, 1): ((1, 1), (0, 1)),
}


def _value(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 10 else number(value)
