"""Every exercise runs unfilled and says so kindly, every solution passes its checks, and the gallery keeps its word."""

import ast
import functools
import importlib
import inspect
import itertools
import json
import math
import os
import re
import runpy
import statistics
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy
import pandas
import pytest
from mxnet import np
from nbclient import NotebookClient

from d2l_utils import History
from d2l_utils.checks.exercises import EXERCISES, check_dropout, check_exercise, check_forward
from d2l_utils.checks.exercises.answers import lines_that_show
from d2l_utils.lesson import NOTEBOOKS

from .conftest import GALLERY, tool
from .examples import assert_shows_the_mistake
from .test_notebooks import STRICT, stderr_of

EXERCISE_FOLDER, SOLUTION_FOLDER = NOTEBOOKS / "exercises", NOTEBOOKS / "solutions"
NAMES = sorted(path.name for path in EXERCISE_FOLDER.glob("*.ipynb"))
WITH_CHECKS = [name for name in NAMES if name != "failure_gallery.ipynb"]
# Solutions that train for up to a minute: but for `make test-thorough` they train briefly, and nothing is claimed.
LONG = ["05_larger_models.ipynb", "06_choosing_dropout.ipynb", "07_beyond_the_lecture.ipynb", "failure_gallery.ipynb"]
PROGRAMS = EXERCISE_FOLDER / "gallery"

# What the solutions say of their results, run as one more cell in their own kernel.
CLAIMS = {
    "01_dropout_from_scratch.ipynb": """
        assert abs(both_dropped(Y) - 0.5) < 0.01 and abs(both_dropped(per_element) - 0.25) < 0.01
        assert (swapped(np.arange(16), 0) == 0).all()
    """,
    "02_mlp_from_scratch.ipynb": """
        assert disagreement(net, X) == 0 and disagreement(never_stops, X) > 0.03
        assert d2l.evaluate_accuracy(never_stops, test_iter) < d2l.evaluate_accuracy(net, test_iter)
        assert gap_09 > gap_lecture + 0.05 and gap_09 > 0.1
        worse = runs["0.9 and 0.9"]
        assert worse.train_acc_clean[-1] < lecture.train_acc_clean[-1] and worse.test_acc[-1] < lecture.test_acc[-1]
        assert 0.4 < nonzero < 0.6                            # about half of the pixels
    """,
    "03_gluon_dropout.ipynb": """
        assert abs(float((H_dropped == 0).mean()) - 0.95) < 0.01 and abs(float((H == 0).mean()) - 0.5) < 0.03
        inputs = [np.array(image[None, None] / 255, dtype="float32") for image in data.test_images[:20]]
        everyone = [votes(trained, x, 100) for x in inputs]
        assert max(max(counts) for counts in everyone) == 100 and min(max(counts) for counts in everyone) < 95
        # axes=(0, 1) drops single pixels, the same in all channels of all images
        with autograd.train_mode():
            masks = nn.Dropout(0.5, axes=(0, 1))(np.ones((2, 3, 12, 12)))
        assert (masks == masks[0, 0]).all() and 0 < float((masks[0, 0] == 0).mean()) < 1
    """,
    "04_without_dropout.ipynb": """
        kept = {label: history.test_loss for label, history in long_runs.items()}
        assert kept["without dropout"][-1] > 1.15 * min(kept["without dropout"])
        assert kept["with dropout"][-1] < 1.15 * min(kept["with dropout"])
        assert long_runs["without dropout"].train_loss[-1] < 0.15
    """,
    "05_larger_models.ipynb": """
        turns = turning_epochs(table)
        assert all(6 <= turns[run] <= 15 for run in (0, 1, 2))
        assert all(turns[run] == 0 or turns[run] >= 17 for run in (3, 4, 5))
        assert (differences(table, "test_acc") > 0.1).all() and (differences(table, "test_loss") < -0.2).all()
        kept = table[table["seed"] == 1].groupby("drop_prob_1")["memorised"].last()
        assert all(abs(shares[p, p] - kept[p]) < 1e-6 for p in (0, 0.5)) and shares[0, 0] > 0.7 > 0.2 > shares[0.5, 0.5]
        assert (ends.pivot(index="seed", columns="drop_prob_1", values="test_acc").idxmax(axis=1) == 0.5).all()
        assert ends.groupby("drop_prob_1")["test_loss"].mean().idxmin() == 0.5
        assert ends.groupby("drop_prob_1")["train_loss"].mean()[0.8] > 1.9
        mean = ends.groupby("drop_prob_1")["test_acc"].mean()
        assert mean[0] + 0.05 < mean[0.8] < mean[0.5]
        assert verdict == "helps" and pairs.max() < 0.1
        gained = {name: best[name, "mean"] for name in columns}
        assert gained["test_acc_at_best_loss"].between(0.02, 0.035).all()
        assert gained["test_acc_last_five"].between(0.11, 0.155).all()
        assert gained["best_test_loss"][2000] < -0.04 and 0 < gained["best_test_loss"][5000] < 0.04
    """,
    "06_choosing_dropout.ipynb": """
        said = {case: {diagnose(history) for history in seeds} for case, seeds in runs.items()}
        assert list(said.values()) == [{"too small"}, {"over-fitting"}, {"well fitted"}, {"unstable"}], said
        leak, clean = leaks["by picture"], leaks["by thing"]
        assert all(leak["test_acc"][p] > clean["test_acc"][p] + 0.04 for p in (0, 0.5))
        assert all(leak["test_loss"][p] < clean["test_loss"][p] - 0.2 for p in (0, 0.5))
        gains = [each["test_loss"][0] - each["test_loss"][0.5] for each in (leak, clean)]
        assert gains[1] > 2 * gains[0] > 0
        assert choice == 0.5 and (losses[0.01] < losses[0.001]).all() and (losses[0.001] < losses[0]).all()
        assert chosen == 0.01
    """,
    "07_beyond_the_lecture.ipynb": """
        pairs = list(zip(stops[:3], stops[3:]))
        assert all(without[2] < dropped[2] and without[2] <= 11 for without, dropped in pairs)
        gained = [each[3] - each[4] for each in stops]
        assert min(gained[:3]) > 0.07 and max(gained[3:]) < 0.05
        assert all(0 < dropped[3] - without[3] < 0.04 for without, dropped in pairs)
        shown = numpy.array(list(sure.values()))
        assert (abs(shown - [0.8, 0.87, 0.965, 0.99]) < [0.02, 0.02, 0.012, 0.01]).all()
        assert (abs(shown[::2] - shown[1::2]) < 0.01).all()
        of_passes, of_ensembles = (
            [[value for name, value in row.items() if name.startswith(who)] for row in unsure.values()]
            for who in ("fifty", "ensemble")
        )
        assert all(max(of_ensembles[kind]) < min(of_passes[kind]) for kind in (0, 1))
        turned = np.array(kinds["turned by 90°"][:, None])
        five = [trained(0.0, seed) for seed in range(1, 6)]
        for each in (ensemble(five, turned), passes(trained(0.5, 1), turned, 50)):
            assert (each.mean(axis=0).argmax(axis=1) == y[pair]).mean() < 0.05
        assert min(of_passes[3]) < 0.1                       # a net that is sure of noise: notebook 7
        assert max(of_ensembles[2]) < 0.5 * min(of_ensembles[1]) and max(of_passes[2]) < 0.5 * min(of_passes[1])
        assert chosen == 0.5 and (losses.idxmin(axis=1) == 0.5).all()
        assert all(0.02 < losses[0.5][i] - with_dropout(fold) < 0.08 for i, fold in enumerate(folds))
        assert float(abs(net[0].weight.data() - 0.5).max()) < 1e-6      # four weights, scaled back to a norm of 1
    """,
    "failure_gallery.ipynb": "",
}
# A cell for the exercise itself: what its programs have done, with the seed 1.
PRINT_THE_RUNS = """
        import json
        runs = {"healthy": healthy, "case_a": case_a, "case_b": case_b, "case_c": case_c}
        runs |= {"case_d": case_d, "case_e": case_e, "case_f": case_f}
        print(json.dumps({f"{name} 1": vars(history) for name, history in runs.items()}))
"""


def cells_of(folder: Path, name: str) -> list:
    return nbformat.read(folder / name, as_version=4).cells


def tagged(cells: list, tag: str) -> list[str]:
    return [cell.source for cell in cells if tag in cell.metadata.get("tags", [])]


def execute(path: Path, claims: str = "", briefly: bool = False):
    """Run a notebook in its own folder, on a fresh kernel, and return what it put out."""
    env = os.environ | {"PYTHONWARNINGS": STRICT}
    if briefly:
        env["D2L_WORKERS"] = "1"  # more would take longer to start than to train
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells if briefly else ():
        cell.source = re.sub(r'(?<="num_epochs": )\d+', "2", cell.source.replace("subset(5000)", "subset(500)"))
    notebook.cells.append(nbformat.v4.new_code_cell("if True:\n" + claims + "\n        pass"))
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute(env=env)
    return notebook


def shown_by(cell) -> str:
    return "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


# ------------------------------------------------------------------------------------------ on a fresh kernel


@functools.cache
def unfilled(name: str):
    """Run an exercise as it is, once for all tests, and return what it put out; the gallery's is left for the site."""
    executed = tool("executed")
    kept = executed.place(EXERCISE_FOLDER / name)
    is_gallery = name == "failure_gallery.ipynb"
    notebook = execute(EXERCISE_FOLDER / name, PRINT_THE_RUNS if is_gallery else "", briefly=not is_gallery)
    assert stderr_of(notebook) == ""
    if is_gallery:
        executed.keep(EXERCISE_FOLDER / name, notebook, kept)
    return notebook


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_runs_unfilled_and_says_so(name):
    for cell in unfilled(name).cells:
        if "check" in cell.metadata.get("tags", []):
            assert "not filled in yet" in shown_by(cell), cell.source
            assert "✗" not in shown_by(cell)


def assert_all_right(notebook):
    assert stderr_of(notebook) == ""
    for cell in notebook.cells:
        if "check" in cell.metadata.get("tags", []):
            assert re.match(r"✓ .*: right", shown_by(cell)), cell.source
        elif cell.cell_type == "code":
            assert not re.search("[✗○]", shown_by(cell)), cell.source


@pytest.mark.slow
@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.thorough if n in LONG else ()) for n in NAMES])
def test_a_solution_passes_its_checks_and_keeps_its_word(name):
    assert_all_right(execute(SOLUTION_FOLDER / name, CLAIMS[name]))


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_a_solution_that_trains_long_passes_its_checks_after_two_epochs_or_on_few_images_too(name):
    assert_all_right(execute(SOLUTION_FOLDER / name, briefly=True))


# --------------------------------------------------------------------------------------------- how they are made


def test_every_exercise_has_a_solution_and_every_solution_an_exercise():
    assert sorted(path.name for path in SOLUTION_FOLDER.glob("*.ipynb")) == NAMES
    assert set(NAMES) == set(CLAIMS)
    assert {name for name in NAMES if name[0] == "0"} <= {path.name for path in NOTEBOOKS.glob("0*.ipynb")}


@pytest.mark.parametrize("name", WITH_CHECKS)
def test_an_exercise_and_its_solution_check_the_same_answers(name):
    exercise, solution = cells_of(EXERCISE_FOLDER, name), cells_of(SOLUTION_FOLDER, name)
    assert tagged(exercise, "check") == tagged(solution, "check") != []
    assert len(tagged(exercise, "fill-in")) == len(tagged(solution, "fill-in")) == len(tagged(exercise, "check"))
    assert [c.source for c in exercise if c.source.startswith("## ")] == [
        c.source for c in solution if c.source.startswith("## ") and c.source in {e.source for e in exercise}
    ]


@pytest.mark.parametrize("name", WITH_CHECKS)
def test_an_exercise_holds_no_solution(name):
    exercise, solution = cells_of(EXERCISE_FOLDER, name), cells_of(SOLUTION_FOLDER, name)
    assert all("..." in source for source in tagged(exercise, "fill-in"))
    everything = "\n".join(cell.source for cell in exercise)
    for source in tagged(solution, "fill-in"):
        assert "..." not in source
        assert source not in everything
    assert "solutions/" not in everything  # the way to them is in the teachers' notes, not in the exercise


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_says_what_it_is_about_how_long_it_takes_and_where_its_lesson_is(name):
    for folder in (EXERCISE_FOLDER, SOLUTION_FOLDER):
        first = cells_of(folder, name)[0]
        assert first.cell_type == "markdown"
        assert first.source.startswith("# ")
        assert re.search(r"\*(Time|Reading): \d+ minutes", first.source)
        assert "](../0" in first.source or "](../exercises/" in first.source


@pytest.mark.parametrize("folder", [EXERCISE_FOLDER, SOLUTION_FOLDER])
@pytest.mark.parametrize("name", NAMES)
def test_the_links_lead_somewhere(folder, name):
    text = "".join(cell.source for cell in cells_of(folder, name) if cell.cell_type == "markdown")
    for link in re.findall(r"\]\(([\w./]+\.(?:ipynb|py))\)", text):
        assert (folder / link).exists(), link


def test_every_exercise_of_the_lesson_is_answered_in_the_solutions():
    for name in WITH_CHECKS:
        lesson = "\n".join(cell.source for cell in cells_of(NOTEBOOKS, name))
        asked = re.findall(r"^(\d)\. ", lesson.split("## Exercises")[1].split("\n\nNext")[0], re.MULTILINE)
        answered = "\n".join(cell.source for cell in cells_of(SOLUTION_FOLDER, name))
        for number in asked:
            assert f"*Exercise {number} of the lesson" in answered, (name, number)


# --------------------------------------------------------------------------------------------------- the checks


@pytest.mark.parametrize("number", EXERCISES)
def test_an_answer_that_is_not_there_is_not_called_wrong(number):
    result = check_exercise(number, *[...] * len(EXERCISES[number].names))
    assert not result
    for shown in (repr(result), result._repr_html_()):
        assert "not filled in yet" in shown
        assert "✗" not in shown


@pytest.mark.parametrize("number", EXERCISES)
def test_every_exercise_has_three_hints_on_request(number):
    result = check_exercise(number, *[...] * len(EXERCISES[number].names))
    hints = [result.hint() for _ in range(3)]
    assert [hint[:11] for hint in hints] == ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3"]
    assert len(set(hints)) == 3
    assert all(hint[13:] not in repr(result) for hint in hints)


def test_answers_that_are_still_missing_are_named():
    assert "Still missing: all_dropped, spread" in check_exercise("1.1", 8, ..., ...).why


def test_an_exercise_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match=r"no exercise '1\.9' to check; there are 1\.1, 1\.3"):
        check_exercise("1.9", 1)


def test_a_wrong_number_of_answers_is_named():
    with pytest.raises(ValueError, match=r"exercise 1\.1 asks for survivor, all_dropped, spread; got 1 answers"):
        check_exercise("1.1", 8)


IMPORTS = """
import numpy, pandas
from mxnet import autograd, init, np, npx
from mxnet.gluon import nn
"""


def run_in_numpy_mode(text: str):
    """Make answers from text, as a learner would in a notebook."""
    namespace: dict = {}
    exec(IMPORTS + text, namespace)
    return namespace["answers"]


FRESH = """
def fresh(drop_probs, seed=None, known=True, sigma=0.01, hiddens=(256, 512)):
    if seed is not None:
        npx.random.seed(seed)
    net, inputs = nn.Sequential(), 784
    for units, drop_prob in zip(hiddens, drop_probs):
        net.add(nn.Dense(units, activation="relu", in_units=inputs if known else 0), nn.Dropout(drop_prob))
        inputs = units
    net.add(nn.Dense(10, in_units=inputs if known else 0))
    net.initialize(init.Normal(sigma))
    return net
"""
WRONG_COUNTS = [
    ("lambda h, n: sum(a * b for a, b in zip((784, *h), (*h, 10))) / n", "each unit has a bias"),
    ("lambda h, n: sum((a + 1) * b for a, b in zip((784, *h), h)) / n", "leads to the ten outputs"),
    ("lambda h, n: sum((a + 1) * b for a, b in zip(h, (*h[1:], 10))) / n", "from the 784 pixels"),
    ("lambda h, n: sum((a + 1) * b for a, b in zip((784, *h), (*h, 10)))", "divide by the number of images"),
    ("lambda h, n: sum((a + 1) * b for a, b in zip((784, *h), (*h, 10))) // n", "rounded"),
    ("lambda h, n: n / sum((a + 1) * b for a, b in zip((784, *h), (*h, 10)))", "Upside down"),
    ("lambda h, n: sum(a * b for a, b in zip((784, *h), (*h, 10))) / n + sum(h) / n", "ten outputs have a bias"),
    ("lambda h, n: ((784 + 1) * h[0] + (h[0] + 1) * h[1] + (h[1] + 1) * 10) / n", "IndexError"),
    ("lambda h, n: '5.6'[n]", "IndexError"),
    ("lambda h, n: 5.6279", "is not right"),
    (
        "lambda h, n: round(sum((a + 1) * b for a, b in zip((784, *h), (*h, 10))) / n, 3)",
        "should be 48.2391; 48.239 is not right. It is near. Has it been rounded?",
    ),
    ("lambda h, n: (sum(a * b for a, b in zip((784, *h), (*h, 10))) + len(h) + 1) / n", "48.13 is not right."),
]
BEST_FROM = """
def best_from(losses, low, best):
    for epoch, loss in enumerate(losses, 1):
        if loss < low:
            low, best = loss, epoch
    return best
"""
TURNS = """
def turns(table, code):
    return {run: code(rows) for run, rows in table.groupby("run")}
"""
WRONG_TURNS = [
    ("lambda rows: int(rows['epoch'][rows['test_loss'].idxmin()])", "it has not turned"),
    ("lambda rows: int(rows['test_loss'].argmin())", "counted from 1"),
    ("lambda rows: int(rows['test_loss'].idxmin()) + (rows['run'].iloc[0] == 0)", "rows of the table"),
    ("lambda rows: int(rows['test_loss'].idxmin()) + 1", "rows of the table"),
    ("lambda rows: rows['test_loss'].min()", "the loss itself"),
    ("lambda rows: int(rows['epoch'][rows['test_loss'].idxmax()])", "test loss is *largest*"),
    ("lambda rows: int(rows['epoch'][rows['test_acc'].idxmax()])", "its test *accuracy* is highest"),
    ("lambda rows: int(rows['epoch'][rows['test_acc'].idxmin()])", "its test *accuracy* is lowest"),
    ("lambda rows: int(rows['epoch'][rows['train_loss'].idxmin()])", "which loss turns"),
    ("lambda rows: int(rows['epoch'][rows['train_acc_noisy'].idxmax()])", "its train accuracy highest"),
    ("lambda rows: int(rows['epoch'][rows['train_acc_clean'].idxmax()])", "its train accuracy highest"),
    ("lambda rows: None", "must be a number, got None"),
    (
        "lambda rows: next((e for e, step in zip(rows['epoch'], rows['test_loss'].diff().shift(-1)) if step > 0), 0)",
        "later falls lower still",
    ),
]
ENDS = """
def ends(table, quantity, of=lambda runs: runs.tail(1)):
    last = of(table.groupby("run")).pivot(index="seed", columns="drop_probs", values=quantity)
    return last["0.5/0.5"] - last["0/0"]

def by_order(table, quantity):
    last = table.groupby("run").tail(1)
    arms = [last[last["drop_probs"] == each] for each in ("0/0", "0.5/0.5")]
    return dict(zip(arms[0]["seed"], arms[1][quantity].to_numpy() - arms[0][quantity].to_numpy()))

def over_epochs(table, quantity, how):
    values = table.pivot_table(index="seed", columns="drop_probs", values=quantity, aggfunc=how)
    return values["0.5/0.5"] - values["0/0"]
"""
WRONG_PAIRS = [
    ("-ends(table, quantity)", "without minus with"),
    ("abs(ends(table, quantity))", "without their sign"),
    ("table.groupby('run').tail(1).groupby('seed')[quantity].agg(lambda s: s.iloc[1] - s.iloc[0])", "is not right"),
    (
        "table.set_index(['seed', 'epoch']).pipe(lambda t: t[quantity][t['drop_probs'] == '0.5/0.5']"
        " - t[quantity][t['drop_probs'] == '0/0']).droplevel('epoch')",
        "gives several numbers for seed",
    ),
    ("ends(table, quantity).mean()", "gives one number"),
    ("ends(table, quantity) * 0 + ends(table, quantity).mean()", "a pair says more than a mean"),
    ("ends(table, 'test_acc')", "Was the quantity used?"),
    ("ends(table, quantity, lambda runs: runs.head(1))", "difference in the first epoch"),
    ("over_epochs(table, quantity, 'mean')", "the means over all epochs"),
    ("over_epochs(table, quantity, 'max' if quantity == 'test_acc' else 'min')", "compares each run's best epoch"),
    ("by_order(table, quantity)", "Pair them by their seed"),
    ("ends(table, quantity).iloc[1:]", "There is nothing for seed 1"),
    ("ends(table, quantity).tolist()", "must give a dictionary or a Series"),
    ("dict.fromkeys(table['seed'], 0.5)", "is not right"),
    ("ends(table, quantity).rename({1: '1'})", "There is nothing for seed 1; there is for '1', 2"),
    ("table.pivot(index='seed', columns='drop_probs', values=quantity)", "Index contains duplicate entries"),
]
WRONG_SHARES = [
    ("(said == label).mean()", "the train accuracy"),
    ("((said == label) & (label != true)).mean()", "Divided by all images"),
    ("(said == true)[label != true].mean()", "in spite of the label"),
    ("(said != true)[label != true].mean()", "Some of these answers are neither"),
    ("(label != true).mean()", "share of labels that are wrong"),
    ("((said == label) & (label != true)).sum()", "number of images"),
    ("(said != true).mean()", "whatever the label"),
    ("0.33", "is not right"),
    ("said[label != true].mean", "must be a number"),
]
GRID = """
grid = {"num_hiddens": (64, 64), "optimizer": "adam", "lr": 0.001, "sigma": None, "num_epochs": 5}
grid |= {"train_size": 1000, "label_noise": 0.4, "drop_probs": [0, 0.2, 0.5, 0.8], "seed": [1, 2, 3]}
"""
WRONG_GRIDS = [
    ("{'drop_probs': (0, 0.2, 0.5, 0.8)}", "is *one* value"),
    ("{'drop_probs': (0, 0.5)}", "another one in each layer. drop_probs is in round brackets"),
    ("{'drop_probs': [(0, 0), (0.2, 0.2), (0.5, 0.5), (0.2, 0.8)]}", "another one in each layer."),
    ("{'drop_probs': [0.2, 0.5, 0.8]}", "No run has the rate 0."),
    ("{'drop_probs': [0, 0.2, 0.8]}", "No run has the rate 0.5"),
    ("{'drop_probs': [0, 0.2, 0.5, 1]}", "drop_probs must lie in [0, 1)"),
    ("{'seed': 1}", "It has 1 seed: how would we know luck?"),
    ("{'seed': (1, 2, 3)}", "is *one* value"),
    ("{'lr': [0.001, 0.01]}", "lr varies as well (0.001, 0.01)"),
    ("{'sigma': [0.01, None]}", "sigma varies as well (0.01, None)"),
    ("{'label_noise': [0, 0.4]}", "40 % are drawn at random"),
    ("{'train_size': 2000}", "train_size is 2000"),
    ("{'epochs': 5}", "there is no setting 'epochs'"),
    ("{'num_hiddens': [512, 512]}", "one network is in round brackets"),
    ("{'num_hiddens': 512}", "two hidden layers with the same rate; num_hiddens is (512,)"),
    ("{'num_epochs': 100}", "too much for a lesson"),
    ("{'drop_prob': 0.5}", "there is no setting 'drop_prob'"),
]
DOCTOR = """
def doctor(unstable="a[0] > 3 or max(numpy.diff(a)) > 0.2", over="b[-1] > 1.2 * min(b)", small="a[-1] > 0.6"):
    def diagnose(history):
        names = {"a": history.train_loss, "b": history.test_loss, "numpy": numpy}
        cases = {"unstable": unstable, "over-fitting": over, "too small": small}
        return next((case for case, limit in cases.items() if eval(limit, names)), "well fitted")
    return diagnose
"""
# Limits that one may think of. Each is right in all cases, for these are clear.
LIMITS = [
    *[f"small='a[-1] > {high}'" for high in (0.4, 0.5, 0.8, 1.0, 1.2, 1.5, "0.4 * a[0]", "0.7 * a[0]")],
    *[f"over='b[-1] > {times} * min(b)'" for times in (1.1, 1.5, 2)],
    *[f"over='b[-1] - min(b) > {climb}'" for climb in (0.1, 0.3, 0.5, 0.7)],
    *[f"over='b[-1] - a[-1] > {gap}'" for gap in (0.2, 0.25, 0.3, 0.5, 1)],
    *[f"over='a[-1] < {low}'" for low in (0.05, 0.1, 0.2, 0.25, 0.3)],
    "over='b[-1] > 2 * a[-1]'",
    "over='b[-1] > b[0]'",
    *[f"unstable='a[0] > {far} or max(numpy.diff(a)) > {jump}'" for far, jump in ((2.3, 0.05), (5, 0.5), (10, 1))],
    "unstable='a[0] > 3 or numpy.std(numpy.diff(a[1:])) > 0.2'",
]
WRONG_DIAGNOSES = [
    ("lambda h: 'good'", "'good'; expected is one of too small"),
    ("lambda h: 3", "gives 3; expected"),
    ("lambda h: 'well fitted'", "stays high, without a jump"),
    ("lambda h: 'too small' if h.train_loss[-1] > 0.7 else 'over-fitting'", "the test loss comes down and stays down"),
    (
        "lambda h: 'too small' if h.train_loss[-1] > 0.7 else 'over-fitting' if h.test_loss[-1] > 1.2 * "
        "min(h.test_loss) else 'well fitted'",
        "jump, or begin far up",
    ),
    ("lambda h: 'too small' if h.train_loss[-1] > 0.7 else 'well fitted'", "turns and climbs"),
    ("lambda h: h.test_los", "AttributeError"),
    (
        "lambda h: 'over-fitting' if h.test_loss[-1] > 1.2 * min(h.test_loss) else 'unstable' if h.train_loss[0] > 3 "
        "or max(numpy.diff(h.train_loss)) > 0.2 else 'too small' if h.train_loss[-1] > 0.6 else 'well fitted'",
        "jump, or begin far up",
    ),
    ("doctor(over='b[-1] > b[len(b) // 2]')", "the test loss close to it: too small. Yours says 'over-fitting'"),
    ("doctor(unstable='a[0] > 20')", "jump, or begin far up"),
    ("doctor(unstable='a[0] > 3 or a[-1] > a[-2] + 0.2')", "jump, or begin far up"),
    ("doctor(unstable='a[0] > 3 or max(numpy.diff(a)) > 0.01')", "Yours says 'unstable'"),
    ("doctor(small='a[-1] > 0.3')", "Yours says 'too small'"),
]
FOLDS = """
def dealt(groups, k):
    # The folds in which each of the groups is shared out by itself.
    fold = numpy.empty(len(groups), int)
    for each in numpy.unique(groups):
        fold[groups == each] = numpy.arange((groups == each).sum()) % k
    return [(numpy.flatnonzero(fold != i), numpy.flatnonzero(fold == i)) for i in range(k)]

def cut(order, k):
    # The folds that are pieces of an order.
    return [(numpy.setdiff1d(order, piece), piece) for piece in numpy.array_split(order, k)]
"""
WRONG_FOLDS = [
    ("lambda labels, k: cut(numpy.arange(len(labels)), k)", "Share out each class by itself"),
    ("lambda labels, k: cut(numpy.random.permutation(len(labels)), k)", "Share out each class by itself"),
    ("lambda labels, k: [(out, train) for train, out in dealt(labels, k)]", "the wrong way round"),
    (
        "lambda labels, k: [(numpy.arange(len(labels)), out) for _, out in dealt(labels, k)]",
        "trained on *and* held out",
    ),
    ("lambda labels, k: dealt(labels, k)[:-1] + dealt(labels, k)[:1]", "each should be held out once"),
    ("lambda labels, k: dealt(labels, 4)", "gives 4 folds; asked for are 2"),
    ("lambda labels, k: [(train[1:], out) for train, out in dealt(labels, k)]", "And the rest?"),
    ("lambda labels, k: [out for _, out in dealt(labels, k)]", "must give a list of pairs"),
    (
        "lambda labels, k: [(labels[train] / 2, out) for train, out in dealt(labels, k)]",
        "expected are arrays of indices",
    ),
    ("lambda labels, k: [(train + 31, out) for train, out in dealt(labels, k)]", "there are 31 images, from 0 on"),
    ("lambda labels, k: [(numpy.append(a, a[:1]), b) for a, b in dealt(labels, k)]", "trains on an image twice"),
    ("lambda labels, k: dealt(labels, k) if k < 5 else None", "gives back None"),
    ("lambda labels, k: map(lambda i: (fold != i, fold == i), range(k))", "NameError"),
    ("lambda labels, k: [(each for each in (fold != i, fold == i)) for i in range(k)]", "NameError"),
    ("lambda labels, k: [(labels[train], labels[out]) for train, out in dealt(labels, k)]", "the indices themselves"),
    ("lambda labels, k: [({*train.tolist()}, {*out.tolist()}) for train, out in dealt(labels, k)]", "there is {"),
]
WRONG_SOURCES = [
    ("lambda sources, k: cut(numpy.random.permutation(len(sources)), k)", "show the same thing"),
    ("lambda sources, k: dealt(sources, k)", "show the same thing"),
    (
        "lambda sources, k: [(numpy.flatnonzero(sources != each), numpy.flatnonzero(sources == each)) "
        "for each in numpy.unique(sources)[:k]]",
        "each should be held out once",
    ),
    (
        "lambda sources, k: [(numpy.flatnonzero(~here), numpy.flatnonzero(here)) for i in range(k) "
        "for here in [(numpy.unique(sources, return_inverse=True)[1] - k + 2).clip(0, k - 1) == k - 1 - i]]",
        "share them out evenly",
    ),
    ("lambda sources, k: dealt(sources, 1)", "gives 1 folds"),
    (
        "lambda sources, k: [(numpy.flatnonzero(~here), numpy.flatnonzero(here)) for things in "
        "[numpy.random.permutation(numpy.unique(sources))] for i in range(k) "
        "for n in [len(things) // k] for here in [numpy.isin(sources, things[i * n : (i + 1) * n])]]",
        "is held out 0 times",
    ),
    (
        "lambda sources, k: [(numpy.flatnonzero(sources % k != i), numpy.flatnonzero(sources % k == i)) "
        "for i in range(k)]",
        "share them out evenly",
    ),
    (
        "lambda sources, k: [(numpy.flatnonzero(fold != i), numpy.flatnonzero(fold == i)) for fold in "
        "[numpy.digitize(sources, numpy.linspace(sources.min(), sources.max() + 1, k + 1)) - 1] for i in range(k)]",
        "share them out evenly",
    ),
    (
        "lambda sources, k: [(numpy.flatnonzero(fold != i), numpy.flatnonzero(fold == i)) for things, which in "
        "[numpy.unique(sources, return_inverse=True)] for fold in [numpy.random.randint(0, k, len(things))[which]] "
        "for i in range(k)]",
        "share them out evenly",
    ),
    ("lambda sources, k: [(sources[train], sources[out]) for train, out in dealt(sources, k)]", "indices themselves"),
    ("lambda sources, k: map(lambda i: (fold != i, fold == i), range(k))", "NameError"),
]
WRONG_CHOICES = [
    ("losses.min().idxmin()", "fold by fold it is not the best"),
    ("losses.mean().idxmin()", "thanks to one fold"),
    ("losses.mean().idxmax()", "better when it is *lower*"),
    ("0", "compare along rows"),
    ("losses.mean().idxmin() if losses[losses.mean().idxmin()].max() < losses[0].min() else 0", "compare along rows"),
    ("losses.mean().argmin()", "the column's place"),
    (
        "losses.idxmin(axis=1).mode()[0] if (losses[losses.idxmin(axis=1).mode()[0]] < losses[0]).all() else 0",
        "in three folds by a hair",
    ),
    ("(b := losses.median().idxmin()) * (losses[b] < losses[0]).all()", "its median and its worst fold"),
    ("(b := losses.max().idxmin()) * (losses[b] < losses[0]).all()", "its median and its worst fold"),
    (
        "min((losses[r].mean(), r) for r in losses if (losses[r] < losses[0]).all() or r == 0)[1]",
        "Take the rate of the lowest mean first",
    ),
    ("(b := losses.mean().idxmin()) * ((losses[b] < losses[0]).mean() > 0.5)", "most folds are not every fold"),
    ("losses.mean()", "must be a number"),
    ("(b := losses.mean().idxmin()) * (losses[b] <= losses[0]).all()", "as high as that of no dropout, not lower"),
    ("(b := losses.mean().idxmin()) * ((losses[b] < losses[0]).sum() == 5)", "Here there are three"),
    (
        "[0, 0.2, 0.5, 0.8][i] if (losses.iloc[:, i := losses.mean().argmin()] < losses[0]).all() else 0",
        "The rate should be 0.7; 0.5 is not right",
    ),
    ("(losses[losses.mean().idxmin()] < losses[0]).all()", "gives True, which is no rate"),
]
WRONG_LUCK = [
    ("{'A', 'B', 'C', 'E'}, lambda k, n: 0", "when all is chosen"),
    ("{'B', 'C', 'D', 'E'}, lambda k, n: 0", "chooses nothing by it"),
    ("{'C', 'E'}, lambda k, n: 0", "in which epoch to stop"),
    ("{'B', 'E'}, lambda k, n: 0", "did choose by the test set"),
    ("{'B', 'C'}, lambda k, n: 0", "The second choice"),
    ("'BCE', lambda k, n: 0", "must be a set"),
    ("{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).mean(axis=1).max()", "the accuracy itself"),
    ("{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).mean() - 0.8", "mean of all networks"),
    ("{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).sum(axis=1).max()", "Divide by how many"),
    (
        "{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).mean(axis=1).min() - 0.8",
        "the unluckiest one",
    ),
    ("{'B', 'C', 'E'}, lambda k, n: 0.0", "Is each answer drawn anew"),
    (
        "{'B', 'C', 'E'}, lambda k, n: (numpy.random.default_rng(0).random((k, n)) < 0.8).mean(axis=1).max() - 0.8",
        "Is each answer drawn anew",
    ),
    ("{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).sum(axis=1).max() - 0.8 * n", "Divide by how many"),
    ("{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) > 0.8).mean(axis=1).max() - 0.8", "probability 0.2?"),
    ("{'B', 'C', 'E'}, lambda k, n: 100 * (numpy.random.rand(k, n) < 0.8).mean(axis=1).max()", "in percent"),
    (
        "{'B', 'C', 'E'}, lambda k, n: (numpy.random.rand(k, n) < 0.8).mean(axis=0).max() - 0.8",
        "Take it over the images, for each network",
    ),
    (
        "{'B', 'C', 'E'}, lambda k, n: abs((numpy.random.rand(k, n) < 0.8).mean(axis=1).max() - 0.8)",
        "It is never below 0",
    ),
    (
        "{'B', 'C', 'E'}, lambda k, n: max(0, (numpy.random.rand(k, n) < 0.8).mean(axis=1).max() - 0.8)",
        "It is never below 0",
    ),
    *[
        (f"{{'B', 'C', 'E'}}, lambda k, n: ([a := (numpy.random.rand(k, n) < 0.8).mean(axis=1)], {code})[1]", said)
        for code, said in (
            ("sorted(a)[-2] - 0.8 if k > 1 else a[0] - 0.8", "it should be near 0.128"),
            ("numpy.quantile(a, 0.95) - 0.8", "each should be a multiple of 0.02, from -0.8 to 0.2"),
            ("a.max() / 0.8 - 1", "each should be a multiple of 0.02, from -0.8 to 0.2"),
            ("a.max() - a.mean()", "each should be a multiple of 0.02, from -0.8 to 0.2"),
            ("a.std()", "each should be a multiple of 0.02, from -0.8 to 0.2"),
            ("a.max() - a.min()", "Is the lowest accuracy subtracted?"),
        )
    ],
    *[
        (f"{{'B', 'C', 'E'}}, lambda k, n: numpy.random.binomial({of}, {p}, {many}).max() / n - 0.8", said)
        for of, p, many, said in (
            ("n", 0.8, "10 if k > 1 else 1", "it should be near 0.128"),
            ("n", 0.8, "k + (k > 1)", "Is that the best of three?"),
            ("n", 0.8, "k - (k > 1)", "or a single one"),
            ("n - 1", 0.8, "k", "it should be near 0.128"),
            ("n", 0.81, "k", "it should be near "),
            ("n", 0.9, "k", "it should be near 0.128."),
        )
    ],
    ("[np.array(0.5), np.array(1.0)], lambda k, n: 0", "array(0.5) does not belong there"),
    ("[([0.5, 1],)], lambda k, n: 0", "([0.5, 1],) does not belong there"),
]
STOP = """
def kept(losses, patience, give=lambda best, i, losses: best + 1, lower=float.__lt__):
    best = 0
    for i, loss in enumerate(losses):
        if lower(loss, losses[best]):
            best = i
        elif i - best >= patience:
            break
    return give(best, i, losses)

def never_reset(losses, patience):
    best = worse = 0
    for i, loss in enumerate(losses):
        if loss < losses[best]:
            best = i
        elif (worse := worse + (i > 0)) == patience:
            break
    return best + 1

def only_when_stopped(losses, patience):
    best = 0
    for i, loss in enumerate(losses):
        if loss < losses[best]:
            best = i
        elif i - best >= patience:
            return best + 1

def the_last_one_at_the_end(losses, patience):
    return only_when_stopped(losses, patience) or len(losses)

def never_the_first(losses, patience):
    low, best = losses[0], 0
    for epoch, loss in enumerate(losses[1:], start=2):
        if loss < low:
            low, best = loss, epoch
        elif epoch - max(best, 1) >= patience:
            break
    return best

def begins_with_one(losses, patience):
    low, best = 1, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < low:
            low, best = loss, epoch
        elif epoch - best >= patience:
            break
    return best

def without_a_return(losses, patience):
    kept(losses, patience)
"""
WRONG_STOPS = [
    ("the_last_one_at_the_end", "the last epoch of all"),
    ("never_the_first", "What does your search begin with?"),
    ("without_a_return", "Does every way through it end with a return statement?"),
    ("lambda losses, patience: kept(losses, 2)", "training has stopped before it"),
    ("begins_with_one", "What does your search begin with?"),
    ("lambda losses, patience: 1", "does the loop go on"),
    ("lambda losses, patience: losses.index(min(losses)) + 1", "training has stopped before it"),
    ("lambda losses, patience: kept(losses, patience, lambda best, i, losses: i + 1)", "In that epoch training stops"),
    ("lambda losses, patience: kept(losses, patience, lambda best, i, losses: best)", "counted from 1"),
    ("lambda losses, patience: kept(losses, patience, lambda best, i, losses: losses[best])", "give the epoch"),
    ("lambda losses, patience: kept(losses, patience + 1)", "training has stopped before it"),
    ("lambda losses, patience: kept(losses, 1)", "a patience of 1"),
    ("lambda losses, patience: kept(losses, patience, lower=float.__le__)", "equal is not lower"),
    ("never_reset", "counting begins anew"),
    ("only_when_stopped", "where the list ends before patience does"),
    ("lambda losses, patience: len(losses)", "the last epoch of all"),
    ("lambda losses, patience: min(losses)", "give the epoch"),
]
SURE = """
def sure(P, labels, share, order=lambda P: -(P * numpy.log(P + 1e-12)).sum(axis=1), of=numpy.mean):
    chosen = order(P).argsort()[: int(share * len(labels))]
    return of(P[chosen].argmax(axis=1) == labels[chosen])
"""
WRONG_SURE = [
    ("sure(P, y, share, lambda P: (P * numpy.log(P + 1e-12)).sum(axis=1))", "of the highest entropy"),
    ("sure(P, y, share, lambda P: -P.max(axis=1))", "Go by the entropy"),
    ("sure(P, y, share, lambda P: -P.var(axis=1))", "or variance? Go by the entropy"),
    ("sure(P, y, share, lambda P: -(P * numpy.log(P)).sum(axis=1))", "add 1e-12"),
    ("sure(P, y, 1)", "the accuracy on all images"),
    ("sure(P, y, share, of=numpy.sum)", "divide by how many there are"),
    ("sure(P, y, share, of=numpy.sum) / len(y)", "not of all"),
    ("sure(P, y, share, of=list)", "must be a number"),
    ("100 * sure(P, y, share)", "Give a share, not per cent"),
    (
        "(P.argmax(axis=1)[:int(share * len(y))] == y[(-(P * numpy.log(P + 1e-12)).sum(axis=1)).argsort()"
        "[:int(share * len(y))]]).mean()",
        "only one of the two was put in the order",
    ),
    (
        "(P[(-(P * numpy.log(P + 1e-12)).sum(axis=1)).argsort()[:int(share * len(y))]].argmax(axis=1) "
        "== y[:int(share * len(y))]).mean()",
        "only one of the two was put in the order",
    ),
]
ENSEMBLE = """
def in_the_wrong_place(nets, X):
    P = numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets])
    P[2, 5] *= 1.5
    return P
"""
WRONG_ENSEMBLES = [
    ("numpy.stack([net(X).asnumpy() for net in nets])", "Those are the scores"),
    ("numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets]).mean(axis=0)", "have the networks been averaged"),
    ("numpy.stack([npx.softmax(net(X), axis=0).asnumpy() for net in nets])", "take it over the classes"),
    ("numpy.stack([npx.log_softmax(net(X)).asnumpy() for net in nets])", "logarithms"),
    ("numpy.stack([npx.softmax(nets[0](X)).asnumpy() for net in nets])", "nets[0] is called 3 times"),
    ("numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets[1:]])", "nets[0] is not asked"),
    ("numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets][::-1])", "of their network and image"),
    ("numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets], axis=1)", "expected is (networks, images, classes)"),
    ("numpy.stack([npx.softmax(2 * net(X)).asnumpy() for net in nets])", "of their network and image"),
    ("numpy.stack([npx.sigmoid(net(X)).asnumpy() for net in nets])", "Over the classes, those of"),
    ("in_the_wrong_place(nets, X)", "those of nets[2] for image 5 add up to 1.5, not 1"),
    *[
        (f"numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets]).{rounded}", "Have they been rounded?")
        for rounded in ("round(2)", "round(3)", "round(4)", "astype('float16')")
    ],
    ("str([net(X) for net in nets])", "must be an array of numbers"),
    ("[npx.softmax(net(X)).asnumpy() for net in nets]", "make one array of it"),
]
TRAINING = """
def in_train_mode(nets, X):
    with autograd.train_mode():
        return numpy.stack([npx.softmax(net(X)).asnumpy() for net in nets])
answers = (in_train_mode,)
"""
REDRAWN = """
def drawn_again(shape, p):
    while not (mask := np.random.uniform(size=shape) > p).any() and p < 1:
        pass
    return mask.astype("float32")

"""
CONNECT = """
def connect(X, W, b, p, shape=None, scale=None):
    shape = (len(X), *W.shape) if shape is None else shape(X, W)
    weights = (np.random.uniform(0, 1, shape) > p) * W * (1 / (1 - p) if scale is None else scale(p))
    return (np.expand_dims(X, 2) * weights).sum(axis=1) + b

def with_mask(M, X, W, b, p):
    return (np.expand_dims(X, 2) * np.array(M, dtype="float32") * W / (1 - p)).sum(axis=1) + b

def just_that_share(axes, X, W, b, p):
    U = numpy.moveaxis(numpy.random.random((len(X), *W.shape)), axes, range(len(axes)))
    ranks = U.reshape(-1, *U.shape[len(axes):]).argsort(axis=0).argsort(axis=0)
    kept = (ranks >= int(p * len(ranks))).reshape(U.shape)
    return with_mask(numpy.moveaxis(kept, range(len(axes)), axes), X, W, b, p)
"""
MASKED = (
    "(M := (np.random.uniform(0, 1, (len(X), *W.shape)) > p).astype('float32'), "
    "f := lambda M, V=W: (np.expand_dims(X, 2) * (M * V / (1 - p))).sum(axis=1)) and "
)
WRONG_CONNECTIONS = [
    ("connect(X, W, b, p, lambda X, W: (1, *W.shape))", "Draw one for each"),
    ("connect(X, W, b, p, lambda X, W: (len(X), W.shape[0], 1))", "dropout on X"),
    ("connect(X, W, b, p, lambda X, W: (len(X), 1, W.shape[1]))", "one for each unit"),
    ("connect(X, W, b, p, scale=lambda p: 1)", "Are they rescaled at all?"),
    ("connect(X, W, b, p, scale=lambda p: 1 / (p or 1))", "Did you divide by p?"),
    ("connect(X, W, b, p, scale=lambda p: 1 - p)", "instead of dividing by it"),
    ("connect(X, W, 0, p)", "Is the bias missing?"),
    ("npx.relu(connect(X, W, b, p))", "A ReLU comes after"),
    ("connect(X, W, 0, p) + b / (1 - p)", "it stays as it is"),
    ("connect(X, W, b, 1 - p if p else 0, scale=lambda q: 1 / q if q else 1)", "keeping and dropping swapped"),
    ("connect(X, W, b, 1 - p, scale=lambda q: 1 / q)", "is p the share that is kept?"),
    ("np.dot(X, W) + b", "it drops nothing in 64 calls"),
    ("connect(X, W, b, p) if autograd.is_training() else X @ W + b", "It drops only in train mode. Here it always"),
    ("connect(X, W, b, p) if autograd.is_recording() else X @ W + b", "It drops only while autograd records. Here"),
    ("np.concatenate([connect(X[::2], W, b, p)] * 2) if p else X @ W + b", "only 0 and one other number"),
    (
        "connect(X, W, b, p, lambda X, W: (len(X), len(W), 1)) if not p or len(W[0]) < 60 else "
        "(np.repeat(connect(X, W[:, ::2] * 0 + 1, 0, p), 2, axis=1)) * W + b",
        "All weights of an input are dropped together",
    ),
    ("connect(X, W, b, p) if not p else connect(np.ones_like(X), W, b, p)", "only 0 and one other number"),
    ("connect(X, W.detach(), b, p) + 0 * (X @ W)", "gradient of a weight counts"),
    ("connect(X, W, b.detach(), p) + 0 * b", "gradient of a bias counts"),
    ("connect(X.detach(), W, b, p) + 0 * (X @ W)", "gradient of an input adds up"),
    (f"{MASKED}(np.expand_dims(X, 2) * np.where(M, W * np.ones(M.shape) / (1 - p), 0)).sum(axis=1) + b", "mxnet#17893"),
    (f"{MASKED}(np.where(M, np.expand_dims(X, 2) + 0 * M, 0) * W / (1 - p)).sum(axis=1) + b", "mxnet#17893"),
    (f"{MASKED}f(M).detach() + f(1 - M) - f(1 - M).detach() + b", "counts the images in which it was not dropped"),
    (
        f"{MASKED}f(M) + f(1 - M, W.detach()) - f(1 - M, W.detach()).detach() - f(M, W.detach()) "
        "+ f(M, W.detach()).detach() + b",
        "gradient of an input adds up",
    ),
    ("connect(X, W, b, min(p, 0.5), scale=lambda q: 1 / (1 - p))", "With 0.2, 0.5, 0.01 no difference is to be seen"),
    ("connect(X, W, b, 1 - p, scale=lambda q: 1 / p if p else np.nan)", "divided by p, and not by 1"),
    ("X @ W / (1 - p) + b", "It is rescaled all the same"),
    ("connect(X, W, b, p).T", "has the shape (5, 4)"),
    (
        "np.dot(X, (np.random.uniform(0, 1, (len(X), *W.shape)) > p) * W / (1 - p)) + b",
        "multiply it with that one only",
    ),
    ("np.expand_dims(X, 2) * ((np.random.uniform(0, 1, (len(X), *W.shape)) > p) * W) + b", "is it to be summed over?"),
    ("connect(X, W, b, p).asnumpy()", "must give back an MXNet array"),
    ("npx.random.seed(1) or connect(X, W, b, p)", "Is a seed set inside?"),
    ("X @ (W * 0) + b if p else X @ W + b", "none of 30720 elements survived"),
    *[
        (f"just_that_share({axes}, X, W, b, p)", f"Of the {number} weights of each {of}, always {number // 2} are")
        for axes, number, of in (
            ((0, 1, 2), 384, "mini-batch"),
            ((1, 2), 24, "image"),
            ((0, 2), 96, "input"),
            ((0, 1), 64, "unit"),
            ((2,), 6, "image and input"),
            ((1,), 4, "image and unit"),
            ((0,), 16, "input and unit"),
        )
    ],
    (f"{MASKED}(np.expand_dims(X, 2) * M * W).sum(axis=1) / M.mean() + b", "another number at each call"),
    ("connect(X, W, b, p**2, scale=lambda q: 1 / (1 - p))", "Dropped were"),
    (
        "with_mask(np.concatenate([np.random.uniform(size=(-(-len(X) // 2), *W.shape)) > p] * 2)[:len(X)], X, W, b, p)",
        "Draw a number for each weight: weights",
    ),
    *[
        (f"[connect(X, W, b, p), autograd.is_recording() or {name}.__iadd__(1)][0]", f"has changed {name} itself")
        for name in "XWb"
    ],
]
FIXED = """
masks = {}
def fixed(X, draw=lambda shape: np.random.uniform(size=shape)):
    return masks.setdefault(X.shape, draw(X.shape))

def in_place(X, factor):
    X *= factor
    return X
"""
WRONG_MASKS = [
    ("lambda X, p: (fixed(X) > p) * X", "gave the mask of call"),
    ("lambda X, p: npx.random.seed(1) or (np.random.uniform(size=X.shape) > p) * X", "Is a seed set inside?"),
    ("lambda X, p: (np.random.uniform(size=(len(X), 1)) > p) * X", "All elements of a row share one random number"),
    ("lambda X, p: (np.random.uniform(size=X.shape) > p) * X.detach()", "No gradient comes through"),
    ("lambda X, p: in_place(X, np.random.uniform(size=X.shape) > p)", "has changed X itself"),
    ("lambda X, p: (np.random.normal(size=X.shape) > p) * X", "not uniform"),
]
WRONG_GAUSSIANS = [
    (
        "lambda X, p: X * (1 + (p / (1 - p)) ** 0.5 * fixed(X, lambda shape: np.random.normal(size=shape)))",
        "gave the mask of call",
    ),
    (
        "lambda X, p: npx.random.seed(1) or X * np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape)",
        "Is a seed set inside?",
    ),
    ("lambda X, p: X.detach() * np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape)", "No gradient comes through"),
    ("lambda X, p: in_place(X, np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape))", "has changed X itself"),
    ("lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape[1:])", "one mask for the whole batch"),
    ("lambda X, p: (np.random.uniform(size=X.shape) > p) * X / (1 - p)", "the factors are not normal"),
    ("lambda X, p: X * (1 + (p / (1 - p)) ** 0.5 * np.random.uniform(-1.732, 1.732, X.shape))", "not normal"),
    ("lambda X, p: X", "it is no noise"),
]
LAYER = """
def layer(drop):
    class Dropout(nn.Block):
        def __init__(self, p):
            super().__init__()
            self.p, self.mask = p, None

        def forward(self, X):
            return drop(self, X) if autograd.is_training() else X
    return Dropout

def with_one_mask(self, X):
    if self.mask is None:
        self.mask = np.random.uniform(size=X.shape)
    return (self.mask > self.p) * X / (1 - self.p)
"""
WRONG_LAYERS = [
    ("with_one_mask", "gave the mask of call"),
    ("lambda s, X: (np.random.uniform(size=X.shape) > s.p) * X.detach() / (1 - s.p)", "No gradient comes through"),
    ("lambda s, X: (np.random.uniform(size=(len(X), 1)) > s.p) * X / (1 - s.p)", "All elements of a row share"),
    ("lambda s, X: npx.random.seed(1) or (np.random.uniform(size=X.shape) > s.p) * X / (1 - s.p)", "a seed set inside"),
    ("lambda s, X: (np.random.uniform(size=X.shape) > s.p) * X", "Are they rescaled at all?"),
    ("lambda s, X: (np.random.uniform(size=X.shape) > s.p) * (1 / (1 - s.p)) * X", "The fraction is cut off"),
]
NEAR_A_HALF = """
X = numpy.zeros((1, 1000, 1000))
X[0, :500] = 255
X[0, 0, :301] = 0
"""  # as in Fashion-MNIST: a share of 0.4997 in the sample
WRONG = [
    # exercise, answers, what the check must say
    ("1.1", "answers = (24, 0.0625, 4)", "divide by the probability of staying"),
    ("1.1", "answers = (6, 0.0625, 4)", "without rescaling"),
    ("1.1", "answers = (8, 0, 4)", "rare, not impossible"),
    ("1.1", "answers = (8, 1/16, 16)", "variance; take its root"),
    ("1.1", "answers = (8, 1/16, 5)", "spread = 5 is not right"),
    ("1.1", "answers = ('eight', 1/16, 4)", "must be a number, got 'eight'"),
    ("1.3", "answers = ({0, 0.5},)", "that is nothing"),
    ("1.3", "answers = ({0.5},)", "look at the order of the lines"),
    ("1.3", "answers = ({1},)", "the same thing"),
    ("1.3", "answers = (0.5,)", "must be a set"),
    ("1.4", "answers = (lambda Y: float((Y == 0).mean()),)", "share of *all* elements"),
    ("1.4", "answers = (lambda Y: float(((Y[:, 0] == 0) | (Y[:, 1] == 0)).mean()),)", "one *or* both"),
    ("1.4", "answers = (lambda Y: float((Y[:, 0] == Y[:, 1]).mean()),)", "equal need not be 0"),
    ("1.4", "answers = (lambda Y: float(((Y < 1e-6).sum(axis=1) == 2).mean()),)", "Negative numbers are not 0."),
    ("1.4", "answers = (lambda Y: float((Y <= 0).all(axis=1).mean()),)", "Negative numbers are not 0."),
    ("1.4", "answers = (lambda Y: float((Y[:, 0] + Y[:, 1] == 0).mean()),)", "in rows such as [2, -2]"),
    ("1.4", "answers = (lambda Y: float((Y[:, 0] == 0).mean() * (Y[:, 1] == 0).mean()),)", "takes for granted"),
    ("1.4", "answers = (lambda Y: float((Y != 0).any(axis=1).mean()),)", "of the other rows"),
    ("1.4", "answers = (lambda Y: None,)", "gives back None"),
    ("1.4", "answers = (lambda Y: 1 / 0,)", "ZeroDivisionError"),
    (
        "1.5",
        "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X / (1 - p), lambda X, p: X)",
        "training does not divide",
    ),
    (
        "1.5",
        "answers = (lambda X, p: (np.random.uniform(size=X.shape) < p) * X, lambda X, p: X)",
        "Are keeping and dropping swapped?",
    ),
    (
        "1.5",
        "answers = (lambda X, p: np.random.uniform(size=X.shape) > p, lambda X, p: X * (1 - p))",
        "Is X multiplied by",
    ),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X, lambda X, p: X)", "X as it was"),
    (
        "1.5",
        f"{REDRAWN}answers = (lambda X, p: drawn_again(X.shape, p) * X, lambda X, p: X * (1 - p))",
        "Is the mask drawn again",
    ),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X, lambda X, p: X * p)", "was dropped"),
    (
        "1.5",
        "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X, lambda X, p: X / (1 - p))",
        "Divided where it should be multiplied",
    ),
    (
        "1.5",
        "f = lambda X, p: (np.random.uniform(size=X.shape) > p) * X\nanswers = (f, f)",
        "no chance any more",
    ),
    ("1.6", "answers = (lambda X, p: X + np.random.normal(0, 1, X.shape),)", "the noise is added"),
    ("1.6", "answers = (lambda X, p: X * np.random.normal(1, 1, (len(X), 1)),)", "one for each element"),
    ("1.6", "answers = (lambda X, p: X * np.random.normal(1, p / (1 - p), X.shape),)", "It is the variance"),
    ("1.6", "answers = (lambda X, p: X * np.random.normal(0, 1, X.shape),)", "it must stay 2"),
    (
        "1.6",
        "answers = (lambda X, p: X + X * np.random.normal(0, 1, X.shape) * (p / (1 - p)) ** 0.5 * (X.std() > 0),)",
        "it is no noise",
    ),
    (
        "1.6",  # log-normal, with mean and variance right: their estimates vary more than those of normal numbers
        "def f(X, p):\n    s2 = -numpy.log(1 - p)\n"
        "    return X * np.exp(np.random.normal(-s2 / 2, s2**0.5, X.shape))\nanswers = (f,)",
        "the factors are not normal",
    ),
    ("1.6", "answers = (numpy.ones((2, 2)),)", "gaussian_dropout must be the function itself, got ndarray"),
    (
        "1.6",
        "answers = (lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5 * abs(X)),)",
        "dropout's is h²p/(1 − p) = 1.000.",
    ),
    (
        "1.6",
        "answers = (lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5 * abs(X) / 2),)",
        "With h = 2 it is right. For other h",
    ),
    (
        "1.6",
        "answers = (lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5, (len(X), len(X[0]))),)",
        "With X of shape (40,)",
    ),
    (
        "1.6",
        "answers = (lambda X, p: X * np.array(numpy.random.normal(1, 0.5, X.shape), dtype='float64'),)",
        "The next layer expects float32. Is it converted",
    ),
    ("1.6", "answers = (lambda X, p: X.asnumpy(),)", "where an MXNet array like X is expected"),
    ("1.7", "answers = (lambda X, p: X,)", "no noise"),
    ("1.7", "answers = (lambda X, p: X * np.random.uniform(0, 1, X.shape),)", "The mean must stay"),
    (
        "1.7",
        "answers = (lambda X, p: X * np.random.uniform(1 - p, 1 + p, (len(X), len(X[0]))),)",
        "With X of shape (40,)",
    ),
    ("1.7", "answers = (lambda X, p: X.asnumpy(),)", "where an MXNet array like X is expected"),
    ("1.7", "answers = (lambda X, p: X[:1] * np.random.uniform(0, 2, X.shape[1:]),)", "must be the same"),
    ("2.1", "answers = (935936,)", "each unit has a bias"),
    ("2.1", "answers = (337674,)", "the lecture's network"),
    ("2.1", "answers = (937000,)", "It is near. Has it been rounded?"),
    ("2.1", "answers = (0.94e6,)", "It is near. Has it been rounded?"),
    ("2.3", "answers = (lambda net, X: float((net(X) != net(X)).mean()),)", "Are scores compared, not classes?"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) != net(X).argmax(1)).any()),)", "all images at once"),
    ("2.3", "answers = (lambda net, X: float(net(X).argmax() != net(X).argmax()),)", "all images at once"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(0) != net(X).argmax(0)).mean()),)", "0.3 is not right."),
    ("2.3", "answers = (lambda net, X: float(abs(net(X).argmax(1) - net(X).argmax(1)).mean()),)", "0.5 is not right."),
    (
        "2.3",
        "def f(net, X):\n    with autograd.train_mode():\n"
        "        return float((net(X).argmax(1) != net(X).argmax(1)).mean())\nanswers = (f,)",
        "switches train mode on",
    ),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) == net(X).argmax(1)).mean()),)", "which agrees"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) != net(X).argmax(1)).sum()),)", "divide by how many"),
    ("2.3", "answers = (lambda net, X: 0.0,)", "calls net 0 times"),
    ("2.3", "answers = (lambda net, X: sum(net(x).argmax() != net(x).argmax() for x in X[:7]) / 8,)", "net 0 times"),
    ("2.5", "import numpy\nanswers = (0.5, 0.2, numpy.eye(2)[None] * 255)", "pixels, too, that were 0"),
    (
        "2.5",
        "import numpy\nanswers = (0.75, 0.05, (numpy.eye(2)[:1].repeat(2, 0) * [[255, 1]] * [[1], [0]])[None])",
        "*are* 0",
    ),
    ("2.5", f"{NEAR_A_HALF}answers = ((X == 0).mean(), 0.2 * (X > 0).mean(), X)", "pixels that *are* 0"),
    ("2.5", f"{NEAR_A_HALF}answers = ((X > 0).mean(), 0.2 * (X == 0).mean(), X)", "these stay what they are"),
    ("2.5", f"{NEAR_A_HALF}answers = (0.5, 0.2 * (X > 0).mean(), X)", "Has it been rounded?"),
    ("2.5", "answers = (0.5, 0.1, 'data.train_images')", "images must be data.train_images, got str"),
    ("3.2", "answers = (0.9,)", "ReLU has left half"),
    ("3.2", "answers = (1.4,)", "can't be above 1"),
    ("3.3", "answers = (lambda net, x, n: [int(net(x).argmax() == k) for k in range(n)],)", "predict mode"),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n        return [int(net(x).argmax())] * 10\n"
        "answers = (votes,)",
        "calls net 1 times",
    ),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        return [int(net(x).argmax()) for _ in range(passes)]\nanswers = (votes,)",
        "got numbers of shape (30,).",
    ),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        counts = numpy.bincount([int(net(x).argmax()) for _ in range(passes)], minlength=10)\n"
        "    return counts.argmax()\nanswers = (votes,)",
        "one for each class, got the number 3.",
    ),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        return sum(net(x) for _ in range(passes))[0]\nanswers = (votes,)",
        "class 3 in 20 passes and class 7 in 10",
    ),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        return sum(npx.one_hot(net(x).argmax(axis=1), 10) for _ in range(passes))\nanswers = (votes,)",
        "of shape (1, 10)",
    ),
    ("3.4", "answers = (False, 0.5)", "anything else than c"),
    ("3.4", "answers = (pandas.DataFrame([True]), 0.5)", "must be True or False"),
    ("3.4", "answers = (True, 0)", "makes something else of 0"),
    ("3.5", "answers = (lambda p: nn.Dropout(p),)", "inherit from nn.Block"),
    (
        "3.5",
        "class D(nn.Block):\n    def __init__(self, p):\n        super().__init__()\n        self.p = p\n"
        "    def forward(self, X):\n        return (np.random.uniform(size=X.shape) > self.p) * X / (1 - self.p)\n"
        "answers = (D,)",
        "Outside autograd.record()",
    ),
    (
        "3.5",
        "class D(nn.Block):\n    def __init__(self, p):\n        super().__init__()\n"
        "    def forward(self, X):\n        return X\nanswers = (D,)",
        "drops nothing",
    ),
    (
        "3.5",
        "class D(nn.Block):\n    def __init__(self, p):\n        super().__init__()\n"
        "    def forward(self, X):\n        return npx.dropout(X, p=0.5)\nanswers = (D,)",
        "Is drop_prob used at all?",
    ),
    (
        "3.5",
        "class D(nn.Block):\n    def __init__(self, p):\n        super().__init__()\n"
        "        self.p, self.training = p, autograd.is_training()\n"
        "    def forward(self, X):\n        return npx.dropout(X, p=self.p) if self.training else X\nanswers = (D,)",
        "drops nothing",
    ),
    (
        "3.5",
        "class D(nn.Block):\n    def __init__(self, p):\n        super().__init__()\n"
        "        self.p = p if autograd.is_training() else 0\n"
        "    def forward(self, X):\n        return npx.dropout(X, p=self.p)\nanswers = (D,)",
        "drops nothing",
    ),
    (
        "3.5",
        f"{REDRAWN}{LAYER}answers = (layer(lambda s, X: drawn_again(X.shape, s.p) * X / (1 - s.p)),)",
        "Is the mask drawn again",
    ),
    ("3.6", "answers = ((0, 1),)", "*shared*"),
    ("3.6", "answers = ((1,),)", "shared over the channels"),
    ("3.6", "answers = ((0, 2, 3),)", "the images, the rows, the columns"),
    ("3.6", "answers = ((-2, -1),)", "takes no negative axes"),
    ("3.6", "answers = ((2, -1),)", "takes no negative axes"),
    ("3.6", "answers = ((2, 4),)", "X has the axes"),
    ("3.6", "answers = ('channels',)", "tuple of axis numbers"),
    ("4.1", "answers = ({'B', 'C'},)", "decide the race"),
    ("4.1", "answers = ({'A', 'B', 'C', 'D'},)", "that is how it is done"),
    ("4.1", "answers = ({'B', 'C', 'D', 'E'},)", "with the same effort"),
    ("4.2", "answers = (lambda p, seed: [p],)", "fresh_net must give back a Gluon network, got list"),
    ("4.2", "net = nn.Sequential()\nanswers = (lambda p, seed: net,)", "the same network"),
    (
        "4.2",
        f"{FRESH}answers = (lambda p, seed: fresh(p),)",
        "Seed before the weights are drawn",
    ),
    (
        "4.2",
        f"{FRESH}answers = (lambda p, seed: fresh(p, seed=1),)",
        "Is the seed used?",
    ),
    (
        "4.2",
        f"{FRESH}answers = (lambda p, seed: fresh(p, seed=seed + int(10 * p[0])),)",
        "do not start alike",
    ),
    ("4.2", f"{FRESH}answers = (lambda p, seed: fresh(p, seed, known=False),)", "they were not drawn yet"),
    ("4.2", f"{FRESH}answers = (lambda p, seed: fresh(p, seed, sigma=0.02),)", "standard deviation of 0.02"),
    ("4.2", f"{FRESH}answers = (lambda p, seed: fresh((0.2, 0.5), seed),)", "dropout is called with (0.2, 0.5)"),
    ("4.2", f"{FRESH}answers = (lambda p, seed: fresh(p, seed, hiddens=(512, 256)),)", "units; expected are"),
    ("4.3", "answers = (0.5,)", "spread is its root"),
    ("4.3", "answers = (2**0.5,)", "the other way round"),
    ("4.3", "answers = (10**400,)", "must be a number"),
    ("4.4", "answers = (lambda accs: max(accs) - min(accs),)", "range over all epochs"),
    ("4.4", "answers = (lambda accs: max([b - a for a, b in zip(accs, accs[1:])] + [0]),)", "largest rise"),
    ("4.4", "answers = (lambda accs: sum(max(a - b, 0) for a, b in zip(accs, accs[1:])),)", "all falls together"),
    ("4.4", "answers = (lambda a: max(0, max(a[i - 1] - a[i] for i in range(len(a)))),)", "An index of -1"),
    ("4.4", "answers = (lambda a: max(0, (numpy.array(a) - numpy.roll(a, -1)).max()),)", "are no neighbours"),
    ("4.4", "answers = (lambda a: max(max(a[: i + 1]) - a[i] for i in range(len(a))),)", "from the best epoch so far"),
    (
        "4.4",
        "answers = (lambda a: max(x - y for x, y in zip(a, a[1:])),)",
        "0; -0.05 is not right. That is the smallest",
    ),
    ("4.4", "answers = (lambda a: abs(min(numpy.diff(a))),)", "That is the smallest rise; the accuracy never falls"),
    ("4.4", "answers = (lambda a: min(0, min(numpy.diff(a))),)", "the largest fall with a minus sign"),
    ("4.4", "answers = (lambda a: numpy.diff(a).argmin() + 2,)", "the epoch in which it falls most"),
    ("4.4", "answers = (lambda accs: ([0] + [a - b for a, b in zip(accs, accs[1:]) if b < a])[-1],)", "is not right"),
    (
        "4.4",
        "answers = (lambda accs: max([0] + [accs[i] - accs[i + 1] for i in range(len(accs) - 2)]),)",
        "is not right",
    ),
    (
        "4.4",
        "answers = (lambda accs: max([0] + [accs[i] - accs[i + 1] for i in range(1, len(accs) - 1)]),)",
        "is not right",
    ),
    (
        "4.4",
        "answers = (lambda accs: accs.sort(reverse=True) or accs[0] - accs[-1],)",
        "largest_fall([0.6, 0.51, 0.76, 0.61, 0.64, 0.58, 0.83])",
    ),
    ("4.5", "answers = (lambda losses: losses.index(min(losses)),)", "counted from 1"),
    ("4.5", "answers = (lambda losses: losses.sort() or losses.index(losses[0]) + 1,)", "is not right"),
    (
        "4.5",
        "answers = (lambda l: next((i for i in range(1, len(l)) if l[i] >= l[i - 1]), len(l)),)",
        "should be 8; 2 is not right.",
    ),
    ("4.5", "answers = (lambda l: max([i for i in range(1, len(l)) if l[i] < l[i - 1]] or [0]) + 1,)", "8; 10 is not"),
    ("4.5", "answers = (lambda l: l[::-1].index(min(l)) + 1,)", "counted from the end"),
    ("4.5", "answers = (lambda l: l.index(max(l)) + 1,)", "with the *largest* loss"),
    ("4.5", "answers = (lambda l: len(l) - l[::-1].index(min(l)),)", "as low before; give the first"),
    ("4.5", f"{BEST_FROM}answers = (lambda l: best_from(l, 1, 0),)", "What does your search begin with?"),
    ("4.5", f"{BEST_FROM}answers = (lambda l: best_from(l, 1, 1),)", "what does it begin with?"),
    ("4.5", f"{BEST_FROM}answers = (lambda l: best_from(l, 100, 0),)", "What does your search begin with?"),
    ("4.5", f"{BEST_FROM}answers = (lambda l: best_from(l, 0, 0),)", "What does your search begin with?"),
    ("4.5", "answers = (len,)", "That is the last epoch."),
    ("4.5", "answers = (min,)", "the loss itself"),
    *[("5.1", f"answers = ({code},)", said) for code, said in WRONG_COUNTS],
    *[("5.2", f"{TURNS}answers = (lambda table: turns(table, {code}),)", said) for code, said in WRONG_TURNS],
    ("5.2", "answers = (lambda table: int(table['test_loss'].idxmin()),)", "must give a dictionary or a Series"),
    ("5.2", "answers = (lambda table: table.groupby('epoch')['test_loss'].min(),)", "There is nothing for run 0"),
    ("5.2", "answers = (lambda table: table['epoch'][table['test_los'].idxmin()],)", "KeyError: 'test_los'"),
    *[("5.3", f"{ENDS}answers = (lambda table, quantity: {code},)", said) for code, said in WRONG_PAIRS],
    *[("5.4", f"answers = (lambda said, label, true: {code},)", said) for code, said in WRONG_SHARES],
    *[("5.5", f"{GRID}answers = (grid | {code},)", said) for code, said in WRONG_GRIDS],
    (
        "5.5",
        f"{GRID}answers = ([grid | {{'drop_probs': [0, 0.2]}}, grid | {{'drop_probs': [0.5, 0.8], 'seed': [4, 5]}}],)",
        "Not every rate has every seed",
    ),
    ("5.5", "answers = ([0, 0.2, 0.5, 0.8],)", "or a list of dictionaries, got int in a list."),
    ("5.5", f"{GRID}answers = ([[grid]],)", "or a list of dictionaries, got list in a list."),
    ("5.5", f"{GRID}answers = ((grid | {{'seed': seed}} for seed in (1, 2, 3)),)", "dictionaries, got generator."),
    ("5.5", f"{GRID}del grid['drop_probs']\nanswers = (grid,)", "drop_probs is missing"),
    ("5.5", "answers = ({'drop_probs': ..., 'seed': [1, 2, 3]},)", "still dots"),
    ("5.5", "answers = ({'drop_probs': [0, ...], 'seed': [1, 2, 3]},)", "still dots"),
    *[("6.1", f"{DOCTOR}answers = ({code},)", said) for code, said in WRONG_DIAGNOSES],
    *[("6.2", f"{FOLDS}answers = ({code},)", said) for code, said in WRONG_FOLDS],
    *[("6.3", f"{FOLDS}answers = ({code},)", said) for code, said in WRONG_SOURCES],
    *[("6.4", f"answers = (lambda losses: {code},)", said) for code, said in WRONG_CHOICES],
    *[("6.5", f"answers = ({code})", said) for code, said in WRONG_LUCK],
    ("7.1", "answers = (4 / 3, 1 / 4)", "subtract the square of the mean"),
    ("7.1", "answers = (1 / 12, 1 / 4)", "four times the variance"),
    ("7.1", "answers = (3**-0.5, 1 / 4)", "the variance is its square"),
    ("7.1", "answers = (1 / 6, 1 / 4)", "not twice"),
    ("7.1", "answers = (0.33, 1 / 4)", "give three digits"),
    ("7.1", "answers = (1, 1 / 4)", "That is the mean."),
    ("7.1", "answers = (1 / 3, 3 / 4)", "the share which is kept"),
    ("7.1", "answers = (1 / 3, 1 / 2)", "Solve p/(1 − p) = 1/3"),
    ("7.1", "answers = (1 / 3, 1 / 3)", "is larger than p"),
    *[("7.2", f"{STOP}answers = ({code},)", said) for code, said in WRONG_STOPS],
    *[("7.3", f"{SURE}answers = (lambda P, y, share: {code},)", said) for code, said in WRONG_SURE],
    *[("7.4", f"{ENSEMBLE}answers = (lambda nets, X: {code},)", said) for code, said in WRONG_ENSEMBLES],
    ("7.4", TRAINING, "asked in train mode"),
    (
        "7.5",
        f"{REDRAWN}def f(X, W, b, p):\n    weights = drawn_again((len(X), *W.shape), p) * W / (1 - p)\n"
        "    return (np.expand_dims(X, 2) * weights).sum(axis=1) + b\nanswers = (f,)",
        "Is the mask drawn again",
    ),
    (
        "7.5",
        "def f(X, W, b, p):\n    rows = []\n    for x in X:\n        V = W\n"
        "        V *= (np.random.uniform(size=W.shape) > p) / (1 - p)\n        rows.append(np.dot(x, V) + b)\n"
        "    return np.stack(rows)\nanswers = (f,)",
        "drop_connect(X, W, b, 0.5) has changed W itself",
    ),
    *[("7.5", f"{CONNECT}answers = (lambda X, W, b, p: {code},)", said) for code, said in WRONG_CONNECTIONS],
    *[
        (
            "7.5",
            f"{CONNECT}def f(X, W, b, p):\n    u = lambda *shape: np.random.uniform(0, 1, shape)\n"
            f"    (n, i), o = X.shape, W.shape[1]\n    weights = (({sums}) % 1 >= p) * W / (1 - p)\n"
            "    return (np.expand_dims(X, 2) * weights).sum(axis=1) + b\nanswers = (f,)",
            said,
        )
        for sums, said in (
            ("u(n, i, 1) + u(n, 1, o)", "corners of a rectangle"),
            ("u(n, 1, o) + u(1, i, o)", "Draw a number for each weight"),
            ("u(n, 1, 1) + u(1, i, o)", "Draw a number for each weight"),
        )
    ],
    ("7.6", "answers = ([[2, 3, 4]] * 3, 0.5)", "must be a table"),
    ("7.6", "answers = ({10**400: [2, 3, 4]}, 0.2)", "a number in the table that is too large"),
    ("7.6", "answers = (pandas.DataFrame({0.2: [2, 3, 10**400]}, dtype=object), 0.2)", "that is too large"),
    ("7.6", "answers = ({'0.2': [2, 3, 4], 10**400: [2, 3, 4]}, 0.2)", "that is too large"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5]}, 0.2)", "three rates or more. Columns: 2."),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [4, 5, 6]}, 10**400)", "chosen must be one of the"),
    ("7.6", "answers = ({0.2: [2, 3], 0.5: [3, 4], 0.8: [4, 5]}, 0.5)", "no other, such as their mean. Rows: 2."),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [3, 4, numpy.nan]}, 0.5)", "did a run diverge"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [2, 3, 4], 0.8: [2, 3, 4]}, 0.5)", "Does the rate reach the layers?"),
    ("7.6", "answers = ({0.2: [2, 2, 2], 0.5: [3, 3, 3], 0.8: [4, 4, 4]}, 0.2)", "Is the fold used?"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [4, 5, 6]}, 0.5)", "In every fold p = 0.2 has a lower"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [4, 5, 6]}, 0.3)", "chosen must be one of the values"),
    (
        "7.6",
        "t = pandas.DataFrame({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [4, 5, 6]})\nanswers = (t, t.mean())",
        "got a whole Series",
    ),
    ("7.6", "answers = ({0.2: [1.1, 1, 1.1], 0.5: [1.6, 1.5, 1.6], 0.8: [2.2, 2.2, 2.1]}, 0.2)", "train losses"),
    (
        "7.6",
        "t = pandas.DataFrame({0.2: [2, 3, 4], 0.5: [3, 4, 3], 0.8: [4, 5, 6]})\nt.loc['mean'] = t.mean().round(1)\n"
        "answers = (t, 0.2)",
        "no other, such as their mean. Rows: 4.",
    ),
    ("7.6", "answers = ({0.2: [0.8, 0.7, 0.7], 0.5: [0.7, 0.6, 0.7], 0.8: [0.5, 0.5, 0.6]}, 0.2)", "accuracies?"),
    ("7.6", "answers = ({'0.2': [2, 3, 4], 0.2: [3, 4, 5], 0.8: [4, 5, 6]}, 0.2)", "two columns"),
    ("7.6", "answers = ({1: [2, 3, 4], 2: [3, 4, 5], 3: [4, 5, 6]}, 1)", "lie in [0, 1)"),
    ("7.6", "answers = ({'a': [2, 3, 4], 'b': [3, 4, 5], 'c': [4, 5, 6]}, 'a')", "'a' is no number"),
    ("7.6", "answers = ({0.2: [3, 3, 2], 0.5: [3, 2, 2], 0.8: [2]}, 0.2)", "equally long"),
    ("7.6", "answers = ({0.2: 2.0, 0.5: 2.1, 0.8: 2.2}, 0.2)", "Each rate needs a list"),
    ("7.6", "answers = ({0.2: {2.0, 3.0}, 0.5: {2.0, 3.0}, 0.8: {2.0, 3.0}}, 0.2)", "Each rate needs a list"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [3, 4, 5], 0.8: [3, 4, 'x']}, 0.2)", "Not all cells"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.5: [2, 3, -1], 0.8: [4, 5, 6]}, 0.2)", "losses below 0"),
]


@pytest.mark.parametrize(("number", "text", "said"), WRONG, ids=[f"{n}: {said}" for n, _, said in WRONG])
def test_a_wrong_answer_is_rejected_with_its_own_reason(number, text, said):
    numpy.random.seed(0)
    result = check_exercise(number, *run_in_numpy_mode(text))
    assert not result
    assert said in result.why, result


@pytest.mark.thorough
@pytest.mark.parametrize(("number", "text", "said"), WRONG, ids=[f"{n}: {said}" for n, _, said in WRONG])
def test_a_wrong_answer_is_rejected_with_its_own_reason_whatever_data_the_check_makes_up(number, text, said):
    for seed in range(200):
        numpy.random.seed(seed)
        result = check_exercise(number, *run_in_numpy_mode(text))
        assert (bool(result), said in result.why) == (False, True), (seed, result)


def test_equal_losses_are_spoken_of_only_where_some_are_equal():
    def told(answer):
        return check_exercise("7.2", *run_in_numpy_mode(f"{STOP}answers = ({answer},)")).why

    assert "(A loss that is equal is not lower.)" in told(
        "lambda losses, patience: kept(losses, patience, lower=float.__le__)"
    )
    too_late = told("lambda losses, patience: losses.index(min(losses)) + 1")
    assert "training has stopped before it" in too_late
    assert "equal" not in too_late


@pytest.mark.parametrize("near", [936458, 936000])  # the second is the number of weights alone, rounded
def test_only_the_right_number_can_have_been_rounded(near):
    assert check_exercise("2.1", near).why == f"num_params = {near} is not right."


def test_what_does_not_hold_is_one_thing():
    halves = "lambda labels, k: [(numpy.setdiff1d(numpy.arange(len(labels)), o), o) for o in f(len(labels), k)]"
    pieces = "f = lambda n, k: numpy.array_split(numpy.arange(n), k)"
    result = check_exercise("6.2", *run_in_numpy_mode(f"{pieces}\nanswers = ({halves},)"))
    assert result.tested == ["Each image is held out once, and then it is not trained on"]
    assert result.failed == "Each fold holds out as many images of a class as any other, or one more"


def test_a_table_in_an_example_has_an_index_only_where_it_is_not_counted_from_0():
    table = pandas.DataFrame({"epoch": [1, 2]})
    assert lines_that_show("f(table)", table=table).endswith("table = pd.DataFrame({'epoch': [1, 2]})\nf(table)")
    assert "{'epoch': [2, 1]}, index=[1, 0])" in lines_that_show("f(table)", table=table[::-1])


OF_NOISE = {
    "1.5": ("first_dropout", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X,)"),
    "1.6": ("gaussian_dropout", "answers = (lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape),)"),
    "3.5": (
        "Dropout",
        f"{LAYER}answers = (layer(lambda s, X: (np.random.uniform(size=X.shape) > s.p) * X / (1 - s.p)),)",
    ),
    "7.5": ("drop_connect", f"{CONNECT}answers = (connect,)"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("number", "text"), [(number, text) for number, text, _ in WRONG if number in OF_NOISE])
def test_the_example_shows_the_mistake_in_an_exercise_about_noise(number, text):
    name, right = OF_NOISE[number]
    numpy.random.seed(0)
    result = check_exercise(number, *run_in_numpy_mode(text))
    if result.example and "at_inference" not in result.example:
        assert_shows_the_mistake(result, lambda: run_in_numpy_mode(text)[0], run_in_numpy_mode(right)[0], name)


# Ways to write it that are as right as the solution's, which the solutions' own run checks.
RIGHT = [
    ("1.4", "answers = (lambda Y: float((Y == 0).all(axis=1).mean()),)"),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X, lambda X, p: X * (1 - p))"),
    ("1.6", "answers = (lambda X, p: X * np.random.normal(1, (p / (1 - p)) ** 0.5, X.shape),)"),
    ("1.6", "answers = (lambda X, p: X + X * (p / (1 - p)) ** 0.5 * np.random.normal(size=X.shape),)"),
    ("1.7", "answers = (lambda X, p: X * np.random.uniform(1 - p, 1 + p, X.shape),)"),
    ("1.7", "answers = (lambda X, p: npx.dropout(X, p),)"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) != net(X).argmax(1)).mean()),)"),
    ("2.3", "answers = (lambda net, X: sum(int(net(x).argmax()) != int(net(x).argmax()) for x in X) / len(X),)"),
    (
        "2.3",
        "def f(net, X):\n    first, second = np.split(net(np.concatenate([X, X])).argmax(axis=1), 2)\n"
        "    return (first != second).mean()\nanswers = (f,)",
    ),
    # As counted after dropout, where by chance it is near a fifth of the zeros.
    ("2.5", f"{NEAR_A_HALF}answers = ((X != 0).mean(), (0.2 * (X == 0).sum()).round() / X.size, X)"),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        return sum(npx.one_hot(net(x).argmax(axis=1), 10) for _ in range(passes))[0]\nanswers = (votes,)",
    ),
    ("3.5", f"{LAYER}answers = (layer(lambda s, X: (np.random.uniform(size=X.shape) > s.p) * X / (1 - s.p)),)"),
    (
        "3.3",
        "def votes(net, x, passes):\n    with autograd.train_mode():\n"
        "        classes = net(np.repeat(x, passes, axis=0)).argmax(axis=1)\n"
        "    return [(classes == k).sum() for k in range(10)]\nanswers = (votes,)",
    ),
    ("3.5", f"{LAYER}answers = (layer(lambda s, X: npx.dropout(X, p=s.p)),)"),
    (
        "5.1",
        "def f(h, n):\n    s = [784, *h, 10]\n    return (sum(s[1:]) + numpy.dot(s[1:], s[:-1])) / n\nanswers = (f,)",
    ),
    ("5.1", "answers = (lambda h, n: round(sum((a + 1) * b for a, b in zip((784, *h), (*h, 10))) / n, 4),)"),
    ("5.1", "answers = (lambda h, n: sum((a + 1) * numpy.float32(b) / n for a, b in zip((784, *h), (*h, 10))),)"),
    (
        "5.2",
        "def f(table):\n    best = table.loc[table.groupby('run')['test_loss'].idxmin()].set_index('run')['epoch']\n"
        "    return best.where(best < table.groupby('run')['epoch'].max(), 0)\nanswers = (f,)",
    ),
    ("5.3", f"{ENDS}answers = (lambda table, quantity: ends(table, quantity).round(3),)"),
    ("5.3", f"{ENDS}answers = (lambda table, quantity: ends(table, quantity).to_dict(),)"),
    (
        "5.3",
        "def f(table, quantity):\n    last = table.groupby('run').tail(1).set_index('seed')\n"
        "    return last[quantity][last['drop_prob_1'] == 0.5] - last[quantity][last['drop_prob_2'] == 0]\n"
        "answers = (f,)",
    ),
    (
        "5.3",
        "from d2l_utils.sweep import histories\n"
        "answers = (lambda table, quantity: {seed: getattr(runs[0], quantity)[-1] - getattr(histories("
        "table[table['drop_probs'] == '0/0'], 'seed')[seed][0], quantity)[-1] for seed, runs in histories("
        "table[table['drop_probs'] == '0.5/0.5'], 'seed').items()},)",
    ),
    (
        "5.2",
        "answers = (lambda table: {run: int(rows.iloc[rows['test_loss'].argmin()]['epoch']) % 8"
        " for (run, *_), rows in table.groupby(['run', 'drop_probs', 'seed'])},)",
    ),
    ("3.4", "answers = ((np.ones(3) == np.ones(3)).all(), 0.5)"),
    ("3.6", "answers = ((3, 2),)"),
    ("3.6", "answers = (tuple(numpy.arange(2, 4)),)"),
    ("4.2", f"{FRESH}answers = (fresh,)"),
    ("4.4", "answers = (lambda accs: max(0, -min(numpy.diff(accs))),)"),
    ("4.5", f"{BEST_FROM}answers = (lambda losses: best_from(losses, numpy.inf, 0),)"),
    ("5.4", "answers = (lambda p, a, b: sum((p == a) * (a != b)) / sum(a != b),)"),
    ("5.5", f"{GRID}answers = (grid,)"),
    ("5.5", f"{GRID}answers = ([grid | {{'seed': seed}} for seed in (1, 2, 3)],)"),
    ("5.5", f"{GRID}answers = (grid | {{'drop_probs': numpy.array([0, 0.2, 0.5, 0.8]), 'seed': range(4)}},)"),
    ("5.5", f"{GRID}answers = (grid | {{'drop_probs': [(p, p) for p in (0, 0.1, 0.2, 0.5, 0.8)]}},)"),
    (
        "6.1",
        "def f(h):\n    a, b = numpy.array(h.train_loss), numpy.array(h.test_loss)\n"
        "    if a.max() > 5 or (numpy.diff(a) > 0.5).any():\n        return 'unstable'\n"
        "    if b[-1] - a[-1] > 0.6:\n        return 'over-fitting'\n"
        "    return 'too small' if a[-1] > 0.8 else 'well fitted'\nanswers = (f,)",
    ),
    *[("6.1", f"{DOCTOR}answers = (doctor({limit}),)") for limit in LIMITS],
    ("6.2", f"{FOLDS}answers = (dealt,)"),
    ("6.2", f"{FOLDS}answers = (lambda labels, k: map(iter, dealt(labels, k)),)"),
    (
        "6.2",
        "from sklearn.model_selection import StratifiedKFold\n"
        "answers = (lambda labels, k: list(StratifiedKFold(k, shuffle=True).split(labels, labels)),)",
    ),
    (
        "6.2",
        f"{FOLDS}def masks(labels, k):\n"
        "    here = numpy.arange(len(labels))\n"
        "    return [tuple(numpy.isin(here, part) for part in pair) for pair in dealt(labels, k)]\n"
        "answers = (masks,)",
    ),
    (
        "6.3",
        "from sklearn.model_selection import GroupKFold\n"
        "answers = (lambda sources, k: list(GroupKFold(k).split(sources, groups=sources)),)",
    ),
    (
        "6.3",
        "def f(sources, k):\n    number = numpy.unique(sources, return_inverse=True)[1] % k\n"
        "    return [(numpy.where(number != i)[0], numpy.where(number == i)[0]) for i in range(k)]\nanswers = (f,)",
    ),
    (
        "6.4",
        "answers = (lambda t: (best := min(t, key=lambda rate: t[rate].mean())) * (t[best] < t[0]).all(),)",
    ),
    ("6.4", "answers = (lambda t: (t[best := t.mean().idxmin()] < t[0]).all() and best,)"),
    ("6.4", "answers = (lambda t: (t[best := t.mean().idxmin()] < t.iloc[:, 0]).all() * best,)"),  # as pivot sorts them
    ("6.5", "answers = (['E', 'C', 'B'], lambda k, n: max(numpy.random.binomial(n, 0.8, k)) / n - 0.8)"),
    ("7.1", "answers = (0.333, 0.25)"),
    (
        "7.2",
        "def f(losses, patience):\n    best = range(len(losses))\n"
        "    ends = [i for i in best if i >= patience and min(losses[: i - patience + 1]) <= min(losses[: i + 1])]\n"
        "    seen = losses[: ends[0] + 1] if ends else losses\n    return numpy.argmin(seen) + 1\nanswers = (f,)",
    ),
    (
        "7.3",
        "def f(P, y, share):\n    Q = numpy.where(P > 0, P, 1)\n    H = -(P * numpy.log(Q)).sum(1)\n"
        "    answered = H <= numpy.quantile(H, share, method='lower') if share == 1 else H < numpy.quantile(H, share)\n"
        "    return float((P.argmax(1) == y)[answered].mean())\nanswers = (f,)",
    ),
    ("7.4", "answers = (lambda nets, X: np.stack([npx.softmax(net(X)) for net in nets]),)"),
    (
        "7.4",
        "answers = (lambda nets, X: numpy.stack([[npx.softmax(net(x))[0].asnumpy() for x in X] for net in nets]),)",
    ),
    ("7.5", f"{CONNECT}answers = (connect,)"),
    (
        "7.5",
        "def f(X, W, b, p):\n    M = np.random.uniform(0, 1, (len(X), *W.shape)) >= p\n"
        "    return np.einsum('ni,nij->nj', X, M * W) / (1 - p) + b\nanswers = (f,)",
    ),
    (
        "7.5",
        "def f(X, W, b, p):\n    with autograd.train_mode():\n"
        "        M = npx.dropout(np.ones((len(X), *W.shape)), p)\n"
        "    return npx.batch_dot(np.expand_dims(X, 1), M * W)[:, 0] + b\nanswers = (f,)",
    ),
    ("7.6", "answers = ({'0.2': [2, 3, 4], '0.5': [3, 4, 3.5], '0.8': [4, 5, 6]}, 0.5)"),
    ("7.6", "answers = ({'0.2': [2, 3, 4], '0.5': [3, 4, 3.5], '0.8': [4, 5, 6]}, '0.5')"),
    ("7.6", "answers = ({0.2: [2, 3, 4], 0.6: [3, 4, 3.5], 0.8: [4, 5, 6]}, np.array(0.6))"),
    ("7.6", "answers = (pandas.DataFrame({0.2: [2, 3, 4], 0.5: [3, 4, 3.5], 0.8: [4, 5, 6]}), 0.5)"),
    ("7.6", "answers = ({p: np.array([2, 3, 2.5]) + p for p in (0.2, 0.5, 0.8)}, 0.2)"),
    ("7.6", "answers = ({0.2: [1.95, 2.01, 1.98], 0.5: [1.9, 1.98, 1.94], 0.8: [2.05, 2.11, 2.08]}, 0.5)"),
]


@pytest.mark.parametrize("number", ["1.4", "4.4", "4.5", "5.1", "5.4"])
def test_in_the_first_data_of_a_check_each_mistake_gives_a_number_of_its_own(number, monkeypatch):
    seen = []
    chapter = importlib.import_module(f"d2l_utils.checks.exercises.ch{number[0]}")
    monkeypatch.setattr(chapter, "check_value", lambda what, answer, *right_and_wrong: seen.append(right_and_wrong))
    check_exercise(number, *run_in_numpy_mode(next(text for each, text in RIGHT if each == number)))
    right, mistakes = seen[0][:2]
    (step,) = (each for each in chapter.STEPS[number] if "check_value" in each.__code__.co_names)
    tables = (node for node in ast.walk(ast.parse(inspect.getsource(step))) if isinstance(node, ast.Dict))
    written = {why.value for table in tables for why in table.values if isinstance(why, ast.Constant)}
    assert written <= {*mistakes.values()}  # where two have one number, the dictionary has lost one
    for (a, why), (b, other) in itertools.combinations([(right, ""), *mistakes.items()], 2):
        assert why == other or abs(a - b) > 1e-3


def test_no_two_mistakes_give_the_same_differences_by_chance():
    code = "lambda table, quantity: ends(table, quantity) * 0 + ends(table, quantity).mean()"
    answers = run_in_numpy_mode(f"{ENDS}answers = ({code},)")
    numpy.random.seed(153)  # which once drew a table in which the mean was what pairs by order give
    assert "a pair says more than a mean" in check_exercise("5.3", *answers).why


@pytest.mark.parametrize(("number", "text"), RIGHT, ids=[f"{n}: {text[-60:]}" for n, text in RIGHT])
def test_a_right_answer_passes(number, text):
    numpy.random.seed(0)
    result = check_exercise(number, *run_in_numpy_mode(text))
    assert result, result


@pytest.mark.thorough
@pytest.mark.parametrize(("number", "text"), RIGHT, ids=[f"{n}: {text[-60:]}" for n, text in RIGHT])
def test_a_right_answer_passes_whatever_data_the_check_makes_up(number, text):
    for seed in range(200):
        numpy.random.seed(seed)
        result = check_exercise(number, *run_in_numpy_mode(text))
        assert result, (seed, result)


def test_of_an_answer_with_several_wrong_parts_all_are_named():
    result = check_exercise("1.1", 24, 1 / 16, 16)
    assert (result.reason, result.others) == (
        "wrong-answer",
        ["spread = 16 is not right. That is the variance; take its root."],
    )
    assert "And besides: spread = 16" in str(result)
    masked, doubled = run_in_numpy_mode("answers = (lambda X, p: X, lambda X, p: 2 * X)")
    assert len(check_exercise("1.5", masked, doubled).others) == 1
    result = check_exercise("4.1", {"A", "B"})
    assert "'A' does not belong there" in result.why
    assert "2 are missing" in result.why


def test_a_wrong_answer_to_a_table_comes_with_a_table_that_shows_it():
    (differences,) = run_in_numpy_mode(f"{ENDS}answers = (by_order,)")
    result = check_exercise("5.3", differences)
    names = {"differences": differences}
    *lines, call = result.example.splitlines()
    exec("\n".join(lines), names)
    seen = eval(call, names)
    stated = {int(seed): float(value) for seed, value in re.findall(r"(\d+): (-?\d\.\d+)", call)}
    assert set(seen) == set(stated)
    assert any(abs(seen[seed] - stated[seed]) > 0.005 for seed in seen)


def ends_of(**columns):
    """A table as a sweep's, with one epoch for each run."""
    size = max(len(each) for each in columns.values() if isinstance(each, list))
    return pandas.DataFrame({"run": range(size), "label_noise": 0.2, "test_loss": 0.5, "epoch": 1} | columns)


def pairs_of(*differences, **more):
    n = len(differences)
    rates, seeds = ["0/0"] * n + ["0.9/0.9"] * n, [*range(n), *reversed(range(n))]
    accs = [0.6] * n + [0.6 + each for each in reversed(differences)]
    return ends_of(**{"drop_probs": rates, "seed": seeds, "test_acc": accs} | more)


@pytest.mark.parametrize(
    ("table", "verdict"),
    [
        (pairs_of(0.1, 0.02, 0.01), "helps"),
        (pairs_of(-0.1, -0.02, -0.01), "hurts"),
        (pairs_of(0.1, 0.2, -0.01), "can't tell"),
        (pairs_of(0.1, 0.2, 0, 0.1), "can't tell"),
    ],
)
def test_the_verdict_of_an_own_comparison_follows_from_its_own_pairs(table, verdict):
    for said in ("helps", "hurts", "can't tell"):
        result = check_exercise("5.6", table, said)
        assert bool(result) == (said == verdict), result
        assert result or "With dropout minus without, for each seed" in result.why
    assert "one time in 4" in check_exercise("5.6", pairs_of(0.1, 0.1, 0.1), "helps").remarks[1]


@pytest.mark.parametrize(
    ("table", "verdict", "said"),
    [
        ({"a": 1}, "helps", "takes the table that sweep gives back, got dict"),
        (pairs_of(0.1, 0.1), "helps", "There are 2 pairs"),
        (pairs_of(0.1, 0.1, 0.1), "yes", "verdict must be one of helps, hurts, can't tell"),
        (pairs_of(0.1, 0.1, 0.1, lr=[0.1] * 3 + [0.2] * 3), "helps", "lr varies as well"),
        (pairs_of(0.1, 0.1, 0.1, drop_probs=["0/0", "0.5/0.5", "0.9/0.9"] * 2), "helps", "Compare one rate with none"),
        (pairs_of(0.1, 0.1, 0.1, drop_probs=["0.5/0.5"] * 3 + ["0.9/0.9"] * 3), "helps", "Compare one rate with none"),
        (pairs_of(0.1, 0.1, 0.1, seed=[1, 2, 3, 4, 5, 6]), "helps", "Each seed must stand once in either arm"),
        (pairs_of(0.1, 0.1, 0.1, test_loss=[0.5] * 5 + [math.nan]), "helps", "diverged"),
        (pairs_of(0.1, 0.1, 0.1).drop(columns="seed"), "helps", "has no column seed"),
        (pandas.concat([pairs_of(0.1, 0.1, 0.1)] * 2), "helps", "Run numbers occur twice"),
    ],
)
def test_a_comparison_that_is_not_fair_is_rejected(table, verdict, said):
    result = check_exercise("5.6", table, verdict)
    assert not result
    assert said in result.why


def by_fold(*losses, **more):
    """Candidates 0, 1, 2, … on three folds, with the validation losses given for each."""
    names = [f"fold {i}" for _ in losses for i in range(3)]
    decay = [i for i in range(len(losses)) for _ in range(3)]
    return ends_of(
        **{"data": names, "weight_decay": decay, "test_loss": [loss for row in losses for loss in row]} | more
    )


OVERLAPPING = by_fold([0.5, 0.6, 0.7], [0.4, 0.5, 0.72], [0.9, 0.9, 0.9])
OF_UNITS = OVERLAPPING.rename(columns={"weight_decay": "units"})


def test_an_own_choice_is_right_where_no_other_wins_in_every_fold():
    assert check_exercise("6.6", by_fold(*[[0.5, 0.6, 0.7]] * 3, train_size=[599, 600, 601] * 3), "weight_decay", 1)
    assert [bool(check_exercise("6.6", OVERLAPPING, "weight_decay", each)) for each in (0, 1, 2)] == [True, True, False]
    assert "do not tell it apart from 0" in check_exercise("6.6", OVERLAPPING, "weight_decay", 1).remarks[1]
    assert (
        "In every fold weight_decay = 0 has a lower loss" in check_exercise("6.6", OVERLAPPING, "weight_decay", 2).why
    )


def test_a_column_of_ones_own_can_be_chosen():
    assert check_exercise("6.6", OF_UNITS, "units", 1)
    assert check_exercise("6.6", OF_UNITS.assign(seed=range(9)), "units", 1)  # as with any other setting
    assert check_exercise("6.6", OVERLAPPING.assign(note=[[1]] * 9), "weight_decay", 1)  # beside the setting, too
    assert check_exercise("6.6", OF_UNITS.assign(num_hiddens=pandas.Categorical(["256"] * 9)), "units", 1)


def test_a_number_of_layers_can_be_chosen():
    table = OVERLAPPING.assign(
        num_hiddens=[each for each in ("512", "256-256", "64-64-64") for _ in range(3)],
        drop_probs=[each for each in ("0.5", "0.5/0.5", "0.5/0.5/0.5") for _ in range(3)],
        drop_prob_1=0.5,
        weight_decay=0.0,
    )
    assert check_exercise("6.6", table, "num_hiddens", "512")
    table["drop_prob_1"] = [0.5] * 8 + [0.2]
    assert "drop_prob_1 varies as well" in check_exercise("6.6", table, "num_hiddens", "512").why


def test_a_sigma_of_none_can_be_chosen():
    table = OVERLAPPING.assign(sigma=[each for each in (0.1, None, 0.01) for _ in range(3)], weight_decay=0.0)
    for chosen in (None, numpy.nan, pandas.Series({0.1: 1, None: 0.5}).idxmin()):
        result = check_exercise("6.6", table, "sigma", chosen)
        assert result
        assert "do not tell it apart from 0.1:" in result.remarks[1]
    assert "values of sigma, None, 0.01, 0.1, got <NA>" in check_exercise("6.6", table, "sigma", pandas.NA).why


def test_a_rate_in_single_precision_can_be_chosen():
    table = OVERLAPPING.assign(lr=[each for each in (1e-4, 1e-3, 1e-2) for _ in range(3)], weight_decay=0.0)
    assert check_exercise("6.6", table, "lr", numpy.float32(1e-3))
    assert not check_exercise("6.6", table, "lr", numpy.float32(1.1e-3))


def test_the_curves_of_an_example_can_be_diagnosed():
    (diagnose,) = run_in_numpy_mode("answers = (lambda history: 'well fitted',)")
    names = {"diagnose": diagnose}
    exec(check_exercise("6.1", diagnose).example, names)
    assert len(names["history"].train_loss) == len(names["history"].test_loss) > 10


@pytest.mark.parametrize(
    ("table", "setting", "chosen", "said"),
    [
        (OVERLAPPING, "decay", 1, "must be the name of one of the table's columns"),
        (OVERLAPPING, "weight_decay", 7, "chosen must be one of the values of weight_decay, 0, 1, 2, got 7"),
        (OVERLAPPING, "weight_decay", numpy.arange(3), "values of weight_decay, 0, 1, 2, got a whole ndarray"),
        (OVERLAPPING, "weight_decay", (0, 1), "values of weight_decay, 0, 1, 2, got (0, 1)"),
        (OVERLAPPING, "lr", 1, "must be the name of one of the table's columns"),
        (OVERLAPPING.drop(columns="data"), "weight_decay", 1, "has no column data"),
        (OVERLAPPING[:6], "weight_decay", 1, "has 2 values: choose among three"),
        (OVERLAPPING[:8], "weight_decay", 1, "once on each fold"),
        (OVERLAPPING[OVERLAPPING["data"] != "fold 1"], "weight_decay", 1, "There are 2 folds"),
        (by_fold(*[[0.5] * 3] * 3, lr=[0.1] * 8 + [0.2]), "weight_decay", 1, "lr varies as well"),
        (OVERLAPPING, "label_noise", 0.2, "runs differ in weight_decay; setting is 'label_noise'"),
        (OVERLAPPING, "data", "fold 1", "data is no setting"),
        (OVERLAPPING, "test_loss", 0.5, "test_loss is no setting"),
        (OVERLAPPING.assign(gap=[*range(9)]), "gap", 0, "runs differ in weight_decay; setting is 'gap'"),
        (OVERLAPPING.assign(note=[[1]] * 9), "note", [1], "note holds lists or arrays"),
        (OVERLAPPING.assign(num_hiddens=[[256]] * 9), "weight_decay", 1, "num_hiddens holds lists or arrays"),
        (OVERLAPPING.assign(data=[[1]] * 9), "weight_decay", 1, "data holds lists or arrays"),
        (OVERLAPPING.assign(run=[[1]] * 9, epoch=1), "weight_decay", 1, "run holds lists or arrays"),
        (OVERLAPPING.assign(drop_prob_1=[[0.5]] * 9), "weight_decay", 1, "drop_prob_1 holds lists or arrays"),
        (OF_UNITS, "run", 1, "run is no setting"),
        (OF_UNITS.assign(memorised=OF_UNITS["units"]), "memorised", 1, "memorised is no setting"),
        (OF_UNITS.assign(lr=0.1), "lr", 0.1, "runs differ in nothing; setting is 'lr'"),
        (OF_UNITS.assign(lr=0.1, seed=range(9)), "lr", 0.1, "runs differ in the seed; setting is 'lr'"),
        (OVERLAPPING.assign(weight_decay=0), "weight_decay", 0, "runs differ in nothing; setting is 'weight_decay'"),
        ([1, 2], "weight_decay", 1, "takes the table that sweep gives back"),
        (pandas.DataFrame({"run": []}), "weight_decay", 1, "The table is empty"),
    ],
)
def test_a_choice_that_nothing_can_be_said_about_is_rejected(table, setting, chosen, said):
    result = check_exercise("6.6", table, setting, chosen)
    assert not result
    assert said in result.why


def histories(*losses):
    runs = []
    for loss in losses:
        runs.append(History())
        for value in (1.0, loss):
            runs[-1].append(
                train_loss=0.1, train_acc_noisy=0.9, train_acc_clean=0.95, test_loss=value, test_acc=0.8, seconds=1.0
            )
    return runs


def test_what_are_no_runs_is_named():
    last = [run.test_loss[-1] for run in histories(0.7, 0.71, 0.72)]
    assert "there is 0.7 in it" in check_exercise("4.6", last, histories(0.8, 0.81, 0.82)).why
    frames = [run.to_frame() for run in histories(0.7, 0.71, 0.72)]
    assert "must hold finished runs (histories)" in check_exercise("4.6", frames, histories(0.8, 0.81, 0.82)).why


def test_runs_that_do_not_overlap_win():
    result = check_exercise("4.6", histories(0.7, 0.71, 0.72), histories(0.8, 0.81, 0.82))
    assert result
    assert "0.700 to 0.720, without 0.800 to 0.820" in result.remarks[0]


@pytest.mark.parametrize(
    ("with_dropout", "without_dropout", "said"),
    [
        ((0.7, 0.71, 0.805), (0.8, 0.81, 0.82), "overlap"),
        ((0.7, 0.71), (0.8, 0.81, 0.82), "with_dropout holds 2 runs"),
        ((0.7, 0.71, 0.71), (0.8, 0.81, 0.82), "the same to the last digit"),
        ((0.8, 0.81, 0.82), (0.7, 0.71, 0.72), "Every run with dropout ends with the *higher* test loss"),
        ((0.7, 0.71, math.nan), (0.8, 0.81, 0.82), "A run has diverged"),
    ],
)
def test_runs_that_prove_nothing_are_rejected(with_dropout, without_dropout, said):
    assert said in check_exercise("4.6", histories(*with_dropout), histories(*without_dropout)).why


def test_a_gap_read_off_the_wrong_curves_is_named():
    runs = {"a": histories(0.5)[0], "b": histories(0.5)[0]}
    assert check_exercise("2.4", 0.05, 0.06, runs)
    assert "clean minus noisy" in check_exercise("2.4", -0.05, 0.05, runs).why
    assert "clean minus test" in check_exercise("2.4", 0.15, 0.05, runs).why


@pytest.mark.parametrize("runs", [{}, [1, 2], None, {"a": histories(0.5)[0]}, {"a": History(), "b": History()}])
def test_gaps_are_read_off_two_finished_runs(runs):
    assert "runs must hold the two runs" in check_exercise("2.4", 0.05, 0.05, runs).why


# -------------------------------------------------------------------------------------------------- the gallery


def of_the_end(history: dict, quantity: str) -> float:
    """Mean over the last three epochs, so that no single epoch decides."""
    return statistics.mean(history[quantity][-3:])


def signs(healthy: dict, case: dict) -> dict[str, bool]:
    """What the gallery says of each bug. Of any run beside a healthy one just one of these is true."""
    noisy, clean, train_loss, test_loss = (
        of_the_end(case, each) for each in ("train_acc_noisy", "train_acc_clean", "train_loss", "test_loss")
    )
    usual_gap = of_the_end(healthy, "train_acc_clean") - of_the_end(healthy, "train_acc_noisy")
    usual_loss = of_the_end(healthy, "train_loss")
    like_healthy = abs(train_loss - usual_loss) < 0.03 * usual_loss
    return {
        "There is dropout on the output layer, too.": (
            0.4 < noisy < 0.55
            and clean > of_the_end(healthy, "train_acc_clean") - 0.04
            and min(case["train_loss"]) > 1.2
            and test_loss < 0.65 * train_loss
        ),
        "The weights were not initialised anew.": (
            case["train_acc_noisy"][0] > healthy["train_acc_noisy"][-1] - 0.02
            and case["train_loss"][0] < 1.1 * healthy["train_loss"][-1]
            and clean > noisy
        ),
        "The masks were drawn once and never again.": (
            noisy > clean and train_loss < 0.85 * usual_loss and test_loss > 1.5 * train_loss
        ),
        "The share to keep was passed as the share to drop.": (
            clean - noisy > 2 * usual_gap
            and train_loss > 1.4 * usual_loss
            and test_loss < 0.85 * train_loss
            and clean < of_the_end(healthy, "train_acc_clean") - 0.04
            and case["train_acc_noisy"][-1] > case["train_acc_noisy"][-4] + 0.03
        ),
        "Dropout is left on in evaluation.": (
            like_healthy
            and -0.01 < clean - noisy < 0.7 * usual_gap
            and train_loss < test_loss < 1.2 * train_loss
            and of_the_end(case, "test_acc") < of_the_end(healthy, "test_acc")
        ),
        "The survivors are not rescaled.": (
            train_loss > 1.1 * usual_loss
            and test_loss > 1.1 * train_loss
            and test_loss > 1.3 * of_the_end(healthy, "test_loss")
            and clean > noisy
        ),
    }


def what_the_reasons_say(healthy: dict, case: dict) -> dict[str, bool]:
    """What the reasons for and against each bug say of curves, beyond its signs, by the bug that the program has."""

    def compared(quantity: str) -> list[float]:
        return [mine - theirs for mine, theirs in zip(case[quantity], healthy[quantity], strict=True)]

    def end(quantity: str) -> float:
        return case[quantity][-1]

    def falls(losses: list[float]) -> list[float]:
        return [a - b for a, b in itertools.pairwise(losses)]

    def first_is_worse() -> bool:
        return compared("train_acc_noisy")[0] < 0 < compared("train_loss")[0] and compared("test_acc")[0] < 0

    return {
        "There is dropout on the output layer, too.": (
            all(fall > 2 * max(later) for fall, *later in (falls(each["train_loss"]) for each in (case, healthy)))
            and end("train_loss") > 2 * healthy["train_loss"][-1]
            and 0.25 < end("train_acc_clean") - end("train_acc_noisy") < 0.36
        ),
        "The weights were not initialised anew.": (
            case["train_acc_noisy"][0] > 0.77
            and max(compared("test_loss") + compared("train_loss")) < 0 < min(compared("train_acc_noisy"))
            and end("test_loss") < 1.2 * end("train_loss")
        ),
        "The masks were drawn once and never again.": (
            max(compared("train_loss")) < 0 < min(compared("test_loss"))
            and end("train_acc_noisy") > max(end("train_acc_clean"), healthy["train_acc_noisy"][-1])
            and 1.7 < end("test_loss") / end("train_loss") < 2.4
            and max(case["test_loss"]) == case["test_loss"][0]
        ),
        "The share to keep was passed as the share to drop.": (
            first_is_worse()
            and 0.05 < end("train_acc_clean") - end("train_acc_noisy") < 0.16
            and max(compared("train_acc_clean")) < 0 < min(compared("train_loss"))
        ),
        "Dropout is left on in evaluation.": (
            max(map(abs, compared("train_loss"))) < 0.03
            and max(map(abs, compared("train_acc_noisy"))) < 0.02
            and max(compared("train_acc_clean")) < 0
            and sum(each >= 0 for each in compared("test_acc")) <= 1
        ),
        "The survivors are not rescaled.": (
            first_is_worse()
            and max(compared("train_acc_noisy")) < 0 < min(compared("train_loss"))
            and end("train_acc_noisy") > 0.7
            and end("test_loss") > max(end("train_loss"), 0.7 * case["test_loss"][0])
        ),
    }


def run_the_gallery(seeds) -> dict[str, dict]:
    """Run all programs with these seeds, in two processes of one thread each."""
    code = (
        "import json, runpy, sys, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "import d2l_utils as d2l\n"
        "data = d2l.load_fashion_mnist('sample').subset(5000)\n"
        "runs = {f'{name} {seed}': vars(runpy.run_path(f'{sys.argv[1]}/{name}.py')['run'](data, int(seed)))\n"
        "        for seed in sys.argv[2].split() for name in sys.argv[3].split()}\n"
        "print(json.dumps(runs))"
    )
    names = sorted(path.stem for path in PROGRAMS.glob("*.py"))
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(PROGRAMS), " ".join(map(str, seeds)), " ".join(half)],
            stdout=subprocess.PIPE,
            env=os.environ | {"OMP_NUM_THREADS": "1"},
        )
        for half in (names[::2], names[1::2])
    ]
    outputs = [process.communicate()[0] for process in processes]
    assert all(process.returncode == 0 for process in processes)
    return json.loads(outputs[0]) | json.loads(outputs[1])


def assert_each_bug_shows_and_no_other(runs: dict[str, dict], seed: int) -> None:
    healthy = runs[f"healthy {seed}"]
    assert of_the_end(healthy, "train_acc_clean") > of_the_end(healthy, "train_acc_noisy") + 0.02
    assert 0.85 < of_the_end(healthy, "test_loss") / of_the_end(healthy, "train_loss") < 1.05
    assert healthy["train_acc_noisy"][0] < healthy["train_acc_noisy"][-1] - 0.15
    assert not any(signs(healthy, healthy).values()), seed
    for case, bug in GALLERY.items():
        found = [name for name, seen in signs(healthy, runs[f"case_{case.lower()} {seed}"]).items() if seen]
        assert found == [bug], (case, seed)
        assert what_the_reasons_say(healthy, runs[f"case_{case.lower()} {seed}"])[bug], (case, seed)


@pytest.mark.slow
def test_each_bug_of_the_gallery_and_no_other_shows_in_its_curves():
    (printed,) = unfilled("failure_gallery.ipynb").cells[-1].outputs
    assert_each_bug_shows_and_no_other(json.loads(printed.text), 1)


@pytest.mark.thorough
def test_each_bug_of_the_gallery_and_no_other_shows_with_any_seed():
    seeds = range(2, 9)
    runs = run_the_gallery(seeds)
    for seed in seeds:
        assert_each_bug_shows_and_no_other(runs, seed)


def test_the_programs_of_the_gallery_differ_from_the_healthy_one_in_a_few_lines():
    healthy = (PROGRAMS / "healthy.py").read_text().splitlines()
    for case in GALLERY:
        program = (PROGRAMS / f"case_{case.lower()}.py").read_text().splitlines()
        assert 0 < len(set(program[1:]) - set(healthy)) <= 5
        assert program[0] == f'"""Case {case}: there is one bug in this program."""'


def test_the_solution_names_the_bug_of_each_case():
    text = "\n".join(cell.source for cell in cells_of(SOLUTION_FOLDER, "failure_gallery.ipynb"))
    for case, bug in GALLERY.items():
        assert f"**{bug}**" in text.split(f"## Case {case}")[1].split("## ")[0]


def test_dropout_on_the_output_keeps_the_train_loss_up_whatever_the_network_learns():
    # With the right class's score at 0 and K of the nine others dropped to 0 as well, the best loss is log(1 + K).
    from math import comb, log

    floor = 0.5 * sum(comb(9, k) / 2**9 * log(1 + k) for k in range(10))
    assert 0.8 < floor < 0.85  # the solution says "about 0.8"
    program = runpy.run_path(str(PROGRAMS / "case_a.py"))
    assert program["drop_prob2"] == 0.5


def test_a_forgotten_return_is_named_and_not_taken_for_dots():
    def dropout(X, drop_prob):
        mask = np.random.uniform(0, 1, X.shape) > drop_prob
        mask * X / (1 - drop_prob)

    def make_net(params, drop_prob1, drop_prob2, dropout):
        def net(X):
            dropout(X, drop_prob1)

        return net

    for result, call in ((check_dropout(dropout), "dropout(X, 0.5)"), (check_forward(make_net), "net(X)")):
        assert f"{call} gives back None. Does every way through it end with a return statement?" in result.why
        assert "✗" in str(result)
        assert "dots" not in str(result)
