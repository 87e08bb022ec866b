"""Tell whether this environment can run the lesson, and what to do where it cannot.

Nothing here imports NumPy or MXNet before it has looked at their versions, so that a wrong version gives a
sentence and not a traceback. It also runs by itself, where the package cannot be imported:
``python d2l_utils/environment.py``.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
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
    "ipykernel": (
        None,
        "7",
        "ipykernel 7 runs widget callbacks on changing threads, and MXNet keeps its state per thread",
    ),
    "ipywidgets": ("8", None, "the widgets need ipywidgets 8"),
}
NAMES = {"numpy": "NumPy", "ipython": "IPython", "matplotlib": "Matplotlib", "mxnet": "MXNet"}


class UnsupportedVersionError(ImportError):
    """A version that cannot run the lesson; a notebook shows its sentence alone, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


@dataclass(frozen=True)
class Check:
    """One item of the environment check.

    Parameters
    ----------
    item : str
        What was looked at.
    ok : bool
        Whether it will do.
    found : str
        What was found.
    advice : str
        What to do about it; empty when `ok`.
    """

    item: str
    ok: bool
    found: str
    advice: str = ""

    def __str__(self) -> str:
        line = f"{'[OK]' if self.ok else '[FAIL]':<7}{self.item:<12}{self.found}"
        return line if self.ok else f"{line}\n{'':<7}{'':<12}-> {self.advice}"


def _number(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version, as many as there are: '1.23.5rc1' gives (1, 23)."""
    numbers = []
    for part in version.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return tuple(numbers)


def _installed(distribution: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version  # not there before Python 3.8

    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _check_python() -> Check:
    found = platform.python_version()
    ok = (3, 10) <= tuple(sys.version_info[:2]) <= (3, 11)
    return Check("Python", ok, found, "" if ok else f"The lesson needs Python 3.10 or 3.11. {REMEDY}")


def _in_the_way(module: str) -> tuple[str, bool]:
    """Return what to do about a module found before the environment's own, and whether it only has the same name."""
    spec, own = importlib.util.find_spec(module), Path(sysconfig.get_path("platlib"))
    if spec is None or not spec.origin or not (own / module).exists():
        return "", False
    file = Path(spec.origin)
    folder = file.parents[1] if file.stem == "__init__" else file.parent
    if folder == own:
        return "", False
    namesake = folder == Path.cwd()
    if folder == Path(site.getusersitepackages()):
        remedy = "set PYTHONNOUSERSITE=1 and start Jupyter again."
    elif str(folder) in os.environ.get("PYTHONPATH", "").split(os.pathsep):
        remedy = "unset PYTHONPATH and start Jupyter again."
    else:
        remedy = "rename it and restart the kernel." if namesake else "take its folder off sys.path."
    return f"Python finds {file} before the environment's own: {remedy}", namesake


def _check_version(distribution: str) -> Check:
    item = NAMES.get(distribution, distribution)
    found = _installed(distribution)
    if found is None:
        return Check(item, False, "not installed", REMEDY)
    in_the_way, namesake = _in_the_way({"ipython": "IPython"}.get(distribution, distribution))
    remedy = in_the_way or REMEDY
    at_least, below, reason = BOUNDS.get(distribution, (None, None, ""))
    if namesake:
        return Check(item, False, found, remedy)
    if below and _number(found) >= _number(below):
        return Check(item, False, found, f"It must be below {below}: {reason}. {remedy}")
    if at_least and _number(found) < _number(at_least):
        return Check(item, False, found, f"It must be {at_least} or later: {reason}. {remedy}")
    return Check(item, True, found)


def require_supported_versions() -> None:
    """Stop with one readable sentence when Python or NumPy cannot run MXNet 1.9; costs a few milliseconds.

    Raises
    ------
    UnsupportedVersionError
        An ImportError that says what was found and what to do.
    """
    checks = [_check_python()]
    if checks[0].ok:
        checks += [_check_version("mxnet"), _check_version("numpy")]
    for check in checks:
        if not check.ok:
            raise UnsupportedVersionError(f"{check.item} {check.found} cannot run this lesson. {check.advice}")


def import_mxnet() -> None:
    """Import MXNet so that a kernel takes less memory: a class of thirty may share one machine.

    SciPy and scikit-learn are left out, which MXNet would load, in ``try: … except ImportError``, for parts that nobody
    here uses, such as its conversions of SciPy's sparse matrices (45 MB). Whoever imports them afterwards gets them as
    ever. MXNet's threads share one heap, so that what one of them frees another can use (25 MB). And what its operators
    need for their own work, which it never gives back, is there once and not four times (20 MB): they run one after
    another anyway. Where MXNet is imported already, this changes nothing.
    """
    if "mxnet" in sys.modules:
        return
    with contextlib.suppress(OSError, AttributeError):  # where the C library is not glibc
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
    return Check("platform", ok, f"{system} {machine}", "" if ok else f"MXNet has no package for it. {ELSEWHERE}")


def _check_mxnet() -> Check:
    check = _check_version("mxnet")
    if check.ok:
        try:
            import mxnet  # noqa: F401
        except Exception as error:  # a library that is not there, a NumPy too new: whatever it is, it is the finding
            advice = REMEDY
            if "cannot open shared object file" in str(error):
                advice = "A system library is not there. Debian, Ubuntu: apt install libgfortran5 libgomp1."
            return Check(check.item, False, f"{check.found}, and it cannot be imported: {error}", advice)
    return check


def _memory_limit() -> int | None:
    # By its file: this module also runs where the package cannot be imported.
    return runpy.run_path(str(Path(__file__).with_name("memory.py")))["memory_limit"]()


def _check_memory() -> Check:
    size = _memory_limit()
    if size is None:
        return Check("memory", True, "unknown")
    ok = size >= 1e9
    return Check(
        "memory",
        ok,
        f"{size / 1e9:.1f} GB",
        "" if ok else "A notebook takes up to 0.5 GB: choose a larger machine.",
    )


def _check_cores() -> Check:
    try:
        from joblib import cpu_count  # what sweeps go by: it knows the limits of containers, too

        cores = cpu_count()
    except Exception:  # not there, or on a NumPy that it cannot use
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Check("cores", True, f"{cores}" + (" (the times given are for 2)" if cores < 2 else ""))


def _check_data() -> Check:
    try:
        from d2l_utils.data import load_fashion_mnist

        return Check("data", True, load_fashion_mnist().source)
    except Exception as error:  # its message says what is wrong and what would be right
        return Check("data", False, type(error).__name__, str(error))


def inspect_environment() -> list[Check]:
    """Look at all that the lesson needs; finding the data may download it.

    Returns
    -------
    list of Check
        Python, platform, packages, memory, cores and data, in this order.
    """
    return [
        _check_python(),
        _check_platform(),
        _check_version("numpy"),
        _check_mxnet(),
        *(_check_version(name) for name in ("matplotlib", "ipython", "ipykernel", "ipywidgets")),
        _check_memory(),
        _check_cores(),
        _check_data(),
    ]


def check_environment() -> None:
    """Print one line for each thing that the lesson needs: [OK], or [FAIL] and what to do."""
    checks = inspect_environment()
    for check in checks:
        print(check)
    failed = [check.item for check in checks if not check.ok]
    print("\nNot ready: " + ", ".join(failed) if failed else "\nReady: all that the lesson needs is here.")


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)  # not the package's own folder
    check_environment()
