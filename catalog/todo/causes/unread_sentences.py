"""Sentences of the policy to which nobody has given a meaning."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("unread-sentences", 110, ("POL006", "POL016"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    sentences = counted(group.findings, "sentence of the policy has", "sentences of the policy have")
    return (
        f"{sentences} not been given a meaning, from line {group.located[0].span.line} of "
        f"{group.located[0].finding.file} on. Read them: inventory review."
    )
