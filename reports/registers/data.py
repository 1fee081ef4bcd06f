"""The data dictionary: every data type that is held, in which categories, about whom, for what, and who gets it."""

from __future__ import annotations

from collections.abc import Iterator

from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.page.holdings import HoldingShown
from reports.page.terms import TermLabel
from reports.registers._words import filled, named, row_of, stand

COLUMNS = (
    "Data type", "Id", "Sensitive", "Broader", "Categories", "Data subjects", "Sources", "Purposes of use",
    "Recipients", "Purposes of disclosure", "Retention",
)  # fmt: skip


def register(contents: Contents) -> Register:
    """One row a data type, by label."""
    held: dict[TermLabel, list[HoldingShown]] = {}
    for holding in contents.holdings:
        for datum in holding.data:
            held.setdefault(datum.term, []).append(holding)
    rows = [_row(contents, term, held[term]) for term in sorted(held, key=lambda one: (one.label.casefold(), one.id))]
    about = "Each data type that some category holds. Sensitive types are those under a term that is marked so."
    return Register("Data dictionary", stand(contents), [Sheet("Data types", about, COLUMNS, rows)])


def _row(contents: Contents, term: TermLabel, holdings: list[HoldingShown]) -> list[Cell]:
    here = [datum for holding in holdings for datum in holding.data if datum.term == term]
    given = [row for row in contents.rows if term in row.data]
    entry = contents.prepared.inventory.vocabulary["data"].get(term.id)
    return [
        term.label,
        term.id,
        "yes" if term.sensitive else "no",
        row_of(entry.record.broader) if entry else filled(None, f"vocabulary.data.{term.id}"),
        row_of(holding.title for holding in holdings),
        named(dict.fromkeys(subject for datum in here for subject in datum.subjects)),
        named(dict.fromkeys(source for datum in here for source in datum.sources)),
        named(dict.fromkeys(purpose for datum in here for purpose in datum.purposes)),
        named([*(row.recipient for row in given), *_onward(contents, term)]),
        named(dict.fromkeys(purpose for row in given for purpose in row.purposes)),
        _kept(holdings),
    ]


def _onward(contents: Contents, term: TermLabel) -> Iterator[TermLabel]:
    yield from (onward for row in contents.rows for onward, data in row.onward.items() if term in data)


def _kept(holdings: list[HoldingShown]) -> Cell:
    stated = [f"{h.record.retention.period} ({h.title})" for h in holdings if h.record.retention]
    missing = next((h.file for h in holdings if not h.record.retention), None)
    if not stated:
        return filled(None, f"retention.period in {missing}")
    return row_of(stated) + (f"; not stated in {missing}" if missing else "")
