"""The training lab in JupyterLab, as a learner meets it: mouse, keyboard, and everything that happens to a notebook."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

#: Small enough to train an epoch in a blink, long enough to be stopped.
OPEN = """\
from d2l_utils.data import load_fashion_mnist
from d2l_utils.widgets import TrainingLab
data = load_fashion_mnist("sample", train_size=3000)
lab = TrainingLab.from_link("images=2000&lr=0.1&init=xavier&epochs=50", data)
lab"""
#: Long enough that it still trains when a page has been loaded again.
LONG = OPEN.replace(", train_size=3000", "").replace("images=2000", "images=10000&units1=1024&units2=1024")
REPORT = "print(lab.state.name, '|', lab.message)"
#: Milliseconds that nothing here should need.
PATIENCE = 60_000


class Lab:
    """The lab on a page."""

    def __init__(self, place):
        self.place = place
        self.train, self.stop, self.reset, self.keep = (
            place.get_by_role("button", name=name) for name in ("Train", "Stop", "Reset", "Keep")
        )
        self.picture = place.locator("img")
        self.status = place.locator(".d2l-state")
        self.error = place.get_by_role("alert")

    def says(self, text: str | re.Pattern) -> None:
        expect(self.place.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def starts(self) -> None:
        """Press Train and wait for the first epoch."""
        before = self.picture.get_attribute("src")
        self.train.click()
        self.says(re.compile(r"epoch ([2-9]|\d\d) of 50"))
        expect(self.picture).to_have_attribute("alt", re.compile("Line chart"), timeout=PATIENCE)
        expect(self.picture).not_to_have_attribute("src", before)

    def stops(self) -> None:
        self.stop.click()
        self.says("you pressed Stop")
        expect(self.train).to_be_enabled()


def labs(page) -> list[Lab]:
    """The labs on the page, once their widgets are there."""
    expect(page.locator(".d2l-live").first).to_be_visible(timeout=PATIENCE)
    return [Lab(place) for place in page.locator(".d2l-live").all()]


@pytest.fixture
def notebook(page, open_notebook, request):
    """A notebook with a lab, run. ``@with_a_long_run`` makes it one that trains for a while."""
    notebook = open_notebook(page, "lab.ipynb", [getattr(request, "param", OPEN), REPORT])
    notebook.run_all()
    assert not notebook.errors()
    return notebook


with_a_long_run = pytest.mark.parametrize("notebook", [LONG], indirect=True, ids=["long"])


@pytest.fixture
def lab(page, notebook) -> Lab:
    (lab,) = labs(page)
    return lab


def printed(notebook) -> str:
    """Run the notebook's second cell again, and return what it prints."""
    notebook.page.evaluate(
        "() => { const n = window.jupyterapp.shell.currentWidget.content;"
        " n.activeCellIndex = n.widgets.length - 1;"
        " return window.jupyterapp.commands.execute('notebook:run-cell') }"
    )
    notebook.wait_until_idle()
    return next(o["text"] for o in notebook.outputs() if o["output_type"] == "stream")


def test_train_draws_while_it_trains_and_stop_stops(lab):
    lab.starts()
    expect(lab.train).to_be_disabled()
    lab.stops()
    lab.keep.click()
    expect(lab.place.locator("table")).to_be_visible()
    lab.place.get_by_role("button", name="loss").click()
    expect(lab.picture).to_have_attribute("alt", re.compile("Line chart of loss"), timeout=PATIENCE)


def test_every_slider_moves_by_mouse_and_by_keyboard(page, lab):
    link = lab.place.locator("code")
    sliders = lab.place.get_by_role("slider").all()
    assert len(sliders) == 10
    for slider in sliders:
        name = slider.get_attribute("aria-label")
        before = link.inner_text()
        box = slider.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        left = float(slider.get_attribute("aria-valuenow")) == float(slider.get_attribute("aria-valuemax"))
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + (-30 if left else 30), y, steps=4)
        page.mouse.up()
        expect(link, f"{name} by mouse").not_to_have_text(before)
        page.wait_for_timeout(600)  # more changes of the same drag may be on their way
        before = link.inner_text()
        slider.focus()
        page.keyboard.press("ArrowLeft")
        expect(link, f"{name} by keyboard").not_to_have_text(before)


def test_menus_and_the_seed_change_by_keyboard(page, lab):
    link = lab.place.locator("code")
    lab.place.get_by_label("optimiser").select_option("Adam")
    expect(link).to_have_text(re.compile("optimizer=adam"))
    lab.place.get_by_label("first weights").focus()
    page.keyboard.press("ArrowUp")
    expect(link).not_to_have_text(re.compile("init=xavier"))
    lab.place.get_by_label("seed").fill("7")
    page.keyboard.press("Enter")
    expect(link).to_have_text(re.compile("seed=7"))


def test_the_keyboard_reaches_every_control_in_the_order_of_the_page(page, lab):
    lab.place.get_by_role("button").first.focus()
    seen = []
    for _ in range(60):
        name = page.evaluate(
            "() => { const e = document.activeElement; if (!e.closest('.d2l-live')) return null;"
            " return e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent.trim() }"
        )
        if name is None:
            break
        seen.append(name)
        page.keyboard.press("Tab")
    wanted = ["L9 the lecture's run", "rate, layer 1", "units, others", "label noise", "seed", "optimiser", "epochs"]
    places = [seen.index(name) for name in [*wanted, "Train", "Reset", "accuracy"]]
    assert places == sorted(places)
    page.keyboard.press("Shift+Tab")
    lab.train.focus()
    page.keyboard.press("Space")
    lab.says(re.compile(r"epoch \d+ of 50"))
    lab.stops()


def test_sliders_answer_while_it_trains(lab):
    lab.starts()
    lab.place.get_by_role("slider", name="units, layer 1").focus()
    for _ in range(3):
        lab.place.page.keyboard.press("ArrowRight")
    lab.says("Settings changed:")
    expect(lab.place.locator("b", has_text=re.compile(r"^[\d,]+$"))).not_to_have_text("337,674")
    expect(lab.stop).to_be_enabled()
    lab.stops()


def test_a_double_click_on_train_and_a_stop_at_once_do_no_harm(lab):
    lab.train.dblclick()
    lab.says(re.compile(r"epoch \d+ of 50"))
    lab.stops()
    lab.train.click()
    lab.stop.click()
    expect(lab.train).to_be_enabled(timeout=PATIENCE)
    lab.starts()
    lab.stops()


def test_reset_while_training_opens_a_fresh_lab(lab):
    lab.place.get_by_role("button", name="L13").click()
    lab.train.click()
    lab.says(re.compile(r"epoch \d+ of 10"))
    lab.reset.click()
    expect(lab.train).to_be_enabled()
    expect(lab.picture).to_have_attribute("alt", re.compile("Press Train"))
    expect(lab.place.locator("code")).to_have_text(re.compile("drop1=0.2&drop2=0.5"))
    lab.starts()
    lab.stops()


def test_a_run_that_diverges_says_so_in_the_lab(lab):
    rate = lab.place.get_by_role("slider", name="learning rate")
    rate.focus()
    lab.place.page.keyboard.press("End")
    expect(rate).to_have_attribute("aria-valuetext", "10")
    lab.place.get_by_label("first weights").select_option("N(0, 0.01²)")
    lab.train.click()
    expect(lab.error).to_contain_text("smaller learning rate", timeout=PATIENCE)
    expect(lab.train).to_be_enabled()


def test_running_the_cell_twice_leaves_one_lab_that_works(page, notebook, lab):
    lab.starts()
    notebook.run_all()
    (lab,) = labs(page)
    expect(lab.train).to_be_enabled()
    lab.starts()
    lab.stops()


def test_two_labs_in_one_notebook_take_turns(page, open_notebook):
    notebook = open_notebook(page, "two.ipynb", [OPEN, OPEN.replace("lab", "other")])
    notebook.run_all()
    first, second = labs(page)
    first.starts()
    second.starts()
    first.says("another run began")
    second.stops()
    first.starts()
    first.stops()


def test_a_run_whose_cell_is_deleted_stops(page, notebook, lab):
    lab.starts()
    page.evaluate(
        "() => { const n = window.jupyterapp.shell.currentWidget.content; n.activeCellIndex = 0;"
        " return window.jupyterapp.commands.execute('notebook:delete-cell') }"
    )
    expect(page.locator(".d2l-live")).to_have_count(0)
    for _ in range(20):
        if "DONE" in (report := printed(notebook)):
            break
        page.wait_for_timeout(200)
    assert "the lab was not on the page any more" in report


@with_a_long_run
def test_a_closed_tab_leaves_a_lab_that_works_when_the_notebook_is_opened_again(page, notebook, lab):
    # ipywidgets wants to count its views when JupyterLab has closed the line already.
    page.watch.expected.append("Could not send widget sync message")
    lab.starts()
    notebook.command("docmanager:save")
    page.wait_for_timeout(1000)
    notebook.command("application:close")
    expect(page.locator(".d2l-live")).to_have_count(0)
    notebook.open()
    (lab,) = labs(page)
    # Sometimes the end of the last view still reaches the kernel; then the lab has stopped, and says so.
    lab.says(re.compile("Training|the lab was not on the page any more"))
    lab.reset.click()
    lab.starts()
    lab.stops()


@with_a_long_run
def test_reloading_the_page_while_it_trains_brings_the_lab_back(page, notebook, lab):
    lab.starts()
    notebook.command("docmanager:save")
    page.wait_for_timeout(1000)
    page.reload()
    notebook.wait_until_ready()
    (lab,) = labs(page)
    lab.stops()
    lab.starts()
    lab.stops()


def test_interrupting_the_kernel_leaves_the_lab_usable(notebook, lab):
    lab.starts()
    notebook.command("notebook:interrupt-kernel")
    notebook.wait_until_idle()
    lab.stops()
    lab.starts()
    lab.stops()


def test_restarting_the_kernel_and_running_all_ends_in_a_lab_that_works(page, notebook, lab):
    lab.starts()
    notebook.command("notebook:restart-run-all")
    page.locator(".jp-Dialog").get_by_role("button", name="Confirm").click()
    page.wait_for_timeout(2000)  # until the restart has begun
    notebook.wait_until_ready()
    notebook.wait_until_idle()
    (lab,) = labs(page)
    expect(lab.picture).to_have_attribute("alt", re.compile("Press Train"))
    lab.starts()
    lab.stops()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("dark", [False, True])
def test_it_fits_and_no_reader_is_left_out(new_page, open_notebook, width, height, dark):
    page = new_page(width, height, dark=dark)
    notebook = open_notebook(page, "fits.ipynb", [OPEN])
    if dark:
        page.evaluate("() => window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})")
    notebook.run_all()
    (lab,) = labs(page)
    lab.starts()
    lab.stops()
    lab.keep.click()
    expect(lab.place.locator("table")).to_be_visible()
    assert lab.place.evaluate("lab => lab.scrollWidth <= lab.clientWidth")
    assert lab.place.evaluate(
        "lab => { const edge = lab.getBoundingClientRect().right + 1;"
        " return [...lab.querySelectorAll('*')].every(e => e.getBoundingClientRect().right <= edge) }"
    )
    found = Axe().run(page, context=".d2l-live").response["violations"]
    assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
