"""Measure what a sweep gains from workers, and what it costs: ``python -m benchmarks.sweep``.

The same 24 runs are made four times in each round: one after another in one process without `d2l_utils.sweep`; by
a sweep with one worker; by a sweep with one worker per core; and by as many bare processes side by side, which shows
how much two cores of this machine can gain at all. Nothing is kept, and the start of the workers counts; a sweep of
runs that take no time shows how long that is. Ratios are taken within a round. The result is Markdown, ready for
README.md.
"""

import argparse
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from statistics import median
from unittest import mock

import joblib

from d2l_utils.data import load_fashion_mnist
from d2l_utils.experiment import Settings, run
from d2l_utils.sweep import settings_in, sweep

GRID = {
    "num_hiddens": (512, 512), "drop_probs": [0, 0.2, 0.5, 0.8], "label_noise": [0.0, 0.4], "seed": [1, 2, 3],
    "train_size": 5000, "optimizer": "adam", "lr": 0.001, "sigma": None, "batch_size": 128,
}  # fmt: skip


def make_runs(many: list[Settings]) -> tuple[float, list[float]]:
    """Make runs one after another; return the seconds it took, and what each run ended with."""
    data = load_fashion_mnist()
    started, ends = time.perf_counter(), []
    for settings in many:
        for progress in run(settings, data):
            pass
        ends.append(progress.history.test_loss[-1])
    return time.perf_counter() - started, ends


def by_processes(grid: dict, processes: int) -> tuple[float, list[float]]:
    """Make the runs without a sweep, an equal share of them in each process; the slowest process counts."""
    many = settings_in(grid)
    # Processes of their own, so that MXNet starts afresh: alone with all threads, side by side with one each.
    threads = {"OMP_NUM_THREADS": "1"} if processes > 1 else {}
    with (
        mock.patch.dict(os.environ, threads),
        ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool,
    ):
        shares = list(pool.map(make_runs, [many[i::processes] for i in range(processes)]))
    ends = [shares[i % processes][1][i // processes] for i in range(len(many))]
    return max(seconds for seconds, _ in shares), ends


def by_sweep(grid: dict, workers: int) -> tuple[float, list[float]]:
    """Make the runs with a sweep."""
    data = load_fashion_mnist()
    started = time.perf_counter()
    table = sweep(grid, data, workers=workers, results=None, progress=False)
    return time.perf_counter() - started, list(table.groupby("run")["test_loss"].last())


def start(workers: int) -> float:
    """Return the seconds that a sweep takes whose runs take none: of all images, one small run for each worker."""
    tiny = {"num_hiddens": 8, "drop_probs": 0.0, "train_size": 10, "num_epochs": 1, "seed": list(range(workers))}
    return by_sweep(tiny, workers)[0]


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=10, help="of each run")
    parser.add_argument("--workers", type=int, default=joblib.cpu_count(), help="default: one per core")
    options = parser.parse_args()
    grid = GRID | {"num_epochs": options.epochs}
    rounds, starts = [], []
    for number in range(options.rounds):
        made = [
            by_processes(grid, 1),
            by_sweep(grid, 1),
            by_sweep(grid, options.workers),
            by_processes(grid, options.workers),
        ]
        rounds.append([seconds for seconds, _ in made])
        starts.append(start(options.workers))
        print(
            f"round {number + 1}:", ", ".join(f"{seconds:.1f} s" for seconds in [*rounds[-1], starts[-1]]), flush=True
        )
        if any(ends != made[0][1] for _, ends in made):
            raise SystemExit("the four did not come to the same numbers")
    bare, one, many, side_by_side = (median(column) for column in zip(*rounds, strict=True))
    runs = len(settings_in(grid))
    print(f"\n| {runs} runs, 5,000 images, 512-512, {options.epochs} epochs | seconds |\n|---|---|")
    print(f"| one after another, without the sweep | {bare:.1f} |\n| sweep, one worker | {one:.1f} |")
    print(f"| sweep, {options.workers} workers | {many:.1f} |")
    print(f"| {options.workers} bare processes side by side | {side_by_side:.1f} |")
    print(f"| start of {options.workers} workers (to reach: 1.5) | {median(starts):.2f} |")
    w = options.workers
    print(f"\n{w} workers / 1 worker: {median(m / o for _, o, m, _ in rounds):.2f} (to reach: 0.62 with two)")
    print(f"{w} workers / {w} bare processes: {median(m / s for *_, m, s in rounds):.2f}")
    print(f"1 worker / no sweep: {median(o / b for b, o, *_ in rounds):.2f} (to reach: 1.05)")
    print("All four came to the same numbers, to the last digit.")


if __name__ == "__main__":
    main()
