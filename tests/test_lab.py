"""The training lab, driven as a learner would but without a browser, by setting `.value` and by `.click()`."""

import re
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from types import SimpleNamespace

import nbformat
import numpy as np
import psutil
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from mxnet import np as mnp
from mxnet import npx
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from d2l_utils import experiment
from d2l_utils.data import LABELS, DataError, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings
from d2l_utils.training import History
from d2l_utils.widgets import TrainingLab, lab, runs, worker
from d2l_utils.widgets.controls import PRESETS, Controls
from d2l_utils.widgets.runs import State

#: Long enough for every run below on a slow machine; nothing is measured with it.
PATIENCE = 120


def made_up_images(count: int, classes: int = 10) -> FashionMNIST:
    """Images that can be told apart by where they are bright: quickly learnt."""
    rng = np.random.RandomState(0)
    labels = np.arange(count, dtype=np.int32) % classes
    images = rng.randint(0, 60, (count, 28, 28)).astype(np.uint8)
    images[np.arange(count), 2 * labels] = 255
    none = np.zeros(count, bool)
    return FashionMNIST(images, labels, images[:100], labels[:100], "made-up images", labels, none)


DATA = made_up_images(1000)
QUICK = Settings((16, 16), (0.2, 0.5), train_size=500, lr=0.1, sigma=None, num_epochs=3)
LONG = Settings((16, 16), (0.2, 0.5), lr=0.1, sigma=None, num_epochs=50, label_noise=0.3)
#: For runs that a test stops: on a busy machine a test may be held up for longer than 50 epochs take.
ENDLESS = replace(LONG, num_epochs=1_000_000)


@pytest.fixture
def new_lab():
    """Open labs in which a run can be endless, and close them again, which stops it."""
    labs = []

    def open_lab(settings=QUICK, data=DATA) -> TrainingLab:
        labs.append(TrainingLab(QUICK if settings is ENDLESS else settings, data))
        labs[-1].controls.by_name["epochs"].max = ENDLESS.num_epochs
        labs[-1].settings = settings
        return labs[-1]

    yield open_lab
    for each in labs:
        each.close()


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def train_to_the_end(each: TrainingLab) -> TrainingLab:
    each.train_button.click()
    each.wait(PATIENCE)
    return each


def said(each: TrainingLab) -> str:
    """What stands in the lab as an error."""
    return each.error.value


def is_usable(each: TrainingLab) -> bool:
    """Whether a run can be trained from here to its end."""
    each.settings = QUICK
    train_to_the_end(each)
    return each.state is State.DONE and len(each.history) == QUICK.num_epochs and said(each) == ""


# ---- sliders, settings and links are three forms of one thing


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_one_click(new_lab, name):
    each = new_lab()
    each._data = None  # presets speak of the full data
    each.controls = Controls(60_000)
    each.presets[name].click()
    assert each.settings == PRESETS[name][1]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["L17", "L18", "noisy labels"])
def test_without_dropout_a_preset_over_fits_and_with_it_less(name):
    data, settings = load_fashion_mnist("sample"), PRESETS[name][1]
    without = replace(settings, drop_probs=(0.0,) * len(settings.drop_probs))
    histories = [History(), History()]
    for arm, history in zip((settings, without), histories, strict=True):
        for _ in experiment.run(arm, data, history=history):
            pass
    ours, theirs = histories
    assert theirs.test_loss.index(min(theirs.test_loss)) < 20
    assert theirs.test_loss[-1] > min(theirs.test_loss) + 0.05
    assert ours.test_loss[-1] < theirs.test_loss[-1] - 0.03
    if settings.label_noise:
        assert theirs.test_acc[-1] < max(theirs.test_acc) - 0.05


SETTINGS = st.builds(
    lambda layers, units, rates, **others: Settings(
        (units[0], *[units[1]] * (layers - 1)), (rates[0], *[rates[1]] * (layers - 1)), **others
    ),
    layers=st.integers(1, 4),
    units=st.tuples(st.integers(16, 2048), st.integers(16, 2048)),
    rates=st.tuples(*[st.sampled_from([0.0, 0.05, 0.5, 0.95]) | st.floats(0, 0.95)] * 2),
    train_size=st.none() | st.integers(500, 59_999),
    label_noise=st.sampled_from([0.0, 0.15, 1.0]) | st.floats(0, 1),
    optimizer=st.sampled_from(experiment.OPTIMIZERS),
    lr=st.sampled_from([0.0001, 0.07, 0.5, 10.0]) | st.floats(0.0001, 10),
    weight_decay=st.sampled_from([0.0, 2e-5, 0.1]) | st.floats(0, 0.1),
    sigma=st.sampled_from([None, 0.01]),
    num_epochs=st.integers(1, 50),
    seed=st.integers(0, 2**32 - 1),
)
ONE, OTHER = Controls(60_000), Controls(60_000)


@given(SETTINGS)
@hypothesis_settings(deadline=None, max_examples=60)
def test_settings_come_back_from_the_sliders_and_from_a_link_as_they_were(settings):
    ONE.settings = settings
    assert ONE.settings == settings
    OTHER.link = ONE.link
    assert OTHER.settings == settings


def test_a_link_says_only_what_differs_from_the_lecture(new_lab):
    controls = Controls(60_000)
    assert controls.link == "drop1=0.2&drop2=0.5"
    controls.settings = Settings((256,), (0.0,), lr=0.1)
    assert controls.link == "drop1=0&layers=1&lr=0.1"
    controls.settings = Settings((256,), (0.5,), lr=3.0, weight_decay=1e-05)
    assert controls.link == "drop1=0.5&layers=1&lr=3&wd=1e-05"
    controls.settings = Settings(lr=0.12345678)
    assert controls.link == "drop1=0.2&drop2=0.5&lr=0.12345678"


def test_a_whole_address_is_a_link_too(new_lab):
    each = TrainingLab.from_link("http://localhost:8866/?drop1=0.7&layers=3", DATA)
    assert each.settings.drop_probs == (0.7, 0.5, 0.5)
    each.reset()
    assert each.settings.drop_probs == (0.7, 0.5, 0.5)


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
def test_a_bad_link_is_refused_with_words_and_moves_no_slider(new_lab, link, words):
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
        ("L99", "there is no preset 'L99'; there are L9, L13"),
    ],
)
def test_settings_that_the_sliders_cannot_show_are_refused(new_lab, settings, words):
    each = new_lab()
    with pytest.raises(ValueError, match=re.escape(words)):
        each.settings = settings
    assert each.settings == QUICK


def test_many_sliders_that_move_together_are_one_change():
    controls, changes = Controls(60_000), []
    controls.on_change(lambda: changes.append(controls.settings))
    controls.settings = PRESETS["L18"][1]
    assert changes == [PRESETS["L18"][1]]


def test_sliders_for_further_layers_rest_when_there_is_one_layer(new_lab):
    controls = new_lab().controls
    controls.by_name["layers"].value = 1
    assert controls.by_name["drop2"].disabled
    assert controls.by_name["units2"].disabled
    controls.by_name["layers"].value = 2
    assert not controls.by_name["drop2"].disabled


def test_the_number_of_parameters_follows_the_sliders(new_lab):
    each = new_lab(Settings())
    assert ">337,674</b> parameters" in each._facts.value
    each.controls.by_name["units1"].value = 1024
    assert ">1,333,770</b> parameters" in each._facts.value


def test_the_app_takes_its_settings_from_the_pages_address(monkeypatch):
    monkeypatch.setattr(lab, "_fashion_mnist", lambda: DATA)
    monkeypatch.setenv("QUERY_STRING", "token=abc&drop1=0.9&theme=dark")
    each = TrainingLab.from_page()
    assert each.settings.drop_probs == (0.9, 0.5)
    assert said(each) == ""
    monkeypatch.setenv("QUERY_STRING", "drop1=9")
    each = TrainingLab.from_page()
    assert "Drop1 must lie between 0 and 0.95, got 9" in said(each)
    assert is_usable(each)


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


def test_the_chart_and_its_alt_text_show_the_run(new_lab):
    each = new_lab()
    before = each.canvas.image.value
    assert "256" not in each.canvas.figure.alt
    train_to_the_end(each)
    assert each.canvas.image.value != before
    assert "Line chart of accuracy over 3 epochs" in each.canvas.figure.alt
    each.metric.value = "loss"
    assert "Line chart of loss over 3 epochs" in each.canvas.figure.alt


def test_a_double_click_on_train_trains_once(new_lab, monkeypatch):
    started = []
    run = experiment.run
    monkeypatch.setattr(experiment, "run", lambda *a, **k: started.append(a) or run(*a, **k))
    each = new_lab(ENDLESS)
    each.train_button.click()
    each.train_button.click()
    until(lambda: len(each.history))
    each.stop_button.click()
    each.wait(PATIENCE)
    assert len(started) == 1
    assert "you pressed Stop" in each.message


def test_buttons_can_be_pressed_when_they_make_sense(new_lab):
    def enabled(each):
        buttons = {"train": each.train_button, "stop": each.stop_button, "keep": each.keep_button}
        return {name for name, button in buttons.items() if not button.disabled}

    each = new_lab(ENDLESS)
    assert enabled(each) == {"train"}
    each.train_button.click()
    assert enabled(each) == {"stop"}
    until(lambda: len(each.history))
    each.stop_button.click()
    each.wait(PATIENCE)
    assert enabled(each) == {"train", "keep"}
    each.keep_button.click()
    assert enabled(each) == {"train"}


def test_stop_ends_the_run_and_keeps_what_is_finished(new_lab):
    each = new_lab(ENDLESS)
    each.train_button.click()
    until(lambda: len(each.history) >= 2)
    each.stop_button.click()
    assert each.state in (State.STOPPING, State.DONE)
    each.wait(PATIENCE)
    finished = len(each.history)
    assert each.state is State.DONE
    assert 2 <= finished < ENDLESS.num_epochs
    assert each.message == f"Stopped after {finished} of {ENDLESS.num_epochs} epochs: you pressed Stop."
    assert each._status.value == each.message
    assert is_usable(each)


def test_stop_while_starting_stops_before_the_first_epoch(new_lab):
    each = new_lab(ENDLESS)
    each.train_button.click()
    each.stop_button.click()
    each.wait(PATIENCE)
    assert each.state is State.DONE
    assert len(each.history) < ENDLESS.num_epochs
    assert is_usable(each)


def test_stop_without_a_run_does_nothing(new_lab):
    each = new_lab()
    each.stop()
    assert each.state is State.IDLE
    train_to_the_end(each).stop()
    assert each.state is State.DONE


def test_reset_while_training_stops_and_starts_afresh(new_lab):
    each = train_to_the_end(new_lab())
    each.keep_button.click()
    each.settings = ENDLESS
    each.train_button.click()
    abandoned = each._run.job
    each.reset_button.click()
    assert each.state is State.IDLE
    assert each.settings == QUICK
    assert each.runs.empty
    abandoned.future.result(PATIENCE)
    assert each.state is State.IDLE
    assert each.train_button.disabled is False
    assert "Press Train" in each.canvas.figure.alt
    assert is_usable(each)


def test_closing_the_lab_stops_its_run(new_lab):
    each = new_lab(ENDLESS)
    each.train_button.click()
    job = each._run.job
    each.close()
    job.future.result(PATIENCE)
    assert job.why_stop == "the lab was closed"


def test_a_lab_that_is_on_no_page_any_more_stops_its_run(new_lab):
    each = new_lab(ENDLESS)
    each._view_count = 1  # as the front end says
    each.train_button.click()
    each._view_count = 0
    each.wait(PATIENCE)
    assert "the lab was not on the page any more" in each.message


def test_the_newer_of_two_labs_has_the_machine(new_lab):
    first, second = new_lab(ENDLESS), new_lab(QUICK)
    first.train_button.click()
    second.train_button.click()
    first.wait(PATIENCE)
    second.wait(PATIENCE)
    assert "another run began" in first.message
    assert len(second.history) == QUICK.num_epochs
    assert is_usable(first)


def test_a_moved_slider_is_said_to_be_not_in_the_chart(new_lab):
    each = train_to_the_end(new_lab())
    assert each._note.value == ""
    each.controls.by_name["drop1"].value = 0.9
    assert "Settings changed:</b> train anew" in each._note.value
    each.controls.by_name["drop1"].value = 0.2
    assert each._note.value == ""
    each.settings = ENDLESS
    each.train_button.click()
    assert each._note.value == ""
    each.controls.by_name["noise"].value = 0.0
    assert "Settings changed" in each._note.value
    each.stop_button.click()
    each.wait(PATIENCE)
    assert "Settings changed" in each._note.value


# ---- kept runs


def test_kept_runs_are_laid_over_each_other_and_stand_in_a_table(new_lab):
    each = train_to_the_end(new_lab())
    each.keep_button.click()
    each.controls.by_name["drop1"].value = 0.0
    each.controls.by_name["drop2"].value = 0.0
    train_to_the_end(each)
    for name in ("p = 0.2 / 0.5", "p = 0 / 0"):
        assert name in each.canvas.figure.alt
    each.keep_button.click()
    each.keep_button.click()
    assert list(each.runs.drop_probs) == [(0.2, 0.5), (0.0, 0.0)]
    assert list(each.runs.index) == [1, 2]
    assert each.runs.test_acc[2] == each.history.test_acc[-1]
    assert "p = 0 / 0" in each._table.value


def test_only_as_many_runs_are_kept_as_the_chart_can_tell_apart(new_lab):
    each = new_lab()
    for seed in range(lab.MOST_KEPT + 1):
        each.controls.by_name["seed"].value = seed
        train_to_the_end(each)
        each.keep()
    assert len(each.runs) == lab.MOST_KEPT
    assert each.keep_button.disabled
    assert is_usable(each)


def test_runs_are_named_by_what_tells_them_apart():
    one, two = Settings(), Settings(drop_probs=(0, 0))
    assert runs.names([]) == []
    assert runs.names([one]) == ["p = 0.2 / 0.5"]
    assert runs.names([one, two]) == ["p = 0.2 / 0.5", "p = 0 / 0"]
    wide = Settings((1024, 1024), train_size=5000)
    assert runs.names([one, wide]) == [
        "p = 0.2 / 0.5, 256-512 units, all images",
        "p = 0.2 / 0.5, 1024-1024 units, 5,000 images",
    ]
    assert runs.names([one, one, one]) == ["p = 0.2 / 0.5", "p = 0.2 / 0.5 (2)", "p = 0.2 / 0.5 (3)"]


# ---- nothing breaks it


def test_a_run_that_diverges_says_so_and_what_to_do(new_lab):
    each = new_lab(Settings((256, 512), (0.2, 0.5), lr=10.0, num_epochs=5))
    train_to_the_end(each)
    assert each.state is State.FAILED
    assert "try a smaller learning rate" in said(each)
    assert each._status.value == "Failed"
    assert is_usable(each)


def test_the_highest_rate_in_four_layers_ends(new_lab):
    each = new_lab(Settings((16,) * 4, (0.95,) * 4, lr=0.1, sigma=None, num_epochs=2))
    train_to_the_end(each)
    assert each.state is State.DONE
    assert is_usable(each)


def test_a_class_without_images_is_named(new_lab):
    each = new_lab(QUICK, made_up_images(900, classes=9))
    assert f"No training image shows: {LABELS[9]}!" in each._facts.value
    assert is_usable(each)


def test_a_net_that_would_not_fit_is_refused_with_words(new_lab, monkeypatch):
    each = new_lab(Settings((2048,) * 4, (0.5,) * 4, lr=0.1, sigma=None))
    with monkeypatch.context() as patch:
        patch.setattr(runs, "memory_free", lambda: 200_000_000)
        each.train_button.click()
        assert each.state is State.IDLE
        assert "This net needs about" in said(each)
        assert "200 MB are free" in said(each)
        with pytest.raises(MemoryError):
            each.train()
    assert is_usable(each)


def test_memory_that_runs_out_on_the_way_is_said(new_lab, monkeypatch):
    def run(*args, **kwargs):
        raise MemoryError
        yield

    each = new_lab()
    with monkeypatch.context() as patch:
        patch.setattr(experiment, "run", run)
        train_to_the_end(each)
    assert each.state is State.FAILED
    assert "The memory ran out" in said(each)
    assert is_usable(each)


def test_any_other_error_is_shown_in_the_lab(new_lab, monkeypatch):
    def run(*args, **kwargs):
        raise RuntimeError("the roof leaks")
        yield

    each = new_lab()
    with monkeypatch.context() as patch:
        patch.setattr(experiment, "run", run)
        train_to_the_end(each)
    assert "RuntimeError: the roof leaks" in said(each)
    assert is_usable(each)


def test_an_error_while_drawing_is_shown_in_the_lab(new_lab, monkeypatch):
    def draw(*args, **kwargs):
        raise RuntimeError("out of ink")

    each = new_lab()
    with monkeypatch.context() as patch:
        patch.setattr(lab, "learning_curves", draw)
        train_to_the_end(each)
        assert "out of ink" in said(each)
    assert is_usable(each)


def test_without_data_the_lab_says_so_and_works_once_there_is_some(monkeypatch):
    def nothing():
        raise DataError("no copy of Fashion-MNIST was found")

    with monkeypatch.context() as patch:
        patch.setattr(lab, "_fashion_mnist", nothing)
        each = TrainingLab(QUICK)
        assert "No copy of Fashion-MNIST was found" in said(each)
        each.train_button.click()
        assert "No copy of Fashion-MNIST was found" in said(each)
        assert each.state is State.IDLE
    monkeypatch.setattr(lab, "_fashion_mnist", lambda: DATA)
    assert is_usable(each)
    each.close()


def test_interrupting_a_cell_that_waits_stops_the_run(new_lab, monkeypatch):
    def interrupted(*args):
        raise KeyboardInterrupt

    each = new_lab(ENDLESS)
    each.train_button.click()
    with monkeypatch.context() as patch:
        patch.setattr(lab.futures, "wait", interrupted)
        with pytest.raises(KeyboardInterrupt):
            each.wait()
    each.wait(PATIENCE)
    assert each.state is State.DONE
    assert "Stop" in each.message


def test_waiting_for_a_run_ends_when_the_time_is_over(new_lab):
    each = new_lab(ENDLESS)
    each.train_button.click()
    with pytest.raises(TimeoutError, match=r"^the run has not ended after 0.01 seconds$"):
        each.wait(0.01)
    assert each.state is State.TRAINING


@pytest.mark.slow
def test_fifty_runs_that_are_stopped_leave_no_memory_behind(new_lab):
    def cycle():
        each.train_button.click()
        until(lambda: len(each.history) or each.state is State.FAILED)
        each.stop_button.click()
        each.wait(PATIENCE)

    each = new_lab(ENDLESS)
    for _ in range(5):  # the first runs fill MXNet's and matplotlib's caches
        cycle()
    process = psutil.Process()
    before = process.memory_info().rss
    for _ in range(50):
        cycle()
    assert process.memory_info().rss - before < 50_000_000


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
    assert runs.memory_needed(wide) / 3 < int(grown) < runs.memory_needed(wide)


def test_a_kernel_that_trains_can_still_be_shut_down():
    # Were the exit to wait for the run's end, this would take hours.
    in_python(
        """
        from d2l_utils.widgets import TrainingLab
        from tests.test_lab import DATA, ENDLESS
        lab = TrainingLab(data=DATA)
        lab._train(ENDLESS)
        """
    )


def test_jobs_run_one_after_another_and_the_first_reason_counts():
    seen = []
    first = worker.start(lambda job: until(lambda: job.why_stop) or seen.append(job.why_stop))
    second = worker.start(lambda job: seen.append("second"))
    first.stop("too late")
    second.future.result(PATIENCE)
    assert seen == ["another run began", "second"]


def in_python(source: str) -> str:
    """Run a program in a Python of its own, and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(source)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=lab.__file__.rpartition("/d2l_utils/")[0],
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


# ---- what is drawn, and by whom


def drawings(monkeypatch) -> list[tuple[str, int]]:
    """A list that grows by the thread's name and the number of epochs whenever a lab draws its curves."""
    seen, draw = [], lab.learning_curves

    def watched(history, *args, **kwargs):
        seen.append((threading.current_thread().name, len(history)))
        return draw(history, *args, **kwargs)

    monkeypatch.setattr(lab, "learning_curves", watched)
    return seen


def test_waiting_draws_now_and_then_and_the_last_state_always(new_lab, monkeypatch):
    seen = drawings(monkeypatch)
    each = new_lab(ENDLESS)
    each.train_button.click()
    for _ in range(2):
        drawn, finished = len(seen), len(each.history)
        while len(seen) == drawn:  # a cell that waits
            with pytest.raises(TimeoutError):
                each.wait(lab.LOOK_EVERY)
        assert seen[-1][1] > finished
    each.stop_button.click()
    each.wait(PATIENCE)
    assert seen[-1] == ("MainThread", len(each.history))
    assert {thread for thread, _ in seen} == {"MainThread"}
    assert len(seen) < len(each.history)
    drawn = len(seen)
    each.wait()
    assert len(seen) == drawn


def test_no_more_than_one_look_at_a_run_waits_for_the_kernel(new_lab, monkeypatch):
    waiting = []
    kernel = SimpleNamespace(kernel=SimpleNamespace(io_loop=SimpleNamespace(add_callback=waiting.append)))
    monkeypatch.setattr(lab, "get_ipython", lambda: kernel)
    seen = drawings(monkeypatch)
    each = new_lab(LONG)
    each.train_button.click()
    each._run.job.future.result(PATIENCE)  # another cell keeps the kernel busy for the whole run
    assert len(waiting) == 1
    assert seen == []
    waiting.pop()()
    assert seen == [("MainThread", LONG.num_epochs)]
    assert each._status.value == f"Done: {LONG.num_epochs} of {LONG.num_epochs} epochs."


def test_settings_of_matplotlib_and_pandas_made_while_a_lab_trains_stay():
    # The first cell keeps the kernel busy as code does, in the second its event loop goes on, and the lab draws.
    undone = """
        before, undone = lab.canvas.image.value, 0
        for number in range(60):
            plt.rcParams["lines.linewidth"] = 100 + number
            pd.set_option("display.max_colwidth", 100 + number)
            {pause}(0.05)
            undone += plt.rcParams["lines.linewidth"] != 100 + number
            undone += pd.get_option("display.max_colwidth") != 100 + number
        print(undone, lab.canvas.image.value != before, lab.state.name)"""
    cells = (
        """
        import asyncio, time
        import matplotlib.pyplot as plt
        import pandas as pd
        from d2l_utils.widgets import TrainingLab, lab as module
        from tests.test_lab import DATA, ENDLESS, QUICK
        module.DRAWING_SHARE, module.LOOK_EVERY = 1, 0  # draw as often as can be
        lab = TrainingLab(QUICK, DATA)
        lab.train(); lab.wait(); lab.keep()
        lab.controls.by_name["epochs"].max = ENDLESS.num_epochs
        lab.settings = ENDLESS
        lab.train()""",
        undone.format(pause="time.sleep"),
        undone.format(pause="await asyncio.sleep"),
        "lab.stop(); lab.wait(); lab.close()",
    )
    done = run_in_notebook(*cells)
    busy, idle = (done.cells[i].outputs[0].text.split() for i in (1, 2))
    assert busy == ["0", "False", "TRAINING"]
    assert idle == ["0", "True", "TRAINING"]


# ---- without a front end


def run_in_notebook(*cells: str) -> nbformat.NotebookNode:
    """Run cells as nbclient and nbconvert run them."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(textwrap.dedent(cell).strip()) for cell in cells]
    )
    root = lab.__file__.rpartition("/d2l_utils/")[0]
    return NotebookClient(
        notebook, kernel_name="python3", timeout=PATIENCE, resources={"metadata": {"path": root}}
    ).execute()


@pytest.fixture(scope="module")
def executed():
    """A notebook with a lab in it."""
    return run_in_notebook(
        """
        from d2l_utils.widgets import TrainingLab
        from tests.test_lab import DATA, LONG, QUICK
        lab = TrainingLab(LONG, DATA)
        lab""",
        "print(lab.state.name, lab.message, lab.canvas.figure.alt)",
        "lab.settings = QUICK; lab.train(); lab.wait()",
    )


def test_run_by_a_machine_the_lab_trains_its_first_epochs_and_ends(executed):
    printed = executed.cells[1].outputs[0].text
    assert printed.startswith("DONE Done: 2 of 2 epochs.")
    assert "Line chart of accuracy over 2 epochs" in printed


def test_the_saved_picture_shows_the_last_run(executed):
    html = "".join(output.get("data", {}).get("text/html", "") for output in executed.cells[0].outputs)
    assert "Line chart of accuracy over 3 epochs" in html
    assert "data:image/png;base64," in html


def test_an_exported_page_shows_the_lab_as_a_picture(executed):
    page, _ = HTMLExporter().from_notebook_node(executed)
    assert 'alt="Accuracy with p = 0.2 / 0.5. Line chart of accuracy over 3 epochs' in page
