"""The recorded runs of the notebooks were made by the code as it stands, and bear out what is claimed."""

import nbformat
import pandas as pd
import pytest

from d2l_utils import lesson
from d2l_utils.data import load_fashion_mnist
from d2l_utils.sweep import settings_in, sweep

from .conftest import need_full_data, site_script

record, claims = site_script("record"), site_script("claims")
NAMES = list(record.EXPERIMENTS)


def settings_of(name):
    return [settings for _, settings in record.EXPERIMENTS[name].runs()]


def test_all_experiments_are_recorded_and_no_others():
    assert list(pd.read_csv(record.ENDS, comment="#")["experiment"].unique()) == NAMES
    with_curves = [name for name in NAMES if record.EXPERIMENTS[name].curves]
    assert list(pd.read_csv(record.CURVES, comment="#")["experiment"].unique()) == with_curves


@pytest.mark.full_data
@pytest.mark.parametrize("name", NAMES)
def test_the_record_is_of_these_settings_and_this_code(name):
    need_full_data()
    experiment = record.EXPERIMENTS[name]
    keys = experiment.keys(load_fashion_mnist("debian"))
    changed = "the code that trains, or notebook 7's that measures, has changed: make recorded"
    assert list(lesson.recorded(name)["key"]) == keys, changed
    if experiment.curves:
        assert list(lesson.recorded(name, curves=True).groupby("run")["key"].first()) == keys, changed


@pytest.mark.parametrize("name", NAMES)
def test_no_setting_was_changed_by_hand(name):
    ends = lesson.recorded(name)
    for settings, (_, run) in zip(settings_of(name), ends.iterrows(), strict=True):
        assert run["num_hiddens"] == "-".join(map(str, settings.num_hiddens))
        assert run["drop_probs"] == "/".join(f"{p:g}" for p in settings.drop_probs)
        for each in ("label_noise", "weight_decay", "num_epochs", "seed"):
            assert run[each] == getattr(settings, each)
        for layer, drop_prob in enumerate(settings.drop_probs, start=1):
            assert run[f"drop_prob_{layer}"] == drop_prob
        assert 1 <= run["epoch_of_best_loss"] <= settings.num_epochs
        assert run["best_test_loss"] <= run["test_loss"]


def test_the_runs_of_an_experiment_are_those_of_its_grid_and_where_noises_are_named_of_each():
    swapped, noises = (record.EXPERIMENTS[name]._replace(seeds=(7, 8)) for name in ("swapped", "noises"))
    assert swapped.runs() == [("", settings) for settings in settings_in(swapped.grids())]
    found = [(noise, settings.drop_probs, settings.seed) for noise, settings in noises.runs()]
    assert found[:2] == [("without dropout", (0, 0), 7), ("without dropout", (0, 0), 8)]
    assert found[-1] == ("Gaussian noise", (0.5, 0.5), 8)
    assert len(found) == 8


@pytest.mark.slow
def test_an_experiment_with_a_notebooks_code_is_made_like_a_sweep_and_measured():
    few = {"train_size": 100, "num_epochs": 1, "label_noise": 0.4, "drop_probs": 0.5}
    passes, data = record.EXPERIMENTS["passes"], load_fashion_mnist("sample")
    short = passes._replace(grid={**passes.grid, **few}, seeds=(3,), measure=("variances",))
    table = record.make_with_notebook(short, data)
    expected = sweep(short.grids(), record.first_2000(data), results=None, workers=1, progress=False)
    same = [column for column in expected if column not in ("key", "seconds")]
    pd.testing.assert_frame_equal(table[same], expected[same], check_dtype=False)
    assert table["variance_1_train"][0] > table["variance_1_predict"][0] > 0
    assert len(record.ends_of(table)) == 1


def test_the_key_of_such_a_run_changes_with_the_notebooks_code_and_not_with_its_words(tmp_path, monkeypatch):
    def digest_of(code, first="import a\ndata = 2000"):
        cells = [nbformat.v4.new_code_cell(first), nbformat.v4.new_code_cell(code, metadata={"tags": ["a tag"]})]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / record.NOTEBOOK_7)
        return record.tagged_code("a tag")

    monkeypatch.setattr(lesson, "NOTEBOOKS", tmp_path)
    kept = digest_of('def f():\n    """Give 1."""\n    return 1')
    assert digest_of('def f():\n    """Say 1."""\n    return 1  # one') == kept
    assert digest_of('def f():\n    """Say 1."""\n    return 1', first="import a, b\ndata = 2000") == kept
    assert digest_of("def f():\n    return 2") != kept
    assert digest_of('def f():\n    """Say 1."""\n    return 1', first="import a\ndata = 500") != kept
    with pytest.raises(ValueError, match=r"no cell of 07_.* has the tag 'pases'"):
        record.tagged_code("pases")


@pytest.mark.parametrize("name", NAMES)
def test_every_experiments_ends_have_the_means_of_five_epochs(name):
    for quantity in ("test_acc", "test_loss", "train_acc_clean"):
        assert {f"{quantity}_first_five", f"{quantity}_last_five"} <= set(lesson.recorded(name))


@pytest.mark.parametrize("name", [name for name in NAMES if record.EXPERIMENTS[name].curves])
def test_an_experiments_ends_are_those_of_its_curves(name):
    curves, ends = lesson.recorded(name, curves=True), lesson.recorded(name)
    assert set(curves["status"]) == {"finished"}
    of_curves = record.ends_of(curves.drop(columns="experiment")).drop(columns=["key", "run"])
    pd.testing.assert_frame_equal(of_curves, ends[of_curves.columns], check_dtype=False, atol=2e-6)


def test_an_experiment_that_is_not_recorded_is_refused_with_those_that_are():
    with pytest.raises(
        ValueError, match=r"no experiment 'size' is in recorded/ends.csv; there are lecture, more dropout, sizes"
    ):
        lesson.recorded("size")


def test_a_record_that_is_not_there_is_made_and_a_damaged_one_is_an_error(tmp_path, monkeypatch):
    assert len(record.in_the_record("lecture")) == 20
    assert record.in_the_record("not yet recorded") is None
    monkeypatch.setattr(record, "ENDS", tmp_path / "ends.csv")
    assert record.in_the_record("lecture") is None
    for damaged in ("", "experiment,run\nlecture,0\nlecture,1,2,3\n"):
        record.ENDS.write_text(damaged)
        with pytest.raises(ValueError, match=r"No columns|tokenizing"):
            record.in_the_record("lecture")


# ------------------------------------------------------------------------------------------------ claims


@pytest.mark.parametrize("claim", claims.claims(), ids=lambda claim: f"{claim.notebook[:2]} {claim.says}")
def test_a_claim_holds_for_the_recorded_seeds(claim):
    word, numbers = claim.verdict(lesson.recorded(claim.experiment))
    assert word == "holds", numbers


def test_each_claim_stands_in_a_cell_that_is_there():
    for claim in claims.claims():
        cells = nbformat.read(lesson.NOTEBOOKS / f"{claim.notebook}.ipynb", as_version=4).cells
        assert claim.cell in {cell.id for cell in cells}, claim


def ends(**columns):
    table = pd.DataFrame(columns)
    return table.assign(run=range(len(table)))


def claim(**changes):
    return claims.Claim(
        **{"notebook": "05", "cell": "c", "says": "s", "experiment": "e", "quantity": "test_acc"} | changes
    )


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"than": 0.4}, "holds"),
        ({"than": 1.0}, "refuted"),
        ({"than": 0.5}, "open"),  # by more than two standard errors, but three seeds know their spread badly
        ({"than": 1.0, "least": False}, "holds"),
        ({"than": 0.4, "least": False}, "refuted"),
        ({"than": 0.7, "within": 0.3}, "holds"),
        ({"than": 0.7, "within": 0.01}, "open"),
        ({"than": 0.2, "within": 0.1}, "refuted"),
    ],
)
def test_a_claim_holds_by_students_t_or_is_open_or_refuted(changes, word):
    table = ends(seed=[1, 2, 3], test_acc=[0.6, 0.7, 0.8])
    assert claim(**changes).verdict(table) == (word, "+0.700 ± 0.058, 3 seeds")


def test_a_claim_about_pairs_compares_seed_by_seed():
    table = ends(seed=[1, 2, 1, 2], drop_probs=["0/0"] * 2 + ["0.5/0.5"] * 2, test_acc=[0.1, 0.5, 0.2, 0.7])
    about = claim(pair=("drop_probs", "0.5/0.5", "0/0"))
    assert about.verdict(table) == ("open", "+0.150 ± 0.050, 2 of 2 above 0")
    with pytest.raises(ValueError, match="one number for each of two seeds or more"):
        about.verdict(table.query("seed == 1"))


def test_a_claim_may_compute_its_quantity_of_several():
    table = ends(seed=[1, 2, 1, 2], drop_probs=["0/0"] * 2 + ["0.5/0.5"] * 2, a=[1.0, 2, 4, 7], b=[1.0, 1, 1, 2])
    assert claim(quantity="a - b", where="drop_probs == '0/0'", than=-1).verdict(table)[1] == "+0.500 ± 0.500, 2 seeds"
    about = claim(quantity="a - b", pair=("drop_probs", "0.5/0.5", "0/0"))
    assert about.verdict(table) == ("open", "+3.500 ± 0.500, 2 of 2 above 0")
    ratio = claim(quantity="a / b", pair=("drop_probs", "0.5/0.5", "0/0"))  # of each run, and then the difference
    assert ratio.values(table).tolist() == [3.0, 1.5]


def test_claims_about_pairs_are_tried_with_fresh_seeds(capsys, monkeypatch):
    def make(name, data, seeds):
        runs = [(seed, rates) for rates in ("0/0", "0.5/0.5") for seed in seeds]
        columns = dict.fromkeys(("train_acc_noisy", "train_acc_clean", "test_loss"), 0.5)
        columns |= dict.fromkeys(("optimizer", "lr", "sigma", "batch_size"), 0.5)
        columns |= {"num_parameters": 1, "epoch": 1, "seconds": 1.0, "status": "finished"}
        rows = [
            columns | {"seed": seed, "drop_probs": rates, "test_acc": float(rates[:3] == "0.5")} for seed, rates in runs
        ]
        return pd.DataFrame(rows).rename_axis("run").reset_index()

    about = claim(experiment="sizes", pair=("drop_probs", "0.5/0.5", "0/0"))
    monkeypatch.setattr(claims, "claims", lambda: [about])
    monkeypatch.setattr(claims.record, "make", make)
    monkeypatch.setattr(claims.record, "all_images", lambda: None)
    assert claims.main(["--seeds", "11-12"]) == 0
    assert capsys.readouterr().out == "holds   05 s: +1.000 ± 0.000, 2 of 2 above 0\n"


def test_seeds_are_written_as_a_range_or_a_list():
    assert claims.seeds_in("11-13") == (11, 12, 13)
    assert claims.seeds_in("14,17") == (14, 17)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("eleven", "two or more, like 11-20 or 11,12,15, got 'eleven'"),
        ("20-11", "two or more, like 11-20 or 11,12,15, got '20-11'"),
        ("11", "two or more, like 11-20 or 11,12,15, got '11'"),
        ("11,11", "two or more, like 11-20 or 11,12,15, got '11,11'"),
        ("9-12", r"the seeds [9, 10] are recorded; fresh ones begin at 11"),
    ],
)
def test_seeds_that_are_not_fresh_or_none_are_refused_with_words(text, why, capsys):
    with pytest.raises(SystemExit):
        claims.main(["--seeds", text])
    assert why in capsys.readouterr().err


def test_the_report_says_of_each_claim_what_the_seeds_say_and_counts_the_refuted(capsys, monkeypatch):
    monkeypatch.setattr(claims, "claims", lambda: [claim(says="it is high", than=0.4), claim(says="low", least=False)])
    assert claims.report("e", ends(seed=[1, 2, 3], test_acc=[0.6, 0.7, 0.8])) == 1
    assert capsys.readouterr().out.splitlines() == [
        "holds   05 it is high: +0.700 ± 0.058, 3 seeds",
        "refuted 05 low: +0.700 ± 0.058, 3 seeds",
    ]
