"""Measure how fast the explorers answer: ``python -m benchmarks.widgets_explorers`` in the repository's root.

A real JupyterLab, a real Chromium: from the key that moves a slider to the moment when the new picture is decoded and
the page is about to be painted. Every slider of every explorer is moved 32 times. The result is Markdown.
"""

import os
import tempfile
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

import nbformat
from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, CHROMIUM_ARGS, OpenNotebook, start_server
from tests.browser.test_explorers import CALLS, DEFINITIONS

CHANGES = 32
MOVE = """async ([view, slider, changes]) => {
    const root = document.querySelectorAll('.d2l-live')[view];
    const handle = root.querySelectorAll('[role=slider]')[slider], picture = root.querySelector('img');
    const times = [];
    for (let i = 0; i < changes; i++) {
        const changed = new Promise(resolve => {
            new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
                .observe(picture, {attributes: true, attributeFilter: ['src']});
        });
        const start = performance.now();
        const key = i % 2 ? 'ArrowLeft' : 'ArrowRight';
        handle.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
        await changed;
        await picture.decode();
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - start);
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    return times;
}"""


def measure() -> dict[str, list[float]]:
    """Return the milliseconds that each slider's changes took, by explorer and slider."""
    times = {}
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        server = start_server(
            Path(home),
            "jupyterlab",
            "--no-browser",
            "--allow-root",
            "--ip=localhost",
            "--port={port}",
            "--ServerApp.root_dir={root}",
            "--IdentityProvider.token={token}",
            "--LabApp.expose_app_in_browser=True",
        )
        try:
            server.wait_until_it_answers("/api/status")
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
            page = browser.new_page(viewport={"width": 1280, "height": 720})
            cells = [nbformat.v4.new_code_cell(source) for source in (DEFINITIONS, *CALLS.values())]
            kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
            path = server.root / "notebooks" / "explorers.ipynb"
            nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), path)
            notebook = OpenNotebook(page, server, "notebooks/explorers.ipynb")
            notebook.run_all()
            for view, name in enumerate(CALLS):
                root = page.locator(".d2l-live").nth(view)
                root.scroll_into_view_if_needed()
                page.wait_for_timeout(1000)
                for slider in range(root.locator("[role=slider]").count()):
                    label = root.locator("[role=slider]").nth(slider).get_attribute("aria-label")
                    times[f"{name}: {label}"] = page.evaluate(MOVE, [view, slider, CHANGES])
            notebook.close()
            browser.close()
        finally:
            server.stop()
    return times


def main() -> None:
    """Measure, and print the table."""
    before = os.getloadavg()[0]
    times = measure()
    print(
        f"Slider to changed pixels, {CHANGES} changes each; {os.cpu_count()} cores, load {before:.1f} at the start.\n"
    )
    print("| explorer: slider | median, ms | p95, ms |\n|---|---|---|")
    for name, values in [*times.items(), ("all", list(chain(*times.values())))]:
        print(f"| {name} | {median(values):.0f} | {quantiles(values, n=20)[-1]:.0f} |")
    print("| to reach | ≤ 100 | ≤ 250 |\n| to dream of | ≤ 40 | |")


if __name__ == "__main__":
    main()
