"""The exercises that read tables and histories, and choose by them: those of notebooks 5 and 6.

Beside MXNet and NumPy they need pandas, for the tables, and `d2l_utils.sweep` where a learner's grid is read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from .answers import Exercise, answer_of, as_number, check_number, check_number_seen, check_set, listed, wrong_answer
from .result import OPEN_FORM, Failure

# 5 · Where dropout pays -------------------------------------------------------------------------------------------


def _counts_per_image(params_per_image: Any, remarks: list[str]) -> None:
    """It is the number of weights and biases of any network, for each image."""
    layers = (784, *(int(units) for units in np.random.randint(20, 90, 3)), 10)
    for hiddens, images in (((256, 512), 60_000), ((512, 512), 2_000), ((40,), 1_000), (layers[1:-1], 700)):
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
        check_number(call, value, total / images, mistakes, 1e-6 * total / images)


def _finds_the_turns(turning_epochs: Any, remarks: list[str]) -> None:
    """For each run, it is the epoch with the lowest test loss; 0 where that is the last one."""
    for runs in ([0], [0, 1], [3, 5, 6]):  # the last table is a part of a larger one
        losses = {run: _falls_and_turns(int(np.random.randint(3, 6)), 8) for run in runs}
        if len(runs) > 1:
            losses[runs[-1]] = sorted(losses[runs[-1]], reverse=True)  # falls to its end
        rows = [
            {"run": run, "epoch": i + 1, "train_loss": round(0.9 / (i + 1), 2), "test_loss": loss}
            for run, each in losses.items()
            for i, loss in enumerate(each)
        ]
        table = pd.DataFrame(rows, index=range(8 * runs[0], 8 * runs[0] + len(rows)))
        given = _by_name(answer_of(turning_epochs, "turning_epochs(table)", table.copy()), "turning_epochs(table)")
        _same_names(given, runs, "run", _lines(table, "turning_epochs(table)"))
        for run, each in losses.items():
            lowest = int(np.argmin(each)) + 1
            right = lowest if lowest < 8 else 0
            row = int(table.index[table["run"] == run][lowest - 1])
            mistakes = {
                row: "That is the row of the table, counted through all runs; the column epoch has the epoch.",
                lowest - 1: "Epochs are counted from 1 (the table's rows are from 0).",
                min(each): "That is the loss itself.",
                int(np.argmax(each)) + 1: "That is the epoch with the *largest* test loss.",
                8: "In its last epoch the train loss is lowest; which loss turns?",
            }
            if right == 0:
                mistakes[8] = "Its test loss is lowest in its last epoch: it has not turned, so expected is 0."
            mistakes = {number: why for number, why in mistakes.items() if number != right}
            seen = f"The test losses of run {run} are {', '.join(f'{loss:g}' for loss in each)}."
            check_number_seen(given[run], right, mistakes, f"The turning epoch of run {run}", seen, 1e-6)


def _falls_and_turns(turn: int, epochs: int) -> list[float]:
    """Test losses, all different, with the lowest in the epoch `turn`."""
    away = np.arange(1, epochs + 1) - turn
    losses = 0.4 + np.where(away < 0, -0.15, 0.02) * away + np.random.rand(epochs) * 0.015
    return [round(float(loss), 3) for loss in losses]


def _takes_matched_pairs(differences: Any, remarks: list[str]) -> None:
    """For each seed, it is the run with dropout minus the one without, at the end."""
    for seeds in ([1, 2], [4, 7, 11]):
        table = _two_arms(seeds)
        for quantity in ("test_acc", "test_loss"):
            call = f"differences(table, {quantity!r})"
            given = answer_of(differences, call, table.copy(), quantity)
            if np.ndim(given) == 0 and not isinstance(given, Mapping):
                raise wrong_answer(f"{call} gives one number, {given!r}: give one for each seed.", _lines(table, call))
            given = _by_name(given, call)
            _same_names(given, seeds, "seed", _lines(table, call))
            right = _at_the_end(table, quantity)
            mistakes = {
                "That is without minus with.": -right,
                "Was the quantity used? Those are the differences of the other one.": _at_the_end(
                    table, "test_loss" if quantity == "test_acc" else "test_acc"
                ),
                "That is the difference in the first epoch; take the last.": _per_seed(table, quantity, "first"),
                "That is the difference of the means over all epochs; take the last epoch.": _per_seed(
                    table, quantity, "mean"
                ),
                "That compares each run's best epoch; take the last.": _per_seed(
                    table, quantity, "max" if quantity == "test_acc" else "min"
                ),
                "Are the runs paired by their order in the table? Pair them by their seed.": _by_order(table, quantity),
                "That is the mean difference, for every seed: a pair says more than a mean.": right * 0 + right.mean(),
            }
            answer = np.array([as_number(given[seed], f"{call}, seed {seed}") for seed in seeds])
            if np.allclose(answer, right[seeds], rtol=0, atol=1.1e-3):
                continue
            why = next((w for w, m in mistakes.items() if np.allclose(answer, m[seeds], rtol=0, atol=1.1e-3)), "")
            numbers = ", ".join(f"{each:.3f}" for each in answer)
            wanted = f"{call}  # should be " + ", ".join(f"{seed}: {right[seed]:.2f}" for seed in seeds)
            raise wrong_answer(f"{call} gives {numbers}, and that is not right. {why}".strip(), _lines(table, wanted))


def _two_arms(seeds: list[int], num_epochs: int = 3) -> pd.DataFrame:
    """A table as a sweep's, with the runs of the two arms in another order; no two numbers are alike."""
    rows, numbers = [], iter(np.random.permutation(80) / 100 + 0.1)
    runs = [("0/0", seed) for seed in seeds] + [("0.5/0.5", seed) for seed in seeds[::-1]]
    for run, (drop_probs, seed) in enumerate(runs):
        for epoch in range(1, num_epochs + 1):
            about = {"run": run, "drop_probs": drop_probs, "seed": seed, "epoch": epoch}
            rows.append(about | {name: round(float(next(numbers)), 2) for name in ("test_loss", "test_acc")})
    return pd.DataFrame(rows)


def _per_seed(table: pd.DataFrame, quantity: str, of_run: str) -> pd.Series:
    values = table.groupby(["drop_probs", "seed"])[quantity].agg(of_run)
    return values["0.5/0.5"] - values["0/0"]


def _at_the_end(table: pd.DataFrame, quantity: str) -> pd.Series:
    return _per_seed(table, quantity, "last")


def _by_order(table: pd.DataFrame, quantity: str) -> pd.Series:
    last = table.groupby("run").tail(1)
    ends = dict(iter(last.groupby("drop_probs")))
    return pd.Series(
        ends["0.5/0.5"][quantity].to_numpy() - ends["0/0"][quantity].to_numpy(), index=ends["0/0"]["seed"].to_numpy()
    )


def _finds_what_was_memorised(memorised: Any, remarks: list[str]) -> None:
    """It is, of the wrongly labelled images, the share that is answered with the wrong label."""
    for n, wrong, learnt, understood in ((12, 5, 1, 3), (200, 60, 45, 9), (50, 20, 0, 15), (40, 10, 10, 0)):
        true_labels = np.random.randint(0, 10, n)
        labels, predicted = true_labels.copy(), true_labels.copy()
        labels[:wrong] = (true_labels[:wrong] + np.random.randint(1, 4, wrong)) % 10
        predicted[:learnt] = labels[:learnt]
        predicted[learnt + understood : wrong] = (true_labels[learnt + understood : wrong] + 5) % 10
        predicted[n - n // 10 :] = (true_labels[n - n // 10 :] + 5) % 10  # and some errors of its own
        order = np.random.permutation(n)
        predicted, labels, true_labels = predicted[order], labels[order], true_labels[order]
        call = "memorised(predicted, labels, true_labels)"
        value = answer_of(memorised, call, predicted.copy(), labels.copy(), true_labels.copy())
        right = learnt / wrong
        mistakes = {
            float((predicted == labels).mean()): "That is over all images: the train accuracy. Which images count?",
            learnt / n: "Divided by all images; divide by the number of wrongly labelled ones.",
            understood / wrong: (
                "That is the share of them answered with the *true* class: understood, in spite of the label."
            ),
            1 - understood / wrong: (
                "That is the share of them not answered with the true class. Some of these answers are neither."
            ),
            wrong / n: "That is the share of labels that are wrong.",
            learnt: "That is the number of images; divide by that of the wrongly labelled ones.",
            float((predicted != true_labels).mean()): "That is the share of wrong answers, whatever the label.",
        }
        mistakes = {number: why for number, why in mistakes.items() if abs(number - right) > 1e-6}
        lines = f"import numpy as np\npredicted = np.array({predicted.tolist()})\n"
        lines += f"labels = np.array({labels.tolist()})\ntrue_labels = np.array({true_labels.tolist()})\n{call}"
        seen = f"Of {n} labels {wrong} are wrong; {learnt} of these are what is predicted."
        check_number_seen(value, right, mistakes, "The share", seen, 1e-4, lines if n == 12 else "")


def _is_a_grid(grid: Any, remarks: list[str]) -> None:
    """It is a grid whose settings exist."""
    _settings_of(grid)


def _settings_of(grid: Any) -> list[Any]:
    from ..sweep import settings_in  # here, since the other exercises need not wait for it

    if not isinstance(grid, Mapping):
        raise wrong_answer(f"grid must be a dictionary from settings to values, got {type(grid).__name__}.")
    if any(value is ... for value in grid.values()):
        raise Failure("unfinished", f"There are still dots in the grid. {OPEN_FORM}")
    hiddens = grid.get("num_hiddens")
    if isinstance(hiddens, list) and not all(isinstance(each, tuple) for each in hiddens):
        raise wrong_answer(
            f"num_hiddens = {hiddens}: values to try stand in a list, and one network is in round brackets, (512, 512)."
        )
    tuples = [name for name, value in grid.items() if isinstance(value, tuple) and name != "num_hiddens"] or [""]
    brackets = f" {tuples[0]} is in round brackets, ( ), so it is *one* value. Several to try stand in a list, [ ]."
    try:
        settings = settings_in(grid)
    except (TypeError, ValueError) as error:
        raise wrong_answer(f"sweep(grid) would say: {error}.{brackets if tuples[0] else ''}") from None
    if uneven := [each.drop_probs for each in settings if len(set(each.drop_probs)) > 1]:
        raise wrong_answer(
            f"There is a run with the rates {uneven[0]}, another one in each layer.{brackets if tuples[0] else ''}"
        )
    return settings


def _asks_the_question(grid: Any, remarks: list[str]) -> None:
    """It has the images, the labels and the rates that the question is about."""
    settings = _settings_of(grid)
    seen = {name: {getattr(each, name) for each in settings} for name in ("train_size", "label_noise")}
    if seen["train_size"] != {1000}:
        raise wrong_answer(f"The question is about 1,000 images; train_size is {listed(seen['train_size'])}.")
    if seen["label_noise"] != {0.4}:
        raise wrong_answer(
            f"The question is about labels of which 40 % are drawn by lot; label_noise is "
            f"{listed(seen['label_noise'])}."
        )
    rates = {each.drop_probs[0] for each in settings}
    for rate in (0, 0.2, 0.5, 0.8):
        if rate not in rates:
            raise wrong_answer(f"No run has the rate {rate:g}.")


def _can_answer_it(grid: Any, remarks: list[str]) -> None:
    """Its runs differ in the rate and in the seed, and in nothing else."""
    settings = _settings_of(grid)
    for name in settings[0].as_dict():
        values = dict.fromkeys(getattr(each, name) for each in settings)
        if len(values) > 1 and name not in ("drop_probs", "seed"):
            raise wrong_answer(f"{name} varies as well ({listed(values)}). If the runs differ, which of the two is it?")
    seeds = {each.seed for each in settings}
    if len(seeds) < 3:
        raise wrong_answer(
            f"It has {len(seeds)} seed{'s' * (len(seeds) > 1)}: how would we know luck? Take three or more."
        )
    steps = sum(each.train_size * each.num_epochs for each in settings)
    if steps > 500_000:
        raise wrong_answer(
            f"{len(settings)} runs of 1,000 images and {settings[0].num_epochs} epochs are too much for a lesson: "
            "at most 500,000 images in all, each epoch counted."
        )
    remarks.append(f"It makes {len(settings)} runs: {len(settings) // len(seeds)} rates with {len(seeds)} seeds each.")


def _drops_something(rates: Any) -> bool:
    """Tell whether rates as a sweep's table has them, such as 0/0.5, are not all zero."""
    return bool(str(rates).strip("0/."))


def _is_a_fair_comparison(comparison: Any, verdict: Any, remarks: list[str]) -> None:
    """The table compares a rate with none, over three seeds or more, and with all else equal."""
    last = _last_epochs(comparison, ("drop_probs", "seed", "label_noise", "test_acc"))
    rates = sorted(last["drop_probs"].unique(), key=_drops_something)
    if [_drops_something(each) for each in rates] != [False, True]:
        raise wrong_answer(
            f"Compare one rate with none: drop_probs has {listed(rates)}; expected are 0/0 and one other."
        )
    for name in _COMPARED:
        if name in last and last[name].nunique(dropna=False) > 1:
            raise wrong_answer(
                f"{name} varies as well ({listed(last[name].unique())}), so the arms differ in two things."
            )
    seeds = [set(last["seed"][last["drop_probs"] == rate]) for rate in rates]
    if seeds[0] != seeds[1] or len(last) != len(seeds[0]) + len(seeds[1]):
        raise wrong_answer("Each seed must stand once in either arm, or there are no pairs to compare.")
    if len(seeds[0]) < 3:
        raise wrong_answer(
            f"There are {len(seeds[0])} pairs: with so few, chance alone often points one way. Take three."
        )


_COMPARED = (
    "num_hiddens",
    "train_size",
    "label_noise",
    "optimizer",
    "lr",
    "weight_decay",
    "sigma",
    "batch_size",
    "num_epochs",
)
_VERDICTS = ("helps", "hurts", "can't tell")


def _says_what_the_pairs_say(comparison: Any, verdict: Any, remarks: list[str]) -> None:
    """The verdict is what the matched pairs say about the test accuracy."""
    if verdict not in _VERDICTS:
        raise wrong_answer(f"verdict must be one of {listed(_VERDICTS)}, got {verdict!r}.")
    last = _last_epochs(comparison, ())
    with_dropout = last["drop_probs"].map(_drops_something).to_numpy(bool)
    ends = last.set_index("seed")["test_acc"]
    pairs = ends[with_dropout] - ends[~with_dropout]
    right = "helps" if (pairs > 0).all() else "hurts" if (pairs < 0).all() else "can't tell"
    seen = f"With dropout minus without, for each seed: {', '.join(f'{each:+.3f}' for each in pairs)}."
    if verdict != right:
        why = {
            "helps": "All pairs point upwards.",
            "hurts": "All pairs point downwards.",
            "can't tell": "They do not all point the same way.",
        }[right]
        raise wrong_answer(f"{seen} {why} Does {verdict!r} say that?")
    remarks.append(seen)
    if right != "can't tell":
        chance = 0.5 ** (len(pairs) - 1)
        remarks.append(
            f"If the rate made no difference, {len(pairs)} pairs would still agree one time in {1 / chance:.0f}. "
            "Look at how far they are from 0, or take more seeds."
        )


def _last_epochs(table: Any, columns: tuple[str, ...]) -> pd.DataFrame:
    """The last row of each run of a sweep's table."""
    if not isinstance(table, pd.DataFrame):
        raise wrong_answer(f"It takes the table that sweep gives back, got {type(table).__name__}.")
    if table.empty:
        raise wrong_answer("The table is empty: was there anything to sweep over? (The folds come from exercise 6.2.)")
    for name in ("run", *columns):
        if name not in table:
            raise wrong_answer(f"The table has no column {name}: give it as sweep gave it.")
    last = table.groupby("run").tail(1)
    if last.get("test_loss", pd.Series(dtype=float)).isna().any():
        raise wrong_answer("One of the runs diverged. A smaller learning rate keeps it from that.")
    return last


# 6 · Choosing dropout ---------------------------------------------------------------------------------------------

_CASES = ("too small", "over-fitting", "well fitted", "unstable")


def _names_the_cases(diagnose: Any, remarks: list[str]) -> None:
    """It tells the four cases apart, whatever the exact numbers are."""
    for _ in range(6):
        for case, train, test in _histories():
            said = answer_of(diagnose, "diagnose(history)", _history(train, test))
            if not isinstance(said, str) or said not in _CASES:
                raise wrong_answer(f"diagnose(history) gives {said!r}; expected is one of {listed(_CASES)}.")
            if said != case:
                look = {
                    "too small": "the train loss stays high, without a jump, and the test loss close to it",
                    "over-fitting": "the train loss goes towards zero, the test loss turns and climbs",
                    "well fitted": "the train loss is low, the test loss comes down and stays down",
                    "unstable": "the losses jump, or begin far up and come to rest too high",
                }[case]
                lines = "\n".join(
                    f"history.{name} = {[float(round(each, 2)) for each in values]}"
                    for name, values in (("train_loss", train), ("test_loss", test))
                )
                raise wrong_answer(f"Here {look}: {case}. Yours says {said!r}.", f"{lines}\ndiagnose(history)")


def _histories() -> list[tuple[str, np.ndarray, np.ndarray]]:
    """Clear cases, drawn anew at each call: name, train losses, test losses."""
    n = int(np.random.randint(12, 31))
    rng = np.random
    epochs = np.arange(n)
    falls = np.exp(-epochs / (n * rng.uniform(0.08, 0.15)))
    noise = rng.uniform(-0.01, 0.01, (4, n))
    rest = rng.uniform(0.9, 1.4)
    small = rest + (2.2 - rest) * falls
    over = 0.02 + 1.3 * falls
    turns = 0.5 + 0.9 * falls + np.linspace(0, rng.uniform(0.5, 1.2), n) ** 1.5
    well = rng.uniform(0.2, 0.45) + falls
    stays = rng.uniform(0.4, 0.55) + 0.7 * falls
    jumpy = 1.0 + np.roll(np.resize([0.0, 0.9, 0.2, 1.4], n), rng.randint(4))
    from_far = rng.uniform(1.0, 2.3) + 20 * np.exp(-epochs / 0.7)
    return [
        ("too small", small + noise[0], small + rng.uniform(0.02, 0.06) + noise[1]),
        ("over-fitting", over, turns + noise[2]),
        ("well fitted", well + noise[0], stays + noise[3]),
        ("unstable", jumpy, jumpy[::-1] + 0.1),
        ("unstable", from_far + noise[1], np.minimum(from_far, 2.5) + noise[2]),
    ]


def _history(train: np.ndarray, test: np.ndarray) -> Any:
    from ..training import History

    # What diagnose may look at beside the two losses: accuracies that go with them.
    def right(loss: np.ndarray) -> list[float]:
        return [float(each) for each in np.exp(-np.minimum(loss, 2.3))]

    losses = {"train_loss": [float(each) for each in train], "test_loss": [float(each) for each in test]}
    return History(
        **losses,
        train_acc_noisy=right(train),
        train_acc_clean=right(train),
        test_acc=right(test),
        seconds=[1.0] * len(train),
    )


def _holds_each_image_out_once(my_folds: Any, remarks: list[str]) -> None:
    """Each image is held out once, and then it is not trained on."""
    for k in (2, 3, 5):
        labels = np.random.randint(0, 3, 31)
        call = f"my_folds(labels, {k})"
        _folds(answer_of(my_folds, call, labels.copy(), k), call, len(labels), k)


def _balances_the_classes(my_folds: Any, remarks: list[str]) -> None:
    """Each fold holds out as many images of a class as any other, or one more."""
    for k in (2, 5):
        for labels in (np.sort(np.random.randint(0, 4, 60)), np.arange(60) % k, np.random.randint(0, 10, 200)):
            call = f"my_folds(labels, {k})"
            outs = _folds(answer_of(my_folds, call, labels.copy(), k), call, len(labels), k)
            for label in np.unique(labels):
                counts = [int((labels[out] == label).sum()) for out in outs]
                if max(counts) - min(counts) > 1:
                    lines = f"import numpy as np\nlabels = np.array({labels.tolist()})\n{call}"
                    raise wrong_answer(
                        f"Of class {label} the {k} folds hold out {listed(counts)} images. Share out each class by "
                        "itself.",
                        lines if len(labels) <= 60 else "",
                    )


def _folds(value: Any, call: str, n: int, k: int) -> list[np.ndarray]:
    """Hold folds against what any folds must be, and return the images that each holds out."""
    try:
        pairs = [(np.asarray(train), np.asarray(out)) for train, out in value]
    except (TypeError, ValueError):
        raise wrong_answer(
            f"{call} must give a list of pairs (train, out) of index arrays, got {value!r:.80}."
        ) from None
    if len(pairs) != k:
        raise wrong_answer(f"{call} gives {len(pairs)} folds; asked for are {k}.")
    pairs = [tuple(np.flatnonzero(part) if part.dtype == bool else part for part in pair) for pair in pairs]
    for number, (train, out) in enumerate(pairs, start=1):
        for part in (train, out):
            if part.ndim != 1 or part.dtype.kind not in "iu":
                raise wrong_answer(f"In fold {number} of {call} there is {part!r:.60}; expected are arrays of indices.")
            if (outside := part[(part < 0) | (part >= n)]).size:
                raise wrong_answer(
                    f"Fold {number} of {call} has the index {outside[0]}; there are {n} images, from 0 on."
                )
        if both := sorted(set(train.tolist()) & set(out.tolist())):
            raise wrong_answer(f"Fold {number}: image {both[0]} is trained on *and* held out. That is a leak.")
        if len(train) + len(out) < n:
            raise wrong_answer(
                f"Fold {number} trains on {len(train)} images and holds out {len(out)} of {n}. And the rest?"
            )
        if len(set(train.tolist())) < len(train):
            raise wrong_answer(f"Fold {number} trains on an image twice.")
    times = np.bincount(np.concatenate([out for _, out in pairs]), minlength=n)
    if (times != 1).any():
        i = int((times != 1).argmax())
        guess = " Are train and out the wrong way round?" if k > 2 and (times == k - 1).all() else ""
        raise wrong_answer(f"Image {i} is held out {times[i]} times; each should be held out once.{guess}")
    return [out for _, out in pairs]


def _keeps_copies_together(folds_of_sources: Any, remarks: list[str]) -> None:
    """All pictures of a thing are on the same side of every fold."""
    for k in (2, 3, 5):
        things = np.random.permutation(900)[:30] + 100  # as the numbers of things may be: with gaps
        sources = np.random.permutation(np.concatenate([things, things[:15], things[:5]]))
        call = f"folds_of_sources(sources, {k})"
        outs = _folds(answer_of(folds_of_sources, call, sources.copy(), k), call, len(sources), k)
        for number, out in enumerate(outs, start=1):
            here = np.isin(np.arange(len(sources)), out)
            if split := sorted(set(sources[here].tolist()) & set(sources[~here].tolist())):
                i, j = (int(np.flatnonzero((sources == split[0]) & side)[0]) for side in (here, ~here))
                raise wrong_answer(
                    f"Pictures {i} and {j} show the same thing, {split[0]}. Fold {number} holds out the first and "
                    "trains on the second: a leak.",
                    f"import numpy as np\nsources = np.array({sources.tolist()})\n{call}",
                )
        sizes = [len(set(sources[out].tolist())) for out in outs]
        if max(sizes) > 2 * min(sizes):
            raise wrong_answer(f"The folds of {call} hold out {listed(sizes)} things: share them out evenly.")


def _chooses_by_fold(choose: Any, remarks: list[str]) -> None:
    """It is the rate with the lowest mean, where that beats no dropout in every fold; otherwise 0."""
    for losses, right, mistakes in _tables_to_choose_from():
        said = answer_of(choose, "choose(losses)", losses.copy())
        lines = "\n".join(
            [
                "import pandas as pd",
                f"losses = pd.DataFrame({losses.to_dict('list')}, index={list(losses.index)})",
                "choose(losses)",
            ]
        )
        places = {
            float(i): "That is the column's place; give the rate that stands above it."
            for i in range(1, losses.shape[1])
        }
        places = {place: why for place, why in places.items() if place not in losses.columns}
        check_number_seen(said, right, places | mistakes, "The rate", "", 1e-9, lines)


def _tables_to_choose_from() -> list[tuple[pd.DataFrame, float, dict[float, str]]]:
    """Validation losses by fold and rate, the right choice, and what each wrong one stands for."""
    rates, folds = [0.0, 0.2, 0.5, 0.8], [f"fold {i}" for i in range(1, 6)]
    hard = np.random.permutation([0.0, 0.3, 0.1, 0.5, 0.2])[:, None] + np.random.uniform(0.6, 0.7)

    def table(*gains: list[float]) -> pd.DataFrame:
        return pd.DataFrame((hard - np.array(gains).T).round(3), index=folds, columns=rates)

    zero, lucky = [0.0] * 5, int(hard.argmin())
    steady = [0.10, 0.12, 0.11, 0.13, 0.12]
    one_fold = [0.02] * 5
    one_fold[lucky] = 0.3  # the lowest number of all, and a mean that is not the lowest
    low = [-0.2] * 5
    by_one = [-0.03] * 5
    by_one[int(hard.argmax())] = 0.4  # the lowest mean, thanks to one fold
    by_a_hair = [0.11, 0.13, 0.12, 0.05, 0.04]  # the best in three folds of five
    why_lucky = "In one fold it has the lowest number of all, and fold by fold it is not the best."
    why_mean = "Its mean is the lowest, thanks to one fold; in the others no dropout is better."
    why_zero = (
        "Is there no rate that is better than 0 in *every* fold? The folds' ranges overlap, but compare along rows."
    )
    worse = "It is worse than no dropout, in every fold."
    largest = "A loss is better when it is *lower*."
    return [
        (table(zero, one_fold, steady, low), 0.5, {0.2: why_lucky, 0.0: why_zero, 0.8: largest}),
        (table(zero, [-0.05] * 5, low, by_one), 0.0, {0.8: why_mean, 0.5: largest, 0.2: worse}),
        (table(zero, steady, by_a_hair, low), 0.2, {0.5: "It wins in three folds by a hair; its mean is not lowest."}),
        (table(zero, [-0.02] * 5, [-0.1] * 5, low), 0.0, {0.2: worse, 0.8: largest}),
    ]


def _looked_at_the_test_set(looked: Any, luck: Any, remarks: list[str]) -> None:
    """The procedures that choose by the test set."""
    too_many = {
        "A": "A looks at the test set once, when all is chosen.",
        "D": "D reports, and chooses nothing by it: five seeds of what was chosen before.",
    }
    missing = {
        "B": "Who decides there in which epoch to stop?",
        "C": "Whoever chose that rate did choose by the test set.",
        "E": "The second choice was made because of the first one's test accuracy.",
    }
    check_set("looked", looked, {"B", "C", "E"}, too_many, missing)


def _measures_luck(looked: Any, luck: Any, remarks: list[str]) -> None:
    """It is by how much the best of several equals seems better than it is."""
    for candidates, images in ((1, 500), (20, 500), (12, 100)):
        call = f"luck({candidates}, {images})"
        values = np.array([as_number(answer_of(luck, call, candidates, images), call) for _ in range(200)])
        if np.ptp(values) == 0:
            raise wrong_answer(f"{call} gives {values[0]:g} each time: it should be drawn anew.")
        spread = math.sqrt(0.16 / images)
        right, error = _mean_of_the_best(candidates, images), 6 * spread / math.sqrt(200) + 1e-3
        said = f"The mean of 200 times {call} is {values.mean():.3f}"
        guesses = {
            right + 0.8: "Is that the accuracy itself? Subtract the 0.8 that is true of each network.",
            (right + 0.8) * images: "Is that a number of images? Divide by how many there are.",
            (right + 0.8) * 100: "Is that in percent?",
            -right: "Is that the unluckiest one, or 0.8 minus the accuracy?",
            0.0: "Is that the mean of all networks, or a single one? Report the best.",
        }
        if not abs(values.mean() - right) <= error:  # NaN is wrong, too
            guess = next((g for v, g in guesses.items() if abs(values.mean() - v) < error * max(1, abs(v))), "")
            raise wrong_answer(f"{said}; it should be near {right:.3f}. {guess}".strip())
        if candidates > 1:
            remarks.append(f"{said}: that much of the best one's test accuracy is luck.")


def _mean_of_the_best(candidates: int, images: int) -> float:
    """E[the highest of so many test accuracies] − 0.8, where each answer is right with probability 0.8."""
    k = np.arange(images + 1)
    logs = np.cumsum(np.log(np.maximum(k, 1)))
    pmf = np.exp(logs[-1] - logs - logs[::-1] + k * math.log(0.8) + (images - k) * math.log(0.2))
    return float((1 - np.cumsum(pmf) ** candidates).sum() / images - 0.8)


def _compares_candidates(candidates: Any, setting: Any, chosen: Any, remarks: list[str]) -> None:
    """Every candidate runs on every fold, and they differ in one setting."""
    last = _last_epochs(candidates, ("data", "test_loss"))
    if not isinstance(setting, str) or setting not in last:
        raise wrong_answer(
            f"setting must be the name of one of the table's columns, such as 'weight_decay', got {setting!r}."
        )
    for name in (*_COMPARED, "drop_probs"):
        of_the_setting = name == setting or (name == "drop_probs" and setting.startswith("drop_prob"))
        of_a_fold = last.groupby("data")[name] if name in last and not of_the_setting else None
        if of_a_fold is not None and of_a_fold.nunique(dropna=False).max() > 1:  # folds may differ in size by one
            raise wrong_answer(
                f"{name} varies as well ({listed(last[name].unique())}), so that folds do not decide alone."
            )
    values = last[setting].nunique(dropna=False)
    if values < 3:
        raise wrong_answer(f"{setting} has {values} value{'s' * (values > 1)}: choose among three or more.")
    if last["data"].nunique() < 3:
        raise wrong_answer(f"There are {last['data'].nunique()} folds: take three or more.")
    if not (last.groupby([setting, "data"], dropna=False).size() == 1).all() or len(last) < values * (
        last["data"].nunique()
    ):
        raise wrong_answer("Each candidate must run once on each fold.")


def _chooses_what_the_folds_allow(candidates: Any, setting: Any, chosen: Any, remarks: list[str]) -> None:
    """No other candidate has a lower validation loss in every fold."""
    losses = _last_epochs(candidates, ()).pivot(index="data", columns=setting, values="test_loss")
    not_beaten_in_every_fold(losses, chosen, setting, remarks)


def not_beaten_in_every_fold(losses: pd.DataFrame, chosen: Any, setting: str, remarks: list[str]) -> None:
    """Hold a choice against validation losses with a row for each fold and a column for each candidate."""
    many = getattr(chosen, "ndim", 0)  # such as a Series, which cannot be compared with one value
    names = ["None" if pd.isna(each) else str(each) for each in losses.columns]  # a sigma of None is NaN to pandas
    columns = dict(zip(names, losses.to_numpy().T))
    the_same = [] if many else [name for name, each in zip(names, losses.columns) if _is(each, chosen)]
    if not the_same:
        given = f"a whole {type(chosen).__name__} of them" if many else f"{chosen!r:.80}"
        raise wrong_answer(f"chosen must be one of the values of {setting}, {listed(names)}, got {given}.")
    chosen = the_same[0]
    own = columns.pop(chosen)
    better = [name for name, loss in columns.items() if (loss < own).all()]
    means = ", ".join(f"{name}: {mean:.3f}" for name, mean in zip(names, losses.mean()))
    if better:
        raise wrong_answer(
            f"In every fold {setting} = {better[0]} has a lower loss than {chosen}. The means are {means}."
        )
    remarks.append(f"The mean validation losses are {means}.")
    equals = [name for name, loss in columns.items() if not (own < loss).all()]
    if equals:
        remarks.append(f"These folds do not tell it apart from {listed(equals)}: no candidate of these wins in all.")


def _is(value: Any, chosen: Any) -> bool:
    """Tell whether a value of a setting was chosen, where None and NaN are the same."""
    try:
        return bool(chosen is None or chosen != chosen if pd.isna(value) else value == chosen)
    except TypeError:  # MXNet's arrays cannot be compared with text, nor pandas.NA with anything
        return False


def _by_name(answer: Any, call: str) -> dict[Any, Any]:
    if isinstance(answer, (Mapping, pd.Series)):
        return dict(answer.items())
    raise wrong_answer(f"{call} must give a dictionary or a Series, got {type(answer).__name__}.")


def _same_names(given: dict[Any, Any], wanted: list[int], kind: str, lines: str) -> None:
    if missing := [name for name in wanted if name not in given]:
        raise wrong_answer(f"There is nothing for {kind} {missing[0]}; there is for {listed(given) or 'none'}.", lines)
    if extra := [name for name in given if name not in wanted]:
        raise wrong_answer(f"There is no {kind} {extra[0]!r}; the table has {listed(wanted)}.", lines)


def _lines(table: pd.DataFrame, call: str) -> str:
    """Lines that make a table and show what comes of it."""
    return f"import pandas as pd\ntable = pd.DataFrame({table.to_dict('list')})\n{call}"


EXERCISES: dict[str, Exercise] = {
    "5.1": Exercise(
        ("params_per_image",),
        [_counts_per_image],
        (
            "A layer from n to m units has n · m weights and m biases. From where to where do the layers lead?",
            "sizes = (784, *num_hiddens, 10): a layer leads from each of these numbers to the next one.",
            "sum((n + 1) * m for n, m in zip(sizes, sizes[1:])) / num_images",
        ),
    ),
    "5.2": Exercise(
        ("turning_epochs",),
        [_finds_the_turns],
        (
            "table.groupby('run') goes through the runs. Which row of a run do you look for?",
            "In a run's rows, rows['test_loss'].idxmin() is the label of the lowest one, for rows['epoch'].",
            (
                "best = rows['epoch'][rows['test_loss'].idxmin()], for each `run, rows in table.groupby('run')`; and 0 "
                "in its place where best == rows['epoch'].max()."
            ),
        ),
    ),
    "5.3": Exercise(
        ("differences",),
        [_takes_matched_pairs],
        (
            "First keep the last row of each run. Then bring the two arms beside each other, one row per seed.",
            "table.groupby('run').tail(1) keeps the last rows; .pivot(index=…, columns=…, values=…) orders them.",
            (
                "Pivot with index='seed', columns='drop_probs', values=quantity, and subtract the column '0/0' from "
                "the column '0.5/0.5'."
            ),
        ),
    ),
    "5.4": Exercise(
        ("memorised",),
        [_finds_what_was_memorised],
        (
            "Which images count? Those whose label is not the true one. And which of these are counted?",
            "wrong = labels != true_labels is an array of True and False; predicted[wrong] are the answers that count.",
            "The mean of predicted[wrong] == labels[wrong].",
        ),
    ),
    "5.5": Exercise(
        ("grid",),
        [_is_a_grid, _asks_the_question, _can_answer_it],
        (
            "Which settings does the question fix, and which one does it vary? What else must vary, to know luck?",
            "A list is tried value by value; a single value holds for all runs. base | {...} adds to the base.",
            "base | {'train_size': …, 'label_noise': …, 'drop_probs': [four rates], 'seed': [three seeds]}",
        ),
    ),
    "5.6": Exercise(
        ("comparison", "verdict"),
        [_is_a_fair_comparison, _says_what_the_pairs_say],
        (
            "Begin with the grid of 5.5: which two lists do you change?",
            "One rate against none: 'drop_probs': [0, …], and three seeds. Then differences(comparison, 'test_acc').",
            "All differences above 0: 'helps'; all below 0: 'hurts'; otherwise \"can't tell\".",
        ),
    ),
    "6.1": Exercise(
        ("diagnose",),
        [_names_the_cases],
        (
            "Which of the four cases can you tell by the train loss alone? Ask about instability first.",
            (
                "Unstable: it begins far above log 10 = 2.3, or rises steeply from one epoch to the next. "
                "Over-fitting: the last test loss is far above the lowest one. Then, is the last train loss high?"
            ),
            (
                "In this order: train[0] > 3 or the largest rise > 0.2; test[-1] > 1.2 * min(test); train[-1] > 0.6; "
                "and what is left is well fitted."
            ),
        ),
    ),
    "6.2": Exercise(
        ("my_folds",),
        [_holds_each_image_out_once, _balances_the_classes],
        (
            "Give each image the number of the fold that holds it out. How, so that each class is shared out evenly?",
            "Go class by class: its images, shuffled, get the numbers 0, 1, …, k − 1, 0, 1, … in turn.",
            (
                "number[rng.permutation(np.flatnonzero(labels == c))] = np.arange(how many) % k for each class "
                "c; fold i trains on np.flatnonzero(number != i) and holds out np.flatnonzero(number == i)."
            ),
        ),
    ),
    "6.3": Exercise(
        ("folds_of_sources",),
        [_keeps_copies_together],
        (
            "What must be shared out among the folds: the pictures, or the things they show?",
            "np.unique(sources) has each thing once. Share these out, and let the pictures follow: np.isin.",
            (
                "things = rng.permutation(np.unique(sources)); fold i holds out np.isin(sources, things[i::k]), "
                "and trains on the rest."
            ),
        ),
    ),
    "6.4": Exercise(
        ("choose",),
        [_chooses_by_fold],
        (
            "Two steps: which column has the lowest mean? And is it lower than the column 0 in every row?",
            "losses.mean().idxmin() is the rate of the lowest mean; losses[best] < losses[0] compares row by row.",
            "best if (losses[best] < losses[0]).all() else 0",
        ),
    ),
    "6.5": Exercise(
        ("looked", "luck"),
        [_looked_at_the_test_set, _measures_luck],
        (
            "Did the test set have a say in anything that was chosen? And luck: how many answers does a network give?",
            (
                "Three of the five let the test set choose. For luck: rng.random((num_candidates, num_images)) < 0.8 "
                "says of each answer whether it is right."
            ),
            "The accuracies are the means of the rows (axis=1): the highest of them, minus 0.8.",
        ),
    ),
    "6.6": Exercise(
        ("candidates", "setting", "chosen"),
        [_compares_candidates, _chooses_what_the_folds_allow],
        (
            "One setting with a list of three values or more, and the folds in the place of the data.",
            "candidates = sweep(net | {'weight_decay': [0.0, …, …]}, folds); setting is that name, in quotation marks.",
            (
                "candidates.groupby('run').tail(1).pivot(index='data', columns=setting, values='test_loss') shows the "
                "losses fold by fold; the lowest mean is never beaten in every fold."
            ),
        ),
    ),
}
