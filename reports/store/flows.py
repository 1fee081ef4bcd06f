"""Who got what, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reports.inert import terminal_text
from reports.table import table

HEADERS = ("INVENTORY", "DISCLOSURE", "RECIPIENT", "DATA", "PURPOSES", "VERDICT")


def flows_text(found: Mapping[str, Any], width: int | None) -> str:
    """The state on a day: the entries that held, then who got what."""
    held = [
        f"On {found['day']} held entry {one['seq']} of {one['inventory']} (from {one['day']}, recorded "
        f"{one['recorded_at']} by {one['who']})."
        for one in found["entries"]
    ]
    head = "".join(f"{terminal_text(line)}\n" for line in held)
    if not found["flows"]:
        whom = f"Nobody had {found['data']}" if found["data"] else "Nobody got anything"
        return f"{head}{terminal_text(whom)} on {found['day']}.\n"
    return f"{head}\n{_table(found['flows'], width)}"


def found_text(term: str, flows: Sequence[Mapping[str, Any]], width: int | None) -> str:
    """What a search found."""
    return _table(flows, width) if flows else f"Nothing that flows has “{terminal_text(term)}” in its name.\n"


def _table(flows: Sequence[Mapping[str, Any]], width: int | None) -> str:
    rows = [
        (
            one["inventory"], one["disclosure"] or "", one["recipient"] or "", ", ".join(one["data"]),
            ", ".join(one["purposes"]), ", ".join(one["verdicts"]),
        )
        for one in flows
    ]  # fmt: skip
    return table(HEADERS, rows, width, kept=(1, 2))
