"""The same training over many settings, on every core of this machine or on a cluster.

>>> table = sweep({"drop_probs": [0, 0.5], "train_size": 5000, "lr": 0.1, "seed": [1, 2, 3]})

trains six nets with `d2l_utils.experiment.run` and returns one row per run and epoch. Finished runs are kept
on disk (`d2l_utils._kept`), so the second time takes a second. From a terminal:
``python -m d2l_utils.sweep --help``.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import itertools
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from distributed import Client
from tqdm import tqdm

from d2l_utils._arguments import check_whole_number
from d2l_utils._kept import Results, data_version, digest
from d2l_utils._workers import SweepError, loop_version, make_runs
from d2l_utils.data import DataError, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings, num_parameters
from d2l_utils.training import History

__all__ = ["SweepError", "cells", "histories", "loop_version", "run_key", "settings_in", "sweep"]

# How a table writes a setting that has one number per layer: 256-512, 0.2/0.5.
_BETWEEN = {"num_hiddens": "-", "drop_probs": "/"}


# --------------------------------------------------------------------------------------------- settings


def settings_in(grid: Mapping | Sequence[Mapping]) -> list[Settings]:
    """Return every combination of the values in a grid.

    Parameters
    ----------
    grid : mapping, or sequence of mappings
        From a setting's name (a field of `d2l_utils.experiment.Settings`) to a list of values to try.
        Anything but a list, range or array is one value. One number for ``num_hiddens`` is one hidden layer; one
        for ``drop_probs`` is the rate of every hidden layer. Several grids stand one after the other.

    Returns
    -------
    list of Settings
        The last setting varies fastest; each combination stands there once.

    Raises
    ------
    TypeError, ValueError
        A setting does not exist, is of the wrong type or out of its range, or there is no value to try.
    """
    names = [field.name for field in fields(Settings)]
    found = {}
    for part in [grid] if isinstance(grid, Mapping) else grid:
        if unknown := set(part) - set(names):
            raise ValueError(f"there is no setting {', '.join(map(repr, unknown))}; there are {', '.join(names)}")
        axes = [list(v) if isinstance(v, (list, range, np.ndarray)) else [v] for v in part.values()]
        for values in itertools.product(*axes):
            found[_settings(dict(zip(part, values, strict=True)))] = None
    if not found:
        raise ValueError("the grid is empty: give at least one value for each setting in it")
    return list(found)


def _settings(values: dict) -> Settings:
    plain = {name: value.item() if isinstance(value, np.generic) else value for name, value in values.items()}
    num_hiddens = plain.get("num_hiddens", Settings.num_hiddens)
    if isinstance(num_hiddens, (int, float)):  # Settings refuses a fraction, with words
        plain["num_hiddens"] = num_hiddens = (num_hiddens,)
    if isinstance(plain.get("drop_probs"), (int, float)) and isinstance(num_hiddens, Sequence):
        plain["drop_probs"] = (plain["drop_probs"],) * len(num_hiddens)
    return Settings(**plain)


def run_key(settings: Settings, version: str, num_images: int) -> str:
    """Return the name under which a run is kept: a digest of everything that decides its numbers.

    Parameters
    ----------
    settings : Settings
    version : str
        Of the data, from `d2l_utils._kept.data_version`.
    num_images : int
        Training images in the data: what a ``train_size`` of None stands for.
    """
    values = settings.as_dict() | {"train_size": settings.train_size or num_images}
    for name, value in values.items():
        if value is not None and not isinstance(value, str):
            values[name] = np.array(value, dtype=float).tolist()  # 0 and 0.0 are the same setting
    return digest([values, version, loop_version()])


# -------------------------------------------------------------------------------------------- the sweep


def sweep(
    grid: Mapping | Sequence[Mapping],
    data: FashionMNIST | Mapping[str, FashionMNIST] | None = None,
    *,
    client: Client | str | None = None,
    workers: int | None = None,
    results: str | os.PathLike | None = "auto",
    on_result: Callable[[pd.DataFrame], None] | None = None,
    progress: bool = True,
) -> pd.DataFrame:
    """Train with every combination of the settings in a grid, and return one row per run and epoch.

    The numbers follow from settings (the seed is one), data and code, whatever the number of workers. Runs
    that were finished before come from disk. Ctrl-C cancels the rest and returns what is done. A worker that
    dies costs its own run a second start. A run that diverges stands in the table like any other.

    Parameters
    ----------
    grid : mapping, or sequence of mappings
        See `settings_in`.
    data : FashionMNIST, or mapping from name to FashionMNIST, optional
        What ``train_size`` and ``label_noise`` draw from; all of Fashion-MNIST by default. With several data
        sets, such as the folds of a cross-validation, every setting runs on each.
    client : distributed.Client or str, optional
        A Dask cluster, or its scheduler's address; by default the one in ``DASK_SCHEDULER_ADDRESS``, and
        without that a cluster on this machine for the time of the call, with one process per core. The
        workers of another cluster need this package, and do best with one thread each.
    workers : int, optional
        How many processes to start on this machine; no other cluster is then used.
    results : path, optional
        Folder for finished runs: by default the one named by ``D2L_UTILS_RESULTS``, or ``sweeps`` in this package's
        cache; None keeps nothing. Where it cannot be written to, a warning says so and the sweep goes on without
        keeping.
    on_result : callable, optional
        Called with the table so far whenever a run is finished: to draw a figure that fills.
    progress : bool
        Whether to show a progress bar.

    Returns
    -------
    pandas.DataFrame
        In the order of the grid. Columns:

        - ``run``, from 0, and with several data sets ``data``, the name;
        - the settings; those with a number per layer as text (``256-512``, ``0.2/0.5``), the rates also one
          by one as ``drop_prob_1``, …; the number of images for a ``train_size`` of None; ``num_parameters``;
        - ``epoch``, from 1, and the columns of `d2l_utils.training.History`;
        - ``memorised``: the share of the wrongly labelled training images to which the net, without dropout,
          gives the very label that it was wrongly taught (Arpit et al. 2017); NaN where no label is wrong;
        - ``status``: "finished" or "diverged"; the last epoch of a diverged run is NaN;
        - ``key``: see `run_key`.

    Raises
    ------
    TypeError, ValueError
        A setting or the data is of the wrong type, or a setting out of its range. Nothing is run then.
    SweepError
        The cluster does not answer or is lost, or runs failed. What could be made is in its ``table``.

    Notes
    -----
    In a script, call this below ``if __name__ == "__main__":``, as everything that starts Python processes.
    """
    if workers is not None and client is not None:
        raise ValueError("workers are processes to start on this machine: give either workers or client")
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
    jobs = [(settings, name) for settings in settings_in(grid) for name in datasets]
    sizes = {name: len(each.train_labels) for name, each in datasets.items()}
    for settings, name in jobs:
        if (settings.train_size or 0) > sizes[name]:
            raise ValueError(f"train_size must be at most {sizes[name]}, all there are, got {settings.train_size}")

    versions = {name: data_version(each) for name, each in datasets.items()}
    keys = [run_key(settings, versions[name], sizes[name]) for settings, name in jobs]
    kept = Results(results)
    done = {i: columns for i, key in enumerate(keys) if (columns := kept.load(key))}
    missing = [i for i in range(len(jobs)) if i not in done]
    failed = {}

    def table() -> pd.DataFrame:
        parts = [_rows(i, *jobs[i], sizes, keys[i], done[i]) for i in sorted(done)]
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()

    if done and on_result:
        on_result(table())
    bar = tqdm(
        total=len(jobs), initial=len(done), unit="run", file=sys.stdout, ncols=80, disable=not (progress and missing)
    )
    try:
        with bar, contextlib.closing(make_runs(missing, jobs, datasets, client, workers)) as outcomes:
            for i, outcome in outcomes:
                bar.update()
                if isinstance(outcome, Exception):
                    failed[i] = outcome
                    continue
                done[i] = outcome
                kept.save(keys[i], jobs[i][0].as_dict(), outcome)
                if on_result:
                    on_result(table())
    except KeyboardInterrupt:
        print(f"stopped: {len(done)} of {len(jobs)} runs are finished; the same call goes on from there")
    except SweepError as error:
        raise SweepError(f"{error} {len(done)} of {len(jobs)} runs are finished.", table()) from error
    if failed:
        i, error = next(iter(failed.items()))
        raise SweepError(f"{len(failed)} of {len(jobs)} runs failed, {jobs[i][0]} with {error!r}", table()) from error
    return table()


def _rows(i: int, settings: Settings, name: str, sizes: dict[str, int], key: str, columns: dict) -> pd.DataFrame:
    about = {"run": i} | ({"data": name} if len(sizes) > 1 else {}) | settings.as_dict()
    for setting, between in _BETWEEN.items():
        about[setting] = between.join(f"{value:.15g}" for value in about[setting])
    about |= {f"drop_prob_{layer}": float(p) for layer, p in enumerate(settings.drop_probs, start=1)}
    about |= {"train_size": settings.train_size or sizes[name]}
    about |= {"num_parameters": num_parameters(settings.num_hiddens)}
    return pd.DataFrame(about | columns | {"key": key})


# ----------------------------------------------------------------------------------- from table to figure


def histories(table: pd.DataFrame, by: str | list[str]) -> dict[Any, list[History]]:
    """Return the runs in groups, as `d2l_utils.plotting.learning_curves` and `d2l_utils.final_epochs` take them.

    Parameters
    ----------
    table : DataFrame
        From `sweep`.
    by : str or list of str
        The columns whose values make a group; runs that are alike in them count as seeds of one.

    Returns
    -------
    dict
        From the value (with a list, a tuple of values) to one history per run, in the order of the table. A
        ``sigma`` of None is None here, too, though pandas has NaN for it.
    """
    names = [field.name for field in fields(History)]
    return {
        _plain(value): [History(**run[names].to_dict("list")) for _, run in part.groupby("run")]
        for value, part in table.groupby(by, sort=False, dropna=False)
    }


def _plain(value: Any) -> Any:
    """Return a value of a column as the settings have it: None where pandas has NaN, which does not equal itself."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return None if pd.isna(value) else value


def _values_in(column: pd.Series) -> list:
    """Return the values in a column, each once and sorted; None, which has no place among numbers, comes last."""
    values = set(map(_plain, column))
    return sorted(values - {None}) + [None] * (None in values)


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
        Two settings and a quantity: columns of the table.
    row_labels, col_labels : sequence, optional
        The settings' values, where the table is not complete yet; by default those in it, sorted, None last.

    Returns
    -------
    values : ndarray of float, shape (rows, columns, runs)
        The quantity after the last epoch; NaN where a run diverged or is missing.
    row_labels, col_labels : list
    """
    last = table.groupby("run").tail(1)
    rows = _values_in(last[row]) if row_labels is None else list(map(_plain, row_labels))
    cols = _values_in(last[col]) if col_labels is None else list(map(_plain, col_labels))
    places = last.groupby([row, col], sort=False, dropna=False)
    groups = {_plain(place): part[value].to_numpy() for place, part in places}
    values = np.full((len(rows), len(cols), max(map(len, groups.values()))), np.nan)
    for (i, j), ends in groups.items():
        values[rows.index(i), cols.index(j), : len(ends)] = ends
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
    parser.add_argument("--workers", type=int, help="processes to start on this machine; default: one per core")
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
        num_runs, data = len(settings_in(grid)), load_fashion_mnist(options["source"])
        table = sweep(grid, data, client=options["scheduler"], workers=options["workers"], results=options["results"])
    except (TypeError, ValueError) as error:
        parser.error(str(error))
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    except SweepError as error:
        table, problem = error.table, error
    made = table["run"].nunique() if len(table) else 0
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
    for between in _BETWEEN.values():
        if between in text:
            return tuple(_value(part) for part in text.split(between))
    return None if text.lower() == "none" else text


if __name__ == "__main__":
    from d2l_utils.sweep import main  # the workers know this module by its name, not as __main__

    sys.exit(main())
