"""The training lab: move the drop rates and the sizes, press Train, and watch the net learn.

What its controls say is in `settings`, what a run does in `runs`. The mathematics and the loop are in `experiment` and
`training`; what one sees and touches is in ``web/src/views/lab.js``.
"""

import math
import time
from concurrent import futures
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import traitlets
from IPython import get_ipython

from d2l_utils.data import LABELS, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings, check_memory, name_of
from d2l_utils.plotting import LessonFigure, learning_curves, network_diagram
from d2l_utils.training import History
from d2l_utils.widgets.live import LiveView, current_cell, state
from d2l_utils.widgets.runs import Run, State
from d2l_utils.widgets.settings import from_flat, from_link, preset, to_flat, to_link

#: Seconds between two looks at where a run stands; each epoch's end is looked at, too.
LOOK_EVERY = 0.2
STATIC_EPOCHS = 2  # in the static picture: without a front end nobody can press Train
MOST_KEPT = 6  # runs that the chart has room for, beside the current one
_ENDS = ("train_acc_noisy", "train_acc_clean", "test_acc", "train_loss", "test_loss")


class _Settings(traitlets.TraitType):
    """`Settings` that the lab's controls can show; a preset's name stands for its own."""

    def validate(self, lab: "TrainingLab", value: str | Settings) -> Settings:
        value = preset(value) if isinstance(value, str) else value
        if not isinstance(value, Settings):
            raise TypeError(f"settings must be a preset's name or Settings, got {value!r}")
        to_flat(value, lab.num_images)
        return value


class TrainingLab(LiveView):
    """Sliders for a training run with dropout, and its learning curves while it trains.

    Everything the mouse can do, code can do too, and both see the same.

    Parameters
    ----------
    settings : str or Settings
        A preset: "few images", "wrong labels", "quick start", "the lecture's run" (L9), "without dropout" (L13), "1,024
        units" (L17) or "four layers" (L18), by either name; or the settings themselves.
    data : FashionMNIST, optional
        All images; without it, `load_fashion_mnist()`.

    Attributes
    ----------
    settings : Settings
        What the sliders say. May be set, to a preset's name, too.
    metric : {"acc", "loss"}
        What the chart shows.
    run, kept
        The current run and the kept ones as the browser has them; Python has `state`, `history`, `message` and `runs`.

    Raises
    ------
    TypeError
        When settings are neither a name nor `Settings`, or data are no `FashionMNIST`.
    ValueError
        When there is no such preset, or the sliders cannot show the settings.

    Examples
    --------
    ::

        lab = TrainingLab("L9")
        lab                      # the last line of a cell shows it
        lab.link                 # 'drop1=0.2&drop2=0.5': for the chat
        lab.runs                 # a table of the runs that were kept
    """

    settings = state(
        _Settings(),
        to_json=lambda settings, lab: lab._flat | to_flat(settings, lab.num_images),
        from_json=lambda flat, lab: lab._from_browser(flat),
    )
    run = state(traitlets.Dict(default_value=None, allow_none=True))
    kept = state(traitlets.List(traitlets.Dict()))
    metric = state(traitlets.Enum(("acc", "loss"), "acc"))

    def __init__(self, settings: str | Settings = "L9", data: FashionMNIST | None = None):
        self._run: Run | None = None
        self._displayed = False
        if not isinstance(data, (FashionMNIST, type(None))):
            raise TypeError(f"data must be a FashionMNIST, got {type(data).__name__}")
        self._data, problem = data, ""
        try:
            self._find_data()
        except Exception as error:
            problem = f"{str(error)[:1].upper()}{str(error)[1:]}"
        self.num_images = len(self._data.train_labels) if self._data else 60_000
        # One layer says nothing of the sliders for further ones: they stay where they were.
        self._flat = to_flat(Settings(), self.num_images)
        options = {"num_images": self.num_images, "facts": _about(self._data) if self._data else problem}
        super().__init__(kind="lab", options=options, settings=settings)
        self._first_settings = self.settings
        self._view_count = 0  # from now on the front end counts in how many places the lab is shown
        self.observe(self._follow_browser, ["run", "_view_count"])

    @classmethod
    def from_link(cls, link: str, data: FashionMNIST | None = None) -> "TrainingLab":
        """Open a lab at the settings of a `link`; ValueError says what is wrong with it."""
        lab = cls(data=data)
        lab.link = link
        lab._first_settings = lab.settings
        return lab

    # ---- what code can read and set

    @property
    def link(self) -> str:
        """The settings as a short text. May be set; see `from_link`."""
        return to_link(self.settings, self.num_images)

    @link.setter
    def link(self, link: str) -> None:
        self.settings = self._from_browser(from_link(link, self.num_images))

    @property
    def state(self) -> State:
        """Where the current run stands."""
        return run.state if (run := self._current()) else State.IDLE

    @property
    def history(self) -> History | None:
        """The finished epochs of the current run; None when there is no run."""
        return run.history if (run := self._current()) else None

    @property
    def message(self) -> str:
        """How the last run ended."""
        return run.message if (run := self._current()) else ""

    @property
    def runs(self) -> pd.DataFrame:
        """The kept runs: a row each, with its settings and where it ended."""
        rows = []
        for run in self._kept_runs():
            row = run.settings.as_dict() | {"epochs_done": len(run.history)}
            row |= {column: getattr(run.history, column)[-1] for column in _ENDS}
            rows.append(row | {"seconds_per_epoch": sum(run.history.seconds) / len(run.history)})
        columns = [*Settings().as_dict(), "epochs_done", *_ENDS, "seconds_per_epoch"]
        return pd.DataFrame(rows, columns=columns, index=pd.RangeIndex(1, len(rows) + 1, name="run"))

    # ---- what the buttons do

    def train(self) -> None:
        """Train a net anew, in the background. Does nothing while a run is under way.

        DataError says that there is no data, MemoryError that the net would not fit into the memory that is free.
        """
        if not (run := self._current()) or run.outcome:
            self._train(self.settings)

    def stop(self) -> None:
        """Stop the run after a few mini-batches; its finished epochs stay on the chart."""
        self._stop("you pressed Stop")
        self._look()

    def reset(self) -> None:
        """Stop, forget all runs, and put every slider back to where it was when the lab was opened."""
        self.run, self.kept, self.settings = None, [], self._first_settings

    def keep(self) -> None:
        """Keep the current run on the chart and in `runs`. Does nothing when it cannot be, or is already."""
        run = self._current()
        known = [each["id"] for each in self.kept]
        if run is None or not run.outcome or not len(run.history) or run.id in known or len(known) >= MOST_KEPT:
            return
        entry = run.as_state(self.num_images) | {"name": self._name_of(run)}
        self.kept = [*self.kept, {key: entry[key] for key in ("id", "name", "settings", "history", "message")}]

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the run's end, for so many seconds at most (TimeoutError). Interrupting the kernel stops the run."""
        run, end = self._run, time.monotonic() + (math.inf if seconds is None else seconds)
        try:
            while run and run.future and not run.future.done():
                if time.monotonic() >= end:
                    raise TimeoutError(f"the run has not ended after {seconds:g} seconds")
                futures.wait([run.future], min(LOOK_EVERY, end - time.monotonic()))
                self._look()
            self._look()
        except KeyboardInterrupt:
            self.stop()
            raise

    def close(self) -> None:
        """Stop the run and remove the lab."""
        self._stop("the lab was closed")
        super().close()

    # ---- what the browser asks

    def answer_train(self, settings: dict[str, Any]) -> None:
        """Train with these settings, in place of a run with others; a double click trains once."""
        self.settings = self._from_browser(settings)
        if not (run := self._current()) or run.outcome or run.settings != self.settings:
            self._train(self.settings)

    answer_stop = stop

    # ---- behind the scenes

    def _stop(self, why: str) -> None:
        if self._run:
            self._run.stop(why)

    def _from_browser(self, flat: dict[str, Any]) -> Settings:
        flat = self._flat | flat
        settings = from_flat(flat, self.num_images)
        self._flat = flat
        return settings

    def _find_data(self) -> FashionMNIST:
        self._data = self._data or _fashion_mnist()
        return self._data

    def _current(self) -> Run | None:
        """Return the run on the chart: the last one, unless the browser has put another back."""
        if self.run and (self._run is None or self._run.id != self.run["id"]):
            return Run.from_state(self.run, self.num_images)
        return self._run if self.run else None

    def _kept_runs(self) -> list[Run]:
        return [Run.from_state(each, self.num_images) for each in self.kept]

    def _name_of(self, run: Run) -> str:
        return name_of(run.settings, [each.settings for each in self._kept_runs()], self.num_images)

    def _train(self, settings: Settings) -> None:
        data = self._find_data()
        check_memory(settings)
        self._run = run = Run(settings)
        self._look_is_due, self._next_look, self._epochs_seen = False, 0.0, 0
        self.run = run.as_state(self.num_images)
        run.start(data, self._report)

    def _follow_browser(self, change) -> None:
        """Follow the browser, which closes the page, takes the run away (Reset) and puts it back (undo)."""
        if change["name"] == "_view_count" and not change["new"]:
            self._stop("the lab was not on the page any more")
        elif self._run and (not self.run or self.run["id"] != self._run.id):
            self._stop("the lab was reset")
        elif self._run and self.run["state"] != self._run.state.value:
            self._look()

    def _report(self, run: Run) -> None:
        """Have the main thread, to which the states belong, look at a run; the worker calls this many times a second.

        While a cell is busy, and without a kernel, only `wait` and what the lab is asked to do next show anything.
        """
        if run is not self._run or self._look_is_due:
            return
        due = run.outcome or len(run.history) > self._epochs_seen or time.monotonic() >= self._next_look
        if due and (kernel := getattr(get_ipython(), "kernel", None)):
            self._look_is_due = True
            kernel.io_loop.add_callback(self._look)

    def _look(self) -> None:
        """Tell the browser where the run stands."""
        self._look_is_due = False  # before the run is looked at: what it reports from now on needs another look
        run = self._run
        if run is None or not self.run or self.run["id"] != run.id:
            return
        self._next_look, self._epochs_seen = time.monotonic() + LOOK_EVERY, len(run.history)
        told = run.as_state(self.num_images)
        if told == self.run:
            return
        self.run = told
        if run.outcome and self._displayed:
            self.refresh_still()  # a saved notebook shows the run

    def picture(self) -> LessonFigure:
        """Return the learning curves of all runs, or the net that is about to be trained."""
        run = self._current()
        shown = [(each["name"], kept.history) for each, kept in zip(self.kept, self._kept_runs())]
        if run and len(run.history) and run.id not in [each["id"] for each in self.kept]:
            shown.append((self._name_of(run), run.history))
        if not shown:
            return _network(run.settings if run else self.settings)
        metric = {"acc": "Accuracy", "loss": "Loss"}[self.metric]
        if len(shown) == 1:
            return learning_curves(shown[0][1], self.metric, title=f"{metric} with {shown[0][0]}")
        runs = {f"{i}. {name}": history for i, (name, history) in enumerate(shown, 1)}
        return learning_curves(runs, self.metric, title=f"{metric} of {len(shown)} runs")

    def _ipython_display_(self) -> None:
        if self.run is None and not current_cell():  # nobody can press the buttons
            self._train(replace(self.settings, num_epochs=min(STATIC_EPOCHS, self.settings.num_epochs)))
            self.wait()
        self._displayed = True
        super()._ipython_display_()


_fashion_mnist = cache(load_fashion_mnist)  # once for all labs of a kernel


def _about(data: FashionMNIST) -> str:
    """Say how many images there are, and which classes no training image shows."""
    counts = np.bincount(data.train_true_labels, minlength=len(LABELS))
    missing = [label for label, count in zip(LABELS, counts, strict=True) if not count]
    facts = f"{len(data.train_labels):,} training images, {len(data.test_labels):,} test images."
    return facts + (f" No training image shows: {', '.join(missing)}!" if missing else "")


def _network(settings: Settings) -> LessonFigure:
    """Draw what is about to be trained: some units of each layer, and as large a share of them dropped."""
    layers, drawn = list(zip(settings.num_hiddens, settings.drop_probs, strict=True)), 10
    order = np.random.RandomState(2).permutation(drawn)
    every = order >= 0
    masks = [every, *(order >= round(p * drawn) for _, p in layers), every]
    names = ["784 inputs", *(f"{n:,} units, {p:.0%} dropped" for n, p in layers), "10 classes"]
    return network_diagram(masks, layer_names=names, title="Press Train, and this net will learn")
