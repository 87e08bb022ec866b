"""What the browser tests share: JupyterLab, and a page that keeps watch.

A test that fails leaves a screenshot in ``artefacts/``.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.conftest import skip_or_fail, tool
from tools.jupyterlab import CHROMIUM, CHROMIUM_ARGS, OpenNotebook, Server, lab_server, write_notebook

ARTEFACTS = Path(__file__).parent / "artefacts"
LOCAL = {"localhost", "127.0.0.1", "::1"}
#: What JupyterLab itself writes to the console, with or without our widgets: of a kernel's last words, cut short by its
#: end, and of a kernel that ends while it is asked.
NOT_OURS = ("Kernel message validation error", "Could not restore the debugger state: Canceled future")


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


def violations(page, context: str | None = None) -> list[str]:
    """Return what axe finds wrong with a page, or with the part of it that a selector names."""
    found = Axe().run(page, context=context, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['target']}" for each in found]


def show_results(page) -> None:
    """Have a page of the site show the results that wait for a prediction."""
    page.evaluate("for (const each of document.querySelectorAll('form[data-prediction] button')) each.click()")


@contextmanager
def watched_pages(chromium, node) -> Iterator[Callable]:
    """Yield a function that makes pages, and look at the end what each has said and asked for."""
    contexts, pages = [], []

    def make(width: int = 1280, height: int = 720, dark: bool = False, touch: bool = False, calm: bool = False):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            reduced_motion="reduce" if calm else "no-preference",
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
    if isinstance(node, pytest.Item):
        failed = getattr(node, "report_call", None) is None or node.report_call.failed
    else:  # several tests have these pages
        failed = node.session.testsfailed
    for i, page in enumerate(pages):
        if failed and not page.is_closed():
            ARTEFACTS.mkdir(exist_ok=True)
            name = re.sub(r"\W+", "_", node.name)
            page.screenshot(path=ARTEFACTS / f"{name}_{i}.png", full_page=True)
            (ARTEFACTS / f"{name}_{i}.txt").write_text("\n".join(page.watch.errors))
    for context in contexts:
        context.close()
    for page in pages:
        assert not page.watch.outside, f"asked of other machines: {page.watch.outside}"
        assert not page.watch.ours(), f"errors in the browser's console: {page.watch.ours()}"


@pytest.fixture
def new_page(chromium, request):
    """Make a page: ``new_page(width=1280, height=720, dark=False)``; it has its ``watch``."""
    with watched_pages(chromium, request.node) as make:
        yield make


@pytest.fixture
def page(new_page):
    """A page as wide and high as a class-room projector."""
    return new_page()


# ---- plain pages


@pytest.fixture(scope="session")
def put_page(tmp_path_factory) -> Iterator[Callable[[str, str], str]]:
    """Serve a page with these elements, as `make app` does: ``put_page("lab", "<div …>")`` returns its address.

    Under no name it is the page of `make app` itself.
    """
    app = tool("app")

    class Handler(app.Handler):
        def end_headers(self):  # with these, a page may measure its memory
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
            super().end_headers()

    folder, served = tmp_path_factory.mktemp("pages"), app.pages(app.ALL_IMAGES)
    page = served["/"].read_text("utf-8")
    (lab,) = re.findall(r'<div data-d2l="lab".*?</div>', page)
    with app.serving(served, Handler) as (host, port):

        def put(name: str = "", body: str = lab) -> str:
            file = folder / f"{name or 'index'}.html"
            file.write_text(page.replace(lab, body), "utf-8")
            served[f"/{name}"] = file
            return f"http://{host}:{port}/{name}"

        yield put


# ---- the site


PREFIX = "/someone/dropout"  # GitHub and GitLab serve a site below one


def below_the_prefix(site: Path) -> dict[str, Path]:
    """Return what is served of a site: from addresses to its files."""
    return {PREFIX + path: file for path, file in tool("app").site(site).items()}


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """Serve the site, and return its address."""
    with tool("app").serving(below_the_prefix(site)) as (host, port):
        yield f"http://{host}:{port}{PREFIX}/"


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
