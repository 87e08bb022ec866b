"""The quick questions: what they show, what they keep to themselves, and that every wrong answer has its reason."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from d2l_utils.questions import PREDICTIONS, QUESTIONS, ask, predict, predicted
from d2l_utils.quiz import Numeric, Predicted, Prediction, Question, texts_of

from .conftest import GALLERY

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").rglob("*.ipynb"))
CHOICE = [name for name, each in QUESTIONS.items() if isinstance(each, Question)]
NUMERIC = [name for name, each in QUESTIONS.items() if isinstance(each, Numeric)]


class Outline(HTMLParser):
    """What is open to see, what is folded away, and whether all tags are closed."""

    def __init__(self, html):
        super().__init__()
        self.open, self.seen, self.folded, self.tags = [], "", "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "details" in self.open and "summary" not in self.open:
            self.folded += data
        else:
            self.seen += data


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_shows_itself_without_its_answer(name):
    each = QUESTIONS[name]
    outline = Outline(each._repr_html_())
    assert not outline.open  # well formed
    reasons = list(each.choices.values()) if name in CHOICE else [each.reason, *each.wrong.values()]
    for shown in (outline.seen, repr(each)):
        assert "Right" not in shown
        assert "✓" not in shown
        for reason in reasons:
            assert re.sub(r"[`*]", "", reason)[:30] not in shown
    assert "Right" in outline.folded or name in NUMERIC


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_asks_nothing_of_the_network_and_brings_no_colour_of_text_of_its_own(name):
    html = QUESTIONS[name]._repr_html_()
    assert not re.search(r"https?:|<script|<link|src=|@import", html)
    assert not re.search(r"(?<![-\w])color:|background", html)  # the theme's, light or dark


@pytest.mark.parametrize("name", CHOICE)
def test_each_choice_unfolds_its_own_reason_and_one_of_them_is_right(name):
    each = QUESTIONS[name]
    html = each._repr_html_()
    assert len(each.choices) in (4, 6)
    assert html.count("<details") == html.count("<summary") == len(each.choices)
    assert html.count("✓ Right.") == 1
    assert html.count("✗ No.") == len(each.choices) - 1
    assert len(set(each.choices.values())) == len(each.choices)


def test_the_right_choice_is_not_always_in_the_same_place():
    places = [list(QUESTIONS[name].choices).index(QUESTIONS[name].answer) for name in CHOICE if "case" not in name]
    assert all(places.count(i) >= 2 for i in range(4))


@pytest.mark.parametrize("name", NUMERIC)
def test_a_number_has_at_least_two_wrong_answers_with_a_reason_of_their_own(name):
    each = QUESTIONS[name]
    assert len(each.wrong) >= 2
    assert each.reason
    assert each.hint
    assert all(each.wrong.values())


@pytest.mark.parametrize("name", NUMERIC)
def test_the_field_of_a_number_has_a_name_and_the_verdict_is_read_out(name):
    tags = [tag for tag, _ in Outline(QUESTIONS[name]._repr_html_()).tags]
    assert tags.index("label") < tags.index("input") < tags.index("button") < tags.index("output")


@pytest.mark.parametrize(
    "wording",
    [
        "share that is *dropped*",  # "p is the share kept"
        "one mask for the batch",
        "belongs to the first papers",  # "rescaling is done at test time"
        "Dropout is a way to train. At inference",  # "dropout is used at test time"
        "Dropout is not there to save time",  # "it speeds training up"
        "The two are measured differently",  # "test above train is a bug"
        "It does not: with the lecture's settings",  # "dropout always helps"
    ],
)
def test_the_misconceptions_of_the_class_are_answered(wording):
    reasons = [
        reason
        for name in QUESTIONS
        for reason in (QUESTIONS[name].choices.values() if name in CHOICE else QUESTIONS[name].wrong.values())
    ]
    assert any(wording in reason for reason in reasons)


@pytest.mark.parametrize(
    ("name", "right", "mistakes"),
    [
        ("survivor", 2 / (1 - 0.75), {2: 2, 2.6667: 2 / 0.75, 0.5: 2 * 0.25, 1.5: 2 * 0.75}),
        (
            "variance",
            9 * 0.2 / 0.8,
            {36: 9 * 0.8 / 0.2, 1.44: 9 * 0.2 * 0.8, 0.75: 3 * 0.2 / 0.8, 0.25: 0.2 / 0.8, 1.5: 2.25**0.5},
        ),
        ("gap", 0.90 - 0.87, {-0.01: 0.86 - 0.87, 0.04: 0.90 - 0.86, 0.01: 0.87 - 0.86}),
        ("wrong-labels", 2000 * 0.4 * 0.9, {800: 2000 * 0.4, 80: 800 * 0.1, 1280: 2000 - 720}),
        ("keep-prob", 1 - 0.8, {0.8: 0.8, 1.25: 1 / 0.8}),
        (
            "gaussian-sigma",
            (0.2 / 0.8) ** 0.5,
            {0.25: 0.2 / 0.8, 2: (0.8 / 0.2) ** 0.5, 0.4: (0.2 * 0.8) ** 0.5, 0.2: 0.2},
        ),
    ],
)
def test_the_numbers_are_what_the_formulas_give(name, right, mistakes):
    each = QUESTIONS[name]
    assert each.answer == pytest.approx(right)
    assert set(each.wrong) == set(mistakes)
    for number, computed in mistakes.items():
        assert number == pytest.approx(computed, abs=each.tolerance)


def test_the_gallery_asks_about_each_bug_once():
    assert len(set(GALLERY.values())) == len(GALLERY)
    for case in GALLERY:
        assert set(ask(f"case-{case}").choices) == set(GALLERY.values())


def test_a_question_that_does_not_exist_is_named_together_with_those_that_do():
    with pytest.raises(ValueError, match="no question 'shares-kept'; there are share-kept, one-mask"):
        ask("shares-kept")


def test_the_answers_of_the_gallery_stand_in_another_order_each_time_and_always_in_the_same():
    orders = {case: list(ask(f"case-{case}").choices) for case in GALLERY}
    assert len({tuple(order) for order in orders.values()}) == len(GALLERY)
    assert len({order.index(GALLERY[case]) for case, order in orders.items()}) >= 4
    code = f"from d2l_utils.questions import ask; print({{c: list(ask(f'case-{{c}}').choices) for c in {[*GALLERY]}}})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == str(orders)


def test_each_wrong_answer_of_the_gallery_has_a_reason_of_its_own_in_each_case():
    reasons = [reason for case in GALLERY for reason in ask(f"case-{case}").choices.values()]
    assert len(set(reasons)) == len(reasons) == len(GALLERY) ** 2


# ---- predictions

CHOSEN = Prediction("noise", "Is `x` < *y*?", ["x < y", 'they say "no"'])
TYPED = Prediction("number", "How many?")


@pytest.mark.parametrize("each", [CHOSEN, TYPED, *PREDICTIONS.values()], ids=lambda each: each.name)
def test_a_prediction_asks_and_has_a_field_with_a_name_for_each_choice_or_to_type(each):
    outline = Outline(each._repr_html_())
    assert not outline.open
    fields = [attributes for tag, attributes in outline.tags if tag == "input"]
    assert [field["type"] for field in fields] == (["radio"] * len(each.choices) or ["text"])
    assert [tag for tag, _ in outline.tags].count("label") == len(fields)
    assert [field["value"] for field in fields if "value" in field] == [re.sub("[`*]", "", c) for c in each.choices]
    assert len(each.choices) != 1
    assert len(set(each.choices)) == len(each.choices)
    assert "Predict" in repr(each)
    assert not re.search(r"https?:|<link|src=|@import|(?<![-\w])color:|background", each._repr_html_())


def test_what_was_predicted_is_hidden_until_something_was():
    name, *_ = PREDICTIONS
    (place,) = [attrs for _, attrs in Outline(predicted(name)._repr_html_()).tags if "hidden" in attrs]
    assert place["data-predicted"] == name
    assert repr(predicted(name)) == ""


def test_a_prediction_that_does_not_exist_is_named_together_with_those_that_do():
    for function in (predict, predicted):
        with pytest.raises(ValueError, match=f"no prediction 'noise'; there are {next(iter(PREDICTIONS))}"):
            function("noise")


def calls(function: str) -> list[tuple[str, str]]:
    """Return the names with which notebooks of the lesson call a function, in their order, each with its notebook."""
    found = []
    for path in NOTEBOOKS:
        if path.parent.name == "notebooks":
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
            found += [(path.name, name) for name in re.findall(rf'^{function}\("([\w-]+)"\)$', code, re.MULTILINE)]
    return found


def test_each_prediction_is_asked_for_once_and_said_again_in_the_same_notebook():
    assert sorted(name for _, name in calls("predict")) == sorted(PREDICTIONS)
    assert sorted(calls("predicted")) == sorted(calls("predict"))


# ---- in the notebooks


def asked() -> dict[str, list[str]]:
    """Return the names that are asked for in the notebooks' code, each with the notebooks that do."""
    found = {}
    for path in NOTEBOOKS:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            code = "".join(cell["source"]) if cell["cell_type"] == "code" else ""
            names = re.findall(r"""\bask\(["']([^"']+)["']\)""", code)
            assert len(names) == len(re.findall(r"\bask\(", code)), (path.name, code)
            for name in names:
                found.setdefault(name, []).append(path.name)
    return found


def test_every_question_is_asked_in_some_notebook():
    assert set(QUESTIONS) - set(asked()) == set()


def test_every_question_that_a_notebook_asks_exists():
    assert {name: where for name, where in asked().items() if name not in QUESTIONS} == {}


def test_a_lesson_asks_no_question_twice():
    lessons = {name: [where for where in notebooks if where[0] == "0"] for name, notebooks in asked().items()}
    assert {name: where for name, where in lessons.items() if len(where) > 1} == {}


def test_a_question_whose_answer_is_no_choice_is_refused():
    with pytest.raises(ValueError, match="answer must be one of the choices"):
        Question("Which?", {"a": "Yes.", "b": "No."}, "c")


def test_a_choice_without_a_reason_is_refused():
    with pytest.raises(ValueError, match="every choice needs a reason"):
        Question("Which?", {"a": "Yes.", "b": " "}, "a")


def test_numbers_that_cannot_be_told_apart_are_refused():
    with pytest.raises(ValueError, match="apart"):
        Numeric("How much?", 2, "So.", {2.03: "Too much."}, "Think.")


def test_what_a_question_says_is_text_and_no_markup():
    html = Question("Is 1 < 2?", {"<b>yes</b>": "It `is <`.", "no": "It is *so*."}, "no")._repr_html_()
    assert "Is 1 &lt; 2?" in html
    assert "<b>" not in html
    assert "<code>is &lt;</code>" in html
    assert "<em>so</em>" in html


@pytest.mark.parametrize("shown", [Prediction('a "b" <i>', "Why?"), Predicted('a "b" <i>')])
def test_the_name_of_a_prediction_stays_in_its_attribute(shown):
    (attributes,) = [attrs for _, attrs in Outline(shown._repr_html_()).tags if any("predict" in key for key in attrs)]
    assert 'a "b" <i>' in attributes.values()


# ---- the files of texts


@pytest.fixture
def file(tmp_path):
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_texts_of_several_files_stand_together_and_none_strays_into_another_file(file):
    first, second = file("a.toml", '[one]\ntext = "1"\n'), file("b.toml", 'hint = "2"\n[two]\ntext = "2"\n')
    assert texts_of(first, second) == {"one": {"text": "1"}, "hint": "2", "two": {"text": "2"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[two]\ntext = "2"\n[one]\n', r"b.toml: what is named one stands in another file, too"),
        ('two\ntext = "2"\n', r"b.toml: .*line 1"),
    ],
)
def test_a_file_of_texts_that_is_wrong_is_named(file, text, message):
    with pytest.raises(ValueError, match=message):
        texts_of(file("a.toml", '[one]\ntext = "1"\n'), file("b.toml", text))


def test_texts_of_no_files_are_refused():
    with pytest.raises(ValueError, match="no file of texts"):
        texts_of()
