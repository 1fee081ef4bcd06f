"""What changed on the list of recipients, as a table for the page: who is new or gone, and since when.

No column holds names alone, so that who is gone is not read back from the page as somebody who is listed.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from catalog.diff.recipient_changes import RecipientChange
from reports.encoders.sheet import Sheet

COLUMNS = ("Day", "What changed", "Service", "Country", "Announced on")


def history_sheet(changes: Sequence[RecipientChange], since: datetime.date, day: datetime.date) -> Sheet:
    """Return the changes from `since` until `day`, the latest first."""
    about = f"Changes of this list from {since} to {day}." if changes else f"Nothing changed from {since} to {day}."
    return Sheet("History", about, COLUMNS, [_row(change) for change in changes])


def _row(change: RecipientChange) -> list[str]:
    record = change.recipient
    announced = record.announced.on.isoformat() if record.announced and not (change.is_gone or change.before) else ""
    return [change.day.isoformat(), _words(change), record.services or "", record.country or "", announced]


def _words(change: RecipientChange) -> str:
    if change.is_gone:
        return f"{change.recipient.name} no longer gets personal data"
    if change.before:
        return f"{change.before} is now called {change.recipient.name}"
    return f"{change.recipient.name} gets personal data"
