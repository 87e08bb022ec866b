"""What a learner sees of the environment: nothing where all is well, one sentence where it is not."""

import os
import platform
import re
import subprocess
import sys

import nbformat
import pytest

from d2l_utils import environment
from d2l_utils.memory import memory_limit
from tests.conftest import ROOT, in_python, run_cells, tool


@pytest.mark.slow
def test_importing_mxnet_and_training_print_nothing_in_a_notebook():
    imports = "import d2l_utils as d2l\nfrom mxnet import autograd, gluon, np, npx\nnpx.set_np()"
    step = (
        "net = gluon.nn.Dropout(0.5)\nX = np.ones((4, 4))\nX.attach_grad()\n"
        "with autograd.record():\n    y = net(X).sum()\ny.backward()\nnp.linalg.norm(X.grad).item();"
    )
    assert [cell.outputs for cell in run_cells(imports, step).cells] == [[], []]


def test_a_wrong_version_is_one_sentence_in_a_notebook():
    code = """
        from d2l_utils import environment
        environment._installed = {"mxnet": "1.9.1", "numpy": "1.26.4"}.get
        environment.require_supported_versions()"""
    (output,) = run_cells(code, allow_errors=True).cells[0].outputs
    assert output.output_type == "error"
    (sentence,) = output.traceback
    assert sentence.startswith("UnsupportedVersionError: NumPy 1.26.4 cannot run this lesson. It must be below 1.24: ")


def test_this_environment_passes_and_is_judged_without_importing_numpy():
    file = str(ROOT / "d2l_utils" / "environment.py")
    script = (
        f"import runpy, sys; runpy.run_path({file!r})['require_supported_versions']();"
        "print('numpy' in sys.modules, 'mxnet' in sys.modules)"
    )
    assert in_python(script).split() == ["False", "False"]


@pytest.mark.parametrize("version", [(3, 9, 18), (3, 12, 1)])
def test_a_python_that_mxnet_cannot_run_on_is_refused(monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(platform, "python_version", lambda: ".".join(map(str, version)))
    with pytest.raises(ImportError, match=rf"Python 3\.{version[1]}\.\d+ cannot run .* needs Python 3\.10 or 3\.11"):
        environment.require_supported_versions()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("distribution", "version", "advice"),
    [
        ("mxnet", None, "make lab"),
        ("numpy", "1.24.0", "must be below 1.24"),
        ("numpy", "2.1.0rc1", "must be below 1.24"),
        ("ipython", "9.0.1", "must be below 9"),
        ("ipykernel", "7.0.1", "must be below 7"),
        ("ipywidgets", "7.8.5", "must be 8 or later"),
        ("matplotlib", None, "make lab"),
    ],
)
def test_the_check_fails_a_package_that_will_not_do_and_says_what_to_do(
    monkeypatch, capsys, distribution, version, advice
):
    real = environment._installed
    monkeypatch.setattr(environment, "_installed", lambda name: version if name == distribution else real(name))
    environment.check_environment()
    lines = capsys.readouterr().out.splitlines()
    failed = [number for number, line in enumerate(lines) if line.startswith("[FAIL]")]
    assert len(failed) == 1
    assert (version or "not installed") in lines[failed[0]]
    assert advice in lines[failed[0] + 1]
    assert lines[-1].startswith("Not ready: ")


@pytest.fixture
def another_numpy(monkeypatch, tmp_path):
    """Put a NumPy 1.26.4 before the environment's, in a folder of its own."""
    package = tmp_path / "numpy"
    package.mkdir()
    (package / "__init__.py").touch()
    info = tmp_path / "numpy-1.26.4.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: numpy\nVersion: 1.26.4\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    return package / "__init__.py"


def test_a_numpy_of_the_users_own_before_the_environments_is_named_and_how_to_be_rid_of_it(monkeypatch, another_numpy):
    monkeypatch.setattr(environment.site, "getusersitepackages", lambda: str(another_numpy.parents[1]))
    with pytest.raises(ImportError, match=rf"1\.26\.4 .* finds {another_numpy} before .*: set PYTHONNOUSERSITE=1"):
        environment.require_supported_versions()


def test_a_numpy_on_pythonpath_is_named_and_how_to_be_rid_of_it(monkeypatch, another_numpy):
    monkeypatch.setenv("PYTHONPATH", f"/somewhere:{another_numpy.parents[1]}")
    with pytest.raises(ImportError, match=rf"1\.26\.4 .* finds {another_numpy} before .*: unset PYTHONPATH"):
        environment.require_supported_versions()


def test_a_file_called_numpy_beside_the_notebook_is_named(monkeypatch, tmp_path):
    (tmp_path / "numpy.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    with pytest.raises(ImportError, match=rf"Python finds {tmp_path}/numpy\.py before .*: rename it"):
        environment.require_supported_versions()


def test_the_check_says_ready_where_all_is_well(capsys):
    environment.check_environment()
    *lines, empty, last = capsys.readouterr().out.splitlines()
    assert len(lines) == 11
    assert all(line.startswith("[OK]") for line in lines)
    assert (empty, last) == ("", "Ready: all that the lesson needs is here.")


def test_the_check_names_a_library_that_mxnet_cannot_find(monkeypatch, tmp_path):
    (tmp_path / "mxnet.py").write_text("raise OSError('libgomp.so.1: cannot open shared object file: No such file')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "mxnet")
    check = environment._check_mxnet()
    assert not check.ok
    assert "libgomp.so.1" in check.found
    assert "apt install" in check.advice


def test_the_check_passes_on_what_the_data_loader_says(monkeypatch):
    def damaged():
        raise ValueError("train-images is damaged: remove it and try again")

    monkeypatch.setattr("d2l_utils.data.load_fashion_mnist", damaged)
    check = environment._check_data()
    assert not check.ok
    assert check.advice == "train-images is damaged: remove it and try again"


def test_too_little_memory_fails(monkeypatch):
    monkeypatch.setattr(os, "sysconf", lambda name: 22_000)  # pages, and bytes of a page
    check = environment._check_memory()
    assert not check.ok
    assert check.found == "0.5 GB"


def test_the_check_tells_memory_and_cores_where_nothing_is_installed():
    file = ROOT / "d2l_utils" / "environment.py"
    alone = subprocess.run([sys.executable, "-S", file], capture_output=True, text=True, check=True).stdout
    (memory,) = re.findall(r"^\[OK\] +memory +([\d.]+) GB$", alone, re.MULTILINE)
    assert float(memory) == pytest.approx(memory_limit() / 1e9, abs=0.06)
    assert re.search(r"^\[OK\] +cores +\d", alone, re.MULTILINE)
    assert "Not ready: NumPy, MXNet" in alone


def test_no_more_cores_are_counted_than_a_process_may_use(monkeypatch):
    monkeypatch.setenv("LOKY_MAX_CPU_COUNT", "1")  # joblib's own limit, which stands for a container's
    assert environment._check_cores().found == "1 (the times given are for 2)"
    monkeypatch.setitem(sys.modules, "joblib", None)
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 3, 5}, raising=False)
    assert environment._check_cores().found == "3"


def test_a_notebook_saved_with_outputs_is_found_and_cleared():
    check_notebooks = tool("check_notebooks")
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("1 + 1", execution_count=3, outputs=[nbformat.v4.new_output("stream", text="2")]),
            nbformat.v4.new_markdown_cell("Two."),
        ],
        metadata={"widgets": {}},
    )
    assert check_notebooks.clear(notebook)
    assert notebook.cells[0].outputs == []
    assert notebook.cells[0].execution_count is None
    assert "widgets" not in notebook.metadata
    assert not check_notebooks.clear(notebook)


def test_importing_the_package_leaves_scipy_and_scikit_learn_out_until_somebody_wants_them():
    in_python(
        """
        import sys
        import d2l_utils
        assert not {"scipy", "sklearn"} & {name.partition(".")[0] for name in sys.modules}
        import mxnet.model, scipy.stats, sklearn.model_selection
        """
    )
