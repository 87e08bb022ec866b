"""What the browser tests share: JupyterLab on a free port, and a page that keeps watch.

The servers run from this Python, with a home of their own, on a copy of the notebooks: nothing that is left
on the machine can help or harm, and nothing is left behind. A test that fails leaves a screenshot in
``artefacts/``.
"""

import functools
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import matplotlib
import nbformat
import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import skip_or_fail, tool

REPOSITORY = Path(__file__).parents[2]
ARTEFACTS = Path(__file__).parent / "artefacts"
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-blink-features=ForceEagerMeasureMemory",  # else a page waits for the next collection of garbage
)
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


# ---- servers


@dataclass
class Server:
    """A running server: its address, its token and the folder it serves."""

    url: str
    token: str
    root: Path
    process: subprocess.Popen = field(repr=False)
    log: Path = field(repr=False)

    def address(self, path: str = "", query: str = "") -> str:
        """Return the address of a page, with the token in it."""
        return f"{self.url}{path}?token={self.token}{'&' * bool(query)}{query}"

    def wait_until_it_answers(self, path: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                urllib.request.urlopen(self.address(path), timeout=10).close()
                return
            except urllib.error.HTTPError as error:
                if error.code < 500:
                    return
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() > end:
                pytest.fail(f"{self.process.args[2]} did not start:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def start_server(home: Path, *command: str) -> Server:
    """Start ``python -m`` command; ``{port}``, ``{token}`` and ``{root}`` in it are filled in."""
    root = home / "lesson"
    shutil.copytree(REPOSITORY / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    port, token, log = free_port(), secrets.token_hex(16), home / "server.log"
    settings = {
        "HOME": home,
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
        "JUPYTER_CONFIG_PATH": REPOSITORY / "jupyter",  # what `make lab` uses
        "JUPYTER_PREFER_ENV_PATH": "1",
        "IPYTHONDIR": home / "ipython",
        "MPLCONFIGDIR": matplotlib.get_configdir(),  # matplotlib's list of fonts takes seconds to make
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
    parts = [part.format(port=port, token=token, root=root) for part in command]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *parts],
            cwd=root,
            env=os.environ | {name: str(value) for name, value in settings.items()},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    return Server(f"http://localhost:{port}", token, root, process, log)


@contextmanager
def lab_server(home: Path) -> Iterator[Server]:
    """Run JupyterLab, with its commands open to the tests (``window.jupyterapp``)."""
    server = start_server(
        home,
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ip=localhost",
        "--port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.root_dir={root}",
        "--IdentityProvider.token={token}",
        "--LabApp.expose_app_in_browser=True",
    )
    try:
        server.wait_until_it_answers("/api/status")
        yield server
    finally:
        server.stop()


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
    server = app.Server(("127.0.0.1", 0), functools.partial(Handler, served))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def put(name: str = "", body: str = lab) -> str:
        file = folder / f"{name or 'index'}.html"
        file.write_text(page.replace(lab, body), "utf-8")
        served[f"/{name}"] = file
        return f"http://127.0.0.1:{server.server_port}/{name}"

    yield put
    server.shutdown()
    server.server_close()


# ---- notebooks in JupyterLab


class OpenNotebook:
    """A notebook open in JupyterLab, with its kernel ready."""

    def __init__(self, page, server: Server, path: str):
        self.page, self.server, self.path = page, server, path
        page.goto(server.address(f"/lab/tree/{path}", "reset"))
        self.wait_until_ready()

    def open(self) -> None:
        """Open the notebook again, after its tab was closed."""
        self.page.evaluate("path => window.jupyterapp.commands.execute('docmanager:open', {path})", self.path)
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait until the notebook is on the page and its kernel idle."""
        self.page.wait_for_function(
            "path => { const w = window.jupyterapp?.shell.currentWidget;"
            " return w?.context?.path === path && w.context.isReady"
            " && w.sessionContext.session?.kernel?.status === 'idle' }",
            arg=self.path,
            timeout=60_000,
        )

    def command(self, name: str) -> None:
        """Carry out one of JupyterLab's commands, without waiting for its end."""
        self.page.evaluate("name => { window.jupyterapp.commands.execute(name) }", name)

    def run_all(self, seconds: float = 300) -> None:
        """Run all cells, and wait until the kernel has carried them all out."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
        self.wait_until_idle(seconds)

    def wait_until_idle(self, seconds: float = 300) -> None:
        self.page.wait_for_function(
            "() => { const w = window.jupyterapp.shell.currentWidget;"
            " return w.sessionContext.session?.kernel?.status === 'idle'"
            " && [...w.content.widgets].every(c => c.model.type !== 'code' || c.model.executionState !== 'running')"
            " && !document.querySelector('.jp-Notebook .jp-InputPrompt')?.textContent.includes('[*]') }",
            timeout=seconds * 1000,
        )

    def outputs(self) -> list[dict]:
        """Return the outputs of all code cells, as the notebook's file would hold them."""
        return self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.widgets"
            ".filter(c => c.model.type === 'code').flatMap(c => c.model.outputs.toJSON())"
        )

    def errors(self) -> list[str]:
        """Return what went wrong in the cells."""
        return [f"{o['ename']}: {o['evalue']}" for o in self.outputs() if o["output_type"] == "error"]

    def close(self) -> None:
        """Shut the kernel down, so that the next test has the machine to itself."""
        self.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")


def write_notebook(server: Server, name: str, cells: list[str]) -> None:
    """Put a notebook of these code cells beside the lesson's."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    nbformat.write(notebook, server.root / "notebooks" / name)


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
