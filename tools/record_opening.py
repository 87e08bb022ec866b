"""Make the runs that the opening view plays, and write down what they came to: ``python tools/record_opening.py``.

Two nets learn from the same 2,000 images, one with dropout and one without, on each of ten seeds. The view plays the
pair whose gap is the median one, and says how much the gap differs over the ten. It takes about two minutes on one
core. The images are those of the sample that ships with the package, so that a run which is trained live in the page,
where only the sample is at hand, begins with the same ones.
"""

import base64
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from d2l_utils.cache import write_whole
from d2l_utils.data import FashionMNIST, load_fashion_mnist
from d2l_utils.experiment import Settings, run
from d2l_utils.training import History

RECORDING = Path(__file__).parents[1] / "d2l_utils" / "widgets" / "opening.json"
SEEDS = range(1, 11)
P = 0.5
TEST_SIZE = 2_000  # the sample's
LAST = 5  # epochs at the end over which a gap is a mean: a single epoch's loss jumps
NET = {
    "num_hiddens": (512, 512),
    "train_size": 2_000,
    "optimizer": "adam",
    "lr": 0.001,
    "sigma": None,
    "batch_size": 128,
    "num_epochs": 30,
}


def train(data: FashionMNIST, drop_prob: float, seed: int) -> list[float]:
    """Return the loss on the test images at the end of each epoch."""
    history = History()
    for _ in run(Settings(**NET, drop_probs=(drop_prob, drop_prob), seed=seed), data, history=history):
        pass
    return history.test_loss


def recording(without: np.ndarray, dropout: np.ndarray, seeds: Iterable[int]) -> dict:
    """Return what the view plays and says.

    Parameters
    ----------
    without, dropout : array, shape (seeds, epochs)
        Loss on the test images at the end of each epoch, without dropout and with it.
    seeds : iterable of int

    Returns
    -------
    dict
        The settings, both curves of the pair whose gap is the (lower) median one, and the gap of each seed.
    """
    gaps = (without - dropout)[:, -LAST:].mean(axis=1)
    middle = int(np.argsort(gaps)[(len(gaps) - 1) // 2])
    return {
        "p": P,
        "train_size": NET["train_size"],
        "test_size": TEST_SIZE,
        "num_hiddens": list(NET["num_hiddens"]),
        "lr": NET["lr"],
        "batch_size": NET["batch_size"],
        "epochs": NET["num_epochs"],
        "seed": list(seeds)[middle],
        "without": without[middle].round(3).tolist(),
        "with": dropout[middle].round(3).tolist(),
        "gaps": gaps.round(3).tolist(),
        "last": LAST,
    }


def packed(images: np.ndarray) -> str:
    """Return images as base64, two pixels a byte.

    Parameters
    ----------
    images : ndarray of uint8, shape (n, 28, 28)
    """
    nibbles = (images.reshape(-1, 2) // 16).astype(np.uint8)
    return base64.b64encode(nibbles[:, 0] * 16 + nibbles[:, 1]).decode()


def main() -> None:
    """Train the ten pairs and write the recording."""
    data = load_fashion_mnist("sample")
    without, dropout = [], []
    for seed in SEEDS:
        without.append(train(data, 0.0, seed))
        dropout.append(train(data, P, seed))
        print(
            f"seed {seed}: lowest {min(without[-1]):.3f} and {min(dropout[-1]):.3f}, "
            f"at the end {without[-1][-1]:.3f} and {dropout[-1][-1]:.3f}",
            flush=True,
        )
    made = recording(np.array(without), np.array(dropout), SEEDS)
    shown = data.subset(NET["train_size"], seed=made["seed"]).train_images[:4]
    made["images"] = packed(shown)
    write_whole(RECORDING, (json.dumps(made, separators=(",", ":")) + "\n").encode())
    print(f"{RECORDING}: {RECORDING.stat().st_size} bytes")


if __name__ == "__main__":
    main()
