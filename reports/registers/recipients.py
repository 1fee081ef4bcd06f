"""The list of subprocessors and other recipients that a company publishes, so that list and inventory agree.

Its first column can be read back: a policy may incorporate the file (`incorporates:`).
"""

from __future__ import annotations

from collections.abc import Sequence

from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.registers._words import country, filled, grounds, named, row_of, stand

COLUMNS = ("Name", "Service", "Country", "Personal data", "Purposes", "Transfer ground", "Onward to")
PROCESSORS = ("processor", "joint-controller")
COMPANIES = ("controller", "third-party")


def register(contents: Contents) -> Register:
    """Processors first, then those who get data for purposes of their own; only who gets data is listed."""
    onward = {sub.id for one in contents.recipients if one.rows for sub in one.sub_recipients}
    getting = [one for one in contents.recipients if one.record is not None and (one.rows or one.id in onward)]
    return Register(
        f"Recipients of personal data: {contents.organisation}",
        stand(contents),
        [
            _sheet("Subprocessors", "They process personal data on our behalf.", getting, PROCESSORS),
            _sheet("Other recipients", "They get personal data for purposes of their own.", getting, COMPANIES),
        ],
    )


def _sheet(title: str, about: str, getting: Sequence[RecipientShown], roles: Sequence[str]) -> Sheet:
    chosen = [one for one in getting if one.record is not None and one.record.role in roles]
    chosen.sort(key=lambda one: (one.name.casefold(), one.id))
    return Sheet(title, about, COLUMNS, [_row(one) for one in chosen])


def _row(one: RecipientShown) -> list[Cell]:
    services = one.record.services if one.record else None
    return [
        one.name,
        filled(services, f"recipients.{one.id}.services"),
        country(one),
        row_of(term.label for term in one.data),
        named(one.purposes),
        grounds(one),
        named(one.sub_recipients),
    ]
