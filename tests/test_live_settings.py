"""The lab's settings exist twice, in Python and in the browser: both say the same of any link."""

import json
import random
import subprocess

import pytest

from d2l_utils.experiment import num_parameters
from d2l_utils.widgets import settings as ours
from tests.conftest import ROOT, node_environment

THEIRS = """
import { PRESETS, fromLink, numParameters, preset, toLink } from "./web/src/settings.js";
const links = JSON.parse(await new Promise((done) => {
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
console.log(JSON.stringify({ presets, answers: links.map(attempt) }));
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
    command = ["node", "--input-type=module", "--eval", THEIRS]
    result = subprocess.run(
        command, cwd=ROOT, env=env, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    return asked, json.loads(result.stdout)


def test_any_link_means_the_same_in_python_and_in_the_browser(both):
    asked, theirs = both
    answers = [in_python(*each) for each in asked]
    assert sum("error" not in each for each in answers) > 100
    for each, mine, other in zip(asked, answers, theirs["answers"], strict=True):
        assert mine == other, each


def test_the_presets_are_the_same_in_python_and_in_the_browser(both):
    presets = {name: ours.to_flat(settings, 60_000) for name, (_, settings) in ours.PRESETS.items()}
    assert presets == both[1]["presets"]
