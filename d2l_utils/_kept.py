"""Finished runs on disk, under a name that follows from everything that decides their numbers.

`d2l_utils.sweep` keeps its runs here. Same name, same numbers: the settings, the images and labels, the code
that trains and MXNet's version go into it.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import inspect
import json
import os
import sys
import tempfile
import types
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import joblib
import mxnet
import numpy as np
import pooch

from d2l_utils.data import FashionMNIST


def digest(value) -> str:
    """Return 32 letters that stand for anything that JSON can write."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:32]


def data_version(data: FashionMNIST) -> str:
    """Return a digest of all images and labels (about 0.1 s for the whole of Fashion-MNIST)."""
    sha = hashlib.sha256()
    for name in ("train_images", "train_labels", "train_true_labels", "test_images", "test_labels"):
        array = getattr(data, name)
        sha.update(repr((array.shape, array.dtype.str)).encode())
        sha.update(np.ascontiguousarray(array))
    return sha.hexdigest()[:32]


def code_version(function: Callable) -> str:
    """Return a digest of a function, of everything of ours that it reaches by name, and of MXNet's version.

    Comments, docstrings, error messages and formatting do not count: they compute nothing.
    """
    sources, todo = {}, [function]
    while todo:
        thing = todo.pop()
        name = f"{thing.__module__}.{thing.__qualname__}"
        if name in sources:
            continue
        module = vars(sys.modules[thing.__module__])
        tree = _WithoutWords().visit(ast.parse(inspect.getsource(thing)))
        sources[name] = ast.dump(tree)  # not unparse(), which Python 3.10 and 3.11 write differently
        for node in ast.walk(tree):
            value = module.get(node.id) if isinstance(node, ast.Name) else None
            if isinstance(value, (int, float, str, tuple)):
                sources[f"{thing.__module__}.{node.id}"] = repr(value)
            elif isinstance(value, (types.FunctionType, type)) and value.__module__.startswith("d2l_utils"):
                todo.append(value)
    return digest([mxnet.__version__, sources])


class _WithoutWords(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return ast.Pass() if isinstance(node.value, ast.Constant) else node

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        return ast.Pass()


class Results:
    """A folder of finished runs, a joblib file each, moved into place when complete, so sweeps may share it.

    Parameters
    ----------
    folder : path or None
        Made if need be; "auto" is the one named by ``D2L_UTILS_RESULTS``, or ``sweeps`` in this package's cache,
        None keeps nothing. Where it cannot be written to, a warning says so, and what it holds can still be read.
    """

    def __init__(self, folder: str | os.PathLike | None):
        if folder == "auto":
            folder = os.environ.get("D2L_UTILS_RESULTS") or Path(pooch.os_cache("d2l_utils"), "sweeps")
        self.folder = None if folder is None else Path(folder).expanduser()
        self.writable = self.folder is not None
        if self.writable:
            with self._or_go_on():
                self.folder.mkdir(parents=True, exist_ok=True)
                tempfile.TemporaryFile(dir=self.folder).close()

    def load(self, key: str) -> dict[str, list] | None:
        """Return what is kept under a key; None where there is nothing, or nothing that can be used."""
        if self.folder is None:
            return None
        path = self.folder / f"{key}.joblib"
        try:
            record = joblib.load(path)
            if record["key"] != key:
                raise ValueError("it holds another run")
            return record["columns"]
        except (FileNotFoundError, NotADirectoryError):
            return None
        except Exception as error:  # a damaged pickle may raise anything
            warnings.warn(f"{path} cannot be read ({error!r}): this run is made again", stacklevel=3)
            return None

    def save(self, key: str, settings: dict, columns: dict[str, list]) -> None:
        """Keep a run. The settings are written down for those who look into the file."""
        if not self.writable:
            return
        beside = self.folder / f".{uuid.uuid4().hex}"
        with self._or_go_on():
            try:
                # Compressed, because that comes with a checksum: a damaged file is noticed.
                joblib.dump({"key": key, "settings": settings, "columns": columns}, beside, compress=3)
                os.replace(beside, self.folder / f"{key}.joblib")
            finally:
                beside.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _or_go_on(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.writable = False
            warnings.warn(
                f"finished runs cannot be kept in {self.folder} ({error.strerror or error}): the sweep "
                "goes on without keeping them. Name another folder with results=, or None to keep nothing.",
                stacklevel=5,
            )
