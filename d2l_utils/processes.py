"""Many runs on processes of this machine, each of which makes one run at a time. Nothing listens on any port.

The processes are joblib's (loky): they do not run the caller's script again, so it needs no main guard.
"""

from __future__ import annotations

import contextlib
import functools
import multiprocessing.resource_tracker
import os
import queue
import shutil
import signal
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from pathlib import Path
from typing import Any

import joblib
from joblib.externals.loky import BrokenProcessPool, ProcessPoolExecutor

from d2l_utils.data import FashionMNIST
from d2l_utils.experiment import Settings
from d2l_utils.results import SweepError, make_run

_ENVIRON = {
    # MXNet gains nothing from a second thread at the lesson's sizes: one process per core, one thread each.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MXNET_CPU_WORKER_NTHREADS": "1",
    # glibc would return freed arrays to the system and ask for them at the next mini-batch: 3 % of the time.
    # With these it keeps up to 1 GB (2**25 is the largest value it takes); a worker grows no larger by it.
    "MALLOC_MMAP_THRESHOLD_": str(2**25),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
}
_MOST_STARTS = 3  # of one run, and of a worker before its first run


def num_workers() -> int:
    """Return how many processes to start, where nobody says: ``D2L_WORKERS``, or one per core that we may use.

    joblib counts the cores that the affinity and the quota of a container leave to this process.
    """
    if text := os.environ.get("D2L_WORKERS"):
        if not text.isdecimal() or int(text) < 1:
            raise ValueError(f"D2L_WORKERS must be a whole number of at least 1, got {text!r}")
        return int(text)
    return joblib.cpu_count()


def make_runs(
    runs: Sequence[tuple[int, Settings, str]], datasets: Mapping[str, FashionMNIST], workers: int
) -> Iterator[tuple[int, dict[str, list] | BaseException, int]]:
    """Make runs, given as number, settings and name of the data; yield them as they come.

    The run of a worker that dies is started again. When the generator ends or is closed, no worker is left.

    Yields
    ------
    (int, dict or BaseException, int)
        A run's number, its columns or the error it met, and how many workers there are.

    Raises
    ------
    SweepError
        The workers cannot start.
    """
    # Of loky, where it replaces a worker that has grown by 300 MB; an error made of it would end loky's thread. It is
    # not taken back afterwards: another sweep may need it, and nobody else gets this warning.
    warnings.filterwarnings("ignore", "A worker stopped while some jobs were given", UserWarning)
    # Otherwise it starts with the first worker, and unblocks the signal that a thread blocks for its worker.
    multiprocessing.resource_tracker.ensure_running()
    waiting, outcomes, stop = queue.SimpleQueue[Any](), queue.SimpleQueue[Any](), Future[None]()
    for run in runs:
        waiting.put(run)
    with _shared(datasets) as folder:
        threads = [
            threading.Thread(target=_keep_busy, args=(_Worker(folder, stop), waiting, outcomes), name="sweep")
            for _ in range(workers)
        ]
        try:
            try:
                for thread in threads:
                    thread.start()
            except RuntimeError as error:  # the system has no more threads for us
                raise SweepError(f"{workers} workers cannot start: {error}. Take fewer.") from error
            for _ in runs:
                number, outcome = outcomes.get()
                if isinstance(outcome, SweepError):
                    raise outcome
                yield number, outcome, workers
        finally:
            stop.set_result(None)
            for thread in threads:
                if thread.is_alive():
                    thread.join()


def _keep_busy(worker: _Worker, waiting: queue.SimpleQueue, outcomes: queue.SimpleQueue) -> None:
    """Give a worker one run after another until none is waiting or the sweep stops, then end it.

    It runs in a thread, which Ctrl-C does not reach: however often it comes, no worker is forgotten.
    """
    # A worker inherits this: a terminal sends Ctrl-C to all processes, and the sweep handles it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        while not worker.stop.done():
            number, settings, name = waiting.get_nowait()
            try:
                outcomes.put((number, worker.make(settings, name)))
            except _Stopped:
                return
            except BaseException as error:
                outcomes.put((number, error))
                if isinstance(error, SweepError):  # it would end the next run, too
                    return
    except queue.Empty:
        pass
    finally:
        worker.end()


@contextlib.contextmanager
def _shared(datasets: Mapping[str, FashionMNIST]) -> Iterator[str]:
    """Yield a folder from which all workers map the same images into their memory."""
    with tempfile.TemporaryDirectory(prefix="d2l_sweep_", ignore_cleanup_errors=True) as folder:
        try:
            joblib.dump(dict(datasets), Path(folder, "images"))
        except OSError as error:
            raise SweepError(
                f"The images cannot be written to {folder}, where the workers share them "
                f"({error.strerror or error}). TMPDIR names another place."
            ) from error
        yield folder


class _Worker:
    """A process, started when there is something to do, and anew when it has died."""

    def __init__(self, folder: str, stop: Future):
        self.folder, self.stop = folder, stop
        self.process: ProcessPoolExecutor | None = None

    def make(self, settings: Settings, name: str) -> dict[str, list]:
        for _ in range(_MOST_STARTS):
            process = self.process or self.start()
            try:
                return _result(process, self.stop, _run, self.folder, os.getpid(), settings, name)
            except BrokenProcessPool as error:
                problem = error
                self.end()
        raise RuntimeError(
            f"its worker process died {_MOST_STARTS} times; where memory is short, take fewer workers"
        ) from problem

    def start(self) -> ProcessPoolExecutor:
        for _ in range(_MOST_STARTS):
            try:
                self.process = ProcessPoolExecutor(max_workers=1, env=_ENVIRON)
                _result(self.process, self.stop, _begin, self.folder, os.getpid())
                return self.process
            except SweepError:
                raise
            except Exception as error:  # it died, it lacks something, or the system refuses another process
                problem = error
                self.end()
        raise SweepError(f"A worker process could not start, {_MOST_STARTS} times: {problem!r}.") from problem

    def end(self) -> None:
        if self.process:
            self.process.shutdown(kill_workers=True)
        self.process = None


class _Stopped(BaseException):
    pass


def _result(process: ProcessPoolExecutor, stop: Future, function, *args):
    """Return what a function returns in a process, or raise what it raises, or _Stopped."""
    try:
        future = process.submit(function, *args)
    except OSError as error:  # not the function's own: a run may fail, and the others go on
        raise SweepError(f"A worker process cannot be started: {error!r}.") from error
    wait([future, stop], return_when=FIRST_COMPLETED)
    if stop.done():
        for _ in range(1_000):  # loky fails when it is to end before it has started on its work
            if future.running() or future.done():
                break
            time.sleep(0.001)
        raise _Stopped
    return future.result()


# ------------------------------------------------------------------------------------------ in a worker


def _begin(folder: str, parent: int) -> None:
    _images(folder, parent)


def _run(folder: str, parent: int, settings: Settings, name: str) -> dict[str, list]:
    return make_run(settings, _images(folder, parent)[name])


@functools.cache
def _images(folder: str, parent: int) -> dict[str, FashionMNIST]:
    threading.Thread(target=_end_with, args=(parent, folder), daemon=True).start()
    return joblib.load(Path(folder, "images"), mmap_mode="r")


def _end_with(parent: int, folder: str) -> None:
    """End when the parent process is gone, and delete what it would have deleted."""
    while os.getppid() == parent:
        time.sleep(0.5)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)
