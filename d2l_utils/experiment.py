"""One training run from its settings, for the training lab and the sweeps.

:attr:`Settings.seed` determines all that is random in a run: weights, order of the images, masks, label noise.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from mxnet import gluon, init, npx
from mxnet.gluon import nn

from d2l_utils.arguments import check_whole_number, is_number
from d2l_utils.data import MEASURED_AT_ONCE, FashionMNIST, MiniBatches, check_subset
from d2l_utils.memory import memory_free
from d2l_utils.training import History, Progress, train_steps

OPTIMIZERS = ("sgd", "adam")


@dataclass(frozen=True)
class Settings:
    """The settings of a run. The defaults are the lecture's (L5, L6, L9).

    Attributes
    ----------
    num_hiddens : tuple of int
        Units in each hidden layer.
    drop_probs : tuple of float
        Drop probability of each hidden layer, in [0, 1).
    train_size : int or None
        Training images, class-balanced; all of them with None.
    label_noise : float
        Share of the training labels that random ones replace, in [0, 1].
    optimizer : str
        ``"sgd"`` or ``"adam"``.
    lr : float
        Learning rate, above 0.
    weight_decay : float
        Gluon's ``wd``, 0 or more.
    sigma : float or None
        Standard deviation of the weights at the start; with None, Xavier's, which deeper nets need.
    batch_size, num_epochs : int
        Images in a mini-batch; passes over the training images.
    seed : int
        Determines all that is random: weights, order of the images, masks, label noise.

    Raises
    ------
    TypeError, ValueError
        When a setting is of the wrong type or out of its range.
    """

    num_hiddens: tuple[int, ...] = (256, 512)
    drop_probs: tuple[float, ...] = (0.2, 0.5)
    train_size: int | None = None
    label_noise: float = 0.0
    optimizer: str = "sgd"
    lr: float = 0.5
    weight_decay: float = 0.0
    sigma: float | None = 0.01
    batch_size: int = 256
    num_epochs: int = 10
    seed: int = 1

    def __post_init__(self):
        for name in ("num_hiddens", "drop_probs"):
            value = getattr(self, name)
            if isinstance(value, str) or not isinstance(value, Sequence):
                raise ValueError(f"{name} must hold one number for each hidden layer, got {value!r}")
            object.__setattr__(self, name, tuple(value))
        if not self.num_hiddens:
            raise ValueError("num_hiddens must name at least one hidden layer, got none")
        for units in self.num_hiddens:
            check_whole_number("num_hiddens", units, 1)
        if len(self.drop_probs) != len(self.num_hiddens):
            raise ValueError(
                "drop_probs must hold one probability for each hidden layer: "
                f"got {len(self.drop_probs)} for {len(self.num_hiddens)} layers"
            )
        for drop_prob in self.drop_probs:
            if not is_number(drop_prob) or not 0 <= drop_prob < 1:
                raise ValueError(f"drop_probs must lie in [0, 1), got {drop_prob!r}")
        check_subset(self.train_size, self.label_noise, self.seed)
        if self.optimizer not in OPTIMIZERS:
            raise ValueError(f"optimizer must be one of {', '.join(OPTIMIZERS)}, got {self.optimizer!r}")
        for name in ("batch_size", "num_epochs"):
            check_whole_number(name, getattr(self, name), 1)
        if not is_number(self.lr) or not 0 < self.lr < math.inf:
            raise ValueError(f"lr must be a number above 0, got {self.lr!r}")
        if not is_number(self.weight_decay) or not 0 <= self.weight_decay < math.inf:
            raise ValueError(f"weight_decay must be a number of at least 0, got {self.weight_decay!r}")
        if self.sigma is not None and (not is_number(self.sigma) or not 0 < self.sigma < math.inf):
            raise ValueError(f"sigma must be a number above 0, or None for Xavier, got {self.sigma!r}")

    def as_dict(self) -> dict:
        """Return the settings as a dictionary, in the order in which they are declared."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def name_of(settings: Settings, others: list[Settings], num_images: int) -> str:
    """Name a run by its drop rates, and by whatever else tells it from other runs."""
    own, *theirs = (_parts(each, num_images) for each in (settings, *others))
    differing = [part for i, part in enumerate(own) if i == 0 or any(part != each[i] for each in theirs)]
    return ", ".join(differing) + f" ({theirs.count(own) + 1})" * (own in theirs)


def _parts(run: Settings, num_images: int) -> list[str]:
    rates, units = " / ".join(f"{p:g}" for p in run.drop_probs), "-".join(map(str, run.num_hiddens))
    images, noise = run.train_size or num_images, 100 * run.label_noise
    how = [{"sgd": "SGD", "adam": "Adam"}[run.optimizer], f"lr {run.lr:g}", f"weight decay {run.weight_decay:g}"]
    how += [f"σ {run.sigma:g}" if run.sigma else "Xavier", f"{run.num_epochs} epochs", f"seed {run.seed}"]
    return [f"p = {rates}", f"{units} units", f"{images:,} images", f"{noise:g} % wrong labels", *how]


def mlp(num_hiddens: Sequence[int], drop_probs: Sequence[float], num_outputs: int = 10) -> nn.HybridSequential:
    """Return the lecture's net at any size: after each hidden layer dropout, none on the output (L8, L11).

    It is hybridised: its first call decides between ``mx.np`` and ``mx.nd`` arrays, and a rate that is changed later
    (``net[1]._rate``) counts after another ``net.hybridize()``.

    Parameters
    ----------
    num_hiddens, drop_probs : sequences of the same length
        Units and drop probability of each hidden layer.
    num_outputs : int
        Classes.

    Raises
    ------
    ValueError
        The two sequences differ in length.
    """
    net = nn.HybridSequential()
    for units, drop_prob in zip(num_hiddens, drop_probs, strict=True):
        net.add(nn.Dense(units, activation="relu"), nn.Dropout(drop_prob))
    net.add(nn.Dense(num_outputs))
    net.hybridize()  # one call from Python for each mini-batch, not for each layer
    return net


def num_parameters(num_hiddens: Sequence[int]) -> int:
    """Return how many weights and biases :func:`mlp` has with 784 inputs and 10 classes."""
    sizes = [784, *num_hiddens, 10]
    return sum((before + 1) * after for before, after in itertools.pairwise(sizes))


def memory_needed(settings: Settings) -> int:
    """Return an upper estimate of the bytes that a run takes beside the data: measured growth was at most 84 % of it.

    It counts weights, gradients, the optimiser's averages and a temporary copy; the activations of the largest
    mini-batch; the subset of the images; the program's caches.
    """
    copies = {"sgd": 3, "adam": 5}[settings.optimizer]
    weights = 4 * copies * num_parameters(settings.num_hiddens)
    activations = 4 * max(MEASURED_AT_ONCE, settings.batch_size) * 3 * (784 + sum(settings.num_hiddens))
    return weights + activations + 784 * (settings.train_size or 0) + 50_000_000


def check_memory(settings: Settings) -> None:
    """Raise MemoryError when a run would not fit into the free memory."""
    needed, free = memory_needed(settings), memory_free()
    if needed > free:
        raise MemoryError(
            f"this net needs about {needed / 1e6:,.0f} MB of memory, and {free / 1e6:,.0f} MB are free. "
            "Take fewer units or layers, or close other notebooks' kernels, then train again."
        )


def run(
    settings: Settings,
    data: FashionMNIST,
    *,
    net: nn.Block | None = None,
    history: History | None = None,
    yield_every: int = 10,
    clean: bool = True,
) -> Iterator[Progress]:
    """Make the net that the settings describe and train it, as a generator.

    Call it in the thread that iterates it: MXNet's random state and NumPy mode belong to a thread.

    Parameters
    ----------
    settings : Settings
        What to run.
    data : FashionMNIST
        All images; ``settings`` decides the subset and the label noise, which replaces any that ``data`` has.
    net : nn.Block, optional
        A net for these settings, for a caller that looks at it during or after the run. It is initialised anew.
    history, yield_every, clean
        As for :func:`~d2l_utils.training.train_steps`; so are the errors.

    Yields
    ------
    Progress
    """
    data = data.subset(settings.train_size, settings.label_noise, settings.seed)
    npx.set_np()
    npx.random.seed(settings.seed)
    net = mlp(settings.num_hiddens, settings.drop_probs) if net is None else net
    weights = init.Xavier() if settings.sigma is None else init.Normal(settings.sigma)
    net.initialize(weights, force_reinit=True)
    trainer = gluon.Trainer(
        net.collect_params(), settings.optimizer, {"learning_rate": settings.lr, "wd": settings.weight_decay}
    )
    loss = gluon.loss.SoftmaxCrossEntropyLoss()
    loss.hybridize()
    yield from train_steps(
        net,
        MiniBatches(data.train_images, data.train_labels, settings.batch_size, shuffle=True, seed=settings.seed),
        MiniBatches(data.test_images, data.test_labels, MEASURED_AT_ONCE),
        loss,
        settings.num_epochs,
        trainer.step,
        history=history,
        yield_every=yield_every,
        clean=clean,
    )
