"""What a view of a learner's work is given: a dropout function, a trained network, images."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from mxnet import autograd, npx
from mxnet import np as mnp
from mxnet.gluon import nn

from d2l_utils.arguments import check_range


def check_function(function: Any, usage: str) -> None:
    """Raise TypeError, with the usage that would be right, unless it can be called."""
    if not callable(function):
        raise TypeError(f"pass your dropout function, {usage}; got {type(function).__name__}")


def call_dropout(dropout: Callable, X: np.ndarray, drop_prob: float, seed: int) -> np.ndarray:
    """Call a dropout function on X in train mode, from a seed, and check that it returns an array of that shape."""
    npx.random.seed(seed)
    with autograd.train_mode():  # in predict mode some functions rightly drop nothing, and npx.dropout is one
        output = dropout(mnp.array(X, dtype="float32"), round(drop_prob, 6))
    if output is None:
        raise TypeError("dropout returned None: is there a `return` missing?")
    output = output.asnumpy() if hasattr(output, "asnumpy") else np.asarray(output)
    if output.shape != X.shape:
        raise ValueError(f"dropout must return the shape of X, {X.shape}, got {output.shape}")
    broken = int((~np.isfinite(output) & np.isfinite(X)).sum())
    if broken:
        raise ArithmeticError(f"dropout returned {broken} numbers that are nan or infinite, out of {X.size}")
    return output.astype("float32")


def _plain(value: Any) -> Any:
    value = value.asnumpy() if hasattr(value, "asnumpy") else value
    return value.tolist() if isinstance(value, np.ndarray) else value  # a number may be an array, too


class Network:
    """A trained multilayer perceptron, layer by layer, with its weights as they are at each call.

    Attributes
    ----------
    hidden : list of functions
        Each hidden layer: array (n, in) → array (n, out), after its activation, without dropout.
    output : function
        The last layer: array (n, in) → scores (n, classes).
    parameters : function
        Returns W1, b1, W2, b2, …, as arrays of NumPy; weights of shape (in, out).
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
        given = _plain(rates if drop_probs is None else drop_probs)
        self.drop_probs = [*map(_plain, given)] if isinstance(given, Iterable) else []
        if len(self.drop_probs) != len(self.hidden):
            raise ValueError(f"drop_probs must hold {len(self.hidden)} numbers, one per hidden layer, got {drop_probs}")
        for rate in self.drop_probs:
            check_range("each of drop_probs", rate, 0, 0.95)

    def check(self, outputs: np.ndarray) -> None:
        """Raise ArithmeticError when its outputs are not finite."""
        if not np.isfinite(outputs).all():
            raise ArithmeticError("the net puts out numbers that are nan or infinite: its training has diverged")

    def packed(self, images: np.ndarray | None = None) -> dict[str, Any]:
        """Return {sizes, data}, what a page needs of it; web/src/serve.js, readNet, says what data are.

        Weights are rounded to 1/127 of their unit's largest, which moves a probability by a percent or so. Images, from
        0 to 1, may follow them.
        """
        parameters = [param.astype("float32") for param in self.parameters()]
        parts = []
        for W, b in zip(parameters[::2], parameters[1::2]):
            scales = np.maximum(abs(W).max(axis=0), np.finfo("float32").tiny) / np.float32(127)
            parts += [scales, b, (W / scales).round().astype("int8")]
        if images is not None:
            parts.append((images * 255).round().astype("uint8"))
        data = gzip.compress(b"".join(np.ascontiguousarray(part).tobytes() for part in parts), mtime=0)
        sizes = [len(parameters[0]), *(len(b) for b in parameters[1::2])]
        return {"sizes": sizes, "data": base64.b64encode(data).decode("ascii")}

    def _from_params(self, params: Sequence) -> tuple[list[Callable], list[float]]:
        for param in params:
            if not isinstance(param, mnp.ndarray):
                raise TypeError(f"the parameters must be arrays of mxnet.np, got {type(param).__name__}")
        pairs = list(zip(params[::2], params[1::2], strict=True))
        for i, (W, b) in enumerate(pairs, 1):
            inputs = pairs[i - 2][0].shape[1] if i > 1 else W.shape[0]
            if W.ndim != 2 or W.shape[0] != inputs or b.shape != W.shape[1:]:
                raise ValueError(
                    f"W{i} must have the shape ({inputs}, outputs) and b{i} (outputs,), got {W.shape} and {b.shape}"
                )
        self.num_hiddens = [W.shape[1] for W, _ in pairs[:-1]]
        self.parameters = lambda: [param.asnumpy() for param in params]
        *linear, last = [lambda X, W=W, b=b: mnp.dot(X, W) + b for W, b in pairs]
        hidden = [lambda X, layer=layer: npx.relu(layer(X)) for layer in linear]
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
        self.parameters = lambda: [
            param for layer in layers for param in (layer.weight.data().asnumpy().T, layer.bias.data().asnumpy())
        ]
        return layers, rates[:-1]


def pixels_of(images: Any) -> np.ndarray:
    """Bring images to float32 in [0, 1], shape (n, h, w)."""
    images = images.asnumpy() if hasattr(images, "asnumpy") else np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 1:
        images = images[:, 0]
    if images.ndim != 3 or len(images) == 0:
        raise ValueError(f"images must have the shape (n, h, w) or (n, 1, h, w) with n ≥ 1, got {images.shape}")
    return images.astype("float32") / (255 if np.issubdtype(images.dtype, np.integer) else 1)
