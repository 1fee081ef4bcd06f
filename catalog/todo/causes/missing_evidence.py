"""A document that is named as evidence and is not there, or holds nothing."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("missing-evidence", 20, ("INV007", "EVD001", "EVD002"))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    wanted = counted(
        group.findings, "document that is named as evidence is", "documents that are named as evidence are"
    )
    return (
        f"{wanted} missing, empty, or not what was recorded: {group.named()}. Put them right, or take their names out."
    )
