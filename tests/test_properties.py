"""What holds of any settings, links, histories, curves, questions and counts, tried with random ones."""

import html
import itertools
import json
import math
import re
from dataclasses import asdict, fields

import numpy as np
import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from d2l_utils import experiment
from d2l_utils.checks import statistics
from d2l_utils.checks.exercises.answers import check_number
from d2l_utils.checks.result import Failure
from d2l_utils.experiment import Settings
from d2l_utils.plotting import learning_curves, over_setting
from d2l_utils.quiz import Numeric, Question
from d2l_utils.training import History
from d2l_utils.widgets.settings import from_flat, from_link, to_flat, to_link
from tests.test_quiz import Outline

settings.register_profile("here", deadline=None, derandomize=True)
settings.load_profile("here")
#: For figures, of which hundreds would be drawn to find the smallest example.
UNSHRUNK = (Phase.explicit, Phase.generate)

# ---- settings and links


LAB_SETTINGS = st.builds(
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


@pytest.mark.slow
@given(LAB_SETTINGS)
@settings(max_examples=500)
def test_settings_come_back_from_flat_values_and_from_a_link_as_they_were(run):
    flat = to_flat(Settings(), 60_000) | json.loads(json.dumps(to_flat(run, 60_000)))
    assert from_flat(flat, 60_000) == run
    assert from_flat(from_link(to_link(run, 60_000), 60_000), 60_000) == run


NAMES = [*to_flat(Settings(), 60_000), "drop3", "", "epoch"]
VALUES = st.integers().map(str) | st.floats().map(repr) | st.sampled_from(["", "sgd", "adam", "xavier", "high", "½"])
QUERIES = st.lists(st.tuples(st.sampled_from(NAMES), VALUES | st.text(max_size=5)), max_size=4)


@pytest.mark.slow
@given(QUERIES.map(lambda query: "&".join(map("=".join, query))) | st.text(max_size=30))
@settings(max_examples=1000)
def test_any_link_opens_a_lab_or_says_what_is_wrong_with_it(link):
    try:
        found = from_flat(from_link(link, 60_000), 60_000)
    except ValueError as error:
        found = str(error)
    if isinstance(found, str):
        assert re.search(r"\w+ must (be|lie)|unknown setting", found)
    else:
        assert from_flat(from_link(to_link(found, 60_000), 60_000), 60_000) == found


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
ANYTHING |= st.lists(ANYTHING, max_size=3) | st.tuples(st.integers(1, 9)) | st.tuples(st.floats(0, 1))


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), ANYTHING, min_size=1, max_size=3))
@settings(max_examples=300)
def test_any_settings_are_a_run_or_an_error_that_names_one_of_them(given_settings):
    try:
        found = Settings(**given_settings)
    except (TypeError, ValueError) as error:
        found = str(error)
    if isinstance(found, str):
        assert found.split()[0] in {field.name for field in fields(Settings)}
    else:
        assert experiment.memory_needed(found) > 0


# ---- histories and curves


EPOCHS = st.lists(
    st.fixed_dictionaries({field.name: st.floats(0, 1) | st.just(math.nan) for field in fields(History)}), max_size=8
)


def history_of(epochs) -> History:
    history = History()
    for epoch in epochs:
        history.append(**epoch)
    return history


@pytest.mark.slow
@given(EPOCHS, st.sampled_from([field.name for field in fields(History)]))
def test_a_history_has_each_number_of_each_epoch_and_an_epoch_that_lacks_one_leaves_it_as_it_was(epochs, name):
    history = history_of(epochs)
    assert len(history) == len(epochs)
    for column, values in asdict(history).items():
        np.testing.assert_array_equal(values, [epoch[column] for epoch in epochs])
        np.testing.assert_array_equal(history.to_frame()[column], values)
    before = asdict(history)
    with pytest.raises(KeyError, match=name):
        history.append(**{column: 0.5 for column in before if column != name})
    assert all(now is then or now == then for now, then in zip(vars(history).values(), before.values()))


@pytest.mark.slow
@given(st.dictionaries(st.text("ab ", max_size=8), st.lists(EPOCHS, min_size=1, max_size=3), min_size=1, max_size=3))
@settings(max_examples=30, phases=UNSHRUNK)
def test_curves_are_the_mean_of_the_seeds_that_have_a_number(runs):
    figure = learning_curves({arm: list(map(history_of, seeds)) for arm, seeds in runs.items()}, quantities=["test"])
    drawn = [line.get_ydata() for line in figure.axes[0].get_lines()]
    values = {}
    for arm, seeds in runs.items():
        longest = max(map(len, seeds))
        columns = [[seed[i]["test_acc"] for seed in seeds if i < len(seed)] for i in range(longest)]
        known = [[value for value in column if not math.isnan(value)] for column in columns]
        values[arm] = [np.mean(column) if column else math.nan for column in known]
    if all(np.isnan(each).all() for each in values.values()):
        assert "no finished epoch yet" in figure.alt
    else:
        assert len(drawn) == len(runs)
        for line, expected in zip(drawn, values.values()):
            np.testing.assert_allclose(line[: len(expected)], expected)
            assert np.isnan(line[len(expected) :]).all()


@given(st.lists(st.floats(-1, 1), max_size=4), st.integers(1, 3))
@settings(max_examples=30, phases=UNSHRUNK)
def test_what_runs_end_with_is_drawn_over_rising_settings_and_over_no_others(values, seeds):
    array = np.outer(np.arange(len(values)), np.ones(seeds))
    rising = len(values) > 0 and all(a < b for a, b in itertools.pairwise(values))
    if not rising:
        with pytest.raises(ValueError, match="settings must be rising numbers"):
            over_setting(values, {"loss": {"arm": array}}, name="rate")
    else:
        (line,) = over_setting(values, {"loss": {"arm": array}}, name="rate").axes[0].get_lines()
        np.testing.assert_array_equal(line.get_xydata(), np.transpose([values, range(len(values))]))


# ---- questions and answers


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.text(max_size=12), min_size=1, max_size=5), st.text())
def test_of_any_texts_a_question_is_well_formed_and_has_one_right_choice_or_says_what_is_missing(choices, text):
    answer = next(iter(choices))
    if any(not reason.strip() for reason in choices.values()):
        with pytest.raises(ValueError, match="every choice needs a reason"):
            Question(text, choices, answer)
        return
    shown = Question(text, choices, answer)._repr_html_()
    outline = Outline(shown)
    assert not outline.open
    assert shown.count("✓ Right.") == 1
    assert [tag for tag, _ in outline.tags].count("details") == len(choices)


@given(
    st.floats(-1e6, 1e6),
    st.dictionaries(st.floats(-1e6, 1e6), st.just("A mistake."), max_size=4),
    st.none() | st.floats(0, 10),
    st.floats(-1, 1),
)
@settings(max_examples=300)
def test_a_number_within_the_tolerance_of_one_answer_is_told_what_belongs_to_that_one(answer, wrong, tolerance, off):
    wrong = {number: f"{number!r} is no answer." for number in wrong}
    apart = 2 * (abs(answer) / 100 if tolerance is None else tolerance)
    if any(b - a <= apart for a, b in itertools.pairwise(sorted([answer, *wrong]))):
        with pytest.raises(ValueError, match=r"must lie more than .* apart"):
            Numeric("How much?", answer, "So it is.", wrong, "Think.", tolerance)
        return
    asked = Numeric("How much?", answer, "So it is.", wrong, "Think.", tolerance)
    answers = json.loads(html.unescape(re.search('data-answers="([^"]*)"', asked._repr_html_())[1]))
    for number, said in [(answer, "✓ Right. So it is."), *((n, f"✗ No. {text}") for n, text in wrong.items())]:
        typed = number + 0.99 * off * asked.tolerance
        assert next(text for value, within, text in answers if abs(typed - value) <= within) == said


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.floats(1e-6, 1e3))
def test_a_number_is_right_where_it_is_near_enough_and_nowhere_else(answer, right, within):
    assume(not math.isclose(abs(answer - right), within, rel_tol=1e-6))
    if abs(answer - right) <= within:
        check_number("n", answer, right, {}, within)
    else:
        with pytest.raises(Failure, match="is not right"):
            check_number("n", answer, right, {}, within)


# ---- bounds


@given(st.floats(0.01, 0.99), st.integers(1, 10_000))
def test_a_share_is_believed_around_its_probability_up_to_a_bound_on_either_side(p, n):
    believed = statistics.share_is(p, np.arange(n + 1), n)
    assert believed[[math.floor(p * n), math.ceil(p * n)]].all()
    assert (np.diff(believed.astype(int)) != 0).sum() <= 2  # one interval
    exponents = statistics.chernoff_exponent(p, np.arange(n + 1), n)
    np.testing.assert_allclose(exponents, statistics.chernoff_exponent(1 - p, np.arange(n + 1), n)[::-1], atol=1e-6)


@given(st.integers(2, 500), st.floats(-100, 100), st.floats(0.01, 100), st.integers(0, 2**32 - 1))
def test_a_mean_and_a_variance_are_believed_in_any_unit_and_not_when_they_are_far_off(n, mean, sd, seed):
    z = np.random.default_rng(seed).normal(size=n)
    z = (z - z.mean()) / z.std(ddof=1)  # exactly so
    samples = mean + sd * z
    assert statistics.mean_is(mean, sd**2, samples)
    assert statistics.variance_is(sd**2, samples)
    off = 1.01 * math.sqrt(2 * statistics.LIMIT / n)
    assert not statistics.mean_is(mean + off * sd, sd**2, samples)
    assert not statistics.mean_is(mean - off * sd, sd**2, samples)
    assert not statistics.variance_is(sd**2 * 1e-100, samples)
