"""Write an archive for students: the lesson and its exercises without solutions, notes for teachers and outputs.

`make handout` runs this. The archive has all that `make lab`, Binder and Docker need, and nothing that is only for
teachers or developers. What a check compares an answer with is in `d2l_utils/checks`, as it has to be: a student who
looks for it will find it.
"""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

from check_notebooks import clear

ROOT = Path(__file__).resolve().parent.parent
FOR_STUDENTS = (
    ".gitattributes",
    "LICENSE",
    "Makefile",
    "README.md",
    "environment.yml",
    "pyproject.toml",
    "requirements.lock",
    ".devcontainer",
    "d2l_utils",
    "docs/dropout.png",
    "jupyter",
    "notebooks",
    "tools/app.html",
    "tools/app.py",
    "tools/bootstrap.py",
)
NOT_FOR_STUDENTS = ("notebooks/solutions",)
# What these files say of the solutions, the tests and the benchmarks stands between marks, and so does in README what
# only those need who clone the repository. What is for those with an archive stands there in comments.
FOR_TEACHERS = {
    "README.md": re.compile(rb"<!-- (teachers|clone): -->.*?<!-- :\1 -->\s*?(?=\n)|<!-- zip:\n|\n:zip -->", re.DOTALL),
    "Makefile": re.compile(rb"^# teachers:.*?^# :teachers\n", re.DOTALL | re.MULTILINE),
}
LEFT_BEHIND = {"__pycache__", ".ipynb_checkpoints", ".ruff_cache"}


def files(root):
    """Return the paths that belong into the archive, relative to root: only what git knows, where there is git."""
    try:
        listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, check=True, text=True)
        paths = {Path(name) for name in listed.stdout.split("\0") if name} if (root / ".git").exists() else None
    except (OSError, subprocess.CalledProcessError):
        paths = None
    if paths is None:  # unpacked from an archive itself
        paths = {path.relative_to(root) for path in root.rglob("*") if not LEFT_BEHIND & set(path.parts)}

    def within(path, names):
        return any(path.is_relative_to(name) for name in names)

    return sorted(
        path
        for path in paths
        if within(path, FOR_STUDENTS) and not within(path, NOT_FOR_STUDENTS) and (root / path).is_file()
    )


def is_for_teachers(cell):
    """Tell whether a cell of a parsed notebook is a note for teachers."""
    return cell["metadata"].get("slideshow", {}).get("slide_type") == "notes"


def write(root, archive):
    """Write the archive and return the paths in it."""
    paths = files(root)
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        for path in paths:
            content = (root / path).read_bytes()
            if b"\0" not in content:  # a text: Git may have laid it out with the line endings of Windows
                content = content.replace(b"\r\n", b"\n")
            if path.suffix == ".ipynb":
                notebook = json.loads(content)
                clear(notebook)
                notebook["cells"] = [cell for cell in notebook["cells"] if not is_for_teachers(cell)]
                content = (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()
            if str(path) in FOR_TEACHERS:
                content = re.sub(rb"\n{3,}", b"\n\n", FOR_TEACHERS[str(path)].sub(b"", content))
            # With the file's own rights, so that scripts stay scripts.
            entry = zipfile.ZipInfo.from_file(root / path, Path("dropout", path))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return paths


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "dropout.zip"
    written = write(ROOT, target)
    print(f"{len(written)} files, no solutions: {target}")
