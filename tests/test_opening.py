"""The recording that the opening plays is what its tool makes."""

import base64
import json

import numpy as np
import pytest

from d2l_utils.data import load_fashion_mnist
from d2l_utils.experiment import Settings

from .conftest import tool

record = tool("record_opening")


@pytest.fixture(scope="module")
def recorded():
    return json.loads(record.RECORDING.read_text(encoding="utf-8"))


def test_a_gap_is_a_mean_over_the_last_epochs():
    without, dropout = (
        np.full((3, 6), 2.0),
        np.array([[9, 1, 1, 1, 1, 1], [9, 1, 1, 1, 1, 0], [9, 0, 1, 1, 1, 0]], float),
    )
    assert record.recording(without, dropout, [7, 8, 9])["gaps"] == [1, 1.2, 1.4]


def test_the_pair_with_the_median_gap_is_recorded():
    without = np.full((3, 6), 2.0)
    dropout = np.array([[1.0] * 6, [0.5] * 6, [0.75] * 6])
    made = record.recording(without, dropout, [7, 8, 9])
    assert made["seed"] == 9
    assert made["with"] == [0.75] * 6


def test_images_are_packed_two_pixels_a_byte():
    image = np.zeros((1, 28, 28), np.uint8)
    image[0, 0, :2] = 255, 16
    packed = base64.b64decode(record.packed(image))
    assert len(packed) == 392
    assert packed[:2] == bytes([0xF1, 0])


def test_the_recording_is_of_the_settings_in_the_tool(recorded):
    settings = Settings(**record.NET, drop_probs=(record.P, record.P))
    assert recorded["epochs"] == len(recorded["with"]) == len(recorded["without"]) == settings.num_epochs
    assert (recorded["p"], recorded["lr"], recorded["batch_size"]) == (record.P, settings.lr, settings.batch_size)
    assert (recorded["train_size"], tuple(recorded["num_hiddens"])) == (settings.train_size, settings.num_hiddens)
    assert recorded["last"] == record.LAST
    assert len(recorded["gaps"]) == len(record.SEEDS)


def test_its_images_are_the_first_that_the_run_was_trained_on(recorded):
    data = load_fashion_mnist("sample").subset(recorded["train_size"], seed=recorded["seed"])
    assert recorded["images"] == record.packed(data.train_images[:4])
    assert recorded["test_size"] == len(data.test_images)
