"""A package of another repository is not as it was brought here."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("package-altered", 15, ("INV011",))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    return (
        f"{counted(group.findings, 'package')} altered after it was brought here. Undo that, or bring it anew with "
        "`inventory vendor` and read what has changed."
    )
