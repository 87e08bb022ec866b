"""The live views in JupyterLab, where the kernel computes with the learner's own function."""

import re
from functools import partial

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import violations

DEFINITIONS = """
import numpy
from mxnet import np, npx
import d2l_utils as d2l
from d2l_utils.widgets import TrainingLab, activations, dropout_explorer, opening, thinned_network, weight_scaling

npx.set_np()

def dropout(X, drop_prob):
    if drop_prob == 1:
        return np.zeros_like(X)
    mask = np.random.uniform(0, 1, X.shape) > drop_prob
    return mask * X / (1 - drop_prob)

random = numpy.random.RandomState(0)
images, labels = random.randint(0, 256, (30, 28, 28)), numpy.arange(30) % 10
sizes, params = (784, 256, 512, 10), []
for before, after in zip(sizes, sizes[1:]):
    params += [np.array(random.normal(0, 0.1, (before, after)), dtype="float32"), np.zeros(after)]
"""
EXPLORER = "dropout_explorer(dropout)"
LAB = (
    "lab = TrainingLab('few images', d2l.load_fashion_mnist('sample'))\n"
    "lab.link = 'images=500&units1=16&units2=16&epochs=3&lr=0.1&drop1=0.2&drop2=0.5'\n"
    "lab"
)
CALLS = {
    "opening": "opening()",
    "explorer": EXPLORER,
    "thinned": "thinned_network(params, images, labels, dropout)",
    "activations": "activations(params, images, dropout)",
    "scaling": "weight_scaling()",
    "lab": LAB,
}


@pytest.fixture
def show(open_notebook, page):
    """Open a notebook with these cells, run it, and return it: ``show("dropout_explorer(dropout)")``."""

    def make(*cells: str, on=page):
        notebook = open_notebook(on, "views.ipynb", [DEFINITIONS, *cells])
        notebook.run_all()
        assert notebook.errors() == []
        return notebook

    return make


def view(page, number: int = 0):
    """A live view on a page."""
    root = page.locator(".d2l-view").nth(number)
    root.wait_for()
    root.scroll_into_view_if_needed()
    return root


def still(page):
    """The pictures that stand for views."""
    return page.locator(".d2l-still")


def changes(page, root, action) -> bool:
    """Tell whether pixels of a view change within ten seconds after an action."""
    page.wait_for_timeout(300)
    before = root.screenshot(animations="disabled")
    action()
    for _ in range(100):
        if root.screenshot(animations="disabled") != before:
            return True
        page.wait_for_timeout(100)
    return False


@pytest.mark.parametrize("kind", CALLS)
def test_every_slider_changes_what_is_seen(show, new_page, kind):
    page = new_page()
    page.emulate_media(reduced_motion="reduce")  # else pixels change all the time
    show(CALLS[kind], on=page)
    root = view(page)
    sliders = root.locator("input[type=range]")
    assert sliders.count()
    # One by keyboard, the next by mouse: test_views_on_a_page.py has each control used in all ways.
    for number, slider in enumerate(sliders.all()):
        if slider.is_disabled():  # with one layer there is none for further ones
            continue
        slider.focus()
        key = "ArrowLeft" if slider.input_value() != slider.get_attribute("min") else "ArrowRight"
        box = slider.bounding_box()
        middle = box["x"] + box["width"] * 0.4, box["y"] + box["height"] / 2
        by_hand = partial(page.mouse.click, *middle) if number % 2 else partial(page.keyboard.press, key)
        assert changes(page, root, by_hand), slider.get_attribute("aria-valuetext")
    assert root.locator("[role=alert]:visible").all_inner_texts() in ([], [""])
    for control in root.locator("button, input, select, [tabindex]").all():
        if control.is_visible() and control.is_enabled():
            control.focus()
            expect(control).to_be_focused()
            page.keyboard.press("x")  # to JupyterLab, to cut the cell
            page.keyboard.press("ArrowDown")  # to JupyterLab, the next cell
            assert root.evaluate("root => root.contains(document.activeElement)"), control.evaluate("e => e.outerHTML")


def test_the_kernel_trains_stops_keeps_and_shows_python_the_same(show, page):
    notebook = show(LAB, "lab.wait()\nprint(lab.message, len(lab.runs))")
    root = view(page)
    root.get_by_role("button", name="Train", exact=True).click()
    root.get_by_text("Done: 3 of 3 epochs.").wait_for()
    root.get_by_role("button", name="Keep", exact=True).click()
    expect(root.get_by_role("button", name=re.compile("^Remove"))).to_have_count(1)
    page.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 2 }")
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-cell')")
    notebook.wait_until_idle()
    printed = [output["text"] for output in notebook.outputs() if output["output_type"] == "stream"]
    assert any("Done: 3 of 3 epochs. 1" in "".join(text) for text in printed)


def test_stop_comes_through_while_the_kernel_trains(show, page):
    long = {"epochs=3": "epochs=50", "images=500": "images=10000", "units1=16": "units1=256"}
    show(re.sub("|".join(long), lambda found: long[found[0]], LAB))
    root = view(page)
    root.get_by_role("button", name="Train", exact=True).click()
    root.get_by_text(re.compile(r"epoch \d+ of 50")).wait_for()
    root.get_by_role("button", name="Stop", exact=True).click()
    root.get_by_text("Stopped after").wait_for()
    expect(root.get_by_role("button", name="Train", exact=True)).to_be_enabled()


def test_an_error_in_the_learners_function_is_read_out_where_it_happens(show, page):
    show("def broken(X, drop_prob):\n    return X / undefined\n\ndropout_explorer(broken)")
    alert = view(page).locator("[role=alert]").filter(has_text="NameError")
    expect(alert).to_contain_text("NameError: name 'undefined' is not defined")
    expect(alert).to_contain_text("broken, line 2: return X / undefined")


def test_two_views_of_one_widget_stay_in_step(show, page):
    show("one = dropout_explorer(dropout)\none", "one")
    first, second = view(page, 0), view(page, 1)
    first.get_by_role("button", name="Draw again").click()
    expect(second).to_contain_text("in 2 draws")


def test_running_again_and_restarting_leave_working_views(show, page):
    notebook = show(EXPLORER, EXPLORER)
    notebook.run_all()
    expect(page.locator(".d2l-view")).to_have_count(2)
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.get_by_text("The kernel has gone").first.wait_for()
    notebook.wait_until_idle()
    notebook.run_all()
    expect(page.locator(".d2l-view")).to_have_count(2)
    last = view(page, 1)
    last.get_by_role("button", name="Draw again").click()
    expect(last).to_contain_text("in 2 draws")


def test_the_picture_is_hidden_while_the_view_lives_and_stands_in_for_it_afterwards(show, page):
    page.watch.expected.append("widget model not found")  # JupyterLab's own words for a widget without kernel
    notebook = show(CALLS["thinned"])
    view(page)
    expect(still(page)).to_be_hidden()
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.model.dirty")
    notebook.close()
    page.reload()
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context?.isReady")
    expect(still(page)).to_be_visible()
    expect(still(page)).to_contain_text("Run the cells above again to bring it to life")
    assert still(page).locator("img").get_attribute("alt")
    expect(page.get_by_text("model not found")).to_be_hidden()


def test_in_both_themes_all_views_fit_and_axe_finds_no_violation(show, page):
    page.emulate_media(reduced_motion="reduce")
    show(*CALLS.values())
    for theme, is_light in (("JupyterLab Light", "true"), ("JupyterLab Dark", "false")):
        page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
        page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
        for number in range(len(CALLS)):
            root = view(page, number)
            page.wait_for_timeout(500)
            # What turns a picture dark leaves the views alone, which know the theme themselves.
            assert root.evaluate(
                "e => [...e.querySelectorAll('*')].every(part => getComputedStyle(part).filter === 'none')"
            )
            assert root.evaluate("e => e.scrollWidth <= e.clientWidth + 1 && e.scrollHeight <= e.clientHeight + 1")
            assert violations(page, root.evaluate("e => '#' + (e.id ||= 'view-under-test')")) == []
            root.evaluate("e => { e.id = '' }")
