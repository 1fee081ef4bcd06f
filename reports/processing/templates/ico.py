"""The ICO's documentation template for controllers (United Kingdom): 30 columns, those after the eleventh optional."""

from __future__ import annotations

from inventory.schema.evidence import in_short
from reports.encoders.sheet import Cell, Missing, NotApplicable
from reports.page.contents import Contents
from reports.processing import cells
from reports.processing.activity_rows import ActivityRow
from reports.processing.authority_forms import Fill, FormColumn
from reports.processing.legal_bases import basis_cell, interests_cell
from reports.registers._words import named, row_of

AUTHORITY = "Information Commissioner's Office"
SOURCE = "the columns of its documentation template for controllers, in their order."


def _special_basis(contents: Contents, row: ActivityRow) -> Cell:
    return basis_cell(contents, row, "special_basis")


def _purposes(contents: Contents, row: ActivityRow) -> Cell:
    return f"{row.title}: {named(row.purposes)}"


def _countries(contents: Contents, row: ActivityRow) -> Cell:
    return row_of(way["country"] for way in cells.transfers(row)) or "none"


def _safeguards(contents: Contents, row: ActivityRow) -> Cell:
    ways = cells.transfers(row)
    return row_of(cells.ground(way) or f"no ground for {way['country']}" for way in ways) if ways else NotApplicable()


def _if_special(cell: Cell) -> Fill:
    return lambda contents, row: cell if row.is_sensitive else NotApplicable()


def _dpia(field: str) -> Fill:
    def fill(contents: Contents, row: ActivityRow) -> Cell:
        dpia = row.record.dpia if row.record else None
        if dpia is None:
            return Missing(cells.key_of(row, "dpia"))
        none_due = dpia.status in ("not-applicable", "not-required")
        if field == "required":
            return "no" if none_due else "yes"
        if none_due:
            return NotApplicable()
        progress = dpia.status.replace("-", " ") + (f" on {dpia.assessed}" if dpia.assessed else "")
        return (
            progress if field == "progress" else in_short(dpia.document) or Missing(cells.key_of(row, "dpia.document"))
        )

    return fill


def _retention_policy(contents: Contents, row: ActivityRow) -> Cell:
    kept = [part.holding.record.retention for part in row.parts]
    return row_of(one.listed_in for one in kept if one and one.listed_in) or cells.BY_HAND


COLUMNS = (
    FormColumn("Business function", lambda contents, row: cells.owner(row)),
    FormColumn("Purpose of processing", _purposes),
    FormColumn("Name and contact details of joint controller (if applicable)", cells.joint_controllers),
    FormColumn("Categories of individuals", lambda contents, row: named(row.subjects)),
    FormColumn("Categories of personal data", lambda contents, row: cells.data_words(row)),
    FormColumn("Categories of recipients", cells.kinds_of_recipients),
    FormColumn("Link to contract with processor", cells.contracts),
    FormColumn(
        "Names of third countries or international organisations that personal data are transferred to (if applicable)",
        _countries,
    ),
    FormColumn(
        "Safeguards for exceptional transfers of personal data to third countries or international organisations "
        "(if applicable)",
        _safeguards,
    ),
    FormColumn("Retention schedule (if possible)", lambda contents, row: cells.retention(row)),
    FormColumn("General description of technical and organisational security measures (if possible)", cells.security),
    FormColumn("Article 6 lawful basis for processing personal data", basis_cell),
    FormColumn("Article 9 condition for processing special category data", _special_basis),
    FormColumn(
        "Legitimate interests for the processing (if applicable)",
        lambda contents, row: interests_cell(contents, row, "interest"),
    ),
    FormColumn(
        "Link to record of legitimate interests assessment (if applicable)",
        lambda contents, row: interests_cell(contents, row, "assessment"),
    ),
    FormColumn("Rights available to individuals", lambda contents, row: cells.rights(contents)),
    FormColumn(
        "Existence of automated decision-making, including profiling (if applicable)",
        lambda contents, row: cells.automated_decisions(row),
    ),
    FormColumn("The source of the personal data (if applicable)", lambda contents, row: named(row.sources)),
    FormColumn("Link to record of consent", cells.consents),
    FormColumn("Location of personal data", lambda contents, row: cells.systems(row)),
    FormColumn("Data Protection Impact Assessment required?", _dpia("required")),
    FormColumn("Data Protection Impact Assessment progress", _dpia("progress")),
    FormColumn("Link to Data Protection Impact Assessment", _dpia("document")),
    FormColumn("Has a personal data breach occurred?", lambda contents, row: cells.BY_HAND),
    FormColumn("Link to record of personal data breach", lambda contents, row: cells.BY_HAND),
    FormColumn("Data Protection Act 2018 Schedule 1 Condition for processing", _if_special(cells.BY_HAND)),
    FormColumn(
        "GDPR Article 6 lawful basis for processing",
        lambda contents, row: basis_cell(contents, row) if row.is_sensitive else NotApplicable(),
    ),
    FormColumn("Link to retention and erasure policy document", _retention_policy),
    FormColumn(
        "Is personal data retained and erased in accordance with the policy document?", _if_special(cells.BY_HAND)
    ),
    FormColumn("Reasons for not adhering to policy document (if applicable)", _if_special(cells.BY_HAND)),
)
