"""Conditions that rest on code: at a git ref it is looked at as it was then, in a snapshot it counts and is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.catalog.diff.inventory.small import edited
from tests.cli.repository import commit, repository
from tests.cli.shell import Shell

CODE = '{code: src/consent.py, contains: "def ask_consent"}'
FILES = edited("categories/account.yaml", "evidence: evidence/consent.md", f"evidence: {CODE}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inventory whose condition rests on code above its folder; committed, and recorded."""
    monkeypatch.delenv("CLAUSEMAP_CATALOG", raising=False)
    source = tmp_path / "repository/src/consent.py"
    source.parent.mkdir(parents=True)
    source.write_text("def ask_consent(): ...\n", encoding="utf-8")
    return repository(tmp_path / "repository", FILES)


def changes(shell: Shell, *arguments: object) -> list[dict[str, object]]:
    """What `diff` tells, as JSON."""
    assert shell.run("diff", *arguments, "--format", "json") == 0, shell.err
    found: list[dict[str, object]] = json.loads(shell.out)["changes"]
    return found


def test_code_is_looked_at_as_it_was(folder: Path, shell: Shell) -> None:
    assert changes(shell, "HEAD", "--dir", folder) == []
    assert shell.err == ""
    (folder.parent / "src/consent.py").write_text("pass\n", encoding="utf-8")
    told = changes(shell, "HEAD", "--dir", folder)
    assert any(change["kind"] == "weaker" and "shows nothing any more" in str(change["message"]) for change in told)
    commit(folder.parent)
    assert changes(shell, "HEAD", "--dir", folder) == []
    assert changes(shell, "HEAD~1", "HEAD", "--dir", folder) == told


def test_a_snapshot_keeps_what_facts_came_to(folder: Path, shell: Shell) -> None:
    shell.run("catalog", "record", folder)
    assert changes(shell, "catalog:latest", "--dir", folder) == []
    assert shell.err == ""
    (folder.parent / "src/consent.py").write_text("pass\n", encoding="utf-8")
    told = changes(shell, "catalog:latest", "--dir", folder)
    assert any(change["kind"] == "weaker" and "shows nothing any more" in str(change["message"]) for change in told)
    shell.run("catalog", "record", folder)
    assert changes(shell, "catalog:latest", "--dir", folder) == []


def test_facts_of_an_earlier_version_count_and_are_told(
    folder: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalog.store.gather.recorded_outcomes", lambda *_: ())
    shell.run("catalog", "record", folder)
    assert changes(shell, "catalog:latest", "--dir", folder) == []
    assert "1 fact of code or settings was not looked at" in shell.err
    assert "counts as kept there" in shell.err
    assert changes(shell, folder, "catalog:latest", "--dir", folder) == []


def test_a_document_by_its_digest_is_not_unmet_in_a_snapshot(folder: Path, shell: Shell) -> None:
    digest = hashlib.sha256((folder / "evidence/consent.md").read_bytes()).hexdigest()
    account = folder / "categories/account.yaml"
    text = account.read_text(encoding="utf-8")
    account.write_text(text.replace(CODE, f'{{file: evidence/consent.md, sha256: "{digest}"}}'), encoding="utf-8")
    shell.run("catalog", "record", folder)
    assert changes(shell, "catalog:latest", "--dir", folder) == []
    assert changes(shell, folder, "catalog:latest", "--dir", folder) == []
