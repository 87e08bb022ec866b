"""Make the runs that take too long for a lesson, and write down what they came to: ``make recorded``.

Notebooks 4 and 5 show them. They take about half an hour on two cores; finished ones are kept, so it may be stopped and
called again. A test compares the table's keys with those of the code as it stands: when the training changes, it asks
for new runs.
"""

import platform
import sys
from importlib.metadata import version
from pathlib import Path

from d2l_utils.data import load_fashion_mnist
from d2l_utils.sweep import settings_in, sweep

TABLE = Path(__file__).parents[1] / "notebooks" / "recorded" / "runs.csv"
_COMMON = {"optimizer": "adam", "lr": 0.001, "sigma": None, "seed": [1, 2, 3]}
_512 = _COMMON | {"num_hiddens": (512, 512), "batch_size": 128, "num_epochs": 30}
GRID = [
    # The lecture's own run (L9), with dropout and without (L13), in eight matched pairs.
    {"drop_probs": [(0.2, 0.5), 0], "seed": list(range(1, 9))},
    # What notebook 5 runs live on 2,000 images: with more and fewer, and with a smaller rate in the first layer.
    _512 | {"train_size": [1_000, 5_000, 10_000], "drop_probs": [0, 0.5]},
    _512 | {"train_size": 5_000, "label_noise": [0.2, 0.4], "drop_probs": [0, (0.2, 0.5), 0.5]},
    # L17 and L18: the larger nets that the lecturer's laptop was too slow for.
    _COMMON | {"num_hiddens": [(1024,) * 2, (1024,) * 4], "drop_probs": [0, 0.5], "num_epochs": 10},
    _512 | {"drop_probs": [0, 0.5]},
]


def main() -> None:
    """Make what is missing and write the table."""
    data = load_fashion_mnist()
    if len(data.train_labels) != 60_000:
        sys.exit(f"the record is of all 60,000 training images, and here are {data.source}")
    table = sweep(GRID, data)
    if not len(table) or table["run"].nunique() < len(settings_in(GRID)) or set(table["status"]) != {"finished"}:
        sys.exit("not all runs are finished: the table stays as it was")
    versions = ", ".join(f"{name} {version(name)}" for name in ("mxnet", "numpy"))
    beside = TABLE.with_suffix(".part")
    TABLE.parent.mkdir(exist_ok=True)
    with beside.open("w", encoding="utf-8") as file:
        file.write(f"# Made by `make recorded`: {versions}, Python {platform.python_version()}, {platform.machine()}\n")
        table.to_csv(file, index=False)
    beside.replace(TABLE)
    print(f"{table['run'].nunique()} runs, {len(table)} rows: {TABLE}")


if __name__ == "__main__":
    main()
