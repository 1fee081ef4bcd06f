"""Changed readings in plain words."""

from __future__ import annotations

from catalog.locking.reading_changes import ReadingChange
from catalog.locking.readings import MARK

ACCEPT = "run `inventory policy accept`"


def told_change(change: ReadingChange) -> tuple[str, str]:
    """Return a sentence that says how a reading differs from the accepted one, and the next step."""
    name = _name(change.id)
    was, now = (change.was.says if change.was else "", change.now.locked.says if change.now else "")
    if change.kind == "gone":
        return (
            f"{name} was accepted for the clause “{change.clause}” and is gone; it said: {was}.",
            f"Put it back; or, if the clause does not say so, {ACCEPT}.",
        )
    if change.kind == "added":
        return (
            f"{name} reads something in the accepted clause “{change.clause}” that nobody has accepted: {now}.",
            f"Compare it with the clause. If it is right, {ACCEPT}.",
        )
    said = (
        f"it says: {now}; accepted was: {was}"
        if now != was
        else "its quote, its words, or who overrules its reading are others now"
    )
    return (
        f"{name} is not as it was accepted: {said}.",
        f"Compare it with the clause “{change.clause}”. If it is right, {ACCEPT}; otherwise put it back.",
    )


def _name(id: str) -> str:
    if id.startswith(MARK):
        return f"The mark of the clause “{id.removeprefix(MARK)}” as read"
    return f"The statement “{id}”"
