"""The label that a told event has on a page, and its tone."""

from __future__ import annotations

from collections.abc import Mapping

from catalog.store.moments import Event
from reports.history.course import Told

_LABELS: Mapping[Event, tuple[str, str]] = {
    "appeared": ("plain", "new"),
    "changed": ("idle", "changed"),
    "lost": ("bad", "ground lost"),
    "regained": ("good", "ground again"),
    "went": ("warn", "gone"),
}
_SEEN: Mapping[Event, str] = {"appeared": "seen", "went": "not seen"}


def event_chip(one: Told) -> tuple[str, str]:
    """The tone and the label: what evidence shows is seen or not seen; what a record begins with is recorded."""
    tone, label = _LABELS[one.event]
    if one.is_first:
        return tone, "recorded"
    return tone, _SEEN.get(one.event, label) if one.about == "observation" else label
