"""What `train_ch3` shows in a notebook cell while it trains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from IPython import get_ipython
from IPython.display import HTML, display

from d2l_utils.plotting import learning_curves

if TYPE_CHECKING:  # it is training that imports this module
    from d2l_utils.training import Progress


class LivePlot:
    """A progress bar and the learning curves so far, both updated in place, in a notebook cell."""

    def __init__(self, num_epochs: int):
        self.num_epochs = num_epochs
        self.bar = display(HTML(self._bar(1, 0.0)), display_id=True)
        self.curves = None

    def _bar(self, epoch: int, done: float) -> str:
        return (
            f'<progress max="{self.num_epochs}" value="{done:.3f}" style="width: 20em" aria-label="training">'
            f"</progress> epoch {epoch} of {self.num_epochs}"
        )

    def show(self, progress: Progress) -> None:
        """Move the bar to where the run stands, and draw the curves anew at an epoch's end."""
        done = progress.epoch - 1 + progress.batch / progress.num_batches
        self.bar.update(HTML(self._bar(progress.epoch, done)))
        if progress.epoch_done:
            figure = learning_curves(progress.history)
            if self.curves is None:
                self.curves = display(figure, display_id=True)
                progress.history._drawn_in_cell = get_ipython().execution_count
            else:
                self.curves.update(figure)

    def close(self) -> None:
        """Take the bar away; the curves stay."""
        self.bar.update(HTML(""))
