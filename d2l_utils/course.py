"""Helpers that public notebooks call, and that d2l 1.0.3 no longer has, or has for ``mx.np`` only.

The notebooks are those of Berkeley's STAT 157 of 2019 ("the course") and of "Dive into Deep Learning" on MXNet: linear
networks and multilayer perceptrons. All functions take ``mx.np`` and ``mx.nd`` arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mxnet import autograd, nd, np

from d2l_utils.data import LABELS

if TYPE_CHECKING:
    from mxnet import gluon

__all__ = ["linreg", "predict_ch3", "semilogy", "show_fashion_mnist", "train_epoch_ch3"]


def linreg(X: nd.NDArray, w: nd.NDArray, b: nd.NDArray) -> nd.NDArray:
    """Return ``Xw + b``, shape (n, q), of ``X`` (n, d), ``w`` (d, q) and ``b`` (q,): the linear regression model.

    "Linear Regression Implementation from Scratch", the course and all editions; d2l 1.0.3 has it for ``mx.np`` only.
    """
    return (np.dot if isinstance(X, np.ndarray) else nd.dot)(X, w) + b


def predict_ch3(net: Callable, test_iter: Iterable, n: int = 6) -> None:
    """Show the first ``n`` images of ``test_iter``, above each its true and its predicted label.

    ``net`` maps images, shape (b, 1, 28, 28), to scores, shape (b, 10). "Softmax Regression from Scratch", d2l 0.7 to
    0.17.
    """
    X, y = next(iter(test_iter))
    labels, predictions = y.asnumpy()[:n].astype(int), net(X).asnumpy()[:n].argmax(axis=1)
    show_fashion_mnist(X[:n], [f"{LABELS[t]}\n{LABELS[p]}" for t, p in zip(labels, predictions)])


def semilogy(
    x_vals: Sequence[float],
    y_vals: Sequence[float],
    x_label: str,
    y_label: str,
    x2_vals: Sequence[float] | None = None,
    y2_vals: Sequence[float] | None = None,
    legend: Sequence[str] | None = None,
    figsize: tuple[float, float] = (3.5, 2.5),
) -> None:
    """Plot one curve, or a second one, dotted, over a logarithmic y axis; ``figsize`` is in inches.

    "Underfitting and Overfitting" and "Weight Decay", the course and d2l 0.5 and 0.6.
    """
    from d2l.mxnet import plt, set_figsize

    set_figsize(figsize)
    plt.semilogy(x_vals, y_vals)
    if x2_vals is not None and y2_vals is not None:
        plt.semilogy(x2_vals, y2_vals, linestyle=":")
    if legend:
        plt.legend(legend)
    plt.xlabel(x_label)
    plt.ylabel(y_label)
    plt.show()


def show_fashion_mnist(images: Sequence[nd.NDArray], labels: Sequence[str]) -> None:
    """Show images, arrays of 28·28 elements each, side by side, each below its label.

    "Image Classification Data (Fashion-MNIST)", the course and d2l 0.5 and 0.6.
    """
    from d2l.mxnet import plt, use_svg_display

    use_svg_display()
    _, axes = plt.subplots(1, len(images), figsize=(12, 12), squeeze=False)
    for ax, image, label in zip(axes[0], images, labels):
        ax.imshow(image.asnumpy().reshape(28, 28))
        ax.set_title(label)
        ax.set_axis_off()
    plt.show()


def train_epoch_ch3(
    net: Callable, train_iter: Iterable, loss: Callable, updater: gluon.Trainer | Callable[[int], Any]
) -> tuple[float, float]:
    """Train for one epoch and return the mean train loss and the train accuracy.

    ``loss`` maps ``(y_hat, y)`` to one loss per example; ``updater`` is a trainer, or a function of the number of
    examples in the mini-batch. "Softmax Regression from Scratch", d2l 0.7 to 0.17. It does not check the labels, since
    "Underfitting and Overfitting" trains a regression with it. For classification there is
    `d2l_utils.training.train_steps`.
    """
    from d2l.mxnet import accuracy

    step = getattr(updater, "step", updater)
    loss_sum, correct, examples = 0.0, 0.0, 0
    for X, y in train_iter:
        with autograd.record():
            y_hat = net(X)
            losses = loss(y_hat, y)
        losses.backward()
        step(len(X))
        loss_sum += float(losses.sum().asnumpy())
        correct += accuracy(y_hat, y)
        examples += y.size
    return loss_sum / examples, correct / examples
