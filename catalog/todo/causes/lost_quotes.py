"""Quotes that the policy does not hold, or holds more than once."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("lost-quotes", 50, ("POL001", "POL010"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    quotes = counted(group.findings, "statement quotes", "statements quote")
    return (
        f"{quotes} words that the policy does not hold, or holds more than once: {group.named()}. Quote "
        "the sentence as it stands in the policy."
    )
