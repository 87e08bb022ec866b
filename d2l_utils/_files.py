"""Find Fashion-MNIST's four files, on this machine or on the internet, and let only verified content through.

What is verified is the SHA-256 of the unpacked content: the .gz files in circulation differ byte for byte,
the data inside them does not. `d2l_utils.data` is what the notebooks use; it asks `find` here.
"""

from __future__ import annotations

import contextlib
import fcntl
import gzip
import hashlib
import io
import math
import os
import secrets
import stat
import sys
import threading
import time
import weakref
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np

from ._caches import own_cache

# requests and tqdm are imported where something is downloaded: a sweep's worker processes need neither.

SOURCES = ("auto", "folder", "caches", "debian", "download", "sample")


class _File(NamedTuple):
    shape: tuple[int, ...]
    sha256: str  # of the unpacked content


# In the order train images, train labels, test images, test labels, in which `find` returns them.
_FULL = {
    "train-images-idx3-ubyte": _File(
        (60000, 28, 28), "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"
    ),
    "train-labels-idx1-ubyte": _File((60000,), "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
    "t10k-images-idx3-ubyte": _File(
        (10000, 28, 28), "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"
    ),
    "t10k-labels-idx1-ubyte": _File((10000,), "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
}
# Cut from the full data by sample/make_sample.py, which prints these values.
_SAMPLE = {
    "train-images-idx3-ubyte": _File(
        (10000, 28, 28), "50aa0f030b48b5166ee59c94ae75629dfd410452bc7b919110ef67d22154a657"
    ),
    "train-labels-idx1-ubyte": _File((10000,), "024bcdef0b9dbbcf0f625e90362c12c90e8d963092dec5910fd1ce6c7a8a1153"),
    "t10k-images-idx3-ubyte": _File((2000, 28, 28), "cd7544b0dd5d351e85aa0122df5e6662b09899555c6e55adf28dc481a15b37ea"),
    "t10k-labels-idx1-ubyte": _File((2000,), "4e5fee67d4f2e1a8b4906dcbcf0f4a388125dfb599df9be3f25ed0d9ece1bdb2"),
}
_SAMPLE_FOLDER = Path(__file__).parent / "sample"
_DEBIAN_FOLDER = Path("/usr/share/datasets/fashion-mnist")
# MXNet is retired, and its bucket may be too: it comes last.
_MIRRORS = (
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    "https://apache-mxnet.s3-accelerate.dualstack.amazonaws.com/gluon/dataset/fashion-mnist/",
)
# Seconds to wait for a mirror's first answer, and for all of the data; who asks for the download waits longer than who
# wants to begin.
_PATIENCE = {"auto": 5, "download": 30}
_LIMIT = {"auto": 300, "download": 3600}
_STALLED = 20  # seconds without a byte after which a download counts as broken off
_SLOWEST = 10_000  # bytes a second; a mirror that sends fewer is given up

# Arrays that are still in use, by the content's hash: two cells that load the same (read-only) images share them.
_in_memory: weakref.WeakValueDictionary[str, np.ndarray] = weakref.WeakValueDictionary()


class DataError(RuntimeError):
    """Fashion-MNIST is missing, bad or out of reach: the message says which, and what helps."""


def find(source: str, root: str | os.PathLike | None) -> tuple[list[np.ndarray], str]:
    """Find the first good copy, in the order that `d2l_utils.data.load_fashion_mnist` tells.

    Returns
    -------
    arrays : list of four ndarrays of uint8
        Train images, train labels, test images, test labels; read-only.
    place : str
        Words for where they are.
    """
    if root is not None:
        top = Path(os.path.expanduser(root))
        if top.parts[:1] and top.parts[0].startswith("~"):
            raise DataError(f"root begins with {top.parts[0]}, and nobody here has that home folder; write it in full.")
        # torchvision and MXNet put folders of their own below the one that their user names.
        folders = [top, top / "FashionMNIST" / "raw", top / "fashion-mnist"]
        return _first_good([("", folder) for folder in folders], strict=True)
    if source == "sample":
        return _sample()

    if source in ("auto", "caches"):
        found = _first_good(_caches(), strict=source == "caches")
        if found:
            return found
    if source in ("auto", "debian"):
        found = _first_good([("Debian's package, ", _DEBIAN_FOLDER)], strict=source == "debian")
        if found:
            return found
    try:
        return _download(_PATIENCE[source], time.monotonic() + _LIMIT[source])
    except DataError as error:
        if source == "download":
            raise
        found = _sample()
        print(f"This is a sample of Fashion-MNIST, 12,000 of its 70,000 images. {error}")
        return found


def _caches() -> list[tuple[str, Path]]:
    """Where other tools keep the same four files, each with words for it."""
    home = os.path.expanduser("~")
    mxnet_home = os.environ.get("MXNET_HOME", os.path.join(home, ".mxnet"))
    keras_home = os.environ.get("KERAS_HOME", os.path.join(home, ".keras"))
    # torchvision has no place of its own: its tutorials use data, the D2L book ../data.
    data = [Path(above, "data", "FashionMNIST", "raw") for above in ("", "..")]
    with contextlib.suppress(OSError):  # the current folder has been deleted
        data = [path.resolve() for path in data]
    return [
        ("MXNet's cache, ", Path(mxnet_home, "datasets", "fashion-mnist")),
        *(("torchvision's folder, ", path) for path in data),
        ("Keras's cache, ", Path(keras_home, "datasets", "fashion-mnist")),
    ]


def _first_good(places: list[tuple[str, Path]], strict: bool) -> tuple[list[np.ndarray], str] | None:
    """Return the first good copy in `places`. A bad one, or none at all, is an error if `strict`."""
    for words, folder in places:
        arrays, problems = _read_folder(folder, _FULL)
        if problems and strict:
            raise DataError(f"{problems}. Replace or delete what is bad, or leave source and root out.")
        if problems:
            # Printed, here and below: a warning would stop notebooks that treat warnings as errors.
            print(f"Skipped a bad copy of Fashion-MNIST: {problems}.")
        elif arrays:
            return list(arrays.values()), f"{words}{folder}"
    if strict:
        raise DataError(
            f"Fashion-MNIST not found in {', '.join(str(folder) for _, folder in places)}. Put the four "
            f"files there ({', '.join(_FULL)}, or the same with .gz), or leave source and root out."
        )
    return None


def _sample() -> tuple[list[np.ndarray], str]:
    arrays, problems = _read_folder(_SAMPLE_FOLDER, _SAMPLE)
    if problems or not arrays:
        problems = problems or f"nothing in {_SAMPLE_FOLDER}"
        raise DataError(f"The sample of Fashion-MNIST is damaged: {problems}. Install d2l_utils again.")
    return list(arrays.values()), "the sample that ships with d2l_utils"


def _read_folder(folder: Path, files: dict[str, _File]) -> tuple[dict[str, np.ndarray], str]:
    """Read the good files, by name, and say what is wrong where some are there but not all are good."""
    arrays, problems = {}, []
    for name, file in files.items():
        try:
            array = _read_either(folder, name, file)
        except DataError as error:
            problems.append(str(error))
        else:
            if array is not None:
                arrays[name] = array
    if not problems and 0 < len(arrays) < len(files):
        problems.append(f"{folder} lacks {', '.join(name for name in files if name not in arrays)}")
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return arrays, problems[0] + more if problems else ""


def _read_either(folder: Path, name: str, file: _File) -> np.ndarray | None:
    """Return the verified content of the file, unpacked or packed, or None where there is neither."""
    problems = []
    for path in (folder / name, folder / f"{name}.gz"):
        try:
            return _read(path, file)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except DataError as error:
            problems.append(f"{path} {error}")
    if problems:
        raise DataError(problems[0])
    return None


def _read(path: Path, file: _File) -> np.ndarray:
    """Read one IDX file, packed or not, into a read-only array. A DataError says what is wrong with it."""
    header = np.array([0x800 + len(file.shape), *file.shape], ">i4").tobytes()
    size = len(header) + math.prod(file.shape)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe may never give a byte, a device may never end
            raise DataError("is no file but a folder, a pipe or a device")
        with open(path, "rb") as stream:
            packed = stream.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else open(path, "rb") as stream:
            content = stream.read(size + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except EOFError:
        raise DataError("is truncated: the packed data end too early") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise DataError(f"is damaged: it cannot be unpacked ({error})") from None
    except OSError as error:
        raise DataError(f"cannot be read ({error.strerror or error})") from None
    digest = hashlib.sha256(content).hexdigest()
    if digest == file.sha256:
        array = np.frombuffer(content, np.uint8, offset=len(header)).reshape(file.shape)
        return _in_memory.setdefault(file.sha256, array)

    if len(content) < len(header):
        raise DataError(f"is truncated: it holds {len(content)} of {size} bytes")
    magic, *shape = np.frombuffer(content[: len(header)], ">i4").tolist()
    if magic != 0x800 + len(file.shape):
        raise DataError(
            f"is not what its name says: its magic number is {magic}, not {0x800 + len(file.shape)} "
            "(2051 marks images, 2049 labels; were two files swapped?)"
        )
    if tuple(shape) != file.shape:
        raise DataError(
            f"is not what its name says: it announces the shape {tuple(shape)}, not {file.shape} "
            "(were training and test files swapped?)"
        )
    if len(content) < size:
        raise DataError(f"is truncated: it holds {len(content)} of {size} bytes")
    if len(content) > size:
        raise DataError(f"is damaged: it is longer than the {size} bytes it should have")
    raise DataError(
        f"has the right form but other content (SHA-256 {digest[:8]}…, not {file.sha256[:8]}…): damaged, or "
        "another data set, such as the MNIST digits, under this name"
    )


def _download(patience: float, deadline: float) -> tuple[list[np.ndarray], str]:
    """Read our own cache, and fill it first where something in it is missing or damaged."""
    try:
        folder = own_cache() / "fashion-mnist"
    except RuntimeError as error:
        raise DataError(f"Fashion-MNIST cannot be saved: {error}") from None
    _delete_leftovers(folder)
    arrays, problems = _read_folder(folder, _FULL)
    if problems:
        print(f"The download of Fashion-MNIST is not complete: {problems}.")
    if len(arrays) < len(_FULL):
        mirrors = _reachable_mirrors(patience)
        try:
            with _one_at_a_time(folder, deadline):
                arrays, _ = _read_folder(folder, _FULL)  # another process may have filled it by now
                missing = [name for name in _FULL if name not in arrays]
                if missing:
                    print(f"Downloading {', '.join(missing)} (all four: 31 MB) into {folder}.")
                for name in missing:
                    arrays[name] = _fetch(name, folder, mirrors, deadline)
        except OSError as error:
            raise DataError(
                f"Fashion-MNIST cannot be saved in {folder} ({error.strerror or error}). See that there is "
                "room for 31 MB and that you may write there, or set XDG_CACHE_HOME to another folder; then "
                "run this again."
            ) from None
    return [arrays[name] for name in _FULL], f"the download cache, {folder}"


def _cause(error: Exception) -> str:
    """Name what stands between this computer and a mirror, and what to set, where that can be told."""
    import requests

    text = str(error)
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in text:
        return "all_proxy names a SOCKS proxy, which cannot be used: set https_proxy=http://host:port beside it"
    if isinstance(error, requests.exceptions.SSLError) and "CERTIFICATE_VERIFY_FAILED" in text:
        return "unknown certificate, such as a company's: set REQUESTS_CA_BUNDLE to its file, restart the kernel"
    if "CA certificate bundle" in text:
        return "REQUESTS_CA_BUNDLE names a file that is not there"
    if isinstance(error, requests.exceptions.ProxyError):
        if " 407 " in text:
            return "the proxy asks for a password: set https_proxy=http://name:password@host:port"
        return "the proxy that https_proxy or all_proxy names does not let us through"
    return type(error).__name__


def _reachable_mirrors(patience: float) -> list[str]:
    """Ask which mirrors have the data; they keep the order of `_MIRRORS`.

    All are asked at once, each in a thread of its own: a socket's time-out bounds neither how long a name
    takes to resolve nor how many addresses of a host are tried in turn, and nobody without a network should
    wait for that.
    """
    import requests

    answers = {}

    def ask(mirror: str) -> None:
        try:
            with requests.get(f"{mirror}{next(iter(_FULL))}.gz", stream=True, timeout=patience) as response:
                answers[mirror] = "ok" if response.ok else f"status {response.status_code}"
        except (OSError, ValueError) as error:
            answers[mirror] = _cause(error)

    threads = [threading.Thread(target=ask, args=(mirror,), daemon=True) for mirror in _MIRRORS]
    deadline = time.monotonic() + patience
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0, deadline - time.monotonic()))
    reachable = [mirror for mirror in _MIRRORS if answers.get(mirror) == "ok"]
    if not reachable:
        reasons = sorted({answers.get(mirror, "no answer") for mirror in _MIRRORS})
        raise DataError(
            f"None of the {len(_MIRRORS)} mirrors could be reached ({', '.join(reasons)}). For the full "
            "data, connect to the internet and run this again, or install Debian's package "
            "dataset-fashion-mnist, or pass root=, a folder with the four files."
        )
    return reachable


def _opened(path: Path, flags: int = 0) -> io.FileIO:
    """Open a file to lock it; whatever stands there, a pipe for instance, this returns."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_NONBLOCK | flags, 0o666), "r+b", buffering=0)


def _locked(file: io.IOBase) -> bool | None:
    """Lock a file while it is open. False where another process holds it, None where the file system has no locks."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


@contextlib.contextmanager
def _one_at_a_time(folder: Path, deadline: float) -> Iterator[None]:
    """Let one process download while others wait. This only saves traffic: safety comes from os.replace.

    So where there are no locks, or where nothing moves any more in the process that holds it, everyone downloads.
    """

    def sizes() -> list[int] | None:
        with contextlib.suppress(FileNotFoundError):  # one may go away meanwhile
            return [path.stat().st_size for path in folder.iterdir()]

    folder.mkdir(parents=True, exist_ok=True)
    with _opened(folder / ".lock", os.O_CREAT) as lock:
        if _locked(lock) is False:
            print("Fashion-MNIST is being downloaded by another notebook; waiting for it.")
            seen, since = sizes(), time.monotonic()
            while _locked(lock) is False and time.monotonic() < min(since + 2 * _STALLED, deadline):
                time.sleep(0.1)
                if (now := sizes()) != seen:
                    seen, since = now, time.monotonic()
        yield


def _delete_leftovers(folder: Path) -> None:
    """Delete what killed processes left behind; who still downloads holds a lock on its file."""
    for part in folder.glob("*.part"):
        with contextlib.suppress(OSError), _opened(part) as file:
            left = _locked(file)
            if left is None:  # an hour is far more than a live download goes without writing
                left = time.time() - part.stat().st_mtime > 3600
            if left:
                part.unlink()


def _fetch(name: str, folder: Path, mirrors: list[str], deadline: float) -> np.ndarray:
    """Download one file. It gets its name only when it is whole and verified."""
    import requests

    problems = []
    for mirror in mirrors:
        host = urlsplit(mirror).hostname
        part = folder / f"{name}.gz.{secrets.token_hex(4)}.part"
        try:
            with open(part, "xb") as file:
                _locked(file)
                _save(f"{mirror}{name}.gz", file, deadline)
            array = _read(part, _FULL[name])
            os.replace(part, folder / f"{name}.gz")
            return array
        except requests.HTTPError as error:
            problems.append(f"{host}: status {error.response.status_code}")
        except requests.RequestException as error:
            problems.append(f"{host}: broke off, {_cause(error)}")
        except _TooSlow as error:
            problems.append(f"{host}: {error}")
        except DataError as error:
            problems.append(f"{host}: what came {error}")
        finally:
            part.unlink(missing_ok=True)
    raise DataError(
        f"No mirror gave a good {name}.gz ({'; '.join(problems)}). For the full data, run this again later, "
        "or pass root=, a folder with the four files."
    )


class _TooSlow(Exception):
    """A download that was given up, and how far it had come."""


def _save(url: str, file: io.BufferedWriter, deadline: float) -> None:
    """Download into a file that is open.

    This happens on a thread of its own, because the time-outs of sockets bound the wait for a byte, not for all of
    them. A thread that was given up ends at the latest when it wants to write: the file is closed then.
    """
    import requests
    from tqdm import tqdm

    problems: list[BaseException] = []

    def download() -> None:
        try:
            with requests.get(url, stream=True, timeout=_STALLED) as response:
                response.raise_for_status()
                bar.total = int(response.headers.get("Content-Length", 0)) or None
                for chunk in response.iter_content(1 << 14):
                    file.write(chunk)
                    bar.update(len(chunk))
        except BaseException as error:
            problems.append(error)

    with tqdm(desc=urlsplit(url).hostname, unit="B", unit_scale=True, ncols=79, file=sys.stdout) as bar:
        thread = threading.Thread(target=download, daemon=True)
        thread.start()
        before, since = 0, time.monotonic()
        while thread.join(0.1) or thread.is_alive():
            now = time.monotonic()
            if now > deadline:
                raise _TooSlow(f"{bar.n:,} bytes when time was over; source='download' waits for an hour")
            if now > since + _STALLED:
                if bar.n - before < _SLOWEST * _STALLED:
                    raise _TooSlow(f"broke off, {bar.n - before:,} bytes in {_STALLED:g} seconds")
                before, since = bar.n, now
    if problems:
        raise problems[0]
