"""What must hold of a function that makes noise, f(X, p): a table of properties, from which each check names its rows.

The definition is the lecture's (L2, L3): h' is 0 with probability p and h / (1 - p) otherwise, for each element on its
own. The rows go from causes to consequences: the first that fails names the mistake.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from mxnet import autograd

from d2l_utils.checks import masks, statistics
from d2l_utils.checks.calls import disturbed_generator, flaw_of_where, for_either_kind_of_array, to_mxnet
from d2l_utils.checks.probe import CALLS, TOLERANCE, Probe, X, changes, numbers
from d2l_utils.checks.result import FIRST_HINTS, CheckResult, Failure
from d2l_utils.checks.sandbox import depends_on, learners_code, run_check, seed_all


def check_dropout(f: Callable) -> CheckResult:
    """Check an implementation of dropout, in train mode; in predict mode it may drop as well, or give X back.

    Parameters
    ----------
    f : callable
        Called as ``f(X, drop_prob)`` with an MXNet array of floats and a number; gives an array like X. The
        array is of the kind that belongs to the kernel's np mode or, where f cannot take it, of the other.

    Returns
    -------
    CheckResult
        True when right. A right function is rejected by chance less than once in a million calls.
    """
    probe = Probe(f)
    return run_check(probe.name, DROPOUT, probe, first_hints=FIRST_HINTS["dropout"])


def rows(*names: str) -> list[Callable]:
    """Return the properties with these names, in the order of the table."""
    return [PROPERTIES[name] for name in PROPERTIES if name in names]


# The rows. Each takes the probe and the list of remarks, and raises Failure. --------------------------------


def gives_an_array_like_X(probe: Probe, remarks: list[str]) -> None:
    """It runs, and gives back an array with the shape and dtype of X."""
    for_either_kind_of_array(lambda: probe(X, 0.5), remarks)


def leaves_the_generators_alone(probe: Probe, remarks: list[str]) -> None:
    """It sets no seed: after a call, random numbers go on where they were."""
    if found := disturbed_generator(lambda: probe(X, 0.5)):
        draw, seen = found
        seeds = {"np": "npx.random.seed(1)", "nd": "mx.random.seed(1)"}
        seed = seeds.get(draw.split(".")[0], f"{draw.rsplit('.', 1)[0]}.seed(1)")
        probe.fail("seeds-generator" + "/seeded before" * ("no longer" in seen), seen=seen, seed=seed, draw=draw)


def keeps_zeros(probe: Probe, remarks: list[str]) -> None:
    """It multiplies: from zeros it makes zeros."""
    zeros = probe(np.zeros_like(X), 0.5)
    if np.isfinite(zeros).all() and zeros.any():
        probe.fail("noise-added" + _what_changes_zeros(probe), numbers=numbers(zeros[zeros != 0]))
    probe.observe(0.5)
    zeros = probe(np.maximum(X, 0), 0.5)[X < 0]
    if not np.isfinite(zeros).all():
        probe.fail("not-finite/zeros", numbers=numbers(zeros))


def _what_changes_zeros(probe: Probe) -> str:
    from_zeros = {rate: probe(np.zeros_like(X), rate) for rate in CALLS}
    if all(np.allclose(zeros[zeros != 0], -rate) for rate, zeros in from_zeros.items()):  # where a mask came after it
        return "/rate"
    seed, outputs = np.random.randint(2**31 - 1), []
    for x in (X, np.zeros_like(X)):
        seed_all(seed)
        outputs.append(probe(x, 0.5))
    if np.array_equal(outputs[0], outputs[1]):
        return "/mask"
    return "/sum" if np.allclose(outputs[0] - outputs[1], X, rtol=1e-3, atol=1e-3) else ""


def draws_anew_for_each_element(probe: Probe, remarks: list[str]) -> None:
    """Each call draws new random numbers, one for each element."""
    kept = probe.kept()
    calls = len(kept)
    if probe.above_one and np.ptp(probe.observe(0.5)) == 0:
        probe.fail("same-mask/no noise", factor=probe.observe(0.5).flat[0])
    turned = X[::-1, ::-1]
    if (kept == kept[0]).all() and not np.array_equal(probe.is_kept(probe(turned, 0.5) / turned), kept[0]):
        probe.fail("mask-from-values")
    if not (kept == kept[0]).all():
        _each_on_its_own(probe, kept)
    different, first = np.unique(kept.reshape(calls, -1), axis=0, return_index=True)
    if len(different) < calls:
        # Few coins for many elements are the cause, where the different masks show them, too.
        if statistics.dependence(different.reshape(-1, *kept.shape[1:]), statistics.pairs_of_elements):
            _check_independence(probe, kept, statistics.pairs_of_elements)
        again = min(set(range(calls)) - set(first.tolist()))
        earlier = next(i for i in range(again) if (kept[i] == kept[again]).all())
        probe.fail("same-mask", again=again + 1, earlier=earlier + 1, masks=len(different), calls=calls)
    if np.array_equal(*probe.on_the_same_array(0.5)):
        probe.fail("same-mask/same array")


def _each_on_its_own(probe: Probe, kept: np.ndarray) -> None:
    """Find axes along which all elements share one decision; kept has the shape (calls, *X.shape)."""
    shape = kept.shape[1:]
    axes = [i for i, size in enumerate(shape) if size > 1]
    shared = [i for i in axes if (kept == kept.take([0], axis=i + 1)).all()]
    if not shared:
        return
    case = "/all" if shared == axes else ("/rows", "/row")[shared[0]] if len(shape) == 2 else ""
    probe.fail(f"shared-mask{case}", shape=shape, axis=shared[0], becomes=probe.becomes)


def decides_about_a_random_number(probe: Probe, remarks: list[str]) -> None:
    """The number of dropped elements is random, as in tosses of a coin."""
    dropped = ~probe.kept()
    for where, axes in (("all of X", (1, 2)), ("each row", (2,)), ("each column", (1,))):
        size = math.prod(dropped.shape[axis] for axis in axes)
        counts = dropped.sum(axis=axes).ravel()
        low, high, ratio = counts.min(), counts.max(), statistics.spread(counts, size)
        seen = {"where": where, "size": size, "becomes": probe.becomes, "low": low, "high": high}
        if ratio < statistics.STEADY:
            seen |= {"seen": f"always {low}" if low == high else f"{low} to {high}", "half": size / 2}
            probe.fail("fixed-number" + "/all" * (len(axes) == 2), axis=axes[0] - 1, **seen)
        if ratio > statistics.WILD and len(axes) == 2:
            probe.fail("dependent/counts", **seen)


def treats_all_elements_alike(probe: Probe, remarks: list[str]) -> None:
    """Each element is dropped as often as any other."""
    kept = probe.kept()
    calls = len(kept)
    survived = kept.sum(axis=0)
    if (
        not statistics.share_is(kept.mean(), survived, calls).all()
        or statistics.spread(survived, calls) > statistics.UNEVEN
    ):
        i, j = np.unravel_index(statistics.chernoff_exponent(0.5, survived, calls).argmax(), survived.shape)
        probe.fail("uneven-rate", i=i, j=j, value=X[i, j], survived=survived[i, j], calls=calls)


def decides_independently(probe: Probe, remarks: list[str]) -> None:
    """The elements are decided about independently, within a call and from call to call."""
    _check_independence(probe, probe.kept(), *statistics.KINDS)


def _check_independence(probe: Probe, kept: np.ndarray, *kinds: Callable) -> None:
    """Raise `Failure` if elements depend on each other; `kinds` are functions of `statistics.KINDS`."""
    if found := statistics.dependence(kept, *kinds):
        probe.fail("dependent", shape=kept.shape[1:], what=found.what, show=found.show)


def takes_arrays_of_any_shape(probe: Probe, remarks: list[str]) -> None:
    """Arrays with one or four axes work as well."""
    for shape in ((40,), (1, 40), (4, 3, 5, 6)):
        x = np.resize(X, shape)
        for rate in (0, 1):
            with masks.shape_named(probe, shape, rate):
                probe(x, rate)
        with masks.shape_named(probe, shape, 0.5):
            factors = probe.factors(x, 0.5, np.stack([probe(x, 0.5) for _ in range(8)]))
            masks.check_two_values(probe, factors, 0.5)
        kept = factors != 0
        if (kept == kept[0]).all():
            probe.fail("same-mask/shape", shape=shape)
        _each_on_its_own(probe, kept)
        _check_independence(probe, kept)


def runs_on_arrays_of_any_shape(probe: Probe, remarks: list[str]) -> None:
    """Arrays with one or four axes work as well."""
    for shape in ((40,), (4, 3, 5, 6)):
        with masks.shape_named(probe, shape, 0.5):
            probe(np.resize(X, shape), 0.5)


def changes_nothing_else_in_prediction(probe: Probe, remarks: list[str]) -> None:
    """In predict mode it gives X back, or drops as in training."""
    try:
        output = probe.run(X, 0.5, autograd.predict_mode())[1].asnumpy()
    except Failure as failure:
        probe.fail("changed-in-prediction/fails", said=failure.why)
    kept = output != 0
    drops = statistics.share_is(0.5, kept.sum(), kept.size) and np.allclose(output[kept], 2 * X[kept], rtol=TOLERANCE)
    if not drops and not np.allclose(output, X, rtol=TOLERANCE):
        probe.fail("changed-in-prediction", changes=changes(X, output))


def passes_the_gradient_on(probe: Probe, remarks: list[str]) -> None:
    """The gradient is multiplied by the mask and the factor of the forward pass."""
    _check_gradient(0.2, probe, remarks)
    _check_gradient(0.5, probe, remarks)
    leaf, output = probe.run(np.maximum(X, 0), 0.5, autograd.record(train_mode=probe.mode is autograd.train_mode))
    with learners_code("Y.backward()"):
        output.backward()
    at_zeros = leaf.grad.asnumpy()[X < 0]
    if not np.isfinite(at_zeros).all():
        probe.fail("wrong-gradient/at zeros", numbers=numbers(at_zeros))


def passes_the_gradient_on_at_special_rates(probe: Probe, remarks: list[str]) -> None:
    """With drop_prob = 0 the gradient passes as it is, with drop_prob = 1 it is 0."""
    _check_gradient(0, probe, remarks)
    _check_gradient(1, probe, remarks)


def _check_gradient(rate: float, probe: Probe, remarks: list[str]) -> None:
    from_above, failing = np.roll(X, 1), "gradient-lost/recording"
    try:
        leaf, output = probe.run(X, rate, autograd.record(train_mode=probe.mode is autograd.train_mode))
        flaw = flaw_of_where(output, "X")
        failing = "gradient-lost/backward"
        with learners_code("Y.backward()"):
            output.backward(to_mxnet(from_above))
            gradient = leaf.grad.asnumpy()
    except Failure as failure:
        if rate == 1 and failure.reason == "gradient-lost":
            return  # zeros need not depend on X
        probe.fail(failing, rate, said=failure.why)
    factor = output.asnumpy() / X
    passed_on = gradient / from_above
    dropped = factor == 0
    as_before = dropped.any() and 0 < rate < 1 and np.allclose(factor[~dropped], probe.factor(rate), rtol=TOLERANCE)
    if 0 < rate < 1 and not (as_before or probe.above_one):
        probe.fail("other-while-recording", rate, before=numbers(X), after=numbers(output.asnumpy()))
    if np.allclose(passed_on, factor, atol=0.01) or np.isnan(factor).all():  # MXNet's own operator, with rate 1
        return
    if not np.isfinite(gradient).all():
        probe.fail("wrong-gradient/not finite" + " at 1" * (rate == 1), rate, numbers=numbers(gradient))
    if flaw and rate < 1 and np.allclose(passed_on, dropped * probe.factor(rate), atol=0.01):
        remarks.extend({f"Before you train with it: {flaw}"}.difference(remarks))
    elif not gradient.any():
        probe.fail("gradient-lost/zero", rate)
    elif dropped.any() and abs(passed_on[dropped]).max() > 0.01:
        probe.fail("gradient-ignores-mask", rate, numbers=numbers(gradient[dropped]))
    else:
        probe.fail("wrong-gradient", rate, forward=numbers(factor[~dropped]), backward=numbers(passed_on[~dropped]))


def keeps_the_type_of_X(probe: Probe, remarks: list[str]) -> None:
    """An array of another float type keeps it."""
    try:
        probe(X.astype(np.float64), 0.5)  # and not 1: np.zeros(X.shape) is in the book's manner
    except Failure as failure:
        if failure.reason != "raises":  # not all of MXNet's operators mix types: no mistake of the learner's
            raise


PROPERTIES: dict[str, Callable[[Probe, list[str]], None]] = {
    "array": gives_an_array_like_X,
    "seed": leaves_the_generators_alone,
    "zeros": keeps_zeros,
    "mask": masks.drops_some_and_keeps_the_others,
    "freshness": draws_anew_for_each_element,
    "number": decides_about_a_random_number,
    "alike": treats_all_elements_alike,
    "share": masks.drops_at_the_rate_given,
    "scale": masks.rescales_the_survivors,
    "no scale": masks.leaves_the_survivors_as_they_are,
    "independence": decides_independently,
    "rate 0": masks.keeps_everything_at_rate_0,
    "rate 1": masks.drops_everything_at_rate_1,
    "other rates": masks.rejects_other_rates,
    "small arrays": masks.may_drop_everything,
    "shapes": takes_arrays_of_any_shape,
    "prediction": changes_nothing_else_in_prediction,
    "gradient": passes_the_gradient_on,
    "special gradients": passes_the_gradient_on_at_special_rates,
    "dtype": keeps_the_type_of_X,
    "any shape": runs_on_arrays_of_any_shape,
}
DROPOUT = [PROPERTIES[name] for name in PROPERTIES if name not in ("no scale", "any shape")]  # "shapes" asks for more
# Whatever else is wrong, this has a cause of its own.
depends_on(gives_an_array_like_X)(masks.rejects_other_rates)
