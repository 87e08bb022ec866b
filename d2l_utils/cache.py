"""The folders in which this package and Matplotlib keep what they can make or download again."""

from __future__ import annotations

import atexit
import contextlib
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path


def own_cache() -> Path:
    """Return this package's folder, which need not exist; RuntimeError where nobody can tell the home folder."""
    return _cache_home() / "d2l_utils"


def _cache_home() -> Path:
    home = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    folder = os.path.expanduser(os.environ.get("XDG_CACHE_HOME") or home)
    if folder.startswith("~"):
        raise RuntimeError(f"there is no home folder for {folder}. Set HOME, or XDG_CACHE_HOME, to a folder")
    return Path(folder)


def check_room(folder: Path, size: int = 1 << 20) -> None:
    """Raise OSError unless a file of `size` bytes can be written to a folder, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(size))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, all of it or nothing: it gets its name when it is complete."""
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def find_room_for_matplotlib() -> None:
    """Give Matplotlib a temporary folder where its own cannot be written to, or its disk is full.

    Call it before Matplotlib is imported, which then writes its list of fonts, and fails where it cannot. Matplotlib
    also reads its settings there, so `MPLCONFIGDIR` is left alone where its own folder will do.
    """
    if "matplotlib" in sys.modules:
        return
    with contextlib.suppress(OSError, RuntimeError):
        # On a Mac, Matplotlib's is elsewhere, on the same disk.
        check_room(Path(os.environ.get("MPLCONFIGDIR") or _cache_home() / "matplotlib"))
        return
    for place in (None, "/dev/shm"):
        with contextlib.suppress(OSError):  # there is no place for temporary files at all, or no /dev/shm
            folder = tempfile.mkdtemp(prefix="matplotlib-", dir=place)
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            check_room(Path(folder))
            os.environ["MPLCONFIGDIR"] = folder
            return
