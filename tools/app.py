"""Serve the training lab as a page that needs no kernel: ``make app``, with any Python from 3.8 on.

The network trains in the browser. So there is nothing to install and to log in to, nothing that a visitor can run on
this machine, and any number of visitors: these few files are all that is served, and to read only.
"""

import argparse
import errno
import io
import os
import shutil
import sys
import webbrowser
from functools import partial
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
KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".gz": "application/gzip"}
# The page asks nothing of another host. Its worker is made of text that the page holds, its matrix product likewise.
POLICY = (
    "default-src 'none'; connect-src 'self'; img-src data:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; frame-ancestors 'self'"
)


def pages(folders):
    """Return what is served: {path in the address: file}. All images are those of the first folder that has them."""
    served = {"/": ROOT / "tools/app.html", "/live.js": ROOT / "d2l_utils/widgets/live.js"}
    served.update({f"/data/{name}": ROOT / "d2l_utils/sample" / name for name in DATA})
    for folder in folders:
        if all((folder / name).is_file() for name in DATA):
            served.update({f"/data/all/{name}": folder / name for name in DATA})
            break
    return served


class Handler(BaseHTTPRequestHandler):
    """Answers for the paths in `pages`, and for no other."""

    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds without a word from a visitor

    def __init__(self, served, *args):
        self.served = served
        super().__init__(*args)

    def do_GET(self):
        """Send a file."""
        self._answer(with_content=True)

    def do_HEAD(self):
        """Send what is known of a file."""
        self._answer(with_content=False)

    def _answer(self, with_content):
        file = self.served.get(self.path.partition("?")[0])
        try:
            content = file.open("rb") if file else None
        except OSError:
            content = None
        if content is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        with content:
            size = os.fstat(content.fileno()).st_size
            if file.suffix == ".html" and f"/data/all/{DATA[0]}" in self.served:
                content = io.BytesIO(content.read().replace(b'"num_images": 10000', b'"num_images": 60000'))
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", KINDS[file.suffix])
            self.send_header("Content-Length", str(size))
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            # The sample never changes; the page may, when the lesson is brought up to date, and all images by --data.
            self.send_header("Cache-Control", "max-age=31536000" if file.parent.name == "sample" else "no-cache")
            self.end_headers()
            if with_content:
                try:
                    shutil.copyfileobj(content, self.wfile)
                except OSError:  # the visitor has left, or stands still
                    self.close_connection = True

    def log_message(self, *args):
        """Say nothing: a class is many lines."""


class Server(ThreadingHTTPServer):
    """Takes a class's visitors at once, and ends though some are still there."""

    allow_reuse_address = os.name != "nt"  # there it lets two programs have one port
    daemon_threads = True
    request_queue_size = 128


def main(arguments=None):
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="make app", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--ip", default="127.0.0.1", help="where to listen: 0.0.0.0 serves a class (default: 127.0.0.1)"
    )
    parser.add_argument("--port", type=int, default=8000, help="default: 8000, or the next that is free")
    parser.add_argument("--data", type=Path, help="a folder with the four files of all 60,000 images")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    options = parser.parse_args(arguments)
    served = pages([options.data] if options.data else ALL_IMAGES)
    if options.data and "/data/all/" + DATA[0] not in served:
        parser.error("{} lacks one of {}".format(options.data, ", ".join(DATA)))
    for port in range(options.port, options.port + 20):
        try:
            server = Server((options.ip, port), partial(Handler, served))
            break
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                parser.error(f"nothing can be served at {options.ip}:{port}: {error.strerror or error}")
    else:
        parser.error(f"the ports {options.port} to {port} are taken: name another with --port")
    address = "http://{}:{}/".format("localhost" if options.ip == "127.0.0.1" else options.ip, port)
    print(f"The lab is at {address} (Ctrl-C stops it).", flush=True)
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
