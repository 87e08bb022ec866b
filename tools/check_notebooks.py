"""Fail when a notebook is saved with outputs, execution counts or widget state; with --clear, remove them."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def clear(notebook):
    """Remove from a parsed notebook, in place, what running it leaves behind; tell whether it changed."""
    changed = notebook["metadata"].pop("widgets", None) is not None
    for cell in notebook["cells"]:
        changed |= cell["metadata"].pop("execution", None) is not None
        if cell["cell_type"] == "code":
            changed |= bool(cell["outputs"]) or cell["execution_count"] is not None
            cell["outputs"], cell["execution_count"] = [], None
    return changed


def main(mend):
    unclean = []
    for path in sorted((ROOT / "notebooks").rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        notebook = json.loads(path.read_text(encoding="utf-8"))
        if clear(notebook):
            unclean.append(str(path.relative_to(ROOT)))
            if mend:
                path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if unclean and not mend:
        sys.exit(f"Saved with outputs, counts or widget state: {', '.join(unclean)}. `make format` clears them.")


if __name__ == "__main__":
    main(mend=sys.argv[1:] == ["--clear"])
