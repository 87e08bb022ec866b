"""When is a mask too unlikely to come from fair, independent coins? Bounds that hold, no tables.

A test on k successes in n independent trials of probability q rejects when ``surprise(k, n, q) > NATS``. By
Chernoff's bound that happens to a right answer with probability at most 2·exp(-NATS) = 2.8e-11.
`check_dropout` makes fewer than 10,000 such tests, and with the stricter ``NATS_OF_PAIRS`` another 115,000: together
they reject a right answer less than once in two million calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

NATS = 25.0
NATS_OF_PAIRS = 30.0


def surprise(k: np.ndarray | int, n: np.ndarray | int, q: float = 0.5) -> np.ndarray:
    """Chernoff's exponent n·KL(k/n ‖ q): k, or more extreme on its side, has probability ≤ exp(-surprise)."""
    share = np.asarray(k) / n
    with np.errstate(divide="ignore", invalid="ignore"):
        heads = np.where(share > 0, share * np.log(share / q), 0)
        tails = np.where(share < 1, (1 - share) * np.log((1 - share) / (1 - q)), 0)
    return n * (heads + tails)


def dispersion(counts: np.ndarray, n: int) -> float:
    """Variance of m counts out of n over the binomial variance: near 1 for coins, 0 for a fixed number.

    For coins it is nearly chi-square with m - 1 degrees of freedom, divided by m - 1. By Chernoff's bound it
    is below 0.2 with probability ≤ (0.2·e^0.8)^((m-1)/2) and above 3 with probability ≤ (3·e^-2)^((m-1)/2):
    9e-12 and 5e-13 for m = 64. It is above 2 with probability ≤ (2/e)^((m-1)/2): 1e-32 for m = 480.
    """
    share = counts.mean() / n
    return float(counts.var(ddof=1) / (n * share * (1 - share)))


def pairs_by_distance(kept: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray | int, Callable[[int], str]]]:
    """Count the pairs that share their fate, in masks drawn with rate 0.5.

    With z = 1 for kept and -1 for dropped, the products of pairs counted together are independent fair coins
    again (as edges between elements, the pairs form paths without cycles), so the counts are binomial.

    Parameters
    ----------
    kept : ndarray of bool, shape (calls, ...)

    Yields
    ------
    agreeing : ndarray
        Numbers of pairs that share their fate, for all distances of one kind.
    pairs : ndarray or int
        Numbers of pairs.
    describe : callable
        Which pairs those at an index are.
    """
    calls, n = len(kept), kept[0].size
    z = np.where(kept.reshape(calls, n), 1.0, -1.0)
    spectrum = np.fft.rfft(z, 2 * n)

    def agreeing(products: np.ndarray, pairs: np.ndarray | int) -> np.ndarray:
        return (pairs + np.rint(products)) / 2

    def correlation(spectra: np.ndarray) -> np.ndarray:
        return np.fft.irfft(spectra.sum(axis=0), 2 * n)

    distance = np.arange(1, n)
    pairs = calls * (n - distance)
    products = correlation(abs(spectrum) ** 2)[distance]
    yield agreeing(products, pairs), pairs, lambda i: f"pairs of elements {distance[i]} apart, counted row by row,"

    offset = np.arange(-n + 1, n)
    pairs = (calls - 1) * (n - abs(offset))
    products = correlation(spectrum[:-1].conj() * spectrum[1:])[offset]
    yield agreeing(products, pairs), pairs, lambda i: f"pairs of elements {offset[i]} apart in successive calls"
    products = correlation(spectrum[:-1] * spectrum[1:])[offset + n - 1]
    yield agreeing(products, pairs), pairs, lambda i: "pairs of elements and their mirror images in the next call"

    first, second = np.triu_indices(calls, k=1)
    products = (z @ z.T)[first, second]
    yield agreeing(products, n), n, lambda i: f"elements in calls {first[i] + 1} and {second[i] + 1}"


def dependence(kept: np.ndarray) -> str:
    """Say in a sentence which of the pairs in `kept` share their fate most surprisingly; "" if it may be chance."""
    worst, sentence = NATS, ""
    for agreeing, pairs, describe in pairs_by_distance(kept):
        nats = surprise(agreeing, pairs)
        i = int(nats.argmax())
        if nats[i] > worst:
            worst = nats[i]
            share = (agreeing / pairs)[i]
            sentence = f"{share:.0%} of the {describe(i)} share their fate, where chance gives about 50%"
    return sentence


def groups_by_shape(kept: np.ndarray) -> Iterator[tuple[int, int, Callable[[], str]]]:
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
    describe : callable
        Which groups they are.
    """
    z = np.where(kept, 1, -1).astype(np.int8)
    rows, columns = z.shape[1:]
    for down in range(1, rows):
        above, below = z[:, :-down], z[:, down:]
        for right in range(1, columns):
            corners = [above[:, :, :-right], above[:, :, right:], below[:, :, :-right], below[:, :, right:]]
            upper, lower = corners[0] * corners[1], corners[2] * corners[3]
            products = [upper * lower, upper * corners[2], upper * corners[3], corners[0] * lower, corners[1] * lower]
            for i, product in enumerate(products):
                groups = product.size
                even = (groups + int(product.sum(dtype=np.int64))) // 2
                yield (
                    even,
                    groups,
                    lambda i=i, at=(down, right): f"{_CORNERS[i]} {at[0]} rows and {at[1]} columns apart",
                )


_CORNERS = ("the four corners of a rectangle", *["three corners of a rectangle"] * 4)


def dependence_of_pairs(kept: np.ndarray, nats_needed: float = NATS_OF_PAIRS) -> str:
    """Name two elements of X whose fates agree, or differ, in nearly every call; "" if it may be chance.

    Of each pair of elements the calls in which they share their fate are counted: over independent calls that is
    binomial. It finds copies that stand anywhere, as in a permuted mask, which `dependence` finds at equal distances.
    Fewer `nats_needed` than by default are for an answer that has failed already, to find out why.
    """
    calls, shape = len(kept), kept.shape[1:]
    z = np.where(kept.reshape(calls, -1), 1.0, -1.0).astype(np.float32)
    agreeing = (calls + np.rint(np.triu(z.T @ z, k=1))) / 2  # on and below the diagonal as if half agreed
    nats = surprise(agreeing, calls)
    i, j = np.unravel_index(int(nats.argmax()), nats.shape)
    if nats[i, j] <= nats_needed:
        return ""
    first, second = (", ".join(map(str, np.unravel_index(k, shape))) for k in (i, j))
    share = f"share their fate in {agreeing[i, j]:.0f} of {calls} calls"
    return f"X[{first}] and X[{second}] {share}, where chance gives about {calls // 2}"


def dependence_of_groups(kept: np.ndarray) -> str:
    """Say in a sentence which groups of three or four hang together most surprisingly; "" if it may be chance."""
    counts = list(groups_by_shape(kept))
    even, groups = (np.array(column) for column in list(zip(*counts))[:2])
    nats = surprise(even, groups)
    i = int(nats.argmax())
    if nats[i] <= NATS:
        return ""
    return (
        f"of {counts[i][2]()}, an even number is dropped in {even[i] / groups[i]:.0%} of the cases, where chance gives "
        "about 50%. Any two of them may look independent, but one follows from the others"
    )
