"""Sphinx's settings for the site: Furo for the frame, everything else our own and from this folder."""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

project = "Dropout, from scratch to Gluon"
language = "en"
extensions = ["myst_parser", "formulas"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["extra"]
html_theme = "furo"
html_title = "Dropout, from scratch to Gluon"
html_theme_options = {"navigation_with_keys": True, "top_of_page_buttons": []}
html_static_path = [str(HERE / "static")]
html_css_files = ["site.css", "learner.css", ("print.css", {"media": "print"})]
templates_path = [str(HERE / "templates")]
html_copy_source = False
html_use_index = False
html_show_sphinx = False
html_show_copyright = False
html_permalinks_icon = "#"
html_math_renderer = "katex"
pygments_style, pygments_dark_style = "github-light-colorblind", "github-dark-colorblind"
nitpicky = True


def lean(app, pagename, templatename, context, doctree):
    """Give each page only the scripts and styles that it uses."""
    body = context.get("body", "")
    if pagename != "search":
        for_searches = re.compile("doctools|sphinx_highlight|documentation_options")
        context["script_files"] = [
            script for script in context["script_files"] if not for_searches.search(str(script.filename))
        ]
    # What Furo leaves undone for those who listen, or have no mouse.
    context["furo_navigation_tree"] = context["furo_navigation_tree"].replace('"heading"', '"heading" aria-level="2"')
    body = body.replace("<pre>", '<pre tabindex="0">')
    for wrapper, label in {'<div class="table-wrapper': "Table", '<div class="math-wrapper': "Formula"}.items():
        body = body.replace(wrapper, wrapper.replace("<div", f'<div tabindex="0" role="group" aria-label="{label}"'))
    context["body"] = body
    context["root"] = "../" * pagename.count("/")
    context["has_views"] = "data-d2l=" in body
    context["has_formulas"] = 'class="katex' in body


def setup(app):
    """Connect."""
    app.connect("html-page-context", lean, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
