"""Make the runs that take too long for a lesson, and write down what they came to: ``make recorded``.

Notebooks show them, beside runs of their own. The runs of sweeps are kept one by one, those in which a
notebook's own code has a part when their experiment is finished: so it may be stopped and called again. A test compares
the keys in both tables with those of the code as it stands: when the training changes, it asks for new runs. ``make
claims`` makes the same experiments with fresh seeds.
"""

import ast
import inspect
import math
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from d2l_utils.cache import write_whole
from d2l_utils.data import MEASURED_AT_ONCE, DataError, FashionMNIST, MiniBatches, load_fashion_mnist, validation_split
from d2l_utils.experiment import Settings, mlp, run
from d2l_utils.lesson import NOTEBOOKS, code_cells, code_from, recorded
from d2l_utils.results import SweepError, WithoutWords, data_version, digest
from d2l_utils.sweep import columns_of, run_key, settings_in, sweep
from d2l_utils.training import History, TrainingDiverged, evaluate_accuracy

FOLDER = NOTEBOOKS / "recorded"
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

    def grids(self) -> list[dict]:
        """Return its grids, each with its seeds."""
        grids = [self.grid] if isinstance(self.grid, Mapping) else self.grid
        return [dict(grid) | {"seed": list(self.seeds)} for grid in grids]

    def runs(self) -> list[tuple[str, Settings]]:
        """Return the noise ("" for dropout by the settings) and the settings of each run."""
        settings = settings_in(self.grids())
        rates = [(noise, (rate, rate)) for noise, rate in self.noises.items()]
        noisy = [(noise, replace(each, drop_probs=both)) for noise, both in rates for each in settings]
        return noisy or [("", each) for each in settings]

    def keys(self, data: FashionMNIST) -> list[str]:
        """Return a digest of all that determines its numbers, for each run."""
        data = self.data(data)
        of_data, runs = data_version(data), self.runs()
        keys = [run_key(settings, of_data, len(data.train_labels)) for _, settings in runs]
        if not self.tag:
            return keys
        code = [tagged_code(self.tag), inspect.getsource(ends_of)]  # only the ends of these runs are kept
        return [digest([key, noise, self.measure, code]) for key, (noise, _) in zip(keys, runs, strict=True)]


NOTEBOOK_7 = "07_beyond_the_lecture.ipynb"


def tagged_code(tag: str) -> str:
    """Return a digest of notebook 7's cells with this tag, and of its first, which chooses the data.

    Imports, comments, formatting and what docstrings say do not count.

    Raises
    ------
    ValueError
        No cell has the tag.
    """
    cells = code_cells(NOTEBOOK_7, tag)
    if len(cells) == 1:
        raise ValueError(f"no cell of {NOTEBOOK_7} has the tag {tag!r}")
    trees = [WithoutWords().visit(ast.parse("".join(cell["source"]))) for cell in cells]
    code = [each for tree in trees for each in tree.body if not isinstance(each, (ast.Import, ast.ImportFrom))]
    return digest([ast.dump(each) for each in code])


_ADAM = {"optimizer": "adam", "lr": 0.001, "sigma": None}
_512 = _ADAM | {"num_hiddens": (512, 512), "batch_size": 128, "num_epochs": 30}
_06 = _ADAM | {"batch_size": 64, "num_epochs": 20, "train_size": 2000, "label_noise": 0.2}
_07 = _512 | {"train_size": 1000}
EXPERIMENTS = {
    # Notebook 4: the lecture's own run (L9), with dropout and without (L13).
    "lecture": Experiment({"drop_probs": [(0.2, 0.5), 0]}, curves=True),
    # The same net, for notebook 2: what its lab asks.
    "more dropout": Experiment({"drop_probs": [(0.2, 0.5), (0.5, 0.9)]}),
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

    Where single epochs jump (L9's learning rate of 0.5), the mean over the last five says more than the last one. The
    best accuracy and the best loss are of two epochs; who stops by the loss has ``test_acc_at_best_loss``.
    """
    runs = table.groupby("run")
    ends = runs.tail(1).set_index("run", drop=False)
    for quantity in ("test_acc", "test_loss", "train_acc_clean", "train_acc_noisy"):
        ends[f"{quantity}_first_five"] = runs[quantity].apply(lambda values: values.head(5).mean())
        ends[f"{quantity}_last_five"] = runs[quantity].apply(lambda values: values.tail(5).mean())
    best_acc = table.loc[runs["test_acc"].idxmax()].set_index("run")
    best_loss = table.loc[runs["test_loss"].idxmin()].set_index("run")
    ends["best_test_acc"], ends["epoch_of_best_acc"] = best_acc["test_acc"], best_acc["epoch"]
    ends["best_test_loss"], ends["epoch_of_best_loss"] = best_loss["test_loss"], best_loss["epoch"]
    ends["test_acc_at_best_loss"] = best_loss["test_acc"]
    fixed = ["optimizer", "lr", "sigma", "batch_size", "num_parameters", "epoch", "seconds", "status"]
    return ends.reset_index(drop=True).drop(columns=fixed, errors="ignore").round(6)  # a table may lack what is None


def make(name: str, data: FashionMNIST, seeds: Sequence[int] | None = None) -> pd.DataFrame:
    """Make an experiment, with its own seeds or others, and return the table of all epochs."""
    experiment = EXPERIMENTS[name]
    experiment = experiment._replace(seeds=tuple(seeds or experiment.seeds))
    if experiment.tag:
        return make_with_notebook(experiment, data)
    table = sweep(experiment.grids(), experiment.data(data))
    diverged = sorted(set(table.loc[table["status"] != "finished", "seed"]))
    if diverged:
        raise SweepError(f"{name!r} has runs that diverge, with seeds {diverged}", table)
    return table


def make_with_notebook(experiment: Experiment, data: FashionMNIST) -> pd.DataFrame:
    """Make an experiment in which notebook 7's own code has a part, in this process."""
    code, keys, data = code_from(NOTEBOOK_7, experiment.tag), experiment.keys(data), experiment.data(data)
    tables = []
    for i, (noise, settings) in enumerate(experiment.runs()):
        net = code["make_net"](noise) if noise else mlp(settings.num_hiddens, settings.drop_probs)
        part = data.subset(settings.train_size, settings.label_noise, settings.seed)
        wrong = part.train_labels != part.train_true_labels
        history, memorised = History(), math.nan
        for _ in run(settings, data, net=net, history=history):
            pass
        if wrong.any():
            images, labels = part.train_images[wrong], part.train_labels[wrong]
            memorised = evaluate_accuracy(net, MiniBatches(images, labels, MEASURED_AT_ONCE))
        about = {"run": i, "noise": noise} | columns_of(settings, len(data.train_labels))
        about |= {"epoch": range(1, len(history) + 1)}
        ended = {"memorised": memorised, "status": "finished", "key": keys[i]}
        measured = {name: float(value) for each in experiment.measure for name, value in code[each](net).items()}
        tables.append(pd.DataFrame(about | asdict(history) | ended | measured))
        print(i + 1, noise, about["drop_probs"], f"seed {settings.seed}: {history.test_acc[-1]:.3f}", flush=True)
    return pd.concat(tables, ignore_index=True)


def all_images() -> FashionMNIST:
    """Load all of Fashion-MNIST, and nothing less."""
    data = load_fashion_mnist()
    if len(data.train_labels) != 60_000:
        raise DataError(f"the record is of all 60,000 training images, and here are {data.source}")
    return data


def in_the_record(name: str) -> pd.DataFrame | None:
    """Return how the runs of an experiment end by the record as it is; None if it has none."""
    if not ENDS.exists() or name not in set(pd.read_csv(ENDS, comment="#")["experiment"]):
        return None
    ends = recorded(name, folder=NOTEBOOKS).drop(columns="experiment")
    return ends.assign(run=ends.index)


def write(path: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Write several experiments' tables into one file, all of it or nothing."""
    numbered, runs = {}, 0
    for name, table in tables.items():
        numbered[name] = table.assign(run=table["run"] + runs)
        runs += table["run"].nunique()
    whole = pd.concat(numbered, names=["experiment"]).reset_index(level=0)
    versions = ", ".join(f"{each} {version(each)}" for each in ("mxnet", "numpy"))
    made = f"# Made by `make recorded`: {versions}, Python {platform.python_version()}, {platform.machine()}\n"
    write_whole(path, (made + whole.to_csv(index=False)).encode())
    print(f"{runs} runs, {len(whole)} rows: {path}")


def main() -> None:
    """Make what is missing and write both tables, anew after each experiment."""
    FOLDER.mkdir(exist_ok=True)
    data = all_images()
    curves, ends = {}, {name: kept for name in EXPERIMENTS if (kept := in_the_record(name)) is not None}
    for name, experiment in EXPERIMENTS.items():
        print(name)
        if experiment.tag and name in ends and list(ends[name]["key"]) == experiment.keys(data):
            continue
        table = make(name, data)
        ends[name] = ends_of(table)
        write(ENDS, {each: ends[each] for each in EXPERIMENTS if each in ends})
        if experiment.curves:
            curves[name] = table
    write(CURVES, curves)


if __name__ == "__main__":
    try:
        main()
    except (DataError, SweepError, TrainingDiverged) as error:
        sys.exit(str(error))
