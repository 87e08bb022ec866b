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
    """Return ``Xw + b``, the linear regression model.

    "Linear Regression Implementation from Scratch", the course and all editions; d2l 1.0.3 has it for ``mx.np`` only.

    Parameters
    ----------
    X : array, shape (n, d)
    w : array, shape (d, q)
    b : array, shape (q,)

    Returns
    -------
    array, shape (n, q)
    """
    return (np.dot if isinstance(X, np.ndarray) else nd.dot)(X, w) + b


def predict_ch3(net: Callable, test_iter: Iterable, n: int = 6) -> None:
    """Show the first images of ``test_iter``, above each its true and its predicted label.

    "Softmax Regression from Scratch", d2l 0.7 to 0.17.

    Parameters
    ----------
    net : callable
        Maps images, shape (b, 1, 28, 28), to scores, shape (b, 10).
    test_iter : iterable
        Mini-batches ``(X, y)``.
    n : int
        How many images, at most.
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
    """Plot one curve, or two, over a logarithmic y axis.

    "Underfitting and Overfitting" and "Weight Decay", the course and d2l 0.5 and 0.6.

    Parameters
    ----------
    x_vals, y_vals : sequence of float
        The curve, of the training loss for instance.
    x_label, y_label : str
        The axes' names.
    x2_vals, y2_vals : sequence of float, optional
        A second curve, dotted.
    legend : sequence of str, optional
        The two curves' names.
    figsize : (float, float)
        Width and height in inches.
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
    """Show images side by side, each below its label.

    "Image Classification Data (Fashion-MNIST)", the course and d2l 0.5 and 0.6.

    Parameters
    ----------
    images : array or sequence of arrays, of 28·28 elements each
    labels : sequence of str
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

    "Softmax Regression from Scratch", d2l 0.7 to 0.17. It does not check the labels, since "Underfitting and
    Overfitting" trains a regression with it. For classification there is `d2l_utils.training.train_steps`.

    Parameters
    ----------
    net : callable
        Maps a mini-batch's examples to predictions.
    train_iter : iterable
        Mini-batches ``(X, y)``.
    loss : callable
        Maps ``(y_hat, y)`` to one loss per example.
    updater : gluon.Trainer or callable
        Updates the parameters; a function is given the number of examples in the mini-batch.

    Returns
    -------
    (float, float)
        Mean loss, and share of right answers in [0, 1].
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
    if not examples:
        raise ValueError("train_iter is empty: it has no mini-batch")
    return loss_sum / examples, correct / examples
