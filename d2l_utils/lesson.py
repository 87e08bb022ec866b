"""Find the files that the lesson's notebooks read, wherever their kernel starts."""

import os
from pathlib import Path

_FIRST = "00_start_here.ipynb"  # what a folder of notebooks is known by as the lesson's
_BESIDE_THE_PACKAGE = Path(__file__).parents[1] / "notebooks"


def lesson_file(name: str) -> Path:
    """Return the path of a file that comes with the notebooks.

    Jupyter starts a kernel in its notebook's folder; VS Code and papermill may start it anywhere. So a learner's own
    copy of the notebooks, known by its first one, goes first: the current folder, or the one above it for the
    exercises. Then comes the folder beside this package. No other folder is looked into: anyone may write to some.

    Parameters
    ----------
    name : str
        Relative to the lesson's folder, such as ``"recorded/runs.csv"``.

    Raises
    ------
    FileNotFoundError
        When no such folder has the file; it says where it was looked for.
    """
    here = Path.cwd()
    for lesson in (here, here.parent, _BESIDE_THE_PACKAGE):
        # Not Path.is_file, which raises where a folder may not be looked into.
        if os.path.isfile(lesson / _FIRST) and os.path.isfile(lesson / name):
            return lesson / name
    raise FileNotFoundError(
        f"the lesson's file {name} was not found in the current folder, {here}, the one above it, or"
        f" {_BESIDE_THE_PACKAGE}. Start the notebook in the complete folder of the lesson, the one with {_FIRST}."
    )
