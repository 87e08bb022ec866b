"""Views that the page itself computes, in Jupyter as on the site: `opening` and `weight_scaling`."""

import json
from itertools import product
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import traitlets

from d2l_utils.data import load_fashion_mnist
from d2l_utils.plotting import LessonFigure, learning_curves, over_setting
from d2l_utils.widgets.live import LiveView, state

#: The runs that live.js plays until the learner moves p: made by ``tools/record_opening.py``.
RECORDING = Path(__file__).with_name("opening.json")


class Opening(LiveView):
    """See dropout pay: two nets learn from the same few images, one with dropout, one without, and that over-fits.

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


class WeightScaling(LiveView):
    """Watch the geometric mean of thinned nets walk onto the scaled pass, while their arithmetic mean stays away.

    The net is softmax regression on ten inputs, some of which dropout drops, so that all thinned nets can be asked. Its
    states are `p`, in [0, 0.95], `scale`, a factor for all weights, in [0.25, 4], and `seed`, which decides on the net.
    """

    p = state(traitlets.Float(0.5, min=0, max=0.95))
    scale = state(traitlets.Float(1, min=0.25, max=4))
    seed = state(traitlets.Int(34, min=0, max=9999))  # of this net the two means differ much

    def __init__(self):
        super().__init__(kind="scaling")

    def picture(self) -> LessonFigure:
        """Return what the scaled pass and both means of all thinned nets say of the likeliest class, for ten p."""
        random = np.random.RandomState([6, self.seed])  # the net of web/src/ensemble.js
        products = self.scale * random.uniform(size=(10, 1)) * random.normal(size=(10, 3))
        p, masks = np.arange(10)[:, None, None] / 10, np.array([*product((0, 1), repeat=10)])
        shares = np.where(masks, 1 - p, p).prod(axis=2)[:, None]
        answers = _log_softmax(masks @ products / (1 - p))  # shape (rates, masks, classes)
        said = {
            "arithmetic mean": shares @ np.exp(answers),
            "scaled pass": np.exp(_log_softmax(np.tile(products.sum(axis=0), (10, 1, 1)))),
            "geometric mean": np.exp(_log_softmax(shares @ answers)),
        }
        best = products.sum(axis=0).argmax()
        panels = {f"probability of class {best + 1}": {arm: values[:, :, best] for arm, values in said.items()}}
        title = "The geometric mean of all thinned networks is the scaled pass, at every p"
        return over_setting(p.ravel().tolist(), panels, name="drop probability p", title=title)


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    return scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)


opening, weight_scaling = Opening, WeightScaling
