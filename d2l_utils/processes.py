"""Many runs on processes of this machine, each of which makes one run at a time. Nothing listens on any port.

The processes are joblib's (loky): they do not run the caller's script again, so it needs no main guard.
"""

from __future__ import annotations

import collections
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
import numpy as np
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
) -> Iterator[tuple[int, dict[str, list] | Exception, int]]:
    """Make runs, given as number, settings and name of the data; yield them as they come.

    The run of a worker that dies is started again. When the generator ends or is closed, no worker is left.

    Yields
    ------
    (int, dict or Exception, int)
        A run's number, its columns or the error it met, and how many workers there are.

    Raises
    ------
    SweepError
        The workers cannot start.
    """
    # Of loky, where it replaces a worker that has grown by 300 MB; an error made of it would end loky's thread.
    warnings.filterwarnings("ignore", "A worker stopped while some jobs were given", UserWarning)
    waiting, outcomes, stop = collections.deque(runs), queue.SimpleQueue[Any](), Future[None]()
    with _shared(datasets) as folder:
        threads = [
            threading.Thread(target=_keep_busy, args=(waiting, outcomes, stop, folder), name=f"sweep {number}")
            for number in range(workers)
        ]
        # Otherwise it starts with the first worker, and unblocks the signal that a thread blocks for its worker.
        multiprocessing.resource_tracker.ensure_running()
        try:
            try:
                for thread in threads:
                    thread.start()
            except RuntimeError as error:  # the system has no more threads for us
                raise SweepError(f"{workers} workers cannot start: {error}. Take fewer.") from error
            for _ in runs:
                number, outcome = outcomes.get()
                if number is None:
                    raise outcome
                yield number, outcome, workers
        finally:
            stop.set_result(None)
            for thread in threads:
                if thread.is_alive():
                    thread.join()


@contextlib.contextmanager
def _shared(datasets: Mapping[str, FashionMNIST]) -> Iterator[str]:
    """Yield a folder from which all workers map the same images into their memory."""
    with tempfile.TemporaryDirectory(prefix="d2l_sweep_", ignore_cleanup_errors=True) as folder:
        try:
            joblib.dump({name: vars(each) for name, each in datasets.items()}, Path(folder, "images"))
        except OSError as error:
            raise SweepError(
                f"The images cannot be written to {folder}, where the workers share them "
                f"({error.strerror or error}). TMPDIR names another place."
            ) from error
        yield folder


def _keep_busy(waiting: collections.deque, outcomes: queue.SimpleQueue, stop: Future, folder: str) -> None:
    """Give one worker one run after another, until none is waiting or the sweep stops.

    It runs in a thread, which Ctrl-C does not reach: no worker that is being started is forgotten, and none waits
    while a figure is drawn.
    """
    # The worker inherits this: a terminal sends Ctrl-C to all processes, and the sweep handles it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    worker = None
    try:
        while waiting and not stop.done():
            try:
                number, *run = waiting.popleft()
            except IndexError:  # another thread was faster
                return
            for _ in range(_MOST_STARTS):
                worker = worker or _start_worker(stop, folder)
                try:
                    outcome = _result(worker, stop, _run, folder, os.getpid(), *run)
                    break
                except BrokenProcessPool as error:
                    worker = None
                    outcome = RuntimeError(
                        f"its worker process died {_MOST_STARTS} times; where memory is short, take fewer workers"
                    )
                    outcome.__cause__ = error
            outcomes.put((number, outcome))
    except _Stopped:
        pass
    except SweepError as error:
        outcomes.put((None, error))
    except BaseException as error:  # the system may refuse another process, or memory
        problem = SweepError(f"A worker process cannot be started: {error!r}.")
        problem.__cause__ = error
        outcomes.put((None, problem))
    finally:
        if worker:
            worker.shutdown(kill_workers=True)


class _Stopped(Exception):
    pass


def _start_worker(stop: Future, folder: str) -> ProcessPoolExecutor:
    for _ in range(_MOST_STARTS):
        worker = ProcessPoolExecutor(max_workers=1, env=_ENVIRON)
        try:
            problem = _result(worker, stop, _begin, folder, os.getpid())
        except BrokenProcessPool as error:
            problem = error
        except BaseException:
            worker.shutdown(kill_workers=True)
            raise
        if problem is None:
            return worker
        worker.shutdown(kill_workers=True)
    raise SweepError(f"A worker process could not start, {_MOST_STARTS} times: {problem!r}.") from problem


def _result(worker: ProcessPoolExecutor, stop: Future, function, *args):
    """Return what a function returns in a worker, or the exception that it raises there."""
    future = worker.submit(function, *args)
    wait([future, stop], return_when=FIRST_COMPLETED)
    if stop.done():
        for _ in range(1_000):  # loky fails when it is to end before it has started on its work
            if future.running() or future.done():
                break
            time.sleep(0.001)
        raise _Stopped
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        raise error
    return future.result() if error is None else error


# ------------------------------------------------------------------------------------------ in a worker


def _begin(folder: str, parent: int) -> None:
    _images(folder, parent)


def _run(folder: str, parent: int, settings: Settings, name: str) -> dict[str, list]:
    return make_run(settings, _images(folder, parent)[name])


@functools.cache
def _images(folder: str, parent: int) -> dict[str, FashionMNIST]:
    threading.Thread(target=_end_with, args=(parent, folder), daemon=True).start()
    shared: dict[str, dict[str, Any]] = joblib.load(Path(folder, "images"), mmap_mode="r")
    for fields in shared.values():
        fields |= {name: np.asarray(value) for name, value in fields.items() if isinstance(value, np.ndarray)}
    return {name: FashionMNIST(**fields) for name, fields in shared.items()}


def _end_with(parent: int, folder: str) -> None:
    """End when the parent process is gone, and delete what it would have deleted."""
    while os.getppid() == parent:
        time.sleep(0.5)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)
