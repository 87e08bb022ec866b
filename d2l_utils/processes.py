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
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait
from pathlib import Path

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

    The run of a worker that dies is started again. When the generator ends or is closed, no worker is left. With a
    run's number come its columns or the error it met, and how many workers there are. SweepError: none can start.
    """
    # Of loky, where it replaces a worker that has grown by 300 MB; an error made of it would end loky's thread.
    warnings.filterwarnings("ignore", "A worker stopped while some jobs were given", UserWarning)
    # Otherwise it starts with the first worker, and unblocks the signal that a thread blocks for its worker.
    multiprocessing.resource_tracker.ensure_running()
    with _shared(datasets) as folder:
        stop = Future[None]()
        crew = [_Worker(folder, stop) for _ in range(workers)]
        idle = queue.SimpleQueue[_Worker]()
        for worker in crew:
            idle.put(worker)

        def make(settings: Settings, name: str) -> dict[str, list]:
            worker = idle.get()
            try:
                return worker.make(settings, name)
            finally:
                idle.put(worker)

        # Ctrl-C does not reach threads: no worker that is being started is forgotten. Nor does it reach a worker,
        # which inherits what its thread blocks: a terminal sends it to all processes, and the sweep handles it.
        threads = ThreadPoolExecutor(workers, "sweep", signal.pthread_sigmask, (signal.SIG_BLOCK, {signal.SIGINT}))
        try:
            futures = {threads.submit(make, settings, name): number for number, settings, name in runs}
            for future in as_completed(futures):
                error = future.exception()
                if isinstance(error, SweepError):
                    raise error
                yield futures[future], error or future.result(), workers
        finally:
            stop.set_result(None)
            threads.shutdown(cancel_futures=True)
            for worker in crew:
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
    future = process.submit(function, *args)
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
