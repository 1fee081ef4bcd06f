"""`inventory suggest`: likely clauses, best first."""

import json
import shutil
from pathlib import Path

from tests.cli.shell import APTIBLE, Shell


def test_finds_the_clause_about_payment_data(shell: Shell) -> None:
    assert shell.run("suggest", "account/debit-check", APTIBLE, "--most", 3) == 0
    assert "1. policy/privacy-policy.md:70, clause service-providers-business-partners-and-others" in shell.out
    assert "statements: share-providers, share-payment and share-online-activity" in shell.out
    assert "cue: seems to permit to disclose; open list: recipients" in shell.out
    assert "4. " not in shell.out
    assert "None of them proves anything" in shell.out


def test_finds_a_list_item_by_its_lead_in(shell: Shell) -> None:
    assert shell.run("suggest", "account/tax-list", APTIBLE, "--json") == 0
    top = json.loads(shell.out)["clauses"][:3]
    assert [c["line"] for c in top if c["line"] == 74] == [74]
    assert next(c for c in top if c["line"] == 74)["lead_in"].endswith("to a third party if:")


def test_suggests_the_disclosure_that_was_meant(shell: Shell) -> None:
    assert shell.run("suggest", "account/debit-chek", APTIBLE) == 2
    assert "Did you mean “account/debit-check”?" in shell.err


def test_says_first_that_a_sentence_forbids_it(shell: Shell, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(APTIBLE, tmp_path / "inventory"))
    policy = folder / "policy/privacy-policy.md"
    text = policy.read_text(encoding="utf-8")
    denial = "We seldom ask, and among others such as banks, we pass a bank account number to nobody for verification."
    policy.write_text(f"{text}\n\n## Banks\n\n{denial}\n", encoding="utf-8")
    assert shell.run("suggest", "account/debit-check", folder, "--json") == 0
    (cue,) = (one["cue"] for one in json.loads(shell.out)["clauses"] if one["clause"] == "banks")
    assert cue.startswith(("seems to forbid to disclose (“", "denies something (“"))
    assert "permit" not in cue
