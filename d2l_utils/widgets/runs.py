"""One run in the training lab, from Train to its end, and the one thread that trains. No widgets here.

There is one such thread for the whole kernel and it lives as long: a new one per run leaks some megabytes each. The
kernel's own thread stays free for the sliders. MXNet's NumPy mode, its autograd flags and its random state belong to a
thread, so a run neither meets nor leaves anything in the notebook's cells.
"""

import math
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from mxnet import npx

from d2l_utils import experiment
from d2l_utils.data import FashionMNIST
from d2l_utils.experiment import Settings
from d2l_utils.training import History, Progress, TrainingDiverged, give_memory_back
from d2l_utils.widgets.settings import from_flat, to_flat

_EXIT = "the kernel is shutting down"
_executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="training", initializer=npx.set_np)
_newest: "Run | None" = None


class State(Enum):
    """Where a lab's run stands: IDLE → TRAINING (→ STOPPING) → DONE or FAILED; Reset leads from each to IDLE."""

    IDLE = "idle"
    TRAINING = "training"
    STOPPING = "stopping"
    DONE = "done"
    FAILED = "failed"


@dataclass(eq=False)
class Run:
    """A training run on the training thread."""

    settings: Settings
    history: History = field(default_factory=History)  # the finished epochs; it grows during the run
    outcome: State | None = None  # DONE or FAILED, once it is over
    message: str = ""  # how it ended
    progress: Progress | None = None  # the last report of the training loop
    id: str = field(default_factory=lambda: uuid.uuid4().hex)  # its name between browser and kernel
    # Neither Python nor a kernel interrupt can end a thread, so the run looks now and then for a reason to stop.
    why_stop: str = ""
    future: Future | None = None  # done when the run is
    _began: float = 0.0
    _ended: float = 0.0

    @property
    def state(self) -> State:
        """Where the run stands."""
        return self.outcome or (State.STOPPING if self.why_stop else State.TRAINING)

    @classmethod
    def from_state(cls, values: dict[str, Any], num_images: int) -> "Run":
        """Make a run that is over from what the browser holds of it; see `as_state`."""
        outcome = State.FAILED if values.get("state") == "failed" else State.DONE
        settings = from_flat(values["settings"], num_images)
        history = {k: [math.nan if x is None else x for x in v] for k, v in values["history"].items()}
        return cls(settings, History(**history), outcome, values["message"], id=values["id"])

    def as_state(self, num_images: int) -> dict[str, Any]:
        """Return all there is to show of the run, as JSON can write it."""
        progress, now, share = self.progress, None, 0.0
        if progress:
            now = {"train_loss": progress.train_loss, "train_acc_noisy": progress.train_acc_noisy}
            share = (progress.epoch - 1 + progress.batch / progress.num_batches) / self.settings.num_epochs
        return {
            "id": self.id,
            "settings": to_flat(Settings(), num_images) | to_flat(self.settings, num_images),
            "state": self.state.value,
            "message": self.message,
            "epoch": progress.epoch if progress else 0,
            "share": share,
            "seconds": (self._ended or time.monotonic()) - self._began if self._began else 0.0,
            "now": now,
            # JSON has no NaN.
            "history": {k: [x if math.isfinite(x) else None for x in v] for k, v in asdict(self.history).items()},
        }

    def start(self, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        """Begin to train, and return at once. The run before it makes room: who clicks last wins.

        ``changed(run)`` is called on the training thread after each report, and at the end.
        """
        global _newest
        if _newest:
            _newest.stop("another run began")
        _newest = self
        self.future = _executor.submit(self._work, data, changed)

    def stop(self, why: str) -> None:
        """Ask the run to stop; it does after a few mini-batches. The first reason counts."""
        self.why_stop = self.why_stop or why

    def _work(self, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        outcome = State.FAILED
        try:
            if not self.why_stop:
                self._train(data, changed)
            finished = f"{len(self.history)} of {self.settings.num_epochs} epochs"
            self.message = f"Stopped after {finished}: {self.why_stop}." if self.why_stop else f"Done: {finished}."
            outcome = State.DONE
        except TrainingDiverged as error:
            self.message = f"T{str(error)[1:]}"
        except MemoryError:
            self.message = "The memory ran out. Train fewer units or layers, or close other notebooks' kernels."
        except Exception as error:  # in a thread, an error that is not caught here is never seen
            self.message = f"The run failed. {type(error).__name__}: {error}"
        finally:
            give_memory_back()
            self._ended, self.outcome = time.monotonic(), outcome
            if self.why_stop != _EXIT:  # then nobody listens any more, and the line is half taken down
                changed(self)

    def _train(self, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        # A report some twenty times a second, so that Stop is soon heard; wide nets take longer for a mini-batch.
        parameters = experiment.num_parameters(self.settings.num_hiddens)
        yield_every = max(1, min(10, 2_000_000 // parameters))
        self._began = time.monotonic()
        for progress in experiment.run(self.settings, data, history=self.history, yield_every=yield_every):
            self.progress = progress
            if self.why_stop:
                return
            changed(self)


def _make_way_for_exit() -> None:
    if _newest:
        _newest.stop(_EXIT)


# An executor's thread holds up the interpreter's exit, and with it a kernel's restart, until its work ends.
# `atexit` would come after that wait; this hook, which the executor's own wait is made with, comes before it.
threading._register_atexit(_make_way_for_exit)  # type: ignore[attr-defined]
