"""The slides as they stand in the site: what is on them, what is only for the speaker, whom they ask."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import nbformat
import pytest

from d2l_utils.lesson import NOTEBOOKS
from tests.conftest import site_script

slides, stage = site_script("slides"), site_script("stage")
LESSON = sorted(path.stem for path in NOTEBOOKS.glob("0*.ipynb"))
VOID = {"meta", "link", "img", "input", "br", "hr"}
made = [pytest.mark.slow, pytest.mark.timeout(2400)]  # who has executed no notebook yet waits for it


class Deck(HTMLParser):
    """A page of slides: the text that the class sees, the speaker's, the addresses, and the cells' names."""

    def __init__(self, text: str):
        super().__init__()
        self.open, self.seen, self.notes, self.ids, self.addresses = [], "", "", [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.addresses += [attributes[name] for name in ("src", "href") if name in attributes]
        if tag == "section" and "id" in attributes:
            self.ids.append(attributes["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "aside" in self.open:
            self.notes += data
        else:
            self.seen += data


@pytest.fixture(scope="module")
def decks(site) -> dict[str, Deck]:
    """Return the page of each notebook."""
    return {name: Deck((site / "slides" / f"{name}.html").read_text("utf-8")) for name in LESSON}


def cells(name: str) -> list:
    return nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4).cells


def kind(cell) -> str:
    return cell.metadata["slideshow"]["slide_type"]


class TestTheSite:
    pytestmark = made

    def test_each_cell_that_begins_a_slide_does(self, decks):
        for name, deck in decks.items():
            begins = [cell.id for cell in cells(name) if kind(cell) in ("slide", "subslide")]
            kernel = [cell.id for cell in cells(name) if "kernel" in cell.metadata.get("tags", [])]
            assert deck.ids == [each for each in begins if each not in kernel], name
            assert not deck.open

    def test_notes_are_the_speakers_and_nobody_elses(self, decks):
        for name, deck in decks.items():
            for cell in cells(name):
                if kind(cell) != "notes":
                    continue
                words = re.sub(r"\$[^$]*\$|[`*]", "", stage.note(cell)).split(".")[0].split()
                assert " ".join(words) in " ".join(deck.notes.split()), name
                assert " ".join(words) not in " ".join(deck.seen.split()), name
            assert "For teachers" not in deck.seen + deck.notes

    def test_all_that_a_page_asks_for_is_there_at_any_prefix(self, decks, site):
        for name, deck in decks.items():
            for address in deck.addresses:
                if urlsplit(address).netloc:
                    continue
                assert not address.startswith("/"), f"{name}: {address}"
                assert (site / urljoin(f"/slides/{name}.html", address).lstrip("/")).is_file(), f"{name}: {address}"
            fetched = [each for each in deck.addresses if re.search(r"\.(css|js|webp|svg|png)$", each)]
            assert fetched
            assert not any(urlsplit(each).netloc for each in fetched)

    def test_reveal_brings_nothing_of_another_host(self, site):
        for file in (site / "_static" / "reveal").glob("*.*s"):
            text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
            assert not re.findall(r"(?:src|href|url|import|from|fetch)[=(\s\"']+https?:", text), file.name

    def test_all_lines_of_code_are_on_the_slides_but_those_of_views_and_questions(self, decks):
        for name, deck in decks.items():
            for cell in cells(name):
                left_out = "kernel" in cell.metadata.get("tags", []) or stage.slide_type(cell) == "skip"
                if cell.cell_type != "code" or left_out:
                    continue
                first = (stage.code(cell).splitlines() or [""])[-1]
                hidden = (
                    stage.question_of(cell) or stage.prediction_of(cell) or "d2l_utils.widgets import" in cell.source
                )
                assert hidden or first in deck.seen, f"{name}: {first}"


# ---- how they are made


def test_a_paragraph_is_parted_where_sentences_end_and_nowhere_else():
    plain = re.sub("<[^>]*>", "", slides.prose("One. Two! *Three.* Four? `a. b` is 0.5 wide."))
    assert plain == "One. Two! Three. Four? a. b is 0.5 wide.\n"
    assert slides.prose("One. Two! *Three.* Four? `A. B` is 0.5 wide.").count("d2l-sentence") == 5
    assert slides.prose("One.\nTwo, $p. Q$, [a. B](c.ipynb) and e.g. that.").count("d2l-sentence") == 2
    assert slides.prose("One. **Two** three. [Four](d.ipynb).").count("d2l-sentence") == 3
    assert slides.prose("**One. Two.** Three.").count("d2l-sentence") == 2
    assert "d2l-sentence" not in slides.prose("Only one, of 0.5.")


def test_what_is_folded_or_for_readers_alone_is_on_no_slide():
    source = (
        "# Title\n\nText.\n\n*Reading: 15 minutes. Running: 20 s.* Before: [0](00_start_here.ipynb).\n\n"
        "<details><summary>*More*</summary>\n\nMuch more.\n\n</details>\n\n"
        "Run it by <kbd>Shift</kbd> + <kbd>Enter</kbd>."
    )
    assert slides.prose(source) == "<h1>Title</h1>\n<p>Text.</p>\n"


def test_links_lead_to_the_pages_of_the_site():
    text = slides.prose("[a](02_mlp_from_scratch.ipynb), [b](00_start_here.ipynb), [c](exercises/x.ipynb#y)")
    assert re.findall('href="([^"]*)"', text) == [
        "../02_mlp_from_scratch.html",
        "../index.html",
        "../exercises/x.html#y",
    ]


def test_a_line_of_code_knows_how_far_in_it_stands():
    lines = re.findall(
        r'<span class="d2l-line" style="--indent:(\d+)">(.*?)</span>(?=<span class="d2l-line|</pre>)',
        slides.code('def f(x):\n    """Two\n    lines."""\n\n    return x < 1\n'),
    )
    assert [indent for indent, _ in lines] == ["0", "4", "4", "0", "4"]
    assert [re.sub("<[^>]*>", "", text) for _, text in lines][-1] == "    return x &lt; 1"


def test_a_note_needs_no_stylesheet_for_its_formulas():
    note = "<details><summary>For teachers</summary>\n\nAsk about $p = 1$.\n\n</details>"
    cell = nbformat.v4.new_markdown_cell(note)
    assert "katex" not in slides.spoken(cell)
    assert slides.spoken(cell).startswith('<aside class="notes"><p>Ask about <math')
