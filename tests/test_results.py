"""What notebooks 5 and 6 say about their results is true of the results, for every seed.

The claims run as one more cell in the notebook's own kernel. Runs that `test_notebooks` has just made are kept on disk
under a key of all that decides their numbers, so they are not made twice.
"""

import nbformat
import pytest
from nbclient import NotebookClient

from .conftest import need_full_data
from .lesson import NOTEBOOKS

CLAIMS = {
    "05_larger_models.ipynb": """
        for table in (few, noisy):
            assert set(table["seed"]) == {1, 2, 3} and set(table["status"]) == {"finished"}
            assert set(table["drop_prob_1"]) == set(table["drop_prob_2"]) == {0.0, 0.5}
        # Few images: without dropout the test loss climbs and ends higher; the accuracy hardly differs.
        turned = few[few["drop_prob_1"] == 0].groupby("run")["test_loss"]
        assert (turned.last() > turned.min() + 0.08).all()
        assert (matched(few, "test_loss") < -0.05).all() and matched(few, "test_acc").abs().max() < 0.04
        assert (few[few["drop_prob_1"] == 0].groupby("run")["train_acc_clean"].max() > 0.95).all()
        # Wrong labels: at least 4 points, every seed; without dropout it falls as labels are memorised.
        assert (matched(noisy, "test_acc") >= 0.04).all()
        assert (matched(noisy, "memorised") < -0.3).all()
        fallen = noisy[noisy["drop_prob_1"] == 0].groupby("run")
        assert (fallen["test_acc"].last() < fallen["test_acc"].max() - 0.05).all()
        assert (fallen["memorised"].last() > fallen["memorised"].first() + 0.3).all()
    """,
    "06_choosing_dropout.ipynb": """
        small, over, well, unstable = runs.values()
        assert [len(each) for each in runs.values()] == [3, 3, 3, 3]
        assert all(run.train_loss[-1] > 0.7 and abs(run.test_loss[-1] - run.train_loss[-1]) < 0.2 for run in small)
        assert all(run.train_loss[-1] < 0.2 and run.test_loss[-1] > min(run.test_loss) + 0.08 for run in over)
        assert all(run.test_loss[-1] < min(run.test_loss) + 0.08 for run in well)
        assert all(run.train_loss[0] > 5 and run.train_loss[-1] > 0.3 for run in unstable)
        # K-fold: 0.5 has a lower loss than 0 in every fold, and more accuracy in the mean; 0.8 is too much.
        assert len(folds) == 5 and sum(len(fold.test_labels) for fold in folds.values()) == 2000
        for fold in folds.values():
            counts = [int((fold.test_labels == label).sum()) for label in range(10)]
            of_pool = [int((pool.train_labels == label).sum()) for label in range(10)]
            assert all(abs(5 * count - whole) < 10 for count, whole in zip(counts, of_pool))
        losses = by_fold["test_loss"]
        assert (losses[0.5] < losses[0.0] - 0.1).all()
        assert means["test_acc"][0.5] > means["test_acc"][0.0] + 0.02
        assert means["test_acc"][0.8] < means["test_acc"][0.5] and means["test_loss"][0.8] > means["test_loss"][0.5]
        assert last.groupby("drop_prob_1")["train_loss"].mean().is_monotonic_increasing
        assert chosen == 0.5 and set(final["drop_probs"]) == {"0.5/0.5"}
        assert test_acc > means["test_acc"].max() + 0.04
    """,
}


@pytest.mark.slow
@pytest.mark.full_data
@pytest.mark.parametrize("name", CLAIMS)
def test_what_a_notebook_claims_is_true_of_its_results(name):
    need_full_data()
    notebook = nbformat.read(NOTEBOOKS / name, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("if True:\n" + CLAIMS[name]))
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
