"""Categories of which nothing says how long they are kept."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("retention", 180, ("RET",), "holdings")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    categories = counted(group.findings, "category", "categories")
    return f"How long data are kept is not written down, or not as the policy says, for {categories}: {group.named()}."
