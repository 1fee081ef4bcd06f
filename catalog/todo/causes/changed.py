"""Something is not as it was at the base of the check: nothing is wrong with it, but it is to be seen."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("changed", 230, ("CHG",), "changes")


def advice(group: CauseFindings) -> str:
    """Say what changed, and which command tells it in full."""
    changes = counted(group.findings, "change")
    return f"{changes} since the base of this check: {group.named()}. `inventory diff` tells each in full."
