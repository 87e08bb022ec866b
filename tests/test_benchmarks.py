"""The benchmarks run, and compute what they say from what they measure. No test asserts a time."""

import importlib.util
import json

import nbformat
import pytest

from benchmarks import epoch

NETS = [epoch.D2L, epoch.GLUON, epoch.SCRATCH, epoch.PYTORCH]
PRODUCTS = [epoch.BLAS, epoch.ONEDNN]


def notebook(path, *cells):
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells]), path)
    return path


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """What one round on a few images prints and records, and the home folder it had."""
    home = tmp_path_factory.mktemp("home")
    small = notebook(home / "small.ipynb", "1 + 1")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.delenv("MXNET_HOME", raising=False)
        patch.setenv("OMP_NUM_THREADS", "1")  # on a busy machine threads that wait for each other take minutes
        options = ["--rounds", "1", "--source", "sample", "--train-size", "600", "--notebooks", str(small)]
        epoch.main([*options, "--json", str(home / "result.json")])
    return json.loads((home / "result.json").read_text()), home


@pytest.mark.thorough
def test_every_arm_runs(measured):
    result, _ = measured
    expected = NETS + PRODUCTS
    if importlib.util.find_spec("torch") is None:
        expected.remove(epoch.PYTORCH)
    assert list(result["seconds"]) == expected == list(result["test_acc"])
    assert all(len(seconds) == 1 and seconds[0] > 0 for seconds in result["seconds"].values())
    for name, accuracy in result["test_acc"].items():
        assert accuracy is None if name in PRODUCTS else 0 < accuracy < 1
    assert "600 of 10,000 training and 2,000 test images" in result["source"]


@pytest.mark.thorough
def test_the_split_covers_every_part_of_our_epochs(measured):
    result, _ = measured
    assert list(result["split"]) == [epoch.GLUON, epoch.SCRATCH]
    for parts in result["split"].values():
        assert list(parts) == ["mini-batches", "forward", "backward", "update", "accuracy", "test"]
        assert all(seconds > 0 for seconds in parts.values())


@pytest.mark.thorough
def test_the_books_loader_reads_our_files_and_leaves_the_home_folder_alone(measured):
    _, home = measured
    assert not (home / ".mxnet").exists()


def test_ratios_are_taken_within_a_round():
    seconds = {epoch.D2L: [4.0, 20.0, 9.0], epoch.GLUON: [1.0, 10.0, 3.0]}
    result = {
        "machine": "two cores",
        "source": "Some images",
        "rounds": 3,
        "seconds": seconds,
        "test_acc": {epoch.D2L: 0.5, epoch.GLUON: 0.6},
        "split": {epoch.GLUON: {"forward": 1.0, "test": 0.25}},
        "memory": {"01": 200.4, "02": 300.6},
    }
    lines = epoch.report(result).splitlines()
    assert "| Gluon epoch, times faster than the D2L page's | 3.00 (2.00–4.00) | ≥ 2.5 | 4 |" in lines
    assert f"| {epoch.D2L} | 9.00 (4.00–20.00) | 0.50 |" in lines
    assert "| MB of a kernel after `02` | 301 | ≤ 450 | ≤ 350 |" in lines
    assert f"| {epoch.GLUON} | 1.00 | 0.25 |" in lines
    assert not any("PyTorch" in line for line in lines)  # what was not measured is not in the tables


def test_memory_is_that_of_one_kernel_that_runs_all_the_notebooks(tmp_path):
    first = notebook(tmp_path / "first.ipynb", "kept = bytearray(b'x') * 150_000_000")
    second = notebook(tmp_path / "second.ipynb", "assert len(kept) == 150_000_000", "del kept")
    megabytes = epoch.measure_memory([first, second])
    assert list(megabytes) == ["first", "second"]
    assert megabytes["first"] > 150
    assert megabytes["second"] < megabytes["first"] - 100
