"""The lesson's own code, taken from its notebooks, for tests and benchmarks."""

from pathlib import Path

import nbformat

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"


def code_from(notebook: str, tag: str = "definition") -> dict:
    """Run a notebook's imports and the cells with this tag, and return what they define.

    The lesson's own code stands in its notebooks and nowhere else: this is how the tests get hold of it.
    """
    cells = [cell for cell in nbformat.read(NOTEBOOKS / notebook, as_version=4).cells if cell.cell_type == "code"]
    wanted = [cells[0], *(cell for cell in cells[1:] if tag in cell.metadata.get("tags", []))]
    namespace: dict = {"__name__": notebook}
    for cell in wanted:
        exec(compile(cell.source, f"{notebook}, {cell.id}", "exec"), namespace)
    return namespace
