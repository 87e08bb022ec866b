"""The properties that the notebook's ``dropout`` and Gluon's ``nn.Dropout`` must both have.

Statistical bounds: with n elements, the share of zeros is a mean of n independent draws. By Hoeffding's inequality
it differs from p by more than t with a probability of at most 2·exp(−2nt²); with N = 200,000 and t = 0.007 that is
below 10⁻⁸. (The notebooks seed themselves when their code is taken from them, so the draws are the same at every run.)
"""

import math

import numpy as onp
import pytest
from mxnet import autograd, np
from mxnet.base import MXNetError
from mxnet.gluon import nn

from d2l_utils.lesson import code_from

N = 200_000
MARGIN = 0.007  # 2·exp(−2·N·MARGIN²) < 1e-8
RATES = [0.1, 0.2, 0.5, 0.75, 0.9]


@pytest.fixture(params=["01_dropout_from_scratch", "02_mlp_from_scratch", "03_gluon_dropout", "nn.Dropout"])
def drop(request):
    """A function of (X, drop_prob) in train mode: each notebook's, and Gluon's layer."""
    if request.param == "nn.Dropout":
        return lambda X, drop_prob: nn.Dropout(drop_prob)(X)
    return code_from(request.param + ".ipynb")["dropout"]


def apply(drop, X, drop_prob):
    """Return the output in train mode, and the gradient of its sum, as NumPy arrays."""
    X = np.array(X, dtype="float32")
    X.attach_grad()
    with autograd.record():
        Y = drop(X, drop_prob)
    Y.backward()
    return Y.asnumpy(), X.grad.asnumpy()


def test_the_definition_is_the_same_in_every_notebook():
    cells = set()
    for name in ("01_dropout_from_scratch", "02_mlp_from_scratch", "03_gluon_dropout"):
        code = code_from(name + ".ipynb")["dropout"].__code__
        cells.add((code.co_code, code.co_consts, code.co_names))
    assert len(cells) == 1


@pytest.mark.parametrize("drop_prob", RATES)
def test_the_share_of_zeros_is_the_drop_probability(drop, drop_prob):
    Y, _ = apply(drop, onp.ones(N), drop_prob)
    assert abs((Y == 0).mean() - drop_prob) < MARGIN


@pytest.mark.parametrize("drop_prob", RATES)
def test_survivors_are_scaled_by_one_over_the_keep_probability(drop, drop_prob):
    X = onp.linspace(-3, 3, 1001, dtype="float32")[onp.newaxis].repeat(20, axis=0)
    Y, _ = apply(drop, X, drop_prob)
    assert (Y != 0).any()
    onp.testing.assert_allclose(Y[Y != 0], (X / (1 - drop_prob))[Y != 0], rtol=1e-5)


@pytest.mark.parametrize("drop_prob", RATES)
def test_mean_and_variance_are_as_derived(drop, drop_prob):
    h = 2.0
    Y, _ = apply(drop, onp.full(N, h), drop_prob)
    # Y is h/(1-p) times a share of survivors that lies within MARGIN, so its mean lies within:
    assert abs(Y.mean() - h) < MARGIN * h / (1 - drop_prob)
    kept = (Y != 0).mean()
    # the variance is (h/(1-p))²·q(1-q) in the share of survivors q, whose slope |1-2q| is at most 1:
    assert abs(Y.var() - h**2 * drop_prob / (1 - drop_prob)) < MARGIN * (h / (1 - drop_prob)) ** 2 + 1e-3
    assert math.isclose(Y.var(), (h / (1 - drop_prob)) ** 2 * kept * (1 - kept), rel_tol=1e-3)


def test_a_rate_of_zero_keeps_everything(drop):
    X = onp.random.RandomState(0).normal(size=(50, 40)).astype("float32")
    Y, gradient = apply(drop, X, 0)
    onp.testing.assert_array_equal(Y, X)
    onp.testing.assert_array_equal(gradient, onp.ones_like(X))


def test_every_call_draws_a_fresh_mask(drop):
    X = onp.ones(100)
    first, second = apply(drop, X, 0.5)[0], apply(drop, X, 0.5)[0]
    assert (first != second).any()  # equal by chance once in 2^100


def test_elements_are_dropped_on_their_own(drop):
    """Each pair of columns agrees in half of the rows: no mask is shared by a row or a column."""
    Y, _ = apply(drop, onp.ones((N // 100, 100)), 0.5)
    assert abs((Y[:, :-1] == Y[:, 1:]).mean() - 0.5) < 2 * MARGIN
    assert abs((Y[:-1] == Y[1:]).mean() - 0.5) < 2 * MARGIN


@pytest.mark.parametrize("drop_prob", RATES)
def test_the_gradient_is_the_scaled_mask(drop, drop_prob):
    X = onp.random.RandomState(0).uniform(1, 2, size=(30, 40))
    Y, gradient = apply(drop, X, drop_prob)
    onp.testing.assert_allclose(gradient, (Y != 0) / (1 - drop_prob), rtol=1e-5)


@pytest.mark.parametrize("drop_prob", [0, 0.5, 1])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_shape_and_dtype_are_kept_and_the_input_is_not_modified(drop, drop_prob, dtype):
    for shape in ((7,), (3, 5), (2, 1, 4, 4)):
        X = np.ones(shape, dtype=dtype)
        with autograd.record():
            Y = drop(X, drop_prob)
        assert Y.shape == shape
        assert Y.dtype == X.dtype
        assert (X == 1).all()


@pytest.fixture
def ours():
    return code_from("01_dropout_from_scratch.ipynb")["dropout"]


def test_a_rate_of_one_drops_everything(ours):
    Y, gradient = apply(ours, onp.ones((4, 5)), 1)
    assert not Y.any()
    assert not gradient.any()


@pytest.mark.parametrize("drop_prob", [-0.5, -1e-9, 1.5, float("nan"), float("inf")])
def test_a_rate_outside_zero_and_one_is_refused_in_words(ours, drop_prob):
    with pytest.raises(ValueError, match=rf"drop_prob must lie in \[0, 1\], got {drop_prob}"):
        ours(np.ones(3), drop_prob)


@pytest.mark.parametrize("drop_prob", ["0.5", None, [0.5]])
def test_a_rate_that_is_no_number_is_refused(ours, drop_prob):
    with pytest.raises((TypeError, ValueError)):
        ours(np.ones(3), drop_prob)


def test_gluons_layer_differs_at_one_and_below_zero_as_notebook_3_says():
    """Should MXNet ever mend it, notebook 3 has to be mended, too."""
    assert onp.isnan(apply(lambda X, p: nn.Dropout(p)(X), onp.ones(8), 1)[0]).all()
    assert (apply(lambda X, p: nn.Dropout(p)(X), onp.ones(8), -0.5)[0] == 1).all()
    with pytest.raises(MXNetError, match="exceed bound"):
        nn.Dropout(1.5)(np.ones(8)).wait_to_read()
