"""The record of processing activities of GDPR Art. 30(1), and of Art. 30(2) for what is done on others' behalf.

Each cell is filled from the inventory, says that it does not apply, or names the key that would fill it.
"""

from __future__ import annotations

from collections.abc import Sequence

from inventory.schema.activity import NOT_APPLICABLE
from reports.encoders.sheet import Cell, Missing, NotApplicable, Register, Sheet
from reports.page.contents import Contents
from reports.processing import cells
from reports.processing.activity_rows import ActivityRow, activity_rows
from reports.processing.as_processor import as_processor_sheet
from reports.processing.authority_forms import form_sheet
from reports.processing.details import LIST, detail_sheets
from reports.processing.legal_bases import basis_cell
from reports.registers._words import named, row_of, stand

COLUMNS = (
    "Activity", "Owner", "(b) Purposes", "(c) Data subjects", "(c) Personal data", "Special categories",
    "Legal basis (Art. 6)", "Condition (Art. 9)",
    "(d) Recipients", "(e) Transfers and safeguards", "(f) Time limit for erasure", "(g) Security measures",
    "Source of the data", "Systems and location", "Impact assessment", "Automated decisions", "Joint controllers",
    "Contracts", "Reviewed", "Categories of the inventory", "Listed in the policy", "Collection and use proved",
)  # fmt: skip


def register(contents: Contents, template: str | None = None) -> Register:
    """One row an activity in the list, in the form of an authority where a `template` is named; details on sheets."""
    rows = activity_rows(contents)
    first = form_sheet(template, contents, rows) if template else _activities(contents, rows)
    sheets = [first, _organisation(contents), *detail_sheets(contents, rows), as_processor_sheet(contents, rows)]
    return Register("Record of processing activities", stand(contents), sheets)


def _activities(contents: Contents, rows: Sequence[ActivityRow]) -> Sheet:
    left = "; categories that no activity covers have rows of their own" if any(row.record for row in rows) else ""
    about = f"GDPR Art. 30(1)(b) to (g), one row for each {'activity' if left else 'data category'}{left}."
    return Sheet(LIST, about, COLUMNS, [_activity(contents, row) for row in rows], leads_to={0: ("Data", 0)})


def _activity(contents: Contents, row: ActivityRow) -> list[Cell]:
    records = [part.holding.record for part in row.parts]
    return [
        row.title, cells.owner(row), named(row.purposes), named(row.subjects), cells.data_words(row),
        cells.special_data(row), basis_cell(contents, row), basis_cell(contents, row, "special_basis"),
        cells.recipients(row), cells.transfer_summary(row), cells.retention(row),
        cells.security(contents, row), _sources(row), cells.systems(row), cells.assessment(row),
        cells.automated_decisions(row), cells.joint_controllers(contents, row), cells.contracts(contents, row),
        cells.reviewed(row), row_of(record.title for record in records),
        row_of(record.listed_in or "" for record in records), cells.is_proved(row),
    ]  # fmt: skip


def _sources(row: ActivityRow) -> str:
    derived = [name for part in row.parts for name in part.holding.record.derived_from]
    return row_of(filter(None, [named(row.sources), f"derived from {row_of(derived)}" if derived else ""]))


def _organisation(contents: Contents) -> Sheet:
    organisation = contents.prepared.inventory.manifest.organisation
    rows: list[list[Cell]] = [["Name", organisation.name], ["Country", organisation.country]]
    rows.append(["Contact details", _entry(organisation.contact, "contact")])
    rows += _joint_controllers(contents)
    rows.append(["Representative (Art. 27)", _entry(organisation.representative, "representative")])
    officer = _entry(organisation.data_protection_officer, "data_protection_officer")
    rows.append(["Data protection officer", officer])
    return Sheet("Organisation", "GDPR Art. 30(1)(a).", ("What", "Entry"), rows)


def _entry(text: str | None, key: str) -> Cell:
    return NotApplicable() if text == NOT_APPLICABLE else text or Missing(f"organisation.{key}")


def _joint_controllers(contents: Contents) -> list[list[Cell]]:
    """One row for each, or that there are none, or the gap."""
    parties = contents.prepared.inventory.manifest.organisation.joint_controllers
    named_ones = [party for party in parties if party.name != NOT_APPLICABLE]
    nobody = NotApplicable() if parties else Missing("organisation.joint_controllers")
    return [["Joint controller", cells.contact_words(one)] for one in named_ones] or [["Joint controller", nobody]]
