"""Versions of a policy in several languages that differ, or a language that is not read."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("languages", 130, ("POL019", "POL023"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    first = group.located[0].finding
    if group.findings == 1:
        return f"{first.message} {first.help}"
    return f"{group.findings:,} things about the languages of the policy, the first: {first.message}"
