"""Agreements, reviews, grounds of transfers, waivers and policies that end within 30 days."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("due-soon", 172, ("DUE",))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    things = counted(group.findings, "thing is", "things are")
    return f"{things} due within 30 days ({group.named()}): renew, review or decide anew, and write the new day."
