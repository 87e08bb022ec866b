"""Run a learner's code so that what it does by mistake spoils nothing else, and so that loops come to an end.

MXNet keeps its random generators, the np mode and autograd's flags per thread, and cannot tell a generator's state: a
check runs on the thread for learners' code, so that the caller's stay untouched. What Python keeps per process (other
generators, warning filters, standard output, print options, the recursion limit) is put back afterwards, and so are
functions, classes and constants such as `math.pi` that were replaced in Python's own modules, NumPy, MXNet or
d2l_utils. Threads that the code has left running are ended.

This is a thread in the learner's own kernel, and no fence. C code that does not let other threads run (``10**10**8``)
stops the kernel until it returns, ``os._exit`` ends it, and what happens to files and other objects stays.
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
from collections.abc import Callable, Iterator, Sequence
from math import inf
from time import monotonic  # by name, as `inf`: a learner's code may replace what stands in a module
from types import ModuleType
from typing import Any

import mxnet as mx
import numpy as np
from mxnet import autograd, npx

from d2l_utils.checks.result import PRINTED, CheckResult, Failure
from d2l_utils.learner_code import (
    Stop,
    end_threads,
    frames_of,
    learners_line,
    lock,
    message_of,
    run_on_thread,
)

# In seconds. A call takes a millisecond and a check a tenth of a second, but 30 learners may share the machine.
CALL_LIMIT = 5.0
CHECK_LIMIT = 30.0
ENGINE_LIMIT = 30.0  # how long MXNet may work off what other cells have left it to do
ENGINE_BUSY = 0.02  # what takes longer than this, and is next to nothing, shows that MXNet is busy

# Packages and modules whose names a learner's code shares with everything else that runs in the kernel.
# But typing_extensions, when it is imported, puts functions of its own into typing.
_SHARED = (sys.stdlib_module_names | {"d2l_utils", "mxnet", "numpy"}) - {"typing"}


def run_check(
    subject: str, steps: Sequence[Callable[..., None]], *args: object, first_hints: Sequence[str] = ()
) -> CheckResult:
    """Take the steps one after another. After one that fails, those that depend on it are left out.

    Each is called as ``step(*args, remarks)``, may add to the remarks, and raises `Failure` where it fails. The first
    line of its docstring names the property it tests. A step depends on all before it, unless `depends_on` says on
    which. `subject` is what is checked; `first_hints` are for an answer that is not there yet.
    """
    titles = {step: (step.__doc__ or "").splitlines()[0].rstrip(".") for step in steps}
    result = CheckResult(subject, not_tested=list(titles.values()))
    np_mode = npx.is_np_shape(), npx.is_np_array()
    failures: list[tuple[Failure, str]] = []

    def take_steps() -> None:
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

    error = None
    with lock, _process_state_kept() as printed, _threads_ended(), _shared_names_kept() as replaced:
        # The seed comes from NumPy's generator, which is put back: the same state gives the same numbers.
        seed = np.random.randint(2**31 - 1)
        try:
            _run(take_steps)
        except Exception as raised:
            error = raised
    if replaced:  # and whatever else was found may come from that
        names = ", ".join(replaced[:3]) + f" and {len(replaced) - 3} more" * (len(replaced) > 3)
        failures = [(Failure("replaces", names=names), "It leaves alone what other code uses")]
    elif isinstance(error, Failure):
        failures.append((error, result.not_tested.pop(0) if error.reason != "busy" else ""))
    elif error:
        raise error
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


def _run(take_steps: Callable[[], None]) -> None:
    """Take the steps on the thread for learners' code; raise a `Failure` where time runs out."""
    call, call_seen = inf, 0.0  # the call that runs, and when it was seen first

    def overdue(thread: Any, elapsed: float) -> str:
        nonlocal call, call_seen
        if thread.call_began != call:
            call, call_seen = thread.call_began, elapsed
        if call < inf and elapsed - call_seen > CALL_LIMIT:
            return f"A call was still running after {CALL_LIMIT:g} seconds and"
        slow = f"The check was still running after {CHECK_LIMIT:g} seconds (your code runs, but is very slow) and"
        return slow if elapsed > CHECK_LIMIT else ""

    try:
        run_on_thread(_let_mxnet_catch_up, lambda _, elapsed: "MXNet is busy and" if elapsed > ENGINE_LIMIT else "")
    except TimeoutError:
        raise Failure("busy") from None
    try:
        run_on_thread(take_steps, overdue)
    except TimeoutError as error:
        raise Failure("too-slow", str(error)) from None


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
    try:
        yield
    finally:
        end_threads(lambda: [t for t in threading.enumerate() if t not in before and learners_line(frames_of(t))])


@contextlib.contextmanager
def _shared_names_kept() -> Iterator[list[str]]:
    """Put back what is replaced or deleted in modules and classes that all code shares; fill the list with the names.

    Data stay as they are: libraries may change their own. No builtin is trusted before all of them are put back.
    """

    def is_shared(name: object) -> bool:
        return str(name).split(".")[0] in _SHARED

    modules = [m for name, m in sys.modules.copy().items() if is_shared(name) and isinstance(m, ModuleType)]
    classes = [c for m in modules for c in vars(m).values() if isinstance(c, type) and is_shared(c.__module__)]
    owners: dict[int, Any] = {id(owner): owner for owner in (builtins, *modules, *classes)}
    before = [(owner, dict(vars(owner))) for owner in owners.values()]
    replaced: list[str] = []
    try:
        yield replaced
    finally:
        for owner, names in before:
            now = owner.__dict__
            changed = [name for name, value in names.items() if now.get(name, names) is not value]
            if owner is not builtins:
                changed = [name for name in changed if _is_for_all(names[name])]
            for name in changed:
                _setattr(owner, name, names[name])
            added = []
            if isinstance(owner, type) and len(now) > len(names):  # a new method may hide one that is inherited
                added = [name for name in now.keys() - names if _is_for_all(now[name])]
            for name in added:
                delattr(owner, name)
            prefix = f"{owner.__module__}.{owner.__qualname__}" if isinstance(owner, type) else owner.__name__
            replaced += [f"{prefix}.{name}" for name in changed + added]


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
            raise Failure("changes-mode", call=call)
    except (Failure, Stop):
        raise
    except BaseException as error:
        frames = list(traceback.walk_tb(error.__traceback__))
        if isinstance(error, NotImplementedError):  # MXNet raises it, too, for what it cannot do
            if learners_line(frames[-1:]):
                raise Failure("unfinished/not written", call=call) from error
            if frames[-1][0].f_code.co_name in ("forward", "hybrid_forward"):
                raise Failure("unfinished/no forward", call=call) from error
        message = message_of(error)
        # Dots that stand for what is missing: whoever stumbles over them, Python or MXNet, names them. A wrong index
        # may have dots of its own.
        if not isinstance(error, IndexError) and re.search(r"\bellipsis\b", message, re.IGNORECASE):
            raise Failure("unfinished/dots", call=call) from error
        if "not in a computational graph" in message:
            raise Failure("gradient-lost") from error
        _, number, source = learners_line(frames) or ("", 0, "")
        if isinstance(error, TypeError) and not number:
            raise Failure("signature", call=call, message=message) from error
        where = f" at line {number}" * bool(number) + f", `{source}`," * bool(source)
        if re.search("only accept .* ndarrays, while received", message):
            raise Failure("other-kind-of-array/mixed", call=call, where=where.rstrip(",")) from error
        raise Failure("raises", call=call, where=where, message=message) from error
    finally:
        thread.call_began = inf
        _set_modes(*modes)
