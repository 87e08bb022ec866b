"""What is in web/: its own tests, and that live.js is what web/ makes."""

import re
import subprocess

import pytest

from tests.conftest import ROOT, node_environment

WEB = ROOT / "web"
LIVE = ROOT / "d2l_utils" / "widgets" / "live.js"


@pytest.fixture(scope="module")
def env():
    return node_environment()


def run(env, *command):
    done = subprocess.run(command, cwd=WEB, env=env, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_modules_pass_their_own_tests(env):
    assert re.search(r"pass [1-9]\d", run(env, "npm", "test"))


def test_live_js_is_what_the_modules_make(env, tmp_path):
    said = run(env, "npm", "run", "--silent", "build", "--", str(tmp_path / "live.js"))
    assert (tmp_path / "live.js").read_bytes() == LIVE.read_bytes(), "web/ has changed: make live"
    packed = int(said.split()[-2])
    assert packed <= 80_000


def test_the_lock_of_the_modules_names_no_address():
    lock = (WEB / "package-lock.json").read_text()
    assert '"integrity"' in lock
    assert '"resolved"' not in lock
