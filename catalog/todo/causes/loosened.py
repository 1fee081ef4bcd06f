"""Something is looser than at the base: somebody who may has to approve it, or it is taken back."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("loosened", 55, ("CHG005",), "changes")


def advice(group: CauseFindings) -> str:
    """Say what is looser in the words of the first finding, which names who approved it if somebody did."""
    first = group.located[0].finding
    waiting = [one.finding for one in group.located if one.finding.severity == "error"]
    many = counted(group.findings, "thing")
    said = f"{many} looser than at the base: {group.named()}. "
    if waiting:
        return f"{said}{waiting[0].help}"
    return f"{said}Nothing is to be done: {first.message.rstrip('.')}."
