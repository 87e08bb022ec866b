"""One training loop, what it records, and the lecture's ``train_ch3`` on top of it.

:func:`train_steps` is the loop behind :func:`train_ch3`, the training lab and sweeps. It is a generator, so that its
caller decides what happens between mini-batches: :func:`train_ch3` draws a live plot, a widget looks whether *Stop* was
pressed, a sweep whether it has ended.
Nets may be ``mx.np`` or ``mx.nd``, Gluon blocks or plain functions.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np
from mxnet import autograd
from mxnet.ndarray import sgd_update, waitall

from d2l_utils.arguments import check_whole_number, is_number

if TYPE_CHECKING:  # a sweep's workers train without either
    import pandas as pd
    from mxnet import gluon

__all__ = [
    "History", "Progress", "TrainingDiverged", "TrainingInterrupted", "evaluate", "evaluate_accuracy", "final_epochs",
    "sgd", "train_ch3", "train_steps",
]  # fmt: skip

# Training does not recover from a mean loss above this; the cross-entropy of guessing one of ten classes is 2.3.
EXPLODED = 1_000


@dataclass
class History:
    """What a training run recorded: lists with one entry per finished epoch; accuracies lie in [0, 1].

    Attributes
    ----------
    train_loss, train_acc_noisy : list of float
        Means over the training images, measured while training (dropout on, weights still moving). This is what the
        lecture and most books plot.
    train_acc_clean : list of float
        On the same training images at the end of the epoch, without dropout; NaN when it was not measured.
    test_loss, test_acc : list of float
        Means over the test images at the end of the epoch, without dropout.
    seconds : list of float
        Wall time of the epoch's training pass; evaluation and drawing are not counted.
    """

    train_loss: list[float] = field(default_factory=list)
    train_acc_noisy: list[float] = field(default_factory=list)
    train_acc_clean: list[float] = field(default_factory=list)
    test_loss: list[float] = field(default_factory=list)
    test_acc: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._drawn_in_cell: int | None = None  # which cell of a notebook has shown its curves

    def __len__(self) -> int:
        return len(self.seconds)

    def append(self, **epoch: float) -> None:
        """Record one finished epoch, a number for each list, in one step: Ctrl-C leaves no list longer than another."""
        vars(self).update({each.name: [*getattr(self, each.name), epoch[each.name]] for each in fields(self)})

    def to_frame(self) -> pd.DataFrame:
        """Return a table with one row per epoch (index ``epoch``, from 1) and one column per list."""
        import pandas as pd

        return pd.DataFrame(asdict(self), index=pd.RangeIndex(1, len(self) + 1, name="epoch"))

    def _ipython_display_(self) -> None:
        """Show the table, unless :func:`train_ch3` has drawn the curves in the same cell."""
        from IPython import get_ipython
        from IPython.display import display

        if self._drawn_in_cell != get_ipython().execution_count:
            display(self.to_frame())


class TrainingDiverged(ArithmeticError):
    """The loss became NaN, infinite or absurdly large. ``history`` holds the epochs finished before."""

    def __init__(self, message: str, history: History):
        super().__init__(message)
        self.history = history


class TrainingInterrupted(KeyboardInterrupt):
    """Training was interrupted; a notebook shows only the message. ``history`` holds the epochs finished before."""

    def __init__(self, message: str, history: History):
        super().__init__(message)
        self.history = history

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


@dataclass(frozen=True)
class Progress:
    """Where a run stands: what :func:`train_steps` yields.

    Attributes
    ----------
    epoch : int
        The current epoch, from 1.
    batch, num_batches : int
        Mini-batches done in this epoch, and how many it has.
    train_loss, train_acc_noisy : float
        Mean loss and accuracy over the images seen so far in this epoch, dropout on.
    history : History
        The finished epochs; the same object each time, with one more entry per epoch.
    epoch_done : bool
        Whether this epoch is finished and in the history.
    """

    epoch: int
    batch: int
    num_batches: int
    train_loss: float
    train_acc_noisy: float
    history: History
    epoch_done: bool = False


def train_steps(
    net: Callable,
    train_iter: Iterable,
    test_iter: Iterable,
    loss: Callable,
    num_epochs: int,
    step: Callable[[int], Any],
    *,
    history: History | None = None,
    yield_every: int = 10,
    clean: bool = True,
) -> Iterator[Progress]:
    """Train, and yield after every few mini-batches, sometimes while evaluating, and at every epoch's end.

    Parameters
    ----------
    net : callable
        Maps images, shape (b, 1, 28, 28), to scores, shape (b, q).
    train_iter, test_iter : iterable with a length
        Mini-batches ``(X, y)``; iterated anew in each epoch. Their arrays are read until the next yield. Labels are
        whole numbers in [0, q), shape (b,).
    loss : callable
        Maps ``(y_hat, y)`` to one loss per image, shape (b,).
    num_epochs : int
        Passes over the training images.
    step : callable
        ``step(b)`` updates the parameters from the gradients, which are sums over b images.
    history : History, optional
        Where to record the epochs; a new one by default.
    yield_every : int
        Mini-batches between two yields. The loop waits for MXNet's engine as often.
    clean : bool
        Whether to evaluate the train accuracy without dropout, too, at each epoch's end. This is one more pass over
        ``train_iter``, over its ``in_order()`` where it has one: then it does not change how training goes.

    Yields
    ------
    Progress

    Raises
    ------
    TypeError, ValueError
        When ``num_epochs`` or ``yield_every`` is not a whole number of at least 1; when an iterator is empty, or its
        length is wrong; when images, labels, scores or losses show that training would silently go wrong.
    TrainingDiverged
        When the loss is NaN, infinite, or above ``EXPLODED``.
    """
    check_whole_number("num_epochs", num_epochs, 1)
    check_whole_number("yield_every", yield_every, 1)
    _length(test_iter, "test_iter")
    history = History() if history is None else history
    images_to_measure = train_iter.in_order() if hasattr(train_iter, "in_order") else train_iter
    for epoch in range(1, num_epochs + 1):
        loss_sum, correct, images, num_batches = 0.0, 0.0, 0, _length(train_iter, "train_iter")
        pending = []  # results that the device may still be computing: asking after every batch is slow
        seconds, started = 0.0, time.perf_counter()
        for batch, X, y in _mini_batches(train_iter, "train_iter", num_batches):
            first = epoch == batch == 1  # checked before it has changed a weight
            if first:
                _check_images(X, "train_iter")
            with autograd.record():
                y_hat = net(X)
                if first:
                    _check_scores(y_hat, y.asnumpy())
                losses = loss(y_hat, y)
            if first:
                _check_losses(losses, len(X))
                if not np.isfinite(losses.asnumpy()).all():
                    raise TrainingDiverged(
                        "the loss of the first mini-batch is not finite, before anything was learnt: the first weights "
                        "may be too large, or the loss takes the log of 0",
                        history,
                    )
            losses.backward()
            step(len(X))
            pending.append((y_hat, y, losses))
            images += len(X)
            if batch % yield_every and batch != num_batches:
                continue
            more_loss, more_correct = _sums(pending)
            loss_sum, correct, pending = loss_sum + more_loss, correct + more_correct, []
            mean_loss = loss_sum / images
            if not -math.inf < mean_loss < EXPLODED:  # NaN is not, either
                raise TrainingDiverged(_diverged_message(epoch, batch, mean_loss), history)
            if batch == num_batches:
                waitall()  # the last update counts too
            seconds += time.perf_counter() - started
            progress = Progress(epoch, batch, num_batches, mean_loss, correct / images, history)
            yield progress
            started = time.perf_counter()
        for test_loss, test_acc in _evaluation(net, test_iter, loss, "test_iter"):
            yield progress
        clean_acc = math.nan
        for _, clean_acc in _evaluation(net, images_to_measure, None, "train_iter") if clean else ():
            yield progress
        history.append(
            train_loss=mean_loss,
            train_acc_noisy=correct / images,
            train_acc_clean=clean_acc,
            test_loss=test_loss,
            test_acc=test_acc,
            seconds=seconds,
        )
        yield replace(progress, epoch_done=True)


def train_ch3(
    net: Callable,
    train_iter: Iterable,
    test_iter: Iterable,
    loss: Callable,
    num_epochs: int,
    batch_size: int | gluon.Trainer | Callable[[int], Any] | None = None,
    params: Iterable | None = None,
    lr: float | None = None,
    trainer: gluon.Trainer | None = None,
    *,
    updater: gluon.Trainer | Callable[[int], Any] | None = None,
    return_if_interrupted: bool = False,
) -> History:
    """Train a net, with a live plot in a notebook, and return what happened.

    It takes the calls of the course (2019) and of d2l 0.7 to 0.17::

        train_ch3(net, train_iter, test_iter, loss, num_epochs, batch_size, params, lr)
        train_ch3(net, train_iter, test_iter, loss, num_epochs, batch_size, None, None, trainer)
        train_ch3(net, train_iter, test_iter, loss, num_epochs, updater)

    Parameters
    ----------
    net, train_iter, test_iter, loss, num_epochs
        As for :func:`train_steps`.
    batch_size : int, optional
        Not used, for the course's calls: each step averages over the images that its mini-batch has. An ``updater`` may
        take its place.
    params, lr : iterable of arrays, float; optional
        Parameters of a net from scratch, with gradients attached, and the learning rate with which :func:`sgd` updates
        them.
    trainer, updater : gluon.Trainer or callable, optional
        Updates the parameters; a function is given the number of images in the mini-batch.
    return_if_interrupted : bool
        Whether the call returns at Ctrl-C or *Interrupt*, in place of the error below.

    Returns
    -------
    History
        In a notebook it shows its table, but not below the curves in the cell that trains.

    Raises
    ------
    TypeError, ValueError, TrainingDiverged
        When it is not clear how to update the parameters, or as for :func:`train_steps`.
    TrainingInterrupted
        At Ctrl-C or *Interrupt*, so that *Run All* stops: the cells below need a whole run. The net keeps what it has
        learnt so far; ``history`` of the error (in the next cell: ``sys.last_value.history``) has the finished epochs.

    Notes
    -----
    Lecture moments L9 and L12; "Softmax Regression from Scratch" in earlier editions of the D2L book.
    """
    step = _step(batch_size, params, lr, trainer, updater)
    history, view = History(), None
    try:
        for progress in train_steps(net, train_iter, test_iter, loss, num_epochs, step, history=history):
            if view is None and _in_notebook():
                from d2l_utils.live_plot import LivePlot

                view = LivePlot(num_epochs)
            if view:
                view.show(progress)
            if progress.epoch_done:
                print(
                    f"epoch {progress.epoch}, loss {history.train_loss[-1]:.4f}, "
                    f"train acc {history.train_acc_noisy[-1]:.3f}, test acc {history.test_acc[-1]:.3f}"
                )
    except KeyboardInterrupt:
        message = f"{len(history)} of {num_epochs} epochs are finished; the net keeps what it has learnt so far"
        if not return_if_interrupted:
            raise TrainingInterrupted(message, history) from None
        print(f"training stopped: {message}")
    finally:
        if view:
            view.close()
        give_memory_back()
    return history


def evaluate(net: Callable, data_iter: Iterable, loss: Callable | None = None) -> tuple[float, float]:
    """Measure a net at inference: in predict mode, where dropout does nothing, and without recording.

    Parameters
    ----------
    net : callable
        Maps images, shape (b, 1, 28, 28), to scores, shape (b, q).
    data_iter : iterable with a length
        Mini-batches ``(X, y)``.
    loss : callable, optional
        Maps ``(y_hat, y)`` to one loss per image.

    Returns
    -------
    (float, float)
        Mean loss (NaN without ``loss``) and accuracy in [0, 1].

    Raises
    ------
    TypeError, ValueError
        When there is no mini-batch, or the scores or losses cannot be right, as for :func:`train_steps`.
    """
    for result in _evaluation(net, data_iter, loss, "data_iter"):
        pass
    return result


def _evaluation(net, data_iter, loss, name: str) -> Iterator[tuple[float, float]]:
    """Yield what :func:`evaluate` returns, over the images so far, every few thousand images and at the end."""
    loss_sum, correct, images, num_batches = 0.0, 0.0, 0, _length(data_iter, name)
    pending, waiting = [], 0
    for batch, X, y in _mini_batches(data_iter, name, num_batches):
        if batch == 1:
            _check_images(X, name)
        with autograd.pause():  # predict mode, and nothing recorded, even where the caller records
            y_hat = net(X)
            pending.append((y_hat, y, None if loss is None else loss(y_hat, y)))
        waiting += len(X)
        if waiting >= 4_000 or batch == num_batches:  # waiting is slow, but without it the whole data set queues up
            more_loss, more_correct = _sums(pending)
            loss_sum, correct, images = loss_sum + more_loss, correct + more_correct, images + waiting
            pending, waiting = [], 0
            yield loss_sum / images, correct / images


def evaluate_accuracy(net: Callable, data_iter: Iterable) -> float:
    """Return the share of images in ``data_iter`` that ``net`` classifies correctly, as :func:`evaluate` does.

    The two arguments may be swapped, as in the course and in d2l up to 0.6.
    """
    if callable(data_iter) and not callable(net):
        net, data_iter = data_iter, net
    return evaluate(net, data_iter)[1]


def final_epochs(runs: Mapping[str, Sequence[History]]) -> pd.DataFrame:
    """Return a table of how runs ended: mean over the seeds, minimum and maximum, such as ``0.861 (0.843 to 0.870)``.

    ``runs`` has for each arm of a comparison, a row of the table, its runs.
    ValueError where an arm has no run, or a run no finished epoch.
    """
    import pandas as pd

    if not all(histories and all(map(len, histories)) for histories in runs.values()):
        raise ValueError("each arm must have a run, and each run at least one finished epoch")
    columns = {
        "train, noisy": "train_acc_noisy", "train, clean": "train_acc_clean",
        "test": "test_acc", "test loss": "test_loss",
    }  # fmt: skip

    def cell(histories: Sequence[History], column: str) -> str:
        last = [getattr(history, column)[-1] for history in histories]
        return f"{sum(last) / len(last):.3f} ({min(last):.3f} to {max(last):.3f})"

    return pd.DataFrame(
        {title: [cell(histories, column) for histories in runs.values()] for title, column in columns.items()},
        index=list(runs),
    )


def sgd(params: Sequence, lr: float, batch_size: int) -> None:
    """Take one step of mini-batch stochastic gradient descent, in place.

    Like ``d2l.sgd`` (``param -= lr * param.grad / batch_size``, with gradients that are sums over the mini-batch), but
    one fused operation per parameter without copies. TypeError or ValueError unless ``lr`` is a finite number.
    """
    _check_lr(lr)
    for param in params:
        array = param.as_nd_ndarray()
        sgd_update(array, param.grad.as_nd_ndarray(), out=array, lr=lr, rescale_grad=1 / batch_size)


def _step(batch_size, params, lr, trainer, updater) -> Callable[[int], Any]:
    """Return the function that updates the net after a mini-batch, from any of the call forms of train_ch3."""
    updaters = {"trainer": trainer, "updater": updater}
    if callable(batch_size) or hasattr(batch_size, "step"):
        updaters["the sixth argument"] = batch_size
    elif isinstance(batch_size, Integral) and not isinstance(batch_size, bool):
        check_whole_number("batch_size", batch_size, 1)
    elif batch_size is not None:
        raise TypeError(
            "the sixth argument must be batch_size, a whole number, or updater, a Gluon Trainer or a function of the "
            f"batch size, got {batch_size!r}"
        )
    given = [(name, value) for name, value in updaters.items() if value is not None]
    if len(given) + (params is not None or lr is not None) > 1:
        raise ValueError(
            "give either params and lr, or trainer, or updater, not both: who updates the net must be clear"
        )
    if given:
        name, value = given[0]
        if hasattr(value, "learning_rate"):
            _check_lr(value.learning_rate)
        if not callable(step := getattr(value, "step", value)):
            raise TypeError(f"{name} must be a Gluon Trainer or a function of the batch size, got {value!r}")
        return step
    if params is None or lr is None:
        raise ValueError(
            "train_ch3 needs params and lr (a net from scratch) or trainer (Gluon) to update the net, or updater: "
            "either of them, or any function of the batch size"
        )
    _check_lr(lr)
    if not lr > 0:
        raise ValueError(f"lr must be above 0, got {lr!r}")
    params = list(params)  # a generator could be read only once
    if not params:
        raise ValueError("params is empty: there is nothing to train")
    if missing := [i for i, param in enumerate(params) if param.grad is None]:
        raise ValueError(f"params {missing} have no gradient: call param.attach_grad() for each before training")
    return lambda batch_size: sgd(params, lr, batch_size)


def _check_lr(lr) -> None:
    if not is_number(lr):
        raise TypeError(f"lr must be a number, got {lr!r}")
    if not math.isfinite(lr):
        raise ValueError(f"lr must be a finite number, got {lr!r}")


def _length(data_iter, name: str) -> int:
    """Return how many mini-batches an iterator has, at least 1."""
    try:
        num_batches = len(data_iter)
    except TypeError:
        raise TypeError(
            f"{name} must know its number of mini-batches, len({name}), as a list or a DataLoader does; "
            f"a {type(data_iter).__name__} does not"
        ) from None
    if not num_batches:
        raise ValueError(f"{name} is empty: it has no mini-batch")
    return num_batches


def _mini_batches(data_iter, name: str, num_batches: int) -> Iterator[tuple]:
    """Yield ``(number, X, y)``, the number from 1; raise ValueError when there are not as many as the iterator says."""
    batch = 0
    for batch, (X, y) in enumerate(data_iter, start=1):
        if batch > num_batches:
            raise ValueError(f"len({name}) says {num_batches} mini-batches, but it gives more: {batch} and counting")
        yield batch, X, y
    if batch < num_batches:
        raise ValueError(f"len({name}) says {num_batches} mini-batches, but it gave only {batch}")


def _check_images(X, name: str) -> None:
    if not np.isfinite(X.asnumpy()).all():  # a ReLU turns NaN into 0, so nothing else would show it
        raise ValueError(f"the first images of {name} hold NaN or infinite values: clean the data before training")


def _check_scores(scores, labels) -> None:
    """Raise ValueError unless there is a row of scores and a label that chooses one of them for each image."""
    if len(getattr(scores, "shape", ())) != 2:
        form = getattr(scores, "shape", type(scores).__name__)
        raise ValueError(f"net must return one row of scores for each image, shape (b, q), got {form}")
    num_images, num_outputs = scores.shape
    if labels.shape != (num_images,):
        raise ValueError(f"labels must have shape ({num_images},), one for each row of scores, got {labels.shape}")
    if num_outputs < 2:
        raise ValueError("the net has 1 output: it needs one for each class, at least 2")
    low, high = labels.min(), labels.max()
    if labels.dtype.kind not in "iu" and not (labels == np.floor(labels)).all():
        raise ValueError("labels must be whole numbers, the numbers of the classes from 0")
    if low < 0 or high >= num_outputs:
        raise ValueError(
            f"labels must lie in [0, {num_outputs}), the net's outputs, got labels from {low:g} to {high:g}: "
            "mend the labels, or give the net one output for each class"
        )


def _check_losses(losses, num_images: int) -> None:
    if getattr(losses, "size", None) != num_images:
        raise ValueError(
            f"loss must return one number for each image, shape ({num_images},), got "
            f"{getattr(losses, 'shape', type(losses).__name__)}: leave out its .mean() or .sum(), for what updates the "
            "net divides by the number of images"
        )


def _sums(results: Iterable[tuple]) -> tuple[float, int]:
    """Return the sum of the losses (NaN without) and the number of correct predictions; waits for MXNet's engine."""
    loss_sum, correct = 0.0, 0
    for y_hat, y, losses in results:
        labels = y.asnumpy()
        _check_scores(y_hat, labels)
        if losses is not None:
            _check_losses(losses, len(labels))
        loss_sum += math.nan if losses is None else float(losses.asnumpy().sum(dtype="float64"))
        correct += int((y_hat.asnumpy().argmax(axis=1) == labels).sum())
    return loss_sum, correct


def _diverged_message(epoch: int, batch: int, mean_loss: float) -> str:
    how = "is not a finite number any more" if not math.isfinite(mean_loss) else "has exploded"
    return (
        f"training stopped in epoch {epoch} after {batch} mini-batches: the loss {how} ({mean_loss:g}). "
        "Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one."
    )


def give_memory_back() -> None:
    """Return freed memory to the system (about 50 MB after a run), which glibc would keep."""
    with contextlib.suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)


def _in_notebook() -> bool:
    """Tell whether there is a kernel whose front end can show pictures."""
    if "IPython" not in sys.modules:  # no kernel has started, and IPython takes long to import
        return False
    from IPython import get_ipython

    return hasattr(get_ipython(), "kernel")
