"""What `train_ch3` shows in a notebook cell while it trains."""

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
        self.bar = display(HTML(""), display_id=True)
        self.curves = None

    def show(self, progress: "Progress") -> None:
        """Move the bar to where the run stands, and draw the curves anew at an epoch's end."""
        done = progress.epoch - 1 + progress.batch / progress.num_batches
        bar = f'<progress max="{self.num_epochs}" value="{done:.3f}" style="width: 20em" aria-label="training">'
        self.bar.update(HTML(f"{bar}</progress> epoch {progress.epoch} of {self.num_epochs}"))
        if progress.epoch_done and self.curves:
            self.curves.update(learning_curves(progress.history))
        elif progress.epoch_done:
            self.curves = display(learning_curves(progress.history), display_id=True)
            progress.history._drawn_in_cell = get_ipython().execution_count

    def close(self) -> None:
        """Take the bar away; the curves stay."""
        self.bar.update(HTML(""))
