"""Fashion-MNIST in memory and in mini-batches.

The images stay uint8 in memory (55 MB for all 70,000) and become float32 one mini-batch at a time, because a
class of thirty may share one machine. `d2l_utils.fashion_mnist` finds the files.
"""

from __future__ import annotations

import itertools
import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from d2l_utils.arguments import check_whole_number, is_number
from d2l_utils.fashion_mnist import SOURCES, DataError, find

__all__ = [
    "LABELS", "MEASURED_AT_ONCE", "SOURCES", "DataError", "FashionMNIST", "MiniBatches", "load_data_fashion_mnist",
    "load_fashion_mnist", "validation_split",
]  # fmt: skip

# The wording of d2l.get_fashion_mnist_labels.
LABELS = ("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
# Images in a mini-batch for evaluation: more are quicker, as long as the processor's caches hold them.
MEASURED_AT_ONCE = 500
# The first word of a random state's key says what it is for, so that no two share a stream, whatever the seed.
_SUBSET, _NOISE, _SHUFFLE = range(3)


@dataclass(frozen=True, eq=False)
class FashionMNIST:
    """Fashion-MNIST in memory. All arrays are read-only; one that can be written to is copied, a read-only one shared.

    Attributes
    ----------
    train_images, test_images : ndarray of uint8, shape (n, 28, 28)
        0 is background, 255 the brightest.
    train_labels, test_labels : ndarray of int32, shape (n,)
        Indices into `LABELS`.
    source : str
        How many images these are, and where they came from.
    train_true_labels : ndarray of int32, shape (n,)
        The training labels before label noise; the same array as `train_labels` when there is none.
    train_replaced : ndarray of bool, shape (n,)
        Which training labels were replaced by a random draw (which hits the true label one time in ten).
    """

    train_images: np.ndarray = field(repr=False)
    train_labels: np.ndarray = field(repr=False)
    test_images: np.ndarray = field(repr=False)
    test_labels: np.ndarray = field(repr=False)
    source: str
    train_true_labels: np.ndarray = field(repr=False)
    train_replaced: np.ndarray = field(repr=False)

    def __post_init__(self):
        copies = {}  # one for each array: the true labels may be the same as the labels
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray) and value.flags.writeable:
                if id(value) not in copies:
                    copies[id(value)] = _read_only(value.copy())
                object.__setattr__(self, name, copies[id(value)])

    def subset(self, train_size: int | None = None, label_noise: float = 0.0, seed: int = 0) -> FashionMNIST:
        """Return fewer training images, or some with random labels; arguments and errors as of `load_fashion_mnist`.

        Label noise is drawn from the true labels: with 0 there is none, even if these data hold some.
        """
        check_subset(train_size, label_noise, seed)
        images, true_labels, source = self.train_images, self.train_true_labels, self.source
        if train_size is not None:
            if train_size > len(images):
                raise ValueError(f"train_size must be at most {len(images)} ({source}), got {train_size}")
            chosen = _balanced_subset(true_labels, train_size, seed)
            images, true_labels = _read_only(images[chosen]), _read_only(true_labels[chosen])
        if len(images) < len(self.train_images):
            source = f"{len(images):,} of {source}"

        labels = true_labels
        replaced = np.zeros(len(labels), bool)
        if label_noise:
            rng = np.random.RandomState([_NOISE, seed])
            replaced[rng.permutation(len(labels))[: round(label_noise * len(labels))]] = True
            draws = rng.randint(len(LABELS), size=len(labels), dtype=np.int32)
            labels = np.where(replaced, draws, true_labels)
        test = self.test_images, self.test_labels
        return FashionMNIST(images, _read_only(labels), *test, source, true_labels, _read_only(replaced))


def validation_split(
    data: FashionMNIST, train: slice | Sequence[int] | np.ndarray, validation: slice | Sequence[int] | np.ndarray
) -> FashionMNIST:
    """Return some training images to train on, and others in the place of the test set, to validate on.

    Labels stay as `data` tells them, and from here on count as true: whoever validates does not know which are wrong.

    Parameters
    ----------
    data : FashionMNIST
    train, validation : slice, or integers of shape (n,)
        Rows of the training images, such as scikit-learn's ``StratifiedKFold`` gives.

    Raises
    ------
    TypeError, ValueError
        Rows are neither a slice nor integers; none are named, or one that is not there, or one that both parts name.
    """
    count = len(data.train_labels)
    common = np.intersect1d(_rows("train", train, count), _rows("validation", validation, count))
    if len(common):
        raise ValueError(f"train and validation must have no row in common, got {len(common)}, such as {common[0]}")
    parts = [rows if isinstance(rows, slice) else np.asarray(rows) for rows in (train, validation)]
    images, out_images = (_read_only(data.train_images[rows]) for rows in parts)
    labels, out_labels = (_read_only(data.train_labels[rows]) for rows in parts)
    source = f"{len(labels):,} to train on and {len(out_labels):,} to validate on of {data.source}"
    return FashionMNIST(images, labels, out_images, out_labels, source, labels, np.zeros(len(labels), bool))


def _rows(name: str, rows: slice | Sequence[int] | np.ndarray, count: int) -> np.ndarray:
    """Return the numbers of these rows among `count`, from 0."""
    numbers = np.arange(count)[rows] if isinstance(rows, slice) else np.asarray(rows)
    if not numbers.size:
        raise ValueError(f"{name} must name at least one row of the {count:,} training images, got none")
    if numbers.ndim != 1 or numbers.dtype.kind not in "iu":
        raise TypeError(f"{name} must be a slice or integers, the numbers of rows, got {_form(rows)}")
    if len(beyond := numbers[(numbers < -count) | (numbers >= count)]):
        raise ValueError(f"{name} must name rows of the {count:,} training images, got {beyond[0]}")
    return numbers % count


def load_fashion_mnist(
    source: str = "auto",
    root: str | os.PathLike | None = None,
    train_size: int | None = None,
    label_noise: float = 0.0,
    seed: int = 0,
) -> FashionMNIST:
    """Load Fashion-MNIST from the first place that has a good copy.

    Parameters
    ----------
    source : str
        ``"auto"`` tries these in turn: ``"caches"`` (what MXNet, torchvision and Keras left behind), ``"debian"`` (the
        package dataset-fashion-mnist), ``"download"`` (our own cache, filled from the internet if need be, 31 MB),
        ``"sample"`` (10,000 training and 2,000 test images that ship with this package). A printed line says that a
        damaged copy was skipped, or that the sample is all there is. Each can be asked for by name, and then a problem
        is an error. ``"folder"`` means `root`.
    root : path, optional
        A folder that holds the four IDX files, packed or not, or the one that torchvision or MXNet were given as
        theirs. Nothing else is tried.
    train_size : int, optional
        Take that many training images only, at least 10, of each class as many as of any other (or one more). Of two
        subsets with the same seed the larger contains the smaller. The test set stays whole.
    label_noise : float
        The share of the training labels, in [0, 1], to replace by labels drawn uniformly from all ten classes: exactly
        ``round(label_noise * n)`` of them. With the same seed a larger share replaces the same and more.
    seed : int
        Decides the subset and the label noise; in [0, 2**32).

    Raises
    ------
    TypeError, ValueError
        An argument is of the wrong type or out of range.
    DataError
        The place asked for has no good copy.
    """
    if source not in SOURCES:
        raise ValueError(f"source must be one of {', '.join(map(repr, SOURCES))}, got {source!r}")
    if root is not None and source not in ("auto", "folder"):
        raise ValueError(f"with root, source must be 'folder' (or left out), got {source!r}")
    if root is None and source == "folder":
        raise ValueError("source 'folder' needs root, the folder that holds the four files")
    if root is not None and not isinstance(root, (str, os.PathLike)):
        raise TypeError(f"root must be a path, got {root!r}")
    check_subset(train_size, label_noise, seed)  # before the files are read

    (train_images, train_labels, test_images, test_labels), place = find(source, root)
    train_labels = _read_only(train_labels.astype(np.int32))
    return FashionMNIST(
        train_images,
        train_labels,
        test_images,
        _read_only(test_labels.astype(np.int32)),
        f"{len(train_labels):,} training and {len(test_labels):,} test images of Fashion-MNIST from {place}",
        train_labels,
        np.zeros(len(train_labels), bool),
    ).subset(train_size, label_noise, seed)


def load_data_fashion_mnist(
    batch_size: int,
    *,
    source: str = "auto",
    root: str | os.PathLike | None = None,
    train_size: int | None = None,
    label_noise: float = 0.0,
    seed: int = 0,
) -> tuple[MiniBatches, MiniBatches]:
    """Load the ``(train_iter, test_iter)`` of the lecture (L5) and the D2L book, without worker processes.

    `train_iter` is shuffled anew each epoch, `test_iter` keeps its order; `batch_size` is the images per mini-batch.
    The others are as in `load_fashion_mnist`, and so are the errors; the seed decides the training images' order, too.
    """
    check_whole_number("batch_size", batch_size, low=1)
    data = load_fashion_mnist(source, root, train_size, label_noise, seed)
    return (
        MiniBatches(data.train_images, data.train_labels, batch_size, shuffle=True, seed=seed),
        MiniBatches(data.test_images, data.test_labels, batch_size),
    )


class MiniBatches:
    """Images and labels in memory, cut into mini-batches; each ``iter()`` is one epoch.

    Yields ``(X, y)``: X of float32 in [0, 1], shape (b, 1, height, width), and y of int32, shape (b,). They are
    ``mx.np`` arrays where the thread that iterates has called ``npx.set_np()``, ``mx.nd`` arrays otherwise, and share
    no memory with anything. The last mini-batch is smaller where batch_size does not divide n.

    Parameters
    ----------
    images : ndarray of uint8, shape (n, height, width)
    labels : ndarray of integers, shape (n,)
    batch_size : int
    shuffle : bool
        A new order for each epoch.
    seed : int
        Epoch k's order depends on seed and k alone: two objects with the same seed go through the same epochs, even if
        one of them leaves an epoch early.

    An argument of the wrong type, shape or range is a TypeError or ValueError.
    """

    def __init__(
        self, images: np.ndarray, labels: np.ndarray, batch_size: int, shuffle: bool = False, seed: int = 0
    ) -> None:
        if not isinstance(images, np.ndarray) or images.dtype != np.uint8:
            raise TypeError(f"images must be a NumPy array of uint8, got {_form(images)}")
        if images.ndim != 3 or not images.size:
            raise ValueError(f"images must have shape (n, height, width) with n > 0, got {images.shape}")
        if not isinstance(labels, np.ndarray) or labels.dtype.kind not in "iu":
            raise TypeError(f"labels must be a NumPy array of integers, got {_form(labels)}")
        if labels.shape != images.shape[:1]:
            raise ValueError(f"labels must have shape {images.shape[:1]}, as the images, got {labels.shape}")
        if not isinstance(shuffle, (bool, np.bool_)):
            raise TypeError(f"shuffle must be True or False, got {shuffle!r}")
        check_whole_number("batch_size", batch_size, low=1)
        check_whole_number("seed", seed, low=0, high=2**32 - 1)
        self.images = images
        self.labels = labels.astype(np.int32, copy=False)
        self.batch_size = int(batch_size)
        self.shuffle = shuffle
        self.seed = int(seed)
        self._epochs = itertools.count()

    def __len__(self) -> int:
        return math.ceil(len(self.images) / self.batch_size)

    def __iter__(self) -> Iterator[tuple]:
        # Not itself a generator: iter() counts the epoch, not the first batch asked for.
        epoch = next(self._epochs)
        order = np.arange(len(self.images))
        if self.shuffle:
            np.random.RandomState([_SHUFFLE, self.seed, epoch]).shuffle(order)
        return self._batches(order)

    def in_order(self) -> MiniBatches:
        """Return the same images unshuffled, ``MEASURED_AT_ONCE`` a mini-batch, to evaluate a net on them."""
        return MiniBatches(self.images, self.labels, MEASURED_AT_ONCE)

    def _batches(self, order: np.ndarray) -> Iterator[tuple]:
        import mxnet as mx

        array = mx.np.array if mx.util.is_np_array() else mx.nd.array
        for start in range(0, len(order), self.batch_size):
            batch = order[start : start + self.batch_size]
            X = np.take(self.images, batch, axis=0).astype(np.float32)
            X /= 255
            # array() copies before it returns: MXNet's engine does not read NumPy's memory later.
            yield array(X[:, np.newaxis], dtype="float32"), array(self.labels[batch], dtype="int32")


def _balanced_subset(labels: np.ndarray, size: int, seed: int = 0) -> np.ndarray:
    """Return the rising indices of `size` labels, as nearly as possible equally many of each class."""
    rng = np.random.RandomState([_SUBSET, seed])
    shuffled = rng.permutation(len(labels))
    classes = rng.permutation(len(LABELS))
    # Take one image of each class in turn, so that a larger subset goes on where a smaller one stopped.
    turn = np.empty(len(labels), int)
    for label in classes:
        members = shuffled[labels[shuffled] == label]
        turn[members] = np.arange(len(members))
    return np.sort(np.lexsort((np.argsort(classes)[labels], turn))[:size])


def check_subset(train_size: Any, label_noise: Any, seed: Any) -> None:
    """Raise TypeError or ValueError unless these are what `load_fashion_mnist` takes."""
    if train_size is not None:
        check_whole_number("train_size", train_size, low=len(LABELS), why=", one image of each class")
    if not is_number(label_noise):
        raise TypeError(f"label_noise must be a number in [0, 1], got {label_noise!r}")
    if not 0 <= label_noise <= 1:
        raise ValueError(f"label_noise must lie in [0, 1], got {label_noise!r}")
    check_whole_number("seed", seed, low=0, high=2**32 - 1)


def _read_only(array: np.ndarray) -> np.ndarray:
    array.flags.writeable = False
    return array


def _form(value: object) -> str:
    return f"an array of {value.dtype}" if isinstance(value, np.ndarray) else type(value).__name__
