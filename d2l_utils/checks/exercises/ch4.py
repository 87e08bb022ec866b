"""Exercises 4: without dropout."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import mxnet as mx
import numpy as np
from mxnet.gluon import nn

from d2l_utils.checks.calls import answer_of, to_mxnet
from d2l_utils.checks.exercises.answers import check_value
from d2l_utils.checks.gluon import GLUON_STEPS, GluonNetwork
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import learners_code
from d2l_utils.training import History


def _gives_a_new_network(fresh_net: Any, remarks: list[str]) -> None:
    """It gives a new network at each call."""
    net, other = (answer_of(fresh_net, "fresh_net((0.2, 0.5), 1)", (0.2, 0.5), 1) for _ in range(2))
    if not isinstance(net, nn.Block):
        raise wrong_answer(f"fresh_net must give back a Gluon network, got {type(net).__name__}.")
    if net is other:
        raise wrong_answer("Two calls give back the same network: a run would go on where the last one stopped.")


def _is_the_lectures_network(fresh_net: Any, remarks: list[str]) -> None:
    """Its layers, its rates and the spread of its weights are the lecture's."""
    for drop_probs in ((0.2, 0.5), (0.4, 0.0)):
        net = answer_of(fresh_net, f"fresh_net({drop_probs}, 1)", drop_probs, 1)
        network = GluonNetwork(net, [256, 512, 10], list(drop_probs))
        for step in GLUON_STEPS:
            step(network, [])
        with learners_code("net(X)"):
            net(to_mxnet(np.zeros((1, 1, 28, 28), np.float32)))
        for name, param in net.collect_params(".*weight").items():
            spread = float(param.data().asnumpy().std())
            if not math.isclose(spread, 0.01, rel_tol=0.1):
                why = f"{name} has a standard deviation of {spread:.3g}; init.Normal(sigma=0.01) has 0.01."
                raise wrong_answer(why)


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
    weights, again = _weights(fresh_net, (0.2, 0.5), 1), _weights(fresh_net, (0.2, 0.5), 1)
    if not np.array_equal(weights, again):
        raise wrong_answer(
            "Two networks with seed 1 have different weights. Seed before the weights are drawn, with npx.random.seed."
        )
    if np.array_equal(weights, _weights(fresh_net, (0.2, 0.5), 2)):
        raise wrong_answer("Seeds 1 and 2 give the same weights. Is the seed used?")
    if not np.array_equal(weights, _weights(fresh_net, (0.2, 0.5), 1, draw_first=True)):
        why = "A random number that is drawn after fresh_net, before the first image, changes the weights: they were "
        raise wrong_answer(f"{why}not drawn yet. Gluon puts that off until it knows their shape.")
    if not np.array_equal(weights, _weights(fresh_net, (0.0, 0.0), 1)):
        raise wrong_answer("With another rate and the same seed the weights differ: the arms do not start alike.")


def _finds_the_fall(largest_fall: Any, remarks: list[str]) -> None:
    """It is the largest loss of accuracy from one epoch to the next."""
    for accs, right in (
        ([0.6, 0.51, 0.76, 0.61, 0.64, 0.58, 0.83], 0.15),  # each mistake gives a number of its own
        ([0.5, 0.7, 0.8, 0.85], 0),
        ([0.8, 0.6, 0.7, 0.65, 0.93], 0.2),  # the first step
        ([0.5, 0.8, 0.75, 0.6], 0.15),  # the last one
        ([0.9, 0.8, 0.7, 0.6], 0.1),
    ):
        value = answer_of(largest_fall, f"largest_fall({accs})", list(accs))
        steps = np.diff(accs)
        mistakes = {
            float(-steps[steps < 0].sum()): "Those are all falls together; give the largest one.",
            float((np.maximum.accumulate(accs) - accs).max()): (
                "That is the largest fall from the best epoch so far; look at neighbouring ones."
            ),
            accs[-1] - accs[0]: "The last epoch and the first are no neighbours. (An index of -1 is the last one.)",
            max(accs) - min(accs): "That is the range over all epochs; look at neighbouring ones.",
            float(steps.max()): "That is the largest rise.",
            float(steps.min()): "That is the largest fall with a minus sign.",
            int(steps.argmin()) + 2: "That is the epoch in which it falls most; give by how much.",
        }
        if right == 0:
            mistakes[float(steps.min())] = "That is the smallest rise; the accuracy never falls."
            mistakes[float(-steps.min())] = "That is the smallest rise with a minus sign; the accuracy never falls."
        check_value(f"largest_fall({accs})", value, right, mistakes)


def _finds_the_best_epoch(best_epoch: Any, remarks: list[str]) -> None:
    """It is the epoch, counted from 1, with the lowest loss."""
    for losses in (
        [0.75, 0.35, 0.6, 0.4, 0.3, 0.9, 0.5, 0.2, 0.45, 0.25, 0.65],  # each mistake gives a number of its own
        [0.3, 0.5],
        [0.9, 0.8, 0.7],
        [0.5, 0.4, 0.4],
        [190.0, 230.0, 180.0, 200.0],  # not below what a search may begin with
    ):
        value = answer_of(best_epoch, f"best_epoch({losses})", list(losses))
        right = int(np.argmin(losses)) + 1
        mistakes = {
            0: "There is no epoch 0. What does your search begin with?",
            1: "That is the first epoch. Does your search go on, and what does it begin with?",
            len(losses): "That is the last epoch.",
            len(losses) - right + 1: "That is counted from the end.",
            int(np.argmax(losses)) + 1: "That is the epoch with the *largest* loss.",
            right - 1: "Epochs are counted from 1.",
            min(losses): "That is the loss itself.",
        }
        if losses.count(min(losses)) > 1:
            mistakes[len(losses)] = "The loss was as low before; give the first of these epochs."
        check_value(f"best_epoch({losses})", value, right, mistakes)


def _has_enough_runs(with_dropout: Any, without_dropout: Any, remarks: list[str]) -> None:
    """There are three runs or more of each, over the same number of epochs."""
    epochs = set()
    for name, runs in (("with_dropout", with_dropout), ("without_dropout", without_dropout)):
        if not isinstance(runs, (list, tuple)):
            raise wrong_answer(f"{name} must be a list of finished runs (histories), got {type(runs).__name__}.")
        if others := [run for run in runs if not isinstance(run, History) or not run.test_loss]:
            raise wrong_answer(f"{name} must hold finished runs (histories); there is {others[0]!r:.60} in it.")
        if len(runs) < 3:
            raise wrong_answer(f"{name} holds {len(runs)} runs: make 3 or more, each with a seed of its own.")
        if len({tuple(run.test_loss) for run in runs}) < len(runs):
            raise wrong_answer(f"Two runs in {name} are the same to the last digit. Give each a seed of its own.")
        epochs |= {len(run.test_loss) for run in runs}
    if len(epochs) > 1:
        raise wrong_answer("Not all runs have the same number of epochs.")


def _wins_by_more_than_the_spread(with_dropout: Any, without_dropout: Any, remarks: list[str]) -> None:
    """Every run with dropout ends with a lower test loss than every run without."""

    def range_of(quantity: str, runs: list) -> str:
        ends = [getattr(run, quantity)[-1] for run in runs]
        return f"{min(ends):.3f} to {max(ends):.3f}"

    loss, acc = (
        f"with dropout {range_of(quantity, with_dropout)}, without {range_of(quantity, without_dropout)}"
        for quantity in ("test_loss", "test_acc")
    )
    ends, others = ([run.test_loss[-1] for run in runs] for runs in (with_dropout, without_dropout))
    if not np.isfinite([*ends, *others]).all():
        raise wrong_answer(f"A run has diverged: its test loss is no finite number ({loss}).")
    if min(ends) > max(others):
        why = f"Every run with dropout ends with the *higher* test loss: {loss}."
        raise wrong_answer(f"{why} Are the two lists the wrong way round, or is there no over-fitting yet?")
    if max(ends) >= min(others):
        raise wrong_answer(f"The final test losses overlap: {loss}. Where is over-fitting stronger?")
    remarks += [f"Final test loss: {loss}.", f"Final test accuracy: {acc}. Does it tell the same story?"]


STEPS = {
    "4.2": [_gives_a_new_network, _is_the_lectures_network, _follows_the_seed],
    "4.4": [_finds_the_fall],
    "4.5": [_finds_the_best_epoch],
    "4.6": [_has_enough_runs, _wins_by_more_than_the_spread],
}
