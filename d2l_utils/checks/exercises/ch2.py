"""Exercises 2: a multilayer perceptron from scratch."""

from __future__ import annotations

from typing import Any

import numpy as np

from d2l_utils.checks.calls import answer_of
from d2l_utils.checks.exercises.answers import KnownNet, as_number, check_number, check_value, mistakes_of_a_share
from d2l_utils.checks.result import wrong_answer
from d2l_utils.checks.sandbox import depends_on


def _counts_disagreement(disagreement: Any, remarks: list[str]) -> None:
    """It is the share of images whose predicted class differs between two calls."""
    classes, best = np.arange(8), np.array([4, 2, 4, 1, 3, 1, 2, 3])
    others = np.arange(80).reshape(8, 10) % 7 / 100
    for changed in (2, 0, 8):
        second = np.where(classes < changed, (classes + 2) % 10, classes)
        # Never twice the same scores. The argmax over the images changes as well, but in another share of the columns.
        scores = best[:, None] * np.eye(10)[classes] + others, best[::-1, None] * np.eye(10)[second] + 2 * others + 0.01
        net = KnownNet(np.stack(scores))
        value = answer_of(disagreement, "disagreement(net, X)", net, net.images)
        if times := [times for times in net.passes if times != 2]:
            raise wrong_answer(f"disagreement calls net {times[0]} times with the same image: it takes two calls.")
        if any(net.modes):
            why = "There dropout acts in every network. Call net in the mode that is on: does it stop by itself?"
            raise wrong_answer(f"disagreement switches train mode on. {why}")
        mistakes = mistakes_of_a_share(changed / 8, 8, "images")
        mistakes[1 - changed / 8] = "That is the share which agrees."
        if changed == 2:
            mistakes[1.0] = "Are scores compared, not classes? Or all images at once, not one by one?"
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
    check_number("nonzero", nonzero, right, mistakes, 1e-4)  # it is near a half, and so is the share that is 0


@depends_on(_has_the_images)
def _changed_pixels(nonzero: Any, changed: Any, images: Any, remarks: list[str]) -> None:
    """The share of pixels that dropout turns from something into 0 is right."""
    share = float((images > 0).mean())
    right, of_zeros = 0.2 * share, 0.2 * (1 - share)
    # Near a half, only the computed number tells them apart; one that was counted after dropout is hardly so near.
    if abs(as_number(changed, "changed") - of_zeros) < 1e-8 < abs(right - of_zeros) / 2:
        raise wrong_answer(f"changed = {changed} is a fifth of the pixels that *are* 0: these stay what they are.")
    mistakes = mistakes_of_a_share(right, images.size, "pixels")
    mistakes[0.2] = "That counts pixels, too, that were 0 before."
    mistakes[4 * right] = "That is the share that stays (and grows)."
    check_number("changed", changed, right, mistakes, 0.005)


STEPS = {
    "2.3": [_counts_disagreement],
    "2.4": [_holds_two_runs, _reads_gap("gap_lecture", 0), _reads_gap("gap_09", 1)],
    "2.5": [_has_the_images, _share_of_pixels, _changed_pixels],
}
