"""One command makes the environment and another starts it; their files agree; what goes wrong is said in a sentence."""

import contextlib
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
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

import psutil
import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.conftest import ROOT, skip_or_fail, tool

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock").read_text()
DEV_LOCK = (ROOT / "requirements-dev.lock").read_text()


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


def locked(lock: str = LOCK, python: str = "3.11") -> dict[str, str]:
    """Return what a lock installs on Linux for this Python: {name: version}."""
    marks = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": "linux",
        "os_name": "posix",
    }
    lines = [Requirement(line.rstrip(" \\")) for line in lock.splitlines() if re.match(r"[a-z0-9]", line)]
    chosen = [line for line in lines if line.marker is None or line.marker.evaluate(marks)]
    assert all([spec.operator for spec in line.specifier] == ["=="] for line in chosen)
    return {canonicalize_name(line.name): next(iter(line.specifier)).version for line in chosen}


@pytest.mark.parametrize("python", ["3.10", "3.11"])
@pytest.mark.parametrize("lock", ["learners", "developers"])
def test_each_lock_has_a_version_that_pyproject_allows_of_each_dependency(lock, python):
    versions = locked(LOCK if lock == "learners" else DEV_LOCK, python)
    extras = PROJECT["optional-dependencies"]
    wanted = PROJECT["dependencies"] + (extras["dev"] + extras["cluster"] if lock == "developers" else [])
    assert python in SpecifierSet(PROJECT["requires-python"])
    for line in map(Requirement, wanted):
        if line.name == PROJECT["name"] or (line.marker and not line.marker.evaluate({"python_version": python})):
            continue
        assert versions[canonicalize_name(line.name)] in line.specifier, line


@pytest.mark.parametrize("lock", [LOCK, DEV_LOCK], ids=["learners", "developers"])
def test_a_lock_has_hashes_and_names_no_place_to_download_from(lock):
    entries = re.split(r"\n(?=[a-z0-9])", lock)
    assert "make lock" in entries[0]
    assert all("--hash=sha256:" in entry for entry in entries[1:])
    assert not re.search(r"://|--(extra-)?index|--find-links|@ file", lock)


@pytest.mark.parametrize("python", ["3.10", "3.11"])
def test_the_developers_lock_adds_to_the_learners_and_changes_nothing_in_it(python):
    # A learner's package in two versions would be exchanged by `make test` and never put back.
    assert locked(LOCK, python).items() < locked(DEV_LOCK, python).items()


def test_learners_do_not_get_what_only_tests_checks_clusters_and_benchmarks_need():
    assert not {"playwright", "hypothesis", "pytest", "ruff", "pre-commit", "distributed", "torch"} & set(locked())
    assert "torch" not in locked(DEV_LOCK)


def pip_part() -> list[str]:
    """Return the lines of environment.yml's pip part."""
    *conda, pip = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    assert conda == ["python=3.11", "pip"]  # Binder reads the Python version in this form only
    return pip["pip"]


def test_environment_yml_pins_each_dependency_as_the_lock_does_and_installs_this_package():
    *pins, package = pip_part()
    assert package == "-e ."  # Binder knows by this form that it needs the whole repository
    wanted = [Requirement(line) for line in PROJECT["dependencies"]]
    on_3_11 = {"python_version": "3.11"}
    names = [canonicalize_name(each.name) for each in wanted if not each.marker or each.marker.evaluate(on_3_11)]
    assert pins == [f"{name}=={locked()[name]}" for name in names]


def test_binder_finds_nothing_that_it_prefers_to_environment_yml():
    assert not [
        name for name in ("Dockerfile", "binder", ".binder", "Project.toml", "Pipfile") if (ROOT / name).exists()
    ]


@pytest.mark.thorough  # what it finds comes with new releases of packages, not with a push
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
    wheel = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*wheel, "-w", tmp_path, clone], check=True, capture_output=True)
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
    targets = set(re.findall(r"^  make ([a-z-]+)", listed, re.MULTILINE))
    assert {"lab", "test", "lint", "bench", "venv", "clean", "help"} <= targets
    assert set(re.findall(r"`make ([a-z-]+)", (ROOT / "README.md").read_text())) <= targets


def test_git_lays_out_the_files_for_linux_on_windows_too(tmp_path):
    clone = bare_clone(tmp_path / "clone")
    git = ["git", "-c", "core.autocrlf=true", "-c", "user.name=x", "-c", "user.email=x@y", "-C", str(clone)]
    for command in ("init -q", "add .", "commit -qm all", "rm -rqf .", "checkout -q HEAD ."):
        subprocess.run([*git, *command.split()], check=True)
    for name in ("Makefile", ".ci/run", "requirements.lock", "tools/bootstrap.py", ".devcontainer/Dockerfile"):
        assert b"\r" not in (clone / name).read_bytes(), name


# make venv

bootstrap = tool("bootstrap")


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """Let bootstrap run in a folder of its own, with an installation that takes no time and is counted."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    for name, file in (("LOCK", "requirements.lock"), ("DEV_LOCK", "requirements-dev.lock"), ("", "pyproject.toml")):
        (tmp_path / file).write_text("as it was")
        if name:
            monkeypatch.setattr(bootstrap, name, tmp_path / file)
    made = []

    def install(target, lock):
        (target / "bin").mkdir(exist_ok=True)
        if lock == bootstrap.LOCK:
            (target / "bin" / "python").symlink_to(sys.executable)
        (target / "install.log").write_text("NewConnectionError: [Errno -2] Name or service not known")
        made.append(lock.name)
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


def test_what_developers_need_is_added_once_and_learners_keep_it(installed, tmp_path):
    for dev in (False, True, True, False):
        bootstrap.main(tmp_path / ".venv", dev=dev)
    assert installed.made == ["requirements.lock", "requirements-dev.lock"]


def test_a_changed_lock_of_the_developers_is_installed_into_the_same_environment(installed, tmp_path):
    bootstrap.main(tmp_path / ".venv", dev=True)
    (tmp_path / ".venv" / "mine").touch()
    bootstrap.DEV_LOCK.write_text("changed")
    bootstrap.main(tmp_path / ".venv")
    bootstrap.main(tmp_path / ".venv", dev=True)
    assert installed.made == ["requirements.lock", "requirements-dev.lock", "requirements-dev.lock"]
    assert (tmp_path / ".venv" / "mine").exists()


def test_where_the_developers_part_fails_the_learners_goes_on_and_the_next_make_tries_again(installed, tmp_path):
    bootstrap.main(tmp_path / ".venv")
    installed.succeeds = False
    with pytest.raises(SystemExit, match="cannot be downloaded"):
        bootstrap.main(tmp_path / ".venv", dev=True)
    bootstrap.main(tmp_path / ".venv")
    installed.succeeds = True
    bootstrap.main(tmp_path / ".venv", dev=True)
    assert installed.made == ["requirements.lock", "requirements-dev.lock", "requirements-dev.lock"]


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
        ("InvalidSchema: Missing dependencies for SOCKS support.\nfrom versions: none", "https_proxy=http://host:port"),
        ("SSLError(… CERTIFICATE_VERIFY_FAILED] …)\nfrom versions: none", "set REQUESTS_CA_BUNDLE to the file"),
        ("CERTIFICATE_VERIFY_FAILED] … certificate is not yet valid\nfrom versions: none", "is the clock"),
        ("OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /x.pem", "is not there"),
        ("OSError('Tunnel connection failed: 407 Proxy Authentication Required')", "a name and a password"),
        ("InvalidProxyURL: Please check proxy URL. It is malformed", "address is not right"),
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


NOWHERE = {"PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}


@pytest.mark.slow
def test_without_a_network_make_says_one_sentence_and_tries_again_next_time(tmp_path):
    clone = bare_clone(tmp_path)
    for _ in range(2):
        run = make("lab", cwd=clone, https_proxy="http://127.0.0.1:9", PYTHON=sys.executable, **NOWHERE)
        assert run.returncode != 0
        assert "Making the environment" in run.stdout
        sentence, by_make = run.stderr.splitlines()
        assert re.match(
            r"The packages cannot be downloaded: .*Check the network and try again.*/install\.log$", sentence
        )
        assert by_make.startswith("make: ***")


@pytest.mark.slow
def test_behind_a_socks_proxy_make_says_what_to_set(tmp_path):
    clone = bare_clone(tmp_path)
    run = make("lab", cwd=clone, all_proxy="socks5://127.0.0.1:9", PYTHON=sys.executable, **NOWHERE)
    sentence, _ = run.stderr.splitlines()
    assert re.match(r"pip cannot use the SOCKS proxy .*: set https_proxy=http://host:port", sentence)


# Which Python

FAKE_PYTHON = '#!/bin/sh\ncase "$1" in -c) exit 0;; *) echo "$0" "$@";; esac\n'
FAKE_UV = """#!/bin/sh
case "$*" in
"python install 3.11") mv "$HOME/on-the-web" "$HOME/fetched";;
"python find --managed-python 3.11") echo "$HOME/fetched";;
esac
"""


def executable(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture
def only_python_3_12(tmp_path):
    """Give a `make venv` in a clone with a home of its own, on a machine whose only Python on the PATH will not do."""
    for name in ("make", "sh", "id", "test", "uname", "mv"):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    executable(tmp_path / "bin" / "python3", "#!/bin/sh\nexit 1\n")  # as the check of its version ends
    clone = bare_clone(tmp_path / "größer & more")
    return lambda **env: make("venv", cwd=clone, PATH=str(tmp_path / "bin"), **{"HOME": str(tmp_path), **env})


def test_with_unsuitable_pythons_only_make_says_what_can_be_installed(only_python_3_12):
    run = only_python_3_12()
    assert run.returncode != 0
    sentence, by_make = run.stderr.splitlines()
    assert re.match(
        r"The lesson needs Python 3\.11 or 3\.10 .*: install one \(.*uv.*\) or use Binder or Docker", sentence
    )
    assert by_make.startswith("make: ***")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "env"),
    [
        (".local/share/uv/python/cpython-3.11.14-linux-x86_64-gnu/bin/python3", {}),
        ("data/uv/python/cpython-3.10.19-macos-x86_64-none/bin/python3", {"XDG_DATA_HOME": "data"}),
        ("uv's own/cpython-3.11.14-linux-x86_64-gnu/bin/python3", {"UV_PYTHON_INSTALL_DIR": "uv's own"}),
        (".pyenv/versions/3.11.7/bin/python", {}),
        ("pyenv/versions/3.10.13/bin/python", {"PYENV_ROOT": "pyenv"}),
    ],
)
def test_a_python_of_uv_or_pyenv_is_found_though_it_is_not_on_the_path(only_python_3_12, tmp_path, place, env):
    python = executable(tmp_path / place, FAKE_PYTHON)
    run = only_python_3_12(**{name: str(tmp_path / folder) for name, folder in env.items()})
    assert run.returncode == 0, run.stderr
    assert run.stdout == f"{python} tools/bootstrap.py .venv\n"


def test_uv_is_asked_for_a_python_where_there_is_none(only_python_3_12, tmp_path):
    executable(tmp_path / ".local" / "bin" / "uv", FAKE_UV)
    executable(tmp_path / "on-the-web", FAKE_PYTHON)
    run = only_python_3_12()
    assert run.returncode == 0, run.stderr
    assert run.stdout == f"{tmp_path}/fetched tools/bootstrap.py .venv\n"


# An environment of root's for all


@pytest.fixture
def for_all(monkeypatch):
    """Give a folder that all may enter, with a lesson and a Python in it, to a bootstrap that root runs."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others
        folder = Path(name).resolve()
        folder.chmod(0o755)
        (folder / "lesson" / "d2l_utils").mkdir(parents=True)
        python = executable(folder / "python" / "python3", FAKE_PYTHON)
        monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
        monkeypatch.setattr(bootstrap, "ROOT", folder / "lesson")
        monkeypatch.setattr(sys, "_base_executable", str(python))
        masks = []
        monkeypatch.setattr(bootstrap.os, "umask", masks.append)
        yield folder, masks


def test_what_root_makes_in_a_folder_for_all_can_be_read_by_all_whatever_the_umask(for_all):
    folder, masks = for_all
    bootstrap.open_to_others(folder / "envs" / "dropout")
    assert masks == [0o022]


@pytest.mark.parametrize("closed", ["python", "lesson"])
def test_root_makes_no_environment_for_all_of_what_others_may_not_enter(for_all, closed):
    folder, _ = for_all
    (folder / closed).chmod(0o700)
    with pytest.raises(SystemExit, match=rf"Other users could not use .*/dropout: .* is in {folder / closed}, which"):
        bootstrap.open_to_others(folder / "dropout")


def test_a_python_that_is_reached_over_a_closed_folder_is_closed_too(for_all, monkeypatch):
    folder, _ = for_all
    (folder / "closed").mkdir(mode=0o700)
    (folder / "closed" / "python3").symlink_to(folder / "python" / "python3")
    monkeypatch.setattr(sys, "_base_executable", str(folder / "closed" / "python3"))
    with pytest.raises(SystemExit, match=rf"is in {folder / 'closed'}, which"):
        bootstrap.open_to_others(folder / "dropout")


@pytest.mark.parametrize(("user", "target"), [(0, "lesson/.venv"), (0, "closed/dropout"), (1000, "dropout")])
def test_an_environment_that_is_not_for_all_is_made_as_the_umask_says(for_all, monkeypatch, user, target):
    folder, masks = for_all
    (folder / "python").chmod(0o700)
    (folder / "closed").mkdir(mode=0o700)
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: user)
    bootstrap.open_to_others(folder / target)
    assert masks == []


# make clean


@pytest.mark.slow
@pytest.mark.parametrize("environment", [".venv", "./.venv", "{clone}/.venv", "{clone}/../elsewhere"])
def test_make_clean_removes_what_tools_leave_behind_and_nothing_else(tmp_path, environment):
    clone = bare_clone(tmp_path / "a clone")
    environment = environment.format(clone=clone)
    everything = {path for path in clone.rglob("*") if path.is_file()}
    ignored = [line.strip("/").replace("*", "x") for line in (clone / ".gitignore").read_text().splitlines()]
    ignored.remove(".venv")
    left_behind = [f"{name}/x" for name in [*ignored, "notebooks/.ipynb_checkpoints", "tests/browser/.ruff_cache"]]
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


@pytest.mark.parametrize(
    ("env", "opens"),
    [({"DISPLAY": ":0"}, True), ({}, False), ({"DISPLAY": ":10", "SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}, False)],
)
@pytest.mark.parametrize("target", ["lab", "app"])
@pytest.mark.skipif(sys.platform == "darwin", reason="there is always a screen")
def test_without_a_screen_and_over_ssh_no_browser_is_opened(tmp_path, target, env, opens):
    shutil.copy(ROOT / "Makefile", tmp_path)
    said = make("--dry-run", target, cwd=tmp_path, **env).stdout
    assert ("--no-browser" not in said) == opens


@pytest.mark.parametrize("closed", ["home", "home/.local", "home/.local/share/jupyter", "home/.ipython"])
def test_where_home_cannot_be_written_the_lab_starts_with_a_temporary_one(closed):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "Makefile", folder)
        executable(folder / "python", FAKE_PYTHON)
        executable(folder / "venv" / "bin" / "python", '#!/bin/sh\necho "HOME is $HOME"\n')
        (folder / closed).mkdir(parents=True)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o777)
        home = {"HOME": str(folder / "home"), "PYTHON": str(folder / "python"), "VENV": str(folder / "venv")}
        # Root may write everywhere, so that somebody else has to try.
        other = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        env = {"PATH": os.environ["PATH"], "TMPDIR": str(folder), **home}

        def lab():
            return subprocess.run(["make", "lab"], cwd=folder, env=env, capture_output=True, text=True, **other).stdout

        assert lab().splitlines()[-1] == f"HOME is {folder}/home"
        (folder / closed).chmod(0o555)
        said, home = lab().splitlines()[-2:]
        assert (
            said
            == f"{folder}/{closed} cannot be written: settings and downloads go to {home.removeprefix('HOME is ')}."
        )
        assert re.fullmatch(rf"HOME is {folder}/tmp\.\w+", home)


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
    """Start `make lab` with port 8888 taken; give its address, process, output, and what its browser was to open."""
    if not Path(sys.prefix, "requirements.lock.stamp").exists():
        skip_or_fail("this environment was not made by make: run `make test`")
    taken = socket.socket()
    try:
        taken.bind(("127.0.0.1", 8888))
        taken.listen()
    except OSError:
        pass  # someone else has it: as good
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "SSH_CONNECTION"}
    hidden |= {"JUPYTER_TOKEN", "JUPYTER_CONFIG_DIR", "JUPYTER_CONFIG_PATH"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    home = tmp_path_factory.mktemp("home")
    browser = executable(home / "browser", '#!/bin/sh\necho "$@" >"$HOME/opened"\n')
    env |= {"HOME": str(home), "VENV": sys.prefix, "BROWSER": str(browser)}
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
            yield address, process, "".join(output), home / "opened"
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


@pytest.mark.slow
def test_make_lab_prints_the_address_of_the_first_notebook_and_nothing_alarming(lab):
    address, _, output, _ = lab
    assert address.path == "/lab/tree/notebooks/00_start_here.ipynb"
    assert "http://localhost" in output
    assert not re.search(r"warn|error|traceback|deprecat", output, re.IGNORECASE)


def test_make_lab_gives_the_browser_the_address_itself(lab):
    # Browsers in a snap and those of Windows, for WSL, cannot read Jupyter's file that leads there.
    address, *_, opened = lab
    deadline = time.monotonic() + 60
    while not (opened.exists() and opened.read_text()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert opened.read_text().strip() == f"http://localhost:{address.port}{address.path}?{address.query}"


def test_make_lab_takes_another_port_when_its_own_is_taken(lab):
    address, *_ = lab
    assert address.port != 8888


def test_make_lab_lets_in_only_who_has_the_token(lab):
    address, *_ = lab
    assert len(urllib.parse.parse_qs(address.query)["token"][0]) >= 32
    contents = f"http://{address.netloc}/api/contents/notebooks"
    assert status(contents) == 403
    assert status(f"{contents}?token=") == 403
    assert status(f"{contents}?{address.query}") == 200


def test_make_lab_listens_on_this_machine_only(lab):
    _, process, *_ = lab
    family = itertools.chain([psutil.Process(process.pid)], psutil.Process(process.pid).children(recursive=True))
    listening = []
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):  # a helper of JupyterLab's that has just ended
            listening += [c.laddr.ip for c in member.net_connections() if c.status == psutil.CONN_LISTEN]
    assert listening
    assert set(listening) <= {"127.0.0.1", "::1"}


def test_make_lab_asks_nobody_for_news(lab):
    address, *_ = lab
    settings = f"http://{address.netloc}/lab/api/settings/@jupyterlab/apputils-extension:notification?{address.query}"
    with urllib.request.urlopen(settings, timeout=30) as answer:
        schema = json.load(answer)["schema"]["properties"]
    assert schema["fetchNews"]["default"] == "false"
    assert schema["checkForUpdates"]["default"] is False
