"""One training loop, what it records, and the lecture's ``train_ch3`` on top of it.

:func:`train_steps` is the only loop in the project. It is a generator, so that whoever drives it decides
what happens between mini-batches: :func:`train_ch3` draws a live plot, a widget looks whether *Stop* was
pressed, a sweep does nothing. Nets may be ``mx.np`` or ``mx.nd``, Gluon blocks or plain functions.
"""

import contextlib
import ctypes
import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

import pandas as pd
from IPython import get_ipython
from IPython.display import HTML, display
from mxnet import autograd, gluon
from mxnet.ndarray import sgd_update, waitall

from d2l_utils import plotting
from d2l_utils._arguments import check_whole_number

# A mean loss above this will not come back: the cross-entropy of guessing one of ten classes is ln 10 = 2.3.
EXPLODED = 1_000


@dataclass
class History:
    """What a training run recorded: lists with one entry per finished epoch.

    Attributes
    ----------
    train_loss : list of float
        Mean loss over the training images, measured while training (dropout on, weights still moving).
    train_acc_noisy : list of float
        Train accuracy in [0, 1], measured in the same way. This is the curve that the lecture and most
        books plot.
    train_acc_clean : list of float
        Accuracy on the same training images at the end of the epoch, without dropout.
        NaN when the run was told not to measure it.
    test_loss, test_acc : list of float
        Mean loss and accuracy on the test images at the end of the epoch, without dropout.
    seconds : list of float
        Wall time of the epoch's training pass; evaluation and drawing are not counted.
    """

    train_loss: list[float] = field(default_factory=list)
    train_acc_noisy: list[float] = field(default_factory=list)
    train_acc_clean: list[float] = field(default_factory=list)
    test_loss: list[float] = field(default_factory=list)
    test_acc: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of finished epochs."""
        return len(self.seconds)

    def append(self, **epoch: float) -> None:
        """Record one finished epoch: a number for each of the lists."""
        # At one stroke, so that Ctrl-C cannot leave one list longer than another.
        vars(self).update({each.name: [*getattr(self, each.name), epoch[each.name]] for each in fields(self)})

    def to_frame(self) -> pd.DataFrame:
        """Return the history as a table: one row per epoch (index ``epoch``, from 1), one column per list."""
        return pd.DataFrame(asdict(self), index=pd.RangeIndex(1, len(self) + 1, name="epoch"))


class TrainingDiverged(ArithmeticError):
    """The loss became NaN, infinite or absurdly large. ``history`` holds the epochs finished before."""

    def __init__(self, message: str, history: History):
        super().__init__(message)
        self.history = history


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
        The finished epochs (the run's own object: it grows; read its lists anew each time).
    epoch_done : bool
        Whether this epoch is finished and stands in the history.
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
    """Train, and yield after every few mini-batches, now and then while evaluating, and at every epoch's end.

    Parameters
    ----------
    net : callable
        Maps images, shape (b, 1, 28, 28), to scores, shape (b, q).
    train_iter, test_iter : iterable with a length
        Mini-batches ``(X, y)``; iterated anew in each epoch. Their arrays are read until the next yield.
    loss : callable
        Maps ``(y_hat, y)`` to one loss per image, shape (b,).
    num_epochs : int
        Passes over the training images.
    step : callable
        ``step(b)`` updates the parameters from the gradients, which are sums over b images.
    history : History, optional
        Where to record the epochs; a new one by default.
    yield_every : int
        Mini-batches between two yields, at least 1. This is also how often the loop waits for MXNet's engine.
    clean : bool
        Whether to evaluate the train accuracy without dropout, too, at each epoch's end. That is one more pass over
        ``train_iter``: over its ``in_order()`` where it has one, so that training goes the same way without it.

    Yields
    ------
    Progress

    Raises
    ------
    TypeError, ValueError
        When there is no mini-batch to train on, or ``yield_every`` is not a whole number of at least 1.
    TrainingDiverged
        When the loss is NaN, infinite, or above ``EXPLODED``.
    """
    check_whole_number("yield_every", yield_every, 1)
    history = History() if history is None else history
    num_batches = len(train_iter)
    if not num_batches:
        raise ValueError("there is no mini-batch to train on: train_iter is empty")
    images_to_measure = train_iter.in_order() if hasattr(train_iter, "in_order") else train_iter
    for epoch in range(1, num_epochs + 1):
        loss_sum, correct, images = 0.0, 0.0, 0
        pending = []  # results that the device may still be computing: asking after every batch is slow
        seconds, started = 0.0, time.perf_counter()
        for batch, (X, y) in enumerate(train_iter, start=1):
            with autograd.record():
                y_hat = net(X)
                losses = loss(y_hat, y)
            losses.backward()
            step(len(X))
            pending.append((y_hat, y, losses))
            images += len(X)
            if batch % yield_every and batch != num_batches:
                continue
            more_loss, more_correct = _sums(pending)
            loss_sum, correct, pending = loss_sum + more_loss, correct + more_correct, []
            mean_loss = loss_sum / images
            if not mean_loss < EXPLODED:  # NaN is not, either
                raise TrainingDiverged(_diverged_message(epoch, batch, mean_loss), history)
            if batch == num_batches:
                waitall()  # the last update counts too
            seconds += time.perf_counter() - started
            progress = Progress(epoch, batch, num_batches, mean_loss, correct / images, history)
            yield progress
            started = time.perf_counter()
        for test_loss, test_acc in _evaluation(net, test_iter, loss):
            yield progress
        clean_acc = math.nan
        for _, clean_acc in _evaluation(net, images_to_measure, None) if clean else ():
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
    batch_size: int,
    params: Iterable | None = None,
    lr: float | None = None,
    trainer: gluon.Trainer | None = None,
) -> History:
    """Train a net, with a live plot in a notebook, and return what happened.

    The signature is the one of the course's helper, so that its notebooks run. Give either ``params`` and
    ``lr`` (a net from scratch, trained by :func:`sgd`) or ``trainer`` (Gluon).

    Parameters
    ----------
    net, train_iter, test_iter, loss
        As for :func:`train_steps`.
    num_epochs : int
        Passes over the training images, at least 1.
    batch_size : int
        Not used; kept so that the course's calls work. Each step averages over the images that its mini-batch
        really has, so that the last and smaller one counts in full.
    params : iterable of arrays, optional
        Parameters with gradients attached, at least one.
    lr : float, optional
        Learning rate for ``params``.
    trainer : gluon.Trainer, optional
        Updates the parameters of a Gluon net.

    Returns
    -------
    History
        Interrupting the kernel (Ctrl-C) ends the training and returns the epochs finished so far.

    Raises
    ------
    TypeError, ValueError
        When it is not clear how to update the parameters, or a number is out of range.
    TrainingDiverged
        When the loss is NaN or explodes.

    Notes
    -----
    Lecture moments L9 and L12; "Softmax Regression from Scratch" in earlier editions of the D2L book.
    """
    for name, value in (("num_epochs", num_epochs), ("batch_size", batch_size)):
        check_whole_number(name, value, 1)
    step = _step(params, lr, trainer)
    history = History()
    view = _LiveView(num_epochs) if _in_notebook() else None
    try:
        for progress in train_steps(net, train_iter, test_iter, loss, num_epochs, step, history=history):
            if view:
                view.show(progress)
            if progress.epoch_done:
                print(
                    f"epoch {progress.epoch}, loss {history.train_loss[-1]:.4f}, "
                    f"train acc {history.train_acc_noisy[-1]:.3f}, test acc {history.test_acc[-1]:.3f}"
                )
    except KeyboardInterrupt:
        print(f"stopped; {len(history)} of {num_epochs} epochs are finished, and the history holds them")
    finally:
        if view:
            view.close()
        give_memory_back()
    return history


def evaluate(net: Callable, data_iter: Iterable, loss: Callable | None = None) -> tuple[float, float]:
    """Measure a net as it is used: in predict mode, where dropout does nothing, and without recording.

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
    ValueError
        When there is no mini-batch to measure.
    """
    for result in _evaluation(net, data_iter, loss):
        pass
    return result


def _evaluation(net, data_iter, loss) -> Iterator[tuple[float, float]]:
    """Yield what :func:`evaluate` returns, over the images so far, every few thousand images and at the end."""
    loss_sum, correct, images, num_batches = 0.0, 0.0, 0, len(data_iter)
    if not num_batches:
        raise ValueError("there is no mini-batch to evaluate on: data_iter is empty")
    pending, waiting = [], 0
    for batch, (X, y) in enumerate(data_iter, start=1):
        with autograd.pause():  # predict mode, and nothing recorded, for a caller that records, too
            y_hat = net(X)
            pending.append((y_hat, y, None if loss is None else loss(y_hat, y)))
        waiting += len(X)
        if waiting >= 4_000 or batch == num_batches:  # seldom, since it waits; but else the whole data set queues up
            more_loss, more_correct = _sums(pending)
            loss_sum, correct, images = loss_sum + more_loss, correct + more_correct, images + waiting
            pending, waiting = [], 0
            yield loss_sum / images, correct / images


def evaluate_accuracy(net: Callable, data_iter: Iterable) -> float:
    """Return the share of images in ``data_iter`` that ``net`` classifies correctly, as :func:`evaluate` does.

    The same as ``d2l.evaluate_accuracy``, but it waits for MXNet's engine a few times, not at every batch.
    """
    return evaluate(net, data_iter)[1]


def final_epochs(runs: Mapping[str, Sequence[History]]) -> pd.DataFrame:
    """Return a table of how runs ended: the mean over seeds, and the range from the lowest to the highest.

    Parameters
    ----------
    runs : mapping of str to sequence of History
        For each arm of a comparison its runs, one per seed, each with at least one finished epoch.

    Returns
    -------
    pandas.DataFrame
        One row per arm, one column per quantity; cells are text such as ``0.861 (0.843 to 0.870)``.
    """
    columns = {
        "train, noisy": "train_acc_noisy",
        "train, clean": "train_acc_clean",
        "test": "test_acc",
        "test loss": "test_loss",
    }

    def cell(histories: Sequence[History], column: str) -> str:
        last = [getattr(history, column)[-1] for history in histories]
        return f"{sum(last) / len(last):.3f} ({min(last):.3f} to {max(last):.3f})"

    return pd.DataFrame(
        {title: [cell(histories, column) for histories in runs.values()] for title, column in columns.items()},
        index=list(runs),
    )


def sgd(params: Sequence, lr: float, batch_size: int) -> None:
    """Take one step of mini-batch stochastic gradient descent, in place.

    Does what ``d2l.sgd`` does (``param -= lr * param.grad / batch_size``), in one fused operation per parameter
    and so without temporary copies.

    Parameters
    ----------
    params : sequence of arrays
        Parameters whose gradients are sums over the mini-batch.
    lr : float
        Learning rate.
    batch_size : int
        Images in the mini-batch.
    """
    for param in params:
        array = param.as_nd_ndarray()
        sgd_update(array, param.grad.as_nd_ndarray(), out=array, lr=lr, rescale_grad=1 / batch_size)


def _step(params, lr, trainer) -> Callable[[int], Any]:
    if trainer is not None:
        if params is not None or lr is not None:
            raise ValueError("give either params and lr, or trainer, not both: it must be clear who updates the net")
        return trainer.step
    if params is None or lr is None:
        raise ValueError("train_ch3 needs params and lr (a net from scratch) or trainer (Gluon) to update the net")
    if not lr > 0:
        raise ValueError(f"lr must be a number above 0, got {lr!r}")
    params = list(params)  # each step goes through them anew, which a generator allows once
    if not params:
        raise ValueError("params is empty: there is nothing to train")
    missing = [i for i, param in enumerate(params) if param.grad is None]
    if missing:
        raise ValueError(f"params {missing} have no gradient: call param.attach_grad() for each before training")
    return lambda batch_size: sgd(params, lr, batch_size)


def _sums(results: Iterable[tuple]) -> tuple[float, int]:
    """Return the sum of the losses (NaN without) and the number of right predictions, waiting for MXNet's engine."""
    loss_sum, correct = 0.0, 0
    for y_hat, y, losses in results:
        loss_sum += math.nan if losses is None else float(losses.asnumpy().sum(dtype="float64"))
        correct += int((y_hat.asnumpy().argmax(axis=1) == y.asnumpy()).sum())
    return loss_sum, correct


def _diverged_message(epoch: int, batch: int, mean_loss: float) -> str:
    how = "is not a finite number any more" if not math.isfinite(mean_loss) else "has exploded"
    return (
        f"training stopped in epoch {epoch} after {batch} mini-batches: the loss {how} ({mean_loss:g}). "
        "Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one."
    )


def give_memory_back() -> None:
    """Return freed memory to the system (about 50 MB after a run): glibc keeps it, and a class shares one machine."""
    with contextlib.suppress(OSError, AttributeError):  # where the C library is another one
        ctypes.CDLL(None).malloc_trim(0)


def _in_notebook() -> bool:
    """Tell whether there is a kernel whose front end can show pictures."""
    shell = get_ipython()
    return shell is not None and hasattr(shell, "kernel")


class _LiveView:
    """A progress bar and the learning curves so far, both updated in place, in a notebook cell."""

    def __init__(self, num_epochs: int):
        self.num_epochs = num_epochs
        self.bar = display(HTML(self._bar(0, 0.0)), display_id=True)
        self.curves = None

    def _bar(self, epoch: int, done: float) -> str:
        return (
            f'<progress max="{self.num_epochs}" value="{done:.3f}" style="width: 20em" aria-label="training">'
            f"</progress> epoch {epoch} of {self.num_epochs}"
        )

    def show(self, progress: Progress) -> None:
        done = progress.epoch - 1 + progress.batch / progress.num_batches
        self.bar.update(HTML(self._bar(progress.epoch, done)))
        if progress.epoch_done:
            figure = plotting.learning_curves(progress.history)
            if self.curves is None:
                self.curves = display(figure, display_id=True)
            else:
                self.curves.update(figure)

    def close(self) -> None:
        self.bar.update(HTML(""))
