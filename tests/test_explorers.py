"""The explorers' Python side: what they answer the browser, and what they leave in a saved notebook."""

import json
import re
import signal
import threading
from functools import partial
from itertools import pairwise

import ipywidgets
import numpy as np
import pytest
import traitlets
from mxnet import autograd, npx
from mxnet import np as mnp
from mxnet.gluon import nn
from nbconvert import HTMLExporter

from d2l_utils import learner_code
from d2l_utils.experiment import mlp
from d2l_utils.learner_code import call_in_own_thread
from d2l_utils.lesson import code_from
from d2l_utils.widgets import activations, dropout_explorer, live, opening, thinned_network, weight_scaling
from d2l_utils.widgets.explorers import BINS, DRAWS, IMAGES_KEPT, PATTERNS
from d2l_utils.widgets.live import CAPTION, LiveView
from tests.conftest import run_cells
from tests.live import ask, still

dropout = code_from("01_dropout_from_scratch.ipynb")["dropout"]
IMAGES = np.random.RandomState(0).randint(0, 256, (120, 28, 28)).astype(np.uint8)
LABELS = np.arange(120) % 10
H = PATTERNS["1 to 16"]


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


def draws(view, h=H, p=0.5, count=1, seed=0) -> np.ndarray:
    return ask(view, "dropout", h=list(h), p=p, count=count, seed=seed)["outputs"]


def thin(view, image=0, rates=(0.2, 0.5), seed=3, draw=0, **more) -> dict:
    return ask(view, "thin", image=image, rates=list(rates), seed=seed, draw=draw, **more)


def layers(view, rates=(0.2, 0.5), seed=0, draw=0) -> dict:
    return ask(view, "activations", rates=list(rates), seed=seed, draw=draw)


#: Functions that make a view of a network from its parameters, such as PARAMS.
NETWORK_VIEWS = [partial(thinned_network, images=IMAGES, labels=LABELS), partial(activations, images=IMAGES)]


def make_all() -> list[LiveView]:
    """One explorer of each kind."""
    return [dropout_explorer(dropout), *(make(PARAMS, dropout=dropout) for make in NETWORK_VIEWS)]


def answer_of(view) -> dict:
    """What a view answers as the browser first asks it."""
    return {"explorer": draws, "thinned": thin, "activations": layers}[view.kind](view)


# ------------------------------------------------------------------------------------------ dropout_explorer


@pytest.mark.parametrize("p", [0, 0.2, 0.5, 0.95, 1])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_explorer_answers_what_the_given_dropout_returns(p, pattern):
    h = PATTERNS[pattern]
    output = draws(dropout_explorer(dropout), h, p)
    assert output.shape == (1, 16)
    assert output.dtype == np.float32
    kept = h / (1 - p) if p < 1 else 0 * h
    assert (np.isclose(output, 0) | np.isclose(output, kept, rtol=1e-5)).all()
    if p in (0, 1):
        assert np.allclose(output, kept)


def test_rates_may_be_arrays_and_seeds_numbers_of_numpy():
    assert dropout_explorer(dropout, np.float32(0.5), np.int64(3)).get_state(["p", "seed"]) == {"p": 0.5, "seed": 3}
    for rates in (
        mnp.array([0.25, 0.5]),
        [mnp.array(0.25), np.array(0.5)],
        np.array([0.25, 0.5]),
        (rate for rate in (0.25, 0.5)),
    ):
        assert activations(PARAMS, IMAGES, drop_probs=rates).rates == [0.25, 0.5]


def test_a_rate_set_by_code_is_the_rate_of_the_draws():
    view = dropout_explorer(dropout, 0.125)
    output = draws(view, p=0.125)
    assert np.allclose(output[output != 0], (H / 0.875)[output[0] != 0])
    assert view.picture().alt.count("0.125") == 3
    assert "0.12:" not in view.picture().alt


def test_mean_and_variance_of_many_draws_agree_with_theory():
    n, p = 2001, 0.5
    outputs = draws(dropout_explorer(dropout), p=p, count=n)
    variance = H**2 * p / (1 - p)
    # The mean of n draws has the standard deviation √(variance / n); 6 of them are exceeded once in 10⁹ times.
    assert (np.abs(outputs.mean(axis=0) - H) < 6 * np.sqrt(variance / n)).all()
    # At p = 0.5 the variance of n draws is h² (1 − m²) with m = 2 · share kept − 1, and m stays below 6 / √n.
    assert (outputs.var(axis=0) <= variance * (1 + 1e-6)).all()
    assert (outputs.var(axis=0) >= variance * (1 - 36 / n)).all()


def test_more_draws_begin_with_those_there_were_and_are_others():
    view = dropout_explorer(dropout)
    many = draws(view, count=102)
    assert (many[:1] == draws(view)).all()
    assert len(np.unique(many != 0, axis=0)) > 90  # of 2¹⁶ masks, 102 draws seldom hit one twice


def test_a_higher_rate_drops_more_and_brings_none_back():
    view, kept = dropout_explorer(dropout), np.ones(16, bool)
    for step in range(21):
        mask = draws(view, p=step / 20)[0] != 0
        assert not (mask & ~kept).any()
        kept = mask
    assert not kept.any()


def test_the_seed_decides_what_is_drawn():
    one, other = dropout_explorer(dropout), dropout_explorer(dropout)
    assert (draws(one, count=50, seed=7) == draws(other, count=50, seed=7)).all()
    assert (draws(one, count=50, seed=7) != draws(one, count=50, seed=8)).any()


def test_the_picture_shows_the_last_draw_as_the_states_say():
    view = dropout_explorer(dropout, drop_prob=0.5)
    view.count, view.rescale = 3, False
    output = draws(view, count=3)[-1]
    alt = view.picture().alt
    assert f"{np.sum(output == 0)} of 16 neurons dropped" in alt
    assert "not rescaled" in alt
    assert f"output h′: {', '.join(f'{value:g}' for value in (output * 0.5)[:8])}; " in alt


@pytest.mark.parametrize("states", [{"p": 1.5}, {"pattern": "loud"}, {"neuron": 0}, {"count": 0}, {"seed": -1}])
def test_a_state_out_of_its_range_is_refused(states):
    view = dropout_explorer(dropout)
    ((name, value),) = states.items()
    with pytest.raises(traitlets.TraitError, match=name):
        setattr(view, name, value)


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
        (lambda X, p: X * mnp.nan, "ArithmeticError: dropout returned 16 numbers that are nan or infinite, out of 16"),
        (lambda X, p: mnp.dot(X, X), "MXNetError: Shape inconsistent"),
        (divides_by_zero, r"(?s)ZeroDivisionError.*divides_by_zero, line \d+: return X \* \(1 / 0\)"),
        (lambda X: X, "TypeError: .*takes 1 positional argument"),
    ],
)
def test_an_error_in_the_learners_function_is_the_answer(function, message):
    view = dropout_explorer(function)
    for _ in range(2):  # and the view lives on
        with pytest.raises(LookupError, match=message):
            draws(view)
    assert 'role="alert"' in view._still()["text/html"]


def test_after_an_error_the_next_question_is_answered():
    def moody(X, drop_prob):
        if drop_prob > 0.6:
            raise RuntimeError("too <much>")
        return dropout(X, drop_prob)

    view = dropout_explorer(moody)
    with pytest.raises(LookupError, match="RuntimeError: too <much>"):
        draws(view, p=0.7)
    assert draws(view, p=0.5).shape == (1, 16)
    view.p = 0.7
    assert "too &lt;much&gt;" in view._still()["text/html"]


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
    sleeping = set(learner_code._left_behind)  # since another test
    with monkeypatch.context() as patch:
        patch.setattr(learner_code, "LIMIT", 0.2)
        with pytest.raises(LookupError, match=r"TimeoutError: a call was still running after 0\.2 s") as raised:
            draws(dropout_explorer(function))
    assert re.search(r"and was stopped\nin never_ends, line \d+: (while True:|pass)", str(raised.value))
    assert {each for each in threading.enumerate() if each.name == "learner's code"} <= sleeping
    assert all(len(answer_of(other)) for other in make_all())


def test_a_function_that_cannot_be_stopped_is_left_behind_and_said_to_be(monkeypatch):
    done = threading.Event()

    def sleeps(X, drop_prob):
        done.wait()

    with monkeypatch.context() as patch:
        patch.setattr(learner_code, "LIMIT", 0.2)
        with pytest.raises(LookupError, match=r"goes on in the background.*restart the kernel\nin sleeps"):
            draws(dropout_explorer(sleeps))
    try:
        assert all(len(answer_of(other)) for other in make_all())
    finally:
        done.set()


@pytest.mark.slow
def test_an_interrupt_stops_the_function_is_said_in_the_view_and_goes_on():
    def interrupted(X, drop_prob):
        if drop_prob == 0.5:
            return dropout(X, drop_prob)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        return never_ends(X, drop_prob)

    view, sent = dropout_explorer(interrupted), []
    view.send = lambda content, buffers=None: sent.append(content)
    question = {"id": 1, "ask": "dropout", "h": list(H), "p": 0.6, "count": 1, "seed": 0}
    with pytest.raises(KeyboardInterrupt, match="you interrupted the kernel, and the call was stopped"):
        view._hear(view, question, [])
    assert "KeyboardInterrupt: you interrupted the kernel, and the call was stopped\nin " in sent[0]["error"]
    assert draws(view, p=0.5).shape == (1, 16)


@pytest.mark.parametrize("make", NETWORK_VIEWS, ids=["thinned_network", "activations"])
def test_an_error_is_the_answer_in_the_views_of_networks_too(make):
    def broken(X, drop_prob):
        raise RuntimeError("nothing works")

    with pytest.raises(LookupError, match=r"RuntimeError: nothing works\nin broken, line"):
        answer_of(make(PARAMS, dropout=broken))


@pytest.mark.parametrize("make", NETWORK_VIEWS, ids=["thinned_network", "activations"])
def test_a_net_that_has_diverged_is_said_to_have(make):
    params = [param.copy() for param in PARAMS]
    params[2][:] = mnp.nan
    with pytest.raises(LookupError, match="has diverged"):
        answer_of(make(params, dropout=dropout))


def drops_in_train_mode_only(X, drop_prob):
    return dropout(X, drop_prob) if autograd.is_training() else X


@pytest.mark.parametrize("function", [drops_in_train_mode_only, lambda X, p: npx.dropout(X, p=p)])
def test_a_function_that_drops_in_train_mode_only_drops(function):
    assert not draws(dropout_explorer(function), p=0.95, count=101).all()
    answer = thin(thinned_network(PARAMS, IMAGES, LABELS, function), rates=(0.95, 0.95))
    assert not answer["kept_0"].all()
    assert not answer["kept_1"].all()
    zeros = layers(activations(PARAMS, IMAGES, function), rates=(0.95, 0.95))["zeros"]
    assert all(train > predict for train, predict in zip(zeros["train"], zeros["predict"], strict=True))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: dropout_explorer(0.5), TypeError, "pass your dropout function, as in dropout_explorer"),
        (lambda: dropout_explorer(None), TypeError, "pass your dropout function, as in dropout_explorer"),
        (lambda: dropout_explorer(dropout, 1.5), ValueError, r"drop_prob must lie in \[0, 1\], got 1.5"),
        (lambda: dropout_explorer(dropout, "0.5"), TypeError, r"drop_prob must be a number in \[0, 1\], got '0.5'"),
        (lambda: dropout_explorer(dropout, seed=-1), ValueError, "seed must be at least 0, got -1"),
        (
            lambda: activations(PARAMS, IMAGES, seed=1.5),
            TypeError,
            "seed must be a whole number .*, got 1.5",
        ),
        (lambda: activations([1, 2, 3, 4], IMAGES), TypeError, "must be arrays of mxnet.np, got int"),
        (lambda: activations(PARAMS, IMAGES, drop_probs=0.5), ValueError, "must hold 2 numbers.*, got 0.5"),
        (lambda: activations(PARAMS, IMAGES, drop_probs=[0.5, None]), TypeError, "each of drop_probs must be a"),
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
        assert np.allclose(thin(view, image=i)["full"], forward(IMAGES[i : i + 1])[-1][0], atol=1e-5)


def test_an_image_that_was_drawn_stands_in_for_a_given_one():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    drawn = (IMAGES[7].ravel() / 255).tolist()
    assert np.allclose(thin(view, image=0, pixels=drawn)["full"], thin(view, image=7)["full"], atol=1e-6)


def test_with_rates_of_zero_every_thinned_net_is_the_full_one():
    answer = thin(thinned_network(PARAMS, IMAGES, LABELS, dropout), rates=(0, 0))
    assert answer["kept_0"].all()
    assert answer["kept_1"].all()
    assert answer["probabilities"].shape == (DRAWS, 10)
    assert np.allclose(answer["probabilities"], answer["full"], atol=1e-5)


def test_a_thinned_net_computes_with_the_units_it_kept():
    answer = thin(thinned_network(PARAMS, IMAGES, LABELS, dropout), rates=(0.3, 0.6))
    W1, b1, W2, b2, W3, b3 = (param.asnumpy() for param in PARAMS)
    H1 = np.maximum(IMAGES[0].reshape(-1) / 255 @ W1 + b1, 0) * answer["kept_0"] / 0.7
    H2 = np.maximum(H1 @ W2 + b2, 0) * answer["kept_1"] / 0.4
    scores = H2 @ W3 + b3
    assert np.allclose(answer["hidden_0"], H1, atol=1e-4)
    assert np.allclose(answer["hidden_1"], H2, atol=1e-4)
    assert np.allclose(answer["probabilities"][0], np.exp(scores) / np.exp(scores).sum(), atol=1e-4)


def test_about_the_set_share_of_units_is_dropped_and_others_at_each_draw():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    answers = [thin(view, rates=(0.4, 0.9), draw=draw, draws=1) for draw in range(10)]
    for layer, (units, p) in enumerate([(256, 0.4), (512, 0.9)]):
        kept = np.array([answer[f"kept_{layer}"] for answer in answers])
        assert kept.shape == (10, units)
        assert len(np.unique(kept, axis=0)) == 10
        # 10 masks of `units` coins: 6 standard deviations of their mean
        assert abs(kept.mean() - (1 - p)) < 6 * np.sqrt(p * (1 - p) / kept.size)


def test_the_picture_says_how_many_units_are_dropped_and_what_both_nets_say():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    alt = view.picture().alt
    assert "True class: t-shirt. Full net: " in alt
    assert "layers of 1, 12, 12, 10 units" in alt
    view.pixels = [0.0] * 784
    assert "True class" not in view.picture().alt


def test_weights_are_read_anew_at_each_question():
    params = [param.copy() for param in PARAMS]
    view = thinned_network(params, IMAGES, LABELS, dropout)
    before = thin(view)["full"]
    params[-1][:] = mnp.arange(10)
    assert not np.allclose(thin(view)["full"], before)


def gluon_net(num_hiddens=(256, 512), drop_probs=(0.2, 0.5)):
    net = mlp(num_hiddens, drop_probs)
    net.initialize()
    return net


def test_a_gluon_net_is_taken_with_its_own_rates_and_left_as_it_was():
    net = gluon_net((32, 64), (0.1, 0.7))
    view = thinned_network(net, IMAGES, LABELS)
    assert view.rates == [0.1, 0.7]
    X = mnp.array(IMAGES[:1].reshape(1, -1) / 255, dtype="float32")
    assert np.allclose(thin(view)["full"], npx.softmax(net(X)).asnumpy()[0], atol=1e-5)
    assert abs(thin(view, rates=(0.1, 0.95))["kept_1"].mean() - 0.05) < 6 * np.sqrt(0.95 * 0.05 / 64)
    assert net[3]._rate == 0.7


@pytest.mark.parametrize("num_hiddens", [(16,), (5, 6, 7), (16, 2048, 16, 8)])
def test_other_depths_and_widths_are_shown_too(num_hiddens):
    net, rates = gluon_net(num_hiddens, [0.5] * len(num_hiddens)), [0.5] * len(num_hiddens)
    one, other = thinned_network(net, IMAGES, LABELS), activations(net, IMAGES)
    assert thin(one, rates=rates)[f"hidden_{len(rates) - 1}"].shape == (num_hiddens[-1],)
    assert len(layers(other, rates=rates)["zeros"]["train"]) == len(num_hiddens)
    for view in (one, other):
        assert view.rates == rates
        assert view.picture().alt


def test_images_may_be_mini_batches_of_real_numbers():
    X = mnp.array(IMAGES[:, None] / 255, dtype="float32")
    whole = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    real = thinned_network(PARAMS, X, mnp.array(LABELS), dropout)
    assert np.allclose(thin(whole)["full"], thin(real)["full"], atol=1e-6)
    assert whole.options == real.options


# --------------------------------------------------------------------------------------------- activations


def test_predict_mode_shows_the_layers_without_dropout():
    view, expected = activations(PARAMS, IMAGES, dropout), forward(IMAGES[:100])[1:3]
    for rates in ((0, 0), (0.5, 0.5), (0.95, 0.95)):
        answer = layers(view, rates)
        assert np.allclose(answer["means"]["predict"], [layer.mean() for layer in expected], atol=1e-4)
        assert np.allclose(answer["zeros"]["predict"], [(layer == 0).mean() for layer in expected], atol=1e-3)


def test_with_rates_of_zero_both_modes_agree():
    answer = layers(activations(PARAMS, IMAGES, dropout), (0, 0))
    assert np.allclose(answer["means"]["train"], answer["means"]["predict"], rtol=1e-4)
    assert np.abs(answer["train_1"] - answer["predict_1"]).sum() <= 20  # a number at a bar's edge falls on either side


def test_train_mode_drops_the_set_share_and_the_mean_stays():
    answer = layers(activations(PARAMS, IMAGES, dropout), (0.3, 0))
    train, predict = (1 - answer["zeros"][mode][0] for mode in ("train", "predict"))
    count = predict * 100 * 256
    assert abs(train / predict - 0.7) < 6 * np.sqrt(0.3 * 0.7 / count)
    # The sum over `count` numbers h · mask / 0.7 has the variance Σh² · 0.3 / 0.7.
    H1 = forward(IMAGES[:100])[1]
    bound = 6 * np.sqrt((H1**2).sum() * 0.3 / 0.7) / H1.size
    assert abs(answer["means"]["train"][0] - answer["means"]["predict"][0]) < bound


def test_the_histograms_hold_the_numbers_that_are_not_zero():
    answer, H1 = layers(activations(PARAMS, IMAGES, dropout)), forward(IMAGES[:100])[1]
    edges = answer["edges_0"]
    assert answer["predict_0"].shape == (BINS,)
    assert edges.shape == (BINS + 1,)
    inside = ((edges[0] <= H1) & (edges[-1] >= H1)).sum()
    assert abs(answer["predict_0"].sum() - inside) <= 5
    assert edges[0] <= np.median(H1[H1 > 0]) / 10
    assert edges[-1] >= np.median(H1[H1 > 0]) * 100
    assert (edges == layers(activations(PARAMS, IMAGES, dropout), (0.9, 0.9))["edges_0"]).all()


# ------------------------------------------------------------------------------------------------- opening


def test_the_opening_hands_out_balanced_images_and_draws_the_recorded_runs():
    view = opening()
    answer = ask(view, "images", train_size=200, test_size=50, seed=1)
    assert answer["train_images"].shape == (200, 784)
    assert answer["train_images"].dtype == np.uint8
    assert (np.bincount(answer["train_labels"]) == 20).all()
    assert answer["test_images"].shape == (50, 784)
    assert answer["test_labels"].shape == (50,)
    assert "without dropout, test" in view.picture().alt


# ------------------------------------------------------------------------------------------ every explorer


@pytest.mark.parametrize("which", range(3))
def test_playing_does_not_change_what_the_notebook_draws_next(which):
    npx.random.seed(3)
    expected = mnp.random.uniform(0, 1, 5).asnumpy()
    npx.random.seed(3)
    view = make_all()[which]
    answer_of(view)
    view.picture()
    assert (mnp.random.uniform(0, 1, 5).asnumpy() == expected).all()


@pytest.mark.parametrize("which", range(3))
def test_explorers_work_while_recording_and_outside_numpy_mode(which):
    npx.reset_np()
    with autograd.record():
        assert len(answer_of(make_all()[which]))


def test_a_call_in_a_thread_of_its_own_hands_results_and_errors_back():
    assert call_in_own_thread(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        call_in_own_thread(divmod, 7, 0)


# ------------------------------------------------------------------------------------------ weight_scaling


def probabilities(view) -> dict[str, list[float]]:
    """What its picture says of the likeliest class at p = 0, 0.1, …, 0.9."""
    said = re.findall(r"class \d, ([a-z ]+): ([^;]+)[;.]", view.picture().alt)
    return {arm: [float(number) for number in re.findall(r"0(?:\.\d)?: (0\.\d+|1\.0+)", row)] for arm, row in said}


@pytest.mark.parametrize(("seed", "scale"), [(34, 1), (0, 4), (7, 0.25)])
def test_the_picture_shows_a_geometric_mean_that_is_the_scaled_pass_and_an_arithmetic_one_that_is_not(seed, scale):
    view = weight_scaling()
    view.seed, view.scale = seed, scale
    said = probabilities(view)
    assert [len(row) for row in said.values()] == [10, 10, 10]
    assert said["geometric mean"] == said["scaled pass"] == said["scaled pass"][:1] * 10
    assert said["arithmetic mean"][0] == said["scaled pass"][0]
    assert said["arithmetic mean"][-1] != said["scaled pass"][-1]


def test_kernel_and_page_draw_the_same_net():
    said = probabilities(weight_scaling())
    # web/test/ensemble.test.js has the same numbers of the page's net.
    assert (round(said["arithmetic mean"][5], 2), round(said["scaled pass"][5], 2)) == (0.63, 0.91)


def test_the_element_of_the_weight_scaling_rule_carries_its_states():
    view = weight_scaling()
    view.p = 0.9
    assert still(view._still()["text/html"])[:3] == ("scaling", {}, {"p": 0.9, "scale": 1, "seed": 34})
    for name, wrong in (("p", 1), ("scale", 0), ("seed", -1)):
        with pytest.raises(traitlets.TraitError, match=name):
            setattr(view, name, wrong)


# ------------------------------------------------------------------------------------------------ LiveView


@pytest.mark.slow
@pytest.mark.parametrize("which", range(3))
def test_the_element_carries_kind_options_and_states_as_json(which):
    view = make_all()[which]
    kind, options, state, alt = still(view._still()["text/html"])
    assert kind == view.kind
    assert options == json.loads(json.dumps(view.still_options()))
    assert state == view.get_state(view.trait_names(state=True))
    assert alt == view.picture().alt
    assert {"rates", "seed", "draw"} <= set(state) or state["pattern"] == "1 to 16"


def test_a_saved_element_holds_few_images_and_always_the_one_in_the_picture():
    view = thinned_network(PARAMS, IMAGES, LABELS, dropout)
    view.image = 70
    _, options, _, _ = still(view._still()["text/html"])
    assert len(view.options["labels"]) == 120
    assert len(options["labels"]) == 71
    view.image = 0
    _, options, _, _ = still(view._still()["text/html"])
    assert len(options["labels"]) == IMAGES_KEPT


class Shell:
    """As much of IPython as says which cell is running."""

    def __init__(self, cell: str, run: int):
        self.cell, self.execution_count = cell, run

    def get_parent(self):
        return {"metadata": {"cellId": self.cell}}


@pytest.fixture
def run_cell(monkeypatch):
    """Show views as a notebook's cell does: ``run_cell("cell", 1, view)``."""
    monkeypatch.setattr(live, "_shown", {})
    monkeypatch.setattr(live, "display", lambda *args, **kwargs: None)

    def run(cell: str, number: int, *views: LiveView) -> None:
        monkeypatch.setattr(live, "get_ipython", lambda: Shell(cell, number))
        for view in views:
            view._ipython_display_()

    return run


def is_open(view: LiveView) -> bool:
    return view.comm is not None


def test_running_a_cell_again_closes_what_it_showed_before(run_cell):
    old, pair, new = (dropout_explorer(dropout) for _ in range(3))
    run_cell("a", 1, old, pair)
    assert is_open(old)
    assert is_open(pair)
    run_cell("a", 2, new)
    assert not is_open(old)
    assert not is_open(pair)
    assert is_open(new)


@pytest.mark.slow
def test_a_view_that_another_cell_or_the_same_one_shows_again_stays_open(run_cell):
    view = dropout_explorer(dropout)
    run_cell("a", 1, view)
    run_cell("b", 2, view)
    run_cell("a", 3, dropout_explorer(dropout))
    run_cell("b", 4, view)
    assert is_open(view)


def test_closing_a_view_leaves_no_widget_behind():
    instances = ipywidgets.widget._instances
    known = set(instances)
    for view in make_all():
        assert view.layout.model_id in instances
        view.close()
    assert set(instances) == known


@pytest.fixture(scope="module")
def notebook():
    """A notebook with an explorer, run without a front end, saved and opened again."""
    return run_cells(
        """
        from mxnet import np, npx
        from d2l_utils.widgets import dropout_explorer
        npx.set_np()
        def dropout(X, drop_prob):
            return (np.random.uniform(0, 1, X.shape) > drop_prob) * X / (1 - drop_prob)
        dropout_explorer(dropout)"""
    )


def test_a_cell_shows_a_true_picture_and_after_it_the_live_view(notebook):
    picture, view = notebook.cells[0].outputs
    _, _, _, alt = still(picture.data["text/html"])
    assert alt.startswith("p = 0.5: ")
    assert picture.data["text/plain"] == f"{alt}\n{CAPTION}"
    assert "application/vnd.jupyter.widget-view+json" in view.data
    assert view.data["text/plain"] == ""


def test_exported_without_widget_state_the_page_shows_the_picture_and_no_broken_widget(notebook):
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert 'src="data:image/png;base64,' in page
    assert CAPTION in page
    assert "application/vnd.jupyter.widget-view+json" not in page
