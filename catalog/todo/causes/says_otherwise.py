"""Sentences that say the opposite of what is claimed of them."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("says-otherwise", 40, ("POL013",), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    sentences = counted(group.findings, "sentence says", "sentences say")
    return (
        f"{sentences} the opposite of what the statement claims: {group.named()}. Read them again, and "
        "correct what they are said to mean."
    )
