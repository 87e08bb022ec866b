"""Execute the lesson's notebooks, and keep what came out, so that nothing is executed twice.

The site shows the outputs, and the tests of notebooks leave there what they have executed anyway. What is kept stands
in build/executed/ under a key of all that decides it: the notebook's code, the package with its texts, the versions,
the data. Prose may change: outputs are put into the notebook as it is now. The key is taken before the notebook is
executed; where something has changed meanwhile, nobody knows what the outputs come from, and they are not kept.
"""

import copy
import functools
import hashlib
import os
import re
import sys
import time
from datetime import datetime
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from d2l_utils.cache import write_whole
from d2l_utils.data import load_fashion_mnist

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
KEPT = ROOT / "build" / "executed"
#: What the site shows with its outputs.
SHOWN = (*sorted(NOTEBOOKS.glob("0*.ipynb")), NOTEBOOKS / "exercises" / "failure_gallery.ipynb")
ALL, SAMPLE = 60_000, 10_000
#: With it in the environment, views of a trained net put the net beside their picture.
FOR_THE_SITE = "D2L_UTILS_SITE"
# What the package has and no notebook that the site executes: answers to the exercises, and scripts of pages.
NOT_EXECUTED = re.compile(r"__pycache__/|/\.|^d2l_utils/checks/exercises/|\.js$")
# Loads whatever data there are.
LOADS = re.compile(r'load_(?:data_)?fashion_mnist\((?!"sample")')


@functools.cache
def images_here() -> int:
    """Return how many training images a notebook finds on this machine, 60,000 or the sample's 10,000."""
    return len(load_fashion_mnist().train_labels)


def _images(notebook):
    """Return how many training images a notebook has at its disposal, 0 where it uses none."""
    code = "\n".join(_code(notebook).values())
    if LOADS.search(code):
        return images_here()
    return SAMPLE if "load_" in code else 0


def _code(notebook):
    return {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "code"}


def _surroundings() -> bytes:
    """Return a digest of the files that decide, beside the notebook itself, what it shows."""
    globs = ("d2l_utils/**/*", "notebooks/recorded/*", "notebooks/exercises/gallery/*.py", "requirements.lock")
    files = {path.relative_to(ROOT).as_posix(): path for glob in globs for path in ROOT.glob(glob) if path.is_file()}
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in sorted(files):
        if not NOT_EXECUTED.search(name):
            digest.update(f"{name}\0".encode() + hashlib.sha256(files[name].read_bytes()).digest())
    return digest.digest()


def place(path: Path) -> Path:
    """Return the file under which the outputs are kept of a notebook as it and the package are now."""
    notebook = nbformat.read(path, as_version=4)
    code = repr((_images(notebook), sorted(_code(notebook).items()))).encode()
    return KEPT / f"{Path(path).stem}-{hashlib.sha256(_surroundings() + code).hexdigest()[:16]}.ipynb"


def executed(path: Path):
    """Return a notebook of the lesson with its outputs.

    Returns
    -------
    NotebookNode
        Its ``metadata["d2l"]`` says on how many training ``images`` (0: it uses none) and how many ``seconds``.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    """
    path = Path(path).resolve()
    file = place(path)
    notebook = nbformat.read(path, as_version=4)
    if file.exists():
        file.touch()
        return _with_outputs_of(notebook, nbformat.read(file, as_version=4))
    ran = copy.deepcopy(notebook)
    # Where a learner's kernel starts.
    client = NotebookClient(ran, timeout=600, resources={"metadata": {"path": str(path.parent)}})
    client.execute(env=os.environ | {FOR_THE_SITE: "1"})
    return _keep(path, notebook, ran, file)


def keep(path: Path, ran, file: Path) -> None:
    """Keep the outputs of a notebook that somebody else has executed; what it has beside the lesson's cells goes.

    Parameters
    ----------
    path : Path
    ran : NotebookNode
    file : Path
        What `place` said before it was executed.

    Raises
    ------
    ValueError
        If the notebook has other code than was executed.
    """
    path = Path(path).resolve()
    notebook = nbformat.read(path, as_version=4)
    other = [cell for cell, source in _code(notebook).items() if _code(ran).get(cell) != source]
    if other:
        raise ValueError(f"{path.name} was executed with other code than it has, in {', '.join(other)}")
    _keep(path, notebook, ran, file)


def _keep(path, notebook, ran, file):
    """Return a notebook with its outputs, and keep it, unless what decides them is no longer what it was."""
    ran.metadata["d2l"] = {"images": _images(notebook), "seconds": _seconds(ran)}
    whole = _with_outputs_of(notebook, ran)
    if place(path) == file:
        KEPT.mkdir(parents=True, exist_ok=True)
        write_whole(file, nbformat.writes(whole).encode())  # somebody else may be reading, or executing the same
    return whole


def prune(folder: Path, days: int = 7) -> None:
    """Remove the files that nobody has used for some days; whoever uses one touches it."""
    for file in folder.glob("*"):
        if file.stat().st_mtime < time.time() - days * 86_400:
            file.unlink(missing_ok=True)  # another build may prune, too


def _with_outputs_of(notebook, ran):
    """Return the notebook with the outputs of another that has the same cells, and maybe more."""
    whole = copy.deepcopy(notebook)
    outputs = {cell.id: cell.outputs for cell in ran.cells if cell.cell_type == "code"}
    for cell in whole.cells:
        if cell.cell_type == "code":
            cell.outputs = copy.deepcopy(outputs[cell.id])
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
    whole.metadata["d2l"] = ran.metadata["d2l"]
    return whole


def _seconds(ran):
    """Return how long it took, by what nbclient noted of each cell."""
    notes = [cell.metadata["execution"] for cell in ran.cells if "execution" in cell.metadata]
    times = [datetime.fromisoformat(note[key].replace("Z", "+00:00")) for note in notes for key in note]
    return round((max(times) - min(times)).total_seconds()) if times else 0
