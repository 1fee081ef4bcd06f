"""Drafted statements, and sentences without one, that wait for a person."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("drafts-waiting", 65, ("DRF",), "sentences", "unproved")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    said = " ".join(one.finding.message for one in group.located)
    return f"{said} Read each beside its sentence: inventory review."
