"""The lab in JupyterLab, through everything that happens to a notebook: cells run twice, tabs closed, kernels gone.

One notebook for all of them, whose cells each test runs anew: what a test leaves behind, the next one meets.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenNotebook, watched_pages, write_notebook

#: Long enough that it still trains when a page has been loaded again; its first report comes at once.
OPEN = """\
import d2l_utils as d2l
from d2l_utils.widgets import TrainingLab
data = d2l.load_fashion_mnist("sample")
lab = TrainingLab.from_link("units1=512&units2=512&lr=0.1&init=xavier&epochs=50", data)
lab"""
CELLS = [OPEN, "other = TrainingLab.from_link(lab.link, data)\nother", "print(lab.state.name, '|', lab.message)"]
#: Milliseconds that nothing here should need.
PATIENCE = 60_000
TRAINING = re.compile(r"epoch \d+ of 50")


class Lab:
    """The lab on a page."""

    def __init__(self, place):
        self.place = place
        self.train, self.stop, self.reset = (
            place.get_by_role("button", name=name, exact=True) for name in ("Train", "Stop", "Reset")
        )

    def says(self, text: str | re.Pattern) -> None:
        expect(self.place.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def starts(self) -> None:
        """Press Train and wait for the first mini-batches."""
        self.train.click()
        self.says(TRAINING)

    def stops(self) -> None:
        self.stop.click()
        self.says("you pressed Stop")
        expect(self.train).to_be_enabled()

    def works(self) -> None:
        self.starts()
        self.stops()


def labs(page, count: int = 2) -> list[Lab]:
    """The labs on the page, once their widgets are there."""
    expect(page.locator(".d2l-lab")).to_have_count(count, timeout=PATIENCE)
    return [Lab(place) for place in page.locator(".d2l-lab").all()]


@pytest.fixture(scope="module")
def opened(jupyterlab, chromium, request):
    """The notebook, opened once."""
    write_notebook(jupyterlab, "lab.ipynb", CELLS)
    with watched_pages(chromium, request.node) as make:
        page = make()
        # ipywidgets wants to count its views when JupyterLab has closed the line already.
        page.watch.expected += [
            "Could not send widget sync message",
            "widget model not found",
            "Could not restore the debugger",
        ]
        notebook = OpenNotebook(page, jupyterlab, "notebooks/lab.ipynb")
        yield notebook
        notebook.close()


@pytest.fixture
def notebook(opened):
    """The notebook, its cells just run."""
    opened.run_all()
    assert not opened.errors()
    return opened


@pytest.fixture
def page(opened):
    return opened.page


@pytest.fixture
def lab(page, notebook) -> Lab:
    return labs(page)[0]


def run_cell(notebook, number: int) -> None:
    notebook.page.evaluate(
        "i => { const n = jupyterapp.shell.currentWidget.content; n.activeCellIndex = (i + n.widgets.length)"
        " % n.widgets.length; return jupyterapp.commands.execute('notebook:run-cell') }",
        number,
    )
    notebook.wait_until_idle()


def report(notebook) -> str:
    """Run the notebook's last cell again, and return what it prints."""
    run_cell(notebook, -1)
    return next(o["text"] for o in notebook.outputs() if o["output_type"] == "stream")


def save(notebook) -> None:
    notebook.command("docmanager:save")
    notebook.page.wait_for_function("() => !jupyterapp.shell.currentWidget.model.dirty")


def test_a_double_click_on_train_and_a_stop_at_once_do_no_harm(lab):
    lab.train.dblclick()
    lab.says(TRAINING)
    lab.stops()
    lab.train.click()
    lab.stop.click()
    lab.says("you pressed Stop")
    lab.works()


def test_running_the_cell_twice_leaves_one_lab_that_works(page, notebook, lab):
    lab.starts()
    run_cell(notebook, 0)
    expect(lab.train).to_be_enabled()
    labs(page)[0].works()


def test_two_labs_in_one_notebook_take_turns(page, notebook):
    first, second = labs(page)
    first.starts()
    second.starts()
    first.says("another run began")
    second.stops()
    first.works()


def test_a_run_whose_cell_is_deleted_stops(page, notebook, lab):
    lab.starts()
    page.evaluate(
        "() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 0;"
        " return jupyterapp.commands.execute('notebook:delete-cell') }"
    )
    labs(page, 1)
    for _ in range(50):
        if "DONE" in (said := report(notebook)):
            break
        page.wait_for_timeout(100)
    page.evaluate("() => jupyterapp.commands.execute('notebook:undo-cell-action')")
    assert "the lab was not on the page any more" in said


def test_a_closed_tab_leaves_a_lab_that_works_when_the_notebook_is_opened_again(page, notebook, lab):
    lab.starts()
    save(notebook)
    notebook.command("application:close")
    labs(page, 0)
    notebook.open()
    lab, _ = labs(page)
    # Sometimes the end of the last view still reaches the kernel; then the lab has stopped, and says so.
    lab.says(re.compile("Training|the lab was not on the page any more"))
    lab.reset.click()
    lab.works()


def test_reloading_the_page_while_it_trains_brings_the_lab_back(page, notebook, lab):
    lab.starts()
    save(notebook)
    page.reload()
    notebook.wait_until_ready()
    lab, _ = labs(page)
    lab.stops()
    lab.works()


def test_interrupting_the_kernel_leaves_the_lab_usable(notebook, lab):
    lab.starts()
    notebook.command("notebook:interrupt-kernel")
    notebook.wait_until_idle()
    lab.stops()
    lab.works()


def test_restarting_the_kernel_while_it_trains_and_running_all_ends_in_a_lab_that_works(page, notebook, lab):
    lab.starts()
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.get_by_text("The kernel has gone").first.wait_for()
    notebook.wait_until_idle()
    notebook.run_all()
    lab, _ = labs(page)
    lab.says("Press Train")
    lab.works()


def test_a_lab_whose_kernel_has_gone_says_so_and_its_picture_stays_in_a_notebook_from_elsewhere(
    page, notebook, lab, jupyterlab
):
    lab.starts()
    save(notebook)
    notebook.close()
    expect(page.locator(".d2l-notice").first).to_contain_text("run the cells above again to bring it to life")
    file = jupyterlab.root / "notebooks" / "lab.ipynb"
    file.write_text(file.read_text("utf-8").replace("Press Train", "Press the button"), "utf-8")  # so it is not trusted
    page.reload()
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context?.isReady")
    picture = page.locator(".jp-OutputArea img[src^='data:image/png']").first
    expect(picture).to_have_attribute("alt", re.compile("^Press the button"))
    expect(picture).to_be_visible()
    expect(page.get_by_text("Run the cells above again to bring it to life.").first).to_be_visible()
    expect(page.get_by_text(re.compile("model not found|Loading widget")).filter(visible=True)).to_have_count(0)
