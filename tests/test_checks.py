"""The checks say right to what is right, and to what is wrong they name the mistake.

Here each answer of the catalogues is asked about with one seed; the tests marked thorough ask with 200.
"""

import _thread
import collections
import functools
import itertools
import math
import random
import re
import subprocess
import sys
import textwrap
import threading
import time
import warnings
from pathlib import Path

import mxnet as mx
import numpy
import pytest
from mxnet import autograd, init, npx
from mxnet.gluon import nn

import d2l_utils.checks
from d2l_utils import learner_code
from d2l_utils.checks import (
    check_dropout,
    check_forward,
    check_gluon,
    masks,
    network,
    noise,
    probe,
    sandbox,
    statistics,
)
from d2l_utils.checks.result import EXAMPLES, FIRST_HINTS, HINTS, WHY
from d2l_utils.quiz import with_code
from tests import dropout_answers, network_answers
from tests.dropout_answers import as_in_the_book
from tests.examples import assert_shows_the_mistake, run_as_a_cell

SOURCE = Path(d2l_utils.checks.__file__).parent


def fresh(answer):
    return answer() if isinstance(answer, type) else answer


def check_built(build):
    return check_gluon(build())


CATALOGUES = {
    check_dropout: (dropout_answers.RIGHT, dropout_answers.WRONG),
    check_forward: (network_answers.RIGHT_FORWARD, network_answers.WRONG_FORWARD),
    check_built: (network_answers.RIGHT_GLUON, network_answers.WRONG_GLUON),
}
RIGHT = [pytest.param(check, f, id=name) for check, (right, _) in CATALOGUES.items() for name, f in right.items()]
WRONG = [pytest.param(check, *wrong, id=name) for check, (_, w) in CATALOGUES.items() for name, wrong in w.items()]


# Right is right, wrong is wrong, for its own reason ---------------------------------------------------------------


def verdict_on(check, answer, seed=0):
    numpy.random.seed(seed)
    return check(fresh(answer))


@functools.cache
def verdict(name, check=check_dropout):
    """The verdict on a wrong answer of the catalogue, once for all tests."""
    return verdict_on(check, CATALOGUES[check][1][name][0])


@pytest.mark.parametrize(("check", "answer"), RIGHT)
def test_a_right_answer_passes(check, answer):
    result = verdict_on(check, answer)
    assert result.passed, result


@pytest.mark.parametrize(
    ("check", "name"), [(check, name) for check, (_, wrong) in CATALOGUES.items() for name in wrong]
)
def test_a_wrong_answer_is_rejected_for_its_own_reason_and_no_other(check, name):
    result = verdict(name, check)
    assert (result.passed, result.reason, result.others) == (False, CATALOGUES[check][1][name][1], []), result


@pytest.mark.slow
@pytest.mark.parametrize("answer", dropout_answers.RIGHT.values(), ids=dropout_answers.RIGHT)
def test_a_right_dropout_passes_without_np_mode_too(answer):
    npx.reset_np()
    assert verdict_on(check_dropout, answer), answer


@pytest.mark.thorough
@pytest.mark.parametrize(("check", "answer"), RIGHT)
def test_a_right_answer_passes_with_any_seed(check, answer):
    for seed in range(200):
        result = verdict_on(check, answer, seed)
        assert result.passed, (seed, result)


@pytest.mark.thorough
@pytest.mark.parametrize(("check", "answer", "reason"), WRONG)
def test_a_wrong_answer_is_rejected_for_its_own_reason_with_any_seed(check, answer, reason):
    for seed in range(200):
        result = verdict_on(check, answer, seed)
        assert (result.passed, result.reason) == (False, reason), (seed, result)


@pytest.mark.thorough
@pytest.mark.parametrize(("answer", "reason"), dropout_answers.WRONG.values(), ids=dropout_answers.WRONG)
def test_a_wrong_dropout_is_rejected_for_its_own_reason_without_np_mode_too(answer, reason):
    npx.reset_np()
    assert verdict_on(check_dropout, answer).reason == reason


def test_every_mistake_that_the_checks_can_name_is_in_the_catalogue():
    named = {reason for _, wrong in CATALOGUES.values() for _, reason in wrong.values()}
    with_tests_of_their_own = {"too-slow", "busy", "replaces"}  # here or for the sandbox
    causes = {"not-uniform", "not-uniform, swapped", "whole-number", "made elsewhere"}
    assert named == set(HINTS) - with_tests_of_their_own - causes


# Never wrong by chance --------------------------------------------------------------------------------------------


def test_all_tests_together_reject_a_right_answer_less_than_once_in_a_million_calls():
    def number_of_tests(calls, n):
        masks = numpy.random.default_rng(0).random((calls, n)) < 0.5
        return sum(len(agreeing) for agreeing, *_ in statistics.pairs_by_distance(masks))

    calls, n = probe.CALLS[0.5], probe.X.size
    tests = number_of_tests(calls, n) + n + len(probe.RATES) + len(masks.SMALL)
    tests += sum(number_of_tests(8, size) for size in (40, 40, 4 * 3 * 5 * 6))
    dispersions = 3 * (0.2 * math.e**0.8) ** ((calls - 1) / 2) + (3 / math.e**2) ** ((calls - 1) / 2)
    dispersions += (2 / math.e) ** ((n - 1) / 2)
    tests += len(statistics.corners_of_rectangles(numpy.ones((1, *probe.X.shape), bool))[0][0])
    tests += math.comb(n, 2)
    assert tests < 130_000
    assert tests * 2 * math.exp(-statistics.LIMIT) + dispersions < 5e-7


def test_the_exponent_bounds_the_tails_of_the_binomial_distribution():
    for n, q in ((64, 0.5), (200, 0.2), (200, 0.6)):
        pmf = [math.comb(n, k) * q**k * (1 - q) ** (n - k) for k in range(n + 1)]
        for k in range(n + 1):
            tail = sum(pmf[k:]) if k > n * q else sum(pmf[: k + 1])
            assert tail <= math.exp(-statistics.chernoff_exponent(q, k, n)) + 1e-12


def test_the_limits_of_the_dispersion_hold_for_the_exact_binomial_distribution():
    def chernoff(n, m, limit):
        """Bound on the probability that the mean of m values of Z² is beyond the limit; Z is binomial, standardised."""
        pmf = numpy.array([math.comb(n, k) / 2**n for k in range(n + 1)])
        z2 = (numpy.arange(n + 1) - n / 2) ** 2 / (n / 4)
        s = numpy.linspace(0.01, 0.45, 45) if limit > 1 else -numpy.linspace(0.01, 4, 400)
        return min(numpy.exp(m * (numpy.log(pmf @ numpy.exp(numpy.outer(z2, s))) - s * limit)))

    calls, (rows, columns) = probe.CALLS[0.5], probe.X.shape
    for n, m, limit in (
        (rows * columns, calls - 1, 0.2),
        (rows * columns, calls - 1, 3),
        (columns, calls * rows - 1, 0.2),
        (rows, calls * columns - 1, 0.2),
        (calls, rows * columns - 1, 2),
    ):
        assert chernoff(n, m, limit) < 2e-11


def test_pairs_that_agree_are_exactly_binomial_for_fair_coins():
    calls, n = 3, 3
    seen = collections.defaultdict(collections.Counter)
    for coins in itertools.product([True, False], repeat=calls * n):
        kept = numpy.array(coins).reshape(calls, n)
        kinds = [*statistics.pairs_by_distance(kept), *statistics.pairs_of_elements(kept)]
        for kind, (agreeing, pairs, _) in enumerate(kinds):
            for i, (k, m) in enumerate(zip(agreeing, numpy.broadcast_to(pairs, agreeing.shape))):
                seen[kind, i, int(m)][int(k)] += 1
    for (_, _, m), counts in seen.items():
        assert counts == {k: math.comb(m, k) * 2 ** (calls * n - m) for k in range(m + 1)}


def test_groups_that_hang_together_are_exactly_binomial_for_fair_coins():
    rows, columns = 3, 3
    seen = collections.defaultdict(collections.Counter)
    for coins in itertools.product([True, False], repeat=rows * columns):
        kept = numpy.array(coins).reshape(1, rows, columns)
        ((even, cases, _),) = statistics.corners_of_rectangles(kept)
        for i, (k, m) in enumerate(zip(even, cases)):
            seen[i, m][k] += 1
    assert len(seen) == 5 * 4
    for (_, m), counts in seen.items():
        assert counts == {k: math.comb(m, k) * 2 ** (rows * columns - m) for k in range(m + 1)}


@pytest.mark.slow
def test_masks_of_which_any_two_elements_are_independent_need_the_groups():
    rng = numpy.random.default_rng(0)
    only_groups = 0
    for _ in range(20):
        rows, columns = rng.random((64, 24, 1)), rng.random((64, 1, 20))
        kept = (rows + columns) % 1 > 0.5
        only_groups += not statistics.dependence(kept, statistics.pairs_by_distance, statistics.pairs_of_elements)
        assert "four corners of a rectangle" in statistics.dependence(kept, statistics.corners_of_rectangles).what
        order = rng.permutation(480)
        copies = rng.random((64, 240))[:, order // 2].reshape(64, 24, 20) > 0.5
        found = statistics.dependence(copies, statistics.pairs_of_elements)
        assert re.match(r"X\[\d+, \d+\] and X\[\d+, \d+\] are dropped or kept together in 100% of 64", found.what)
        fair = rng.random((64, 24, 20)) > 0.5
        assert not statistics.dependence(fair, statistics.pairs_of_elements, statistics.corners_of_rectangles)
    assert only_groups > 0


def test_a_few_survivors_of_thousands_are_not_taken_for_a_rate():
    turn = itertools.count()

    def hardly_any(X, drop_prob):
        if not 0 <= drop_prob <= 1:
            raise ValueError("drop_prob must lie in [0, 1]")
        if drop_prob != 0.5:
            return X * 1
        mask = mx.np.zeros_like(X)
        mask[numpy.random.randint(24), numpy.random.randint(20)] = next(turn) % 8 == 0
        return 2 * mask * X

    result = check_dropout(hardly_any)
    assert (result.reason, "8 of 30720 elements survived in 64 calls" in result.why) == ("drops-everything", True)


def test_masks_that_come_again_because_few_coins_decide_are_named_after_the_coins():
    """Forty different masks are enough to show it."""
    turn = itertools.count()

    def two_by_two(X, drop_prob):
        if not 0 <= drop_prob <= 1:
            raise ValueError("drop_prob must lie in [0, 1]")
        if drop_prob == 1:
            return mx.np.zeros_like(X)
        partner = numpy.random.RandomState(0).permutation(X.size) // 2
        coins = numpy.random.RandomState(next(turn) % 40).uniform(size=X.size)[partner].reshape(X.shape)
        return mx.np.array(coins > drop_prob, dtype="float32") * X / (1 - drop_prob)

    assert 40 * math.log(2) > statistics.LIMIT
    result = check_dropout(two_by_two)
    assert (result.reason, "are dropped or kept together in 100% of 64 cases" in result.why) == ("dependent", True), (
        result
    )


def test_what_is_said_of_networks_names_the_slip():
    swapped = check_gluon(network_answers.the_lectures(p1=0.7, p2=0.3), drop_probs=(0.3, 0.7))
    assert "Are they swapped?" in swapped.why
    kept = check_gluon(network_answers.the_lectures(p1=0.8, p2=0.9), drop_probs=(0.2, 0.1))
    for each in (kept, check_forward(network_answers.WRONG_FORWARD["share kept"][0])):
        assert "Are those the shares that are kept?" in each.why
    when_built = check_forward(network_answers.WRONG_FORWARD["masks_drawn_when_built"][0])
    assert "dropout is called by net_factory, when the network is built" in when_built.why
    once = check_forward(network_answers.WRONG_FORWARD["the first masks kept"][0])
    assert "is called on hidden layer 1 and hidden layer 2, in a second on nothing. It uses the masks" in once.why
    wrong_way = check_forward(network_answers.WRONG_FORWARD["in prediction only"][0])
    assert "Is a condition the wrong way round?" in wrong_way.why
    assert "Is a condition" not in check_forward(network_answers.WRONG_FORWARD["always"][0]).why
    assert "net.initialize() gives back None" in check_gluon(None).why
    shared = check_forward(network_answers.WRONG_FORWARD["one mask for the batch"][0])
    assert "on ones of shape (1, 256): the images share one mask" in shared.why
    shared = check_built(network_answers.WRONG_GLUON["one mask for the batch on layer 2"][0])
    assert "on ones of shape (1, 512): the images share one mask" in shared.why
    images = check_built(network_answers.WRONG_GLUON["a mask for the images"][0])
    assert "Dropout is called on the input" in images.why


def test_a_seed_that_is_set_in_training_comes_with_lines_that_show_it():
    result = check_forward(network_answers.WRONG_FORWARD["seeds"][0])
    assert "After net(X) in training" in result.why
    assert "autograd.train_mode()" in result.example


def test_an_error_that_cannot_be_put_into_words_is_named_all_the_same():
    class Odd(Exception):
        def __str__(self):
            raise RuntimeError

    def dropout(X, drop_prob):
        raise Odd

    result = check_dropout(dropout)
    assert result.reason == "raises"
    assert "with Odd" in result.why


def test_of_what_is_printed_without_end_only_the_beginning_is_kept():
    def dropout(X, drop_prob):
        print("x" * 1_000_000)
        return as_in_the_book(X, drop_prob)

    result = check_dropout(dropout)
    assert result
    assert 200 < len(result.printed) <= 10_000
    assert len(str(result)) < 5_000
    assert "… and more" in str(check_dropout(lambda X, p: print("x\n" * 1_000) or as_in_the_book(X, p)))
    assert "… and more" in str(check_dropout(lambda X, p: print("x" * 3_000) or as_in_the_book(X, p)))


def test_the_same_numpy_seed_gives_the_same_verdict_and_numbers():
    results = []
    for _ in range(2):
        numpy.random.seed(5)
        mx.random.seed(len(results))
        results.append(check_dropout(dropout_answers.WRONG["rescaled_by_the_share_that_survived"][0]))
    assert repr(results[0]) == repr(results[1])
    numpy.random.seed(6)
    assert repr(check_dropout(dropout_answers.WRONG["rescaled_by_the_share_that_survived"][0])) != repr(results[0])


# What a result says -----------------------------------------------------------------------------------------------


def rescaled_by_p(X, drop_prob):
    return dropout_answers.WRONG["rescaled_by_p"][0](X, drop_prob)


def test_a_result_names_the_mistake_with_the_numbers_seen():
    result = check_dropout(rescaled_by_p)
    assert not result
    assert "With p = 0.2 the survivors are multiplied by 5.00; expected is 1/(1 − p) = 1.25." in result.why
    assert "Did you divide by p?" in result.why
    assert result.failed == "The survivors are multiplied by 1 / (1 - drop_prob)"
    assert len(result.tested) + 1 + len(result.not_tested) == len(noise.DROPOUT)


def test_a_passed_result_lists_all_that_was_tested():
    result = check_dropout(as_in_the_book)
    assert (result.passed, len(result.tested), result.not_tested, result.reason) == (True, len(noise.DROPOUT), [], "")
    assert str(result).count("✓") == len(noise.DROPOUT) + 1


SAID_IN_WORDS = {"returns-nothing", "unfinished", "changes-mode", "raises", "signature", "other-kind-of-array"}


@pytest.mark.slow
@pytest.mark.parametrize("name", dropout_answers.WRONG)
def test_the_example_shows_the_mistake(name):
    """Something in what it shows is never so for a right answer."""
    answer, reason = dropout_answers.WRONG[name]
    result = verdict(name)
    if not result.example:
        assert reason in SAID_IN_WORDS
        return
    assert_shows_the_mistake(result, lambda: fresh(answer), as_in_the_book)


SHOWN = ("no_rescaling", "dropped_keep_their_value", "a_fixed_number", "last_row_spared", "overwrites_X", "seeds_mxnet")


@pytest.mark.slow
@pytest.mark.parametrize("name", [*SHOWN, "rate_0_returns_zeros", "rate_not_checked", "rate_1_returns_X"])
def test_the_example_shows_as_much_of_an_answer_that_acts_in_train_mode_only(name, capsys):
    answer = dropout_answers.WRONG[name][0]

    @functools.wraps(answer)
    def in_train_mode_only(X, drop_prob):
        return answer(X, drop_prob) if autograd.is_training() else X

    shown = []
    for f in answer, in_train_mode_only:
        numpy.random.seed(1)
        result = check_dropout(f)
        assert ("with autograd.train_mode():" in result.example) == (f is in_train_mode_only)
        sandbox.seed_all(2)
        run_as_a_cell(result.example, {"np": mx.np, "autograd": autograd, "random": random, result.subject: f})
        shown.append(capsys.readouterr().out)
    assert shown[0]
    assert shown[0] == shown[1]


def test_an_answer_that_drops_in_prediction_only_is_shown_in_train_mode():
    example = check_dropout(dropout_answers.WRONG["drops_in_prediction_only"][0]).example
    assert "with autograd.train_mode():\n    print(drops_in_prediction_only(X, 0.5))" in example


TOLD = {  # what the sentence and the example must hold
    "drops_in_prediction_only": "in predict mode, and in train mode it does not",
    "dropped_keep_their_value": r"elements are multiplied by (1, 2|2, 1), and none by 0",
    "samples_up_to_100": r"Dropped were 0% with 0\.2, (0|1)% with 0\.5",
    "with_a_relu": r"X\[\d+, \d+\] = -[\d.]+ survived 0 of 64",
    "positive_elements_only": r"X\[\d+, \d+\] = -[\d.]+ survived 64 of 64",
    "brackets_forgotten": r"`/ \(1 - drop_prob\)`",
    "returns_the_mask": "the same whatever X is",
    "with_a_sigmoid": "neither adds anything nor applies another function",
    "forgets_to_return_the_zeros": r"\(X, 1\) gives back None\. Does every way through it end with a return",
    "two_axes_only_at_rate_1": r"With X of shape \(40,\)",
    "gradient_attached_anew": "cut off from X",
    "normal_samples": "not uniform on .0, 1.: these shares are those of normal samples",
    "samples_of_numpys_randn": "not uniform on .0, 1.: these shares are those of normal samples",
    "normal_samples_compared_the_wrong_way_round": r"wrong way round\? And your samples are not uniform .* normal",
    "samples_from_minus_1_to_1": "not uniform on .0, 1.: these shares are those of samples from −1 to 1",
    "samples_around_a_half": "Your samples are not uniform on .0, 1.",
    "samples_around_a_half_that_meet_two_rates": "Your samples are not uniform on .0, 1.",
    "integers_up_to_99_of_which_the_equal_one_is_dropped": "One more in 100 is dropped than should be",
    "dropped_are_subtracted_with_another_factor": r"With drop_prob = 0.2, elements are multiplied by 1.25, -3.75, and",
    "rate_of_0999_at_most": r"1\.?0?\) gives -?\d+.*, expected are zeros",
    "samples_of_a_byte": r"samples from 0 to \d\d\d or so",
    "mean_of_two_samples": "Your samples are not uniform on .0, 1., .*, or drop_prob is changed on the way",
    "hardly_anything_kept": "Your samples are not uniform on .0, 1.",
    "samples_in_percent": "Do the samples lie between 0 and 1?",
    "rate_of_a_half_at_most": r"With 0\.2, 0\.5, 0\.01 no difference is to be seen\. Is drop_prob changed",
    "rate_rounded_to_tenths": "Is drop_prob rounded on the way?",
    "integers_up_to_4": "Is drop_prob rounded on the way?",
    "bools_times_a_factor": r"The fraction is cut off. In MXNet 1.9, bools times a plain number are .* \(int64\)",
    "divided_as_integers": "Division by // cuts off, too",
    "rescaled_below_055_only": r"With p = 0.6 the survivors are multiplied by 1.00.* 0.2, 0.5, 0.01 it is right",
    "factor_of_at_most_10": "With p = 0.99 the survivors are multiplied by 10.00; expected is .* = 100.00",
    "last_row_written_to_X": r"has changed X itself: 1.84, .* became 0, 0, 0, 0, …",
    "one_element_written_to_X": r"has changed X itself: -0.916 became 0\.",
    "each_row_by_its_own_share": r"multiplied by 1\.\d+, .*: in each row by one over the share of it",
    "mask_of_nd_zeros_of_np": "arrays of mx.np and of mx.nd do not go together",
    "gives_the_comparison": "is bool: True or False for each element. Is X multiplied by the mask",
    "always_float32": "With a float64 X: .* is float32",
    "computed_in_numpy": "it has been computed with NumPy. So no gradient comes through",
    "one_decision_for_two_neighbours": r"X\[\d+, \d+\] and X\[\d+, \d+\] are dropped or kept together in 100% of 64",
    "one_mask_for_both_halves": r"elements 240 apart, counted row by row, are dropped or kept together in 100% of",
    "decision_of_the_row_against_that_of_the_column": "Any two of them may look independent, but one follows from the",
    "zeros_at_inference": r"In predict mode, 1.46, -0.905, .* became 0, 0,",
}


def test_each_line_that_makes_X_does_so_without_np_mode_too():
    npx.reset_np()
    lines = {line for text in EXAMPLES.values() for line in text.splitlines() if line.startswith("X = ")}
    for line in lines:
        exec(line.format(shape=(4, 3), old="float32").replace("np.", "nd."), {"nd": mx.nd})


@pytest.mark.parametrize("name", TOLD)
def test_the_sentence_is_true_of_the_mistake(name):
    assert re.search(TOLD[name], verdict(name).why)


def test_a_generator_is_told_as_that():
    def in_parts(X, drop_prob):
        yield X

    assert "gives back a generator, where an MXNet array" in check_dropout(in_parts).why


def test_what_is_given_back_for_an_array_that_was_seen_may_be_anything():
    seen = []

    def dropout(X, drop_prob):
        given_before = any(X is each for each in seen)
        seen.append(X)
        return "seen" if given_before else as_in_the_book(X, drop_prob)

    assert check_dropout(dropout).why == "dropout(X, 0.5) must give back an MXNet array, got str."


def test_what_helps_against_mxnets_wrong_gradient_is_told_with_the_learners_name_for_the_array():
    (remark,) = check_dropout(dropout_answers.RIGHT["where_with_a_plain_number"]).remarks
    assert remark.startswith("Before you train with it: in MXNet 1.9, np.where has a wrong gradient")
    assert "np.zeros_like(X)" in remark
    why = check_forward(network_answers.WRONG_FORWARD["ReLU by where, with a plain 0"][0]).why
    assert "A likely cause: in MXNet 1.9" in why
    assert "np.zeros_like(H)" in why


def test_an_answer_that_asks_for_recording_is_told_what_to_ask_for():
    result = check_dropout(dropout_answers.WRONG["only_while_recording"][0])
    assert "it drops only while autograd records. Ask autograd.is_training()" in result.why
    assert "autograd.is_training()" in result.hint(3)


@pytest.mark.slow
def test_the_gradient_at_a_special_rate_is_told_with_that_rate():
    for name, rate in (("where_without_a_case_for_1", 1), ("detached_at_rate_0", 0), ("detached_from_a_half_on", 0.5)):
        result = check_dropout(dropout_answers.WRONG[name][0])
        assert f"With drop_prob = {rate}" in result.why
        assert f"Y = {name}(1 * X, {rate})\nY.backward()" in result.example


def test_hints_grow_clearer_and_stop_at_the_third():
    result = check_dropout(rescaled_by_p)
    given = [result.hint() for _ in range(4)]
    assert len(set(given)) == 3
    assert given[2] == given[3] == result.hint(3)
    assert [hint[:11] for hint in given[:3]] == ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3"]
    assert not any(hint[13:] in str(result) for hint in given), "a hint was given unasked"
    with pytest.raises(ValueError, match="level must be 1, 2 or 3, got 4"):
        result.hint(4)


def test_in_a_notebook_each_hint_is_unfolded_by_a_click():
    result = check_dropout(rescaled_by_p)
    for html in (result.hint()._repr_html_(), result._repr_html_()):
        for i, hint in enumerate(result.hints, start=1):
            folded = re.search(rf"<details[^>]*><summary[^>]*>Hint {i} of 3</summary>.*?</details>", html)
            assert with_code(hint) in folded[0]
    assert "<details open" not in html


def test_a_rate_that_is_not_checked_is_named_besides_the_first_mistake():
    def not_rescaled_either(X, drop_prob):
        return X * (mx.np.random.uniform(size=X.shape) > drop_prob)

    result = check_dropout(not_rescaled_either)
    assert (result.reason, len(result.others)) == ("not-rescaled", 1)
    assert "And besides: not_rescaled_either(X, -0.1) raises no error" in str(result)
    assert "not_rescaled_either(X, -0.1) raises no error" in result._repr_html_()


def test_a_right_answer_needs_no_hint():
    assert check_dropout(as_in_the_book).hint() == "No hint needed: the check passed."


def test_of_every_reason_there_are_words_and_hints():
    assert {key.split("/")[0] for key in WHY} <= set(HINTS)
    assert set(FIRST_HINTS) == {"dropout", "forward pass", "Gluon network"}


def test_every_mistake_has_an_experiment_and_three_hints():
    for reason, texts in HINTS.items():
        assert len(set(texts)) == 4, reason
        assert all(re.fullmatch(r"[A-Z*dn].*[.?]", text) for text in texts), reason


def test_html_shows_the_same_as_text_in_any_theme_and_without_scripts():
    result = check_dropout(lambda X, drop_prob: "<script>alert(1)</script>" + X.missing)
    html = result._repr_html_()
    assert "<script" not in html
    assert "&#x27;ndarray&#x27; object has no attribute &#x27;missing&#x27;" in html
    assert "✗" in html
    assert "not yet right" in html, "not by colour alone"
    assert "Does not hold: It runs, and gives back an array with the shape and dtype of X" in html
    assert "in place of the dots (<code>...</code>)" in check_dropout(...)._repr_html_()
    assert not re.search(r"(?<!-)color:|background", html), "text keeps the theme's own colours"


def test_what_the_learners_code_prints_is_shown(capsys):
    def chatty(X, drop_prob):
        print("rate", drop_prob)
        return as_in_the_book(X, drop_prob)

    result = check_dropout(chatty)
    assert result.printed.startswith("rate 0.5\n")
    assert "Your code printed:\n    rate 0.5\n" in str(result)
    assert "more lines" in str(result)
    assert capsys.readouterr() == ("", "")


# A learner's errors and loops -------------------------------------------------------------------------------------


def test_an_exception_is_told_with_the_learners_own_line():
    def misspelt(X, drop_prob):
        print(drop_prob)
        return masc * X  # noqa: F821

    line = misspelt.__code__.co_firstlineno + 2
    why = check_dropout(misspelt).why
    assert f"at line {line}, `return masc * X" in why
    assert "NameError: name 'masc' is not defined" in why


def test_an_error_inside_mxnet_is_told_with_the_learners_own_line():
    def wrong_shapes(X, drop_prob):
        return mx.np.dot(X, X)

    assert "`return mx.np.dot(X, X)`, with MXNetError: " in check_dropout(wrong_shapes).why


@pytest.mark.parametrize("exception", [SystemExit, KeyboardInterrupt, MemoryError, RecursionError])
def test_no_exception_of_the_learners_gets_out(exception):
    def raises(X, drop_prob):
        raise exception

    assert check_dropout(raises).reason == "raises"


@pytest.mark.slow
@pytest.mark.parametrize("not_a_function", [None, 3, "dropout", mx.nd.ones(3), ...])
def test_what_is_not_a_function_gets_a_friendly_answer(not_a_function):
    assert "dropout must be the function itself" in check_dropout(not_a_function).why
    assert not check_forward(not_a_function)
    assert not check_gluon(not_a_function)


def raises_not_implemented(*arguments):
    raise NotImplementedError


UNFILLED = {
    check_dropout: (
        ...,
        lambda X, drop_prob: ...,
        lambda X, drop_prob: None,
        lambda X, drop_prob: ... * X / (1 - drop_prob),
        lambda X, drop_prob: X * ...,
        lambda X, drop_prob: npx.dropout(X, p=...),
        lambda X, drop_prob: mx.np.random.uniform(0, 1, ...) * X,
        lambda X, drop_prob: mx.np.where(drop_prob < X, X, ...),
        lambda X, drop_prob: (mx.np.random.uniform(0, 1, X.shape) > ...) * X,
        lambda X, drop_prob: (drop_prob < ...) * X,
        raises_not_implemented,
    ),
    check_forward: (
        ...,
        lambda params, drop_prob1, drop_prob2, dropout: ...,
        lambda params, drop_prob1, drop_prob2, dropout: None,
        lambda params, drop_prob1, drop_prob2, dropout: lambda X: ...,
        lambda params, drop_prob1, drop_prob2, dropout: lambda X: None,
        lambda params, drop_prob1, drop_prob2, dropout: lambda X: mx.np.dot(X.reshape(-1, 784), ...),
        lambda params, drop_prob1, drop_prob2, dropout: raises_not_implemented,
        network_answers.layers(after_1=lambda H, p1, p2, dropout: dropout(H, ...)),
        network_answers.layers(after_1=lambda H, p1, p2, dropout: dropout(..., p1)),
        raises_not_implemented,
    ),
    check_gluon: (..., None, network_answers.the_lectures(p2=...), nn.Block(), nn.HybridBlock()),
}


@pytest.mark.parametrize(
    ("check", "answer"), [(check, answer) for check, answers in UNFILLED.items() for answer in answers]
)
def test_a_cell_that_nobody_has_filled_in_is_not_called_wrong(check, answer):
    result = check(answer)
    assert not result
    assert result.reason == "unfinished"
    for shown in (str(result), result._repr_html_()):
        assert f"○ {result.subject}: not filled in yet" in shown
        assert "✗" not in shown
        assert "result.hint()" in shown
    assert not any(hint in str(result) for hint in result.hints)
    assert len({result.hint() for _ in range(3)}) == 3


def test_dots_that_are_an_index_are_not_taken_for_an_open_form():
    result = check_dropout(lambda X, drop_prob: X.asnumpy()[..., ..., 0])
    assert result.reason == "raises"


def endless(X, drop_prob):
    while True:
        pass


def endless_and_deaf(X, drop_prob):
    while True:
        try:
            time.sleep(0.001)
        except:  # noqa: E722
            continue


def sleepy(X, drop_prob):
    time.sleep(1000)


@pytest.mark.slow
@pytest.mark.parametrize("answer", [endless, endless_and_deaf, sleepy])
@pytest.mark.parametrize("on_main_thread", [True, False])
def test_an_endless_loop_is_stopped(answer, on_main_thread, monkeypatch):
    monkeypatch.setattr(sandbox, "CALL_LIMIT", 0.3)
    results = []
    if on_main_thread:
        results.append(check_dropout(answer))
    else:
        thread = threading.Thread(target=lambda: results.append(check_dropout(answer)))
        thread.start()
        thread.join()
    assert results[0].reason == "too-slow"
    assert "A call was still running after 0.3 seconds and" in results[0].why
    assert re.search(rf"\nin {answer.__name__}, line \d+: ", results[0].why)
    monkeypatch.setattr(sandbox, "CALL_LIMIT", 60)
    assert check_dropout(as_in_the_book), "the next check works as before"


def test_the_time_in_which_the_machine_stands_still_does_not_count(monkeypatch):
    asleep = 0

    def falls_asleep(X, drop_prob):
        nonlocal asleep
        if not asleep:
            asleep = 100
            time.sleep(0.5)
        return as_in_the_book(X, drop_prob)

    monkeypatch.setattr(learner_code, "monotonic", lambda: time.monotonic() + asleep)
    assert check_dropout(falls_asleep)


def test_masks_of_layers_of_equal_size_belong_to_the_layer_they_drop_from():
    class MasksFirst(nn.Block):
        def __init__(self, first, second):
            super().__init__()
            self.hidden1, self.hidden2, self.output = nn.Dense(64), nn.Dense(64), nn.Dense(10)
            self.dropout1, self.dropout2 = nn.Dropout(first), nn.Dropout(second)
            self.initialize()

        def forward(self, X):
            mask2, mask1 = self.dropout2(mx.np.ones((len(X), 64))), self.dropout1(mx.np.ones((len(X), 64)))
            return self.output(mask2 * npx.relu(self.hidden2(mask1 * npx.relu(self.hidden1(X)))))

    class Small(nn.Block):
        def __init__(self, units, rate):
            super().__init__()
            self.hidden1, self.hidden2, self.output = nn.Dense(units), nn.Dense(units), nn.Dense(10)
            self.dropout = nn.Dropout(rate)
            self.initialize()

        def forward(self, X):
            for hidden in (self.hidden1, self.hidden2):
                X = npx.relu(hidden(X))
                X = X * self.dropout(mx.np.ones_like(X))
            return self.output(X)

    for rates in ((0.2, 0.5), (0.5, 0.5), (0, 0.5), (0.5, 0)):
        assert check_gluon(MasksFirst(*rates), (64, 64), rates)
    assert check_gluon(Small(8, 0.1), (8, 8), (0.1, 0.1))
    assert check_gluon(Small(1, 0.5), (1, 1), (0.5, 0.5))
    assert check_gluon(MasksFirst(0.5, 0.2), (64, 64), (0.2, 0.5)).reason == "rates-swapped"
    assert check_gluon(MasksFirst(0, 0.5), (64, 64), (0.2, 0.5)).reason == "layer-without-dropout"


def test_a_call_that_was_left_behind_does_not_stop_the_clock_of_the_next_check(monkeypatch):
    wake = threading.Event()

    def sleeps_until_woken(X, drop_prob):
        wake.wait()

    def wakes_it_and_never_ends(X, drop_prob):
        wake.set()
        left_behind.join()
        endless(X, drop_prob)

    monkeypatch.setattr(sandbox, "CALL_LIMIT", 0.3)
    assert check_dropout(as_in_the_book), "so that there is a worker"
    left_behind = learner_code._thread
    assert check_dropout(sleeps_until_woken).reason == "too-slow"
    assert left_behind.is_alive()
    monkeypatch.setattr(sandbox, "CHECK_LIMIT", 2)
    assert "A call was still running after 0.3 seconds" in check_dropout(wakes_it_and_never_ends).why


def test_a_slow_function_is_told_that_it_is_not_endless(monkeypatch):
    def slow(X, drop_prob):
        time.sleep(0.02)
        return as_in_the_book(X, drop_prob)

    monkeypatch.setattr(sandbox, "CHECK_LIMIT", 0.5)
    assert "your code runs, but is very slow" in check_dropout(slow).why


def test_an_interrupt_by_the_user_stops_the_check():
    state, began = numpy.random.get_state()[1].tolist(), threading.Event()

    def interrupt():
        began.wait()
        time.sleep(0.3)
        _thread.interrupt_main()

    user = threading.Thread(target=interrupt)
    user.start()
    with pytest.raises(KeyboardInterrupt):
        check_dropout(lambda X, drop_prob: began.set() or endless(X, drop_prob))
    user.join()
    assert numpy.random.get_state()[1].tolist() == state
    assert check_dropout(as_in_the_book)


@pytest.mark.slow
def test_a_sleeping_function_does_not_keep_python_from_ending():
    code = """
        import time
        from d2l_utils.checks import check_dropout, sandbox
        sandbox.CALL_LIMIT = 0.3
        assert not check_dropout(lambda X, drop_prob: time.sleep(1000))
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=300)


# The kernel's state -----------------------------------------------------------------------------------------------


def meddles_with_everything(X, drop_prob):
    mx.random.seed(1)
    numpy.random.seed(1)
    random.seed(1)
    warnings.simplefilter("always")
    sys.stdout = sys.stderr = None
    sys.setrecursionlimit(500)
    numpy.set_printoptions(precision=1)
    numpy.seterr(all="raise")
    autograd.set_recording(True)
    autograd.set_training(True)
    npx.reset_np()
    return X


def kernel_state():
    return repr(
        (
            random.getstate(),
            [numpy.asarray(part).tolist() for part in numpy.random.get_state()],
            (npx.is_np_array(), npx.is_np_shape(), autograd.is_recording(), autograd.is_training()),
            (warnings.filters, sys.stdout, sys.stderr, sys.getrecursionlimit()),
            (numpy.get_printoptions(), numpy.geterr()),
        )
    )


@pytest.mark.parametrize("answer", [meddles_with_everything, as_in_the_book, rescaled_by_p, None])
@pytest.mark.parametrize("np_mode", [True, False])
@pytest.mark.parametrize("training", [True, False])
def test_the_kernels_state_is_the_same_after_a_check(answer, np_mode, training):
    npx.set_np(np_mode, np_mode)
    mx.random.seed(3)
    expected = mx.nd.random.uniform(shape=4).asnumpy().tolist()
    mx.random.seed(3)
    with autograd.record(train_mode=training):
        before = kernel_state()
        check_dropout(answer)
        check_forward(answer)
        check_gluon(answer)
        assert kernel_state() == before
    assert mx.nd.random.uniform(shape=4).asnumpy().tolist() == expected, "MXNet's generator has moved"


def test_a_check_is_not_disturbed_by_the_one_before():
    for _ in range(3):
        assert not check_dropout(meddles_with_everything)
        assert check_dropout(as_in_the_book)


def test_the_checks_load_nothing_that_they_do_not_need():
    code = """
        import sys
        import d2l_utils, mxnet, numpy
        before = set(sys.modules)
        import d2l_utils.checks.exercises
        print(*{name.split(".")[0] for name in set(sys.modules) - before} - sys.stdlib_module_names)
        print(*{"pandas", "matplotlib", "IPython", "pooch", "tqdm", "sklearn"} & set(sys.modules))
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    added, never = run.stdout.splitlines()
    assert (set(added.split()) - {"d2l_utils", "tomli"}, never) == (set(), ""), run.stdout


# check_gluon leaves the network alone -----------------------------------------------------------------------------


def test_a_network_without_values_yet_has_none_after_the_check():
    net = network_answers.the_lectures()
    weights = [param for name, param in net.collect_params().items() if name.endswith("weight")]
    assert check_gluon(net)
    assert all(weight._data is None for weight in weights)
    mx.random.seed(1)
    net(mx.np.ones((1, 784)))
    other = network_answers.the_lectures()
    mx.random.seed(1)
    other(mx.np.ones((1, 784)))
    assert (net[0].weight.data() == other[0].weight.data()).all()


def test_a_hybridised_network_stays_hybridised():
    net = network_answers.hybridised(network_answers.the_lectures(nn.HybridSequential))
    values = [param.data().asnumpy() for param in net.collect_params().values()]
    assert check_gluon(net)
    assert net._active
    assert net._cached_op is not None
    assert not any(block._forward_hooks for block in net)
    assert all((old == p.data().asnumpy()).all() for old, p in zip(values, net.collect_params().values()))


def test_other_sizes_and_rates_can_be_asked_for():
    net = network_answers.sequential(nn.Dense(64, activation="relu"), nn.Dropout(0.9), nn.Dense(10))
    assert check_gluon(net, num_hiddens=(64,), drop_probs=(0.9,))
    assert check_gluon(net).reason == "wrong-layers"
    without = network_answers.the_lectures(p1=0.0, p2=0.0)
    assert check_gluon(without, drop_probs=(0, 0))
    assert check_gluon(network_answers.the_lectures(), drop_probs=(0, 0)).reason == "wrong-rates"
    with pytest.raises(ValueError, match="each hidden layer needs a rate, got 2 layers, 1 rates"):
        check_gluon(net, drop_probs=(0.5,))


def test_a_network_of_nd_arrays_is_checked_as_well():
    npx.reset_np()
    assert check_gluon(network_answers.the_lectures())
    assert check_gluon(network_answers.trained(network_answers.the_lectures())).reason == "not-fresh"


def test_weights_of_before_are_recognised():
    net = network_answers.hybridised(network_answers.the_lectures(nn.HybridSequential))
    before = [param.data().asnumpy() for param in net.collect_params().values()]
    assert check_gluon(net)
    assert check_gluon(net, before=before).reason == "not-fresh"
    net.initialize(init.Normal(sigma=0.01), force_reinit=True)
    assert check_gluon(net, before=before)


def test_rates_are_compared_as_numbers_in_all_branches():
    rates = {"num_hiddens": (256, 512), "drop_probs": (0.3, 0.1)}
    assert check_gluon(network_answers.the_lectures(p1=1 - 0.7, p2=1 - 0.9), **rates)
    assert check_gluon(network_answers.the_lectures(p1=1 - 0.9, p2=1 - 0.7), **rates).reason == "rates-swapped"
    assert check_gluon(network_answers.the_lectures(p1=1 - 0.7, p2=0.3), **rates).reason == "same-rate-twice"
    result = check_gluon(network_answers.the_lectures(p1=1 - 0.7, p2=0.2), **rates)
    assert result.why == "With rates of (0.3, 0.1), dropout is called with (0.3, 0.2)."


def test_a_rate_that_is_no_number_is_told_as_it_was_written():
    for rate, written in (("0.3", "'0.3'"), (None, "None"), ([0.3], "[0.3]")):
        factory = network_answers.layers(
            after_1=lambda H, p1, p2, dropout, rate=rate: dropout(H, rate), after_2=network_answers.rate_2
        )
        assert f"dropout is called with ({written}, 0.6)" in check_forward(factory).why
        assert f"nn.Dropout has the rate {written}" in check_gluon(network_answers.the_lectures(p1=rate)).why


def test_one_dropout_may_follow_both_layers():
    dropout = nn.Dropout(0.5)
    layers = (nn.Dense(256, activation="relu"), dropout, nn.Dense(512, activation="relu"), dropout, nn.Dense(10))
    assert check_gluon(network_answers.sequential(*layers), drop_probs=(0.5, 0.5))


def test_a_network_with_few_units_is_not_rejected_by_chance():
    net = network_answers.sequential(nn.Dense(1, activation="relu"), nn.Dropout(0.01), nn.Dense(1))
    result = check_gluon(net, num_hiddens=(1,), drop_probs=(0.01,), num_outputs=1)
    assert result, result


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"num_hiddens": 256}, TypeError, "num_hiddens must be a sequence such as (256, 512), got 256"),
        ({"drop_probs": 0.5}, TypeError, "drop_probs must be a sequence such as (0.2, 0.5), got 0.5"),
        ({"before": None}, TypeError, "before must be a sequence such as [], got None"),
        ({"drop_probs": (0.2, 1)}, ValueError, "drop_probs must be at least 0 and less than 1, got (0.2, 1)"),
        ({"drop_probs": ("a", 0)}, ValueError, "drop_probs must be at least 0 and less than 1, got ('a', 0)"),
    ],
)
def test_what_is_expected_of_a_network_is_checked_first(arguments, error, message):
    with pytest.raises(error, match=re.escape(message)):
        check_gluon(network_answers.the_lectures(), **arguments)


def test_what_cannot_be_copied_is_named():
    build, _ = network_answers.WRONG_GLUON["a lock among the attributes"]
    assert "In Changed, the attribute lock is a lock" in check_gluon(build()).why


# Gradients of a network -------------------------------------------------------------------------------------------


def test_a_wrong_gradient_of_mxnets_is_told_as_that():
    for check, name in (
        (check_forward, "ReLU by where, with a plain 0"),
        (check_forward, "ReLU by where, with a plain 0 first"),
        (check_built, "ReLU by where, with a plain 0"),
    ):
        assert "apache/mxnet#17893" in check(CATALOGUES[check][1][name][0]).why
    for check in (check_forward, check_built):
        assert "17893" not in check(CATALOGUES[check][1]["gradient without the mask"][0]).why


def test_no_rounding_can_switch_a_unit_of_the_known_network_on_or_off():
    for units in ((784, 256, 512, 10), (784, 1, 1), (784, 64, 64, 10)):
        known = network.known(units)
        for factors in (None, known.masks):
            for name, values in known.stages(factors).items():
                assert "before" not in name or abs(values).min() > 1e-5


def test_the_known_gradients_are_those_of_autograd():
    known = network.known((784, 20, 30, 10))
    params = [mx.np.array(values) for values in known.params]
    for param in params:
        param.attach_grad()
    with autograd.record():
        H = mx.np.array(network.X.reshape(len(network.X), -1))
        for W, b, mask in zip(params[::2], params[1::2], [*known.masks, None]):
            H = mx.np.dot(H, W) + b
            H = H if mask is None else npx.relu(H) * mx.np.array(mask)
    H.backward()
    for param, expected in zip(params, known.gradients(known.masks)):
        assert numpy.allclose(param.grad.asnumpy(), expected, rtol=1e-3, atol=1e-3)


# In a notebook ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_in_a_notebook_a_cells_error_is_told_with_its_line(tmp_path):
    import nbformat
    from nbclient import NotebookClient

    cells = [
        "from mxnet import np, npx\nfrom d2l_utils.checks import check_dropout\nnpx.set_np()",
        "# a comment\ndef dropout(X, drop_prob):\n    mask = X\n    return mask.missing",
        "check_dropout(dropout)",
        "def dropout(X, drop_prob):\n    while True:\n        pass",
        "check_dropout(dropout)",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": tmp_path}}).execute()
    error, loop = (notebook.cells[i].outputs[-1]["data"] for i in (2, 4))
    assert "stopped at line 4, `return mask.missing`, with AttributeError" in error["text/plain"]
    assert "<strong>✗ dropout: not yet right</strong>" in error["text/html"]
    assert re.search(r"still running after 5 seconds and was stopped\nin \w+, line [23]: ", loop["text/plain"])
