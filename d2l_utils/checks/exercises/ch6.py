"""Exercises 6: choosing dropout."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from d2l_utils.checks.calls import answer_of
from d2l_utils.checks.exercises.answers import as_number, check_value, lines_that_show, listed
from d2l_utils.checks.exercises.ch5 import COMPARED, last_epochs, refuse_lists, refuse_what_varies, settings_of
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import depends_on, learners_code
from d2l_utils.checks.statistics import mean_is
from d2l_utils.results import COLUMNS
from d2l_utils.training import History

_CASES = {
    "too small": "the train loss stays high, without a jump, and the test loss close to it",
    "over-fitting": "the train loss goes towards zero, the test loss turns and climbs",
    "well fitted": "the train loss is low, the test loss comes down and stays down",
    "unstable": "the losses jump, or begin far up and come to rest too high",
}


def _names_the_cases(diagnose: Any, remarks: list[str]) -> None:
    """It tells the four cases apart, whatever the exact numbers are."""
    for num_epochs in range(12, 31, 3):
        for case, train, test in _histories(num_epochs):
            said = answer_of(diagnose, "diagnose(history)", _history(train, test))
            if not isinstance(said, str) or said not in _CASES:
                raise wrong_answer(f"diagnose(history) gives {said!r}; expected is one of {listed(_CASES)}.")
            if said != case:
                losses = f"train_loss={train},\n    test_loss={test},"
                why = f"Here {_CASES[case]}: {case}. Yours says {said!r}."
                lines = f"import d2l_utils as d2l\nhistory = d2l.History(\n    {losses}\n)\ndiagnose(history)"
                raise wrong_answer(why, lines)


def _histories(n: int) -> Iterator[tuple[str, list[float], list[float]]]:
    """Clear cases of n epochs: name, train losses, test losses.

    They are the same in each check, so that no verdict hangs on chance, and far from limits that one may think of.
    """
    rng = np.random.default_rng(n)
    epochs = np.arange(n)
    falls = np.exp(-epochs / (n * 0.09))
    noise = rng.uniform(-0.01, 0.01, (4, n))
    small = 1.63 + 0.63 * falls + noise[0]  # high, whether the limit is 1, 1.5 or half of the first loss
    turns = 0.5 + 0.9 * falls + 1.13 * np.linspace(0, 1, n) ** 1.5  # it ends above its first, and twice its lowest
    well = 0.33 + 1.1 * falls + noise[2]  # not towards zero, and no gap that one would call over-fitting
    # The test losses are these from behind: they end far above their lowest, as those of over-fitting do.
    jumpy = 1.0 + np.resize([0.9, 0.2, 1.4, 0.0], n)
    from_far = rng.uniform(1.7, 1.9) + 20 * np.exp(-epochs / 0.7)
    for case, train, test in (
        ("too small", small, small + 0.03 + noise[1]),
        ("over-fitting", 0.02 + 1.23 * falls, turns + noise[3]),
        ("well fitted", well, 0.45 + 0.7 * falls + noise[1]),
        ("unstable", jumpy, jumpy[::-1] + 0.1),
        ("unstable", from_far + noise[1], np.minimum(from_far, 2.5) + noise[2]),
    ):
        yield case, train.round(2).tolist(), test.round(2).tolist()


def _history(train: list[float], test: list[float]) -> History:
    # What diagnose may look at beside the two losses: accuracies that go with them.
    train_acc, test_acc = (np.exp(-np.minimum(loss, 2.3)).tolist() for loss in (train, test))
    accuracies = {"train_acc_noisy": train_acc, "train_acc_clean": train_acc, "test_acc": test_acc}
    return History(train_loss=[*train], test_loss=[*test], seconds=[1.0] * len(train), **accuracies)


def _holds_each_image_out_once(my_folds: Any, remarks: list[str]) -> None:
    """Each image is held out once, and then it is not trained on."""
    for k in (2, 3, 5):
        _held_out(my_folds, f"my_folds(labels, {k})", np.random.randint(0, 3, 31), k)


def _balances_the_classes(my_folds: Any, remarks: list[str]) -> None:
    """Each fold holds out as many images of a class as any other, or one more."""
    random = np.random.randint
    for k in (2, 3, 5):
        for labels in (np.sort(random(0, 4, 60)), np.arange(60) % k, random(0, 10, 200)):
            call = f"my_folds(labels, {k})"
            outs = _held_out(my_folds, call, labels, k)
            for label in np.unique(labels):
                counts = [int((labels[out] == label).sum()) for out in outs]
                if max(counts) - min(counts) > 1:
                    lines = lines_that_show(call, labels=labels) if len(labels) <= 60 else ""
                    why = f"Of class {label} the {k} folds hold out {listed(counts)} images."
                    raise wrong_answer(f"{why} Share out each class by itself.", lines)


def _held_out(function: Callable, call: str, images: np.ndarray, k: int) -> list[np.ndarray]:
    """Return the images that each fold of a function holds out, which all of them do once, without a leak."""
    value, n = answer_of(function, call, images.copy(), k), len(images)
    if isinstance(value, (list, tuple)):
        with learners_code(call):  # the code of a pair that is an iterator, such as map's, runs only now
            value = [list(pair) if isinstance(pair, Iterator) else pair for pair in value]
    try:
        pairs = [[np.asarray(train), np.asarray(out)] for train, out in value]
    except (TypeError, ValueError):
        raise wrong_answer(f"{call} must give a list of pairs (train, out) of indices, got {value!r:.80}.") from None
    if len(pairs) != k:
        raise wrong_answer(f"{call} gives {len(pairs)} folds; asked for are {k}.")
    pairs = [[np.flatnonzero(part) if part.dtype == bool else part for part in pair] for pair in pairs]
    for number, (train, out) in enumerate(pairs, start=1):
        for part in (train, out):
            if part.ndim != 1 or part.dtype.kind not in "iu":
                seen = f"{part[()]!r:.60}"  # which is a set where NumPy made an array of one object from it
                raise wrong_answer(f"In fold {number} of {call} there is {seen}; expected are arrays of indices.")
        if np.array_equal(np.sort(np.concatenate([train, out])), np.sort(images)):
            why = f"Fold {number} of {call} holds what stands in the array that it was given, such as labels[train]."
            raise wrong_answer(f"{why} Give the places in it, the indices themselves.")
        for part in (train, out):
            if (outside := part[(part < 0) | (part >= n)]).size:
                why = f"Fold {number} of {call} has the index {outside[0]};"
                raise wrong_answer(f"{why} there are {n} images, from 0 on.")
        if (both := np.intersect1d(train, out)).size:
            raise wrong_answer(f"Fold {number}: image {both[0]} is trained on *and* held out. That is a leak.")
        if len(train) + len(out) < n:
            why = f"Fold {number} trains on {len(train)} images and holds out {len(out)} of {n}."
            raise wrong_answer(f"{why} And the rest?")
        if len(np.unique(train)) < len(train):
            raise wrong_answer(f"Fold {number} trains on an image twice.")
    times = np.bincount(np.concatenate([out for _, out in pairs]), minlength=n)
    if (times != 1).any():
        i = int((times != 1).argmax())
        guess = " Are train and out the wrong way round?" if k > 2 and (times == k - 1).all() else ""
        raise wrong_answer(f"Image {i} is held out {times[i]} times; each should be held out once.{guess}")
    return [out for _, out in pairs]


def _keeps_copies_together(folds_of_sources: Any, remarks: list[str]) -> None:
    """All pictures of a thing are on the same side of every fold."""
    for k in (2, 3, 5, 10):  # where each thing draws its fold by itself, some of these are uneven
        # As the numbers of things may be: some close together, some far apart, all with the same rest when divided
        # by k. So neither a rest nor a range of numbers shares them out. And there are 31: no k divides that.
        things = np.random.permutation(30 * np.arange(1, 32) ** 3 + np.random.randint(30))
        sources = np.random.permutation(np.concatenate([things, things[:15], things[:5]]))
        call = f"folds_of_sources(sources, {k})"
        outs = _held_out(folds_of_sources, call, sources, k)
        for number, out in enumerate(outs, start=1):
            here = np.isin(np.arange(len(sources)), out)
            if (split := np.intersect1d(sources[here], sources[~here])).size:
                i, j = (int(np.flatnonzero((sources == split[0]) & side)[0]) for side in (here, ~here))
                why = f"Pictures {i} and {j} show the same thing, {split[0]}. Fold {number} holds out the first and "
                raise wrong_answer(f"{why}trains on the second: a leak.", lines_that_show(call, sources=sources))
        sizes = [len(np.unique(sources[out])) for out in outs]
        if max(sizes) > min(sizes) + 1:
            raise wrong_answer(f"The folds of {call} hold out {listed(sizes)} things: share them out evenly.")


def _chooses_by_fold(choose: Any, remarks: list[str]) -> None:
    """It is the rate with the lowest mean, where that beats no dropout in every fold; otherwise 0."""
    for losses, right, mistakes in _tables_to_choose_from():
        said = answer_of(choose, "choose(losses)", losses.copy())
        places = dict.fromkeys((1, 2, 3), "That is the column's place; give the rate that stands above it.")
        example = lines_that_show("choose(losses)", losses=losses)
        if isinstance(said, (bool, np.bool_)) and said != right:  # False may stand for 0
            raise wrong_answer(f"choose(losses) gives {said}, which is no rate. Give the rate {right:g} here.", example)
        check_value("The rate", said, right, places | mistakes, 1e-9, example=example)


def _tables_to_choose_from() -> list[tuple[pd.DataFrame, float, dict[float, str]]]:
    """Validation losses by fold and rate, the right choice, and what each wrong one stands for."""
    hard = np.random.permutation([0.0, 0.3, 0.1, 0.5, 0.2])[:, None] + np.random.uniform(0.6, 0.7)

    def table(gains: dict[float, Any], folds: Sequence = "ABCDE") -> pd.DataFrame:
        losses = (hard - np.array([*gains.values()]).T).round(3)
        return pd.DataFrame(losses[: len(folds)], index=[*folds], columns=[*gains])

    zero, lucky = np.zeros(5), hard.argmin()
    rank = hard.ravel().argsort().argsort()  # of each fold, from the easiest, 0, to the hardest, 4
    steady = np.array([0.10, 0.12, 0.11, 0.13, 0.12])
    one_fold = [0.3 if i == lucky else 0.02 for i in range(5)]  # the lowest number of all, but not the lowest mean
    low = zero - 0.2
    by_one = [0.4 if i == hard.argmax() else -0.03 for i in range(5)]  # the lowest mean, thanks to one fold
    # The best in the three hardest folds, so that its median and its worst fold are the best as well.
    by_a_hair = steady + np.where(rank > 1, 0.01, -0.05)
    all_but_one = np.where(rank == 1, -0.02, steady)  # the lowest mean, and better than no dropout in four folds
    small = steady - 0.07  # better in all five, if by little
    why_lucky = "In one fold it has the lowest number of all, and fold by fold it is not the best."
    why_mean = "Its mean is the lowest, thanks to one fold; in the others no dropout is better."
    why_zero = "Is no rate better than 0 in *every* fold? The folds' ranges overlap, but compare along rows."
    why_hair = "It wins in three folds by a hair, and its median and its worst fold are lowest; its mean is not."
    why_four = "Its mean is the lowest, but in one fold of five no dropout is better: most folds are not every fold."
    why_small = "It wins in every fold, but its mean is not the lowest. Take the rate of the lowest mean first, and ask"
    why_small += " whether *that* one wins in every fold."
    worse = "It is worse than no dropout, in every fold."
    largest = "A loss is better when it is *lower*."
    why_three = "Is no rate better than 0 in *every* fold? Here there are three."
    why_tie = "In one fold its loss is as high as that of no dropout, not lower."
    # Rates and folds differ between the tables, so that none of them may be taken for granted.
    return [
        (table({0.0: zero, 0.2: one_fold, 0.5: steady, 0.8: low}), 0.5, {0.2: why_lucky, 0.0: why_zero, 0.8: largest}),
        (table({0.0: zero, 0.1: zero - 0.05, 0.3: low, 0.6: by_one}), 0.0, {0.6: why_mean, 0.3: largest, 0.1: worse}),
        (table({0.0: zero, 0.2: steady, 0.5: by_a_hair, 0.8: low}), 0.2, {0.5: why_hair}),
        (table({0.0: zero, 0.4: zero - 0.02, 0.5: zero - 0.1, 0.9: low}), 0.0, {0.4: worse, 0.9: largest}),
        (table({0.0: zero, 0.2: small, 0.5: all_but_one}), 0.0, {0.2: why_small, 0.5: why_four}),
        (table({0.0: zero, 0.1: small, 0.7: steady}, range(3)), 0.7, {0.0: why_three}),
        (table({0.0: zero, 0.5: [0.1, 0.0, 0.1, 0.1, 0.1]}, range(3)), 0.0, {0.5: why_tie}),
    ]


@depends_on()
def _measures_luck(looked: Any, luck: Any, remarks: list[str]) -> None:
    """It is by how much the best of several equals seems better than it is."""
    # Of 100 networks the second best shows, of 2 one more or less, of 20 images one, and in 400,000 answers of a single
    # network a probability of 0.81. By Chernoff's bound, `mean_is` rejects right ones less than once in 10^10 checks.
    for candidates, images, calls in ((100, 50, 300), (2, 20, 1500), (1, 1000, 400)):
        call = f"luck({candidates}, {images})"
        values = np.array([as_number(answer_of(luck, call, candidates, images), call) for _ in range(calls)])
        if np.ptp(values) == 0:
            why = "Is each answer drawn anew, and each network's accuracy the mean of its answers?"
            raise wrong_answer(f"{call} gives {values[0]:g} each time. {why}")
        above, best = _chances_of_the_best(candidates, images)
        right = abs(best @ above)  # of one candidate it is 0, or -1e-16
        said = f"The mean of {calls} times {call} is {values.mean():.3f}"
        # That no right value of one network or of two is below 0 has a probability below 1e-90.
        is_below = candidates > 2 or values.min() < 0
        if not is_below or not mean_is(right, best @ (above - right) ** 2, values):
            guess = _guess_at_luck(values, candidates, images)
            raise wrong_answer(f"{said}; it should be near {right:.3f}. {guess}".strip())
        if strange := _no_accuracy(values, above):
            raise wrong_answer(f"{said}. {strange}")
        if candidates > 1:
            remarks.append(f"{said}: that much of the best one's test accuracy is luck.")


def _guess_at_luck(values: np.ndarray, candidates: int, images: int) -> str:
    """Say what numbers with another mean than the right ones may be."""
    if abs(values).max() > 1:
        return "Is that in percent, or a number of images? Divide by how many there are."
    above, best = _chances_of_the_best(candidates, images)
    right, of_mistakes = best @ above, _chances_of_the_best(candidates, images, 0.2)[1] @ above
    strange = _no_accuracy(values, above)
    guesses = [
        (right + 0.8, "Is that the accuracy itself? Subtract the 0.8 that is true of each network."),
        (of_mistakes, "Is each answer right with probability 0.2? rng.random() < 0.8 is true with probability 0.8."),
        (-0.6 - of_mistakes, "Is that the unluckiest one? Take the highest accuracy."),
        (-right, "Is that 0.8 minus the accuracy? Take the accuracy minus 0.8."),
        (right + 0.6 + of_mistakes, "Is the lowest accuracy subtracted? Subtract 0.8."),
        (0.0, "Is that the mean of all networks, or a single one, or has each the same answers? Report the best."),
    ]
    if values.min() >= 0:
        never = "It is never below 0. Where the accuracy is below 0.8, give a negative number."
        guesses = [(best @ abs(above), never), (best @ above.clip(0), never), *guesses]
    if candidates == 2:
        guesses.append((np.dot(*_chances_of_the_best(3, images)), "Is that the best of three?"))
    of_images, swapped = _chances_of_the_best(images, candidates)
    if strange and not _no_accuracy(values, of_images):
        for_each_image = "Is that the mean over the networks, for each image (axis=0)?"
        guesses.append((swapped @ of_images, f"{for_each_image} Take it over the images, for each network."))
    # The variance of a mistake is not known, but a guess may use that of the sample.
    return next((guess for mean, guess in guesses if mean_is(mean, values.var(), values)), strange)


def _no_accuracy(values: np.ndarray, above: np.ndarray) -> str:
    """Name a value that is none of those which are possible; nothing if all are."""
    distances, images = abs(values[:, None] - above).min(axis=1), len(above) - 1
    if distances.max() < 1e-6:
        return ""
    return (
        f"One of these values is {values[distances.argmax()]:.7g}, but with {images} images each should be a multiple "
        f"of {1 / images:g}, from -0.8 to 0.2. Draw each answer, take the best accuracy, and subtract 0.8."
    )


def _chances_of_the_best(candidates: int, images: int, p: float = 0.8) -> tuple[np.ndarray, np.ndarray]:
    """Return how far each possible accuracy lies above 0.8, and how likely it is the highest of so many."""
    pmf = [math.comb(images, k) * p**k * (1 - p) ** (images - k) for k in range(images + 1)]
    return np.arange(images + 1) / images - 0.8, np.diff(np.cumsum(pmf) ** candidates, prepend=0)


# What a sweep's table has besides the settings.
_NO_SETTINGS = {"run", "num_parameters", "data", "key", *COLUMNS}


def _compares_candidates(candidates: Any, setting: Any, chosen: Any, remarks: list[str]) -> None:
    """Every candidate runs on every fold, and they differ in one setting."""
    last = last_epochs(candidates, ("data", "test_loss"))
    if not isinstance(setting, str) or setting not in last:
        why = "setting must be the name of one of the table's columns, such as 'weight_decay', got"
        raise wrong_answer(f"{why} {setting!r}.")
    if setting in _NO_SETTINGS:
        raise wrong_answer(f"{setting} is no setting of the network or of its training, as weight_decay is.")
    refuse_lists(last, [setting])
    settings = settings_of(last)
    numbers = settings.groupby(last["data"]).nunique(dropna=False).max()  # folds may differ in size by one
    differ = numbers.index[numbers > 1]
    if setting not in differ and (len(differ) or setting in settings):  # it may be a column of one's own
        has_seeds = "seed" in last and last.groupby("data")["seed"].nunique().max() > 1
        seen = listed(differ) or ("the seed" if has_seeds else "nothing")
        why = f"On the same fold, the settings of the runs differ in {seen}"
        raise wrong_answer(f"{why}; setting is {setting!r}.")
    rates = "drop_prob_1" if setting == "num_hiddens" else "drop_probs"  # 0.5 is 0.5/0.5 with one layer more
    own = {setting, rates} if setting.startswith("drop_prob") else {setting}
    others = [name for name in (*COMPARED, rates) if name not in own]
    refuse_what_varies(last, others, within="data")
    values, folds = last[setting].nunique(dropna=False), last["data"].nunique()
    if values < 3:
        raise wrong_answer(f"{setting} has {values} value{'s' * (values > 1)}: choose among three or more.")
    if folds < 3:
        raise wrong_answer(f"There are {folds} folds: take three or more.")
    if not (last.groupby([setting, "data"], dropna=False).size() == 1).all() or len(last) < values * folds:
        raise wrong_answer("Each candidate must run once on each fold.")


def _chooses_what_the_folds_allow(candidates: Any, setting: Any, chosen: Any, remarks: list[str]) -> None:
    """No other candidate has a lower validation loss in every fold."""
    losses = last_epochs(candidates, ()).pivot(index="data", columns=setting, values="test_loss")
    not_beaten_in_every_fold(losses, chosen, setting, remarks)


def not_beaten_in_every_fold(losses: pd.DataFrame, chosen: Any, setting: str, remarks: list[str]) -> None:
    """Hold a choice against validation losses with a row for each fold and a column for each candidate."""
    many = getattr(chosen, "ndim", 0)  # such as a Series, which cannot be compared with one value
    names = ["None" if pd.isna(each) else str(each) for each in losses.columns]  # a sigma of None is NaN to pandas
    places = [] if many else [i for i, each in enumerate(losses.columns) if _is_the_same(each, chosen)]
    if not places:
        given = f"a whole {type(chosen).__name__} of them" if many else f"{chosen!r:.80}"
        raise wrong_answer(f"chosen must be one of the values of {setting}, {listed(names)}, got {given}.")
    columns = dict(zip(names, losses.to_numpy().T))
    chosen = names[places[0]]
    own = columns.pop(chosen)
    means = ", ".join(f"{name}: {mean:.3f}" for name, mean in zip(names, losses.mean()))
    if better := [name for name, loss in columns.items() if (loss < own).all()]:
        raise wrong_answer(f"In every fold {setting} = {better[0]} has a lower loss than {chosen}. Means: {means}.")
    remarks.append(f"The mean validation losses are {means}.")
    if equals := [name for name, loss in columns.items() if not (own < loss).all()]:
        remarks.append(f"These folds do not tell it apart from {listed(equals)}: no candidate of these wins in all.")


def _is_the_same(value: Any, chosen: Any) -> bool:
    """Tell whether a value of a setting was chosen, where None and NaN are the same."""
    try:
        if pd.isna(value):
            return bool(chosen is None or chosen != chosen)
        # A float32 stands for the number that it rounds.
        return bool(value == chosen or (isinstance(chosen, np.float32) and math.isclose(value, chosen, rel_tol=1e-6)))
    except TypeError:  # MXNet's arrays cannot be compared with text, nor pandas.NA with anything
        return False


STEPS = {
    "6.1": [_names_the_cases],
    "6.2": [_holds_each_image_out_once, _balances_the_classes],
    "6.3": [_keeps_copies_together],
    "6.4": [_chooses_by_fold],
    "6.5": [_measures_luck],
    "6.6": [_compares_candidates, _chooses_what_the_folds_allow],
}
