"""The recorded runs that notebooks 4 and 5 show were made by the code as it stands."""

import pandas as pd
import pytest

from d2l_utils.data import load_fashion_mnist
from d2l_utils.results import data_version
from d2l_utils.sweep import run_key, settings_in

from .conftest import need_full_data, tool

record = tool("record")


@pytest.fixture(scope="module")
def table():
    return pd.read_csv(record.TABLE, comment="#", float_precision="round_trip")


@pytest.mark.full_data
def test_the_table_is_of_these_settings_and_this_code(table):
    need_full_data()
    data = load_fashion_mnist("debian")
    version = data_version(data)
    keys = [run_key(settings, version, len(data.train_labels)) for settings in settings_in(record.GRID)]
    assert list(table.groupby("run")["key"].first()) == keys, "the code that trains has changed: make recorded"


def test_no_run_was_cut_short_and_no_setting_changed_by_hand(table):
    runs = [run for _, run in table.groupby("run")]
    for settings, run in zip(settings_in(record.GRID), runs, strict=True):
        assert list(run["epoch"]) == list(range(1, settings.num_epochs + 1))
        assert set(run["status"]) == {"finished"}
        assert run["key"].nunique() == 1
        assert set(run["num_hiddens"]) == {"-".join(map(str, settings.num_hiddens))}
        assert set(run["drop_probs"]) == {"/".join(f"{p:g}" for p in settings.drop_probs)}
        assert set(run["train_size"]) == {settings.train_size or 60_000}
        for name in ("label_noise", "lr", "batch_size", "seed", "optimizer", "weight_decay"):
            assert set(run[name]) == {getattr(settings, name)}
        assert (run["sigma"].isna() if settings.sigma is None else run["sigma"] == settings.sigma).all()
        for layer, drop_prob in enumerate(settings.drop_probs, start=1):
            assert set(run[f"drop_prob_{layer}"]) == {drop_prob}
