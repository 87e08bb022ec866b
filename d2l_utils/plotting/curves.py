"""Curves with bands over the seeds: learning curves over the epochs, and what runs end with over a setting."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle, zip_longest
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from d2l_utils.plotting import style
from d2l_utils.plotting.style import LessonFigure, finish, lesson_style, number, text_width, wrap

# What a learning curve can show: the column of a history, and the words that say what was measured.
_COLUMNS = {
    "accuracy": {"train noisy": "train_acc_noisy", "train clean": "train_acc_clean", "test": "test_acc"},
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
) -> LessonFigure:
    """Draw accuracy or loss over the epochs, of one run or of several. Without a `title` it has a neutral one.

    Parameters
    ----------
    runs : history, list of histories, or mapping from label to either
        A history (TypeError, if it is none) has what is drawn of `train_loss`, `train_acc_noisy`, `train_acc_clean`,
        `test_loss` and `test_acc`, each a sequence with one number per finished epoch: a `History` or a DataFrame. A
        list holds several seeds: a line shows their mean, a band their minimum to maximum.
    metric : {"acc", "loss"}
    quantities : sequence of {"train noisy", "train clean", "test"}, optional
        What to draw; without it, all there is. There is no clean train loss.
    panels : {"quantity", "run"}, optional
        One panel per quantity, with a line per run (the default for several runs), or the other way round.
    num_epochs : int, optional
        Length of the epoch axis, when the run is not finished.
    test_name, band_of : str
        Names in place of "test", such as "validation", and "seeds", such as "folds".
    ylim : (float, float), optional
        Limits of the value axis.
    """
    if metric not in ("acc", "loss"):
        raise ValueError(f'metric must be "acc" or "loss", got {metric!r}')
    name = "accuracy" if metric == "acc" else "loss"
    columns = _COLUMNS[name]
    wanted = columns if quantities is None else quantities
    if not wanted or not set(wanted) <= set(columns):
        raise ValueError(f"quantities of {metric!r} are {', '.join(columns)}, got {quantities!r}")
    if panels not in (None, "quantity", "run"):
        raise ValueError(f'panels must be "quantity" or "run", got {panels!r}')
    arms = _arms(runs)
    values = {
        quantity: {label: _by_epoch(histories, column, label) for label, histories in arms.items()}
        for quantity, column in columns.items()
        if quantity in wanted
    }
    values = {q: lines for q, lines in values.items() if any(np.isfinite(array).any() for array in lines.values())}
    if not values:
        figure = LessonFigure()
        axes = figure.add_subplot(xlabel="epoch", ylabel=name, xticks=[], yticks=[])
        axes.text(0.5, 0.5, "no finished epoch yet", fontsize=14, ha="center", va="center", transform=axes.transAxes)
        return finish(figure, title or "", f"Empty chart of {name}: no finished epoch yet.")
    arrays = [values[quantity][label] for label in arms for quantity in values]
    finished = max(array.shape[1] for array in arrays)
    span = f"over {finished} epoch{'s' * (finished > 1)}"
    if title is None:
        title = f"{name.capitalize()} {span}" + (f", {len(arms)} runs" if len(arms) > 1 else "")

    meaning = {quantity: _MEANING[quantity].format(test_name) for quantity in values}
    if panels == "run" or (panels is None and len(arms) == 1):
        strips = {label: {quantity: lines[label] for quantity, lines in values.items()} for label in arms}
        looks, headings, words = style.LOOKS, list(arms), list(meaning.values())
    else:
        strips, looks, headings, words = values, _looks(arms), list(meaning.values()), list(arms)
    num_rows = math.ceil(len(strips) / 3)
    num_cols = math.ceil(len(strips) / num_rows)
    figure = LessonFigure(90 + 270 * num_rows)
    grid = figure.subplots(num_rows, num_cols, sharex=True, sharey=True, squeeze=False)
    for axes in grid.flat[len(strips) :]:
        axes.set_axis_off()
    for axes, lines, heading in zip(grid.flat, strips.values(), headings):
        for label, array in lines.items():
            _draw_run(axes, array, looks[label], label)
        axes.set_title(wrap(heading, (style.POINTS - 60) / num_cols - 12))
    _scale(grid[0, 0], arrays, name, num_epochs or 1, ylim)
    for axes in grid.flat[max(len(strips) - num_cols, 0) : len(strips)]:
        axes.set_xlabel("epoch")
        axes.tick_params(labelbottom=True)
    lowest = grid[0, 0].get_ylim()[0]
    for axes in grid[:, 0]:
        axes.set_ylabel(name if lowest <= 0 else f"{name}\n(axis from {lowest:.3g})")
    _add_legend(figure, words, arrays, band_of, beside=len(strips) == 1)
    names = [f"{label}, {test_name if q == 'test' else q}".lstrip(", ") for label in arms for q in values]
    ends = "; ".join(f"{run} {_end(array)}" for run, array in zip(names, arrays))
    return finish(figure, title, f"Line chart of {name} {span}. At the end: {ends}.")


@lesson_style()
def beside_another(run: Any, other: Any, *, name: str, other_name: str, title: str = "") -> LessonFigure:
    """Draw accuracy and loss of a history over the epochs, and behind them in pale lines those of another."""
    figure = LessonFigure(290)
    ends = []
    for axes, (axis, columns) in zip(figure.subplots(1, 2), _COLUMNS.items()):
        arrays = []
        for history, label in ((other, other_name), (run, name)):
            for quantity, column in columns.items():
                arrays.append(_by_epoch([history], column, label))
                _draw_run(axes, arrays[-1], style.LOOKS[quantity], quantity)
                ends.append(f"{axis}, {label}, {quantity} {_end(arrays[-1])}")
        for line in axes.get_lines()[: len(columns)]:
            line.set(alpha=0.6, linewidth=1.8, marker="")
        _scale(axes, arrays, axis)
        axes.set(xlabel="epoch", ylabel=axis)
    lines = figure.axes[0].get_lines()  # of the other, then of the run
    texts = [*_COLUMNS["accuracy"], f"pale: {other_name}"]
    figure.legend([*lines[3:], lines[1]], texts, loc="outside lower left", ncols=4)
    alt = f"Line charts of accuracy and loss of {name} and {other_name}. At the end: {'; '.join(ends)}."
    return finish(figure, title, alt)


@lesson_style()
def over_setting(
    settings: Sequence[float],
    panels: Mapping[str, Mapping[str, np.ndarray]],
    *,
    name: str,
    log: bool = False,
    title: str = "",
) -> LessonFigure:
    """Draw what runs end with against a setting: one panel per quantity, one line per arm, a band over the seeds.

    Parameters
    ----------
    settings : sequence of n rising numbers
    panels : mapping from quantity to mapping from arm to array, shape (n, seeds)
        For instance ``{"test loss": {"with dropout": …, "without dropout": …}}``; every panel has the same arms.
        NaN where there is no result. `d2l_utils.sweep.cells` gives such arrays.
    name : str
        What the setting is, with its unit.
    log : bool
        Whether the axis of the settings, all above 0, is logarithmic.
    """
    if list(settings) != sorted(set(settings)) or not len(settings):
        raise ValueError(f"settings must be rising numbers, got {list(settings)}")
    if log and settings[0] <= 0:
        raise ValueError(f"on a logarithmic axis settings must be above 0, got {settings[0]}")
    if not panels:
        raise ValueError("panels must hold at least one quantity, got none")
    panels = {q: {arm: np.asarray(array, float) for arm, array in lines.items()} for q, lines in panels.items()}
    arms = list(next(iter(panels.values())))
    for quantity, lines in panels.items():
        if list(lines) != arms:
            raise ValueError(f"each panel must have the arms {arms}, {quantity!r} has {list(lines)}")
        for arm, array in lines.items():
            if array.ndim != 2 or len(array) != len(settings):
                wanted = f"({len(settings)}, seeds)"
                raise ValueError(f"{quantity!r} of {arm!r} must have the shape {wanted}, got {array.shape}")
    looks = _looks(arms)
    figure, ends = LessonFigure(360), []
    for axes, (quantity, lines) in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels.items()):
        for arm, array in lines.items():
            _draw_run(axes, array.T, looks[arm], arm, settings)
            said = ", ".join(f"{value:g}: {_end(row[:, None])}" for value, row in zip(settings, array))
            ends.append(f"{quantity}, {arm}: {said}")
        if log:
            axes.set_xscale("log")
        axes.set_xticks(settings, [f"{value:,g}" for value in settings])
        axes.set_xticks([], minor=True)
        axes.set(xlabel=name, title=quantity)
    _add_legend(figure, arms, [array.T for lines in panels.values() for array in lines.values()])
    return finish(figure, title, f"Line chart over the {name}. {'; '.join(ends)}.")


@lesson_style()
def mean_and_variance(
    rates: Sequence[float],
    h: float,
    rescaled: Sequence[np.ndarray],
    masked_only: Sequence[np.ndarray],
    *,
    title: str = "Dividing by 1 − p keeps the mean; the variance grows with p",
) -> LessonFigure:
    """Show mean and variance of an activation under dropout, measured and computed, against the rate.

    Parameters
    ----------
    rates : sequence of rising floats in [0, 1)
    h : float
        The activation that was dropped.
    rescaled, masked_only : sequences of arrays
        For each rate many draws of the output: with the division by 1 − p, and without it.
    """
    if not (len(rates) == len(rescaled) == len(masked_only) > 0):
        raise ValueError(
            "rescaled and masked_only must hold one array of draws for each rate, "
            f"got {len(rescaled)} and {len(masked_only)} for {len(rates)} rates"
        )
    if not all(0 <= rate < 1 for rate in rates):
        raise ValueError(f"rates must lie in [0, 1), got {min(rates):g} to {max(rates):g}")
    figure = LessonFigure(380)
    mean_axes, variance_axes = figure.subplots(1, 2)
    p = np.linspace(rates[0], rates[-1], 200)
    means, masked_means = ([np.mean(draws) for draws in arrays] for arrays in (rescaled, masked_only))
    variances = [np.var(draws) for draws in rescaled]
    computed_and_measured = (
        (mean_axes, np.full_like(p, h), means, "o", "with dropout"),
        (mean_axes, (1 - p) * h, masked_means, "s", "without dropout"),
        (variance_axes, h**2 * p / (1 - p), variances, "o", "with dropout"),
    )
    for axes, computed, measured, marker, look in computed_and_measured:
        axes.plot(p, computed, **style.LOOKS[look])
        axes.plot(rates, measured, marker, color=style.LOOKS[look]["color"])
    offset = {"textcoords": "offset points"}
    mean_axes.annotate("divided by 1 − p: h", (p[60], h), (0, 10), **offset)
    mean_axes.annotate("not divided: (1 − p) h", (p[90], (1 - p[90]) * h), (10, 4), **offset)
    mean_axes.set(xlabel="drop probability p", ylabel="mean of the output", ylim=(0, 1.25 * h))
    variance_axes.annotate("computed: h² p / (1 − p)\ndots: measured", (0.06, 0.9), xycoords="axes fraction", va="top")
    variance_axes.set(xlabel="drop probability p", ylabel="variance of the output")
    alt = (
        f"Mean and variance of {len(rescaled[0]):,} draws against the drop probability, h = {number(h, 2)}. "
        f"At p = {rates[-1]:g}: mean {number(means[-1], 2)}, without the division "
        f"{number(masked_means[-1], 2)}, variance {number(variances[-1], 1)}."
    )
    return finish(figure, title, alt)


def _arms(runs: Any) -> dict[str, list]:
    """Bring one run, a list of seeds or a mapping of either to one form: label → list of histories."""
    columns = [column for names in _COLUMNS.values() for column in names.values()]
    arms = {}
    for label, run in (runs if isinstance(runs, Mapping) else {"": runs}).items():
        arms[str(label)] = list(run) if isinstance(run, list | tuple) else [run]
        for history in arms[str(label)]:
            if not any(hasattr(history, column) for column in columns):
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
        rows.append(np.asarray(getattr(history, column), dtype=float))
        if rows[-1].ndim != 1:
            raise ValueError(f"{column} must have one number per epoch, got an array of shape {rows[-1].shape}")
    return np.reshape(list(zip_longest(*rows, fillvalue=np.nan)), (-1, max(len(rows), 1))).T


def _spread(array: np.ndarray) -> list[np.ndarray]:
    """Return mean, minimum and maximum over the seeds, the first axis: of finite numbers, NaN where there is none."""
    known = np.ma.masked_invalid(array)
    return [part.filled(np.nan) for part in (known.mean(axis=0), known.min(axis=0), known.max(axis=0))]


def _end(array: np.ndarray) -> str:
    """Say in words where a run ends."""
    mean, low, high = (part[np.isfinite(part)] for part in _spread(array))
    if not len(mean):
        return "none"
    return f"{mean[-1]:.3f}" + (f" ({low[-1]:.3f}–{high[-1]:.3f})" if low[-1] < high[-1] else "")


def _looks(labels: Iterable[str]) -> dict[str, dict]:
    """Give each run a look: with and without dropout theirs, others from the cycle.

    Where one arm is named, the other's look stays free for it while there are others: it means the same everywhere.
    """
    looks: dict[str, dict] = {}
    for label in labels:
        words = label.lower().replace("no dropout", "without dropout")
        for arm in ("with dropout", "without dropout"):
            if words.startswith(arm) and style.LOOKS[arm] not in looks.values():
                looks[label] = style.LOOKS[arm]
    arms, others = style.CYCLE[:2], style.CYCLE[2:]
    free = [look for look in others + arms if look not in looks.values()] if looks else style.CYCLE
    return dict(zip((label for label in labels if label not in looks), cycle(free))) | looks


def _draw_run(axes: Axes, array: np.ndarray, look: dict, label: str, settings: Sequence[float] | None = None) -> None:
    """Draw one run over the epochs, or over settings: the mean over its seeds, and from minimum to maximum a band."""
    mean, low, high = _spread(array)
    x = np.arange(1, len(mean) + 1) if settings is None else settings
    # Each setting, and each epoch of a short run, has a dot; in a long one only an epoch between two gaps.
    known = np.pad(np.isfinite(mean), 1)
    dots = known[1:-1] if settings is not None or len(mean) <= 12 else known[1:-1] & ~known[:-2] & ~known[2:]
    axes.plot(x, mean, label=label, marker="o", markevery=list(np.flatnonzero(dots)), **look)
    if len(array) > 1:
        axes.fill_between(x, low, high, color=look["color"], alpha=0.2, linewidth=0)


def _scale(
    axes: Axes, arrays: list[np.ndarray], name: str, num_epochs: int = 1, ylim: tuple[float, float] | None = None
) -> None:
    """Set the limits: whole epochs, and values from just below the lowest to just above the highest."""
    num_epochs = max(num_epochs, *(array.shape[1] for array in arrays))
    axes.set_xlim(max(1 - 0.02 * num_epochs, 0.5), 1.02 * num_epochs)
    num_ticks = 10 if axes.get_gridspec().ncols == 1 else 5
    axes.xaxis.set_major_locator(MaxNLocator(num_ticks, integer=True, steps=[1, 2, 5, 10], min_n_ticks=1))
    known = np.concatenate([array[np.isfinite(array)] for array in arrays])
    if ylim is None and len(known):
        margin = max(0.05 * np.ptp(known), 0.01)
        step = 10.0 ** np.floor(np.log10(margin))  # so that the axis starts at a short number
        low, high = max(np.floor((known.min() - margin) / step) * step, 0), known.max() + margin
        ylim = (low, min(high, 1 + margin / 5) if name == "accuracy" else high)
    axes.set_ylim(ylim)


def _add_legend(
    figure: LessonFigure,
    words: Sequence[str],
    arrays: Iterable[np.ndarray],
    band_of: str = "seeds",
    beside: bool = False,
) -> None:
    """Say what the first panel's lines are, and the bands where there are several seeds: beside it, or below all.

    Below them, it makes the figure taller.
    """
    axes, size = figure.axes[0], style.STYLE["legend.fontsize"]
    samples, counts = [*axes.get_lines()], {int(n) for array in arrays for n in np.isfinite(array).sum(axis=0)} - {0}
    if max(counts, default=0) > 1:
        samples.append(Patch(facecolor=style.GREY, alpha=0.35))
        seeds = "–".join(map(str, sorted({min(counts), max(counts)})))
        words = [*words, f"min–max of {seeds} {band_of}\n(the line is their mean)"]
    sample, room = (style.STYLE["legend.handlelength"] + 3) * size, style.POINTS - 12  # with the gaps around a sample
    texts = [wrap(text, 0.27 * room if beside else room - sample, size) for text in words]
    if beside:
        axes.legend(samples, texts, labelspacing=0.9, loc="upper left", bbox_to_anchor=(1.01, 1), borderaxespad=0)
        return
    widths = [sample + max(text_width(line, size) for line in text.split("\n")) for text in texts]
    fits = (n for n in range(len(texts), 1, -1) if sum(map(max, np.array_split(widths, n))) <= room)
    num_cols = next(fits, 1)
    figure.legend(samples, texts, loc="outside lower left", ncols=num_cols)
    num_rows, num_lines = math.ceil(len(texts) / num_cols), max(text.count("\n") + 1 for text in texts)
    height = 12 + round(num_rows * (num_lines * 1.2 + 0.5) * size * style.DPI / 72)
    figure.set_figheight((round(figure.get_figheight() * style.DPI) + height) / style.DPI)
