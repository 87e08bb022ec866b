"""Heat maps: a quantity over two settings."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from d2l_utils.plotting import style
from d2l_utils.plotting.style import LessonFigure, finish, lesson_style, number, text_width, wrap


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
) -> LessonFigure:
    """Show a quantity over two settings: which did best, and which these seeds do not tell from it, pair by pair.

    A cell shows the mean over the seeds. The best mean has a star; the others show the standard error of their
    difference from it, in matched pairs (±– where they share fewer than two seeds). Cells that lie behind it by less
    than two of these share its colour and an outline.

    Parameters
    ----------
    values : array, shape (rows, columns, seeds) or (rows, columns)
        Each seed has its place along the last axis. NaN where there is no result (yet).
    row_labels, col_labels : sequence
        The settings' values, shown as they print.
    row_name, col_name, value_name : str
        What the settings and the quantity are, with units.
    best : {"max", "min"}

    Raises
    ------
    ValueError
        If the values do not fit the labels, or `best` is neither of the two.
    """
    values = np.asarray(values, dtype=float)
    values = values[..., None] if values.ndim == 2 else values
    if values.ndim != 3 or values.size == 0 or values.shape[:2] != (len(row_labels), len(col_labels)):
        wanted = f"({len(row_labels)}, {len(col_labels)}, seeds)"
        raise ValueError(f"values must have the shape {wanted} to fit the labels, got {values.shape}")
    if best not in ("max", "min"):
        raise ValueError(f'best must be "max" or "min", got {best!r}')
    known = np.ma.masked_invalid(values)
    seeds, mean = known.count(axis=2), known.mean(axis=2).filled(np.nan)
    sign = 1 if best == "max" else -1
    order = sign * mean
    star = divmod(int(np.nanargmax(order)), order.shape[1]) if seeds.any() else (0, 0)
    behind = sign * (known[star] - known)
    error = (behind.std(axis=2, ddof=1) / np.sqrt(behind.count(axis=2))).filled(np.nan)  # NaN below two pairs
    as_good = (behind.mean(axis=2) <= 2 * error).filled(False)
    as_good[star] = seeds.any()

    num_rows, num_cols = mean.shape
    several = seeds.max() > 1
    figure = LessonFigure(130 + 44 * bool(title) + num_rows * (56 if several else 44))
    axes = figure.add_subplot(xlim=(-0.02, num_cols + 0.02), ylim=(num_rows + 0.02, -0.02))
    axes.set(xlabel=col_name, ylabel=row_name)
    for i, j in np.ndindex(num_rows, num_cols):
        look, text = {"facecolor": style.PALE_GREY, "hatch": "////"}, _value(mean[i, j])
        if seeds[i, j]:
            ahead = (order[i, j] - np.nanmin(order)) / max(np.ptp(order[seeds > 0]), 1e-12)
            look = {"facecolor": _HEAT(1.0 if as_good[i, j] else 0.75 * ahead)}
            if (i, j) == star:
                text += " ★"
            elif several:
                text += "\n1 seed" if seeds[i, j] == 1 else f"\n±{_value(error[i, j])}"
        axes.add_patch(Rectangle((j, i), 1, 1, edgecolor="white", linewidth=1.5, zorder=1, **look))
        axes.text(j + 0.5, i + 0.5, text, ha="center", va="center", linespacing=1.2, zorder=3)
    around = np.pad(as_good, 1)
    outline = {"color": style.INK, "linewidth": 3, "solid_capstyle": "projecting", "zorder": 2}
    for i, j in np.argwhere(np.diff(around, axis=0)):
        axes.plot([j - 1, j], [i, i], **outline)
    for i, j in np.argwhere(np.diff(around, axis=1)):
        axes.plot([j, j], [i - 1, i], **outline)
    rows, cols = [str(label) for label in row_labels], [str(label) for label in col_labels]
    axes.set_xticks(np.arange(num_cols) + 0.5, cols)
    axes.set_yticks(np.arange(num_rows) + 0.5, rows)
    axes.tick_params(length=0)
    if max(map(text_width, cols, [11] * num_cols)) > (style.POINTS - 80) / num_cols - 4:
        axes.tick_params(axis="x", rotation=30)
    axes.spines[:].set_visible(False)
    axes.grid(False)

    means = "; ".join(", ".join(map(_value, row)) for row in mean)
    alt = f"Heat map of {value_name} over {row_name} (rows) and {col_name} (columns). Means by row: {means}."
    rule = "no result yet."
    if seeds.any():
        rule = "one seed each, so the spread is not known. ★ Best."
        names = {(i, j): f"{row_name} {rows[i]}, {col_name} {cols[j]}" for i, j in zip(*np.nonzero(as_good))}
        alt += f" Best: {names.pop(star)}."
        if several:
            counts = "–".join(str(n) for n in sorted({seeds[seeds > 0].min(), seeds.max()}))
            rule = (
                f"mean of {counts} seeds; ± is the standard error of the difference from the best, ★, seed by seed. "
                "Outlined: less than two of these behind it."
            )
            alt += f" Less than two standard errors behind it: {'; '.join(names.values()) or 'none'}."
    figure.supxlabel(wrap(f"{value_name}: {rule}", style.POINTS - 12, 11), fontsize=11, x=0.008, ha="left")
    return finish(figure, title, alt)


_HEAT = LinearSegmentedColormap.from_list("lesson", ["#F7FBFF", "#8DC1E3"])  # black text reads on all of it


def _value(value: float) -> str:
    if np.isnan(value):
        return "–"
    return f"{value:.3f}" if abs(value) < 10 else number(value)
