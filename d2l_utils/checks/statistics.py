"""When is what was seen too unlikely to come from what is right? Each bound of the checks is derived here, once.

A right answer fails a test with probability at most ``2 exp(-LIMIT)`` = 2.8e-11, by Chernoff's bound. A check makes
fewer than 10,000 such tests, and 115,000 more with the stricter ``PAIR_LIMIT``: together they reject a right answer
less than once in two million checks.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

LIMIT = 25.0
PAIR_LIMIT = 30.0  # for all pairs of elements, which are many

# The variance of counts, divided by the binomial one, of which `spread` says how unlikely it is to lie beyond.
STEADY, UNEVEN, WILD = 0.2, 2.0, 3.0


def chernoff_exponent(p: float, k: np.ndarray | int, n: np.ndarray | int) -> np.ndarray:
    """Return n·KL(k/n ‖ p): k successes of n, or more on its side of p·n, have probability ≤ exp(-exponent)."""
    share = np.asarray(k) / n
    with np.errstate(divide="ignore", invalid="ignore"):
        successes = np.where(share > 0, share * np.log(share / p), 0)
        failures = np.where(share < 1, (1 - share) * np.log((1 - share) / (1 - p)), 0)
    return n * (successes + failures)


def share_is(p: float, k: np.ndarray | int, n: np.ndarray | int, limit: float = LIMIT) -> np.ndarray:
    """Tell whether k successes in n independent trials may come from the probability p."""
    return chernoff_exponent(p, k, n) <= limit


def mean_is(expected: float, variance: float, samples: np.ndarray) -> bool:
    """Tell whether samples may have this mean; the variance is known. For a normal mean, P(|z| > c) ≤ exp(-c²/2)."""
    return (samples.mean() - expected) ** 2 * samples.size <= 2 * LIMIT * variance + 1e-8


def variance_is(expected: float, samples: np.ndarray) -> bool:
    """Tell whether normal samples may have this variance, by Chernoff's bound for the chi-square distribution."""
    ratio = samples.var(ddof=1) / expected
    return bool(ratio > 0 and (samples.size - 1) / 2 * (ratio - 1 - math.log(ratio)) <= LIMIT)


def spread(counts: np.ndarray, n: int) -> float:
    """Return the variance of m counts out of n over the binomial variance: near 1 for coins, 0 for a fixed number.

    For coins it is nearly chi-square with m - 1 degrees of freedom, divided by m - 1. By Chernoff's bound it is below
    STEADY with probability ≤ (0.2·e^0.8)^((m-1)/2) and above WILD with probability ≤ (3·e^-2)^((m-1)/2): 9e-12 and
    5e-13 for m = 64. It is above UNEVEN with probability ≤ (2/e)^((m-1)/2): 1e-32 for m = 480.
    """
    share = counts.mean() / n
    return float(counts.var(ddof=1) / (n * share * (1 - share)))


# Independence of decisions that fall both ways with probability one half ------------------------------------------


class Dependence(NamedTuple):
    """Groups of elements that agree more or less often than chance lets them."""

    share: float  # of the cases; by chance about a half
    what: str
    show: str  # Python that finds the share in `dropped`, the zeros of some calls, shape (calls, rows, columns)


def pairs_by_distance(kept: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray | int, Callable, Callable]]:
    """Count the pairs that are kept or dropped together, in masks drawn with rate 0.5.

    With z = 1 for kept and -1 for dropped, the products of pairs counted together are independent fair coins again
    (as edges between elements, the pairs form paths without cycles), so the counts are binomial.

    Parameters
    ----------
    kept : ndarray of bool, shape (calls, ...)

    Yields
    ------
    agreeing : ndarray
        Numbers of pairs that agree, for all distances of one kind.
    pairs : ndarray or int
        Numbers of pairs.
    describe, show : callable
        Which pairs those at an index are, in words and as Python that finds their share in `dropped`, an array of
        shape (calls, elements).
    """
    calls, n = len(kept), kept[0].size
    z = np.where(kept.reshape(calls, n), 1.0, -1.0)
    spectrum = np.fft.rfft(z, 2 * n)

    def agreeing(products: np.ndarray, pairs: np.ndarray | int) -> np.ndarray:
        return (pairs + np.rint(products)) / 2

    def correlation(spectra: np.ndarray) -> np.ndarray:
        return np.fft.irfft(spectra.sum(axis=0), 2 * n)

    def beside(first: str, second: str, d: int) -> str:
        ends = (f":-{d}" if d > 0 else f"{-d}:" if d else ":", f"{d}:" if d > 0 else f":{d}" if d else ":")
        return f"(dropped[{first}, {ends[0]}] == dropped[{second}, {ends[1]}]).mean()"

    distance = np.arange(1, n)
    pairs = calls * (n - distance)
    products = correlation(abs(spectrum) ** 2)[distance]
    yield (
        agreeing(products, pairs),
        pairs,
        lambda i: f"pairs of elements {distance[i]} apart, counted row by row,",
        lambda i: beside(":", ":", distance[i]),
    )

    offset = np.arange(-n + 1, n)
    pairs = (calls - 1) * (n - abs(offset))
    products = correlation(spectrum[:-1].conj() * spectrum[1:])[offset]
    yield (
        agreeing(products, pairs),
        pairs,
        lambda i: f"pairs of elements {offset[i]} apart in successive calls",
        lambda i: beside(":-1", "1:", offset[i]),
    )
    products = correlation(spectrum[:-1] * spectrum[1:])[offset + n - 1]
    yield (
        agreeing(products, pairs),
        pairs,
        lambda i: "pairs of elements and their mirror images in the next call",
        lambda i: beside(":-1", "1:", -offset[i]).replace("dropped[1:, ", "dropped[1:, ::-1][:, "),
    )

    first, second = np.triu_indices(calls, k=1)
    products = (z @ z.T)[first, second]
    yield (
        agreeing(products, n),
        n,
        lambda i: f"elements in calls {first[i] + 1} and {second[i] + 1}",
        lambda i: f"(dropped[{first[i]}] == dropped[{second[i]}]).mean()",
    )


def dependence(kept: np.ndarray) -> Dependence | None:
    """Say which pairs agree, or differ, most improbably often; None if it may be chance."""
    worst, found = LIMIT, None
    for agreeing, pairs, describe, show in pairs_by_distance(kept):
        exponents = chernoff_exponent(0.5, agreeing, pairs)
        i = int(exponents.argmax())
        if exponents[i] > worst:
            worst, share = exponents[i], (agreeing / pairs)[i]
            what = f"{share:.0%} of the {describe(i)} are dropped or kept together, by chance about 50%"
            found = Dependence(share, what, f"dropped = dropped.reshape(len(dropped), -1)\n{show(i)}")
    return found


def groups_by_shape(kept: np.ndarray) -> Iterator[tuple[int, int, Callable, Callable]]:
    """Count the groups of three and four of which an even number is dropped, in masks drawn with rate 0.5.

    In a mask such as ``rows[:, None] ^ columns`` any two elements are independent, and still the fourth corner of
    each rectangle follows from the other three. The groups counted together are all translates of one shape, the
    corners of a rectangle or three of them. Each has an element that no earlier translate has, so the products of
    z = ±1 over them are independent fair coins, and the count is binomial.

    Parameters
    ----------
    kept : ndarray of bool, shape (calls, rows, columns)

    Yields
    ------
    even : int
        Number of groups of which an even number is dropped.
    groups : int
    describe, show : callable
        As in `pairs_by_distance`; `dropped` has the shape of `kept`.
    """
    z = np.where(kept, 1, -1).astype(np.int8)
    rows, columns = z.shape[1:]
    for down in range(1, rows):
        for right in range(1, columns):
            a, b = z[:, :-down, :-right], z[:, :-down, right:]
            c, d = z[:, down:, :-right], z[:, down:, right:]
            upper, lower = a * b, c * d
            for i, product in enumerate((upper * lower, upper * c, upper * d, a * lower, b * lower)):
                groups = product.size
                yield (
                    (groups + int(product.sum(dtype=np.int64))) // 2,
                    groups,
                    lambda i=i, at=(down, right): f"{_CORNERS[i][0]} {at[0]} rows and {at[1]} columns apart",
                    lambda i=i, at=(down, right): _show_corners(_CORNERS[i][1], *at),
                )


_FOUR, _THREE = "the four corners of a rectangle", "three corners of a rectangle"
_CORNERS = ((_FOUR, "abcd"), (_THREE, "abc"), (_THREE, "abd"), (_THREE, "acd"), (_THREE, "bcd"))


def _show_corners(corners: str, down: int, right: int) -> str:
    up, low, left, far = f":-{down}", f"{down}:", f":-{right}", f"{right}:"
    at = {"a": (up, left), "b": (up, far), "c": (low, left), "d": (low, far)}
    odd = " ^ ".join(f"dropped[:, {row}, {column}]" for row, column in (at[corner] for corner in corners))
    return f"({odd}).mean()"


def dependence_of_pairs(kept: np.ndarray, limit: float = PAIR_LIMIT) -> Dependence | None:
    """Name two elements of X that agree, or differ, in nearly every call; None if it may be chance.

    Of each pair of elements the calls in which they agree are counted: over independent calls that is binomial. It
    finds copies that stand anywhere, as in a permuted mask, where `dependence` finds them at equal distances. A lower
    `limit` than by default is for an answer that has failed already, to find out why.
    """
    calls, shape = len(kept), kept.shape[1:]
    z = np.where(kept.reshape(calls, -1), 1.0, -1.0).astype(np.float32)
    agreeing = (calls + np.rint(np.triu(z.T @ z, k=1))) / 2  # on and below the diagonal as if half agreed
    exponents = chernoff_exponent(0.5, agreeing, calls)
    i, j = np.unravel_index(int(exponents.argmax()), exponents.shape)
    if exponents[i, j] <= limit:
        return None
    first, second = (", ".join(map(str, np.unravel_index(k, shape))) for k in (i, j))
    seen = f"are dropped or kept together in {agreeing[i, j]:.0f} of {calls} calls, by chance in about {calls // 2}"
    show = f"(dropped[:, {first}] == dropped[:, {second}]).mean()"
    return Dependence(agreeing[i, j] / calls, f"X[{first}] and X[{second}] {seen}", show)


def dependence_of_groups(kept: np.ndarray) -> Dependence | None:
    """Say which groups of three or four depend on each other most improbably; None if it may be chance."""
    counts = list(groups_by_shape(kept))
    even, groups = (np.array(column) for column in list(zip(*counts))[:2])
    exponents = chernoff_exponent(0.5, even, groups)
    i = int(exponents.argmax())
    if exponents[i] <= LIMIT:
        return None
    what = (
        f"of {counts[i][2]()}, an even number is dropped in {even[i] / groups[i]:.0%} of the cases, by chance in about "
        "50%. Any two of them may look independent, but one follows from the others"
    )
    return Dependence(even[i] / groups[i], what, counts[i][3]())
