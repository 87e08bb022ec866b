"""Measure how quickly the live views answer, in a real browser: ``python -m benchmarks.widgets`` in the root.

On a plain page, where the page itself computes, and in JupyterLab, where the kernel does. The page takes the times:
from an event on a control to the frame in which one sees what it changed. The result is Markdown, ready for README.md.
"""

import json
import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from tools import app
from tools.jupyterlab import CHROMIUM, CHROMIUM_ARGS, OpenNotebook, lab_server, write_notebook

REPEATS = 30
# Milliseconds from a slider's event to the frame in which the picture is another.
MOVE = """async (changes) => {
  const view = document.querySelector(".d2l-view"), slider = view.querySelector("input[type=range]");
  const picture = view.querySelector("svg"), times = [];
  for (let i = 0; i < changes; i++) {
    const changed = new Promise((resolve) => {
      const watch = new MutationObserver(() => (watch.disconnect(), resolve()));
      watch.observe(picture, { attributes: true, childList: true, characterData: true, subtree: true });
    });
    const start = performance.now();
    slider.value = Number(slider.min) + (i % 9 + 1) / 10 * (slider.max - slider.min);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}"""
# Milliseconds from a click on a button until the lab's status says something.
CLICK = """([name, says]) => new Promise((resolve) => {
  const view = document.querySelector(".d2l-view");
  const status = view.querySelector(".d2l-status");
  const start = performance.now();
  const look = () => status.textContent.includes(says) && (watch.disconnect(), resolve(performance.now() - start));
  const watch = new MutationObserver(look);
  watch.observe(status, { childList: true, characterData: true, subtree: true });
  [...view.querySelectorAll("button")].find((button) => button.textContent === name).click();
  look();
})"""
# Milliseconds between frames, for so many of them.
FRAMES = """(count) => new Promise((resolve) => {
  const times = [];
  let last = performance.now();
  const next = (now) => {
    times.push(now - last);
    last = now;
    times.length < count ? requestAnimationFrame(next) : resolve(times.slice(1));
  };
  requestAnimationFrame(next);
})"""
# Milliseconds from the page's beginning to the first point of a curve: Train is pressed as soon as it is there.
FIRST_POINT = """() => new Promise((resolve) => {
  let pressed = false;
  const look = () => {
    const buttons = [...document.querySelectorAll(".d2l-view button")];
    const train = buttons.find((button) => button.textContent === "Train");
    if (train && !pressed) { pressed = true; train.click(); }
    if (document.querySelector(".d2l-progress-words")?.textContent.includes("epoch")) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})"""
DEFINITIONS = """\
from mxnet import np, npx
import d2l_utils as d2l
from d2l_utils.widgets import TrainingLab, dropout_explorer

npx.set_np()

def dropout(X, drop_prob):
    mask = np.random.uniform(0, 1, X.shape) > drop_prob
    return mask * X / (1 - drop_prob)
"""
EXPLORER = "dropout_explorer(dropout)"
LAB = "lab = TrainingLab('L9', d2l.load_fashion_mnist('sample'))\nlab"
# The same epochs with the lab and without it, in turn, on the same thread: many, so that the picture which a run leaves
# at its end weighs little.
COST = """\
import json, time
from dataclasses import replace
from d2l_utils import experiment
from d2l_utils.widgets import runs
lab.settings = settings = replace(lab.settings, num_epochs=20)

def bare():
    def work():
        for _ in experiment.run(settings, lab._data):
            pass
    runs._executor.submit(work).result()

def live():
    lab.train()
    lab.wait()

def seconds(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start

bare(), live()
print(json.dumps([[seconds(bare), seconds(live)] for _ in range(4)]))
lab.settings = replace(settings, num_epochs=50)  # no run is to end before it is stopped
"""


@contextmanager
def plain_page() -> Iterator[str]:
    """Serve `make app`'s page and one with the explorer; yield the address."""
    with tempfile.TemporaryDirectory() as folder:
        explorer = Path(folder) / "explorer.html"
        text = (Path(app.ROOT) / "tools" / "app.html").read_text("utf-8")
        explorer.write_text(text.replace('data-d2l="lab"', 'data-d2l="explorer"'), "utf-8")
        with app.serving(app.pages([]) | {"/explorer": explorer}) as (host, port):
            yield f"http://{host}:{port}"


def stops(page: Page) -> list[float]:
    """Train and stop again and again; return how long Stop took."""
    times = []
    for i in range(REPEATS):
        page.evaluate(CLICK, ["Train", "Training"])
        page.wait_for_timeout(random.Random(i).uniform(500, 3000))
        times.append(page.evaluate(CLICK, ["Stop", "Stopped"]))
    return times


def on_a_page(new_page) -> dict[str, list[float]]:
    """Measure what needs no kernel."""
    times = {}
    with plain_page() as address:
        page = new_page()
        page.goto(f"{address}/explorer")
        page.locator(".d2l-view svg").first.wait_for()
        page.wait_for_timeout(1_000)
        times["explorer"] = page.evaluate(MOVE, REPEATS * 3)
        times["first point"] = []
        for _ in range(5):
            page = new_page()
            page.goto(address)
            times["first point"].append(page.evaluate(FIRST_POINT))
            page.evaluate(CLICK, ["Stop", "Stopped"])
        page = new_page()
        page.goto(f"{address}/#epochs=50")  # no run is to end before it is stopped
        page.evaluate(FIRST_POINT)
        times["frames"] = page.evaluate(FRAMES, 600)
        page.evaluate(CLICK, ["Stop", "Stopped"])
        times["stop"] = stops(page)
    return times


def in_jupyter(new_page, folder: str) -> dict[str, list[float]]:
    """Measure what the kernel computes."""
    times = {}
    with lab_server(Path(folder)) as server:
        for name, cells in {"explorer": [EXPLORER], "lab": [LAB, COST]}.items():
            page = new_page()
            write_notebook(server, "bench.ipynb", [DEFINITIONS, *cells])
            notebook = OpenNotebook(page, server, "notebooks/bench.ipynb")
            notebook.run_all()
            page.locator(".d2l-view").wait_for()
            page.wait_for_timeout(1_000)
            if name == "explorer":
                times["explorer"] = page.evaluate(MOVE, REPEATS * 3)
            else:
                text = "".join("".join(o["text"]) for o in notebook.outputs() if o["output_type"] == "stream")
                times["cost"] = [live / bare - 1 for bare, live in json.loads(text[text.index("[[") :])]
                times["stop"] = stops(page)
            notebook.close()
    return times


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]


def both(values: list[float]) -> str:
    """Write median and 95th percentile."""
    return f"{median(values):.0f} ms median, {p95(values):.0f} p95"


def main() -> None:
    """Print the table."""
    load = os.getloadavg()[0]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        new_page = partial(browser.new_page, viewport={"width": 1280, "height": 720})
        here, kernel = on_a_page(new_page), in_jupyter(new_page, folder)
        browser.close()
    print(f"{os.cpu_count()} cores, load {load:.1f} at the start.\n")
    print("| what | measured | reach | dream |\n|---|---|---|---|")
    for what, measured, reach, dream in (
        ("explorer, no kernel: slider to changed pixels", both(here["explorer"]), "≤ 20 ms median", "16.7"),
        ("explorer in JupyterLab, own dropout", both(kernel["explorer"]), "≤ 45 ms median, 80 p95", "35"),
        ("frames while training in the page", both(here["frames"]), "≤ 34 ms p95", "16.7"),
        ("Stop to stopped, page", both(here["stop"]), "≤ 100 ms p95", "30"),
        ("Stop to stopped, kernel", both(kernel["stop"]), "≤ 100 ms p95", "30"),
        ("page opened to the first point", f"{median(here['first point']) / 1000:.1f} s", "≤ 3 s", "1 s"),
        ("live lab against the bare loop, per epoch", f"{median(kernel['cost']):+.1%}", "≤ 5 %", "1 %"),
    ):
        print(f"| {what} | {measured} | {reach} | {dream} |")


if __name__ == "__main__":
    main()
