"""The report on laws as a document to print and file: requirement by requirement, what proves it or lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from catalog.explain.wording import listing
from reports.encoders.document import Block, Heading, Items, Paragraph, Quotation, Table
from reports.encoders.sheet import Register
from reports.laws.listing import NO_ADVICE
from reports.laws.rows import SEEN, LawRow, place_of
from reports.registers.laws import in_total

MOST_ITEMS = 40
COUNTS = (0.7, 0.7, 0.8, 0.8)
"""Shares of the page for the four columns of counts."""


def bound_laws(register: Register, rows: Sequence[LawRow]) -> list[Block]:
    """The counts by law, each requirement under its law, then open facts and what is not asked."""
    _, by_law, by_requirement, facts, not_asked = register.sheets
    blocks: list[Block] = [Heading(1, register.title), Paragraph(NO_ADVICE, lead="Not legal advice.")]
    blocks += [Heading(2, "Overview"), Paragraph(in_total(rows))]
    blocks.append(Table(by_law.columns, by_law.rows, (1.2, 4, *COUNTS)))
    blocks.append(Heading(3, by_requirement.title))
    blocks.append(Table(by_requirement.columns[:7], [row[:7] for row in by_requirement.rows], (2, 3, *COUNTS, 1.8)))
    for _, of_pack in groupby(rows, key=lambda row: row.asked.pack.pack):
        blocks += _pack(list(of_pack))
    for sheet, widths in ((facts, (1.4, 4, 1)), (not_asked, (1.4, 3, 3))):
        blocks += [Heading(2, sheet.title), Paragraph(sheet.about)]
        blocks.append(Table(sheet.columns, sheet.rows, widths) if sheet.rows else Paragraph("There are none."))
    return blocks


def _pack(rows: Sequence[LawRow]) -> Iterator[Block]:
    yield Heading(2, f"{rows[0].asked.pack.pack}: {rows[0].asked.pack.title}")
    yield Paragraph(in_total(rows))
    for _, of_requirement in groupby(rows, key=lambda row: row.asked.id):
        yield from _requirement(list(of_requirement))


def _requirement(rows: Sequence[LawRow]) -> Iterator[Block]:
    """A requirement; things that came out alike, by the same sentences, stand together."""
    record = rows[0].asked.record
    yield Heading(3, f"{record.source}: {record.requirement}")
    where = f" ({record.seen_at})" if record.seen_at else ""
    yield Paragraph(f"{SEEN[record.text]}{where}.", lead="Text of the law:")
    alike: dict[tuple[object, ...], list[LawRow]] = {}
    for row in rows:
        alike.setdefault((row.result, row.lacks, *((s.statement, s.quote) for s in row.sentences)), []).append(row)
    for group in alike.values():
        yield from _alike(group)


def _alike(rows: Sequence[LawRow]) -> Iterator[Block]:
    first = rows[0]
    yield Paragraph(f"for {listing((_thing(row) for row in rows), MOST_ITEMS)}.", lead=f"{first.result.capitalize()}")
    if first.lacks:
        yield Items([first.lacks])
    elif not first.sentences and first.asked.record.field:
        yield Items([f"Stated in the inventory ({first.asked.record.field})."])
    if first.sentences and first.lacks:
        yield Paragraph("", lead="Nearest in the policy:")
    yield from (Quotation(one.quote, place_of(one)) for one in first.sentences)


def _thing(row: LawRow) -> str:
    return row.item if row.category in ("", row.item) else f"{row.item} ({row.category})"
