"""Make the runs that take too long for a lesson, and write down what they came to: ``make recorded``.

Notebook 5 shows them. They take about an hour on two cores; finished ones are kept, so it may be stopped and called
again. A test compares the table's keys with those of the code as it stands: when the training changes, it asks for
new runs.
"""

import platform
from importlib.metadata import version
from pathlib import Path

from d2l_utils.sweep import sweep

TABLE = Path(__file__).parents[1] / "notebooks" / "recorded" / "larger_models.csv"
_COMMON = {"optimizer": "adam", "lr": 0.001, "sigma": None, "drop_probs": [0, 0.5], "seed": [1, 2, 3]}
GRID = [
    # L17 and L18: the larger nets that the lecturer's laptop was too slow for.
    _COMMON | {"num_hiddens": [(1024,) * 2, (1024,) * 4], "train_size": 60_000, "num_epochs": 10},
    # What notebook 5 runs live on fewer images.
    _COMMON | {"num_hiddens": (512, 512), "train_size": [10_000, 60_000], "batch_size": 128, "num_epochs": 30},
]


def main() -> None:
    """Make what is missing and write the table."""
    table = sweep(GRID)
    versions = ", ".join(f"{name} {version(name)}" for name in ("mxnet", "numpy"))
    TABLE.parent.mkdir(exist_ok=True)
    with TABLE.open("w", encoding="utf-8") as file:
        file.write(f"# Made by `make recorded`: {versions}, Python {platform.python_version()}, {platform.machine()}\n")
        table.to_csv(file, index=False)
    print(f"{table['run'].nunique()} runs, {len(table)} rows: {TABLE}")


if __name__ == "__main__":
    main()
