"""Many runs on the workers of a Dask cluster. Needs the extra ``cluster``.

Anyone who reaches a scheduler can run code on its workers: on a shared network, use TLS (docs/teaching.md).
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import logging
import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from distributed import CancelledError, Client, Future, TimeoutError, Worker, WorkerPlugin, get_worker, wait
from distributed.core import Status

from d2l_utils.data import FashionMNIST
from d2l_utils.experiment import Settings
from d2l_utils.results import SweepError, loop_version, make_run

_PATIENCE = 60  # seconds without any worker
_TAKING_TURNS = threading.Lock()  # for a worker with several threads


class _Trainer(WorkerPlugin):
    """Brings the data to each worker once, also to one that joins late, and without a disk in common."""

    def __init__(self, datasets: Mapping[str, FashionMNIST], version: str):
        self.datasets, self.version, self.stopped = datasets, version, False

    def setup(self, worker: Worker) -> None:
        self.check()

    def teardown(self, worker: Worker) -> None:
        if worker.status == Status.running:  # the sweep has ended; another worker makes the runs of one that closes
            self.stopped = True  # the run asks: nothing can cancel a thread from outside

    def check(self) -> None:
        if loop_version() != self.version:
            raise RuntimeError(
                "a worker has another version of d2l_utils or MXNet than the process that started the sweep: "
                "its numbers might differ, so install the same one there"
            )

    def run(self, settings: Settings, name: str) -> dict[str, list]:
        self.check()
        with _TAKING_TURNS:
            return make_run(settings, self.datasets[name], lambda: self.stopped)


def _run_on_worker(plugin: str, settings: Settings, name: str) -> dict[str, list]:
    trainer: Any = get_worker().plugins[plugin]
    return trainer.run(settings, name)


def make_runs(
    runs: Sequence[tuple[int, Settings, str]], datasets: Mapping[str, FashionMNIST], client: Client | str
) -> Iterator[tuple[int, dict[str, list] | Exception, int]]:
    """Make runs, as `d2l_utils.processes.make_runs` does, on a cluster, given as its client or its scheduler's address.

    With an address, security is that of Dask's configuration.

    Yields
    ------
    (int, dict or Exception, int)
        A run's number, its columns or the error it met, and how many workers there are.

    Raises
    ------
    SweepError
        The scheduler does not answer or is lost, or there are no workers, or they cannot take part.
    """
    waiting, plugin = iter(runs), f"sweep-{uuid.uuid4().hex}"
    under_way: dict[Future, int] = {}
    with _connection(client) as client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
            try:
                client.register_plugin(_Trainer(datasets, loop_version()), name=plugin)
            except Exception as error:  # whatever a worker could not do with it
                raise SweepError(f"The workers cannot take part: {error!r}.") from error
            while True:
                # A second run for each worker, so that none waits for us; not all at once: there may be very many.
                workers = len(client.nthreads())
                for number, *run in itertools.islice(waiting, max(0, 2 * max(workers, 1) - len(under_way))):
                    future = client.submit(_run_on_worker, plugin, *run, key=f"{plugin}-{number}")
                    under_way[future] = number
                if not under_way:
                    return
                for future in _finished(client, list(under_way)):
                    if future.status == "cancelled":
                        raise CancelledError
                    if not future.done():  # its worker has died since, and the result with it: it is made again
                        continue
                    number = under_way.pop(future)
                    yield number, future.exception() or future.result(), workers
                    future.release()  # else the scheduler keeps it until Python collects its garbage
        except TimeoutError as error:
            raise SweepError(f"The cluster has had no worker for {_PATIENCE} seconds.") from error
        except (CancelledError, OSError) as error:
            raise SweepError("The connection to the scheduler is lost.") from error
        finally:
            if client.status == "running":  # a scheduler that is gone needs no tidying
                with contextlib.suppress(Exception):
                    client.cancel(list(under_way))
                    client.unregister_worker_plugin(plugin)


@contextlib.contextmanager
def _connection(client: Client | str) -> Iterator[Client]:
    with contextlib.ExitStack() as stack:
        # npx.set_np() puts a handler on the root logger, which would print Dask's reports. A SweepError says enough.
        for name in ("distributed", "distributed.client"):
            logger = logging.getLogger(name)
            stack.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.CRITICAL)
        if isinstance(client, Client):
            yield client
            return
        problem = None
        try:
            connected = Client(client, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            problem = f"No Dask scheduler answers at {client} ({error})."
        if problem:
            gc.collect()  # the half-made client: collected while the next one starts, it would wait for a lock for ever
            raise SweepError(problem)
        stack.callback(_close, connected)
        yield connected


def _close(client: Client) -> None:
    # Closing may fail while the client tries to reach a lost scheduler again. What was lost is said already.
    with contextlib.suppress(Exception):
        client.close()


def _finished(client: Client, futures: list[Future]) -> set[Future]:
    """Wait for the first of them; raise TimeoutError when there has been no worker for long."""
    seen = time.monotonic()
    while True:
        with contextlib.suppress(TimeoutError), client.as_current():
            return wait(futures, timeout=5, return_when="FIRST_COMPLETED").done
        if client.nthreads():
            seen = time.monotonic()
        elif time.monotonic() - seen > _PATIENCE:
            raise TimeoutError
