"""The lab's settings exist twice, in Python and in the browser: both say the same of any link."""

import json
import random
import re
import subprocess

import pytest

from d2l_utils.experiment import name_of, num_parameters
from d2l_utils.widgets import settings as ours
from tests.conftest import ROOT, node_environment

THEIRS = """
import { PRESETS, fromLink, nameOf, numParameters, preset, toLink } from "./web/src/settings.js";
const [links, groups] = JSON.parse(await new Promise((done) => {
  let text = "";
  process.stdin.on("data", (part) => (text += part)).on("end", () => done(text));
}));
const attempt = ([link, images]) => {
  try {
    const settings = fromLink(link, images);
    return { settings, link: toLink(settings, images), parameters: numParameters(settings) };
  } catch (error) {
    return { error: error.message };
  }
};
const presets = Object.fromEntries(PRESETS.map(({ name }) => [name, preset(name, 60000)]));
const names = groups.map((group) => group.map((run, i) => nameOf(run, group.slice(0, i))));
console.log(JSON.stringify({ presets, answers: links.map(attempt), names }));
"""
VALUES = {
    "drop1": ["0", "0.35", "0.95", "0.951", "1e-7", "half", "", "nan", "inf", "-0.1", ".5", "0.30000000000000004"],
    "drop2": ["0.5", "1", "+0.1", " 0.2 ", "0_1.5"],
    "units1": ["16", "15", "2048", "2049", "100", "1e3", "64.0", "1_024"],
    "units2": ["17", "512", "'", 'a"b', "'\"", "\\", "five\tunits"],
    "layers": ["1", "2", "4", "5", "0", "-1"],
    "images": ["500", "499", "10000", "60000", "60001", "9999999", "123456789"],
    "noise": ["0", "1", "0.4", "1.0000001", "1e22", "1e-300"],
    "seed": ["0", "7", "4294967295", "4294967296", "-1"],
    "init": ["lecture", "xavier", "Xavier", "é"],
    "optimizer": ["sgd", "adam", "rmsprop"],
    "lr": ["0.0001", "1e-4", "0.00012345678", "10", "10.5", "0.5"],
    "wd": ["0", "1e-5", "0.00003", "0.1", "1e-10", "3.14159e-6"],
    "epochs": ["1", "50", "51", "ten"],
    "unknown": ["1"],
}


def links(rng, how_many):
    """Make links of one to five settings each, most of them right."""
    for _ in range(how_many):
        names = rng.sample(sorted(VALUES), rng.randint(1, 5))
        yield "&".join(f"{name}={rng.choice(VALUES[name])}" for name in names), rng.choice([300, 2000, 10_000, 60_000])


def in_python(link, num_images):
    try:
        flat = ours.from_link(link, num_images)
        settings = ours.from_flat(flat, num_images)
        parameters = num_parameters(settings.num_hiddens)
        return {"settings": flat, "link": ours.to_link(settings, num_images), "parameters": parameters}
    except ValueError as error:
        return {"error": str(error)}


@pytest.fixture(scope="module")
def both():
    env = node_environment()
    asked = [*links(random.Random(1), 3000), ("?drop1=0.1", 2000), ("http://a/b?drop1=0.1&wd=1e-05", 2000), ("", 500)]
    answers = [in_python(*each) for each in asked if each[1] == 60_000]
    runs = [answer["settings"] for answer in answers if "settings" in answer]
    groups = [[*runs[i : i + 3], runs[i]] for i in range(0, len(runs), 3)]
    command = ["node", "--input-type=module", "--eval", THEIRS]
    result = subprocess.run(
        command, cwd=ROOT, env=env, input=json.dumps([asked, groups]), capture_output=True, text=True, check=True
    )
    return asked, groups, json.loads(result.stdout)


@pytest.mark.slow
def test_any_link_means_the_same_in_python_and_in_the_browser(both):
    asked, _, theirs = both
    answers = [in_python(*each) for each in asked]
    assert sum("error" not in each for each in answers) > 100
    for each, mine, other in zip(asked, answers, theirs["answers"], strict=True):
        assert mine == other, each


def test_the_presets_are_the_same_in_python_and_in_the_browser(both):
    presets = {name: ours.to_flat(settings, 60_000) for name, (_, settings) in ours.PRESETS.items()}
    assert presets == both[2]["presets"]


def test_a_kept_run_has_the_same_name_in_python_and_in_the_browser(both):
    _, groups, theirs = both
    assert len(groups) > 30
    for group, names in zip(groups, theirs["names"], strict=True):
        runs = [ours.from_flat(flat, 60_000) for flat in group]
        assert names == [name_of(run, runs[:i], 60_000) for i, run in enumerate(runs)]
        assert re.search(r" \(\d\)$", names[-1])
