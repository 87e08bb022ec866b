"""Call what a learner wrote: what comes back, what MXNet recorded of it, and what it did to the random generators."""

from __future__ import annotations

import dis
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from d2l_utils.checks.result import Failure, wrong_answer
from d2l_utils.checks.sandbox import learners_code, seed_all


def to_mxnet(x: np.ndarray) -> mx.nd.NDArray:
    """Return the NumPy array as the kind of MXNet array that belongs to the np mode."""
    return (mx.np.array if npx.is_np_array() else mx.nd.array)(x, dtype=x.dtype)


def given_back(value: object, call: str, function: object) -> object:
    """Return what a learner's function gave back; a `Failure` where that is dots, or nothing."""
    if value is ...:
        raise Failure("unfinished/gives dots", call=call)
    if value is None:
        # A body that does nothing, such as `pass`, still waits to be written.
        code = getattr(function, "__code__", None)
        idle = {"RESUME", "LOAD_CONST", "RETURN_VALUE", "COPY_FREE_VARS", "NOP"}
        written = code is None or any(step.opname not in idle for step in dis.get_instructions(code))
        raise Failure("returns-nothing" if written else "unfinished/nothing", call=call)
    return value


def output_of(function: Callable, call: str, *arguments: Any) -> Any:
    """Call a learner's function; dots for an answer count as not filled in."""
    with learners_code(call):
        value = function(*arguments)
        if isinstance(value, mx.nd.NDArray):
            value.wait_to_read()
    return given_back(value, call, function)


def answer_of(function: Callable, call: str, *arguments: Any) -> Any:
    """Call a learner's function, as `output_of` does; what an iterator gives, such as a generator, becomes a list."""
    value = output_of(function, call, *arguments)
    if isinstance(value, Iterator):
        with learners_code(call):  # its code runs only now
            value = list(value)
    return value


def array_of(function: Callable, call: str, *arguments: Any) -> np.ndarray:
    """Call a learner's function that gives an MXNet array of its first argument's shape."""
    value = output_of(function, call, *arguments)
    if not isinstance(value, mx.nd.NDArray):
        raise wrong_answer(f"{call} must give back an MXNet array, got {type(value).__name__}.")
    if value.shape != arguments[0].shape:
        raise wrong_answer(f"{call} must have the shape of X, {arguments[0].shape}, got {value.shape}.")
    return value.asnumpy()


def for_either_kind_of_array(try_it: Callable[[], object], remarks: list[str]) -> None:
    """Try the learner's code in the caller's np mode; where it cannot run, go over to the other one."""
    np_mode = npx.is_np_array()
    wrong_mode = ("raises", "signature", "other-kind-of-array")  # an operator of MXNet's own raises a bare TypeError
    try:
        try_it()
    except Failure as first:
        if first.reason not in wrong_mode:
            raise
        npx.set_np(not np_mode, not np_mode)
        try:
            try_it()
        except Failure as second:
            raise (first if second.reason in wrong_mode else second) from None
        other, kind, switch = ("np", "nd", "npx.reset_np()") if np_mode else ("nd", "np", "npx.set_np()")
        checked = f"It does not run with mx.{other} arrays, and was checked with mx.{kind} arrays"
        remarks.append(f"{checked}: for those your notebook needs {switch}.")


def disturbed_generator(call: Callable[[], object]) -> tuple[str, str] | None:
    """Tell which generator does not go on where it was after a call: a draw from it, and a sentence; else None."""
    draws: dict[str, Callable[[], float]] = {
        f"{'np' if npx.is_np_array() else 'nd'}.random.uniform()": lambda: mx.nd.random.uniform(shape=1).asscalar(),
        "numpy.random.random()": np.random.random,
        "random.random()": random.random,
    }
    go_on_with = np.random.randint(2**31 - 1)

    def draw_after_a_call(seed: int) -> list[float]:
        seed_all(seed)
        call()
        return [draw() for draw in draws.values()]

    def disturbed() -> dict[str, str]:
        drawn = zip(draws, *map(draw_after_a_call, (1, 1, 2)))
        return {
            draw: f"is always {a:.4f}" if a == c else "no longer follows from the seed that was set before"
            for draw, a, b, c in drawn
            if a == c or a != b
        }

    found = disturbed() and disturbed()  # twice: another thread may have drawn a number meanwhile
    seed_all(go_on_with)
    if not found:
        return None
    draw, seen = next(iter(found.items()))
    return draw, f"the next number from {draw} {seen}. Is a seed set inside?"


def operators(output: mx.nd.NDArray) -> set[str]:
    """Name the operators that lead to an output; to be asked before going backward, which frees the graph."""
    try:
        return {node["op"] for node in json.loads(autograd.get_symbol(output).tojson())["nodes"]}
    except mx.MXNetError:  # with an autograd.Function in it, or none at all
        return set()


def flaw_of_where(output: mx.nd.NDArray, array: str = "H") -> str:
    """Name MXNet's flaw where the graph of an output has it, else nothing; to be asked as `operators`.

    `array` is the learner's name for the array that np.where is given.
    """
    if not operators(output) & {"_npi_where_rscalar", "_npi_where_lscalar"}:  # np.where(H > 0, H, 0) and (H < 0, 0, H)
        return ""
    return (
        "in MXNet 1.9, np.where has a wrong gradient when one of its arguments is a plain number "
        f"(apache/mxnet#17893). An array in its place helps, such as np.zeros_like({array}) for 0."
    )
