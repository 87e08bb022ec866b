"""Every notebook run from top to bottom in JupyterLab, as a learner does it, on the small sample of the data."""

import io

import nbformat
import numpy as np
import pytest
from PIL import Image

from tests.claims import stderr_in, with_claims
from tests.conftest import ROOT

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
# From 2 on they train, which tests/test_notebooks.py has them do, too; test_views.py has their views.
LONG = {name: [pytest.mark.thorough] if name >= "02" else [] for name in NOTEBOOKS}


@pytest.mark.slow
@pytest.mark.parametrize("name", [pytest.param(name, marks=marks) for name, marks in LONG.items()])
def test_a_notebook_runs_from_top_to_bottom(page, jupyterlab, open_notebook, name):
    nbformat.write(with_claims(name, sample=True), jupyterlab.root / "notebooks" / f"sample_{name}")
    notebook = open_notebook(page, f"sample_{name}")
    notebook.run_all(seconds=600)
    assert notebook.errors() == []
    assert stderr_in(notebook.outputs()) == ""
    kinds = {mime for output in notebook.outputs() for mime in output.get("data", {})}
    if "application/vnd.jupyter.widget-view+json" in kinds:
        lost = page.get_by_text("Error displaying widget").or_(page.get_by_text("model not found"))
        assert lost.count() == 0
    assert page.evaluate(
        "() => [...document.querySelectorAll('.jp-OutputArea-output')]"
        ".every(output => output.scrollWidth <= output.clientWidth + 1)"
    ), "an output is wider than the page"


def test_a_figure_is_as_dark_as_the_theme(page, open_notebook):
    cells = ["from d2l_utils import plotting\n\nplotting.dropout_picture()"]
    notebook = open_notebook(page, "dark.ipynb", cells)
    notebook.run_all()
    figure = page.locator("img.d2l-figure")
    for theme, is_dark in (("JupyterLab Light", False), ("JupyterLab Dark", True)):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
        page.locator(f'body[data-jp-theme-light="{"false" if is_dark else "true"}"]').wait_for(state="attached")
        brightness = np.asarray(Image.open(io.BytesIO(figure.screenshot())).convert("L")).mean()
        assert (brightness < 90) == is_dark
        assert (brightness > 200) != is_dark
