"""Statements that claim more, or other things, than their sentences say."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("loose-readings", 120, ("POL014", "POL015", "POL003"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    statements = counted(group.findings, "thing is", "things are")
    return f"{statements} claimed of sentences that their words do not say, or only in part: {group.named()}."
