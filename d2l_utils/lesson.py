"""The lesson's own files: what its notebooks read, wherever their kernel starts, and the code in its notebooks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"  # beside the package
_FIRST = "00_start_here.ipynb"  # the notebook that every copy of the lesson has


def lesson_file(name: str) -> Path:
    """Return the path of a file that comes with the notebooks, such as ``"recorded/runs.csv"``.

    Jupyter starts a kernel in its notebook's folder; VS Code and papermill may start it anywhere. So the learner's own
    copy of the notebooks goes first: the current folder, or the one above it for the exercises. Then comes the folder
    beside this package, and no other: anyone may write to some. FileNotFoundError where none has the file.
    """
    here = Path.cwd()
    for lesson in (here, here.parent, NOTEBOOKS):
        # Not Path.is_file, which raises where a folder may not be looked into.
        if os.path.isfile(lesson / _FIRST) and os.path.isfile(lesson / name):
            return lesson / name
    raise FileNotFoundError(
        f"the lesson's file {name} was not found in the current folder, {here}, the one above it, or"
        f" {NOTEBOOKS}. Start the notebook in the complete folder of the lesson, the one with {_FIRST}."
    )


def recorded(experiment: str, *, curves: bool = False, folder: Path | None = None) -> pd.DataFrame:
    """Return how the recorded runs of an experiment end, as ``make recorded`` made them.

    Parameters
    ----------
    experiment : str
        Its name in tools/record.py, such as ``"lecture"``; any other is a ValueError.
    curves : bool
        Every epoch instead, where they are recorded.
    folder : Path, optional
        Of a lesson; by default see `lesson_file`.

    Returns
    -------
    pandas.DataFrame
        One row for each run (with curves, for each epoch): settings and quantities as `d2l_utils.sweep.sweep` has them.
        An end also has the means over the last five epochs, ``test_acc_last_five``, ``test_loss_last_five``,
        ``train_acc_clean_last_five`` and ``train_acc_noisy_last_five``, the same for the first five, ``best_test_acc``,
        ``best_test_loss``, ``epoch_of_best_acc``, ``epoch_of_best_loss``, and ``test_acc_at_best_loss``: the accuracy
        in the epoch of the best loss.
    """
    import pandas as pd

    name = "recorded/runs.csv" if curves else "recorded/ends.csv"
    table = pd.read_csv(folder / name if folder else lesson_file(name), comment="#", float_precision="round_trip")
    if experiment not in set(table["experiment"]):
        raise ValueError(
            f"no experiment {experiment!r} is in {name}; there are {', '.join(table['experiment'].unique())}"
        )
    return table[table["experiment"] == experiment].dropna(axis=1, how="all").reset_index(drop=True)


def code_cells(notebook: str, tag: str) -> list[dict]:
    """Return a notebook's first code cell, its imports, and those with a tag."""
    cells = json.loads((NOTEBOOKS / notebook).read_text("utf-8"))["cells"]
    first, *others = [cell for cell in cells if cell["cell_type"] == "code"]
    return [first, *(cell for cell in others if tag in cell["metadata"].get("tags", []))]


def code_from(notebook: str, tag: str = "definition") -> dict:
    """Run a notebook's imports and the cells with this tag, and return what they define.

    The lesson's own code stands in its notebooks and nowhere else: tests and benchmarks take it from there.
    """
    namespace: dict = {"__name__": notebook}
    for cell in code_cells(notebook, tag):
        exec(compile("".join(cell["source"]), f"{notebook}, {cell['id']}", "exec"), namespace)
    return namespace
