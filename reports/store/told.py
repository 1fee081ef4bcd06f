"""What the catalogue tells of one recipient or disclosure, for programs and as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reports.history.chronicle import chronicle
from reports.history.course import Course
from reports.history.sentences import sentence
from reports.prose import Prose
from reports.store.recorded import SHORT
from reports.store.seen import place_shown, sign_shown

if TYPE_CHECKING:
    from catalog.store.entries import Recorded
    from catalog.store.moments import Moment
    from catalog.store.seen import Seen
    from catalog.store.story import Story


def told_record(
    story: Story, kind: str, name: str, most: int | None = None, seen: Iterable[Seen] = ()
) -> dict[str, Any]:
    """The story of the recipient or disclosure `name` as plain data, the newest first, of `most` entries.

    Of what was `seen` in the inventory's evidence, its own signs are told.
    """
    made = chronicle(story)
    course = (made.recipients if kind == "recipient" else made.disclosures).get(name)
    seqs = list(dict.fromkeys(one.seq for one in reversed(story.moments)))[:most]
    entries = {entry.seq: entry for entry in story.entries}
    shown = [one for seq in seqs for one in story.moments if one.seq == seq]
    return {
        "inventory": story.inventory,
        kind: name,
        "name": course.name if course else name,
        **_standing(course),
        "observations": [one._asdict() for one in seen if kind == "recipient" and one.party == name],
        "moments": [_moment(one, entries[one.seq]) for one in shown],
    }


def _standing(course: Course | None) -> dict[str, Any]:
    """Since when, in days and in a sentence; a recipient that only disclosures named has no such days."""
    if course is None:
        return {"first": None, "since": None, "gone": None, "unjustified_since": None, "line": "Never declared."}
    days = {day: getattr(course, day) for day in ("first", "since", "gone", "unjustified_since")}
    return {**days, "line": course.line}


def _moment(one: Moment, entry: Recorded) -> dict[str, Any]:
    about = entry.told
    return {
        "seq": one.seq, "day": entry.day, "recorded_at": entry.recorded_at, "who": about.get("who"),
        "commit": about.get("commit"), "about": one.about, "id": one.id, "recipient": one.recipient,
        "event": one.event, "aspect": one.aspect or None, "added": list(one.added), "removed": list(one.removed),
        "sentence": sentence(one),
    }  # fmt: skip


def told_text(records: Sequence[Mapping[str, Any]], kind: str, width: int | None) -> str:
    """Each inventory's story: since when, then entry by entry."""
    prose = Prose(width)
    for record in records:
        prose.say(f"{_called(record, kind)}, in {record['inventory']}")
        prose.say(record["line"])
        for one in record["observations"]:
            prose.say(_seen(one), 2, 2)
        seq = None
        for one in record["moments"]:
            if one["seq"] != seq:
                seq = one["seq"]
                commit = f", commit {one['commit'][:SHORT]}" if one["commit"] else ""
                prose.gap()
                prose.say(f"{one['day']}  entry {seq}, recorded {one['recorded_at']} by {one['who']}{commit}")
            prose.say(one["sentence"], 2, 2)
        prose.gap()
    return prose.text()


def _seen(one: Mapping[str, Any]) -> str:
    days = one["first"] if one["first"] == one["last"] else f"first {one['first']}, last {one['last']}"
    gone = "" if one["is_current"] else ", not in the latest evidence"
    return f"Seen: {sign_shown(one['signal'], one['sign'])} at {place_shown(one['file'], one['place'])}, {days}{gone}"


def _called(record: Mapping[str, Any], kind: str) -> str:
    if kind == "disclosure":
        return f"{record[kind]} to {record['name']}"
    return record[kind] if record["name"] == record[kind] else f"{record['name']} ({record[kind]})"
