"""Run a learner's code so that nothing it does stays behind, and so that it always comes to an end.

A check runs on a thread of its own. MXNet keeps its random generators, the np mode and autograd's train and
record flags per thread, and cannot tell a generator's state: on another thread the caller's stay untouched.
What Python keeps per process (NumPy's and Python's generators, warning filters, standard output, print
options, the recursion limit) is put back afterwards. What a learner's code does to its own variables stays.
"""

from __future__ import annotations

import contextlib
import dis
import io
import linecache
import math
import random
import re
import sys
import sysconfig
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from .._threads import Stop, StoppableThread
from .result import OPEN_FORM, PRINTED, CheckResult, Failure

# In seconds. A call takes a millisecond and a check a tenth of a second, but 30 learners may share the machine.
CALL_LIMIT = 5.0
CHECK_LIMIT = 30.0

# "<string>" is where MXNet makes functions from text.
_LIBRARIES = (
    *(str(Path(__file__).parent), "<frozen", "<string>", "<__array_function__"),
    *(sysconfig.get_path(key) for key in ("stdlib", "purelib", "platlib")),
)


class _Worker(StoppableThread):
    """The thread that checks run on."""

    def __init__(self) -> None:
        self.call_began = math.inf  # when the learner's code was last entered; infinite while it is not running
        super().__init__("d2l_utils.checks")


_lock = threading.Lock()
_worker: _Worker | None = None


def run_check(subject: str, steps: list[Callable[..., None]], *args: object) -> CheckResult:
    """Take the steps one after another, up to the first that fails.

    Parameters
    ----------
    subject : str
        What is checked, for the result's first line.
    steps : list of callable
        Each is called as ``step(*args, remarks)``, may add to the remarks, and raises `Failure` where it
        fails. The first line of its docstring names the property it tests.
    """
    titles = [step.__doc__.splitlines()[0].rstrip(".") for step in steps]
    result = CheckResult(subject, not_tested=list(titles))
    np_mode = npx.is_np_shape(), npx.is_np_array()

    def take_steps(seed: int) -> None:
        _set_modes(*np_mode, False, False)
        seed_all(seed)
        for title, step in zip(titles, steps):
            step(*args, result.remarks)
            result.tested.append(title)
            result.not_tested.remove(title)

    with _lock, _process_state_kept() as printed:
        # The seed comes from NumPy's generator, which is put back: the same state gives the same numbers.
        failure = _run_on_worker(take_steps, np.random.randint(2**31 - 1))
    result.printed = printed.getvalue()
    result.passed = failure is None
    if failure is not None:
        result.failed = result.not_tested.pop(0)
        result.reason, result.why, result.example = failure.reason, failure.why, failure.example
    return result


def _run_on_worker(job: Callable[[int], None], seed: int) -> Failure | None:
    """Run ``job(seed)`` on the worker; give the `Failure` it raised, or one that says that time ran out."""
    global _worker
    outcome: list[BaseException | None] = []
    done = threading.Event()

    def guarded() -> None:
        try:
            job(seed)
            outcome.append(None)
        except Stop:
            raise
        except BaseException as error:
            outcome.append(error)
        done.set()

    if _worker is None or not _worker.is_alive():
        _worker = _Worker()
    last_call = _worker.call_began = math.inf
    in_check = in_call = 0.0
    now = time.monotonic()
    try:
        _worker.jobs.put(guarded)
        while not done.wait(0.1):  # in small pieces: an interrupt of the kernel is noticed between them
            last, now = now, time.monotonic()
            piece = min(now - last, 0.5)  # a machine that stood still meanwhile is not the learner's fault
            call = _worker.call_began
            in_check += piece
            in_call = in_call + piece if call == last_call < math.inf else 0
            last_call = call
            if in_call > CALL_LIMIT:
                where = _learners_line(_frames_of(_worker)) or ","
                why = f"A call was still running after {CALL_LIMIT:g} seconds{where} so it was stopped."
                return Failure("too-slow", why)
            if in_check > CHECK_LIMIT:
                why = f"The check was stopped after {CHECK_LIMIT:g} seconds: your code runs, but is very slow."
                return Failure("too-slow", why)
    finally:
        if not done.is_set():  # time is over, or the user has interrupted the kernel
            _worker.stop()
            _worker = None
    if outcome[0] is None or isinstance(outcome[0], Failure):
        return outcome[0]
    raise outcome[0]


class _Beginning(io.StringIO):
    """What is written first: a function that prints at each call may print without end."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, PRINTED - self.tell())])
        return len(text)


@contextlib.contextmanager
def _process_state_kept() -> Iterator[io.StringIO]:
    """Put back what Python keeps per process; what is printed meanwhile goes to the `StringIO` given."""
    python_state, numpy_state, limit = random.getstate(), np.random.get_state(), sys.getrecursionlimit()
    printed = _Beginning()
    try:
        with (
            warnings.catch_warnings(),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            np.printoptions(),
        ):
            warnings.simplefilter("ignore")
            yield printed
    finally:
        random.setstate(python_state)
        np.random.set_state(numpy_state)
        sys.setrecursionlimit(limit)


def seed_all(seed: int) -> None:
    """Seed the three generators that a learner's code may draw from."""
    mx.random.seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def disturbed_generator(call: Callable[[], object]) -> tuple[str, str] | None:
    """Tell which generator does not go on where it was after a call: a draw from it, and a sentence; else None."""
    draws = {
        "np.random.uniform()": lambda: mx.nd.random.uniform(shape=1).asscalar(),
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


def _modes() -> tuple[bool, bool, bool, bool]:
    return npx.is_np_shape(), npx.is_np_array(), autograd.is_recording(), autograd.is_training()


def _set_modes(np_shape: bool, np_array: bool, recording: bool, training: bool) -> None:
    npx.set_np(np_shape, np_array)
    autograd.set_recording(recording)
    autograd.set_training(training)


@contextlib.contextmanager
def learners_code(call: str) -> Iterator[None]:
    """Turn an exception into a `Failure` that says what it was and in which of the learner's lines.

    A switched MXNet mode is a `Failure` too, and is switched back. `call` is how the learner's code was
    called, for example ``"dropout(X, 0.5)"``.
    """
    modes = _modes()
    thread = threading.current_thread()  # each keeps its own time: one that was left behind may come back at any moment
    thread.call_began = time.monotonic()
    try:
        with np.errstate():
            yield
        if _modes() != modes:
            why = f"{call} leaves MXNet in another mode: training, recording or np mode was switched."
            raise Failure("changes-mode", why)
    except (Failure, Stop):
        raise
    except NotImplementedError as error:
        raise Failure("unfinished", f"{call} says that it is not written yet (NotImplementedError).") from error
    except BaseException as error:
        # Dots that stand for what is missing: whoever stumbles over them, Python or MXNet, names them. A wrong index
        # may have dots of its own.
        if not isinstance(error, IndexError) and re.search(r"\bellipsis\b", _text_of(error), re.IGNORECASE):
            raise Failure("unfinished", f"{call} comes upon dots (`...`). {OPEN_FORM}") from error
        where = _learners_line(traceback.walk_tb(error.__traceback__))
        lines = [line.strip() for line in _text_of(error).splitlines() if line.strip()] or [""]
        message = next((line for line in lines if "Error: " in line), lines[0])[:300]  # MXNet's come with a stack
        message = f"{type(error).__name__}: {message.removeprefix('MXNetError: ')}".removesuffix(": ")
        if "not in a computational graph" in message:
            why = "No gradient comes through: as autograd sees it, the output does not depend on what was given."
            raise Failure("gradient-lost", why) from error
        if isinstance(error, TypeError) and not where:
            raise Failure("signature", f"It could not be called as {call}. {message}") from error
        raise Failure("raises", f"{call} stopped{where} with {message}") from error
    finally:
        thread.call_began = math.inf
        _set_modes(*modes)


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # a class of the learner's own
        return ""


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
        kind, switch = ("nd", "npx.reset_np()") if np_mode else ("np", "npx.set_np()")
        remarks.append(f"It is written for mx.{kind} arrays and was checked with them: your notebook needs {switch}.")


def given_back(value: object, call: str, function: object) -> object:
    """Return what a learner's function gave back; a `Failure` where that is dots, or nothing."""
    if value is ...:
        raise Failure("unfinished", f"{call} gives back dots (`...`). {OPEN_FORM}")
    if value is None:
        # A body that does nothing, such as `pass`, still waits to be written.
        code = getattr(function, "__code__", None)
        idle = {"RESUME", "LOAD_CONST", "RETURN_VALUE", "COPY_FREE_VARS", "NOP"}
        written = code is None or any(step.opname not in idle for step in dis.get_instructions(code))
        why = f"{call} gives back None. Does every way through it end with a return statement?"
        raise Failure("returns-nothing" if written else "unfinished", why)
    return value


def to_mxnet(x: np.ndarray) -> mx.nd.NDArray:
    """The NumPy array as the kind of MXNet array that belongs to the np mode."""
    return (mx.np.array if npx.is_np_array() else mx.nd.array)(x, dtype=x.dtype)


def _frames_of(thread: threading.Thread) -> list[tuple[FrameType, int]]:
    innermost = sys._current_frames().get(thread.ident)
    return list(traceback.walk_stack(innermost))[::-1] if innermost else []


def _learners_line(frames: Iterable[tuple[FrameType, int]]) -> str:
    """The innermost line that the learner wrote, as `` at line 3, `return X`, ``; empty if there is none."""
    found = ""
    for frame, number in frames:
        name = frame.f_code.co_filename
        if not name.startswith(_LIBRARIES):
            source = linecache.getline(name, number, frame.f_globals).strip()
            found = f" at line {number}" + (f", `{source}`," if source else "")
    return found
