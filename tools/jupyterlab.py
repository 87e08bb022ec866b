"""JupyterLab on a free port and a notebook open in it, for the browser tests and `benchmarks/widgets.py`.

The server runs from this Python, with a home of its own, on a copy of the notebooks: nothing that is left on the
machine can help or harm, and nothing is left behind.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import matplotlib
import nbformat

REPOSITORY = Path(__file__).parents[1]
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
                raise RuntimeError(f"{self.process.args[2]} did not start:\n{self.log.read_text()[-4000:]}")
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
