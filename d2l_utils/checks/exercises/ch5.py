"""Exercises 5: where dropout pays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pandas as pd

from d2l_utils.checks.calls import answer_of
from d2l_utils.checks.exercises.answers import (
    as_number,
    check_value,
    lines_that_show,
    listed,
    mistakes_of_a_share,
    reason_for,
)
from d2l_utils.checks.result import OPEN_FORM, Failure, wrong_answer
from d2l_utils.experiment import Settings
from d2l_utils.training import History


def _counts_per_image(params_per_image: Any, remarks: list[str]) -> None:
    """It is the number of weights and biases of any network, for each image."""
    drawn = tuple(int(units) for units in np.random.randint(20, 90, 3))
    for hiddens, images in (((256, 512), 7_000), ((512, 512), 20_000), ((40,), 1_000), (drawn, 1_000)):
        call = f"params_per_image({hiddens}, {images})"
        value = answer_of(params_per_image, call, hiddens, images)
        sizes = (784, *hiddens, 10)
        weights = [n * m for n, m in pairwise(sizes)]
        total = sum(weights) + sum(sizes[1:])
        mistakes = {
            sum(weights) / images: "Those are the weights alone; each unit has a bias, too.",
            (sum(weights) + sum(hiddens)) / images: "The ten outputs have a bias each, too.",
            (total - weights[-1] - 10) / images: "The layer that leads to the ten outputs is missing.",
            (total - weights[0] - hiddens[0]) / images: "The layer that leads from the 784 pixels is missing.",
            total: "That is how many the network has; divide by the number of images.",
            images / total: "Upside down: those are images per parameter.",
            total // images: "Is it rounded? A number below 1 would become 0.",
            round(total / images): "Is it rounded? A number below 1 would become 0.",
        }
        # Four decimals are enough. Fewer are not, for the first network: what is drawn does not decide that.
        check_value(call, value, total / images, mistakes, 1.2e-4)


def _finds_the_turns(turning_epochs: Any, remarks: list[str]) -> None:
    """For each run, it is the epoch with the lowest test loss; 0 where that is the last one."""
    epochs = np.arange(1, 9)
    for runs in ([0], [0, 1], [3, 5, 6]):  # the last table is a part of a larger one
        losses = [_falls_and_turns(epochs) for _ in runs]
        if len(runs) > 1:
            losses[-1] = np.sort(losses[-1])[::-1]  # falls to its end
        accs = [_worst_and_best_elsewhere(each) for each in losses]
        table = pd.DataFrame({"run": np.repeat(runs, 8), "epoch": np.tile(epochs, len(runs))})
        table = table.assign(drop_probs="0/0", seed=table["run"] + 1)
        table = _with_all_quantities(table.assign(test_loss=np.concatenate(losses), test_acc=np.concatenate(accs)))
        table.index += 8 * runs[0]
        given = _by_name(turning_epochs, "turning_epochs(table)", "run", runs, table)
        for run, each, acc in zip(runs, losses, accs):
            lowest = int(each.argmin()) + 1
            right = lowest if lowest < 8 else 0
            row = int(table.index[table["run"] == run][lowest - 1])
            rows = "The rows of the table are counted through all runs; the column epoch has the epoch."
            mistakes = dict.fromkeys((row, row + 1), rows) | {
                lowest - 1: "Epochs are counted from 1 (the table's rows are from 0).",
                each.min(): "That is the loss itself.",
                int(each.argmax()) + 1: "In that epoch its test loss is *largest*.",
                int(acc.argmax()) + 1: "In that epoch its test *accuracy* is highest; when is its test loss lowest?",
                int(acc.argmin()) + 1: "In that epoch its test *accuracy* is lowest; when is its test loss lowest?",
                8: "In its last epoch its train loss is lowest, and its train accuracy highest; which loss turns?",
            }
            if right == 0:
                mistakes[8] = "Its test loss is lowest in its last epoch: it has not turned, so expected is 0."
            else:
                mistakes[lowest - 2] = "After that epoch its test loss rises, and later falls lower still."
            seen = f"The test losses of run {run} are {', '.join(f'{loss:g}' for loss in each)}."
            check_value(f"{seen} The turning epoch of run {run}", given[run], right, mistakes)


def _falls_and_turns(epochs: np.ndarray) -> np.ndarray:
    """Test losses, all different, with the lowest in the epoch 4, 5 or 6, and a dent two epochs before it."""
    away = epochs - np.random.randint(4, 7)
    slope = np.where(away < 0, -0.15, 0.02) * away - 0.2 * (away == -2)
    return (0.4 + slope + np.random.rand(len(epochs)) * 0.015).round(3)


def _worst_and_best_elsewhere(losses: np.ndarray) -> np.ndarray:
    """Test accuracies, worst and best in epochs that no mistake with these losses leads to."""
    lowest = losses.argmin()
    worst, *_, best = (i for i in range(1, 7) if not lowest - 2 <= i <= lowest + 1)
    accs = (0.6 + np.random.rand(len(losses)) * 0.1).round(3)
    accs[[worst, best]] = 0.5, 0.75
    return accs


def _with_all_quantities(table: pd.DataFrame) -> pd.DataFrame:
    """Add the rates layer by layer, and what else a sweep's table has of each epoch and `histories` takes."""
    rate = (table["drop_probs"] != "0/0") * 0.5
    table = table.assign(drop_prob_1=rate, drop_prob_2=rate)
    falls = (0.9 / table["epoch"]).round(2)
    others = [each.name for each in fields(History) if each.name not in table]
    return table.assign(**{name: falls if name == "train_loss" else (1 - falls).round(2) for name in others})


def _takes_matched_pairs(differences: Any, remarks: list[str]) -> None:
    """For each seed, it is the run with dropout minus the one without, at the end."""
    for seeds in ([1, 2], [4, 7, 11]):
        table = _two_arms(seeds)
        for quantity in ("test_acc", "test_loss"):
            call = f"differences(table, {quantity!r})"
            given = _by_name(differences, call, "seed", seeds, table, quantity)
            answer = [as_number(given[seed], f"{call}, seed {seed}") for seed in seeds]
            right = _per_seed(table, quantity, "last")
            if np.allclose(answer, right, rtol=0, atol=1.1e-3):
                continue
            mistakes = _wrong_pairs(table, quantity)
            numbers = ", ".join(f"{each:.3f}" for each in answer)
            why = f"{call} gives {numbers}, which is not right. {reason_for(answer, mistakes.items(), 1.1e-3)}".strip()
            wanted = ", ".join(f"{seed}: {right[seed]:.2f}" for seed in seeds)
            raise wrong_answer(why, lines_that_show(f"{call}  # should be {wanted}", table=table))


def _wrong_pairs(table: pd.DataFrame, quantity: str) -> dict[str, Any]:
    """What is given in place of the differences, by what is said of it."""
    right = _per_seed(table, quantity, "last")
    other, best = ("test_loss", "max") if quantity == "test_acc" else ("test_acc", "min")
    return {
        "That is without minus with.": -right,
        "Those are the differences without their sign, which says who is ahead.": abs(right),
        "Was the quantity used? Those are the differences of the other one.": _per_seed(table, other, "last"),
        "That is the difference in the first epoch; take the last.": _per_seed(table, quantity, "first"),
        "That is the difference of the means over all epochs; take the last epoch.": _per_seed(table, quantity, "mean"),
        "That compares each run's best epoch; take the last.": _per_seed(table, quantity, best),
        "Are the runs paired by their order in the table? Pair them by their seed.": _by_order(table, quantity),
        "That is the mean difference, for every seed: a pair says more than a mean.": right.mean(),
    }


def _two_arms(seeds: list[int]) -> pd.DataFrame:
    """A table as a sweep's, with the runs of the two arms in another order; each mistake gives other differences."""
    # Neither arm comes first for every seed, nor do the seeds have one order in both.
    runs = [run for pair in zip(seeds, seeds[::-1]) for run in zip(("0/0", "0.5/0.5"), pair)]
    rows = [(run, *arm, epoch) for run, arm in enumerate(runs) for epoch in (1, 2, 3)]
    table = pd.DataFrame(rows, columns=["run", "drop_probs", "seed", "epoch"])
    while True:
        numbers = (np.random.permutation(80) / 100 + 0.1).round(2)[: 2 * len(rows)]
        table = _with_all_quantities(table.assign(test_loss=numbers[::2], test_acc=numbers[1::2]))
        answers = [
            [_per_seed(table, quantity, "last"), *_wrong_pairs(table, quantity).values()]
            for quantity in ("test_acc", "test_loss")
        ]
        if not any(np.allclose(*two, rtol=0, atol=5e-3) for each in answers for two in combinations(each, 2)):
            return table


def _per_seed(table: pd.DataFrame, quantity: str, of_run: str) -> pd.Series:
    values = table.groupby(["drop_probs", "seed"])[quantity].agg(of_run)
    return values["0.5/0.5"] - values["0/0"]


def _by_order(table: pd.DataFrame, quantity: str) -> np.ndarray:
    last = table.groupby("run").tail(1)
    without, dropped = (last.loc[last["drop_probs"] == arm, quantity].to_numpy() for arm in ("0/0", "0.5/0.5"))
    return dropped - without


def _by_name(function: Callable, call: str, kind: str, wanted: list[int], table: pd.DataFrame, *more: Any) -> dict:
    """Return what a function gives for a table, by the names of its runs or seeds."""
    answer = answer_of(function, call, table.copy(), *more)
    lines = lines_that_show(call, table=table)
    if not isinstance(answer, (Mapping, pd.Series)):
        kind_given = f"one number, {answer!r}" if np.ndim(answer) == 0 else f"a {type(answer).__name__}"
        why = f"{call} must give a dictionary or a Series, with a number for each {kind}; it gives {kind_given}."
        raise wrong_answer(why, lines)
    if isinstance(answer, pd.Series) and not answer.index.is_unique:
        raise wrong_answer(
            f"{call} gives several numbers for {kind} {answer.index[answer.index.duplicated()][0]}.", lines
        )
    given = dict(answer.items())
    if missing := [name for name in wanted if name not in given]:
        there = listed(map(repr, given)) or "none"  # '1' is not 1
        raise wrong_answer(f"There is nothing for {kind} {missing[0]}; there is for {there}.", lines)
    if extra := [name for name in given if name not in wanted]:
        raise wrong_answer(f"There is no {kind} {extra[0]!r}; the table has {listed(wanted)}.", lines)
    return given


def _finds_what_was_memorised(memorised: Any, remarks: list[str]) -> None:
    """It is, of the wrongly labelled images, the share that is answered with the wrong label."""
    call = "memorised(predicted, labels, true_labels)"
    for n, wrong, learnt, understood in ((12, 5, 1, 3), (200, 60, 45, 9), (50, 20, 0, 15), (40, 10, 10, 0)):
        true_labels = np.random.randint(0, 10, n)
        labels, predicted = true_labels.copy(), true_labels.copy()
        labels[:wrong] = (true_labels[:wrong] + np.random.randint(1, 4, wrong)) % 10
        predicted[:learnt] = labels[:learnt]
        errors = [*range(learnt + understood, wrong), *range(n - n // 10, n)]  # of its own, beside the labels
        predicted[errors] = (true_labels[errors] + 5) % 10
        order = np.random.permutation(n)
        predicted, labels, true_labels = predicted[order], labels[order], true_labels[order]
        value = answer_of(memorised, call, predicted.copy(), labels.copy(), true_labels.copy())
        right = learnt / wrong
        mistakes = {
            float((predicted == labels).mean()): "That is over all images: the train accuracy. Which images count?",
            learnt / n: "Divided by all images; divide by the number of wrongly labelled ones.",
            understood / wrong: "That is the share of them answered with the *true* class, in spite of the label.",
            1 - understood / wrong: (
                "That is the share of them not answered with the true class. Some of these answers are neither."
            ),
            wrong / n: "That is the share of labels that are wrong.",
            float((predicted != true_labels).mean()): "That is the share of wrong answers, whatever the label.",
        }
        mistakes |= mistakes_of_a_share(right, wrong, "images")
        what = f"Of {n} labels {wrong} are wrong; {learnt} of these are what is predicted. The share"
        lines = lines_that_show(call, predicted=predicted, labels=labels, true_labels=true_labels)
        check_value(what, value, right, mistakes, 1e-4, lines if n == 12 else "")


def _is_a_grid(grid: Any, remarks: list[str]) -> None:
    """It is a grid whose settings exist."""
    _settings_of(grid)


def _settings_of(grid: Any) -> list[Settings]:
    from d2l_utils.sweep import settings_in  # here, since the other exercises need not wait for it

    parts = grid if isinstance(grid, (list, tuple)) else [grid]
    if others := [part for part in parts if not isinstance(part, Mapping)]:
        got = type(others[0]).__name__ + f" in a {type(grid).__name__}" * (others[0] is not grid)
        raise wrong_answer(f"grid must be a dictionary from settings to values, or a list of dictionaries, got {got}.")
    values = [item for part in parts for item in part.items()]
    if any(each is ... for _, value in values for each in (value if isinstance(value, (list, tuple)) else [value])):
        raise Failure("unfinished", f"There are still dots in the grid. {OPEN_FORM}")
    for name, hiddens in values:
        if name == "num_hiddens" and isinstance(hiddens, list) and not all(isinstance(each, tuple) for each in hiddens):
            why = f"num_hiddens = {hiddens}: values to try stand in a list, and one network is in round brackets,"
            raise wrong_answer(f"{why} (512, 512).")
    tuples = [name for name, value in values if isinstance(value, tuple) and name != "num_hiddens"]
    in_brackets = " {} is in round brackets, ( ), so it is *one* value. Several to try stand in a list, [ ]."
    brackets = in_brackets.format(tuples[0]) if tuples else ""
    try:
        settings = settings_in(grid)
    except (TypeError, ValueError) as error:
        raise wrong_answer(f"sweep(grid) would say: {error}.{brackets}") from None
    if any("drop_probs" not in part for part in parts):
        raise wrong_answer("drop_probs is missing: without it, a run has the lecture's rates, 0.2 and 0.5.")
    if uneven := [each.drop_probs for each in settings if len(set(each.drop_probs)) > 1]:
        raise wrong_answer(f"There is a run with the rates {uneven[0]}, another one in each layer.{brackets}")
    return settings


def _asks_the_question(grid: Any, remarks: list[str]) -> None:
    """It has the images, the labels and the rates that the question is about."""
    settings = _settings_of(grid)
    sizes, noise = ({getattr(each, name) for each in settings} for name in ("train_size", "label_noise"))
    if sizes != {1000}:
        raise wrong_answer(f"The question is about 1,000 images; train_size is {listed(sizes)}.")
    if noise != {0.4}:
        why = "The question is about labels of which 40 % are drawn at random; label_noise is "
        raise wrong_answer(f"{why}{listed(noise)}.")
    if any(len(each.num_hiddens) != 2 for each in settings):
        units = listed({each.num_hiddens: None for each in settings})
        raise wrong_answer(f"The question is about two hidden layers with the same rate; num_hiddens is {units}.")
    if missing := {0, 0.2, 0.5, 0.8} - {each.drop_probs[0] for each in settings}:
        raise wrong_answer(f"No run has the rate {min(missing):g}.")


def _can_answer_it(grid: Any, remarks: list[str]) -> None:
    """Its runs differ in the rate and in the seed, and in nothing else."""
    settings = _settings_of(grid)
    refuse_what_varies(pd.DataFrame([each.as_dict() for each in settings], dtype=object), COMPARED)
    seeds, rates = {each.seed for each in settings}, {each.drop_probs for each in settings}
    if len(settings) < len(seeds) * len(rates):
        raise wrong_answer("Not every rate has every seed: then a rate may be best for the luck of its seeds.")
    if len(seeds) < 3:
        raise wrong_answer(f"It has {len(seeds)} seed{'s' * (len(seeds) > 1)}: how would we know luck? Take three.")
    if 1000 * sum(each.num_epochs for each in settings) > 500_000:
        why = f"{len(settings)} runs of 1,000 images and {settings[0].num_epochs} epochs are too much for a lesson: "
        raise wrong_answer(f"{why}at most 500,000 images in all, each epoch counted.")
    remarks.append(f"It makes {len(settings)} runs: {len(rates)} rates with {len(seeds)} seeds each.")


#: The settings that are the same in all runs where rates are compared.
COMPARED = [each.name for each in fields(Settings) if each.name not in ("drop_probs", "seed")]


def refuse_what_varies(runs: pd.DataFrame, names: Iterable[str], within: str = "") -> None:
    """Refuse runs that differ in one of these columns, or do so `within` the runs that have one value of another."""
    for name in names:
        if name not in runs:
            continue
        groups = runs.groupby(within) if within else [("", runs)]
        if any(group[name].nunique(dropna=False) > 1 for _, group in groups):
            why = f"{name} varies as well ({listed(runs[name].unique())})."
            raise wrong_answer(f"{why} If the runs differ in two things, which of them is it?")


def settings_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of a sweep's table that are settings, the drop rates among them, without the seed."""
    return table.filter(regex=f"^({'|'.join(COMPARED)}|drop_prob.*)$")


def refuse_lists(runs: pd.DataFrame, names: Iterable[str]) -> None:
    """Refuse columns of lists or arrays, which cannot be compared with one another."""
    for name in names:
        if not all(map(pd.api.types.is_hashable, runs[name])):
            raise wrong_answer(f"{name} holds lists or arrays: give each run a number or a text, such as 256-256.")


def _drops_something(rates: Any) -> bool:
    """Tell whether rates as a sweep's table has them, such as 0/0.5, are not all zero."""
    return bool(str(rates).strip("0/."))


def _is_a_fair_comparison(comparison: Any, verdict: Any, remarks: list[str]) -> None:
    """The table compares a rate with none, over three seeds or more, and with all else equal."""
    last = last_epochs(comparison, ("drop_probs", "seed", "label_noise", "test_acc"))
    rates = sorted(last["drop_probs"].unique(), key=_drops_something)
    if [_drops_something(each) for each in rates] != [False, True]:
        raise wrong_answer(f"Compare one rate with none: drop_probs has {listed(rates)}, not 0/0 and one other.")
    refuse_what_varies(last, COMPARED)
    without, dropped = (sorted(last["seed"][last["drop_probs"] == rate]) for rate in rates)
    if without != dropped or len(set(without)) < len(without):
        raise wrong_answer("Each seed must stand once in either arm, or there are no pairs to compare.")
    if len(without) < 3:
        raise wrong_answer(f"There are {len(without)} pairs: chance alone often points one way. Take three.")


_VERDICTS = {
    "helps": "All pairs point upwards.",
    "hurts": "All pairs point downwards.",
    "can't tell": "They do not all point the same way.",
}


def _says_what_the_pairs_say(comparison: Any, verdict: Any, remarks: list[str]) -> None:
    """The verdict is what the matched pairs say about the test accuracy."""
    if not isinstance(verdict, str) or verdict not in _VERDICTS:
        raise wrong_answer(f"verdict must be one of {listed(_VERDICTS)}, got {verdict!r}.")
    last = last_epochs(comparison, ())
    with_dropout = last["drop_probs"].map(_drops_something).to_numpy(bool)
    ends = last.set_index("seed")["test_acc"]
    pairs = ends[with_dropout] - ends[~with_dropout]
    right = "helps" if (pairs > 0).all() else "hurts" if (pairs < 0).all() else "can't tell"
    seen = f"With dropout minus without, for each seed: {', '.join(f'{each:+.4f}' for each in pairs)}."
    if verdict != right:
        raise wrong_answer(f"{seen} {_VERDICTS[right]} Does {verdict!r} say that?")
    remarks.append(seen)
    if right != "can't tell":
        remarks.append(
            f"If the rate made no difference, {len(pairs)} pairs would still agree one time in "
            f"{2 ** (len(pairs) - 1)}. Look at how far they are from 0, or take more seeds."
        )


def last_epochs(table: Any, columns: tuple[str, ...]) -> pd.DataFrame:
    """The last row of each run of a sweep's table."""
    if not isinstance(table, pd.DataFrame):
        raise wrong_answer(f"It takes the table that sweep gives back, got {type(table).__name__}.")
    if table.empty:
        raise wrong_answer("The table is empty: was there anything to sweep over? (The folds come from exercise 6.2.)")
    for name in ("run", *columns):
        if name not in table:
            raise wrong_answer(f"The table has no column {name}: give it as sweep gave it.")
    refuse_lists(table, ["run", *columns, *settings_of(table)])
    if "epoch" in table and table.duplicated(["run", "epoch"]).any():
        why = "Run numbers occur twice: were the tables of several sweeps put together?"
        raise wrong_answer(f"{why} Each counts its runs from 0. Make one sweep of it, or number the runs anew.")
    last = table.groupby("run").tail(1)
    if "test_loss" in last and last["test_loss"].isna().any():
        raise wrong_answer("One of the runs diverged. A smaller learning rate keeps it from that.")
    return last


STEPS = {
    "5.1": [_counts_per_image],
    "5.2": [_finds_the_turns],
    "5.3": [_takes_matched_pairs],
    "5.4": [_finds_what_was_memorised],
    "5.5": [_is_a_grid, _asks_the_question, _can_answer_it],
    "5.6": [_is_a_fair_comparison, _says_what_the_pairs_say],
}
