"""Sentences that say data are collected which no category holds."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("not-held", 115, ("COL003",), "holdings")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    sentences = counted(group.findings, "statement says", "statements say")
    return (
        f"{sentences} that you collect data which no category holds: {group.named()}. Write down the category that "
        "holds them, or name in the sentence only what you hold."
    )
