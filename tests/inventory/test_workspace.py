"""Which inventories a repository has, and which of them `workspace.yaml` chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.model import CannotCheck
from inventory.workspace import workspace_folders

MADE = ("a/privacy", "a/old/privacy", "b/privacy", "b/privacy/nested", ".hidden", "node_modules/x", "c")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    for name in MADE:
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / ("inventory.yml" if name == "c" else "inventory.yaml")).write_text("{}")
    return tmp_path


def folders(top: Path, text: str) -> tuple[str, ...]:
    (top / "workspace.yaml").write_text(text, encoding="utf-8")
    return workspace_folders(top).folders


def test_without_a_workspace_file_every_folder_with_a_manifest_counts(top: Path) -> None:
    assert workspace_folders(top).folders == ("a/old/privacy", "a/privacy", "b/privacy", "b/privacy/nested", "c")


def test_who_knows_the_files_decides_which_count(top: Path) -> None:
    assert workspace_folders(top, ["c/inventory.yml", "c/other.yaml", "inventory.yaml"]).folders == (".", "c")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("inventories: ['*/privacy']", ("a/privacy", "b/privacy")),
        ("inventories: ['**/privacy']", ("a/old/privacy", "a/privacy", "b/privacy")),
        ("inventories: ['**']\nexclude: [a, '*/privacy/nested']", ("b/privacy", "c")),
        ("inventories: [./c/, b]", ("b/privacy", "b/privacy/nested", "c")),
        ("exclude: ['**/old/**']", ("a/privacy", "b/privacy", "b/privacy/nested", "c")),
        ("inventories: ['?/priv[a-z]cy']", ("a/privacy", "b/privacy")),
    ],
)
def test_patterns_choose_and_leave_out(top: Path, text: str, chosen: tuple[str, ...]) -> None:
    assert folders(top, text) == chosen


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("inventories: ['*/privat']", "INV009", "No inventory lies in “*/privat”."),
        ("exclude: [d]", "INV009", "No inventory lies in “d”."),
        ("inventories: [../elsewhere]", "INV001", "leaves the inventory's folder"),
        ("inventory: [a]", "INV003", "inventory"),
        ("settings: {fail_on: never}", "INV004", ""),
        ("inventories: [", "INV001", ""),
    ],
)
def test_a_slip_in_the_workspace_file_is_told_and_nothing_is_checked(
    top: Path, text: str, code: str, said: str
) -> None:
    with pytest.raises(CannotCheck) as failed:
        folders(top, text)
    problem = failed.value.problems[0]
    assert problem.code == code
    assert said in problem.message
    assert problem.file == "workspace.yaml"


def test_only_settings_that_are_stated_count(top: Path) -> None:
    (top / "workspace.yaml").write_text("settings: {fail_on: warning, ignore: [POL004]}")
    assert workspace_folders(top).settings == {"fail_on": "warning", "ignore": ("POL004",)}


def test_no_inventory_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotCheck, match="There is no inventory below"):
        workspace_folders(tmp_path)
    (tmp_path / "inventory.yaml").write_text("{}")
    with pytest.raises(CannotCheck, match="There is no inventory below"):
        folders(tmp_path, "exclude: [.]")


def test_many_stars_take_no_time(tmp_path: Path) -> None:
    deep = "/".join("a" * 30)
    (tmp_path / deep).mkdir(parents=True)
    (tmp_path / deep / "inventory.yaml").write_text("{}")
    with pytest.raises(CannotCheck):
        folders(tmp_path, f"inventories: ['{'**/' * 200}b']")
