"""Draw which part of d2l_utils imports which, to docs/architecture.svg: `make format` runs this.

A part is a module or a folder. It stands above all that it imports. An arrow that others imply (data → cache, where
there is data → fashion_mnist → cache) is left out. What is only for type checkers does not count.
"""

import ast
import itertools
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"
PACKAGE = ROOT / "d2l_utils"
ROW, BOX, GAP, MARGIN = 72, 30, 22, 16  # pixels: from row to row, a box's height, and between boxes
STYLE = """
  text { font: 14px system-ui, sans-serif; fill: #1f2328; text-anchor: middle }
  rect { fill: #f6f8fa; stroke: #59636e } .folder { stroke-width: 2.5 }
  path { fill: none; stroke: #59636e; stroke-width: 1.2 } marker path { fill: #59636e; stroke: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } rect { fill: #151b23; stroke: #9198a1 }
    path { stroke: #9198a1 } marker path { fill: #9198a1 }
  }"""

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


def rows_of(graph: Graph) -> dict[str, int]:
    """Return the row of each part, from 0 at the top: below all that import it, or if none does near its imports."""
    above = {part: {each for each in graph if part in graph[each]} for part in graph}

    def row(part: str) -> int:
        return 1 + max(map(row, above[part]), default=-1)

    rows = {part: row(part) for part in graph}
    return rows | {part: min((rows[each] - 1 for each in graph[part]), default=0) for part in graph if not above[part]}


def with_bends(graph: Graph, rows: dict[str, int]) -> tuple[list[list[str]], Graph]:
    """Return the rows from top to bottom, and the graph, with a bend in each row that an arrow goes through."""
    grid: list[list[str]] = [[] for _ in range(max(rows.values()) + 1)]
    links: Graph = {}
    for part in sorted(graph):
        grid[rows[part]].append(part)
        for below in sorted(graph[part]):
            way = [part, *(f"{part} {below} {row}" for row in range(rows[part] + 1, rows[below])), below]
            for upper, lower in itertools.pairwise(way):
                links.setdefault(upper, set()).add(lower)
            for bend in way[1:-1]:
                grid[int(bend.split()[2])].append(bend)
    return grid, links


def width_of(name: str) -> int:
    return 8 * len(name) + 24 if " " not in name else 0  # a bend has none


def place(grid: list[list[str]], links: Graph) -> dict[str, float]:
    """Return where each stands from left to right: in an order with few crossings, near what it is linked to."""
    around: Graph = {name: set(links.get(name, ())) for row in grid for name in row}
    for upper, lowers in links.items():
        for lower in lowers:
            around[lower].add(upper)
    x = {name: 0.0 for row in grid for name in row}
    for row in grid:
        spread(row, x)
    best, fewest = dict(x), crossings(grid, links, x)
    for step in range(60):
        for row in grid[:: 1 if step % 2 else -1]:
            wanted = {name: mean([x[each] for each in sorted(around[name])] or [x[name]]) for name in row}
            if step < 40:  # afterwards the order is kept
                row.sort(key=lambda name, wanted=wanted: (wanted[name], name))
            x |= wanted
            spread(row, x)
        if (now := crossings(grid, links, x)) < fewest or (now == fewest and step >= 40):
            best, fewest = dict(x), now
        if step == 39:
            x = dict(best)
            for row in grid:
                row.sort(key=lambda name: (x[name], name))
    return best


def spread(row: list[str], x: dict[str, float]) -> None:
    """Move those of a row that are too near each other apart, by as little to the left as to the right."""
    room = [(width_of(a) + width_of(b)) / 2 + GAP for a, b in itertools.pairwise(row)]
    from_left, from_right = [x[name] for name in row], [x[name] for name in row]
    for i, needed in enumerate(room):
        from_left[i + 1] = max(from_left[i + 1], from_left[i] + needed)
    for i, needed in reversed(list(enumerate(room))):
        from_right[i] = min(from_right[i], from_right[i + 1] - needed)
    for name, left, right in zip(row, from_left, from_right):
        x[name] = (left + right) / 2


def crossings(grid: list[list[str]], links: Graph, x: dict[str, float]) -> int:
    total = 0
    for row in grid:
        ends = [(x[upper], x[lower]) for upper in row for lower in links.get(upper, ())]
        total += sum((a - c) * (b - d) < 0 for a, b in ends for c, d in ends)
    return total


def mean(numbers: Iterable[float]) -> float:
    numbers = list(numbers)
    return sum(numbers) / len(numbers)


def curve(points: list[tuple[int, int]]) -> str:
    """Return a path that leaves the first point downwards, arrives at the last one so, and is smooth at the others."""
    ends = zip(points, points[1:], points[2:])
    slopes = [0.0, *((c[0] - a[0]) / (c[1] - a[1]) for a, _, c in ends), 0.0]
    path = f"M{points[0][0]} {points[0][1]}"
    for (a, b), (first, last) in zip(itertools.pairwise(points), itertools.pairwise(slopes)):
        third = (b[1] - a[1]) / 2.5
        path += (
            f"C{a[0] + first * third:.0f} {a[1] + third:.0f} {b[0] - last * third:.0f} {b[1] - third:.0f} {b[0]} {b[1]}"
        )
    return path


def draw(graph: Graph) -> str:
    """Return the picture as SVG."""
    reduced = without_the_implied(graph)
    grid, links = with_bends(reduced, rows_of(graph))
    x = place([list(row) for row in grid], links)
    left = min(x[name] - width_of(name) / 2 for name in x) - MARGIN
    x = {name: round(at - left) for name, at in x.items()}
    y = {name: MARGIN + ROW * i for i, row in enumerate(grid) for name in row}
    width = max(x[name] + width_of(name) // 2 for name in x) + MARGIN
    height = ROW * (len(grid) - 1) + BOX + 2 * MARGIN
    said = "; ".join(f"{part} imports {', '.join(sorted(below))}" for part, below in sorted(reduced.items()) if below)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="title">',
        f'<title id="title">{said}.</title>',
        f"<style>{STYLE}\n</style>",
        '<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z"/></marker>',
    ]
    for part in sorted(reduced):
        for below in sorted(reduced[part]):
            bends = [name for name in x if name.startswith(f"{part} {below} ")]
            points = [
                (x[part], y[part] + BOX),
                *((x[name], y[name] + BOX // 2) for name in bends),
                (x[below], y[below]),
            ]
            lines.append(f'<path d="{curve(points)}" marker-end="url(#tip)"/>')
    for part in sorted(reduced):
        wide, folder = width_of(part), (PACKAGE / part).is_dir()
        lines.append(
            f'<rect x="{x[part] - wide // 2}" y="{y[part]}" width="{wide}" height="{BOX}" rx="6"'
            + (' class="folder"/>' if folder else "/>")
        )
        lines.append(f'<text x="{x[part]}" y="{y[part] + 20}">{part}{"/" * folder}</text>')
    return "\n".join([*lines, "</svg>", ""])


if __name__ == "__main__":
    PICTURE.write_text(draw(parts()), "utf-8")
