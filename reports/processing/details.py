"""Sheets that go into detail: one value a row where a workbook is to filter, lists where people read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from inventory.schema import DeclaredBasis
from inventory.schema.evidence import in_short
from reports.encoders.sheet import Cell, Missing, NotApplicable, Sheet
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.page.register import RegisterRow
from reports.page.terms import TermLabel
from reports.processing.activity_rows import ActivityPart, ActivityRow
from reports.processing.cells import ground, key_of, transfers
from reports.processing.legal_bases import BasisField, bases_of_row, basis_words
from reports.registers._words import (
    agreement,
    country,
    data_labels,
    filled,
    grounds,
    name_of,
    named,
    recipient_name,
    row_of,
)

LIST = "Activities"
TO_LIST = {0: (LIST, 0)}
"""The first column of a detail sheet leads back to the row of the list."""


def detail_sheets(contents: Contents, rows: Sequence[ActivityRow]) -> Iterator[Sheet]:
    """The sheets of recipients, contracts, data, transfers and systems, and those with one value a row."""
    yield _recipients(contents)
    yield _contracts(contents, rows)
    yield _data(rows)
    yield _transfers(rows)
    yield _systems(rows)
    yield from _one_a_row(rows)
    yield _bases(contents, rows)
    yield _disclosures(rows)


def _recipients(contents: Contents) -> Sheet:
    columns = (
        "Recipient", "Kind", "Role", "(e) Country", "Services", "Agreement", "(e) Transfer grounds", "Data", "Purposes",
        "Disclosures", "All justified",
    )  # fmt: skip
    rows: list[Sequence[Cell]] = [
        [
            recipient_name(one), named(one.kinds), one.record.role if one.record else one.standing,
            country(one), (one.record.services if one.record else None) or "", agreement(one), grounds(one),
            data_labels(one.data), named(one.purposes), len(one.rows), _justified(one),
        ]
        for one in contents.recipients
    ]  # fmt: skip
    about = "GDPR Art. 30(1)(d) and (e): who gets data, where, and under which agreement."
    return Sheet("Recipients", about, columns, rows, leads_to={0: ("Disclosures", 3)})


def _justified(one: RecipientShown) -> str:
    if one.record is not None and not one.rows and not one.onward_rows:
        return "nothing is disclosed to it"
    if one.record is None or not one.passes:
        waived = [words for row in (*one.rows, *one.onward_rows) if not row.passes for words in row.accepted]
        return row_of(["no", *waived])
    return "to be read again" if any(row.reread for row in (*one.rows, *one.onward_rows)) else "yes"


def _contracts(contents: Contents, rows: Sequence[ActivityRow]) -> Sheet:
    columns = ("Activity", "Recipient", "Role", "Agreement", "Signed", "Until", "Document", "Contact")
    found = [[row.title, *cells] for row in rows for one in row.recipients(contents) for cells in _contract(one)]
    about = "GDPR Art. 26 and 28(3): the contracts under which each activity gives data away."
    return Sheet("Contracts", about, columns, found, leads_to={**TO_LIST, 1: ("Recipients", 0)})


def _contract(one: RecipientShown) -> Iterator[list[Cell]]:
    made = one.record.agreement if one.record else None
    stated: list[Cell] = (
        [made.type, made.signed or "", made.expires or "", in_short(made.document) or ""] if made else []
    )
    due = agreement(one)
    if stated or isinstance(due, Missing):
        contact = (one.record.contact if one.record else None) or ""
        yield [recipient_name(one), one.record.role if one.record else "", *(stated or [due, "", "", ""]), contact]


def _data(rows: Sequence[ActivityRow]) -> Sheet:
    columns = ("Activity", "Category", "Data", "Sensitive", "Data subjects", "Sources", "Purposes", "Kept", "Note")
    found: list[Sequence[Cell]] = [
        [
            row.title, part.holding.title, datum.term.label, "yes" if datum.term.sensitive else "no",
            named(datum.subjects), named(datum.sources), named(_purposes(part, datum.purposes)), _kept(part),
            datum.note or "",
        ]
        for row in rows
        for part in row.parts
        for datum in part.data
    ]  # fmt: skip
    return Sheet("Data", "GDPR Art. 30(1)(c): each data type of each activity.", columns, found, leads_to=TO_LIST)


def _kept(part: ActivityPart) -> Cell:
    kept = part.holding.record.retention
    return filled(kept.period if kept else None, f"retention.period in {part.holding.file}")


def _purposes(part: ActivityPart, purposes: Sequence[TermLabel]) -> tuple[TermLabel, ...]:
    return tuple(one for one in purposes if one in part.purposes)


def _one_a_row(rows: Sequence[ActivityRow]) -> Iterator[Sheet]:
    """For each datum of each activity a row for each of its subjects, sources and purposes."""
    kinds = (("Data subjects", "Data subject"), ("Sources", "Source"), ("Purposes", "Purpose"))
    for title, column in kinds:
        found: list[Sequence[Cell]] = [
            [row.title, part.holding.title, datum.term.label, "yes" if datum.term.sensitive else "no", name_of(term)]
            for row in rows
            for part in row.parts
            for datum in part.data
            for term in _terms(title, part, datum)
        ]
        columns = ("Activity", "Category", "Data", "Sensitive", column)
        about = f"One {column.lower()} a row, to be filtered and counted."
        yield Sheet(title, about, columns, found, leads_to=TO_LIST, only_in_workbook=True)


def _terms(title: str, part: ActivityPart, datum: Any) -> tuple[TermLabel, ...]:
    if title == "Purposes":
        return _purposes(part, datum.purposes)
    return tuple(datum.subjects if title == "Data subjects" else datum.sources)


def _bases(contents: Contents, rows: Sequence[ActivityRow]) -> Sheet:
    columns = ("Activity", "Category", "Purpose", "Article", "Basis", "Interest", "Assessment", "Record", "Reviewed")
    fields: tuple[tuple[str, BasisField], ...] = (("Art. 6", "basis"), ("Art. 9", "special_basis"))
    found: list[Sequence[Cell]] = []
    for row in rows:
        for article, field in fields:
            for one in bases_of_row(contents, row, field):
                said = one.declared
                basis = basis_words(contents, said) if said else Missing(f"{field} in {one.part.holding.file}")
                about = _about_basis(said) if said else [""] * 4
                found.append([row.title, one.part.holding.title, one.purpose.label, article, basis,
                              *about])  # fmt: skip
    about_it = (
        "The legal basis of each purpose (GDPR Art. 6), and for special categories of data its condition (Art. 9)."
    )
    return Sheet("Legal bases", about_it, columns, found, leads_to=TO_LIST, only_in_workbook=True)


def _about_basis(said: DeclaredBasis) -> list[Cell]:
    return [said.interest or "", in_short(said.assessment) or "", in_short(said.record) or "", said.reviewed or ""]


def _disclosures(rows: Sequence[ActivityRow]) -> Sheet:
    columns = (
        "Activity", "Category", "Disclosure", "Recipient", "By way of", "Country", "Data", "Sensitive", "Purpose",
        "Verdict",
    )  # fmt: skip
    found: list[Sequence[Cell]] = [
        [row.title, part.holding.title, *cells]
        for row in rows
        for part in row.parts
        for one in part.disclosures
        for cells in _given(one)
    ]
    about = "Who gets what for what: one recipient, datum and purpose a row, to be filtered and counted."
    links = {**TO_LIST, 3: ("Recipients", 0)}
    return Sheet("Disclosures", about, columns, found, leads_to=links, only_in_workbook=True)


def _given(row: RegisterRow) -> Iterator[list[Cell]]:
    direct = name_of(row.recipient)
    for purpose in row.purposes:
        for term in row.data:
            sensitive = "yes" if term.sensitive else "no"
            yield [row.id, direct, "", row.country or "", name_of(term), sensitive, name_of(purpose), row.outcome]
        for who, data in row.onward.items():
            for term in data:
                sensitive = "yes" if term.sensitive else "no"
                yield [row.id, name_of(who), direct, "", name_of(term), sensitive, name_of(purpose), row.outcome]


def _transfers(rows: Sequence[ActivityRow]) -> Sheet:
    columns = ("Activity", "From", "To", "Recipient", "Ground", "In force from", "In force until", "Verdict")
    found = [[row.title, *cells] for row in rows for cells in map(_way, transfers(row))]
    about = "GDPR Art. 30(1)(e): transfers to other countries and their grounds."
    return Sheet("Transfers", about, columns, found, leads_to=TO_LIST)


def _way(transfer: dict[str, Any]) -> list[Cell]:
    leg: dict[str, Any] = next(iter(transfer["proof"]), {})
    to = transfer["recipient"]
    where = f"recipients.{to}.transfer" if to else "a statement with “permits: transfer”"
    return [
        transfer["region"], transfer["country"], to or "the organisation", filled(ground(transfer), where),
        _day(leg.get("from")), _day(leg.get("until")), transfer["verdict"],
    ]  # fmt: skip


def _day(written: object) -> Cell:
    return datetime.date.fromisoformat(str(written)) if written else ""


def _systems(rows: Sequence[ActivityRow]) -> Sheet:
    found: list[Sequence[Cell]] = []
    for row in rows:
        for one in row.record.systems if row.record else ():
            known = one.name != "not-applicable"
            location = filled(one.location, key_of(row, f"systems: location of {one.name}"))
            found.append([row.title, one.name if known else NotApplicable(), location if known else ""])
    about = "What each activity runs on, and where that is."
    return Sheet("Systems", about, ("Activity", "System", "Location"), found, leads_to=TO_LIST)
