"""Which requirements are asked of an inventory on a day: those of the laws that its manifest names."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from catalog.justify.norms import within
from catalog.law.packs import known_packs, packs_of
from inventory.law_reader import Packs
from inventory.model import Inventory
from inventory.schema import InForce, LawPack, Requirement


class AskedRequirement(NamedTuple):
    """A requirement in force, by its id: pack/requirement, or pack/requirement.other where it stands for another's."""

    id: str
    pack: LawPack
    record: Requirement
    file: str


def asked_requirements(inventory: Inventory, day: datetime.date) -> tuple[AskedRequirement, ...]:
    """Return what the laws that the manifest names ask on `day`; empty where it names none."""
    if not inventory.manifest.laws:
        return ()
    packs = known_packs(inventory.own_packs)
    named = {entry.id: entry for name in inventory.manifest.laws for entry in packs_of(name, packs)}
    every = [
        one for entry in named.values() for name, asked in entry.record.requirements.items()
        for one in _meant(AskedRequirement(f"{entry.id}/{name}", entry.record, asked, entry.file), packs)
    ]  # fmt: skip
    return tuple(one for one in every if within(day, one.record.in_force.begins, one.record.in_force.until))


def _meant(asked: AskedRequirement, packs: Packs) -> Iterator[AskedRequirement]:
    """The requirement itself, or those of the packs that it stands for, with its own days and status."""
    record = asked.record
    if not record.same_as:
        yield asked
        return
    for other in record.same_as:
        for name, inner in packs[other].record.requirements.items() if other in packs else ():
            days = InForce.model_validate(
                {"from": _text(record.in_force.begins), "until": _text(record.in_force.until)}
            )
            source = f"{record.source} (as {inner.source})"
            own = {"in_force": days, "source": source, "text": record.text, "seen_at": record.seen_at}
            yield asked._replace(id=f"{asked.id}.{name}", record=inner.model_copy(update=own))


def _text(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
