"""The same training over many settings, on every core of this machine or on a cluster.

>>> table = sweep({"drop_probs": [0, 0.5], "train_size": 5000, "lr": 0.1, "seed": [1, 2, 3]})

trains six nets with `d2l_utils.experiment.run` and returns one row per run and epoch. `d2l_utils.results` keeps
finished runs on disk; `d2l_utils.processes` or `d2l_utils.cluster` makes the others. From a terminal:
``python -m d2l_utils.sweep --help``.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import itertools
import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from tqdm import tqdm

from d2l_utils import processes
from d2l_utils.arguments import check_whole_number
from d2l_utils.data import DataError, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings, num_parameters
from d2l_utils.results import COLUMNS, Results, SweepError, data_version, digest, loop_version
from d2l_utils.training import History

if TYPE_CHECKING:
    from distributed import Client


MAX_RUNS = 1_000  # more are surely a slip, unless the caller says otherwise


class SweepInterrupted(KeyboardInterrupt):
    """Ctrl-C ended a sweep; a notebook shows only the message. ``table`` has the finished runs."""

    def __init__(self, message: str, table: pd.DataFrame):
        super().__init__(message)
        self.table = table

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


# --------------------------------------------------------------------------------------------- settings


def settings_in(grid: Mapping | Sequence[Mapping]) -> list[Settings]:
    """Return every combination of the values in a grid, each once; the last setting varies fastest.

    A grid maps a setting's name (a field of `d2l_utils.experiment.Settings`) to a list, range or array of values to
    try, or to one value. One number for ``num_hiddens`` is one hidden layer; one for ``drop_probs`` is the rate of
    every hidden layer. Several grids follow one another. TypeError or ValueError: a setting does not exist, is of the
    wrong type or out of its range, or there is no value to try.
    """
    combinations = (dict(zip(axes, values)) for axes in _axes(grid) for values in itertools.product(*axes.values()))
    found = list(dict.fromkeys(map(_settings, combinations)))
    if not found:
        raise ValueError("the grid is empty: give at least one value for each setting in it")
    return found


def _axes(grid: Mapping | Sequence[Mapping]) -> Iterator[dict[str, Any]]:
    """Yield the values to try for each setting, once for each of the grids."""
    names = [field.name for field in fields(Settings)]
    for part in [grid] if isinstance(grid, Mapping) else grid:
        if unknown := set(part) - set(names):
            raise ValueError(f"there is no setting {', '.join(map(repr, unknown))}; there are {', '.join(names)}")
        yield {name: v if isinstance(v, (list, range, np.ndarray)) else [v] for name, v in part.items()}


def _settings(values: dict) -> Settings:
    plain = {name: value.item() if isinstance(value, np.generic) else value for name, value in values.items()}
    num_hiddens = plain.get("num_hiddens", Settings.num_hiddens)
    if isinstance(num_hiddens, (int, float)):  # Settings refuses a fraction, with words
        plain["num_hiddens"] = num_hiddens = (num_hiddens,)
    if isinstance(plain.get("drop_probs"), (int, float)) and isinstance(num_hiddens, Sequence):
        plain["drop_probs"] = (plain["drop_probs"],) * len(num_hiddens)
    return Settings(**plain)


def run_key(settings: Settings, version: str, num_images: int) -> str:
    """Return the name under which a run is kept: a digest of all that determines its numbers.

    `version` is that of the data, from `d2l_utils.results.data_version`; `num_images` is what a ``train_size`` of None
    stands for.
    """
    values = settings.as_dict() | {"train_size": settings.train_size or num_images}
    for name, value in values.items():
        if value is not None and not isinstance(value, str):
            values[name] = np.array(value, dtype=float).tolist()  # 0 and 0.0 are the same setting
    return digest([values, version, loop_version()])


def columns_of(settings: Settings, num_images: int) -> dict[str, Any]:
    """Return the columns of a run's table that tell its settings; `num_images` stands for a ``train_size`` of None."""
    columns = settings.as_dict() | {"train_size": settings.train_size or num_images}
    columns["num_hiddens"] = "-".join(map(str, settings.num_hiddens))
    columns["drop_probs"] = "/".join(f"{rate:.15g}" for rate in settings.drop_probs)
    columns["num_parameters"] = num_parameters(settings.num_hiddens)
    return columns | {f"drop_prob_{layer}": float(rate) for layer, rate in enumerate(settings.drop_probs, start=1)}


# -------------------------------------------------------------------------------------------- the sweep


def sweep(
    grid: Mapping | Sequence[Mapping],
    data: FashionMNIST | Mapping[str, FashionMNIST] | None = None,
    *,
    client: Client | str | None = None,
    workers: int | None = None,
    results: str | os.PathLike | None = "auto",
    on_result: Callable[[pd.DataFrame], None] | None = None,
    return_if_interrupted: bool = False,
    max_runs: int = MAX_RUNS,
    progress: bool = True,
) -> pd.DataFrame:
    """Train with every combination of the settings in a grid, and return one row per run and epoch.

    Settings (the seed is one), data and code determine the numbers, whatever the number of workers. Runs that were
    finished before come from disk. The run of a worker that dies is started again, at most twice.

    Parameters
    ----------
    grid : mapping, or sequence of mappings
        See `settings_in`.
    data : FashionMNIST, or mapping from name to FashionMNIST, optional
        What ``train_size`` and ``label_noise`` draw from; all of Fashion-MNIST by default. With several data sets, such
        as the folds of a cross-validation, every setting runs on each.
    client : distributed.Client or str, optional
        A Dask cluster, or its scheduler's address; by default the one in ``DASK_SCHEDULER_ADDRESS``, and without that
        processes of this machine. Its workers need this package, and do best with one thread each; docs/teaching.md
        says how to secure it. Dask is the extra ``cluster``.
    workers : int, optional
        How many processes to start on this machine, instead of a cluster: by default ``D2L_WORKERS``, or one per core
        that the container or the affinity allows.
    results : path, optional
        Folder for finished runs: by default ``D2L_UTILS_RESULTS``, or ``sweeps`` in this package's cache; None keeps
        nothing. Where it cannot be written to, a line says so. A file that is not exactly a run is reported, and its
        run made again.
    on_result : callable, optional
        Called with the table so far whenever a run is finished, to draw a figure that fills.
    return_if_interrupted : bool
        Whether the call returns the finished runs at Ctrl-C, in place of SweepInterrupted, which stops *Run All*.
    max_runs : int
        A larger grid is refused: it is surely a slip.
    progress : bool
        Whether to show a progress bar with the number of runs and the time left.

    Returns
    -------
    pandas.DataFrame
        In the order of the grid, with these columns:

        - ``run``, from 0, and with several data sets ``data``, the name;
        - the settings, those with a number per layer as text (``256-512``, ``0.2/0.5``), a ``train_size`` of None as
          the number of images; ``num_parameters``; the rates one by one as ``drop_prob_1``, …;
        - ``epoch``, from 1, and the columns of `d2l_utils.training.History`;
        - ``memorised``: the share of the wrongly labelled training images to which the net, without dropout, gives
          this wrong label (Arpit et al. 2017); NaN where no label is wrong;
        - ``status``: "finished" or "diverged"; the last epoch of a diverged run is NaN;
        - ``key``: see `run_key`.

    Raises
    ------
    TypeError, ValueError
        A setting or the data is of the wrong type, a setting or ``D2L_WORKERS`` out of its range; the grid is too
        large; workers and client are given together.
    SweepError
        The workers cannot start, the cluster does not answer or is lost, or runs failed. Its ``table`` has the others.
    SweepInterrupted
        Ctrl-C, a KeyboardInterrupt. Its ``table`` has the finished runs; the same call goes on from there.
    ImportError
        A cluster is asked for, and Dask is not installed.
    """
    if workers is not None and client is not None:
        raise ValueError("workers are processes to start on this machine: give either workers or client")
    check_whole_number("max_runs", max_runs, 1)
    if workers is not None:
        check_whole_number("workers", workers, 1)
    data = load_fashion_mnist() if data is None else data
    datasets = data if isinstance(data, Mapping) else {"": data}
    for each in datasets.values():
        if not isinstance(each, FashionMNIST):
            raise TypeError(
                "data must be a FashionMNIST, or several under names, such as "
                f'{{"fold 1": …, "fold 2": …}}; got {type(each).__name__}'
            )
    grid = grid if isinstance(grid, Mapping) else list(grid)
    num_runs = len(datasets) * sum(math.prod(map(len, axes.values())) for axes in _axes(grid))
    if num_runs > max_runs:
        raise ValueError(
            f"the grid has {num_runs:,} runs, and max_runs is {max_runs:,}: give a larger max_runs if so meant"
        )
    jobs = [(settings, name) for settings in settings_in(grid) for name in datasets]
    sizes = {name: len(each.train_labels) for name, each in datasets.items()}
    for settings, name in jobs:
        if (settings.train_size or 0) > sizes[name]:
            raise ValueError(f"train_size must be at most {sizes[name]}, all there are, got {settings.train_size}")

    versions = {name: data_version(each) for name, each in datasets.items()}
    keys = [run_key(settings, versions[name], sizes[name]) for settings, name in jobs]
    about = pd.DataFrame(
        {"run": i} | ({"data": name} if len(datasets) > 1 else {}) | columns_of(settings, sizes[name])
        for i, (settings, name) in enumerate(jobs)
    )
    kept = Results(results)
    done = {i: columns for i, key in enumerate(keys) if (columns := kept.load(key, jobs[i][0].num_epochs))}
    kept.report()
    failed: dict[int, BaseException] = {}

    def table() -> pd.DataFrame:
        lists = pd.DataFrame(done.values(), index=list(done), columns=list(COLUMNS))  # a cell has a column of its run
        runs = about.join(lists).assign(key=keys).loc[sorted(done)]
        return runs.explode(list(COLUMNS), ignore_index=True).astype(COLUMNS)

    if done and on_result:
        on_result(table())
    if len(done) == len(jobs):
        return table()
    work = {i: _work(settings, datasets[name]) for i, (settings, name) in enumerate(jobs) if i not in done}
    # The longest first, so that no worker is left with a long run at the end.
    work = dict(sorted(work.items(), key=lambda item: item[1], reverse=True))
    bar = tqdm(
        total=len(jobs), initial=len(done), unit="run", file=sys.stdout, ncols=80, disable=not progress,
        mininterval=0, bar_format="{percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} runs, {elapsed}{postfix}",
    )  # fmt: skip
    started = time.monotonic()
    try:
        runs = [(i, *jobs[i]) for i in work]
        with bar, contextlib.closing(_make_runs(runs, datasets, client, workers)) as outcomes:
            for i, outcome, num_workers in outcomes:
                left = _seconds_left(time.monotonic() - started, work, {*done, *failed, i}, num_workers)
                bar.set_postfix_str(f"about {tqdm.format_interval(left)} left" if left else "", refresh=False)
                bar.update()
                if isinstance(outcome, BaseException):
                    failed[i] = outcome
                    continue
                kept.save(keys[i], jobs[i][0], outcome)  # before it counts as finished: Ctrl-C may come between
                done[i] = outcome
                if on_result:
                    on_result(table())
    except KeyboardInterrupt:
        message = f"stopped: {len(done)} of {len(jobs)} runs are finished; the same call goes on from there"
        if not return_if_interrupted:
            raise SweepInterrupted(message, table()) from None
        print(message)
    except SweepError as error:
        raise SweepError(f"{error} {len(done)} of {len(jobs)} runs are finished.", table()) from error
    if failed:
        i, problem = next(iter(failed.items()))
        message = f"{len(failed)} of {len(jobs)} runs failed, {jobs[i][0]} with {problem!r}"
        raise SweepError(message, table()) from problem
    return table()


def _make_runs(runs: list, datasets: Mapping[str, FashionMNIST], client: Client | str | None, workers: int | None):
    address = client or (None if workers else os.environ.get("DASK_SCHEDULER_ADDRESS"))
    if not address:
        return processes.make_runs(runs, datasets, min(workers or processes.num_workers(), len(runs)))
    try:
        from d2l_utils import cluster  # here, since few need Dask, which takes a second
    except ModuleNotFoundError as error:
        raise ImportError(f'a cluster needs Dask, and there is no {error.name}: pip install ".[cluster]"') from None
    return cluster.make_runs(runs, datasets, address)


def _work(settings: Settings, data: FashionMNIST) -> float:
    """Return about how long a run takes, in a unit of its own."""
    num_images = 3 * (settings.train_size or len(data.train_labels)) + len(data.test_labels)
    return settings.num_epochs * num_images * (num_parameters(settings.num_hiddens) + 100_000)


def _seconds_left(elapsed: float, work: dict[int, float], over: set[int], workers: int) -> float:
    to_do = [each for i, each in work.items() if i not in over]
    half_done = sum(to_do[:workers]) / 2  # those under way, on average
    left = sum(to_do) - half_done
    return elapsed * left / (sum(work.values()) - left)


# ----------------------------------------------------------------------------------- from table to figure


def histories(table: pd.DataFrame, by: str | list[str]) -> dict[Any, list[History]]:
    """Return the runs in groups, as `d2l_utils.plotting.learning_curves` and `d2l_utils.final_epochs` take them.

    Runs with the same values in the columns `by` are a group: from the value (with a list, a tuple of values; None for
    a ``sigma`` of None) to one history per run, in the order of the table. ValueError unless it has these columns.
    """
    names = [field.name for field in fields(History)]
    _need(table, "run", *([by] if isinstance(by, str) else by), *names)
    return {
        _plain(value): [History(**run[names].to_dict("list")) for _, run in part.groupby("run")]
        for value, part in table.groupby(by, sort=False, dropna=False)
    }


def matched_pairs(table: pd.DataFrame, column: str, one: Any, other: Any) -> pd.DataFrame:
    """Return how runs with one value of a setting end, minus how those with another end that are alike in all else.

    Runs with the same seed have the same images, starting weights and order of mini-batches, whatever the rates: their
    difference says more than that of two means.

    Parameters
    ----------
    table : DataFrame
        From `sweep`, or from `d2l_utils.lesson.recorded`.
    column, one, other
        The setting, such as ``"drop_probs"``, and two of its values, such as ``"0.5/0.5"`` and ``"0/0"``.

    Returns
    -------
    DataFrame
        One row for each seed, and one column for each quantity.

    Raises
    ------
    ValueError
        The table has no such column or pairs, or further settings differ.
    """
    _need(table, "run", column, "seed")
    last = table.groupby("run").tail(1)
    pair_of = ["data", "seed"] if "data" in last else ["seed"]
    if last.duplicated([column, *pair_of]).any():
        raise ValueError(f"several runs have the same {column} and seed: choose first among what else differs")
    names = {"run", "epoch", "num_parameters", *(field.name for field in fields(Settings))}
    quantities = [name for name in last.select_dtypes("number") if name not in names and "drop_prob" not in name]
    alike = [name for name in names if name in last and name not in ("run", "epoch", "seed", "drop_probs", column)]
    arms = []
    for value in (one, other):
        arm = last[last[column].isna() if value is None else last[column] == value]
        if arm.empty:
            raise ValueError(f"no run has {column} {value!r}; there are {_values_in(last[column])}")
        arms.append(arm.set_index(pair_of))
    both = arms[0].index.intersection(arms[1].index)
    if both.empty:
        raise ValueError(f"no {' and '.join(pair_of)} has both {column} {one!r} and {other!r}: there are no pairs")
    first, second = (arm.loc[both] for arm in arms)
    if unlike := [name for name in sorted(alike) if not first[name].equals(second[name])]:
        raise ValueError(f"the pairs differ in {', '.join(unlike)}, too: choose first among what else differs")
    return first[quantities] - second[quantities]


def paired_differences(
    table: pd.DataFrame,
    column: str,
    one: Any,
    other: Any,
    quantities: Sequence[str] = ("test_acc", "test_loss"),
    by: str | list[str] | None = None,
) -> pd.DataFrame:
    """Return the mean of `matched_pairs`, its standard error, and in how many pairs the first is the larger one.

    Each quantity, a column of the table, has ``mean``, ``standard error`` and ``above 0``, such as ``"9 of 10"``; with
    `by`, one column or several, there is a row for each value in them. Errors are those of `matched_pairs`.
    """
    quantities = [quantities] if isinstance(quantities, str) else list(quantities)
    _need(table, *quantities, *([by] if isinstance(by, str) else by or []))
    cases = {}
    for case, part in table.groupby(by, sort=False, dropna=False) if by else [("", table)]:
        pairs = matched_pairs(part, column, one, other)[quantities]
        above = (pairs > 0).sum().astype(str) + " of " + pairs.count().astype(str)
        measures = {"mean": pairs.mean(), "standard error": pairs.sem(), "above 0": above}
        cases[case] = pd.DataFrame(measures).T.unstack()
    found = pd.DataFrame(cases).T.infer_objects()
    return found.rename_axis(by) if by else found


def _need(table: pd.DataFrame, *names: str) -> None:
    if missing := [name for name in names if name not in table]:
        there = ", ".join(map(str, table)) or "none"
        raise ValueError(f"the table has no column {', '.join(map(repr, missing))}; its columns are: {there}")


def _plain(value: Any) -> Any:
    """Return a value of a column as in the settings: None where pandas has NaN."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return None if pd.isna(value) else value


def _values_in(column: pd.Series) -> list:
    """Return the values in a column, each once and sorted, None last."""
    return list(map(_plain, column.drop_duplicates().sort_values()))


def cells(
    table: pd.DataFrame,
    row: str,
    col: str,
    value: str = "test_acc",
    *,
    row_labels: Sequence | None = None,
    col_labels: Sequence | None = None,
) -> tuple[np.ndarray, list, list]:
    """Return what each run ends with, as `d2l_utils.plotting.heat_map` takes it.

    Parameters
    ----------
    table : DataFrame
        From `sweep`.
    row, col, value : str
        Two settings, but not the seed, and a quantity.
    row_labels, col_labels : sequence, optional
        The settings' values, where the table is not complete yet; by default those in it, sorted, None last.

    Returns
    -------
    values : ndarray of float, shape (rows, columns, runs)
        The quantity after the last epoch; NaN where a run diverged or is missing. Runs of the same data and seed, which
        are matched pairs, stand at the same place.
    row_labels, col_labels : list

    Raises
    ------
    ValueError
        The table lacks a column, the labels lack one of its values, or several runs have the same place, data and seed.
    """
    _need(table, "run", "seed", row, col, value)
    last = table.groupby("run").tail(1)
    pair_of = [name for name in ("data", "seed") if name in last and name not in (row, col)]
    if last.duplicated([row, col, *pair_of]).any():
        raise ValueError(f"several runs have the same {row}, {col} and seed: choose first among what else differs")
    rows = _values_in(last[row]) if row_labels is None else list(map(_plain, row_labels))
    cols = _values_in(last[col]) if col_labels is None else list(map(_plain, col_labels))
    for name, labels in ((row, rows), (col, cols)):
        if lacking := [value for value in _values_in(last[name]) if value not in labels]:
            raise ValueError(f"the labels lack {name} {', '.join(map(repr, lacking))}, which the table has")
    pairs = last.groupby(pair_of, dropna=False).ngroup()
    values = np.full((len(rows), len(cols), pairs.max() + 1 if len(last) else 1), np.nan)
    for of_row, of_col, pair, end in zip(last[row], last[col], pairs, last[value], strict=True):
        values[rows.index(_plain(of_row)), cols.index(_plain(of_col)), pair] = end
    return values, rows, cols


# ----------------------------------------------------------------------------------------- in a terminal


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a sweep from a terminal (``python -m d2l_utils.sweep --help``) and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m d2l_utils.sweep",
        description="Train with every combination of settings; write a table, one row per run and epoch.",
        epilog="A setting takes one or more values: --num-hiddens 256-512 1024-1024 --drop-probs 0 0.2/0.5 "
        "--lr 0.1 --seed 1 2 3. Finished runs are kept: the same command goes on where it was stopped.",
    )
    for field in fields(Settings):
        option, text = f"--{field.name.replace('_', '-')}", f"default: {field.default}"
        parser.add_argument(option, nargs="+", type=_value, metavar="VALUE", default=argparse.SUPPRESS, help=text)
    parser.add_argument("--out", required=True, type=Path, help="file to write, .csv or .parquet")
    parser.add_argument("--scheduler", help="address of a Dask scheduler to run on, such as tcp://host:8786")
    parser.add_argument(
        "--workers", type=int, help="processes to start on this machine; default: $D2L_WORKERS, or one per core"
    )
    parser.add_argument("--max-runs", type=int, default=MAX_RUNS, help="refuse a larger grid; default: %(default)s")
    parser.add_argument(
        "--results",
        default="auto",
        help="folder for finished runs; default: $D2L_UTILS_RESULTS, or in the user's cache",
    )
    parser.add_argument(
        "--source", default="auto", help="where Fashion-MNIST comes from: auto, sample, …; default: auto"
    )
    options = vars(parser.parse_args(arguments))
    grid = {field.name: options[field.name] for field in fields(Settings) if field.name in options}
    out = options["out"]
    if out.suffix not in (".csv", ".parquet"):
        parser.error(f"--out must end in .csv or .parquet, got {out}")
    if out.suffix == ".parquet" and not importlib.util.find_spec("pyarrow"):
        parser.error("Parquet needs pyarrow (pip install pyarrow); or let --out end in .csv")
    if not os.access(out.parent, os.W_OK):
        parser.error(f"--out: {out.parent.resolve()} is no folder that can be written to")
    problem = None
    try:
        same = {name: options[name] for name in ("workers", "results", "max_runs")}
        data = load_fashion_mnist(options["source"])
        table = sweep(grid, data, client=options["scheduler"], return_if_interrupted=True, **same)
    except (TypeError, ValueError) as error:
        parser.error(str(error))
    except (DataError, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    except SweepError as error:
        table, problem = error.table, error
    num_runs, made = len(settings_in(grid)), table["run"].nunique()
    if made:
        table.to_csv(out, index=False) if out.suffix == ".csv" else table.to_parquet(out, index=False)
        print(f"{made} of {num_runs} runs, {len(table)} rows: {out}")
    else:  # there may be a table of an earlier day
        print(f"0 of {num_runs} runs: nothing is written to {out}")
    if problem:
        print(problem, file=sys.stderr)
    return int(made < num_runs)


def _value(text: str) -> int | float | str | tuple | None:
    """Read one value of a setting: 256-512, 0.2/0.5, 5000, 1e-3, none, adam."""
    for kind in (int, float):
        with contextlib.suppress(ValueError):
            return kind(text)
    for between in "-/":  # as in a table: 256-512, 0.2/0.5
        if between in text:
            return tuple(_value(part) for part in text.split(between))
    return None if text.lower() == "none" else text


if __name__ == "__main__":
    from d2l_utils.sweep import main  # the workers know this module by its name, not as __main__

    sys.exit(main())
