"""What a learner wrote: a function, called in its own thread for a limited time; its errors, with their line; a net."""

from __future__ import annotations

import base64
import ctypes
import gzip
import linecache
import queue
import sys
import sysconfig
import threading
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext, suppress
from math import inf
from pathlib import Path
from time import monotonic, sleep  # by name, as `inf`: a learner's code may replace what stands in a module
from types import FrameType
from typing import Any

import numpy as np
from mxnet import autograd, npx
from mxnet import np as mnp
from mxnet.gluon import nn

#: Seconds after which a call counts as endless. One takes milliseconds, but 30 learners may share the machine.
LIMIT = 10.0
# "<string>" is where MXNet makes functions from text.
_LIBRARIES = (
    *(str(Path(__file__).parent), "<frozen", "<string>", "<__array_function__"),
    *(sysconfig.get_path(key) for key in ("stdlib", "purelib", "platlib")),
)


class Stop(BaseException):
    """Raised inside the learner's code when its time is over; no `except Exception` catches it."""


class _Thread(threading.Thread):
    """The thread for learners' code. It does one job after another; None ends it.

    It is kept, because MXNet never frees what it holds for one, about 1 MB, and a daemon, so that code that cannot be
    stopped does not hold up the process's exit. A job must let `Stop` through, and no other exception.
    """

    def __init__(self) -> None:
        super().__init__(name="learner's code", daemon=True)
        self.jobs: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self.call_began = inf  # when the learner's code was last entered; infinite while it is not running
        self.start()

    def run(self) -> None:
        """Do the jobs."""
        with suppress(Stop):
            for job in iter(self.jobs.get, None):
                job()


#: Held by whoever has the thread run a learner's code.
lock = threading.RLock()
_thread: _Thread | None = None
_left_behind: set[threading.Thread] = set()  # that went on with a learner's code when their time was over


def end_threads(threads: Callable[[], Iterable[threading.Thread]]) -> None:
    """End threads as soon as they run Python code. Those that sleep in C code are left behind, and end when they wake.

    A function names them, again and again, since one that is being ended may start another. One that swallows even that
    is told again at each call of `run_on_thread`.
    """
    deadline = monotonic() + 0.5
    while (alive := {thread for thread in threads() if thread.is_alive()}) and monotonic() < deadline:
        for thread in alive:  # again and again: a bare `except:` swallows it
            _end(thread)
        sleep(0.02)
    _left_behind.update(alive)


def _end(thread: threading.Thread) -> None:
    error = Stop if isinstance(thread, _Thread) else SystemExit  # by which others end without a report
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(error))


def run_on_thread(function: Callable[[], Any], overdue: Callable[[_Thread, float], str]) -> Any:
    """Call a function on the thread for learners' code, and return what it returns or raise what it raises.

    Parameters
    ----------
    function : callable
    overdue : callable
        Asked ten times a second, with the thread and the seconds so far: what is overdue, in words, or "".

    Raises
    ------
    TimeoutError, KeyboardInterrupt
        If the call is overdue, or the kernel was interrupted; it says at which line of the learner's the call was. The
        thread is stopped then, and the next call gets another. C code that does not return stays.
    """
    global _thread
    nested = isinstance(threading.current_thread(), _Thread)  # a view in checked code; who waits for that has the lock
    outcome: list[tuple[Any, BaseException | None]] = []
    done = threading.Lock()  # no Event or Future: their code is Python's, and would meet with replaced builtins
    done.acquire()

    def job() -> None:
        try:
            outcome.append((function(), None))
        except Stop:
            raise
        except BaseException as error:
            outcome.append((None, error))
        done.release()

    with nullcontext() if nested else lock:
        _left_behind.intersection_update(threading.enumerate())
        for thread in _left_behind:
            _end(thread)
        worker = None if nested else _thread
        if worker is None or not worker.is_alive():
            worker = _Thread()
        if not nested:
            _thread = worker
        elapsed, now, why = 0.0, monotonic(), "you interrupted the kernel, and the call"
        try:
            worker.jobs.put(job)
            while not done.acquire(timeout=0.1):  # an interrupt of the kernel is noticed in between
                last, now = now, monotonic()
                elapsed += min(now - last, 0.5)  # a machine that stood still meanwhile is not the learner's fault
                if late := overdue(worker, elapsed):
                    why = late
                    raise TimeoutError
        except BaseException as error:
            place = _place(frames_of(worker))
            if not nested:
                _thread = None
            worker.jobs.put(None)
            end_threads(lambda: [worker])
            left = "goes on in the background: to be rid of it, restart the kernel"
            raise type(error)(f"{why} {left if worker.is_alive() else 'was stopped'}{place}") from None
        if nested:
            worker.jobs.put(None)
    value, raised = outcome[0]
    if raised is not None:
        raise raised
    return value


def call_in_own_thread(function: Callable, *args: Any) -> Any:
    """Call a function in a thread of its own, in np mode, and return what it returns or raise what it raises.

    MXNet's random state belongs to a thread. What a learner draws by playing with a slider does not change what
    the next cell of the notebook draws, and a view's seed means the same whatever was drawn before.

    Raises
    ------
    TimeoutError, KeyboardInterrupt
        If the function is still running after `LIMIT` seconds, or when the kernel is interrupted.
    """

    def call() -> Any:
        npx.set_np()
        return function(*args)

    overdue = f"a call was still running after {LIMIT:g} seconds and"
    return run_on_thread(call, lambda _, elapsed: overdue if elapsed > LIMIT else "")


def explain(error: BaseException) -> str:
    """Say what went wrong, and in which line of the learner's own code."""
    return f"{message_of(error)}{_place(traceback.walk_tb(error.__traceback__))}"


def message_of(error: BaseException) -> str:
    """Return an error's kind and message."""
    try:
        message = str(error).strip()
    except Exception:  # a class of the learner's own
        message = ""
    if "Traceback" in message:  # MXNet's own, of its C++ code
        lines = message.splitlines()
        message = next((line.strip() for line in lines if "Error: " in line), lines[-1])
    kind = type(error).__name__
    return f"{kind}: {message.removeprefix(f'{kind}: ')}".removesuffix(": ")


def _place(frames: Iterable[tuple[FrameType, int]]) -> str:
    """Return the innermost line that the learner wrote, on a line of its own; empty if there is none."""
    function, number, source = learners_line(frames) or ("", 0, "")
    return f"\nin {function}, line {number}: {source}".removesuffix(": ") if function else ""


def frames_of(thread: threading.Thread) -> list[tuple[FrameType, int]]:
    """Return the frames in which a thread is, the innermost last, each with its line's number."""
    innermost = sys._current_frames().get(thread.ident or 0)
    return list(traceback.walk_stack(innermost))[::-1] if innermost else []


def learners_line(frames: Iterable[tuple[FrameType, int]]) -> tuple[str, int, str] | None:
    """Return the innermost line that the learner wrote: its function, its number, and what it says (or "")."""
    found = None
    for frame, number in frames:
        code = frame.f_code
        if not code.co_filename.startswith(_LIBRARIES) and not code.co_filename.endswith(".pyx"):  # NumPy's generators
            found = code.co_name, number, linecache.getline(code.co_filename, number, frame.f_globals).strip()
    return found


def check_range(name: str, value: float, low: float, high: float) -> None:
    """Raise ValueError unless a number lies in [low, high]."""
    if not low <= value <= high:
        raise ValueError(f"{name} must lie in [{low}, {high}], got {value}")


def check_function(function: Any, usage: str) -> None:
    """Raise TypeError, with the usage that would be right, unless it can be called."""
    if not callable(function):
        raise TypeError(f"pass your dropout function, {usage}; got {type(function).__name__}")


def call_dropout(dropout: Callable, X: np.ndarray, drop_prob: float, seed: int) -> np.ndarray:
    """Call a dropout function on X in train mode, from a seed, and check that it returns an array of that shape."""
    npx.random.seed(seed)
    with autograd.train_mode():  # in predict mode some functions rightly drop nothing, and npx.dropout is one
        output = dropout(mnp.array(X, dtype="float32"), round(drop_prob, 2))
    if output is None:
        raise TypeError("dropout returned None: is there a `return` missing?")
    output = output.asnumpy() if hasattr(output, "asnumpy") else np.asarray(output)
    if output.shape != X.shape:
        raise ValueError(f"dropout must return the shape of X, {X.shape}, got {output.shape}")
    broken = int((~np.isfinite(output) & np.isfinite(X)).sum())
    if broken:
        raise ArithmeticError(f"dropout returned {broken} numbers that are nan or infinite, out of {X.size}")
    return output.astype("float32")


def gluon_dropout(X, drop_prob: float):
    """Do what `nn.Dropout` does in train mode."""
    return npx.dropout(X, p=drop_prob, mode="always")


class Network:
    """A trained multilayer perceptron, layer by layer, with its weights as they are at each call.

    Attributes
    ----------
    hidden : list of functions
        Each hidden layer: array (n, in) → array (n, out), after its activation, without dropout.
    output : function
        The last layer: array (n, in) → scores (n, classes).
    parameters : function
        Returns W1, b1, W2, b2, …, as arrays of NumPy; weights of shape (in, out).
    num_hiddens : list of int
    drop_probs : list of float
    """

    def __init__(self, net: Any, drop_probs: Sequence[float] | None):
        if isinstance(net, (nn.Sequential, nn.HybridSequential)):
            layers, rates = self._from_gluon(net)
        elif isinstance(net, (list, tuple)) and len(net) >= 4 and len(net) % 2 == 0:
            layers, rates = self._from_params(net)
        else:
            raise TypeError(
                "expected the parameters [W1, b1, W2, b2, …] of two layers or more, or a Gluon nn.Sequential; got "
                f"{type(net).__name__}{f' of {len(net)}' if isinstance(net, (list, tuple)) else ''}"
            )
        *self.hidden, self.output = layers
        self.drop_probs = rates if drop_probs is None else list(drop_probs)
        if len(self.drop_probs) != len(self.hidden):
            raise ValueError(f"drop_probs must hold {len(self.hidden)} numbers, one per hidden layer, got {drop_probs}")
        for rate in self.drop_probs:
            check_range("drop_probs", rate, 0, 0.95)

    def check(self, outputs: np.ndarray) -> None:
        """Raise ArithmeticError when its outputs are not finite."""
        if not np.isfinite(outputs).all():
            raise ArithmeticError("the net puts out numbers that are nan or infinite: its training has diverged")

    def packed(self, images: np.ndarray | None = None) -> dict[str, Any]:
        """Return {sizes, data}, what a page needs of it; web/src/serve.js, readNet, says what data are.

        Weights are rounded to 1/127 of their unit's largest, which moves a probability by a percent or so. Images, from
        0 to 1, may follow them.
        """
        parameters = [param.astype("float32") for param in self.parameters()]
        parts = []
        for W, b in zip(parameters[::2], parameters[1::2]):
            scales = np.maximum(abs(W).max(axis=0), np.finfo("float32").tiny) / np.float32(127)
            parts += [scales, b, (W / scales).round().astype("int8")]
        if images is not None:
            parts.append((images * 255).round().astype("uint8"))
        data = gzip.compress(b"".join(np.ascontiguousarray(part).tobytes() for part in parts), mtime=0)
        sizes = [len(parameters[0]), *(len(b) for b in parameters[1::2])]
        return {"sizes": sizes, "data": base64.b64encode(data).decode("ascii")}

    def _from_params(self, params: Sequence) -> tuple[list[Callable], list[float]]:
        pairs = list(zip(params[::2], params[1::2], strict=True))
        for i, (W, b) in enumerate(pairs, 1):
            inputs = pairs[i - 2][0].shape[1] if i > 1 else W.shape[0]
            if W.ndim != 2 or W.shape[0] != inputs or b.shape != W.shape[1:]:
                raise ValueError(
                    f"W{i} must have the shape ({inputs}, outputs) and b{i} (outputs,), got {W.shape} and {b.shape}"
                )
        self.num_hiddens = [W.shape[1] for W, _ in pairs[:-1]]
        self.parameters = lambda: [param.asnumpy() for param in params]
        *linear, last = [lambda X, W=W, b=b: mnp.dot(X, W) + b for W, b in pairs]
        hidden = [lambda X, layer=layer: npx.relu(layer(X)) for layer in linear]
        return [*hidden, last], [0.2, 0.5] if len(hidden) == 2 else [0.5] * len(hidden)

    def _from_gluon(self, net: nn.Sequential) -> tuple[list[Callable], list[float]]:
        layers, rates = [], []
        for layer in net:
            if isinstance(layer, nn.Dense):
                layers.append(layer)
                rates.append(0.0)
            elif isinstance(layer, nn.Dropout) and layers:
                rates[-1] = layer._rate
            elif not isinstance(layer, nn.Flatten):
                raise TypeError(f"the net may hold nn.Dense, each followed by nn.Dropout or not; got {layer}")
        if len(layers) < 2:
            raise ValueError(
                f"the net must have at least one hidden nn.Dense and one for the output, got {len(layers)}"
            )
        self.num_hiddens = [layer._units for layer in layers[:-1]]
        self.parameters = lambda: [
            param for layer in layers for param in (layer.weight.data().asnumpy().T, layer.bias.data().asnumpy())
        ]
        return layers, rates[:-1]


def pixels_of(images: Any) -> np.ndarray:
    """Bring images to float32 in [0, 1], shape (n, h, w)."""
    images = images.asnumpy() if hasattr(images, "asnumpy") else np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 1:
        images = images[:, 0]
    if images.ndim != 3 or len(images) == 0:
        raise ValueError(f"images must have the shape (n, h, w) or (n, 1, h, w) with n ≥ 1, got {images.shape}")
    return images.astype("float32") / (255 if np.issubdtype(images.dtype, np.integer) else 1)
