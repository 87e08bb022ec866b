"""What executes the notebooks: once, until their code or what it rests on changes, whatever becomes of the prose."""

import os

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

from tests.conftest import tool

executed = tool("executed")


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    monkeypatch.setattr(executed, "KEPT", tmp_path / "kept")
    path = tmp_path / "small.ipynb"

    def write(*code, prose="Words."):
        cells = [nbformat.v4.new_code_cell(source, id=f"code-{i}") for i, source in enumerate(code)]
        cells.insert(0, nbformat.v4.new_markdown_cell(prose, id="prose"))
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
        return path

    return write


def texts(ran):
    return ["".join(each["text"] for each in cell.outputs) for cell in ran.cells if cell.cell_type == "code"]


COUNTS = "from pathlib import Path\nlog = Path('log'); log.touch(); _ = log.write_text(log.read_text() + 'x')"


@pytest.mark.slow
def test_a_notebook_is_executed_once_where_a_learners_kernel_starts(notebook):
    path = notebook(COUNTS, "print(log.read_text())")
    first, second = executed.executed(path), executed.executed(path)
    assert texts(first) == texts(second) == ["", "x\n"]
    assert (path.parent / "log").read_text() == "x"
    assert first.metadata["d2l"] == {"images": 0, "seconds": first.metadata["d2l"]["seconds"]}


@pytest.mark.slow
def test_other_prose_takes_the_same_outputs_and_other_code_does_not(notebook):
    executed.executed(notebook(COUNTS, "print(1)"))
    again = executed.executed(notebook(COUNTS, "print(1)", prose="Other words."))
    assert again.cells[0].source == "Other words."
    assert texts(again) == ["", "1\n"]
    path = notebook(COUNTS, "print(2)")
    assert texts(executed.executed(path)) == ["", "2\n"]
    assert (path.parent / "log").read_text() == "xx"


def test_what_a_test_has_executed_is_not_executed_again(notebook):
    path = notebook("print(1)")
    ran = nbformat.read(path, as_version=4)
    ran.cells[1].outputs = [nbformat.v4.new_output("stream", text="from a test\n")]
    ran.cells.append(nbformat.v4.new_code_cell("assert True", id="claims"))
    executed.keep(path, ran, executed.place(path))
    kept = executed.executed(path)
    assert texts(kept) == ["from a test\n"]
    assert [cell.id for cell in kept.cells] == ["prose", "code-0"]


def test_outputs_of_other_code_are_not_kept(notebook):
    path = notebook("print(1)")
    ran, before = nbformat.read(path, as_version=4), executed.place(path)
    with pytest.raises(ValueError, match=r"small.ipynb was executed with other code than it has, in code-0"):
        executed.keep(notebook("print(2)"), ran, before)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of a few files, in place of ours."""
    monkeypatch.setattr(executed, "ROOT", tmp_path / "root")
    for name in ("data.py", "quiz/questions/1.toml", "checks/hints.toml", "checks/exercises/ch1.toml", "live.js"):
        (tmp_path / "root" / "d2l_utils" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / "d2l_utils" / name).write_text("as it was")
    return tmp_path / "root" / "d2l_utils"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        *[("data.py", True), ("quiz/questions/1.toml", True), ("checks/hints.toml", True), ("new.json", True)],
        *[("checks/exercises/ch1.toml", False), ("live.js", False), ("__pycache__/data.pyc", False)],
    ],
)
def test_a_notebook_is_executed_again_after_a_change_of_what_it_shows_and_of_nothing_else(
    notebook, package, name, shown
):
    path = notebook("print(1)")
    before = executed.place(path)
    (package / name).parent.mkdir(exist_ok=True)
    (package / name).write_text("changed")
    assert (executed.place(path) != before) == shown


def test_what_was_executed_while_the_package_changed_is_kept_nowhere(notebook, package):
    path = notebook(f"from pathlib import Path\n_ = Path({str(package / 'data.py')!r}).write_text('changed')\nprint(1)")
    assert texts(executed.executed(path)) == ["1\n"]
    assert not executed.KEPT.exists()
    before = executed.place(path)
    ran = nbformat.read(path, as_version=4)
    (package / "data.py").write_text("changed again")
    executed.keep(path, ran, before)
    assert not executed.KEPT.exists()


def test_what_nobody_has_used_for_a_week_is_removed(notebook):
    path = notebook("print(1)")
    executed.executed(path)
    (kept,) = executed.KEPT.iterdir()
    other = kept.with_name("other.ipynb")
    other.touch()
    for file in (kept, other):
        os.utime(file, (0, 0))
    executed.executed(path)
    executed.prune(executed.KEPT)
    assert list(executed.KEPT.iterdir()) == [kept]


def test_a_notebook_that_fails_leaves_nothing(notebook):
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        executed.executed(notebook("1 / 0"))
    assert not executed.KEPT.exists()
