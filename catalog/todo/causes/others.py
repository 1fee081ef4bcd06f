"""Whatever no other cause has: rules of a company's own, and laws."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("others", 900, ())


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    first = group.located[0].finding
    if group.findings == 1:
        return f"{first.message} {first.help}"
    return f"{group.findings:,} things of other kinds ({group.named()}). The first: {first.message}"
