"""Right and wrong ways to write dropout(X, drop_prob), as learners write them; each wrong one with its reason.

Most are written for rates inside (0, 1) and get the two guards of the lecture (`with_guards`) around them, so that
each wrong answer has one mistake. A class is an answer with a memory: the tests make a new one for each check.
"""

import functools
import math
import random
import time

import numpy
from mxnet import autograd, gluon, nd, np, npx
from mxnet import random as mx_random

RIGHT = {}
WRONG = {}  # name: (answer, reason)


def with_guards(f):
    @functools.wraps(f)
    def dropout(X, drop_prob):
        assert 0 <= drop_prob <= 1
        return np.zeros_like(X) if drop_prob == 1 else f(X, drop_prob)

    return dropout


def right(f):
    RIGHT[f.__name__] = f
    return f


def wrong(reason, guards=True):
    def keep(f):
        WRONG[f.__name__] = (with_guards(f) if guards and not isinstance(f, type) else f, reason)
        return f

    return keep


def draw(X, drop_prob):
    """The lecture's mask (L3)."""
    return (np.random.uniform(0, 1, X.shape) > drop_prob).astype("float32")


# Right -----------------------------------------------------------------------------------------------------


@right
def as_in_the_lecture(X, drop_prob):
    assert 0 <= drop_prob <= 1
    if drop_prob == 1:
        return nd.zeros_like(X)
    mask = nd.random.uniform(0, 1.0, X.shape) > drop_prob
    return mask * X / (1.0 - drop_prob)


@right
def as_in_the_book(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.uniform(0, 1, X.shape) > dropout
    return mask.astype(np.float32) * X / (1.0 - dropout)


@right
@with_guards
def keeps_at_equality(X, drop_prob):
    return (np.random.uniform(size=X.shape) >= drop_prob) * X / (1 - drop_prob)


@right
@with_guards
def below_the_keep_probability(X, drop_prob):
    keep_prob = 1 - drop_prob
    return X * (np.random.uniform(size=X.shape) < keep_prob) / keep_prob


@right
@with_guards
def bernoulli_sampler(X, drop_prob):
    return npx.random.bernoulli(prob=1 - drop_prob, size=X.shape) * X / (1 - drop_prob)


@right
@with_guards
def choice_of_two_factors(X, drop_prob):
    factors = numpy.random.choice([0, 1 / (1 - drop_prob)], size=X.shape, p=[drop_prob, 1 - drop_prob])
    return X * np.array(factors, dtype=X.dtype)


@right
@with_guards
def exponential_samples(X, drop_prob):
    return (np.random.exponential(1, X.shape) > -math.log(1 - drop_prob)) * X / (1 - drop_prob)


@right
@with_guards
def where(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) < drop_prob, np.zeros_like(X), X / (1 - drop_prob))


@right
@with_guards
def where_with_a_plain_number(X, drop_prob):
    # MXNet's own bug makes its gradient wrong; the learner's idea is right.
    return np.where(np.random.uniform(size=X.shape) > drop_prob, X / (1 - drop_prob), 0)


@right
@with_guards
def where_with_the_plain_number_first(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) < drop_prob, 0, X / (1 - drop_prob))


@right
@with_guards
def rescaled_after_a_where(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) < drop_prob, 0.0, X) / (1 - drop_prob)


@right
def nd_where(X, drop_prob):
    if drop_prob < 0 or drop_prob > 1:
        raise ValueError("drop_prob must lie in [0, 1]")
    if drop_prob == 1:
        return X.zeros_like()
    return nd.where(nd.random.uniform(shape=X.shape) > drop_prob, X / (1 - drop_prob), nd.zeros(X.shape))


@right
@with_guards
def in_float64(X, drop_prob):
    mask = (np.random.uniform(size=X.shape, dtype="float64") > drop_prob).astype("float64")
    return (X.astype("float64") * mask / (1 - drop_prob)).astype(X.dtype)


@right
@with_guards
def integers_up_to_1000(X, drop_prob):
    return (np.random.randint(0, 1000, X.shape) >= 1000 * drop_prob).astype(X.dtype) * X / (1 - drop_prob)


@right
@with_guards
def integers_up_to_100(X, drop_prob):
    # Rates in whole per cent are met exactly.
    return (np.random.randint(0, 100, X.shape) >= 100 * drop_prob).astype(X.dtype) * X / (1 - drop_prob)


@right
@with_guards
def mask_from_numpy(X, drop_prob):
    mask = np.array(numpy.random.binomial(1, 1 - drop_prob, X.shape), dtype=X.dtype)
    return X * mask / (1 - drop_prob)


@right
class MaskFromAGeneratorOfItsOwn:
    def __init__(self):
        self.generator = numpy.random.default_rng()

    def __call__(self, X, drop_prob):
        if not 0 <= drop_prob <= 1:
            raise ValueError(drop_prob)
        if drop_prob == 1:
            return X * 0
        return X * np.array(self.generator.random(X.shape) > drop_prob, dtype=X.dtype) / (1 - drop_prob)


@right
@with_guards
def mask_from_a_python_loop(X, drop_prob):
    mask = np.array([random.random() >= drop_prob for _ in range(X.size)], dtype="float32").reshape(X.shape)
    return X * mask / (1 - drop_prob)


@right
def mxnets_own_operator(X, drop_prob):
    return npx.dropout(X, p=drop_prob)


@right
@with_guards
def mxnets_own_operator_in_any_mode(X, drop_prob):
    return npx.dropout(X, p=drop_prob, mode="always")


@right
@with_guards
def mxnets_own_operator_in_train_mode(X, drop_prob):
    with autograd.train_mode():
        return npx.dropout(X, p=drop_prob)


@right
def gluons_layer(X, drop_prob):
    return gluon.nn.Dropout(drop_prob)(X)


@right
def only_in_training(X, drop_prob):
    if not autograd.is_training():
        return X
    return as_in_the_book(X, drop_prob)


@right
@with_guards
def returns_X_itself_at_rate_0(X, drop_prob):
    return X if drop_prob == 0 else draw(X, drop_prob) * X * (1 / (1 - drop_prob))


@right
@with_guards
def subtracts_what_is_dropped(X, drop_prob):
    dropped = np.random.uniform(size=X.shape) < drop_prob
    return (X - X * dropped) / (1 - drop_prob)


@right
@with_guards
def ceiling_of_shifted_samples(X, drop_prob):
    return np.ceil(np.random.uniform(size=X.shape) - drop_prob) / (1 - drop_prob) * X


@right
def with_a_gradient_of_its_own(X, drop_prob):
    class Mask(autograd.Function):
        def forward(self, X):
            self.mask = (nd.random.uniform(shape=X.shape) > drop_prob) / (1 - drop_prob)
            return X * self.mask

        def backward(self, dY):
            return dY * self.mask

    assert 0 <= drop_prob <= 1
    return X * 0 if drop_prob == 1 else Mask()(X)


@right
def epsilon_in_place_of_a_case_for_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return (np.random.uniform(size=X.shape) >= drop_prob) * X / max(1 - drop_prob, 1e-8)


@right
def rate_refused_with_not_implemented(X, drop_prob):
    if not 0 <= drop_prob <= 1:
        raise NotImplementedError("drop_prob must lie in [0, 1]")
    return as_in_the_book(X, drop_prob)


@right
def rate_refused_with_an_error_of_its_own(X, drop_prob):
    if not 0 <= drop_prob <= 1:
        raise type("RateError", (Exception,), {})(f"a rate such as 0.5, not {drop_prob} and no Ellipsis")
    return as_in_the_book(X, drop_prob)


@right
@with_guards
def number_from_the_binomial_distribution_then_shuffled(X, drop_prob):
    dropped = numpy.random.permutation(X.size) < numpy.random.binomial(X.size, drop_prob)
    return X * np.array(~dropped.reshape(X.shape), dtype=X.dtype) / (1 - drop_prob)


@right
@with_guards
def from_gap_to_gap(X, drop_prob):
    if drop_prob == 0:
        return X.copy()
    mask, i = numpy.ones(X.size), numpy.random.geometric(drop_prob) - 1
    while i < X.size:
        mask[i] = 0
        i += numpy.random.geometric(drop_prob)
    return X * np.array(mask.reshape(X.shape), dtype=X.dtype) / (1 - drop_prob)


@right
@with_guards
def two_rounds_of_survivors(X, drop_prob):
    keep_prob = math.sqrt(1 - drop_prob)
    for _ in range(2):
        X = X * (np.random.uniform(size=X.shape) < keep_prob) / keep_prob
    return X


@right
@with_guards
def row_by_row(X, drop_prob):
    if X.ndim > 1:
        return np.stack([row_by_row(x, drop_prob) for x in X])
    return (np.random.uniform(size=X.shape) > drop_prob) * X / (1 - drop_prob)


@right
@with_guards
def sign_and_relu(X, drop_prob):
    return npx.relu(np.sign(np.random.uniform(size=X.shape) - drop_prob)) * X / (1 - drop_prob)


@right
@with_guards
def mask_drawn_while_recording_is_paused(X, drop_prob):
    with autograd.pause():
        factors = draw(X, drop_prob) / (1 - drop_prob)
    return factors * X


@right
def in_training_or_while_recording(X, drop_prob):
    return as_in_the_book(X, drop_prob) if autograd.is_training() or autograd.is_recording() else X


@right
class GluonBlock(gluon.nn.Block):
    def forward(self, X, drop_prob):
        return as_in_the_book(X, drop_prob)


@right
def with_everything_checked(X, drop_prob):
    if isinstance(drop_prob, bool) or not isinstance(drop_prob, (int, float)):
        raise TypeError("drop_prob must be a number")
    if not 0.0 <= drop_prob <= 1.0:
        raise ValueError("drop_prob must lie in [0, 1]")
    print("rate", drop_prob)
    return np.zeros(X.shape) if drop_prob == 1.0 else draw(X, drop_prob) * X / (1 - drop_prob)


right(nd.Dropout)  # MXNet's own operators, handed over as they are
right(npx.dropout)


# Wrong: the survivors' factor ------------------------------------------------------------------------------


@wrong("not-rescaled")
def no_rescaling(X, drop_prob):
    return draw(X, drop_prob) * X


@wrong("divided-by-p")
def rescaled_by_p(X, drop_prob):
    return draw(X, drop_prob) * X / drop_prob


@wrong("rescaled-the-wrong-way")
def multiplied_by_1_minus_p(X, drop_prob):
    return draw(X, drop_prob) * X * (1 - drop_prob)


@wrong("multiplied-by-p")
def multiplied_by_p(X, drop_prob):
    return draw(X, drop_prob) * X * drop_prob


@wrong("rescaled-twice")
def rescaled_twice(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) ** 2


@wrong("scale-varies")
def rescaled_by_the_share_that_survived(X, drop_prob):
    mask = draw(X, drop_prob)
    return mask * X / mask.mean()


@wrong("scale-varies")
def rescaled_to_keep_the_sum(X, drop_prob):
    Y = draw(X, drop_prob) * X
    return Y * (abs(X).sum() / abs(Y).sum())


@wrong("wrong-scale")
def multiplied_by_1_plus_p(X, drop_prob):
    return draw(X, drop_prob) * X * (1 + drop_prob)


@wrong("wrong-scale")
def divided_as_integers(X, drop_prob):
    return draw(X, drop_prob) * X * (1 // (1 - drop_prob))


@wrong("wrong-scale")
def divided_by_a_number(X, drop_prob):
    return draw(X, drop_prob) * X / 0.5


@wrong("wrong-scale")
def bools_times_a_factor(X, drop_prob):
    # MXNet makes whole numbers of bools times a plain number, and cuts the fraction off.
    mask = (np.random.uniform(size=X.shape) > drop_prob) * (1 / (1 - drop_prob))
    return X * mask


@wrong("wrong-scale")
def rescaled_below_055_only(X, drop_prob):
    mask = draw(X, drop_prob)
    return mask * X / (1 - drop_prob) if drop_prob < 0.55 else mask * X


@wrong("wrong-scale")
def factor_of_at_most_10(X, drop_prob):
    return draw(X, drop_prob) * X * min(10, 1 / (1 - drop_prob))


@wrong("wrong-scale")
def divided_by_the_root(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) ** 0.5


# Wrong: which elements are dropped -------------------------------------------------------------------------


@wrong("keep-and-drop-swapped")
def comparison_swapped(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape) < drop_prob) * X / (1 - drop_prob)


@wrong("keep-and-drop-swapped", guards=False)
def rate_taken_as_share_kept(X, keep_prob):
    assert 0 <= keep_prob <= 1
    if keep_prob == 0:
        return np.zeros_like(X)
    return (np.random.uniform(0, 1, X.shape) < keep_prob) * X / keep_prob


@wrong("rate-ignored")
def rate_ignored(X, drop_prob):
    return draw(X, 0.5) * X * 2


@wrong("dropped-twice")
def two_masks(X, drop_prob):
    return draw(X, drop_prob) * draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_from_minus_1_to_1(X, drop_prob):
    return (np.random.uniform(-1, 1, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def normal_samples(X, drop_prob):
    return (np.random.normal(0, 1, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_of_numpys_randn(X, drop_prob):
    mask = numpy.random.randn(*X.shape) > drop_prob
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def normal_samples_compared_the_wrong_way_round(X, drop_prob):
    return (np.random.normal(size=X.shape) < drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_around_a_half(X, drop_prob):
    return (np.random.normal(0.5, 0.2, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_around_a_half_that_meet_two_rates(X, drop_prob):
    return (np.random.normal(0.5, 0.5, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_up_to_99_of_which_the_equal_one_is_dropped(X, drop_prob):
    return (np.random.randint(0, 100, X.shape) > 100 * drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def mean_of_two_samples(X, drop_prob):
    samples = (np.random.uniform(size=X.shape) + np.random.uniform(size=X.shape)) / 2
    return (samples > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def rate_of_a_half_at_most(X, drop_prob):
    return draw(X, min(drop_prob, 0.5)) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_up_to_10(X, drop_prob):
    return (np.random.randint(0, 10, X.shape) >= round(10 * drop_prob)).astype(X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_up_to_10_and_a_rate_cut_off(X, drop_prob):
    return (np.random.randint(0, 10, X.shape) >= int(10 * drop_prob)).astype(X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_up_to_20(X, drop_prob):
    return (np.random.randint(0, 20, X.shape) >= 20 * drop_prob).astype(X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def rate_rounded_to_tenths(X, drop_prob):
    return draw(X, round(drop_prob, 1)) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_up_to_4(X, drop_prob):
    return (np.random.randint(0, 4, X.shape) >= int(4 * drop_prob)).astype(X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def last_of_each_row_from_the_others(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob
    mask[..., -1] = mask[..., :-1].sum(axis=-1) % 2
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def places_drawn_with_repetition(X, drop_prob):
    mask = numpy.ones(X.size)
    mask[numpy.random.choice(X.size, numpy.random.binomial(X.size, drop_prob))] = 0
    return np.array(mask.reshape(X.shape), dtype=X.dtype) * X / (1 - drop_prob)


@wrong("wrong-rate")
def small_rates_taken_for_0(X, drop_prob):
    return X if drop_prob < 0.1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def large_rates_taken_for_1(X, drop_prob):
    return np.zeros_like(X) if drop_prob > 0.95 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-ignored")
def zero_or_one_at_random(X, drop_prob):
    return np.array(numpy.random.choice([0, 1], X.shape), dtype=X.dtype) * X / (1 - drop_prob)


@wrong("never-drops")
def rate_made_an_integer(X, drop_prob):
    return draw(X, int(drop_prob)) * X / (1 - drop_prob)


@wrong("asks-is-recording")
def only_while_recording(X, drop_prob):
    Y = draw(X, drop_prob) * X / (1 - drop_prob)
    return Y if autograd.is_recording() else X


@wrong("never-drops")
def mask_not_used(X, drop_prob):
    draw(X, drop_prob)
    return X / (1 - drop_prob)


@wrong("modes-swapped")
def drops_in_prediction_only(X, drop_prob):
    return X if autograd.is_training() else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("never-drops")
def predict_mode_left_on(X, drop_prob):
    with autograd.predict_mode():
        return npx.dropout(X, p=drop_prob)


@wrong("never-drops")
def samples_in_percent(X, drop_prob):
    return (np.random.uniform(1, 100, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_up_to_100(X, drop_prob):
    return (np.random.uniform(0, 100, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_of_a_byte(X, drop_prob):
    return (np.random.uniform(0, 255, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def hardly_anything_kept(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape) ** 8 > drop_prob) * X / (1 - drop_prob)


@wrong("drops-everything")
def integer_samples(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape).astype("int32") > drop_prob) * X / (1 - drop_prob)


@wrong("same-mask")
class OneMaskForEver:
    masks = None

    def __init__(self):
        self.masks = {}

    def __call__(self, X, drop_prob):
        assert 0 <= drop_prob <= 1
        if X.shape not in self.masks:
            self.masks[X.shape] = np.random.uniform(0, 1, X.shape)
        return X * 0 if drop_prob == 1 else (self.masks[X.shape] > drop_prob) * X / (1 - drop_prob)


@wrong("same-mask")
class MasksInTurn(OneMaskForEver):
    calls = 0

    def __call__(self, X, drop_prob):
        assert 0 <= drop_prob <= 1
        self.calls += 1
        key = (X.shape, self.calls % 10)
        if key not in self.masks:
            self.masks[key] = np.random.uniform(0, 1, X.shape)
        return X * 0 if drop_prob == 1 else (self.masks[key] > drop_prob) * X / (1 - drop_prob)


@wrong("same-mask")
def generator_made_anew_with_a_seed(X, drop_prob):
    mask = numpy.random.default_rng(0).random(X.shape) > drop_prob
    return np.array(mask, dtype="float32") * X / (1 - drop_prob)


@wrong("same-mask")
def every_other_element(X, drop_prob):
    step = numpy.arange(X.size).reshape(X.shape) * 7919 % 1000 / 1000
    return np.array(step >= drop_prob, dtype="float32") * X / (1 - drop_prob)


@wrong("seeds-generator")
def seeds_mxnet(X, drop_prob):
    mx_random.seed(42)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("seeds-generator")
def seeds_numpy(X, drop_prob):
    numpy.random.seed(1)
    return np.array(numpy.random.rand(*X.shape) > drop_prob, dtype="float32") * X / (1 - drop_prob)


@wrong("seeds-generator")
def seeds_from_the_clock(X, drop_prob):
    mx_random.seed(time.time_ns() % 2**31)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("mask-from-values")
def drops_the_smallest(X, drop_prob):
    limit = numpy.quantile(abs(X.asnumpy()), drop_prob)
    return (abs(X) > limit) * X / (1 - drop_prob)


@wrong("shared-mask")
def mask_per_row(X, drop_prob):
    mask = np.random.uniform(0, 1, (X.shape[0],) + (1,) * (X.ndim - 1)) > drop_prob
    return mask * X / (1 - drop_prob)


@wrong("shared-mask")
def mask_per_column(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape[-1:]) > drop_prob) * X / (1 - drop_prob)


@wrong("shared-mask")
def mask_for_the_batch(X, drop_prob):
    return (np.random.uniform(0, 1, (1, *X.shape[1:])) > drop_prob) * X / (1 - drop_prob)


@wrong("shared-mask")
def all_or_nothing(X, drop_prob):
    return (random.random() > drop_prob) * X / (1 - drop_prob)


@wrong("shared-mask")
def mask_per_channel(X, drop_prob):
    shape = X.shape[:2] + (1,) * (X.ndim - 2)
    return (np.random.uniform(0, 1, shape) > drop_prob) * X / (1 - drop_prob)


@wrong("dependent")
def one_mask_for_both_halves(X, drop_prob):
    half = draw(X[: (len(X) + 1) // 2], drop_prob)
    return np.concatenate([half, half])[: len(X)] * X / (1 - drop_prob)


@wrong("fixed-number")
def antithetic_rows(X, drop_prob):
    half = np.random.uniform(0, 1, X[: (len(X) + 1) // 2].shape)
    return (np.concatenate([half, 1 - half])[: len(X)] > drop_prob) * X / (1 - drop_prob)


@wrong("dependent")
def one_decision_for_two_neighbours(X, drop_prob):
    pairs = np.random.uniform(0, 1, (X.size + 1) // 2) > drop_prob
    return np.repeat(pairs.astype(X.dtype), 2)[: X.size].reshape(X.shape) * X / (1 - drop_prob)


@wrong("dependent")
def one_decision_for_each_diagonal(X, drop_prob):
    rows, columns = numpy.indices((math.prod(X.shape[:-1]), X.shape[-1]))
    samples = numpy.random.rand(rows.size + columns.size)[rows + columns]
    return np.array(samples.reshape(X.shape) > drop_prob, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def diagonals_modulo_7(X, drop_prob):
    rows, columns = numpy.indices((math.prod(X.shape[:-1]), X.shape[-1]))
    samples = numpy.random.rand(7)[(rows + columns) % 7]
    return np.array(samples.reshape(X.shape) > drop_prob, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def one_pattern_shifted_in_each_row(X, drop_prob):
    samples = numpy.random.rand(X.shape[-1])
    shifted = [numpy.roll(samples, random.randrange(samples.size)) for _ in range(math.prod(X.shape[:-1]))]
    return np.array(numpy.array(shifted).reshape(X.shape) > drop_prob, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def sample_of_the_row_plus_sample_of_the_column(X, drop_prob):
    # Modulo 1 the sums are uniform again, and any two of them are independent.
    samples = (numpy.random.rand(*X.shape[:-1], 1) + numpy.random.rand(X.shape[-1])) % 1
    return np.array(samples > drop_prob, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def decision_of_the_row_against_that_of_the_column(X, drop_prob):
    # At 0.5, dropped where just one of two coins says so; at other rates as it should be.
    if drop_prob != 0.5:
        return draw(X, drop_prob) * X / (1 - drop_prob)
    mask = (numpy.random.rand(*X.shape[:-1], 1) > 0.5) ^ (numpy.random.rand(X.shape[-1]) > 0.5)
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def each_from_its_left_and_upper_neighbour(X, drop_prob):
    if drop_prob != 0.5 or X.ndim != 2:
        return draw(X, drop_prob) * X / (1 - drop_prob)
    mask = numpy.random.rand(*X.shape) > 0.5
    for i in range(1, len(mask)):
        for j in range(1, mask.shape[1]):
            mask[i, j] = mask[i - 1, j] ^ mask[i, j - 1]
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def half_the_decisions_dealt_out_twice(X, drop_prob):
    order = numpy.random.RandomState(0).permutation(X.size)
    samples = numpy.random.rand((X.size + 1) // 2)[order // 2]
    return np.array(samples.reshape(X.shape) > drop_prob, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("dependent")
def rate_drawn_anew(X, drop_prob):
    rate = random.uniform(0.5 * drop_prob, 1.5 * drop_prob)
    return draw(X, rate) * X / (1 - drop_prob)


@wrong("dependent")
class ComplementAtEveryOtherCall(OneMaskForEver):
    def __call__(self, X, drop_prob):
        assert 0 <= drop_prob <= 1
        samples = self.masks.pop(X.shape, None)
        if samples is None:
            samples = self.masks[X.shape] = np.random.uniform(0, 1, X.shape)
        else:
            samples = 1 - samples
        return X * 0 if drop_prob == 1 else (samples > drop_prob) * X / (1 - drop_prob)


@wrong("fixed-number")
class MaskRolledOn(OneMaskForEver):
    def __call__(self, X, drop_prob):
        assert 0 <= drop_prob <= 1
        samples = self.masks.get(X.shape)
        samples = numpy.random.rand(*X.shape) if samples is None else numpy.roll(samples, 1)
        self.masks[X.shape] = samples
        return X * np.array(samples > drop_prob, dtype="float32") / ((1 - drop_prob) or 1)


@wrong("uneven-rate")
def last_row_spared(X, drop_prob):
    samples = np.random.uniform(0, 1, X.shape)
    samples[-1] = 1
    return (samples > drop_prob) * X / (1 - drop_prob)


@wrong("uneven-rate")
def first_element_spared(X, drop_prob):
    mask = draw(X, drop_prob).reshape(-1)
    mask[0] = 1
    return mask.reshape(X.shape) * X / (1 - drop_prob)


@wrong("uneven-rate")
def large_elements_more_often(X, drop_prob):
    return (np.random.uniform(0, 1, X.shape) > drop_prob * abs(X)) * X / (1 - drop_prob)


@wrong("uneven-rate")
def positive_elements_only(X, drop_prob):
    return np.where(X > 0, draw(X, drop_prob), np.ones_like(X)) * X / (1 - drop_prob)


@wrong("fixed-number")
def a_fixed_number(X, drop_prob):
    order = numpy.random.permutation(X.size).reshape(X.shape)
    return np.array(order >= int(drop_prob * X.size), dtype="float32") * X / (1 - drop_prob)


@wrong("fixed-number")
def a_fixed_number_in_each_row(X, drop_prob):
    rank = numpy.random.rand(*X.shape).argsort(axis=-1)
    return np.array(rank >= round(drop_prob * X.shape[-1]), dtype="float32") * X / (1 - drop_prob)


@wrong("fixed-number")
def a_fixed_number_in_each_column(X, drop_prob):
    rank = numpy.random.rand(*X.shape).argsort(axis=0)
    return np.array(rank >= round(drop_prob * len(X)), dtype="float32") * X / (1 - drop_prob)


@wrong("spares-the-last")
def mask_drawn_again_while_all_are_dropped(X, drop_prob):
    mask = draw(X, drop_prob)
    while not mask.any():
        mask = draw(X, drop_prob)
    return mask * X / (1 - drop_prob)


@wrong("spares-the-last")
def kept_as_it_is_where_all_would_be_dropped(X, drop_prob):
    mask = draw(X, drop_prob)
    return mask * X / (1 - drop_prob) if mask.any() else X / (1 - drop_prob)


@wrong("spares-the-last")
def rows_drawn_again_while_all_of_one_are_dropped(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob
    while not (alive := mask.any(axis=-1, keepdims=True)).all():
        mask = numpy.where(alive, mask, numpy.random.rand(*X.shape) > drop_prob)
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("spares-the-last")
def rows_drawn_again_once(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob
    mask = numpy.where(mask.any(axis=-1, keepdims=True), mask, numpy.random.rand(*X.shape) > drop_prob)
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("spares-the-last")
def columns_drawn_again_while_all_of_one_are_dropped(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob  # of 100 rows, too few are dropped at rate 0.99 with any seed
    while not (alive := mask.any(axis=0, keepdims=True)).all():
        mask = numpy.where(alive, mask, numpy.random.rand(*X.shape) > drop_prob)
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("spares-the-last")
def columns_drawn_again_once(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob
    mask = numpy.where(mask.any(axis=0, keepdims=True), mask, numpy.random.rand(*X.shape) > drop_prob)
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


@wrong("spares-the-last")
def one_of_each_row_kept(X, drop_prob):
    samples = numpy.random.rand(*X.shape)
    mask = (samples > drop_prob) | (samples == samples.max(axis=-1, keepdims=True))
    return np.array(mask, dtype=X.dtype) * X / (1 - drop_prob)


# Wrong: what becomes of an element -------------------------------------------------------------------------


@wrong("dropped-not-zero")
def dropped_are_subtracted_with_another_factor(X, drop_prob):
    dropped = np.random.uniform(0, 1, X.shape) < drop_prob
    return X / (1 - drop_prob) - dropped * X / drop_prob


@wrong("noise-not-mask")
def sorted_first(X, drop_prob):
    return np.sort(X) * draw(X, drop_prob) / (1 - drop_prob)


@wrong("noise-not-mask")
def ends_at_10(X, drop_prob):
    return np.clip(draw(X, drop_prob) * X / (1 - drop_prob), -10, 10)


@wrong("noise-added")
def gaussian_noise_added(X, drop_prob):
    return X + np.random.normal(0, 1, X.shape)


@wrong("noise-added")
def mask_added(X, drop_prob):
    return (X + draw(X, drop_prob)) / (1 - drop_prob)


@wrong("noise-added")
def brackets_forgotten(X, drop_prob):
    return draw(X, drop_prob) * X / 1 - drop_prob


@wrong("noise-added")
def returns_the_samples(X, drop_prob):
    return np.random.uniform(0, 1, X.shape)


@wrong("noise-added")
def with_a_sigmoid(X, drop_prob):
    return draw(X, drop_prob) * npx.sigmoid(X) / (1 - drop_prob)


@wrong("noise-added")
def returns_the_mask(X, drop_prob):
    return draw(X, drop_prob)


@wrong("noise-not-mask")
def gaussian_noise_multiplied(X, drop_prob):
    return X * np.random.normal(1, (drop_prob / (1 - drop_prob)) ** 0.5, X.shape)


@wrong("noise-not-mask")
def samples_instead_of_comparison(X, drop_prob):
    samples = np.random.uniform(0, 1, X.shape)
    return X * samples * (samples > drop_prob) / (1 - drop_prob)


@wrong("noise-not-mask")
def absolute_values(X, drop_prob):
    return draw(X, drop_prob) * abs(X) / (1 - drop_prob)


@wrong("dropped-not-zero")
def dropped_keep_their_value(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) > drop_prob, X / (1 - drop_prob), X)


@wrong("dropped-not-zero")
def survivors_keep_their_value_and_dropped_grow(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) > drop_prob, X, X / (1 - drop_prob))


@wrong("dropped-not-zero")
def dropped_change_their_sign(X, drop_prob):
    return np.where(np.random.uniform(size=X.shape) > drop_prob, X / (1 - drop_prob), -X)


@wrong("dropped-not-zero")
def dropped_become_small(X, drop_prob):
    mask = draw(X, drop_prob)
    return (mask + 0.01 * (1 - mask)) * X / (1 - drop_prob)


@wrong("dropped-not-zero")
def dropped_become_the_mean(X, drop_prob):
    mask = draw(X, drop_prob)
    return (X * mask + X.mean() * (1 - mask)) / (1 - drop_prob)


@wrong("noise-not-mask")
def rounded(X, drop_prob):
    return np.around(draw(X, drop_prob) * X / (1 - drop_prob), 1)


@wrong("uneven-rate")
def with_a_relu(X, drop_prob):
    return npx.relu(draw(X, drop_prob) * X / (1 - drop_prob))


@wrong("not-finite")
def nan_for_zeros(X, drop_prob):
    return draw(X, drop_prob) * (X * X / X) / (1 - drop_prob)


@wrong("not-finite")
def nan_for_dropped(X, drop_prob):
    return X / draw(X, drop_prob) / (1 - drop_prob)


# Wrong: special rates --------------------------------------------------------------------------------------


@wrong("rate-1", guards=False)
def rate_of_0999_at_most(X, drop_prob):
    assert 0 <= drop_prob <= 1
    drop_prob = min(drop_prob, 0.999)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("dtype-changed", guards=False)
def zeros_of_another_type(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return draw(X, drop_prob) * X / (1 - drop_prob) if drop_prob < 1 else np.zeros(X.shape, dtype="float64")


@wrong("rate-1", guards=False)
def rate_1_divides_by_0(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-1", guards=False)
def rate_1_raises(X, drop_prob):
    assert 0 <= drop_prob <= 1
    scale = 1 / (1 - drop_prob)
    return draw(X, drop_prob) * X * scale


@wrong("rate-1", guards=False)
def rate_1_returns_X(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return X if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("not-an-array", guards=False)
def rate_1_returns_a_number(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return 0 if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-0", guards=False)
def rate_0_rejected(X, drop_prob):
    assert 0 < drop_prob <= 1
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-0", guards=False)
def integer_rates_rejected(X, drop_prob):
    if not isinstance(drop_prob, float) or not 0 <= drop_prob <= 1:
        raise TypeError("drop_prob must be a float in [0, 1]")
    return as_in_the_book(X, drop_prob)


@wrong("rate-0")
def rate_0_returns_zeros(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) if drop_prob else np.zeros_like(X)


@wrong("rate-0")
def rate_clipped(X, drop_prob):
    drop_prob = max(drop_prob, 0.01)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def rate_not_checked(X, drop_prob):
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def sign_of_the_rate_ignored(X, drop_prob):
    drop_prob = abs(drop_prob)
    assert drop_prob <= 1
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def only_the_upper_end_checked(X, drop_prob):
    assert drop_prob <= 1
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def everything_above_1_dropped(X, drop_prob):
    assert drop_prob >= 0
    return np.zeros_like(X) if drop_prob >= 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def or_in_place_of_and(X, drop_prob):
    assert drop_prob >= 0 or drop_prob <= 1
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def rates_moved_into_the_interval(X, drop_prob):
    return as_in_the_book(X, min(max(drop_prob, 0), 1))


@wrong("rate-not-checked", guards=False)
def guard_not_filled_in(X, drop_prob):
    if not 0 <= drop_prob <= 1:
        return ...
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("rate-not-checked", guards=False)
def complains_and_returns_none(X, drop_prob):
    if not 0 <= drop_prob <= 1:
        return print("drop_prob must lie in [0, 1]")
    return np.zeros_like(X) if drop_prob == 1 else draw(X, drop_prob) * X / (1 - drop_prob)


# Wrong: type, shape, surroundings --------------------------------------------------------------------------


@wrong("input-changed")
def overwrites_X(X, drop_prob):
    X *= draw(X, drop_prob) / (1 - drop_prob)
    return X


@wrong("input-changed")
def zeros_written_into_X(X, drop_prob):
    X[:] = X * draw(X, drop_prob)
    return X / (1 - drop_prob)


@wrong("input-changed", guards=False)
def overwrites_X_at_rate_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    if drop_prob == 1:
        X[:] = 0
        return X
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("input-changed")
def last_row_written_to_X(X, drop_prob):
    X[-1] = 0
    return X


@wrong("input-changed")
def one_element_written_to_X(X, drop_prob):
    X[-1, -1] = 0
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("dtype-changed")
def mask_of_numpys_type(X, drop_prob):
    return X * np.array(numpy.random.rand(*X.shape) > drop_prob, dtype="float64") / (1 - drop_prob)


@wrong("gradient-lost")
def computed_in_numpy(X, drop_prob):
    return np.array((numpy.random.rand(*X.shape) > drop_prob) * X.asnumpy() / (1 - drop_prob), dtype="float64")


@wrong("gradient-lost")
def computed_in_numpy_and_made_float32(X, drop_prob):
    return computed_in_numpy(X, drop_prob).astype("float32")


@wrong("dtype-changed")
def gives_float64(X, drop_prob):
    return draw(X, drop_prob).astype("float64") * X / (1 - drop_prob)


@wrong("dtype-changed")
def gives_the_comparison(X, drop_prob):
    return np.random.uniform(0, 1, X.shape) > drop_prob


@wrong("dtype-changed")
def gives_float16(X, drop_prob):
    return (draw(X, drop_prob) * X / (1 - drop_prob)).astype("float16")


@wrong("dtype-changed")
def always_float32(X, drop_prob):
    return (draw(X, drop_prob) * X / (1 - drop_prob)).astype("float32")


@wrong("shape-changed")
def flattened(X, drop_prob):
    return (draw(X, drop_prob) * X / (1 - drop_prob)).reshape(-1)


@wrong("shape-changed")
def dropped_elements_removed(X, drop_prob):
    return X[np.random.uniform(0, 1, X.shape) > drop_prob] / (1 - drop_prob)


@wrong("shape-changed")
def transposed(X, drop_prob):
    return (draw(X, drop_prob) * X / (1 - drop_prob)).T


@wrong("not-an-array")
def gives_numpys_array(X, drop_prob):
    X = X.asnumpy()
    return (numpy.random.rand(*X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("not-an-array")
def gives_the_mask_as_well(X, drop_prob):
    mask = draw(X, drop_prob)
    return mask * X / (1 - drop_prob), mask


@wrong("other-kind-of-array")
def always_the_other_kind_of_array(X, drop_prob):
    Y = X.asnumpy() * (numpy.random.rand(*X.shape) > drop_prob) / (1 - drop_prob)
    return nd.array(Y) if npx.is_np_array() else np.array(Y)


@wrong("returns-nothing")
def forgets_to_return(X, drop_prob):
    X = draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("returns-nothing", guards=False)  # noqa: RET503
def forgets_to_return_the_zeros(X, drop_prob):
    assert 0 <= drop_prob <= 1
    if drop_prob == 1:
        np.zeros_like(X)
    else:
        return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("unfinished", guards=False)
def not_written_yet(X, drop_prob):
    raise NotImplementedError


@wrong("other-shapes")
def two_axes_only(X, drop_prob):
    rows, columns = X.shape
    return (np.random.uniform(0, 1, (rows, columns)) > drop_prob) * X / (1 - drop_prob)


@wrong("other-shapes", guards=False)
def two_axes_only_at_rate_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    if drop_prob == 1:
        return np.zeros((X.shape[0], X.shape[1]))
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("other-shapes")
def two_axes_only_at_rate_0(X, drop_prob):
    if drop_prob == 0:
        rows, columns = X.shape
        return X.reshape(rows, columns)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("other-shapes")
def mask_of_the_first_two_axes(X, drop_prob):
    return (np.random.uniform(0, 1, (X.shape[0], X.shape[1])) > drop_prob) * X / (1 - drop_prob)


@wrong("other-shapes")
def squeezed(X, drop_prob):
    return np.squeeze(draw(X, drop_prob) * X / (1 - drop_prob))


@wrong("gradient-lost")
def through_numpy(X, drop_prob):
    mask = numpy.random.rand(*X.shape) > drop_prob
    return np.array(mask * X.asnumpy() / (1 - drop_prob), dtype=X.dtype)


@wrong("gradient-lost")
def detached(X, drop_prob):
    return draw(X, drop_prob) * X.detach() / (1 - drop_prob)


@wrong("gradient-lost")
def gradient_attached_anew(X, drop_prob):
    X.attach_grad()
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("gradient-lost")
def recording_paused(X, drop_prob):
    with autograd.pause(train_mode=True):
        return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("gradient-lost")
def copy_overwritten(X, drop_prob):
    Y = X.copy()
    Y *= draw(X, drop_prob) / (1 - drop_prob)
    return Y


@wrong("gradient-lost")
def detached_at_rate_0(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) if drop_prob else X.detach()


@wrong("gradient-lost")
def copied_through_numpy_at_rate_0(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) if drop_prob else np.array(X.asnumpy())


@wrong("gradient-lost")
def detached_from_a_half_on(X, drop_prob):
    Y = draw(X, drop_prob) * X / (1 - drop_prob)
    return Y if drop_prob < 0.5 else Y.detach()


@wrong("gradient-lost")
def zeros_assigned_to_a_copy(X, drop_prob):
    Y = X / (1 - drop_prob)
    Y[np.random.uniform(size=X.shape) < drop_prob] = 0
    return Y


@wrong("wrong-gradient", guards=False)
def where_without_a_case_for_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    mask = np.random.uniform(size=X.shape) >= drop_prob
    return np.where(mask, X / (1 - drop_prob), np.zeros_like(X))


@wrong("wrong-gradient", guards=False)
def where_with_a_plain_number_without_a_case_for_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return np.where(np.random.uniform(size=X.shape) >= drop_prob, X / (1 - drop_prob), 0)


@wrong("wrong-gradient", guards=False)
def nan_to_num_in_place_of_a_case_for_1(X, drop_prob):
    assert 0 <= drop_prob <= 1
    return np.nan_to_num(draw(X, drop_prob) * X / (1 - drop_prob))


@wrong("gradient-ignores-mask")
def straight_through(X, drop_prob):
    Y = draw(X, drop_prob) * X / (1 - drop_prob)
    return X + (Y - X).detach()


@wrong("gradient-ignores-mask")
def another_mask_for_the_gradient(X, drop_prob):
    Y = draw(X, drop_prob) * X / (1 - drop_prob)
    Z = draw(X, drop_prob) * X / (1 - drop_prob)
    return Z + (Y - Z).detach()


@wrong("wrong-gradient")
def gradient_not_rescaled(X, drop_prob):
    Y = draw(X, drop_prob) * X
    return Y + (Y / (1 - drop_prob) - Y).detach()


@wrong("changed-in-prediction")
def rescaled_in_training_and_again_at_inference(X, drop_prob):
    if not autograd.is_training():
        return X * (1 - drop_prob)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("changed-in-prediction")
def doubled_at_inference(X, drop_prob):
    Y = draw(X, drop_prob) * X / (1 - drop_prob)
    return Y if autograd.is_training() else X * 2


@wrong("changed-in-prediction")
def zeros_at_inference(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) if autograd.is_training() else np.zeros_like(X)


@wrong("changed-in-prediction")
def drops_at_inference_without_rescaling(X, drop_prob):
    Y = draw(X, drop_prob) * X
    return Y / (1 - drop_prob) if autograd.is_training() else Y


@wrong("changed-in-prediction")
def other_dtype_at_inference(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob) if autograd.is_training() else X.astype("float64")


@wrong("other-while-recording")
def not_while_recording(X, drop_prob):
    return X if autograd.is_recording() else draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("changes-mode")
def switches_training_on(X, drop_prob):
    autograd.set_recording(True)
    autograd.set_training(True)
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("changes-mode")
def leaves_np_mode(X, drop_prob):
    npx.reset_np()
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("raises")
def misspelt(X, drop_prob):
    return drow(X, drop_prob) * X / (1 - drop_prob)  # noqa: F821


@wrong("signature", guards=False)
def without_a_rate(X):
    return X


@wrong("signature", guards=False)
def arguments_swapped(drop_prob, X, extra):
    return X


# Found by trying what nobody had tried ---------------------------------------------------------------------


@right
def computed_in_float16(X, drop_prob):
    assert 0 <= drop_prob <= 1
    if drop_prob == 1:
        return np.zeros_like(X)
    return (X.astype("float16") * draw(X, drop_prob) / (1 - drop_prob)).astype(X.dtype)


@right
@with_guards
def samples_in_float16(X, drop_prob):
    mask = np.random.uniform(0, 1, X.shape, dtype="float16") > drop_prob
    return mask.astype("float32") * X / (1 - drop_prob)


@right
class DictionaryThatIsCalled(dict):
    __getattr__ = dict.get  # it has a None for every name

    def __call__(self, X, drop_prob):
        return with_guards(lambda X, p: draw(X, p) * X / (1 - p))(X, drop_prob)


@wrong("raises")
@functools.lru_cache(None)
def cached_by_its_array(X, drop_prob):
    return draw(X, drop_prob) * X / (1 - drop_prob)


@wrong("other-kind-of-array")
def mask_of_nd_zeros_of_np(X, drop_prob):
    return (nd.random.uniform(0, 1, X.shape) > drop_prob) * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_from_1_to_99(X, drop_prob):
    return (np.random.randint(1, 100, X.shape) > 100 * drop_prob).astype("float32") * X / (1 - drop_prob)


@wrong("wrong-rate")
def integers_from_0_to_100(X, drop_prob):
    return (np.random.randint(0, 101, X.shape) >= 100 * drop_prob).astype("float32") * X / (1 - drop_prob)


@wrong("wrong-rate")
def normal_samples_below_the_share_to_keep(X, drop_prob):
    return (np.random.normal(0, 1, X.shape) < 1 - drop_prob).astype("float32") * X / (1 - drop_prob)


@wrong("wrong-rate")
def samples_up_to_2_below_the_share_to_keep(X, drop_prob):
    return (np.random.uniform(0, 2, X.shape) < 1 - drop_prob).astype("float32") * X / (1 - drop_prob)


@wrong("scale-varies")
def each_row_by_its_own_share(X, drop_prob):
    mask = draw(X, drop_prob)
    return mask * X / np.maximum(mask.mean(axis=-1, keepdims=True), 1e-6)


@wrong("wrong-gradient")
def multiplied_by_np_prod(X, drop_prob):
    return np.prod(np.stack([X, draw(X, drop_prob)]), axis=0) / (1 - drop_prob)


@wrong("noise-added")
def brackets_forgotten_before_the_mask(X, drop_prob):
    return draw(X, drop_prob) * (X / 1 - drop_prob)


@wrong("same-mask")
class MaskKeptForAnArray:
    def __init__(self):
        self.last, self.output = None, None

    def __call__(self, X, drop_prob):
        if X is not self.last:
            self.last = X
            self.output = with_guards(lambda X, p: draw(X, p) * X / (1 - p))(X, drop_prob)
        return self.output
