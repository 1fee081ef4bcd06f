"""Activities that are new, gone or told otherwise: rows of the record of processing, which change no verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.diff.inventory.change import Change, RecordPlace
from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.pairing import pair
from catalog.diff.inventory.record import ComparedRecord, Members
from inventory.entry import Entry
from inventory.schema import Activity

_WORDS = {
    "title": "title", "owner": "owner", "dpia": "impact assessment", "automated_decisions": "automated decisions",
    "reviewed": "day of review",
}  # fmt: skip


def activity_changes(
    old: Sequence[Entry[Activity]], new: Sequence[Entry[Activity]], names: Renames, manifest: RecordPlace
) -> Iterator[Change]:
    """Everything that changed about activities; what is done with data is told with categories and disclosures."""
    pairs = pair(old, new, [lambda entry: entry.id])
    for entry in pairs.new:
        message = f"The activity {entry.record.title} ({entry.id}) is new in the record of processing."
        yield Change("activity", entry.id, "new", "", "neutral", message, _place(entry))
    for entry in pairs.gone:
        message = f"The activity {entry.record.title} ({entry.id}) is no longer in the record of processing."
        yield Change("activity", entry.id, "gone", "", "neutral", message, manifest, _place(entry))
    for was, now in pairs.both:
        yield from _changed(ComparedRecord("activity", now.id, _place(now), _place(was)), was.record, now.record, names)


def _place(entry: Entry[Activity]) -> RecordPlace:
    return RecordPlace(entry.file, entry.path, on_key=True)


def _changed(record: ComparedRecord, old: Activity, new: Activity, names: Renames) -> Iterator[Change]:
    what = f"The activity “{record.id}”"
    lists = (
        ("categories", names.all("data", old.categories), new.categories, "uses"),
        ("purposes", names.all("purposes", old.purposes), new.purposes, "names the purposes"),
        ("systems", tuple(map(str, old.systems)), tuple(map(str, new.systems)), "runs on"),
        ("security_measures", old.security_measures, new.security_measures, "names the measures"),
    )
    for key, before, after, verb in lists:
        gain, loss = f"{what} now {verb} {{}}.", f"{what} no longer {verb} {{}}."
        yield from record.members(Members(key, before, after, gain, loss, "neutral"))
    for key, words in _WORDS.items():
        told, tells = getattr(old, key), getattr(new, key)
        yield from record.value(key, told, tells, "neutral", f"{what} has another {words}.")
