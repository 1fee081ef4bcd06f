"""Waivers that have ended or are not needed."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("waivers", 160, ("WVR",))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    waivers = counted(group.findings, "waiver has ended, or is", "waivers have ended, or are")
    return f"{waivers} not needed any more: {group.named()}. Take them out, or decide anew."
