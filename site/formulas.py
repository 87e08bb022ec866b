"""Formulas as HTML, made by KaTeX while the site is built, so that no page needs a script for them."""

import atexit
import functools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from docutils.nodes import SkipNode

WEB = Path(__file__).resolve().parent.parent / "web"
KATEX = WEB / "node_modules" / "katex" / "dist"
# A line of JSON in, a line of JSON out.
PROGRAM = """
const katex = require("katex");
require("readline").createInterface({input: process.stdin}).on("line", (line) => {
  const [tex, displayMode] = JSON.parse(line);
  let answer;
  try { answer = {html: katex.renderToString(tex, {displayMode, strict: "error"})}; }
  catch (error) { answer = {error: error.message}; }
  console.log(JSON.stringify(answer));
});
"""


def node() -> str:
    """Return where Node.js is: the developers' own, else the one on the PATH."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("node", path=path)
    if not found or not KATEX.is_dir():
        raise RuntimeError("the site needs Node.js and the packages of web/: make site installs them")
    return found


@functools.cache
def _process():
    """Start Node.js; one process renders all formulas."""
    process = subprocess.Popen(
        [node(), "-e", PROGRAM], cwd=WEB, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(process.communicate)  # which closes its input, so that it ends
    return process


@functools.cache
def render(tex: str, display: bool = False) -> str:
    """Return a formula as HTML, with MathML in it for those who listen; ValueError says what KaTeX cannot read."""
    process = _process()
    process.stdin.write(json.dumps([tex, display]) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    if "error" in answer:
        raise ValueError(f"the formula {tex} cannot be shown: {answer['error']}")
    return answer["html"]


def stylesheet() -> str:
    """Return KaTeX's rules, with the one format of its fonts that every browser of today reads."""
    css = (KATEX / "katex.min.css").read_text("utf-8")
    return re.sub(r',url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)', "", css)


def fonts() -> list[Path]:
    """Return the fonts that `stylesheet` names, which lie in a folder fonts/ beside it."""
    return sorted((KATEX / "fonts").glob("*.woff2"))


def _inline(writer, formula):
    writer.body.append(render(formula.astext()))
    raise SkipNode


def _block(writer, formula):
    writer.body.append(f'<div class="math">{render(formula.astext(), True)}</div>')
    raise SkipNode


def setup(app):
    """Have Sphinx write formulas by `render`."""
    app.add_html_math_renderer("katex", (_inline, None), (_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
