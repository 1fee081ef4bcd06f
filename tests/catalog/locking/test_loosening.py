"""Which changes of text and reading loosen, against what was accepted."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.weakening import as_if_locked
from catalog.justify.prepared import prepare
from catalog.locking.acceptance import Acceptance
from catalog.locking.loosening import Loosening
from inventory.load import load_inventory
from tests.catalog.diff.inventory.small import SMALL, Files, edited, write

STATEMENTS, POLICY = "policy/statements.yaml", "policy/privacy.md"
DAY = datetime.date(2024, 1, 1)
EXTRA = """\
  only-with-consent:
    quote: With your consent we tell brokers your shoe size.
    permits: disclose
    data: [shoe-size]
    recipients: [data-broker]
    when: [consent]
  never-adverts:
    quote: We never give advertisers your name.
    prohibits: disclose
    data: [name]
    recipients: [advertising-network]
"""
TEXT = "\n## Extra\n\nWith your consent we tell brokers your shoe size.\n\nWe never give advertisers your name.\n"


def base() -> Files:
    """The small inventory with one conditional permission and one prohibition more."""
    files = dict(SMALL)
    files[STATEMENTS] = files[STATEMENTS].replace("statements:\n", f"statements:\n{EXTRA}", 1)
    files[POLICY] += TEXT
    return files


def loosenings(folder: Path, before: Files, after: Files) -> list[Loosening]:
    write(folder / "before", before)
    write(folder / "after", after)
    old, new = load_inventory(folder / "before"), load_inventory(folder / "after")
    acceptance = Acceptance(prepare(new, DAY), new.policies[0], as_if_locked(old.policies[0]))
    return acceptance.loosenings(acceptance.steps)


@pytest.mark.parametrize(
    ("file", "old", "new", "id"),
    [
        (STATEMENTS, EXTRA[EXTRA.index("  never-adverts") :], "", "never-adverts"),
        (STATEMENTS, "    when: [consent]\n", "", "only-with-consent"),
        (STATEMENTS, "data: [shoe-size]\n    recipients", "data: [collected-information]\n    recipients",
         "only-with-consent"),
        (STATEMENTS, "data: [name]\n    recipients: [advertising-network]",
         "data: [shoe-size]\n    recipients: [advertising-network]", "never-adverts"),
        (STATEMENTS, "prohibits: disclose\n    data: [name]", "permits: disclose\n    data: [name]", "never-adverts"),
        (POLICY, "We never give advertisers", "We give advertisers", "extra-2"),
        (POLICY, "With your consent we tell", "Without your consent we tell", "extra"),
        (POLICY, "## Extra", "## Never", "never"),
    ],
)  # fmt: skip
def test_what_loosens_is_told_once_at_its_record(tmp_path: Path, file: str, old: str, new: str, id: str) -> None:
    found = loosenings(tmp_path, base(), edited(file, old, new, base()))
    assert id in [each.id for each in found]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (STATEMENTS, "data: [shoe-size]\n    recipients: [data-broker]",
         "data: [shoe-size]\n    subjects: [customer-user]\n    recipients: [data-broker]"),
        (STATEMENTS, "  never-adverts:", "  no-name-to-advertisers:"),
        (STATEMENTS, "    data: [name]\n    recipients: [advertising-network]\n",
         "    data: [name, email-address]\n    recipients: [advertising-network]\n"),
        (STATEMENTS, "    recipients: [data-broker]\n    when: [consent]",
         "    when: [consent]\n    recipients: data-broker"),
        (POLICY, "your shoe size.", "the size of your shoes."),
        (POLICY, "## Extra", "## More"),
    ],
)  # fmt: skip
def test_what_narrows_renames_or_reorders_does_not(tmp_path: Path, file: str, old: str, new: str) -> None:
    files = edited(file, old, new, base())
    if file == POLICY and "shoes" in new:
        files[STATEMENTS] = files[STATEMENTS].replace(old, new)
    assert loosenings(tmp_path, base(), files) == []


def test_a_permission_added_to_an_accepted_sentence_loosens(tmp_path: Path) -> None:
    again = EXTRA[: EXTRA.index("  never-adverts")].replace("only-with-consent", "second").replace("shoe-size", "name")
    files = base()
    files[STATEMENTS] = files[STATEMENTS].replace("statements:\n", f"statements:\n{again}", 1)
    assert [each.id for each in loosenings(tmp_path, base(), files)] == ["second"]


def test_an_approval_counts_for_the_very_state_that_was_approved(tmp_path: Path) -> None:
    from inventory.schema.lock import Approval

    wide = edited(STATEMENTS, "data: [shoe-size]\n    recipients", "data: [name]\n    recipients", base())
    first = loosenings(tmp_path / "one", base(), wide)
    approval = Approval.model_validate({
        "on": "2026-01-31", "by": "B. Okafor", "reason": "LEGAL-31", "what": [each.line for each in first],
    })  # fmt: skip
    assert [each.approval_in([approval]) for each in first] == [approval]
    wider = edited(
        STATEMENTS, "data: [shoe-size]\n    recipients", "data: [name, email-address]\n    recipients", base()
    )
    later = loosenings(tmp_path / "two", base(), wider)
    assert [each.approval_in([approval]) for each in later] == [None]
