"""Cut the sample that ships with the package from the full data: ``python d2l_utils/sample/make_sample.py``.

It holds the subset that ``load_fashion_mnist(train_size=10_000, seed=0)`` takes from the full training set,
and a fifth of the test set drawn likewise. Running it again writes the same content, and prints the SHA-256
values that stand in ``d2l_utils.fashion_mnist._SAMPLE``.
"""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import numpy as np

from d2l_utils.data import _balanced_subset, load_fashion_mnist


def idx_file(array: np.ndarray) -> bytes:
    """Write an array of uint8 as an IDX file: magic number, shape, values."""
    return np.array([0x800 + array.ndim, *array.shape], ">i4").tobytes() + array.astype(np.uint8).tobytes()


def make_sample() -> dict[str, bytes]:
    """Return the sample's four IDX files by name, cut from the full data."""
    full, files = load_fashion_mnist(), {}
    if len(full.train_labels) != 60_000:
        raise SystemExit(f"The sample is cut from the full data, but there is only this: {full.source}")
    for part, images, labels, size in (
        ("train", full.train_images, full.train_labels, 10_000),
        ("t10k", full.test_images, full.test_labels, 2_000),
    ):
        chosen = _balanced_subset(labels, size)
        files[f"{part}-images-idx3-ubyte"] = idx_file(images[chosen])
        files[f"{part}-labels-idx1-ubyte"] = idx_file(labels[chosen])
    return files


if __name__ == "__main__":
    for name, content in make_sample().items():
        packed = gzip.compress(content, mtime=0)
        (Path(__file__).parent / f"{name}.gz").write_bytes(packed)
        print(name, f"{len(packed) / 1e6:.2f} MB packed", hashlib.sha256(content).hexdigest())
