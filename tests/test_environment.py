"""One command makes the environment, its files agree, and what goes wrong is said in a sentence."""

import itertools
import json
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

import nbformat
import psutil
import pytest
import yaml
from nbclient import NotebookClient
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from d2l_utils import environment
from tests.conftest import ROOT, skip_or_fail, tool

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock").read_text()


def bare_clone(folder: Path) -> Path:
    """Copy what git knows and would clone, with today's changes; nothing that was made."""
    files = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in files.split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


# The files agree


def locked(python: str = "3.11") -> dict[str, str]:
    """Return what the lock installs on Linux for this Python: {name: version}."""
    marks = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": "linux",
        "os_name": "posix",
    }
    lines = [Requirement(line.rstrip(" \\")) for line in LOCK.splitlines() if re.match(r"[a-z0-9]", line)]
    chosen = [line for line in lines if line.marker is None or line.marker.evaluate(marks)]
    assert all([spec.operator for spec in line.specifier] == ["=="] for line in chosen)
    return {canonicalize_name(line.name): next(iter(line.specifier)).version for line in chosen}


@pytest.mark.parametrize("python", ["3.10", "3.11"])
def test_the_lock_has_a_version_that_pyproject_allows_of_each_dependency(python):
    versions, here = locked(python), {"python_version": python}
    assert python in SpecifierSet(PROJECT["requires-python"])
    for line in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]:
        wanted = Requirement(line)
        if wanted.marker is not None and not wanted.marker.evaluate(here):
            continue
        assert versions[canonicalize_name(wanted.name)] in wanted.specifier, line


def test_the_lock_has_hashes_and_names_no_place_to_download_from():
    entries = re.split(r"\n(?=[a-z0-9])", LOCK)
    assert "make lock" in entries[0]
    assert all("--hash=sha256:" in entry for entry in entries[1:])
    assert not re.search(r"://|--(extra-)?index|--find-links|@ file", LOCK)


def test_learners_do_not_get_the_library_that_we_only_measure_against():
    assert "torch" not in locked()


def pip_part() -> list[str]:
    """Return the lines of environment.yml's pip part."""
    *conda, pip = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    assert conda == ["python=3.11", "pip"]  # Binder reads the Python version in this form only
    return pip["pip"]


def test_environment_yml_pins_each_dependency_as_the_lock_does_and_installs_this_package():
    *pins, package = pip_part()
    assert package == "-e ."  # Binder knows by this form that it needs the whole repository
    names = [canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]]
    assert pins == [f"{name}=={locked()[name]}" for name in names]


def test_binder_finds_nothing_that_it_prefers_to_environment_yml():
    assert not [
        name for name in ("Dockerfile", "binder", ".binder", "Project.toml", "Pipfile") if (ROOT / name).exists()
    ]


@pytest.mark.slow
@pytest.mark.network
@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="environment.yml is for Python 3.11")
def test_the_pip_part_of_environment_yml_makes_a_fresh_environment_that_works(tmp_path):
    clone = bare_clone(tmp_path / "clone")
    (clone / "pip-part.txt").write_text("\n".join(pip_part()))
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"

    def run(*arguments):
        return subprocess.run([python, *arguments], cwd=clone, text=True, capture_output=True)

    installed = run("-m", "pip", "install", "--requirement", "pip-part.txt")
    if re.search(r"NewConnectionError|NameResolutionError|name resolution", installed.stderr + installed.stdout):
        skip_or_fail("needs a network to install packages from")
    assert installed.returncode == 0, installed.stderr[-2000:]
    checked = run("-m", "pip", "check")
    assert checked.returncode == 0, checked.stdout
    imported = run("-c", "import d2l_utils; print(d2l_utils.__file__)")
    assert imported.stdout.strip() == str(clone / "d2l_utils" / "__init__.py"), imported.stderr


def test_the_wheel_brings_the_sample_of_images_and_every_module(tmp_path):
    clone = bare_clone(tmp_path / "clone")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        tmp_path,
        clone,
    ]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    ours = {str(path.relative_to(clone)) for path in (clone / "d2l_utils").rglob("*.py")}
    sample = {str(path.relative_to(clone)) for path in (clone / "d2l_utils" / "sample").iterdir()}
    assert sample
    assert ours | sample <= packed
    assert {name.split("/")[0] for name in packed} == {
        "d2l_utils",
        f"d2l_utils-{PROJECT['version']}.dist-info",
    }


def test_readme_and_help_name_only_targets_that_make_has():
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = set(re.findall(r"^  make (\w+)", listed, re.MULTILINE))
    assert {"lab", "test", "lint", "bench", "venv", "clean", "help"} <= targets
    assert set(re.findall(r"`make (\w+)", (ROOT / "README.md").read_text())) <= targets


# make venv

bootstrap = tool("bootstrap")


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """Let bootstrap run in a folder of its own, with an installation that takes no time and is counted."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_text("as it was")
    made = []

    def install(target):
        (target / "bin").mkdir()
        (target / "bin" / "python").symlink_to(sys.executable)
        (target / "install.log").write_text("NewConnectionError: [Errno -2] Name or service not known")
        made.append(target)
        return install.succeeds

    install.succeeds = True
    monkeypatch.setattr(bootstrap, "install", install)
    monkeypatch.setattr(bootstrap.venv, "create", lambda target, **_: None)
    install.made = made
    return install


def test_a_complete_environment_is_not_made_twice(installed, tmp_path):
    bootstrap.main(tmp_path / ".venv")
    bootstrap.main(tmp_path / ".venv")
    assert len(installed.made) == 1


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_makes_the_environment_anew(installed, tmp_path, file):
    bootstrap.main(tmp_path / ".venv")
    (tmp_path / ".venv" / "left-over").write_text("of the old one")
    (tmp_path / file).write_text("changed")
    bootstrap.main(tmp_path / ".venv")
    assert len(installed.made) == 2
    assert not (tmp_path / ".venv" / "left-over").exists()


def test_an_environment_that_was_moved_is_made_anew(installed, tmp_path):
    bootstrap.main(tmp_path / ".venv")
    (tmp_path / ".venv").rename(tmp_path / "moved")
    bootstrap.main(tmp_path / "moved")
    assert len(installed.made) == 2


def test_an_environment_whose_python_is_gone_is_made_anew(installed, tmp_path):
    bootstrap.main(tmp_path / ".venv")
    python = tmp_path / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(tmp_path / "uninstalled")
    bootstrap.main(tmp_path / ".venv")
    assert len(installed.made) == 2


def test_an_installation_that_failed_does_not_count_and_the_next_one_begins_anew(installed, tmp_path):
    installed.succeeds = False
    with pytest.raises(SystemExit, match=r"cannot be downloaded.*install\.log"):
        bootstrap.main(tmp_path / ".venv")
    installed.succeeds = True
    bootstrap.main(tmp_path / ".venv")
    bootstrap.main(tmp_path / ".venv")
    assert len(installed.made) == 2


def test_an_environment_that_someone_else_made_is_not_touched(installed, tmp_path):
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "precious").write_text("mine")
    with pytest.raises(SystemExit, match=r"not made by make and is left alone: remove it, or"):
        bootstrap.main(tmp_path / ".venv")
    assert (tmp_path / ".venv" / "precious").read_text() == "mine"
    assert not installed.made


def test_the_second_terminal_waits_for_the_first_in_a_home_on_a_network_too(installed, monkeypatch, tmp_path):
    locked = []

    def flock(file, operation):
        if not file.writable():
            raise OSError(9, "Bad file descriptor")  # as NFS says
        locked.append(operation)

    monkeypatch.setattr(bootstrap.fcntl, "flock", flock)
    bootstrap.main(tmp_path / ".venv")
    assert locked == [bootstrap.fcntl.LOCK_EX]
    assert bootstrap.LOCK.read_text() == "as it was"
    assert len(installed.made) == 1


def test_where_nothing_can_be_locked_or_written_the_environment_is_made_all_the_same(installed, monkeypatch, tmp_path):
    def flock(file, operation):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(bootstrap.fcntl, "flock", flock)
    monkeypatch.setattr(bootstrap.os, "access", lambda path, mode: False)
    bootstrap.main(tmp_path / ".venv")
    assert len(installed.made) == 1


@pytest.mark.parametrize(
    ("system", "machine", "libc", "where"),
    [
        ("linux", "x86_64", "musl", "Alpine"),
        ("linux", "riscv64", "glibc", "this kind of machine"),
        ("darwin", "arm64", "", "Apple silicon"),
        ("win32", "AMD64", "", "Windows"),
    ],
)
def test_where_mxnet_has_no_wheel_one_sentence_names_the_other_ways(
    installed, monkeypatch, tmp_path, system, machine, libc, where
):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: (libc, ""))
    monkeypatch.setattr(sysconfig, "get_platform", lambda: f"{system}-{machine}")
    with pytest.raises(SystemExit, match=f"{where}.*Binder or Docker"):
        bootstrap.main(tmp_path / ".venv")
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize(
    ("system", "machine", "libc"),
    [("linux", "x86_64", "glibc"), ("linux", "aarch64", "glibc"), ("darwin", "x86_64", "")],
)
def test_where_mxnet_has_a_wheel_nothing_is_said(monkeypatch, system, machine, libc):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: (libc, ""))
    monkeypatch.setattr(sysconfig, "get_platform", lambda: f"{system}-{machine}")
    assert bootstrap.unsupported_platform() is None


def test_a_system_library_that_is_missing_is_named_before_anything_is_downloaded(installed, monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "loads", lambda library: library != "libgomp.so.1")
    with pytest.raises(SystemExit, match=r"needs libgomp\.so\.1, .*apt install"):
        bootstrap.main(tmp_path / ".venv")
    assert not installed.made


def test_on_arm_openblas_lapacke_and_libm_stand_in_for_arms_own_libraries(monkeypatch, tmp_path):
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    monkeypatch.setattr(bootstrap, "loads", lambda library: library == "libgomp.so.1")
    monkeypatch.setattr(bootstrap, "ARM_FOLDERS", (str(tmp_path / "nowhere"), str(tmp_path)))
    (tmp_path / "libopenblas.so.0").touch()
    (tmp_path / "libm.so.6").touch()
    assert bootstrap.missing_libraries() == ["liblapacke.so.3"]
    (tmp_path / "liblapacke.so.3").touch()
    assert bootstrap.missing_libraries() == []
    assert bootstrap.arm_stand_ins() == {
        "libarmpl_lp64_mp.so": tmp_path / "libopenblas.so.0",
        "libastring.so": tmp_path / "liblapacke.so.3",
        "libamath.so": tmp_path / "libm.so.6",
    }


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "damaged or altered"),
        ("ProxyError('Cannot connect to proxy.')", "no connection, or a bad one"),
        ("error: subprocess-exited-with-error", "could not be installed"),
    ],
)
def test_what_pip_says_becomes_one_sentence(tmp_path, log, sentence):
    (tmp_path / "install.log").write_text(log)
    assert sentence in bootstrap.explain(tmp_path / "install.log")


def make(*arguments, cwd, **env):
    """Run make with an empty home and these environment variables."""
    env = {"HOME": str(cwd), "PATH": os.environ["PATH"], **env}
    return subprocess.run(
        ["make", *arguments], cwd=cwd, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def test_without_a_network_make_says_one_sentence_and_tries_again_next_time(tmp_path):
    clone = bare_clone(tmp_path)
    nowhere = {"https_proxy": "http://127.0.0.1:9", "PIP_RETRIES": "0", "PYTHON": sys.executable}
    for _ in range(2):
        run = make("lab", cwd=clone, **nowhere)
        assert run.returncode != 0
        assert "Making the environment" in run.stdout
        sentence, by_make = run.stderr.splitlines()
        assert re.match(
            r"The packages cannot be downloaded: .*Check the network and try again.*/install\.log$", sentence
        )
        assert by_make.startswith("make: ***")


def test_with_unsuitable_pythons_only_make_says_which_is_needed(tmp_path):
    path = tmp_path / "bin"
    path.mkdir()
    for name in ("make", "sh", "id", "test", "uname"):
        (path / name).symlink_to(shutil.which(name))
    (path / "python3").write_text("#!/bin/sh\nexit 1\n")  # too old or too new, or a pyenv shim without a version
    (path / "python3").chmod(0o755)
    run = make("lab", cwd=bare_clone(tmp_path / "clone"), PATH=str(path))
    assert run.returncode != 0
    sentence, by_make = run.stderr.splitlines()
    assert re.match(r"The lesson needs Python 3\.11 or 3\.10 .*: install one \(.*\) or use Binder or Docker", sentence)
    assert by_make.startswith("make: ***")


# make clean


@pytest.mark.parametrize("environment", [".venv", "./.venv", "{clone}/.venv", "{clone}/../elsewhere"])
def test_make_clean_removes_what_tools_leave_behind_and_nothing_else(tmp_path, environment):
    clone = bare_clone(tmp_path / "a clone")
    environment = environment.format(clone=clone)
    everything = {path for path in clone.rglob("*") if path.is_file()}
    left_behind = (
        *("__pycache__/x.pyc", "notebooks/.ipynb_checkpoints/x.ipynb", "notebooks/.ruff_cache/x", ".pytest_cache/x"),
        *("tests/browser/artefacts/x.png", "d2l_utils.egg-info/x", ".hypothesis/x", "build/dropout.zip"),
    )
    foreign = clone / environment / "lib" / "__pycache__" / "x.pyc"
    for path in (*(clone / name for name in left_behind), foreign):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    run = make("clean", f"VENV={environment}", cwd=clone)
    assert run.returncode == 0, run.stderr
    assert foreign.exists()
    assert {path for path in clone.rglob("*") if path.is_file()} - {foreign} == everything
    assert not list(clone.rglob("*_cache"))
    (clone / environment / "made-by-make").touch()
    assert make("clean", f"VENV={environment}", cwd=clone).returncode == 0
    assert not (clone / environment).exists()
    assert make("clean", f"VENV={environment}", cwd=clone).returncode == 0


# make lab


def wait_for(host: str, port: int, seconds: float = 60) -> None:
    """Return when something listens there."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return socket.create_connection((host, port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Start `make lab` with port 8888 taken and no screen; give its address, its process and its output."""
    if not Path(sys.prefix, "stamp").exists():
        skip_or_fail("this environment was not made by make: run `make test`")
    taken = socket.socket()
    try:
        taken.bind(("127.0.0.1", 8888))
        taken.listen()
    except OSError:
        pass  # someone else has it: as good
    hidden = (
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "BROWSER",
        "JUPYTER_TOKEN",
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_CONFIG_PATH",
    )
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env |= {"HOME": str(tmp_path_factory.mktemp("home")), "VENV": sys.prefix}
    with (
        taken,
        subprocess.Popen(
            ["make", "lab"], cwd=ROOT, env=env, start_new_session=True, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        ) as process,
    ):  # fmt: skip
        try:
            output = []
            for line in process.stdout:
                output.append(line)
                if "http://127.0.0.1" in line:
                    break
            else:
                pytest.fail(f"make lab ended: {''.join(output)}")
            address = urllib.parse.urlsplit(output[-1].strip())
            wait_for(address.hostname, address.port)  # it prints its address a moment before it listens
            yield address, process, "".join(output)
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_make_lab_prints_the_address_of_the_first_notebook_and_nothing_alarming(lab):
    address, _, output = lab
    assert address.path == "/lab/tree/notebooks/00_start_here.ipynb"
    assert "http://localhost" in output
    assert not re.search(r"warn|error|traceback|deprecat", output, re.IGNORECASE)


def test_make_lab_takes_another_port_when_its_own_is_taken(lab):
    address, _, _ = lab
    assert address.port != 8888


def test_make_lab_lets_in_only_who_has_the_token(lab):
    address, _, _ = lab
    assert len(urllib.parse.parse_qs(address.query)["token"][0]) >= 32
    contents = f"http://{address.netloc}/api/contents/notebooks"
    assert status(contents) == 403
    assert status(f"{contents}?token=") == 403
    assert status(f"{contents}?{address.query}") == 200


def test_make_lab_listens_on_this_machine_only(lab):
    _, process, _ = lab
    family = itertools.chain([psutil.Process(process.pid)], psutil.Process(process.pid).children(recursive=True))
    listening = [c.laddr.ip for member in family for c in member.net_connections() if c.status == psutil.CONN_LISTEN]
    assert listening
    assert set(listening) <= {"127.0.0.1", "::1"}


def test_make_lab_has_no_button_for_a_server_that_does_not_run(lab):
    address, _, _ = lab
    with urllib.request.urlopen(f"http://{address.netloc}/lab?{address.query}", timeout=30) as answer:
        config = json.loads(
            re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', answer.read().decode(), re.DOTALL)[1]
        )
    assert "@voila-dashboards/jupyterlab-preview" in config["disabledExtensions"]


def test_make_lab_asks_nobody_for_news(lab):
    address, _, _ = lab
    settings = f"http://{address.netloc}/lab/api/settings/@jupyterlab/apputils-extension:notification?{address.query}"
    with urllib.request.urlopen(settings, timeout=30) as answer:
        schema = json.load(answer)["schema"]["properties"]
    assert schema["fetchNews"]["default"] == "false"
    assert schema["checkForUpdates"]["default"] is False


# What a learner sees of it


def run_cells(*sources: str) -> list[list]:
    """Run cells in a fresh kernel; return the outputs of each."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=120).execute()
    return [cell.outputs for cell in notebook.cells]


def test_importing_mxnet_and_training_print_nothing_in_a_notebook():
    imports = "import d2l_utils as d2l\nfrom mxnet import autograd, gluon, np, npx\nnpx.set_np()"
    step = (
        "net = gluon.nn.Dropout(0.5)\nX = np.ones((4, 4))\nX.attach_grad()\n"
        "with autograd.record():\n    y = net(X).sum()\ny.backward()\nnp.linalg.norm(X.grad).item();"
    )
    assert run_cells(imports, step) == [[], []]


def test_a_wrong_version_is_one_sentence_in_a_notebook():
    ((output,),) = run_cells(
        "from d2l_utils import environment\n"
        "environment._installed = {'mxnet': '1.9.1', 'numpy': '1.26.4'}.get\n"
        "environment.require_supported_versions()"
    )
    assert output.output_type == "error"
    (sentence,) = output.traceback
    assert sentence.startswith("UnsupportedVersionError: NumPy 1.26.4 cannot run this lesson. It must be below 1.24: ")


def test_this_environment_passes_and_is_judged_without_importing_numpy():
    file = str(ROOT / "d2l_utils" / "environment.py")
    script = (
        f"import runpy, sys; runpy.run_path({file!r})['require_supported_versions']();"
        "print('numpy' in sys.modules, 'mxnet' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("version", [(3, 9, 18), (3, 12, 1)])
def test_a_python_that_mxnet_cannot_run_on_is_refused(monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(platform, "python_version", lambda: ".".join(map(str, version)))
    with pytest.raises(ImportError, match=rf"Python 3\.{version[1]}\.\d+ cannot run .* needs Python 3\.10 or 3\.11"):
        environment.require_supported_versions()


@pytest.mark.parametrize(
    ("distribution", "version", "advice"),
    [
        ("mxnet", None, "make lab"),
        ("numpy", "1.24.0", "must be below 1.24"),
        ("numpy", "2.1.0rc1", "must be below 1.24"),
        ("ipython", "9.0.1", "must be below 9"),
        ("ipykernel", "7.0.1", "must be below 7"),
        ("ipywidgets", "7.8.5", "must be 8 or later"),
        ("matplotlib", None, "make lab"),
    ],
)
def test_the_check_fails_a_package_that_will_not_do_and_says_what_to_do(
    monkeypatch, capsys, distribution, version, advice
):
    real = environment._installed
    monkeypatch.setattr(environment, "_installed", lambda name: version if name == distribution else real(name))
    environment.check_environment()
    lines = capsys.readouterr().out.splitlines()
    failed = [number for number, line in enumerate(lines) if line.startswith("[FAIL]")]
    assert len(failed) == 1
    assert (version or "not installed") in lines[failed[0]]
    assert advice in lines[failed[0] + 1]
    assert lines[-1].startswith("Not ready: ")


@pytest.fixture
def another_numpy(monkeypatch, tmp_path):
    """Put a NumPy 1.26.4 before the environment's, in a folder of its own."""
    package = tmp_path / "numpy"
    package.mkdir()
    (package / "__init__.py").touch()
    info = tmp_path / "numpy-1.26.4.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: numpy\nVersion: 1.26.4\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    return package / "__init__.py"


def test_a_numpy_of_the_users_own_before_the_environments_is_named_and_how_to_be_rid_of_it(monkeypatch, another_numpy):
    monkeypatch.setattr(environment.site, "getusersitepackages", lambda: str(another_numpy.parents[1]))
    with pytest.raises(ImportError, match=rf"1\.26\.4 .* finds {another_numpy} before .*: set PYTHONNOUSERSITE=1"):
        environment.require_supported_versions()


def test_a_numpy_on_pythonpath_is_named_and_how_to_be_rid_of_it(monkeypatch, another_numpy):
    monkeypatch.setenv("PYTHONPATH", f"/somewhere:{another_numpy.parents[1]}")
    with pytest.raises(ImportError, match=rf"1\.26\.4 .* finds {another_numpy} before .*: unset PYTHONPATH"):
        environment.require_supported_versions()


def test_a_file_called_numpy_beside_the_notebook_is_named(monkeypatch, tmp_path):
    (tmp_path / "numpy.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    with pytest.raises(ImportError, match=rf"Python finds {tmp_path}/numpy\.py before .*: rename it"):
        environment.require_supported_versions()


def test_the_check_says_ready_where_all_is_well(capsys):
    environment.check_environment()
    *lines, empty, last = capsys.readouterr().out.splitlines()
    assert len(lines) == 11
    assert all(line.startswith("[OK]") for line in lines)
    assert (empty, last) == ("", "Ready: all that the lesson needs is here.")


def test_the_check_names_a_library_that_mxnet_cannot_find(monkeypatch, tmp_path):
    (tmp_path / "mxnet.py").write_text("raise OSError('libgomp.so.1: cannot open shared object file: No such file')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "mxnet")
    check = environment._check_mxnet()
    assert not check.ok
    assert "libgomp.so.1" in check.found
    assert "apt install" in check.advice


def test_the_check_passes_on_what_the_data_loader_says(monkeypatch):
    def damaged():
        raise ValueError("train-images is damaged: remove it and try again")

    monkeypatch.setattr("d2l_utils.data.load_fashion_mnist", damaged)
    check = environment._check_data()
    assert not check.ok
    assert check.advice == "train-images is damaged: remove it and try again"


def test_too_little_memory_fails(monkeypatch):
    monkeypatch.setattr(environment, "_usable_memory", lambda: 500_000_000)
    assert not environment._check_memory().ok


def test_a_notebook_saved_with_outputs_is_found_and_cleared():
    check_notebooks = tool("check_notebooks")
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("1 + 1", execution_count=3, outputs=[nbformat.v4.new_output("stream", text="2")]),
            nbformat.v4.new_markdown_cell("Two."),
        ],
        metadata={"widgets": {}},
    )
    assert check_notebooks.clear(notebook)
    assert notebook.cells[0].outputs == []
    assert notebook.cells[0].execution_count is None
    assert "widgets" not in notebook.metadata
    assert not check_notebooks.clear(notebook)


def test_importing_the_package_leaves_scipy_and_scikit_learn_out_until_somebody_wants_them():
    program = """
import sys
import d2l_utils
assert not {"scipy", "sklearn"} & {name.partition(".")[0] for name in sys.modules}
import mxnet.model, scipy.stats, sklearn.model_selection
"""
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True)
