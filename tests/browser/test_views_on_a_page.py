"""All live views on plain pages, as a visitor meets them: no kernel, live.js and the images that `make app` serves."""

import base64
import gzip
import html
import itertools
import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from mxnet import np as mnp
from playwright.sync_api import expect

from d2l_utils.data import LABELS, load_fashion_mnist
from d2l_utils.widgets import TrainingLab, activations, dropout_explorer, opening, thinned_network, weight_scaling
from tests.browser.conftest import violations
from tests.conftest import need_full_data, tool

app = tool("app")
#: What a small run of the lab is: another net than the explorers were made for.
SMALL = "images=500&units1=48&units2=32&layers=3&epochs=2&init=xavier&optimizer=adam&lr=0.001"
#: The picture of each view: what its controls change, without the controls themselves.
PICTURE = {
    "explorer": ".d2l-figure",
    "thinned": ".d2l-stage",
    "activations": ".d2l-layers",
    "opening": ".d2l-figure",
    "scaling": ".d2l-stage",
    "lab": ".d2l-chart",
}


def element(kind: str, **options) -> str:
    return f'<div data-d2l="{kind}" data-options="{html.escape(json.dumps(options))}"></div>'


def sample(name: str, size: int, offset: int, count: int = 20) -> np.ndarray:
    """The first numbers of one of the sample's files."""
    with gzip.open(app.ROOT / "d2l_utils" / "sample" / name) as file:
        return np.frombuffer(file.read(offset + size * count), np.uint8, offset=offset)


IMAGES, CLASSES = sample(app.DATA[2], 784, 16), sample(app.DATA[3], 1, 8)


def views() -> dict[str, str]:
    images = base64.b64encode(IMAGES.tobytes()).decode()
    given = {"images": images, "labels": CLASSES.tolist(), "names": list(LABELS), "num_hiddens": [256, 512]}
    return {
        "opening": element("opening"),
        "explorer": element("explorer"),
        "thinned": element("thinned", **given),
        "activations": element("activations", num_hiddens=[256, 512]),
        "scaling": element("scaling"),
        "lab": element("lab", num_images=10_000),
    }


def dropout(X, drop_prob):
    if drop_prob == 1:
        return mnp.zeros_like(X)
    return (mnp.random.uniform(0, 1, X.shape) > drop_prob) * X / (1 - drop_prob)


def exported() -> str:
    """What the views leave in a notebook's file, one after another."""
    random, sizes, params = np.random.RandomState(0), (784, 256, 512, 10), []
    for before, after in pairwise(sizes):
        params += [mnp.array(random.normal(0, 0.1, (before, after)), dtype="float32"), mnp.zeros(after)]
    images = IMAGES.reshape(-1, 28, 28)
    left = [
        TrainingLab("few images", load_fashion_mnist("sample")),
        dropout_explorer(dropout, 0.3),
        thinned_network(params, images, CLASSES, dropout),
        activations(params, images, dropout),
        opening(),
        weight_scaling(),
    ]
    return "".join(view._still()["text/html"] for view in left)


@pytest.fixture(scope="module")
def address(put_page):
    """The address of pages: one for each view, with a lab where it needs a trained net, and others."""
    parts = views()
    bodies = parts | {kind: parts[kind] + parts["lab"] for kind in ("thinned", "activations")}
    bodies |= {"all": "".join(parts.values()), "exported": exported(), "twice": (parts["lab"] + parts["explorer"]) * 2}
    for name, body in bodies.items():
        put_page(name, body)
    return put_page().rstrip("/")


def view(page, kind: str, number: int = 0):
    root = page.locator(f'[data-d2l="{kind}"] .d2l-view').nth(number)
    page.locator(f'[data-d2l="{kind}"]').nth(number).scroll_into_view_if_needed()
    root.wait_for(state="attached")
    return root


def button(root, name):
    return root.get_by_role("button", name=name, exact=True)


def train(page, link: str = SMALL, says: str = "Done: 2 of 2 epochs.") -> None:
    """Train in the page's first lab."""
    page.evaluate("link => { location.hash = link }", link)
    lab = view(page, "lab")
    button(lab, "Train").click()
    lab.get_by_text(says).wait_for()


def settled(picture) -> bytes:
    """A screenshot that is the same twice."""
    last = None
    while True:
        now = picture.screenshot(animations="disabled")
        if now == last:
            return now
        last = now


def changes(picture, action) -> bool:
    """Tell whether pixels change within some seconds after an action."""
    before = settled(picture)
    action()
    return any(picture.screenshot(animations="disabled") != before for _ in range(60))


def use(page, control, how: str) -> None:
    """Move a control by keyboard, mouse or touch."""
    kind = control.evaluate("e => e.type")
    if kind == "range":
        width = control.bounding_box()["width"]
        if how == "keyboard":
            control.focus()
            page.keyboard.press("End" if control.input_value() == control.get_attribute("min") else "Home")
        else:
            at = {"x": width * (0.3 if float(control.input_value()) > 0.5 else 0.7), "y": 12}
            (control.tap if how == "touch" else control.click)(position=at)
    elif kind == "number" and how == "keyboard":
        control.focus()
        page.keyboard.press("ArrowUp")
    elif kind == "number":
        (control.tap if how == "touch" else control.click)()
        page.keyboard.type("7")
    elif kind == "select-one" and how == "keyboard":
        control.focus()
        page.keyboard.press("ArrowDown")
    elif kind == "select-one":  # the list is the system's own
        control.select_option(index=0)
    elif how == "keyboard":
        control.focus()
        page.keyboard.press("Space")
    else:
        (control.tap if how == "touch" else control.click)()


def draw(page, canvas, how: str) -> None:
    """Draw on the pad."""
    if how == "keyboard":
        canvas.focus()
        for key in ("Space", *["ArrowDown"] * 6):
            page.keyboard.press(key)
    elif how == "touch":
        canvas.tap(position={"x": 30, "y": 30})
    else:
        box = canvas.bounding_box()
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + 100, box["y"] + 90, steps=4)
        page.mouse.up()


@pytest.mark.parametrize("scaled", ["zoom: 1", "zoom: 1.5", "transform: scale(1.5); transform-origin: 0 0"])
def test_a_chart_is_read_off_below_the_pointer_however_large_the_page_is_shown(new_page, address, scaled):
    page = new_page(width=1600, height=1100)
    page.goto(f"{address}/lab")
    train(page, SMALL.replace("epochs=2", "epochs=5"), "Done: 5 of 5 epochs.")
    page.locator("[data-d2l]").evaluate("(e, style) => { e.style = style + '; width: 640px' }", scaled)
    over = page.locator(".d2l-chart .u-over")
    over.scroll_into_view_if_needed()
    settled(page.locator(".d2l-chart"))
    box = over.bounding_box()
    for epoch in range(1, 6):  # the axis begins at 0
        share = epoch / 5 - 0.04
        page.mouse.move(box["x"] + share * box["width"], box["y"] + box["height"] / 2)
        assert page.locator(".d2l-readout").inner_text().startswith(f"epoch {epoch}: ")
        line = page.locator(".d2l-chart .u-cursor-x").bounding_box()
        assert abs(line["x"] - box["x"] - share * box["width"]) <= 2
    page.mouse.move(5, 5)
    assert not page.locator(".d2l-readout").inner_text().startswith("epoch")


# But for `make test-thorough` each control is used in one way.
WAYS = ["keyboard", "mouse", "touch"]
in_turn = pytest.mark.parametrize(
    "first", [way if way == WAYS[0] else pytest.param(way, marks=pytest.mark.thorough) for way in WAYS]
)


def ways_from(first: str) -> Iterator[str]:
    """Yield the ways to use a control by turns."""
    return itertools.islice(itertools.cycle(WAYS), WAYS.index(first), None)


@in_turn
@pytest.mark.parametrize("kind", ["explorer", "thinned", "activations", "scaling"])
def test_every_control_changes_the_picture(new_page, address, kind, first):
    page, ways = new_page(touch=True, calm=True), ways_from(first)
    page.goto(f"{address}/{kind}")
    root = view(page, kind)
    if kind in ("thinned", "activations"):
        train(page)
        root.scroll_into_view_if_needed()
        expect(root.locator("input[type=range]")).to_have_count({"thinned": 4, "activations": 3}[kind])
    picture = root.locator(PICTURE[kind])
    for control in root.locator("input, select, button").filter(visible=True).all():
        name = control.evaluate("e => e.labels?.[0]?.textContent || e.textContent")
        if name != "erase":
            assert changes(picture, partial(use, page, control, next(ways))), name
    if kind == "thinned":
        assert changes(picture, partial(draw, page, root.locator(".d2l-pad canvas"), next(ways))), "the pad"
    assert root.locator("[role=alert]:visible").all_inner_texts() in ([], [""])


@in_turn
def test_the_opening_plays_and_trains_anew_when_p_is_moved(new_page, address, first):
    page, ways = new_page(touch=True, calm=True), ways_from(first)
    page.goto(f"{address}/opening")
    root = view(page, "opening")
    picture = root.locator(PICTURE["opening"])
    expect(root).to_contain_text("the masks are drawn as you watch")
    assert changes(picture, partial(use, page, button(root, "Play"), next(ways)))
    assert changes(picture, partial(use, page, button(root, "To the end"), next(ways)))
    assert changes(picture, partial(use, page, root.locator("input[type=range]"), next(ways)))
    expect(root).to_contain_text(re.compile(r"Training here and now, seed \d+: epoch [2-9]"))
    use(page, button(root, "Stop"), next(ways))
    expect(root).to_contain_text("epochs: you pressed Stop.")
    assert changes(picture, partial(use, page, button(root, "Back to the recorded run"), next(ways)))
    expect(root).to_contain_text("The curves are a recorded run's")


def test_the_geometric_mean_walks_onto_the_scaled_pass_and_the_arithmetic_mean_stays_away(new_page, address):
    page = new_page()
    page.goto(f"{address}/scaling")
    root = view(page, "scaling")
    expect(root).to_contain_text(re.compile("Class 3, [3-9] thinned networks: geometric mean"))  # it plays by itself
    button(root, "All 1,024").click()
    expect(root.locator(".d2l-headline")).to_have_text(
        "Class 3, all 1,024 thinned networks: geometric mean 90.9 %, arithmetic mean 63.0 %. Scaled pass: 90.9 %."
    )
    expect(root).to_contain_text(
        "differs from the scaled pass by less than 10⁻¹², the arithmetic mean by up to 28 points."
    )
    settled(root)
    rings = [ring.bounding_box() for ring in root.locator(".d2l-ring").all()]
    diamonds = root.locator(".d2l-diamonds").bounding_box()  # of all classes: from the leftmost to the rightmost
    centres = [ring["x"] + ring["width"] / 2 for ring in rings]
    assert abs(min(centres) - 6 - diamonds["x"]) < 2
    assert abs(max(centres) + 6 - diamonds["x"] - diamonds["width"]) < 2
    for number in ("1.2 %", "8.0 %", "7.9 %", "29.1 %", "90.9 %", "63.0 %"):
        assert number in root.locator("svg").get_attribute("aria-label").replace("\N{NO-BREAK SPACE}", " ")
    root.get_by_label("scale of the weights").press("End")
    expect(root).to_contain_text("differs from the scaled pass by less than 10⁻¹²")
    root.get_by_label("drop probability p").press("Home")  # nothing is dropped: there is one network only
    expect(root).to_contain_text("by less than 10⁻¹², the arithmetic mean by less than 10⁻¹²")
    root.get_by_label("drop probability p").press("End")
    button(root, "One draw").click()
    expect(root).to_contain_text("1 thinned network: ")
    button(root, "One draw").click()
    expect(root).to_contain_text("2 thinned networks: ")


def test_nothing_moves_by_itself_for_those_who_want_no_motion(new_page, address):
    page = new_page(calm=True)
    page.goto(f"{address}/all")
    train(page)
    for kind in PICTURE:
        picture = view(page, kind).locator(PICTURE[kind])
        before = settled(picture)
        page.wait_for_timeout(700)
        assert picture.screenshot() == before, kind
    moving = new_page()
    moving.goto(f"{address}/opening")
    picture = view(moving, "opening").locator(PICTURE["opening"])
    before = picture.screenshot()
    moving.wait_for_timeout(700)
    assert picture.screenshot() != before


def test_two_labs_and_two_explorers_on_one_page_do_not_meddle(page, address):
    page.goto(f"{address}/twice")
    first, second = view(page, "lab", 0), view(page, "lab", 1)
    one, other = view(page, "explorer", 0), view(page, "explorer", 1)
    button(one, "Draw again").click()
    expect(one).to_contain_text("in 2 draws")
    expect(other).to_contain_text("in 1 draw.")
    for lab in (first, second):
        lab.get_by_label("epochs").fill("50")
        button(lab, "Train").click()
        lab.get_by_text(re.compile(r"epoch \d+ of 50")).wait_for()
    first.get_by_text("another run began").wait_for()
    button(first, "Stop").wait_for()
    expect(button(first, "Stop")).to_be_disabled()
    button(second, "Stop").click()
    second.get_by_text("you pressed Stop").wait_for()
    assert len(page.workers) == 1


def test_an_exported_notebooks_views_come_to_life_or_show_their_pictures_until_they_can(page, address):
    page.goto(f"{address}/exported")
    expect(view(page, "explorer")).to_contain_text("p = 0.3")
    for kind in ("lab", "explorer", "opening", "scaling"):
        expect(view(page, kind)).to_be_visible()
        expect(page.locator(f'[data-d2l="{kind}"] img')).to_be_hidden()
    expect(button(view(page, "lab"), "few images: watch it over-fit")).to_have_attribute("aria-pressed", "true")
    for kind in ("thinned", "activations"):
        expect(view(page, kind)).to_be_hidden()
        expect(page.locator(f'[data-d2l="{kind}"] img')).to_be_visible()
    train(page)
    for kind in ("thinned", "activations"):
        expect(view(page, kind)).to_be_visible()
        expect(page.locator(f'[data-d2l="{kind}"] img')).to_be_hidden()
    expect(view(page, "activations")).to_contain_text("From predict to train mode")


def test_after_a_reload_the_link_in_the_address_holds_and_views_start_anew(page, address):
    page.goto(f"{address}/all")
    lab, one = view(page, "lab"), view(page, "explorer")
    button(one, "Draw again").click()
    button(lab, "wrong labels").click()
    button(lab, "Copy link").click()
    lab.get_by_text("The link is copied").wait_for()
    page.reload()
    expect(button(view(page, "lab"), "wrong labels")).to_have_attribute("aria-pressed", "true")
    expect(view(page, "explorer")).to_contain_text("in 1 draw.")


def test_a_run_that_diverges_leaves_the_net_that_the_other_views_look_at(page, address):
    page.goto(f"{address}/thinned")
    root = view(page, "thinned")
    expect(root.locator(".d2l-alert")).to_contain_text("There is no trained net yet: train one in the training lab")
    train(page)
    expect(root.locator(".d2l-alert")).to_be_hidden()
    expect(root).to_contain_text("of 48 drawn")
    train(page, "images=500&init=xavier&lr=10&epochs=50&units1=256&units2=256", says="Training stopped in epoch")
    expect(root).to_contain_text("of 48 drawn")
    train(page, SMALL.replace("layers=3", "layers=2"))
    expect(root.locator("input[type=range]")).to_have_count(3)


def test_a_page_without_a_link_opens_where_a_net_learns_well(page, address):
    page.goto(f"{address}/")
    lab = view(page, "lab")
    expect(button(lab, "quick start")).to_have_attribute("aria-pressed", "true")
    expect(lab.get_by_label("training images")).to_have_attribute("aria-valuetext", "10,000")
    button(lab, "the lecture's run").click()
    button(lab, "Reset").click()
    expect(button(lab, "quick start")).to_have_attribute("aria-pressed", "true")


# Press Train and Stop in turn, each as soon as the run has got so far.
CYCLES = """(count) => new Promise((resolve) => {
  const view = document.querySelector(".d2l-view");
  const press = (name) => [...view.querySelectorAll("button")].find((b) => b.textContent === name).click();
  const status = view.querySelector(".d2l-status");
  let running = false;
  const look = () => {
    if (running && view.querySelector(".d2l-progress-words").textContent.includes("epoch")) press("Stop");
    if (status.textContent.startsWith("Stopped")) {
      running = false;
      if (!count--) return resolve();
    }
    if (!running && !/^(Stopping|Training|Starting)/.test(status.textContent)) { running = true; press("Train"); }
    setTimeout(look, 5);
  };
  look();
})"""
MEMORY = "async () => (await performance.measureUserAgentSpecificMemory()).bytes"


def test_a_hundred_runs_that_are_stopped_leave_no_memory_and_no_worker(page, address):
    page.goto(f"{address}/lab#images=2000&units1=64&units2=64&epochs=50")
    view(page, "lab")
    page.evaluate(CYCLES, 5)
    before = page.evaluate(MEMORY)
    page.evaluate(CYCLES, 100)
    assert page.evaluate(MEMORY) - before < 20_000_000
    assert len(page.workers) == 1
    page.goto("about:blank")
    assert page.workers == []


@pytest.mark.full_data
def test_all_images_are_loaded_with_a_bar_and_trained(page, address):
    need_full_data()
    page.goto(f"{address}/#images=60000&units1=16&units2=16&epochs=1")
    lab = view(page, "lab")
    page.evaluate(
        "() => { const bar = document.querySelector('.d2l-lab progress'); window.seen = [];"
        " new MutationObserver(() => window.seen.push([bar.value, bar.ariaLabel,"
        " document.querySelector('.d2l-status').textContent])).observe(bar, { attributes: true }) }"
    )
    button(lab, "Train").click()
    lab.get_by_text("epoch 1 of 1").wait_for()
    seen = page.evaluate("window.seen")
    loading = [share for share, label, said in seen if "images" in label and "Loading the images: " in said]
    assert any(0 < share < 1 for share in loading)
    assert loading == sorted(loading)
    button(lab, "Stop").click()
    lab.get_by_text("you pressed Stop").wait_for()


@pytest.mark.parametrize(
    ("width", "height", "dark"),
    [(w, h, dark) for w, h in ((390, 844), (1280, 720)) for dark in (False, True)]
    + [(1024, 768, False), (1920, 1080, True)],
)
def test_every_view_fits_and_axe_finds_no_violation(new_page, address, width, height, dark):
    page = new_page(width, height, dark=dark, calm=True)
    page.goto(f"{address}/all")
    train(page)
    button(view(page, "lab"), "Keep").click()
    for kind in PICTURE:
        view(page, kind)
        page.wait_for_timeout(100)
    parts = "[...document.querySelectorAll('.d2l-view, .d2l-view *:not(.d2l-hidden, .d2l-hidden *, input, svg *)')]"
    cut_off = f"{parts}.filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')"
    assert page.evaluate(f"{cut_off}.map(e => e.className)") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width in (390, 1280):
        assert violations(page) == []
