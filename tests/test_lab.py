"""The training lab's Python side: from code, and as a browser drives it, by states and questions."""

import functools
import json
import math
import re
import threading
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
from mxnet import np as mnp
from mxnet import npx
from nbconvert import HTMLExporter

from d2l_utils import experiment
from d2l_utils.data import LABELS, DataError, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings
from d2l_utils.training import History
from d2l_utils.widgets import TrainingLab, lab
from d2l_utils.widgets import settings as controls
from d2l_utils.widgets.runs import Run, State
from d2l_utils.widgets.settings import PRESETS, from_flat, to_flat, to_link
from tests.conftest import in_python, run_cells
from tests.live import ask, still

#: Long enough for every run below on a slow machine; nothing is measured with it.
PATIENCE = 120


def made_up_images(count: int, classes: int = 10) -> FashionMNIST:
    """Images that can be told apart by where they are bright: quickly learnt."""
    rng = np.random.RandomState(0)
    labels = np.arange(count, dtype=np.int32) % classes
    images = rng.randint(0, 60, (count, 28, 28)).astype(np.uint8)
    images[np.arange(count), 2 * labels] = 255
    none = np.zeros(count, bool)
    return FashionMNIST(images, labels, images[:100], labels[:100], "made-up images in /some/folder", labels, none)


DATA = made_up_images(1000)
QUICK = Settings((16, 16), (0.2, 0.5), train_size=500, lr=0.1, sigma=None, num_epochs=3)
LONG = Settings((16, 16), (0.2, 0.5), lr=0.1, sigma=None, num_epochs=50, label_noise=0.3)
#: For runs that a test stops: on a busy machine a test may be held up for longer than 50 epochs take.
ENDLESS = replace(LONG, num_epochs=1_000_000)


@pytest.fixture
def new_lab(monkeypatch):
    """Open labs in which a run can be endless; in the end close them, and wait for their runs to end."""
    monkeypatch.setitem(controls._RANGES, "epochs", (1, ENDLESS.num_epochs))
    labs = []

    def open_lab(settings=QUICK, data=DATA) -> TrainingLab:
        labs.append(TrainingLab(settings, data))
        return labs[-1]

    yield open_lab
    for each in labs:
        each.close()
        each.wait(PATIENCE)


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def train_to_the_end(each: TrainingLab) -> TrainingLab:
    each.train()
    each.wait(PATIENCE)
    return each


def is_usable(each: TrainingLab) -> bool:
    """Whether a run can be trained from here to its end."""
    each.settings = QUICK
    train_to_the_end(each)
    return each.state is State.DONE and each.message == "Done: 3 of 3 epochs."


# ---- flat values, settings and links are three forms of one thing


@pytest.mark.parametrize("code", PRESETS)
def test_a_preset_is_known_by_its_code_and_in_plain_words_and_the_sliders_show_it(code):
    words, settings = PRESETS[code]
    assert controls.preset(code) == controls.preset(words) == settings
    assert from_flat(to_flat(Settings(), 60_000) | to_flat(settings, 60_000), 60_000) == settings


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    ["few images", *(pytest.param(name, marks=pytest.mark.thorough) for name in ("L17", "L18", "noisy labels"))],
)
def test_without_dropout_a_preset_over_fits_and_with_it_less(name):
    data, settings = load_fashion_mnist("sample"), PRESETS[name][1]
    layers = len(settings.drop_probs)
    ours, theirs = History(), History()
    for rate, history in ((0.5, ours), (0.0, theirs)):
        for _ in experiment.run(replace(settings, drop_probs=(rate,) * layers), data, history=history):
            pass
    assert theirs.test_loss.index(min(theirs.test_loss)) < 20
    assert theirs.test_loss[-1] > min(theirs.test_loss) + 0.05
    assert ours.test_loss[-1] < theirs.test_loss[-1] - 0.03
    if settings.label_noise:
        assert theirs.test_acc[-1] < max(theirs.test_acc) - 0.05


def test_a_link_says_only_what_differs_from_the_lecture():
    link = functools.partial(to_link, num_images=60_000)
    assert link(Settings()) == "drop1=0.2&drop2=0.5"
    assert link(Settings((256,), (0.0,), lr=0.1)) == "drop1=0&layers=1&lr=0.1"
    assert link(Settings((256,), (0.5,), lr=3.0, weight_decay=1e-05)) == "drop1=0.5&layers=1&lr=3&wd=1e-05"
    assert link(Settings(lr=0.12345678)) == "drop1=0.2&drop2=0.5&lr=0.12345678"


def test_a_whole_address_is_a_link_too_and_where_reset_leads(new_lab):
    each = TrainingLab.from_link("http://localhost:8866/?drop1=0.7&layers=3", DATA)
    assert each.settings.drop_probs == (0.7, 0.5, 0.5)
    each.settings = QUICK
    each.reset()
    assert each.settings.drop_probs == (0.7, 0.5, 0.5)
    each.link = "drop1=0.1"
    assert each.link == "drop1=0.1&drop2=0.5"
    each.close()


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("drop3=0.5", "unknown setting 'drop3'"),
        ("drop1=high", "drop1 must be a number, got 'high'"),
        ("drop1=nan", "drop1 must lie between 0 and 0.95"),
        ("drop1=1", "drop1 must lie between 0 and 0.95, got 1"),
        ("units1=100000", "units1 must lie between 16 and 2,048, got 100000"),
        ("units1=2.5", "units1 must be a whole number"),
        ("layers=5", "layers must lie between 1 and 4"),
        ("images=60000", "images must lie between 500 and 1,000 (all the training images there are)"),
        ("optimizer=lion", "optimizer must be one of sgd, adam, got 'lion'"),
        ("seed=-1", "seed must lie between 0 and"),
        ("lr=", "lr must be a number, got ''"),
    ],
)
def test_a_bad_link_is_refused_with_words_and_moves_nothing(new_lab, link, words):
    each = new_lab()
    with pytest.raises(ValueError, match=re.escape(words)):
        each.link = f"drop2=0.9&{link}"
    assert each.settings == QUICK


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings((32, 64, 32), (0.5, 0.5, 0.5)), "one slider for all layers after the first"),
        (Settings((32, 64, 64), (0.5, 0.5, 0.1)), "one slider for all layers after the first"),
        (Settings(batch_size=32), "batch_size 256, got 32"),
        (Settings(sigma=0.5), "sigma must be one of"),
        (Settings((8, 8), (0.5, 0.5)), "units1 must lie between 16 and 2,048, got 8"),
        ("L99", "there is no preset 'L99'; there are few images, wrong labels, quick start"),
    ],
)
def test_settings_that_the_sliders_cannot_show_are_refused(new_lab, settings, words):
    each = new_lab()
    with pytest.raises(ValueError, match=re.escape(words)):
        each.settings = settings
    assert each.settings == QUICK
    with pytest.raises(ValueError, match=re.escape(words)):
        TrainingLab(settings, DATA)


def test_what_is_no_settings_and_no_data_is_refused(new_lab):
    with pytest.raises(TypeError, match="settings must be a preset's name or Settings, got 5"):
        new_lab().settings = 5
    with pytest.raises(TypeError, match="data must be a FashionMNIST, got dict"):
        TrainingLab("L9", {})


# ---- what browser and kernel tell each other


def test_the_browser_moves_the_settings_and_sees_those_set_by_code(new_lab):
    each = new_lab()
    told = each.get_state(["settings"])["settings"]
    assert len(told) == 13
    each.set_state({"settings": told | {"drop1": 0.9, "images": 1000}})
    assert each.settings == replace(QUICK, drop_probs=(0.9, 0.5), train_size=None)
    each.settings = "L13"
    assert each.get_state(["settings"])["settings"]["drop1"] == 0.0


def test_sliders_for_further_layers_stay_where_they_were_while_there_is_one_layer(new_lab):
    each = new_lab()
    told = each.get_state(["settings"])["settings"] | {"layers": 1, "drop2": 0.7, "units2": 99}
    each.set_state({"settings": told})
    assert each.settings.num_hiddens == (16,)
    assert each.get_state(["settings"])["settings"] == told
    each.set_state({"settings": told | {"layers": 2}})
    assert each.settings.num_hiddens == (16, 99)
    assert each.settings.drop_probs == (0.2, 0.7)


def test_train_and_stop_are_answered_at_once_and_the_run_says_the_rest(new_lab):
    each = new_lab()
    told = each.get_state(["settings"])["settings"] | {"epochs": ENDLESS.num_epochs}
    assert ask(each, "train", settings=told) == {}
    assert each.run["state"] == "training"
    assert each.run["settings"] == told
    until(lambda: len(each.history) >= 2)
    each._look()
    assert each.run["epoch"] >= 2
    assert 0 < each.run["share"] < 1
    assert set(each.run["now"]) == {"train_loss", "train_acc_noisy"}
    assert len(each.run["history"]["test_acc"]) >= 2
    assert ask(each, "stop") == {}
    assert each.run["state"] in ("stopping", "done")
    each.wait(PATIENCE)
    assert each.run["state"] == "done"
    assert "you pressed Stop" in each.run["message"]
    json.dumps(each.run, allow_nan=False)


def test_a_double_click_on_train_trains_once_and_other_settings_replace_the_run(new_lab):
    each = new_lab(ENDLESS)
    told = each.get_state(["settings"])["settings"]
    ask(each, "train", settings=told)
    first = each._run
    ask(each, "train", settings=told)
    assert each._run is first
    each.train()
    assert each._run is first
    ask(each, "train", settings=told | {"epochs": 3})
    each.wait(PATIENCE)
    assert "another run began" in first.message
    assert each.message == "Done: 3 of 3 epochs."


def test_a_question_that_cannot_be_answered_gets_a_sentence(new_lab):
    each = new_lab()
    with pytest.raises(LookupError, match="the kernel cannot answer 'fly'"):
        ask(each, "fly")
    told = each.get_state(["settings"])["settings"]
    with pytest.raises(LookupError, match=r"drop1 must lie between 0 and 0\.95, got 7"):
        ask(each, "train", settings=told | {"drop1": 7})
    assert each.state is State.IDLE


def test_the_browsers_reset_stops_the_run_and_can_be_undone(new_lab):
    each = new_lab(ENDLESS)
    each.train()
    until(lambda: len(each.history))
    each._look()
    before = each.run
    each.set_state({"run": None, "kept": []})
    assert each.state is State.IDLE
    assert each.history is None
    each._run.future.result(PATIENCE)
    each._look()
    assert each.run is None
    each.set_state({"run": before})
    assert each.run["state"] == "done"
    assert "the lab was reset" in each.message


def test_a_run_that_the_browser_puts_back_after_another_can_be_read_and_kept(new_lab):
    each = train_to_the_end(new_lab())
    before = each.run
    each.reset()
    train_to_the_end(each)
    assert each.run["id"] != before["id"]
    each.set_state({"run": before})
    assert each.state is State.DONE
    assert len(each.history) == 3
    each.keep()
    assert each.kept[0]["id"] == before["id"]


def test_options_say_what_the_browser_needs_and_no_folder(new_lab):
    options = new_lab().options
    assert options["num_images"] == 1000
    assert options["facts"] == "1,000 training images, 100 test images."
    assert len(json.dumps(options)) < 200


# ---- a run


def test_the_lab_trains_just_as_the_bare_loop_does(new_lab):
    each = train_to_the_end(new_lab())
    bare = History()
    for _ in experiment.run(QUICK, DATA, history=bare):
        pass
    assert each.history.to_frame().drop(columns="seconds").equals(bare.to_frame().drop(columns="seconds"))
    assert each.state is State.DONE
    assert each.message == "Done: 3 of 3 epochs."


def test_training_in_the_lab_does_not_disturb_the_notebooks_random_numbers(new_lab):
    npx.random.seed(1)
    alone = mnp.random.uniform(size=64).asnumpy()
    npx.random.seed(1)
    train_to_the_end(new_lab())
    assert (mnp.random.uniform(size=64).asnumpy() == alone).all()


def test_stop_ends_the_run_and_keeps_what_is_finished(new_lab):
    each = new_lab(ENDLESS)
    each.train()
    until(lambda: len(each.history) >= 2)
    each.stop()
    assert each.state in (State.STOPPING, State.DONE)
    each.wait(PATIENCE)
    finished = len(each.history)
    assert each.state is State.DONE
    assert 2 <= finished < ENDLESS.num_epochs
    assert each.message == f"Stopped after {finished} of {ENDLESS.num_epochs} epochs: you pressed Stop."
    assert is_usable(each)


def test_stop_while_starting_stops_before_the_first_epoch(new_lab):
    each = new_lab(ENDLESS)
    each.train()
    each.stop()
    each.wait(PATIENCE)
    assert each.state is State.DONE
    assert len(each.history) < ENDLESS.num_epochs
    assert is_usable(each)


def test_stop_without_a_run_does_nothing(new_lab):
    each = new_lab()
    assert each.run is None
    each.stop()
    each.wait()
    assert each.state is State.IDLE
    train_to_the_end(each).stop()
    assert each.state is State.DONE


def test_reset_while_training_stops_and_starts_afresh(new_lab):
    each = train_to_the_end(new_lab())
    each.keep()
    each.settings = ENDLESS
    each.train()
    abandoned = each._run
    each.reset()
    assert each.state is State.IDLE
    assert each.settings == QUICK
    assert each.runs.empty
    abandoned.future.result(PATIENCE)
    assert abandoned.why_stop == "the lab was reset"
    assert "Press Train" in each.picture().alt
    assert is_usable(each)


def test_closing_the_lab_stops_its_run(new_lab):
    each = new_lab(ENDLESS)
    each.train()
    run = each._run
    each.close()
    run.future.result(PATIENCE)
    assert run.why_stop == "the lab was closed"


def test_a_lab_that_is_on_no_page_any_more_stops_its_run(new_lab):
    each = new_lab(ENDLESS)
    each._view_count = 1  # as the front end says
    each.train()
    each._view_count = 0
    each.wait(PATIENCE)
    assert "the lab was not on the page any more" in each.message


def test_the_newer_of_two_labs_has_the_machine(new_lab):
    first, second = new_lab(ENDLESS), new_lab(QUICK)
    first.train()
    second.train()
    first.wait(PATIENCE)
    second.wait(PATIENCE)
    assert "another run began" in first.message
    assert len(second.history) == QUICK.num_epochs
    assert is_usable(first)


def test_runs_go_one_after_another_and_the_first_reason_to_stop_counts():
    first, second = Run(ENDLESS), Run(QUICK)
    first.start(DATA, lambda run: None)
    second.start(DATA, lambda run: None)
    first.stop("too late")
    second.future.result(PATIENCE)
    assert "another run began" in first.message
    assert first._ended <= second._began


# ---- kept runs


def test_kept_runs_stand_in_a_table_and_are_drawn_together(new_lab):
    each = train_to_the_end(new_lab())
    each.keep()
    each.settings = replace(QUICK, drop_probs=(0, 0))
    train_to_the_end(each)
    for name in ("p = 0.2 / 0.5", "p = 0 / 0"):
        assert name in each.picture().alt
    each.keep()
    each.keep()
    assert list(each.runs.drop_probs) == [(0.2, 0.5), (0.0, 0.0)]
    assert list(each.runs.index) == [1, 2]
    assert each.runs.test_acc[2] == each.history.test_acc[-1]
    assert each.runs.epochs_done[1] == 3


def test_runs_are_named_by_what_tells_them_apart_and_as_the_learner_likes(new_lab):
    each = new_lab()
    for settings in (QUICK, replace(QUICK, seed=7), replace(QUICK, seed=7)):
        each.settings = settings
        train_to_the_end(each)
        each.keep()
    assert [kept["name"] for kept in each.kept] == [
        "p = 0.2 / 0.5",
        "p = 0.2 / 0.5, seed 7",
        "p = 0.2 / 0.5, seed 7 (2)",
    ]
    each.set_state({"kept": [kept | {"name": "mine"} for kept in each.kept[1:]]})
    assert list(each.runs.seed) == [7, 7]
    assert "2. mine" in each.picture().alt


def test_only_as_many_runs_are_kept_as_the_chart_can_tell_apart(new_lab):
    each = new_lab()
    for seed in range(lab.MOST_KEPT + 1):
        each.settings = replace(QUICK, seed=seed)
        train_to_the_end(each)
        each.keep()
    assert len(each.runs) == lab.MOST_KEPT
    assert is_usable(each)


def test_a_run_that_is_under_way_or_has_no_epoch_is_not_kept(new_lab):
    each = new_lab(ENDLESS)
    each.keep()
    each.train()
    each.keep()
    each.stop()
    each.keep()
    assert each.runs.empty


# ---- nothing breaks it


def test_a_run_that_diverges_says_so_and_what_to_do(new_lab):
    each = train_to_the_end(new_lab(Settings((256, 512), (0.2, 0.5), lr=10.0, num_epochs=5)))
    assert each.state is State.FAILED
    assert each.run["state"] == "failed"
    assert "try a smaller learning rate" in each.run["message"]
    assert is_usable(each)


def test_the_highest_rate_in_four_layers_ends(new_lab):
    each = train_to_the_end(new_lab(Settings((16,) * 4, (0.95,) * 4, lr=0.1, sigma=None, num_epochs=2)))
    assert each.state is State.DONE
    assert is_usable(each)


def test_a_class_without_images_is_named(new_lab):
    each = new_lab(QUICK, made_up_images(900, classes=9))
    assert f"No training image shows: {LABELS[9]}!" in each.options["facts"]
    assert is_usable(each)


def test_a_net_that_would_not_fit_is_refused_with_words(new_lab, monkeypatch):
    each = new_lab(Settings((2048,) * 4, (0.5,) * 4, lr=0.1, sigma=None))
    with monkeypatch.context() as patch:
        patch.setattr(experiment, "memory_free", lambda: 200_000_000)
        with pytest.raises(LookupError, match=r"this net needs about .*, and 200 MB are free"):
            ask(each, "train", settings=each.get_state(["settings"])["settings"])
        assert each.state is State.IDLE
        with pytest.raises(MemoryError):
            each.train()
    assert is_usable(each)


@pytest.mark.parametrize(
    ("error", "words"),
    [(MemoryError(), "The memory ran out"), (RuntimeError("the roof leaks"), "RuntimeError: the roof leaks")],
)
def test_whatever_goes_wrong_on_the_way_is_said(new_lab, monkeypatch, error, words):
    def run(*args, **kwargs):
        raise error
        yield

    each = new_lab()
    with monkeypatch.context() as patch:
        patch.setattr(experiment, "run", run)
        train_to_the_end(each)
    assert each.state is State.FAILED
    assert words in each.run["message"]
    assert is_usable(each)


def test_without_data_the_lab_says_so_and_works_once_there_is_some(monkeypatch):
    def nothing():
        raise DataError("no copy of Fashion-MNIST was found")

    with monkeypatch.context() as patch:
        patch.setattr(lab, "_fashion_mnist", nothing)
        each = TrainingLab(QUICK)
        assert each.options["facts"] == "No copy of Fashion-MNIST was found"
        with pytest.raises(LookupError, match="no copy of Fashion-MNIST was found"):
            ask(each, "train", settings=each.get_state(["settings"])["settings"])
        with pytest.raises(DataError):
            each.train()
        assert each.state is State.IDLE
    monkeypatch.setattr(lab, "_fashion_mnist", lambda: DATA)
    assert is_usable(each)
    each.close()


def test_interrupting_a_cell_that_waits_stops_the_run(new_lab, monkeypatch):
    def interrupted(*args):
        raise KeyboardInterrupt

    each = new_lab(ENDLESS)
    each.train()
    with monkeypatch.context() as patch:
        patch.setattr(lab.futures, "wait", interrupted)
        with pytest.raises(KeyboardInterrupt):
            each.wait()
    each.wait(PATIENCE)
    assert each.state is State.DONE
    assert "Stop" in each.message


def test_waiting_without_a_time_waits_for_the_end(new_lab):
    each = new_lab()
    each.train()
    each.wait(None)
    assert each.state is State.DONE


def test_waiting_for_a_run_ends_when_the_time_is_over(new_lab):
    each = new_lab(ENDLESS)
    each.train()
    with pytest.raises(TimeoutError, match=r"^the run has not ended after 0.01 seconds$"):
        each.wait(0.01)
    assert each.state is State.TRAINING


@pytest.mark.slow
def test_a_hundred_runs_that_are_stopped_leave_no_thread_and_no_memory_behind(new_lab):
    def cycle():
        each.train()
        until(lambda: len(each.history) or each.state is State.FAILED)
        each.stop()
        each.wait(PATIENCE)

    each = new_lab(ENDLESS)
    for _ in range(5):  # the first runs fill MXNet's caches
        cycle()
    process = psutil.Process()
    memory, threads = process.memory_info().rss, {thread.ident for thread in threading.enumerate()}
    for _ in range(100):
        cycle()
    assert {thread.ident for thread in threading.enumerate()} <= threads
    assert process.memory_info().rss - memory < 20_000_000


@pytest.mark.slow
def test_the_estimate_of_memory_lies_above_what_a_run_takes():
    grown = in_python(
        """
        import psutil, threading
        from d2l_utils import experiment
        from d2l_utils.experiment import Settings
        from tests.test_lab import DATA
        for _ in experiment.run(Settings((16,), (0,), train_size=500, num_epochs=1), DATA):
            pass
        process = psutil.Process()
        before = top = process.memory_info().rss
        done = threading.Event()
        def watch():
            global top
            while not done.wait(0.005):
                top = max(top, process.memory_info().rss)
        watcher = threading.Thread(target=watch)
        watcher.start()
        wide = Settings((2048, 2048, 2048), (0.5,) * 3, optimizer="adam", lr=0.001, sigma=None, num_epochs=2)
        for _ in experiment.run(wide, DATA):
            pass
        done.set()
        watcher.join()
        print(top - before)
        """
    )
    wide = Settings((2048, 2048, 2048), (0.5,) * 3, optimizer="adam")
    assert experiment.memory_needed(wide) / 3 < int(grown) < experiment.memory_needed(wide)


@pytest.mark.slow
def test_a_kernel_that_trains_can_still_be_shut_down():
    # Were the exit to wait for the run's end, this would take hours.
    in_python(
        """
        from d2l_utils.widgets import TrainingLab, settings
        from tests.test_lab import DATA, ENDLESS
        settings._RANGES["epochs"] = 1, ENDLESS.num_epochs
        TrainingLab(ENDLESS, DATA).train()
        """
    )


# ---- what the browser is told while it trains, and by whom


@pytest.mark.slow
def test_no_more_than_one_look_at_a_run_waits_for_the_kernel(new_lab, monkeypatch):
    waiting, seen = [], []
    kernel = SimpleNamespace(kernel=SimpleNamespace(io_loop=SimpleNamespace(add_callback=waiting.append)))
    monkeypatch.setattr(lab, "get_ipython", lambda: kernel)
    each = new_lab(LONG)
    each.train()
    each.observe(lambda change: seen.append(threading.current_thread()), "run")
    each._run.future.result(PATIENCE)  # another cell keeps the kernel busy for the whole run
    assert len(waiting) == 1
    assert seen == []
    waiting.pop()()
    assert seen == [threading.main_thread()]
    assert each.run["message"] == f"Done: {LONG.num_epochs} of {LONG.num_epochs} epochs."


def test_each_epochs_end_is_told_at_once_and_the_rest_five_times_a_second(new_lab, monkeypatch):
    times = []

    def look_at_once(function):
        times.append(time.monotonic())
        function()

    kernel = SimpleNamespace(kernel=SimpleNamespace(io_loop=SimpleNamespace(add_callback=look_at_once)))
    monkeypatch.setattr(lab, "get_ipython", lambda: kernel)
    each = new_lab(replace(LONG, num_epochs=20))
    each.train()
    each._run.future.result(PATIENCE)
    assert each.run["epoch"] == 20
    assert 20 <= len(times) <= 22 + (times[-1] - times[0]) / lab.LOOK_EVERY


@pytest.mark.slow
def test_settings_of_matplotlib_and_pandas_made_while_a_lab_trains_stay():
    # The first cell keeps the kernel busy as code does; in the second its event loop goes on, and the browser is told.
    undone = """
        before, undone = lab.run, 0
        for number in range(60):
            plt.rcParams["lines.linewidth"] = 100 + number
            pd.set_option("display.max_colwidth", 100 + number)
            {pause}(0.05)
            undone += plt.rcParams["lines.linewidth"] != 100 + number
            undone += pd.get_option("display.max_colwidth") != 100 + number
        print(undone, lab.run != before, lab.state.name)"""
    cells = (
        """
        import asyncio, time
        import matplotlib.pyplot as plt
        import pandas as pd
        from d2l_utils.widgets import TrainingLab, settings
        from tests.test_lab import DATA, ENDLESS, QUICK
        settings._RANGES["epochs"] = 1, ENDLESS.num_epochs
        lab = TrainingLab(QUICK, DATA)
        lab.train(); lab.wait(); lab.keep()
        lab.settings = ENDLESS
        lab.train()""",
        undone.format(pause="time.sleep"),
        undone.format(pause="await asyncio.sleep"),
        "lab.stop(); lab.wait(); lab.close()",
    )
    done = run_cells(*cells)
    busy, idle = (done.cells[i].outputs[0].text.split() for i in (1, 2))
    assert busy == ["0", "False", "TRAINING"]
    assert idle == ["0", "True", "TRAINING"]


# ---- the static picture


@pytest.fixture(scope="module")
def executed():
    """A notebook with a lab in it, saved and opened again."""
    return run_cells(
        """
        from d2l_utils.widgets import TrainingLab
        from tests.test_lab import DATA, LONG, QUICK
        lab = TrainingLab(LONG, DATA)
        lab""",
        "print(lab.state.name, lab.message, lab.picture().alt)",
        "lab.settings = QUICK; lab.train(); lab.wait()",
    )


@pytest.mark.slow
def test_run_by_a_machine_the_lab_trains_its_first_epochs_and_ends(executed):
    printed = executed.cells[1].outputs[0].text
    assert printed.startswith("DONE Done: 2 of 2 epochs.")
    assert "Line chart of accuracy over 2 epochs" in printed


@pytest.mark.slow
def test_the_saved_element_holds_the_last_run_and_a_picture_of_it(executed):
    first, second = executed.cells[0].outputs
    kind, options, state, alt = still(first.data["text/html"])
    assert kind == "lab"
    assert options["num_images"] == 1000
    assert len(state["settings"]) == 13
    assert len(state["run"]["history"]["test_acc"]) == 3
    assert "Line chart of accuracy over 3 epochs" in alt
    assert second.data["text/plain"] == ""


@pytest.mark.slow
def test_an_exported_page_shows_the_lab_as_a_picture(executed):
    page, _ = HTMLExporter().from_notebook_node(executed)
    assert 'alt="Accuracy with p = 0.2 / 0.5. Line chart of accuracy over 3 epochs' in page
    assert "application/vnd.jupyter.widget-view+json" not in page


def test_the_picture_shows_the_net_before_there_is_a_curve(new_lab):
    each = new_lab()
    assert "Press Train, and this net will learn" in each.picture().alt
    train_to_the_end(each)
    each.metric = "loss"
    assert "Line chart of loss over 3 epochs" in each.picture().alt


def test_what_is_not_a_number_is_none_for_the_browser_and_nan_again_in_python():
    run = Run(Settings())
    run.history.append(**dict.fromkeys(History().__dict__, 0.5) | {"test_loss": float("inf")})
    told = json.loads(json.dumps(run.as_state(60_000), allow_nan=False))
    assert told["history"]["test_loss"] == [None]
    back = Run.from_state(told, 60_000).history
    assert math.isnan(back.test_loss[0])
    assert back.test_acc == [0.5]
