"""The report on laws as a document to print and file: requirement by requirement, what proves it or lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from catalog.explain.wording import listing
from reports.encoders.document import Block, Heading, Items, Paragraph, Quotation, Table
from reports.encoders.sheet import Register
from reports.laws.listing import NO_ADVICE
from reports.laws.rows import SEEN, LawRow, alike, by_requirement, in_total, place_of

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
    blocks += law_parts(rows, 2)
    for sheet, widths in ((facts, (1.4, 4, 1)), (not_asked, (1.4, 3, 3))):
        blocks += [Heading(2, sheet.title), Paragraph(sheet.about)]
        blocks.append(Table(sheet.columns, sheet.rows, widths) if sheet.rows else Paragraph("There are none."))
    return blocks


def law_parts(rows: Sequence[LawRow], level: int) -> Iterator[Block]:
    """Each pack under a heading of this level, and its requirements below."""
    for _, of_pack in groupby(rows, key=lambda row: row.asked.pack.pack):
        found = list(of_pack)
        yield Heading(level, f"{found[0].asked.pack.pack}: {found[0].asked.pack.title}")
        yield Paragraph(in_total(found))
        for of_requirement in by_requirement(found):
            yield from _requirement(of_requirement, level + 1)


def _requirement(rows: Sequence[LawRow], level: int) -> Iterator[Block]:
    """A requirement; things that came out alike, by the same sentences, stand together."""
    record = rows[0].asked.record
    yield Heading(level, f"{record.source}: {record.requirement}")
    where = f" ({record.seen_at})" if record.seen_at else ""
    yield Paragraph(f"{SEEN[record.text]}{where}.", lead="Text of the law:")
    for group in alike(rows):
        yield from _alike(group)


def _alike(rows: Sequence[LawRow]) -> Iterator[Block]:
    first = rows[0]
    yield Paragraph(f"for {listing((row.thing for row in rows), MOST_ITEMS)}.", lead=f"{first.result.capitalize()}")
    if first.lacks:
        yield Items([first.lacks])
    elif not first.sentences and first.asked.record.field:
        yield Items([f"Stated in the inventory ({first.asked.record.field})."])
    if first.sentences and first.lacks:
        yield Paragraph("", lead="Nearest in the policy:")
    yield from (Quotation(one.quote, place_of(one)) for one in first.sentences)
