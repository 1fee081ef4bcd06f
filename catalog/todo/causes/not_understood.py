"""Statements whose sentences were not understood, so that nothing but their author vouches for them."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("not-understood", 128, ("POL024",), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    statements = counted(group.findings, "statement rests", "statements rest")
    return (
        f"{statements} on sentences that the program does not understand: {group.named()}. "
        "Read these yourself: nothing else holds them against the policy."
    )
