"""The grid of personal data in the Irish Data Protection Commission's self-assessment checklist.

The commission's page of the checklist, in Irish, has the first four headings in this order; the others were not seen.
"""

from __future__ import annotations

from reports.encoders.sheet import Cell
from reports.page.contents import Contents
from reports.processing import cells
from reports.processing.activity_rows import ActivityRow
from reports.processing.authority_forms import FormColumn
from reports.processing.legal_bases import basis_cell
from reports.registers._words import named

AUTHORITY = "Data Protection Commission"
SOURCE = (
    "the grid of its self-assessment checklist; not every heading was seen in an official text. The commission's "
    "guidance of April 2023 on records of processing comes with templates of its own: compare before you hand it in."
)


def _subjects(contents: Contents, row: ActivityRow) -> Cell:
    return f"{row.title}: {named(row.subjects)}"


def _special_basis(contents: Contents, row: ActivityRow) -> Cell:
    return basis_cell(contents, row, "special_basis")


def _action(contents: Contents, row: ActivityRow) -> Cell:
    failing = [one.id for one in row.disclosures if not one.passes]
    return f"unjustified: {'; '.join(failing)}" if failing or cells.is_proved(row) == "no" else "none"


COLUMNS = (
    FormColumn("Categories of personal data and data subjects", _subjects),
    FormColumn("Elements of personal data included within each data category", lambda contents, row: named(row.data)),
    FormColumn("Source of the personal data", lambda contents, row: named(row.sources)),
    FormColumn("Purposes for which personal data is processed", lambda contents, row: named(row.purposes)),
    FormColumn(
        "Legal basis for each processing purpose (non-special categories of personal data)",
        basis_cell,
    ),
    FormColumn("Special categories of personal data", lambda contents, row: cells.special_data(row)),
    FormColumn("Legal basis for processing special categories of personal data", _special_basis),
    FormColumn("Retention period", lambda contents, row: cells.retention(row)),
    FormColumn("Action required to be GDPR compliant?", _action),
)
