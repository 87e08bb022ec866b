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
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
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
    """A running JupyterLab: its address, its token and the folder it serves."""

    url: str
    token: str
    root: Path

    def address(self, path: str = "", query: str = "") -> str:
        """Return the address of a page, with the token in it."""
        return f"{self.url}{path}?token={self.token}{'&' * bool(query)}{query}"


@contextmanager
def lab_server(home: Path) -> Iterator[Server]:
    """Run JupyterLab, with its commands open to the tests (``window.jupyterapp``)."""
    root, log = home / "lesson", home / "server.log"
    shutil.copytree(REPOSITORY / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(f"http://localhost:{port}", secrets.token_hex(16), root)
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
    env = os.environ | {name: str(value) for name, value in settings.items()}
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ip=localhost",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={root}",
        f"--IdentityProvider.token={server.token}",
        "--LabApp.expose_app_in_browser=True",
    ]
    with log.open("w") as out, subprocess.Popen(command, cwd=root, env=env, stdout=out, stderr=out) as process:
        try:
            _wait_until_it_answers(server, process, log)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_until_it_answers(server: Server, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 60
    while True:
        with suppress(OSError):
            urllib.request.urlopen(server.address("/api/status"), timeout=10).close()
            return
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-4000:]}")
        time.sleep(0.1)


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
