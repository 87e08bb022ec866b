"""A thread for a learner's code: it can be ended while that code runs, unless it is in C code that does not return."""

import ctypes
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic  # by name: a learner's code may replace what stands in a module

__all__ = ["Stop", "StoppableThread", "end_thread"]


class Stop(BaseException):
    """Raised inside the learner's code when its time is over; no `except Exception` catches it."""


def end_thread(thread: threading.Thread) -> None:
    """End a thread as soon as it runs Python code, unless it catches even what ends it."""
    error = Stop if isinstance(thread, StoppableThread) else SystemExit  # by which others end without a report
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(error))


class StoppableThread(threading.Thread):
    """A thread that does one job after another. It is kept: MXNet never frees what it holds for a thread, about 1 MB.

    It is a daemon, so that code that cannot be stopped does not hold up the process's exit. A job must let `Stop`
    through, and no other exception.

    Attributes
    ----------
    jobs : queue of callable
        What to do, in this order; each is called without arguments.
    """

    def __init__(self, name: str):
        super().__init__(name=name, daemon=True)
        self.jobs: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self.start()

    def run(self) -> None:
        with suppress(Stop):
            while True:
                self.jobs.get()()

    def stop(self) -> None:
        """End the thread. One that sleeps in C code is left behind, and ends when it wakes."""
        deadline = monotonic() + 0.5
        while self.is_alive() and monotonic() < deadline:  # again and again: a bare `except:` swallows it
            end_thread(self)
            self.jobs.put(int)  # wakes it, should it have come to the job's end just now
            self.join(0.02)
