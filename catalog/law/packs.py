"""The packs of laws that one inventory knows, and those that it is asked by."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from catalog.cache.compiled_yaml import compiled
from inventory.entry import Entry
from inventory.law_reader import BUILT_IN_PACKS, Packs
from inventory.schema import LawPack, Requirement

BUILT_IN = "built-in/laws/"
"""How the files of built-in packs are named."""


class AskedLaw(NamedTuple):
    """A law by name, and the day on which it is asked; None for the day of the check. Written `gdpr@2026-04-22`."""

    name: str
    day: datetime.date | None = None


@cache
def built_in() -> Packs:
    """The packs that come with the tool, from their compiled form; read once, for a check asks for them often."""
    found = {}
    for file, data in compiled(BUILT_IN_PACKS).items():
        record = LawPack.model_validate(data)
        found[record.pack] = Entry(record.pack, record, f"{BUILT_IN}{file}")
    return found


def known_packs(own: Mapping[str, Entry[LawPack]] = {}) -> Packs:
    """Every pack by id; one of the company's `own` stands in place of a built-in one of the same id."""
    return {**built_in(), **own}


def packs_of(name: str, packs: Packs) -> list[Entry[LawPack]]:
    """The packs that a law's name, or the id of a single pack, stands for; empty where nothing is called so."""
    return [entry for entry in packs.values() if name in (entry.record.law, entry.id)]


def law_names(packs: Packs) -> list[str]:
    """The names by which a manifest may name laws: of laws first, then of single packs."""
    return list(dict.fromkeys([*(e.record.law for e in packs.values()), *packs]))


def begins(requirements: Iterable[Requirement]) -> datetime.date | None:
    """The first day on which one of the requirements is asked; None where one has always been."""
    days = [one.in_force.begins for one in requirements]
    return None if None in days else min(day for day in days if day is not None)


COMMON_FACTS = ("public-authority",)
"""Facts that rules ask besides what packs ask."""


def fact_names(packs: Packs) -> list[str]:
    """What a manifest may answer under `facts`: whatever a requirement may depend on, and the common facts."""
    used = (when for e in packs.values() for asked in e.record.requirements.values() for when in asked.applies_when)
    asked_by_name = (name for entry in packs.values() for name in entry.record.facts)
    return [name for name in dict.fromkeys([*COMMON_FACTS, *asked_by_name, *used]) if name != "always"]
