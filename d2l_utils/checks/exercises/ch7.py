"""Exercises 7: beyond the lecture."""

from __future__ import annotations

import contextlib
import itertools
import math
from collections.abc import Callable, Mapping
from typing import Any

import mxnet as mx
import numpy as np
import pandas as pd
from mxnet import autograd

from d2l_utils.checks.calls import answer_of, flaw_of_where, given_back, to_mxnet
from d2l_utils.checks.exercises.answers import KnownNet, as_array, check_value, listed, of_noise, reason_for
from d2l_utils.checks.exercises.ch6 import not_beaten_in_every_fold
from d2l_utils.checks.probe import Probe, changes
from d2l_utils.checks.result import Failure, wrong_answer
from d2l_utils.checks.sandbox import learners_code
from d2l_utils.checks.statistics import STEADY, corners_of_rectangles, dependence, share_is, spread


def _stops_when_patience_ends(kept_epoch: Any, remarks: list[str]) -> None:
    """It is the best epoch before `patience` epochs in a row bring no lower loss."""
    worse = [0.97, 0.98, 0.99, 1.0, 1.01]
    for patience in (1, 2, 4):
        short = patience - 1  # the longest bump that patience outlives
        fall = _losses_with_bumps()
        for losses in (
            _losses_with_bumps(patience) + worse,
            _losses_with_bumps(short, patience) + worse,
            _losses_with_bumps(short, short, patience + 2) + worse,
            _losses_with_bumps(),
            _losses_with_bumps(short, short),
            _losses_with_bumps(short) + worse[:short],
            [190.0, 220.0, 250.0, 260.0, 280.0, 290.0],  # large, and the first one stays the best
            [230.0],
            [*fall, *fall[-1:] * patience, fall[-1] - 0.1, 1.0],  # the lowest loss comes again: that is no lower one
        ):
            _keeps_the_right_epoch(kept_epoch, losses, patience)


def _keeps_the_right_epoch(kept_epoch: Any, losses: list[float], patience: int) -> None:
    right, stopped = _keep_and_stop(losses, patience)
    first = "No loss is lower than the first one, so epoch 1 is kept. What does your search begin with?"
    lower = "That epoch is lower, but training has stopped before it."
    if losses.count(min(losses[:stopped])) > 1:
        lower += " (A loss that is equal is not lower.)"
    mistakes = [
        (right - 1, "Epochs are counted from 1." if right > 1 else first),
        (len(losses), "That is the last epoch of all, not the best one before training stops."),
        (stopped, "In that epoch training stops; which epoch's weights are kept?"),
        (int(np.argmin(losses)) + 1, lower),
        (_keep_and_stop(losses, patience, in_a_row=False)[0], "After each lower loss, counting begins anew."),
        (_keep_and_stop(losses, patience + 1)[0], f"That is what a patience of {patience + 1} would keep."),
        (_keep_and_stop(losses, patience - 1)[0], f"That is what a patience of {patience - 1} would keep."),
        (1, "That is the first one: does the loop go on to the others?"),
        *((loss, "That is a loss; give the epoch.") for loss in losses),
    ]
    call = f"kept_epoch({losses}, {patience})"
    with learners_code(call):
        value = kept_epoch(list(losses), patience)
    if value is None and stopped == len(losses):
        raise wrong_answer("Nothing comes back where the list ends before patience does: what is kept then?", call)
    value = given_back(value, call, kept_epoch)
    # Of several mistakes that lead to the same number, the first is named.
    check_value("The epoch kept", value, right, dict(reversed(mistakes)), example=call)


def _losses_with_bumps(*bumps: int) -> list[float]:
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
    seen = "Of 80 images, the 20 of lowest entropy have 16 right answers and the others 7. The accuracy"
    for rest in (0.01, 0.0):
        probabilities, labels = _sure_and_unsure(rest)
        predicted, order = probabilities.argmax(axis=1), _entropies(probabilities).argsort()
        by_another_order = "Are those the images of the largest highest probability, or variance? Go by the entropy."
        not_a_number = "Some probabilities are 0, and 0 · log 0 is not a number to NumPy: add 1e-12."
        apart = "Predictions and labels: only one of the two was put in the order of the entropies."
        of_all = {
            23: "That is how many are right; divide by how many there are.",
            28.75: "Give a share, not per cent.",
            float((predicted == labels[order]).mean()): apart,
            float((predicted[order] == labels).mean()): apart,
        }
        of_a_quarter = {
            0.0: "Those are the images of the highest entropy.",
            7 / 20: by_another_order if rest else not_a_number,
            23 / 80: "That is the accuracy on all images.",
            16 / 80: "Divide by the number of images that are answered, not of all.",
            16: "That is how many are right; divide by how many are answered.",
        }
        for share, right, mistakes in ((1.0, 23 / 80, of_all), (0.25, 16 / 20, of_a_quarter)):
            call = f"accuracy_when_sure(probabilities, labels, {share})"
            value = answer_of(accuracy_when_sure, call, probabilities.copy(), labels.copy(), share)
            check_value(f"{seen} (share {share})", value, right, mistakes, 1e-4)


def _sure_and_unsure(rest: float) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities of 80 images: 20 of low entropy, 20 with the largest first one, 40 unsure; and their labels."""
    P = np.zeros((4, 20, 10))
    for group, low in ((0, 0.55), (1, 0.75), (2, 0.2), (3, 0.2)):  # the second has the larger variance, too
        P[group, :, 0] = np.random.uniform(low, low + 0.05, 20)
        P[group, :, 2:] = (0.9 - P[group, :, :1]) / 8
    P[0, :, 2:] = rest / 8
    P[:, :, 1] = 1 - P.sum(axis=2)
    wrong = np.array([np.arange(20) >= right for right in (16, 7, 0, 0)], np.int64)
    order, classes = np.random.permutation(80), np.random.rand(80, 10).argsort(axis=1)
    probabilities = np.zeros((80, 10), np.float32)
    np.put_along_axis(probabilities, classes, P.reshape(80, 10)[order], axis=1)  # each image is taken for any class
    return probabilities, classes[np.arange(80), wrong.ravel()[order]].astype(np.int32)


def _entropies(P: np.ndarray) -> np.ndarray:
    return -(P * np.log(P + 1e-12)).sum(axis=1)


def _answer_of_three(ensemble: Any) -> tuple[list[KnownNet], np.ndarray, Any]:
    """Return three networks, their scores for six images, and what an ensemble of them gives."""
    scores = np.random.normal(0, 2, (3, 6, 10)).astype(np.float32)
    nets = [KnownNet(each[None]) for each in scores]
    return nets, scores, answer_of(ensemble, "ensemble(nets, X)", nets, nets[0].images)


def _asks_each_network_once(ensemble: Any, remarks: list[str]) -> None:
    """Each network is asked once, in predict mode."""
    nets, _, _ = _answer_of_three(ensemble)
    for i, net in enumerate(nets):
        if not net.modes:
            raise wrong_answer(f"nets[{i}] is not asked at all.")
        if any(net.modes):
            raise wrong_answer("The networks are asked in train mode. In an ensemble, each answers as it is used.")
        if (times := net.passes.max()) > 1:
            raise wrong_answer(f"nets[{i}] is called {times} times; once is enough: its answer is the same.")


def _gives_their_probabilities(ensemble: Any, remarks: list[str]) -> None:
    """It gives the class probabilities of each network, one after another."""
    _, scores, value = _answer_of_three(ensemble)
    if isinstance(value, (list, tuple)):
        raise wrong_answer(f"It is a {type(value).__name__}: make one array of it, with numpy.stack.")
    given = as_array(value, f"It must be an array of numbers, got {type(value).__name__}.")
    e = np.exp(scores)
    right = e / e.sum(axis=-1, keepdims=True)
    if given.shape == right.shape[1:]:
        why = f"Its shape is {given.shape}, (images, classes): have the networks been averaged? Keep them apart, "
        raise wrong_answer(f"{why}{right.shape}: the measures take the mean themselves.")
    if given.shape != right.shape:
        raise wrong_answer(f"Its shape is {given.shape}; expected is (networks, images, classes), {right.shape}.")
    if np.allclose(given, right, atol=1e-5):
        return
    mistakes = {
        "Those are the scores. Make probabilities of them: npx.softmax.": scores,
        "Those are logarithms of probabilities.": np.log(right),
        "The softmax was taken over the images; take it over the classes.": e / e.sum(axis=1, keepdims=True),
    }
    sums, why = given.sum(axis=-1), "Not all are the probabilities of their network and image."
    if np.allclose(given, right, rtol=0, atol=0.006):
        why += " They are near. Have they been rounded? Give them as they are."
    elif not np.allclose(sums, 1, atol=1e-3):
        net, image = np.unravel_index(np.abs(sums - 1).argmax(), sums.shape)
        why += f" Over the classes, those of nets[{net}] for image {image} add up to {sums[net, image]:.4g}, not 1."
    raise wrong_answer(reason_for(given, mistakes.items(), 1e-4) or why)


def _drop_connect(drop_connect: Any) -> list[Callable]:
    # Image i sees input i alone: what comes out are the weights themselves, each with the noise of its own.
    def of_weights(W: mx.nd.NDArray, p: float) -> Any:
        rows, columns = len(W), W.size // len(W)
        eye, zeros = to_mxnet(np.eye(rows, dtype=W.dtype)), to_mxnet(np.zeros(columns, W.dtype))
        output = drop_connect(eye, W.reshape((rows, columns)), zeros, p)
        return output.reshape(W.shape) if isinstance(output, mx.nd.NDArray) else output

    call = "drop_connect(np.eye(len(X)), X, np.zeros(X.shape[1]), {p})"
    probe = Probe(of_weights, "drop_connect", call, mode=autograd.predict_mode)

    def draws_for_each_weight_of_each_image(drop_connect: Any, remarks: list[str]) -> None:
        """Each weight of each image is decided about on its own."""
        _decides_about_each_weight(drop_connect, abs(probe.observe(0.5)).max())

    return [
        _is_a_layer_without_noise,
        *of_noise(probe, "array", "seed", "mask"),
        draws_for_each_weight_of_each_image,
        *of_noise(probe, "freshness", "number", "alike", "share", "scale", "independence", "small arrays"),
        _leaves_the_biases,
        _passes_the_gradients_on,
    ]


def _output(drop_connect: Any, X: np.ndarray, W: np.ndarray, b: np.ndarray, p: float) -> np.ndarray:
    call = f"drop_connect(X, W, b, {p})"
    before = [each.astype(np.float32) for each in (X, W, b)]
    value = answer_of(drop_connect, call, *(given := [*map(to_mxnet, before)]), p)
    for name, old, new in zip("XWb", before, (each.asnumpy() for each in given)):
        if not np.array_equal(old, new):
            example = f"X, W, b = np.ones((20, 30)), np.ones((30, 10)), np.ones(10)\nbefore = {name}.copy()\n"
            example += f"Y = {call}\nabs({name} - before).max()  # should be 0"
            raise Failure("input-changed", "", example, call=call, name=name, changes=changes(old, new))
    if not isinstance(value, mx.nd.NDArray):
        raise wrong_answer(f"{call} must give back an MXNet array, got {type(value).__name__}.")
    expected = len(X), W.shape[1]
    if value.shape != expected:
        own = ""
        if value.shape == (len(X), *expected):
            own = " Each image has a matrix of its own: multiply it with that one only."
        elif value.ndim == 3:
            own = " There is an axis too many: is it to be summed over?"
        why = f"With X of shape {X.shape} and W of shape {W.shape}, the output has the shape {value.shape}; expected is"
        raise wrong_answer(f"{why} {expected}.{own}")
    return value.asnumpy()


def _is_a_layer_without_noise(drop_connect: Any, remarks: list[str]) -> None:
    """It leaves X, W and b as they are; with p = 0 it is the dense layer, X W + b."""
    X, W, b = (np.random.normal(size=shape) for shape in ((4, 3), (3, 5), 5))
    given, right = _output(drop_connect, X, W, b, 0.0), X @ W + b
    if np.allclose(given, right, atol=1e-4):
        _output(drop_connect, X, W, b, 0.5)  # whose only question is whether it changes what it is given
        return
    guesses = {
        " Is the bias missing?": X @ W,
        " A ReLU comes after the layer, not in it.": np.maximum(right, 0),
        " All weights are dropped: is p the share that is kept?": np.broadcast_to(b, right.shape),
    }
    guess = reason_for(given, guesses.items(), 1e-4)
    if not np.isfinite(given).all():
        guess = " Is something divided by p, and not by 1 − p?"
    i, j = np.argwhere(~np.isclose(given, right, atol=1e-4))[0]
    why = f"With p = 0 nothing is dropped, and X W + b is expected: {right[i, j]:.2f} for unit {j} and image {i}"
    raise wrong_answer(f"{why}, not {given[i, j]:.2f}.{guess}")


def _decides_about_each_weight(drop_connect: Any, factor: float) -> None:
    """Raise `Failure` unless each weight of each image has a draw of its own; survivors are multiplied by `factor`."""
    images, inputs, units, calls = 16, 4, 6, 64  # even, so that half of any axis is a whole number
    W = np.repeat(2.0 ** np.arange(inputs)[:, None], units, axis=1)  # a sum says which of them are in it
    X, b = np.ones((images, inputs)), np.zeros(units)
    sums = abs(np.stack([_output(drop_connect, X, W, b, 0.5) for _ in range(calls)])) / factor
    if not np.allclose(sums, sums.round(), rtol=0, atol=0.1):
        return  # the factor is another one at each call, as "scale" will say
    kept = sums.round().astype(int)[:, :, None] >> np.arange(inputs)[:, None] & 1 == 1  # calls, images, inputs, units
    for axis, why in (
        (1, "All images of the mini-batch have the same mask. Draw one for each: its shape begins with len(X)."),
        (2, "All weights of a unit are dropped together. Is there a mask for each weight, or one for each unit?"),
        (3, "All weights of an input are dropped together: that is dropout on X. Here each has a draw of its own."),
    ):
        if (kept == kept.take([0], axis=axis)).all():
            raise wrong_answer(why)
    _drop_a_random_number(~kept)
    if share_is(0.5, kept.sum(), kept.size):  # they are counted as fair coins; of another share, "share" will speak
        if found := dependence(kept) or dependence(kept.reshape(-1, inputs, units), corners_of_rectangles):
            raise wrong_answer(f"Draw a number for each weight: {found.what.replace('elements', 'weights')}.")
        if dependence(kept.reshape(calls, images, -1), corners_of_rectangles):
            why = "Two weights in one image are not independent of those in another."
            raise wrong_answer(f"{why} Draw a number for each weight of each image.")


def _drop_a_random_number(dropped: np.ndarray) -> None:
    """Raise `Failure` where a number of dropped weights is fixed: of an image, a unit, the mini-batch, ..."""
    for over in [*itertools.product((False, True), repeat=3)][1:]:  # images, inputs, units: subsets come first
        images, inputs, units = np.where(over, dropped.shape[1:], 1)
        n, counts = images * inputs * units, dropped.sum(axis=tuple(np.flatnonzero(over) + 1)).ravel()
        if spread(counts, n) < STEADY:
            seen = f"{counts.min()} to {counts.max()}" if np.ptp(counts) else f"always {counts[0]}"
            each = " and ".join(np.array(["image", "input", "unit"])[~np.array(over)]) or "mini-batch"
            why = f"Of the {n} weights of each {each}, {seen} are dropped: by chance the number would vary more."
            call = f"drop_connect(np.ones(({images}, {inputs})), np.ones(({inputs}, {units})), np.zeros({units}), 0.5)"
            raise Failure("fixed-number", why, f"[{call}.sum() for _ in range(10)]  # should vary by chance")


def _leaves_the_biases(drop_connect: Any, remarks: list[str]) -> None:
    """The biases are neither dropped nor rescaled, and each input counts."""
    X, W, b, p = np.full((50, 1), 3.0), np.array([[1.0, 2.0]]), np.array([10.0, 20.0]), 0.5
    given = _output(drop_connect, X, W, b, p)
    kept = b + 3 * W[0] / (1 - p)
    wrong = ~(np.isclose(given, b, atol=1e-3) | np.isclose(given, kept, atol=1e-3))
    if wrong.any():
        i, j = np.argwhere(wrong)[0]
        mistakes = (b[j] / (1 - p), kept[j] + b[j] * p / (1 - p), 0, kept[j] - b[j])
        guess = " Add the bias when the weights are dropped and rescaled: it stays as it is."
        guess *= bool(np.isclose(given[i, j], mistakes, atol=1e-3).any())
        why = f"One input of 3, p = {p}: a weight of {W[0, j]:g} and a bias of {b[j]:g} make {b[j]:g} or "
        raise wrong_answer(f"{why}{kept[j]:g}, not {given[i, j]:.4g}.{guess}")


def _passes_the_gradients_on(drop_connect: Any, remarks: list[str]) -> None:
    """The gradients of weights, biases and inputs are those of what was not dropped."""
    X, W, b = (to_mxnet(np.full(shape, fill, np.float32)) for shape, fill in (((20, 30), 1), ((30, 30), 1), (30, 0)))
    for each in (X, W, b):
        each.attach_grad()
    call = "drop_connect(X, W, b, 0.5), with gradients,"
    with learners_code(call):
        with autograd.record():
            Y = drop_connect(X, W, b, 0.5)
        flaw = flaw_of_where(Y)
        Y.backward()
    cause = f" A likely cause: {flaw}" if flaw else ""
    output, gradient = Y.asnumpy(), W.grad.asnumpy()
    # All inputs and weights are 1. So a unit's outputs, summed over the images, count its weights that stayed, doubled,
    # and so do the gradients of its weights; the same goes for an image, and the gradients of its inputs.
    if not np.allclose(gradient.sum(axis=0), output.sum(axis=0)) or not np.isin(gradient, 2 * np.arange(21)).all():
        why = "The gradient of a weight counts the images in which it was not dropped; here it does not."
        raise wrong_answer(f"{why}{cause}")
    if (b.grad.asnumpy() != 20).any():
        raise wrong_answer("The gradient of a bias counts the images; here it does not. Does b come through as it is?")
    if not np.allclose(X.grad.asnumpy().sum(axis=1), output.sum(axis=1)):
        why = "The gradient of an input adds up its weights that were not dropped; here it does not. The layers below "
        raise wrong_answer(f"{why}learn from it.{cause}")


def _has_a_loss_for_each_fold_and_rate(losses: Any, chosen: Any, remarks: list[str]) -> None:
    """There is a validation loss for each of the three folds and each of three rates or more."""
    table = _table_of(losses)
    if len(table) != 3:
        why = "losses needs a row for each of the three folds, and no other, such as their mean."
        raise wrong_answer(f"{why} Rows: {len(table)}.")
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
        why = f"There is a loss of {values.min():.2f}. Where 40 % of the labels are drawn at random, no network comes"
        raise wrong_answer(f"{why} so low on images it has not seen: are these train losses, or accuracies?")


def _table_of(losses: Any) -> pd.DataFrame:
    """Return losses as a table of floats, with the rates as the names of its columns."""
    if not isinstance(losses, (pd.DataFrame, Mapping)):
        why = "losses must be a table with a row for each fold and a column for each rate, such as"
        raise wrong_answer(f"{why} pd.DataFrame({{0.2: [...], 0.5: [...]}}), got {type(losses).__name__}.")
    if isinstance(losses, Mapping):
        losses = {rate: each.asnumpy() if isinstance(each, mx.nd.NDArray) else each for rate, each in losses.items()}
    why = "Each rate needs a list of losses, one for each fold; all lists are equally long."
    try:
        table = pd.DataFrame(losses)
        for name in table:
            why = f"Each column is named by its rate; {name!r:.80} is no number."
            float(name)
        table.columns = table.columns.map(float)
        why = "Not all cells of the table are numbers: it holds a loss for each fold and rate."
        table = table.astype(float)
    except (TypeError, ValueError):
        raise wrong_answer(why) from None
    except OverflowError:
        raise wrong_answer("There is a number in the table that is too large.") from None
    if not all(0 <= rate < 1 for rate in table):
        raise wrong_answer(f"The columns are the rates, which lie in [0, 1); these are {listed(table)}.")
    if table.columns.has_duplicates:
        raise wrong_answer(f"There is a rate with two columns: {listed(table)}.")
    return table


def _chooses_what_the_folds_allow(losses: Any, chosen: Any, remarks: list[str]) -> None:
    """No other rate has a lower validation loss in every fold."""
    table = _table_of(losses)
    # A text counts as its number, a float32 as the rate it rounds.
    with contextlib.suppress(TypeError, ValueError, OverflowError):
        chosen = next((rate for rate in table if math.isclose(rate, float(chosen), rel_tol=1e-6)), chosen)
    not_beaten_in_every_fold(table, chosen, "p", remarks)


STEPS = {
    "7.2": [_stops_when_patience_ends],
    "7.3": [_answers_the_surest],
    "7.4": [_asks_each_network_once, _gives_their_probabilities],
    "7.5": _drop_connect,
    "7.6": [_has_a_loss_for_each_fold_and_rate, _chooses_what_the_folds_allow],
}
