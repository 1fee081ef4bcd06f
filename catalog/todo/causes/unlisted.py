"""Files that the manifest does not name, and words that nothing takes up."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("unlisted", 170, ("INV006", "REF010"))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    things = counted(group.findings, "file or word is", "files or words are")
    return f"{things} there for nothing: {group.named()}. Name them where they belong, or take them out."
