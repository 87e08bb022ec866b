"""One run of a sweep, what determines its numbers, and finished runs on disk.

The name of a kept run is a digest of its settings, the images and labels, the code that trains and MXNet's version. A
file holds plain numbers, and is read as if anyone could have written it.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import hashlib
import inspect
import json
import math
import os
import stat
import sys
import types
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import asdict, fields
from pathlib import Path

import mxnet
import numpy as np
from mxnet import npx
from tqdm import tqdm

from d2l_utils.cache import check_room, own_cache, write_whole
from d2l_utils.data import MEASURED_AT_ONCE, FashionMNIST, MiniBatches
from d2l_utils.experiment import Settings, mlp, run
from d2l_utils.training import History, TrainingDiverged, evaluate_accuracy

# The columns of a run, with the type of their values.
COLUMNS = {"epoch": int} | {field.name: float for field in fields(History)} | {"memorised": float, "status": str}


class SweepError(RuntimeError):
    """Not every run could be made. ``table`` has those that were; the same call goes on from there."""

    def __init__(self, message: str, table=None):
        super().__init__(message)
        self.table = table


# ---------------------------------------------------------------------------------------------- one run


def make_run(settings: Settings, data: FashionMNIST, stopped: Callable[[], bool] = lambda: False) -> dict[str, list]:
    """Make one run and return its columns, one entry per epoch; where it diverged, the last epoch is NaN.

    Raises
    ------
    CancelledError
        ``stopped()`` became true, which is asked every few mini-batches.
    """
    npx.set_np()
    history, memorised, status = History(), [], "finished"
    net = mlp(settings.num_hiddens, settings.drop_probs)
    part = data.subset(settings.train_size, settings.label_noise, settings.seed)
    wrong = part.train_labels != part.train_true_labels
    # Evaluating both parts gives the accuracy on all training images, too, without another pass.
    parts = [
        MiniBatches(part.train_images[rows], part.train_labels[rows], MEASURED_AT_ONCE)
        for rows in (wrong, ~wrong)
        if wrong.any() and rows.any()
    ]
    try:
        for progress in run(settings, data, net=net, history=history, clean=not parts):
            if stopped():
                raise CancelledError
            if progress.epoch_done:
                shares = [evaluate_accuracy(net, images) for images in parts]
                memorised.append(shares[0] if parts else math.nan)
                if parts:
                    correct = sum(round(share * len(images.labels)) for share, images in zip(shares, parts))
                    history.train_acc_clean[-1] = correct / len(wrong)
    except TrainingDiverged:
        status = "diverged"
        history.append(**{field.name: math.nan for field in fields(History)})
        memorised.append(math.nan)
    epochs = list(range(1, len(history) + 1))
    return {"epoch": epochs} | asdict(history) | {"memorised": memorised, "status": [status] * len(epochs)}


# ------------------------------------------------------------------------------ what decides its numbers


def digest(value) -> str:
    """Return a digest, 32 letters, of anything that JSON can write."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:32]


@functools.cache
def loop_version() -> str:
    """Return a digest of the code and of MXNet's version, which determine a run's numbers."""
    return code_version(make_run)


def data_version(data: FashionMNIST) -> str:
    """Return a digest of all images and labels (about 0.1 s for the whole of Fashion-MNIST)."""
    sha = hashlib.sha256()
    for name in ("train_images", "train_labels", "train_true_labels", "test_images", "test_labels"):
        array = getattr(data, name)
        sha.update(repr((array.shape, array.dtype.str)).encode())
        sha.update(np.ascontiguousarray(array).data)
    return sha.hexdigest()[:32]


def code_version(function: Callable) -> str:
    """Return a digest of a function, of all code of this package that it reaches by name, and of MXNet's version.

    Comments, docstrings, error messages and formatting do not count.
    """
    sources, todo = {}, [function]
    while todo:
        thing = todo.pop()
        name = f"{thing.__module__}.{thing.__qualname__}"
        if name in sources:
            continue
        module = vars(sys.modules[thing.__module__])
        tree = WithoutWords().visit(ast.parse(inspect.getsource(thing)))
        sources[name] = ast.dump(tree)  # not unparse(), which Python 3.10 and 3.11 write differently
        for word in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}:
            value = module.get(word)
            if isinstance(value, (int, float, str, tuple)):
                sources[f"{thing.__module__}.{word}"] = repr(value)
            elif isinstance(value, (types.FunctionType, type)) and value.__module__.startswith("d2l_utils"):
                todo.append(value)
    return digest([mxnet.__version__, sources])


class WithoutWords(ast.NodeTransformer):
    """Takes docstrings and errors out of a syntax tree: what is left decides the numbers."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """Leave out a docstring."""
        return ast.Pass() if isinstance(node.value, ast.Constant) else node

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        """Leave out an error."""
        return ast.Pass()


# --------------------------------------------------------------------------------- finished runs on disk


class Results:
    """A folder of finished runs, a JSON file each, as ``results`` of `d2l_utils.sweep.sweep` names it.

    Sweeps may share it. Nothing in it can stop one: a file that is not exactly a run is passed over.
    """

    def __init__(self, folder: str | os.PathLike | None):
        self.folder: Path | None = None
        self.passed_over: dict[str, str] = {}  # from a file's name to what is wrong with it
        self.writable = folder is not None
        if folder is not None:
            with self._or_go_on():
                if folder == "auto":
                    folder = os.environ.get("D2L_UTILS_RESULTS") or own_cache() / "sweeps"
                self.folder = Path(folder).expanduser()
                check_room(self.folder)

    def load(self, key: str, num_epochs: int) -> dict[str, list] | None:
        """Return the columns kept under a key; None where there is no such run."""
        if self.folder is None:
            return None
        path = self.folder / f"{key}.json"
        try:
            return _columns_in(_read(path, most=2_000 + 500 * num_epochs), key, num_epochs)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except Exception as error:  # whoever wrote it may have tried anything
            self.passed_over[path.name] = str(error)
        return None

    def save(self, key: str, settings: Settings, columns: dict[str, list]) -> None:
        """Keep a run, with its settings for those who look into the file."""
        if not self.writable or self.folder is None:
            return
        plain = {name: [None if value != value else value for value in values] for name, values in columns.items()}
        record = {"key": key, "settings": settings.as_dict(), "columns": plain, "digest": digest([key, plain])}
        # JSON has no infinity: a run with one (ValueError) is not kept, nor one whose name is a folder's.
        with self._or_go_on(), contextlib.suppress(ValueError, IsADirectoryError):
            write_whole(self.folder / f"{key}.json", json.dumps(record, allow_nan=False).encode())

    def report(self) -> None:
        """Say in a line which files were passed over, and why."""
        if self.passed_over:
            name, why = next(iter(self.passed_over.items()))
            more = f", and {len(self.passed_over) - 1} more" if len(self.passed_over) > 1 else ""
            print(f"not exactly a finished run, so made again: {os.path.join(str(self.folder), name)} ({why}){more}")

    @contextlib.contextmanager
    def _or_go_on(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:  # RuntimeError: nobody can tell where a home folder is
            self.writable = False
            where = f" in {self.folder}" if self.folder else ""
            tqdm.write(
                f"finished runs cannot be kept{where} ({getattr(error, 'strerror', None) or error}): the sweep "
                "goes on without keeping them. Name another folder with results=, or None to keep nothing."
            )


def _read(path: Path, most: int) -> bytes:
    # Without O_NONBLOCK a FIFO would be waited for; what is looked at is what is read, whoever replaces it meanwhile.
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise ValueError("it is no plain file")
        if about.st_size > most:
            raise ValueError(f"it is too large, {about.st_size:,} bytes")
        return file.read(most)


def _columns_in(text: bytes, key: str, num_epochs: int) -> dict[str, list]:
    """Return the columns in a file's text, or raise ValueError unless it is exactly a run with this key."""
    record = json.loads(text)
    if not isinstance(record, dict) or record.get("key") != key:
        raise ValueError("it holds no run of this name")
    columns = record.get("columns")
    if record.get("digest") != digest([key, columns]):
        raise ValueError("its numbers were changed after they were written")
    if not isinstance(columns, dict) or list(columns) != list(COLUMNS):
        raise ValueError("it has other columns")
    rows = len(columns["epoch"])
    for name, kind in COLUMNS.items():
        if kind is float:
            columns[name] = [math.nan if value is None else value for value in columns[name]]
        wrong = [value for value in columns[name] if type(value) is not kind or value in (math.inf, -math.inf)]
        if wrong or len(columns[name]) != rows:
            raise ValueError(f"its column {name} is not that of a run")
    ends = [["finished"] * num_epochs] + [["diverged"] * rows] * (0 < rows <= num_epochs)
    if columns["epoch"] != list(range(1, rows + 1)) or columns["status"] not in ends:
        raise ValueError("its epochs are not those of this run")
    return columns
