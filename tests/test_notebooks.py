"""Every notebook runs top to bottom on a fresh kernel, and what it says about its results is true there.

Here on the full data; tests/browser runs them on the sample, in JupyterLab.
"""

import re

import nbformat
import pytest
from nbclient import NotebookClient

from .claims import stderr_in, with_claims
from .conftest import need_full_data
from .lesson import NOTEBOOKS

LESSON = sorted(path.name for path in NOTEBOOKS.glob("0*.ipynb"))
# Warnings that are ours or a learner's to mend are errors. (MXNet 1.9 itself uses much that is deprecated.)
STRICT = "error::UserWarning,error::RuntimeWarning,error::FutureWarning,error::ResourceWarning"


def stderr_of(notebook) -> str:
    return stderr_in(output for cell in notebook.cells for output in cell.get("outputs", []))


@pytest.mark.slow
@pytest.mark.full_data
@pytest.mark.parametrize("name", LESSON)
def test_a_notebook_runs_on_the_full_data_without_a_warning_and_keeps_its_word(name, monkeypatch):
    need_full_data()
    monkeypatch.setenv("PYTHONWARNINGS", STRICT)
    notebook = with_claims(name, sample=False)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
    assert stderr_of(notebook) == ""


def test_every_moment_of_the_lecture_is_in_a_notebook():
    cells = (cell for path in NOTEBOOKS.glob("0*.ipynb") for cell in nbformat.read(path, as_version=4).cells)
    there = {moment for cell in cells for moment in re.findall(r"L\d+", cell.metadata.get("lecture", ""))}
    assert there >= {f"L{number}" for number in range(1, 21)}


def test_the_lectures_code_stands_in_notebooks_and_nowhere_else():
    package = NOTEBOOKS.parent / "d2l_utils"
    for path in package.rglob("*.py"):
        assert not re.search(r"^def dropout\(", path.read_text(), re.MULTILINE), path


@pytest.mark.parametrize("name", LESSON)
def test_a_notebook_is_laid_out_as_a_lesson(name):
    cells = nbformat.read(NOTEBOOKS / name, as_version=4).cells
    assert cells[0].cell_type == "markdown"
    assert cells[0].source.startswith("# ")
    assert all("slide_type" in cell.metadata.get("slideshow", {}) for cell in cells)
    if name != LESSON[-1]:
        assert LESSON[LESSON.index(name) + 1] in cells[-1].source  # the link to the next one
    for link in re.findall(r"\]\((\d\d_\w+\.ipynb)\)", "".join(cell.source for cell in cells)):
        assert (NOTEBOOKS / link).exists(), link
