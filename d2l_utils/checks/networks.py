"""What the checks of the two kinds of network share: comparing values, rates and gradients."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import mxnet as mx
import numpy as np

from .graph import flaw_of_where
from .result import Failure
from .sandbox import disturbed_generator, given_back, learners_code


def same(a: np.ndarray, b: np.ndarray) -> bool:
    """Tell whether two arrays hold the same values, whatever their shapes, but for rounding."""
    return a.size == b.size and np.allclose(a.ravel(), b.ravel(), rtol=1e-3, atol=1e-3 * abs(b).max(initial=0))


def number(value: Any) -> float:
    """Return a rate as a float: NaN, which equals no rate, where it is no number."""
    try:
        return math.nan if isinstance(value, str) else float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def array_from(output: Any, net: Any) -> np.ndarray:
    """Return what a learner's network gives back, as a NumPy array."""
    given_back(output, "net(X)", net)
    if not isinstance(output, mx.nd.NDArray):
        raise Failure("not-an-array", f"net(X) gives back {type(output).__name__}, not an MXNet array.")
    return output.asnumpy()


def check_rates(rates: Sequence, expected: Sequence[float], why: str, advice: str = "") -> None:
    """Hold the hidden layers' rates against those expected; 1 - 0.7 and a float32 are as good as 0.3."""
    found = [number(rate) for rate in rates]

    def are(others: Sequence[float]) -> bool:
        return all(math.isclose(rate, other, rel_tol=1e-6) for rate, other in zip(found, others))

    if are(expected):
        return
    if are(expected[::-1]):
        raise Failure("rates-swapped", f"{why} Are they swapped?")
    if are([1 - rate for rate in expected]):
        raise Failure("wrong-rates", f"{why} Are those the shares that are kept?")
    if any(are([rate] * len(found)) for rate in expected):
        raise Failure("same-rate-twice", f"{why} All layers have the same.")
    raise Failure("wrong-rates", f"{why} {advice}".strip())


def shared_mask(what: str, shape: tuple[int, ...], num_images: int, units: Sequence[int]) -> Failure | None:
    """Make the failure of a mask drawn for ones that images or units have to share; None where it is no such mask."""
    size = math.prod(shape)
    if size != max(shape, default=1) or size not in (1, num_images, *units):
        return None
    who = {1: "everything shares one decision", num_images: "the units of an image share one decision"}
    why = f"{what} on ones of shape {shape}: {who.get(size, 'the images share one mask')}. "
    return Failure("shared-mask", f"{why}Each unit needs a draw of its own, in each image.")


def check_what_training_leaves(train: Callable[[], object], predict: Callable[[], tuple[bool, bool]]) -> None:
    """Train, and see that random numbers go on, and prediction is as before.

    Parameters
    ----------
    train : callable
        Runs the network in training.
    predict : callable
        Runs it in prediction, and tells whether dropout does something then, and whether the output is right.
    """
    if found := disturbed_generator(train):  # a seed would let every step of training drop the same units
        draw, seen = found
        look = f"for _ in range(3):\n    with autograd.train_mode():\n        net(X)\n    print({draw})"
        raise Failure("seeds-generator", f"After net(X) in training, {seen}", look)
    drops, as_before = predict()
    if drops:
        why = "After a run in training, there is dropout in prediction, too. Does something stay that training set?"
        raise Failure("dropout-in-prediction", f"{why} autograd.is_training() says at each call what holds.")
    if not as_before:
        why = "The same images get another prediction after a run in training, though no parameter has changed."
        raise Failure("wrong-forward", why)


def shown(rates: Sequence) -> str:
    """Return rates as text: numbers as learners write them, anything else as it is."""
    texts = [f"{rate!r:.40}" if math.isnan(number(rate)) else f"{number(rate):.6g}" for rate in rates]
    return f"({', '.join(texts)})"


def gradients(layers: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> list[np.ndarray]:
    """Work out backwards the gradients of the outputs' sum, those of weights and biases by turns.

    Parameters
    ----------
    layers : sequence of (given, weights, slopes)
        Each linear layer's input, shape (n, inputs), its weights, shape (inputs, units), and by how much the
        next layer's input changes with its output, shape (n, units).
    """
    found = []
    error = 1
    for given, weights, slopes in reversed(layers):
        error = error * slopes
        found = [given.T @ error, error.sum(axis=0), *found]
        error = error @ weights.T
    return found


def check_gradients(output: mx.nd.NDArray, params: dict[str, mx.nd.NDArray], expected: Sequence[np.ndarray]) -> None:
    """Go backward from a network's output and hold its parameters' gradients against those worked out."""
    cause = flaw_of_where(output)
    with learners_code("net(X).backward()"):
        output.backward()
    found = {name: param.grad.asnumpy() for name, param in params.items()}
    wrong = [name for name, right in zip(found, expected) if not same(found[name], right)]
    if not wrong:
        return
    if cause:
        why = f"The outputs are right, but the gradients of {', '.join(wrong)} are not, so it would not learn. {cause}"
        raise Failure("wrong-backward", f"{why} Or take npx.relu.")
    lost = [name for name in wrong if not found[name].any()]
    if lost:
        raise Failure("gradient-lost", f"No gradient reaches {', '.join(lost)}.")
    why = f"The outputs are right, but the gradients of {', '.join(wrong)} are not those of the network computed."
    raise Failure("wrong-backward", why)
