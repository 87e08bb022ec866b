"""Execute the lesson's notebooks, and keep what came out, so that nothing is executed twice.

The site shows the outputs, and the tests of notebooks leave there what they have executed anyway. What is kept stands
in build/executed/ under a key of all that decides it: the notebook's code, the package's, the versions, the data. Prose
may change: outputs are put into the notebook as it is now.

``python tools/executed.py`` executes what is not kept yet.
"""

import argparse
import copy
import functools
import hashlib
import os
import re
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
KEPT = ROOT / "build" / "executed"
#: What the site shows with its outputs.
SHOWN = (*sorted(NOTEBOOKS.glob("0*.ipynb")), NOTEBOOKS / "exercises" / "failure_gallery.ipynb")
ALL, SAMPLE = 60_000, 10_000
#: With it in the environment, views of a trained net put the net beside their picture.
FOR_THE_SITE = "D2L_UTILS_SITE"
# Loads whatever data there are.
LOADS = re.compile(r'load_(?:data_)?fashion_mnist\((?!"sample")')
# Runs before the first cell: then the kernel finds nothing but the sample.
SAMPLE_ONLY = """
import d2l_utils.data
d2l_utils.data.find = lambda *_, find=d2l_utils.data.find: find("sample", None)
"""


@functools.cache
def images_here() -> int:
    """Return how many training images a notebook finds on this machine, 60,000 or the sample's 10,000."""
    from d2l_utils.data import load_fashion_mnist

    return len(load_fashion_mnist().train_labels)


def _images(notebook, sample):
    """Return how many training images a notebook has at its disposal, 0 where it uses none."""
    code = "\n".join(_code(notebook).values())
    if sample or not LOADS.search(code):
        return SAMPLE if "load_" in code else 0
    return ALL if sample is False else images_here()


def _code(notebook):
    return {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "code"}


@functools.cache
def _surroundings() -> bytes:
    """Return a digest of the files that decide, beside the notebook itself, what it shows."""
    package = ROOT / "d2l_utils"
    files = [path for path in package.rglob("*") if path.suffix in (".py", ".json", ".toml")]
    files = [path for path in files if "checks" not in path.relative_to(package).parts]
    files += [*NOTEBOOKS.glob("recorded/*"), *NOTEBOOKS.glob("exercises/gallery/*.py"), ROOT / "requirements.lock"]
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in sorted(files):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.digest()


def place(path: Path, notebook, images: int) -> Path:
    """Return the file under which a notebook's outputs are kept."""
    code = repr((images, sorted(_code(notebook).items()))).encode()
    return KEPT / f"{path.stem}-{hashlib.sha256(_surroundings() + code).hexdigest()[:16]}.ipynb"


def executed(path: Path, *, sample: bool | None = None):
    """Return a notebook of the lesson with its outputs.

    Parameters
    ----------
    path : Path
    sample : bool, optional
        On the sample of the data, or on all of it; without it, on what is found.

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
    notebook = nbformat.read(path, as_version=4)
    images = _images(notebook, sample)
    file = place(path, notebook, images)
    if not file.exists():
        ran = copy.deepcopy(notebook)
        if images == SAMPLE:
            ran.cells.insert(0, nbformat.v4.new_code_cell(SAMPLE_ONLY))
        # Where a learner's kernel starts.
        client = NotebookClient(ran, timeout=600, resources={"metadata": {"path": str(path.parent)}})
        client.execute(env=os.environ | {FOR_THE_SITE: "1"})
        ran.metadata["d2l"] = {"images": images, "seconds": _seconds(ran)}
        _write(file, _with_outputs_of(notebook, ran))
    return _with_outputs_of(notebook, nbformat.read(file, as_version=4))


def keep(path: Path, ran, *, sample: bool = False) -> None:
    """Keep the outputs of a notebook that somebody else has executed; what it has beside the lesson's cells goes."""
    path = Path(path).resolve()
    notebook = nbformat.read(path, as_version=4)
    other = [cell for cell, source in _code(notebook).items() if _code(ran).get(cell) != source]
    if other:
        raise ValueError(f"{path.name} was executed with other code than it has, in {', '.join(other)}")
    images = _images(notebook, sample)
    ran.metadata["d2l"] = {"images": images, "seconds": _seconds(ran)}
    _write(place(path, notebook, images), _with_outputs_of(notebook, ran))


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


def _write(file, notebook):
    """Write all of it or nothing: somebody else may be reading, or executing the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=file.parent, suffix=".part", encoding="utf-8", delete=False) as part:
        nbformat.write(notebook, part)
    os.replace(part.name, file)


def main(arguments=None):
    """Execute all notebooks that the site shows."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--sample", action="store_true", help="on the sample, though there may be more")
    options = parser.parse_args(arguments)
    for path in SHOWN:
        began = time.monotonic()
        notebook = executed(path, sample=options.sample or None)
        print(
            f"{path.relative_to(NOTEBOOKS)}: {notebook.metadata['d2l']}, {time.monotonic() - began:.1f} s", flush=True
        )


if __name__ == "__main__":
    main()
