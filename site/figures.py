"""Measure the site: what a browser has to fetch, packed as most hosts send it, and how long its making took."""

import gzip
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

SITE = Path(__file__).resolve().parent.parent / "build" / "site"
#: Most that each may be, as asked for, in bytes (the last in seconds), and what would be a dream.
REACH = {
    "first page, packed": (700e3, 300e3),
    "heaviest lesson page, packed, without data": (1.2e6, 600e3),
    "the sample, fetched when something trains": (5.5e6, 3e6),
    "the whole site without the 60,000 images": (20e6, 12e6),
    "site from executed notebooks, seconds": (60, 20),
}
# KaTeX's fonts, and what a page has that needs them.
FONTS = {
    "Main-Regular": 'class="katex',
    "Math-Italic": "mathnormal",
    "Main-Bold": "mathbf",
    "AMS-Regular": "mathbb|amsrm",
    "Size1-Regular": "size1|small-op",
    "Size2-Regular": "size2|large-op",
    "Size3-Regular": "size3",
    "Size4-Regular": "size4",
}


class Assets(HTMLParser):
    """Notes what a page makes the browser fetch."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        """Note a script, an image, a sheet of styles, an icon."""
        attributes = dict(attributes)
        if tag in ("script", "img") and attributes.get("src"):
            self.found.append(attributes["src"])
        if tag == "link" and attributes.get("rel") in ("stylesheet", "icon"):
            self.found.append(attributes["href"])


def fetched(site: Path, page: str) -> list[Path]:
    """Return the files that a page is made of: itself, what it names, and the fonts of its formulas."""
    text = (site / page).read_text("utf-8")
    assets = Assets()
    assets.feed(text)
    names = {urldefrag(urljoin(f"/{page}", each).split("?")[0])[0] for each in assets.found if "data:" not in each[:5]}
    fonts = [f"/_static/katex/fonts/KaTeX_{name}.woff2" for name, need in FONTS.items() if re.search(need, text)]
    return [site / page, *(site / name.lstrip("/") for name in sorted({*names, *fonts}))]


def packed(file: Path) -> int:
    """Return how many bytes travel of a file."""
    content = file.read_bytes()
    return len(gzip.compress(content, 9)) if file.suffix in (".html", ".js", ".css", ".svg", ".json") else len(content)


def weight(site: Path, page: str) -> int:
    """Return how many bytes travel for a page."""
    return sum(map(packed, fetched(site, page)))


def measure(site: Path) -> dict[str, float]:
    """Return the figures of `REACH`."""
    lesson = {page.name: weight(site, page.name) for page in site.glob("0*.html")}
    files = [path for path in site.rglob("*") if path.is_file() and path.parent != site / "data" / "all"]
    seconds = json.loads((site.parent / "site-seconds.json").read_text()) if site == SITE else {}
    values = (
        weight(site, "index.html"),
        max(lesson.values()),
        sum(path.stat().st_size for path in (site / "data").glob("*.gz")),
        sum(path.stat().st_size for path in files),
        sum(seconds.values()),
    )
    return dict(zip(REACH, values, strict=True))


def main():
    """Print the figures as a table."""
    print("| what | here | reach | dream |\n|---|---|---|---|")
    for (name, (reach, dream)), value in zip(REACH.items(), measure(SITE).values(), strict=True):
        written = [f"{each:.0f} s" if "seconds" in name else f"{each / 1e3:,.0f} KB" for each in (value, reach, dream)]
        print(f"| {name} | {' | '.join(written)} |")


if __name__ == "__main__":
    sys.exit(main())
