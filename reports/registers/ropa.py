"""The record of processing activities of GDPR Art. 30(1), and of Art. 30(2) for what is done on others' behalf.

Each cell is filled from the inventory, or names the key that would fill it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.page.holdings import HoldingShown
from reports.page.people import RecipientShown
from reports.page.register import RegisterRow
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
    stand,
)

SECURITY = "a statement with “informs: [safeguards]”"


def register(contents: Contents) -> Register:
    """One row a data category in the list; organisation, recipients, data and transfers on sheets of their own."""
    sheets = [_activities(contents), _organisation(contents), _recipients(contents), _data(contents),
              _transfers(contents), _on_behalf(contents)]  # fmt: skip
    return Register("Record of processing activities", stand(contents), sheets)


def _activities(contents: Contents) -> Sheet:
    columns = (
        "Activity", "(b) Purposes", "(c) Data subjects", "(c) Personal data", "(d) Recipients",
        "(e) Transfers and safeguards", "(f) Time limit for erasure", "(g) Security measures", "Source of the data",
        "Listed in the policy", "Collection and use proved",
    )  # fmt: skip
    rows = [_activity(contents, holding) for holding in contents.holdings]
    return Sheet("Activities", "GDPR Art. 30(1)(b) to (g), one row for each data category.", columns, rows)


def _activity(contents: Contents, holding: HoldingShown) -> list[Cell]:
    record = holding.record
    file = holding.file
    given = [row for row in contents.rows if row.category.id == holding.id]
    return [
        holding.title,
        named(holding.purposes),
        named(holding.subjects),
        data_labels(datum.term for datum in holding.data),
        row_of(way for row in given for way in _recipients_of(row)) or "none",
        row_of(map(_transfer, holding.proof["transfers"])) or "none",
        filled(record.retention.period if record.retention else None, f"retention.period in {file}"),
        security(contents),
        f"derived from {row_of(record.derived_from)}" if record.derived_from else named(holding.sources),
        record.listed_in or "",
        "yes" if holding.passes else "no",
    ]


def _recipients_of(row: RegisterRow) -> Iterator[str]:
    yield name_of(row.recipient)
    yield from (f"{name_of(onward)} (by way of {name_of(row.recipient)})" for onward in row.onward)


def security(contents: Contents) -> Cell:
    """What the policy says about safeguards, or the gap."""
    said = [s for s in contents.statements.values() if "safeguards" in s.record.informs and s.clause is not None]
    return filled(row_of(f"“{s.record.quote}” ({s.document}, line {s.line})" for s in said), SECURITY)


def _transfer(transfer: dict[str, Any]) -> str:
    to = f" ({transfer['recipient']})" if transfer["recipient"] else ""
    proof = transfer["proof"]
    ground = next((leg["mechanism_label"] or leg["mechanism"] or leg["statement"] for leg in proof), None)
    return f"{transfer['region']} to {transfer['country']}{to}: {ground or transfer['verdict'] + ', no ground'}"


def _organisation(contents: Contents) -> Sheet:
    organisation = contents.prepared.inventory.manifest.organisation
    rows: list[list[Cell]] = [["Name", organisation.name], ["Country", organisation.country]]
    for what, key in (
        ("Contact details", "contact"), ("Joint controller", "joint_controllers"),
        ("Representative (Art. 27)", "representative"), ("Data protection officer", "data_protection_officer"),
    ):  # fmt: skip
        rows.append([what, filled(_written(getattr(organisation, key)), f"organisation.{key}")])
    return Sheet("Organisation", "GDPR Art. 30(1)(a).", ("What", "Entry"), rows)


def _written(entry: str | tuple[str, ...] | None) -> str:
    return row_of(entry) if isinstance(entry, tuple) else entry or ""


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
    return Sheet(
        "Recipients", "GDPR Art. 30(1)(d) and (e): who gets data, where, and under which agreement.", columns, rows
    )


def _justified(one: RecipientShown) -> str:
    if one.record is not None and not one.rows and not one.onward_rows:
        return "nothing is disclosed to it"
    if one.record is None or not one.passes:
        waived = [words for row in (*one.rows, *one.onward_rows) if not row.passes for words in row.accepted]
        return row_of(["no", *waived])
    return "to be read again" if any(row.reread for row in (*one.rows, *one.onward_rows)) else "yes"


def _data(contents: Contents) -> Sheet:
    columns = ("Activity", "Data", "Sensitive", "Data subjects", "Sources", "Purposes", "Note")
    rows: list[Sequence[Cell]] = [
        [
            holding.title, datum.term.label, "yes" if datum.term.sensitive else "no", named(datum.subjects),
            named(datum.sources), named(datum.purposes), datum.note or "",
        ]
        for holding in contents.holdings
        for datum in holding.data
    ]  # fmt: skip
    return Sheet("Data", "GDPR Art. 30(1)(c): each data type of each activity.", columns, rows)


def _transfers(contents: Contents) -> Sheet:
    columns = ("Activity", "From", "To", "Recipient", "Ground", "In force", "Verdict")
    rows = [[holding.title, *row] for holding in contents.holdings for row in _ways(holding)]
    return Sheet("Transfers", "GDPR Art. 30(1)(e): transfers to other countries and their grounds.", columns, rows)


def _ways(holding: HoldingShown) -> Iterator[list[Cell]]:
    for one in holding.proof["transfers"]:
        leg: dict[str, Any] = next(iter(one["proof"]), {})
        ground = leg.get("mechanism_label") or leg.get("mechanism") or leg.get("statement")
        where = (
            f"recipients.{one['recipient']}.transfer" if one["recipient"] else "a statement with “permits: transfer”"
        )
        window = " ".join(f"{word} {leg[word]}" for word in ("from", "until") if leg.get(word))
        yield [
            one["region"], one["country"], one["recipient"] or "the organisation", filled(ground, where), window,
            one["verdict"],
        ]  # fmt: skip


def _on_behalf(contents: Contents) -> Sheet:
    columns = (
        "Processing",
        "(a) On behalf of",
        "(b) Categories of processing",
        "(c) Transfers",
        "(d) Security measures",
    )
    rows: list[Sequence[Cell]] = [
        [
            holding.title,
            filled(row_of(holding.record.on_behalf_of), f"on_behalf_of in {holding.file}, where it applies"),
            named(holding.purposes),
            row_of(map(_transfer, holding.proof["transfers"])) or "none",
            security(contents),
        ]
        for holding in contents.holdings
    ]
    about = "GDPR Art. 30(2): only for what the organisation does as a processor; leave out the rows that do not apply."
    return Sheet("As a processor", about, columns, rows)
