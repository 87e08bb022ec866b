"""The lesson as a web site: what its pages hold, whom they ask, and where their links lead. Without a browser."""

import base64
import html
import io
import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import nbformat
import pytest
import yaml
from PIL import Image

from d2l_utils.data import _balanced_subset, load_fashion_mnist
from d2l_utils.lesson import NOTEBOOKS
from d2l_utils.quiz import Predicted, Prediction, Question
from tests.conftest import ROOT, site_script

stage, formulas, figures = site_script("stage"), site_script("formulas"), site_script("figures")
pytestmark = pytest.mark.timeout(2400)  # who has executed no notebook yet waits for it
LESSON = sorted(path.stem for path in NOTEBOOKS.glob("0[1-9]*.ipynb"))
EXERCISES = sorted(f"exercises/{path.stem}" for path in (NOTEBOOKS / "exercises").glob("*.ipynb"))


class Page(HTMLParser):
    """What a page is made of: its elements with their attributes, and the text between them."""

    def __init__(self, text: str):
        super().__init__()
        self.elements, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data

    def all(self, name: str, *tags: str) -> list[str]:
        """Return this attribute of all elements, or of those with these tags."""
        return [each[name] or "" for tag, each in self.elements if name in each and (not tags or tag in tags)]


@pytest.fixture(scope="session")
def pages(site) -> dict[str, Page]:
    """Return all pages by their place in the site."""
    files = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in files}


def cells(name: str, folder: Path = NOTEBOOKS) -> list:
    return nbformat.read(folder / f"{name}.ipynb", as_version=4).cells


# ---- the whole


@pytest.mark.slow
def test_there_is_a_page_for_each_notebook_the_lab_and_how_to_run_it(pages):
    names = ["index", *LESSON, *EXERCISES, "play", "run"]
    assert {f"{name}.html" for name in names} <= set(pages)
    for name in LESSON:
        assert re.match(r"# (.*)", cells(name)[0].source)[1] in pages[f"{name}.html"].text
        assert f"{name}.html" in pages["index.html"].all("href")


@pytest.mark.slow
def test_no_page_asks_anything_of_another_host_or_of_a_fixed_place(pages, site):
    fetching = ("script", "img", "link", "source", "iframe", "form", "object", "use")
    for name, page in pages.items():
        for attribute in ("src", "href", "action", "srcset", "data"):
            for address in page.all(attribute, *fetching):
                assert not urlsplit(address).netloc, f"{name} asks for {address}"
                assert not address.startswith("/"), f"{name} works at one prefix only: {address}"
        assert not any(address.startswith("/") for address in page.all("href", "a")), name
    for path in site.rglob("*.css"):
        for address in re.findall(r"url\(\s*[\"']?([^)\"']*)", path.read_text("utf-8")):
            assert address.startswith("data:") or not re.match(r"\w+:|/", address), f"{path.name}: {address}"


@pytest.mark.slow
def test_no_element_of_a_page_brings_a_script_of_its_own(pages):
    for name, page in pages.items():
        for tag, attributes in page.elements:
            assert not [key for key in attributes if key.startswith("on")], f"{name}: {tag} {attributes}"


@pytest.mark.slow
def test_every_link_within_the_site_leads_somewhere(pages, site):
    lost = []
    for name, page in pages.items():
        for link in page.all("href", "a", "link"):
            address, anchor = urldefrag(unquote(urljoin(f"/{name}", link)))
            if urlsplit(address).scheme:
                continue
            target = address.partition("?")[0].lstrip("/")
            known = pages[target].all("id") if target in pages else []
            if not (site / target).is_file() or (anchor and anchor not in known):
                lost.append(f"{name}: {link}")
    assert not lost


@pytest.mark.slow
def test_every_file_that_a_page_names_is_there(pages, site):
    for name, page in pages.items():
        for address in page.all("src", "script", "img"):
            if not address.startswith("data:"):
                file = site / urljoin(f"/{name}", address).split("?")[0].lstrip("/")
                assert file.is_file(), f"{name}: {address}"


@pytest.mark.slow
def test_what_a_page_weighs_and_the_site_is_within_what_was_asked_for(site):
    for name, value in figures.measure(site).items():
        reach, _ = figures.REACH[name]
        assert value <= reach or "seconds" in name, f"{name}: {value:,.0f}"


# ---- what stands on the pages


@pytest.mark.slow
def test_every_figure_says_what_it_shows(pages):
    drawn = 0
    for name, page in pages.items():
        for tag, attributes in page.elements:
            if tag == "img":
                assert "alt" in attributes, f"{name}: {attributes}"
                if "d2l-drawn" in attributes.get("class", ""):
                    assert len(attributes["alt"]) > 20, f"{name}: {attributes}"
                    drawn += 1
    assert drawn >= 30


@pytest.mark.slow
def test_learners_see_no_note_for_teachers_and_no_solution(pages, site):
    for name in [*LESSON, *EXERCISES]:
        text = pages[f"{name}.html"].text
        assert "For teachers" not in text
    text = "".join(html.unescape(path.read_text("utf-8")) for path in (site / "exercises").glob("*.html"))
    assert "num_params = ..." in re.sub("<[^>]*>", "", text)
    for solution in (NOTEBOOKS / "solutions").glob("*.ipynb"):
        for cell in cells(solution.stem, solution.parent):
            if "fill-in" in cell.metadata.get("tags", []):
                assert cell.source not in re.sub("<[^>]*>", "", text)
    assert not list(site.rglob("*solution*"))


@pytest.mark.slow
def test_nothing_speaks_of_what_only_a_kernel_has(pages):
    for name, page in pages.items():
        if name != "run.html":
            for words in ("No module named", "Run the cells above", "widget-view", "application/vnd", "Traceback"):
                assert words not in page.text, f"{name}: {words}"
        assert not any("vnd.jupyter" in (value or "") for _, each in page.elements for value in each.values()), name


@pytest.mark.slow
def test_each_question_of_a_notebook_is_on_its_page_once(pages):
    for name in [*LESSON, *EXERCISES]:
        asked = [key for cell in cells(name) if (key := stage.question_of(cell))]
        assert pages[f"{name}.html"].all("data-question") == (asked if name in LESSON or "gallery" in name else [])


@pytest.mark.slow
def test_each_live_view_is_alive_with_its_picture_in_it_and_what_it_needs(pages, site):
    kinds = []
    for name, page in pages.items():
        if not name.startswith("slides/"):  # they load it when a view's slide is shown
            assert ("live.js" in " ".join(page.all("src", "script"))) == bool(page.all("data-d2l")), name
        for _, attributes in page.elements:
            if "data-d2l" not in attributes:
                continue
            kinds.append(attributes["data-d2l"])
            options, state = (json.loads(attributes.get(f"data-{key}") or "{}") for key in ("options", "state"))
            if kinds[-1] == "lab":
                assert options["num_images"] == 10_000
                assert state["settings"]["images"] <= 10_000
                assert not state.get("run")
            if kinds[-1] == "opening":
                assert {f"{file}.gz" for file in stage.opening_data()} == set(
                    os.listdir(site / urljoin(name, attributes["data-base"]))
                )
            if kinds[-1] in ("thinned", "activations"):
                net = json.loads(attributes["data-net"])
                assert net["sizes"] == [784, *options["num_hiddens"], 10]
                assert (site / urljoin(name, net["url"])).stat().st_size < 400_000
    on_slides = ["activations", "explorer", *["lab"] * 3, "opening", "scaling", "thinned"]
    assert sorted(kinds) == sorted([*on_slides, *on_slides, "lab"])  # a page each, and the lab alone


@pytest.mark.slow
def test_a_page_says_on_which_data_it_was_executed(pages):
    said = re.compile("Computed with (all 60,000|a sample of 10,000) training images")
    for name in LESSON:
        loads = "load_" in "".join(cell.source for cell in cells(name) if cell.cell_type == "code")
        assert bool(said.search(pages[f"{name}.html"].text)) == loads, name
    assert "a sample of 10,000" in pages["exercises/failure_gallery.html"].text


@pytest.mark.slow
def test_an_exercise_says_where_it_is_checked_and_leads_there(pages):
    for name in EXERCISES:
        page = pages[f"{name}.html"]
        if "gallery" not in name:
            assert "checked where Python runs" in page.text
            assert "../run.html" in page.all("href", "a")
        notebook = quoted(f"lab/tree/notebooks/{name}.ipynb")
        binder = f"https://mybinder.org/v2/gh/someone/dropout/HEAD?urlpath={notebook}"
        assert binder in page.all("href", "a")
        assert f"../notebooks/{name}.ipynb" in page.all("href", "a")


def quoted(path: str) -> str:
    return path.replace("/", "%2F")


@pytest.mark.slow
def test_every_formula_is_rendered(pages):
    for name in LESSON:
        rendered = sum(each == "katex" for each in pages[f"{name}.html"].all("class"))
        written = len(re.findall(r"\$\$.+?\$\$|\$[^$\n]+\$", re.sub("`[^`]*`", "", without_notes(name)), re.DOTALL))
        assert rendered == written, name


def without_notes(name: str) -> str:
    seen = [cell for cell in cells(name) if cell.cell_type == "markdown" and not stage.is_for_teachers(cell)]
    return "\n\n".join(cell.source for cell in seen)


# ---- how they are made


def test_prose_links_to_pages_and_leaves_out_what_needs_a_kernel():
    source = (
        "See [one](01_dropout_from_scratch.ipynb), [start](../00_start_here.ipynb) and [b](x/02_b.ipynb#why).\n\n"
        "*Predict, in writing:* which?\n\n"
        "*\"No module named 'd2l_utils'\"? Use Binder.*\n\n*Predict:* what comes out?\n\n**Task.** Try."
    )
    assert stage.prose(source) == (
        "See [one](01_dropout_from_scratch.md), [start](../index.md) and [b](x/02_b.md#why).\n\n"
        ":::{container} d2l-predict\n*Predict, in writing:* which?\n:::\n\n"
        ":::{container} d2l-predict\n*Predict:* what comes out?\n:::\n\n:::{container} d2l-task\n**Task.** Try.\n:::"
    )


def test_the_search_finds_a_page_by_another_spelling_of_its_words():
    head = "---\nmyst:\n  html_meta:\n    keywords: overfit, overfitting\n"
    assert stage.with_keywords("# T\n\nOver-fitting.") == f"{head}---\n\n# T\n\nOver-fitting."
    wide = f"{stage.WIDE}\n\n# T\n\n"
    assert stage.with_keywords(f"{wide}Over-fitting.") == f"{wide}Over-fitting.".replace("---\n", head, 1)
    assert stage.with_keywords(wide) == wide


def test_a_question_has_no_code_above_it():
    outputs = [nbformat.v4.new_output("display_data", {"text/html": '<div class="d2l-question">Why?</div>'})]
    cell = nbformat.v4.new_code_cell('ask("rate-1")', outputs=outputs)
    (seen,) = stage.shown(None, "x", cell)
    assert "Why?" in seen
    assert "ask(" not in seen


def test_a_choice_stays_in_one_piece_whatever_is_code_or_stressed_in_it():
    each = Question("Which?", {"it *is* `p`": "Yes.", "no": "No."}, "no")
    seen = stage.question(each._repr_html_(), "which")
    assert "<summary><span>it <em>is</em> <code>p</code></span></summary>" in seen
    assert seen.count("<summary><span>") == 2


PREDICTION = Prediction("noise", "What does `p` do?", ["it > falls", "it rises"])


def executed_cell(source, *shown):
    outputs = [nbformat.v4.new_output("execute_result", {"text/html": each._repr_html_()}) for each in shown]
    return nbformat.v4.new_code_cell(source, outputs=outputs)


def test_a_prediction_is_a_box_of_the_page_with_no_code_above_it_and_no_script_in_it():
    (seen,) = stage.shown(None, "x", executed_cell('predict("noise")', PREDICTION))
    page = Page(seen)
    (form,) = [attributes for tag, attributes in page.elements if tag == "form"]
    assert form["class"] == "d2l-predict"
    assert form["data-prediction"] == "noise"
    assert [each["value"] for tag, each in page.elements if tag == "input"] == ["it > falls", "it rises"]
    assert "What does p do?" in page.text
    assert "predict(" not in seen
    assert not re.search(r"<script|style=| on\w+=", seen)


def test_what_was_predicted_stands_below_the_result_and_in_no_code():
    code, result = stage.shown(None, "x", executed_cell('1 + 1\npredicted("noise")', Predicted("noise")))
    assert "1 + 1\n````" in code
    assert "predicted" not in code
    assert ' data-predicted="noise" hidden' in result
    assert "<script" not in result
    assert len(stage.shown(None, "x", executed_cell('predicted("noise")', Predicted("noise")))) == 1


@pytest.mark.slow
def test_the_first_page_asks_before_it_shows(site):
    page = (site / "index.html").read_text("utf-8")
    assert page.index("d2l-predict") < page.index('data-d2l="opening"')


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b", "https://mybinder.org/v2/gh/a/b/HEAD?urlpath=lab%2Ftree%2Fn.ipynb"),
        ("https://gitlab.com/a/b/c.git", "https://mybinder.org/v2/gl/a%2Fb%2Fc/HEAD?urlpath=lab%2Ftree%2Fn.ipynb"),
        ("https://git.example.org/a/b", ""),
        ("", ""),
    ],
)
def test_binder_opens_what_stands_on_github_or_gitlab(repository, address):
    assert stage.binder_of(repository, "n.ipynb") == address


def test_a_figure_without_alt_text_stops_the_build(tmp_path, monkeypatch):
    with pytest.raises(ValueError, match="notebook shows a figure without alt text"):
        stage.figure(None, "notebook", '<img src="data:image/png;base64,AAAA" alt="">')


def test_a_packed_figure_has_the_same_pixels(tmp_path, monkeypatch):
    monkeypatch.setattr(stage, "PACKED", tmp_path)
    image = Image.effect_noise((40, 30), 80).convert("RGB")
    png = io.BytesIO()
    image.save(png, "PNG")
    with Image.open(stage.packed(png.getvalue())) as packed:
        assert packed.convert("RGB").tobytes() == image.tobytes()


def test_outputs_of_text_stand_together_in_their_order_and_are_only_text():
    outputs = [
        nbformat.v4.new_output("stream", name="stdout", text="0 %\r50 %\r1 < 2\n"),
        nbformat.v4.new_output("stream", name="stderr", text="a warning\n"),
        nbformat.v4.new_output("stream", name="stdout", text="2\n"),
        nbformat.v4.new_output("display_data", {"text/html": "<b>3</b>", "text/plain": "3"}),
        nbformat.v4.new_output("execute_result", {"text/plain": "4"}),
    ]
    cell = nbformat.v4.new_code_cell("x", outputs=outputs)
    first, last = (f'<pre class="d2l-output" tabindex="0">{text}</pre>' for text in ("1 &lt; 2\n2", "4"))
    assert stage.outputs(None, "x", cell) == f"{first}\n<b>3</b>\n{last}"


def test_the_opening_trains_on_the_same_images_as_from_the_whole_sample():
    recording = json.loads(stage.RECORDING.read_text())
    whole = load_fashion_mnist("sample").subset(recording["train_size"], seed=recording["seed"])
    images = stage.opening_data()["train-images-idx3-ubyte"]
    assert images[16:] == whole.train_images.tobytes()
    # A subset of all of them is all of them, in their order: what live.js takes.
    assert (_balanced_subset(whole.train_labels, recording["train_size"], recording["seed"]) == range(2000)).all()


def test_other_images_for_the_opening_stand_at_another_address(monkeypatch):
    before = stage.opening_folder()
    monkeypatch.setattr(stage, "opening_data", lambda: {"train-labels-idx1-ubyte": b"other"})
    assert before != stage.opening_folder()


def test_a_formula_is_html_and_mathml_and_a_wrong_one_an_error():
    formula = formulas.render(r"h' = \frac{h}{1-p}")
    assert "<math" in formula
    assert 'class="katex-html" aria-hidden="true"' in formula
    assert "katex-display" in formulas.render("p", True)
    with pytest.raises(ValueError, match=r"the formula \\frac\{ cannot be shown"):
        formulas.render(r"\frac{")


def test_the_fonts_of_formulas_are_those_that_the_sheet_names():
    named = re.findall(r"url\(fonts/([^)]*)\)", formulas.stylesheet())
    assert set(named) == {font.name for font in formulas.fonts()}


def test_a_net_for_a_page_says_what_the_notebooks_net_says(monkeypatch):
    import numpy
    from mxnet import np

    from d2l_utils.widgets import thinned_network

    monkeypatch.setenv("D2L_UTILS_SITE", "1")
    rng = numpy.random.default_rng(1)
    shapes = [(784, 32), (32,), (32, 24), (24,), (24, 10), (10,)]
    params = [np.array(rng.normal(0, 1 / shape[0] ** 0.5, shape), dtype="float32") for shape in shapes]
    images = rng.integers(0, 256, (3, 28, 28)).astype("uint8")
    view = thinned_network(params, images, [0, 1, 2])
    net = json.loads(view._still()[stage.NET])
    script = """
        import { readNet } from "./src/serve.js";
        import { gunzip } from "./src/data.js";
        const [sizes, data] = JSON.parse(process.argv[1]);
        const { params } = readNet(sizes, await gunzip(Uint8Array.from(Buffer.from(data, "base64"))));
        console.log(JSON.stringify(params.map((each) => [...each])));
    """
    command = [formulas.node(), "--input-type=module", "-e", script, json.dumps([net["sizes"], net["data"]])]
    read = json.loads(subprocess.run(command, cwd=ROOT / "web", capture_output=True, text=True, check=True).stdout)
    for param, values, shape in zip(params, read, shapes, strict=True):
        largest = abs(param.asnumpy()).max(axis=0)
        assert (abs(numpy.reshape(values, shape) - param.asnumpy()) <= largest / 254 + 1e-6).all()
    assert base64.b64decode(net["data"])[:2] == b"\x1f\x8b"


# ---- publishing


def commands(steps) -> str:
    return "\n".join(step if isinstance(step, str) else step.get("run", "") for step in steps)


def test_both_workflows_build_the_site_and_publish_what_is_built():
    github = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())
    steps = github["jobs"]["pages"]["steps"]
    used = {step["uses"].partition("@")[0]: step for step in steps if "uses" in step}
    assert used["actions/upload-pages-artifact"]["with"]["path"] == "build/site"
    assert {"actions/checkout", "actions/deploy-pages"} <= set(used)
    assert "concurrency" not in github  # or a push to any branch would end what the default branch publishes
    assert "default_branch" in github["jobs"]["pages"]["if"]
    assert github["jobs"]["pages"]["concurrency"] == {"group": "pages", "cancel-in-progress": True}
    assert github["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())["pages"]
    assert "mv build/site public" in gitlab["script"]
    assert gitlab["artifacts"]["paths"] == ["public"]
    for text in (commands(steps), commands(gitlab["script"])):
        assert re.findall(r"\bmake ([\w-]+)$", text, re.MULTILINE) == ["site"]
        assert {"python3.11-venv", "libgfortran5", "libgomp1", "libatomic1", "make"} <= set(text.split())


def test_make_knows_the_site(tmp_path):
    for target, script in {"site": "site/build.py", "serve": "--site build/site", "site-figures": "figures.py"}.items():
        said = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=True)
        assert script in said.stdout
