"""The folders in which this package and Matplotlib keep what they can make or download again."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path


def own_cache() -> Path:
    """Return this package's folder for what it can make or download again; it need not exist.

    Raises
    ------
    RuntimeError
        It lies below the home folder, and nobody can tell where that is.
    """
    return _cache_home() / "d2l_utils"


def _cache_home() -> Path:
    home = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    folder = os.path.expanduser(os.environ.get("XDG_CACHE_HOME") or home)
    if folder.startswith("~"):
        raise RuntimeError(f"there is no home folder for {folder}. Set HOME, or XDG_CACHE_HOME, to a folder")
    return Path(folder)


def find_room_for_matplotlib() -> None:
    """Give Matplotlib a temporary folder where its own cannot be written to, or its disk is full.

    Call it before Matplotlib is imported, which then writes its list of fonts, and fails where it cannot. Matplotlib
    also reads its settings there, so `MPLCONFIGDIR` is left alone where its own folder will do.
    """
    if "matplotlib" in sys.modules:
        return
    with contextlib.suppress(RuntimeError):
        # On a Mac, Matplotlib's is elsewhere, on the same disk.
        if _has_room(Path(os.environ.get("MPLCONFIGDIR") or _cache_home() / "matplotlib")):
            return
    for place in (tempfile.gettempdir, lambda: "/dev/shm"):
        with contextlib.suppress(OSError):  # there is no place for temporary files at all, or no /dev/shm
            folder = tempfile.mkdtemp(prefix="matplotlib-", dir=place())
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            if _has_room(Path(folder)):
                os.environ["MPLCONFIGDIR"] = folder
                return


def _has_room(folder: Path) -> bool:
    """Tell whether a file can be written there that is larger than a list of fonts."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(1 << 20))
    except OSError:
        return False
    return True
