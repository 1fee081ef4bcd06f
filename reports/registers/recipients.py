"""The list of subprocessors and other recipients that a company publishes, so that list and inventory agree.

Its first column can be read back: a policy may incorporate the file (`incorporates:`).
"""

from __future__ import annotations

from collections.abc import Sequence

from inventory.schema import Recipient
from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.page.people import RecipientShown
from reports.registers._public import Publishing, getting, passed_on_by_others
from reports.registers._words import named

COLUMNS = ("Name", "Service", "Country", "Personal data", "Purposes", "Transfer ground", "Onward to", "Since")
PROCESSORS = ("processor", "joint-controller")
COMPANIES = ("controller", "third-party")


def register(contents: Contents) -> Register:
    """Processors first, then those who get data for purposes of their own, then who is not declared (in a draft)."""
    page = Publishing(contents)
    sheets = [
        _sheet(page, contents, "Subprocessors", "They process personal data on our behalf.", PROCESSORS),
        _sheet(page, contents, "Other recipients", "They get personal data for purposes of their own.", COMPANIES),
    ]
    unknown = [one for one in getting(contents) if one.standing]
    if unknown:
        about = "They get personal data, but are not declared or could not be read."
        sheets.append(_table(page, contents, "Not declared", about, unknown))
    return Register(
        f"Recipients of personal data: {contents.organisation}",
        page.stand(),
        sheets,
        publisher=page.publisher,
        open_points=page.open_points,
    )


def _sheet(page: Publishing, contents: Contents, title: str, about: str, roles: Sequence[str]) -> Sheet:
    chosen = [one for one in getting(contents) if one.record is not None and one.record.role in roles]
    return _table(page, contents, title, about, chosen)


def _table(page: Publishing, contents: Contents, title: str, about: str, chosen: Sequence[RecipientShown]) -> Sheet:
    ordered = sorted(chosen, key=lambda one: (one.name.casefold(), one.id))
    return Sheet(title, about, COLUMNS, [_row(page, contents, one) for one in ordered])


def _row(page: Publishing, contents: Contents, one: RecipientShown) -> list[Cell]:
    is_ours = bool(one.rows or one.onward_rows)
    others = passed_on_by_others(one, contents)
    data = list(one.data) or list(dict.fromkeys(term for other in others for term in other.data))
    purposes = list(one.purposes) or list(dict.fromkeys(term for other in others for term in other.purposes))
    name = page.standing(one)
    if one.record is None:
        return [name, "", "", named(data), named(purposes), "", "", ""]
    return [
        name,
        _service(page, one, one.record),
        page.country(one),
        page.terms(one, data, "the personal data are") if is_ours else named(data),
        page.terms(one, purposes, "the purposes are") if is_ours else named(purposes),
        page.grounds(one),
        named(one.sub_recipients),
        one.record.since.isoformat() if one.record.since else "",
    ]


def _service(page: Publishing, one: RecipientShown, record: Recipient) -> Cell:
    """What a recipient does for the organisation; who gets data for purposes of its own need not do anything."""
    if record.role in COMPANIES:
        return record.services or ""
    return page.of_recipient(one, record.services, "the service is missing", "services")
