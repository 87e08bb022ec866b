"""The package as a whole: what an import loads, and where its names come from."""

from graphlib import TopologicalSorter

import d2l.mxnet as book
import pytest

import d2l_utils
from tests.conftest import in_python, tool

architecture = tool("architecture")
MODULES = architecture.modules()
SLOW_TO_IMPORT = ("d2l.mxnet", "matplotlib", "IPython", "pandas", "scipy", "sklearn")


@pytest.mark.slow
@pytest.mark.parametrize("statement", ["import d2l_utils.experiment", "from d2l_utils import experiment"])
def test_a_process_that_only_trains_loads_neither_figures_nor_tables(statement):
    loaded = in_python(f"{statement}; import sys; print(*sys.modules)").split()
    assert "mxnet" in loaded
    assert not set(SLOW_TO_IMPORT) & set(loaded)


def test_training_loads_neither_figures_nor_tables():
    code = f"""
import numpy, sys
from d2l_utils import experiment, data
images, labels = numpy.zeros((20, 28, 28), "uint8"), numpy.arange(20, dtype="int32") % 10
images = data.FashionMNIST(images, labels, images, labels, "", labels, labels < 0)
list(experiment.run(experiment.Settings(num_hiddens=(4,), drop_probs=(0.5,), num_epochs=1), images))
print(*[name for name in {SLOW_TO_IMPORT} if name in sys.modules])
"""
    assert not in_python(code).split()


def test_no_module_imports_itself_through_others():
    graph = TopologicalSorter({module: architecture.imports_of(module, MODULES) for module in MODULES})
    graph.prepare()  # raises CycleError, which names the modules


def test_figures_know_nothing_of_the_rest():
    parts = [module for module in MODULES if module.startswith("d2l_utils.plotting")]
    assert len(parts) > 1
    assert set().union(*(architecture.imports_of(part, MODULES) for part in parts)) <= set(parts)


def test_the_picture_of_the_architecture_is_of_todays_imports():
    text = architecture.DOCUMENT.read_text("utf-8")
    assert text.count("```mermaid\nflowchart") == 1
    assert text == architecture.with_picture(text), "`make format` draws the picture in docs/architecture.md anew"


def test_only_what_others_imply_is_left_out_of_the_picture():
    graph = architecture.parts()
    drawn = architecture.without_the_implied(graph)
    for part, imported in graph.items():
        reached = set(drawn[part])
        while more := set().union(*(drawn[each] for each in reached)) - reached:
            reached |= more
        assert drawn[part] <= imported <= reached


@pytest.mark.slow
def test_every_name_can_be_had_by_star_import():
    assert in_python("from d2l_utils import *; print(plt.plot, History, train_ch3, semilogy, linreg)")


@pytest.mark.parametrize("name", d2l_utils.__all__)
def test_every_name_is_there_and_listed(name):
    assert getattr(d2l_utils, name) is getattr(d2l_utils, name)
    assert name in dir(d2l_utils)


def test_our_own_go_before_the_books_and_what_else_the_book_has_is_its_own():
    assert d2l_utils.train_ch3.__module__ == "d2l_utils.training"
    assert d2l_utils.sgd is not book.sgd
    assert d2l_utils.show_images is book.show_images
    assert d2l_utils.reduce_sum is book.reduce_sum
    assert d2l_utils.plotting.__name__ == "d2l_utils.plotting"


def test_a_name_that_nobody_has_is_an_error_that_says_so():
    with pytest.raises(AttributeError, match="no attribute 'train_ch33', and neither has d2l 1"):
        d2l_utils.train_ch33  # noqa: B018
    with pytest.raises(ImportError, match="train_ch33"):
        exec("from d2l_utils import train_ch33")
    assert not hasattr(d2l_utils, "_nothing")
