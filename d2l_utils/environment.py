"""Tell whether this environment can run the lesson, and what to do where it cannot.

It checks the versions of NumPy and MXNet before it imports them, so that a wrong version gives a sentence and not a
traceback. It also runs where the package cannot be imported: ``python d2l_utils/environment.py``.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import itertools
import os
import platform
import runpy
import site
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

_M_ARENA_MAX = -8  # glibc's malloc.h

REMEDY = "`make lab` makes the right environment and starts in it (VS Code: choose .venv as the kernel)."
ELSEWHERE = 'Use Binder or Docker there: see README.md, "It does not install".'

# Distribution: the oldest version that works, the first that is too new, and why.
BOUNDS: dict[str, tuple[str | None, str | None, str]] = {
    "numpy": (None, "1.24", "MXNet uses np.bool, which NumPy 1.24 removed"),
    "ipython": (None, "9", "IPython 9 shows no figures with Matplotlib 3.7, which d2l pins"),
    "ipykernel": (None, "7", "ipykernel 7 runs widget callbacks on changing threads; MXNet keeps its state per thread"),
    "ipywidgets": ("8", None, "the widgets need ipywidgets 8"),
}
NAMES = {"numpy": "NumPy", "ipython": "IPython", "matplotlib": "Matplotlib", "mxnet": "MXNet"}


class UnsupportedVersionError(ImportError):
    """A version that cannot run the lesson; a notebook shows only the message."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


@dataclass(frozen=True)
class Check:
    """What was checked, whether it will do, what was found, and what to do if it will not, shown only then."""

    item: str
    ok: bool
    found: str
    advice: str = ""

    def __str__(self) -> str:
        line = f"{'[OK]' if self.ok else '[FAIL]':<7}{self.item:<12}{self.found}"
        return line if self.ok else f"{line}\n{'':<7}{'':<12}-> {self.advice}"


def _number(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version: '1.23.5rc1' gives (1, 23)."""
    return tuple(map(int, itertools.takewhile(str.isdigit, version.split("."))))


def _installed(distribution: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version  # not there before Python 3.8

    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _check_python() -> Check:
    ok = (3, 10) <= tuple(sys.version_info[:2]) <= (3, 11)
    return Check("Python", ok, platform.python_version(), f"The lesson needs Python 3.10 or 3.11. {REMEDY}")


def _in_the_way(module: str) -> tuple[str, bool]:
    """Return what to do about a module that hides the environment's own, and whether it is the learner's own file."""
    spec, own = importlib.util.find_spec(module), Path(sysconfig.get_path("platlib"))
    if spec is None or not spec.origin or not (own / module).exists():
        return "", False
    file = Path(spec.origin)
    folder = file.parents[1] if file.stem == "__init__" else file.parent
    if folder == own:
        return "", False
    namesake = folder == Path.cwd()
    remedy = "rename it and restart the kernel." if namesake else "take its folder off sys.path."
    if folder == Path(site.getusersitepackages()):
        remedy = "set PYTHONNOUSERSITE=1 and start Jupyter again."
    elif str(folder) in os.environ.get("PYTHONPATH", "").split(os.pathsep):
        remedy = "unset PYTHONPATH and start Jupyter again."
    return f"Python finds {file} before the environment's own: {remedy}", namesake


def _check_version(distribution: str) -> Check:
    item, found = NAMES.get(distribution, distribution), _installed(distribution)
    if found is None:
        return Check(item, False, "not installed", REMEDY)
    in_the_way, namesake = _in_the_way({"ipython": "IPython"}.get(distribution, distribution))
    at_least, below, reason = BOUNDS.get(distribution, (None, None, ""))
    wrong = ""
    if below and _number(found) >= _number(below):
        wrong = f"It must be below {below}: {reason}. "
    if at_least and _number(found) < _number(at_least):
        wrong = f"It must be {at_least} or later: {reason}. "
    return Check(item, not (wrong or namesake), found, wrong + (in_the_way or REMEDY))


def require_supported_versions() -> None:
    """Raise UnsupportedVersionError, one sentence, when Python or NumPy cannot run MXNet 1.9; takes milliseconds."""
    # One after another: another Python may lack what looks for versions.
    for check in itertools.chain([_check_python()], map(_check_version, ("mxnet", "numpy"))):
        if not check.ok:
            raise UnsupportedVersionError(f"{check.item} {check.found} cannot run this lesson. {check.advice}")


def import_mxnet() -> None:
    """Import MXNet so that a kernel takes less memory: a class of thirty may share one machine.

    MXNet would load SciPy and scikit-learn, in ``try: … except ImportError``, for parts that nobody here uses (45 MB);
    they can be imported afterwards. Its threads share one heap, so that one can use what another frees (25 MB). Its
    operators, which run one after another anyway, share one work space instead of four (20 MB).
    """
    if "mxnet" in sys.modules:
        return
    with contextlib.suppress(OSError, AttributeError):  # another C library than glibc
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)
    os.environ.setdefault("MXNET_CPU_TEMP_COPY", "1")
    unused = [name for name in ("scipy", "sklearn") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(unused))  # type: ignore[arg-type]  # None: an import fails at once
    try:
        import mxnet  # noqa: F401
    finally:
        for name in unused:
            sys.modules.pop(name, None)


def _check_platform() -> Check:
    system, machine = platform.system(), platform.machine()
    ok = (system, machine) in {("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "x86_64")}
    return Check("platform", ok, f"{system} {machine}", f"MXNet has no package for it. {ELSEWHERE}")


def _check_mxnet() -> Check:
    check = _check_version("mxnet")
    if check.ok:
        try:
            import mxnet  # noqa: F401
        except Exception as error:  # a library that is missing, a NumPy that is too new, …
            advice = REMEDY
            if "cannot open shared object file" in str(error):
                advice = "A system library is not there. Debian, Ubuntu: apt install libgfortran5 libgomp1."
            return Check(check.item, False, f"{check.found}, and it cannot be imported: {error}", advice)
    return check


def _check_memory() -> Check:
    # Not by import: this module also runs where the package cannot be imported.
    size = runpy.run_path(str(Path(__file__).with_name("memory.py")))["memory_limit"]()
    found = "unknown" if size is None else f"{size / 1e9:.1f} GB"
    return Check("memory", size is None or size >= 1e9, found, "A notebook takes 0.5 GB: use a larger machine.")


def _check_cores() -> Check:
    try:
        from joblib import cpu_count  # as sweeps count: it knows the limits of containers

        cores = cpu_count()
    except Exception:  # it is missing, or its NumPy is too new
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Check("cores", True, f"{cores}" + (" (the times given are for 2)" if cores < 2 else ""))


def _check_data() -> Check:
    try:
        from d2l_utils.data import load_fashion_mnist

        return Check("data", True, load_fashion_mnist().source)
    except Exception as error:
        return Check("data", False, type(error).__name__, str(error))


def check_environment() -> None:
    """Print a line for each item: [OK], or [FAIL] and what to do; finding the data may download it."""
    packages = ("matplotlib", "ipython", "ipykernel", "ipywidgets")
    checks = [_check_python(), _check_platform(), _check_version("numpy"), _check_mxnet()]
    checks += [*map(_check_version, packages), _check_memory(), _check_cores(), _check_data()]
    for check in checks:
        print(check)
    failed = [check.item for check in checks if not check.ok]
    print("\nNot ready: " + ", ".join(failed) if failed else "\nReady: all that the lesson needs is here.")


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)  # not the package's own folder
    check_environment()
