"""Write the lesson as a web site, a folder of plain files that any web server can serve: `make site` runs this.

The steps stand in STEPS. (This folder is no package, since Python has a module of its own called site: its scripts
import each other by their bare names.)
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT / "tools")]

import executed  # noqa: E402
import formulas  # noqa: E402
import learner  # noqa: E402
import slides  # noqa: E402
import stage  # noqa: E402
import worksheet  # noqa: E402
from sphinx.application import Sphinx  # noqa: E402


@dataclass
class Build:
    """What the steps hand on.

    Attributes
    ----------
    out : Path
        The site.
    source : Path
        What Sphinx reads.
    all_images : bool
        Whether all 60,000 images go with the site (31 MB), for runs that ask for them.
    repository : str
        The address of the repository, for links to it; empty where nobody knows it.
    lesson : dict from str to NotebookNode
        The executed notebooks, 00 to 07 and the failure gallery, by their path below notebooks/ without its ending.
    contents : dict from str to list of str
        The pages in the list of contents, below a caption each.
    """

    out: Path
    source: Path
    all_images: bool = False
    repository: str = ""
    lesson: dict = field(default_factory=dict)
    contents: dict = field(default_factory=dict)


def execute(build: Build) -> None:
    """Execute the notebooks that have not been executed yet."""
    for path in executed.SHOWN:
        name = path.relative_to(executed.NOTEBOOKS).with_suffix("").as_posix()
        build.lesson[name] = executed.executed(path)


def sphinx(build: Build) -> None:
    """Make pages of what stands in the source folder; whatever Sphinx warns of is an error."""
    katex = build.source / "extra" / "_static" / "katex"
    (katex / "fonts").mkdir(parents=True)
    (katex / "katex.css").write_text(formulas.stylesheet(), "utf-8")
    for font in formulas.fonts():
        shutil.copy(font, katex / "fonts")
    with tempfile.TemporaryDirectory() as doctrees:
        settings = {"html_extra_path": [str(build.source / "extra")]}
        app = Sphinx(
            build.source, ROOT / "site", build.out, doctrees, "html", settings, None, warningiserror=True, parallel=2
        )
        app.build()
    if app.statuscode:
        sys.exit("Sphinx warned of the above: the pages have a fault.")
    furo = build.out / "_static" / "scripts" / "furo.js"
    furo.write_text(re.sub(r'(localStorage\.\w+Item\(")theme"', r'\1d2l:theme"', furo.read_text("utf-8")), "utf-8")


#: In their order; each takes the `Build`.
STEPS = [
    execute,
    stage.pages,
    slides.pages,
    worksheet.worksheet,
    worksheet.teachers,
    learner.what_pages_ask,
    sphinx,
    learner.service_worker,
]


def main(arguments=None):
    """Carry out all steps, and say how long they took."""
    parser = argparse.ArgumentParser(prog="make site", description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site")
    parser.add_argument("--all-images", action="store_true", help="take all 60,000 images along (31 MB)")
    options = parser.parse_args(arguments)
    out = options.out.resolve()
    source = out.with_name(f"{out.name}-source")
    part = out.with_name(f"{out.name}.part")  # whoever serves the site has the old one until the new one is complete
    repository = os.environ.get("SITE_REPOSITORY", "")
    build = Build(part, source, options.all_images, repository)
    seconds = {}
    for step in STEPS:
        began = time.perf_counter()
        step(build)
        name = step.__name__ if step.__module__ == __name__ else f"{step.__module__}: {step.__name__}"
        seconds[name] = time.perf_counter() - began
        print(f"{name}: {seconds[name]:.1f} s", flush=True)
    shutil.rmtree(out, ignore_errors=True)
    part.rename(out)
    for folder in (executed.KEPT, stage.PACKED):
        executed.prune(folder)
    del seconds["execute"]
    out.with_name(f"{out.name}-seconds.json").write_text(json.dumps(seconds))
    print(f"The site is in {out}.")


if __name__ == "__main__":
    main()
