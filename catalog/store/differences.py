"""What differs between two recorded snapshots, record by record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

from catalog.store.entries import Recorded
from catalog.store.questions import readable
from catalog.store.state import contents_at

_GOAL = ("action", "category", "disclosure", "datum", "subject", "source", "purpose", "recipient", "region", "country")
KEYS: Mapping[str, tuple[str, ...]] = {
    "category": ("category",),
    "datum": ("category", "datum"),
    "recipient": ("recipient",),
    "disclosure": ("disclosure",),
    "goal": _GOAL,
    "policy": ("policy",),
    "clause": ("policy", "clause"),
    "statement": ("statement",),
    "term": ("dimension", "term"),
    "finding": ("fingerprint",),
    "observation": ("signal", "sign", "file"),
}
"""What makes two contents speak of the same thing; where records stand, and proofs by themselves, are not compared."""


class DifferingRecord(NamedTuple):
    """One record that is new, gone or changed; `fields` holds old and new values of what changed."""

    kind: str
    name: str
    event: Literal["new", "gone", "changed"]
    fields: Mapping[str, tuple[Any, Any]]


def differences(connection: Connection, old: Recorded, new: Recorded) -> list[DifferingRecord]:
    """All differences from `old` to `new`, kind by kind, by name."""
    return [one for kind in KEYS for one in _of_kind(connection, kind, old, new)]


def _of_kind(connection: Connection, kind: str, old: Recorded, new: Recorded) -> Iterator[DifferingRecord]:
    before, after = _by_key(connection, kind, old), _by_key(connection, kind, new)
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        name = " ".join(filter(None, key))
        if was is None or now is None:
            yield DifferingRecord(kind, _named(kind, name, was or now or {}), "new" if was is None else "gone", {})
            continue
        fields = {f: (was[f], now[f]) for f in was if f not in ("address", "around") and was[f] != now[f]}
        if fields:
            yield DifferingRecord(kind, _named(kind, name, now), "changed", fields)


def _named(kind: str, name: str, row: Mapping[str, Any]) -> str:
    return f"{row['code']} {row['about'] or row['file']}" if kind == "finding" else name


def _by_key(connection: Connection, kind: str, entry: Recorded) -> dict[tuple[str, ...], dict[str, Any]]:
    rows = contents_at(connection, kind, entry.inventory_id, entry.seq)
    proofs = _proofs(connection, entry) if kind == "goal" else {}
    found = {}
    for row in rows:
        shown = readable(row)
        if kind == "goal":
            shown["proof"] = proofs.get(row["address"], [])
        found[tuple(str(row[field] or "") for field in KEYS[kind])] = shown
    return found


def _proofs(connection: Connection, entry: Recorded) -> dict[bytes, list[str]]:
    """By goal: what each leg rests on."""
    found: dict[bytes, list[str]] = {}
    legs = contents_at(connection, "proof", entry.inventory_id, entry.seq)
    for leg in sorted(legs, key=lambda leg: int(leg["position"])):
        found.setdefault(leg["goal"], []).append(f"{leg['leg']}: {leg['statement'] or leg['mechanism']}")
    return found
