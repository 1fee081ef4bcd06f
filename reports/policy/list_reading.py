"""What became of the columns and rows of a list of recipients, in sentences: nothing is dropped without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inventory.policy import ListedRecipient
from inventory.policy.listed_facts import (
    AGREEMENT,
    ALIAS,
    CONTACT,
    DATA,
    EXPIRES,
    KIND,
    PLACE,
    ROLE,
    SERVICES,
    SIGNED,
    TRANSFER,
    WEBSITE,
)
from inventory.policy.listed_model import ColumnUse, PassedOver

MOST_ROWS = 20
_BECOMES = {
    SIGNED: "agreement", AGREEMENT: "agreement", EXPIRES: "agreement (expires)", TRANSFER: "transfer",
    WEBSITE: "domains",
    CONTACT: "contact", DATA: "a comment", PLACE: "a comment", ROLE: "role", KIND: "the guess of kinds",
    ALIAS: "aliases", SERVICES: "services",
}  # fmt: skip


def columns_told(columns: Sequence[ColumnUse]) -> Iterator[str]:
    """Lines that say what each column became, and which are not used."""
    used = [f"“{one.title}” → {_BECOMES.get(one.tells, one.tells)}" for one in columns if one.tells]
    unused = [f"“{one.title}”" for one in columns if not one.tells]
    if used:
        yield f"Columns used: {', '.join(dict.fromkeys(used))}."
    if unused:
        yield f"Columns not used: {', '.join(dict.fromkeys(unused))}."


def rows_told(passed_over: Sequence[PassedOver], declared: Sequence[tuple[ListedRecipient, str]] = ()) -> Iterator[str]:
    """Lines that say which rows were not taken over, and why."""
    if declared:
        names = ", ".join(f"{one.name} ({name})" for one, name in declared[:MOST_ROWS])
        more = f", and {len(declared) - MOST_ROWS} more" if len(declared) > MOST_ROWS else ""
        yield f"Declared already, and left as they are: {names}{more}."
    yield from (f"Line {one.line} was passed over: {one.why}." for one in passed_over[:MOST_ROWS])
    if len(passed_over) > MOST_ROWS:
        yield f"{len(passed_over) - MOST_ROWS} more rows were passed over."
