"""The epochs that :mod:`benchmarks.epoch` compares.

Each function takes the data, makes the lecture's net (784-256-512-10, dropout 0.2 and 0.5) and returns a
function that trains it for one epoch of mini-batches of 256, tests it, and returns the test accuracy. Nothing
is drawn. Each runs in a process of its own and imports there what it needs and no more: MXNet and PyTorch
both bring their own threads.
"""

import gzip
import multiprocessing
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy

BATCH_SIZE, LR = 256, 0.1
SIZES, DROP_PROBS = (784, 256, 512, 10), (0.2, 0.5)


class Data(NamedTuple):
    """Images of uint8, shape (n, 28, 28), and labels of int32, shape (n,)."""

    train_images: numpy.ndarray
    train_labels: numpy.ndarray
    test_images: numpy.ndarray
    test_labels: numpy.ndarray


class Ours:
    """Our training loop on our mini-batches, with the net and the update it is given."""

    def __init__(self, data: Data, net: Callable, step: Callable[[int], object]):
        from mxnet import gluon

        from d2l_utils import MiniBatches

        self.net, self.step = net, step
        self.train_iter = MiniBatches(data.train_images, data.train_labels, BATCH_SIZE, shuffle=True)
        self.test_iter = MiniBatches(data.test_images, data.test_labels, BATCH_SIZE)
        self.loss = gluon.loss.SoftmaxCrossEntropyLoss()

    def __call__(self) -> float:
        return self._train(self.train_iter, self.loss, self.step)

    def _train(self, train_iter, loss, step) -> float:
        from d2l_utils import train_steps

        *_, end = train_steps(self.net, train_iter, self.test_iter, loss, 1, step, clean=False)
        return end.history.test_acc[-1]

    def split(self) -> dict[str, float]:
        """Seconds that each part of one epoch takes when the next part waits until MXNet has finished it."""
        from mxnet import autograd, npx

        parts = dict.fromkeys(("mini-batches", "forward", "backward", "update", "accuracy", "test"), 0.0)
        last = time.perf_counter()

        def lap(part):
            nonlocal last
            npx.waitall()
            now = time.perf_counter()
            parts[part] += now - last
            last = now

        class TimedBatches:
            def __len__(_):
                return len(self.train_iter)

            def __iter__(_):
                for batch in self.train_iter:
                    lap("mini-batches")
                    yield batch
                    lap("accuracy")

        def timed_loss(y_hat, y):
            losses = self.loss(y_hat, y)
            if autograd.is_recording():  # the test uses the loss, too
                lap("forward")
            return losses

        def timed_step(batch_size):
            lap("backward")
            self.step(batch_size)
            lap("update")

        self._train(TimedBatches(), timed_loss, timed_step)
        lap("test")
        return parts


def gluon_net(data: Data) -> Ours:
    """Notebook 03's net."""
    from mxnet import gluon

    from d2l_utils.lesson import code_from

    net = code_from("03_gluon_dropout.ipynb")["net"]
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": LR})
    return Ours(data, net, trainer.step)


def scratch_net(data: Data) -> Ours:
    """Notebook 02's net."""
    from d2l_utils import sgd
    from d2l_utils.lesson import code_from

    lesson = code_from("02_mlp_from_scratch.ipynb")
    return Ours(data, lesson["net"], partial(sgd, lesson["params"], LR))


def d2l_page(data: Data) -> Callable[[], float]:
    """The D2L book's page "Dropout", concise part: its trainer, data set, and loader with 4 worker processes.

    Widths and drop probabilities are the lecture's (the page has 256-256 and 0.5, 0.5); the live plot is off.
    """
    from d2l import mxnet as d2l
    from mxnet import gluon, npx
    from mxnet.gluon import nn
    from mxnet.gluon.data import vision

    npx.set_np()
    multiprocessing.set_start_method("fork", force=True)  # what the loader's workers use in a notebook on Linux

    class DropoutMLP(d2l.Classifier):
        def __init__(self, lr):
            super().__init__()
            self.save_hyperparameters()
            self.net = nn.Sequential()  # as on the page: not hybridised, as the nets of `experiment.mlp` are
            for units, drop_prob in zip(SIZES[1:-1], DROP_PROBS, strict=True):
                self.net.add(nn.Dense(units, activation="relu"), nn.Dropout(drop_prob))
            self.net.add(nn.Dense(SIZES[-1]))
            self.net.initialize()

    # Its data set reads the files that already lie where it would download them to. It knows them by the
    # SHA-1 of MXNet's own .gz; the content is the same however it is packed.
    with (
        tempfile.TemporaryDirectory() as root,
        mock.patch.object(vision, "FashionMNIST", partial(vision.FashionMNIST, root)),
        mock.patch.object(gluon.utils, "check_sha1", return_value=True),
    ):
        _write_files(data, Path(root))
        module = d2l.FashionMNIST(batch_size=BATCH_SIZE)
    model = DropoutMLP(lr=LR)
    model.board.display = False
    trainer = d2l.Trainer(max_epochs=0)
    trainer.fit(model, module)  # no epoch yet: it starts the loader's workers and makes the optimiser

    def epoch() -> float:
        trainer.fit_epoch()
        trainer.epoch += 1
        return float(model.board.data["val_acc"][-1].y)

    return epoch


def _write_files(data: Data, folder: Path) -> None:
    """Write the four files in the format in which Fashion-MNIST is published."""
    from d2l_utils.sample.make_sample import idx_file
    from tools.app import DATA

    for name, array in zip(DATA, data, strict=True):
        (folder / name).write_bytes(gzip.compress(idx_file(array), compresslevel=1))


def pytorch(data: Data) -> Callable[[], float]:
    """PyTorch, eager, on images in memory: the same net, batches, loss and update as ours."""
    import torch
    from torch import nn

    train_images, train_labels = torch.tensor(data.train_images), torch.tensor(data.train_labels).long()
    test_images, test_labels = torch.tensor(data.test_images), torch.tensor(data.test_labels).long()
    net = nn.Sequential(
        nn.Flatten(),
        nn.Linear(SIZES[0], SIZES[1]),
        nn.ReLU(),
        nn.Dropout(DROP_PROBS[0]),
        nn.Linear(SIZES[1], SIZES[2]),
        nn.ReLU(),
        nn.Dropout(DROP_PROBS[1]),
        nn.Linear(SIZES[2], SIZES[3]),
    )
    loss = nn.CrossEntropyLoss(reduction="none")
    optimizer = torch.optim.SGD(net.parameters(), lr=LR)

    def epoch() -> float:
        net.train()
        loss_sum = correct = 0
        for number, batch in enumerate(torch.randperm(len(train_labels)).split(BATCH_SIZE), start=1):
            X, y = train_images[batch].float() / 255, train_labels[batch]
            optimizer.zero_grad()
            y_hat = net(X)
            losses = loss(y_hat, y)
            losses.mean().backward()
            optimizer.step()
            with torch.no_grad():
                loss_sum, correct = loss_sum + losses.sum(), correct + (y_hat.argmax(1) == y).sum()
            if number % 10 == 0:  # as often as our loop asks
                float(loss_sum), float(correct)
        net.eval()
        loss_sum = correct = 0
        with torch.no_grad():
            for X, y in zip(test_images.split(BATCH_SIZE), test_labels.split(BATCH_SIZE), strict=True):
                y_hat = net(X.float() / 255)
                loss_sum, correct = loss_sum + loss(y_hat, y).sum(), correct + (y_hat.argmax(1) == y).sum()
        float(loss_sum)
        return float(correct) / len(test_labels)

    return epoch


def blas_products(data: Data) -> Callable[[], None]:
    """Nothing but the matrix products of an epoch, with ``np.dot``: MXNet's BLAS."""
    from mxnet import np

    return _products(data, np.dot, outputs_first=False)


def onednn_products(data: Data) -> Callable[[], None]:
    """The same products with what ``nn.Dense`` calls: oneDNN."""
    from mxnet import npx

    def product(X, W):
        return npx.fully_connected(X, W, num_hidden=len(W), no_bias=True)

    return _products(data, product, outputs_first=True)


def _products(data: Data, product: Callable, *, outputs_first: bool) -> Callable[[], None]:
    from mxnet import autograd, np, npx

    npx.set_np()
    weights = []
    for num_inputs, num_outputs in pairwise(SIZES):
        shape = (num_outputs, num_inputs) if outputs_first else (num_inputs, num_outputs)
        weights.append(np.random.normal(scale=0.01, size=shape))
        weights[-1].attach_grad()
    images = np.random.uniform(size=(BATCH_SIZE, SIZES[0]))

    def forward(batch_size):
        X = images[:batch_size]
        for W in weights:
            X = product(X, W)
        return X

    def epoch() -> None:
        for start in range(0, len(data.train_labels), BATCH_SIZE):
            with autograd.record():
                Y = forward(min(BATCH_SIZE, len(data.train_labels) - start))
            Y.backward()
        for start in range(0, len(data.test_labels), BATCH_SIZE):
            forward(min(BATCH_SIZE, len(data.test_labels) - start))
        npx.waitall()

    return epoch


ARMS = {
    "D2L page (its trainer and loader, 4 workers)": d2l_page,
    "Gluon (notebook 03)": gluon_net,
    "scratch (notebook 02)": scratch_net,
    "PyTorch, eager, data in memory": pytorch,
    "bare matrix products, MXNet's BLAS": blas_products,
    "bare matrix products, oneDNN": onednn_products,
}
