"""Every exercise runs unfilled and says so kindly, every solution passes its checks, and the gallery keeps its word."""

import json
import os
import re
import runpy
import statistics
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from d2l_utils.checks.exercises import EXERCISES, check_exercise
from d2l_utils.questions import BUGS, GALLERY

from .lesson import NOTEBOOKS
from .test_notebooks import STRICT, stderr_of

EXERCISE_FOLDER, SOLUTION_FOLDER = NOTEBOOKS / "exercises", NOTEBOOKS / "solutions"
NAMES = sorted(path.name for path in EXERCISE_FOLDER.glob("*.ipynb"))
WITH_CHECKS = [name for name in NAMES if name != "failure_gallery.ipynb"]
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
    "failure_gallery.ipynb": "",
}


def cells_of(folder: Path, name: str) -> list:
    return nbformat.read(folder / name, as_version=4).cells


def tagged(cells: list, tag: str) -> list[str]:
    return [cell.source for cell in cells if tag in cell.metadata.get("tags", [])]


def execute(path: Path, monkeypatch, claims: str = ""):
    """Run a notebook in its own folder, on a fresh kernel, and return what it put out."""
    monkeypatch.setenv("PYTHONWARNINGS", STRICT)
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("if True:\n" + claims + "\n        pass"))
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    return notebook


def shown_by(cell) -> str:
    return "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


# ------------------------------------------------------------------------------------------ on a fresh kernel


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_runs_unfilled_and_says_so_kindly(name, monkeypatch):
    notebook = execute(EXERCISE_FOLDER / name, monkeypatch)
    assert stderr_of(notebook) == ""
    for cell in notebook.cells:
        if "check" in cell.metadata.get("tags", []):
            assert "not filled in yet" in shown_by(cell), cell.source
            assert "✗" not in shown_by(cell)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_solution_passes_its_checks_and_keeps_its_word(name, monkeypatch):
    notebook = execute(SOLUTION_FOLDER / name, monkeypatch, CLAIMS[name])
    assert stderr_of(notebook) == ""
    for cell in notebook.cells:
        if "check" in cell.metadata.get("tags", []):
            assert re.match(r"✓ .*: right", shown_by(cell)), cell.source


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


def run_in_numpy_mode(text: str):
    """Make answers from text, as a learner would in a notebook."""
    namespace: dict = {}
    exec("from mxnet import autograd, init, np, npx\nfrom mxnet.gluon import nn\n" + text, namespace)
    return namespace["answers"]


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
    ("1.4", "answers = (lambda Y: None,)", "gives back None"),
    ("1.4", "answers = (lambda Y: 1 / 0,)", "ZeroDivisionError"),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X / (1 - p), lambda X, p: X)", "0 and 3"),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) < p) * X, lambda X, p: X)", "share of 0.8"),
    ("1.5", "answers = (lambda X, p: (np.random.uniform(size=X.shape) > p) * X, lambda X, p: X)", "X as it was"),
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
    ("1.6", "answers = (lambda X, p: X.asnumpy(),)", "must give back an MXNet array"),
    ("1.7", "answers = (lambda X, p: X,)", "no noise"),
    ("1.7", "answers = (lambda X, p: X * np.random.uniform(0, 1, X.shape),)", "The mean must stay"),
    ("1.7", "answers = (lambda X, p: X[:1] * np.random.uniform(0, 2, X.shape[1:]),)", "must have the shape of X"),
    ("2.1", "answers = (935936,)", "each unit has a bias"),
    ("2.1", "answers = (337674,)", "the lecture's network"),
    ("2.3", "answers = (lambda net, X: float((net(X) != net(X)).mean()),)", "not the scores"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) == net(X).argmax(1)).mean()),)", "which agrees"),
    ("2.3", "answers = (lambda net, X: float((net(X).argmax(1) != net(X).argmax(1)).sum()),)", "divide by how many"),
    ("2.3", "answers = (lambda net, X: 0.0,)", "calls net 0 times"),
    ("2.5", "import numpy\nanswers = (0.5, 0.2, numpy.eye(2) * 255)", "pixels, too, that were 0"),
    (
        "2.5",
        "import numpy\nanswers = (0.75, 0.05, numpy.eye(2) [:1].repeat(2, 0) * [[255, 1]] * [[1], [0]])",
        "*are* 0",
    ),
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
        "ten numbers",
    ),
    ("3.4", "answers = (False, 0.5)", "anything else than c"),
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
        "drops a share of 0.50",
    ),
    ("3.6", "answers = ((0, 1),)", "*shared*"),
    ("3.6", "answers = ((1,),)", "shared over the channels"),
    ("3.6", "answers = ((0, 2, 3),)", "the images, the rows, the columns"),
    ("3.6", "answers = ('channels',)", "tuple of axis numbers"),
    ("4.1", "answers = ({'B', 'C'},)", "decide the race"),
    ("4.1", "answers = ({'A', 'B', 'C', 'D'},)", "that is how it is done"),
    ("4.1", "answers = ({'B', 'C', 'D', 'E'},)", "with the same effort"),
    ("4.2", "net = nn.Sequential()\nanswers = (lambda p, seed: net,)", "the same network"),
    (
        "4.2",
        "def f(p, seed):\n    net = nn.Dense(10, in_units=784)\n    net.initialize(init.Normal(0.01))\n    return net\n"
        "answers = (f,)",
        "Seed before the weights are drawn",
    ),
    (
        "4.2",
        "def f(p, seed):\n    npx.random.seed(1)\n    net = nn.Dense(10, in_units=784)\n"
        "    net.initialize(init.Normal(0.01))\n    return net\nanswers = (f,)",
        "Is the seed used?",
    ),
    (
        "4.2",
        "def f(p, seed):\n    npx.random.seed(seed + int(10 * p[0]))\n    net = nn.Dense(10, in_units=784)\n"
        "    net.initialize(init.Normal(0.01))\n    return net\nanswers = (f,)",
        "do not start alike",
    ),
    ("4.3", "answers = (0.5,)", "spread is its root"),
    ("4.4", "answers = (lambda accs: max(accs) - min(accs),)", "range over all epochs"),
    ("4.4", "answers = (lambda accs: max([b - a for a, b in zip(accs, accs[1:])] + [0]),)", "largest rise"),
    ("4.5", "answers = (lambda losses: losses.index(min(losses)),)", "counted from 1"),
    ("4.5", "answers = (min,)", "the loss itself"),
]


@pytest.mark.parametrize(("number", "text", "said"), WRONG, ids=[f"{n}: {said}" for n, _, said in WRONG])
def test_a_wrong_answer_is_rejected_with_its_own_reason(number, text, said):
    result = check_exercise(number, *run_in_numpy_mode(text))
    assert not result
    assert said in result.why


def histories(*losses):
    from d2l_utils import History

    runs = []
    for loss in losses:
        runs.append(History())
        for value in (1.0, loss):
            runs[-1].append(
                train_loss=0.1, train_acc_noisy=0.9, train_acc_clean=0.95, test_loss=value, test_acc=0.8, seconds=1.0
            )
    return runs


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
    ],
)
def test_runs_that_prove_nothing_are_rejected(with_dropout, without_dropout, said):
    assert said in check_exercise("4.6", histories(*with_dropout), histories(*without_dropout)).why


def test_a_gap_read_off_the_wrong_curves_is_named():
    runs = {"a": histories(0.5)[0], "b": histories(0.5)[0]}
    assert check_exercise("2.4", 0.05, 0.06, runs)
    assert "clean minus noisy" in check_exercise("2.4", -0.05, 0.05, runs).why
    assert "clean minus test" in check_exercise("2.4", 0.15, 0.05, runs).why


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
            and clean < of_the_end(healthy, "train_acc_clean") - 0.03
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


@pytest.mark.slow
def test_each_bug_of_the_gallery_and_no_other_shows_in_its_curves_with_any_seed():
    seeds = (1, 2, 3)  # with the seeds 1 to 8 it was so, too; more here would take minutes
    runs = run_the_gallery(seeds)
    for seed in seeds:
        healthy = runs[f"healthy {seed}"]
        assert of_the_end(healthy, "train_acc_clean") > of_the_end(healthy, "train_acc_noisy") + 0.02
        assert 0.85 < of_the_end(healthy, "test_loss") / of_the_end(healthy, "train_loss") < 1.05
        assert healthy["train_acc_noisy"][0] < healthy["train_acc_noisy"][-1] - 0.15
        assert not any(signs(healthy, healthy).values()), seed
        for case, bug in GALLERY.items():
            found = [name for name, seen in signs(healthy, runs[f"case_{case.lower()} {seed}"]).items() if seen]
            assert found == [bug], (case, seed)


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
    assert set(BUGS) == set(GALLERY.values())


def test_dropout_on_the_output_keeps_the_train_loss_up_whatever_the_network_learns():
    # With the right class's score at 0 and K of the nine others dropped to 0 as well, the best loss is log(1 + K).
    from math import comb, log

    floor = 0.5 * sum(comb(9, k) / 2**9 * log(1 + k) for k in range(10))
    assert 0.8 < floor < 0.85  # the solution says "about 0.8"
    program = runpy.run_path(str(PROGRAMS / "case_a.py"))
    assert program["drop_prob2"] == 0.5
