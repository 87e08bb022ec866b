"""What the site's scripts are told of it."""

import hashlib
import json
import re
from types import SimpleNamespace

import pytest

from tests.conftest import ROOT, site_script

learner, stage = site_script("learner"), site_script("stage")


@pytest.fixture
def build(tmp_path):
    (tmp_path / "source").mkdir()
    return SimpleNamespace(source=tmp_path / "source", out=tmp_path / "site")


def test_a_card_of_the_map_says_what_its_page_asks_and_shows(build):
    stage.write(build, "one", '<div data-question="a"></div><div data-d2l="lab"></div><div data-question="b-c"></div>')
    stage.write(build, "two", "Nothing.")
    links = '<a href="one.html">', '<a href="two.html">'
    stage.write(build, "index", f'{links[1]}\n<ul class="d2l-map">{"".join(links)}</ul>')
    learner.what_pages_ask(build)
    card = '<a href="one.html" data-questions="a b-c" data-views="lab">'
    text = f'{links[1]}\n<ul class="d2l-map">{card}{links[1]}</ul>\n'
    assert (build.source / "index.md").read_text("utf-8") == text


def test_the_service_worker_knows_each_file_by_its_content_and_what_the_first_page_is_made_of(build):
    static = build.out / "_static"
    static.mkdir(parents=True)
    (build.out / "index.html").write_text('<html><script src="_static/site.js?v=1"></script>')
    (static / "site.js").write_text("1")
    (static / "furo.js.map").write_text("{}")
    worker = (ROOT / "site" / "static" / "sw.js").read_text("utf-8")
    (static / "sw.js").write_text(worker)
    learner.service_worker(build)
    assert not (static / "sw.js").exists()
    code = (build.out / "sw.js").read_text("utf-8")
    files, first, named = (
        json.loads(re.search(f"^const {name} = (.*);$", code, re.MULTILINE)[1]) for name in ("FILES", "FIRST", "BUILD")
    )
    page = build.out / "index.html"
    assert page.read_text() == f'<html data-build="{named}"><script src="_static/site.js?v=1"></script>'
    assert files["index.html"] == hashlib.sha256(page.read_bytes()).hexdigest()[:16]
    assert set(files) == {"index.html", "_static/site.js"}
    assert files["_static/site.js"] == hashlib.sha256(b"1").hexdigest()[:16]
    assert first == ["index.html", "_static/site.js"]
    assert worker.partition("const worker")[2] == code.partition("const worker")[2]
