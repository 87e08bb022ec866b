import contextlib
import importlib.util
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import dask
import joblib
import numpy as np
import pandas as pd
import pytest
from distributed import Client, LocalCluster
from mxnet import autograd
from mxnet.numpy import array as mx_array

from d2l_utils import _workers, data, experiment, plotting, training
from d2l_utils._kept import Results, code_version, data_version
from d2l_utils.experiment import Settings
from d2l_utils.sweep import SweepError, _value, cells, histories, loop_version, main, run_key, settings_in, sweep

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


@contextlib.contextmanager
def cluster_elsewhere(folder, nworkers=2):
    """A scheduler in another process and workers of its own; yields its address and its process."""
    where = Path(folder, f"scheduler-{time.monotonic_ns()}.json")
    options = ["--host", "127.0.0.1", "--scheduler-file", where, "--no-dashboard"]
    quiet = {
        "cwd": folder,
        "stderr": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "start_new_session": True,
    }
    command, env = [sys.executable, "-m", "dask"], os.environ | {"OMP_NUM_THREADS": "1"}
    scheduler = subprocess.Popen([*command, "scheduler", *options, "--port", "0"], **quiet)
    options += ["--nworkers", str(nworkers), "--nthreads", "1"]
    workers = subprocess.Popen([*command, "worker", *options], env=env, **quiet)
    try:
        deadline = time.monotonic() + 120
        while not where.exists() or not where.stat().st_size:
            assert time.monotonic() < deadline, "the scheduler did not start"
            time.sleep(0.1)
        with Client(scheduler_file=str(where), set_as_default=False) as client:
            client.wait_for_workers(nworkers, timeout=120)
            address = client.scheduler.address
        yield address, scheduler
    finally:
        for process in (workers, scheduler):
            os.killpg(process.pid, signal.SIGKILL)  # the nannies' children, too
            process.wait()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    with cluster_elsewhere(tmp_path_factory.mktemp("cluster")) as (address, _):
        yield address


@pytest.fixture
def no_cluster(monkeypatch):
    """Fail where a sweep would need workers."""

    def refuse(*_):
        raise AssertionError("a cluster was asked for")

    monkeypatch.setattr(_workers, "_cluster", refuse)


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
def test_a_grid_that_makes_no_sense_is_refused_before_anything_runs(grid, message, images, no_cluster):
    with pytest.raises(ValueError, match=message):
        sweep(grid, images, results=None)


def test_more_images_than_there_are_cannot_be_asked_for(images, no_cluster):
    with pytest.raises(ValueError, match="train_size must be at most 200, all there are, got 201"):
        sweep({"train_size": [10, 201]}, images, results=None)


@pytest.mark.parametrize("wrong", [[made_up(), made_up()], {"fold 1": "debian"}])
def test_several_data_sets_need_names(wrong, no_cluster):
    with pytest.raises(TypeError, match=r"data must be a FashionMNIST, or several under names.*got (list|str)"):
        sweep(QUICK, wrong, results=None)


@pytest.mark.parametrize("workers", [0, -1, 1.5])
def test_workers_are_counted_in_whole_numbers(workers, images, no_cluster):
    with pytest.raises(
        ValueError if isinstance(workers, int) else TypeError, match=r"workers must be .*at least 1, got"
    ):
        sweep(QUICK, images, workers=workers, results=None)


def test_workers_and_a_client_exclude_each_other(images, no_cluster):
    with pytest.raises(ValueError, match="give either workers or client"):
        sweep(QUICK, images, workers=1, client="tcp://somewhere:8786", results=None)


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
    monkeypatch.setattr(module, constant, 77)
    assert code_version(_workers._train) != loop_version()


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
def table(images, elsewhere):
    """Four runs, made on the cluster in another process with its two workers."""
    return sweep(FOUR_RUNS, images, client=elsewhere, results=None)


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


def test_memorised_is_the_share_of_wrong_labels_that_the_net_repeats(images, elsewhere):
    grid = QUICK | {"drop_probs": 0, "label_noise": 0.5, "num_epochs": 12, "lr": 0.5, "seed": 3}
    table = sweep(grid, images, client=elsewhere, results=None)
    settings = settings_in(grid)[0]
    net = experiment.mlp(settings.num_hiddens, settings.drop_probs)
    for _ in experiment.run(settings, images, net=net):
        pass
    taught = images.subset(None, 0.5, 3)
    wrong = taught.train_labels != taught.train_true_labels
    X = mx_array(taught.train_images[wrong][:, None] / 255, dtype="float32")
    repeated = net(X).argmax(axis=1).asnumpy() == taught.train_labels[wrong]
    assert table["memorised"].iloc[-1] == pytest.approx(repeated.mean(), abs=1e-6)


def test_each_setting_runs_on_each_of_several_data_sets(elsewhere):
    folds = {"fold 1": made_up(1), "fold 2": made_up(2)}
    table = sweep(FOUR_RUNS | {"seed": 1}, folds, client=elsewhere, results=None)
    assert list(table.groupby("run")["data"].first()) == ["fold 1", "fold 2"] * 2
    alone = sweep(FOUR_RUNS | {"seed": 1}, folds["fold 2"], client=elsewhere, results=None)
    here = table[table["data"] == "fold 2"].reset_index(drop=True)
    assert list(here["test_loss"]) == list(alone["test_loss"])
    assert list(here["key"]) == list(alone["key"])


def test_a_run_that_diverges_is_recorded_and_kept(images, elsewhere, tmp_path, monkeypatch):
    grid = QUICK | {"drop_probs": 0, "lr": [0.1, 1e30]}
    table = sweep(grid, images, client=elsewhere, results=tmp_path)
    assert dict(table.groupby("run")["status"].first()) == {0: "finished", 1: "diverged"}
    broken = table[table["run"] == 1]
    assert broken[["train_loss", "test_loss", "test_acc"]].iloc[-1].isna().all()
    monkeypatch.delattr(_workers, "_cluster")  # needed no more
    pd.testing.assert_frame_equal(sweep(grid, images, results=tmp_path), table)


def test_results_appear_as_they_come(images, elsewhere):
    seen = []
    sweep(
        FOUR_RUNS,
        images,
        client=elsewhere,
        results=None,
        on_result=lambda table: seen.append(table["run"].nunique()),
    )
    assert seen == [1, 2, 3, 4]


def test_a_progress_bar_counts_the_runs(images, elsewhere, capsys):
    sweep(FOUR_RUNS, images, client=elsewhere, results=None)
    assert "4/4" in capsys.readouterr().out
    sweep(FOUR_RUNS, images, client=elsewhere, results=None, progress=False)
    assert capsys.readouterr().out == ""


# ---------------------------------------------------------------------------------------------- kept results


@pytest.fixture
def kept(images, elsewhere, tmp_path):
    """A folder with four finished runs, and their table."""
    return tmp_path, sweep(FOUR_RUNS, images, client=elsewhere, results=tmp_path)


def test_finished_runs_need_no_workers_the_second_time(kept, images, no_cluster):
    folder, table = kept
    seen = []
    again = sweep(FOUR_RUNS, images, results=folder, on_result=seen.append)
    pd.testing.assert_frame_equal(again, table)
    pd.testing.assert_frame_equal(seen[0], table)
    assert len(seen) == 1


def test_only_what_is_missing_is_run(kept, images, elsewhere):
    folder, table = kept
    (folder / f"{table['key'].iloc[2]}.joblib").unlink()
    again = sweep(FOUR_RUNS | {"seed": [1, 2, 3]}, images, client=elsewhere, results=folder)
    old = again[again["seed"] < 3].reset_index(drop=True)
    pd.testing.assert_frame_equal(numbers(old).drop(columns="run"), numbers(table).drop(columns="run"))
    same = (old["seconds"] == table["seconds"]).tolist()
    assert same == [True, True, False, False, True, True, True, True]


def test_other_images_are_another_run(kept, elsewhere):
    folder, table = kept
    other = sweep(FOUR_RUNS, made_up(7), client=elsewhere, results=folder)
    assert not set(other["key"]) & set(table["key"])


def truncated(path):
    path.write_bytes(path.read_bytes()[:100])


def one_byte_changed(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def empty(path):
    path.write_bytes(b"")


def not_a_record(path):
    joblib.dump([1, 2, 3], path)


def of_another_run(path):
    other = next(each for each in sorted(path.parent.glob("*.joblib")) if each != path)
    path.write_bytes(other.read_bytes())


@pytest.mark.parametrize("damage", [truncated, one_byte_changed, empty, not_a_record, of_another_run])
def test_a_damaged_result_is_made_again(damage, kept, images, elsewhere):
    folder, table = kept
    path = folder / f"{table['key'].iloc[0]}.joblib"
    damage(path)
    with pytest.warns(UserWarning, match=r"cannot be read .* this run is made again"):
        again = sweep(FOUR_RUNS, images, client=elsewhere, results=folder)
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
    assert Results(folder).load(table["key"].iloc[0])["test_acc"] == list(table["test_acc"][:2])


def test_without_a_place_for_results_the_sweep_says_so_and_goes_on(table, images, elsewhere, tmp_path):
    (tmp_path / "file").touch()
    with pytest.warns(UserWarning, match=r"cannot be kept in .*file/results .*: the sweep goes on without keeping"):
        again = sweep(FOUR_RUNS, images, client=elsewhere, results=tmp_path / "file" / "results")
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)


def test_a_disk_that_fills_up_costs_no_result(table, images, elsewhere, tmp_path, monkeypatch):
    written = []

    def dump(value, path, **_):
        if written:
            raise OSError(28, "No space left on device")
        written.append(path)
        Path(path).write_bytes(b"")

    monkeypatch.setattr(joblib, "dump", dump)
    with pytest.warns(UserWarning, match="No space left on device") as warned:
        again = sweep(FOUR_RUNS, images, client=elsewhere, results=tmp_path)
    assert len(warned) == 1  # once, not for every run
    pd.testing.assert_frame_equal(numbers(again), numbers(table), check_exact=True)
    assert len(list(tmp_path.iterdir())) == 1


def test_results_are_kept_in_the_users_cache_by_default(monkeypatch, tmp_path):
    monkeypatch.delenv("D2L_UTILS_RESULTS")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Results("auto").folder == tmp_path / "d2l_utils" / "sweeps"
    assert Results(None).load("anything") is None


def test_results_can_be_kept_elsewhere_for_all_notebooks(monkeypatch, tmp_path):
    monkeypatch.setenv("D2L_UTILS_RESULTS", str(tmp_path / "here"))
    assert Results("auto").folder == tmp_path / "here"


def test_a_tilde_stands_for_the_users_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Results("~/runs").folder == tmp_path / "runs"
    assert (tmp_path / "runs").is_dir()
    monkeypatch.setenv("D2L_UTILS_RESULTS", "~/others")
    assert Results("auto").folder == tmp_path / "others"


# --------------------------------------------------------------------------------------------- many processes


def test_a_worker_here_has_one_thread_for_everything(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with _workers._cluster(None, workers=2, num_runs=5) as (client, ours):
        assert ours
        assert client.run(lambda: "mxnet" in sys.modules) == dict.fromkeys(client.nthreads(), False)
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
            assert set(client.run(lambda name=name: os.environ.get(name)).values()) == {"1"}
        assert set(client.run(lambda: os.environ["MALLOC_TRIM_THRESHOLD_"]).values()) == {str(2**30)}  # not Dask's
        assert list(client.nthreads().values()) == [1, 1]
    assert os.environ["OMP_NUM_THREADS"] == "4"
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_no_more_workers_are_started_than_there_are_runs():
    with _workers._cluster(None, workers=None, num_runs=1) as (client, _):
        assert len(client.nthreads()) == 1


def test_the_data_go_to_each_worker_once_and_leave_with_the_sweep(images, elsewhere):
    with Client(elsewhere, set_as_default=False) as client:
        plugins = []

        def look(_):
            plugins.append(client.run(lambda dask_worker: [p for p in dask_worker.plugins if p.startswith("sweep-")]))

        sweep(FOUR_RUNS, images, client=client, results=None, on_result=look)
        assert all(len(names) == 1 for each in plugins for names in each.values())
        look(None)
        assert set(map(len, plugins[-1].values())) == {0}
        late = time.monotonic() + 30  # the scheduler hears of what is released a moment later
        while client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)):
            assert time.monotonic() < late, "the scheduler keeps tasks of a sweep that has ended"
            time.sleep(0.05)


def test_the_scheduler_may_be_named_by_the_environment(images, elsewhere, monkeypatch):
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", elsewhere)
    monkeypatch.delattr(_workers, "LocalCluster")
    assert len(sweep(FOUR_RUNS, images, results=None)) == 8


def test_a_scheduler_that_does_not_answer_is_named(images, monkeypatch):
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(SweepError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"),
    ):
        sweep(QUICK, images, client="tcp://127.0.0.1:9", results=None)


def test_a_worker_with_other_code_is_refused(images, elsewhere, monkeypatch):
    monkeypatch.setattr(_workers, "loop_version", lambda: "another")
    with pytest.raises(SweepError, match="another version of d2l_utils or MXNet"):
        sweep(QUICK, images, client=elsewhere, results=None)


def test_a_run_that_fails_does_not_take_the_others_with_it(elsewhere):
    good, bad = made_up(), made_up()
    bad = data.FashionMNIST(**{**vars(bad), "test_labels": bad.test_labels.astype(float)})
    grid = QUICK | {"drop_probs": 0}
    with pytest.raises(SweepError, match=r"1 of 2 runs failed.*labels must be a NumPy array of integers") as caught:
        sweep(grid, {"bad": bad, "good": good}, client=elsewhere, results=None)
    assert list(caught.value.table["data"]) == ["good", "good"]


def test_a_killed_worker_costs_a_retry_of_its_own_runs_only(images):
    grid = FOUR_RUNS | {"seed": [1, 2, 3, 4], "num_epochs": 3}
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        victims = []

        def kill_one(table):
            if not victims:
                worker, pid = next(iter(client.run(os.getpid).items()))

                def kill(dask_scheduler):
                    # Seen and killed in one step of the scheduler, so that nothing can come in between.
                    state = dask_scheduler.workers[worker]
                    os.kill(pid, signal.SIGKILL)
                    return [str(task.key) for task in [*state.processing, *state.has_what]]

                victims.append(client.run_on_scheduler(kill))

        table = sweep(grid, images, client=client, results=None, on_result=kill_one)
        log = client.run_on_scheduler(lambda dask_scheduler: list(dask_scheduler.transition_log))
    starts = pd.Series([str(row[0]) for row in log if row[2] == "processing" and str(row[0]).startswith("sweep-")])
    again = set(starts[starts.duplicated()])
    assert victims
    assert table["run"].nunique() == 8
    assert again <= set(victims[0]), "a run that was not on the dead worker was started twice"
    undisturbed = bare_run(settings_in(grid)[-1], images)
    assert list(table[table["run"] == 7]["test_loss"]) == undisturbed.test_loss


def test_a_lost_scheduler_costs_nothing_that_was_finished(images, tmp_path, no_warnings_from_closing):
    grid = FOUR_RUNS | {"seed": [1, 2, 3, 4]}
    with (
        cluster_elsewhere(tmp_path, nworkers=1) as (address, scheduler),
        pytest.raises(SweepError, match=r"connection to the scheduler is lost. [1-7] of 8 runs") as caught,
    ):
        sweep(grid, images, client=address, results=tmp_path / "kept", on_result=lambda _: scheduler.kill())
    done = caught.value.table
    assert 1 <= done["run"].nunique() < 8
    assert len(list((tmp_path / "kept").glob("*.joblib"))) == done["run"].nunique()


@pytest.fixture
def no_warnings_from_closing():
    """A client whose scheduler is gone takes its leave with log lines; they are not the test's business."""
    logger = logging.getLogger("distributed")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    yield
    logger.setLevel(level)


def test_two_sweeps_at_once_share_results_and_workers(table, images, elsewhere, tmp_path):
    both, errors = {}, []

    def one(name):
        try:
            both[name] = sweep(FOUR_RUNS, images, client=elsewhere, results=tmp_path, progress=False)
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
    assert {path.stem for path in tmp_path.iterdir()} == set(table["key"])
    for key in set(table["key"]):
        assert Results(tmp_path).load(key)["epoch"] == [1, 2]


def test_ctrl_c_keeps_what_is_done_and_leaves_no_process(tmp_path):
    command = [
        sys.executable,
        "-m",
        "d2l_utils.sweep",
        "--source",
        "sample",
        "--num-hiddens",
        "16-16",
        "--lr",
        "0.1",
    ]
    command += ["--train-size", "200", "--num-epochs", "4", "--seed", *map(str, range(200)), "--workers", "2"]
    command += ["--results", str(tmp_path / "kept"), "--out", str(tmp_path / "out.csv")]
    # A session of its own stands for a terminal: Ctrl-C goes to all processes in it.
    process = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 180
    while len(list(Path(tmp_path, "kept").glob("*.joblib"))) < 2:
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 1, err
    assert "the same call goes on from there" in out
    assert "Traceback" not in err
    made = pd.read_csv(tmp_path / "out.csv")["run"].nunique()
    assert 2 <= made < 200
    assert f"{made} of 200 runs" in out
    deadline = time.monotonic() + 30
    while alive(process.pid):
        assert time.monotonic() < deadline, "a process is left behind"
        time.sleep(0.1)


def alive(group):
    """Whether a process of this group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


# -------------------------------------------------------------------------------------- tables for figures


@pytest.fixture
def small_table():
    quantities = dict.fromkeys(training.History().to_frame().columns, 0.5)
    rows = [
        {"run": run, "rate": rate, "width": width, "epoch": epoch} | quantities | {"test_acc": run + epoch / 10}
        for run, (rate, width) in enumerate([(0.0, 8), (0.0, 16), (0.5, 8), (0.5, 8)])
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


def test_cells_holds_what_each_run_ends_with(small_table):
    values, rows, cols = cells(small_table, "rate", "width")
    assert (rows, cols) == ([0.0, 0.5], [8, 16])
    np.testing.assert_array_equal(values, [[[0.2, np.nan], [1.2, np.nan]], [[2.2, 3.2], [np.nan, np.nan]]])


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


def test_cells_can_show_what_is_still_to_come(small_table):
    values, _, _ = cells(
        small_table[small_table["run"] == 0], "rate", "width", row_labels=[0.5, 0.0], col_labels=[8, 16]
    )
    np.testing.assert_array_equal(values[..., 0], [[np.nan, np.nan], [0.2, np.nan]])


# ------------------------------------------------------------------------------------------- in a terminal

TINY = [
    "--source",
    "sample",
    "--train-size",
    "100",
    "--num-hiddens",
    "8-8",
    "--num-epochs",
    "1",
    "--lr",
    "0.1",
]


def test_the_command_writes_a_csv(elsewhere, tmp_path, capsys):
    out = tmp_path / "table.csv"
    options = [
        "--drop-probs",
        "0",
        "0.2/0.5",
        "--sigma",
        "none",
        "--scheduler",
        elsewhere,
        "--results",
        str(tmp_path),
    ]
    assert main([*TINY, *options, "--out", str(out)]) == 0
    assert "2 of 2 runs, 2 rows" in capsys.readouterr().out
    table = pd.read_csv(out)
    assert list(table["drop_probs"]) == ["0/0", "0.2/0.5"]
    assert table["sigma"].isna().all()
    assert set(table["num_hiddens"]) == {"8-8"}


def test_the_command_takes_nets_of_one_hidden_layer(elsewhere, tmp_path):
    out = tmp_path / "table.csv"
    options = ["--num-hiddens", "8", "16", "--drop-probs", "0.5", "--scheduler", elsewhere, "--results", str(tmp_path)]
    assert main([*TINY, *options, "--out", str(out)]) == 0
    table = pd.read_csv(out)
    assert list(table["num_hiddens"]) == [8, 16]
    assert set(table["drop_prob_1"]) == {0.5}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--out", "table.txt"], "--out must end in .csv or .parquet, got table.txt"),
        (["--out", "nowhere/table.csv"], "is no folder that can be written to"),
        (["--out", "table.csv", "--drop-probs", "1.5"], "drop_probs must lie in"),
        (["--out", "table.csv", "--lr", "fast"], "lr must be a number above 0, got 'fast'"),
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
