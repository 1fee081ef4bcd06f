"""What a law asks for and the inventory does not have, such as the legal basis of a use."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("laws", 85, ("LAW",), "holdings")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    things = counted(group.findings, "thing that a law asks for is", "things that a law asks for are")
    return f"{things} missing, such as a legal basis: {group.named()}."
