"""Measure README.md's figures of speed and memory: ``python -m benchmarks.epoch`` in the repository's root.

All epochs are measured side by side: every arm lives in a process of its own, the arms take turns, one epoch
each, for several rounds, and ratios are taken within a round. So whatever else the machine does hits all of
them alike. The result is Markdown, ready for README.md.
"""

import argparse
import contextlib
import importlib.metadata
import importlib.util
import io
import json
import multiprocessing
import os
import platform
import re
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

import nbformat
from nbclient import NotebookClient

from benchmarks import arms  # nothing here may import MXNet: these lines run in PyTorch's process, too
from d2l_utils.lesson import NOTEBOOKS

D2L, GLUON, SCRATCH, PYTORCH, BLAS, ONEDNN = arms.ARMS
# What we ask of ourselves: title, arm, against which, the figure to reach and the one to dream of.
FIGURES = (
    ("Gluon epoch, times faster than the D2L page's", D2L, GLUON, "≥ 2.5", "4"),
    ("Gluon epoch, in PyTorch epochs", GLUON, PYTORCH, "≤ 1.25", "≤ 1.0"),
    ("scratch epoch, in Gluon epochs", SCRATCH, GLUON, "≤ 1.6", "≤ 1.2"),
    ("Gluon epoch, in the same products with MXNet's BLAS", GLUON, BLAS, "", "≤ 1.3"),
    ("scratch epoch, likewise", SCRATCH, BLAS, "", ""),
    ("PyTorch epoch, likewise", PYTORCH, BLAS, "", ""),
    ("D2L page's epoch, likewise", D2L, BLAS, "", ""),
    ("Gluon epoch, in the same products with oneDNN", GLUON, ONEDNN, "", ""),
)
_arm = None  # in an arm's process: its epoch


def _start(name: str, data: arms.Data) -> None:
    global _arm
    with contextlib.redirect_stdout(io.StringIO()):  # what the notebooks print
        _arm = arms.ARMS[name](data)
        _arm()  # the first epoch allocates memory and starts threads: it does not count


def _epoch() -> tuple[float, float]:
    started = time.perf_counter()
    test_acc = _arm()
    return time.perf_counter() - started, test_acc


def _split() -> dict[str, float]:
    return _arm.split()


def measure_epochs(names: Sequence[str], rounds: int, data: arms.Data) -> dict:
    """Let the arms take turns.

    Returns
    -------
    dict
        ``seconds``: for each arm one number per round; ``test_acc``: for each arm the test accuracy after the
        last round; ``split``: for our arms, the seconds of each part of one more epoch.
    """
    context = multiprocessing.get_context("spawn")  # MXNet's threads do not survive a fork
    with contextlib.ExitStack() as stack:
        pools = {name: stack.enter_context(ProcessPoolExecutor(1, mp_context=context)) for name in names}
        for started in [pool.submit(_start, name, data) for name, pool in pools.items()]:
            started.result()
        seconds = {name: [] for name in names}
        test_acc = {}
        for number in range(1, rounds + 1):
            _log(f"round {number} of {rounds}")
            for name, pool in pools.items():
                duration, test_acc[name] = pool.submit(_epoch).result()
                seconds[name].append(duration)
        split = {name: pools[name].submit(_split).result() for name in (GLUON, SCRATCH)}
    return {"seconds": seconds, "test_acc": test_acc, "split": split}


def measure_memory(notebooks: Sequence[Path]) -> dict[str, float]:
    """Run notebooks one after another in one kernel.

    Returns
    -------
    dict
        For each notebook the kernel's resident memory after it, in MB (10⁶ bytes).
    """
    cells, probes = [], {}
    for path in notebooks:
        probes[path.stem] = nbformat.v4.new_code_cell("import psutil; print(psutil.Process().memory_info().rss)")
        cells += [*nbformat.read(path, as_version=4).cells, probes[path.stem]]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # those of two notebooks may be the same
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
    return {name: float(probe.outputs[0].text) / 1e6 for name, probe in probes.items()}


def machine() -> str:
    """Describe what was measured on: cores, versions, and settings that change the speed."""
    cpu = platform.processor() or platform.machine()
    with contextlib.suppress(OSError):  # on Linux the name stands here
        names = re.findall(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
        cpu = names[0] if names else cpu
    versions = [f"Python {platform.python_version()}"]
    for package in ("mxnet", "d2l", "torch", "numpy"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            versions.append(f"{package} {importlib.metadata.version(package)}")
    settings = [f"{k}={v}" for k, v in os.environ.items() if k.startswith(("MXNET_", "OMP_", "OPENBLAS_"))]
    return f"{os.cpu_count()} cores ({cpu}), {', '.join(versions + sorted(settings))}"


def report(result: dict) -> str:
    """Write what was measured as Markdown."""
    seconds, split, memory = result["seconds"], result["split"], result["memory"]
    lines = [
        f"Measured on {result['machine']}. {result['source']}, in mini-batches of {arms.BATCH_SIZE}. "
        f"Median of {result['rounds']} rounds (min–max).",
        "",
        "| figure | measured | to reach | dream |",
        "|---|---|---|---|",
    ]
    for title, above, below, reach, dream in FIGURES:
        if above in seconds and below in seconds:
            ratios = [a / b for a, b in zip(seconds[above], seconds[below], strict=True)]
            lines.append(f"| {title} | {_median(ratios)} | {reach} | {dream} |")
    for number, (name, megabytes) in enumerate(memory.items(), start=1):
        goals = "≤ 450 | ≤ 350" if number == len(memory) else " | "
        lines.append(f"| MB of a kernel after `{name}` | {megabytes:.0f} | {goals} |")
    lines += ["", "| one epoch, train + test | seconds | test accuracy |", "|---|---|---|"]
    for name, each in seconds.items():
        accuracy = result["test_acc"][name]
        lines.append(f"| {name} | {_median(each)} | {f'{accuracy:.2f}' if accuracy else ''} |")
    parts = split[GLUON]
    lines += ["", f"| seconds, each part waited for | {' | '.join(parts)} |", "|---|" + "---|" * len(parts)]
    for name, parts in split.items():
        lines.append(f"| {name} | {' | '.join(f'{part:.2f}' for part in parts.values())} |")
    return "\n".join(lines)


def _median(values: Sequence[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"


def _log(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the tables."""
    from d2l_utils.data import SOURCES, load_fashion_mnist

    parser = argparse.ArgumentParser(prog="python -m benchmarks.epoch", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="epochs of each arm (default: 7)")
    parser.add_argument("--source", choices=SOURCES, default="auto", help="where to look for the data")
    parser.add_argument("--train-size", type=int, help="take that many training images only")
    parser.add_argument("--notebooks", type=Path, nargs="*", help="for the memory (default: 00 to 03)")
    parser.add_argument("--json", type=Path, help="also write every single measurement into this file")
    options = parser.parse_args(arguments)
    notebooks = sorted(NOTEBOOKS.glob("0[0-3]*.ipynb")) if options.notebooks is None else options.notebooks

    names = list(arms.ARMS)
    if importlib.util.find_spec("torch") is None:
        _log('PyTorch is left out: it is not installed (pip install ".[bench]")')
        names.remove(PYTORCH)
    load = os.getloadavg()[0]
    if load > 0.5:
        _log(f"other programs keep {load:.1f} cores busy: trust the ratios more than the seconds")
    images = load_fashion_mnist(options.source, train_size=options.train_size)
    data = arms.Data(*(getattr(images, field) for field in arms.Data._fields))
    result = {"machine": machine(), "source": images.source, "rounds": options.rounds}
    result |= measure_epochs(names, options.rounds, data)
    _log(f"running {len(notebooks)} notebooks in one kernel")
    result["memory"] = measure_memory(notebooks) if notebooks else {}
    if options.json:
        options.json.write_text(json.dumps(result, indent=1, ensure_ascii=False))
    print(report(result))


if __name__ == "__main__":
    main()
