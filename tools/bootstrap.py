"""Make the lesson's environment from requirements.lock: `make venv` runs this with Python 3.10 or 3.11.

The environment counts as made only when its stamp, written last, matches the lock, pyproject.toml and its own
place. Anything else (an installation that broke off, a new lock, a clone that was moved) is made anew.
An environment that does not come from here is never touched.
"""

import fcntl
import hashlib
import os
import platform
import re
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
MARK = "made-by-make"
ELSEWHERE = 'Binder or Docker runs it there (README.md, "It does not install").'

# What pip's log says, and what to tell a learner.
CAUSES = [
    (
        r"No space left on device|Errno 28",
        "The disk is full: the environment takes about 1.5 GB. Make room and try again.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A download differs from what requirements.lock expects: damaged or altered. Try again.",
    ),
    (
        r"NewConnectionError|NameResolutionError|name resolution|ConnectTimeout|ReadTimeout|Read timed out"
        r"|Network is unreachable|ProxyError|SSLError|ProtocolError|Connection (refused|reset|broken)",
        "The packages cannot be downloaded: no connection, or a bad one. Check the network and try again.",
    ),
]


def unsupported_platform():
    """Return a sentence where MXNet 1.9.1 has no wheel, else None."""
    here = sysconfig.get_platform()
    if sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64") and sys.maxsize > 2**32:
        if platform.libc_ver()[0] == "glibc":
            return None
        return f"MXNet has no wheel for Linux without glibc, such as Alpine ({here}). {ELSEWHERE}"
    if sys.platform == "darwin" and here.endswith("x86_64"):
        return None
    names = {"darwin": "Macs with Apple silicon", "win32": "Windows", "cygwin": "Windows"}
    return f"MXNet has no wheel for {names.get(sys.platform, 'this kind of machine')} ({here}). {ELSEWHERE}"


def wanted_stamp(target):
    """Return what the stamp of a complete environment says."""
    digest = hashlib.sha256()
    for file in (LOCK, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()}\n{ROOT}\n{target}\n"


def python_runs(python):
    try:
        return subprocess.run([str(python), "-c", ""], stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def run(command, log, count=False):
    """Run a command with its output in `log`, showing pip's progress; tell whether it succeeded."""
    env = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    packages = 0
    with subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=env,
        cwd=str(ROOT),
    ) as process:
        for line in process.stdout:
            log.write(line)
            if count and sys.stdout.isatty() and line.startswith(b"Collecting "):
                packages += 1
                print(f"\r{packages} packages", end="", flush=True)
    if packages:
        print("\r\033[K", end="", flush=True)
    log.flush()
    return process.returncode == 0


def explain(log_file):
    text = log_file.read_text(encoding="utf-8", errors="replace")
    for pattern, sentence in CAUSES:
        if re.search(pattern, text):
            return sentence
    return "The packages could not be installed."


def main(target):
    stamp = target / "stamp"
    python = target / "bin" / "python"
    with LOCK.open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two terminals, one environment: the second waits for the first
        if stamp.is_file() and stamp.read_text() == wanted_stamp(target) and python_runs(python):
            return
        sentence = unsupported_platform()
        if sentence:
            sys.exit(sentence)
        if target.exists() and not (target / MARK).exists():
            sys.exit(
                f"{target} was not made by make and is left alone: remove it, or name another: make VENV=…"
            )

        print(f"Making the environment in {target}: about 150 packages, a few minutes.", flush=True)
        target.mkdir(parents=True, exist_ok=True)
        try:
            venv.create(str(target), clear=True, symlinks=True, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"{sys.executable} cannot make a virtual environment in {target}: {error}")
        finally:
            (target / MARK).touch()
        log_file = target / "install.log"
        with log_file.open("wb") as log:
            pip = [python, "-m", "pip", "install", "--no-input"]
            done = run([*pip, "--require-hashes", "-r", LOCK], log, count=True)
            # Without build isolation: the lock has the build backend, so this asks the network for nothing.
            done = done and run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT], log)
        if not done:
            sys.exit(f"{explain(log_file)} Details: {log_file}")
        stamp.write_text(wanted_stamp(target))


if __name__ == "__main__":
    try:
        main(Path(os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".venv")))
    except KeyboardInterrupt:
        sys.exit("Stopped. The next make begins anew.")
