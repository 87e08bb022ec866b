"""The explorers in JupyterLab: by mouse and by keyboard, in both themes, after restarts and without a kernel."""

import pytest
from axe_playwright_python.sync_playwright import Axe

DEFINITIONS = """
import numpy
from mxnet import np, npx
from d2l_utils.widgets.explorers import activations, dropout_explorer, thinned_network

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
CALLS = {
    "dropout_explorer": "dropout_explorer(dropout)",
    "thinned_network": "thinned_network(params, images, labels, dropout)",
    "activations": "activations(params, images, dropout)",
}
SLIDERS = {
    "dropout_explorer": ["drop_prob p", "input h", "neuron"],
    "thinned_network": ["image", "drop_prob1", "drop_prob2"],
    "activations": ["drop_prob1", "drop_prob2"],
}


class View:
    """A live view on a page."""

    def __init__(self, page, number: int = 0):
        self.page = page
        self.root = page.locator(".d2l-live").nth(number)
        self.root.wait_for()
        self.picture = self.root.locator("img")
        self.sliders = self.root.locator("[role=slider]")
        self.wait_for(lambda: self.picture.get_attribute("alt"))
        self.root.scroll_into_view_if_needed()

    def wait_for(self, condition, seconds: float = 20) -> None:
        for _ in range(int(seconds * 20)):
            if condition():
                return
            self.page.wait_for_timeout(50)
        pytest.fail("waited in vain")

    def wait_for_another_picture(self, old: bytes) -> None:
        self.wait_for(lambda: self.picture.screenshot() != old)

    def alt(self) -> str:
        return self.picture.get_attribute("alt")

    def error(self) -> str:
        return " ".join(self.root.locator("[role=alert]").all_inner_texts())


@pytest.fixture
def show(open_notebook, page):
    """Open a notebook with these cells, run it, and return it: ``show("dropout_explorer(dropout)")``."""

    def make(*cells: str, on=page):
        notebook = open_notebook(on, "explorers.ipynb", [DEFINITIONS, *cells])
        notebook.run_all()
        assert notebook.errors() == []
        return notebook

    return make


@pytest.mark.parametrize("which", CALLS)
def test_every_slider_answers_to_the_keyboard(show, page, which):
    show(CALLS[which])
    view = View(page)
    for i in range(view.sliders.count()):
        handle, old = view.sliders.nth(i), view.picture.screenshot()
        value = handle.get_attribute("aria-valuenow")
        handle.focus()
        page.keyboard.press("ArrowRight")
        view.wait_for_another_picture(old)
        assert handle.get_attribute("aria-valuenow") != value
        assert handle.get_attribute("aria-label") == SLIDERS[which][i]
        assert handle.get_attribute("aria-valuetext") == view.root.locator(".widget-readout").nth(i).inner_text()
    assert view.error() == ""


@pytest.mark.parametrize("which", CALLS)
def test_every_slider_answers_to_the_mouse_and_ends_where_it_was_let_go(show, page, which):
    show(CALLS[which])
    view = View(page)
    for i in range(view.sliders.count()):
        old = view.picture.screenshot()
        start = view.sliders.nth(i).bounding_box()
        track = view.root.locator(".noUi-base").nth(i).bounding_box()
        y = start["y"] + start["height"] / 2
        page.mouse.move(start["x"] + start["width"] / 2, y)
        page.mouse.down()
        page.mouse.move(track["x"], y)
        page.mouse.move(track["x"] + track["width"] + 30, y, steps=25)
        page.mouse.up()
        view.wait_for_another_picture(old)
        handle = view.sliders.nth(i)
        assert handle.get_attribute("aria-valuenow") == handle.get_attribute("aria-valuemax")
    ends = {"dropout_explorer": "p = 1: 16 of 16", "thinned_network": "p = 0.95.", "activations": "hidden layer 2"}
    view.wait_for(lambda: ends[which] in view.alt())
    assert view.error() == ""


def test_buttons_boxes_and_the_switch_work_from_the_keyboard(show, page):
    show(CALLS["dropout_explorer"])
    view = View(page)
    view.sliders.nth(0).focus()
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("() => document.activeElement.textContent || document.activeElement.type"))
    wanted = ["Draw again", "Draw 100 more", "Start over", "checkbox", "number"]
    assert [name for name in reached if name in wanted] == wanted

    view.root.get_by_role("button", name="Draw 100 more").press("Enter")
    view.wait_for(lambda: "in draw 101" in view.alt())
    view.root.get_by_label("rescale").press("Space")
    view.wait_for(lambda: "not rescaled" in view.alt())
    seed, before = view.root.get_by_label("seed"), view.alt()
    seed.fill("5")
    seed.press("Enter")
    view.wait_for(lambda: view.alt() != before)
    view.root.get_by_role("button", name="Start over").press("Space")
    view.wait_for(lambda: "in draw 1;" in view.alt())


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_keeps_those_out_who_see_little_or_nothing(show, new_page, dark):
    page = new_page(dark=dark)
    notebook = show(*CALLS.values(), on=page)
    if dark:
        page.evaluate("() => jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})")
        page.wait_for_function("() => document.body.dataset.jpThemeLight === 'false'")
        notebook.run_all()
    for i in range(3):
        View(page, i)
    found = Axe().run(page, context=".d2l-live").response["violations"]
    serious = [v for v in found if v["impact"] in ("serious", "critical")]
    assert not serious, "\n".join(f"{v['id']}: {[n['html'] for n in v['nodes']]}" for v in serious)


def test_labels_and_numbers_are_whole_at_1280_pixels(show, page):
    show(*CALLS.values())
    for i in range(3):
        view = View(page, i)
        assert view.root.evaluate("e => e.scrollWidth <= e.clientWidth")
        cut_off = view.root.evaluate(
            "e => [...e.querySelectorAll('.widget-label, .widget-readout, .widget-label-basic, button')]"
            ".filter(l => l.scrollWidth > l.clientWidth).map(l => l.textContent)"
        )
        assert cut_off == []


def test_running_again_and_restarting_leave_working_views(show, page):
    notebook = show(CALLS["dropout_explorer"], CALLS["dropout_explorer"])
    notebook.run_all()
    assert page.locator(".d2l-live").count() == 2
    first, second = View(page, 0), View(page, 1)
    first.root.get_by_role("button", name="Draw again").click()
    first.wait_for(lambda: "in draw 2" in first.alt())
    assert "in draw 1;" in second.alt()

    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    notebook.wait_until_idle()
    notebook.run_all()
    page.wait_for_function("() => document.querySelectorAll('.d2l-live').length === 2")
    second = View(page, 1)
    second.wait_for(lambda: "in draw 1;" in second.alt())
    second.root.get_by_role("button", name="Draw again").click()
    second.wait_for(lambda: "in draw 2" in second.alt())


def test_the_picture_is_shown_once_while_the_view_lives_and_stands_in_for_it_afterwards(show, page):
    page.watch.expected.append("widget model not found")  # JupyterLab's own words for a widget without kernel
    notebook = show(CALLS["thinned_network"])
    view = View(page)
    pictures = page.locator(".jp-OutputArea img")
    view.wait_for(lambda: [picture.is_visible() for picture in pictures.all()] == [True, False])
    alt = view.alt()
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.model.dirty")
    notebook.close()
    page.reload()
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context?.isReady")
    pictures.first.wait_for()
    assert [picture.is_visible() for picture in pictures.all()] == [True]
    assert pictures.first.get_attribute("alt") == alt


def test_an_error_in_the_learners_function_is_read_out_where_it_happens(show, page):
    show("def broken(X, drop_prob):\n    return X / undefined\n\ndropout_explorer(broken)")
    view = View(page)
    assert "NameError: name 'undefined' is not defined" in view.error()
    assert "broken, line 2: return X / undefined" in view.error()
