"""Names that changed while what they stand for did not: no change, wherever they are used."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from catalog.diff.inventory import compare
from catalog.diff.inventory.names import _same_company
from inventory.load import load_inventory
from inventory.schema import Recipient
from tests.catalog.diff.inventory.small import SMALL, write

DAY = datetime.date(2024, 1, 1)
NAMES = {
    "a recipient": ("mail-host", "post-host"),
    "a statement": ("share", "give-to-companies"),
    "a term": ("shoe-size", "size-of-shoe"),
    "a condition": ("opted-in-twice", "opted-in-by-letter"),
}


@pytest.mark.parametrize(("old", "new"), NAMES.values(), ids=NAMES.keys())
def test_another_id_is_no_change(tmp_path: Path, old: str, new: str) -> None:
    word = re.compile(rf"(?<![a-z-]){old}(?![a-z-])")
    files = {name: word.sub(new, text) if name.endswith(".yaml") else text for name, text in SMALL.items()}
    assert files != SMALL
    before, after = (load_inventory(write(tmp_path / name, f)) for name, f in (("a", SMALL), ("b", files)))
    assert compare(before, after, DAY).changes == ()


def test_another_category_id_and_heading_are_no_change(tmp_path: Path) -> None:
    files = {**SMALL}
    files["categories/account.yaml"] = (
        files["categories/account.yaml"]
        .replace("category: account", "category: profile")
        .replace("listed_in: account", "listed_in: your-account")
    )
    files["policy/privacy.md"] = files["policy/privacy.md"].replace(
        "**Account:**", "<a id='your-account'></a>**Account:**"
    )
    before, after = (load_inventory(write(tmp_path / name, f)) for name, f in (("a", SMALL), ("b", files)))
    assert [c.message for c in compare(before, after, DAY).changes if c.about == "category"] == []


def test_a_verdict_that_falls_with_its_sentence_is_told(tmp_path: Path) -> None:
    """The policy loses a sentence; the disclosures that rested on it stay, and are no longer justified."""
    files = {**SMALL}
    files["policy/privacy.md"] = files["policy/privacy.md"].replace("that work for us", "that we like")
    before, after = (load_inventory(write(tmp_path / name, f)) for name, f in (("a", SMALL), ("b", files)))
    verdicts = [c for c in compare(before, after, DAY).changes if c.about == "verdict"]
    assert [(c.id, c.kind, c.added, c.removed) for c in verdicts] == [
        ("account/mail-host/1", "widening", ("unjustified",), ("broader",)),
        ("account/ticket-desk/1", "widening", ("unjustified",), ("broader",)),
    ]
    clause = [c for c in compare(before, after, DAY).changes if c.about == "clause"]
    assert [c.message for c in clause] == [
        "The clause “privacy-policy-2” reads differently: [-work for us.-] {+we like.+}."
    ]


def test_a_negation_is_called_out(tmp_path: Path) -> None:
    files = {**SMALL}
    files["policy/privacy.md"] = files["policy/privacy.md"].replace("We may send", "We may not send")
    before, after = (load_inventory(write(tmp_path / name, f)) for name, f in (("a", SMALL), ("b", files)))
    messages = [c.message for c in compare(before, after, DAY).changes]
    assert messages == ["The clause “privacy-policy-3” reads differently: {+not+}. A negation came or went."]


def test_records_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    files = {**SMALL, "categories/account.yaml": "category: [\n"}
    before, after = (load_inventory(write(tmp_path / name, f)) for name, f in (("a", SMALL), ("b", files)))
    unread = compare(before, after, DAY).unread
    assert unread[0] == ()
    assert {(problem.code, problem.file) for problem in unread[1]} == {("INV001", "categories/account.yaml")}


@pytest.mark.parametrize(
    ("now", "same"),
    [("Twilio SendGrid, Inc.", True), ("SENDGRID LLC", True), ("Postmark", False), ("Send Grid Partners", False)],
)
def test_a_longer_name_under_one_id_is_the_same_company(now: str, same: bool) -> None:
    one, other = (
        Recipient.model_validate({"name": n, "kinds": ["processor"], "role": "processor"}) for n in ("SendGrid", now)
    )
    assert _same_company(one, other) is same
