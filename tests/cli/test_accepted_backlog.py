"""`discover --accept`: a backlog in a file, counted in every output, by which only new signs count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.catalog.diff.inventory.small import edited, write
from tests.cli.repository import commit, repository
from tests.cli.shell import Shell

NAMED = "evidence: [hosts.txt, .env.example]\nsettings:\n  as_of"
SEEN = {"hosts.txt": "host\neu.i.posthog.com\nfeed.oldmarble.net\n", ".env.example": "BRASSLAMP_TOKEN=\n"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> Path:
    """An inventory whose backlog has just been accepted."""
    write(tmp_path, {**edited("inventory.yaml", "settings:\n  as_of", NAMED), **SEEN})
    monkeypatch.chdir(tmp_path)
    assert shell.run("discover") == 1
    assert shell.run("discover", "--accept", "--fail-on", "error") == 0
    return tmp_path


def findings(shell: Shell, *more: str) -> tuple[int, list[tuple[str, str, int]]]:
    code = shell.run("check", "--fail-on", "error", "--format", "json", *more)
    found = json.loads(shell.out)["findings"]
    return code, [(f["code"], f["severity"], f["location"]["line"]) for f in found if f["code"] in ("OBS001", "OBS004")]


def test_what_is_accepted_is_counted_and_fails_nothing(folder: Path, shell: Shell) -> None:
    assert findings(shell) == (0, [])
    waived = json.loads(shell.out)["waived"]
    assert {(one["code"], one["where"], one["by"]) for one in waived if one["code"][:3] == "OBS"} == {
        ("OBS001", "posthog", "accepted backlog"), ("OBS004", "oldmarble.net", "accepted backlog"),
        ("OBS004", "BRASSLAMP_TOKEN", "accepted backlog"),
    }  # fmt: skip
    assert "3 findings ignored" in (shell.run("check", "--format", "concise"), shell.out)[1]


def test_what_is_not_in_the_file_is_new(folder: Path, shell: Shell) -> None:
    write(folder, {"hosts.txt": SEEN["hosts.txt"] + "new.oldmarble.net\nus.i.posthog.com\n"})
    code, found = findings(shell)
    assert (code, found) == (1, [("OBS004", "error", 4), ("OBS001", "error", 5)])


def test_accepting_again_keeps_the_reasons_and_changes_nothing_else(folder: Path, shell: Shell) -> None:
    file = folder / "accepted-evidence.yaml"
    file.write_text(file.read_text().replace("Was there on 2024-01-01, before it was looked at.", "Asked: legal.", 1))
    once = file.read_text()
    assert "Asked: legal." in once
    assert shell.run("discover", "--accept", "--fail-on", "error") == 0
    assert file.read_text() == once


def test_a_file_at_fault_stops_the_check(folder: Path, shell: Shell) -> None:
    write(folder, {"accepted-evidence.yaml": "accepted: {posthog: {hosts: [eu.i.posthog.com]}}\n"})
    assert shell.run("check") == 2
    assert "accepted-evidence.yaml" in shell.err


def test_a_change_cannot_accept_what_it_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> None:
    place = repository(tmp_path, {**edited("inventory.yaml", "settings:\n  as_of", NAMED), **SEEN})
    monkeypatch.chdir(place)
    write(place, {"hosts.txt": SEEN["hosts.txt"] + "collect.quillmark.org\n"})
    assert shell.run("discover", "--accept", "--fail-on", "error") == 0
    assert findings(shell, "--since", "HEAD") == (1, [("OBS004", "error", 4)])
    commit(place, "accepted")
    assert findings(shell, "--since", "HEAD") == (0, [])


@pytest.mark.parametrize("beside", [["--update", "--diff"], ["--explain", "stripe"]])
def test_accept_goes_with_nothing_that_only_shows(shell: Shell, beside: list[str]) -> None:
    assert shell.run("discover", "--accept", *beside) == 2
    assert "give it without --diff and --explain" in shell.err
