"""The quick questions in JupyterLab: by keyboard and by mouse, in both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

CELLS = ['from d2l_utils.questions import ask\n\nask("share-kept")', 'ask("variance")']


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_question_is_answered_by_keyboard_alone(new_page, open_notebook, dark):
    page = new_page(dark=dark)
    notebook = open_notebook(page, f"quiz-{dark}.ipynb", CELLS)
    notebook.run_all()
    choice, number = page.locator(".d2l-question").nth(0), page.locator(".d2l-question").nth(1)

    right = choice.locator("details", has_text="one tenth")
    right.locator("summary").focus()
    page.keyboard.press("Enter")  # JupyterLab's own shortcut for Enter, to edit the cell, must not take it
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
    found = Axe().run(page, context=".d2l-question").response["violations"]
    assert not found, [each["id"] for each in found]
