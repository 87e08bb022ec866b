"""The training lab: move the drop rates and the sizes, press Train, and watch the net learn.

What the sliders say is in `controls`, what a run does in `runs`; this is what one sees. The mathematics and
the loop are in `experiment` and `training`, the chart in `plotting`.
"""

import html
import math
import os
import sys
import time
from collections.abc import Callable
from concurrent import futures
from dataclasses import replace
from functools import cache
from urllib.parse import parse_qsl, urlencode

import ipywidgets as widgets
import numpy as np
import pandas as pd
from IPython import get_ipython
from matplotlib.figure import Figure

from d2l_utils.data import LABELS, DataError, FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings, num_parameters
from d2l_utils.plotting import learning_curves, network_diagram
from d2l_utils.training import History
from d2l_utils.widgets.canvas import Canvas, LiveView
from d2l_utils.widgets.controls import PRESETS, Controls
from d2l_utils.widgets.runs import Run, State, check_memory, names, table

__all__ = ["TrainingLab"]

#: At most this share of a run's time goes into drawing while it trains.
DRAWING_SHARE = 0.05
#: Seconds between two looks at where a run stands.
LOOK_EVERY = 0.4
#: Epochs in the static picture: without a front end nobody can press Train.
STATIC_EPOCHS = 2
#: Kept runs that the chart has colours and room for, beside the current one.
MOST_KEPT = 6
#: Units drawn for each layer before there is a curve to draw.
UNITS_DRAWN = 10
_BUSY = (State.TRAINING, State.STOPPING)
_COLUMNS = {
    "Dropout and net": ("drop1", "drop2", "units1", "units2", "layers"),
    "Data": ("images", "noise", "seed"),
    "Training": ("init", "optimizer", "lr", "wd", "epochs"),
}


class TrainingLab(LiveView):
    """Sliders for a training run with dropout, and its learning curves while it trains.

    Everything the mouse can do, code can do too, and both see the same.

    Parameters
    ----------
    settings : str or Settings
        A preset, by lecture moment: "L9", "L13", "L17", "L18" or "noisy labels"; or the settings themselves.
    data : FashionMNIST, optional
        All images; without it, `load_fashion_mnist()`.

    Raises
    ------
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

    def __init__(self, settings: str | Settings = "L9", data: FashionMNIST | None = None):
        self._run: Run | None = None
        self._kept: list[Run] = []
        self._displayed = False
        self._data, problem = data, None
        try:
            self._find_data()
        except Exception as error:
            problem = error
        self.controls = Controls(len(self._data.train_labels) if self._data else 60_000)
        self.settings = settings
        self._first_settings = self.settings

        self.presets = {name: _button(label, "", _words(each)) for name, (label, each) in PRESETS.items()}
        self.train_button = _button("Train", "play", "Train a net anew with these settings", "primary")
        self.stop_button = _button("Stop", "stop", "Stop; what was learnt so far stays on the chart")
        self.reset_button = _button("Reset", "undo", "Stop, forget all runs, and put every slider back")
        self.keep_button = _button("Keep", "thumb-tack", "Keep this run on the chart, to compare others with it")
        self.metric = widgets.ToggleButtons(
            options=[("accuracy", "acc"), ("loss", "loss")],
            tooltips=["Draw the accuracy", "Draw the loss"],
            style={"button_width": "92px"},
        )
        self._facts, self._bar, self._status, self._note, self._table, self._link = (
            widgets.HTML(layout=widgets.Layout(margin="0 2px")) for _ in range(6)
        )
        self._status.add_class("d2l-status").add_class("d2l-state")
        self._note.add_class("d2l-status")
        self.canvas = Canvas((846, 320))  # what JupyterLab leaves of 1,280 pixels; on a wider page it grows
        self.canvas.image.layout = widgets.Layout(width="100%", max_width="960px", height="auto", margin="0")
        super().__init__("Training lab", self._arranged())
        self._connect()
        self._settings_changed()
        self._refresh()
        if problem:
            self._say(problem)

    @classmethod
    def from_link(cls, link: str, data: FashionMNIST | None = None) -> "TrainingLab":
        """Open a lab at the settings of a `link`.

        Raises
        ------
        ValueError
            When the link names a setting that there is not, or a value out of its range.
        """
        lab = cls(data=data)
        lab.link = link
        lab._first_settings = lab.settings
        return lab

    @classmethod
    def from_page(cls) -> "TrainingLab":
        """Open a lab at the settings in the address of the app's page; it says what is wrong with them."""
        query = parse_qsl(os.environ.get("QUERY_STRING", ""), keep_blank_values=True)
        lab = cls()
        try:
            # The page's own words are not ours to judge.
            lab.link = urlencode([each for each in query if each[0] not in ("token", "theme", "template")])
            lab._first_settings = lab.settings
        except ValueError as error:
            lab._say(error)
        return lab

    # ---- what code can read and set

    @property
    def settings(self) -> Settings:
        """What the sliders say. May be set to `Settings` or to a preset's name."""
        return self.controls.settings

    @settings.setter
    def settings(self, settings: str | Settings) -> None:
        if isinstance(settings, str):
            if settings not in PRESETS:
                raise ValueError(f"there is no preset {settings!r}; there are {', '.join(PRESETS)}")
            settings = PRESETS[settings][1]
        self.controls.settings = settings

    @property
    def link(self) -> str:
        """The settings as a short text. May be set; see `from_link`."""
        return self.controls.link

    @link.setter
    def link(self, link: str) -> None:
        self.controls.link = link

    @property
    def state(self) -> State:
        """Where the current run stands."""
        return self._run.state if self._run else State.IDLE

    @property
    def history(self) -> History | None:
        """The finished epochs of the current run; None when there is no run."""
        return self._run.history if self._run else None

    @property
    def message(self) -> str:
        """How the last run ended."""
        return self._run.message if self._run else ""

    @property
    def runs(self) -> pd.DataFrame:
        """The kept runs: a row each, with its settings and where it ended."""
        return table(self._kept)

    # ---- what the buttons do

    def train(self) -> None:
        """Train a net anew, in the background. Does nothing while a run is under way.

        Raises
        ------
        DataError
            When there is no data.
        MemoryError
            When the net would not fit into the memory that is free.
        """
        self._train(self.settings)

    def stop(self) -> None:
        """Stop the run after a few mini-batches; its finished epochs stay on the chart."""
        if self._run:
            self._run.stop()
            self._refresh()

    def reset(self) -> None:
        """Stop, forget all runs, and put every slider back to where it was when the lab was opened."""
        self._abandon("the lab was reset")
        self._kept = []
        self.settings = self._first_settings
        self._refresh()

    def keep(self) -> None:
        """Keep the current run on the chart and in `runs`. Does nothing when it cannot be, or is already."""
        if self._can_be_kept():
            self._kept.append(self._run)
            self._refresh()
            self._draw()

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the run's end, in a script, and show it meanwhile. Interrupting the kernel stops the run.

        Raises
        ------
        TimeoutError
            When it has not ended after so many seconds.
        """
        if not self._run:
            return
        future, end = self._run.job.future, time.monotonic() + (math.inf if seconds is None else seconds)
        try:
            while futures.wait([future], min(LOOK_EVERY, end - time.monotonic())).not_done:
                self._look()
                if time.monotonic() >= end:
                    raise TimeoutError(f"the run has not ended after {seconds:g} seconds")
            self._look()
        except KeyboardInterrupt:
            self.stop()
            raise

    def close(self) -> None:
        """Stop the run and remove the lab."""
        if sys.is_finalizing():  # ipywidgets closes what is left over when half of Python is gone
            return
        self._abandon("the lab was closed")
        super().close()

    # ---- behind the scenes

    def _find_data(self) -> FashionMNIST:
        self._data = self._data or _fashion_mnist()
        return self._data

    def _train(self, settings: Settings) -> None:
        if self.state in _BUSY:
            return
        data = self._find_data()
        check_memory(settings)
        self._run = Run(settings)
        self._look_is_due = False
        self._next_look = self._next_drawing = 0.0
        self._drawn = (0, False)
        self._run.start(data, self._report)
        self._settings_changed()
        self._refresh()
        self._draw()

    def _abandon(self, why: str) -> None:
        run, self._run = self._run, None
        if run:
            run.stop(why)

    def _report(self, run: Run) -> None:
        """Have the main thread look at a run; the worker calls this many times a second.

        Only the main thread shows anything: drawing, and pandas' tables, change settings of the whole process for as
        long as they take, and put back what was there before. While a cell keeps the main thread busy, nothing is
        shown but by `wait`; without a kernel, nothing but by `wait` and by what the lab is asked to do next.
        """
        if run is not self._run or self._look_is_due:
            return
        if run.state not in _BUSY or time.monotonic() >= self._next_look:
            self._look_is_due = True
            if kernel := getattr(get_ipython(), "kernel", None):
                kernel.io_loop.add_callback(self._look)

    def _look(self) -> None:
        """Show where the run stands; draw it seldom enough that training hardly notices."""
        self._look_is_due = False  # before the run is looked at: what it reports from now on needs another look
        run, now = self._run, time.monotonic()
        if run is None:
            return
        self._next_look = now + LOOK_EVERY
        ended = run.state not in _BUSY
        stage = len(run.history), ended
        try:
            self._refresh()
            if stage != self._drawn and (ended or now >= self._next_drawing):
                self._drawn = stage
                self._draw()
                drawn = time.monotonic()
                self._next_drawing = drawn + (drawn - now) / DRAWING_SHARE
                if ended and self._displayed:
                    self.refresh_still()  # a saved notebook shows the run
        except Exception as error:  # in a callback, an error that is not caught here is never seen
            self._say(error)

    def _can_be_kept(self) -> bool:
        run = self._run
        over = run is not None and run.state not in _BUSY and len(run.history) > 0
        return over and run not in self._kept and len(self._kept) < MOST_KEPT

    def _refresh(self) -> None:
        """Bring buttons, progress and messages in line with the state."""
        run, state = self._run, self.state
        self.train_button.disabled = state in _BUSY
        self.stop_button.disabled = state is not State.TRAINING
        self.keep_button.disabled = not self._can_be_kept()
        self._bar.value = _progress(run, state)
        self._status.value = html.escape(_status(run, state))
        self._table.value = _short_table(self._kept) if self._kept else ""
        if state is State.FAILED:
            self.show_error(run.message)

    def _draw(self) -> None:
        run = self._run
        shown = [*self._kept, *([run] if run and run not in self._kept and len(run.history) else [])]
        if not shown:
            _draw_net(run.settings if run else self.settings, self.canvas.figure)
        else:
            labels = names([each.settings for each in shown])
            alone = len(shown) == 1
            metric = {"acc": "Accuracy", "loss": "Loss"}[self.metric.value]
            learning_curves(
                shown[0].history if alone else {n: r.history for n, r in zip(labels, shown, strict=True)},
                self.metric.value,
                title=f"{metric} with {labels[0]}" if alone else "",
                highlight=labels[shown.index(run)] if run in shown and not alone else None,
                num_epochs=run.settings.num_epochs if run else None,
                figure=self.canvas.figure,
            )
        self.canvas.redraw()

    def _settings_changed(self) -> None:
        settings, link = self.settings, html.escape(self.link)
        source = html.escape(_about(self._data)) if self._data else ""
        self._facts.value = (
            f"<b class='d2l-parameters'>{num_parameters(settings.num_hiddens):,}</b> parameters<br>"
            f'<span style="display: block; font-size: 90%; line-height: 1.3">{source}</span>'
        )
        changed = self._run is not None and self._run.settings != settings
        self._note.value = "<b>Settings changed:</b> train anew" if changed else ""
        self._link.value = (
            f'<a href="?{link}" target="_blank" style="color: var(--jp-content-link-color)">Link to these settings</a>'
            if _in_app()
            else f'Link to these settings: <code style="user-select: all">{link}</code>'
        )
        if self._run is None and not self._kept:
            self._draw()  # the net that the sliders describe

    def _say(self, error: Exception) -> None:
        worded = isinstance(error, (ValueError, MemoryError, DataError))
        self.show_error(f"{str(error)[:1].upper()}{str(error)[1:]}" if worded else error)

    def _try(self, function: Callable[[], None]) -> None:
        """Call a function for a control, and show what it raises: a callback's errors reach no cell."""
        self.show_error(None)
        try:
            function()
        except Exception as error:
            self._say(error)

    def _connect(self) -> None:
        for button, function in (
            (self.train_button, self.train),
            (self.stop_button, self.stop),
            (self.reset_button, self.reset),
            (self.keep_button, self.keep),
            *((button, lambda name=name: setattr(self, "settings", name)) for name, button in self.presets.items()),
        ):
            button.on_click(lambda _, function=function: self._try(function))
        self.metric.observe(lambda _: self._try(self._draw), "value")
        self.controls.on_change(lambda: self._try(self._settings_changed))
        self._view_count = 0  # from now on the front end counts in how many places the lab is shown
        self.observe(self._shown_in, "_view_count")

    def _shown_in(self, change) -> None:
        if self._run and not change["new"]:  # its cell was deleted
            self._run.stop("the lab was not on the page any more")

    def _arranged(self) -> list[widgets.Widget | Canvas]:
        columns = []
        for title, members in _COLUMNS.items():
            head = widgets.HTML(f'<b style="line-height: 1.6">{title}</b>', layout=widgets.Layout(margin="0 2px"))
            extra = [self._facts] if title == "Data" else []
            columns.append(widgets.VBox([head, *(self.controls.by_name[name] for name in members), *extra]))
        row = widgets.Layout(flex_flow="row wrap", align_items="center", grid_gap="4px 6px")
        grid = widgets.Layout(grid_template_columns="repeat(auto-fit, minmax(262px, 1fr))", grid_gap="0 14px")
        actions = [self.train_button, self.stop_button, self.reset_button, self.keep_button]
        return [
            widgets.Box([*self.presets.values()], layout=row),
            widgets.GridBox(columns, layout=grid),
            widgets.Box([*actions, self.metric, self._note], layout=row),
            widgets.Box([self._bar, self._status], layout=row),
            self.canvas,
            self._table,
            self._link,
        ]

    def _ipython_display_(self) -> None:
        if self._run is None and not _front_end():
            settings = self.settings
            self._train(replace(settings, num_epochs=min(STATIC_EPOCHS, settings.num_epochs)))
            self.wait()
        self._displayed = True
        super()._ipython_display_()


@cache
def _fashion_mnist() -> FashionMNIST:
    """Load the data once for all labs of a kernel."""
    return load_fashion_mnist()


def _about(data: FashionMNIST) -> str:
    """Say where the images come from, and which classes no training image shows."""
    counts = np.bincount(data.train_true_labels, minlength=len(LABELS))
    missing = [label for label, count in zip(LABELS, counts, strict=True) if not count]
    return data.source + (f". No training image shows: {', '.join(missing)}!" if missing else "")


def _in_app() -> bool:
    """Tell whether Voilà shows the lab."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila")


def _front_end() -> bool:
    """Tell whether somebody can press the buttons: not when nbclient or nbconvert runs the notebook.

    A front end says with each cell it runs which cell that is; those two do not.
    """
    parent = getattr(get_ipython(), "get_parent", dict)()
    return _in_app() or "cellId" in parent.get("metadata", {})


def _button(description: str, icon: str, tooltip: str, button_style: str = "") -> widgets.Button:
    looks = {"button_style": button_style, "layout": widgets.Layout(width="auto")}
    return widgets.Button(description=description, icon=icon, tooltip=tooltip, **looks)


def _words(settings: Settings) -> str:
    images = f"{settings.train_size:,}" if settings.train_size else "all"
    rates = " / ".join(map(str, settings.drop_probs))
    return (
        f"Units {'-'.join(map(str, settings.num_hiddens))}, drop rates {rates}, {images} training images, "
        f"label noise {settings.label_noise:g}, learning rate {settings.lr:g}, {settings.num_epochs} epochs"
    )


def _draw_net(settings: Settings, figure: Figure) -> None:
    """Draw what is about to be trained: some units of each layer, and as large a share of them dropped."""
    layers = list(zip(settings.num_hiddens, settings.drop_probs, strict=True))
    order = np.random.RandomState(2).permutation(UNITS_DRAWN)
    network_diagram(
        [UNITS_DRAWN] * (len(layers) + 2),
        [None, *(order >= round(p * UNITS_DRAWN) for _, p in layers), None],
        layer_names=["784 inputs", *(f"{n:,} units, {p:.0%} dropped" for n, p in layers), "10 classes"],
        title="Press Train, and this net will learn",
        figure=figure,
    )


def _status(run: Run | None, state: State) -> str:
    if state is State.TRAINING:
        return "Training" if run.progress else "Starting"
    return {State.IDLE: "", State.STOPPING: "Stopping", State.FAILED: "Failed"}.get(state, run and run.message)


def _progress(run: Run | None, state: State) -> str:
    share = run.share_done if run else 0.0
    words = ""
    if share:
        num_epochs = run.settings.num_epochs
        speed = run.seconds / (share * num_epochs)
        words = f"epoch {run.progress.epoch} of {num_epochs}, {speed:.1f} s per epoch"
        if state is State.TRAINING:
            seconds = run.seconds * (1 / share - 1)
            words += f", {seconds:.0f} s left" if seconds < 100 else f", {seconds / 60:.0f} min left"
    return (
        '<div style="display: flex; align-items: center; gap: 10px; min-height: 26px; white-space: nowrap">'
        f'<progress max="1" value="{share:.4f}" aria-label="progress" style="width: 200px"></progress>{words}</div>'
    )


def _short_table(kept: list[Run]) -> str:
    """Say where the kept runs ended, below the chart."""
    columns = {"train_acc_noisy": "train, noisy", "train_acc_clean": "train, clean", "test_acc": "test"}
    columns |= {"test_loss": "test loss", "epochs_done": "epochs"}
    ends = table(kept).set_axis(names([run.settings for run in kept]), axis="index")
    ends = ends[list(columns)].rename(columns=columns).rename_axis("kept run", axis="columns")
    return f'<div class="jp-RenderedHTMLCommon">{ends.to_html(float_format="{:.3f}".format, border=0)}</div>'
