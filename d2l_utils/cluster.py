"""Many runs on the workers of a Dask cluster. Needs the extra ``cluster``.

`d2l_utils.sweep` says which runs there are and keeps what comes back; this module makes them. Whoever reaches a
scheduler runs code on its workers: on a network that others are on, use TLS (docs/teaching.md).
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

from distributed import CancelledError, Client, Future, TimeoutError, Worker, WorkerPlugin, get_worker, wait
from distributed.core import Status

from d2l_utils.data import FashionMNIST
from d2l_utils.experiment import Settings
from d2l_utils.results import SweepError, loop_version, make_run

_PATIENCE = 60  # seconds without any worker
_TAKING_TURNS = threading.Lock()  # where a worker has several threads


class _Trainer(WorkerPlugin):
    """Brings the data to each worker once, also to one that joins late, and without a disk in common."""

    def __init__(self, datasets: Mapping[str, FashionMNIST], version: str):
        self.datasets, self.version = datasets, version
        self.stopped = False

    def setup(self, worker: Worker) -> None:
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
            return make_run(settings, self.datasets[name], lambda: self.stopped)


def _run_on_worker(plugin: str, settings: Settings, name: str) -> dict[str, list]:
    return get_worker().plugins[plugin].run(settings, name)


def make_runs(
    runs: Sequence[tuple[int, Settings, str]], datasets: Mapping[str, FashionMNIST], client: Client | str
) -> Iterator[tuple[int, dict[str, list] | Exception, int]]:
    """Make runs, as `d2l_utils.processes.make_runs` does, on a cluster.

    Parameters
    ----------
    runs, datasets
        As there.
    client : distributed.Client or str
        The cluster, or its scheduler's address: then the security settings are those of Dask's configuration.
    """
    waiting, plugin, under_way = iter(runs), f"sweep-{uuid.uuid4().hex}", {}
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
        # Where a handler sits on the root logger (npx.set_np() puts one there), Dask's reports would go to it.
        # What is lost is said in a SweepError.
        for name in ("distributed", "distributed.client"):
            logger = logging.getLogger(name)
            stack.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.CRITICAL)
        if isinstance(client, Client):
            yield client
            return
        problem = None
        try:
            connected = stack.enter_context(Client(client, set_as_default=False))
        except (OSError, ValueError, TypeError) as error:
            problem = f"No Dask scheduler answers at {client} ({error})."
        if problem:
            gc.collect()  # the half-made client: tidied up just when the next one starts, it waits for ever for a lock
            raise SweepError(problem)
        yield connected


def _finished(client: Client, futures: list[Future]) -> set[Future]:
    """Wait for the first of them, as long as there is a worker now and then."""
    seen = time.monotonic()
    while True:
        with contextlib.suppress(TimeoutError), client.as_current():
            return wait(futures, timeout=5, return_when="FIRST_COMPLETED").done
        if client.nthreads():
            seen = time.monotonic()
        elif time.monotonic() - seen > _PATIENCE:
            raise TimeoutError
