"""Documents that show something, and that nobody looked at for too long, or that show the contrary."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("evidence-due", 145, ("EVD",))


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    documents = counted(group.findings, "document is", "documents are")
    return (
        f"{documents} to be looked at again: nobody says when it was reviewed, that is too long ago, or it shows that "
        f"a promise is not kept ({group.named()})."
    )
