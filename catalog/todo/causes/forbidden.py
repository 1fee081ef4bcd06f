"""What the policy forbids, or permits and forbids."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("forbidden", 70, ("DIS002", "DIS003", "TRN004", "POL025"), "recipients")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    things = counted(group.findings, "disclosure or transfer is", "disclosures or transfers are")
    return (
        f"{things} forbidden by the policy: {group.named()}. "
        "Stop what is forbidden, or ask counsel what the policy means."
    )
