"""Make the lesson's environment from requirements.lock: `make venv` runs this with Python 3.10 or 3.11.

The environment counts as made only when its stamp, written last, matches the lock, pyproject.toml and its own
place. Anything else (an installation that broke off, a new lock, a clone that was moved) is made anew.
An environment that does not come from here is never touched.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
MARK = "made-by-make"
ELSEWHERE = 'Binder or Docker runs it there (README.md, "It does not install").'
LIBRARIES = (
    "MXNet needs {}, which this system lacks: on Debian and Ubuntu, apt install libgfortran5 libgomp1"
    " (on ARM: libgomp1 libopenblas0-openmp liblapacke), then try again."
)

# MXNet's wheel for ARM is linked against Arm's own libraries and does not bring them. All that it takes from
# them is standard (BLAS, LAPACK and the C library's mathematics), so these stand in.
ARM_STAND_INS = {
    "libarmpl_lp64_mp.so": "libopenblas.so.0",
    "libastring.so": "liblapacke.so.3",
    "libamath.so": "libm.so.6",
}
ARM_FOLDERS = ("/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")

# What the log of an installation says, and what to tell a learner.
CAUSES = (
    (r"No space left on device|Errno 28", "The disk is full: the environment takes 1.3 GB."),
    (
        r"DO NOT MATCH THE HASHES",
        "A download is not what requirements.lock expects: damaged or altered. Try again.",
    ),
    (
        r"NewConnectionError|NameResolutionError|name resolution|ConnectTimeout|ReadTimeout|Read timed out"
        r"|Network is unreachable|ProxyError|SSLError|ProtocolError|Connection (refused|reset|broken)"
        r"|from versions: none",  # the lock names what exists, so pip has seen no list at all
        "The packages cannot be downloaded: no connection, or a bad one. Check the network and try again.",
    ),
)


def unsupported_platform():
    """Return a sentence where MXNet 1.9.1 has no wheel, else None."""
    here = sysconfig.get_platform()
    if sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64") and sys.maxsize > 2**32:
        if platform.libc_ver()[0] == "glibc":
            return None
        return f"MXNet has no package for Linux without glibc, such as Alpine ({here}). {ELSEWHERE}"
    if sys.platform == "darwin" and here.endswith("x86_64"):
        return None
    names = {"darwin": "Macs with Apple silicon", "win32": "Windows", "cygwin": "Windows"}
    return f"MXNet has no package for {names.get(sys.platform, 'this kind of machine')} ({here}). {ELSEWHERE}"


def loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def arm_stand_ins():
    """Return what stands in for Arm's libraries, {name: path or None}; empty where none is needed."""
    if (sys.platform, platform.machine()) != ("linux", "aarch64") or loads("libarmpl_lp64_mp.so"):
        return {}
    found = {}
    for name, stand_in in ARM_STAND_INS.items():
        paths = (Path(folder, stand_in) for folder in ARM_FOLDERS)
        found[name] = next((path for path in paths if path.exists()), None)
    return found


def missing_libraries():
    """Return the names of the system's libraries that MXNet needs and this system lacks."""
    if sys.platform != "linux":
        return []
    needed = ["libgomp.so.1"] + (["libquadmath.so.0"] if platform.machine() == "x86_64" else [])
    missing = [name for name in needed if not loads(name)]
    return missing + [ARM_STAND_INS[name] for name, path in arm_stand_ins().items() if path is None]


def wanted_stamp(target):
    """Return what the stamp of a complete environment says."""
    digest = hashlib.sha256()
    for file in (LOCK, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()}\n{ROOT}\n{target}\n"


def runs(python):
    try:
        return subprocess.run([str(python), "-c", ""], stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def run(command, log):
    """Run a command with its output in `log`, on a terminal counting packages; tell whether it succeeded."""
    env = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    collected = 0
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env
    ) as process:
        for line in process.stdout:
            log.write(line)
            if sys.stdout.isatty() and line.startswith(b"Collecting "):
                collected += 1
                print(f"\r{collected} packages", end="", flush=True)
    if collected:
        print("\r\033[K", end="", flush=True)
    log.flush()
    return process.returncode == 0


def install(target):
    """Fill a new virtual environment; tell whether all of it succeeded, and leave the log in it."""
    python = target / "bin" / "python"
    with (target / "install.log").open("wb") as log:
        pip = [python, "-m", "pip", "install", "--no-input"]
        if not run([*pip, "--require-hashes", "-r", LOCK], log):
            return False
        # The lock has the build backend, so that this asks the network for nothing.
        if not run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT], log):
            return False
        for folder in target.glob("lib/python3.*/site-packages/mxnet"):
            for name, path in arm_stand_ins().items():
                (folder / name).symlink_to(path)
        return run([python, "-c", "import mxnet"], log)


def explain(log_file):
    text = log_file.read_text(encoding="utf-8", errors="replace")
    for pattern, sentence in CAUSES:
        if re.search(pattern, text):
            return sentence
    return "The packages could not be installed."


def main(target):
    stamp = target / "stamp"
    # Two terminals, one environment: the second waits for the first. A home on a network locks only what is open for
    # writing; where the file system has no locks at all, nobody waits.
    with LOCK.open("r+" if os.access(LOCK, os.W_OK) else "r") as lock:
        with contextlib.suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.is_file() and stamp.read_text() == wanted_stamp(target) and runs(target / "bin" / "python"):
            return
        if sentence := unsupported_platform():
            sys.exit(sentence)
        if missing := missing_libraries():
            sys.exit(LIBRARIES.format(" and ".join(missing)))
        if target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
            sys.exit(f"{target} was not made by make and is left alone: remove it, or name another: make VENV=…")

        print(f"Making the environment in {target}: some 150 packages, a few minutes.", flush=True)
        try:
            target.mkdir(parents=True, exist_ok=True)
            (target / MARK).touch()
            for leftover in target.iterdir():
                if leftover.is_dir() and not leftover.is_symlink():
                    shutil.rmtree(leftover)
                elif leftover.name != MARK:
                    leftover.unlink()
            venv.create(target, symlinks=True, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"No environment can be made in {target}: {error}")
        if not install(target):
            sys.exit(f"{explain(target / 'install.log')} Details: {target / 'install.log'}")
        stamp.write_text(wanted_stamp(target))


if __name__ == "__main__":
    try:
        main(Path(os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".venv")))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next make begins anew.")
