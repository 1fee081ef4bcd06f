"""Evidence that a manifest names: below its folder and beside it, no further up than the top of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.load import load_inventory
from inventory.named_evidence import named_evidence
from tests.catalog.diff.inventory.small import SMALL, edited, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with the folder `privacy` for the manifest, and evidence beside it."""
    for name in ("top/.git/x", "top/app/yarn.lock", "top/deploy/a.yaml", "top/deploy/b.yaml", "top/src/in/x.ts",
                 "top/privacy/own/c.yaml", "outside/yarn.lock"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path / "top" / "privacy"


def test_files_patterns_and_folders_are_told_apart(folder: Path) -> None:
    patterns = ["../app/yarn.lock", "../deploy/*.yaml", "../app/*.lock", "own", ".."]
    found, problems = named_evidence(folder, patterns, ["../src"], "inventory.yaml")
    assert problems == []
    assert found.files == ("../app/yarn.lock",)
    assert found.matched == ("../deploy/a.yaml", "../deploy/b.yaml")
    assert (found.folders, found.sources) == (("own", ".."), ("../src",))


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("../../outside/yarn.lock", "INV001"), ("/etc/hosts", "INV001"), ("own/../../../outside/*", "INV001"),
        ("../../outside", "INV001"), ("../app/gone.lock", "INV009"), ("../app/*.toml", "INV009"),
    ],
)  # fmt: skip
def test_what_lies_outside_or_is_not_there_is_told_at_its_place(folder: Path, pattern: str, code: str) -> None:
    found, problems = named_evidence(folder, ["../app/yarn.lock", pattern], [], "inventory.yaml")
    assert found.files == ("../app/yarn.lock",)
    assert [(one.code, one.file, one.path) for one in problems] == [(code, "inventory.yaml", ("evidence", 1))]
    assert f"“{pattern}”" in problems[0].message


def test_a_link_that_leads_out_of_the_repository_is_not_followed(folder: Path) -> None:
    (folder.parent / "app" / "linked.lock").symlink_to(folder.parents[1] / "outside" / "yarn.lock")
    (folder.parent / "linked").symlink_to(folder.parents[1] / "outside", target_is_directory=True)
    found, problems = named_evidence(folder, ["../app/linked.lock", "../linked"], [], "inventory.yaml")
    assert found.paths == ()
    assert {one.code for one in problems} >= {"INV001"}


def test_source_has_to_be_a_folder(folder: Path) -> None:
    _, problems = named_evidence(folder, [], ["../app/yarn.lock"], "inventory.yaml")
    assert [(one.code, one.path) for one in problems] == [("INV009", ("source", 0))]


def test_without_a_repository_the_folder_of_the_command_is_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a" / "privacy").mkdir(parents=True)
    (tmp_path / "a" / "hosts.txt").write_text("x.example\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "a")
    assert named_evidence(Path("privacy"), ["../hosts.txt"], [], "m")[0].files == ("../hosts.txt",)
    monkeypatch.chdir(tmp_path / "a" / "privacy")
    assert [one.code for one in named_evidence(Path(), ["../hosts.txt"], [], "m")[1]] == ["INV001"]


def test_evidence_below_the_manifest_is_no_unlisted_file(tmp_path: Path) -> None:
    named = "settings:\n  as_of", "evidence: [deploy, compose.yaml]\nsource: [src]\nsettings:\n  as_of"
    files = edited("inventory.yaml", *named)
    write(tmp_path, {**files, "deploy/a.yaml": "a: 1\n", "compose.yaml": "services: {}\n", "src/i18n.yaml": "a: 1\n"})
    inventory = load_inventory(tmp_path)
    assert inventory.problems == ()
    assert inventory.evidence.paths == ("compose.yaml", "deploy", "src")
    write(tmp_path / "other", {**SMALL, "deploy/a.yaml": "a: 1\n"})
    assert [one.code for one in load_inventory(tmp_path / "other").problems] == ["INV006"]
