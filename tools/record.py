"""Make the runs that take too long for a lesson, and write down what they came to: ``make recorded``.

Notebooks 4 to 7 show them, beside runs of their own. Finished ones are kept, so it may be stopped and called again. A
test compares the keys in both tables with those of the code as it stands: when the training changes, it asks for new
runs. ``make claims`` makes the same experiments with fresh seeds.
"""

import ast
import json
import math
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from d2l_utils.data import MEASURED_AT_ONCE, FashionMNIST, MiniBatches, load_fashion_mnist, validation_split
from d2l_utils.experiment import Settings, mlp, num_parameters, run
from d2l_utils.lesson import NOTEBOOKS, code_from, recorded
from d2l_utils.results import data_version, digest
from d2l_utils.sweep import run_key, settings_in, sweep
from d2l_utils.training import History, evaluate_accuracy

FOLDER = Path(__file__).parents[1] / "notebooks" / "recorded"
#: Every epoch of the experiments whose curves the notebooks draw; how each run of all experiments ends.
CURVES, ENDS = FOLDER / "runs.csv", FOLDER / "ends.csv"
TEN, THREE = tuple(range(1, 11)), (1, 2, 3)


def validation(data: FashionMNIST) -> FashionMNIST:
    """Put the last 4,000 training images in the place of the test set, as notebook 6 does."""
    return validation_split(data, slice(None, -4000), slice(-4000, None))


def first_2000(data: FashionMNIST) -> FashionMNIST:
    """Test on 2,000 images, as notebook 7 does."""
    return replace(data, test_images=data.test_images[:2000], test_labels=data.test_labels[:2000])


class Experiment(NamedTuple):
    """A grid without seeds, the seeds that are recorded, and what is done to the data before.

    In some, notebook 7's own code has a part, its cells with a `tag`: its ``make_net`` makes nets with the `noises`
    named, at the rate beside each name; or its functions `measure` something of each net when it is trained.
    """

    grid: Mapping | Sequence[Mapping]
    seeds: tuple[int, ...] = TEN
    data: Callable[[FashionMNIST], FashionMNIST] = lambda data: data
    curves: bool = False
    tag: str = ""
    noises: Mapping[str, float] = {}
    measure: tuple[str, ...] = ()

    def with_seeds(self, seeds: Sequence[int]) -> list[dict]:
        """Return its grid with these seeds."""
        grids = [self.grid] if isinstance(self.grid, Mapping) else self.grid
        return [dict(grid) | {"seed": list(seeds)} for grid in grids]

    def runs(self, seeds: Sequence[int] = ()) -> list[tuple[str, Settings]]:
        """Return the noise ("" for dropout by the settings) and the settings of each run, with its seeds or others."""
        settings = settings_in(self.with_seeds(seeds or self.seeds))
        rates = [(noise, (rate, rate)) for noise, rate in self.noises.items()]
        noisy = [(noise, replace(each, drop_probs=both)) for noise, both in rates for each in settings]
        return noisy or [("", each) for each in settings]

    def keys(self, data: FashionMNIST, seeds: Sequence[int] = ()) -> list[str]:
        """Return a digest of all that determines its numbers, for each run."""
        data = self.data(data)
        of_data, runs = data_version(data), self.runs(seeds)
        keys = [run_key(settings, of_data, len(data.train_labels)) for _, settings in runs]
        if not self.tag:
            return keys
        code = tagged_code(self.tag)
        return [digest([key, noise, self.measure, code]) for key, (noise, _) in zip(keys, runs, strict=True)]


NOTEBOOK_7 = "07_beyond_the_lecture.ipynb"


def tagged_code(tag: str) -> str:
    """Return a digest of notebook 7's cells with this tag. Comments, docstrings and formatting do not count."""
    cells = json.loads((NOTEBOOKS / NOTEBOOK_7).read_text("utf-8"))["cells"]
    trees = [ast.parse("".join(cell["source"])) for cell in cells if tag in cell["metadata"].get("tags", [])]
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(body := getattr(node, "body", None), list):
            node.body = [
                each for each in body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))
            ]
    return digest([ast.dump(tree) for tree in trees])


_ADAM = {"optimizer": "adam", "lr": 0.001, "sigma": None}
_512 = _ADAM | {"num_hiddens": (512, 512), "batch_size": 128, "num_epochs": 30}
_06 = _ADAM | {"batch_size": 64, "num_epochs": 20, "train_size": 2000, "label_noise": 0.2}
_07 = _512 | {"train_size": 1000}
EXPERIMENTS = {
    # Notebook 4: the lecture's own run (L9), with dropout and without (L13).
    "lecture": Experiment({"drop_probs": [(0.2, 0.5), 0]}, curves=True),
    # Notebook 5: the number of images, from few to (three seeds, for each takes minutes) all.
    "sizes": Experiment(_512 | {"train_size": [1000, 2000, 5000, 10_000], "drop_probs": [0, 0.5]}),
    "all images": Experiment(_512 | {"drop_probs": [0, 0.5]}, THREE),
    "wrong labels": Experiment(_512 | {"train_size": 2000, "label_noise": 0.4, "drop_probs": [0, 0.5]}),
    "more wrong labels": Experiment(
        _512 | {"train_size": 5000, "label_noise": [0.2, 0.4], "drop_probs": [0, (0.2, 0.5), 0.5]}
    ),
    # L17 and L18: the larger nets that the lecturer's laptop was too slow for.
    "large": Experiment(
        _ADAM | {"num_hiddens": [(1024,) * 2, (1024,) * 4], "drop_probs": [0, 0.5], "num_epochs": 10},
        THREE,
        curves=True,
    ),
    # Notebook 6: its maps.
    "rates": Experiment(
        _06
        | {"num_hiddens": (256, 256)}
        | {"drop_probs": [(p1, p2) for p1 in (0.0, 0.2, 0.5, 0.8) for p2 in (0.0, 0.2, 0.5, 0.8)]},
        data=validation,
    ),
    "widths": Experiment(
        [_06 | {"num_hiddens": (n, n), "drop_probs": [0, 0.2, 0.5, 0.8, 0.9]} for n in (32, 128, 512)], data=validation
    ),
    "weight decay": Experiment(
        _06 | {"num_hiddens": (512, 512), "drop_probs": [0, 0.5], "weight_decay": [0.0, 0.001, 0.01]}, data=validation
    ),
    # Notebook 7: the book's exercises.
    "swapped": Experiment(_07 | {"drop_probs": [(0.2, 0.5), (0.5, 0.2)], "label_noise": [0.0, 0.4]}, data=first_2000),
    "longer": Experiment(_07 | {"num_epochs": 60, "label_noise": 0.4, "drop_probs": [0, 0.5]}, data=first_2000),
    "much longer": Experiment(_07 | {"num_epochs": 200, "label_noise": 0.4, "drop_probs": 0.5}, THREE, first_2000),
    "noises": Experiment(
        _07 | {"label_noise": 0.4},
        data=first_2000,
        tag="noises",
        noises={"without dropout": 0, "with dropout": 0.5, "DropConnect": 0.5, "Gaussian noise": 0.5},
    ),
    "passes": Experiment(
        _07 | {"drop_probs": [0, 0.5]}, data=first_2000, tag="passes", measure=("variances", "scores", "doubts")
    ),
}


def ends_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return how each run ends: its last epoch, the means of its first and last five, and its best values on the way.

    Where single epochs jump (L9's learning rate of 0.5), the mean over the last five says more than the last one.
    """
    runs = table.groupby("run")
    ends = runs.tail(1).set_index("run")
    for quantity in ("test_acc", "test_loss", "train_acc_clean"):
        ends[f"{quantity}_first_five"] = runs[quantity].apply(lambda values: values.head(5).mean())
        ends[f"{quantity}_last_five"] = runs[quantity].apply(lambda values: values.tail(5).mean())
    ends["best_test_acc"], ends["best_test_loss"] = runs["test_acc"].max(), runs["test_loss"].min()
    ends["epoch_of_best_acc"] = table.loc[runs["test_acc"].idxmax()].set_index("run")["epoch"]
    ends["epoch_of_best_loss"] = table.loc[runs["test_loss"].idxmin()].set_index("run")["epoch"]
    fixed = ["optimizer", "lr", "sigma", "batch_size", "num_parameters", "epoch", "seconds", "status"]
    return ends.reset_index(drop=True).drop(columns=fixed, errors="ignore").round(6)  # a table may lack what is None


def make(name: str, data: FashionMNIST, seeds: Sequence[int] = ()) -> pd.DataFrame:
    """Make an experiment, with its own seeds or others, and return the table of all epochs."""
    experiment = EXPERIMENTS[name]
    if experiment.tag:
        return make_with_notebook(experiment, data, seeds)
    grid = experiment.with_seeds(seeds or experiment.seeds)
    table = sweep(grid, experiment.data(data))
    if table["run"].nunique() < len(settings_in(grid)) or set(table["status"]) != {"finished"}:
        sys.exit(f"not all runs of {name!r} are finished: nothing is written")
    return table


def make_with_notebook(experiment: Experiment, data: FashionMNIST, seeds: Sequence[int] = ()) -> pd.DataFrame:
    """Make an experiment in which notebook 7's own code has a part, in this process."""
    code, keys, data = code_from(NOTEBOOK_7, experiment.tag), experiment.keys(data, seeds), experiment.data(data)
    tables = []
    for i, (noise, settings) in enumerate(experiment.runs(seeds)):
        net = code["make_net"](noise) if noise else mlp(settings.num_hiddens, settings.drop_probs)
        part = data.subset(settings.train_size, settings.label_noise, settings.seed)
        wrong = part.train_labels != part.train_true_labels
        history, memorised = History(), math.nan
        for _ in run(settings, data, net=net, history=history):
            pass
        if wrong.any():
            images, labels = part.train_images[wrong], part.train_labels[wrong]
            memorised = evaluate_accuracy(net, MiniBatches(images, labels, MEASURED_AT_ONCE))
        about = {"run": i, "noise": noise} | settings.as_dict()
        about["num_hiddens"] = "-".join(map(str, settings.num_hiddens))
        about["drop_probs"] = "/".join(f"{rate:g}" for rate in settings.drop_probs)
        about |= {f"drop_prob_{layer}": rate for layer, rate in enumerate(settings.drop_probs, start=1)}
        about |= {"num_parameters": num_parameters(settings.num_hiddens), "epoch": range(1, len(history) + 1)}
        ended = {"memorised": memorised, "status": "finished", "key": keys[i]}
        measured = {name: float(value) for each in experiment.measure for name, value in code[each](net).items()}
        tables.append(pd.DataFrame(about | asdict(history) | ended | measured))
        print(i + 1, noise, about["drop_probs"], f"seed {settings.seed}: {history.test_acc[-1]:.3f}", flush=True)
    return pd.concat(tables, ignore_index=True)


def all_images() -> FashionMNIST:
    """Load all of Fashion-MNIST, or end."""
    data = load_fashion_mnist()
    if len(data.train_labels) != 60_000:
        sys.exit(f"the record is of all 60,000 training images, and here are {data.source}")
    return data


def in_the_record(name: str) -> pd.DataFrame | None:
    """Return how the runs of an experiment end by the record as it is; None if it has none."""
    try:
        return recorded(name).drop(columns=["experiment", "run"])
    except (FileNotFoundError, ValueError):
        return None


def write(path: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Write several experiments' tables into one file, all of it or nothing."""
    numbered, runs = {}, 0
    for name, table in tables.items():
        new = table["run"] if "run" in table else pd.Series(range(len(table)), index=table.index)
        numbered[name] = table.assign(run=new + runs)
        runs += new.nunique()
    whole = pd.concat(numbered, names=["experiment"]).reset_index(level=0)
    versions = ", ".join(f"{each} {version(each)}" for each in ("mxnet", "numpy"))
    beside = path.with_suffix(".part")
    with beside.open("w", encoding="utf-8") as file:
        file.write(f"# Made by `make recorded`: {versions}, Python {platform.python_version()}, {platform.machine()}\n")
        whole.to_csv(file, index=False)
    beside.replace(path)
    print(f"{runs} runs, {len(whole)} rows: {path}")


def main() -> None:
    """Make what is missing and write both tables."""
    data = all_images()
    curves, ends = {}, {}
    for name, experiment in EXPERIMENTS.items():
        print(name)
        # A sweep keeps its runs; of those with a notebook's code the record itself is what is kept.
        if experiment.tag and (kept := in_the_record(name)) is not None and list(kept["key"]) == experiment.keys(data):
            ends[name] = kept
            continue
        table = make(name, data)
        ends[name] = ends_of(table)
        if experiment.curves:
            curves[name] = table
    FOLDER.mkdir(exist_ok=True)
    write(CURVES, curves)
    write(ENDS, ends)


if __name__ == "__main__":
    main()
