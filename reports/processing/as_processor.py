"""What the organisation does on behalf of others: the record that a processor keeps (GDPR Art. 30(2))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inventory.schema import ControllerContact
from inventory.schema.activity import NOT_APPLICABLE
from reports.encoders.sheet import Cell, Missing, NotApplicable, Sheet
from reports.page.contents import Contents
from reports.processing.activity_rows import ActivityPart, ActivityRow
from reports.processing.cells import security, transfer_summary
from reports.processing.details import TO_LIST
from reports.registers._words import named

COLUMNS = (
    "Processing", "(a) On behalf of", "(a) Contact", "(a) Representative", "(a) Data protection officer",
    "(b) Categories of processing", "(c) Transfers", "(d) Security measures",
)  # fmt: skip


def as_processor_sheet(contents: Contents, rows: Sequence[ActivityRow]) -> Sheet:
    """One row for each controller of each activity, by controller; then what nobody said on whose behalf it is done."""
    found = [cells for row in rows for part in row.parts for cells in _rows_of(contents, row, part)]
    about = (
        "GDPR Art. 30(2): only for what the organisation does as a processor. What it does for itself says "
        "“on_behalf_of: not-applicable”."
    )
    return Sheet("As a processor", about, COLUMNS, sorted(found, key=_by_controller), leads_to=TO_LIST)


def _by_controller(cells: Sequence[Cell]) -> tuple[int, str]:
    named_one = isinstance(cells[1], str)
    return (0 if named_one else 1, str(cells[1]).casefold() if named_one else "")


def _rows_of(contents: Contents, row: ActivityRow, part: ActivityPart) -> Iterator[list[Cell]]:
    file = part.holding.file
    parties = part.holding.record.on_behalf_of
    if not parties:
        yield [row.title, Missing(f"on_behalf_of in {file}"), *[""] * 3, *_what(contents, row, part)]
    for party in parties:
        if party.name == NOT_APPLICABLE:
            yield [row.title, *[NotApplicable()] * 4, *_what(contents, row, part)]
        else:
            yield [row.title, party.name, *_contacts(party, file), *_what(contents, row, part)]


def _contacts(party: ControllerContact, file: str) -> Iterator[Cell]:
    for key in ("contact", "representative", "data_protection_officer"):
        said = getattr(party, key)
        missing = Missing(f"on_behalf_of: {key} of {party.name} in {file}")
        yield NotApplicable() if said == NOT_APPLICABLE else said or missing


def _what(contents: Contents, row: ActivityRow, part: ActivityPart) -> list[Cell]:
    return [named(part.purposes), transfer_summary(row), security(contents, row)]
