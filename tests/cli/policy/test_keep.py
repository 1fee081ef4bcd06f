"""`inventory policy keep`: drafts count from then on."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from inventory.load import load_inventory
from tests.cli.shell import Shell

POLICY = """\
# Privacy

## What we hold

When you join, we collect your name and email address. We gather all sorts of oddments about you.

## Who gets it

We never sell your email address. We share your name with our payment processor to process payments.

## Our office

The office has a garden.
"""


@pytest.fixture
def folder(shell: Shell, tmp_path: Path) -> Path:
    (tmp_path / "p.md").write_text(POLICY, encoding="utf-8")
    assert shell.run("init", tmp_path / "inv", "--policy", tmp_path / "p.md") == 0
    return tmp_path / "inv"


def statements(folder: Path) -> str:
    return (folder / "policy/statements.yaml").read_text(encoding="utf-8")


def counted(folder: Path) -> tuple[set[str], set[str]]:
    """The statements and marks that count."""
    (policy,) = load_inventory(folder).policies
    return {entry.id for entry in policy.statements}, {entry.id for entry in policy.read}


def test_keeps_what_is_named(shell: Shell, folder: Path) -> None:
    before = statements(folder)
    assert shell.run("policy", "keep", "no-sale-email-address", "our-office", "--dir", folder) == 0
    assert shell.out.startswith("Kept 2 drafts; 2 wait to be read.\n")
    assert counted(folder) == ({"no-sale-email-address"}, {"our-office"})
    assert len(before.splitlines()) - len(statements(folder).splitlines()) == 1
    assert set(statements(folder).splitlines()) - set(before.splitlines()) == {"  our-office: []"}


def test_sure_keeps_what_leaves_nothing_to_weigh(shell: Shell, folder: Path) -> None:
    assert shell.run("policy", "keep", "--sure", "--dir", folder) == 0
    assert counted(folder) == ({"no-sale-email-address", "share-with-payment-processor"}, {"our-office"})
    found = assess(load_inventory(folder), datetime.date(2025, 6, 1), keep_goals=False)
    (drafts, todo) = (one for one in found.findings if one.code == "DRF001")
    assert drafts.message == "1 drafted statement waits to be read; kept, they would prove 2 collections."
    assert todo.message == "1 sentence waits under “todo” for somebody to give it a meaning."


def test_a_draft_that_somebody_changed_is_no_longer_sure(shell: Shell, folder: Path) -> None:
    file = folder / "policy/statements.yaml"
    changed = statements(folder).replace("recipients: [payment-processor]", "recipients: [service-provider]")
    file.write_text(changed, encoding="utf-8")
    assert shell.run("policy", "keep", "--sure", "--dir", folder) == 0
    assert counted(folder)[0] == {"no-sale-email-address"}


def test_a_dry_run_shows_and_writes_nothing(shell: Shell, folder: Path) -> None:
    before = statements(folder)
    assert shell.run("policy", "keep", "no-sale-email-address", "--dry-run", "--dir", folder) == 0
    assert "\n-    draft: true\n" in shell.out
    assert statements(folder) == before


def test_the_name_of_who_kept_it_is_recorded(shell: Shell, folder: Path) -> None:
    assert shell.run("policy", "keep", "no-sale-email-address", "--by", "Ada Okafor", "--dir", folder) == 0
    (kept,) = load_inventory(folder).policies[0].statements
    assert kept.record.kept_by == "Ada Okafor"


def test_what_another_program_proposed_is_kept_in_a_name(shell: Shell, folder: Path) -> None:
    file = folder / "policy/statements.yaml"
    file.write_text(statements(folder).replace("    draft: true\n", "    draft: true\n    proposed_by: oracle\n", 1))
    name = load_inventory(folder).policies[0].drafts[0].id
    assert shell.run("policy", "keep", name, "--dir", folder) == 2
    assert "is a proposal of oracle: say who read it, with --by NAME. Nothing was written." in shell.err
    assert shell.run("policy", "keep", "--sure", "--dir", folder) == 0
    assert name not in counted(folder)[0]
    assert shell.run("policy", "keep", name, "--by", "Ada Okafor", "--dir", folder) == 0
    assert name in counted(folder)[0]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["no-sale-email-adress"], "There is no draft “no-sale-email-adress”. Did you mean “no-sale-email-address”?"),
        (["nothing-like-it"], "There is no draft “nothing-like-it”. There are: "),
        (["--sure", "our-office"], "Name the drafts to keep by their ids, or keep those that leave nothing to weigh"),
        ([], "Name the drafts to keep by their ids"),
        (["our-office", "--by", " "], "--by needs a name."),
    ],
)
def test_refuses_clearly(shell: Shell, folder: Path, given: list[str], message: str) -> None:
    before = statements(folder)
    assert shell.run("policy", "keep", *given, "--dir", folder) == 2
    assert message in shell.err
    assert statements(folder) == before


def test_what_counts_already_is_no_draft(shell: Shell, folder: Path) -> None:
    assert shell.run("policy", "keep", "our-office", "--dir", folder) == 0
    assert shell.run("policy", "keep", "our-office", "--dir", folder) == 2
    assert "“our-office” is no draft: it counts already. Nothing was written." in shell.err


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We share your name only with couriers.", "permits and prohibits"),
        ("We will tell you before we change this policy.", "promises"),
        ("Wir geben Ihre E-Mail-Adresse nicht an Dritte weiter.", "denies, in another language than the policy"),
    ],
)
def test_what_somebody_has_to_weigh_is_not_sure(shell: Shell, tmp_path: Path, sentence: str, words: str) -> None:
    text = POLICY.replace("The office has a garden.", f"The office has a garden.\n\n## More\n\n{sentence}")
    (tmp_path / "p.md").write_text(text, encoding="utf-8")
    assert shell.run("init", tmp_path / "inv", "--policy", tmp_path / "p.md") == 0
    shell.run("policy", "keep", "--sure", "--dir", tmp_path / "inv")
    (policy,) = load_inventory(tmp_path / "inv").policies
    kept = [entry.record.quote for entry in policy.statements if entry.record.permits or entry.record.prohibits]
    (clause,) = [clause for clause in policy.text.clauses if clause.text == sentence]
    assert clause.id not in {entry.id for entry in policy.read}, words
    assert sentence not in kept or sentence.startswith("Wir"), words


def test_a_german_sentence_of_an_english_policy_is_drafted_as_what_it_says(shell: Shell, tmp_path: Path) -> None:
    text = f"{POLICY}\n## Deutschland\n\nWir geben Ihre E-Mail-Adresse nicht an Dritte weiter.\n"
    (tmp_path / "p.md").write_text(text, encoding="utf-8")
    assert shell.run("init", tmp_path / "inv", "--policy", tmp_path / "p.md") == 0
    drafts = [entry.record for entry in load_inventory(tmp_path / "inv").policies[0].drafts]
    assert [one.prohibits for one in drafts if one.quote.startswith("Wir geben")] == ["disclose"]
