"""Entries of the catalogue's history, and what one of them recorded, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from catalog.counting import counted
from reports.inert import terminal_text
from reports.store.seen import observations_text, places_of
from reports.table import table

SHORT = 12


def recorded_text(content: Mapping[str, Any]) -> str:
    """What recording came to, in a line or two."""
    name, seq = content["inventory"], content["seq"]
    if not content["new"]:
        return terminal_text(f"{name} is recorded already, as entry {seq}; nothing was written.") + "\n"
    summary = content["facts"]["summary"]
    rows = counted(content["rows"], "row")
    said = (
        f"Recorded {name} as entry {seq}, snapshot {content['snapshot'][:SHORT]}: {summary['proved']} of "
        f"{summary['goals']} points proved, {counted(summary['errors'], 'error')}; {rows} written."
    )
    return terminal_text(said) + "\n"


def log_text(records: Sequence[Mapping[str, Any]], width: int | None) -> str:
    """The entries as a table."""
    if not records:
        return "Nothing is recorded yet.\n"
    rows = [
        (
            str(one["seq"]), one["snapshot"][:SHORT], one["day"], one["recorded_at"], one["inventory"],
            one["who"] or "", (one["commit"] or "")[:SHORT], _proved(one),
        )
        for one in records
    ]  # fmt: skip
    headers = ("ENTRY", "SNAPSHOT", "HELD FROM", "RECORDED", "INVENTORY", "BY", "COMMIT", "PROVED")
    return table(headers, rows, width, kept=(0, 1, 2))


def _proved(record: Mapping[str, Any]) -> str:
    summary = record["facts"].get("summary") or {}
    return f"{summary['proved']}/{summary['goals']}" if summary else ""


def snapshot_text(found: Mapping[str, Any], width: int | None) -> str:
    """A snapshot: who recorded it, and its disclosures as a table."""
    entry = found["entry"]
    lines = [
        f"Entry {entry['seq']}: {entry['inventory']}, held from {entry['day']}",
        f"Snapshot {entry['snapshot']}",
        f"Recorded {entry['recorded_at']} by {entry['who']} with {entry['tool']}, judged as of {entry['as_of']}",
        f"Commit {entry['commit'] or 'unknown'}",
        ", ".join(f"{len(rows)} {kind}" for kind, rows in found.items() if kind != "entry"),
    ]
    rows = [(one["disclosure"], one["recipient"], one["verdict"]) for one in found["disclosure"]]
    head = "".join(f"{terminal_text(line)}\n" for line in lines)
    observed = found.get("observation")
    seen = f"\n{observations_text(observed, places_of(found['file']), width)}" if observed else ""
    return f"{head}\n{table(('DISCLOSURE', 'RECIPIENT', 'VERDICT'), rows, width, kept=(0,))}{seen}"
