"""What the tests share: what they need of the machine, and a clean slate for each."""

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from d2l_utils.data import DataError, load_fashion_mnist  # isort: skip  (before mxnet, as in the notebooks)
from mxnet import npx, util

from d2l_utils.questions import QUESTIONS

ROOT = Path(__file__).parents[1]
#: Which bug is in which program of the failure gallery.
GALLERY = {name[-1]: str(each.answer) for name, each in QUESTIONS.items() if name.startswith("case-")}
ON_CI = os.environ.get("CI") == "true"


def skip_or_fail(reason: str):
    """Skip where something is missing on a learner's machine; on CI nothing may be missing."""
    pytest.fail(reason) if ON_CI else pytest.skip(reason)


def tool(name: str):
    """Import a script of tools/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def site_script(name: str):
    """Import a script of site/, which is no package since Python has a module of that name."""
    sys.path[:0] = [folder for folder in (str(ROOT / "site"), str(ROOT / "tools")) if folder not in sys.path]
    return importlib.import_module(name)


def in_python(code: str) -> str:
    """Run a program in a Python of its own, and return what it printed."""
    command = [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_cells(*sources: str, allow_errors: bool = False) -> nbformat.NotebookNode:
    """Run cells as nbclient and nbconvert do, and return the notebook, saved without widget state and opened again."""
    cells = [nbformat.v4.new_code_cell(textwrap.dedent(source).strip()) for source in sources]
    notebook, where = nbformat.v4.new_notebook(cells=cells), {"metadata": {"path": str(ROOT)}}
    NotebookClient(notebook, kernel_name="python3", timeout=120, resources=where, allow_errors=allow_errors).execute()
    notebook.metadata.pop("widgets", None)
    return nbformat.reads(nbformat.writes(notebook), 4)


def pytest_addoption(parser):
    parser.addoption("--thorough", action="store_true", help="run the tests that are marked thorough, too")


def pytest_collection_modifyitems(config, items):
    """Leave out what is thorough, unless asked for, and order the files so that two processes do nothing twice.

    First the notebooks, which take longest; last the site, which is made of what they have executed.
    """
    if not config.getoption("--thorough"):
        items[:] = [item for item in items if not item.get_closest_marker("thorough")]
    of_the_site = {item.path for item in items if "site" in getattr(item, "fixturenames", ())}
    first = Path(__file__).with_name("test_notebooks.py")
    items.sort(key=lambda item: (item.path != first, item.path in of_the_site))


@functools.cache
def node_environment() -> dict[str, str]:
    """Return an environment for subprocesses in which `node` and `npm` are the developers' own; compile web/'s part."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    if not shutil.which("node", path=path) or not (ROOT / "web" / "node_modules").is_dir():
        skip_or_fail("needs Node.js and the packages of web/: run `make test`")
    env = os.environ | {"PATH": path}
    subprocess.run(["node", "build.mjs", "--matmul"], cwd=ROOT / "web", env=env, check=True)
    return env


def need_full_data():
    """Go on only where all 70,000 images are on this machine."""
    try:
        load_fashion_mnist("debian")
    except DataError as error:
        skip_or_fail(f"needs the full Fashion-MNIST, for instance Debian's dataset-fashion-mnist: {error}")


@pytest.fixture(scope="session", autouse=True)
def results_of_these_tests(tmp_path_factory):
    """Keep finished runs for the other tests of the same notebook; those of earlier days must not help."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("D2L_UTILS_RESULTS", str(tmp_path_factory.mktemp("results")))
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """Return the site, made anew (from executed notebooks where they are kept, else in ten minutes)."""
    out = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, ROOT / "site" / "build.py", "--out", out]
    env = node_environment() | {"SITE_REPOSITORY": "https://github.com/someone/dropout"}
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return out


@pytest.fixture(autouse=True)
def np_arrays():
    """Start each test in NumPy mode, and leave the process as it was."""
    was_on = util.is_np_array()
    npx.set_np()
    yield
    (npx.set_np if was_on else npx.reset_np)()
