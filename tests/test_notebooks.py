"""Every notebook runs top to bottom on a fresh kernel, and what it says about its results is true there.

Here on the full data; tests/browser runs them on the sample, in JupyterLab.
"""

import glob
import re

import nbformat
import pytest
from nbclient import NotebookClient

from d2l_utils.lesson import NOTEBOOKS, lesson_file

from .claims import stderr_in, with_claims
from .conftest import need_full_data, tool

executed = tool("executed")
LESSON = sorted(path.name for path in NOTEBOOKS.glob("0*.ipynb"))
ALL = sorted(str(path.relative_to(NOTEBOOKS)) for path in NOTEBOOKS.rglob("*.ipynb") if path.parent.name[0] != ".")
# Warnings that are ours or a learner's to mend are errors. (MXNet 1.9 itself uses much that is deprecated.)
STRICT = "error::UserWarning,error::RuntimeWarning,error::FutureWarning,error::ResourceWarning"


def stderr_of(notebook) -> str:
    return stderr_in(output for cell in notebook.cells for output in cell.get("outputs", []))


@pytest.mark.slow
@pytest.mark.full_data
@pytest.mark.parametrize("name", LESSON)
def test_a_notebook_runs_on_the_full_data_without_a_warning_and_keeps_its_word(name, monkeypatch, tmp_path):
    need_full_data()
    monkeypatch.setenv("PYTHONWARNINGS", STRICT)
    notebook = with_claims(name, sample=False)
    monkeypatch.setenv(executed.FOR_THE_SITE, "1")
    kept = executed.place(NOTEBOOKS / name)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert stderr_of(notebook) == ""
    assert not list(tmp_path.iterdir())  # it found its files from elsewhere, and left none there
    executed.keep(NOTEBOOKS / name, notebook, kept)  # the site shows it


def paths_in(code: str) -> list[tuple[str, bool]]:
    """Return the strings that may be a file's path, with a * for each {…}, and whether `lesson_file` finds it."""
    strings = re.findall(r'(lesson_file\()?f?"([\w{}./-]*[\w}][./][\w{}./-]*)"', code)
    return [(re.sub(r"\{\w+\}", "*", text), bool(asked)) for asked, text in strings]


@pytest.mark.parametrize("name", ALL)
def test_a_notebook_reads_files_of_the_lesson_from_wherever_its_kernel_starts(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for cell in nbformat.read(NOTEBOOKS / name, as_version=4).cells:
        for path, asked in paths_in(cell.source) if cell.cell_type == "code" else ():
            if asked:
                found = glob.glob(path, root_dir=NOTEBOOKS)
                assert found, path
                assert all(lesson_file(each) == NOTEBOOKS / each for each in found)
            else:
                for folder in (NOTEBOOKS, (NOTEBOOKS / name).parent):
                    assert not glob.glob(path, root_dir=folder), f"{path} is found from {folder} alone: use lesson_file"


def test_a_path_in_code_is_told_from_other_strings():
    code = """run_path(lesson_file(f"exercises/gallery/{name}.py"))["run"]; read_csv("../recorded/runs.csv")"""
    assert paths_in(code) == [("exercises/gallery/*.py", True), ("../recorded/runs.csv", False)]


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


@pytest.mark.parametrize("name", ALL)
def test_a_note_for_teachers_is_folded(name):
    for cell in nbformat.read(NOTEBOOKS / name, as_version=4).cells:
        if cell.metadata.get("slideshow", {}).get("slide_type") == "notes":
            assert re.fullmatch(r"<details><summary>For teachers</summary>\n\n.+\n\n</details>", cell.source, re.DOTALL)
        else:
            assert "for teachers" not in cell.source.lower()


def test_every_first_cell_says_where_to_go_from_colab_and_kaggle():
    first = {name: nbformat.read(NOTEBOOKS / name, as_version=4).cells[0].source for name in ALL}
    start = first.pop(LESSON[0])
    (sentence,) = {text.splitlines()[-1] for name, text in first.items() if re.match(r"0|exercises/", name)}
    for text in (start, sentence):
        for word in ("No module named 'd2l_utils'", "Colab and Kaggle", "Binder or Docker", 'README.md, "It does not'):
            assert word in text
    assert "\n## It does not install\n" in (NOTEBOOKS.parent / "README.md").read_text()
