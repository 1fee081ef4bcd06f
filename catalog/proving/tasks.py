"""One inventory to be judged: a task and its result, both plain data, so that any process on any machine can do it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from catalog.counting import counted
from catalog.proving.differing import UnfollowedVerdict, differing
from catalog.proving.judging import GROUND, JudgedFiles, Worth, judge_kept
from catalog.proving.places import CurrentEntry, RecordedInventories, place_of
from catalog.proving.what_if import WhatIf, changed_grounds, has_files, is_concerned, supposed, unused_files
from catalog.store.errors import StoreError
from clausemap import __version__
from inventory.model import CannotCheck

SHOWN = 10
"""So many differing verdicts of an inventory are told one by one; the rest are counted."""
Task = Mapping[str, Any]
Result = dict[str, Any]


def task_of(kind: str, at: str, entry: CurrentEntry) -> Task:
    """The task of judging the inventory of `entry`, which is read from the place `at` (`place_of`)."""
    return {"kind": kind, "at": at, "entry": list(entry), "version": __version__}


def run_task(task: Task, what_if: Mapping[str, Any] | None = None) -> Result:
    """What judging an inventory again comes to; with `what_if` (the fields of a WhatIf), what would change.

    Whatever keeps it from being judged is told in the result.
    """
    entry = CurrentEntry(*task["entry"])
    if task["version"] != __version__:
        return not_judged(entry, f"the worker runs clausemap {__version__}, not {task['version']}")
    place = place_of(task["kind"], task["at"])
    try:
        return _supposed(place, entry, WhatIf(**what_if)) if what_if else _proved(place, entry)
    except CannotCheck as error:
        problems = "".join(f" {one.file}: {one.code} {one.message}" for one in error.problems[:1])
        return not_judged(entry, f"{error.message}{problems}")
    except StoreError as error:
        return not_judged(entry, str(error))


def not_judged(entry: CurrentEntry, why: str) -> Result:
    """The result of a task that came to nothing."""
    return {"inventory": entry.inventory, "seq": entry.seq, "judged": False, "why": why}


def _without_outcomes(entry: CurrentEntry, files: JudgedFiles) -> Result:
    pieces = counted(files.not_recorded, "piece of evidence was", "pieces of evidence were")
    return not_judged(
        entry,
        f"Entry {entry.seq} does not say what {pieces} worth: an earlier version recorded it, "
        "or the rows are gone; record it anew",
    )


def _judged(entry: CurrentEntry, files: JudgedFiles) -> Result:
    points = [one.point for one in files.points if one.point[0] != GROUND]
    disclosures = {point[2] for point in points if point[2]}
    return {
        "inventory": entry.inventory, "seq": entry.seq, "judged": True, "points": len(points),
        "disclosures": len(disclosures),
    }  # fmt: skip


def _proved(place: RecordedInventories, entry: CurrentEntry) -> Result:
    judged = judge_kept(place.kept(entry), datetime.date.fromisoformat(entry.as_of))
    if judged.not_recorded:
        return _without_outcomes(entry, judged)
    found = differing(place.verdicts(entry), judged)
    return {
        **_judged(entry, judged), "unread": judged.unread,
        "differing": len(found), "first": [_told(one) for one in found[:SHOWN]],
    }  # fmt: skip


def _told(one: UnfollowedVerdict) -> dict[str, str]:
    return {"of": one.about, "recorded": told_worth(one.recorded), "follows": told_worth(one.follows)}


def told_worth(worth: Worth | None) -> str:
    """A verdict with its vagueness, in words."""
    if worth is None:
        return "no such point"
    return worth[0] if worth[1] is None else f"{worth[0]} (broader by {worth[1]:.3f})"


def _supposed(place: RecordedInventories, entry: CurrentEntry, what_if: WhatIf) -> Result:
    kept = place.kept(entry)
    others = supposed(kept, what_if)
    day = datetime.date.fromisoformat(entry.as_of)
    then = datetime.date.fromisoformat(what_if.as_of) if what_if.as_of else day
    has = has_files(kept, what_if)
    if others.texts == kept.texts and then == day:
        unlike = {"judged": True, "unread": [], "has_files": has, "unused": [], "concerned": False}
        return {"inventory": entry.inventory, "seq": entry.seq, **unlike}
    after = judge_kept(others, then)
    before = judge_kept(kept, day)
    if before.not_recorded:
        return _without_outcomes(entry, before)
    faults = [fault for fault in after.faults if fault not in before.faults]
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        return not_judged(entry, f"with these files it cannot be judged: {': '.join(faults[0])}{more}")
    concerned = then != day or is_concerned(kept, others, before.read | after.read)
    return {
        **_judged(entry, after), "unread": before.unread, "has_files": has,
        "unused": unused_files(kept, what_if, after.read),
        "concerned": concerned,
        "was_as_of": entry.as_of, "as_of": then.isoformat(),
        "not_looked_at": after.not_looked_at,
        "changes": [one.told() for one in changed_grounds(before, after)],
    }  # fmt: skip
