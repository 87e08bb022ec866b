"""A thread for a learner's code: it can be ended while that code runs."""

import ctypes
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress

__all__ = ["Stop", "StoppableThread"]


class Stop(BaseException):
    """Raised inside the learner's code when its time is over; no `except Exception` catches it."""


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
        deadline = time.monotonic() + 0.5
        while self.is_alive() and time.monotonic() < deadline:  # again and again: a bare `except:` swallows it
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.ident), ctypes.py_object(Stop))
            self.jobs.put(int)  # wakes it, should it have come to the job's end just now
            self.join(0.02)
