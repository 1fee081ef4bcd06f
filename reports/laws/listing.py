"""The packs of laws, and the requirements of one, as a list and as plain data."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from catalog.law.packs import begins
from inventory.entry import Entry
from inventory.schema import LawPack, Requirement
from reports.prose import Prose
from reports.table import table

NO_ADVICE = (
    "What is asked is told in our own words and is no legal advice. “text” says how far somebody has seen the words of "
    "the law: seen in an official text, partly or in a secondary source, or not seen."
)


def pack_list(packs: Iterable[Entry[LawPack]], width: int | None) -> str:
    """A line a pack: its id, the law's name in a manifest, first day, how many requirements, and how far seen."""
    rows = [
        (entry.id, entry.record.law, _day(begins(entry.record.requirements.values())),
         str(len(entry.record.requirements)), _seen(entry.record), entry.record.title)
        for entry in packs
    ]  # fmt: skip
    prose = Prose(width)
    prose.say(NO_ADVICE)
    headers = ("PACK", "LAW", "SINCE", "ASKS", "TEXT", "TITLE")
    return table(headers, rows, width, kept=(0, 1)) + "\n" + prose.text()


def pack_page(packs: Iterable[Entry[LawPack]], width: int | None) -> str:
    """Every requirement of some packs, with source, days, and how far somebody has seen its text."""
    prose = Prose(width)
    for entry in packs:
        pack = entry.record
        where = f", for people in {', '.join(pack.regions)}" if pack.regions else ""
        prose.say(f"{pack.pack} (law {pack.law}{where}): {pack.title}", hang=4)
        for name, question in pack.facts.items():
            prose.say(f"fact {name}: {question}", 2, 4)
        for name, asked in pack.requirements.items():
            prose.say(f"{name}: {asked.requirement}", 2, 4)
            for line in _details(asked):
                prose.say(line, 4, 6)
        prose.say("")
    prose.say(NO_ADVICE)
    return prose.text()


def _details(asked: Requirement) -> list[str]:
    when = "" if asked.applies_when == ("always",) else f", when {' or '.join(asked.applies_when)}"
    proof = " or ".join(asked.proved_by)
    topics = f" ({' and '.join(asked.topic)})" if "topic" in asked.proved_by else ""
    way = f"proved by {proof}{topics}" if proof else f"the same as {', '.join(asked.same_as)}"
    per = "once" if asked.per == "once" else f"for each {asked.per}"
    until = f" until {asked.in_force.until}" if asked.in_force.until else ""
    lines = [
        f"{asked.source}, since {_day(asked.in_force.begins)}{until}; {per}{when}; {way}",
        f"text: {asked.text}" + (f" ({asked.seen_at})" if asked.seen_at else ""),
    ]
    return [*lines, asked.note] if asked.note else lines


def _seen(pack: LawPack) -> str:
    counted = Counter(asked.text for asked in pack.requirements.values())
    return ", ".join(f"{counted[one]} {one}" for one in ("seen", "partly", "not seen") if counted[one])


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else "ever"


def pack_record(entry: Entry[LawPack]) -> dict[str, Any]:
    """A pack as plain data, with lists of its facts and requirements; `file` says where it comes from."""
    plain = entry.record.model_dump(mode="json", by_alias=True)
    facts = [{"fact": name, "question": question} for name, question in plain["facts"].items()]
    requirements = [{"id": name, **asked} for name, asked in plain["requirements"].items()]
    return {**plain, "facts": facts, "requirements": requirements, "file": entry.file}
