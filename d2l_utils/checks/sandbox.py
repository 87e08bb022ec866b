"""Run a learner's code so that what it does by mistake spoils nothing else, and so that loops come to an end.

A check runs on a thread of its own. MXNet keeps its random generators, the np mode and autograd's train and
record flags per thread, and cannot tell a generator's state: on another thread the caller's stay untouched.
What Python keeps per process (NumPy's and Python's generators, warning filters, standard output, print
options, the recursion limit) is put back afterwards, and so are the functions, classes and numbers in Python's
own modules, NumPy's and MXNet's that a learner's code may have replaced. Threads it has left running are ended.

This is a thread in the learner's own kernel, and no fence. Python code is stopped when its time is over, and so is
what waits in C code that lets other threads run (`time.sleep`, MXNet), though the thread may stay until that
returns. C code that does not let others run (a regular expression that tries without end, ``10**10**8``) stops the
check, its clock and the kernel with it, until it returns. What ends the process (``os._exit``, recursion beyond a
limit that was raised, more memory than there is) ends the kernel. What a learner's code does to its own variables,
to files and to the inside of other objects stays.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import random
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from time import monotonic, sleep  # by name, as `inf`: a learner's code may replace what stands in a module
from types import FrameType, ModuleType
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from d2l_utils.checks.result import OPEN_FORM, PRINTED, CheckResult, Failure
from d2l_utils.learner_code import Stop, StoppableThread, end_thread, frames_of, learners_line

# In seconds. A call takes a millisecond and a check a tenth of a second, but 30 learners may share the machine.
CALL_LIMIT = 5.0
CHECK_LIMIT = 30.0
ENGINE_LIMIT = 30.0  # how long MXNet may work off what other cells have left it to do
ENGINE_BUSY = 0.02  # what takes longer than this, and is next to nothing, shows that MXNet is busy

# Packages and modules whose names a learner's code shares with everything else that runs in the kernel.
_SHARED = {"builtins", "cmath", "d2l_utils", "functools", "itertools", "math", "mxnet", "numpy"}
_SHARED |= {"operator", "random", "sys", "time"}


class _Worker(StoppableThread):
    """The thread that checks run on."""

    def __init__(self) -> None:
        self.call_began = inf  # when the learner's code was last entered; infinite while it is not running
        super().__init__("d2l_utils.checks")


_lock = threading.Lock()
_worker: _Worker | None = None
_left_behind: set[threading.Thread] = set()  # that went on with a learner's code when its check was over


def run_check(
    subject: str, steps: Sequence[Callable[..., None]], *args: object, first_hints: Sequence[str] = ()
) -> CheckResult:
    """Take the steps one after another. After one that fails, those that depend on it are left out.

    Parameters
    ----------
    subject : str
        What is checked, for the result's first line.
    steps : sequence of callable
        Each is called as ``step(*args, remarks)``, may add to the remarks, and raises `Failure` where it fails. The
        first line of its docstring names the property it tests. A step depends on all before it, unless
        `depends_on` says on which.
    first_hints : sequence of str
        Three hints for an answer that is not there yet.
    """
    titles = {step: (step.__doc__ or "").splitlines()[0].rstrip(".") for step in steps}
    result = CheckResult(subject, not_tested=list(titles.values()))
    np_mode = npx.is_np_shape(), npx.is_np_array()
    failures: list[tuple[Failure, str]] = []

    def take_steps(seed: int) -> None:
        _set_modes(*np_mode, False, False)
        seed_all(seed)
        held: set[Callable] = set()
        for step, title in titles.items():
            needs = getattr(step, "needs", None)
            if failures if needs is None else not held.issuperset(needs):
                continue
            try:
                step(*args, result.remarks)
                held.add(step)
                result.tested.append(title)
            except Failure as failure:
                failures.append((failure, title))
            result.not_tested.remove(title)

    stopped = error = None
    with _lock, _process_state_kept() as printed, _threads_ended():
        # The seed comes from NumPy's generator, which is put back: the same state gives the same numbers.
        seed, shared = np.random.randint(2**31 - 1), _shared_names()
        try:
            stopped = _run_on_worker(take_steps, seed)
        except Exception as raised:
            error = raised
        finally:
            replaced = _put_back(shared)
    if replaced:  # and whatever else was found may come from that
        names = ", ".join(replaced[:3]) + f" and {len(replaced) - 3} more" * (len(replaced) > 3)
        why = f"It replaces {names}, which all other code uses as well. That was put back."
        failures = [(Failure("replaces", why), "It leaves alone what other code uses")]
    elif error:
        raise error
    elif stopped:
        failures.append((stopped, result.not_tested.pop(0) if stopped.reason != "busy" else ""))
    result.printed = printed.getvalue()
    result.passed = not failures
    for failure, title in failures:
        result.failed = result.failed or title
        result.blame(failure, tuple(first_hints))
    return result


def depends_on(*needs: Callable[..., None]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Mark a step as one that depends on no other steps than these."""

    def mark(step: Callable[..., None]) -> Callable[..., None]:
        step.__dict__["needs"] = needs
        return step

    return mark


def _run_on_worker(job: Callable[[int], None], seed: int) -> Failure | None:
    """Run ``job(seed)`` on the worker; give the `Failure` it raised, or one that says that time ran out."""
    global _worker
    outcome: list[BaseException | None] = []
    done = threading.Lock()  # no Event, whose code is Python's and would meet with the builtins replaced
    done.acquire()

    def guarded() -> None:
        try:
            job(seed)
            outcome.append(None)
        except Stop:
            raise
        except BaseException as error:
            outcome.append(error)
        done.release()

    if _worker is None or not _worker.is_alive():
        _worker = _Worker()
    ready = threading.Event()
    _worker.jobs.put(_let_mxnet_catch_up)
    _worker.jobs.put(ready.set)
    began = monotonic()
    while not ready.wait(0.1):
        if monotonic() - began > ENGINE_LIMIT:
            why = "MXNet is still busy with what another cell, or an answer that was stopped, asked it to compute."
            return Failure("busy", why)
    last_call = _worker.call_began = inf
    in_check = in_call = 0.0
    now = monotonic()
    try:
        _worker.jobs.put(guarded)
        while not done.acquire(timeout=0.1):  # in small pieces: an interrupt of the kernel is noticed between them
            last, now = now, monotonic()
            piece = min(now - last, 0.5)  # a machine that stood still meanwhile is not the learner's fault
            call = _worker.call_began
            in_check += piece
            in_call = in_call + piece if call == last_call < inf else 0
            last_call = call
            if in_call > CALL_LIMIT:
                where = _at_line(frames_of(_worker)) or ","
                why = f"A call was still running after {CALL_LIMIT:g} seconds{where} so it was stopped."
                return Failure("too-slow", why)
            if in_check > CHECK_LIMIT:
                why = f"The check was stopped after {CHECK_LIMIT:g} seconds: your code runs, but is very slow."
                return Failure("too-slow", why)
    finally:
        if not outcome:  # time is over, or the user has interrupted the kernel
            worker, _worker = _worker, None
            worker.stop()
            if worker.is_alive():
                _left_behind.add(worker)
    if outcome[0] is None or isinstance(outcome[0], Failure):
        return outcome[0]
    raise outcome[0]


def _let_mxnet_catch_up() -> None:
    """Wait until MXNet has done what it was asked for before, so that the check's own calls need not wait for that.

    Only where it is busy, because waitall() takes note of the errors in other cells' arrays, and they are not raised
    a second time.
    """
    began = monotonic()
    mx.nd.ones(1).wait_to_read()
    if monotonic() - began > ENGINE_BUSY:
        with contextlib.suppress(mx.MXNetError):
            mx.nd.waitall()


@contextlib.contextmanager
def _threads_ended() -> Iterator[None]:
    """End the threads that the learner's code has started and left running; those of libraries stay."""
    before = set(threading.enumerate())
    _left_behind.intersection_update(before)
    for thread in _left_behind:  # it may have swallowed its end when it woke
        end_thread(thread)
    try:
        yield
    finally:
        deadline = monotonic() + 0.5
        while started := [t for t in threading.enumerate() if t not in before and learners_line(frames_of(t))]:
            for thread in started:
                end_thread(thread)
            if monotonic() > deadline:
                _left_behind.update(started)
                break
            sleep(0.02)


def _shared_names() -> list[tuple[ModuleType | type, dict[str, object]]]:
    """The modules and classes that a learner's code shares with other code, and what stands in each; builtins first."""

    def is_shared(name: object) -> bool:
        return str(name).split(".")[0] in _SHARED

    modules = [module for name, module in sys.modules.copy().items() if is_shared(name)]
    owners: dict[int, ModuleType | type] = {id(builtins): builtins}
    owners.update((id(module), module) for module in modules if isinstance(module, ModuleType))
    for module in list(owners.values()):
        classes = [value for value in vars(module).values() if isinstance(value, type) and is_shared(value.__module__)]
        owners.update((id(owner), owner) for owner in classes)
    return [(owner, dict(vars(owner))) for owner in owners.values()]


def _put_back(shared: list[tuple[ModuleType | type, dict[str, object]]]) -> list[str]:
    """Put back what was replaced or deleted, and tell its names. Data stay as they are: libraries may change their own.

    It trusts no builtin before it has put back all of them.
    """
    replaced = []
    for owner, names in shared:
        now = owner.__dict__
        changed = [name for name, value in names.items() if now.get(name, names) is not value]
        if owner is not builtins:
            changed = [name for name in changed if _is_for_all(names[name])]
        for name in changed:
            _setattr(owner, name, names[name])
        if isinstance(owner, type) and len(now) > len(names):  # a new method may stand before one that is inherited
            added = [name for name in now.keys() - names if _is_for_all(now[name])]
            for name in added:
                delattr(owner, name)
            changed += added
        prefix = f"{owner.__module__}.{owner.__qualname__}" if isinstance(owner, type) else owner.__name__
        replaced += [f"{prefix}.{name}" for name in changed]
    return replaced


_setattr = setattr


def _is_for_all(value: object) -> bool:
    return callable(value) or isinstance(value, (float, ModuleType, property, classmethod))


class _Beginning(io.StringIO):
    """What is written first: a function that prints at each call may print without end."""

    def close(self) -> None:
        """Stay open: a learner's code may close it, and go on to print."""

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
    # Each thread keeps its own time, not the worker alone: one that was left behind may come back at any moment.
    thread: Any = threading.current_thread()
    thread.call_began = monotonic()
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
        where = _at_line(traceback.walk_tb(error.__traceback__))
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
        thread.call_began = inf
        _set_modes(*modes)


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # a class of the learner's own
        return ""


def _at_line(frames: Iterable[tuple[FrameType, int]]) -> str:
    """The innermost line that the learner wrote, as `` at line 3, `return X`, ``; empty if there is none."""
    _, number, source = learners_line(frames) or ("", 0, "")
    return (f" at line {number}" + (f", `{source}`," if source else "")) if number else ""
