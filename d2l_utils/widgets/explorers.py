"""What learners look at their own functions with: `dropout_explorer`, `thinned_network` and `activations`.

They call the functions that they are given, in train mode and in a thread whose random state is their own, so that the
notebook's random numbers are not touched, and answer the browser with what comes out, or with what went wrong in it.
Every draw follows from the seed: the same settings and clicks give the same picture. All states, which are what the
controls say, can be set by code, too. An argument that is not as described is a TypeError or a ValueError.
"""

import base64
import json
import os
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import traitlets
from mxnet import np as mnp
from mxnet import npx

from d2l_utils.arguments import check_range, check_whole_number
from d2l_utils.data import LABELS
from d2l_utils.learner_code import call_in_own_thread
from d2l_utils.plotting import LessonFigure, activation_histograms, mask_and_output, network_diagram
from d2l_utils.widgets.inputs import Network, call_dropout, check_function, pixels_of
from d2l_utils.widgets.live import LiveView, state

#: What 16 neurons put out. None is 0: a dropped one could not be told from it.
PATTERNS = {
    "all 1": np.ones(16),
    "1 to 16": np.arange(1.0, 17),
    "one loud": np.where(np.arange(16) == 5, 10.0, 1.0),
    "uneven": np.array([0.1, 2, 0.3, 0.5, 0.2, 4, 0.1, 1.5, 0.8, 0.1, 3, 0.4, 0.2, 0.1, 0.6, 2.5]),
}
DRAWS = 51  # thinned nets that are asked: the one in the picture and 50 others
BINS = 40  # bars in a histogram of activations, over four decades
UNITS_DRAWN, IMAGES_KEPT = 12, 50  # of a layer, in the static picture; in a notebook's file, for an exported page


class DropoutExplorer(LiveView):
    """Slide the drop probability, draw again, and compare mean and variance of the outputs with theory.

    Parameters
    ----------
    dropout : function of (X, drop_prob)
        The function to look at, such as the one in notebook 01: it takes an MXNet array of shape (n, 16) (one draw a
        row) and a probability from 0 to 1, and returns an array of the same shape.
    drop_prob, seed : float, int
        Where the slider starts, in [0, 1], and the seed, in [0, 9999].
    """

    p = state(traitlets.Float(0.5, min=0, max=1))
    pattern = state(traitlets.Enum(tuple(PATTERNS), "1 to 16"))
    neuron = state(traitlets.Int(6, min=1, max=16))
    seed = state(traitlets.Int(0, min=0, max=9999))
    rescale = state(traitlets.Bool(True))  # or the outputs times 1 − p
    count = state(traitlets.Int(1, min=1))  # draws

    def __init__(self, dropout: Callable, drop_prob: float = 0.5, seed: int = 0):
        check_function(dropout, "as in dropout_explorer(dropout)")
        check_range("drop_prob", drop_prob, 0, 1)
        check_whole_number("seed", seed, 0, 9999)
        self._dropout = dropout
        super().__init__(kind="explorer", p=float(drop_prob), seed=int(seed))

    def answer_dropout(self, h: Sequence[float] | np.ndarray, p: float, count: int, seed: int) -> dict[str, np.ndarray]:
        """Return draws as ``outputs``, shape (count, 16). More draws begin with the same ones."""
        return {"outputs": call_in_own_thread(call_dropout, self._dropout, np.tile(h, (count, 1)), p, seed)}

    def picture(self) -> LessonFigure:
        """Return the last draw, number by number."""
        h = PATTERNS[self.pattern]
        output = self.answer_dropout(h, self.p, self.count, self.seed)["outputs"][-1]
        title = f"p = {self.p:g}: {np.sum(output == 0)} of 16 neurons dropped"
        shown = output if self.rescale else output * (1 - self.p)
        h, mask, shown = (array.reshape(2, 8) for array in (h, output != 0, shown))
        return mask_and_output(h, mask, shown, self.p, rescale=self.rescale, title=title)


class _NetworkView(LiveView):
    """What `ThinnedNetwork` and `ActivationExplorer` share: the net, images, a function, and what masks follow from."""

    rates = state(traitlets.List(traitlets.Float(min=0, max=0.95)))
    seed = state(traitlets.Int(0, min=0, max=9999))
    draw = state(traitlets.Int(0, min=0))

    def __init__(self, kind: str, usage: str, options: dict, net, images, dropout, drop_probs, seed):
        self._dropout = npx.dropout if dropout is None else dropout
        check_function(self._dropout, f"as in {usage}")
        check_whole_number("seed", seed, 0, 9999)
        self._network, self._images = Network(net, drop_probs), images
        options |= {"num_hiddens": self._network.num_hiddens}
        super().__init__(kind=kind, options=options, rates=[*map(float, self._network.drop_probs)], seed=int(seed))

    def _still(self) -> dict[str, str]:
        still = super()._still()
        if "D2L_UTILS_SITE" in os.environ:  # no page of the site has a kernel that could know the net
            images = self._images if self.kind == "activations" else None
            still["application/vnd.d2l.net+json"] = json.dumps(self._network.packed(images))
        return still

    def _drop(self, H: np.ndarray, layer: int, rates: Sequence[float], seed: int, draw: int) -> np.ndarray:
        return call_dropout(self._dropout, H, rates[layer], seed + 10_007 * draw + 1_000_003 * layer)


class ThinnedNetwork(_NetworkView):
    """Look at one thinned net that dropout makes of a trained one, and at what it and others like it say.

    Parameters
    ----------
    net : [W1, b1, W2, b2, …] or nn.Sequential
        The parameters of a net as in notebook 02 (weights of shape (inputs, outputs), ReLU after each hidden layer), or
        a Gluon net as in notebook 03 (`nn.Dense` and `nn.Dropout`). The weights are read anew at each change.
    images : array, shape (n, 28, 28) or (n, 1, 28, 28)
        Images to choose from: whole numbers from 0 to 255, or real ones from 0 to 1.
    labels : sequence of n int
        Their true classes.
    dropout : function of (X, drop_prob), optional
        The learner's; without it, what `nn.Dropout` does.
    drop_probs : sequence of float, optional
        Where the sliders start, one per hidden layer, in [0, 0.95]; without it those of the Gluon net, or the lecture's
        0.2 and 0.5 (L6).
    seed : int
        From 0 to 9999.
    """

    image = state(traitlets.Int(0, min=0))
    # An image that was drawn in place of those given, numbers from 0 to 1.
    pixels = state(traitlets.List(traitlets.Float(), default_value=None, allow_none=True))

    def __init__(self, net, images, labels, dropout=None, drop_probs=None, seed=3):
        usage = "thinned_network(params, images, labels, dropout)"
        images, labels = pixels_of(images), np.asarray(labels)
        if labels.shape != (len(images),):
            raise ValueError(f"labels must have one entry for each of {len(images)} images, got {labels.shape}")
        given = {"labels": labels.tolist(), "names": list(LABELS), "images": _base64(images)}
        super().__init__("thinned", usage, given, net, images, dropout, drop_probs, seed)

    def answer_thin(self, image, rates, seed, draw, pixels=None, draws=DRAWS) -> dict[str, np.ndarray]:
        """Put one image through thinned nets and through the full one.

        ``kept_0`` (uint8) and ``hidden_0``, shape (units,), and so on for each hidden layer, are which units the first
        thinned net has, and what they put out in it; ``probabilities``, shape (draws, 10), and ``full``, shape (10,),
        what each thinned net says, and what the full net does.
        """
        chosen = self._images[image] if pixels is None else pixels
        return call_in_own_thread(self._thin, chosen, rates, seed, draw, draws)

    def _thin(self, pixels, rates, seed, draw, draws) -> dict[str, np.ndarray]:
        thin = full = mnp.array(np.reshape(pixels, (1, -1)), dtype="float32")
        answer: dict[str, np.ndarray] = {}
        for i, (layer, units) in enumerate(zip(self._network.hidden, self._network.num_hiddens)):
            full, thin = layer(full), layer(thin)
            # Dropout multiplies by 0 or 1 / (1 − p). Handed ones, it returns just these factors: of a unit that puts
            # out 0 anyway one could not tell whether it was dropped.
            factors = self._drop(np.ones((draws, units)), i, rates, seed, draw)
            thin = thin * mnp.array(factors)
            answer |= {f"kept_{i}": (factors[0] != 0).astype("uint8"), f"hidden_{i}": thin[0].asnumpy()}
        answer["probabilities"] = npx.softmax(self._network.output(thin)).asnumpy()
        answer["full"] = npx.softmax(self._network.output(full)).asnumpy()[0]
        self._network.check(answer["full"])
        return answer

    def picture(self) -> LessonFigure:
        """Return a sample of the units of the first thinned net, and what it and the full net say."""
        thin = self.answer_thin(self.image, self.rates, self.seed, self.draw, self.pixels)
        masks, hidden, names = [np.ones(1)], [None], ["image"]
        for i, units in enumerate(self._network.num_hiddens):
            shown = np.linspace(0, units - 1, min(units, UNITS_DRAWN)).round().astype(int)
            kept = thin[f"kept_{i}"]
            masks.append(kept[shown])
            hidden.append(thin[f"hidden_{i}"][shown])
            names.append(f"p = {self.rates[i]:g}\n{np.sum(kept == 0)} of {units} dropped\n{len(shown)} units drawn")
        this = thin["probabilities"][0]
        full, thinned = (f"{LABELS[says.argmax()]}, {says.max():.0%}" for says in (thin["full"], this))
        true = "" if self.pixels else f"True class: {LABELS[self.options['labels'][self.image]]}. "
        return network_diagram(
            [*masks, np.ones(len(LABELS))],
            activations=[*hidden, this],
            layer_names=[*names, "probabilities"],
            output_names=LABELS,
            title=f"{true}Full net: {full}. This thinned net: {thinned}.",
        )

    def still_options(self) -> dict[str, Any]:
        """Return the options with no more images than a notebook's file has room for."""
        kept = max(IMAGES_KEPT, self.image + 1)
        return self.options | {"images": _base64(self._images[:kept]), "labels": self.options["labels"][:kept]}


def _base64(images: np.ndarray) -> str:
    return base64.b64encode((images * 255).round().clip(0, 255).astype("uint8").tobytes()).decode("ascii")


class ActivationExplorer(_NetworkView):
    """Slide the rates and watch what each hidden layer passes on in train mode and in predict mode.

    Parameters
    ----------
    net, images, dropout, drop_probs, seed
        See `thinned_network`. The first 100 images are put through the net.
    """

    def __init__(self, net, images, dropout=None, drop_probs=None, seed=0):
        usage = "activations(params, images, dropout)"
        super().__init__("activations", usage, {}, net, pixels_of(images)[:100], dropout, drop_probs, seed)

    def answer_activations(self, rates, seed, draw) -> dict[str, Any]:
        """Compare both modes, layer by layer: the share of zeros, the mean, and a histogram of the rest.

        ``train_0`` and ``predict_0``, shape (BINS,), and so on for each hidden layer, count the numbers that are not 0,
        between ``edges_0``; ``zeros`` and ``means`` each hold a list for either mode.
        """
        answer: dict[str, Any] = {"zeros": {"train": [], "predict": []}, "means": {"train": [], "predict": []}}
        for i, (train, predict) in enumerate(call_in_own_thread(self._activations, rates, seed, draw)):
            # Four decades around the usual size in predict mode: a place that does not depend on the rates.
            usual = np.abs(predict[predict != 0])
            low = np.floor(np.log10(np.median(usual))) - 1 if len(usual) else -2.0
            answer[f"edges_{i}"] = 10 ** np.linspace(low, low + 4, BINS + 1)
            for mode, values in (("train", train), ("predict", predict)):
                sizes = np.abs(values[values != 0])
                answer[f"{mode}_{i}"] = np.histogram(np.log10(sizes), BINS, (low, low + 4))[0].astype("int32")
                answer["zeros"][mode].append(float(np.mean(values == 0)))
                answer["means"][mode].append(float(values.mean()))
        return answer

    def _activations(self, rates, seed, draw) -> list[tuple[np.ndarray, np.ndarray]]:
        train = predict = mnp.array(self._images.reshape(len(self._images), -1))
        layers = []
        for i, layer in enumerate(self._network.hidden):
            predict, H = layer(predict), layer(train).asnumpy()
            layers.append((self._drop(H, i, rates, seed, draw), predict.asnumpy()))
            train = mnp.array(layers[-1][0])
        self._network.check(layers[-1][1])
        return layers

    def picture(self) -> LessonFigure:
        """Return histograms of what each hidden layer passes on, in both modes."""
        layers = call_in_own_thread(self._activations, self.rates, self.seed, self.draw)
        panels: dict[str, np.ndarray] = {}
        for i, (p, (train, predict)) in enumerate(zip(self.rates, layers), 1):
            layer = f"hidden layer {i}, p = {p:g}"
            panels |= {f"{layer}, train mode": train, f"{layer}, predict mode": predict}
        title = f"What hidden layers pass on ({len(self._images)} images): dropout acts in train mode alone"
        return activation_histograms(panels, title=title)


dropout_explorer, thinned_network, activations = DropoutExplorer, ThinnedNetwork, ActivationExplorer
