"""When is what was seen too unlikely to come from what is right? Each bound of the checks is derived here, once.

A right answer fails a test with probability at most ``2 exp(-LIMIT)`` = 3.8e-12, by Chernoff's bound. A check makes
fewer than 130,000 such tests, most of them of pairs of elements: together they reject a right answer less than once in
two million checks.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

LIMIT = 27.0

# The variance of counts, divided by the binomial one, of which `spread` says how unlikely it is to lie beyond.
STEADY, UNEVEN, WILD = 0.2, 2.0, 3.0


def chernoff_exponent(p: float, k: np.ndarray | int, n: np.ndarray | int) -> np.ndarray:
    """Return n·KL(k/n ‖ p): k successes of n, or more on its side of p·n, have probability ≤ exp(-exponent)."""
    share = np.asarray(k) / n
    with np.errstate(divide="ignore", invalid="ignore"):
        successes = np.where(share > 0, share * np.log(share / p), 0)
        failures = np.where(share < 1, (1 - share) * np.log((1 - share) / (1 - p)), 0)
    return n * (successes + failures)


def share_is(p: float, k: np.ndarray | int, n: np.ndarray | int) -> np.ndarray:
    """Tell whether k successes in n independent trials may come from the probability p."""
    return chernoff_exponent(p, k, n) <= LIMIT


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
#
# With z = 1 for kept and -1 for dropped, the product over a group of elements is 1 where an even number of them is
# dropped. Groups are counted together only if the products over them are independent fair coins again, so that the
# counts are binomial. Each function below takes masks of shape (calls, ...) and returns, for each kind of groups, how
# often an even number is dropped, in how many cases, and what is to be said of the group at an index: a sentence, with
# {} for how often, and Python that finds the share in `dropped`, the zeros of some calls.

TOGETHER = " are dropped or kept together {}"
Counts = tuple[np.ndarray, "np.ndarray | int", Callable[[int], tuple[str, str]]]


class Dependence(NamedTuple):
    """Elements of which an even number is dropped more or less often than chance lets them."""

    share: float  # of the cases
    what: str
    show: str


def pairs_by_distance(kept: np.ndarray) -> list[Counts]:
    """Count the pairs of elements at each distance, and the elements in each pair of calls.

    The products of pairs are independent: as edges between elements, the pairs form paths without cycles.
    """
    z = _signs(kept)
    n = z.shape[1]
    forward, both_ways = np.arange(1, n), np.arange(1 - n, n)

    def counts(what: str, distances: np.ndarray, first: np.ndarray, second: np.ndarray, *names: str) -> Counts:
        spectrum = (np.fft.rfft(first, 2 * n).conj() * np.fft.rfft(second, 2 * n)).sum(axis=0)
        cases = len(first) * (n - abs(distances))

        def describe(i: int) -> tuple[str, str]:
            d = distances[i]
            one, other = f"{max(-d, 0)}:{n - max(d, 0)}", f"{max(d, 0)}:{n + min(d, 0)}"
            share = f"({names[0]}[:, {one}] == {names[1]}[:, {other}]).mean()"
            return what.format(d) + TOGETHER, f"dropped = dropped.reshape(len(dropped), -1)\n{share}"

        return (cases + np.rint(np.fft.irfft(spectrum, 2 * n))[distances]) / 2, cases, describe

    mirrored = "elements and their mirror images in the next call"
    return [
        counts("elements {} apart, counted row by row,", forward, z, z, "dropped", "dropped"),
        counts("elements {} apart in successive calls", both_ways, z[:-1], z[1:], "dropped[:-1]", "dropped[1:]"),
        counts(mirrored, both_ways, z[:-1], z[1:, ::-1], "dropped[:-1]", "dropped[1:, ::-1]"),
        _each_two(z, range(len(z)), "elements in calls {0} and {1}, counted from 0,", "dropped[{0}] == dropped[{1}]"),
    ]


def pairs_of_elements(kept: np.ndarray) -> list[Counts]:
    """Count the calls in which two elements agree: copies may stand anywhere, as in a permuted mask."""
    places = [", ".join(map(str, place)) for place in np.ndindex(kept.shape[1:])]
    return [_each_two(_signs(kept).T, places, "X[{0}] and X[{1}]", "dropped[:, {0}] == dropped[:, {1}]")]


def _signs(kept: np.ndarray) -> np.ndarray:
    return np.where(kept, 1, -1).reshape(len(kept), -1)


def _each_two(z: np.ndarray, names: Sequence, what: str, show: str) -> Counts:
    """Count the columns in which two rows of z agree."""
    first, second = np.triu_indices(len(z), k=1)

    def describe(i: int) -> tuple[str, str]:
        two = names[first[i]], names[second[i]]
        return what.format(*two) + TOGETHER, f"({show.format(*two)}).mean()"

    z = z.astype(np.float32)  # in which sums up to 2^24 are exact, and quick
    return (z.shape[1] + (z @ z.T)[first, second]) / 2, z.shape[1], describe


#: The four corners of a rectangle, and each three of them, as places in the pairs of row and column slices.
CORNERS = ((0, 1, 2, 3), (0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))


def corners_of_rectangles(kept: np.ndarray) -> list[Counts]:
    """Count the groups of three and four elements, in masks of shape (calls, rows, columns).

    In a mask such as ``rows[:, None] ^ columns`` any two elements are independent, and still the fourth corner of
    each rectangle follows from the other three. The groups counted together are all translates of one shape. Each has
    an element that no earlier translate has, so the products over them are independent.
    """
    z = np.where(kept, 1, -1).astype(np.float32)  # in which sums up to 2^24 are exact
    rows, columns = z.shape[1:]
    shapes = list(itertools.product(range(1, rows), range(1, columns), CORNERS))
    cases = np.array([len(z) * (rows - down) * (columns - right) for down, right, _ in shapes])
    sums = []
    for down in range(1, rows):
        upper, lower = z[:, :-down].reshape(-1, columns), z[:, down:].reshape(-1, columns)
        both = upper * lower
        of_both, of_upper, of_lower = both.T @ np.stack([both, upper, lower])  # summed for each pair of columns
        for right in range(1, columns):
            of_three = (each.trace(side) for each in (of_upper, of_lower) for side in (right, -right))
            sums += [of_both.trace(right), *of_three]  # in the order of CORNERS
    even = (cases + np.array(sums, dtype=int)) // 2

    def describe(i: int) -> tuple[str, str]:
        down, right, corners = shapes[i]
        number = "the four" if len(corners) == 4 else "three"
        what = f"of {number} corners of a rectangle {down} rows and {right} columns apart an even number is dropped"
        what += " {}. Any two of them may look independent, but one follows from the others"
        at = [", ".join(f"{s.start or ''}:{s.stop or ''}" for s in slices) for slices in _slices(*shapes[i])]
        return what, f"({' ^ '.join(f'dropped[:, {each}]' for each in at)}).mean()"

    return [(even, cases, describe)]


def _slices(down: int, right: int, corners: Iterable[int]) -> list[tuple[slice, slice]]:
    all_four = list(itertools.product((np.s_[:-down], np.s_[down:]), (np.s_[:-right], np.s_[right:])))
    return [all_four[corner] for corner in corners]


KINDS = (pairs_by_distance, pairs_of_elements, corners_of_rectangles)


def dependence(kept: np.ndarray, *kinds: Callable[[np.ndarray], list[Counts]]) -> Dependence | None:
    """Say which groups depend on each other, in masks drawn with rate 0.5; None if all may come from chance.

    Groups of all `kinds` are counted, which are functions of `KINDS`; without any, the pairs by distance.
    """
    found = [worst for count in kinds or (pairs_by_distance,) if (worst := _least_likely(count(kept)))]
    # What follows from a dependence may show in more cases, but lies nearer to one half than the dependence itself.
    return max(found, key=lambda each: abs(each.share - 0.5), default=None)


def _least_likely(counts: list[Counts]) -> Dependence | None:
    worst, found = LIMIT, None
    for even, cases, describe in counts:
        exponents = chernoff_exponent(0.5, even, cases)
        i = int(exponents.argmax())
        if exponents[i] > worst:
            worst, n = exponents[i], int(np.broadcast_to(cases, even.shape)[i])
            what, show = describe(i)
            seen = f"in {even[i] / n:.0%} of {n} cases, by chance in about half of them"
            found = Dependence(even[i] / n, what.format(seen), show)
    return found
