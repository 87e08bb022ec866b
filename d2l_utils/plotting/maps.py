"""Heat maps: a quantity over two settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from d2l_utils.plotting.style import (
    INK,
    PALE_GREY,
    WIDTH,
    LessonFigure,
    finish,
    lesson_style,
    number,
    points,
    text_width,
    wrap,
)  # fmt: skip


@lesson_style()
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
) -> LessonFigure:
    """Show a quantity over two settings: which did best, and which did no worse within the seeds' spread.

    A cell shows the mean over the seeds and, with several seeds, half the distance from minimum to maximum.
    The best mean has a star. Cells whose range overlaps the best cell's share its colour and an outline.

    Parameters
    ----------
    values : array, shape (rows, columns, seeds) or (rows, columns)
        NaN where there is no result (yet); the number of seeds may differ from cell to cell.
    row_labels, col_labels : sequence
        The settings' values, shown as they print.
    row_name, col_name, value_name : str
        What the settings and the quantity are, with units.
    best : {"max", "min"}
    title, size
        As for `learning_curves`.

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
    star = divmod(int(np.nanargmax(order)), mean.shape[1]) if seeds.any() else None
    # Comparisons with NaN are false, so a cell without a result is never among the best.
    as_good = np.zeros(mean.shape, bool)
    if star is not None:
        as_good = high >= low[star] if best == "max" else low <= high[star]

    num_rows, num_cols = mean.shape
    several = seeds.max() > 1
    figure = LessonFigure(size or (WIDTH, 130 + 44 * bool(title) + num_rows * (56 if several else 44)))
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
        names = {
            (i, j): f"{row_name} {row_labels[i]}, {col_name} {col_labels[j]}" for i, j in zip(*np.nonzero(as_good))
        }
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
