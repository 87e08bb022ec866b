"""The opening: two nets learn from the same few images, one with dropout, one without, and the second over-fits."""

import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import traitlets

from d2l_utils.data import load_fashion_mnist
from d2l_utils.plotting import LessonFigure, learning_curves
from d2l_utils.widgets.live import LiveView, state

__all__ = ["opening"]

#: The runs that live.js plays until the learner moves p: made by ``tools/record_opening.py``.
RECORDING = Path(__file__).with_name("opening.json")


class Opening(LiveView):
    """See dropout pay within a minute. The page itself trains, in a worker; the kernel has the images.

    Its state `p` is the drop probability of both hidden layers of one of the nets, in [0, 0.95].
    """

    p = state(traitlets.Float(0.5, min=0, max=0.95))

    def __init__(self):
        self._data = load_fashion_mnist("sample")
        super().__init__(kind="opening")

    def answer_images(self, train_size: int, test_size: int, seed: int) -> dict[str, np.ndarray]:
        """Return ``train_images`` (class-balanced) and ``test_images``, shape (n, 784), with labels, all uint8."""
        data = self._data.subset(train_size, seed=seed)
        return {
            "train_images": data.train_images.reshape(-1, 784),
            "train_labels": data.train_labels.astype("uint8"),
            "test_images": data.test_images[:test_size].reshape(-1, 784),
            "test_labels": data.test_labels[:test_size].astype("uint8"),
        }

    def picture(self) -> LessonFigure:
        """Return both recorded curves."""
        recording = json.loads(RECORDING.read_text("utf-8"))
        arms = {f"{arm} dropout": SimpleNamespace(test_loss=recording[arm]) for arm in ("without", "with")}
        title = "Without dropout the test loss turns and climbs; with dropout it does not"
        return learning_curves(arms, "loss", quantities=["test"], title=title)


opening = Opening
