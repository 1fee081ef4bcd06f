"""`inventory why PACK/REQUIREMENT`: which sentence meets a requirement of a law, or what is missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.reports.page.made import GREEN, ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(ROOT / GREEN, tmp_path / "inventory"))
    manifest = (root / "inventory.yaml").read_text(encoding="utf-8")
    (root / "inventory.yaml").write_text(f"{manifest}laws: [gdpr]\n", encoding="utf-8")
    return root


def test_a_requirement_that_is_met_shows_its_sentence(shell: Shell, folder: Path) -> None:
    assert shell.run("why", "gdpr-13/rectification", folder, "--as-of", "2018-05-25") == 0
    assert "gdpr-13/rectification: right to have data corrected (GDPR Art. 13(2)(b)), as of 2018-05-25." in shell.out
    assert "PROVED for the policy as a whole." in shell.out
    assert "“You may update or correct your personal information at any time" in shell.out
    assert "update-information, policy/privacy-policy.md, line" in shell.out


def test_a_requirement_that_is_not_met_says_what_is_missing(shell: Shell, folder: Path) -> None:
    assert shell.run("why", "gdpr-13/retention", folder, "--as-of", "2018-05-25") == 1
    assert "MISSING for Account and Profile Information." in shell.out
    assert "No sentence in force says so, for Name, " in shell.out
    assert shell.run("why", "gdpr-13/retention", folder, "--as-of", "2018-05-25", "--json") == 1
    goals = json.loads(shell.out)
    assert {(goal["requirement"], goal["verdict"]) for goal in goals} == {("gdpr-13/retention", "unjustified")}
    assert "account" in {goal["item"] for goal in goals}


def test_a_name_that_is_not_asked_gets_a_hint(shell: Shell, folder: Path) -> None:
    assert shell.run("why", "gdpr-13/retenton", folder, "--as-of", "2018-05-25") == 2
    assert "Did you mean “gdpr-13/retention”?" in shell.err
    assert shell.run("why", "gdpr-13/retention", folder, "--as-of", "2018-05-24") == 2
    assert "is asked on 2018-05-24" in shell.err


def test_a_policy_that_is_not_there_is_told(shell: Shell, folder: Path) -> None:
    (folder / "policy" / "privacy-policy.md").unlink()
    assert shell.run("why", "gdpr-13/retention", folder, "--as-of", "2018-05-25") == 1
    assert "inventory: inventory.yaml is at fault and may be read in part only; see `inventory check`." in shell.err


def test_one_that_is_met_as_far_as_can_be_read_is_not_called_met(shell: Shell, folder: Path) -> None:
    category = folder / "categories" / "cookies.yaml"
    category.write_text(category.read_text(encoding="utf-8").replace("category:", "categry:", 1), encoding="utf-8")
    assert shell.run("why", "gdpr-13/rectification", folder, "--as-of", "2018-05-25") == 2
    assert "categories/cookies.yaml is at fault" in shell.err
