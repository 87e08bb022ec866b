"""Measure how quickly the training lab answers, in a real browser: ``python -m benchmarks.widgets`` in the root.

The page measures itself: from a key press or a click, as the browser gets it, to the change that one sees.
The result is Markdown, ready for README.md.
"""

import json
import random
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, CHROMIUM_ARGS, OpenNotebook, app_server, lab_server, write_notebook

REPEATS = 30
# Milliseconds from an event on an element to the moment at which a text is another.
MEASURE = """
([what, act, see, wanted]) => new Promise((done, fail) => {
  const seen = () => document.querySelector(see)?.textContent;
  const before = seen();
  const start = performance.now();
  const late = setTimeout(() => fail(new Error(`${see} did not change`)), 30000);
  const watch = new MutationObserver(() => {
    const now = seen();
    if (now === before || (wanted && !now?.includes(wanted))) return;
    watch.disconnect();
    clearTimeout(late);
    requestAnimationFrame(() => done(performance.now() - start));
  });
  watch.observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true});
  const target = document.querySelector(what);
  if (act === 'click') target.click();
  else target.dispatchEvent(new KeyboardEvent('keydown', {key: act, bubbles: true}));
})
"""
HANDLE = '.d2l-live [role=slider][aria-label="{}"]'
BUTTON = ".d2l-live button:has(.fa-{})"
LAB = """\
from d2l_utils.widgets import TrainingLab
lab = TrainingLab("L9")
lab
"""
# The same epochs with the lab and without it, in turn, on the same thread.
COST = """\
import json, time
from dataclasses import replace
from d2l_utils import experiment
from d2l_utils.widgets import worker
settings = replace(lab.settings, num_epochs=3)
lab.settings = settings

def bare():
    def work(job):
        for _ in experiment.run(settings, lab._data):
            pass
    worker.start(work).future.result()

def live():
    lab.train()
    lab.wait()

def seconds(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start

bare(), live()
print(json.dumps([[seconds(bare), seconds(live)] for _ in range(7)]))
"""


@contextmanager
def chromium_page():
    """Open a page in the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        yield browser.new_page(viewport={"width": 1280, "height": 720})
        browser.close()


def opened(page, server, cells: list[str]) -> OpenNotebook:
    """Open a notebook of these cells and run it."""
    write_notebook(server, "bench.ipynb", cells)
    notebook = OpenNotebook(page, server, "notebooks/bench.ipynb")
    notebook.run_all()
    page.locator(".d2l-live [role=slider][aria-label]").first.wait_for()
    return notebook


def training_lab(page, server) -> tuple[list[float], list[float], list[float]]:
    """Stop to stopped and slider to label, in milliseconds; the cost per epoch as a share, by round."""
    notebook = opened(page, server, [LAB, COST])
    text = "".join(o["text"] for o in notebook.outputs() if o["output_type"] == "stream" and o["name"] == "stdout")
    rounds = json.loads(text[text.index("[[") :])
    stops, labels = [], []
    page.evaluate(MEASURE, [HANDLE.format("epochs"), "End", ".d2l-live code", ""])
    for i in range(REPEATS + 2):
        page.locator(BUTTON.format("play")).click()
        page.locator(".d2l-state", has_text="Training").wait_for()
        page.wait_for_timeout(random.Random(i).uniform(0, 4000))
        press = [HANDLE.format("units, layer 1"), "ArrowRight" if i % 2 else "ArrowLeft", "b.d2l-parameters", ""]
        labels.append(page.evaluate(MEASURE, press))
        stops.append(page.evaluate(MEASURE, [BUTTON.format("stop"), "click", ".d2l-state", "Stopped"]))
        page.locator(f"{BUTTON.format('play')}:enabled").wait_for()
    notebook.close()
    return stops[2:], labels[2:], [live / bare - 1 for bare, live in rounds]


def first_lab(page, server) -> list[float]:
    """From the click on the app's address to a lab that can be used."""
    times = []
    for _ in range(6):
        start = time.perf_counter()
        page.goto(server.address("/"))
        page.locator(f"{BUTTON.format('play')}:enabled").wait_for()
        times.append(time.perf_counter() - start)
        page.goto("about:blank")
    return times[1:]


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, chromium_page() as page:
        with lab_server(Path(folder) / "lab") as server:
            stops, labels, cost = training_lab(page, server)
        with app_server(Path(folder) / "app") as server:
            first = first_lab(page, server)
    print("| what | measured | reach | dream |\n|---|---|---|---|")
    for what, measured, reach, dream in (
        ("lab: Stop to stopped, p95", f"{p95(stops):.0f} ms (median {median(stops):.0f})", "≤ 300 ms", "≤ 100 ms"),
        ("lab: slider to its label while training", f"{median(labels):.0f} ms", "≤ 150 ms", "≤ 50 ms"),
        ("live lab against the bare loop, per epoch", f"{median(cost):+.1%}", "≤ 15 %", "≤ 5 %"),
        ("first visible lab in the app", f"{median(first):.1f} s", "≤ 8 s", "≤ 4 s"),
    ):
        print(f"| {what} | {measured} | {reach} | {dream} |")


if __name__ == "__main__":
    main()
