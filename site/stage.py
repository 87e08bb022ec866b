"""From executed notebooks to the Markdown that Sphinx reads, and beside it figures, trained nets and data.

The notebooks stay the only source. What a page leaves out or adds is decided here: no notes for teachers, nothing that
only someone with a kernel needs; live views in place of their pictures; figures as files.
"""

import base64
import functools
import gzip
import hashlib
import html
import io
import json
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import app
import executed
import nbformat
from PIL import Image

from d2l_utils.cache import write_whole
from d2l_utils.data import load_fashion_mnist
from d2l_utils.sample.make_sample import idx_file

ROOT, NOTEBOOKS = executed.ROOT, executed.NOTEBOOKS
SAMPLE = ROOT / "d2l_utils" / "sample"
LIVE = ROOT / "d2l_utils" / "widgets" / "live.js"
RECORDING = ROOT / "d2l_utils" / "widgets" / "opening.json"
#: Figures that were packed before, by their content.
PACKED = ROOT / "build" / "figures"
#: A trained net beside a view's picture: `d2l_utils.widgets.explorers` puts it there.
NET = "application/vnd.d2l.net+json"
START = "00_start_here"  # the first page is made of it
# What the map names beside the notebooks.
MORE = [
    ("▸", "The training lab", "play", "everything at once, to play with: train, keep, compare", ""),
    ("✎", "Exercises", "exercises/01_dropout_from_scratch", "a set for each part, and a gallery of six bugs", ""),
]
WIDE = "---\nhide-toc: true\n---"
# Paragraphs that help only where the notebook runs.
FOR_KERNELS = re.compile(r"No module named 'd2l_utils'|<kbd>Shift</kbd>|`lab\.runs` in a cell")
#: What others type into the search, by what the lesson writes.
SPELLINGS = {
    "over-fit": ["overfit", "overfitting"],
    "hyper-parameter": ["hyperparameter", "hyperparameters"],
    "mini-batch": ["minibatch", "minibatches"],
    "initialis": ["initialize", "initialization"],
    "memoris": ["memorize", "memorization"],
    "regularis": ["regularize", "regularizer", "regularization"],
}
BOXES = {"Predict": re.compile(r"\*Predict\b[^*]*\*"), "Task": re.compile(r"(\*Task:?\*|\*\*Task\.\*\*)")}


def pages(build) -> None:
    """Write the pages that are made of notebooks, and what they show and fetch."""
    for folder in (build.source, build.out):
        shutil.rmtree(folder, ignore_errors=True)
    (build.source / "extra" / "figures").mkdir(parents=True)
    exercises = [f"exercises/{path.stem}" for path in sorted((NOTEBOOKS / "exercises").glob("0*.ipynb"))]
    exercises.insert(2, "exercises/failure_gallery")  # its bugs are those of notebook 2
    build.contents = {
        "The lesson": [name for name in build.lesson if re.match(r"0[1-9]", name)],
        "Exercises": exercises,
        "More": ["play", "run"],
    }
    for name in dict.fromkeys([*build.lesson, *exercises]):
        notebook = build.lesson.get(name) or nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
        if name == START:
            write(build, "index", first_page(build, notebook) + contents(build))
        else:
            write(build, name, page(build, name, notebook))
        copy = build.source / "extra" / "notebooks" / f"{name}.ipynb"
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(NOTEBOOKS / f"{name}.ipynb", copy)
    shutil.copytree(NOTEBOOKS / "exercises" / "gallery", build.source / "exercises" / "gallery")
    write(build, "play", play(build))
    write(build, "run", how_to_run(build))
    (build.source / "extra" / ".nojekyll").touch()  # GitHub, from a branch, would leave out _static
    shutil.copy(LIVE, build.source / "extra")
    data = build.source / "extra" / "data"
    shutil.copytree(SAMPLE, data, ignore=shutil.ignore_patterns("*.py", "LICENSE"))
    opening = build.source / "extra" / opening_folder()
    opening.mkdir()
    for name, content in opening_data().items():
        (opening / f"{name}.gz").write_bytes(gzip.compress(content, mtime=0))
    if build.all_images:
        served = {path: file for path, file in app.pages(app.ALL_IMAGES).items() if path.startswith("/data/all/")}
        if not served:
            places = " or ".join(map(str, app.ALL_IMAGES))
            raise FileNotFoundError(f"all 60,000 images are not in {places}: a notebook downloads them")
        (data / "all").mkdir()
        for file in served.values():
            shutil.copy(file, data / "all")


def write(build, name: str, text: str) -> None:
    """Write a page's Markdown."""
    file = build.source / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(with_keywords(text) + "\n", "utf-8")


def with_keywords(text: str) -> str:
    """Return a page's Markdown with other spellings of its words in its head, where the search finds them."""
    words = [word for written, others in SPELLINGS.items() if written in text.lower() for word in others]
    if not words or "nosearch: true" in text:
        return text
    rest = text.removeprefix("---\n") if text.startswith("---\n") else f"---\n\n{text}"
    return f"---\nmyst:\n  html_meta:\n    keywords: {', '.join(words)}\n{rest}"


def contents(build) -> str:
    """Return the list of all pages, which stands below the first one."""
    trees = [
        "\n".join(["```{toctree}", ":hidden:", f":caption: {caption}", "", *names, "```"])
        for caption, names in build.contents.items()
    ]
    return "\n\n".join(["", *trees])


# ---- pages


def page(build, name: str, notebook) -> str:
    """Return a notebook as Markdown."""
    first, *others = [cell for cell in notebook.cells if not is_for_teachers(cell)]
    title, _, rest = first.source.partition("\n")
    parts = [title, raw(about(build, name, notebook)), prose(rest)]
    return "\n\n".join([*parts, *(text for cell in others for text in shown(build, name, cell))])


def first_page(build, notebook) -> str:
    """Return the page that greets: one sentence, two networks that train, and the map of the lesson."""
    cells = {cell.id: cell for cell in notebook.cells}
    title, sentence, *guess = paragraphs(cells["cell-00"].source)
    rest = [cell for cell in notebook.cells if cell.id not in ("cell-00", "opening", "see-it-pay", "cell-04")]
    return "\n\n".join(
        [
            WIDE,
            title,
            f":::{{container}} d2l-lead\n{sentence.replace('**', '')}\n:::",
            prose("\n\n".join(guess)),
            raw(outputs(build, "index", cells["opening"])),
            prose(cells["see-it-pay"].source),
            "## The lesson",
            raw(the_map(cells["cell-04"].source)),
            *(text for cell in rest for text in shown(build, "index", cell)),
        ]
    )


def the_map(source: str) -> str:
    """Return the table of the lesson's notebooks as cards: number, title, what it does, minutes."""
    rows = re.findall(r"^\| \[(\d) · ([^\]]+)\]\((\w+)\.ipynb\) \| (.*?) \| (.*?) \|", source, re.MULTILINE)
    card = (
        '<li><a href="{2}.html"><span class="d2l-number" aria-hidden="true">{0}</span><strong>{1}</strong> '
        "<span>{3}</span> <small>{4}</small></a></li>"
    )
    cards = []
    for number, title, link, what, minutes in rows:
        what = re.sub("`(.*?)`", r"<code>\1</code>", html.escape(what, quote=False))
        cards.append(card.format(number, title, link, what, minutes))
    cards += [card.format(*more) for more in MORE]
    return f'<ul class="d2l-map">{"".join(cards)}</ul>'


def root_of(name: str) -> str:
    """Return the way from a page to the site's root."""
    return "../" * name.count("/")


def about(build, name: str, notebook) -> str:
    """Say what a page's outputs come from, and where else the notebook can be opened."""
    root = root_of(name)
    ran = notebook.metadata.get("d2l")
    if ran is None:
        how = f'<a href="{root}run.html">run it yourself</a>'
        said = f"<span>To read here. Answers are checked where Python runs: {how}.</span>"
    else:
        data = {executed.ALL: "all 60,000 training images", executed.SAMPLE: "a sample of 10,000 training images"}
        said = f"<span>Computed with {data[ran['images']]}.</span>" if ran["images"] else ""
    links = [f'<a href="{root}notebooks/{name}.ipynb" download>download the notebook</a>']
    if binder := binder_of(build.repository, f"notebooks/{name}.ipynb"):
        links.insert(0, f'<a href="{binder}">open it in Binder</a>')
    return f'<p class="d2l-about">{said} <span>{" · ".join(links)}</span></p>'


def binder_of(repository: str, path: str) -> str:
    """Return the address under which mybinder.org opens a file of a repository on GitHub or GitLab, else nothing."""
    found = re.fullmatch(r"https://(github|gitlab)\.com/(.+?)(?:\.git)?/?", repository)
    if not found:
        return ""
    host, project = found.groups()
    where = f"gh/{project}" if host == "github" else f"gl/{quote(project, safe='')}"
    return f"https://mybinder.org/v2/{where}/HEAD?urlpath={quote(f'lab/tree/{path}', safe='')}"


def play(build) -> str:
    """Return the page of the training lab alone."""
    options = {"num_images": images_of(build), "facts": facts(build)}
    few = {"images": 2000, "optimizer": "adam", "lr": 0.001, "init": "xavier", "epochs": 30}
    state = {"settings": few | {"units1": 512, "units2": 512, "drop1": 0, "drop2": 0}}
    without = "<noscript><p>The lab needs JavaScript: the network trains in this page.</p></noscript>"
    return "\n\n".join(
        [
            WIDE,
            "# The training lab",
            "Dropout leaves out units of the hidden layers at random while a network trains. Press *Train* and watch. "
            "*Keep* the run, set both drop rates to 0.5, train again: what differs?",
            raw(live_element("lab", options, state, without)),
        ]
    )


def how_to_run(build) -> str:
    """Return what README says about running the lesson."""
    readme = (ROOT / "README.md").read_text("utf-8")
    readme = re.sub("<!-- teachers: -->.*?<!-- :teachers -->|<!--.*?-->", "", readme, flags=re.DOTALL)
    sections = re.findall(r"^## (?:Start|It does not install)\n.*?(?=^## )", readme, re.MULTILINE | re.DOTALL)
    text = "\n".join(["# Run it yourself", "", *sections])
    return text.replace("<the address of this repository>", build.repository) if build.repository else text


# ---- cells


def slide_type(cell) -> str:
    """Return what a cell is on slides: slide, subslide, fragment, notes, skip, or - where it follows the one before."""
    return cell.metadata.get("slideshow", {}).get("slide_type", "-")


def is_for_teachers(cell) -> bool:
    """Tell whether a cell is a note for teachers."""
    return slide_type(cell) == "notes"


def is_for_kernels(cell) -> bool:
    """Tell whether a cell helps only where the notebook runs."""
    return "kernel" in cell.metadata.get("tags", [])


def note(cell) -> str:
    """Return what a note for teachers says; in notebooks it is folded away."""
    return re.sub(r"<details><summary>For teachers</summary>\s*(.*?)\s*</details>", r"\1", cell.source, flags=re.DOTALL)


def paragraphs(source: str) -> list[str]:
    """Return a cell's paragraphs."""
    return re.split(r"\n{2,}", source)


def box_of(paragraph: str) -> str:
    """Return the box around a paragraph that asks for doing something, predict or task, or nothing."""
    return next((name.lower() for name, mark in BOXES.items() if mark.match(paragraph)), "")


def question_of(cell) -> str:
    """Return which of the quick questions a cell asks, or nothing."""
    return _called("ask", cell)


def prediction_of(cell) -> str:
    """Return which prediction a cell asks for, or nothing."""
    return _called("predict", cell)


def _called(function: str, cell) -> str:
    pattern = rf'^{function}\("([\w-]+)"\)$'
    found = re.search(pattern, cell.source, re.MULTILINE) if cell.cell_type == "code" else None
    return found[1] if found else ""


def code(cell) -> str:
    """Return a cell's code for readers, without the line that shows what they had predicted."""
    return re.sub(r'^predicted\("[\w-]+"\)$', "", cell.source, flags=re.MULTILINE).rstrip()


def shown(build, name: str, cell) -> list[str]:
    """Return what a learner sees of a cell, as pieces of Markdown."""
    if is_for_teachers(cell) or is_for_kernels(cell):
        return []
    if cell.cell_type == "markdown":
        return [prose(cell.source)]
    seen = outputs(build, name, cell)
    if question_of(cell) or prediction_of(cell) or not code(cell):
        return [raw(seen)] if seen else []
    parts = [f"````{{code-block}} python\n{code(cell)}\n````", *([raw(seen)] if seen else [])]
    fold = [raw('<details class="d2l-fold"><summary>code</summary>'), raw("</details>")]
    if 'print("MXNet"' in cell.source:  # imports and versions
        return [fold[0], *parts, fold[1]]
    if "data-d2l=" in seen:
        return [fold[0], parts[0], fold[1], *parts[1:]]
    return parts


def prose(source: str) -> str:
    """Return the Markdown of a cell with links to pages, and boxes around what asks for doing something."""
    parts = []
    for paragraph in paragraphs(source.strip()):
        if FOR_KERNELS.search(paragraph):
            continue
        box = box_of(paragraph)
        parts.append(f":::{{container}} d2l-{box}\n{paragraph}\n:::" if box else paragraph)
    text = "\n\n".join(parts)
    text = re.sub(r"(\]\([\w./]*)\.ipynb(?=[)#])", r"\1.md", text)
    text = text.replace("[0 · Start here]", "[the first page]")  # there its title is another
    return text.replace(f"{START}.md", "index.md")


def raw(text: str) -> str:
    """Return HTML as a piece of Markdown."""
    return f"````{{raw}} html\n{text}\n````"


def outputs(build, name: str, cell) -> str:
    """Return what a cell put out as HTML: text, tables, figures, questions, live views."""
    seen, said = [], []
    for output in cell.outputs:
        data = output.get("data", {})
        if "text/html" in data:
            seen += [*said_so_far(said), as_html(build, name, cell, data)]
        elif output.output_type == "stream":
            said.append(output.text if output.name == "stdout" else "")
        elif output.output_type == "error":
            said.append(re.sub(r"\x1b\[[\d;]*m", "", "\n".join(output.traceback)))
        elif data.get("text/plain"):
            said.append(f"{data['text/plain']}\n")
    return "\n".join([*seen, *said_so_far(said)])


def said_so_far(said: list[str]) -> list[str]:
    """Return pieces of text as one box, if there are any, and forget them."""
    text = re.sub(r"[^\n]*\r(?!\n)", "", "".join(said))  # as on a terminal: what was written over is gone
    text = html.escape(text.rstrip(), quote=False)
    said.clear()
    return [f'<pre class="d2l-output" tabindex="0">{text}</pre>'] if text else []


def as_html(build, name: str, cell, data: dict[str, str]) -> str:
    """Return an output of HTML as the site has it."""
    text = data["text/html"]
    if 'class="d2l-live' in text:
        return live(build, name, cell, data)
    text = re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)
    if 'class="d2l-question"' in text:
        return question(text, question_of(cell))
    if re.search(r' data-(prediction|predicted)="', text):
        return prediction(text)
    if "<table" in text:
        text = text.replace("<th></th>", "<td></td>")  # a heading of nothing
        text = re.sub(r' border="1"| style="text-align: \w+;"', "", text)
        return f'<div class="d2l-scroll" tabindex="0" role="group" aria-label="Table">{text}</div>'
    return re.sub(r"<img [^>]*>", lambda image: figure(build, name, image[0]), text)


def question(text: str, key: str) -> str:
    """Return a quick question with classes in place of its own style, with a name, and checked by the page's script."""
    text = text.replace("border-left:4px solid #009E73", "right").replace("border-left:4px solid #D55E00", "wrong")
    text = re.sub(r' style="(right|wrong);[^"]*"', r' class="d2l-\1"', text)
    # Beside its mark a choice is one box, whatever is code or stressed in it.
    text = re.sub(r"(<summary[^>]*>)(.*?)(?=</summary>)", r"\1<span>\2</span>", text)
    name = f' class="d2l-question" id="question-{key}" data-question="{key}"'
    return bare(text).replace(' class="d2l-question"', name, 1)


def prediction(text: str) -> str:
    """Return what asks for a prediction, or says what it was, without style and scripts: site.js has its own."""
    text = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
    return (
        bare(text)
        .replace(' class="d2l-prediction"', ' class="d2l-predict"')
        .replace("<p data-", '<p class="d2l-said" data-')
    )


def bare(text: str) -> str:
    """Return what a question or prediction shows in a notebook, without its own style and handlers."""
    return re.sub(r' (style|on\w+|data-lm-suppress-shortcuts)="[^"]*"', "", text)


def figure(build, name: str, image: str) -> str:
    """Return an image of a notebook with a file in place of its content, in a box that scrolls on small screens."""
    found = re.search(r'src="data:image/png;base64,([^"]+)"', image)
    if not found:
        raise ValueError(f"{name} shows an image that is no PNG: {image[:80]}")
    if not re.search(r'alt="[^"]', image):
        raise ValueError(f"{name} shows a figure without alt text: {image[:80]}")
    file = packed(base64.b64decode(found[1]))
    shutil.copy(file, build.source / "extra" / "figures")
    source = f"{root_of(name)}figures/{file.name}"
    image = re.sub(r' (style|class)="[^"]*"', "", image)
    image = image.replace(found[0], f'class="d2l-drawn" src="{source}" loading="lazy" decoding="async"')
    return f'<div class="d2l-scroll" tabindex="0" role="group" aria-label="Figure">{image}</div>'


def packed(png: bytes) -> Path:
    """Return the file of an image with the same pixels, packed as well as can be."""
    file = PACKED / f"{hashlib.sha256(png).hexdigest()[:16]}.webp"
    if file.exists():
        file.touch()  # or it would be pruned
    else:
        PACKED.mkdir(parents=True, exist_ok=True)
        data = io.BytesIO()
        Image.open(io.BytesIO(png)).convert("RGB").save(data, "WEBP", lossless=True, quality=100, method=4)
        write_whole(file, data.getvalue())
    return file


# ---- live views


def images_of(build) -> int:
    """Return how many training images the site has."""
    return executed.ALL if build.all_images else executed.SAMPLE


def facts(build) -> str:
    """Say of a lab which images there are."""
    if build.all_images:
        return "60,000 training images (31 MB: fetched by a run with more than 10,000)."
    return "10,000 training images, a sample. (The lecture's run is made for 60,000: on these its curves zigzag.)"


@functools.cache
def opening_data() -> dict[str, bytes]:
    """Return the files of the images that the opening trains on: a third of the sample, soon on a phone."""
    recording = json.loads(RECORDING.read_text("utf-8"))
    chosen = load_fashion_mnist("sample").subset(recording["train_size"], seed=recording["seed"])
    parts = (chosen.train_images, chosen.train_labels, chosen.test_images, chosen.test_labels)
    return {name.removesuffix(".gz"): idx_file(part) for name, part in zip(app.DATA, parts, strict=True)}


def opening_folder() -> str:
    """Return where these files stand: a new place for new images, for browsers keep what they have fetched there."""
    return f"data/opening-{hashlib.sha256(b''.join(opening_data().values())).hexdigest()[:8]}"


def live(build, name: str, cell, data) -> str:
    """Return a live view with its picture in it, which stands where nothing is alive."""
    text = data["text/html"]
    kind, options, state = (
        html.unescape(re.search(rf' data-{key}="([^"]*)"', text)[1]) for key in ("d2l", "options", "state")
    )
    options, state = json.loads(options), json.loads(state)
    if kind == "lab":
        options |= {"num_images": images_of(build), "facts": facts(build)}
        state = {"settings": state["settings"]}
        if state["settings"]["images"] > images_of(build):
            # On the sample the lecture's settings zigzag.
            calm = {"images": images_of(build), "optimizer": "adam", "lr": 0.001, "init": "xavier"}
            state["settings"] |= calm
    root, more = root_of(name), {}
    if kind == "opening":
        more = {"base": f"{root}{opening_folder()}/"}
    if NET in data:
        more = {"net": save_net(build, f"{Path(name).name}-{cell.id}", root, json.loads(data[NET]))}
    picture = "".join(figure(build, name, image) for image in re.findall(r"<img [^>]*>", text))
    return live_element(kind, options, state, picture, **more)


def live_element(kind: str, options: dict, state: dict, still: str, **more: str) -> str:
    """Return the element that live.js brings to life."""
    attributes = {"d2l": kind, "options": json.dumps(options), "state": json.dumps(state)} | more
    written = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in attributes.items())
    return f'<div class="d2l-live d2l-still" {written}>{still}</div>'


def save_net(build, name: str, root: str, net: dict) -> str:
    """Write a net's parameters into a file, and return what live.js is told of it."""
    file = build.source / "extra" / "nets" / f"{name}.bin"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(base64.b64decode(net.pop("data")))
    return json.dumps(net | {"url": f"{root}nets/{file.name}"})
