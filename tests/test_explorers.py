"""The explorers, driven as a learner would but without a browser, by setting `.value` and by `.click()`."""

import io
import re
import signal
import threading
from itertools import pairwise

import ipywidgets as widgets
import nbformat
import numpy as np
import pytest
from mxnet import autograd, npx
from mxnet import np as mnp
from mxnet.gluon import nn
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from PIL import Image

from d2l_utils.experiment import mlp
from d2l_utils.widgets import canvas
from d2l_utils.widgets.canvas import Canvas, LiveView, apart
from d2l_utils.widgets.explorers import PATTERNS, activations, dropout_explorer, thinned_network
from tests.lesson import code_from

dropout = code_from("01_dropout_from_scratch.ipynb")["dropout"]
IMAGES = np.random.RandomState(0).randint(0, 256, (120, 28, 28)).astype(np.uint8)
LABELS = np.arange(120) % 10


def make_params(*sizes, scale=0.1) -> list:
    """Weights and biases of a net with layers of these sizes, as in notebook 02."""
    random = np.random.RandomState(1)
    params = []
    for before, after in pairwise(sizes):
        params += [mnp.array(random.normal(0, scale, (before, after)), dtype="float32"), mnp.zeros(after)]
    return params


PARAMS = make_params(784, 256, 512, 10)


def forward(X, params=PARAMS):
    """The net of notebook 02 in predict mode: all layers' outputs, the last one's as probabilities."""
    outputs = [mnp.array(X.reshape(len(X), -1) / 255, dtype="float32")]
    for W, b in zip(params[:-2:2], params[1:-2:2], strict=True):
        outputs.append(npx.relu(mnp.dot(outputs[-1], W) + b))
    outputs.append(npx.softmax(mnp.dot(outputs[-1], params[-2]) + params[-1]))
    return [output.asnumpy() for output in outputs]


def make_all():
    """One explorer of each kind."""
    return [
        dropout_explorer(dropout),
        thinned_network(PARAMS, IMAGES, LABELS, dropout),
        activations(PARAMS, IMAGES, dropout),
    ]


def pixels(view) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(view.scene.canvas.image.value)).convert("RGB"))


def error_of(view) -> str:
    """The text of the error that a view shows, or nothing."""
    return re.sub("<[^>]*>", "", view.error.value).replace("&#x27;", "'").replace("&quot;", '"')


def controls_of(view) -> list:
    """All sliders, boxes and buttons of a view."""
    kinds = (widgets.FloatSlider, widgets.IntSlider, widgets.SelectionSlider, widgets.BoundedIntText)
    return [w for w in canvas._inside(view) if isinstance(w, (*kinds, widgets.Checkbox, widgets.Button))]


# ------------------------------------------------------------------------------------------ dropout_explorer


@pytest.mark.parametrize("p", [0, 0.2, 0.5, 0.95, 1])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_explorer_shows_what_the_given_dropout_returns(p, pattern):
    view = dropout_explorer(dropout, drop_prob=p)
    view.pattern.value = pattern
    h = PATTERNS[pattern]
    kept = h / (1 - p) if p < 1 else 0 * h
    output = view.draws.outputs[-1]
    assert (np.isclose(output, 0) | np.isclose(output, kept, rtol=1e-5)).all()
    if p == 0:
        assert np.allclose(output, h)
    if p == 1:
        assert not output.any()
    shown = view.scene.numbers.texts
    assert [float(text) for text in shown[:16]] == pytest.approx(h)
    assert [float(text) for text in shown[16:32]] == [float(number != 0) for number in output]


def test_mean_and_variance_of_many_draws_agree_with_theory():
    view = dropout_explorer(dropout, drop_prob=0.5)
    for _ in range(20):
        view.many.click()
    n, h, p = len(view.draws.outputs), PATTERNS["1 to 16"], 0.5
    assert n == 2001
    mean, variance = view.draws.theory
    assert np.allclose(mean, h)
    assert np.allclose(variance, h**2 * p / (1 - p))
    # The mean of n draws has the standard deviation √(variance / n); 6 of them are exceeded once in 10⁹ times.
    assert (np.abs(view.draws.running_mean[-1] - mean) < 6 * np.sqrt(variance / n)).all()
    # At p = 0.5 the variance of n draws is h² (1 − m²) with m = 2 · share kept − 1, and m stays below 6 / √n.
    assert (view.draws.running_variance[-1] <= variance * (1 + 1e-6)).all()
    assert (view.draws.running_variance[-1] >= variance * (1 - 36 / n)).all()


@pytest.mark.parametrize("p", [0, 0.3, 0.9])
def test_without_rescaling_the_mean_sinks(p):
    view = dropout_explorer(dropout, drop_prob=p)
    for _ in range(5):
        view.many.click()
    rescaled = view.draws
    view.rescale.value = False
    assert np.allclose(view.draws.outputs, (1 - p) * rescaled.outputs)
    mean, variance = view.draws.theory
    assert np.allclose(mean, (1 - p) * PATTERNS["1 to 16"])
    assert np.allclose(variance, p * (1 - p) * PATTERNS["1 to 16"] ** 2)
    n = len(view.draws.outputs)
    assert (np.abs(view.draws.running_mean[-1] - mean) <= 6 * np.sqrt(variance / n) + 1e-4).all()


def test_theory_at_one_is_zero_and_not_a_division_by_zero():
    view = dropout_explorer(dropout, drop_prob=1)
    assert not np.any(view.draws.theory)
    view.rescale.value = False
    assert not np.any(view.draws.theory)
    assert error_of(view) == ""


def test_running_mean_and_variance_are_those_of_the_draws_so_far():
    view = dropout_explorer(dropout)
    view.many.click()
    first = view.draws.outputs[:37]
    assert np.allclose(view.draws.running_mean[36], first.mean(axis=0))
    assert np.allclose(view.draws.running_variance[36], first.var(axis=0))


def test_draw_again_adds_a_draw_and_keeps_the_others():
    view = dropout_explorer(dropout)
    before = view.draws.outputs
    view.again.click()
    view.many.click()
    after = view.draws.outputs
    assert after.shape == (102, 16)
    assert (after[:1] == before).all()
    assert len(np.unique(after != 0, axis=0)) > 90  # of 2¹⁶ masks, 102 draws seldom hit one twice
    view.restart.click()
    assert (view.draws.outputs == before).all()


def test_sliding_the_rate_up_drops_more_and_brings_none_back():
    view = dropout_explorer(dropout, drop_prob=0)
    kept = view.draws.masks[-1]
    assert kept.all()
    for step in range(1, 21):
        view.p.value = step / 20
        assert not (view.draws.masks[-1] & ~kept).any()
        kept = view.draws.masks[-1]
    assert not kept.any()


def test_the_seed_decides_what_is_drawn():
    one, other = dropout_explorer(dropout, seed=7), dropout_explorer(dropout, seed=7)
    one.many.click()
    other.many.click()
    assert (one.draws.outputs == other.draws.outputs).all()
    one.seed.value = 8
    assert (one.draws.outputs != other.draws.outputs).any()


def test_a_neuron_that_never_fired_is_said_and_shown():
    view = dropout_explorer(lambda X, p: X * (mnp.arange(16) > 2), drop_prob=0.95)
    for _ in range(9):
        view.again.click()
    assert "3 of 16 never fired in 10 draws" in view.scene.canvas.figure.alt
    view.neuron.value = 1
    assert view.draws.neuron == 0
    assert view.scene.frames[0].get_xy() == view.scene.corners[0][0]


# --------------------------------------------------------------------------------------------------- errors


def no_return(X, drop_prob):
    mnp.zeros_like(X)


def divides_by_zero(X, drop_prob):
    return X * (1 / 0)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (no_return, "TypeError: dropout returned None: is there a `return` missing?"),
        (lambda X, p: X[0], r"ValueError: dropout must return the shape of X, \(1, 16\), got \(16,\)"),
        (lambda X, p: X * mnp.nan, "ArithmeticError: dropout returned 16 numbers that are nan or infinite"),
        (lambda X, p: mnp.dot(X, X), "MXNetError: Shape inconsistent"),
        (divides_by_zero, r"(?s)ZeroDivisionError.*divides_by_zero, line \d+: return X \* \(1 / 0\)"),
        (lambda X: X, "TypeError: .*takes 1 positional argument"),
    ],
)
def test_an_error_in_the_learners_function_is_shown_in_the_view(function, message):
    view = dropout_explorer(function)
    assert re.search(message, error_of(view))
    view.again.click()  # and the view lives on
    assert re.search(message.replace("(1", r"(\d").replace("16 numbers", "32 numbers"), error_of(view))


def test_after_an_error_nothing_old_is_shown_and_a_right_value_mends_it():
    def moody(X, drop_prob):
        if drop_prob > 0.6:
            raise RuntimeError("too <much>")
        return dropout(X, drop_prob)

    view = dropout_explorer(moody)
    good = pixels(view)
    view.p.value = 0.7
    assert "RuntimeError: too &lt;much&gt;" in view.error.value
    assert 'role="alert"' in view.error.value
    assert view.draws is None
    assert set(view.scene.numbers.texts) == {""}
    view.neuron.value = 3
    view.neuron.value = 6
    view.p.value = 0.5
    assert error_of(view) == ""
    assert (pixels(view) == good).all()


def never_ends(X, drop_prob):
    while True:
        pass


def tries_three_times(X, drop_prob):
    for _ in range(3):
        try:
            never_ends(X, drop_prob)
        except:  # noqa: E722
            continue
    return X


@pytest.mark.parametrize("function", [never_ends, tries_three_times])
def test_a_function_that_does_not_end_is_stopped_and_the_next_one_is_called(function, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(canvas, "LIMIT", 0.2)
        view = dropout_explorer(function)
    assert "TimeoutError: a call was still running after 0.2 seconds and was stopped" in error_of(view)
    assert re.search(r"in never_ends, line \d+: (while True:|pass)", error_of(view))
    assert view.draws is None
    assert "explorer" not in {thread.name for thread in threading.enumerate()}
    assert all(error_of(other) == "" for other in make_all())


def test_a_function_that_cannot_be_stopped_is_left_behind_and_said_to_be(monkeypatch):
    done = threading.Event()

    def sleeps(X, drop_prob):
        done.wait()

    with monkeypatch.context() as patch:
        patch.setattr(canvas, "LIMIT", 0.2)
        view = dropout_explorer(sleeps)
    assert re.search(r"after 0.2 seconds and goes on in the background.*restart the kernel\nin sleeps", error_of(view))
    try:
        assert all(error_of(other) == "" for other in make_all())
    finally:
        done.set()


def test_an_interrupt_stops_the_function_and_is_said_in_the_view():
    def interrupted(X, drop_prob):
        if drop_prob == 0.5:
            return dropout(X, drop_prob)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        return never_ends(X, drop_prob)

    view = dropout_explorer(interrupted)
    with pytest.raises(KeyboardInterrupt, match="you interrupted the kernel, and the call was stopped"):
        view.p.value = 0.6
    assert "KeyboardInterrupt: you interrupted the kernel, and the call was stopped\nin " in error_of(view)
    assert view.draws is None
    assert set(view.scene.numbers.texts) == {""}
    view.p.value = 0.5
    assert error_of(view) == ""
    assert view.draws is not None


@pytest.mark.parametrize("make", [thinned_network, activations])
def test_an_error_is_shown_in_the_views_of_networks_too(make):
    def broken(X, drop_prob):
        raise RuntimeError("nothing works")

    args = (IMAGES, LABELS) if make is thinned_network else (IMAGES,)
    view = make(PARAMS, *args, broken)
    assert "RuntimeError: nothing works" in error_of(view)
    view.rates[0].value = 0.6
    assert "RuntimeError: nothing works" in error_of(view)
    assert "see the error" in view.scene.canvas.figure.alt


def drops_in_train_mode_only(X, drop_prob):
    return dropout(X, drop_prob) if autograd.is_training() else X


@pytest.mark.parametrize("function", [drops_in_train_mode_only, lambda X, p: npx.dropout(X, p=p)])
def test_a_function_that_drops_in_train_mode_only_drops(function):
    draws = dropout_explorer(function, drop_prob=0.95)
    draws.many.click()
    assert not draws.draws.masks.all()
    rates = {"drop_probs": [0.95, 0.95]}
    thinned = thinned_network(PARAMS, IMAGES, LABELS, function, **rates).thinned
    assert not any(kept.all() for kept in thinned.kept)
    shown = activations(PARAMS, IMAGES, function, **rates).shown
    assert not any(np.array_equal(*pair) for pair in zip(shown.train, shown.predict, strict=True))


@pytest.mark.parametrize("make", [thinned_network, activations])
def test_a_net_that_has_diverged_is_said_to_have(make):
    params = [param.copy() for param in PARAMS]
    params[2][:] = mnp.nan
    args = (IMAGES, LABELS) if make is thinned_network else (IMAGES,)
    assert "has diverged" in error_of(make(params, *args, dropout))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: dropout_explorer(0.5), TypeError, "pass your dropout function, as in dropout_explorer"),
        (lambda: dropout_explorer(dropout, 1.5), ValueError, r"drop_prob must lie in \[0, 1\], got 1.5"),
        (lambda: dropout_explorer(dropout, seed=-1), ValueError, "seed must lie in"),
        (lambda: thinned_network(PARAMS[:3], IMAGES, LABELS), TypeError, r"\[W1, b1, W2, b2, …\]"),
        (lambda: thinned_network(dropout, IMAGES, LABELS), TypeError, "expected the parameters"),
        (lambda: thinned_network(PARAMS, IMAGES, LABELS[:5]), ValueError, "one entry for each of 120 images"),
        (lambda: thinned_network(PARAMS, IMAGES[0], LABELS), ValueError, "images must have the shape"),
        (lambda: thinned_network(PARAMS, IMAGES, LABELS, 0.5), TypeError, "pass your dropout function"),
        (lambda: thinned_network(PARAMS, IMAGES, LABELS, dropout, [0.5]), ValueError, "must hold 2 numbers"),
        (lambda: thinned_network(PARAMS, IMAGES, LABELS, dropout, [0.5, 1]), ValueError, r"in \[0, 0.95\], got 1"),
        (lambda: thinned_network([*PARAMS[:2], *PARAMS[4:]], IMAGES, LABELS), ValueError, r"W2 .* \(256, outputs\)"),
        (lambda: activations(nn.Sequential(), IMAGES), ValueError, "at least one hidden nn.Dense"),
        (lambda: activations(with_convolution(), IMAGES), TypeError, "got Conv2D"),
    ],
)
def test_a_wrong_argument_is_an_error_in_the_cell(call, error, message):
    with pytest.raises(error, match=message):
        call()


def with_convolution() -> nn.Sequential:
    net = nn.Sequential()
    net.add(nn.Conv2D(8, 3), nn.Dense(10))
    return net


# ------------------------------------------------------------------------------------------ thinned_network


def test_the_full_nets_probabilities_are_the_nets_own():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    for i in (0, 5, 119):
        view.index.value = i
        assert view.thinned.label == LABELS[i]
        assert np.allclose(view.thinned.full, forward(IMAGES[i : i + 1])[-1][0], atol=1e-5)


def test_with_rates_of_zero_every_thinned_net_is_the_full_one():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout, drop_probs=[0, 0])
    assert all(kept.all() for kept in view.thinned.kept)
    assert np.allclose(view.thinned.probabilities, view.thinned.full, atol=1e-5)
    assert view.scene.crosses.get_segments() == []


def test_a_thinned_net_computes_with_the_units_it_kept():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout, drop_probs=[0.3, 0.6])
    W1, b1, W2, b2, W3, b3 = (param.asnumpy() for param in PARAMS)
    H1 = np.maximum(IMAGES[0].reshape(-1) / 255 @ W1 + b1, 0) * view.thinned.kept[0] / 0.7
    H2 = np.maximum(H1 @ W2 + b2, 0) * view.thinned.kept[1] / 0.4
    scores = H2 @ W3 + b3
    assert np.allclose(view.thinned.hidden[0], H1, atol=1e-4)
    assert np.allclose(view.thinned.hidden[1], H2, atol=1e-4)
    assert np.allclose(view.thinned.probabilities[0], np.exp(scores) / np.exp(scores).sum(), atol=1e-4)


def test_about_the_set_share_of_units_is_dropped_and_others_at_each_draw():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    view.rates[0].value, view.rates[1].value = 0.4, 0.9
    masks = []
    for _ in range(10):
        view.again.click()
        masks.append(view.thinned.kept)
    for layer, (units, p) in enumerate([(256, 0.4), (512, 0.9)]):
        kept = np.array([mask[layer] for mask in masks])
        assert len(np.unique(kept, axis=0)) == 10
        # 10 masks of `units` coins: 6 standard deviations of their mean
        assert abs(kept.mean() - (1 - p)) < 6 * np.sqrt(p * (1 - p) / kept.size)


def test_dropped_units_are_crossed_out_and_have_no_edges():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout, drop_probs=[0.5, 0.5])
    scene, thinned = view.scene, view.thinned
    shown = [kept[units] for kept, units in zip(thinned.kept, scene.units, strict=True)]
    assert len(scene.crosses.get_segments()) == 2 * sum((~kept).sum() for kept in shown)
    alive = {place for kept, places in zip(shown, scene.places, strict=False) for place, on in zip(places, kept) if on}
    alive |= set(scene.places[-1])
    ends = {tuple(segment[1]) for segment in scene.edges.get_segments()}
    assert ends <= alive
    first, second = (int(kept.sum()) for kept in shown)
    assert len(scene.edges.get_segments()) == first + first * second + second * 10


def test_weights_are_read_anew_at_each_change():
    params = [param.copy() for param in PARAMS]
    view = thinned_network(params, IMAGES, LABELS, dropout)
    before = view.thinned.full
    params[-1][:] = mnp.arange(10)
    view.again.click()
    assert not np.allclose(view.thinned.full, before)


def gluon_net(num_hiddens=(256, 512), drop_probs=(0.2, 0.5)):
    net = mlp(num_hiddens, drop_probs)
    net.initialize()
    return net


def test_a_gluon_net_is_taken_with_its_own_rates_and_left_as_it_was():
    net = gluon_net((32, 64), (0.1, 0.7))
    view = thinned_network(net, IMAGES, LABELS)
    assert error_of(view) == ""
    assert [rate.value for rate in view.rates] == [0.1, 0.7]
    X = mnp.array(IMAGES[:1].reshape(1, -1) / 255, dtype="float32")
    assert np.allclose(view.thinned.full, npx.softmax(net(X)).asnumpy()[0], atol=1e-5)
    view.rates[1].value = 0.95
    assert net[3]._rate == 0.7
    assert abs(view.thinned.kept[1].mean() - 0.05) < 6 * np.sqrt(0.95 * 0.05 / 64)


@pytest.mark.parametrize("num_hiddens", [(16,), (5, 6, 7), (16, 2048, 16, 8)])
def test_other_depths_and_widths_are_shown_too(num_hiddens):
    net = gluon_net(num_hiddens, [0.5] * len(num_hiddens))
    for view in (thinned_network(net, IMAGES, LABELS), activations(net, IMAGES)):
        assert error_of(view) == ""
        assert len(view.rates) == len(num_hiddens)


def test_images_may_be_mini_batches_of_real_numbers():
    X = mnp.array(IMAGES[:, None] / 255, dtype="float32")
    whole = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    real = thinned_network(PARAMS, X, mnp.array(LABELS), dropout)
    assert np.allclose(whole.thinned.full, real.thinned.full, atol=1e-6)


# --------------------------------------------------------------------------------------------- activations


def test_predict_mode_shows_the_layers_without_dropout():
    view = activations(PARAMS, IMAGES, dropout)
    for rate in (0, 0.5, 0.95):
        view.rates[0].value = view.rates[1].value = rate
        for shown, expected in zip(view.shown.predict, forward(IMAGES[:100])[1:3], strict=True):
            assert np.allclose(shown, expected, atol=1e-4)


def test_with_rates_of_zero_both_modes_agree():
    view = activations(PARAMS, IMAGES, dropout, drop_probs=[0, 0])
    for train, predict in zip(view.shown.train, view.shown.predict, strict=True):
        assert np.allclose(train, predict, atol=1e-5)


def test_train_mode_drops_the_set_share_and_turns_up_the_rest():
    view = activations(PARAMS, IMAGES, dropout, drop_probs=[0.3, 0])
    train, predict = view.shown.train[0], view.shown.predict[0]
    kept = train != 0
    assert np.allclose(train[kept], predict[kept] / 0.7, rtol=1e-4)
    active = predict != 0
    assert abs((kept & active).sum() / active.sum() - 0.7) < 6 * np.sqrt(0.3 * 0.7 / active.sum())
    words = view.scene.layers[0][2]["train"][1].get_text()
    assert words.startswith(f"{np.mean(train == 0):.0%} exactly 0")


def test_the_histograms_hold_the_numbers_that_are_not_zero():
    view = activations(PARAMS, IMAGES, dropout)
    share = view.scene._histogram(view.shown.predict[0], -9.0)
    assert share.sum() <= 1
    sizes = view.shown.predict[0][view.shown.predict[0] > 0]
    low = float(np.floor(np.log10(np.median(sizes))) - 1)
    share = view.scene._histogram(view.shown.predict[0], low)
    inside = (sizes >= 10**low) & (sizes <= 10 ** (low + 4))
    assert share.sum() == pytest.approx(inside.mean())


# ------------------------------------------------------------------------------------------ every explorer


@pytest.mark.parametrize("which", range(3))
def test_every_control_changes_the_picture_and_its_alt_text(which):
    view = make_all()[which]
    for control in controls_of(view):
        before, alt = pixels(view), view.scene.canvas.figure.alt
        if isinstance(control, widgets.Button):
            if control.description == "Start over":
                continue  # there is one draw so far
            control.click()
        elif isinstance(control, widgets.SelectionSlider):
            control.value = control.options[-1]
        elif isinstance(control, widgets.Checkbox):
            control.value = not control.value
        else:
            control.value = control.value + control.step if control.value < control.max else control.min
        assert error_of(view) == ""
        assert (pixels(view) != before).any(), control.description
        assert view.scene.canvas.figure.alt != alt or which == 2, control.description
        assert view.scene.canvas._alt.value


@pytest.mark.parametrize("which", range(3))
def test_what_is_drawn_in_place_is_what_would_be_drawn_from_nothing(which):
    view = make_all()[which]
    for slider in (view.p, view.neuron) if which == 0 else view.rates:
        slider.value = slider.max
        slider.value = slider.min + slider.step
    in_place = pixels(view)
    view.scene.canvas.redraw()
    assert (pixels(view) == in_place).all()


@pytest.mark.parametrize("which", range(3))
def test_every_control_has_a_name(which):
    assert all(control.description for control in controls_of(make_all()[which]))


@pytest.mark.parametrize("which", range(3))
def test_pictures_fit_a_cell_and_have_two_pixels_for_each_of_the_pages(which):
    view = make_all()[which]
    image = view.scene.canvas.image
    assert int(image.width) <= 846  # JupyterLab at 1,280 pixels with the file browser open
    assert pixels(view).shape[:2] == (2 * int(image.height), 2 * int(image.width))


@pytest.mark.parametrize("which", range(3))
def test_playing_does_not_change_what_the_notebook_draws_next(which):
    npx.random.seed(3)
    expected = mnp.random.uniform(0, 1, 5).asnumpy()
    npx.random.seed(3)
    view = make_all()[which]
    view.again.click()
    view.seed.value = 99
    assert (mnp.random.uniform(0, 1, 5).asnumpy() == expected).all()


@pytest.mark.parametrize("which", range(3))
def test_explorers_work_while_recording_and_outside_numpy_mode(which):
    npx.reset_np()
    with autograd.record():
        view = make_all()[which]
        view.again.click()
    assert error_of(view) == ""


def test_two_explorers_in_one_notebook_do_not_disturb_each_other():
    one, other = dropout_explorer(dropout), dropout_explorer(dropout)
    picture = other.scene.canvas.image.value
    one.many.click()
    one.p.value = 0.9
    assert other.scene.canvas.image.value == picture
    other.again.click()
    assert len(other.draws.outputs) == 2


# ---------------------------------------------------------------------------------------- canvas, LiveView


def test_a_picture_becomes_the_png_it_is():
    picture = np.random.RandomState(0).randint(0, 256, (37, 21, 4)).astype(np.uint8)
    png = Image.open(io.BytesIO(canvas._png(picture)))
    png.verify()
    assert (np.asarray(Image.open(io.BytesIO(canvas._png(picture)))) == picture).all()


def test_a_canvas_shows_a_picture_from_the_start():
    view = Canvas((300, 200))
    assert Image.open(io.BytesIO(view.image.value)).size == (600, 400)


def test_what_moves_is_drawn_by_update_and_nothing_else_is():
    view = Canvas((300, 200))
    axes = view.figure.add_subplot()
    (moving,) = axes.plot([0, 1], [0, 1])
    (still,) = axes.plot([0, 1], [1, 0])
    view.moving = [moving]
    view.redraw()
    before = view.image.value
    still.set_ydata([0.5, 0.5])
    view.update()
    assert view.image.value == before
    moving.set_ydata([0.5, 0.5])
    view.update()
    assert view.image.value != before


def test_an_alert_vanishes_when_the_next_change_goes_well():
    slider = widgets.IntSlider()
    view = LiveView("a view", [slider])
    view.on_change(lambda: 1 / (slider.value - 1), slider)
    slider.value = 1
    assert "ZeroDivisionError" in error_of(view)
    slider.value = 2
    assert view.error.value == ""


def test_apart_hands_results_and_errors_back():
    assert apart(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        apart(divmod, 7, 0)


class Shell:
    """As much of IPython as says which cell is running."""

    def __init__(self, cell: str, run: int):
        self.cell, self.execution_count = cell, run

    def get_parent(self):
        return {"metadata": {"cellId": self.cell}}


@pytest.fixture
def run_cell(monkeypatch):
    """Show views as a notebook's cell does: ``run_cell("cell", 1, view)``."""
    monkeypatch.setattr(canvas, "_shown", {})
    monkeypatch.setattr(canvas, "display", lambda *args, **kwargs: None)

    def run(cell: str, number: int, *views: LiveView) -> None:
        monkeypatch.setattr(canvas, "get_ipython", lambda: Shell(cell, number))
        for view in views:
            view._ipython_display_()

    return run


def is_open(view: LiveView) -> bool:
    return view.comm is not None


def test_running_a_cell_again_closes_what_it_showed_before(run_cell):
    old, pair, new = LiveView("", []), LiveView("", []), LiveView("", [])
    run_cell("a", 1, old, pair)
    assert is_open(old)
    assert is_open(pair)
    run_cell("a", 2, new)
    assert not is_open(old)
    assert not is_open(pair)
    assert is_open(new)


def test_a_view_that_another_cell_shows_too_stays_open(run_cell):
    view = LiveView("", [])
    run_cell("a", 1, view)
    run_cell("b", 2, view)
    run_cell("a", 3, LiveView("", []))
    assert is_open(view)


def test_a_cell_that_shows_the_same_view_again_keeps_it(run_cell):
    view = LiveView("", [])
    run_cell("a", 1, view)
    run_cell("a", 2, view)
    assert is_open(view)


def test_closing_a_view_leaves_no_widget_behind():
    instances = widgets.widget._instances
    known = set(instances)
    view = dropout_explorer(dropout)
    view.p.value = 0.3
    assert len(set(instances) - known) > 20
    view.close()
    assert set(instances) == known


CELL = """
from mxnet import np, npx
from d2l_utils.widgets.explorers import dropout_explorer
npx.set_np()
def dropout(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape) > drop_prob) * X / (1 - drop_prob)
dropout_explorer(dropout)
"""


@pytest.fixture(scope="module")
def notebook():
    """A notebook with an explorer, run without a front end."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    return NotebookClient(notebook, timeout=120, kernel_name="python3").execute()


def test_without_a_front_end_the_cell_shows_a_true_picture(notebook):
    live, still = notebook.cells[0].outputs
    assert "application/vnd.jupyter.widget-view+json" in live.data
    assert 'alt="p = 0.5: ' in still.data["text/html"]
    assert still.data["text/plain"].startswith("p = 0.5: ")


def test_exported_without_widget_state_the_page_shows_the_picture_and_no_broken_widget(notebook):
    notebook = notebook.copy()
    notebook.metadata = {}
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert 'src="data:image/png;base64,' in page
    assert "run this notebook in JupyterLab" in page
    assert "application/vnd.jupyter.widget-view+json" not in page
