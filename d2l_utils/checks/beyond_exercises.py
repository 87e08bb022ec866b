"""The exercises about uncertainty and other kinds of noise: those of notebook 7."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import mxnet as mx
import numpy as np
import pandas as pd
from mxnet import autograd

from .answers import Exercise, answer_of, array_of, check_number, check_number_seen, listed, wrong_answer
from .graph import flaw_of_where
from .sandbox import given_back, learners_code, to_mxnet
from .sweep_exercises import not_beaten_in_every_fold


def _variance_of_a_uniform_number(variance: Any, rate: Any, remarks: list[str]) -> None:
    """The variance of a number drawn uniformly from [0, 2]."""
    mistakes = {
        1 / 12: "That is the variance on [0, 1]; twice as wide is four times the variance.",
        2 / 12: "Twice as wide is four times the variance of [0, 1], not twice.",
        4 / 3: "That is the mean of the square; subtract the square of the mean.",
        1 / math.sqrt(3): "That is the standard deviation; the variance is its square.",
        1: "That is the mean.",
        0.33: "It is near: give three digits, or a fraction.",
    }
    check_number("variance", variance, 1 / 3, mistakes, 0.002)


def _rate_of_the_same_variance(variance: Any, rate: Any, remarks: list[str]) -> None:
    """The drop probability whose factor has the same variance."""
    mistakes = {
        3 / 4: "That is the share which is kept.",
        1 / 3: "That is the variance. The factor 0 or 1/(1 − p) has the variance p/(1 − p), which is larger than p.",
        1 / 2: "Dropout of 0.5 has the variance 1. Or did you divide 1/3 by 1 − 1/3? Solve p/(1 − p) = 1/3 for p.",
    }
    check_number("rate", rate, 1 / 4, mistakes, 0.002)


def _stops_when_patience_ends(kept_epoch: Any, remarks: list[str]) -> None:
    """It is the best epoch before `patience` epochs in a row bring no lower loss."""
    for patience in (1, 2, 4):
        short = patience - 1  # the longest bump that patience outlives
        for bumps, worse_at_the_end in (
            ([patience], 5),
            ([short, patience], 5),
            ([short, short, patience + 2], 5),
            ([], 0),
            ([short, short], 0),
            ([short], short),
        ):
            losses = _losses_with_bumps(bumps) + [0.97, 0.98, 0.99, 1.0, 1.01][:worse_at_the_end]
            _keeps_the_right_epoch(kept_epoch, losses, patience)
        for large in ([190.0, 220.0, 250.0, 260.0, 280.0, 290.0], [230.0]):  # the first one stays the best
            _keeps_the_right_epoch(kept_epoch, large, patience)
        fall = _losses_with_bumps([])
        # The lowest loss comes again, to the last digit: that is no lower one.
        _keeps_the_right_epoch(kept_epoch, [*fall, *fall[-1:] * patience, fall[-1] - 0.1, 1.0], patience, plateau=True)


def _keeps_the_right_epoch(kept_epoch: Any, losses: list[float], patience: int, plateau: bool = False) -> None:
    right, stopped = _keep_and_stop(losses, patience)
    mistakes = {
        int(np.argmin(losses)) + 1: (
            "That epoch is lower, but training has stopped before it. (A loss that is equal is not lower.)"
            if plateau
            else "That epoch is lower, but training has stopped before it."
        ),
        stopped: "In that epoch training stops; which epoch's weights are kept?",
        len(losses): "That is the last epoch of all, not the best one before training stops.",
        right - 1: (
            "Epochs are counted from 1."
            if right > 1
            else "No loss is lower than the first one, so epoch 1 is kept. What does your search begin with?"
        ),
        min(losses): "That is a loss; give the epoch.",
    }
    for epoch, why in (
        (_keep_and_stop(losses, patience, in_a_row=False)[0], "After each lower loss, counting begins anew."),
        (_keep_and_stop(losses, patience + 1)[0], f"That is what a patience of {patience + 1} would keep."),
        (_keep_and_stop(losses, patience - 1)[0], f"That is what a patience of {patience - 1} would keep."),
        (1, "That is the first one: does the loop go on to the others?"),
    ):
        mistakes.setdefault(epoch, why)
    mistakes.pop(right, None)
    call = f"kept_epoch({losses}, {patience})"
    with learners_code(call):
        value = kept_epoch(list(losses), patience)
    if value is None and stopped == len(losses):
        raise wrong_answer("Nothing comes back where the list ends before patience does: what is kept then?", call)
    value = given_back(value, call, kept_epoch)
    check_number_seen(value, right, mistakes, "The epoch kept", "", 1e-6, call)


def _losses_with_bumps(bumps: list[int]) -> list[float]:
    """Losses that fall; at each bump so many epochs lie above the lowest one before."""
    fall = iter(0.95 - 0.04 * np.arange(20) + np.random.uniform(-0.01, 0.01, 20))
    losses = [next(fall), next(fall), next(fall)]
    for length in bumps:
        losses += list(losses[-1] + np.random.uniform(0.02, 0.05, length))
        losses += [next(fall), next(fall)]
    return [round(float(loss), 3) for loss in losses]


def _keep_and_stop(losses: list[float], patience: int, in_a_row: bool = True) -> tuple[int, int]:
    """The epoch that is kept and the one in which training stops, both from 1."""
    best = worse = 0
    for i, loss in enumerate(losses[1:], start=1):
        if loss < losses[best]:
            best, worse = i, 0 if in_a_row else worse
        else:
            worse += 1
            if worse == patience:
                return best + 1, i + 1
    return best + 1, len(losses)


def _answers_the_surest(accuracy_when_sure: Any, remarks: list[str]) -> None:
    """It is the accuracy on the images whose entropy is lowest."""
    for rest in (0.01, 0.0):
        probabilities, labels = _sure_and_unsure(rest)
        by_another_order = "Are those the images whose highest probability is the largest? Go by the entropy."
        not_a_number = "Some probabilities are 0, and 0 · log 0 is not a number to NumPy: add 1e-12."
        mistakes_at = {
            1.0: {
                23: "That is how many are right; divide by how many there are.",
                28.75: "Give a share, not per cent.",
            },
            0.25: {
                0.0: "Those are the images of the highest entropy.",
                7 / 20: by_another_order if rest else not_a_number,
                23 / 80: "That is the accuracy on all images.",
                16 / 80: "Divide by the number of images that are answered, not of all.",
                16: "That is how many are right; divide by how many are answered.",
            },
        }
        for (share, mistakes), right in zip(mistakes_at.items(), (23 / 80, 16 / 20)):
            call = f"accuracy_when_sure(probabilities, labels, {share})"
            value = answer_of(accuracy_when_sure, call, probabilities.copy(), labels.copy(), share)
            seen = "Of 80 images, the 20 of lowest entropy have 16 right answers and the others 7."
            check_number_seen(value, right, mistakes, f"The accuracy (share {share})", seen, 1e-4)


def _sure_and_unsure(rest: float) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities of 80 images: 20 of low entropy, 20 with the largest first one, 40 unsure; and their labels."""
    P = np.zeros((4, 20, 10))
    for group, low in ((0, 0.55), (1, 0.65), (2, 0.2), (3, 0.2)):
        P[group, :, 0] = np.random.uniform(low, low + 0.05, 20)
        P[group, :, 2:] = (0.9 - P[group, :, :1]) / 8
    P[0, :, 2:] = rest / 8
    P[:, :, 1] = 1 - P.sum(axis=2)
    labels = np.array([np.arange(20) >= right for right in (16, 7, 0, 0)], np.int64)  # all are taken for class 0
    order, classes = np.random.permutation(80), np.random.permutation(10)
    probabilities = P.reshape(80, 10)[order][:, np.argsort(classes)]
    return probabilities.astype(np.float32), classes[labels.ravel()[order]].astype(np.int32)


def _asks_each_network_once(ensemble: Any, remarks: list[str]) -> None:
    """Each network is asked once, in predict mode."""
    nets, _, X = _networks()
    answer_of(ensemble, "ensemble(nets, X)", nets, X)
    for i, net in enumerate(nets):
        if not net.calls:
            raise wrong_answer(f"nets[{i}] is not asked at all.")
        if any(net.calls):
            raise wrong_answer("The networks are asked in train mode. In an ensemble, each answers as it is used.")
        if len(net.calls) > 1:
            raise wrong_answer(
                f"nets[{i}] is called {len(net.calls)} times; once is enough: it always gives the same answer."
            )


def _gives_their_probabilities(ensemble: Any, remarks: list[str]) -> None:
    """It gives the class probabilities of each network, one after another."""
    nets, scores, X = _networks()
    value = answer_of(ensemble, "ensemble(nets, X)", nets, X)
    if isinstance(value, (list, tuple)):
        raise wrong_answer(f"It is a {type(value).__name__}: make one array of it, with numpy.stack.")
    try:
        given = value.asnumpy() if isinstance(value, mx.nd.NDArray) else np.asarray(value, np.float64)
    except (TypeError, ValueError):
        raise wrong_answer(f"It must be an array of numbers, got {type(value).__name__}.") from None
    e = np.exp(scores)
    right = e / e.sum(axis=-1, keepdims=True)
    if given.shape == right.shape[1:]:
        raise wrong_answer(
            f"Its shape is {given.shape}, (images, classes): have the networks been averaged? Keep them apart, "
            f"{right.shape}: the measures take the mean themselves."
        )
    if given.shape != right.shape:
        raise wrong_answer(f"Its shape is {given.shape}; expected is (networks, images, classes), {right.shape}.")
    for mistake, why in (
        (scores, "Those are the scores. Make probabilities of them: npx.softmax."),
        (np.log(right), "Those are logarithms of probabilities."),
        (e / e.sum(axis=1, keepdims=True), "The softmax was taken over the images; take it over the classes."),
    ):
        if np.allclose(given, mistake, atol=1e-4):
            raise wrong_answer(why)
    if not np.allclose(given, right, atol=1e-4):
        sums, why = given.sum(axis=-1), ""
        if not np.allclose(sums, 1, atol=1e-3):
            net, image = np.unravel_index(np.abs(sums - 1).argmax(), sums.shape)
            why = f" Over the classes, those of nets[{net}] for image {image} add up to {sums[net, image]:.2f}, not 1."
        raise wrong_answer(f"Not all are the probabilities of their network and image.{why}")


class _Network:
    """Scores that are known; it notes in which mode it was called."""

    def __init__(self, scores: np.ndarray):
        self.scores, self.calls = scores, []

    def __call__(self, X: Any) -> mx.nd.NDArray:
        self.calls.append(autograd.is_training())
        return to_mxnet(self.scores)


def _networks() -> tuple[list[_Network], np.ndarray, mx.nd.NDArray]:
    scores = np.random.normal(0, 2, (3, 6, 10)).astype(np.float32)
    return [_Network(each) for each in scores], scores, to_mxnet(np.zeros((6, 1, 28, 28), np.float32))


def _output(drop_connect: Any, X: np.ndarray, W: np.ndarray, b: np.ndarray, p: float) -> np.ndarray:
    call = f"drop_connect(X, W, b, {p})"
    value = answer_of(drop_connect, call, *(to_mxnet(each.astype(np.float32)) for each in (X, W, b)), p)
    if not isinstance(value, mx.nd.NDArray):
        raise wrong_answer(f"{call} must give back an MXNet array, got {type(value).__name__}.")
    if value.shape != (len(X), W.shape[1]):
        own = ""
        if value.shape == (len(X), len(X), W.shape[1]):
            own = " Each image has a matrix of its own: multiply it with that one only."
        elif value.ndim == 3:
            own = " There is an axis too many: is it to be summed over?"
        raise wrong_answer(
            f"With X of shape {X.shape} and W of shape {W.shape}, the output has the shape {value.shape}; expected is "
            f"{(len(X), W.shape[1])}.{own}"
        )
    return value.asnumpy()


def _is_a_layer_without_noise(drop_connect: Any, remarks: list[str]) -> None:
    """With p = 0 it is the dense layer, X W + b."""
    X, W, b = (np.random.normal(size=shape) for shape in ((4, 3), (3, 5), 5))
    given, right = _output(drop_connect, X, W, b, 0.0), X @ W + b
    if np.allclose(given, right, atol=1e-4):
        return
    guesses = (
        (X @ W, "Is the bias missing?"),
        (np.maximum(right, 0), "A ReLU comes after the layer, not in it."),
        (b + 0 * given, "All weights are dropped: is p the share that is kept?"),
    )
    guess = next((f" {guess}" for mistake, guess in guesses if np.allclose(given, mistake, atol=1e-4)), "")
    if not np.isfinite(given).all():
        guess = " Is something divided by p, and not by 1 − p?"
    i, j = np.argwhere(~np.isclose(given, right, atol=1e-4))[0]
    raise wrong_answer(
        f"With p = 0 nothing is dropped, and X W + b is expected: {right[i, j]:.2f} for unit {j} and image {i}, "
        f"not {given[i, j]:.2f}.{guess}"
    )


def _drops_weights(drop_connect: Any, remarks: list[str]) -> None:
    """Each weight is dropped with probability p, the others are divided by 1 − p, the biases stay."""
    images, units = 200, 60
    W, b = np.random.uniform(1, 2, (1, units)), np.random.uniform(4, 5, units)
    for p in (0.25, 0.7):  # with these, no two of the images come to the same mask by chance
        given = _output(drop_connect, np.full((images, 1), 2.0), W / 2, b, p)  # one input: an output shows one weight
        if np.allclose(given, W + b, atol=1e-3):
            raise wrong_answer(f"With p = {p} nothing is dropped. It always drops: whoever calls it has the say.")
        right = W / (1 - p) + b
        dropped = np.isclose(given, b, atol=1e-3)
        kept = np.isclose(given, right, atol=1e-3)
        if not (kept | dropped).all():
            i, j = np.argwhere(~(kept | dropped))[0]
            why = next((why for each, why in _mistakes_of_scale(W, b, p) if np.isclose(given[i, j], each[0, j])), "")
            raise wrong_answer(
                f"One input of 2, p = {p}: a weight of {W[0, j] / 2:.2f} and a bias of {b[j]:.2f} make {b[j]:.2f} or "
                f"{right[0, j]:.2f}, not {given[i, j]:.2f}. {why}".strip()
            )
        if kept.all() or dropped.all():
            raise wrong_answer(
                f"With p = {p}, {'none of the weights is' if kept.all() else 'all of the weights are'} dropped."
            )
        if (kept.all(axis=1) | dropped.all(axis=1)).all():
            raise wrong_answer(
                "All weights of an input are dropped together: that is dropout on X. Here each has a draw of its own."
            )
        if any((row == other).all() for row, other in pairwise(kept[np.lexsort(kept.T)])):
            raise wrong_answer(
                "Several images of the mini-batch have the same mask. Draw one for each: its shape begins with len(X)."
            )
        if any((row == other).all() for row, other in pairwise(kept.T[np.lexsort(kept)])):
            raise wrong_answer("Several units drop the same of their weights. Each weight has a draw of its own.")
        share = dropped.mean()
        if abs(share - p) > 6 * math.sqrt(p * (1 - p) / dropped.size):
            swapped = " Is p the share that is kept?" if abs(share - (1 - p)) < 0.05 else ""
            raise wrong_answer(f"With p = {p}, a share of {share:.2f} of the weights is dropped.{swapped}")


def _mistakes_of_scale(W: np.ndarray, b: np.ndarray, p: float) -> list[tuple[np.ndarray, str]]:
    return [
        (W + b, "A weight that stays is divided by 1 − p."),
        (W / p + b, "Divide a weight that stays by 1 − p, not by p."),
        (W * (1 - p) + b, "A weight that stays is divided by 1 − p, not multiplied."),
        ((W + b) / (1 - p), "Add the bias when the weights are dropped and rescaled: it stays as it is."),
        (0 * W + b / (1 - p), "Add the bias when the weights are dropped and rescaled: it stays as it is."),
        (0 * W, "Add the bias when the weights are dropped and rescaled: it stays as it is."),
    ]


def _draws_for_each_weight(drop_connect: Any, remarks: list[str]) -> None:
    """The weights of one unit are dropped independently."""
    n = 4000
    given = _output(drop_connect, np.ones((n, 2)), np.array([[1.0], [2.0]]), np.zeros(1), 0.5)[:, 0]
    for value, which in ((0, "both are dropped"), (2, "the second is"), (4, "the first is"), (6, "none is")):
        share = np.isclose(given, value, atol=1e-3).mean()
        if abs(share - 1 / 4) > 6 * math.sqrt(3 / 16 / n):
            raise wrong_answer(
                f"A unit with two weights, p = 0.5: that {which} should come one time in four; it came in "
                f"{share:.0%}. Is there a mask for each weight, or one for each unit?"
            )


def _draws_anew(drop_connect: Any, remarks: list[str]) -> None:
    """Another call has other masks, and a gradient comes through."""
    X, W, b = np.ones((20, 30)), np.ones((30, 30)), np.zeros(30)
    if (_output(drop_connect, X, W, b, 0.5) == _output(drop_connect, X, W, b, 0.5)).all():
        raise wrong_answer("Two calls give the same: the masks must be drawn anew.")
    X, W, b = (to_mxnet(each.astype(np.float32)) for each in (X, W, b))
    for each in (X, W, b):
        each.attach_grad()

    flaws = []

    def output_with_gradients(X: Any) -> mx.nd.NDArray:
        with autograd.record():
            Y = drop_connect(X, W, b, 0.5)
        flaws.append(flaw_of_where(Y))
        Y.backward()
        return Y

    given = array_of(output_with_gradients, "drop_connect(X, W, b, 0.5), with gradients,", X)
    # All inputs and weights are 1. So a unit's outputs, summed over the images, count its weights that stayed, doubled,
    # and so do the gradients of its weights; the same goes for an image, and the gradients of its inputs.
    gradient, to_the_inputs = W.grad.asnumpy(), X.grad.asnumpy()
    if not np.allclose(gradient.sum(axis=0), given.sum(axis=0)) or not np.isin(gradient, 2 * np.arange(21)).all():
        raise wrong_answer(
            "The gradient of a weight counts the images in which it was not dropped; here it does not. "
            f"{flaws[0]}".strip()
        )
    if (b.grad.asnumpy() != 20).any():
        raise wrong_answer("The gradient of a bias counts the images; here it does not. Does b come through as it is?")
    if not np.allclose(to_the_inputs.sum(axis=1), given.sum(axis=1)):
        raise wrong_answer(
            "The gradient of an input adds up its weights that were not dropped; here it does not. The layers below "
            f"learn from it. {flaws[0]}".strip()
        )


def _has_a_loss_for_each_fold_and_rate(losses: Any, chosen: Any, remarks: list[str]) -> None:
    """There is a validation loss for each of the three folds and each of three rates or more."""
    table = _table_of(losses)
    if len(table) != 3:
        raise wrong_answer(
            f"losses needs a row for each of the three folds, and no other, such as their mean. Rows: {len(table)}."
        )
    if len(table.columns) < 3:
        raise wrong_answer(f"losses needs a column for each of three rates or more. Columns: {len(table.columns)}.")
    values = table.to_numpy()
    if not np.isfinite(values).all():
        raise wrong_answer("Not all losses are finite numbers: did a run diverge, or is a cell of the table empty?")
    if (values < 0).any():
        raise wrong_answer("There are losses below 0: the cross-entropy has none.")
    if (np.ptp(values, axis=1) == 0).all():
        raise wrong_answer("All rates have the same losses. Does the rate reach the layers?")
    if (np.ptp(values, axis=0) == 0).all():
        raise wrong_answer("All folds have the same losses. Is the fold used?")
    # Who always knew the true class, and how often a label is it (0.64), would have a loss of 1.44.
    if (values < 1.3).any():
        raise wrong_answer(
            f"There is a loss of {values.min():.2f}. Where 40 % of the labels are drawn by lot, no network comes so "
            "low on images it has not seen: are these train losses, or accuracies?"
        )


def _table_of(losses: Any) -> pd.DataFrame:
    if not isinstance(losses, (pd.DataFrame, Mapping)):
        raise wrong_answer(
            "losses must be a table with a row for each fold and a column for each rate, such as "
            f"pd.DataFrame({{0.2: [...], 0.5: [...]}}), got {type(losses).__name__}."
        )
    if isinstance(losses, Mapping):
        losses = {rate: each.asnumpy() if isinstance(each, mx.nd.NDArray) else each for rate, each in losses.items()}
    try:
        return _numbers_in(losses)
    except OverflowError:
        raise wrong_answer("There is a number in the table that is too large.") from None


def _numbers_in(losses: Any) -> pd.DataFrame:
    try:
        table = pd.DataFrame(losses)
    except (TypeError, ValueError):
        raise wrong_answer("Each rate needs a list of losses, one for each fold; all lists are equally long.") from None
    rates = []
    for name in table:
        try:
            rates.append(float(name))
        except (TypeError, ValueError):
            raise wrong_answer(f"Each column is named by its rate; {name!r:.80} is no number.") from None
    try:
        table = table.astype(float).set_axis(rates, axis="columns")
    except (TypeError, ValueError):
        raise wrong_answer("Not all cells of the table are numbers: it holds a loss for each fold and rate.") from None
    if not all(0 <= rate < 1 for rate in rates):
        raise wrong_answer(f"The columns are the rates, which lie in [0, 1); these are {listed(rates)}.")
    if len(set(rates)) < len(rates):
        raise wrong_answer(f"There is a rate with two columns: {listed(rates)}.")
    return table


def _chooses_what_the_folds_allow(losses: Any, chosen: Any, remarks: list[str]) -> None:
    """No other rate has a lower validation loss in every fold."""
    table = _table_of(losses)
    # A text counts as its number, a float32 as the rate it rounds.
    with contextlib.suppress(TypeError, ValueError, OverflowError):
        chosen = next((rate for rate in table if math.isclose(rate, float(chosen), rel_tol=1e-6)), chosen)
    not_beaten_in_every_fold(table, chosen, "p", remarks)


EXERCISES: dict[str, Exercise] = {
    "7.1": Exercise(
        ("variance", "rate"),
        [_variance_of_a_uniform_number, _rate_of_the_same_variance],
        (
            "A uniform number on an interval of width w has the variance w²/12. And dropout's factor?",
            "variance = 2²/12. The factor 0 or 1/(1 − p) has the variance p/(1 − p).",
            "p/(1 − p) = 1/3 means 3p = 1 − p.",
        ),
    ),
    "7.2": Exercise(
        ("kept_epoch",),
        [_stops_when_patience_ends],
        (
            "Go through the losses from the left. What do you have to remember on the way?",
            "Remember the best epoch so far. If an epoch is not lower, how many have passed since the best one?",
            (
                "for epoch, loss in enumerate(losses, start=1): if it is lower than the best so far, remember both; "
                "otherwise stop (break) if epoch - best >= patience. After the loop, return best."
            ),
        ),
    ),
    "7.3": Exercise(
        ("accuracy_when_sure",),
        [_answers_the_surest],
        (
            "First one entropy for each image; then the images in the order of their entropies.",
            "entropies.argsort() has the surest image first; the first int(share * len(labels)) are answered.",
            (
                "H = -(P * numpy.log(P + 1e-12)).sum(axis=1); sure = H.argsort()[:how_many]; then the mean of "
                "P[sure].argmax(axis=1) == labels[sure]."
            ),
        ),
    ),
    "7.4": Exercise(
        ("ensemble",),
        [_asks_each_network_once, _gives_their_probabilities],
        (
            "What `passes` does with one network in train mode, do with several in predict mode.",
            "Outside record() and train_mode() a network is in predict mode. softmax makes probabilities of scores.",
            "numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets])",
        ),
    ),
    "7.5": Exercise(
        ("drop_connect",),
        [_is_a_layer_without_noise, _drops_weights, _draws_for_each_weight, _draws_anew],
        (
            "How many random numbers does one image need? And the mini-batch? Which shape has the mask?",
            (
                "The mask has the shape (len(X), *W.shape): mask * W is a matrix for each image. Multiply each image "
                "with its own only: X as (images, inputs, 1) times that, and then a sum."
            ),
            (
                "weights = mask * W / (1 - p), of shape (images, inputs, units); then "
                "(np.expand_dims(X, 2) * weights).sum(axis=1) + b."
            ),
        ),
    ),
    "7.6": Exercise(
        ("losses", "chosen"),
        [_has_a_loss_for_each_fold_and_rate, _chooses_what_the_folds_allow],
        (
            "For each rate and each fold: make a network, train it on the fold, and read its last validation loss.",
            (
                "history = d2l.History(), `for _ in experiment.run(settings, fold, net=make_net(p), history=history): "
                "pass`, and history.test_loss[-1] is the loss. with_dropout below does it for another network."
            ),
            (
                "With that in a function validation_loss(fold, p): losses = pd.DataFrame({p: [validation_loss(fold, p) "
                "for fold in folds] for p in (0.2, 0.5, 0.8)}), and chosen = losses.mean().idxmin()."
            ),
        ),
    ),
}
