"""Waivers of findings over all inventories: either inventory may accept one, as its files were recorded."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from catalog.checks import wvr002_unused_waiver
from catalog.findings.finding import Search
from catalog.findings.rule_codes import is_looked_for
from catalog.findings.waiving import holds
from catalog.store.conflict import Conflict, conflict
from inventory.manifest_file import MANIFEST_NAMES
from inventory.record_file import record_in
from inventory.schema import Waiver, WaiversFile
from inventory.source.pattern import Pattern
from inventory.strict_yaml import load
from inventory.validation import EACH

HERE: tuple[Search, ...] = ("catalog check",)
FILES = """
SELECT s.inventory, s.file, s.text FROM current_source s
WHERE s.text IS NOT NULL AND (s.text LIKE '%ORG0%' OR s.file IN ('inventory.yaml', 'inventory.yml'))
ORDER BY s.inventory, s.file
"""


class RecordedWaiver(NamedTuple):
    """A waiver of one inventory, with the file that holds it."""

    inventory: str
    file: str
    waiver: Waiver


class Sorted(NamedTuple):
    """The conflicts that stand, unused waivers of such among them, and those that an inventory accepts."""

    standing: list[Conflict]
    waived: list[tuple[Conflict, RecordedWaiver]]


def apply_recorded_waivers(connection: Connection, found: Sequence[Conflict], day: datetime.date) -> Sorted:
    """Sort `found` by the waivers that hold on `day` of the inventories that a conflict is about."""
    waivers = [one for one in recorded_waivers(connection) if holds(one.waiver, day)]
    waived: list[tuple[Conflict, RecordedWaiver]] = []
    standing: list[Conflict] = []
    for each in found:
        by = next((one for one in waivers if _accepts(one, each)), None)
        if by is None:
            standing.append(each)
        else:
            waived.append((each, by))
    unused = [one for one in waivers if not any(_accepts(one, each) for each in found)]
    return Sorted(standing + list(_unused(unused)), waived)


def recorded_waivers(connection: Connection) -> Iterator[RecordedWaiver]:
    """The waivers of rules that only the check of all inventories looks for, as every inventory has them now."""
    files: dict[str, dict[str, str]] = {}
    for inventory, file, content in connection.execute(text(FILES)):
        files.setdefault(inventory, {})[file] = content
    for inventory, texts in files.items():
        for file in _waiver_files(texts):
            record = record_in(texts[file], file, WaiversFile, (("waivers", EACH),))[0]
            for waiver in record.waivers if record else ():
                if is_looked_for(waiver.rule, HERE):
                    yield RecordedWaiver(inventory, file, waiver)


def _waiver_files(texts: dict[str, str]) -> Iterator[str]:
    """The files that the manifest names under `waivers`."""
    manifest = next((name for name in MANIFEST_NAMES if name in texts), None)
    named = load(texts[manifest], manifest)[0].get("waivers", []) if manifest else []
    patterns = [Pattern(one) for one in ([named] if isinstance(named, str) else named) if isinstance(one, str)]
    yield from (file for file in texts if any(pattern.matches(file) for pattern in patterns))


def _accepts(one: RecordedWaiver, each: Conflict) -> bool:
    same = (one.waiver.rule, one.waiver.where) == (each.code, each.recipient)
    return same and one.inventory in each.declared


def _unused(waivers: Sequence[RecordedWaiver]) -> Iterator[Conflict]:
    for one in waivers:
        rule, where = one.waiver.rule, one.waiver.where
        yield conflict(
            wvr002_unused_waiver.RULE, where,
            f"The waiver of {rule} for “{where}” in {one.inventory} is not needed: there is no such finding.",
            "Take the waiver out, and record the inventory again.",
            {one.inventory: {"rule": rule, "where": where, "file": one.file}},
        )  # fmt: skip
