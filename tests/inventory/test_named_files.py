"""Files that the manifest names, files that are not there, files that nothing names."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.named_files import files_named, unlisted_files
from tests.inventory.small import placed


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.yaml", "b.yaml", "note.md", "sub/c.yml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x: y\n", encoding="utf-8")
    return tmp_path


def test_files_in_the_order_of_the_patterns_each_once(root: Path) -> None:
    assert files_named(root, ["b.yaml", "*.yaml", "sub/*"], "inventory.yaml", ("categories",)) == (
        ["b.yaml", "a.yaml", "sub/c.yml"], []
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("d.yaml", "There is no file “d.yaml”."), ("*.json", "No file matches “*.json”."),
        ("d?.yaml", "No file matches “d?.yaml”."), ("d[1].yaml", "No file matches “d[1].yaml”."),
    ],
)  # fmt: skip
def test_what_is_not_there(root: Path, pattern: str, message: str) -> None:
    files, (problem,) = files_named(root, ["a.yaml", pattern], "inventory.yaml", ("categories",))
    assert files == ["a.yaml"]
    assert (problem.code, problem.message) == ("INV009", message)
    assert (problem.file, problem.path) == ("inventory.yaml", ("categories", 1))
    assert problem.help == "Correct the path, or add the file; paths start at the manifest's folder."


def test_what_leaves_the_folder_stands_in_the_manifest(root: Path) -> None:
    files, problems = files_named(root / "sub", ["../a.yaml"], "inventory.yaml", ("recipients",))
    assert files == []
    assert placed(problems) == [("INV001", "inventory.yaml", "recipients", 0)]


def test_a_link_is_named_with_what_it_leads_to(root: Path) -> None:
    (root / "link.yaml").symlink_to(root / "sub" / "c.yml")
    (root / "dangling.md").symlink_to(root / "nowhere.yaml")
    assert unlisted_files(root, ["a.yaml", "b.yaml", "link.yaml", "dangling.md"]) == []
    assert [p.file for p in unlisted_files(root, ["a.yaml", "b.yaml", "dangling.md"])] == ["link.yaml", "sub/c.yml"]


def test_files_that_nothing_names(root: Path) -> None:
    (problem,) = unlisted_files(root, ["a.yaml", "b.yaml", "note.md"])
    assert (problem.code, problem.file) == ("INV006", "sub/c.yml")
    assert problem.message == "The manifest does not name “sub/c.yml”, so nothing in it is checked."
    assert unlisted_files(root, ["a.yaml", "b.yaml", "sub/c.yml"]) == []
