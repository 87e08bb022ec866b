"""Exercises 1: dropout from scratch."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from mxnet import autograd

from d2l_utils.checks.calls import answer_of, array_of, to_mxnet
from d2l_utils.checks.exercises.answers import ALL_OF_A_MASK, check_value, mistakes_of_a_share, of_noise
from d2l_utils.checks.probe import Probe, X
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import depends_on
from d2l_utils.checks.statistics import mean_is, share_is, variance_is


def _counts_pairs(both_dropped: Any, remarks: list[str]) -> None:
    """It gives the share of the rows in which both are zero."""
    for rows, right in (
        # In these rows, where X had negative elements, too, each mistake gives a number of its own.
        (
            [[0, 0], [0, -2], *[[2, 0]] * 4, [2, 2], [2, 3], [-2, -2], [-2, -3], [-3, -1], [2, -2], [-2, 2], [2, -2]],
            1 / 14,
        ),
        ([[0, 0], [0, 0], [2, 2], [0, 0]], 3 / 4),
        ([[2, 0], [0, 2]], 0),
        ([[0, 0]] * 5, 1),
    ):
        call = f"both_dropped(np.array({rows}))"
        value = answer_of(both_dropped, call, to_mxnet(np.array(rows, np.float32)))
        zeros = np.array(rows) == 0
        mistakes = {
            float(zeros.mean()): "That is the share of *all* elements that are zero.",
            float(zeros.any(axis=1).mean()): "That is the share of the rows in which one *or* both are zero.",
            1 - right: "That is the share of the other rows.",
            float((np.array(rows) <= 0).all(axis=1).mean()): "Negative numbers are not 0.",
            float((np.diff(rows) == 0).mean()): "Two elements that are equal need not be 0.",
            float((np.sum(rows, axis=1) == 0).mean()): "The sum is 0 in rows such as [2, -2], too.",
            float(zeros.mean(axis=0).prod()): (
                "Multiplying the shares of the two columns takes for granted what is to be found out: "
                "that they have nothing to do with each other."
            ),
        }
        check_value(call, value, right, mistakes | mistakes_of_a_share(right, len(rows), "rows"), 1e-4)


def _both_halves(first_dropout: Any, at_inference: Any) -> list[Callable]:
    training = of_noise(Probe(first_dropout, "first_dropout", factor=lambda p: 1.0), *ALL_OF_A_MASK, "no scale")
    (gives_an_array,) = of_noise(Probe(at_inference, "at_inference", mode=autograd.predict_mode), "array")
    return [*training, depends_on()(gives_an_array), depends_on(gives_an_array)(_scales_at_inference)]


def _scales_at_inference(first_dropout: Any, at_inference: Any, remarks: list[str]) -> None:
    """At inference, the output is what training gave on average."""
    for p in (0.2, 0.5):
        call = f"at_inference(X, {p})"
        output = array_of(at_inference, call, to_mxnet(np.full((40, 5), 3, np.float32)), p)
        if np.ptp(output) > 1e-4:
            seen = np.unique(output)[:4]
            raise wrong_answer(f"At inference there is no chance any more, but {call} makes {seen} of threes.")
        mistakes = {
            3: "That is X as it was: then the next layer gets more than it was trained on.",
            3 / (1 - p): "Divided where it should be multiplied: the next layer gets more than in training already.",
            3 * p: "That is the share which was dropped.",
        }
        check_value(f"With X full of threes, each element of {call}", output[0, 0], 3 * (1 - p), mistakes, 1e-3)


def _gaussian_dropout(gaussian_dropout: Any) -> list[Callable]:
    probe = Probe(gaussian_dropout, "gaussian_dropout", above_one=True)
    return [
        *of_noise(probe, "array", "seed", "zeros", "freshness"),
        _is_normal,
        _has_the_moments,
        *of_noise(probe, "number", "alike", "independence", "gradient", "any shape"),
    ]


def _factors(gaussian_dropout: Any, p: float, of: np.ndarray = X) -> np.ndarray:
    """Return 240,000 of the numbers that elements are multiplied by."""
    x = np.resize(of, (480, 500))
    with autograd.train_mode():
        return array_of(gaussian_dropout, f"gaussian_dropout(X, {p})", to_mxnet(x), p).astype(np.float64) / x


def _has_the_moments(gaussian_dropout: Any, remarks: list[str]) -> None:
    """Mean and variance are those of dropout."""
    for p in (0.2, 0.5, 0.8):
        factors, variance = _factors(gaussian_dropout, p, np.full_like(X, 2)), p / (1 - p)
        if not mean_is(1, variance, factors):
            raise wrong_answer(f"With h = 2 and p = {p} the mean is {2 * factors.mean():.3f}; it must stay 2.")
        if not variance_is(variance, factors):
            why = f"With h = 2 and p = {p} the variance is {4 * factors.var():.3f}; dropout's is h²p/(1 − p) = "
            guess = " Is it p/(1 − p) that you gave as the standard deviation? It is the variance."
            guess *= p != 0.5 and math.isclose(factors.var(), variance**2, rel_tol=0.05)  # at 0.5, both are 1
            raise wrong_answer(f"{why}{4 * variance:.3f}.{guess}")
    for p in (0.2, 0.5, 0.8):  # the noise may grow with h in another way
        factors, variance = _factors(gaussian_dropout, p), p / (1 - p)
        if not (mean_is(1, variance, factors) and variance_is(variance, factors)):
            seen = f"the mean of h'/h is {factors.mean():.3f} and its variance {factors.var():.3f}"
            right = f"1 and p/(1 − p) = {variance:.3f}"
            raise wrong_answer(f"With h = 2 it is right. For other h and p = {p}, {seen}; they must be {right}.")


def _is_normal(gaussian_dropout: Any, remarks: list[str]) -> None:
    """The random numbers are normal."""
    factors = _factors(gaussian_dropout, 0.5, np.full_like(X, 2))
    if not np.ptp(factors):
        raise wrong_answer("With X full of twos and p = 0.5, all are multiplied by the same number: it is no noise.")
    z = abs(factors - factors.mean()) / factors.std()  # mean and variance have a step of their own
    for limit in (0.5, 1, 2):
        share, within = math.erf(limit / math.sqrt(2)), int((z < limit).sum())
        if not share_is(share, within, z.size):
            why = f"With p = 0.5 the factors are not normal: {within / z.size:.1%} of them lie within {limit:g}"
            raise wrong_answer(f"{why} standard deviations of their mean, of normal numbers {share:.1%}.")


def _my_noise(my_noise: Any) -> list[Callable]:
    probe = Probe(my_noise, "my_noise")
    return [*of_noise(probe, "array", "seed"), _keeps_the_mean, *of_noise(probe, "any shape")]


def _keeps_the_mean(my_noise: Any, remarks: list[str]) -> None:
    """It is random, and its mean over many calls is X."""
    x = np.array([[-2.0, -0.5, 0.5, 1.0, 3.0]], np.float32)
    for p in (0.2, 0.5):
        call = f"my_noise(X, {p})"
        with autograd.train_mode():  # as in the other exercises: it may be MXNet's own dropout
            outputs = np.array(
                [array_of(my_noise, call, to_mxnet(np.repeat(x, 200, axis=0)), p) for _ in range(100)], np.float64
            )
        if not np.isfinite(outputs).all():
            raise wrong_answer(f"{call} makes numbers that are not finite.")
        variance = outputs.var(axis=(0, 1))
        if variance.max() < 1e-8:
            raise wrong_answer(f"{call} gives the same at each call: it is no noise.")
        by_call = outputs.mean(axis=1)  # rows of a call may depend on each other: only the calls are independent
        means, error = by_call.mean(axis=0), 8 * by_call.std(axis=0) / math.sqrt(100) + 1e-4
        i = int((abs(means - x[0]) / error).argmax())
        if abs(means - x[0])[i] > error[i]:
            raise wrong_answer(f"With p = {p}, {x[0, i]:g} becomes {means[i]:.3f} on average. The mean must stay.")
        compared = ", ".join(f"{h:g}: {v:.2f} ({h**2 * p / (1 - p):.2f})" for h, v in zip(x[0], variance))
        remarks.append(f"With p = {p}, its variance for each h, and that of dropout in brackets: {compared}.")


STEPS = {
    "1.4": [_counts_pairs],
    "1.5": _both_halves,
    "1.6": _gaussian_dropout,
    "1.7": _my_noise,
}
