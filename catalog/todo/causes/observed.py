"""What was seen in software and is not in the inventory."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("observed", 90, ("OBS",), "recipients")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    seen = counted(group.findings, "thing was seen in the software and is", "things were seen in the software and are")
    return f"{seen} not in the inventory as they were seen: {group.named()}."
