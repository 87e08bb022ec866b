"""Many runs on Dask's workers: processes of this machine, or a cluster.

`d2l_utils.sweep` says which runs there are and keeps what comes back; this module makes them.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import math
import os
import signal
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import fields

import dask
import pandas as pd
from distributed import Client, LocalCluster, Worker, WorkerPlugin, as_completed, get_worker
from distributed.core import Status
from distributed.utils import silence_logging_cmgr
from mxnet import npx

from d2l_utils._kept import code_version
from d2l_utils.data import MEASURED_AT_ONCE, FashionMNIST, MiniBatches
from d2l_utils.experiment import Settings, mlp, num_parameters, run
from d2l_utils.training import History, TrainingDiverged, evaluate_accuracy

_ENVIRON = {
    # MXNet gains nothing from a second thread at the lesson's sizes: one process per core, one thread each.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MXNET_CPU_WORKER_NTHREADS": "1",
    # Dask makes its workers give memory back at once; then each mini-batch has to ask the system for its arrays anew,
    # which takes a quarter of the time. So each worker keeps up to 1 GB (2**25 is the most that glibc takes here).
    "MALLOC_MMAP_THRESHOLD_": str(2**25),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
}
_TAKING_TURNS = threading.Lock()  # where a worker has several threads


class SweepError(RuntimeError):
    """Not every run could be made. ``table`` has those that were; the same call goes on from there."""

    def __init__(self, message: str, table: pd.DataFrame | None = None):
        super().__init__(message)
        self.table = table


# ---------------------------------------------------------------------------------------------- one run


@functools.cache
def loop_version() -> str:
    """Return a digest of the code, and MXNet's version, that decide a run's numbers."""
    return code_version(_train)


def _train(settings: Settings, data: FashionMNIST, stopped: Callable[[], bool]) -> dict[str, list]:
    """Make one run and return its columns, one entry per epoch; where it diverged, the last epoch is NaN."""
    npx.set_np()
    history, memorised, status = History(), [], "finished"
    net = mlp(settings.num_hiddens, settings.drop_probs)
    part = data.subset(settings.train_size, settings.label_noise, settings.seed)
    wrong = part.train_labels != part.train_true_labels
    mislabelled = None
    if wrong.any():
        mislabelled = MiniBatches(part.train_images[wrong], part.train_labels[wrong], MEASURED_AT_ONCE)
    try:
        for progress in run(settings, data, net=net, history=history):
            if stopped():
                raise CancelledError
            if progress.epoch_done:
                memorised.append(evaluate_accuracy(net, mislabelled) if mislabelled else math.nan)
    except TrainingDiverged:
        status = "diverged"
        history.append(**{field.name: math.nan for field in fields(History)})
        memorised.append(math.nan)
    columns = history.to_frame().reset_index().to_dict("list")
    return columns | {"memorised": memorised, "status": [status] * len(history)}


class _Trainer(WorkerPlugin):
    """Brings the data to each worker once, also to one that joins late, and without a disk in common."""

    def __init__(self, datasets: Mapping[str, FashionMNIST], version: str, ignore_interrupts: bool):
        self.datasets, self.version, self.ignore_interrupts = datasets, version, ignore_interrupts
        self.stopped = False

    def setup(self, worker: Worker) -> None:
        if self.ignore_interrupts:  # a terminal sends Ctrl-C to the children, too; we answer it
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.check()

    def teardown(self, worker: Worker) -> None:
        if worker.status == Status.running:  # the sweep has ended; a worker that closes has its runs made elsewhere
            self.stopped = True  # nothing can cancel a thread from outside: the run looks here

    def check(self) -> None:
        if loop_version() != self.version:
            raise RuntimeError(
                "a worker has another version of d2l_utils or MXNet than the process that started the sweep: "
                "its numbers might differ, so install the same one there"
            )

    def run(self, settings: Settings, name: str) -> dict[str, list]:
        self.check()
        with _TAKING_TURNS:
            return _train(settings, self.datasets[name], lambda: self.stopped)


def _run_on_worker(task: tuple[str, Settings, str]) -> dict[str, list]:
    plugin, settings, name = task
    return get_worker().plugins[plugin].run(settings, name)


# --------------------------------------------------------------------------------------------- many runs


def make_runs(
    missing: list[int],
    jobs: list,
    datasets: Mapping[str, FashionMNIST],
    client: Client | str | None,
    workers: int | None,
) -> Iterator[tuple[int, dict[str, list] | Exception]]:
    """Make the missing runs; yield each one's number with its columns, or the error it met, as they come."""
    if not missing:
        return

    def work(i: int) -> float:
        settings, images = jobs[i][0], datasets[jobs[i][1]]
        num_images = 3 * (settings.train_size or len(images.train_labels)) + len(images.test_labels)
        return num_images * num_parameters(settings.num_hiddens) * settings.num_epochs

    order = sorted(missing, key=work, reverse=True)  # no worker shall be left with a long run at the end
    plugin, futures = f"sweep-{uuid.uuid4().hex}", {}
    with _cluster(client, workers, len(missing)) as (client, ours):
        try:
            try:
                client.register_plugin(_Trainer(datasets, loop_version(), ignore_interrupts=ours), name=plugin)
            except Exception as error:  # whatever a worker could not do with it
                raise SweepError(f"The workers cannot take part: {error!r}.") from error
            tasks, names = [(plugin, *jobs[i]) for i in order], [f"{plugin}-{i}" for i in order]
            futures = dict(zip(client.map(_run_on_worker, tasks, key=names), order, strict=True))
            for future in as_completed(futures, loop=client.loop):
                if future.status not in ("finished", "error"):
                    raise CancelledError
                yield futures[future], future.exception() or future.result()
                future.release()
        except (CancelledError, OSError) as error:
            raise SweepError("The connection to the scheduler is lost.") from error
        finally:
            if client.status == "running":  # a scheduler that is gone needs no tidying
                with contextlib.suppress(Exception):
                    client.cancel(list(futures))
                    client.unregister_worker_plugin(plugin)


@contextlib.contextmanager
def _cluster(client: Client | str | None, workers: int | None, num_runs: int) -> Iterator[tuple[Client, bool]]:
    """Yield a client, and whether the workers behind it are ours, started for this sweep."""
    if isinstance(client, Client):
        yield client, False
        return
    # Dask itself reads the variable once, when it is imported.
    address = client or os.environ.get("DASK_SCHEDULER_ADDRESS") or dask.config.get("scheduler-address", None)
    if address and workers is None:
        try:
            connected = Client(address, set_as_default=False)
        except (OSError, ValueError) as error:
            raise SweepError(f"No Dask scheduler answers at {address} ({error}).") from error
        with silence_logging_cmgr(logging.CRITICAL), connected:  # what is lost is said in a SweepError
            yield connected, False
        return
    before = {name: os.environ.get(name) for name in _ENVIRON}
    os.environ.update(_ENVIRON)  # the workers inherit it, and what is set already goes before Dask's own
    try:
        with (
            LocalCluster(
                n_workers=min(workers or dask.system.CPU_COUNT, num_runs), threads_per_worker=1,
                memory_limit=None, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster, set_as_default=False) as connected,
        ):  # fmt: skip
            yield connected, True
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})
