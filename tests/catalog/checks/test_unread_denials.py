"""A clause that nobody has read is an error where it denies something, unless somebody is already waiting for it."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.findings.finding import Finding
from inventory.load import load_inventory
from tests.catalog.checks.cases import BASE

DENIAL = "We never sell your email address to advertisers."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "inventory"))


def write_both(folder: Path, clause: str, statements: str) -> None:
    """Add to the end of the policy, and to the end of its statements."""
    for name, text in (("policy.md", f"\n{clause}\n"), ("statements.yaml", statements)):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)


def unread(folder: Path, clause: str, statements: str = "") -> Finding:
    """The one finding about `clause`, added at the end of the policy, with more text at the end of the statements."""
    write_both(folder, clause, statements)
    assessed = assess(load_inventory(folder), datetime.date(2024, 6, 1), keep_goals=False)
    (found,) = (one for one in assessed.findings if one.code == "POL006")
    return found


def test_a_denial_that_nobody_has_written_down_is_an_error(folder: Path) -> None:
    found = unread(folder, f"Ask us anything. {DENIAL}")
    assert (found.severity, found.where) == ("error", "how-long-we-keep-it-2")
    assert found.message.endswith(f"which denies something: “{DENIAL}”")
    assert found.help.endswith('“read: {how-long-we-keep-it-2: {sentences: ["…"], reason: "…"}}”.')


@pytest.mark.parametrize("clause", ["We also do other things.", "We share your name with our bank.", "Do you sell it?"])
def test_a_clause_that_denies_nothing_stays_a_warning(folder: Path, clause: str) -> None:
    assert unread(folder, clause).severity == "warning"


@pytest.mark.parametrize(
    ("waiting", "told"),
    [
        (f"  no-sale: {{quote: {DENIAL}, prohibits: disclose, data: email-address, draft: true}}\n", "is drafted for"),
        (f"todo:\n  - {{quote: {DENIAL}, clause: how-long-we-keep-it-2}}\n", "is listed under “todo”"),
    ],
)
def test_one_for_which_a_draft_or_a_list_waits_is_a_warning(folder: Path, waiting: str, told: str) -> None:
    found = unread(folder, DENIAL, waiting)
    assert (found.severity, "which denies something" in found.message) == ("warning", True)
    assert told in found.help


LIST = "**We never sell to advertisers:**\n\n- telephone numbers of any kind\n- postal addresses of any kind"
ITEM = "  no-{}: {{quote: {} of any kind, prohibits: disclose, data: {}, recipients: advertising-network}}\n"


def test_one_that_introduces_only_what_was_read_was_read_with_it(folder: Path) -> None:
    read = ITEM.format(1, "telephone numbers", "phone-number") + ITEM.format(2, "postal addresses", "postal-address")
    found = unread(folder, LIST, read)
    assert (found.severity, found.where) == ("warning", "we-never-sell-to-advertisers-heading")


def test_one_that_introduces_something_unread_is_an_error(folder: Path) -> None:
    write_both(folder, LIST, ITEM.format(1, "telephone numbers", "phone-number"))
    assessed = assess(load_inventory(folder), datetime.date(2024, 6, 1), keep_goals=False)
    graveness = {one.where: one.severity for one in assessed.findings if one.code == "POL006"}
    assert graveness.keys() == {"we-never-sell-to-advertisers-heading", "we-never-sell-to-advertisers-2"}
    assert graveness["we-never-sell-to-advertisers-heading"] == "error"
