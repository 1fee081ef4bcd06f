"""Parts of the policy that no reader sees, that are unfinished, or that are no policy text."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("policy-text", 140, ("POL009", "POL020", "POL022"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    parts = counted(group.findings, "part of the policy is", "parts of the policy are")
    return (
        f"{parts} hidden from readers, unfinished, or no policy text, from line "
        f"{group.located[0].span.line} of {group.located[0].finding.file} on."
    )
