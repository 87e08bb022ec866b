"""Find Fashion-MNIST's four files, on this machine or on the internet, and let only verified content through.

What is verified is the SHA-256 of the unpacked content: the .gz files in circulation differ, the data in them do not.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import math
import os
import stat
import sys
import threading
import time
import weakref
import zlib
from collections.abc import Callable
from concurrent.futures import Future, wait
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from d2l_utils.cache import check_room, own_cache, write_whole

# requests and tqdm are imported where something is downloaded: a sweep's worker processes need neither.

SOURCES = ("auto", "folder", "caches", "debian", "download", "sample")

# Of each file the shape and the SHA-256 of the unpacked content, in the order in which `find` returns them.
_Files = dict[str, tuple[tuple[int, ...], str]]
_FULL: _Files = {
    "train-images-idx3-ubyte": ((60000, 28, 28), "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
    "train-labels-idx1-ubyte": ((60000,), "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
    "t10k-images-idx3-ubyte": ((10000, 28, 28), "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
    "t10k-labels-idx1-ubyte": ((10000,), "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
}
# Cut from the full data by sample/make_sample.py, which prints these values.
_SAMPLE: _Files = {
    "train-images-idx3-ubyte": ((10000, 28, 28), "50aa0f030b48b5166ee59c94ae75629dfd410452bc7b919110ef67d22154a657"),
    "train-labels-idx1-ubyte": ((10000,), "024bcdef0b9dbbcf0f625e90362c12c90e8d963092dec5910fd1ce6c7a8a1153"),
    "t10k-images-idx3-ubyte": ((2000, 28, 28), "cd7544b0dd5d351e85aa0122df5e6662b09899555c6e55adf28dc481a15b37ea"),
    "t10k-labels-idx1-ubyte": ((2000,), "4e5fee67d4f2e1a8b4906dcbcf0f4a388125dfb599df9be3f25ed0d9ece1bdb2"),
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
# Seconds to wait for a mirror's first answer, and the fewest bytes a second: longer, and fewer, for those who ask for
# the download, and wait for it.
_PATIENCE = {"auto": 5, "download": 30}
_SLOWEST = {"auto": 50_000, "download": 10_000}
_WATCHED = 20  # seconds over which the bytes of a download are counted
_SIZE = 31_000_000  # bytes of all four files, packed
_PACKED = 0.57  # the share of its bytes that a file takes packed, at most
# What stands between this computer and a mirror, by a part of the error, and what to set.
_CAUSES = {
    "SOCKS": "all_proxy names a SOCKS proxy, which cannot be used: set https_proxy=http://host:port beside it",
    "CERTIFICATE_VERIFY_FAILED": (
        "unknown certificate, such as a company's: set REQUESTS_CA_BUNDLE to its file, restart the kernel"
    ),
    "CA certificate bundle": "REQUESTS_CA_BUNDLE names a file that is not there",
    " 407 ": "the proxy asks for a password: set https_proxy=http://name:password@host:port",
    "ProxyError": "the proxy that https_proxy or all_proxy names does not let us through",
}

# Arrays that somebody still holds, by the content's hash: two cells that load the same images share them.
_in_memory: weakref.WeakValueDictionary[str, np.ndarray] = weakref.WeakValueDictionary()


class DataError(RuntimeError):
    """Fashion-MNIST is missing, damaged or out of reach: the message says which, and what helps."""


def find(source: str, root: str | os.PathLike | None) -> tuple[list[np.ndarray], str]:
    """Find the first good copy, in the order that `d2l_utils.data.load_fashion_mnist` tells.

    It is returned as four read-only arrays of uint8 (train images, train labels, test images, test labels), with words
    for the place.
    """
    if root is not None:
        top = Path(os.path.expanduser(root))
        if top.parts[:1] and top.parts[0].startswith("~"):
            raise DataError(f"root begins with {top.parts[0]}, and nobody here has that home folder; write it in full.")
        # torchvision and MXNet put folders of their own below the one that their user names.
        return _first_good({str(top / below): "" for below in ("", "FashionMNIST/raw", "fashion-mnist")})
    if source == "sample":
        return _sample()
    for name, places in {"caches": _caches(), "debian": {str(_DEBIAN_FOLDER): "Debian's package, "}}.items():
        if source == name:
            return _first_good(places)
        if source == "auto":
            with contextlib.suppress(_NotFound):
                return _first_good(places, skip_bad=True)
    try:
        return _download(source)
    except DataError as error:
        if source == "download":
            raise
        found = _sample()
        print(f"This is a sample of Fashion-MNIST, 12,000 of its 70,000 images. {error}")
        return found


# ------------------------------------------------------------------------------------- on this machine


class _NotFound(DataError):
    pass


def _caches() -> dict[str, str]:
    """Return the folders where other tools keep the same four files, each with words for it."""
    mxnet_home = os.environ.get("MXNET_HOME", os.path.expanduser("~/.mxnet"))
    keras_home = os.environ.get("KERAS_HOME", os.path.expanduser("~/.keras"))
    # torchvision has no place of its own: its tutorials use data, the D2L book ../data.
    data = [Path(above, "data", "FashionMNIST", "raw") for above in ("", "..")]
    with contextlib.suppress(OSError):  # the current folder has been deleted
        data = [path.resolve() for path in data]
    return {
        os.path.join(mxnet_home, "datasets", "fashion-mnist"): "MXNet's cache, ",
        **{str(path): "torchvision's folder, " for path in data},
        os.path.join(keras_home, "datasets", "fashion-mnist"): "Keras's cache, ",
    }


def _first_good(places: dict[str, str], skip_bad: bool = False) -> tuple[list[np.ndarray], str]:
    """Return the first good copy; places are folders with words for them.

    Where there is none, or a damaged one first, is a DataError; with `skip_bad` a line says so, and the next is tried.
    """
    for folder, words in places.items():
        arrays, problem = _read_folder(Path(folder), _FULL)
        if problem and not skip_bad:
            raise DataError(f"{problem}. Replace or delete what is bad, or leave source and root out.")
        if problem:
            # Printed, here and below: a warning would stop notebooks that treat warnings as errors.
            print(f"Skipped a bad copy of Fashion-MNIST: {problem}.")
        elif arrays:
            return list(arrays.values()), words + folder
    raise _NotFound(
        f"Fashion-MNIST not found in {', '.join(places)}. Put the four files there ({', '.join(_FULL)}, or the same "
        "with .gz), or leave source and root out."
    )


def _sample() -> tuple[list[np.ndarray], str]:
    arrays, problem = _read_folder(_SAMPLE_FOLDER, _SAMPLE)
    if problem or not arrays:
        problem = problem or f"nothing in {_SAMPLE_FOLDER}"
        raise DataError(f"The sample of Fashion-MNIST is damaged: {problem}. Install d2l_utils again.")
    return list(arrays.values()), "the sample that ships with d2l_utils"


def _read_folder(folder: Path, files: _Files) -> tuple[dict[str, np.ndarray], str]:
    """Read the good files, by name, and say what is wrong where some are there but not all are good."""
    arrays, problems = {}, []
    for name, file in files.items():
        bad = []
        for path in (folder / name, folder / f"{name}.gz"):
            try:
                arrays[name] = _read(path, *file)
                break
            except (FileNotFoundError, NotADirectoryError):
                pass
            except DataError as error:
                bad.append(f"{path} {error}")
        else:
            problems += bad[:1]
    missing = [name for name in files if name not in arrays]
    if arrays and missing and not problems:
        problems = [f"{folder} lacks {', '.join(missing)}"]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return arrays, problems[0] + more if problems else ""


def _read(file: Path | io.BytesIO, shape: tuple[int, ...], sha256: str) -> np.ndarray:
    """Read an IDX file, packed or not, into a read-only array. A DataError says what is wrong with it."""
    header = np.array([0x800 + len(shape), *shape], ">i4").tobytes()
    size = len(header) + math.prod(shape)
    try:
        # A pipe may never give a byte, a device may never end.
        if isinstance(file, Path) and not stat.S_ISREG(file.stat().st_mode):
            raise DataError("is no file but a folder, a pipe or a device")
        with open(file, "rb") if isinstance(file, Path) else file as stream:
            packed = stream.read(2) == b"\x1f\x8b"
            stream.seek(0)
            content = (gzip.GzipFile(fileobj=stream) if packed else stream).read(size + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    digest = hashlib.sha256(content).hexdigest()
    if digest != sha256:
        length = f"{len(content)} of {size}" if len(content) <= size else f"more than {size}"
        raise DataError(
            f"is damaged or another file: {length} bytes, with the SHA-256 {digest[:8]}…, not {sha256[:8]}…"
        )
    return _in_memory.setdefault(sha256, np.frombuffer(content, np.uint8, offset=len(header)).reshape(shape))


# ------------------------------------------------------------------------------------ from the internet


def _download(source: str) -> tuple[list[np.ndarray], str]:
    """Read our own cache, and fill it first where something in it is missing or damaged."""
    try:
        folder = own_cache() / "fashion-mnist"
    except RuntimeError as error:
        raise DataError(f"Fashion-MNIST cannot be saved: {error}") from None
    for part in folder.glob("*.part"):  # left by a process that was killed: a live one needs its own for seconds
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > 600:
                part.unlink()
    arrays, problem = _read_folder(folder, _FULL)
    if problem:
        print(f"The download of Fashion-MNIST is not complete: {problem}.")
    missing = [name for name in _FULL if name not in arrays]
    if missing:
        mirrors = _reachable_mirrors(_PATIENCE[source])
        try:
            check_room(folder, round(_PACKED * sum(math.prod(_FULL[name][0]) for name in missing)))
            print(f"Downloading {', '.join(missing)} (all four: 31 MB) into {folder}.")
            for name in missing:
                packed, arrays[name] = _fetch(name, mirrors, _SLOWEST[source])
                write_whole(folder / f"{name}.gz", packed)
        except OSError as error:
            raise DataError(
                f"Fashion-MNIST cannot be saved in {folder} ({error.strerror or error}). See that there is "
                "room for 31 MB and that you may write there, or set XDG_CACHE_HOME to another folder; then "
                "run this again."
            ) from None
    return [arrays[name] for name in _FULL], f"the download cache, {folder}"


def _in_thread(function: Callable, *args) -> Future:
    """Call a function in a thread that may be given up.

    A socket's time-out bounds the wait for one byte; not for all of them, nor for a name to resolve.
    """
    future: Future = Future()

    def call() -> None:
        try:
            future.set_result(function(*args))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=call, daemon=True).start()
    return future


def _reachable_mirrors(patience: float) -> list[str]:
    """Ask all mirrors at once which of them have the data; they keep the order of `_MIRRORS`."""
    import requests

    def ask(mirror: str) -> None:
        with requests.get(f"{mirror}{next(iter(_FULL))}.gz", stream=True, timeout=patience) as response:
            response.raise_for_status()

    answers = {mirror: _in_thread(ask, mirror) for mirror in _MIRRORS}
    in_time = wait(answers.values(), patience).done
    reachable = [mirror for mirror, answer in answers.items() if answer in in_time and not answer.exception()]
    if not reachable:
        reasons = {_cause(answer.exception()) if answer in in_time else "no answer" for answer in answers.values()}
        raise DataError(
            f"None of the {len(_MIRRORS)} mirrors could be reached ({', '.join(sorted(reasons))}). For the full "
            "data, connect to the internet and run this again, or install Debian's package "
            "dataset-fashion-mnist, or pass root=, a folder with the four files."
        )
    return reachable


def _cause(error: BaseException | None) -> str:
    if (response := getattr(error, "response", None)) is not None:
        return f"status {response.status_code}"
    kind = type(error).__name__
    unknown = f"the connection failed, {kind}"
    return next((words for part, words in _CAUSES.items() if part in f"{kind}: {error}"), unknown)


def _fetch(name: str, mirrors: list[str], slowest: int) -> tuple[bytes, np.ndarray]:
    """Download one file from the first mirror that gives a good one, and return it packed and as an array."""
    import requests

    problems = []
    for mirror in mirrors:
        host = urlsplit(mirror).hostname
        try:
            packed = _get(f"{mirror}{name}.gz", slowest)
            return packed, _read(io.BytesIO(packed), *_FULL[name])
        except requests.RequestException as error:
            problems.append(f"{host}: {_cause(error)}")
        except DataError as error:
            problems.append(f"{host}: its answer {error}")
    raise DataError(
        f"No mirror gave a good {name}.gz ({'; '.join(problems)}). For the full data, run this again later "
        "(source='download' is the most patient), or pass root=, a folder with the four files."
    )


def _get(url: str, slowest: int) -> bytes:
    """Download; raise DataError where fewer bytes arrive a second than `slowest`."""
    import requests
    from tqdm import tqdm

    def download() -> None:
        with requests.get(url, stream=True, timeout=_WATCHED) as response:
            response.raise_for_status()
            bar.total = int(response.headers.get("Content-Length", 0)) or None
            for chunk in response.iter_content(1 << 14):
                if bar.n > _SIZE:
                    break  # it may never end, and is none of the files
                content.write(chunk)  # fails, and ends the thread, when it was given up: `content` is closed then
                bar.update(len(chunk))

    with (
        io.BytesIO() as content,
        tqdm(desc=urlsplit(url).hostname, unit="B", unit_scale=True, ncols=79, file=sys.stdout) as bar,
    ):
        done, before = _in_thread(download), 0
        while not wait([done], _WATCHED).done:
            if bar.n - before < slowest * _WATCHED:
                raise DataError(f"was given up, {bar.n - before:,} bytes in {_WATCHED:g} seconds")
            before = bar.n
        done.result()
        return content.getvalue()
