"""Measure what a sweep gains from workers, and what it costs: ``python -m benchmarks.sweep``.

The same 24 runs are made three times in each round: one after another in one process without `d2l_utils.sweep`, by a
sweep with one worker, and by a sweep with one worker per core. Nothing is kept, and the start of the
workers counts. Ratios are taken within a round. The result is Markdown, ready for README.md.
"""

import argparse
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from statistics import median

from d2l_utils.data import load_fashion_mnist
from d2l_utils.experiment import run
from d2l_utils.sweep import settings_in, sweep

GRID = {
    "num_hiddens": (512, 512), "drop_probs": [0, 0.2, 0.5, 0.8], "label_noise": [0.0, 0.4], "seed": [1, 2, 3],
    "train_size": 5000, "optimizer": "adam", "lr": 0.001, "sigma": None, "batch_size": 128,
}  # fmt: skip


def one_after_another(grid: dict) -> tuple[float, list[float]]:
    """Make the runs without a sweep; return the seconds it took, and what each run ended with."""
    data = load_fashion_mnist()
    started, ends = time.perf_counter(), []
    for settings in settings_in(grid):
        for progress in run(settings, data):
            pass
        ends.append(progress.history.test_loss[-1])
    return time.perf_counter() - started, ends


def by_sweep(grid: dict, workers: int) -> tuple[float, list[float]]:
    """Make the runs with a sweep."""
    data = load_fashion_mnist()
    started = time.perf_counter()
    table = sweep(grid, data, workers=workers, results=None, progress=False)
    return time.perf_counter() - started, list(table.groupby("run")["test_loss"].last())


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=10, help="of each run")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="default: one per core")
    options = parser.parse_args()
    grid = GRID | {"num_epochs": options.epochs}
    rounds = []
    for number in range(options.rounds):
        # A process of its own, so that MXNet starts afresh with as many threads as it likes.
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            bare, ends = pool.submit(one_after_another, grid).result()
        one, ends_of_one = by_sweep(grid, 1)
        many, ends_of_many = by_sweep(grid, options.workers)
        rounds.append((bare, one, many))
        print(f"round {number + 1}: {bare:.1f} s, {one:.1f} s, {many:.1f} s", flush=True)
        if not ends == ends_of_one == ends_of_many:
            raise SystemExit("the three did not come to the same numbers")
    bare, one, many = (median(column) for column in zip(*rounds, strict=True))
    runs = len(settings_in(grid))
    print(f"\n| {runs} runs, 5,000 images, 512-512, {options.epochs} epochs | seconds |\n|---|---|")
    print(f"| one after another, without the sweep | {bare:.1f} |\n| sweep, one worker | {one:.1f} |")
    print(f"| sweep, {options.workers} workers | {many:.1f} |")
    print(f"\n{options.workers} workers / 1 worker: {median(m / o for _, o, m in rounds):.2f} (to reach: 0.6 with two)")
    print(f"1 worker / no sweep: {median(o / b for b, o, _ in rounds):.2f} (to reach: 1.10)")
    print("All three came to the same numbers, to the last digit.")


if __name__ == "__main__":
    main()
