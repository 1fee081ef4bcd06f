"""Permissions and promises of the policy of which nothing makes use."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause, numbers

CAUSE = TodoCause("says-too-much", 190, ("POL004", "POL011", "POL012", "POL021"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    guards, wide = group.number("POL011"), group.number("POL012")
    told = numbers(
        [
            (
                group.findings - guards - wide,
                "permission goes beyond what is done",
                "permissions go beyond what is done",
            ),
            (wide, "permission has no bounds", "permissions have no bounds"),
            (guards, "prohibition is never touched", "prohibitions are never touched"),
        ]
    )
    return f"{told}: {group.named()}. Nothing need be done, but a shorter policy promises less."
