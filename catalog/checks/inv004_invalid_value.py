"""A value that does not fit, or a required one that is missing.

What is wrong: a value has the wrong form (a date, a country, an identifier), a required field is missing, or a record
says something that makes no sense: a statement that both permits and prohibits, a permission to disclose that names no
recipients, a permission to collect whatever is collected, a disclosure of which nothing is left. A waiver or an ignore
comment needs a reason in words, cannot accept what was not judged, and a waiver ends within two years of the check.

Failing: `permits: disclose` with `data` but without `recipients`; `sources` in a statement with `permits: use`.

Passing: `permits: disclose`, `data: [email-address]`, `recipients: [service-provider]`.

The fix: write what the message asks for. Which fields a statement may have depends on what it does: collect takes data,
subjects and sources; use takes data, subjects and purposes; disclose takes data, subjects, recipients and purposes;
transfer takes a mechanism.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.category_form import basis_conflicts, category_faults
from catalog.checks.support.recipient_form import recipient_faults
from catalog.checks.support.references import category_ids, own_terms
from catalog.checks.support.statement_form import statement_faults
from catalog.findings.finding import Finding, Rule
from catalog.findings.rule_codes import is_acceptable, refusal
from catalog.findings.waiving import has_ended, lasts_too_long
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Waiver

RULE = Rule("INV004", "invalid-value", "error", acceptable=False, unjudged=True)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each thing missing in a category, and for each disclosure without goals."""
    record = category.entry.record
    for fault in (*category_faults(prepared.terms, category), *basis_conflicts(prepared.book, record)):
        yield RULE.finding(
            fault.message, fault.help, category.entry.file, fault.path, where=fault.where, on_key=fault.on_key
        )


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each value that does not fit, and for each statement that makes no sense."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
    categories = category_ids(assessed) - assessed.prepared.inventory.vocabulary["data"].keys()
    for said in assessed.prepared.statements.values():
        for fault in statement_faults(said.record, categories):
            path = (*said.path, *fault.path)
            yield RULE.finding(fault.message, fault.help, said.file, path, where=said.id, on_key=fault.on_key)
    for entry in assessed.prepared.inventory.recipients.values():
        for fault in recipient_faults(entry.id, entry.record):
            yield RULE.finding(fault.message, fault.help, entry.file, (*entry.path, *fault.path), where=entry.id)
    yield from _personal_and_not(assessed.prepared)


def _personal_and_not(prepared: Prepared) -> Iterator[Finding]:
    """A finding for each data type that would be personal and, by another way up, not personal."""
    above = prepared.terms.data.types.above
    for entry in own_terms(prepared, "data"):
        for other in ("aggregate-information", "non-personal-information"):
            if "personal-information" in above(entry.id) and other in above(entry.id):
                yield RULE.finding(
                    f"“{entry.id}” lies under “personal-information” and under “{other}”; it cannot be both.",
                    "Take out the “broader” by which it comes under one of the two; pseudonymized data are personal.",
                    entry.file, (*entry.path, "broader"), where=entry.id, on_key=True,
                )  # fmt: skip


def check_waivers(assessed: Assessed, used: Collection[Entry[Waiver]]) -> Iterator[Finding]:
    """A finding for each waiver of what cannot be accepted, and for each that has no end in sight."""
    day = assessed.prepared.day
    for entry in assessed.prepared.inventory.waivers:
        waiver = entry.record
        if not is_acceptable(waiver.rule):
            yield RULE.finding(*refusal(waiver.rule), entry.file, (*entry.path, "rule"), where=entry.id)
        elif lasts_too_long(waiver, day) and not has_ended(waiver, day):
            yield RULE.finding(
                f"This waiver of {waiver.rule} would last until {waiver.until}, more than two years after {day}.",
                "Give a day within two years of the day of the check, and decide anew then.",
                entry.file, (*entry.path, "until"), where=entry.id,
            )  # fmt: skip
