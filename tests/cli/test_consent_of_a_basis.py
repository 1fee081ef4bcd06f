"""A condition that the record of a legal basis holds is shown as held, with that record and its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.catalog.diff.inventory.small import SMALL, Files, write
from tests.cli.shell import Shell

BASIS = "basis:\n  provide-services: {basis: consent, record: evidence/consent.md}\nretention:"


def with_basis(record: str = "evidence/consent.md") -> Files:
    """The small inventory, whose sharing asks for consent that only the basis of the category has on record."""
    text = SMALL["policy/statements.yaml"]
    head, share, tail = text.partition("  share:\n")
    return {
        **SMALL,
        "policy/statements.yaml": f"{head}{share}    when: [consent]\n{tail}",
        "categories/account.yaml": SMALL["categories/account.yaml"].replace(
            "retention:", BASIS.replace("evidence/consent.md", record)
        ),
        "evidence/consent.md": "Consent was asked on 2021-01-01, version 3 of the form; answers lie with support.\n",
    }


def conditions(found: Any) -> list[dict[str, Any]]:
    """Every condition in a piece of JSON, wherever it stands."""
    if isinstance(found, dict):
        own = [one for one in found.get("conditions", []) if isinstance(one, dict)]
        return own + [one for value in found.values() for one in conditions(value)]
    return [one for value in found for one in conditions(value)] if isinstance(found, list) else []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "inv", with_basis())


def test_why_shows_the_record_of_the_basis(shell: Shell, folder: Path) -> None:
    assert shell.run("why", "account/mail-host/1", folder, "--json") == 0
    found = [one for one in conditions(json.loads(shell.out)) if one["id"] == "consent"]
    assert found
    for one in found:
        assert one["held_as"] == "consent"
        assert "evidence/consent.md" in one["evidence"]
        assert one["location"]["file"] == "categories/account.yaml"
        lines = with_basis()["categories/account.yaml"].splitlines()
        assert "provide-services: {basis: consent" in lines[one["location"]["line"] - 1]


def test_the_check_shows_the_record_of_the_basis(shell: Shell, folder: Path) -> None:
    shell.run("check", folder, "--format", "json", "--no-cache")
    (given,) = [one for one in json.loads(shell.out)["disclosures"] if one["id"] == "account/mail-host/1"]
    found = [one for one in conditions(given["goals"]) if one["id"] == "consent"]
    assert found
    assert all(one["held_as"] == "consent" for one in found)


def test_a_purpose_without_consent_is_not_shown_as_held(shell: Shell, folder: Path) -> None:
    shell.run("why", "account/ticket-desk/1", folder, "--json")
    found = [one for one in conditions(json.loads(shell.out)) if one["id"] == "consent"]
    assert all(one["held_as"] is None for one in found)


def test_a_record_that_is_not_there_holds_nothing(shell: Shell, tmp_path: Path) -> None:
    folder = write(tmp_path / "inv", with_basis("evidence/lost.md"))
    shell.run("why", "account/mail-host/1", folder, "--json")
    found = [one for one in conditions(json.loads(shell.out)) if one["id"] == "consent"]
    assert all(one["held_as"] is None for one in found)
