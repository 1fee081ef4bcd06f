"""`inventory laws`: which laws can be checked, what each asks, and how far somebody saw its text."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from reports.json_schema.outputs import output_schema
from tests.cli.shell import Shell
from tests.inventory.test_law_reader import OWN


def test_all_packs_are_listed_with_what_was_seen(shell: Shell) -> None:
    assert shell.run("laws") == 0
    out = shell.out
    assert "gdpr-13" in out
    assert "1 seen, 2 partly, 1 not seen" in out
    assert "no legal advice" in out


def test_one_law_is_told_with_all_its_packs(shell: Shell) -> None:
    assert shell.run("laws", "gdpr") == 0
    out = shell.out
    assert "GDPR Art. 13(2)(a), since 2018-05-25; for each category; proved by topic (retention)" in out
    assert "gdpr-30" in out
    assert "text: partly" in out
    assert "secondary source" in out


def test_a_law_that_nobody_knows_gets_a_suggestion(shell: Shell) -> None:
    assert shell.run("laws", "gdrp") == 2
    assert "Did you mean “gdpr”?" in shell.err


def test_own_packs_are_listed(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws/house.yaml").write_text(OWN, encoding="utf-8")
    assert shell.run("laws", "--dir", tmp_path) == 0
    assert "Rules of the house" in shell.out


@pytest.mark.parametrize("arguments", [(), ("uk",)])
def test_the_json_is_valid_by_its_schema(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert shell.run("laws", *arguments, "--json") == 0
    found = json.loads(shell.out)
    jsonschema.validate(found, json.loads(output_schema("laws")))
    assert all(one["file"].startswith("built-in/laws/") for one in found)
