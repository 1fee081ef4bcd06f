"""How observations are told of: signs with their places, never with a value."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from catalog.observing.observed import Party, Sighting
from inventory.entry import Entry
from inventory.evidence.observation import Observation
from inventory.problem import Span
from inventory.schema import Recipient

MOST = 3


def sign(one: Observation) -> str:
    """What was seen, in short: a host, a package with its ecosystem, a cookie, a variable."""
    if one.kind == "data":
        return one.shown_by
    if one.kind == "package":
        kind, _, name = one.value.removeprefix("pkg:").partition("/")
        return f"{name} ({kind} package)"
    return {"cookie": f"cookie {one.value}", "env": f"variable {one.value}"}.get(one.kind, one.value)


def place(one: Observation) -> str:
    """Where it was seen: the file, with the line if it has one."""
    return f"{one.file}:{one.line}" if one.line else one.file


def signs(party: Party) -> str:
    """The first signs of a party with their places, and how many more there are."""
    distinct = list(dict.fromkeys(sign(one.observation) for one in _clearest(party)))
    more = f" and {len(distinct) - MOST} more" if len(distinct) > MOST else ""
    return ", ".join(distinct[:MOST]) + more


def offer(party: Party, recipients: Mapping[str, Entry[Recipient]]) -> str:
    """The recipient that a party may be, as a question; empty where there is none."""
    near = recipients.get(party.near)
    return f"Is it declared as “{near.record.name}” ({near.id})? Then add it to that recipient." if near else ""


def first(party: Party) -> Observation:
    """The observation at which a finding about the party stands."""
    return _clearest(party)[0].observation


def _clearest(party: Party) -> Sequence[Sighting]:
    order = ("package", "host", "service", "cookie", "env", "unbounded", "data")
    return sorted(party.sightings, key=lambda s: (s.observation.transitive, order.index(s.observation.kind)))


def span_of(one: Observation) -> Span:
    """The line of an observation: its beginning, for the column is not kept."""
    line = max(1, one.line)
    return Span(line, 1, line, 1)


def path_from(root: Path, file: str) -> str:
    """An evidence file as findings name files: as a POSIX path relative to the inventory's root."""
    return Path(os.path.relpath(Path(file).resolve(), root.resolve())).as_posix()
