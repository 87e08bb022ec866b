"""`check_exercise`: checks for the small answers of the exercise notebooks, numbers and short functions.

What has a check of its own is checked by that: `check_dropout`, `check_forward` and `check_gluon` of this module differ
from those of the package in one thing: they have hints of their own for an answer that is not there yet. The right
answers stand here, in `sweep_exercises`, in `beyond_exercises` and in the solutions, and not in the exercises.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd
from mxnet.gluon import nn

from ..training import History
from . import beyond_exercises, dropout, forward, gluon, sweep_exercises
from .answers import Exercise, answer_of, array_of, check_number, check_set, wrong_answer
from .hints import HINTS
from .result import ASK, OPEN_FORM, CheckResult, Hint
from .sandbox import learners_code, run_check, to_mxnet


@dataclass(repr=False)  # as text, it shows what its parent shows
class ExerciseResult(CheckResult):
    """A `CheckResult` with hints of the exercise's own; an answer that is still missing is not called wrong."""

    hints: tuple[str, str, str] = field(default=("", "", ""), repr=False)

    @property
    def what_to_try(self) -> str:
        """One experiment that leads towards the mistake; empty where the exercise has none."""
        return HINTS[self.reason][0] if self.reason in HINTS and not self._not_filled_in else ""

    def hint(self, level: int | None = None) -> Hint:
        """Give a hint: the next clearer one at each call, or the one of a `level` from 1 to 3."""
        if self.passed:
            return Hint("No hint needed: the check passed.")
        if level is None:
            level = self._hints_given = min(self._hints_given + 1, 3)
        if level not in (1, 2, 3):
            raise ValueError(f"level must be 1, 2 or 3, got {level!r}")
        own = self._not_filled_in or self.reason not in HINTS
        return Hint(f"Hint {level} of 3: {self.hints[level - 1] if own else HINTS[self.reason][level]}")

    def _sections(self) -> list[tuple[str, str, bool]]:
        return [
            ("", text.strip(), is_code) if text.strip() == ASK else (heading, text, is_code)
            for heading, text, is_code in super()._sections()
        ]


def check_exercise(number: str, *answers: Any) -> ExerciseResult:
    """Check the answers to an exercise.

    Parameters
    ----------
    number : str
        The exercise's number, such as ``"1.3"``.
    answers
        What its text asks for, in that order: numbers, sets, functions or runs. ``...`` is an answer that is not
        there yet.

    Returns
    -------
    ExerciseResult
        True when all answers are right. It has three hints, on request.

    Raises
    ------
    ValueError
        If there is no such exercise, or it asks for another number of answers.
    """
    if number not in EXERCISES:
        raise ValueError(f"there is no exercise {number!r} to check; there are {', '.join(EXERCISES)}")
    exercise = EXERCISES[number]
    if len(answers) != len(exercise.names):
        raise ValueError(f"exercise {number} asks for {', '.join(exercise.names)}; got {len(answers)} answers")
    missing = [name for name, answer in zip(exercise.names, answers) if answer is ...]
    if missing:
        result = CheckResult(f"exercise {number}", reason="unfinished")
        if len(missing) < len(answers):
            result.why = f"Still missing: {', '.join(missing)}. {OPEN_FORM}"
    else:
        result = run_check(f"exercise {number}", exercise.steps, *answers)
    return ExerciseResult(**vars(result), hints=exercise.hints)


def check_dropout(f: Callable) -> CheckResult:
    """Check an implementation as `checks.check_dropout` does, with hints for an answer that is not there yet."""
    hints = (
        "What is random in dropout, and how many random numbers does one call need?",
        "Draw np.random.uniform(0, 1, X.shape), and compare it with drop_prob: that is the mask.",
        "Check the rate, return zeros for 1, draw the mask, and return mask * X / (1 - drop_prob).",
    )
    return _kindly(dropout.check_dropout, "dropout", hints, f)


def check_forward(net_factory: Callable) -> CheckResult:
    """Check a network as `checks.check_forward` does, with hints for an answer that is not there yet."""
    hints = (
        "Write down the five steps between X and the scores, and then where dropout goes.",
        "After each ReLU, and only if autograd.is_training(), comes dropout with the layer's own rate.",
        "H1 = npx.relu(linear(X.reshape(-1, 784), W1, b1)), then dropout if training; the same for H2; then linear.",
    )
    return _kindly(forward.check_forward, "forward pass", hints, net_factory)


def check_gluon(net: nn.Block, **expected: Any) -> CheckResult:
    """Check a network as `checks.check_gluon` does, with hints for an answer that is not there yet."""
    hints = (
        "An nn.Sequential takes layers one after the other: net.add(...).",
        "Dense, Dropout, Dense, Dropout, Dense; and then net.initialize(...).",
        "nn.Dense(300, activation='relu'), nn.Dropout(0.3), and so on; the last Dense has no activation.",
    )
    return _kindly(gluon.check_gluon, "Gluon network", hints, net, **expected)


def _kindly(check: Callable, subject: str, hints: tuple, answer: Any, **expected: Any) -> CheckResult:
    result = check(answer, **expected)
    if result.reason != "unfinished":
        return result
    return ExerciseResult(subject, reason="unfinished", hints=hints)


# 1 · Dropout from scratch -----------------------------------------------------------------------------------------


def _survivor(survivor: Any, all_dropped: Any, spread: Any, remarks: list[str]) -> None:
    """The survivor's value."""
    mistakes = {
        24: "That is 6/p: divide by the probability of staying.",
        6: "That is without rescaling.",
        4.5: "That is 6 · (1 − p): a survivor grows.",
        1.5: "That is 6 · p: a survivor grows.",
    }
    check_number("survivor", survivor, 8, mistakes, 0.01)


def _all_dropped(survivor: Any, all_dropped: Any, spread: Any, remarks: list[str]) -> None:
    """The probability that all four are dropped."""
    mistakes = {
        0: "It is rare, not impossible: each is dropped on its own, and nothing holds the last one back.",
        0.5: "That is the probability for one of them.",
        0.125: "That is for three of them.",
        2: "That is the number of units dropped on average.",
    }
    check_number("all_dropped", all_dropped, 1 / 16, mistakes, 0.001)


def _spread(survivor: Any, all_dropped: Any, spread: Any, remarks: list[str]) -> None:
    """The standard deviation of the number of zeros."""
    mistakes = {16: "That is the variance; take its root.", 20: "That is the mean, n · p."}
    check_number("spread", spread, 4, mistakes, 0.01)


def _looks_right(still_right: Any, remarks: list[str]) -> None:
    """The probabilities at which the swapped function passes for right."""
    too_many = {0: "At 0 it keeps what lies below 0, and that is nothing: all comes out as zeros."}
    missing = {
        0.5: "At one probability, dropping p and keeping p are the same thing.",
        1: "One case never gets as far as the comparison: look at the order of the lines.",
    }
    check_set("still_right", still_right, {0.5, 1}, too_many, missing)


def _counts_pairs(both_dropped: Any, remarks: list[str]) -> None:
    """It gives the share of the rows in which both are zero."""
    for rows, right in (
        ([[0, 0], [0, 2], [2, 0], [2, 2]], 1 / 4),
        ([[0, 0], [0, 0], [2, 2], [0, 0]], 3 / 4),
        ([[2, 0], [0, 2]], 0),
        ([[0, 0]] * 5, 1),
    ):
        value = answer_of(both_dropped, f"both_dropped(np.array({rows}))", to_mxnet(np.array(rows, np.float32)))
        mistakes = {float(np.mean(np.array(rows) == 0)): "That is the share of *all* elements that are zero."}
        check_number(f"both_dropped(np.array({rows}))", value, right, mistakes, 1e-4)


def _drops_without_rescaling(first_dropout: Any, in_use: Any, remarks: list[str]) -> None:
    """While training, elements are dropped and not rescaled."""
    for p in (0.2, 0.5):
        X = to_mxnet(np.full((200, 200), 3, np.float32))
        call = f"first_dropout(X, {p})"
        output = array_of(first_dropout, call, X, p)
        values = np.unique(output)
        if not set(values) <= {0.0, 3.0}:
            raise wrong_answer(
                f"From threes, {call} makes {values[:4].round(3)}: without rescaling, 0 and 3 are all there is."
            )
        share = float((output == 0).mean())
        if abs(share - p) > 6 * math.sqrt(p * (1 - p) / 40_000):
            raise wrong_answer(f"{call} drops a share of {share:.2f}; p is the share that is dropped.")


def _scales_in_use(first_dropout: Any, in_use: Any, remarks: list[str]) -> None:
    """In use, the output is what the training gave on average."""
    for p in (0.2, 0.5):
        call = f"in_use(X, {p})"
        output = array_of(in_use, call, to_mxnet(np.full((4, 5), 3, np.float32)), p)
        if np.ptp(output) > 1e-4:
            raise wrong_answer(f"In use there is no chance any more, but {call} makes {output[0]} of threes.")
        mistakes = {
            3: "That is X as it was: then the next layer gets more than it was trained on.",
            3
            / (
                1 - p
            ): "Divided where it should be multiplied: in use the next layer already gets more than in training.",
        }
        if p != 0.5:
            mistakes[3 * p] = "That is the share which was dropped."
        check_number(f"the value that {call} makes of 3", output[0, 0], 3 * (1 - p), mistakes, 1e-3)


def _multiplies_by_noise(gaussian_dropout: Any, remarks: list[str]) -> None:
    """Each element is multiplied by a random number of its own."""
    zeros = array_of(gaussian_dropout, "gaussian_dropout(zeros, 0.5)", to_mxnet(np.zeros((4, 5), np.float32)), 0.5)
    if zeros.any():
        raise wrong_answer(
            "From zeros come other numbers: the noise is added. Multiply by it, so that a silent unit stays silent."
        )
    output = array_of(gaussian_dropout, "gaussian_dropout(X, 0.5)", to_mxnet(np.ones((50, 40), np.float32)), 0.5)
    if len(np.unique(output)) < 1900:
        raise wrong_answer(f"2,000 ones become {len(np.unique(output))} different numbers: draw one for each element.")


def _has_the_moments(gaussian_dropout: Any, remarks: list[str]) -> None:
    """Mean and variance are those of dropout."""
    n, h = 200_000, 2.0
    for p in (0.2, 0.5, 0.8):
        output = array_of(gaussian_dropout, f"gaussian_dropout(X, {p})", to_mxnet(np.full(n, h, np.float32)), p).astype(
            np.float64
        )
        variance = h**2 * p / (1 - p)
        if abs(output.mean() - h) > 6 * math.sqrt(variance / n):
            raise wrong_answer(f"With h = 2 and p = {p} the mean is {output.mean():.3f}; it must stay 2.")
        seen = output.var()
        if abs(seen - variance) > 6 * variance * math.sqrt(2 / n):
            guess = " Is it p/(1 − p) that you gave as the standard deviation? It is the variance."
            guess = guess if math.isclose(seen, h**2 * (p / (1 - p)) ** 2, rel_tol=0.05) else ""
            raise wrong_answer(
                f"With h = 2 and p = {p} the variance is {seen:.3f}; dropout's is h²p/(1 − p) = {variance:.3f}.{guess}"
            )


def _keeps_the_mean(my_noise: Any, remarks: list[str]) -> None:
    """It is random, and its mean over many calls is X."""
    x = np.array([[-2.0, -0.5, 0.5, 1.0, 3.0]], np.float32)
    for p in (0.2, 0.5):
        outputs = np.concatenate(
            [array_of(my_noise, f"my_noise(X, {p})", to_mxnet(np.repeat(x, 200, axis=0)), p) for _ in range(100)]
        ).astype(np.float64)
        variance = outputs.var(axis=0)
        if not np.isfinite(outputs).all():
            raise wrong_answer(f"my_noise(X, {p}) makes numbers that are not finite.")
        if variance.max() < 1e-8:
            raise wrong_answer(f"my_noise(X, {p}) gives the same at each call: it is no noise.")
        # Rows of a call may hang together, so that only the calls count as independent.
        by_call = outputs.reshape(100, 200, -1).mean(axis=1)
        error = 8 * by_call.std(axis=0) / math.sqrt(100) + 1e-4
        off = abs(by_call.mean(axis=0) - x[0])
        if (off > error).any():
            i = int((off / error).argmax())
            raise wrong_answer(
                f"With p = {p}, {x[0, i]:g} becomes {by_call.mean(axis=0)[i]:.3f} on average. The mean must stay."
            )
        compared = ", ".join(f"{h:g}: {v:.2f} ({h**2 * p / (1 - p):.2f})" for h, v in zip(x[0], variance))
        remarks.append(f"With p = {p}, its variance for each h, and that of dropout in brackets: {compared}.")


# 2 · A multilayer perceptron from scratch -------------------------------------------------------------------------


def _counts_parameters(num_params: Any, remarks: list[str]) -> None:
    """The number of weights and biases."""
    layers = ((784, 512), (512, 1024), (1024, 10))
    mistakes = {
        sum(n * m for n, m in layers): "Those are the weights; each unit has a bias, too.",
        337_674: "That is the lecture's network, with 256 and 512 units.",
        0.8 * 784 * 512 + 0.5 * 512 * 1024 + 10_240: "Dropout removes no parameters.",
    }
    check_number("num_params", num_params, sum((n + 1) * m for n, m in layers), mistakes, 0.5)


def _counts_disagreement(disagreement: Any, remarks: list[str]) -> None:
    """It is the share of images whose predicted class differs between two calls."""
    classes = np.arange(8) % 4

    def scores(labels: np.ndarray) -> mx.nd.NDArray:
        return to_mxnet(np.eye(4, dtype=np.float32)[labels] + 0.1)

    for changed in (2, 0, 8):
        second = (classes + (np.arange(8) < changed)) % 4
        calls = []

        def net(X: Any, second: np.ndarray = second, calls: list = calls) -> mx.nd.NDArray:
            calls.append(X)
            return scores(second if len(calls) % 2 == 0 else classes) * len(calls)  # never twice the same scores

        value = answer_of(disagreement, "disagreement(net, X)", net, to_mxnet(np.zeros((8, 1, 28, 28), np.float32)))
        if len(calls) != 2:
            raise wrong_answer(f"disagreement calls net {len(calls)} times: it takes two calls on the same images.")
        mistakes = {
            changed: "That is the number of images; divide by how many there are.",
            1 - changed / 8: "That is the share which agrees.",
        }
        if changed == 2:
            mistakes[1.0] = "Compare the predicted classes, not the scores: these change with every call."
        name = f"disagreement, where {changed} of 8 predicted classes change,"
        check_number(name, value, changed / 8, mistakes, 1e-4)


def _reads_the_gaps(gap_lecture: Any, gap_09: Any, runs: Any, remarks: list[str]) -> None:
    """Both gaps, read off the figure."""
    histories = list(runs.values()) if isinstance(runs, dict) else []
    if len(histories) != 2 or not all(isinstance(run, History) and len(run) for run in histories):
        raise wrong_answer("runs must hold the two runs that the cell above has made. Run that cell, to its end.")
    for name, answer, run in zip(("gap_lecture", "gap_09"), (gap_lecture, gap_09), histories):
        noisy, clean, test = run.train_acc_noisy[-1], run.train_acc_clean[-1], run.test_acc[-1]
        mistakes = {noisy - clean: "Take clean minus noisy."}
        if abs((clean - test) - (clean - noisy)) > 0.04:
            mistakes[clean - test] = "That is clean minus test. Which two curves does the noise separate?"
        check_number(name, answer, clean - noisy, mistakes, 0.02)
        remarks.append(f"{name}, from the numbers: {clean:.3f} − {noisy:.3f} = {clean - noisy:.3f}.")


def _share_of_pixels(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """The share of pixels that are not 0."""
    if not isinstance(images, np.ndarray) or images.ndim != 3:
        raise wrong_answer(f"images must be data.train_images, got {type(images).__name__}.")
    right = float((images > 0).mean())
    mistakes = {
        1 - right: "That is the share of pixels that *are* 0.",
        float(images.mean() / 255): "That is the mean brightness.",
    }
    check_number("nonzero", nonzero, right, mistakes, 0.005)


def _changed_pixels(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """The share of pixels that dropout turns from something into 0."""
    right = 0.2 * float((images > 0).mean())
    mistakes = {
        0.2: "That counts pixels, too, that were 0 before.",
        4 * right: "That is the share that stays (and grows).",
    }
    check_number("changed", changed, right, mistakes, 0.005)


# 3 · Gluon --------------------------------------------------------------------------------------------------------


def _zeros_after_both(expected_zeros: Any, remarks: list[str]) -> None:
    """The share of zeros after ReLU and dropout."""
    mistakes = {
        0.9: "That would be so if dropout met no zeros. ReLU has left half of them.",
        0.45: "Those are the ones that dropout makes; ReLU's zeros stay zeros.",
        1.4: "A share can't be above 1. Some units are zero for both reasons.",
        0.05: "That is the share that is *not* zero.",
    }
    check_number("expected_zeros", expected_zeros, 0.95, mistakes, 0.001)


def _counts_votes(votes: Any, remarks: list[str]) -> None:
    """It counts the predicted classes of many passes in train mode."""
    modes = []

    def net(X: Any) -> mx.nd.NDArray:
        modes.append(autograd.is_training())
        scores = np.zeros((len(X), 10), np.float32)
        scores[:, 3 if len(modes) % 3 else 7] = 1
        return to_mxnet(scores)

    call = "votes(net, x, 30)"
    value = answer_of(votes, call, net, to_mxnet(np.zeros((1, 1, 28, 28), np.float32)), 30)
    if not modes:
        raise wrong_answer(f"{call} never calls net.")
    if not all(modes):
        raise wrong_answer(f"{call} calls net in predict mode, where dropout does nothing: all passes would agree.")
    if len(modes) != 30:
        raise wrong_answer(f"{call} calls net {len(modes)} times.")
    value = np.asarray(value.asnumpy() if isinstance(value, mx.nd.NDArray) else value, dtype=float).ravel()
    right = np.zeros(10)
    right[3], right[7] = 20, 10
    if value.shape != right.shape:
        raise wrong_answer(f"{call} must give ten numbers, one for each class, got {value.size}.")
    if not np.array_equal(value, right):
        raise wrong_answer(f"The net predicted class 3 in 20 passes and class 7 in 10, and {call} gives {value}.")


def _relu(relu_same: Any, sigmoid_of_dropped: Any, remarks: list[str]) -> None:
    """Whether the order matters with ReLU."""
    if not isinstance(relu_same, (bool, np.bool_)):
        raise wrong_answer(f"relu_same must be True or False, got {relu_same!r}.")
    if not relu_same:
        raise wrong_answer(
            "With a factor c of 0 or 1/(1 − p), both not negative, is relu(c · x) anything else than c · relu(x)?"
        )


def _sigmoid(relu_same: Any, sigmoid_of_dropped: Any, remarks: list[str]) -> None:
    """What a unit hands on that was dropped before its sigmoid."""
    mistakes = {
        0: "The sigmoid comes after the dropout, and it makes something else of 0.",
        1: "The sigmoid comes near 1 only for large numbers.",
    }
    check_number("sigmoid_of_dropped", sigmoid_of_dropped, 0.5, mistakes, 1e-3)


def _is_a_layer(layer: Any, remarks: list[str]) -> None:
    """It is a Gluon layer that is made with a rate."""
    if not (isinstance(layer, type) and issubclass(layer, nn.Block)):
        raise wrong_answer("Hand over the class itself, and let it inherit from nn.Block.")
    X = to_mxnet(np.ones((2, 3), np.float32))
    block = answer_of(layer, "Dropout(0.5)", 0.5)
    answer_of(block, "Dropout(0.5)(X)", X)


def _predicts_unchanged(layer: Any, remarks: list[str]) -> None:
    """In predict mode it does nothing."""
    X = to_mxnet(np.ones((20, 30), np.float32))
    if (array_of(layer(0.5), "Dropout(0.5)(X)", X) != 1).any():
        raise wrong_answer("Outside autograd.record(), Dropout(0.5)(X) is not X.")


def _trains_with_dropout(layer: Any, remarks: list[str]) -> None:
    """In train mode it drops with the layer's own rate, and rescales."""
    X = to_mxnet(np.ones((200, 200), np.float32))
    for p in (0.2, 0.5):
        with autograd.train_mode():
            output = array_of(layer(p), f"Dropout({p})(X), in train mode,", X)
        share = float((output == 0).mean())
        if share == 0:
            raise wrong_answer(f"In train mode, Dropout({p})(X) drops nothing.")
        if abs(share - p) > 6 * math.sqrt(p * (1 - p) / 40_000):
            raise wrong_answer(f"In train mode, Dropout({p})(X) drops a share of {share:.2f}.")
        survivors = np.unique(output[output != 0])
        if not np.allclose(survivors, 1 / (1 - p), rtol=1e-3):
            raise wrong_answer(
                f"With p = {p}, survivors become {survivors[:3].round(3)}; expected is 1/(1 − p) = {1 / (1 - p):g}."
            )


def _drops_channels(axes: Any, remarks: list[str]) -> None:
    """Whole channels are dropped, each on its own."""
    if isinstance(axes, int) and not isinstance(axes, bool):
        axes = (axes,)
    if not isinstance(axes, (tuple, list)) or not all(isinstance(axis, int) for axis in axes):
        raise wrong_answer(f"axes must be a tuple of axis numbers, got {axes!r}.")
    if not set(axes) <= set(range(-4, 4)):
        raise wrong_answer(f"X has the axes 0, 1, 2 and 3, got {axes}.")
    axes = tuple(axis % 4 for axis in axes)  # -1 is the last one
    if set(axes) == {0, 1}:
        raise wrong_answer(
            "`axes` names the axes along which the mask is *shared*: these share it over images and channels."
        )
    if set(axes) != {2, 3}:
        shared = ", ".join(
            ("the images", "the channels", "the rows", "the columns")[axis] for axis in sorted(set(axes))
        )
        raise wrong_answer(
            f"With axes={tuple(axes)} the mask is shared over {shared or 'nothing'}. It should be shared over all "
            f"pixels of a channel, and nothing else."
        )


# 4 · Without dropout ----------------------------------------------------------------------------------------------


def _unfair(unfair: Any, remarks: list[str]) -> None:
    """The unfair comparisons."""
    too_many = {
        "A": "A differs in the rates alone, has fresh weights and several seeds: that is how it is done.",
        "E": "In E both arms had their learning rate chosen in the same way, with the same effort.",
    }
    missing = {
        "B": "Does any run but the very first begin with new weights?",
        "C": "The best of five is better than the mean of five even if both arms are the same.",
        "D": "Noise makes training slower: more epochs for one arm, or fewer, decide the race.",
    }
    check_set("unfair", unfair, {"B", "C", "D"}, too_many, missing)


def _gives_a_network(fresh_net: Any, remarks: list[str]) -> None:
    """It gives a new network at each call."""
    first, second = (answer_of(fresh_net, "fresh_net((0.2, 0.5), 1)", (0.2, 0.5), 1) for _ in range(2))
    if not isinstance(first, nn.Block):
        raise wrong_answer(f"fresh_net must give back a Gluon network, got {type(first).__name__}.")
    if first is second:
        raise wrong_answer("Two calls give back the same network: a run would go on where the last one stopped.")


def _is_the_lectures_network(fresh_net: Any, remarks: list[str]) -> None:
    """Its layers, its rates and the spread of its weights are the lecture's."""
    for drop_probs in ((0.2, 0.5), (0.4, 0.0)):
        net = answer_of(fresh_net, f"fresh_net({drop_probs}, 1)", drop_probs, 1)
        trace = gluon._Trace(net, [256, 512, 10], list(drop_probs), ())
        for step in gluon.STEPS:
            step(trace, [])
        for name, param in trace.copy.collect_params(".*weight").items():
            spread = float(param.data().asnumpy().std())
            if not math.isclose(spread, 0.01, rel_tol=0.1):
                raise wrong_answer(
                    f"{name} has a standard deviation of {spread:.3g}; init.Normal(sigma=0.01) has 0.01."
                )


def _weights(fresh_net: Callable, drop_probs: tuple, seed: int, *, draw_first: bool = False) -> np.ndarray:
    call = f"fresh_net({drop_probs}, {seed})"
    net = answer_of(fresh_net, call, drop_probs, seed)
    if draw_first:
        mx.np.random.uniform(size=8).wait_to_read()
    with learners_code(f"{call}(X)"):
        net(to_mxnet(np.zeros((1, 1, 28, 28), np.float32)))
        return np.concatenate([param.data().asnumpy().ravel() for param in net.collect_params().values()])


def _follows_the_seed(fresh_net: Any, remarks: list[str]) -> None:
    """The same seed gives the same weights, and another seed others."""
    a, b = _weights(fresh_net, (0.2, 0.5), 1), _weights(fresh_net, (0.2, 0.5), 1)
    if a.shape != b.shape or not np.array_equal(a, b):
        raise wrong_answer("Two networks with seed 1 have different weights. Seed before the weights are drawn.")
    if np.array_equal(a, _weights(fresh_net, (0.2, 0.5), 2)):
        raise wrong_answer("Seeds 1 and 2 give the same weights. Is the seed used?")
    if not np.array_equal(a, _weights(fresh_net, (0.2, 0.5), 1, draw_first=True)):
        raise wrong_answer(
            "A random number that is drawn after fresh_net, before the first image, changes the weights: they were "
            "not drawn yet. Gluon puts that off until it knows their shape."
        )
    if not np.array_equal(a, _weights(fresh_net, (0.0, 0.0), 1)):
        raise wrong_answer(
            "With another rate and the same seed the weights differ, so the two arms do not start alike."
        )


def _shrinks(factor: Any, remarks: list[str]) -> None:
    """How the spread of a mean shrinks."""
    mistakes = {
        0.5: "The *variance* of a mean is halved; the spread is its root.",
        1.0: "The spread of the single runs stays. The mean of more of them is steadier.",
        1.4142: "That is the old spread divided by the new one; asked is the other way round.",
        2.0: "It becomes smaller, not larger.",
    }
    check_number("factor", factor, 1 / math.sqrt(2), mistakes, 0.01)


def _finds_the_fall(largest_fall: Any, remarks: list[str]) -> None:
    """It is the largest loss of accuracy from one epoch to the next."""
    for accs, right in (
        ([0.5, 0.7, 0.8, 0.85], 0),
        ([0.5, 0.8, 0.6, 0.85], 0.2),
        ([0.9, 0.8, 0.7, 0.6], 0.1),
        ([0.8, 0.75, 0.82, 0.7, 0.84], 0.12),
        ([0.8], 0),
    ):
        value = answer_of(largest_fall, f"largest_fall({accs})", accs)
        steps = np.diff(accs)
        mistakes = {}
        if len(accs) > 1:
            mistakes = {
                float(max(accs) - min(accs)): "That is the range over all epochs; look at neighbouring ones.",
                float(steps.max()): "That is the largest rise.",
                float(
                    steps.min()
                ): "That is the largest fall with a minus sign (or the smallest rise, where there is no fall).",
            }
            mistakes = {k: v for k, v in mistakes.items() if abs(k - right) > 1e-6}
        check_number(f"largest_fall({accs})", value, right, mistakes, 1e-6)


def _finds_the_best_epoch(best_epoch: Any, remarks: list[str]) -> None:
    """It is the epoch, counted from 1, with the lowest loss."""
    for losses in ([0.9, 0.5, 0.4, 0.6], [0.3, 0.5], [0.9, 0.8, 0.7], [0.5, 0.4, 0.4]):
        value = answer_of(best_epoch, f"best_epoch({losses})", losses)
        right = int(np.argmin(losses)) + 1
        mistakes = {
            right - 1: "Epochs are counted from 1.",
            min(losses): "That is the loss itself.",
            int(np.argmax(losses)) + 1: "That is the epoch with the *largest* loss.",
        }
        mistakes.pop(right, None)
        check_number(f"best_epoch({losses})", value, right, mistakes, 1e-6)


def _accuracies(runs: Any, name: str, at_least: int) -> list[Any]:
    if not isinstance(runs, (list, tuple)) or not all(len(getattr(run, "test_loss", ())) for run in runs):
        raise wrong_answer(f"{name} must be a list of finished runs (histories), got {type(runs).__name__}.")
    if len(runs) < at_least:
        raise wrong_answer(f"{name} holds {len(runs)} runs: make {at_least} or more, each with a seed of its own.")
    return list(runs)


def _has_enough_runs(with_dropout: Any, without_dropout: Any, remarks: list[str]) -> None:
    """Three runs or more of each, over the same number of epochs."""
    arms = _accuracies(with_dropout, "with_dropout", 3) + _accuracies(without_dropout, "without_dropout", 3)
    if len({len(run.test_loss) for run in arms}) > 1:
        raise wrong_answer("Not all runs have the same number of epochs.")
    for name, runs in (("with_dropout", with_dropout), ("without_dropout", without_dropout)):
        if len({tuple(run.test_loss) for run in runs}) < len(runs):
            raise wrong_answer(f"Two runs in {name} are the same to the last digit. Give each a seed of its own.")


def _wins_by_more_than_the_spread(with_dropout: Any, without_dropout: Any, remarks: list[str]) -> None:
    """Every run with dropout ends with a lower test loss than every run without."""
    ends = [[run.test_loss[-1] for run in runs] for runs in (with_dropout, without_dropout)]
    said = "with dropout {:.3f} to {:.3f}, without {:.3f} to {:.3f}".format(
        *(f(end) for end in ends for f in (min, max))
    )
    if max(ends[0]) >= min(ends[1]):
        raise wrong_answer(f"The final test losses overlap: {said}. Where is over-fitting stronger?")
    remarks.append(f"Final test loss: {said}.")
    accs = [[run.test_acc[-1] for run in runs] for runs in (with_dropout, without_dropout)]
    said = "with dropout {:.3f} to {:.3f}, without {:.3f} to {:.3f}".format(
        *(f(acc) for acc in accs for f in (min, max))
    )
    remarks.append(f"Final test accuracy: {said}. Does it tell the same story?")


_EXERCISES = {
    "1.1": Exercise(
        ("survivor", "all_dropped", "spread"),
        [_survivor, _all_dropped, _spread],
        (
            (
                "What stays is divided by the probability of staying. The four units are dropped independently. "
                "Tosses of a coin are binomial."
            ),
            "survivor: 6/(1 − 0.25). all_dropped: multiply four probabilities. spread: √(n·p·(1 − p)).",
            "survivor = 6/0.75, all_dropped = 0.5 ** 4, spread = √(100 · 0.2 · 0.8).",
        ),
    ),
    "1.3": Exercise(
        ("still_right",),
        [_looks_right],
        (
            "Go through the three probabilities one by one, line by line through the function.",
            (
                "At which probability do 'dropped with p' and 'kept with p' mean the same? And which one returns "
                "before the comparison?"
            ),
            "Run swapped(np.arange(16), p) for each of 0, 0.5 and 1, and compare with what should come out.",
        ),
    ),
    "1.4": Exercise(
        ("both_dropped",),
        [_counts_pairs],
        (
            "Y == 0 is an array of True and False. What do you do with its two columns?",
            (
                "Both are zero where the product (or the sum) of the two comparisons says so; a mean of zeros and "
                "ones is a share."
            ),
            "Take (Y == 0), multiply its columns [:, 0] and [:, 1], and take the mean as a float.",
        ),
    ),
    "1.5": Exercise(
        ("first_dropout", "in_use"),
        [_drops_without_rescaling, _scales_in_use],
        (
            "While training: mask times X and nothing else. What does the next layer then get on average?",
            "The mean of mask · h is (1 − p) · h. In use, the next layer should get just that.",
            "first_dropout returns mask * X; in_use returns X * (1 - drop_prob).",
        ),
    ),
    "1.6": Exercise(
        ("gaussian_dropout",),
        [_multiplies_by_noise, _has_the_moments],
        (
            "h · z has the mean h · E[z] and the variance h² · Var[z]. What must E[z] and Var[z] be?",
            "E[z] = 1 and Var[z] = p/(1 − p). np.random.normal takes the *standard deviation*, as scale.",
            "Draw np.random.normal(1, (p/(1 − p)) ** 0.5, X.shape) and multiply X by it.",
        ),
    ),
    "1.7": Exercise(
        ("my_noise",),
        [_keeps_the_mean],
        (
            "Any factor z with mean 1 will do: what else than zeros and ones could it be?",
            (
                "For instance uniform numbers around 1, or swapping the roles: drop, but replace by something whose "
                "mean makes good for it."
            ),
            "Draw np.random.uniform(1 - a, 1 + a, X.shape) with an a that grows with drop_prob, and multiply.",
        ),
    ),
    "2.1": Exercise(
        ("num_params",),
        [_counts_parameters],
        (
            "Three layers, each with a weight for every pair of input and output, and a bias for every output.",
            "The first layer has 784 · 512 weights and 512 biases.",
            "784 · 512 + 512 + 512 · 1024 + 1024 + 1024 · 10 + 10.",
        ),
    ),
    "2.3": Exercise(
        ("disagreement",),
        [_counts_disagreement],
        (
            "Call net twice on the same X. Which class does each call predict?",
            "argmax(axis=1) gives the class of each image; compare the two arrays, and take the mean.",
            "float((net(X).argmax(axis=1) != net(X).argmax(axis=1)).mean())",
        ),
    ),
    "2.4": Exercise(
        ("gap_lecture", "gap_09", "runs"),
        [_reads_the_gaps],
        (
            "Look at the last epoch. Which two curves are of the same images?",
            "Clean minus noisy, both of the training images; two decimals are enough.",
            "runs[label].train_acc_clean[-1] - runs[label].train_acc_noisy[-1], for each label.",
        ),
    ),
    "2.5": Exercise(
        ("nonzero", "changed", "images"),
        [_share_of_pixels, _changed_pixels],
        (
            "What happens to a pixel that is 0 anyway, when it is dropped?",
            "(images > 0).mean() is a share. Of those, dropout of 0.2 on the input drops one in five.",
            "nonzero = (images > 0).mean(), changed = 0.2 * nonzero.",
        ),
    ),
    "3.2": Exercise(
        ("expected_zeros",),
        [_zeros_after_both],
        (
            "A unit is 0 after both if ReLU made it 0, or if dropout did.",
            "Not 0 are those that survive both. How many survive ReLU, and how many of these survive dropout?",
            "1 − 0.5 · (1 − 0.9).",
        ),
    ),
    "3.3": Exercise(
        ("votes",),
        [_counts_votes],
        (
            "In which mode does net drop? And how do we get there without recording?",
            "Inside `with autograd.train_mode():`, call net(x) as many times as asked, and take int(net(x).argmax()).",
            "Start with counts = [0] * 10, and in each pass add 1 to counts[int(net(x).argmax())].",
        ),
    ),
    "3.4": Exercise(
        ("relu_same", "sigmoid_of_dropped"),
        [_relu, _sigmoid],
        (
            "Dropout multiplies by 0 or by 1/(1 − p). What do the two activations make of 0? And of a multiple?",
            "relu(c · x) = c · relu(x) for c ≥ 0. sigmoid(0) = 1/(1 + e⁰).",
            "relu_same is True; 1/(1 + 1) is a half.",
        ),
    ),
    "3.5": Exercise(
        ("Dropout",),
        [_is_a_layer, _predicts_unchanged, _trains_with_dropout],
        (
            "__init__ keeps the rate, forward(X) asks in which mode it is called.",
            (
                "In forward: if autograd.is_training() is false, return X as it is; otherwise the four lines of "
                "notebook 1."
            ),
            (
                "self.drop_prob = drop_prob in __init__ (after super().__init__()); in forward: return dropout(X, "
                "self.drop_prob)."
            ),
        ),
    ),
    "3.6": Exercise(
        ("axes",),
        [_drops_channels],
        (
            "Try nn.Dropout(0.5, axes=(1,)) on np.ones((1, 4, 3, 3)) in train mode, and look.",
            "Along an axis that is named in `axes`, all elements share one decision.",
            "A channel's pixels lie along the axes 2 and 3.",
        ),
    ),
    "4.1": Exercise(
        ("unfair",),
        [_unfair],
        (
            "Ask of each: apart from dropout, is anything else different between the arms?",
            "Look for weights that remember, for luck that is picked out, and for work that is not shared equally.",
            "Three of the five are unfair; E is not among them.",
        ),
    ),
    "4.2": Exercise(
        ("fresh_net",),
        [_gives_a_network, _is_the_lectures_network, _follows_the_seed],
        (
            "Everything random follows from npx.random.seed. When must it be called?",
            (
                "Seed, build a new nn.Sequential, initialise, and draw the weights at once: Gluon puts it off until "
                "it sees an input."
            ),
            "Give the dense layers in_units (784, 256, 512), or call net on one image before you return it.",
        ),
    ),
    "4.3": Exercise(
        ("factor",),
        [_shrinks],
        (
            "The mean of n independent runs has the variance σ²/n.",
            "The spread is the root: σ/√n. Put in 6 and 3.",
            "√(3/6).",
        ),
    ),
    "4.4": Exercise(
        ("largest_fall",),
        [_finds_the_fall],
        (
            "Look at each epoch and the one after it.",
            (
                "zip(accs, accs[1:]) goes through the neighbours. A rise is no fall: what should come out if there "
                "are only rises?"
            ),
            "max((before - after for before, after in zip(accs, accs[1:])), default=0), and not below 0.",
        ),
    ),
    "4.5": Exercise(
        ("best_epoch",),
        [_finds_the_best_epoch],
        (
            "Where does the smallest number stand?",
            "A list has .index(...), which counts from 0.",
            "losses.index(min(losses)) + 1",
        ),
    ),
    "4.6": Exercise(
        ("with_dropout", "without_dropout"),
        [_has_enough_runs, _wins_by_more_than_the_spread],
        (
            (
                "Where is over-fitting strongest: few or many images? Small or large layers? Few or many epochs? "
                "Right or wrong labels?"
            ),
            "Watch the test loss: where labels are true, accuracy hardly shows over-fitting.",
            "Try 1,000 images or fewer, Adam, 20 epochs, and rates of 0.5.",
        ),
    ),
}
EXERCISES: dict[str, Exercise] = _EXERCISES | sweep_exercises.EXERCISES | beyond_exercises.EXERCISES
