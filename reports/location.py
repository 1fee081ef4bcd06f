"""Places in the files of an inventory as data, for programs."""

from __future__ import annotations

from typing import Any

from catalog.explain.held import HeldCondition
from catalog.findings.locate import Locator
from inventory.problem import Span


def location(file: str, span: Span) -> dict[str, Any]:
    """A place in a file of the inventory, lines and columns from 1."""
    return {
        "file": file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def condition_data(held: HeldCondition, locator: Locator) -> dict[str, Any]:
    """A condition of a sentence with the one on record that satisfies it, its evidence, and where that is written."""
    place = locator.span(held.file, held.path) if held.held_as is not None else None
    return {
        "id": held.id,
        "held_as": held.held_as,
        "evidence": held.evidence,
        "since": held.since.isoformat() if held.since else None,
        "location": location(held.file, place) if place else None,
    }
