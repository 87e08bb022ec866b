"""What the browser tests share: JupyterLab, and a page that keeps watch.

A test that fails leaves a screenshot in ``artefacts/``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import skip_or_fail
from tools.jupyterlab import CHROMIUM, CHROMIUM_ARGS, OpenNotebook, Server, lab_server, write_notebook

ARTEFACTS = Path(__file__).parent / "artefacts"
LOCAL = {"localhost", "127.0.0.1", "::1"}
#: What JupyterLab itself writes to the console on every page, with or without our widgets.
NOT_OURS = ("Kernel message validation error",)  # a kernel's last words, cut short by its end


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    # Fixtures learn here whether their test failed.
    report = (yield).get_result()
    setattr(item, f"report_{report.when}", report)


# ---- servers and notebooks in JupyterLab


@pytest.fixture(scope="session")
def jupyterlab(tmp_path_factory) -> Iterator[Server]:
    """JupyterLab, running."""
    with lab_server(tmp_path_factory.mktemp("jupyterlab")) as server:
        yield server


# ---- browser


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, driven by Playwright."""
    if not Path(CHROMIUM).exists():
        skip_or_fail(f"no browser: the tests in tests/browser need {CHROMIUM} (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        yield browser
        browser.close()


@dataclass
class Watch:
    """What a page wrote to the console as an error, and what it asked of other machines."""

    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    #: Patterns of errors that the test provokes, and so expects.
    expected: list[str] = field(default_factory=list)

    def follow(self, page) -> None:
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(f"uncaught: {error}"))
        page.on("request", self._request)

    def _request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname not in LOCAL:
            self.outside.append(request.url)

    def ours(self) -> list[str]:
        """Return the errors that neither the servers' own pages nor the test itself explain."""
        known = (*NOT_OURS, *self.expected)
        return [error for error in self.errors if not any(re.search(pattern, error) for pattern in known)]


@pytest.fixture
def new_page(chromium, request):
    """Make a page: ``new_page(width=1280, height=720, dark=False)``; it has its ``watch``."""
    contexts, pages = [], []

    def make(width: int = 1280, height: int = 720, dark: bool = False):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale="en-GB",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.watch = Watch()
        page.watch.follow(page)
        contexts.append(context)
        pages.append(page)
        return page

    yield make
    failed = getattr(request.node, "report_call", None) is None or request.node.report_call.failed
    for i, page in enumerate(pages):
        if failed and not page.is_closed():
            ARTEFACTS.mkdir(exist_ok=True)
            name = re.sub(r"\W+", "_", request.node.name)
            page.screenshot(path=ARTEFACTS / f"{name}_{i}.png", full_page=True)
            (ARTEFACTS / f"{name}_{i}.txt").write_text("\n".join(page.watch.errors))
    for context in contexts:
        context.close()
    for page in pages:
        assert not page.watch.outside, f"asked of other machines: {page.watch.outside}"
        assert not page.watch.ours(), f"errors in the browser's console: {page.watch.ours()}"


@pytest.fixture
def page(new_page):
    """A page as wide and high as a class-room projector."""
    return new_page()


# ---- notebooks in JupyterLab


@pytest.fixture
def open_notebook(jupyterlab):
    """Open a notebook in JupyterLab: ``open_notebook(page, "01_dropout_from_scratch.ipynb")``.

    With ``cells``, a list of sources, a new notebook is made of them first.
    """
    opened = []

    def make(page, name: str, cells: list[str] | None = None) -> OpenNotebook:
        if cells is not None:
            write_notebook(jupyterlab, name, cells)
        opened.append(OpenNotebook(page, jupyterlab, f"notebooks/{name}"))
        return opened[-1]

    yield make
    for notebook in opened:
        if not notebook.page.is_closed():
            notebook.close()
