"""What makes no sense in a recipient, beyond the form of its fields."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.statement_form import FormFault
from inventory.schema import Recipient


def recipient_faults(own: str, recipient: Recipient) -> Iterator[FormFault]:
    """A recipient that passes data on to itself, or twice to the same one; paths start at the recipient."""
    seen: set[str] = set()
    for position, sub in enumerate(recipient.sub_recipients):
        path = ("sub_recipients", position, *(("recipient",) if sub.data else ()))
        if sub.recipient == own:
            yield FormFault(f"The recipient “{own}” is named as its own sub-recipient.", "Take it out.", path)
        elif sub.recipient in seen:
            message = f"The sub-recipient “{sub.recipient}” is named twice, so which of the two counts cannot be told."
            yield FormFault(message, "Make one entry of the two.", path)
        seen.add(sub.recipient)
