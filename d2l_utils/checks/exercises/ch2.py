"""Exercises 2: a multilayer perceptron from scratch."""

from __future__ import annotations

from typing import Any

import numpy as np

from d2l_utils.checks.calls import answer_of, to_mxnet
from d2l_utils.checks.exercises.answers import KnownNet, check_number, check_value, mistakes_of_a_share
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import depends_on


def _counts_disagreement(disagreement: Any, remarks: list[str]) -> None:
    """It is the share of images whose predicted class differs between two calls."""
    classes = np.arange(8) % 4
    for changed in (2, 0, 8):
        second = (classes + (np.arange(8) < changed)) % 4
        net = KnownNet(np.eye(4)[classes] + 0.1, 2 * np.eye(4)[second] + 0.2)  # never twice the same scores
        value = answer_of(disagreement, "disagreement(net, X)", net, to_mxnet(np.zeros((8, 1, 28, 28), np.float32)))
        if len(net.modes) != 2:
            why = f"disagreement calls net {len(net.modes)} times: it takes two calls on the same images."
            raise wrong_answer(why)
        mistakes = mistakes_of_a_share(changed / 8, 8, "images")
        mistakes[1 - changed / 8] = "That is the share which agrees."
        if changed == 2:
            mistakes[1.0] = "Compare the predicted classes, not the scores: these change with every call."
        what = f"Where {changed} of 8 predicted classes change, disagreement(net, X)"
        check_value(what, value, changed / 8, mistakes, 1e-4)


def _holds_two_runs(gap_lecture: Any, gap_09: Any, runs: Any, remarks: list[str]) -> None:
    """There are the two runs of the cell above."""
    histories = list(runs.values()) if isinstance(runs, dict) else []
    if len(histories) != 2 or not all(len(getattr(run, "train_acc_clean", ())) for run in histories):
        raise wrong_answer("runs must hold the two runs that the cell above has made. Run that cell, to its end.")


def _reads_gap(name: str, place: int) -> Any:
    @depends_on(_holds_two_runs)
    def step(*answers_and_remarks: Any) -> None:
        *answers, runs, remarks = answers_and_remarks
        run = list(runs.values())[place]
        noisy, clean, test = run.train_acc_noisy[-1], run.train_acc_clean[-1], run.test_acc[-1]
        mistakes = {noisy - clean: "Take clean minus noisy."}
        if abs((clean - test) - (clean - noisy)) > 0.04:
            mistakes[clean - test] = "That is clean minus test. Which two curves does the noise separate?"
        check_number(name, answers[place], clean - noisy, mistakes, 0.02)
        remarks.append(f"{name}, from the numbers: {clean:.3f} − {noisy:.3f} = {clean - noisy:.3f}.")

    step.__doc__ = f"{name} is the gap in the last epoch."
    return step


def _has_the_images(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """There are the images to count in."""
    if not isinstance(images, np.ndarray) or images.ndim != 3:
        raise wrong_answer(f"images must be data.train_images, got {type(images).__name__}.")


@depends_on(_has_the_images)
def _share_of_pixels(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """The share of pixels that are not 0 is right."""
    right = float((images > 0).mean())
    mistakes = mistakes_of_a_share(right, images.size, "pixels")
    mistakes[1 - right] = "That is the share of pixels that *are* 0."
    mistakes[float(images.mean() / 255)] = "That is the mean brightness."
    check_number("nonzero", nonzero, right, mistakes, 0.005)


@depends_on(_has_the_images)
def _changed_pixels(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """The share of pixels that dropout turns from something into 0 is right."""
    right = 0.2 * float((images > 0).mean())
    mistakes = mistakes_of_a_share(right, images.size, "pixels")
    mistakes[0.2] = "That counts pixels, too, that were 0 before."
    mistakes[4 * right] = "That is the share that stays (and grows)."
    check_number("changed", changed, right, mistakes, 0.005)


STEPS = {
    "2.3": [_counts_disagreement],
    "2.4": [_holds_two_runs, _reads_gap("gap_lecture", 0), _reads_gap("gap_09", 1)],
    "2.5": [_has_the_images, _share_of_pixels, _changed_pixels],
}
