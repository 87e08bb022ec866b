"""The quick questions in JupyterLab: by keyboard and by mouse, in both themes."""

import pytest

from tests.browser.conftest import violations

CELLS = ['from d2l_utils.questions import ask\n\nask("share-kept")', 'ask("variance")']


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_question_is_answered_by_keyboard_alone(new_page, open_notebook, dark):
    page = new_page(dark=dark)
    notebook = open_notebook(page, f"quiz-{dark}.ipynb", CELLS)
    notebook.run_all()
    choice, number = page.locator(".d2l-question").nth(0), page.locator(".d2l-question").nth(1)

    right = choice.locator("details", has_text="one tenth")
    right.locator("summary").focus()
    page.keyboard.press("Enter")
    assert right.get_attribute("open") is not None
    assert "✓ Right." in right.inner_text()
    assert choice.locator("details[open]").count() == 1

    number.locator("input").focus()
    page.keyboard.type("36")
    page.keyboard.press("Enter")
    assert "p and 1 − p are swapped" in number.locator("output").inner_text()
    number.locator("input").fill("2,25")
    number.get_by_role("button", name="Check").click()
    assert number.locator("output").inner_text().startswith("✓ Right.")

    assert not page.locator(".jp-mod-editMode").count()
    assert violations(page, ".d2l-question") == []


PREDICTIONS = [
    'from d2l_utils.quiz import Predicted, Prediction\n\nPredicted("noise")',
    'Prediction("noise", "What falls?", ["the mean", "the *variance*"])',
    'Predicted("noise")',
    'Prediction("share", "How many?")',
    'Predicted("share")',
]


def said(page) -> list[str]:
    """Return what a page says of predictions, above and below the questions."""
    return [place.inner_text() if place.is_visible() else "" for place in page.locator("[data-predicted]").all()]


def test_a_prediction_is_made_by_keyboard_said_wherever_its_result_is_and_known_after_a_reload(page, open_notebook):
    notebook = open_notebook(page, "predictions.ipynb", PREDICTIONS)
    notebook.run_all()
    assert notebook.errors() == []
    assert said(page) == ["", "", ""]  # Run All alone tells nothing
    first = page.locator("input[type=radio]").first
    first.focus()
    page.keyboard.press("Space")
    assert said(page) == ["You predicted: the mean"] * 2 + [""]
    page.keyboard.press("ArrowDown")  # to JupyterLab, the next cell
    page.keyboard.press("Enter")  # to JupyterLab, to edit the cell
    page.get_by_label("Your prediction:").focus()
    page.keyboard.type("3 x")
    page.keyboard.press("Enter")
    predicted = ["You predicted: the variance"] * 2 + ["You predicted: 3 x"]
    assert said(page) == predicted
    assert not page.locator(".jp-mod-editMode").count()
    assert violations(page, ".d2l-prediction") == []

    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    notebook.wait_until_ready()
    page.locator("[data-predicted]", has_text="3 x").wait_for()
    assert said(page) == predicted
    assert [field.is_checked() for field in page.locator("input[type=radio]").all()] == [False, True]
    assert page.get_by_label("Your prediction:").input_value() == "3 x"


def test_where_nothing_may_be_kept_a_prediction_is_known_as_long_as_the_notebook_is_open(page, open_notebook):
    denied = "get() { if (window.isClosed) throw new DOMException('denied', 'SecurityError'); return own; }"
    page.add_init_script(f"const own = localStorage; Object.defineProperty(window, 'localStorage', {{ {denied} }})")
    notebook = open_notebook(page, "denied.ipynb", PREDICTIONS[:2])
    page.evaluate("window.isClosed = true")  # from here on: JupyterLab itself needs it to start
    notebook.run_all()
    page.get_by_label("the variance").check()
    notebook.run_all()
    assert said(page) == ["You predicted: the variance"]
    assert page.get_by_label("the variance").is_checked()
    page.evaluate("window.isClosed = false")
