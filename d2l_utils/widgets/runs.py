"""One run in the training lab, from Train to its end: its state, its progress, its name. No widgets here."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

import pandas as pd

from d2l_utils import experiment
from d2l_utils.data import MEASURED_AT_ONCE, FashionMNIST
from d2l_utils.experiment import Settings
from d2l_utils.memory import memory_free
from d2l_utils.training import History, Progress, TrainingDiverged, give_memory_back
from d2l_utils.widgets import worker

__all__ = ["Run", "State", "check_memory", "names", "table"]


class State(Enum):
    """Where a lab's run stands.

    Only these ways lead from one to another::

    IDLE → TRAINING → DONE or FAILED → TRAINING …      Reset leads from each of them to IDLE
           TRAINING → STOPPING → DONE or FAILED
    """

    IDLE = "idle"
    TRAINING = "training"
    STOPPING = "stopping"
    DONE = "done"
    FAILED = "failed"


@dataclass(eq=False)
class Run:
    """A training run on the worker's thread.

    Attributes
    ----------
    settings : Settings
    history : History
        The finished epochs; it grows during the run.
    state : State
    progress : Progress or None
        The last report of the training loop; None before the first.
    message : str
        How it ended.
    job : worker.Job
    """

    settings: Settings
    history: History = field(default_factory=History)
    state: State = State.TRAINING
    progress: Progress | None = None
    message: str = ""
    job: worker.Job = field(init=False)

    def start(self, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        """Begin to train, and return at once.

        ``changed(run)`` is called on the worker's thread after each report, and at the end.
        """
        self._lock = threading.Lock()
        self._began = self._ended = 0.0
        self.job = worker.start(lambda job: self._work(job, data, changed))

    def stop(self, why: str = "") -> None:
        """Ask the run to stop; it does after a few mini-batches."""
        with self._lock:
            if self.state is State.TRAINING:
                self.state = State.STOPPING
        self.job.stop(why or "you pressed Stop")

    def _work(self, job: worker.Job, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        state = State.FAILED
        try:
            if not job.why_stop:
                self._train(job, data, changed)
            finished = f"{len(self.history)} of {self.settings.num_epochs} epochs"
            self.message = f"Stopped after {finished}: {job.why_stop}." if job.why_stop else f"Done: {finished}."
            state = State.DONE
        except TrainingDiverged as error:
            self.message = f"T{str(error)[1:]}"
        except MemoryError:
            self.message = "The memory ran out. Train fewer units or layers, or close other notebooks' kernels."
        except Exception as error:  # in a thread, an error that is not caught here is never seen
            self.message = f"The run failed. {type(error).__name__}: {error}"
        finally:
            give_memory_back()
            with self._lock:
                self.state, self._ended = state, time.monotonic()
            if job.why_stop != worker.EXIT:  # then nobody listens any more, and the line is half taken down
                changed(self)

    def _train(self, job: worker.Job, data: FashionMNIST, changed: Callable[["Run"], None]) -> None:
        # A report about every fortieth of a second, so that Stop is soon heard; wide nets take longer for a mini-batch.
        parameters = experiment.num_parameters(self.settings.num_hiddens)
        yield_every = max(1, min(10, 1_200_000 // parameters))
        self._began = time.monotonic()
        for progress in experiment.run(self.settings, data, history=self.history, yield_every=yield_every):
            self.progress = progress
            if job.why_stop:
                return
            changed(self)

    @property
    def share_done(self) -> float:
        """How much of the run is done, in [0, 1]."""
        if self.progress is None:
            return 0.0
        done = self.progress.epoch - 1 + self.progress.batch / self.progress.num_batches
        return done / self.settings.num_epochs

    @property
    def seconds(self) -> float:
        """Wall time of the run so far, with evaluation and drawing."""
        return (self._ended or time.monotonic()) - self._began if self._began else 0.0


def memory_needed(settings: Settings) -> int:
    """Estimate how many bytes a run takes beside the data, on the safe side.

    Weights, gradients, the optimiser's averages and a temporary copy; the activations of the largest
    mini-batch; the subset of the images; the program's own caches. With the lab's mini-batches, measured growth
    was 38 to 84 % of it, and next to nothing for the smallest nets.
    """
    copies = {"sgd": 3, "adam": 5}[settings.optimizer]
    weights = 4 * copies * experiment.num_parameters(settings.num_hiddens)
    activations = 4 * max(MEASURED_AT_ONCE, settings.batch_size) * 3 * (784 + sum(settings.num_hiddens))
    images = 784 * (settings.train_size or 0)
    return weights + activations + images + 50_000_000


def check_memory(settings: Settings) -> None:
    """Raise MemoryError, with words, when a run would not fit into the memory that is free."""
    needed, free = memory_needed(settings), memory_free()
    if needed > free:
        raise MemoryError(
            f"this net needs about {needed / 1e6:,.0f} MB of memory, and {free / 1e6:,.0f} MB are free. "
            "Take fewer units or layers, or close other notebooks' kernels, then train again."
        )


def names(runs: Sequence[Settings]) -> list[str]:
    """Name each run by its drop rates and by whatever else differs among the runs."""
    parts = [_parts(settings) for settings in runs]
    differing = [key for key in parts[0] if len({each[key] for each in parts}) > 1 or key == "p"] if parts else []
    same = Counter()
    result = []
    for each in parts:
        name = ", ".join(each[key] for key in differing)
        same[name] += 1
        result.append(name if same[name] == 1 else f"{name} ({same[name]})")
    return result


def _parts(settings: Settings) -> dict[str, str]:
    return {
        "p": "p = " + " / ".join(f"{p:g}" for p in settings.drop_probs),
        "units": "-".join(map(str, settings.num_hiddens)) + " units",
        "images": f"{settings.train_size:,} images" if settings.train_size else "all images",
        "noise": f"{settings.label_noise:.0%} label noise",
        "optimizer": settings.optimizer,
        "lr": f"lr {settings.lr:g}",
        "wd": f"weight decay {settings.weight_decay:g}",
        "init": "Xavier" if settings.sigma is None else f"σ {settings.sigma:g}",
        "epochs": f"{settings.num_epochs} epochs",
        "seed": f"seed {settings.seed}",
    }


def table(runs: Sequence[Run]) -> pd.DataFrame:
    """Return one row per run (index ``run``, from 1): its settings and where it ended."""
    ends = ("train_acc_noisy", "train_acc_clean", "test_acc", "train_loss", "test_loss")
    rows = [
        run.settings.as_dict()
        | {"epochs_done": len(run.history)}
        | {column: getattr(run.history, column)[-1] for column in ends}
        | {"seconds_per_epoch": sum(run.history.seconds) / len(run.history)}
        for run in runs
    ]
    columns = [*Settings().as_dict(), "epochs_done", *ends, "seconds_per_epoch"]
    return pd.DataFrame(rows, columns=columns, index=pd.RangeIndex(1, len(rows) + 1, name="run"))
