"""Sliders over what the learner wrote: `dropout_explorer`, `thinned_network` and `activations`.

They call the functions that they are given, in train mode and in a thread whose random state is their own
(`canvas.apart`), and show what comes out; what goes wrong in those functions is shown below the picture. Every draw
follows from the seed: the same settings and clicks give the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import ipywidgets as widgets
import numpy as np
from mxnet import autograd, npx
from mxnet import np as mnp
from mxnet.gluon import nn

from d2l_utils.data import LABELS
from d2l_utils.widgets.canvas import LiveView, apart
from d2l_utils.widgets.scenes import ActivationScene, DropoutScene, NetworkScene

__all__ = ["Activations", "Draws", "Thinned", "activations", "dropout_explorer", "thinned_network"]

#: What 16 neurons put out. None is 0: a dropped one could not be told from it.
PATTERNS = {
    "all 1": np.ones(16),
    "1 to 16": np.arange(1.0, 17),
    "one loud": np.where(np.arange(16) == 5, 10.0, 1.0),
    "uneven": np.array([0.1, 2, 0.3, 0.5, 0.2, 4, 0.1, 1.5, 0.8, 0.1, 3, 0.4, 0.2, 0.1, 0.6, 2.5]),
}


# ------------------------------------------------------------------------------------------------ controls


def _slider(kind: type, name: str, width: int = 270, label: int = 84, **options) -> widgets.Widget:
    style = {"description_width": f"{label}px"}
    return kind(description=name, layout=widgets.Layout(width=f"{width}px"), style=style, **options)


def _rate(name: str, value: float, highest: float = 0.95) -> widgets.FloatSlider:
    return _slider(widgets.FloatSlider, name, value=value, min=0, max=highest, step=0.05, readout_format=".2f")


def _seed(value: int) -> widgets.BoundedIntText:
    return _slider(widgets.BoundedIntText, "seed", width=140, label=40, value=value, min=0, max=9999)


def _button(text: str, tooltip: str, **options) -> widgets.Button:
    return widgets.Button(description=text, tooltip=tooltip, layout=widgets.Layout(width="130px"), **options)


def _row(*controls: widgets.Widget) -> widgets.HBox:
    return widgets.HBox(controls, layout=widgets.Layout(flex_flow="row wrap", align_items="center"))


def _check_function(function: Any, usage: str) -> None:
    if not callable(function):
        raise TypeError(f"pass your dropout function, {usage}; got {type(function).__name__}")


# ------------------------------------------------------------------------------------- dropout_explorer (01)


@dataclass(frozen=True)
class Draws:
    """Repeated draws of dropout on the same 16 numbers.

    Attributes
    ----------
    h : array, shape (16,)
        What went in.
    outputs : array, shape (n, 16)
        What came out, draw by draw.
    drop_prob : float
    rescale : bool
        Whether the outputs are as they came; otherwise they were multiplied by 1 − p, which undoes the division.
    neuron : int
        The neuron to look at, from 0.
    """

    h: np.ndarray
    outputs: np.ndarray
    drop_prob: float
    rescale: bool = True
    neuron: int = 0

    @property
    def masks(self) -> np.ndarray:
        """What was kept, bool, shape (n, 16)."""
        return self.outputs != 0

    @property
    def running_mean(self) -> np.ndarray:
        """Mean over the first 1, 2, …, n draws, shape (n, 16)."""
        return self.outputs.cumsum(axis=0) / np.arange(1, len(self.outputs) + 1)[:, None]

    @property
    def running_variance(self) -> np.ndarray:
        """Variance over the first 1, 2, …, n draws, shape (n, 16)."""
        squares = (self.outputs**2).cumsum(axis=0) / np.arange(1, len(self.outputs) + 1)[:, None]
        return np.maximum(squares - self.running_mean**2, 0)

    @property
    def theory(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and variance that the definition of dropout gives, each of shape (16,)."""
        p = self.drop_prob
        mean, variance = (1 - p) * self.h, p * (1 - p) * self.h**2  # of mask × h
        if self.rescale and p < 1:
            mean, variance = mean / (1 - p), variance / (1 - p) ** 2
        return mean, variance

    @property
    def formulas(self) -> tuple[str, str]:
        """What theory says of mean and variance, up to the number."""
        if self.drop_prob == 1:
            return "at p = 1:", "at p = 1:"
        return ("h =", "h² p / (1 − p) =") if self.rescale else ("(1 − p) h =", "h² p (1 − p) =")


class DropoutExplorer(LiveView):
    """See `dropout_explorer`.

    Attributes
    ----------
    p, pattern, neuron, seed, rescale, again, many, restart : ipywidgets
    draws : Draws or None
        What is shown; None after an error.
    """

    def __init__(self, dropout: Callable, drop_prob: float, seed: int):
        self._dropout = dropout
        self._count = 1
        self.draws: Draws | None = None
        self.scene = DropoutScene()
        self.p = _rate("drop_prob p", drop_prob, highest=1)
        self.pattern = _slider(widgets.SelectionSlider, "input h", options=list(PATTERNS), value="1 to 16")
        self.pattern.add_class("d2l-words")
        self.neuron = _slider(widgets.IntSlider, "neuron", value=6, min=1, max=16)
        self.again = _button("Draw again", "One more draw", button_style="primary")
        self.many = _button("Draw 100 more", "A hundred more draws")
        self.restart = _button("Start over", "Back to one draw")
        self.rescale = widgets.Checkbox(
            value=True, description="rescale: ÷ (1 − p)", indent=False, layout=widgets.Layout(width="170px")
        )
        self.seed = _seed(seed)
        super().__init__(
            "Dropout on 16 numbers",
            [
                _row(self.p, self.pattern, self.neuron),
                _row(self.again, self.many, self.restart, self.rescale, self.seed),
                self.scene.canvas,
            ],
        )
        self.on_change(self._draw, self.p, self.pattern, self.seed, self.rescale)
        self.on_change(self._look, self.neuron)
        self.on_change(lambda: self._draw(self._count + 1), self.again)
        self.on_change(lambda: self._draw(self._count + 100), self.many)
        self.on_change(lambda: self._draw(1), self.restart)
        with self.reporting():
            self._draw()

    def _draw(self, count: int | None = None) -> None:
        """Draw `count` times from the seed, and show it. With MXNet's generator the first draws stay as they were."""
        self._count = count or self._count
        h, p = PATTERNS[self.pattern.value], round(self.p.value, 2)
        try:
            outputs = apart(_call, self._dropout, np.tile(h, (self._count, 1)), p, self.seed.value).astype(float)
        except (Exception, KeyboardInterrupt):
            self.draws = None
            self.scene.show(None)
            raise
        if not self.rescale.value:
            outputs = outputs * (1 - p)
        self.draws = Draws(h, outputs, p, self.rescale.value)
        self._look()
        broken = int((~np.isfinite(outputs)).sum())
        if broken:
            raise ArithmeticError(f"dropout returned {broken} numbers that are nan or infinite, out of {outputs.size}")

    def _look(self) -> None:
        if self.draws is not None:
            self.draws = replace(self.draws, neuron=self.neuron.value - 1)
            self.scene.show(self.draws)


def _call(dropout: Callable, X: np.ndarray, drop_prob: float, seed: int) -> np.ndarray:
    """Call a dropout function on X in train mode, from a seed, and check that it returns an array of that shape."""
    npx.random.seed(seed)
    with autograd.train_mode():  # in predict mode some functions rightly drop nothing, and npx.dropout is one
        output = dropout(mnp.array(X, dtype="float32"), drop_prob)
    if output is None:
        raise TypeError("dropout returned None: is there a `return` missing?")
    output = output.asnumpy() if hasattr(output, "asnumpy") else np.asarray(output)
    if output.shape != X.shape:
        raise ValueError(f"dropout must return the shape of X, {X.shape}, got {output.shape}")
    return output


def dropout_explorer(dropout: Callable, drop_prob: float = 0.5, seed: int = 0) -> DropoutExplorer:
    """Slide the drop probability, draw again, and compare mean and variance of the outputs with theory.

    Parameters
    ----------
    dropout : function of (X, drop_prob)
        The function to look at, such as the one in notebook 01: it takes an MXNet array of shape (n, 16) (one draw a
        row) and a probability from 0 to 1, and returns an array of the same shape. It is called in train mode.
    drop_prob : float
        Where the slider starts, in [0, 1].
    seed : int
        Where the seed starts, in [0, 9999]. Same seed, same draws; the notebook's own random numbers are not touched.

    Returns
    -------
    DropoutExplorer
        A widget: the last expression of a cell shows it.

    Raises
    ------
    TypeError
        If `dropout` is no function. What the function itself raises is shown in the widget.
    ValueError
        If `drop_prob` or `seed` is out of range.
    """
    _check_function(dropout, "as in dropout_explorer(dropout)")
    _check_range("drop_prob", drop_prob, 0, 1)
    _check_range("seed", seed, 0, 9999)
    return DropoutExplorer(dropout, drop_prob, seed)


def _check_range(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} must lie in [{low}, {high}], got {value}")


# ----------------------------------------------------------------------------------- networks (02 and 03)


class _Network:
    """A trained multilayer perceptron, layer by layer, with its weights as they are at each call.

    Attributes
    ----------
    hidden : list of functions
        Each hidden layer: array (n, in) → array (n, out), after its activation, without dropout.
    output : function
        The last layer: array (n, in) → scores (n, classes).
    num_hiddens : list of int
    drop_probs : list of float
    """

    def __init__(self, net: Any, drop_probs: Sequence[float] | None):
        if isinstance(net, (nn.Sequential, nn.HybridSequential)):
            layers, rates = self._from_gluon(net)
        elif isinstance(net, (list, tuple)) and len(net) >= 4 and len(net) % 2 == 0:
            layers, rates = self._from_params(net)
        else:
            raise TypeError(
                "expected the parameters [W1, b1, W2, b2, …] of two layers or more, or a Gluon nn.Sequential; got "
                f"{type(net).__name__}{f' of {len(net)}' if isinstance(net, (list, tuple)) else ''}"
            )
        *self.hidden, self.output = layers
        self.drop_probs = rates if drop_probs is None else list(drop_probs)
        if len(self.drop_probs) != len(self.hidden):
            raise ValueError(f"drop_probs must hold {len(self.hidden)} numbers, one per hidden layer, got {drop_probs}")
        for rate in self.drop_probs:
            _check_range("drop_probs", rate, 0, 0.95)

    def _from_params(self, params: Sequence) -> tuple[list[Callable], list[float]]:
        pairs = list(zip(params[::2], params[1::2], strict=True))
        for i, (W, b) in enumerate(pairs, 1):
            inputs = pairs[i - 2][0].shape[1] if i > 1 else W.shape[0]
            if W.ndim != 2 or W.shape[0] != inputs or b.shape != W.shape[1:]:
                raise ValueError(
                    f"W{i} must have the shape ({inputs}, outputs) and b{i} (outputs,), got {W.shape} and {b.shape}"
                )
        self.num_hiddens = [W.shape[1] for W, _ in pairs[:-1]]
        *hidden, last = [lambda X, W=W, b=b: mnp.dot(X, W) + b for W, b in pairs]
        hidden = [lambda X, layer=layer: npx.relu(layer(X)) for layer in hidden]
        return [*hidden, last], [0.2, 0.5] if len(hidden) == 2 else [0.5] * len(hidden)

    def _from_gluon(self, net: nn.Sequential) -> tuple[list[Callable], list[float]]:
        layers, rates = [], []
        for layer in net:
            if isinstance(layer, nn.Dense):
                layers.append(layer)
                rates.append(0.0)
            elif isinstance(layer, nn.Dropout) and layers:
                rates[-1] = layer._rate
            elif not isinstance(layer, nn.Flatten):
                raise TypeError(f"the net may hold nn.Dense, each followed by nn.Dropout or not; got {layer}")
        if len(layers) < 2:
            raise ValueError(
                f"the net must have at least one hidden nn.Dense and one for the output, got {len(layers)}"
            )
        self.num_hiddens = [layer._units for layer in layers[:-1]]
        return layers, rates[:-1]


def _gluon_dropout(X, drop_prob: float):
    """Do what `nn.Dropout` does in train mode."""
    return npx.dropout(X, p=drop_prob, mode="always")


def _pixels(images: Any) -> np.ndarray:
    """Bring images to float32 in [0, 1], shape (n, h, w)."""
    images = images.asnumpy() if hasattr(images, "asnumpy") else np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 1:
        images = images[:, 0]
    if images.ndim != 3 or len(images) == 0:
        raise ValueError(f"images must have the shape (n, h, w) or (n, 1, h, w) with n ≥ 1, got {images.shape}")
    return images.astype("float32") / (255 if np.issubdtype(images.dtype, np.integer) else 1)


def _check_finite(values: np.ndarray) -> None:
    if not np.isfinite(values).all():
        raise ArithmeticError("the net puts out numbers that are nan or infinite: its training has diverged")


# ------------------------------------------------------------------------------------- thinned_network (02)


@dataclass(frozen=True)
class Thinned:
    """One image in a net, in thinned nets drawn from it, and what is kept in the first of them.

    Attributes
    ----------
    image : array, shape (h, w)
    label : int
        The image's true class.
    drop_probs : list of float, one per hidden layer
    kept : list of bool arrays, one per hidden layer, shape (units,)
        Which units the first thinned net has.
    hidden : list of arrays, one per hidden layer, shape (units,)
        What these units put out in it.
    probabilities : array, shape (draws, classes)
        What each thinned net says; the first row is the one in the picture.
    full : array, shape (classes,)
        What the full net says.
    """

    image: np.ndarray
    label: int
    drop_probs: list[float]
    kept: list[np.ndarray]
    hidden: list[np.ndarray]
    probabilities: np.ndarray
    full: np.ndarray


class ThinnedNetwork(LiveView):
    """See `thinned_network`.

    Attributes
    ----------
    index, rates, again, seed : ipywidgets (`rates` is a list of them, one per hidden layer)
    thinned : Thinned or None
        What is shown; None after an error.
    """

    DRAWS = 51  # the one in the picture and 50 others

    def __init__(self, network: _Network, images: np.ndarray, labels: np.ndarray, dropout: Callable, seed: int):
        self._network, self._images, self._labels, self._dropout = network, images, labels, dropout
        self._draw = 0
        self.thinned: Thinned | None = None
        self.scene = NetworkScene(network.num_hiddens, LABELS)
        self.index = _slider(widgets.IntSlider, "image", label=64, min=0, max=len(images) - 1, value=0)
        self.rates = [_rate(f"drop_prob{i}", rate) for i, rate in enumerate(network.drop_probs, 1)]
        self.again = _button("Draw again", "Other thinned nets", button_style="primary")
        self.seed = _seed(seed)
        super().__init__(
            "Thinned networks", [_row(self.index, *self.rates), _row(self.again, self.seed), self.scene.canvas]
        )
        self.on_change(self._update, self.index, *self.rates, self.seed)
        self.on_change(self._draw_again, self.again)
        with self.reporting():
            self._update()

    def _draw_again(self) -> None:
        self._draw += 1
        self._update()

    def _update(self) -> None:
        self.thinned = None
        try:
            self.thinned = apart(self._compute)
        finally:
            self.scene.show(self.thinned)

    def _compute(self) -> Thinned:
        network, i, rates = self._network, self.index.value, [round(rate.value, 2) for rate in self.rates]
        image = self._images[i]
        X = mnp.array(image.reshape(1, -1))
        thin = full = X
        kept, hidden = [], []
        for number, (layer, rate, units) in enumerate(zip(network.hidden, rates, network.num_hiddens, strict=True)):
            full, thin = layer(full), layer(thin)
            # Dropout multiplies by 0 or 1 / (1 − p). Handed ones, it returns just these factors: of a unit that puts
            # out 0 anyway one could not tell whether it was dropped.
            seed = self.seed.value + 10_007 * self._draw + 1_000_003 * number
            factors = _call(self._dropout, np.ones((self.DRAWS, units)), rate, seed)
            thin = thin * mnp.array(factors, dtype="float32")
            kept.append(factors[0] != 0)
            hidden.append(thin[0].asnumpy())
        thinned = Thinned(
            image=image,
            label=int(self._labels[i]),
            drop_probs=rates,
            kept=kept,
            hidden=hidden,
            probabilities=npx.softmax(network.output(thin)).asnumpy(),
            full=npx.softmax(network.output(full)).asnumpy()[0],
        )
        _check_finite(thinned.full)
        return thinned


def thinned_network(
    net: Any,
    images: Any,
    labels: Any,
    dropout: Callable | None = None,
    drop_probs: Sequence[float] | None = None,
    seed: int = 3,
) -> ThinnedNetwork:
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
        The learner's, called in train mode; without it, what `nn.Dropout` does.
    drop_probs : sequence of float, optional
        Where the sliders start, one per hidden layer, in [0, 0.95]; without it those of the Gluon net, or the lecture's
        0.2 and 0.5 (L6).
    seed : int
        Same seed, same draws; the notebook's own random numbers are not touched.

    Returns
    -------
    ThinnedNetwork
        A widget: the last expression of a cell shows it.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above. What `dropout` raises is shown in the widget.
    """
    if dropout is not None:
        _check_function(dropout, "as in thinned_network(params, images, labels, dropout)")
    _check_range("seed", seed, 0, 9999)
    network, images, labels = _Network(net, drop_probs), _pixels(images), np.asarray(labels)
    if labels.shape != (len(images),):
        raise ValueError(f"labels must have one entry for each of {len(images)} images, got the shape {labels.shape}")
    return ThinnedNetwork(network, images, labels, dropout or _gluon_dropout, seed)


# ------------------------------------------------------------------------------------ activations (02 and 03)


@dataclass(frozen=True)
class Activations:
    """What the hidden layers of a net pass on, with dropout and without.

    Attributes
    ----------
    count : int
        Images that went in.
    drop_probs : list of float, one per hidden layer
    train, predict : list of arrays, one per hidden layer, shape (count, units)
        In train mode, after dropout; in predict mode, where dropout does nothing.
    """

    count: int
    drop_probs: list[float]
    train: list[np.ndarray]
    predict: list[np.ndarray]


class ActivationExplorer(LiveView):
    """See `activations`.

    Attributes
    ----------
    rates, again, seed : ipywidgets (`rates` is a list of them, one per hidden layer)
    shown : Activations or None
        What is shown; None after an error.
    """

    def __init__(self, network: _Network, images: np.ndarray, dropout: Callable, seed: int):
        self._network, self._images, self._dropout = network, images, dropout
        self._draw = 0
        self.shown: Activations | None = None
        self.scene = ActivationScene(len(network.hidden))
        self.rates = [_rate(f"drop_prob{i}", rate) for i, rate in enumerate(network.drop_probs, 1)]
        self.again = _button("Draw again", "Other masks", button_style="primary")
        self.seed = _seed(seed)
        super().__init__(
            "Activations in train and predict mode", [_row(*self.rates, self.again, self.seed), self.scene.canvas]
        )
        self.on_change(self._update, *self.rates, self.seed)
        self.on_change(self._draw_again, self.again)
        with self.reporting():
            self._update()

    def _draw_again(self) -> None:
        self._draw += 1
        self._update()

    def _update(self) -> None:
        self.shown = None
        try:
            self.shown = apart(self._compute)
        finally:
            self.scene.show(self.shown)

    def _compute(self) -> Activations:
        rates = [round(rate.value, 2) for rate in self.rates]
        train = predict = mnp.array(self._images.reshape(len(self._images), -1))
        shown = Activations(len(self._images), rates, [], [])
        for i, (layer, rate) in enumerate(zip(self._network.hidden, rates, strict=True)):
            predict, H = layer(predict), layer(train).asnumpy()
            train = _call(self._dropout, H, rate, self.seed.value + 10_007 * self._draw + 1_000_003 * i)
            shown.train.append(train)
            shown.predict.append(predict.asnumpy())
            train = mnp.array(train, dtype="float32")
        _check_finite(shown.predict[-1])
        return shown


def activations(
    net: Any,
    images: Any,
    dropout: Callable | None = None,
    drop_probs: Sequence[float] | None = None,
    seed: int = 0,
) -> ActivationExplorer:
    """Slide the rates and watch what each hidden layer passes on in train mode and in predict mode.

    Parameters
    ----------
    net, dropout, drop_probs, seed
        See `thinned_network`.
    images : array, shape (n, 28, 28) or (n, 1, 28, 28)
        The first 100 are put through the net: whole numbers from 0 to 255, or real ones from 0 to 1.

    Returns
    -------
    ActivationExplorer
        A widget: the last expression of a cell shows it.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above. What `dropout` raises is shown in the widget.
    """
    if dropout is not None:
        _check_function(dropout, "as in activations(params, images, dropout)")
    _check_range("seed", seed, 0, 9999)
    return ActivationExplorer(_Network(net, drop_probs), _pixels(images)[:100], dropout or _gluon_dropout, seed)
