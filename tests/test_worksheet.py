"""The worksheet and the page for teachers: all that the notebooks ask and note, and no answers."""

import re
from types import SimpleNamespace

import nbformat
import pytest

from d2l_utils.lesson import NOTEBOOKS
from d2l_utils.questions import PREDICTIONS, QUESTIONS
from d2l_utils.quiz import Prediction
from tests.conftest import ROOT, site_script

worksheet, stage = site_script("worksheet"), site_script("stage")
LESSON = sorted(path.stem for path in NOTEBOOKS.glob("0[1-9]*.ipynb"))
EXERCISES = sorted(f"exercises/{path.stem}" for path in (NOTEBOOKS / "exercises").glob("*.ipynb"))


@pytest.fixture
def build(tmp_path):
    (tmp_path / "source").mkdir()
    contents = {"The lesson": LESSON, "Exercises": EXERCISES, "More": ["play", "run"]}
    return SimpleNamespace(source=tmp_path / "source", contents=contents)


@pytest.fixture
def sheet(build) -> str:
    worksheet.worksheet(build)
    return (build.source / "worksheet.md").read_text("utf-8")


@pytest.fixture
def teachers(build) -> str:
    worksheet.teachers(build)
    return (build.source / "teachers.md").read_text("utf-8")


def all_cells():
    for path in NOTEBOOKS.rglob("*.ipynb"):
        if path.parent.name != "solutions":
            yield from nbformat.read(path, as_version=4).cells


def test_the_worksheet_has_every_predict_line_of_the_lesson_and_its_exercises(sheet):
    prose = "\n\n".join(cell.source for cell in all_cells() if cell.cell_type == "markdown")
    without_links = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", prose)
    lines = [paragraph for paragraph in re.split(r"\n{2,}", without_links) if "*Predict" in paragraph]
    assert [line for line in lines if line not in sheet] == []
    assert sheet.count("I predict<i></i><i></i>") == len(lines)


def test_the_worksheet_has_every_question_with_its_choices_and_no_answer(sheet):
    for name, question in QUESTIONS.items():
        assert sheet.count(f"**Question.** {question.text}\n") == 1, name
        choices = getattr(question, "choices", {})
        assert "\n".join(f"- {choice}" for choice in choices) in sheet
        for reason in choices.values() if choices else [question.reason, question.hint, *question.wrong.values()]:
            assert reason not in sheet, name
    chosen = sum(bool(prediction.choices) for prediction in PREDICTIONS.values())
    assert sheet.count("Because<i></i>") + sheet.count("Answer<i></i>") == len(QUESTIONS) + chosen


def test_a_prediction_has_its_choices_and_room():
    text = worksheet.written("Part", Prediction("x", "Which?", ["this", "that"]))
    assert "**Predict.** Which?\n\n- this\n- that\n" in text
    for room in ("Because<i></i>", "It was<i></i>"):
        assert text.count(room) == 1
    assert worksheet.written("Part", Prediction("x", "How many?")).count("I predict<i></i>") == 1


def test_the_worksheet_has_every_prediction_that_a_notebook_asks_for(sheet):
    for cell in all_cells():
        if name := stage.prediction_of(cell):
            assert sheet.count(f"**Predict.** {PREDICTIONS[name].text}\n") == 1


def test_what_is_asked_stands_in_the_order_of_the_notebook_below_the_section_it_belongs_to():
    cell = nbformat.v4
    notebook = cell.new_notebook(
        cells=[
            cell.new_markdown_cell("# Title\n\n*Predict:* first?"),
            cell.new_markdown_cell("## Part\n\nSome words. *Predict:* second?\n\nMore."),
            cell.new_code_cell('from d2l_utils.questions import ask\n\nask("survivor")'),
            cell.new_code_cell('from d2l_utils.questions import predict\n\npredict("variance-of-two")'),
            cell.new_markdown_cell("*Predict:* what?", metadata={"slideshow": {"slide_type": "notes"}}),
        ]
    )
    asked = [("", "*Predict:* first?"), ("Part", "Some words. *Predict:* second?"), ("Part", "survivor")]
    asked.append(("Part", PREDICTIONS["variance-of-two"]))
    assert list(worksheet.asked(notebook)) == asked


def test_teachers_have_every_note_and_how_to_teach_with_links_to_what_is_there(teachers):
    notes = [cell.source for cell in all_cells() if stage.is_for_teachers(cell)]
    assert len(notes) >= 8
    for note in notes:
        words = note.removeprefix("<details><summary>For teachers</summary>").removesuffix("</details>").strip()
        assert words in teachers
    assert "<details>" not in teachers
    for heading in re.findall(r"^## .*", (ROOT / "docs" / "teaching.md").read_text("utf-8"), re.MULTILINE):
        assert heading in teachers
    assert "worksheet.md" in teachers
    assert {f"slides/{name}.html" for name in LESSON} <= set(re.findall(r'href="([^"]+)"', teachers))
    for target in re.findall(r"\]\(([^)#]+)\.\w+[)#]", teachers):
        assert target in ("index", "worksheet", "run", *LESSON, *EXERCISES)


def test_neither_page_is_in_the_list_of_contents_or_found_by_a_search(sheet, teachers):
    for text in (sheet, teachers):
        head = text.split("---")[1]
        assert {"orphan: true", "nosearch: true", "robots: noindex"} <= {line.strip() for line in head.splitlines()}
