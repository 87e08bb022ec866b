"""Write the lesson as a web site, a folder of plain files that any web server can serve: `make site` runs this.

The steps stand in STEPS. (This folder is no package, since Python has a module of its own called site: its scripts
import each other by their bare names.)
"""

import argparse
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT / "tools")]

import executed  # noqa: E402


@dataclass
class Build:
    """What the steps hand on.

    Attributes
    ----------
    out : Path
        The site.
    source : Path
        What Sphinx reads.
    sample : bool or None
        See `executed.executed`.
    all_images : bool
        Whether all 60,000 images go with the site (31 MB), for runs that ask for them.
    repository : str
        The address of the repository, for links to it; empty where nobody knows it.
    lesson : dict from str to NotebookNode
        The executed notebooks, 00 to 07 and the failure gallery, by their path below notebooks/ without its ending.
    """

    out: Path
    source: Path
    sample: bool | None = None
    all_images: bool = False
    repository: str = ""
    lesson: dict = field(default_factory=dict)


def execute(build: Build) -> None:
    """Execute the notebooks that have not been executed yet."""
    for path in executed.SHOWN:
        name = path.relative_to(executed.NOTEBOOKS).with_suffix("").as_posix()
        build.lesson[name] = executed.executed(path, sample=build.sample)


#: In their order; each takes the `Build`.
STEPS = [execute]


def main(arguments=None):
    """Carry out all steps, and say how long they took."""
    parser = argparse.ArgumentParser(prog="make site", description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site")
    options = parser.parse_args(arguments)
    build = Build(options.out.resolve(), ROOT / "build" / "site-source")
    for step in STEPS:
        began = time.perf_counter()
        step(build)
        print(f"{step.__name__}: {time.perf_counter() - began:.1f} s", flush=True)


if __name__ == "__main__":
    main()
