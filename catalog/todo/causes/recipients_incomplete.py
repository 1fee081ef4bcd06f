"""Recipients of whom something is missing: country, agreement, a list."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("recipients-incomplete", 100, ("REC", "POL007", "REF007", "ORG"), "recipients")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    things = counted(group.findings, "thing is", "things are")
    return f"{things} missing or wrong about recipients, such as a country or an agreement: {group.named()}."
