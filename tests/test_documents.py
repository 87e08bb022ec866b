"""What the documents say is there: targets, files, a version, and that both hosts run the quick tests."""

import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/teaching.md"]
PROJECT = dict(re.findall(r'^(version|license) = "(.*)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE))


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```|`[^`]*`", "", text, flags=re.DOTALL | re.MULTILINE)


def anchors(path: Path) -> set[str]:
    """Return what a link to a heading of a document ends in."""
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_links_lead_somewhere(name):
    path = ROOT / name
    for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", without_code(path.read_text("utf-8"))):
        file, _, heading = link.partition("#")
        there = path.parent / file if file else path
        assert there.exists(), link
        assert not heading or heading in anchors(there), link


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_knows_the_targets_that_are_named(name):
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    code = "\n".join(re.findall(r"^```$.*?^```$|`[^`\n]+`", (ROOT / name).read_text("utf-8"), re.DOTALL | re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z][\w-]*)", code)) <= targets


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_files_that_are_named_are_there(name):
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", (ROOT / name).read_text("utf-8"))
    made = [path for path in named if path.startswith("build/") or "0N_" in path]
    places = [ROOT / folder for folder in ("", "notebooks", "d2l_utils", "d2l_utils/checks")]
    assert [path for path in set(named) - set(made) if not any((place / path).exists() for place in places)] == []


def test_the_newest_entry_of_the_changelog_is_the_version():
    entries = re.findall(r"^## (\S+) · (\d{4}-\d\d-\d\d)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert entries[0][0] == PROJECT["version"]
    assert [date for _, date in entries] == sorted((date for _, date in entries), reverse=True)


def test_a_citation_names_the_authors_and_the_licence_of_the_lesson():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    (author,) = citation["authors"]
    assert f"Copyright (c) 2026 {author['name']}" in (ROOT / "LICENSE").read_text()
    assert citation["license"] == PROJECT["license"]
    assert f"# {citation['title']}\n" in (ROOT / "README.md").read_text("utf-8")
    assert "version" not in citation  # it would be a second place


def test_both_hosts_run_lint_and_the_quick_tests_on_what_a_bare_debian_needs():
    github = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text())
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())["tests"]
    (job,) = github["jobs"].values()
    assert {"push", "pull_request"} == set(github[True])  # YAML 1.1 reads `on` as true
    assert job["container"] == gitlab["image"] == "debian:12"
    scripts = [step.get("run", "") for step in job["steps"]], gitlab["script"]
    for script in scripts:
        assert [line for line in script if line.startswith("make ")] == ["make lint", "make test-quick"]
        assert {"git", "libatomic1", "libgfortran5", "libgomp1", "make", "python3.11-venv"} <= set(
            " ".join(script).split()
        )


def test_before_a_commit_only_what_needs_no_network_and_no_make_is_run():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    assert {repo["repo"] for repo in hooks} == {"local"}
    assert not [hook for repo in hooks for hook in repo["hooks"] if "make" in hook["entry"].split()]
