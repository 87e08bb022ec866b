"""Tell the scripts of the site what they need to know of it: site.js what a page asks, sw.js what each file holds."""

import hashlib
import json
import re

import figures

# What no page fetches.
LEFT_OUT = re.compile(r"sw\.js|objects\.inv|\.buildinfo|_sources/.*|.*\.map")
# Where a page names its build, or will.
TAG = re.compile(r'<html\b( data-build="\w+")?')


def what_pages_ask(build) -> None:
    """Write to each card of the first page's map which questions and views its page has."""

    def card(link):
        page = (build.source / f"{link[1]}.md").read_text("utf-8")
        asked = {"questions": "data-question", "views": "data-d2l"}
        found = {name: " ".join(re.findall(rf' {attribute}="([\w-]+)"', page)) for name, attribute in asked.items()}
        return link[0] + "".join(f' data-{name}="{ids}"' for name, ids in found.items() if ids)

    index = build.source / "index.md"
    text = index.read_text("utf-8")
    start = text.index('<ul class="d2l-map">')
    index.write_text(text[:start] + re.sub(r'<a href="([\w/]+)\.html"', card, text[start:]), "utf-8")


def service_worker(build) -> None:
    """Name the build in each page, and put beside the first the service worker, told what all files hold."""
    worker = build.out / "_static" / "sw.js"
    code = worker.read_text("utf-8")
    worker.unlink()
    names = (path.relative_to(build.out).as_posix() for path in sorted(build.out.rglob("*")) if path.is_file())
    files = {name: digest(build.out / name) for name in names if not LEFT_OUT.fullmatch(name)}
    name_of_build = hashlib.sha256(repr([*files.items()]).encode()).hexdigest()[:16]
    for name in files:
        if name.endswith(".html"):
            path = build.out / name
            page = path.read_text("utf-8")
            path.write_text(re.sub(TAG, f'<html data-build="{name_of_build}"', page, count=1), "utf-8")
            files[name] = digest(path)
    first = [path.relative_to(build.out).as_posix() for path in figures.fetched(build.out, "index.html")]
    for gap, value in {"FILES = {}": files, "FIRST = []": first, 'BUILD = ""': name_of_build}.items():
        assert code.count(f"const {gap};") == 1, f"sw.js has no place for {gap}"
        code = code.replace(f"const {gap};", f"const {gap.split()[0]} = {json.dumps(value)};")
    (build.out / "sw.js").write_text(code, "utf-8")


def digest(path) -> str:
    """Return the beginning of the SHA-256 of what a file holds, long enough to tell builds apart."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
