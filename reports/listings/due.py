"""What is due: agreements that expire, evidence and transfers to review, waivers that end, notices that must go out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.due import due_items

COLUMNS = ("BY", "WHAT", "WHERE", "WHY", "FILE")
ID_COLUMN = 2


def records(overview: Overview) -> list[dict[str, Any]]:
    """Everything with a day by which something is to be done, the earliest first."""
    return [
        {
            "by": item.by.isoformat(), "what": item.what, "id": item.where, "why": item.why, "file": item.file,
            "overdue": item.by <= overview.prepared.day,
        }
        for item in due_items(overview.prepared, overview.categories)
    ]  # fmt: skip


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    late = " (overdue)" if record["overdue"] else ""
    return [record["by"] + late, record["what"], record["id"], record["why"], record["file"]]


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """Nothing more hangs on it."""
    return {}
