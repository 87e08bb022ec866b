"""Make the lesson's environment from requirements.lock: `make venv` runs this with Python 3.10 or 3.11.

The environment counts as made only when its stamp, written last, matches the lock, pyproject.toml and its own
place. Anything else (an installation that broke off, a new lock, a clone that was moved) is made anew.
An environment that does not come from here is never touched. `make venv-dev` adds requirements-dev.lock, which has
the learner's packages in the same versions, so that both go on in one environment.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import os
import platform
import re
import shutil
import stat
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
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
CAUSES = {
    r"No space left on device|Errno 28": "The disk is full: the environment takes 0.9 GB, and its downloads 0.2 GB.",
    r"DO NOT MATCH THE HASHES": "A download is not what the lock expects: damaged or altered. Try again.",
    r"Missing dependencies for SOCKS support": (
        "pip cannot use the SOCKS proxy that all_proxy or https_proxy names: set https_proxy=http://host:port (it goes"
        " before all_proxy, and many SOCKS proxies speak HTTP too), or empty both where a direct way is open."
    ),
    r"Tunnel connection failed: 407": (
        "The proxy wants a name and a password: set https_proxy=http://name:password@host:port."
    ),
    r"Please check proxy URL|appears to only use HTTP": (
        "The proxy's address is not right: set https_proxy=http://host:port."
    ),
    r"Could not find a suitable TLS CA certificate bundle": (
        "REQUESTS_CA_BUNDLE or PIP_CERT names a file with certificates that is not there."
    ),
    r"certificate has expired|certificate is not yet valid": (
        "The server's certificate is not valid today: is the clock of this computer right?"
    ),
    r"CERTIFICATE_VERIFY_FAILED": (
        "A certificate that Python does not know, such as that of a company's proxy, stands before the packages: set"
        " REQUESTS_CA_BUNDLE to the file that has it (Debian and Ubuntu keep all that are installed in"
        " /etc/ssl/certs/ca-certificates.crt) and try again."
    ),
    # "from versions: none": the lock names what exists, so pip has seen no list at all.
    r"NewConnectionError|NameResolutionError|name resolution|ConnectTimeout|ReadTimeout|Read timed out"
    r"|Network is unreachable|ProxyError|SSLError|ProtocolError|Connection (refused|reset|broken)"
    r"|from versions: none": (
        "The packages cannot be downloaded: no connection, or a bad one. Check the network and try again."
    ),
}


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


def wanted_stamp(target, lock):
    """Return what the stamp of an environment says in which all of the lock is installed."""
    digest = hashlib.sha256()
    for file in (lock, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()}\n{ROOT}\n{target}\n"


def stamp(target, lock):
    return target / f"{lock.name}.stamp"


def has(target, lock):
    """Tell whether all of the lock is installed in the environment."""
    file = stamp(target, lock)
    return file.is_file() and file.read_text() == wanted_stamp(target, lock)


def closed_to_others(path):
    """Return the first folder on the way to an existing path that only its owner may enter, else None."""
    for step in (Path(os.path.abspath(path)), path.resolve()):
        for folder in (*reversed(step.parents), step):
            if not folder.stat().st_mode & stat.S_IXOTH:
                return folder
    return None


def open_to_others(target):
    """Let all users of this machine read an environment that root makes for them; stop where they could not."""
    place = next(folder for folder in target.parents if folder.exists())
    if os.geteuid() != 0 or target.is_relative_to(ROOT) or closed_to_others(place):
        return
    for name, path in (("Python", Path(sys._base_executable)), ("the lesson", ROOT / "d2l_utils")):
        if folder := closed_to_others(path):
            sys.exit(
                f"Other users could not use {target}: {name}, {path}, is in {folder}, which they may not enter."
                " It takes a lesson and a Python for all: make venv VENV=… PYTHON=/usr/bin/python3.11"
            )
    os.umask(0o022)


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


def install(target, lock):
    """Install all of the lock, and for learners this package; tell whether it succeeded, and leave the log."""
    python = target / "bin" / "python"
    with (target / "install.log").open("wb") as log:
        pip = [python, "-m", "pip", "install", "--no-input"]
        if not run([*pip, "--require-hashes", "-r", lock], log):
            return False
        if lock == DEV_LOCK:
            return True
        # The lock has the build backend, so that this asks the network for nothing.
        if not run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT], log):
            return False
        for folder in target.glob("lib/python3.*/site-packages/mxnet"):
            for name, path in arm_stand_ins().items():
                (folder / name).symlink_to(path)
        return run([python, "-c", "import mxnet"], log)


def explain(log_file):
    text = log_file.read_text(encoding="utf-8", errors="replace")
    for pattern, sentence in CAUSES.items():
        if re.search(pattern, text):
            return sentence
    return "The packages could not be installed."


def fill(target, lock):
    if not install(target, lock):
        sys.exit(f"{explain(target / 'install.log')} Details: {target / 'install.log'}")
    stamp(target, lock).write_text(wanted_stamp(target, lock))


def make(target):
    """Make a learner's environment anew."""
    if sentence := unsupported_platform():
        sys.exit(sentence)
    if missing := missing_libraries():
        sys.exit(LIBRARIES.format(" and ".join(missing)))
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
        sys.exit(f"{target} was not made by make and is left alone: remove it, or name another: make VENV=…")
    open_to_others(target)

    print(f"Making the environment in {target}: some 120 packages, a few minutes.", flush=True)
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
    fill(target, LOCK)


def main(target, dev=False):
    # Two terminals, one environment: the second waits for the first. A home on a network locks only what is open for
    # writing; where the file system has no locks at all, nobody waits.
    with LOCK.open("r+" if os.access(LOCK, os.W_OK) else "r") as lock:
        with contextlib.suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not (has(target, LOCK) and runs(target / "bin" / "python")):
            make(target)
        if dev and not has(target, DEV_LOCK):
            print(f"Adding what tests and checks need to {target}.", flush=True)
            fill(target, DEV_LOCK)


if __name__ == "__main__":
    try:
        main(Path(os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".venv")), dev="--dev" in sys.argv)
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next make begins anew.")
