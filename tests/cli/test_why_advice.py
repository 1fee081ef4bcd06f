"""`inventory why`: advice on what would have to change, and what cannot be answered."""

import shutil
from pathlib import Path

import pytest

from tests.cli.shell import APTIBLE, Shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(APTIBLE, tmp_path / "inventory")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("held", "advice"),
    [
        (
            "{evidence: evidence/lost.md}",
            "names reasonable-belief, but its evidence “evidence/lost.md” does not",
        ),
        ("{since: 2015-01-01}", "names reasonable-belief, but its evidence “none” does not show it: supply it."),
        (
            "{evidence: evidence/gallery.md, since: 2030-01-01}",
            "holds reasonable-belief only since 2030-01-01, which is after 2015-09-01.",
        ),
    ],
)
def test_says_what_is_wrong_with_a_condition_on_record(shell: Shell, folder: Path, held: str, advice: str) -> None:
    change(
        folder / "categories/account.yaml",
        "  - id: tax-list",
        f"  - id: tax-list\n    conditions: {{reasonable-belief: {held}}}",
    )
    assert shell.run("why", "account/tax-list", folder) == 1
    assert f"account/tax-list {advice}" in shell.out


def test_says_which_statement_to_cite(shell: Shell) -> None:
    assert shell.run("why", "account/alerts-wrong-citation", APTIBLE) == 1
    assert "Cite share-providers, or take “cites” out of account/alerts-wrong-citation." in shell.out


def test_says_which_term_is_not_declared(shell: Shell, folder: Path) -> None:
    change(folder / "categories/account.yaml", "purposes: [payment-verification]", "purposes: [payment-verifying]")
    assert shell.run("why", "account/debit-check", folder) == 1
    assert (
        "“payment-verifying” is not declared. Did you mean “payment-verification”? Otherwise declare it." in shell.out
    )


def test_shows_a_sentence_that_is_lost(shell: Shell, folder: Path) -> None:
    change(
        folder / "policy/privacy-policy.md", "We provide your payment information", "We give your payment information"
    )
    assert shell.run("why", "account/debit-check", folder) == 1
    assert "share-payment is not found in the policy as quoted, so it proves nothing." in shell.out
    assert "(not found in policy/privacy-policy.md as quoted)" in shell.out


def test_shows_where_a_sentence_is_found_that_stands_twice(shell: Shell, folder: Path) -> None:
    policy = folder / "policy/privacy-policy.md"
    text = policy.read_text(encoding="utf-8")
    sentence = "We provide your payment information to our service providers for payment processing and verification."
    policy.write_text(f"{text}\n{sentence}\n", encoding="utf-8")
    assert shell.run("why", "account/debit-check", folder) == 1
    last = len(text.split("\n")) + 1
    assert f"share-payment is found 2 times as quoted, on lines 70 and {last}, and does not say which" in shell.out
    assert f"(found in policy/privacy-policy.md on lines 70 and {last}; which is not said)" in shell.out


def test_says_which_file_could_not_be_read(shell: Shell, folder: Path) -> None:
    (folder / "categories/cookies.yaml").write_text("category: [", encoding="utf-8")
    assert shell.run("why", "account/debit-check", folder) == 0
    assert "categories/cookies.yaml is at fault and may be read in part only; see `inventory check`." in shell.err


def test_says_that_nobody_holds_a_datum(shell: Shell) -> None:
    assert shell.run("why", "passport-number", "bank", APTIBLE) == 1
    assert "No category holds it either, or the recipient is not declared." in shell.out


def test_says_that_no_purpose_would_do(shell: Shell) -> None:
    assert shell.run("why", "education-record", "bank", APTIBLE) == 1
    assert "Declared in the category content, education-record would not be justified for any purpose." in shell.out


def test_refuses_what_it_cannot_mean(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("why", "account/debit-check", APTIBLE, "--purpose", "billing") == 2
    assert "--purpose goes with a datum and a recipient" in shell.err
    assert shell.run("why", "name", "bank", APTIBLE, "more") == 2
    assert "Name a datum and a recipient, or a disclosure; then a folder." in shell.err
    assert shell.run("why", "name", "bank", tmp_path) == 2
    assert "There is no inventory.yaml" in shell.err


def test_follows_data_that_are_passed_on(shell: Shell, folder: Path) -> None:
    change(
        folder / "recipients.yaml",
        "    services: Direct debit",
        "    services: Direct debit\n    sub_recipients: [print-shop]",
    )
    assert shell.run("trace", "bank-account", folder) == 0
    assert "    print-shop (Example Printshop)" in shell.out.partition("Downstream")[2]
