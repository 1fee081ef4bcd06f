"""Inventories recorded in a catalogue, and catalogues proved."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from catalog.checking.assessment import Assessment, assess
from catalog.findings.locate import Locator
from catalog.proving.processes import in_processes
from catalog.proving.proof import ProvedCatalogue, prove
from catalog.proving.what_if import WhatIf
from catalog.store.gather import gather
from catalog.store.recording import record
from catalog.store.snapshot import Snapshot
from catalog.store.store import Store
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.catalog.store.making import push
from tests.cli.shell import APTIBLE
from tests.twin.compare import generated

DAY = datetime.date(2015, 9, 1)


def judged(folder: Path = APTIBLE, day: datetime.date = DAY) -> tuple[Assessment, Snapshot]:
    """An inventory checked, and what of it is recorded."""
    assessment = assess(load_inventory(folder), day, keep_goals=True)
    locator = Locator(folder)
    return assessment, gather(assessment, locator.locate(assessment.findings), locator)


def keep(store: Store, name: str, folder: Path = APTIBLE, day: datetime.date = DAY) -> Assessment:
    """Record an inventory under a name."""
    assessment, state = judged(folder, day)
    record(store, push(name, day=day.isoformat(), as_of=day.isoformat()), state)
    return assessment


def keep_random(store: Store, place: Path, seeds: range) -> dict[str, Assessment]:
    """Record random inventories, and return what the check said of each."""
    found: dict[str, Assessment] = {}
    for seed in seeds:
        folder, day = generated(place, seed)
        try:
            found[f"seed-{seed}"] = keep(store, f"seed-{seed}", folder, day)
        except CannotCheck:
            continue
    return found


def proved(store: Store, what_if: WhatIf | None = None, workers: int = 1) -> ProvedCatalogue:
    """The catalogue proved in this process, or in several."""
    given: Mapping[str, Any] | None = what_if._asdict() if what_if else None
    return prove("database", store.place, lambda tasks: in_processes(tasks, given, workers))


def result_of(catalogue: ProvedCatalogue, name: str) -> dict[str, Any]:
    """The result of one inventory."""
    (found,) = [one for one in catalogue.results if one["inventory"] == name]
    return found
