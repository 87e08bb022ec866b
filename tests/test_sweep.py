import contextlib
import gc
import importlib.util
import json
import logging
import math
import os
import pickle
import re
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
import threading
import time
from collections import Counter
from pathlib import Path

import dask
import joblib
import numpy as np
import pandas as pd
import psutil
import pytest
from distributed import Client
from distributed.security import Security
from mxnet import autograd
from mxnet.numpy import array as mx_array

import d2l_utils
from d2l_utils import data, experiment, plotting, processes, training
from d2l_utils.experiment import Settings
from d2l_utils.results import Results, code_version, data_version, digest, make_run
from d2l_utils.sweep import (
    SweepError,
    SweepInterrupted,
    _seconds_left,
    _value,
    cells,
    histories,
    loop_version,
    main,
    matched_pairs,
    paired_differences,
    run_key,
    settings_in,
    sweep,
)

from .conftest import skip_or_fail

QUICK = {"num_hiddens": (16, 16), "drop_probs": [0, 0.5], "lr": 0.1, "num_epochs": 2, "batch_size": 20}
FOUR_RUNS = QUICK | {"seed": [1, 2]}


def made_up(seed=0, num_train=200, num_test=100):
    """Ten classes of noisy images, each with a bright stripe of its own: a net learns them in an instant."""
    rng = np.random.RandomState(seed)

    def images(num):
        labels = np.arange(num, dtype=np.int32) % 10
        pixels = rng.randint(0, 100, (num, 28, 28)).astype(np.uint8)
        for image, label in zip(pixels, labels, strict=True):
            image[2 * label : 2 * label + 2] += 100
        return pixels, labels

    (train, labels), (test, test_labels) = images(num_train), images(num_test)
    return data.FashionMNIST(train, labels, test, test_labels, "made up", labels, np.zeros(num_train, bool))


def numbers(table):
    """What must not depend on where and when a run was made."""
    return table.drop(columns="seconds")


def bare_run(settings, images):
    history = training.History()
    for _ in experiment.run(settings, images, history=history):
        pass
    return history


@pytest.fixture(scope="module")
def images():
    return made_up()


@pytest.fixture
def here(monkeypatch):
    """Make runs in this process, where a test is not about the workers; returns the numbers of those it made."""
    made = []

    def make_runs(runs, datasets, workers):
        for number, settings, name in runs:
            made.append(number)
            yield number, make_run(settings, datasets[name]), workers

    monkeypatch.setattr(processes, "make_runs", make_runs)
    return made


@pytest.fixture
def no_workers(monkeypatch):
    """Fail where a sweep would need workers."""

    def refuse(*_):
        raise AssertionError("workers were asked for")

    monkeypatch.setattr(processes, "make_runs", refuse)


# ------------------------------------------------------------------------------------------------ the grid


def test_a_grid_gives_every_combination_and_the_last_setting_varies_fastest():
    runs = settings_in({"lr": [0.1, 0.5], "batch_size": 32, "seed": range(1, 4)})
    assert [(run.lr, run.batch_size, run.seed) for run in runs] == [
        (0.1, 32, 1), (0.1, 32, 2), (0.1, 32, 3), (0.5, 32, 1), (0.5, 32, 2), (0.5, 32, 3),
    ]  # fmt: skip


def test_one_rate_goes_to_every_hidden_layer():
    runs = settings_in({"num_hiddens": [(64,), (64, 64, 64)], "drop_probs": [0.5]})
    assert [run.drop_probs for run in runs] == [(0.5,), (0.5, 0.5, 0.5)]
    assert settings_in({"drop_probs": 0.3}) == [Settings(drop_probs=(0.3, 0.3))]


@pytest.mark.parametrize("width", [64, np.int64(64), (64,)])
def test_a_number_of_units_is_one_hidden_layer(width):
    assert settings_in({"num_hiddens": width, "drop_probs": 0.5}) == [Settings((64,), (0.5,))]
    assert settings_in({"num_hiddens": [width, 32], "drop_probs": [(0.5,)]})[1] == Settings((32,), (0.5,))


@pytest.mark.parametrize(
    ("num_hiddens", "message"),
    [(25.5, "num_hiddens must be a whole number"), (None, "num_hiddens must hold one number for each hidden layer")],
)
def test_what_is_no_number_of_units_is_refused_with_words(num_hiddens, message):
    with pytest.raises((TypeError, ValueError), match=message):
        settings_in({"num_hiddens": num_hiddens, "drop_probs": 0.5})


def test_a_tuple_is_one_value_and_a_list_holds_several():
    assert settings_in({"drop_probs": (0.1, 0.2)}) == [Settings(drop_probs=(0.1, 0.2))]
    assert len(settings_in({"drop_probs": [(0.1, 0.2), (0.3, 0.4)]})) == 2


def test_several_grids_stand_one_after_the_other_and_no_run_twice():
    runs = settings_in([{"seed": [1, 2, 1]}, {"seed": [2, 3], "drop_probs": [(0.2, 0.5)]}])
    assert [run.seed for run in runs] == [1, 2, 3]


def test_numbers_may_come_from_numpy():
    settings = settings_in({"lr": np.array([0.1, 0.2]), "seed": np.arange(2)})
    assert {type(run.lr) for run in settings} == {float}
    assert {type(run.seed) for run in settings} == {int}


@pytest.mark.parametrize(
    ("grid", "message"),
    [
        ({"dropout": [0.5]}, "there is no setting 'dropout'; there are num_hiddens, drop_probs"),
        ({"seed": []}, "the grid is empty"),
        ([], "the grid is empty"),
        ({"drop_probs": [0.5, 1.5]}, r"drop_probs must lie in \[0, 1\), got 1.5"),
        (
            {"num_hiddens": [(8, 8, 8)]},
            "drop_probs must hold one probability for each hidden layer: got 2 for 3",
        ),
    ],
)
def test_a_grid_that_makes_no_sense_is_refused_before_anything_runs(grid, message, images, no_workers):
    with pytest.raises(ValueError, match=message):
        sweep(grid, images, results=None)


def test_more_images_than_there_are_cannot_be_asked_for(images, no_workers):
    with pytest.raises(ValueError, match="train_size must be at most 200, all there are, got 201"):
        sweep({"train_size": [10, 201]}, images, results=None)


@pytest.mark.parametrize("wrong", [[made_up(), made_up()], {"fold 1": "debian"}])
def test_several_data_sets_need_names(wrong, no_workers):
    with pytest.raises(TypeError, match=r"data must be a FashionMNIST, or several under names.*got (list|str)"):
        sweep(QUICK, wrong, results=None)


@pytest.mark.parametrize("workers", [0, -1, 1.5])
def test_workers_are_counted_in_whole_numbers(workers, images, no_workers):
    with pytest.raises(
        ValueError if isinstance(workers, int) else TypeError, match=r"workers must be .*at least 1, got"
    ):
        sweep(QUICK, images, workers=workers, results=None)


def test_workers_and_a_client_exclude_each_other(images, no_workers):
    with pytest.raises(ValueError, match="give either workers or client"):
        sweep(QUICK, images, workers=1, client="tcp://somewhere:8786", results=None)


def test_a_grid_that_is_surely_a_slip_is_refused_unless_told_otherwise(images, no_workers):
    with pytest.raises(ValueError, match="the grid has 100,000 runs, and max_runs is 1,000"):
        sweep({"seed": range(100_000)}, images, results=None)
    with pytest.raises(ValueError, match="the grid has 6 runs, and max_runs is 5"):
        sweep({"seed": [1, 2, 3]}, {"fold 1": images, "fold 2": images}, results=None, max_runs=5)
    with pytest.raises(AssertionError, match="workers were asked for"):
        sweep({"seed": range(1_001)}, images, results=None, progress=False, max_runs=1_001)


# ---------------------------------------------------------------------------------- what decides the numbers


def test_the_same_setting_written_in_another_way_has_the_same_key():
    assert run_key(Settings(label_noise=0, drop_probs=(0, 0)), "data", 60000) == run_key(
        Settings(label_noise=0.0, drop_probs=(0.0, 0.0), train_size=60000), "data", 60000
    )


def test_every_setting_and_the_data_change_the_key():
    others = {
        "num_hiddens": (256, 513), "drop_probs": (0.2, 0.4), "train_size": 100, "label_noise": 0.1,
        "optimizer": "adam", "lr": 0.4, "weight_decay": 0.1, "sigma": None, "batch_size": 255,
        "num_epochs": 11, "seed": 2,
    }  # fmt: skip
    assert set(others) == set(Settings().as_dict())
    keys = {run_key(Settings(**{name: value}), "data", 60000) for name, value in others.items()}
    keys |= {run_key(Settings(), "data", 60000), run_key(Settings(), "other data", 60000)}
    assert len(keys) == len(others) + 2


@pytest.mark.parametrize("name", ["train_images", "train_labels", "test_images", "test_labels", "train_true_labels"])
def test_one_changed_value_in_the_data_changes_their_version(name, images):
    changed = {field: getattr(images, field) for field in images.__dataclass_fields__}
    changed[name] = changed[name].copy()
    changed[name].flat[-1] += 1
    assert data_version(data.FashionMNIST(**changed)) != data_version(images)


@pytest.mark.parametrize(
    ("module", "constant"), [(training, "EXPLODED"), (data, "_SUBSET"), (data, "_NOISE"), (data, "_SHUFFLE")]
)
def test_the_version_of_the_loop_covers_all_that_a_run_reaches(module, constant, monkeypatch):
    version = loop_version()  # before the change, since it is kept
    monkeypatch.setattr(module, constant, 77)
    assert code_version(make_run) != version


CODE = '''
FACTOR = 2
def helper(x):
    return x * FACTOR
def main(x):
    """Words."""
    if x < 0:
        raise ValueError("more words")
    return helper(x)
'''


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("FACTOR = 2", "FACTOR = 3", True),
        ("x * FACTOR", "x + FACTOR", True),
        ("x < 0", "x <= 0", True),
        ("Words.", "Better words.", False),
        ("more words", "better words", False),
        ("return helper(x)", "return helper( x )  # a remark", False),
    ],
)
def test_only_what_computes_changes_the_version_of_the_code(old, new, differs, tmp_path, monkeypatch):
    def version(code, folder):
        path = tmp_path / folder / "example.py"
        path.parent.mkdir()
        path.write_text(code)
        spec = importlib.util.spec_from_file_location("d2l_utils_example", path)
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, "d2l_utils_example", module)
        spec.loader.exec_module(module)
        return code_version(module.main)

    assert old in CODE
    assert (version(CODE, "before") != version(CODE.replace(old, new), "after")) == differs


# ------------------------------------------------------------------------------------------- what comes back


@pytest.fixture(scope="module")
def table(images):
    """Four runs, made by two processes of this machine."""
    return sweep(FOUR_RUNS, images, workers=2, results=None, progress=False)


def test_the_table_has_one_row_per_run_and_epoch_and_the_settings_as_columns(table):
    assert list(table["run"]) == [0, 0, 1, 1, 2, 2, 3, 3]
    assert list(table["epoch"]) == [1, 2] * 4
    assert list(table["drop_probs"].unique()) == ["0/0", "0.5/0.5"]
    assert list(table["drop_prob_2"].unique()) == [0.0, 0.5]
    assert set(table["num_hiddens"]) == {"16-16"}
    assert set(table["train_size"]) == {200}
    assert set(table["num_parameters"]) == {784 * 16 + 16 + 16 * 16 + 16 + 16 * 10 + 10}
    assert set(table["status"]) == {"finished"}
    assert table["memorised"].isna().all()
    assert not table.drop(columns="memorised").isna().to_numpy().any()
    assert {*Settings().as_dict(), *training.History().to_frame().columns} < set(table.columns)


def test_a_sweep_makes_the_same_numbers_as_the_bare_loop_one_worker_or_two(table, images):
    one = sweep(FOUR_RUNS, images, workers=1, results=None)
    pd.testing.assert_frame_equal(numbers(one), numbers(table), check_exact=True)
    for i, settings in enumerate(settings_in(FOUR_RUNS)):
        history = bare_run(settings, images).to_frame()
        rows = table[table["run"] == i]
        for quantity in history.columns.drop("seconds"):
            assert list(rows[quantity]) == list(history[quantity]), quantity


def test_a_net_is_compiled_to_the_same_numbers_and_takes_another_rate_when_compiled_again(images):
    settings = Settings((16, 8), (0.2, 0.5), num_epochs=2, lr=0.1, batch_size=32)
    compiled, plain = (experiment.mlp(settings.num_hiddens, settings.drop_probs) for _ in range(2))
    plain.hybridize(False)
    both = training.History(), training.History()
    for net, history in zip((compiled, plain), both, strict=True):
        for _ in experiment.run(settings, images, net=net, history=history):
            pass
    one, other = (history.to_frame().drop(columns="seconds") for history in both)
    assert one.equals(other)

    X = mx_array(images.test_images[:, None] / 255, dtype="float32")
    for net, old_rate_counts in ((compiled, True), (plain, False)):
        net[1]._rate = net[3]._rate = 0
        with autograd.train_mode():
            assert (net(X) != net(X)).any() == old_rate_counts
            net.hybridize()
            assert (net(X) == net(X)).all()


def test_seeds_and_rates_make_a_difference(table):
    assert table.groupby("run")["train_loss"].last().nunique() == 4


def test_memorised_is_the_share_of_wrong_labels_that_the_net_repeats(here, images):
    grid = QUICK | {"drop_probs": 0, "label_noise": 0.5, "num_epochs": 12, "lr": 0.5, "seed": 3}
    table = sweep(grid, images, results=None)
    settings = settings_in(grid)[0]
    net = experiment.mlp(settings.num_hiddens, settings.drop_probs)
    for _ in experiment.run(settings, images, net=net):
        pass
    taught = images.subset(None, 0.5, 3)
    wrong = taught.train_labels != taught.train_true_labels
    X = mx_array(taught.train_images[wrong][:, None] / 255, dtype="float32")
    repeated = net(X).argmax(axis=1).asnumpy() == taught.train_labels[wrong]
    assert table["memorised"].iloc[-1] == pytest.approx(repeated.mean(), abs=1e-6)


def test_each_setting_runs_on_each_of_several_data_sets(here):
    folds = {"fold 1": made_up(1), "fold 2": made_up(2)}
    table = sweep(FOUR_RUNS | {"seed": 1}, folds, results=None)
    assert list(table.groupby("run")["data"].first()) == ["fold 1", "fold 2"] * 2
    alone = sweep(FOUR_RUNS | {"seed": 1}, folds["fold 2"], results=None)
    here = table[table["data"] == "fold 2"].reset_index(drop=True)
    assert list(here["test_loss"]) == list(alone["test_loss"])
    assert list(here["key"]) == list(alone["key"])


def test_a_run_that_diverges_is_recorded_and_kept(here, images, tmp_path, monkeypatch):
    grid = QUICK | {"drop_probs": 0, "lr": [0.1, 1e30]}
    table = sweep(grid, images, results=tmp_path)
    assert dict(table.groupby("run")["status"].first()) == {0: "finished", 1: "diverged"}
    broken = table[table["run"] == 1]
    assert broken[["train_loss", "test_loss", "test_acc"]].iloc[-1].isna().all()
    monkeypatch.delattr(processes, "make_runs")  # needed no more
    pd.testing.assert_frame_equal(sweep(grid, images, results=tmp_path), table)


def test_results_appear_as_they_come(here, images):
    seen = []
    sweep(FOUR_RUNS, images, results=None, on_result=lambda table: seen.append(table["run"].nunique()))
    assert seen == [1, 2, 3, 4]


def test_a_progress_bar_counts_the_runs_and_says_about_how_long_they_take(here, images, capsys):
    sweep(FOUR_RUNS, images, results=None)
    bar = capsys.readouterr().out
    left = re.search(r"about \d\d:\d\d left", bar).start()
    assert bar.index("0/4 runs") < bar.index("1/4 runs") < left < bar.index("4/4 runs")
    sweep(FOUR_RUNS, images, results=None, progress=False)
    assert capsys.readouterr().out == ""


def test_the_time_left_follows_from_the_work_and_from_what_is_under_way():
    alike = dict.fromkeys(range(4), 5.0)
    assert _seconds_left(10, alike, {0}, 1) == pytest.approx(10 * 2.5 / 1.5)
    assert _seconds_left(10, alike, {0}, 2) == pytest.approx(10)
    assert _seconds_left(10, {0: 9.0, 1: 1.0}, {0, 1}, 2) == 0


def test_a_table_without_rows_has_all_columns(here, images, table):
    def stop(_):
        raise KeyboardInterrupt

    with pytest.raises(SweepInterrupted) as stopped:
        sweep({"num_hiddens": [(8,), (8, 8, 8)], "drop_probs": 0.5}, images, workers=1, results=None, on_result=stop)
    partial = stopped.value.table
    assert {"drop_prob_1", "drop_prob_2", "drop_prob_3"} < set(partial.columns), "as the nets still to come need them"
    empty = table_without_runs(images, FOUR_RUNS)
    assert list(empty.dtypes.items()) == list(table.dtypes.items())
    assert not len(empty)
    assert histories(empty, by="drop_probs") == {}
    values, rows, cols = cells(empty, "drop_prob_1", "lr", row_labels=[0, 0.5])
    assert (values.shape, rows, cols) == ((2, 0, 1), [0, 0.5], [])


def table_without_runs(images, grid):
    """What is left of a sweep that is stopped before its first run is finished."""

    def make_runs(*_):
        raise KeyboardInterrupt
        yield

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes, "make_runs", make_runs)
        with pytest.raises(SweepInterrupted) as stopped:
            sweep(grid, images, results=None, progress=False)
    return stopped.value.table


# ---------------------------------------------------------------------------------------------- kept results


@pytest.fixture
def kept(here, images, tmp_path):
    """A folder with four finished runs, and their table."""
    table = sweep(FOUR_RUNS, images, results=tmp_path)
    here.clear()
    return tmp_path, table


def test_finished_runs_need_no_workers_the_second_time(kept, images, no_workers):
    folder, table = kept
    seen = []
    again = sweep(FOUR_RUNS, images, results=folder, on_result=seen.append)
    pd.testing.assert_frame_equal(again, table, check_exact=True)
    pd.testing.assert_frame_equal(seen[0], table)
    assert len(seen) == 1


def test_only_what_is_missing_is_run(kept, here, images):
    folder, table = kept
    (folder / f"{table['key'].iloc[2]}.json").unlink()
    again = sweep(FOUR_RUNS | {"seed": [1, 2, 3]}, images, results=folder)
    assert sorted(here) == [1, 2, 5]
    old = again[again["seed"] < 3].reset_index(drop=True)
    pd.testing.assert_frame_equal(numbers(old).drop(columns="run"), numbers(table).drop(columns="run"))


def test_other_images_are_another_run(kept):
    folder, table = kept
    other = sweep(FOUR_RUNS, made_up(7), results=folder)
    assert not set(other["key"]) & set(table["key"])


def test_a_finished_run_is_plain_json_with_its_settings(kept):
    folder, table = kept
    key = table["key"].iloc[0]

    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    record = json.loads((folder / f"{key}.json").read_text(), parse_constant=refuse)
    assert record["settings"]["num_hiddens"] == [16, 16]
    assert record["columns"]["test_loss"] == list(table["test_loss"][:2])
    assert record["columns"]["memorised"] == [None, None]  # NaN


def changed(change):
    """Return a function that changes a file's record by hand, with a digest that is right again."""

    def damage(path):
        record = json.loads(path.read_text())
        change(record["columns"])
        record["digest"] = digest([record["key"], record["columns"]])
        path.write_text(json.dumps(record))

    return damage


def another_run(path):
    path.write_bytes(next(each for each in sorted(path.parent.glob("*.json")) if each != path).read_bytes())


def a_fifo(path):
    path.unlink()
    os.mkfifo(path)


def a_folder(path):
    path.unlink()
    path.mkdir()


def a_loop(path):
    path.unlink()
    path.symlink_to(path)


class Planted:
    """What runs code when it is loaded as a pickle."""

    def __reduce__(self):
        return sys.exit, (3,)


DAMAGES = {
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:100]), "Unterminated|Expecting"),
    "a number changed": (lambda path: path.write_text(path.read_text().replace("[0.", "[1.", 1)), "were changed"),
    "empty": (lambda path: path.write_bytes(b""), "Expecting value"),
    "another run": (another_run, "holds no run of this name"),
    "a list": (lambda path: path.write_text("[1, 2]"), "holds no run of this name"),
    "a pickle": (lambda path: path.write_bytes(pickle.dumps(Planted())), ""),
    "deeply nested": (lambda path: path.write_text("[" * 2_900), ""),
    "a number without end": (lambda path: path.write_text("9" * 2_900), "holds no run|limit"),
    "a column missing": (changed(lambda columns: columns.pop("test_acc")), "has other columns"),
    "a column more": (changed(lambda columns: columns.update(more=[1.0, 2.0])), "has other columns"),
    "text for numbers": (
        changed(lambda columns: columns.update(test_acc=["a", "b"])),
        "test_acc is not that of a run",
    ),
    "no list": (changed(lambda columns: columns.update(test_acc=0.5)), "not iterable"),
    "true for an epoch": (
        changed(lambda columns: columns.update(epoch=[True, 2])),
        "epoch is not that of a run",
    ),
    "infinite": (
        changed(lambda columns: columns.update(test_loss=[math.inf, 0.5])),
        "test_loss is not that of a run",
    ),
    "unequal lengths": (changed(lambda columns: columns["seconds"].pop()), "seconds is not that of a run"),
    "an epoch missing": (changed(lambda columns: [each.pop() for each in columns.values()]), "not those of this run"),
    "no epoch": (changed(lambda columns: [each.clear() for each in columns.values()]), "not those of this run"),
    "another status": (changed(lambda columns: columns.update(status=["fine", "fine"])), "not those of this run"),
    "a giant": (lambda path: os.truncate(path, 10**12), "too large, 1,000,000,000,000 bytes"),
    "a FIFO": (a_fifo, "no plain file"),
    "a folder": (a_folder, "Is a directory"),
    "a loop": (a_loop, "symbolic links"),
    "a device": (lambda path: (path.unlink(), path.symlink_to("/dev/zero")), "no plain file"),
}


@pytest.mark.parametrize(("damage", "why"), DAMAGES.values(), ids=DAMAGES)
def test_what_is_not_exactly_a_run_is_passed_over_with_one_line_and_made_again(damage, why, kept, here, images, capsys):
    folder, table = kept
    path = folder / f"{table['key'].iloc[0]}.json"
    damage(path)
    capsys.readouterr()
    again = sweep(FOUR_RUNS, images, results=folder, progress=False)
    said = capsys.readouterr().out
    assert said.startswith(f"not exactly a finished run, so made again: {path} (")
    assert said.count("\n") == 1
    assert pd.Series([said]).str.contains(why).all()
    assert here == [0]
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
    sweep(FOUR_RUNS, images, results=folder, progress=False)
    assert (here == [0]) == (damage is not a_folder)  # in the place of a folder nothing can be kept


def test_a_file_that_a_fifo_replaces_while_it_is_looked_at_is_not_waited_for(kept, monkeypatch):
    folder, table = kept
    key = table["key"].iloc[0]
    is_regular = stat.S_ISREG

    def replace(mode):
        monkeypatch.undo()
        a_fifo(folder / f"{key}.json")
        return is_regular(mode)

    monkeypatch.setattr(stat, "S_ISREG", replace)
    found = []
    reader = threading.Thread(target=lambda: found.append(Results(folder).load(key, 2)), daemon=True)
    reader.start()
    reader.join(60)
    assert found, "the FIFO is waited for"
    assert found[0]["epoch"] == [1, 2]


def test_several_files_that_are_no_runs_are_one_line_and_pickles_of_an_earlier_version_are_not_read(
    kept, images, capsys
):
    folder, _ = kept
    for path in folder.glob("*.json"):
        joblib.dump(Planted(), path.with_suffix(".joblib"))
        path.write_text("{}")
    capsys.readouterr()
    sweep(FOUR_RUNS, images, results=folder, progress=False)
    said = capsys.readouterr().out
    assert ".json (it holds no run of this name), and 3 more" in said
    assert said.count("\n") == 1
    sweep(FOUR_RUNS, images, results=folder, progress=False)
    assert capsys.readouterr().out == ""


def test_without_a_place_for_results_the_sweep_says_so_and_goes_on(here, table, images, tmp_path, capsys):
    (tmp_path / "file").touch()
    again = sweep(FOUR_RUNS, images, results=tmp_path / "file" / "results", progress=False)
    said = capsys.readouterr().out
    assert said.startswith(
        f"finished runs cannot be kept in {tmp_path}/file/results (Not a directory): the sweep goes on"
    )
    assert said.count("\n") == 1
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)


def test_results_in_the_home_of_nobody_are_not_kept_and_a_line_says_so(capsys):
    assert Results("~nouser/results").load("key", 1) is None
    assert capsys.readouterr().out.startswith("finished runs cannot be kept (Could not determine home directory.): ")


def test_a_disk_that_fills_up_costs_no_result(here, table, images, tmp_path, monkeypatch, capsys):
    written = []

    def write(path, content):
        written.append(path)
        path.touch()
        if len(written) > 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write)
    again = sweep(FOUR_RUNS, images, results=tmp_path, progress=False)
    assert capsys.readouterr().out.count("No space left on device") == 1  # once, not for every run
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.slow
def test_two_sweeps_at_once_share_results(table, images, tmp_path):
    both, errors = {}, []

    def one(name):
        try:
            both[name] = sweep(FOUR_RUNS, images, workers=1, results=tmp_path, progress=False)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=one, args=(name,)) for name in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    for each in both.values():
        pd.testing.assert_frame_equal(numbers(each), numbers(table), check_exact=True)
    assert {path.name for path in tmp_path.iterdir()} == {f"{key}.json" for key in table["key"]}
    assert all(Results(tmp_path).load(key, 2)["epoch"] == [1, 2] for key in table["key"])


def test_results_are_kept_in_the_users_cache_by_default(monkeypatch, tmp_path):
    monkeypatch.delenv("D2L_UTILS_RESULTS")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Results("auto").folder == tmp_path / "d2l_utils" / "sweeps"
    assert Results(None).load("anything", 1) is None


def test_results_can_be_kept_elsewhere_for_all_notebooks(monkeypatch, tmp_path):
    monkeypatch.setenv("D2L_UTILS_RESULTS", str(tmp_path / "here"))
    assert Results("auto").folder == tmp_path / "here"


def test_a_tilde_stands_for_the_users_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Results("~/runs").folder == tmp_path / "runs"
    assert (tmp_path / "runs").is_dir()
    monkeypatch.setenv("D2L_UTILS_RESULTS", "~/others")
    assert Results("auto").folder == tmp_path / "others"


# ------------------------------------------------------------------------------ processes of this machine


def workers_of(process):
    """The worker processes that a process has."""
    found = []
    for child in process.children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if any("popen_loky" in word for word in child.cmdline()):
                found.append(child)
    return found


def wait_until(condition, message, seconds=180):
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, message
        time.sleep(0.02)
    return found


@pytest.fixture
def starts(monkeypatch):
    """Count how often each run, by its seed, and each worker is started; all that starts goes through one function."""
    counted, result = Counter(), processes._result

    def counting(process, stop, function, *args):
        counted[next((each.seed for each in args if isinstance(each, Settings)), "worker")] += 1
        return result(process, stop, function, *args)

    monkeypatch.setattr(processes, "_result", counting)
    return counted


SEEDS = QUICK | {"drop_probs": 0.5, "seed": [1, 2, 3, 4]}


def test_there_is_one_worker_for_each_core_that_we_may_use(monkeypatch):
    monkeypatch.delenv("D2L_WORKERS", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 16)
    for cores in ({0}, {0, 3, 5}):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, cores=cores: cores)
        assert processes.num_workers() == len(cores)
    monkeypatch.setenv("D2L_WORKERS", "7")
    assert processes.num_workers() == 7


@pytest.mark.parametrize("text", ["two", "0", "-1", "1.5"])
def test_the_environment_counts_workers_in_whole_numbers(text, images, no_workers, monkeypatch):
    monkeypatch.setenv("D2L_WORKERS", text)
    with pytest.raises(ValueError, match=f"D2L_WORKERS must be a whole number of at least 1, got '{text}'"):
        sweep(QUICK, images, results=None)


@pytest.mark.slow
def test_no_more_workers_are_started_than_there_are_runs(images, starts):
    sweep(QUICK | {"drop_probs": 0}, images, workers=3, results=None, progress=False)
    assert starts == {1: 1, "worker": 1}


@pytest.mark.slow
def test_a_worker_has_one_thread_for_everything_and_maps_the_images(images, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "4")

    def look(folder, parent, settings, name):
        names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "MXNET_CPU_WORKER_NTHREADS")
        threads = [os.environ[each] for each in names]
        images = processes._images(folder, parent)[name].train_images
        raise RuntimeError(threads, images.flags.writeable, type(images).__name__)

    monkeypatch.setattr(processes, "_run", look)
    with pytest.raises(SweepError) as caught:
        sweep(QUICK | {"drop_probs": 0}, images, results=None, progress=False)
    assert caught.value.__cause__.args == (["1"] * 4, False, "memmap")
    assert os.environ["OMP_NUM_THREADS"] == "4"


@pytest.mark.slow
def test_a_run_that_fails_does_not_take_the_others_with_it():
    good, bad = made_up(), made_up()
    bad = data.FashionMNIST(**{**vars(bad), "test_labels": bad.test_labels.astype(float)})
    with pytest.raises(SweepError, match=r"1 of 2 runs failed.*labels must be a NumPy array of integers") as caught:
        sweep(QUICK | {"drop_probs": 0}, {"bad": bad, "good": good}, workers=1, results=None, progress=False)
    assert list(caught.value.table["data"]) == ["good", "good"]


@pytest.mark.slow
def test_a_killed_worker_costs_its_own_run_a_second_start(images, starts, monkeypatch, tmp_path):
    def die_once(folder, parent, settings, name):
        if settings.seed == 3 and not os.path.exists(tmp_path / "died"):
            open(tmp_path / "died", "x").close()
            os.kill(os.getpid(), signal.SIGKILL)
        return processes._run(folder, parent, settings, name)

    monkeypatch.setattr(processes, "_run", die_once)
    table = sweep(SEEDS, images, workers=2, results=None, progress=False)
    assert starts == {1: 1, 2: 1, 3: 2, 4: 1, "worker": 3}
    assert list(table[table["run"] == 2]["test_loss"]) == bare_run(settings_in(SEEDS)[2], images).test_loss


@pytest.mark.slow
def test_a_run_whose_workers_die_again_and_again_is_given_up_and_the_others_are_made(images, starts, monkeypatch):
    def die(folder, parent, settings, name):
        if settings.seed == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return processes._run(folder, parent, settings, name)

    monkeypatch.setattr(processes, "_run", die)
    with pytest.raises(SweepError, match=r"1 of 4 runs failed, .*seed=3.*its worker process died 3 times") as caught:
        sweep(SEEDS, images, workers=2, results=None, progress=False)
    assert starts[3] == 3
    assert sorted(caught.value.table["seed"].unique()) == [1, 2, 4]


@pytest.mark.slow
def test_a_worker_that_dies_while_it_starts_is_started_again(images, starts, monkeypatch, tmp_path):
    def die_once(folder, parent):
        if not os.path.exists(tmp_path / "died"):
            open(tmp_path / "died", "x").close()
            os.kill(os.getpid(), signal.SIGKILL)
        return processes._begin(folder, parent)

    monkeypatch.setattr(processes, "_begin", die_once)
    table = sweep(SEEDS, images, workers=1, results=None, progress=False)
    assert table["run"].nunique() == 4
    assert starts["worker"] == 2


def test_workers_that_are_all_killed_while_they_start_end_in_an_error(images, starts):
    over = threading.Event()

    def kill():
        while not over.wait(0.005):
            for worker in workers_of(psutil.Process()):
                with contextlib.suppress(psutil.Error):
                    worker.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with pytest.raises(SweepError, match=r"could not start, 3 times: .* 0 of 4 runs are finished") as caught:
            sweep(SEEDS, images, workers=2, results=None, progress=False)
    finally:
        over.set()
        killer.join()
    assert not len(caught.value.table)
    assert "test_acc" in caught.value.table
    assert 3 <= starts["worker"] <= 6


def test_what_a_worker_lacks_is_said(images, monkeypatch):
    def lack(folder, parent):
        raise ImportError("no module named mxnet")

    monkeypatch.setattr(processes, "_begin", lack)
    with pytest.raises(SweepError, match=r"could not start, 3 times: ImportError.*no module named mxnet"):
        sweep(SEEDS, images, workers=1, results=None, progress=False)


def test_without_a_place_for_the_images_the_error_names_it(images, monkeypatch):
    def dump(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(joblib, "dump", dump)
    with pytest.raises(SweepError, match=r"images cannot be written to .*\(No space left on device\). TMPDIR names"):
        sweep(SEEDS, images, results=None, progress=False)


def test_where_the_system_refuses_a_process_the_error_says_so(images, monkeypatch):
    def refuse(*_, **__):
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(processes, "ProcessPoolExecutor", refuse)
    with pytest.raises(SweepError, match=r"process could not start, 3 times: .*unavailable.* 0 of 4 runs are finished"):
        sweep(SEEDS, images, workers=2, results=None, progress=False)


def test_where_the_system_refuses_another_process_while_runs_are_made_the_error_says_so(images, monkeypatch):
    submit = processes.ProcessPoolExecutor.submit

    def refuse(self, function, *args):
        if function is processes._run:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return submit(self, function, *args)

    monkeypatch.setattr(processes.ProcessPoolExecutor, "submit", refuse)
    with pytest.raises(SweepError, match=r"process cannot be started: .*unavailable.* 0 of 4 runs are finished"):
        sweep(SEEDS, images, workers=1, results=None, progress=False)


def test_where_the_system_refuses_a_thread_the_error_says_so(images, monkeypatch):
    start = threading.Thread.start

    def refuse(thread):
        if thread.name == "sweep":
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(SweepError, match=r"2 workers cannot start: can't .*Take fewer. 0 of 4 runs") as caught:
        sweep(SEEDS, images, workers=2, results=None, progress=False)
    assert not len(caught.value.table)


def test_an_error_in_the_callers_function_leaves_no_worker(images):
    with pytest.raises(ZeroDivisionError):
        sweep(SEEDS, images, workers=2, results=None, progress=False, on_result=lambda _: 1 / 0)
    assert not workers_of(psutil.Process())


# NumPy mode before the import, and no main guard: what has met with lines of log and of traceback.
SCRIPT = """
    from mxnet import npx
    npx.set_np()
    import json, os, sys
    import psutil
    from d2l_utils.data import load_fashion_mnist
    from d2l_utils.sweep import sweep

    listening = []

    def look(table):
        me = psutil.Process()
        for process in (me, *me.children(recursive=True)):
            listening.extend(str(each) for each in process.net_connections("inet"))

    grid = {"num_hiddens": 8, "drop_probs": 0, "lr": 0.1, "train_size": 100, "seed": list(range(int(sys.argv[1])))}
    grid["num_epochs"] = int(sys.argv[2])
    table = sweep(grid, load_fashion_mnist("sample"), workers=2, results="kept", on_result=look, progress=False)
    workers = [p for p in psutil.Process().children(recursive=True) if "popen_loky" in str(p.cmdline())]
    print(json.dumps([table["run"].nunique(), listening, len(workers), os.listdir(os.environ["TMPDIR"])]))
"""


@contextlib.contextmanager
def script(folder, runs, epochs):
    """Start a script that sweeps; in the end no process of its session may be left."""
    (folder / "tmp").mkdir()
    (folder / "script.py").write_text(textwrap.dedent(SCRIPT))
    process = subprocess.Popen(
        [sys.executable, "script.py", str(runs), str(epochs)], cwd=folder, env=os.environ | {"TMPDIR": f"{folder}/tmp"},
        start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield process
        wait_until(lambda: not alive(process.pid), "a process is left behind", seconds=30)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def alive(group):
    """Whether a process of this group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_a_script_without_a_main_guard_works_listens_nowhere_and_leaves_nothing(tmp_path):
    with script(tmp_path, runs=4, epochs=1) as process:
        out, err = process.communicate(timeout=180)
    assert err == ""
    assert json.loads(out) == [4, [], 0, []]


def interrupt(process):
    """Ctrl-C, which goes to all processes of a terminal; return what the script says last."""
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert out == ""
    assert err.count("Traceback") == 1  # that of the script: none of the workers has one
    return err.splitlines()[-1]


@pytest.mark.slow
def test_ctrl_c_while_the_workers_start_leaves_none(tmp_path):
    with script(tmp_path, runs=200, epochs=4) as process:
        parent = psutil.Process(process.pid)
        wait_until(lambda: len(workers_of(parent)) == 2, "no workers")
        said = interrupt(process)
    assert "SweepInterrupted: stopped: 0 of 200 runs are finished; the same call goes on from there" in said
    assert not os.listdir(tmp_path / "tmp")


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_done_and_leaves_no_worker(tmp_path):
    with script(tmp_path, runs=200, epochs=4) as process:
        wait_until(lambda: len(list(tmp_path.glob("kept/*.json"))) > 2, "no results")
        said = interrupt(process)
    made = len(list(tmp_path.glob("kept/*.json")))
    assert 2 < made < 200
    told = int(re.search(r"SweepInterrupted: stopped: (\d+) of 200 runs are finished", said)[1])
    assert told in (made - 1, made)  # Ctrl-C may come when a run is kept and not counted yet


IMPATIENT = """
    import contextlib, os, signal, threading, time
    import psutil
    from d2l_utils.data import load_fashion_mnist
    from d2l_utils.sweep import sweep

    def workers():
        found = []
        for process in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):  # it ends just now
                found += [process] * ("popen_loky" in str(process.cmdline()))
        return found

    def press():
        while len(workers()) < 2:
            time.sleep(0.01)
        time.sleep(1)
        for _ in range(2):  # the first ends the sweep, the second comes while its workers are ended
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.02)

    images = load_fashion_mnist("sample")
    pressing = threading.Thread(target=press)
    pressing.start()
    with contextlib.suppress(KeyboardInterrupt):
        sweep({"num_epochs": 1_000, "seed": [1, 2]}, images, workers=2, results=None, progress=False)
    while pressing.is_alive():
        with contextlib.suppress(KeyboardInterrupt):
            pressing.join()
    late = time.monotonic() + 30
    while workers() and time.monotonic() < late:
        time.sleep(0.1)
    print(len(workers()))
"""


@pytest.mark.slow
def test_ctrl_c_twice_leaves_no_worker_in_a_kernel_that_goes_on():
    code = [sys.executable, "-c", textwrap.dedent(IMPATIENT)]
    assert subprocess.run(code, stdout=subprocess.PIPE, text=True, check=True).stdout.split() == ["0"]


@pytest.mark.slow
def test_ctrl_c_while_workers_are_waited_for_leaves_none(images, monkeypatch):
    join = threading.Thread.join

    def interrupted(thread, timeout=None):
        if thread.name.startswith("sweep"):
            raise KeyboardInterrupt
        join(thread, timeout)

    def stop(table):
        monkeypatch.setattr(threading.Thread, "join", interrupted)
        raise KeyboardInterrupt

    grid = QUICK | {"drop_probs": 0, "num_epochs": [2, 100_000]}
    with pytest.raises(SweepInterrupted, match="stopped: 1 of 2"):
        sweep(grid, images, workers=2, results=None, progress=False, on_result=stop)
    wait_until(lambda: not workers_of(psutil.Process()), "a worker is left", seconds=30)


@pytest.mark.slow
def test_where_the_kernel_is_killed_its_workers_end_and_take_the_images_with_them(tmp_path):
    with script(tmp_path, runs=200, epochs=1_000) as process:
        wait_until(lambda: len(workers_of(psutil.Process(process.pid))) == 2, "no workers")
        wait_until(lambda: any(tmp_path.glob("tmp/*/images")), "no images")
        time.sleep(3)  # into their runs
        process.kill()
        process.communicate(timeout=60)
    assert not os.listdir(tmp_path / "tmp")


def test_an_interrupt_goes_through_unless_asked_otherwise(here, images, tmp_path, capsys):
    def stop(table):
        if table["run"].nunique() == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match=r"stopped: 2 of 4 runs are finished; the same call") as stopped:
        sweep(FOUR_RUNS, images, results=tmp_path, on_result=stop, progress=False)
    assert stopped.value.table["run"].nunique() == 2
    assert stopped.value._render_traceback_() == [f"SweepInterrupted: {stopped.value}"]
    table = sweep(
        FOUR_RUNS | {"lr": 0.2}, images, results=tmp_path, on_result=stop, return_if_interrupted=True, progress=False
    )
    assert table["run"].nunique() == 2
    assert capsys.readouterr().out.startswith("stopped: 2 of 4 runs are finished")
    assert len(sweep(FOUR_RUNS, images, results=tmp_path, progress=False)) == 8
    assert len(here) == 2 + 2 + 2


# ---------------------------------------------------------------------------------------------- a cluster


@contextlib.contextmanager
def cluster_elsewhere(folder, nworkers=2, tls=(), security=None):
    """A scheduler in another process and workers of its own; yields its address and its process."""
    where = Path(folder, f"scheduler-{time.monotonic_ns()}.json")
    options = ["--host", "127.0.0.1", "--scheduler-file", where, "--no-dashboard", *tls]
    quiet = {"cwd": folder, "stderr": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "start_new_session": True}
    command, env = [sys.executable, "-m", "dask"], os.environ | {"OMP_NUM_THREADS": "1"}
    protocol = ["--protocol", "tls"] if tls else []
    scheduler = subprocess.Popen([*command, "scheduler", *options, *protocol, "--port", "0"], **quiet)
    started = [scheduler]
    if nworkers:
        options += ["--nworkers", str(nworkers), "--nthreads", "1"]
        started.append(subprocess.Popen([*command, "worker", *options], env=env, **quiet))
    try:
        wait_until(lambda: where.exists() and where.stat().st_size, "the scheduler did not start")
        address = json.loads(where.read_text())["address"]
        if nworkers:
            with Client(address, security=security, set_as_default=False) as client:
                client.wait_for_workers(nworkers, timeout=180)
        yield address, scheduler
    finally:
        for process in started:
            os.killpg(process.pid, signal.SIGKILL)  # the nannies' children, too
            process.wait()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    with cluster_elsewhere(tmp_path_factory.mktemp("cluster")) as (address, _):
        yield address


@pytest.mark.slow
def test_a_cluster_makes_the_same_numbers_says_nothing_and_keeps_nothing(table, images, elsewhere, caplog):
    with Client(elsewhere, set_as_default=False) as client:
        plugins = []

        def look(_):
            plugins.append(client.run(lambda dask_worker: [p for p in dask_worker.plugins if p.startswith("sweep-")]))

        with caplog.at_level(logging.INFO):  # a handler on the root logger, as npx.set_np() leaves one there
            logging.getLogger("distributed").setLevel(logging.INFO)
            again = sweep(FOUR_RUNS, images, client=client, results=None, on_result=look, progress=False)
        assert not [each for each in caplog.records if each.name.startswith("distributed")]
        pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
        assert all(len(names) == 1 for each in plugins for names in each.values()), "the data go to each worker once"
        look(None)
        assert set(map(len, plugins[-1].values())) == {0}
        wait_until(
            lambda: not client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)),
            "the scheduler keeps tasks of a sweep that has ended",
        )


@pytest.mark.slow
def test_the_scheduler_may_be_named_by_the_environment(images, elsewhere, no_workers, monkeypatch):
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", elsewhere)
    assert len(sweep(FOUR_RUNS, images, results=None, progress=False)) == 8
    with pytest.raises(AssertionError, match="workers were asked for"):
        sweep(FOUR_RUNS, images, workers=1, results=None, progress=False)


def test_no_more_is_sent_to_a_cluster_than_it_can_begin(images, elsewhere, no_workers):
    def unfinished(dask_scheduler):
        return sum(
            task.state in ("waiting", "queued", "no-worker", "processing") for task in dask_scheduler.tasks.values()
        )

    most, grid = [], FOUR_RUNS | {"seed": list(range(10))}
    with Client(elsewhere, set_as_default=False) as client:
        table = sweep(
            grid,
            images,
            client=client,
            results=None,
            on_result=lambda _: most.append(client.run_on_scheduler(unfinished)),
        )
    assert table["run"].nunique() == 20
    assert 1 <= max(most) <= 2 * 2


@pytest.mark.slow
def test_a_cluster_may_speak_tls(table, images, tmp_path):
    if not shutil.which("openssl"):
        skip_or_fail("needs the command openssl, to make a certificate")
    key, cert = str(tmp_path / "key.pem"), str(tmp_path / "cert.pem")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=sweep"]
    subprocess.run([*command, "-keyout", key, "-out", cert], check=True, capture_output=True)
    security = Security(tls_ca_file=cert, tls_client_cert=cert, tls_client_key=key, require_encryption=True)
    files = ["--tls-ca-file", cert, "--tls-cert", cert, "--tls-key", key]
    with cluster_elsewhere(tmp_path, tls=files, security=security) as (address, _):
        assert address.startswith("tls://")
        with Client(address, security=security, set_as_default=False) as client:
            again = sweep(FOUR_RUNS, images, client=client, results=None, progress=False)
        pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
        settings = {"ca-file": cert, "client.cert": cert, "client.key": key}
        with dask.config.set({f"distributed.comm.tls.{name}": value for name, value in settings.items()}):
            assert len(sweep(FOUR_RUNS, images, client=address, results=None, progress=False)) == 8
        with pytest.raises(SweepError, match="No Dask scheduler answers at tls://"):
            sweep(FOUR_RUNS, images, client=address, results=None, progress=False)
    # Dask deadlocks where a client that could not connect is collected while another one starts.
    assert not [each for each in gc.get_objects() if type(each) is Client and each.status != "closed"]


def test_without_dask_the_error_says_what_to_install(images, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "d2l_utils.cluster", raising=False)
    monkeypatch.delattr(d2l_utils, "cluster", raising=False)
    with pytest.raises(
        ImportError, match=r'a cluster needs Dask, and there is no distributed: pip install "\.\[cluster\]"'
    ):
        sweep(QUICK, images, client="tcp://127.0.0.1:9", results=None, progress=False)


def test_a_sweep_on_this_machine_does_not_import_dask():
    code = "import sys, d2l_utils.sweep; sys.exit('distributed' in sys.modules or 'dask' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_a_scheduler_that_does_not_answer_is_named(images):
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(SweepError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"),
    ):
        sweep(QUICK, images, client="tcp://127.0.0.1:9", results=None)


def test_a_cluster_without_workers_is_not_waited_for_for_ever(images, tmp_path, monkeypatch):
    from d2l_utils import cluster

    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    with (
        cluster_elsewhere(tmp_path, nworkers=0) as (address, _),
        pytest.raises(SweepError, match="has had no worker for"),
    ):
        sweep(QUICK, images, client=address, results=None, progress=False)


def test_a_worker_with_other_code_is_refused(images, elsewhere, monkeypatch):
    from d2l_utils import cluster

    monkeypatch.setattr(cluster, "loop_version", lambda: "another")
    with pytest.raises(SweepError, match="another version of d2l_utils or MXNet"):
        sweep(QUICK, images, client=elsewhere, results=None)


def test_a_killed_worker_of_a_cluster_costs_a_second_start(images, elsewhere):
    grid = FOUR_RUNS | {"seed": [1, 2, 3, 4], "num_epochs": 3}
    with Client(elsewhere, set_as_default=False) as client:
        victims = []

        def kill_one(_):
            if not victims:
                victims.append(next(iter(client.run(os.getpid).values())))
                os.kill(victims[0], signal.SIGKILL)

        table = sweep(grid, images, client=client, results=None, on_result=kill_one, progress=False)
    assert victims
    assert table["run"].nunique() == 8
    assert list(table[table["run"] == 7]["test_loss"]) == bare_run(settings_in(grid)[-1], images).test_loss


def test_a_worker_that_dies_with_a_result_nobody_has_fetched_makes_it_again(images, elsewhere):
    def holders(dask_scheduler):  # however the scheduler has shared out the four
        workers = dask_scheduler.workers.values()
        return [worker.address for worker in workers if len(worker.has_what) >= 2 and not worker.processing]

    with Client(elsewhere, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=180)
        victims = []

        def kill_one_that_has_made_all_that_it_was_sent(_):
            if not victims:
                wait_until(lambda: client.run_on_scheduler(holders), "no worker has two finished runs")
                victims.extend(client.run_on_scheduler(holders)[:1])
                os.kill(client.run(os.getpid, workers=victims)[victims[0]], signal.SIGKILL)
                wait_until(
                    lambda: victims[0] not in client.scheduler_info()["workers"], "the scheduler has not seen it die"
                )

        table = sweep(
            FOUR_RUNS, images, client=client, results=None, on_result=kill_one_that_has_made_all_that_it_was_sent,
            progress=False,
        )  # fmt: skip
    assert victims
    assert table["run"].nunique() == 4


@pytest.mark.slow
@pytest.mark.parametrize("closes", [True, False], ids=["and its client closes", "and its client fails to close"])
def test_a_lost_scheduler_costs_nothing_that_was_finished(closes, images, tmp_path, monkeypatch):
    close = Client.close

    def fail(client):
        if client.status != "closed":
            close(client)
            raise RuntimeError("Cannot change state of expiring Timeout")  # when two of its limits end at once

    grid = FOUR_RUNS | {"seed": list(range(20))}
    with cluster_elsewhere(tmp_path, nworkers=1) as (address, scheduler):
        if not closes:
            monkeypatch.setattr(Client, "close", fail)
        with pytest.raises(SweepError, match=r"connection to the scheduler is lost. \d+ of 40 runs") as caught:
            sweep(grid, images, client=address, results=tmp_path / "kept", on_result=lambda _: scheduler.kill())
    done = caught.value.table
    assert 1 <= done["run"].nunique() < 40
    assert len(list((tmp_path / "kept").glob("*.json"))) == done["run"].nunique()


# -------------------------------------------------------------------------------------- tables for figures


@pytest.fixture
def small_table():
    quantities = dict.fromkeys(training.History().to_frame().columns, 0.5)
    rows = [
        {"run": run, "rate": rate, "width": width, "seed": seed, "epoch": epoch}
        | quantities
        | {"test_acc": run + epoch / 10}
        for run, (rate, width, seed) in enumerate([(0.0, 8, 1), (0.0, 16, 1), (0.5, 8, 1), (0.5, 8, 2)])
        for epoch in (1, 2)
    ]
    return pd.DataFrame(rows)


def test_histories_puts_the_seeds_of_a_setting_together(small_table):
    groups = histories(small_table, by="rate")
    assert {value: len(runs) for value, runs in groups.items()} == {0.0: 2, 0.5: 2}
    assert groups[0.5][1].test_acc == [3.1, 3.2]
    assert set(histories(small_table, by=["rate", "width"])) == {(0.0, 8), (0.0, 16), (0.5, 8)}


def test_histories_are_what_the_figures_and_tables_of_the_lesson_take(small_table):
    groups = {f"rate {rate}": runs for rate, runs in histories(small_table, by="rate").items()}
    assert "rate 0.5, test 2.700 (2.200–3.200)" in plotting.learning_curves(groups, quantities=["test"]).alt
    assert list(training.final_epochs(groups)["test"]) == ["0.700 (0.200 to 1.200)", "2.700 (2.200 to 3.200)"]
    with pytest.raises(ValueError, match="each run at least one finished epoch"):
        training.final_epochs(groups | {"not begun": [training.History()]})


def test_matched_pairs_subtract_seed_by_seed_what_runs_end_with():
    rows = [
        {"run": run, "seed": seed, "drop_probs": rates, "drop_prob_1": 0.0, "epoch": epoch, "test_acc": acc + epoch}
        for run, (seed, rates, acc) in enumerate([(1, "0/0", 0.1), (2, "0/0", 0.2), (1, "0.5/0.5", 0.4)])
        for epoch in (1, 2)
    ]
    table = pd.DataFrame(rows)
    pairs = matched_pairs(table, "drop_probs", "0.5/0.5", "0/0")
    assert list(pairs) == ["test_acc"]
    assert list(pairs.index.get_level_values("seed")) == [1]  # seed 2 has no partner
    assert pairs["test_acc"].iloc[0] == pytest.approx(0.3)
    with pytest.raises(ValueError, match=r"no run has drop_probs '0.9/0.9'; there are \['0.5/0.5', '0/0'\]"):
        matched_pairs(table, "drop_probs", "0.9/0.9", "0/0")
    with pytest.raises(ValueError, match="several runs have the same drop_probs and seed: choose first"):
        matched_pairs(table.assign(seed=1), "drop_probs", "0.5/0.5", "0/0")
    with pytest.raises(ValueError, match="the pairs differ in lr, too: choose first"):
        matched_pairs(table.assign(lr=table["run"] / 10), "drop_probs", "0.5/0.5", "0/0")
    with pytest.raises(ValueError, match=r"no seed has both drop_probs '0.5/0.5' and '0/0': there are no pairs"):
        matched_pairs(table.assign(seed=table["run"]), "drop_probs", "0.5/0.5", "0/0")
    sigmas = table.assign(sigma=table["run"].map({0: 0.01, 1: 0.01, 2: None}))
    assert matched_pairs(sigmas, "sigma", None, 0.01)["test_acc"].iloc[0] == pytest.approx(0.3)


def test_paired_differences_say_mean_standard_error_and_how_many_are_above_zero():
    gains = {1000: [0.1, 0.3], 2000: [-0.2, 0.2]}
    rows = [
        {"train_size": size, "seed": seed, "drop_probs": rates, "test_acc": 0.5 + (gain if rates == "0.5/0.5" else 0)}
        for size, each in gains.items()
        for seed, gain in enumerate(each)
        for rates in ("0/0", "0.5/0.5")
    ]
    table = pd.DataFrame(rows).assign(run=range(8))
    found = paired_differences(table, "drop_probs", "0.5/0.5", "0/0", ["test_acc"], by="train_size")
    assert list(found["test_acc"]["above 0"]) == ["2 of 2", "1 of 2"]
    np.testing.assert_allclose(
        found["test_acc"][["mean", "standard error"]].astype(float), [[0.2, 0.1], [0, 0.2]], atol=1e-12
    )
    table = table.assign(label_noise=0.4)
    found = paired_differences(table, "drop_probs", "0.5/0.5", "0/0", ["test_acc"], by=["train_size", "label_noise"])
    assert found.index.names == ["train_size", "label_noise"]
    assert list(found.index) == [(1000, 0.4), (2000, 0.4)]
    found = paired_differences(table.query("train_size == 1000"), "drop_probs", "0.5/0.5", "0/0", ["test_acc"])
    assert list(found["test_acc"]["above 0"]) == ["2 of 2"]


def test_cells_holds_what_each_run_ends_with(small_table):
    values, rows, cols = cells(small_table, "rate", "width")
    assert (rows, cols) == ([0.0, 0.5], [8, 16])
    np.testing.assert_array_equal(values, [[[0.2, np.nan], [1.2, np.nan]], [[2.2, 3.2], [np.nan, np.nan]]])


def test_in_cells_runs_of_one_seed_stand_at_one_place_whenever_they_came(small_table):
    table = small_table.assign(seed=small_table["run"].map({0: 2, 1: 1, 2: 2, 3: 1}))
    values, *_ = cells(table, "rate", "width")
    np.testing.assert_array_equal(values, [[[np.nan, 0.2], [1.2, np.nan]], [[3.2, 2.2], [np.nan, np.nan]]])
    folds = small_table.assign(seed=1, data=small_table["run"].map({2: "fold 1", 3: "fold 2"}))  # and without folds
    values, *_ = cells(folds, "rate", "width")
    assert sorted(values[1, 0][:2]) == [2.2, 3.2]


@pytest.mark.parametrize(
    ("change", "labels", "why"),
    [
        ({"seed": 1}, {}, "several runs have the same rate, width and seed: choose first"),
        ({}, {"col_labels": [8]}, "the labels lack width 16, which the table has"),
    ],
)
def test_cells_that_would_not_be_matched_pairs_or_have_no_place_are_refused(small_table, change, labels, why):
    with pytest.raises(ValueError, match=why):
        cells(small_table.assign(**change), "rate", "width", **labels)


@pytest.fixture(params=["as made", "as read from a file"])
def table_with_none(small_table, request, tmp_path):
    """A table with a sigma of None in some runs."""
    runs = small_table.groupby(["run", "width"])
    parts = [run.assign(sigma=None if width == 8 else 0.01) for (_, width), run in runs]
    table = pd.concat(parts, ignore_index=True)
    if request.param == "as made":
        return table
    table.to_csv(tmp_path / "table.csv", index=False)
    return pd.read_csv(tmp_path / "table.csv")


def test_runs_with_a_setting_of_none_are_in_the_histories(table_with_none):
    groups = histories(table_with_none, by="sigma")
    assert {value: len(runs) for value, runs in groups.items()} == {None: 3, 0.01: 1}
    assert set(histories(table_with_none, by=["sigma", "rate"])) == {(None, 0.0), (0.01, 0.0), (None, 0.5)}
    assert "None, test 1.867" in plotting.learning_curves(groups, quantities=["test"]).alt


def test_runs_with_a_setting_of_none_are_in_the_cells(table_with_none):
    values, rows, cols = cells(table_with_none, "sigma", "rate")
    assert (rows, cols) == ([0.01, None], [0.0, 0.5])
    np.testing.assert_array_equal(values, [[[1.2, np.nan], [np.nan, np.nan]], [[0.2, np.nan], [2.2, 3.2]]])
    other, _, _ = cells(table_with_none, "sigma", "rate", row_labels=[None, 0.01])
    np.testing.assert_array_equal(other, values[::-1])
    axes = plotting.heat_map(values, rows, cols, row_name="sigma", col_name="rate").axes[0]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["0.01", "None"]


def test_a_column_that_is_not_there_is_named(small_table):
    for table in (small_table, pd.DataFrame()):
        with pytest.raises(ValueError, match=r"the table has no column .*'lr'.*its columns are: (run, rate|none)"):
            histories(table, by=["lr"])
        with pytest.raises(ValueError, match=r"the table has no column .*'lr'.*its columns are: (run, rate|none)"):
            cells(table, "lr", "rate")


def test_cells_can_show_what_is_still_to_come(small_table):
    values, _, _ = cells(
        small_table[small_table["run"] == 0], "rate", "width", row_labels=[0.5, 0.0], col_labels=[8, 16]
    )
    np.testing.assert_array_equal(values[..., 0], [[np.nan, np.nan], [0.2, np.nan]])


# ------------------------------------------------------------------------------------------- in a terminal

TINY = ["--source", "sample", "--train-size", "100", "--num-hiddens", "8-8", "--num-epochs", "1", "--lr", "0.1"]


def test_the_command_writes_a_csv(elsewhere, no_workers, tmp_path, capsys):
    out = tmp_path / "table.csv"
    options = ["--drop-probs", "0", "0.2/0.5", "--sigma", "none", "--scheduler", elsewhere, "--results", str(tmp_path)]
    assert main([*TINY, *options, "--out", str(out)]) == 0
    assert "2 of 2 runs, 2 rows" in capsys.readouterr().out
    table = pd.read_csv(out)
    assert list(table["drop_probs"]) == ["0/0", "0.2/0.5"]
    assert table["sigma"].isna().all()
    assert set(table["num_hiddens"]) == {"8-8"}


def test_the_command_takes_nets_of_one_hidden_layer(here, tmp_path):
    out = tmp_path / "table.csv"
    options = ["--num-hiddens", "8", "16", "--drop-probs", "0.5", "--results", str(tmp_path)]
    assert main([*TINY, *options, "--out", str(out)]) == 0
    table = pd.read_csv(out)
    assert list(table["num_hiddens"]) == [8, 16]
    assert set(table["drop_prob_1"]) == {0.5}


def test_the_command_writes_what_is_done_when_it_is_stopped(here, tmp_path, monkeypatch, capsys):
    def save(self, key, settings, columns):
        if settings.seed == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(Results, "save", save)
    out = tmp_path / "table.csv"
    assert main([*TINY, "--seed", "1", "2", "3", "--out", str(out)]) == 1
    said = capsys.readouterr().out
    assert "the same call goes on from there" in said
    assert "1 of 3 runs" in said
    assert list(pd.read_csv(out)["seed"]) == [1]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--out", "table.txt"], "--out must end in .csv or .parquet, got table.txt"),
        (["--out", "nowhere/table.csv"], "is no folder that can be written to"),
        (["--out", "table.csv", "--drop-probs", "1.5"], "drop_probs must lie in"),
        (["--out", "table.csv", "--lr", "fast"], "lr must be a number above 0, got 'fast'"),
        (["--out", "table.csv", "--seed", "1", "2", "--max-runs", "1"], "the grid has 2 runs, and max_runs is 1"),
        ([], "the following arguments are required: --out"),
    ],
)
def test_the_command_says_what_is_wrong_with_its_options(options, message, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main([*TINY, *options])
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


def test_the_command_says_in_a_line_where_it_finds_no_data(tmp_path, monkeypatch, capsys):
    for name in ("HOME", "MXNET_HOME", "KERAS_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(["--source", "caches", "--out", "table.csv"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("Fashion-MNIST not found in ")
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert not Path("table.csv").exists()


def test_the_command_writes_nothing_over_a_table_where_no_run_was_made(tmp_path, capsys):
    out = tmp_path / "table.csv"
    out.write_text("an hour's work")
    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}):
        assert main([*TINY, "--scheduler", "tcp://127.0.0.1:9", "--results", str(tmp_path), "--out", str(out)]) == 1
    assert out.read_text() == "an hour's work"
    said = capsys.readouterr()
    assert said.out.endswith(f"0 of 1 runs: nothing is written to {out}\n")
    assert "No Dask scheduler answers" in said.err


def test_parquet_needs_pyarrow_and_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit):
        main([*TINY, "--out", str(tmp_path / "table.parquet")])
    assert "pip install pyarrow" in capsys.readouterr().err


def test_values_are_read_as_they_are_written_in_a_table():
    read = [_value(text) for text in ("256-512", "0.2/0.5", "5000", "1e-3", "none", "adam", "0.5")]
    assert read == [(256, 512), (0.2, 0.5), 5000, 0.001, None, "adam", 0.5]
