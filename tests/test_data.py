"""Fashion-MNIST: where it is looked for, what is refused, how it is downloaded and cut into mini-batches."""

import contextlib
import errno
import gzip
import hashlib
import itertools
import json
import os
import re
import runpy
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import mxnet as mx
import numpy as np
import pytest
import requests
from d2l import mxnet as d2l

from d2l_utils import cache, data, fashion_mnist
from d2l_utils.data import (
    MEASURED_AT_ONCE,
    DataError,
    FashionMNIST,
    MiniBatches,
    _balanced_subset,
    load_data_fashion_mnist,
    load_fashion_mnist,
    validation_split,
)
from d2l_utils.results import data_version

from .conftest import need_full_data

NAMES = tuple(fashion_mnist._FULL)
TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS = NAMES
PACKAGE = Path(data.__file__).parent
DEBIAN = fashion_mnist._DEBIAN_FOLDER


# ------------------------------------------------------------------------------------ a small world


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """A machine without a network or a copy of the data, whatever the real one has."""
    proxies = [name for name in os.environ if name.lower().endswith("_proxy")]
    for name in [*proxies, "MXNET_HOME", "KERAS_HOME"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home" / ".cache"))
    (tmp_path / "home" / "notebooks").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "home" / "notebooks")
    monkeypatch.setattr(fashion_mnist, "_DEBIAN_FOLDER", tmp_path / "debian")
    monkeypatch.setattr(fashion_mnist, "_MIRRORS", ())


def idx_files(train=100, test=40, seed=0):
    """Four IDX files of noise, by name, with as many images of each class."""
    rng = np.random.RandomState(seed)
    contents = {}
    for prefix, count in (("train", train), ("t10k", test)):
        images = rng.randint(256, size=(count, 28, 28)).astype(np.uint8)
        labels = rng.permutation(np.arange(count) % 10).astype(np.uint8)
        for name, array in ((f"{prefix}-images-idx3-ubyte", images), (f"{prefix}-labels-idx1-ubyte", labels)):
            contents[name] = np.array([0x800 + array.ndim, *array.shape], ">i4").tobytes() + array.tobytes()
    return contents


@pytest.fixture
def tiny(monkeypatch):
    """A data set of 140 images that stands in for the full one, by the same road."""
    contents = idx_files()
    shapes = [(100, 28, 28), (100,), (40, 28, 28), (40,)]
    table = {
        name: (shape, hashlib.sha256(contents[name]).hexdigest()) for name, shape in zip(NAMES, shapes, strict=True)
    }
    monkeypatch.setattr(fashion_mnist, "_FULL", table)
    return contents


def write(folder, contents, packed=True):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / (name + ".gz" * packed)).write_bytes(gzip.compress(content) if packed else content)
    return folder


def is_tiny(loaded, tiny):
    return (
        loaded.train_images.tobytes() == tiny[TRAIN_IMAGES][16:]
        and loaded.train_labels.tolist() == list(tiny[TRAIN_LABELS][8:])
        and loaded.test_images.tobytes() == tiny[TEST_IMAGES][16:]
        and loaded.test_labels.tolist() == list(tiny[TEST_LABELS][8:])
    )


def own_cache():
    return Path(os.environ["XDG_CACHE_HOME"], "d2l_utils", "fashion-mnist")


def left_in_cache():
    return sorted(path.name for path in own_cache().glob("*")) if own_cache().exists() else []


COMPLETE = sorted(f"{name}.gz" for name in NAMES)


# ------------------------------------------------------------------------------- folders and caches


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("below", ["", "FashionMNIST/raw", "fashion-mnist"])
def test_a_folder_the_user_names_is_read_packed_or_not(tiny, tmp_path, packed, below):
    write(tmp_path / "mine" / below, tiny, packed)
    loaded = load_fashion_mnist(root=tmp_path / "mine")
    assert is_tiny(loaded, tiny)
    assert loaded.source == f"100 training and 40 test images of Fashion-MNIST from {(tmp_path / 'mine' / below)}"


def test_a_tilde_in_root_is_the_home_folder(tiny, tmp_path):
    write(tmp_path / "home" / "mine", tiny)
    assert is_tiny(load_fashion_mnist(source="folder", root="~/mine"), tiny)


def test_a_root_in_the_home_of_nobody_is_an_error_that_says_so():
    for root in ("~nouser", "~nouser/data"):
        with pytest.raises(DataError, match="root begins with ~nouser, and nobody here has that home folder"):
            load_fashion_mnist(root=root)


def no_home(monkeypatch):
    """A container whose user has no entry in the list of users."""
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)


def test_where_nobody_knows_the_home_folder_the_sample_is_used(monkeypatch, capsys):
    no_home(monkeypatch)
    assert "the sample" in load_fashion_mnist().source
    assert "there is no home folder for ~/" in capsys.readouterr().out
    with pytest.raises(DataError, match=r"cannot be saved: there is no home folder .* Set HOME, or XDG_CACHE_HOME"):
        load_fashion_mnist("download")
    with pytest.raises(DataError, match="root begins with ~,"):
        load_fashion_mnist(root="~/data")


def test_a_current_folder_that_is_gone_does_no_harm(tiny, tmp_path):
    Path.cwd().rmdir()
    write(tmp_path / "debian", tiny)
    assert is_tiny(load_fashion_mnist(), tiny)


def test_the_name_of_a_file_does_not_decide_whether_it_is_packed(tiny, tmp_path):
    for name, content in tiny.items():
        (tmp_path / f"{name}.gz").write_bytes(content)
    assert is_tiny(load_fashion_mnist(root=tmp_path), tiny)


def test_a_root_without_the_data_is_an_error_even_where_another_place_has_it(tiny, tmp_path):
    write(tmp_path / "debian", tiny)
    with pytest.raises(DataError, match=r"not found in .*/empty.*Put the four files there"):
        load_fashion_mnist(root=tmp_path / "empty")


def test_a_folder_that_lacks_a_file_is_an_error_that_says_which(tiny, tmp_path):
    del tiny[TEST_LABELS]
    with pytest.raises(DataError, match=f"{tmp_path} lacks {TEST_LABELS}. Replace"):
        load_fashion_mnist(root=write(tmp_path, tiny))


PLACES = {
    "MXNet's cache": ("caches", "home/.mxnet/datasets/fashion-mnist"),
    "torchvision's folder": ("caches", "home/notebooks/data/FashionMNIST/raw"),
    "torchvision's folder, one up": ("caches", "home/data/FashionMNIST/raw"),
    "Keras's cache": ("caches", "home/.keras/datasets/fashion-mnist"),
    "Debian's package": ("debian", "debian"),
    "the download cache": ("download", "home/.cache/d2l_utils/fashion-mnist"),
}


def test_places_are_searched_in_the_order_the_docstring_tells(tiny, tmp_path, capsys):
    folders = [write(tmp_path / below, tiny) for _, below in PLACES.values()]
    for folder in folders:
        loaded = load_fashion_mnist()
        assert loaded.source.endswith(f", {folder}")
        assert is_tiny(loaded, tiny)
        for path in folder.iterdir():
            path.unlink()
    assert capsys.readouterr().out == ""
    assert "sample" in load_fashion_mnist().source


@pytest.mark.parametrize(("source", "below"), PLACES.values(), ids=PLACES)
def test_a_source_asked_for_by_name_looks_nowhere_else(tiny, tmp_path, source, below):
    write(tmp_path / below, tiny)
    assert is_tiny(load_fashion_mnist(source=source), tiny)
    for other in {"caches", "debian", "download"} - {source}:
        with pytest.raises(DataError):
            load_fashion_mnist(source=other)


@pytest.mark.parametrize("variable", ["MXNET_HOME", "KERAS_HOME"])
def test_other_tools_may_keep_their_caches_elsewhere(tiny, tmp_path, monkeypatch, variable):
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    write(tmp_path / "elsewhere" / "datasets" / "fashion-mnist", tiny)
    assert is_tiny(load_fashion_mnist(source="caches"), tiny)


def test_without_any_cache_the_error_names_every_folder_looked_at(tmp_path):
    with pytest.raises(DataError) as error:
        load_fashion_mnist(source="caches")
    for source, below in PLACES.values():
        assert (str(tmp_path / below) in str(error.value)) == (source == "caches")


# ---------------------------------------------------------------------------------- what is refused


def swapped(first, second):
    def swap(folder, contents):
        write(folder, contents | {first: contents[second], second: contents[first]})

    return swap


def with_file(name, change, packed=False):
    """Write a good copy, but for one file whose (packed) bytes are changed."""

    def spoil(folder, contents):
        write(folder, contents, packed)
        path = folder / (name + ".gz" * packed)
        path.write_bytes(change(path.read_bytes()))

    return spoil


def flip_the_middle(content):
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 255]) + content[middle + 1 :]


HTML = b"<html>Please log in to the network</html>"
OTHER = "is damaged or another file: .* bytes, with the SHA-256 .*…, not .*…"
BAD = {
    "truncated": (with_file(TRAIN_IMAGES, lambda b: b[:-1]), "another file: 78415 of 78416 bytes"),
    "empty": (with_file(TRAIN_LABELS, lambda b: b""), "another file: 0 of 108 bytes"),
    "too long": (with_file(TRAIN_LABELS, lambda b: b + b"x" * 99), "another file: more than 108 bytes"),
    "truncated when packed": (with_file(TRAIN_IMAGES, lambda b: b[:-9], True), "cannot be read .*ended before the end"),
    "damaged when packed": (with_file(TRAIN_IMAGES, flip_the_middle, True), "cannot be read|another file"),
    "a damaged pixel": (with_file(TEST_IMAGES, flip_the_middle), OTHER),
    "a web page": (with_file(TRAIN_IMAGES, lambda b: HTML), "another file: 41 of 78416 bytes"),
    "another data set": (lambda folder, _: write(folder, idx_files(seed=1)), OTHER),
    "images and labels swapped": (swapped(TRAIN_IMAGES, TRAIN_LABELS), OTHER),
    "training and test swapped": (swapped(TRAIN_LABELS, TEST_LABELS), OTHER),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "words"), BAD.values(), ids=BAD)
def test_a_bad_file_in_a_place_asked_for_is_an_error_that_says_what_is_wrong(tiny, tmp_path, spoil, words):
    for source, folder in (("folder", tmp_path / "mine"), ("debian", tmp_path / "debian")):
        folder.mkdir()
        spoil(folder, tiny)
        with pytest.raises(DataError, match=f"^{folder}.*{words}.*Replace or delete what is bad"):
            load_fashion_mnist(source, root=folder if source == "folder" else None)


@pytest.mark.parametrize(("spoil", "words"), BAD.values(), ids=BAD)
def test_a_bad_copy_met_on_the_way_is_reported_by_one_line_and_the_next_place_is_tried(
    tiny, tmp_path, capsys, spoil, words
):
    cache = tmp_path / "home/.mxnet/datasets/fashion-mnist"
    cache.mkdir(parents=True)
    spoil(cache, tiny)
    keras = write(tmp_path / "home/.keras/datasets/fashion-mnist", tiny)
    loaded = load_fashion_mnist()
    assert is_tiny(loaded, tiny)
    assert str(keras) in loaded.source
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"Skipped a bad copy of Fashion-MNIST: {cache}")
    with pytest.raises(DataError, match=words):
        load_fashion_mnist("caches")


def test_the_packed_file_serves_where_the_unpacked_one_beside_it_is_bad(tiny, tmp_path):
    write(tmp_path, tiny, packed=True)
    (tmp_path / TRAIN_IMAGES).write_bytes(b"half")
    assert is_tiny(load_fashion_mnist(root=tmp_path), tiny)


def test_a_file_that_must_not_be_read_is_an_error_that_says_so(tiny, tmp_path, monkeypatch):
    # chmod would not stop root, so the refusal comes from open itself.
    def refuse(path, *args):
        if path == tmp_path / "debian" / f"{TEST_IMAGES}.gz":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return open(path, *args)

    monkeypatch.setattr(fashion_mnist, "open", refuse, raising=False)
    write(tmp_path / "debian", tiny)
    with pytest.raises(DataError, match=rf"{TEST_IMAGES}.gz cannot be read \(Permission denied\)"):
        load_fashion_mnist("debian")
    assert "sample" in load_fashion_mnist().source


def a_socket(path):
    with socket.socket(socket.AF_UNIX) as endpoint:
        endpoint.bind(str(path))


NO_FILES = {
    "a folder": Path.mkdir,
    "a pipe that nobody writes to": os.mkfifo,
    "a device that gives zeros without end": lambda path: path.symlink_to("/dev/zero"),
    "a socket": a_socket,
}


@pytest.mark.parametrize("make", NO_FILES.values(), ids=NO_FILES)
def test_what_is_no_file_is_an_error_that_says_so_and_is_not_opened(tiny, monkeypatch, capsys, make):
    monkeypatch.chdir(write("data/FashionMNIST/raw", tiny))  # the names of sockets must be short
    Path(f"{TRAIN_IMAGES}.gz").unlink()
    make(Path(TRAIN_IMAGES))
    with pytest.raises(DataError, match=f"{TRAIN_IMAGES} is no file but a folder, a pipe or a device"):
        load_fashion_mnist(root=".")
    monkeypatch.chdir("../../..")
    assert "the sample" in load_fashion_mnist().source
    assert "is no file but" in capsys.readouterr().out


# ---------------------------------------------------------------------------------------- downloads


class Mirrors:
    """A web server on this machine whose folders are mirrors of different quality."""

    def __init__(self, contents):
        self.requests = []
        self.released = threading.Event()
        self.crowds = {}  # of files, how many must ask for one before all get its second half
        others = idx_files(seed=1)

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *args):
                pass

            def do_GET(handler):
                kind, name = handler.path.strip("/").split("/")
                name = name.removesuffix(".gz")
                first = (kind, name) not in self.requests
                self.requests.append((kind, name))
                body = gzip.compress(contents[name])
                if kind == "silent":
                    self.released.wait()
                    return
                if kind == "missing" or (kind == "failing" and not (first and name == TRAIN_IMAGES)):
                    handler.send_error(404 if kind == "missing" else 503)
                    return
                if kind == "damaged":
                    body = flip_the_middle(body)
                elif kind == "other":
                    body = gzip.compress(others[name])
                elif kind == "cut":
                    body = body[: len(body) // 2]
                elif kind == "portal":
                    body = HTML
                handler.send_response(200)
                if kind != "endless":
                    handler.send_header("Content-Length", str(len(body)))
                handler.end_headers()
                half = len(body) // 2
                with contextlib.suppress(OSError):  # someone who only asked whether the file is there
                    handler.wfile.write(body[:half])
                    if kind == "broken":
                        return
                    while kind == "endless" and not self.released.is_set():
                        handler.wfile.write(body)
                    if kind == "stalled":
                        self.released.wait()
                    while kind == "dribbling" and not self.released.wait(0.05):
                        handler.wfile.write(b"x")
                    if kind == "crowded":
                        self.crowds[name].wait(timeout=120)
                    handler.wfile.write(body[half:])

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *args: None
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,))
        self.thread.start()

    def address(self, kind):
        return f"http://127.0.0.1:{self.server.server_address[1]}/{kind}/"

    def close(self):
        self.released.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def mirrors(tiny, monkeypatch):
    """Call it with the kinds of mirrors there are."""
    world = Mirrors(tiny)

    def use(*kinds):
        monkeypatch.setattr(fashion_mnist, "_MIRRORS", tuple(world.address(kind) for kind in kinds))
        return world

    monkeypatch.setattr(fashion_mnist, "_WATCHED", 0.5)
    yield use
    world.close()


WRONG_MIRRORS = {
    "missing": "status 404",
    "silent": "no answer|the connection failed",
    "failing": "status 503",
    "broken": "the connection failed",
    "stalled": "was given up|the connection failed",
    "dribbling": "was given up, [0-9,]+ bytes in 0.5 seconds",
    "cut": "its answer cannot be read",
    "damaged": "its answer cannot be read|is damaged",
    "other": "its answer is damaged or another file",
    "portal": "its answer is damaged or another file",
    "endless": "its answer cannot be read",
}


def test_a_download_is_announced_verified_and_kept(tiny, mirrors, capsys):
    mirrors("good")
    loaded = load_fashion_mnist("download")
    assert is_tiny(loaded, tiny)
    assert loaded.source.endswith(f"from the download cache, {own_cache()}")
    assert f"(all four: 31 MB) into {own_cache()}." in capsys.readouterr().out
    assert left_in_cache() == COMPLETE
    mirrors()  # none: what follows is read from the cache
    assert is_tiny(load_fashion_mnist(), tiny)
    assert capsys.readouterr().out == ""


def test_a_download_shows_its_progress(mirrors, capsys):
    mirrors("good")
    load_fashion_mnist()
    assert "127.0.0.1: 100%" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRONG_MIRRORS)
def test_a_bad_mirror_is_passed_over_for_the_next(tiny, mirrors, monkeypatch, kind):
    monkeypatch.setattr(fashion_mnist, "_PATIENCE", {"auto": 1, "download": 1})
    world = mirrors(kind, "good")
    assert is_tiny(load_fashion_mnist(), tiny)
    assert left_in_cache() == COMPLETE
    assert (kind, TRAIN_IMAGES) in world.requests


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "words"), WRONG_MIRRORS.items())
def test_where_every_mirror_is_bad_the_error_says_why_and_nothing_is_kept(mirrors, monkeypatch, kind, words):
    monkeypatch.setattr(fashion_mnist, "_PATIENCE", {"auto": 1, "download": 1})
    mirrors(kind, kind)
    with pytest.raises(DataError, match=f"({words}).*run this again"):
        load_fashion_mnist("download")
    assert left_in_cache() == []


@pytest.mark.parametrize("kind", ["missing", "damaged"])
def test_where_every_mirror_is_bad_we_go_on_with_the_sample(mirrors, capsys, kind):
    mirrors(kind)
    assert "the sample" in load_fashion_mnist().source
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("This is a sample of Fashion-MNIST, 12,000 of its 70,000 images. ")
    assert re.search(WRONG_MIRRORS[kind], last)


def test_who_asks_for_the_download_waits_for_slower_mirrors(tiny, mirrors, monkeypatch, capsys):
    monkeypatch.setattr(fashion_mnist, "_SLOWEST", {"auto": 10**9, "download": 1})
    world = mirrors("stalled")
    threading.Timer(3, world.released.set).start()
    assert "the sample" in load_fashion_mnist().source
    assert "source='download' is the most patient" in capsys.readouterr().out
    world = mirrors("crowded")
    world.crowds = {name: threading.Barrier(1) for name in NAMES}
    assert is_tiny(load_fashion_mnist("download"), tiny)


def test_an_unfinished_download_goes_on_where_it_stopped(tiny, mirrors):
    write(own_cache(), {name: tiny[name] for name in NAMES[:2]})
    world = mirrors("good")
    assert is_tiny(load_fashion_mnist(), tiny)
    asked_whether_there, *fetched = world.requests
    assert asked_whether_there == ("good", TRAIN_IMAGES)
    assert fetched == [("good", TEST_IMAGES), ("good", TEST_LABELS)]


def test_only_what_is_missing_needs_room(tiny, mirrors, monkeypatch):
    write(own_cache(), {name: tiny[name] for name in NAMES[:3]})
    asked = []
    monkeypatch.setattr(fashion_mnist, "check_room", lambda folder, size: asked.append(size))
    mirrors("good")
    assert is_tiny(load_fashion_mnist(), tiny)
    assert 0 < asked[0] < len(tiny[TEST_LABELS])


def test_what_a_killed_process_left_is_deleted_and_what_a_live_one_writes_is_not(tiny):
    write(own_cache(), tiny)
    left = own_cache() / f"{TRAIN_IMAGES}.gz.1234.part", own_cache() / ".1234.part"  # of an earlier version, and ours
    live = own_cache() / ".5678.part"
    for part in (*left, live):
        part.touch()
    for part in left:
        os.utime(part, (0, 0))
    assert is_tiny(load_fashion_mnist("download"), tiny)
    assert not any(part.exists() for part in left)
    assert live.exists()


def test_a_damaged_file_in_our_own_cache_is_reported_and_fetched_again(tiny, mirrors, capsys):
    write(own_cache(), tiny)
    (own_cache() / f"{TRAIN_LABELS}.gz").write_bytes(b"half")
    mirrors("good")
    assert is_tiny(load_fashion_mnist(), tiny)
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith(
        f"The download of Fashion-MNIST is not complete: {own_cache()}/{TRAIN_LABELS}.gz is damaged"
    )
    assert second.startswith(f"Downloading {TRAIN_LABELS} (")
    assert left_in_cache() == COMPLETE


def no_names(*args, **kwargs):
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def test_without_a_network_one_line_says_so_and_the_sample_is_used(monkeypatch, capsys):
    monkeypatch.setattr(fashion_mnist, "_MIRRORS", ("https://one.invalid/", "https://two.invalid/"))
    monkeypatch.setattr(socket, "getaddrinfo", no_names)
    loaded = load_fashion_mnist()
    assert len(loaded.train_labels) == 10_000
    (line,) = capsys.readouterr().out.splitlines()
    assert "None of the 2 mirrors could be reached (the connection failed, ConnectionError)" in line
    assert "connect to the internet and run this again" in line
    with pytest.raises(DataError, match="None of the 2 mirrors"):
        load_fashion_mnist("download")
    assert not own_cache().exists()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            requests.exceptions.InvalidSchema("Missing dependencies for SOCKS support."),
            "set https_proxy=http://host:port",
        ),
        (requests.exceptions.SSLError("[SSL: CERTIFICATE_VERIFY_FAILED] self signed"), "set REQUESTS_CA_BUNDLE to"),
        (OSError("Could not find a suitable TLS CA certificate bundle, invalid path: /x"), "a file that is not there"),
        (requests.exceptions.ProxyError("Tunnel connection failed: 407 Required"), "https_proxy=http://name:password@"),
        (requests.exceptions.ProxyError("Connection refused"), "does not let us through\\)"),
    ],
)
def test_what_stands_in_the_way_of_a_download_is_named_with_what_to_set(error, words, monkeypatch):
    def refuse(*args, **kwargs):
        raise error

    monkeypatch.setattr(fashion_mnist, "_MIRRORS", ("https://one.invalid/",))
    monkeypatch.setattr(requests, "get", refuse)
    with pytest.raises(DataError, match=words):
        load_fashion_mnist("download")


def test_a_socks_proxy_in_the_environment_is_named(monkeypatch):
    monkeypatch.setattr(fashion_mnist, "_MIRRORS", ("https://one.invalid/",))
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY")
    with pytest.raises(DataError, match="all_proxy names a SOCKS proxy"):
        load_fashion_mnist("download")


def test_a_name_resolution_that_hangs_does_not_keep_the_learner_waiting(monkeypatch, capsys):
    released = threading.Event()

    def hang(*args, **kwargs):
        released.wait()
        no_names()

    monkeypatch.setattr(fashion_mnist, "_MIRRORS", ("https://one.invalid/", "https://two.invalid/"))
    monkeypatch.setattr(fashion_mnist, "_PATIENCE", {"auto": 0.2, "download": 0.2})
    monkeypatch.setattr(socket, "getaddrinfo", hang)
    before = set(threading.enumerate())
    assert "the sample" in load_fashion_mnist().source  # would never return if it waited for an answer
    assert "(no answer)" in capsys.readouterr().out
    released.set()
    for thread in set(threading.enumerate()) - before:
        thread.join()


@pytest.mark.parametrize("full", ["before the download", "by another while it goes on"])
def test_a_full_disk_is_an_error_that_says_how_much_room_is_needed(mirrors, monkeypatch, capsys, full):
    def refuse(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    def write_some(path, content):
        with open(path, "wb") as file:
            file.write(content[:100])
        refuse()

    if full == "before the download":
        monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    else:
        monkeypatch.setattr(Path, "write_bytes", write_some)
    world = mirrors("good")
    with pytest.raises(DataError, match=rf"saved in {own_cache()} \(No space left on device\).*31 MB.*XDG_CACHE_HOME"):
        load_fashion_mnist("download")
    assert left_in_cache() == []
    assert world.requests.count(("good", TRAIN_IMAGES)) == (1 if full == "before the download" else 2)
    assert "the sample" in load_fashion_mnist().source
    assert "No space left on device" in capsys.readouterr().out.splitlines()[-1]


def test_a_cache_that_must_not_be_written_to_is_an_error_that_says_so(mirrors, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    mirrors("good")

    for owner, attribute in ((Path, "mkdir"), (tempfile, "TemporaryFile"), (os, "replace")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, attribute, refuse)
            with pytest.raises(DataError, match=rf"saved in {own_cache()} \(Permission denied\)"):
                load_fashion_mnist("download")
            assert "the sample" in load_fashion_mnist().source
        assert left_in_cache() == []


def test_a_file_in_the_place_of_the_cache_folder_is_an_error_that_says_so(mirrors, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    mirrors("good")
    with pytest.raises(DataError, match=r"saved in .*file/d2l_utils/fashion-mnist \(Not a directory\)"):
        load_fashion_mnist("download")


def test_a_read_only_cache_that_is_complete_is_just_read(tiny, monkeypatch):
    write(own_cache(), tiny)
    monkeypatch.setattr(Path, "mkdir", lambda *args, **kwargs: pytest.fail("wrote to the cache"))
    assert is_tiny(load_fashion_mnist("download"), tiny)


# -------------------------------------------------- downloads that are interrupted, or many at once

# The package's __init__ imports MXNet, which thirty processes at once have no memory for and do not need.
CHILD = """
import hashlib, json, sys, types
package = types.ModuleType("d2l_utils")
package.__path__ = [sys.argv[1]]
sys.modules["d2l_utils"] = package
from d2l_utils import fashion_mnist
from d2l_utils.data import load_fashion_mnist
settings = json.loads(sys.argv[2])
fashion_mnist._FULL = settings["files"]
fashion_mnist._MIRRORS = settings["mirrors"]
fashion_mnist._DEBIAN_FOLDER = fashion_mnist.Path("nowhere")
fashion_mnist._WATCHED = 120
print("\\n" + hashlib.sha256(load_fashion_mnist("download").train_images.tobytes()).hexdigest())
"""


@pytest.fixture
def start_child():
    """Call it to load the data in a process of its own, which ends with the test at the latest."""
    with contextlib.ExitStack() as children:

        def start():
            settings = {"files": fashion_mnist._FULL, "mirrors": fashion_mnist._MIRRORS}
            child = subprocess.Popen(
                [sys.executable, "-c", CHILD, str(PACKAGE), json.dumps(settings)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            )
            children.enter_context(child)
            children.callback(child.kill)
            return child

        yield start


def all_succeed(children, tiny):
    right = hashlib.sha256(tiny[TRAIN_IMAGES][16:]).hexdigest()
    for child in children:
        out, err = child.communicate()
        assert child.returncode == 0, err
        assert out.splitlines()[-1] == right
    assert left_in_cache() == COMPLETE


@pytest.mark.slow
def test_thirty_processes_that_download_at_once_into_one_home_folder_do_no_harm(tiny, mirrors, start_child):
    world = mirrors("crowded")  # sends the second half of a file only when all are waiting for it
    # Each asks twice for the first file, the first time only to learn whether it is there.
    world.crowds = {name: threading.Barrier(60 if name == TRAIN_IMAGES else 30) for name in NAMES}
    all_succeed([start_child() for _ in range(30)], tiny)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_a_download_broken_off_leaves_nothing(tiny, mirrors, start_child, sent):
    world = mirrors("stalled")
    child = start_child()
    deadline = time.monotonic() + 60
    while world.requests.count(("stalled", TRAIN_IMAGES)) < 2:  # the first asks whether it is there
        assert child.poll() is None, child.communicate()
        assert time.monotonic() < deadline, "the download did not begin"
        time.sleep(0.01)
    child.send_signal(sent)
    _, err = child.communicate()
    assert child.returncode == -sent
    assert ("KeyboardInterrupt" in err) == (sent == signal.SIGINT)
    assert left_in_cache() == []
    mirrors("good")
    assert is_tiny(load_fashion_mnist(), tiny)
    assert left_in_cache() == COMPLETE


# --------------------------------------------------------------------- what is imported, and caches


def test_no_library_for_downloads_is_imported_before_there_is_something_to_download():
    code = CHILD.split("settings")[0] + "load_fashion_mnist('sample')\nprint(*sys.modules)"
    child = subprocess.run([sys.executable, "-c", code, str(PACKAGE)], capture_output=True, text=True, check=True)
    imported = set(child.stdout.split())
    assert "d2l_utils.fashion_mnist" in imported
    assert not imported & {"requests", "tqdm"}


@pytest.mark.skipif(sys.platform != "linux", reason="on a Mac, XDG_CACHE_HOME counts for some versions only")
def test_our_cache_is_where_other_programs_have_theirs(monkeypatch, tmp_path):
    assert cache.own_cache() == tmp_path / "home" / ".cache" / "d2l_utils"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert cache.own_cache() == tmp_path / "elsewhere" / "d2l_utils"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache.own_cache() == tmp_path / "home" / "Library" / "Caches" / "d2l_utils"


@pytest.fixture
def before_matplotlib(monkeypatch):
    monkeypatch.delitem(sys.modules, "matplotlib")
    monkeypatch.setenv("MPLCONFIGDIR", "")
    monkeypatch.setattr(cache, "atexit", SimpleNamespace(register=lambda *args, **kwargs: None))
    yield
    if folder := os.environ["MPLCONFIGDIR"]:
        shutil.rmtree(folder)


def test_matplotlib_keeps_its_own_place_where_there_is_room(before_matplotlib):
    cache.find_room_for_matplotlib()
    assert os.environ["MPLCONFIGDIR"] == ""
    assert not list(Path(os.environ["XDG_CACHE_HOME"], "matplotlib").iterdir())


def test_matplotlib_gets_a_temporary_place_where_its_own_cannot_be_made(before_matplotlib, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    cache.find_room_for_matplotlib()
    assert Path(os.environ["MPLCONFIGDIR"]).is_dir()


def test_matplotlib_gets_a_temporary_place_where_nobody_knows_the_home_folder(before_matplotlib, monkeypatch):
    no_home(monkeypatch)
    cache.find_room_for_matplotlib()
    assert Path(os.environ["MPLCONFIGDIR"]).is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /dev/shm")
def test_matplotlib_gets_memory_where_all_disks_are_full(before_matplotlib, monkeypatch):
    make = tempfile.TemporaryFile

    def refuse(dir):
        if not str(dir).startswith("/dev/shm"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return make(dir=dir)

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    cache.find_room_for_matplotlib()
    assert os.environ["MPLCONFIGDIR"].startswith("/dev/shm/matplotlib-")


# --------------------------------------------------------------------------------------- the sample


@pytest.fixture(scope="module")
def sample():
    return load_fashion_mnist("sample")


def test_the_sample_is_balanced_and_whole(sample):
    assert sample.train_images.shape == (10_000, 28, 28)
    assert sample.test_images.shape == (2_000, 28, 28)
    assert np.bincount(sample.train_labels).tolist() == [1_000] * 10
    assert np.bincount(sample.test_labels).tolist() == [200] * 10


def test_the_sample_is_small_enough_to_ship_and_carries_its_licence():
    assert sum(path.stat().st_size for path in (PACKAGE / "sample").glob("*.gz")) < 5.5e6
    licence = (PACKAGE / "sample" / "LICENSE").read_text(encoding="utf-8")
    for words in (
        "The MIT License",
        "© 2017 Zalando SE",
        "this permission notice shall be included",
        "WITHOUT WARRANTY",
    ):
        assert words in licence


def test_asking_for_the_sample_by_name_prints_nothing(capsys):
    load_fashion_mnist("sample")
    assert capsys.readouterr().out == ""


def test_a_damaged_or_missing_sample_is_an_error_that_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(fashion_mnist, "_SAMPLE_FOLDER", tmp_path)
    with pytest.raises(DataError, match=f"sample .*nothing in {tmp_path}. Install d2l_utils again"):
        load_fashion_mnist("sample")
    write(tmp_path, idx_files())
    with pytest.raises(
        DataError, match=f"sample .*{TRAIN_IMAGES}.gz is damaged or another file.* Install d2l_utils again"
    ):
        load_fashion_mnist()


# ------------------------------------------------------------------------------------ the full data


@pytest.fixture
def full(monkeypatch):
    monkeypatch.setattr(fashion_mnist, "_DEBIAN_FOLDER", DEBIAN)
    need_full_data()
    return load_fashion_mnist("debian")


@pytest.mark.full_data
def test_the_full_data_are_fashion_mnist(full):
    assert full.train_images.shape == (60_000, 28, 28)
    assert full.test_images.shape == (10_000, 28, 28)
    assert np.bincount(full.train_labels).tolist() == [6_000] * 10
    assert np.bincount(full.test_labels).tolist() == [1_000] * 10
    # The first images as every tutorial on this data set shows them.
    assert [data.LABELS[label] for label in full.train_labels[:3]] == ["ankle boot", "t-shirt", "t-shirt"]
    assert full.source == f"60,000 training and 10,000 test images of Fashion-MNIST from Debian's package, {DEBIAN}"


@pytest.mark.full_data
def test_the_sample_is_what_its_script_cuts_from_the_full_data(full, sample):
    made = runpy.run_path(str(PACKAGE / "sample" / "make_sample.py"))["make_sample"]()
    for name, content in made.items():
        assert hashlib.sha256(content).hexdigest() == fashion_mnist._SAMPLE[name][1]
    subset = load_fashion_mnist("debian", train_size=10_000)
    assert np.array_equal(subset.train_images, sample.train_images)
    assert np.array_equal(subset.train_labels, sample.train_labels)
    assert subset.source.startswith("10,000 of 60,000 training and 10,000 test images")


def test_the_sample_is_never_cut_from_a_sample():
    with pytest.raises(SystemExit, match="cut from the full data"):
        runpy.run_path(str(PACKAGE / "sample" / "make_sample.py"))["make_sample"]()


# -------------------------------------------------------------------------- what loading gives back


def test_types_are_as_documented_and_nothing_can_be_overwritten(sample):
    noisy = load_fashion_mnist("sample", label_noise=0.5, train_size=100)
    for loaded in (sample, noisy):
        assert loaded.train_images.dtype == loaded.test_images.dtype == np.uint8
        assert loaded.train_labels.dtype == loaded.test_labels.dtype == loaded.train_true_labels.dtype == np.int32
        assert loaded.train_replaced.dtype == bool
        arrays = [value for value in vars(loaded).values() if isinstance(value, np.ndarray)]
        assert len(arrays) == 6
        for array in arrays:
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 1


def test_arrays_of_the_users_own_stay_theirs():
    labels = np.arange(40) % 10
    fields = {
        "train_images": np.zeros((40, 28, 28), np.uint8),
        "train_labels": labels,
        "train_true_labels": labels,
        "train_replaced": np.zeros(40, bool),
        "test_images": np.zeros((10, 28, 28), np.uint8),
        "test_labels": np.arange(10),
    }
    made = FashionMNIST(source="made up", **fields)
    version = data_version(made)
    for name, array in fields.items():
        array += np.ones_like(array)  # they can be written to, and the data do not follow
        assert not getattr(made, name).flags.writeable
        assert not np.array_equal(getattr(made, name), array)
    assert data_version(made) == version
    assert made.train_labels is made.train_true_labels
    again = FashionMNIST(**vars(made))
    assert all(getattr(again, name) is getattr(made, name) for name in fields), "read-only ones are shared"


def test_showing_the_data_set_in_a_notebook_prints_where_it_came_from(sample):
    assert repr(sample) == f"FashionMNIST(source={sample.source!r})"


def test_loading_makes_no_second_copy_of_the_images():
    tracemalloc.start()
    loaded = load_fashion_mnist("sample")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1.25 * (loaded.train_images.nbytes + loaded.test_images.nbytes)
    tracemalloc.start()
    subset = loaded.subset(5_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1.25 * subset.train_images.nbytes


def test_the_text_labels_are_the_books():
    assert list(data.LABELS) == d2l.get_fashion_mnist_labels(range(10))


WRONG = {
    "an unknown source": ({"source": "web"}, ValueError, "one of 'auto', 'folder', 'caches', .* got 'web'"),
    "a source that is no string": ({"source": 1}, ValueError, "source must be one of"),
    "a folder without root": ({"source": "folder"}, ValueError, "needs root"),
    "root and a source": ({"source": "debian", "root": "x"}, ValueError, "with root, source must be"),
    "a root that is no path": ({"root": 3}, TypeError, "root must be a path, got 3"),
    "too small": ({"train_size": 9}, ValueError, "at least 10, one image of each class, got 9"),
    "none at all": ({"train_size": 0}, ValueError, "at least 10.*got 0"),
    "negative": ({"train_size": -1}, ValueError, "at least 10.*got -1"),
    "more than there are": ({"train_size": 10_001}, ValueError, r"at most 10000 \(.*the sample.* got 10001"),
    "a fraction": ({"train_size": 0.5}, TypeError, "train_size must be a whole number of at least 10, got 0.5"),
    "True": ({"train_size": True}, TypeError, "train_size must be a whole number of at least 10, got True"),
    "noise above one": ({"label_noise": 1.5}, ValueError, r"label_noise must lie in \[0, 1\], got 1.5"),
    "noise below zero": ({"label_noise": -0.1}, ValueError, r"label_noise must lie in \[0, 1\], got -0.1"),
    "noise that is NaN": ({"label_noise": float("nan")}, ValueError, r"must lie in \[0, 1\], got nan"),
    "noise that is True": ({"label_noise": True}, TypeError, "label_noise must be a number"),
    "noise that is a word": ({"label_noise": "0.1"}, TypeError, "label_noise must be a number"),
    "a negative seed": ({"seed": -1}, ValueError, "seed must be at least 0, got -1"),
    "a seed too large": ({"seed": 2**32}, ValueError, "seed must be at most 4294967295"),
    "no seed": ({"seed": None}, TypeError, "seed must be a whole number of at least 0, got None"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "error", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_argument_is_an_error_that_says_what_would_be_right(arguments, error, words):
    for load in (load_fashion_mnist, lambda **arguments: load_data_fashion_mnist(256, **arguments)):
        with pytest.raises(error, match=words):
            load(**{"source": "sample", **({"source": "auto"} if "root" in arguments else {}), **arguments})


# ------------------------------------------------------------------------------------------ subsets


@pytest.mark.parametrize("size", [10, 11, 99, 1_000, 2_345, 9_999, 10_000])
def test_a_subset_has_equally_many_of_each_class_or_one_more(size):
    loaded = load_fashion_mnist("sample", train_size=size)
    counts = np.bincount(loaded.train_labels, minlength=10)
    assert len(loaded.train_images) == counts.sum() == size
    assert counts.max() - counts.min() <= 1
    assert len(loaded.test_labels) == 2_000


def test_a_larger_subset_contains_a_smaller_one_of_the_same_seed(sample):
    chosen = [_balanced_subset(sample.train_labels, size, seed=3) for size in (10, 17, 500, 501, 4_000, 10_000)]
    for smaller, larger in itertools.pairwise(chosen):
        assert set(smaller) < set(larger)
    assert np.array_equal(chosen[-1], np.arange(10_000))


def test_a_subset_depends_on_the_seed_alone(sample):
    first, again, other = (load_fashion_mnist("sample", train_size=50, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(first.train_images, again.train_images)
    assert not np.array_equal(first.train_images, other.train_images)


def test_images_keep_their_labels_in_a_subset(sample):
    label_of = {image.tobytes(): label for image, label in zip(sample.train_images, sample.train_labels, strict=True)}
    assert len(label_of) == 10_000
    subset = load_fashion_mnist("sample", train_size=300, seed=5)
    assert [label_of[image.tobytes()] for image in subset.train_images] == subset.train_labels.tolist()


# -------------------------------------------------------------------------------------- label noise


def test_without_noise_the_labels_are_the_true_ones(sample):
    assert sample.train_labels is sample.train_true_labels
    assert not sample.train_replaced.any()


@pytest.mark.parametrize("share", [0.0001, 0.1234, 0.5, np.float32(0.25), 1, 1.0])
def test_exactly_the_given_share_of_labels_is_replaced(sample, share):
    noisy = load_fashion_mnist("sample", label_noise=share)
    assert noisy.train_replaced.sum() == round(share * 10_000)
    assert np.array_equal(noisy.train_true_labels, sample.train_labels)
    kept = ~noisy.train_replaced
    assert np.array_equal(noisy.train_labels[kept], sample.train_labels[kept])
    assert np.array_equal(noisy.test_labels, sample.test_labels)
    assert np.array_equal(noisy.train_images, sample.train_images)


def test_the_share_is_that_of_the_subset():
    assert load_fashion_mnist("sample", train_size=250, label_noise=0.1).train_replaced.sum() == 25


def test_replaced_labels_are_uniform_and_hit_the_true_one_once_in_ten():
    noisy = load_fashion_mnist("sample", label_noise=1.0, seed=7)
    # A count among n draws of probability 0.1 has the standard deviation sqrt(0.09 n). That one of eleven
    # counts lies 5.5 of them away happens less than once in two million runs.
    n = 10_000
    bound = 5.5 * np.sqrt(0.09 * n)
    assert np.abs(np.bincount(noisy.train_labels, minlength=10) - n / 10).max() < bound
    assert abs((noisy.train_labels == noisy.train_true_labels).sum() - n / 10) < bound


def test_with_the_same_seed_more_noise_replaces_the_same_labels_and_more():
    little, more, other = (
        load_fashion_mnist("sample", label_noise=share, seed=seed) for share, seed in ((0.1, 0), (0.3, 0), (0.3, 1))
    )
    assert more.train_replaced[little.train_replaced].all()
    both = little.train_replaced
    assert np.array_equal(little.train_labels[both], more.train_labels[both])
    assert not np.array_equal(more.train_replaced, other.train_replaced)


@pytest.mark.parametrize("seed", range(3))
def test_noisy_labels_are_spread_evenly_over_an_epoch(seed):
    noisy = load_fashion_mnist("sample", label_noise=0.5, seed=seed)
    flags = np.zeros((10_000, 1, 1), np.uint8) + noisy.train_replaced[:, None, None]
    epochs = MiniBatches(flags, noisy.train_labels, 5_000, shuffle=True, seed=seed)
    for _ in range(3):
        first_half, _ = next(iter(epochs))
        # Half of 10,000 are drawn and half are marked: hypergeometric, standard deviation 25. That one of
        # nine draws lies six of them away happens less than once in fifty million runs.
        assert abs(float(first_half.sum()) * 255 - 2_500) < 6 * 25


# ------------------------------------------------------------------------------------- mini-batches


def numbered(n=1_000):
    """Images that carry their own number, and labels that follow from it."""
    images = np.random.RandomState(0).randint(256, size=(n, 28, 28)).astype(np.uint8)
    images[:, 0, 0], images[:, 0, 1] = np.arange(n) // 256, np.arange(n) % 256
    return images, (np.arange(n) * 7 % 10).astype(np.int64)


def order_of(epoch):
    numbers = [(X.asnumpy()[:, 0, 0, :2] * 255).round() @ [256, 1] for X, _ in epoch]
    return np.concatenate(numbers).astype(int).tolist()


@pytest.mark.parametrize("numpy_mode", [True, False])
def test_batches_are_of_the_array_type_that_is_switched_on(numpy_mode):
    batches = MiniBatches(*numbered(), 256)
    with mx.util.np_array(numpy_mode):
        for X, y in batches:
            assert type(X) is type(y) is (mx.np.ndarray if numpy_mode else mx.nd.NDArray)
            assert X.dtype == np.float32
            assert y.dtype == np.int32


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("batch_size", [1, 7, 250, 256, 1_000, 5_000])
def test_an_epoch_shows_each_image_once_with_its_label(batch_size, shuffle):
    images, labels = numbered()
    batches = MiniBatches(images, labels, batch_size, shuffle)
    epoch = list(batches)
    sizes = [len(y) for _, y in epoch]
    assert len(batches) == len(epoch)
    assert sum(sizes) == 1_000
    assert set(sizes[:-1]) <= {batch_size}
    assert 0 < sizes[-1] <= batch_size
    order = order_of(epoch)
    assert sorted(order) == list(range(1_000))
    assert (order == list(range(1_000))) is not shuffle
    X = np.concatenate([X.asnumpy() for X, _ in epoch])
    assert X.shape == (1_000, 1, 28, 28)
    assert np.array_equal(X[:, 0], images[order].astype(np.float32) / 255)
    assert np.concatenate([y.asnumpy() for _, y in epoch]).tolist() == labels[order].tolist()


def test_each_epoch_has_an_order_of_its_own_and_the_seed_repeats_them_all():
    first, again, other = (MiniBatches(*numbered(), 256, shuffle=True, seed=seed) for seed in (4, 4, 5))
    epochs = [order_of(first) for _ in range(3)]
    assert epochs[0] != epochs[1] != epochs[2] != epochs[0]
    assert epochs == [order_of(again) for _ in range(3)]
    assert epochs[0] != order_of(other)


def test_leaving_an_epoch_early_does_not_change_the_next():
    first, again = (MiniBatches(*numbered(), 256, shuffle=True) for _ in range(2))
    order_of(first)
    next(iter(again))
    assert order_of(first) == order_of(again)


def test_two_epochs_may_run_at_once():
    both = MiniBatches(*numbered(), 256, shuffle=True)
    alone = MiniBatches(*numbered(), 256, shuffle=True)
    one, two = zip(*zip(both, both, strict=True), strict=True)
    assert [order_of(one), order_of(two)] == [order_of(alone), order_of(alone)]


@pytest.mark.parametrize("numpy_mode", [True, False])
def test_a_worker_thread_gets_the_same_batches_in_its_own_array_type(numpy_mode):
    def one_epoch():
        with mx.util.np_array(numpy_mode):
            return list(MiniBatches(*numbered(), 256, shuffle=True))

    with mx.util.np_array(not numpy_mode), ThreadPoolExecutor(1) as worker:
        epoch = worker.submit(one_epoch).result()
    assert {type(X) for X, _ in epoch} == {mx.np.ndarray if numpy_mode else mx.nd.NDArray}
    assert order_of(epoch) == order_of(MiniBatches(*numbered(), 256, shuffle=True))


def test_mini_batches_in_order_use_up_no_epoch():
    both = MiniBatches(*numbered(), 256, shuffle=True)
    alone = MiniBatches(*numbered(), 256, shuffle=True)
    assert order_of(both.in_order()) == list(range(1_000))
    assert len(both.in_order()) == 1_000 / MEASURED_AT_ONCE
    assert order_of(both) == order_of(alone)


@pytest.mark.parametrize("shuffle", [True, False])
def test_batches_kept_for_later_do_not_change(shuffle):
    images, labels = numbered()
    kept = list(MiniBatches(images, labels, 64, shuffle))
    right = [(X.asnumpy(), y.asnumpy()) for X, y in MiniBatches(images.copy(), labels.copy(), 64, shuffle)]
    images[:], labels[:] = 0, 0
    for (X, y), (right_X, right_y) in zip(kept, right, strict=True):
        assert np.array_equal(X.asnumpy(), right_X)
        assert np.array_equal(y.asnumpy(), right_y)


def test_an_epoch_never_holds_more_than_a_batch_as_float(sample):
    batches = MiniBatches(sample.train_images, sample.train_labels, 256, shuffle=True)
    next(iter(batches))
    tracemalloc.start()
    for _ in batches:
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    one_batch = 256 * 28 * 28 * 4
    assert peak < 4 * one_batch < sample.train_images.nbytes


IMAGES, DIGITS = numbered(20)
WRONG_BATCHES = {
    "floats": ((IMAGES / 255, DIGITS, 5), TypeError, "NumPy array of uint8, got an array of float64"),
    "MXNet's arrays": ((mx.nd.zeros((20, 28, 28)), DIGITS, 5), TypeError, "array of uint8, got NDArray"),
    "flat images": ((IMAGES.reshape(20, -1), DIGITS, 5), ValueError, r"must have shape .*, got \(20, 784\)"),
    "no images": ((IMAGES[:0], DIGITS[:0], 5), ValueError, r"with n > 0, got \(0, 28, 28\)"),
    "a list of labels": ((IMAGES, DIGITS.tolist(), 5), TypeError, "NumPy array of integers, got list"),
    "labels as floats": ((IMAGES, DIGITS / 1, 5), TypeError, "integers, got an array of float64"),
    "too few labels": ((IMAGES, DIGITS[:19], 5), ValueError, r"must have shape \(20,\), .* got \(19,\)"),
    "a batch of nothing": ((IMAGES, DIGITS, 0), ValueError, "batch_size must be at least 1, got 0"),
    "half a batch": ((IMAGES, DIGITS, 2.5), TypeError, "batch_size must be a whole number of at least 1, got 2.5"),
    "True as a size": ((IMAGES, DIGITS, True), TypeError, "batch_size must be a whole number of at least 1, got True"),
    "a seed as shuffle": ((IMAGES, DIGITS, 5, 7), TypeError, "shuffle must be True or False, got 7"),
    "a seed that is None": ((IMAGES, DIGITS, 5, True, None), TypeError, "a whole number of at least 0, got None"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "error", "words"), WRONG_BATCHES.values(), ids=WRONG_BATCHES)
def test_wrong_batches_are_an_error_that_says_what_would_be_right(arguments, error, words):
    with pytest.raises(error, match=words):
        MiniBatches(*arguments)


def test_the_lectures_loader_shuffles_training_images_and_keeps_the_tests_order(sample):
    train_iter, test_iter = load_data_fashion_mnist(256, source="sample")
    assert (len(train_iter), len(test_iter)) == (40, 8)
    X, y = next(iter(train_iter))
    assert X.shape == (256, 1, 28, 28)
    assert y.shape == (256,)
    assert not np.array_equal(y.asnumpy(), sample.train_labels[:256])
    assert np.array_equal(np.concatenate([y.asnumpy() for _, y in test_iter]), sample.test_labels)


def test_the_lectures_loader_hands_its_options_on():
    train_iter, _ = load_data_fashion_mnist(10, source="sample", train_size=40, label_noise=0.5, seed=3)
    loaded = load_fashion_mnist("sample", train_size=40, label_noise=0.5, seed=3)
    assert np.array_equal(train_iter.images, loaded.train_images)
    assert np.array_equal(train_iter.labels, loaded.train_labels)
    assert (train_iter.batch_size, train_iter.shuffle, train_iter.seed) == (10, True, 3)


def test_a_wrong_batch_size_is_noticed_before_anything_is_loaded(monkeypatch):
    monkeypatch.setattr(data, "find", lambda *args: pytest.fail("went looking for the data"))
    with pytest.raises(ValueError, match="batch_size must be at least 1, got 0"):
        load_data_fashion_mnist(0)


def test_a_subset_of_what_is_loaded_is_the_same_as_loading_the_subset():
    whole = load_fashion_mnist("sample")
    cut, loaded = (
        whole.subset(2000, 0.4, seed=3),
        load_fashion_mnist("sample", train_size=2000, label_noise=0.4, seed=3),
    )
    for name in ("train_images", "train_labels", "train_true_labels", "train_replaced", "test_labels"):
        np.testing.assert_array_equal(getattr(cut, name), getattr(loaded, name))
    assert cut.source == loaded.source
    assert not whole.train_replaced.any()


def test_a_subset_of_an_uneven_subset_is_as_even_as_it_can_be(sample):
    uneven = sample.subset(2_345, seed=1)
    assert set(np.bincount(uneven.subset(1_234, seed=2).train_labels)) == {123, 124}
    assert np.array_equal(uneven.subset(2_345, seed=2).train_images, uneven.train_images)


def test_label_noise_is_drawn_anew_from_the_true_labels():
    noisy = load_fashion_mnist("sample").subset(label_noise=0.4, seed=1)
    np.testing.assert_array_equal(noisy.subset().train_labels, noisy.train_true_labels)


def test_images_that_are_in_memory_already_are_shared():
    first, second = load_fashion_mnist("sample"), load_fashion_mnist("sample")
    assert second.train_images is first.train_images


# -------------------------------------------------------------------------------- folds and validation


ROWS = {
    "slices": (slice(None, -400), slice(-400, None)),
    "arrays": (np.arange(9_600), np.arange(9_600, 10_000)),
    "tuples": (tuple(range(9_600)), tuple(range(9_600, 10_000))),
    "rows from the end": (np.arange(-10_000, -400), list(range(-400, 0))),
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_images_to_validate_on_stand_in_the_place_of_the_test_set(sample, rows):
    split = validation_split(sample, *rows)
    for part, images, labels in (
        (slice(None, 9_600), split.train_images, split.train_labels),
        (slice(9_600, None), split.test_images, split.test_labels),
    ):
        np.testing.assert_array_equal(images, sample.train_images[part])
        np.testing.assert_array_equal(labels, sample.train_labels[part])
        assert not images.flags.writeable
        assert not labels.flags.writeable
    assert split.source == f"9,600 to train on and 400 to validate on of {sample.source}"


def test_the_labels_of_a_split_are_as_told_and_stay_so(sample):
    noisy = sample.subset(1_000, label_noise=0.4, seed=1)
    split = validation_split(noisy, slice(None, 800), slice(800, None))
    np.testing.assert_array_equal(split.test_labels, noisy.train_labels[800:])
    np.testing.assert_array_equal(split.subset().train_labels, noisy.train_labels[:800])
    assert split.train_true_labels is split.train_labels
    assert not split.train_replaced.any()


def test_a_split_by_slices_shares_the_images(sample):
    split = validation_split(sample, slice(None, -400), slice(-400, None))
    assert np.shares_memory(split.train_images, sample.train_images)


BAD_ROWS = {
    "a row in both": (slice(None, 11), [10, 11], ValueError, "no row in common, got 1, such as 10"),
    "a row in both, counted from the end": ([0, 1], [-10_000], ValueError, "no row in common, got 1, such as 0"),
    "nothing to train on": ([], [1], ValueError, "train must name at least one row of the 10,000 .* got none"),
    "nothing to validate on": (slice(None), slice(0, 0), ValueError, "validation must name at least one row"),
    "too far": ([10_000], [1], ValueError, r"train must name rows of the 10,000 training images, got 10000"),
    "too far back": ([1], [-10_001], ValueError, "validation must name rows"),
    "a share": (0.8, 0.2, TypeError, "train must be a slice or integers, the numbers of rows, got float"),
    "a mask": (np.arange(10_000) > 5, [1], TypeError, "train must be a slice or integers"),
}  # fmt: skip


@pytest.mark.parametrize(("train", "validation", "error", "words"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_split_that_leaks_or_names_no_images_is_refused(sample, train, validation, error, words):
    with pytest.raises(error, match=words):
        validation_split(sample, train, validation)
