"""Two pages beside the lesson: a worksheet for learners, to print, and a page for teachers.

The worksheet has all that the notebooks ask one to predict or to answer, in their order, without the answers. The
teachers' page has the notebooks' speaker notes, and docs/teaching.md.
"""

import re
from collections.abc import Iterator

import nbformat
import stage
from stage import raw

from d2l_utils.questions import PREDICTIONS, QUESTIONS
from d2l_utils.quiz import Prediction

HEADING = re.compile(r"^##+ (.*)$", re.MULTILINE)
# Not in the list of contents, nor found by a search, here or elsewhere.
ASIDE = """---
orphan: true
nosearch: true
myst:
  html_meta:
    robots: noindex
---"""


def worksheet(build) -> None:
    """Write the page of all that is to be predicted and answered, with room for it."""
    parts = [
        ASIDE,
        "# Worksheet",
        "All that the lesson asks you to predict or to answer, in its order, with room to write. Each part begins on a "
        "new sheet of paper: print the page, or those sheets of it that you need.",
    ]
    for name, notebook in notebooks(build):
        items = [written(*item) for item in asked(notebook)]
        if items:
            parts += [
                f"## {title_of(notebook)}",
                raw('<p class="d2l-room d2l-whose">Name<i></i>Date<i></i></p>'),
                *items,
            ]
    stage.write(build, "worksheet", "\n\n".join(parts))


def notebooks(build) -> Iterator[tuple[str, nbformat.NotebookNode]]:
    """Go through the lesson's notebooks, then those of the exercises, in the order of the list of contents."""
    for name in (stage.START, *build.contents["The lesson"], *build.contents["Exercises"]):
        yield name, nbformat.read(stage.NOTEBOOKS / f"{name}.ipynb", as_version=4)


def asked(notebook) -> Iterator[tuple[str, str | Prediction]]:
    """Find what a notebook asks, each with its section: a question's name, a prediction, or a paragraph with one."""
    for section, cell in sections(notebook):
        if key := stage.question_of(cell):
            yield section, key
        elif key := stage.prediction_of(cell):
            yield section, PREDICTIONS[key]
        elif cell.cell_type == "markdown" and not stage.is_for_teachers(cell):
            predictions = filter(stage.BOXES["Predict"].search, stage.paragraphs(cell.source))
            yield from ((section, each) for each in predictions)


def sections(notebook) -> Iterator[tuple[str, nbformat.NotebookNode]]:
    """Go through the cells, each with the heading that it has or that stands above it."""
    section = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            section = (HEADING.findall(cell.source) or [section])[-1]
        yield section, cell


def written(section: str, what: str | Prediction) -> str:
    """Return one of what `asked` finds as Markdown with room for the answer."""
    if isinstance(what, Prediction):
        choices = "\n".join(f"- {choice}" for choice in what.choices)
        text = [f"**Predict.** {what.text}", choices, room("Because" if choices else "I predict", 1), room("It was", 1)]
    elif what in QUESTIONS:
        question = QUESTIONS[what]
        choices = "\n".join(f"- {choice}" for choice in getattr(question, "choices", ()))
        text = [f"**Question.** {question.text}", choices, room("Because" if choices else "Answer", 1)]
    else:
        text = [re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", what), room("I predict", 2), room("It was", 1)]
    return "\n\n".join(["::::{container} d2l-asked", f"*{section}*", *filter(None, text), "::::"])


def room(what: str, lines: int) -> str:
    """Return lines to write on."""
    return raw(f'<p class="d2l-room">{what}{"<i></i>" * lines}</p>')


def teachers(build) -> None:
    """Write the page for teachers: the speaker notes and slides of each notebook, and how to teach with them."""
    intro, _, rest = teaching().partition("\n## ")
    more = "For your class there is a [worksheet](worksheet.md): all predictions and questions, with room to write."
    parts = [ASIDE, "# For teachers", intro, more, "## Speaker notes"]
    for name, notebook in notebooks(build):
        if "/" in name:
            continue
        page = "index.md" if name == stage.START else f"{name}.md"
        parts += [f"### {title_of(notebook)}", f'[Page]({page}) · <a href="slides/{name}.html">Slides</a>']
        for section, cell in sections(notebook):
            if stage.is_for_teachers(cell):
                slug = re.sub(r"[^\w -]", "", section.lower()).replace(" ", "-")
                parts.append(f"[{section}]({page}#{slug}): {stage.note(cell)}")
    stage.write(build, "teachers", "\n\n".join([*parts, f"## {rest}"]))


def teaching() -> str:
    """Return docs/teaching.md below its title, with links to the site's pages; what the site has not is no link."""
    text = (stage.ROOT / "docs" / "teaching.md").read_text("utf-8").partition("\n")[2]
    text = re.sub(r"\[([^\]]+)\]\(\.\./notebooks/solutions/[^)]+\)", r"\1", text)
    text = re.sub(r"\]\(\.\./notebooks/([\w/]+)\.ipynb\)", r"](\1.md)", text)
    return text.replace("](../README.md#", "](run.md#")


def title_of(notebook) -> str:
    """Return a notebook's title."""
    return notebook.cells[0].source.partition("\n")[0].removeprefix("# ")
