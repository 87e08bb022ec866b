"""The archive for students holds all that the lesson needs, and no solution."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from d2l_utils.lesson import NOTEBOOKS

ROOT = NOTEBOOKS.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("handout")
    command = [sys.executable, str(ROOT / "tools" / "handout.py"), str(folder / "dropout.zip")]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert re.match(r"\d+ files, no solutions: ", said)
    shutil.unpack_archive(folder / "dropout.zip", folder)
    return folder / "dropout"


def texts(folder: Path) -> dict[str, str]:
    """Return the cells of all notebooks in a folder, as text."""
    return {
        str(path.relative_to(folder)): "\n".join(
            "".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]
        )
        for path in folder.rglob("*.ipynb")
    }


def test_it_holds_the_lesson_and_the_exercises(unpacked):
    names = {path.name for path in (unpacked / "notebooks").glob("*.ipynb")}
    assert {path.name for path in NOTEBOOKS.glob("0*.ipynb")} >= names & {f for f in names if f[0] == "0"} != set()
    exercises = NOTEBOOKS / "exercises"
    for path in (unpacked / "notebooks" / "exercises").rglob("*"):
        assert (exercises / path.relative_to(unpacked / "notebooks" / "exercises")).exists()
    assert len(list((unpacked / "notebooks" / "exercises").glob("*.ipynb"))) >= 5


def test_it_holds_no_solution(unpacked):
    assert not list(unpacked.rglob("*solution*"))
    handed_out = "\n".join(texts(unpacked / "notebooks").values())
    for path in (NOTEBOOKS / "solutions").glob("*.ipynb"):
        for cell in json.loads(path.read_text())["cells"]:
            if "fill-in" in cell["metadata"].get("tags", []) and len(cell["source"]) > 2:
                lesson = "".join(cell["source"])
                # dropout itself is taught in notebook 1, so that its definition is no secret
                assert lesson not in handed_out or lesson.startswith("def dropout(")


def test_it_holds_no_note_for_teachers(unpacked):
    notes, handed_out = 0, "\n".join(texts(unpacked / "notebooks").values())
    for path in NOTEBOOKS.rglob("*.ipynb"):
        for cell in json.loads(path.read_text())["cells"]:
            if cell["metadata"].get("slideshow", {}).get("slide_type") == "notes":
                notes += 1
                assert "".join(cell["source"]) not in handed_out
    assert notes >= 8
    assert "For teachers" not in handed_out


def test_its_readme_says_what_to_do_with_an_archive_and_not_with_a_clone(unpacked):
    start = (unpacked / "README.md").read_text().split("## Start")[1].split("## The lesson")[0]
    assert "Unpack `dropout.zip`" in start
    assert "make lab" in start
    assert "git" not in start
    whole = (ROOT / "README.md").read_text().split("## Start")[1]
    assert "git clone" in whole
    assert "git stash" in whole


def test_it_holds_nothing_that_is_only_for_teachers_and_developers(unpacked):
    for name in ("docs/teaching.md", "tests", "benchmarks", ".ci", ".git", ".venv", "build", ".pre-commit-config.yaml"):
        assert not (unpacked / name).exists(), name
    assert {path.name for path in (unpacked / "tools").iterdir()} == {"app.html", "app.py", "bootstrap.py"}


def test_its_make_offers_what_works_in_it_and_nothing_else(unpacked):
    listed = {}
    for folder in (ROOT, unpacked):
        said = subprocess.run(["make"], cwd=folder, check=True, capture_output=True, text=True).stdout
        listed[folder] = re.findall(r"^  make ([a-z-]+) ", said, re.MULTILINE)
    assert listed[unpacked] == ["help", "lab", "app", "venv", "clean"]
    assert set(listed[unpacked]) < set(listed[ROOT])
    makefile = (unpacked / "Makefile").read_text()
    assert re.findall(r"^([a-z-]+):", makefile, re.MULTILINE) == listed[unpacked]
    assert "teachers" not in makefile
    for script in re.findall(r"\w+/[\w/]+\.(?:py|ipynb)", makefile):
        assert (unpacked / script).exists(), script
    for target in listed[unpacked]:
        subprocess.run(["make", "--dry-run", target], cwd=unpacked, check=True, capture_output=True)


def test_its_notebooks_have_no_outputs(unpacked):
    for path in unpacked.rglob("*.ipynb"):
        for cell in json.loads(path.read_text())["cells"]:
            assert not cell.get("outputs")
            assert cell.get("execution_count") is None


def test_its_links_between_notebooks_lead_somewhere(unpacked):
    folder = unpacked / "notebooks"
    for name, text in texts(folder).items():
        for link in re.findall(r"\]\(([\w./]+\.(?:ipynb|py))\)", text):
            assert (folder / name).parent.joinpath(link).exists(), (name, link)


def test_its_readme_names_nothing_that_is_not_in_it(unpacked):
    text = (unpacked / "README.md").read_text()
    whole = (ROOT / "README.md").read_text()
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) >= 10
    for link in links:
        file, _, heading = link.partition("#")
        assert file.startswith("http") or not file or (unpacked / file).exists(), link
        if heading and not file:
            headings = [
                re.sub(r"[^\w -]", "", line[3:]).lower() for line in text.splitlines() if line.startswith("## ")
            ]
            assert heading in [each.replace(" ", "-") for each in headings], link
    assert "notebooks/solutions" in whole
    for word in ("solution", "make handout", "make bench", "make test", "<!--", "\n\n\n"):
        assert word not in text, word
    for kept in (
        "## Start",
        "## The lesson",
        "## It does not install",
        "## Licence",
        "notebooks/exercises",
        "make app",
    ):
        assert kept in text, kept
    assert text.splitlines()[-1] == whole.splitlines()[-1]
    for target in re.findall(r"make ([a-z-]+)", text):
        assert re.search(rf"^{target}:", (unpacked / "Makefile").read_text(), re.MULTILINE), target


def test_its_package_can_be_imported_and_has_its_data(unpacked):
    code = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "import d2l_utils, d2l_utils.questions, d2l_utils.checks.exercises\n"
        "print(d2l_utils.__file__, len(d2l_utils.load_fashion_mnist('sample').train_images))"
    )
    said = subprocess.run([sys.executable, "-B", "-c", code], cwd=unpacked, check=True, capture_output=True, text=True)
    assert said.stdout.split() == [str(unpacked / "d2l_utils" / "__init__.py"), "10000"]


def test_it_is_the_same_where_git_laid_out_the_files_as_windows_has_them(tmp_path, unpacked):
    copy = tmp_path / "copy"
    for folder in ("tools", "docs", "notebooks", "jupyter"):
        shutil.copytree(ROOT / folder, copy / folder)
    for name in ("Makefile", "README.md", "requirements.lock"):
        shutil.copy(ROOT / name, copy)
    for path in copy.rglob("*"):
        if path.is_file() and b"\0" not in path.read_bytes():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    subprocess.run([sys.executable, str(copy / "tools" / "handout.py")], check=True, capture_output=True)
    with zipfile.ZipFile(copy / "build" / "dropout.zip") as package:
        assert "dropout/Makefile" in package.namelist()
        for name in package.namelist():
            assert package.read(name) == (unpacked.parent / name).read_bytes(), name


def test_it_is_written_without_git_as_well(tmp_path, unpacked):
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy)
    for name in ("handout.py", "check_notebooks.py"):
        shutil.copy(ROOT / "tools" / name, copy / "tools")
    (copy / "notebooks" / "solutions").mkdir()
    shutil.copy(NOTEBOOKS / "solutions" / "01_dropout_from_scratch.ipynb", copy / "notebooks" / "solutions")
    (copy / "notebooks" / "__pycache__").mkdir()
    (copy / "notebooks" / "__pycache__" / "x.pyc").touch()
    subprocess.run([sys.executable, str(copy / "tools" / "handout.py")], check=True, capture_output=True)
    with zipfile.ZipFile(copy / "build" / "dropout.zip") as package:
        names = {name.removeprefix("dropout/") for name in package.namelist()}
    assert names == {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
