"""Curves with bands over the seeds: learning curves over the epochs, and what runs end with over a setting."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import FixedLocator, MaxNLocator

from d2l_utils.plotting.style import (
    COLOURS,
    CYCLE,
    DPI,
    GREY,
    LINES,
    STYLE,
    WIDTH,
    LessonFigure,
    finish,
    lesson_style,
    number,
    points,
    text_width,
    wrap,
)  # fmt: skip

# What a learning curve can show: the column of a history, and the words that say what was measured.
_COLUMNS = {
    "acc": {"train noisy": "train_acc_noisy", "train clean": "train_acc_clean", "test": "test_acc"},
    "loss": {"train noisy": "train_loss", "test": "test_loss"},
}
_MEANING = {
    "train noisy": "train, noisy:\nmeasured while training",
    "train clean": "train, clean:\nevaluated without dropout",
    "test": "{}:\nevaluated without dropout",
}


@lesson_style()
def learning_curves(
    runs: Any,
    metric: str = "acc",
    *,
    title: str | None = None,
    quantities: Sequence[str] | None = None,
    panels: str | None = None,
    num_epochs: int | None = None,
    test_name: str = "test",
    band_of: str = "seeds",
    ylim: tuple[float, float] | None = None,
    size: tuple[int, int] | None = None,
) -> LessonFigure:
    """Draw accuracy or loss over the epochs, of one run or of several.

    Parameters
    ----------
    runs : history, list of histories, or mapping from label to either
        A history is anything that has what is drawn of `train_loss`, `train_acc_noisy`, `train_acc_clean`, `test_loss`
        and `test_acc`, each a sequence with one number per finished epoch: a `History` or a DataFrame. NaN and infinite
        values are left out. A list holds several seeds: a line shows their mean, a band their minimum to maximum.
    metric : {"acc", "loss"}
    title : str, optional
        The finding; without it, a neutral title. "" for none.
    quantities : sequence of {"train noisy", "train clean", "test"}, optional
        What to draw; without it, all there is. There is no clean train loss.
    panels : {"quantity", "run"}, optional
        One panel per quantity, with a line per run (the default for several runs), or one panel per run, with a line
        per quantity (the default for one).
    num_epochs : int, optional
        Length of the epoch axis, when the run is not finished.
    test_name, band_of : str
        What the images under "test" are called, such as "validation"; what the runs of a list differ in, such as
        "folds".
    ylim : (float, float), optional
        Limits of the value axis; without them, those of the data.
    size : (int, int), optional
        Width and height in CSS pixels.

    Raises
    ------
    TypeError
        If a run is not a history.
    ValueError
        If an option is none of those above or a history has not one number per epoch.
    """
    if metric not in _COLUMNS:
        raise ValueError(f'metric must be "acc" or "loss", got {metric!r}')
    columns = _COLUMNS[metric]
    if quantities is not None and (not quantities or not set(quantities) <= set(columns)):
        raise ValueError(f"quantities of {metric!r} are {', '.join(columns)}, got {quantities!r}")
    if panels not in (None, "quantity", "run"):
        raise ValueError(f'panels must be "quantity" or "run", got {panels!r}')
    arms = _arms(runs)
    values = {
        (label, quantity): _by_epoch(histories, column, label)
        for label, histories in arms.items()
        for quantity, column in columns.items()
        if quantities is None or quantity in quantities
    }
    known = {quantity for (_, quantity), array in values.items() if np.isfinite(array).any()}
    shown = [quantity for quantity in columns if quantity in known]
    values = {key: array for key, array in values.items() if key[1] in known}
    finished = max((array.shape[1] for array in values.values()), default=0)
    name = "accuracy" if metric == "acc" else "loss"
    if not shown:
        return _nothing_yet(size, name, title or "")
    span = f"over {finished} epoch{'s' * (finished > 1)}"
    if title is None:
        title = f"{name.capitalize()} {span}" + (f", {len(arms)} runs" if len(arms) > 1 else "")

    by_run = panels == "run" or (panels is None and len(arms) == 1)
    looks: dict[str, tuple[str, Any]] = {q: (COLOURS[q], LINES[q]) for q in shown} if by_run else _looks(arms)
    strips = list(arms) if by_run else shown
    num_rows = math.ceil(len(strips) / 3)
    num_cols = math.ceil(len(strips) / num_rows)
    width = (size or (WIDTH, 0))[0]
    beside = len(strips) == 1 and width >= 640
    names = {quantity: test_name if quantity == "test" else quantity for quantity in shown}
    meaning = {quantity: _MEANING[quantity].format(test_name) for quantity in shown}
    words = [(meaning[look] if width >= 640 else names[look]) if by_run else look for look in looks]
    texts, legend_cols, legend_height = _legend_layout(words + _bands(values.values(), band_of), width, beside)
    figure = LessonFigure(size or (WIDTH, 90 + 270 * num_rows + (0 if beside else legend_height)))
    grid = figure.subplots(num_rows, num_cols, sharex=True, sharey=True, squeeze=False)
    for axes in grid.flat[len(strips) :]:
        axes.set_axis_off()

    for axes, strip in zip(grid.flat, strips, strict=False):
        for look in looks:
            label, quantity = (strip, look) if by_run else (look, strip)
            _draw_run(axes, values[label, quantity], *looks[look], look)
        heading = strip if by_run else meaning[strip]
        axes.set_title(wrap(heading, (points(figure) - 60) / num_cols - 12))
    num_ticks = 10 if num_cols == 1 else 5
    _scale(grid[0, 0], values.values(), max(finished, num_epochs or 0), ylim, metric, num_ticks)
    for axes in grid.flat[max(len(strips) - num_cols, 0) : len(strips)]:
        axes.set_xlabel("epoch")
        axes.tick_params(labelbottom=True)
    lowest = grid[0, 0].get_ylim()[0]
    for axes in grid[:, 0]:
        axes.set_ylabel(name if lowest <= 0 else f"{name}\n(axis from {lowest:.3g})")

    # The band's sample follows the lines' in the legend, where there are bands.
    samples = [*grid[0, 0].get_lines(), Patch(facecolor=GREY, alpha=0.35)][: len(texts)]
    if beside:
        place = {"loc": "upper left", "bbox_to_anchor": (1.01, 1), "borderaxespad": 0}
        grid[0, 0].legend(samples, texts, labelspacing=0.9, **place)
    else:
        figure.legend(samples, texts, loc="outside lower left", ncols=legend_cols)
    ends = [f"{label}, {names[quantity]} {_end(array)}".lstrip(", ") for (label, quantity), array in values.items()]
    return finish(figure, title, f"Line chart of {name} {span}. At the end: {'; '.join(ends)}.")


@lesson_style()
def beside_another(
    run: Any, other: Any, *, name: str, other_name: str, title: str = "", size: tuple[int, int] | None = None
) -> LessonFigure:
    """Draw accuracy and loss of a run over the epochs, and behind them in pale lines those of another.

    Parameters
    ----------
    run, other : history
        As for `learning_curves`.
    name, other_name : str
        What the two are called.
    title, size
        As for `learning_curves`.
    """
    figure = LessonFigure(size or (WIDTH, 290))
    ends = []
    for axes, (metric, columns) in zip(figure.subplots(1, 2), _COLUMNS.items(), strict=True):
        values = {}
        for each, label in ((other, other_name), (run, name)):
            for quantity, column in columns.items():
                values[label, quantity] = _by_epoch([each], column, label)
                _draw_run(axes, values[label, quantity], COLOURS[quantity], LINES[quantity], f"{label}, {quantity}")
            if each is other:
                for line in axes.get_lines():
                    line.set(alpha=0.6, linewidth=1.8, marker="")
        num_epochs = max(array.shape[1] for array in values.values())
        axis = "accuracy" if metric == "acc" else "loss"
        axes.set(xlabel="epoch", ylabel=axis)
        if num_epochs:
            _scale(axes, values.values(), num_epochs, None, metric, 5)
        ends += [f"{axis}, {label}, {quantity} {_end(array)}" for (label, quantity), array in values.items()]
    lines = figure.axes[0].get_lines()  # of the other, then of the run
    samples = [*lines[3:], lines[1]]
    texts = [*_COLUMNS["acc"], f"pale: {other_name}"]
    figure.legend(samples, texts, loc="outside lower left", ncols=4)
    return finish(
        figure, title, f"Line charts of accuracy and loss of {name} and {other_name}. At the end: {'; '.join(ends)}."
    )


@lesson_style()
def over_setting(
    settings: Sequence[float],
    panels: Mapping[str, Mapping[str, np.ndarray]],
    *,
    name: str,
    log: bool = False,
    title: str = "",
    size: tuple[int, int] | None = None,
) -> LessonFigure:
    """Draw what runs end with against a setting: one panel per quantity, one line per arm, a band over the seeds.

    Parameters
    ----------
    settings : sequence of n rising numbers
        The values of the setting.
    panels : mapping from quantity to mapping from arm to array, shape (n, seeds)
        What was measured, for instance ``{"test loss": {"with dropout": …, "without dropout": …}}``; every
        panel has the same arms. NaN where there is no result. `d2l_utils.sweep.cells` gives such arrays.
    name : str
        What the setting is, with its unit.
    log : bool
        Whether the axis of the settings is logarithmic.
    title, size
        As for `learning_curves`.

    Raises
    ------
    ValueError
        If the settings do not rise (from above 0 where the axis is logarithmic), an array does not have one row per
        setting, or the panels do not have the same arms.
    """
    if list(settings) != sorted(set(settings)) or not len(settings):
        raise ValueError(f"settings must be rising numbers, got {list(settings)}")
    if log and settings[0] <= 0:
        raise ValueError(f"on a logarithmic axis settings must be above 0, got {settings[0]}")
    if not panels:
        raise ValueError("panels must hold at least one quantity, got none")
    panels = {
        quantity: {arm: np.asarray(a, dtype=float) for arm, a in lines.items()} for quantity, lines in panels.items()
    }
    arms = list(next(iter(panels.values()), {}))
    for quantity, lines in panels.items():
        if list(lines) != arms:
            raise ValueError(f"each panel must have the arms {arms}, {quantity!r} has {list(lines)}")
        for arm, array in lines.items():
            if array.ndim != 2 or len(array) != len(settings):
                wanted = f"({len(settings)}, seeds)"
                raise ValueError(f"{quantity!r} of {arm!r} must have the shape {wanted}, got {array.shape}")
    looks = _looks(arms)
    bands = _bands(array.T for lines in panels.values() for array in lines.values())
    texts, legend_cols, legend_height = _legend_layout(arms + bands, (size or (WIDTH, 0))[0], beside=False)
    figure = LessonFigure(size or (WIDTH, 360 + legend_height))
    grid = figure.subplots(1, len(panels), squeeze=False)[0]
    for axes, (quantity, lines) in zip(grid, panels.items(), strict=True):
        for arm, array in lines.items():
            colour, line = looks[arm]
            mean, low, high = _spread(array.T)
            axes.plot(settings, mean, color=colour, linestyle=line, marker="o", label=arm)
            axes.fill_between(settings, low, high, color=colour, alpha=0.2, linewidth=0)
        if log:
            axes.set_xscale("log")
        axes.set_xticks(settings, [f"{value:,g}" for value in settings], minor=False)
        axes.set_xticks([], minor=True)
        axes.set(xlabel=name, title=quantity)
    samples = [*grid[0].get_lines(), Patch(facecolor=GREY, alpha=0.35)][: len(texts)]
    figure.legend(samples, texts, loc="outside lower left", ncols=legend_cols)
    ends = [
        f"{quantity}, {arm}: " + ", ".join(f"{value:g}: {_end(row[:, None])}" for value, row in zip(settings, array))
        for quantity, lines in panels.items()
        for arm, array in lines.items()
    ]
    return finish(figure, title, f"Line chart over the {name}. {'; '.join(ends)}.")


@lesson_style()
def mean_and_variance(
    rates: Sequence[float],
    h: float,
    rescaled: Sequence[np.ndarray],
    masked_only: Sequence[np.ndarray],
    *,
    title: str = "Dividing by 1 − p keeps the mean; the variance grows with p",
    size: tuple[int, int] | None = None,
) -> LessonFigure:
    """Show mean and variance of an activation under dropout, measured and computed, against the rate.

    Parameters
    ----------
    rates : sequence of float
        Drop probabilities in [0, 1), rising.
    h : float
        The activation that was dropped.
    rescaled, masked_only : sequences of arrays
        For each rate many draws of the output: with the division by 1 − p, and without it.
    title, size
        As for `learning_curves`.

    Raises
    ------
    ValueError
        If there is not one array of draws for each rate, or a rate lies outside [0, 1).
    """
    if not (len(rates) == len(rescaled) == len(masked_only) > 0):
        raise ValueError(
            "rescaled and masked_only must hold one array of draws for each rate, "
            f"got {len(rescaled)} and {len(masked_only)} for {len(rates)} rates"
        )
    if not all(0 <= rate < 1 for rate in rates):
        raise ValueError(f"rates must lie in [0, 1), got {min(rates):g} to {max(rates):g}")
    figure = LessonFigure(size or (WIDTH, 380))
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


def _nothing_yet(size: tuple[int, int] | None, name: str, title: str) -> LessonFigure:
    figure = LessonFigure(size or (WIDTH, 384))
    axes = figure.add_subplot()
    axes.set(xlabel="epoch", ylabel=name, xticks=[], yticks=[])
    middle = {"ha": "center", "va": "center", "transform": axes.transAxes}
    axes.text(0.5, 0.5, "no finished epoch yet", fontsize=14, **middle)
    return finish(figure, title, f"Empty chart of {name}: no finished epoch yet.")


def _arms(runs: Any) -> dict[str, list]:
    """Bring one run, a list of seeds or a mapping of either to one form: label → list of histories."""

    def is_history(run: Any) -> bool:
        return any(hasattr(run, column) for columns in _COLUMNS.values() for column in columns.values())

    arms = {}
    for label, run in (runs if isinstance(runs, Mapping) else {"": runs}).items():
        arms[str(label)] = list(run) if isinstance(run, list | tuple) and not is_history(run) else [run]
        for history in arms[str(label)]:
            if not is_history(history):
                where = f" under {label!r}" if label else ""
                kind = type(history).__name__
                raise TypeError(f"expected a training history (test_acc, train_loss, …){where}, got {kind}")
    return arms


def _by_epoch(histories: Sequence[Any], column: str, label: str) -> np.ndarray:
    """Return one quantity of a run as an array of shape (seeds, epochs), NaN where there is no number."""
    rows = []
    for history in histories:
        if not hasattr(history, column):
            raise ValueError(f"the history{f' of {label!r}' if label else ''} has no {column}")
        row = np.asarray(getattr(history, column), dtype=float)
        if row.ndim != 1:
            raise ValueError(f"{column} must have one number per epoch, got an array of shape {row.shape}")
        rows.append(np.where(np.isfinite(row), row, np.nan))
    array = np.full((len(rows), max(map(len, rows), default=0)), np.nan)
    for i, row in enumerate(rows):
        array[i, : len(row)] = row
    return array


def _spread(array: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return mean, minimum and maximum over the seeds at each epoch, NaN where no seed has a number."""
    known = np.ma.masked_invalid(array)
    parts = known.mean(axis=0), known.min(axis=0), known.max(axis=0)
    return tuple(np.ma.filled(part, np.nan) for part in parts)


def _end(array: np.ndarray) -> str:
    """Say in words where a run ends."""
    mean, low, high = (part[np.isfinite(part)] for part in _spread(array))
    if not len(mean):
        return "none"
    return f"{mean[-1]:.3f}" + (f" ({low[-1]:.3f}–{high[-1]:.3f})" if low[-1] < high[-1] else "")


def _bands(arrays: Iterable[np.ndarray], band_of: str = "seeds") -> list[str]:
    """Say what the bands are, where there are several runs of a kind."""
    counts = {int(n) for array in arrays for n in np.isfinite(array).sum(axis=0)} - {0} or {0}
    seeds = "–".join(map(str, sorted({min(counts), max(counts)})))
    return [f"min–max of {seeds} {band_of}\n(the line is their mean)"] if max(counts) > 1 else []


def _looks(labels: Iterable[str]) -> dict[str, tuple[str, Any]]:
    """Give each run colour and line style: with and without dropout theirs, others from the cycle.

    Where one arm is named, the other's look stays free for it while there are others: it means the same everywhere.
    """
    looks: dict[str, tuple[str, Any]] = {}
    arms = {arm: (COLOURS[arm], LINES[arm]) for arm in ("with dropout", "without dropout")}
    for label in labels:
        words = label.lower().replace("no dropout", "without dropout")
        arm = next((arm for arm in arms if words.startswith(arm)), None)
        if arm and arms[arm] not in looks.values():
            looks[label] = arms[arm]
    kept = list(arms.values()) if looks else []
    for i, label in enumerate(labels):
        free = [look for look in CYCLE if look not in looks.values()]
        free = [look for look in free if look not in kept] or free
        looks.setdefault(label, free[0] if free else CYCLE[i % len(CYCLE)])
    return {label: looks[label] for label in labels}


def _draw_run(axes: Axes, array: np.ndarray, colour: str, line: Any, label: str) -> None:
    """Draw one run: the mean over its seeds as a line, from minimum to maximum as a band."""
    mean, low, high = _spread(array)
    epochs = np.arange(1, len(mean) + 1)
    # In a short run each epoch has a dot; in a long one only an epoch between two gaps, where no line is.
    known = np.pad(np.isfinite(mean), 1)
    dots = known[1:-1] if len(mean) <= 12 else known[1:-1] & ~known[:-2] & ~known[2:]
    dotted = {"marker": "o", "markevery": list(np.flatnonzero(dots))}
    axes.plot(epochs, mean, color=colour, linestyle=line, label=label, **dotted)
    if len(array) > 1:
        axes.fill_between(epochs, low, high, color=colour, alpha=0.2, linewidth=0)


def _scale(
    axes: Axes,
    arrays: Iterable[np.ndarray],
    num_epochs: int,
    ylim: tuple[float, float] | None,
    metric: str,
    num_ticks: int,
) -> None:
    """Set the limits: whole epochs, and values from just below the lowest to just above the highest."""
    if num_epochs > 1:
        axes.set_xlim(max(1 - 0.02 * num_epochs, 0.5), 1.02 * num_epochs)
        axes.xaxis.set_major_locator(MaxNLocator(num_ticks, integer=True, steps=[1, 2, 5, 10]))
    else:
        axes.set_xlim(0.5, 1.5)
        axes.xaxis.set_major_locator(FixedLocator([1]))
    if ylim is None:
        known = np.concatenate([array[np.isfinite(array)] for array in arrays])
        margin = max(0.05 * np.ptp(known), 0.01)
        step = 10.0 ** np.floor(np.log10(margin))  # so that the axis starts at a short number
        low, high = max(np.floor((known.min() - margin) / step) * step, 0), known.max() + margin
        ylim = (low, min(high, 1 + margin / 5) if metric == "acc" else high)
    axes.set_ylim(ylim)


def _legend_layout(words: Sequence[str], width: float, beside: bool) -> tuple[list[str], int, int]:
    """Return the legend's texts, wrapped, in how many columns they fit, and its height in CSS pixels."""
    size = STYLE["legend.fontsize"]
    sample = (STYLE["legend.handlelength"] + 3) * size  # with the gaps around it
    room = width * 72 / DPI - 12
    texts = [wrap(text, 0.27 * room if beside else room - sample, size) for text in words]
    widths = [sample + max(text_width(line, size) for line in text.split("\n")) for text in texts]
    columns = [] if beside else range(len(texts), 1, -1)
    num_cols = next((n for n in columns if sum(map(max, np.array_split(widths, n))) <= room), 1)
    num_rows, num_lines = math.ceil(len(texts) / num_cols), max(text.count("\n") + 1 for text in texts)
    return texts, num_cols, round(num_rows * (num_lines * 1.2 + 0.5) * size * DPI / 72) + 12
