"""Promises of the policy of which nothing shows that they are kept."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("promises", 150, ("POL005", "POL008"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    promises = counted(group.findings, "promise", "promises")
    return (
        f"{promises} of the policy without anything that shows how it is kept: {group.named()}. Name the "
        "document that shows it."
    )
