"""Requirements of laws for each thing that they speak of: the sentence that proves each, or what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from catalog.law.asked import AskedRequirement, asked_requirements
from reports.encoders.sheet import Cell, Gap, Register, Sheet
from reports.laws.listing import NO_ADVICE
from reports.laws.not_asked import left_out, open_facts
from reports.laws.rows import RESULTS, SEEN, LawRow, in_total, place_of, quoted
from reports.page.contents import Contents
from reports.registers._words import row_of, stand

COLUMNS = (
    "Source", "Requirement", "For", "Data category", "Result", "Sentence of the policy", "Place", "What is missing",
    "Text of the law", "Id",
)  # fmt: skip
COUNTED = tuple(result.capitalize() for result in RESULTS)


def register(contents: Contents) -> Register:
    """One row a requirement and thing; sheets with the counts, the texts of law, open facts and what is not asked."""
    rows = contents.laws
    sheets = [_list(rows), _by_law(contents, rows), _by_requirement(rows), _facts(contents), _not_asked(contents, rows)]
    return Register("What the laws ask, and what proves it", f"{law_stand(contents)}. {NO_ADVICE}", sheets)


def law_stand(contents: Contents) -> str:
    """Of which packs, policy, state and day the report speaks."""
    prepared = contents.prepared
    packs = dict.fromkeys(one.pack.pack for one in asked_requirements(prepared.inventory, prepared.day))
    return f"{stand(contents)}; packs {', '.join(packs) or 'none'}"


def _list(rows: Sequence[LawRow]) -> Sheet:
    about = f"{in_total(rows)} One row for each requirement and each thing that the law asks it of."
    return Sheet("Requirements", about, COLUMNS, [_cells(row) for row in rows])


def _cells(row: LawRow) -> list[Cell]:
    said = row_of(quoted(one) for one in row.sentences)
    place = row_of(place_of(one) for one in row.sentences)
    if not said and not row.lacks:
        said = f"stated in the inventory ({row.asked.record.field})" if row.asked.record.field else ""
    nearest = f"Nearest: {said}" if said and row.lacks else said
    return [
        row.asked.record.source, row.asked.record.requirement, row.item, row.category, row.result, nearest, place,
        Gap(row.lacks) if row.lacks else "", row.asked.record.text, row.asked.id,
    ]  # fmt: skip


def _by_law(contents: Contents, rows: Sequence[LawRow]) -> Sheet:
    asked = asked_requirements(contents.prepared.inventory, contents.prepared.day)
    titles = {one.pack.pack: one.pack.title for one in asked}
    found = Counter((row.asked.pack.pack, row.result) for row in rows)
    cells: list[list[Cell]] = [
        [pack, title, *(found[pack, result] for result in RESULTS)] for pack, title in titles.items()
    ]
    return Sheet("By law", "How many points of each pack came out how.", ("Pack", "Law", *COUNTED), cells)


def _by_requirement(rows: Sequence[LawRow]) -> Sheet:
    asked: dict[str, AskedRequirement] = {row.asked.id: row.asked for row in rows}
    found = Counter((row.asked.id, row.result) for row in rows)
    cells: list[list[Cell]] = [
        [one.record.source, one.record.requirement, *(found[name, result] for result in RESULTS),
         SEEN[one.record.text], one.record.seen_at or "", one.record.note or "", name]
        for name, one in asked.items()
    ]  # fmt: skip
    about = (
        "How many points of each requirement came out how, and how far somebody has seen the words of the law that it "
        "tells in our own words."
    )
    columns = ("Source", "Requirement", *COUNTED, "Text of the law", "Where it was seen", "Note", "Id")
    return Sheet("By requirement", about, columns, cells)


def _facts(contents: Contents) -> Sheet:
    cells: list[list[Cell]] = [
        [one.fact, one.question, one.requirements] for one in open_facts(contents.report.assessment.assessed)
    ]
    about = "What nobody has answered: until the manifest does, under “facts”, what hangs on it is not asked."
    return Sheet("Not answered", about, ("Fact", "Question", "Requirements"), cells)


def _not_asked(contents: Contents, rows: Sequence[LawRow]) -> Sheet:
    found = left_out(contents.report.assessment.assessed, {row.asked.id for row in rows})
    about = "What this report says nothing about, and why."
    return Sheet("Not asked", about, ("Law", "What", "Why"), [[one.law, one.what, one.why] for one in found])
