"""`make app`: a page and its data, to read only, served by any Python."""

import gzip
import http.client
import inspect
import re
import shutil
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from d2l_utils import fashion_mnist
from d2l_utils.cache import own_cache
from tests.conftest import ROOT, tool

app = tool("app")


def serving(folders=(), site=None, handler=app.Handler):
    return app.serving(app.Site(site) if site else app.pages(folders), handler)


def ask(address, path, method="GET", **headers):
    connection = http.client.HTTPConnection(*address, timeout=30)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def test_it_serves_the_page_its_script_and_the_sample():
    with serving() as address:
        page, text = ask(address, "/?x=1")
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        (script,) = re.findall(r'src="([^"]+)"', text.decode())
        answer, _ = ask(address, f"/{script}")
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/javascript")
        for name in app.DATA:
            answer, content = ask(address, f"/data/{name}")
            assert answer.status == 200
            assert gzip.decompress(content)[:2] == b"\0\0"  # IDX
            assert "Content-Encoding" not in answer.headers


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    ["/tools/app.py", "/../README.md", "/data/", "/%2e%2e/README.md", "//etc/passwd", "/data/all/" + app.DATA[0]],
)
def test_it_serves_nothing_else(path):
    with serving() as address:
        answer, _ = ask(address, path)
        assert answer.status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nobody_can_change_or_run_anything(method):
    with serving() as address:
        assert ask(address, "/", method)[0].status == 501


def test_a_page_asks_nothing_of_another_host():
    with serving() as address:
        answer, text = ask(address, "/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"https?:|\*", policy)
    assert not re.search(r"https?://", text.decode())


def test_all_images_are_served_where_they_are_found(tmp_path):
    for name in app.DATA:
        (tmp_path / name).write_bytes(b"images")
    with serving([tmp_path / "none", tmp_path]) as address:
        assert ask(address, f"/data/all/{app.DATA[0]}")[1] == b"images"
        assert b'"num_images": 60000' in ask(address, "/")[1]
    with serving([tmp_path / "none"]) as address:
        assert b'"num_images": 10000' in ask(address, "/")[1]


def test_it_looks_for_all_images_where_the_package_and_debian_have_them():
    assert {app.ALL_IMAGES[0], app.ALL_IMAGES[1].parent} == {fashion_mnist._DEBIAN_FOLDER, own_cache()}
    assert f'own_cache() / "{app.ALL_IMAGES[1].name}"' in inspect.getsource(fashion_mnist)


@pytest.fixture
def site(tmp_path):
    """A small site, and beside it a file that is none of its own."""
    (tmp_path / "site" / "part").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("the first page, " * 100)
    (tmp_path / "site" / "part" / "a.webp").write_bytes(b"picture")
    (tmp_path / "secret.html").write_text("secret")
    return tmp_path / "site"


def test_a_site_is_served_from_its_folder_and_nothing_beside_it(site):
    with serving(site=site) as address:
        assert ask(address, "/")[1] == ask(address, "/index.html?x=1")[1] == (site / "index.html").read_bytes()
        answer, content = ask(address, "/part/a.webp")
        assert (answer.headers["Content-Type"], content) == ("image/webp", b"picture")
        for path in ("/../secret.html", "/%2e%2e/secret.html", "/part/", "/data/" + app.DATA[0], "/nowhere.html"):
            assert ask(address, path)[0].status == 404


def test_texts_travel_packed_to_whoever_takes_them_so_and_once_only(site):
    with serving(site=site) as address:
        answer, content = ask(address, "/", Accept_Encoding="gzip, br")
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(content) == int(answer.headers["Content-Length"]) < 200
        assert gzip.decompress(content) == (site / "index.html").read_bytes()
        assert "Content-Encoding" not in ask(address, "/part/a.webp", Accept_Encoding="gzip")[0].headers
        known = {"Accept_Encoding": "gzip", "If_None_Match": answer.headers["ETag"]}
        again, nothing = ask(address, "/", **known)
        assert (again.status, nothing) == (304, b"")
        (site / "index.html").write_text("changed")
        answer, content = ask(address, "/", **known)
        assert (answer.status, gzip.decompress(content)) == (200, b"changed")


def test_a_site_that_is_built_anew_is_served_without_a_new_start(site):
    with serving(site=site) as address:
        assert ask(address, "/part/b.webp")[0].status == 404
        site.rename(site.with_name("old"))
        (site / "part").mkdir(parents=True)
        (site / "part" / "b.webp").write_bytes(b"new")
        assert ask(address, "/part/b.webp")[1] == b"new"
        assert ask(address, "/part/a.webp")[0].status == 404
        assert ask(address, "/../old/index.html")[0].status == 404


def test_a_visitor_who_stands_still_costs_a_thread_for_a_minute_only():
    class Impatient(app.Handler):
        timeout = 0.2

    assert app.Handler.timeout <= 60
    with serving(handler=Impatient) as address, socket.create_connection(address, timeout=30) as connection:
        assert connection.recv(1) == b""  # closed, though nothing was sent


def test_a_file_that_has_gone_is_not_found_and_the_server_goes_on(tmp_path):
    for name in app.DATA:
        (tmp_path / name).write_bytes(b"images")
    with serving([tmp_path]) as address:
        (tmp_path / app.DATA[0]).unlink()
        assert ask(address, f"/data/all/{app.DATA[0]}")[0].status == 404
        assert ask(address, f"/data/all/{app.DATA[0]}", "HEAD")[0].status == 404
        assert ask(address, "/")[0].status == 200


def test_a_hundred_visitors_at_once_all_get_the_page_and_the_sample():
    paths = ["/", "/live.js", *(f"/data/{name}" for name in app.DATA)]

    def visit(_):
        return [ask(address, path)[0].status for path in paths]

    with serving() as address, ThreadPoolExecutor(100) as visitors:
        assert all(each == [200] * len(paths) for each in visitors.map(visit, range(100)))


def test_from_the_command_line_it_takes_a_free_port_and_stops_at_ctrl_c():
    with serving() as (_, taken):
        command = [sys.executable, str(ROOT / "tools" / "app.py"), "--no-browser", "--port", str(taken)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = process.stdout.readline()
        (port,) = re.findall(r"http://localhost:(\d+)/", line)
        assert int(port) > taken
        assert ask(("127.0.0.1", int(port)), "/")[0].status == 200
        process.send_signal(2)
        _, errors = process.communicate(timeout=30)
        assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--data", "/nowhere"], "/nowhere lacks one of train-images"),
        (["--site", "/nowhere"], "/nowhere holds no site: make site writes one"),
        (["--ip", "192.0.2.1"], "nothing can be served at 192.0.2.1:8000"),
    ],
)
def test_what_cannot_be_served_is_said_in_a_sentence(flags, words):
    said = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "app.py"), "--no-browser", *flags], capture_output=True, text=True
    )
    assert said.returncode == 2
    assert words in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_make_app_needs_no_environment():
    said = subprocess.run(
        ["make", "--dry-run", "app", "VENV=none"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert "tools/app.py" in said
    assert "bootstrap" not in said
