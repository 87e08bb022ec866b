"""Slides from the notebooks' slide types: one page of reveal.js a notebook of the lesson, slides/01_….html and so on.

A cell of the type `slide` begins a column, one of the type `subslide` a slide below it; a `fragment` joins the slide
when the speaker goes on, and a cell without a type at once; `skip` is left out, and `notes` are for the speaker's
window. What does not fit is shared out by slides.js, in the browser: only there is known how large it is.
"""

import html
import re
import shutil

import formulas
import stage
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

REVEAL = formulas.WEB / "node_modules" / "reveal.js"
#: What the pages load of reveal.js, and under which name: not every server knows what an .mjs is.
LOADED = {
    "dist/reveal.css": "reveal.css",
    "dist/reveal.mjs": "reveal.js",
    "dist/plugin/notes.mjs": "notes.js",
    "LICENSE": "LICENSE",
}
# How long it takes to read, and what comes before and after.
FOR_READERS = re.compile(r"\*Reading: \d+ minutes?\.")
FOLDED = re.compile(r"<details\b.*?</details>", re.DOTALL)
# How far a sweep was.
PROGRESS = re.compile(r'<pre class="d2l-output"[^>]*>\s*100%\|[^\n<]*</pre>')
# A class has written its predictions on paper, or said them aloud.
SAID = re.compile(r'<p class="d2l-said".*?</p>')
# A sentence ends at a space behind these.
END = re.compile(r"[.!?][\"”')]*$")

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}: slides</title>
<link rel="icon" type="image/svg+xml" href="../_static/mark.svg">
<link rel="stylesheet" href="../_static/pygments.css">
<link rel="stylesheet" href="../_static/katex/katex.css">
<link rel="stylesheet" href="../_static/reveal/reveal.css">
<link rel="stylesheet" href="../_static/site.css">
<link rel="stylesheet" href="../_static/slides.css">
<script type="module" src="../_static/slides.js"></script>
</head>
<body>
<noscript><p>Slides need JavaScript. <a href="../{lesson}">The same to read.</a></p></noscript>
<div class="reveal">
<div class="slides">
{slides}
</div>
<nav class="d2l-bar" aria-label="Slides">
<a href="../{lesson}">{title}</a>
<button type="button" data-do="theme" aria-label="Dark or light">◐</button>
<button type="button" data-do="help" aria-label="Keys">?</button>
</nav>
</div>
</body>
</html>
"""


def pages(build) -> None:
    """Write the slides of each notebook of the lesson, and what they load, beside what Sphinx makes."""
    (build.source / "extra" / "slides").mkdir()
    reveal = build.source / "extra" / "_static" / "reveal"
    reveal.mkdir(parents=True)
    for file, name in LOADED.items():
        shutil.copy(REVEAL / file, reveal / name)
    for name, notebook in build.lesson.items():
        if "/" not in name:
            (build.source / "extra" / "slides" / f"{name}.html").write_text(page(build, name, notebook), "utf-8")


def page(build, name: str, notebook) -> str:
    """Return the page with a notebook's slides."""
    columns = []
    for cell in notebook.cells:
        kind = stage.slide_type(cell)
        if kind == "skip" or stage.is_for_kernels(cell):
            continue
        content = spoken(cell) if kind == "notes" else shown(build, name, cell)
        if kind == "slide":
            columns.append([])
        if kind in ("slide", "subslide"):
            columns[-1].append(f'<section id="{cell.id}">')
        if content:
            columns[-1][-1] += "\n" + content
    slides = "\n".join(
        "<section>\n" + "\n".join(f"{slide}\n</section>" for slide in column) + "\n</section>" for column in columns
    )
    title = re.match(r"# (.*)", notebook.cells[0].source)[1]
    lesson = "index.html" if name == stage.START else f"{name}.html"
    return PAGE.format(title=html.escape(title), lesson=lesson, slides=slides)


def shown(build, name: str, cell) -> str:
    """Return what the class sees of a cell; slides.js takes the box around it away."""
    if cell.cell_type == "markdown":
        content = prose(cell.source)
    else:
        seen = stage.outputs(build, f"slides/{name}", cell)
        seen = SAID.sub("", seen)
        if stage.question_of(cell) or stage.prediction_of(cell) or not stage.code(cell) or "data-d2l=" in seen:
            # Only the slide that is shown is to be alive: slides.js says when.
            content = seen.replace(" data-d2l=", ' data-d2l-on="later" data-d2l=').strip()
        else:
            content = f"{code(stage.code(cell))}\n{PROGRESS.sub('', FOLDED.sub('', seen))}"
    fragment = stage.slide_type(cell) == "fragment"
    return f'<div class="d2l-cell{" fragment" * fragment}">{content}</div>' if content else ""


def spoken(cell) -> str:
    """Return a note for the speaker."""
    text = prose(stage.note(cell), {"plain": True})
    return f'<aside class="notes">{text}</aside>'


# ---- Markdown


class Renderer(RendererHTML):
    """HTML of Markdown, with formulas and colours made, and sentences that can be parted."""

    def math_inline(self, tokens, i, options, env):
        """Return a formula in the text; as MathML alone where no stylesheet is, in the speaker's window."""
        formula = formulas.render(tokens[i].content)
        return re.search("<math.*</math>", formula, re.DOTALL)[0] if env.get("plain") else formula

    def math_block(self, tokens, i, options, env):
        """Return a formula on its own."""
        return f'<div class="math">{formulas.render(tokens[i].content, True)}</div>\n'

    def fence(self, tokens, i, options, env):
        """Return a block of code."""
        return code(tokens[i].content)

    def paragraph_open(self, tokens, i, options, env):
        """Begin a paragraph, with a class if it asks for doing something."""
        box = stage.box_of(tokens[i + 1].content)
        return "" if tokens[i].hidden else f'<p class="d2l-{box}">' if box else "<p>"

    def renderInline(self, tokens, options, env):
        """Return a paragraph's content, a span a sentence."""
        parts = sentences(tokens)
        texts = [super(Renderer, self).renderInline(part, options, env).strip() for part in parts]
        if len(texts) == 1:
            return texts[0]
        return " ".join(f'<span class="d2l-sentence">{text}</span>' for text in texts)


def sentences(tokens) -> list[list]:
    """Part a paragraph's tokens where, outside of anything stressed or linked, a sentence ends."""
    parts, depth, before = [[]], 0, ""
    for token in tokens:
        outside = not depth
        depth += token.nesting
        is_text = token.type == "text"
        for word in re.split(r"(?<=\s)", token.content) if outside and is_text else [token.content]:
            ended = before != before.rstrip() and END.search(before.rstrip())
            if outside and ended and not (is_text and word[:1].islower()):
                parts.append([])
            parts[-1].append(token.copy(content=word))
            before += " " if token.type == "softbreak" else word
    return [part for part in parts if any(each.content.strip() or each.nesting for each in part)]


MARKDOWN = MarkdownIt("commonmark", renderer_cls=Renderer).enable("table").use(dollarmath_plugin)
for rule in ("math_inline", "math_block"):
    MARKDOWN.add_render_rule(rule, getattr(Renderer, rule))


def prose(source: str, env=None) -> str:
    """Return a cell's Markdown as HTML, without what is folded away or only for those who read or run it."""
    paragraphs = stage.paragraphs(FOLDED.sub("", source).strip())
    for_class = [each for each in paragraphs if not (stage.FOR_KERNELS.search(each) or FOR_READERS.match(each))]
    text = re.sub(r"\]\(([\w./]*)\.ipynb(?=[)#])", r"](../\1.html", "\n\n".join(for_class))
    return MARKDOWN.render(text.replace(f"{stage.START}.html", "index.html"), env)


def code(source: str) -> str:
    """Return Python in colours, each line on its own, with its indentation known: a long line goes on below itself."""
    lines = highlight(source, PythonLexer(stripnl=False), HtmlFormatter(nowrap=True)).rstrip("\n").split("\n")
    indents = [len(line) - len(line.lstrip()) for line in source.rstrip("\n").split("\n")]
    spans = [
        f'<span class="d2l-line" style="--indent:{indent}">{line}</span>'
        for indent, line in zip(indents, lines, strict=True)
    ]
    return f'<div class="highlight"><pre>{"".join(spans)}</pre></div>'
