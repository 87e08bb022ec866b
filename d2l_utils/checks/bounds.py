"""When is a mask too unlikely to come from fair, independent coins? Bounds that hold, no tables.

A test on k successes in n independent trials of probability q rejects when ``surprise(k, n, q) > NATS``. By
Chernoff's bound that happens to a right answer with probability at most 2·exp(-NATS) = 2.8e-11.
`check_dropout` makes fewer than 10,000 such tests: together they reject a right answer less than once in
three million calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

NATS = 25.0


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
