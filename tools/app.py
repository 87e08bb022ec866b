"""Serve the training lab as a page that needs no kernel: ``make app``, with any Python from 3.8 on.

The network trains in the browser. So there is nothing to install and to log in to, nothing that a visitor can run on
this machine, and any number of visitors: these few files are all that is served, and to read only.
With ``--site`` it serves the whole lesson, as ``make site`` has written it, in the same way: ``make serve``.
"""

import argparse
import contextlib
import errno
import functools
import gzip
import io
import os
import shutil
import sys
import threading
import webbrowser
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)
CACHE = os.environ.get("XDG_CACHE_HOME") or Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
#: Where all 60,000 training images may be: Debian's package, and what notebooks have downloaded.
ALL_IMAGES = (Path("/usr/share/datasets/fashion-mnist"), Path(CACHE) / "d2l_utils" / "fashion-mnist")
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webp": "image/webp",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".gz": "application/gzip",
}
TEXTS = (".html", ".js", ".css", ".svg", ".json")
# The page asks nothing of another host. Its worker is made of text that the page holds, its matrix product likewise.
# Quick questions of the lesson answer by a line of script in the page itself; the speaker's window shows the slides.
POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self' blob:; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)


def pages(folders):
    """Return what the app serves: {path in the address: file}. All images are the first folder's that has them."""
    served = {"/": ROOT / "tools/app.html", "/live.js": ROOT / "d2l_utils/widgets/live.js"}
    served.update({f"/data/{name}": ROOT / "d2l_utils/sample" / name for name in DATA})
    for folder in folders:
        if all((folder / name).is_file() for name in DATA):
            served.update({f"/data/all/{name}": folder / name for name in DATA})
            break
    return served


def site(folder):
    """Return what is served of a site: its files."""
    served = {f"/{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.is_file()}
    return {**served, **({"/": served["/index.html"]} if "/index.html" in served else {})}


class Site(dict):
    """What `site` returns; on a miss it looks again, for the site may have been built anew."""

    def __init__(self, folder):
        super().__init__(site(folder))
        self.folder = folder

    def get(self, path, default=None):
        """Return the file at a path: one that is found in the folder, for no address is ever joined to it."""
        if path not in self:
            with contextlib.suppress(OSError):  # it is being built just now
                self.update(site(self.folder))
        return super().get(path, default)


@functools.lru_cache(maxsize=256)
def packed(file, changed):
    """Return a text packed by gzip; `changed` is when the file was."""
    return gzip.compress(file.read_bytes(), 6)


class Handler(BaseHTTPRequestHandler):
    """Answers for the paths in `pages`, and for no other."""

    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds without a word from a visitor

    def __init__(self, served, *args):
        self.served = served
        super().__init__(*args)

    def do_GET(self):
        """Send a file, or what is known of it where only that is asked for."""
        file = self.served.get(self.path.partition("?")[0])
        try:
            content = file.open("rb") if file else None
        except OSError:
            content = None
        if content is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        with content:
            facts = os.fstat(content.fileno())
            size, changed = facts.st_size, facts.st_mtime_ns
            all_images = file == ROOT / "tools/app.html" and f"/data/all/{DATA[0]}" in self.served
            packs = not all_images and file.suffix in TEXTS and "gzip" in self.headers.get("Accept-Encoding", "")
            tag = f'"{changed:x}-{size:x}-{all_images:d}{packs:d}"'
            fresh = self.headers.get("If-None-Match") == tag
            if all_images:
                content = io.BytesIO(content.read().replace(b'"num_images": 10000', b'"num_images": 60000'))
            elif packs:
                content = io.BytesIO(packed(file, changed))
                size = len(content.getbuffer())
            self.send_response(HTTPStatus.NOT_MODIFIED if fresh else HTTPStatus.OK)
            self.send_header("Content-Type", KINDS.get(file.suffix, "application/octet-stream"))
            if not fresh:
                self.send_header("Content-Length", str(size))
            if packs:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("ETag", tag)
            self.send_header("Vary", "Accept-Encoding")
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            # The sample never changes; the page may, when the lesson is brought up to date, and all images by --data.
            self.send_header("Cache-Control", "max-age=31536000" if file.parent.name == "sample" else "no-cache")
            self.end_headers()
            if self.command == "GET" and not fresh:
                try:
                    shutil.copyfileobj(content, self.wfile)
                except OSError:  # the visitor has left, or stands still
                    self.close_connection = True

    do_HEAD = do_GET

    def log_message(self, *args):
        """Say nothing: a class is many lines."""


class Server(ThreadingHTTPServer):
    """Takes a class's visitors at once, and ends though some are still there."""

    allow_reuse_address = os.name != "nt"  # there it lets two programs have one port
    daemon_threads = True
    request_queue_size = 128


@contextlib.contextmanager
def serving(served, handler=Handler):
    """Serve in a thread, on a port that is free, and give host and port: for tests and benchmarks."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address
    finally:
        server.shutdown()
        server.server_close()


def main(arguments=None):
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="make app", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--ip", default="127.0.0.1", help="where to listen: 0.0.0.0 serves a class (default: 127.0.0.1)"
    )
    parser.add_argument("--port", type=int, default=8000, help="default: 8000, or the next that is free")
    parser.add_argument("--data", type=Path, help="a folder with the four files of all 60,000 images")
    parser.add_argument(
        "--site", type=Path, help="serve the whole lesson from this folder, which make site has written"
    )
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    options = parser.parse_args(arguments)
    served = Site(options.site) if options.site else pages([options.data] if options.data else ALL_IMAGES)
    if "/" not in served:
        parser.error(f"{options.site} holds no site: make site writes one")
    if options.data and "/data/all/" + DATA[0] not in served:
        parser.error("{} lacks one of {}".format(options.data, ", ".join(DATA)))
    for port in range(options.port, options.port + 20):
        try:
            server = Server((options.ip, port), functools.partial(Handler, served))
            break
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                parser.error(f"nothing can be served at {options.ip}:{port}: {error.strerror or error}")
    else:
        parser.error(f"the ports {options.port} to {port} are taken: name another with --port")
    address = "http://{}:{}/".format("localhost" if options.ip == "127.0.0.1" else options.ip, port)
    print(f"The {'lesson' if options.site else 'lab'} is at {address} (Ctrl-C stops it).", flush=True)
    if not options.no_browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()


if __name__ == "__main__":
    sys.exit(main())
