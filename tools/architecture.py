"""Draw which part of d2l_utils imports which, in docs/architecture.md: `make format` runs this.

A part is a module or a folder. An arrow that others imply (data → cache, where there is data → fashion_mnist → cache)
is left out. What is only for type checkers does not count. Mermaid, which GitHub, GitLab and JupyterLab have, arranges
the parts.
"""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "architecture.md"
PACKAGE = ROOT / "d2l_utils"

Graph = dict[str, set[str]]


def modules(package: Path = PACKAGE) -> dict[str, Path]:
    """Return the modules of a package, by the name that an import has."""
    paths = (path for path in package.rglob("*.py") if (path.parent / "__init__.py").exists())
    return {
        ".".join(path.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(paths)
    }


def imports_of(module: str, among: dict[str, Path]) -> set[str]:
    """Return the modules among these that one of them imports, inside functions too, but not for type checkers only."""
    todo, found = [ast.parse(among[module].read_text("utf-8"))], set()
    while todo:
        node = todo.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        todo += ast.iter_child_nodes(node)
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parent = module if among[module].name == "__init__.py" else module.rpartition(".")[0]
            base = ".".join(parent.split(".")[: len(parent.split(".")) - node.level + 1]) if node.level else ""
            base = ".".join(filter(None, [base, node.module]))
            names = {f"{base}.{alias.name}" for alias in node.names}
            found |= names & set(among) or {base}
    return found & set(among) - {module}


def parts() -> Graph:
    """Return, of each module or folder of the package, which others it imports."""
    names, graph = modules(), {}
    for module in names:
        if module == PACKAGE.name:
            continue  # its __init__, which hands on what the others have
        part = module.split(".")[1]
        imported = {name.split(".")[1] for name in imports_of(module, names) if "." in name}
        graph[part] = graph.get(part, set()) | imported - {part}
    return graph


def without_the_implied(graph: Graph) -> Graph:
    """Leave out each import that follows from others."""

    def reached(part: str) -> set[str]:
        return graph[part].union(*map(reached, graph[part]))

    return {part: below - set().union(*map(reached, below)) for part, below in graph.items()}


def drawn(graph: Graph) -> str:
    """Return the picture in Mermaid's words: each part, a folder with round ends, and what it imports."""
    names = {part: f"{part}([{part}/])" if (PACKAGE / part).is_dir() else part for part in graph}
    lines = ["flowchart TD", "accTitle: The parts of d2l_utils, and what each imports"]
    # Those without an arrow come last: they would stand in the way.
    for part, below in sorted(without_the_implied(graph).items(), key=lambda item: (not item[1], item[0])):
        imported = " & ".join(names[each] for each in sorted(below))
        lines.append(f"{names[part]} --> {imported}" if below else names[part])
    return "\n    ".join(lines)


def with_picture(text: str) -> str:
    """Return the text of docs/architecture.md with the picture of today's imports in it."""
    return re.sub(r"(?<=```mermaid\n).*?(?=\n```)", drawn(parts()), text, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    DOCUMENT.write_text(with_picture(DOCUMENT.read_text("utf-8")), "utf-8")
