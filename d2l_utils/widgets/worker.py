"""The one thread that trains, so that the kernel's own thread stays free for the sliders.

There is one for the whole kernel and it lives as long: a new thread per run leaks some megabytes each.
MXNet's NumPy mode, its autograd flags and its random state belong to a thread, so a run in this one neither
meets nor leaves anything in the notebook's cells.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from mxnet import npx

__all__ = ["Job", "start"]

EXIT = "the kernel is shutting down"
_executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="training", initializer=npx.set_np)
_newest: "Job | None" = None


class Job:
    """Work on the training thread, and the wish that it stop.

    Attributes
    ----------
    future : concurrent.futures.Future
        Done when the work is.
    why_stop : str or None
        Why the work should stop, as soon as somebody has asked for it. The work has to look at it now and
        then: neither Python nor a kernel interrupt can end a thread.
    """

    future: Future

    def __init__(self):
        self.why_stop: str | None = None

    def stop(self, why: str) -> None:
        """Ask the work to stop. The first reason counts."""
        self.why_stop = self.why_stop or why


def start(work: Callable[[Job], None]) -> Job:
    """Call ``work(job)`` on the training thread, and ask what runs there to make room.

    Who clicks last wins: a run whose lab was deleted, or scrolled out of sight, must not hold up the next
    one.
    """
    global _newest
    if _newest:
        _newest.stop("another run began")
    _newest = Job()
    _newest.future = _executor.submit(work, _newest)
    return _newest


def _make_way_for_exit() -> None:
    if _newest:
        _newest.stop(EXIT)


# An executor's thread holds up the interpreter's exit, and with it a kernel's restart, until its work ends.
# `atexit` would come after that wait; this hook, which the executor's own wait is made with, comes before it.
threading._register_atexit(_make_way_for_exit)
