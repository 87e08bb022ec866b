"""What a learner wrote: called in a thread of its own, for a limited time; its errors, with their line."""

from __future__ import annotations

import ctypes
import linecache
import queue
import sys
import sysconfig
import threading
import traceback
from collections.abc import Callable, Iterable
from contextlib import nullcontext, suppress
from math import inf
from pathlib import Path
from time import monotonic, sleep  # by name, as `inf`: a learner's code may replace what stands in a module
from types import FrameType
from typing import Any

from mxnet import npx

#: Seconds after which a call counts as endless. One takes milliseconds, but 30 learners may share the machine.
LIMIT = 10.0
# "<string>" is where MXNet makes functions from text.
_LIBRARIES = (
    *(str(Path(__file__).parent), "<frozen", "<string>", "<__array_function__"),
    *(sysconfig.get_path(key) for key in ("stdlib", "purelib", "platlib")),
)


class Stop(BaseException):
    """Raised inside the learner's code when its time is over; no `except Exception` catches it."""


class _Thread(threading.Thread):
    """The thread for learners' code. It does one job after another; None ends it.

    It is kept, because MXNet never frees what it holds for one, about 1 MB, and a daemon, so that code that cannot be
    stopped does not hold up the process's exit. A job must let `Stop` through, and no other exception.
    """

    def __init__(self) -> None:
        super().__init__(name="learner's code", daemon=True)
        self.jobs: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self.call_began = inf  # when the learner's code was last entered; infinite while it is not running
        self.start()

    def run(self) -> None:
        """Do the jobs."""
        with suppress(Stop):
            for job in iter(self.jobs.get, None):
                job()


_report = sys.unraisablehook


def _report_unraisable(unraisable: Any) -> None:
    """Leave out the end of a thread, which may meet it in an array's `__del__`: it is told again."""
    if not issubclass(unraisable.exc_type, (Stop, SystemExit)):
        _report(unraisable)


sys.unraisablehook = _report_unraisable

#: Held by whoever has the thread run a learner's code.
lock = threading.RLock()
_thread: _Thread | None = None
_left_behind: set[threading.Thread] = set()  # that went on with a learner's code when their time was over


def end_threads(threads: Callable[[], Iterable[threading.Thread]]) -> None:
    """End threads as soon as they run Python code. Those that sleep in C code are left behind, and end when they wake.

    A function names them, again and again, since one that is being ended may start another. One that swallows even that
    is told again at each call of `run_on_thread`.
    """
    deadline = monotonic() + 0.5
    while (alive := {thread for thread in threads() if thread.is_alive()}) and monotonic() < deadline:
        for thread in alive:  # again and again: a bare `except:` swallows it
            _end(thread)
        sleep(0.02)
    _left_behind.update(alive)


def _end(thread: threading.Thread) -> None:
    error = Stop if isinstance(thread, _Thread) else SystemExit  # by which others end without a report
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(error))


def run_on_thread(function: Callable[[], Any], overdue: Callable[[_Thread, float], str]) -> Any:
    """Call a function on the thread for learners' code, and return what it returns or raise what it raises.

    Parameters
    ----------
    function : callable
    overdue : callable
        Asked ten times a second, with the thread and the seconds so far: what is overdue, in words, or "".

    Raises
    ------
    TimeoutError, KeyboardInterrupt
        If the call is overdue, or the kernel was interrupted; it says at which line of the learner's the call was. The
        thread is stopped then, and the next call gets another. C code that does not return stays.
    """
    global _thread
    nested = isinstance(threading.current_thread(), _Thread)  # a view in checked code; who waits for that has the lock
    outcome: list[tuple[Any, BaseException | None]] = []
    done = threading.Lock()  # no Event or Future: their code is Python's, and would meet with replaced builtins
    done.acquire()

    def job() -> None:
        try:
            outcome.append((function(), None))
        except Stop:
            raise
        except BaseException as error:
            outcome.append((None, error))
        done.release()

    with nullcontext() if nested else lock:
        _left_behind.intersection_update(threading.enumerate())
        for thread in _left_behind:
            _end(thread)
        worker = _Thread() if nested or _thread is None or not _thread.is_alive() else _thread
        if not nested:
            _thread = worker
        elapsed, now, why = 0.0, monotonic(), "you interrupted the kernel, and the call"
        try:
            worker.jobs.put(job)
            while not done.acquire(timeout=0.1):  # an interrupt of the kernel is noticed in between
                last, now = now, monotonic()
                elapsed += min(now - last, 0.5)  # a machine that stood still meanwhile is not the learner's fault
                if late := overdue(worker, elapsed):
                    why = late
                    raise TimeoutError
        except BaseException as error:
            place = _place(frames_of(worker))
            if not nested:
                _thread = None
            worker.jobs.put(None)
            end_threads(lambda: [worker])
            left = "goes on in the background: to be rid of it, restart the kernel"
            raise type(error)(f"{why} {left if worker.is_alive() else 'was stopped'}{place}") from None
        if nested:
            worker.jobs.put(None)
    value, raised = outcome[0]
    if raised is not None:
        raise raised
    return value


def call_in_own_thread(function: Callable, *args: Any) -> Any:
    """Call a function in a thread of its own, in np mode, and return what it returns or raise what it raises.

    MXNet's random state belongs to a thread. What a learner draws by playing with a slider does not change what
    the next cell of the notebook draws, and a view's seed means the same whatever was drawn before.

    Raises
    ------
    TimeoutError, KeyboardInterrupt
        If the function is still running after `LIMIT` seconds, or when the kernel is interrupted.
    """

    def call() -> Any:
        npx.set_np()
        return function(*args)

    overdue = f"a call was still running after {LIMIT:g} seconds and"
    return run_on_thread(call, lambda _, elapsed: overdue if elapsed > LIMIT else "")


def explain(error: BaseException) -> str:
    """Say what went wrong, and in which line of the learner's own code."""
    return f"{message_of(error)}{_place(traceback.walk_tb(error.__traceback__))}"


def message_of(error: BaseException) -> str:
    """Return an error's kind and message."""
    try:
        message = str(error).strip()
    except Exception:  # a class of the learner's own
        message = ""
    if "Traceback" in message:  # MXNet's own, of its C++ code
        lines = message.splitlines()
        message = next((line.strip() for line in lines if "Error: " in line), lines[-1])
    kind = type(error).__name__
    return f"{kind}: {message.removeprefix(f'{kind}: ')}".removesuffix(": ")


def _place(frames: Iterable[tuple[FrameType, int]]) -> str:
    """Return the innermost line that the learner wrote, on a line of its own; empty if there is none."""
    line = learners_line(frames)
    return "\nin {}, line {}: {}".format(*line).removesuffix(": ") if line else ""


def frames_of(thread: threading.Thread) -> list[tuple[FrameType, int]]:
    """Return the frames in which a thread is, the innermost last, each with its line's number."""
    innermost = sys._current_frames().get(thread.ident or 0)
    return list(traceback.walk_stack(innermost))[::-1] if innermost else []


def learners_line(frames: Iterable[tuple[FrameType, int]]) -> tuple[str, int, str] | None:
    """Return the innermost line that the learner wrote: its function, its number, and what it says (or "")."""
    found = None
    for frame, number in frames:
        code = frame.f_code
        if not code.co_filename.startswith(_LIBRARIES) and not code.co_filename.endswith(".pyx"):  # NumPy's generators
            found = code.co_name, number, linecache.getline(code.co_filename, number, frame.f_globals).strip()
    return found
