"""The files that notebooks read are found from anywhere, and only in the lesson's folder."""

import os
import re
from pathlib import Path

import pytest

from d2l_utils.lesson import NOTEBOOKS, lesson_file

NAME = "recorded/runs.csv"


@pytest.fixture
def a_copy(tmp_path) -> Path:
    """A learner's own copy of the notebooks, under another name."""
    (tmp_path / "mine" / "recorded").mkdir(parents=True)
    (tmp_path / "mine" / "exercises").mkdir()
    (tmp_path / "mine" / "00_start_here.ipynb").touch()
    (tmp_path / "mine" / NAME).touch()
    return tmp_path / "mine"


@pytest.mark.parametrize("folder", [NOTEBOOKS, NOTEBOOKS / "solutions", NOTEBOOKS.parent, Path("/")])
def test_a_file_is_found_from_wherever_the_kernel_starts(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert lesson_file(NAME) == NOTEBOOKS / NAME


@pytest.mark.parametrize("folder", [".", "recorded", "exercises"])
def test_the_copy_that_a_notebook_stands_in_goes_first(folder, a_copy, monkeypatch):
    monkeypatch.chdir(a_copy / folder)
    assert lesson_file(NAME) == a_copy / NAME


def test_a_lesson_further_up_is_not_read_for_anyone_may_have_put_it_there(a_copy, monkeypatch):
    (a_copy / "exercises" / "inner").mkdir()
    monkeypatch.chdir(a_copy / "exercises" / "inner")
    assert lesson_file(NAME) == NOTEBOOKS / NAME


def test_a_file_of_the_same_name_outside_the_lesson_is_not_read(a_copy, monkeypatch):
    (a_copy / "00_start_here.ipynb").unlink()
    monkeypatch.chdir(a_copy)
    assert lesson_file(NAME) == NOTEBOOKS / NAME


def test_a_copy_that_lacks_the_file_is_passed_over(a_copy, monkeypatch):
    (a_copy / NAME).unlink()
    monkeypatch.chdir(a_copy)
    assert lesson_file(NAME) == NOTEBOOKS / NAME


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_above_that_may_not_be_looked_into_is_passed_over(a_copy, monkeypatch):
    (a_copy / "closed" / "inner").mkdir(parents=True)
    monkeypatch.chdir(a_copy / "closed" / "inner")
    (a_copy / "closed").chmod(0)
    try:
        assert lesson_file(NAME) == NOTEBOOKS / NAME
    finally:
        (a_copy / "closed").chmod(0o700)


def test_a_missing_file_is_named_with_where_it_was_looked_for(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    looked = rf"recorded/none\.csv was not found in .*{re.escape(str(tmp_path))}, .*{re.escape(str(NOTEBOOKS))}"
    with pytest.raises(FileNotFoundError, match=looked):
        lesson_file("recorded/none.csv")
