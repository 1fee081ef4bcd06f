"""The answer to “why is this requirement of a law met, or not”, as text."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.explain.wording import listing
from reports.laws.listing import NO_ADVICE
from reports.laws.rows import SEEN, LawRow, alike, by_requirement, in_total, place_of, quoted
from reports.prose import Prose

MOST_ITEMS = 12


def requirement_text(rows: Sequence[LawRow], day: str, width: int | None) -> str:
    """The requirement with its source, then what came out alike together: the sentence, or what is missing."""
    prose = Prose(width)
    for of_one in by_requirement(rows):
        asked = of_one[0].asked
        where = f" ({asked.record.seen_at})" if asked.record.seen_at else ""
        prose.say(f"{asked.id}: {asked.record.requirement} ({asked.record.source}), as of {day}.")
        prose.say(f"Text of the law: {SEEN[asked.record.text]}{where}.")
        prose.say(in_total(of_one))
        for group in alike(of_one):
            prose.gap()
            _group(prose, group)
        prose.gap()
    prose.say(NO_ADVICE)
    return prose.text()


def _group(prose: Prose, rows: Sequence[LawRow]) -> None:
    first = rows[0]
    prose.say(f"{first.result.upper()} for {listing(dict.fromkeys(row.thing for row in rows), MOST_ITEMS)}.")
    if first.lacks:
        prose.say(first.lacks, 2)
    elif not first.sentences and first.asked.record.field:
        prose.say(f"Stated in the inventory ({first.asked.record.field}).", 2)
    if first.sentences:
        prose.say("Nearest in the policy:" if first.lacks else "Told by:", 2)
    for said in first.sentences:
        prose.say(quoted(said), 4, 1)
        prose.say(f"{f'{said.statement}, ' if said.statement else ''}{place_of(said)}", 4)
