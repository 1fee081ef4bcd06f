"""`inventory policy clauses` and `inventory policy draft`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from inventory.strict_yaml import load
from tests.catalog.diff.policy.history import FIRST
from tests.cli.shell import Shell

EXAMPLE = FIRST.parents[1]
NEW = "\n### Partners\n\nWe share your email address with advertisers for advertising.\n\nOur office has a garden.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The worked example with two clauses that nobody has read."""
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "inventory"))
    document = root / "policy/privacy-policy.md"
    document.write_text(document.read_text(encoding="utf-8") + NEW, encoding="utf-8")
    return root


def test_the_tree(shell: Shell) -> None:
    assert shell.run("policy", "clauses", EXAMPLE) == 0
    lines = shell.out.splitlines()
    assert lines[:3] == ["privacy: policy/privacy-policy.md", "  # Aptible, Inc.", "    ## Privacy Policy"]
    place = lines.index("      ### How We Use Information We Collect")
    assert lines[place + 1].startswith("        how-we-use-information-we-collect  [45]  ")
    assert lines[place + 3].startswith("          how-we-use-information-we-collect-item-1  [47]  used (")
    assert lines[place + 4].strip() == "Provide, operate, maintain, improve, personalize, and promote our Services;"


def test_as_json(shell: Shell) -> None:
    assert shell.run("policy", "clauses", EXAMPLE, "--json") == 0
    records = {record["id"]: record for record in json.loads(shell.out)}
    assert len(records) == 50
    one = records["service-providers-business-partners-and-others"]
    assert (one["line"], one["kind"], one["verdict"]) == (70, "paragraph", "used")
    assert "share-payment" in one["statements"]
    assert one["topics"] is None


def test_unread_clauses_are_drafted_and_count_for_nothing(shell: Shell, folder: Path) -> None:
    assert shell.run("policy", "draft", folder) == 0
    assert "    quote: We share your email address with advertisers for advertising." in shell.out
    assert "    permits: disclose" in shell.out
    data, problems = load(shell.out, "draft.yaml")
    assert (problems, data["todo"]) == ([], "")
    assert data["read"] == {"partners-2": {"topics": [], "draft": "true"}}
    statements = data["statements"]
    assert isinstance(statements, dict)
    assert {tuple(sorted(said)) for said in statements.values()} == {
        ("data", "draft", "permits", "purposes", "quote", "recipients")
    }


def test_nothing_to_draft(shell: Shell) -> None:
    assert shell.run("policy", "draft", EXAMPLE) == 0
    assert shell.out == "## Nothing to draft: every clause of policy/privacy-policy.md has been read.\n"


def test_an_unreadable_policy(shell: Shell, folder: Path) -> None:
    (folder / "policy/privacy-policy.md").write_bytes(b"\xff\xfe\x00")
    for command in ("clauses", "draft"):
        assert shell.run("policy", command, folder) == 2
        assert "“policy/privacy-policy.md” cannot be read." in shell.err
    assert shell.run("policy", "clauses", folder, "--policy", "cookies") == 2
    assert "There is no policy “cookies”." in shell.err
    assert shell.run("policy", "clauses", folder / "nowhere") == 2
