"""What a report on laws does not show as proved or missing, and why: nobody is to take silence for a pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.checking.assessed import Assessed
from catalog.law.applying import ALWAYS
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.goals import LawJudge
from catalog.law.packs import known_packs, packs_of
from catalog.law.suggesting import suggested_laws


class LeftOut(NamedTuple):
    """A law or a requirement that is not asked, and the reason."""

    law: str
    what: str
    why: str


class OpenFact(NamedTuple):
    """A question that nobody has answered, by the key under `facts`, with how many requirements hang on it."""

    fact: str
    question: str
    requirements: int


def open_facts(assessed: Assessed) -> list[OpenFact]:
    """Return the facts that neither the inventory nor its manifest answers."""
    found = LawJudge(assessed.prepared).unanswered()
    return [OpenFact(name, _question(name, asked), len(asked)) for name, asked in found.items()]


def _question(name: str, asked: Iterable[AskedRequirement]) -> str:
    return next((one.pack.facts[name] for one in asked if name in one.pack.facts), "")


def left_out(assessed: Assessed, shown: Iterable[str]) -> list[LeftOut]:
    """Return what is not asked: of the laws named all but the requirements `shown`, then laws that are not named."""
    prepared = assessed.prepared
    manifest, day = prepared.inventory.manifest, prepared.day
    asked, open_ones = asked_requirements(prepared.inventory, day), LawJudge(prepared).unanswered()
    seen = set(shown)
    found = [_does_not_apply(one, open_ones) for one in asked if one.id not in seen]
    found += _not_in_force(assessed, {one.id.split(".")[0] for one in asked})
    found += [LeftOut(law, "the whole law", f"set aside: {why}") for law, why in manifest.laws_set_aside.items()]
    for law, (title, categories) in suggested_laws(assessed).items():
        found.append(LeftOut(law, title, f"neither named nor set aside, though {len(categories)} data categories "
                                         "speak of people whom it may protect"))  # fmt: skip
    return found


def _does_not_apply(one: AskedRequirement, open_ones: Iterable[str]) -> LeftOut:
    conditions = one.record.applies_when
    unanswered = [when for when in conditions if when in open_ones]
    if unanswered:
        why = f"nobody has answered {' or '.join(unanswered)}"
    elif conditions == (ALWAYS,):
        why = "no data category speaks of what it is asked of"
    else:
        why = f"asked only when {' or '.join(conditions)}, which is so of nothing in the inventory"
    return LeftOut(one.id, one.record.requirement, why)


def _not_in_force(assessed: Assessed, asked: set[str]) -> Iterator[LeftOut]:
    prepared = assessed.prepared
    packs = known_packs(prepared.inventory.own_packs)
    entries = {entry.id: entry for name in prepared.inventory.manifest.laws for entry in packs_of(name, packs)}
    for entry in entries.values():
        for name, record in entry.record.requirements.items():
            if f"{entry.id}/{name}" not in asked:
                begins, until = record.in_force.begins, record.in_force.until
                days = " ".join(f"{word} {day}" for word, day in (("from", begins), ("until", until)) if day)
                yield LeftOut(f"{entry.id}/{name}", record.requirement, f"not in force on the day: {days or 'never'}")
