"""A waiver, or an ignore comment, that nothing needs.

What is wrong: there is no finding of that rule about that record, or no such rule or record. A waiver that is not
needed would hide the finding if it came back.

Failing: `rule: DIS001`, `where: account/card`, where that disclosure is justified; `# inventory: ignore DIS001: reason`
on a line without such a finding.

Passing: a waiver that waives something.

The fix: take it out, or correct the rule's code or the record's id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import all_categories_read
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.findings.rule_codes import is_told_by_check, rules
from catalog.findings.waiving import holds
from inventory.entry import Entry
from inventory.load import read_category
from inventory.schema import Waiver
from inventory.suggestion import did_you_mean_or

RULE = Rule("WVR002", "unused-waiver", "warning", acceptable=False, rests_on=(*EVERY_PART, "lock"), about_use=True)


def check_waivers(assessed: Assessed, used: Collection[Entry[Waiver]]) -> Iterator[Finding]:
    """A finding for each waiver that holds and was not used; what a check does not look for it cannot tell."""
    taken = {(entry.file, entry.path) for entry in used}
    for entry in assessed.prepared.inventory.waivers:
        rule = entry.record.rule
        counts = holds(entry.record, assessed.prepared.day) and is_told_by_check(rule)
        if counts and (entry.file, entry.path) not in taken:
            yield from _unused(assessed, entry)


def _unused(assessed: Assessed, entry: Entry[Waiver]) -> Iterator[Finding]:
    rule, where = entry.record.rule, entry.record.where
    codes = list(rules())
    if rule not in codes:
        message, field, name, known = f"There is no rule “{rule}” to waive.", "rule", rule, codes
    elif where not in (names := _named_by(assessed, where)):
        if not all_categories_read(assessed):
            return
        message = f"There is no record “{where}” to waive anything for."
        field, name, known = "where", where, sorted(names)
    else:
        message = f"The waiver of {rule} for “{where}” is not needed: there is no such finding."
        field, name, known = "where", where, []
    help_line = did_you_mean_or(name, known, "Take the waiver out.")
    yield RULE.finding(message, help_line, entry.file, (*entry.path, field), where=where)


def _named_by(assessed: Assessed, where: str) -> set[str]:
    """Every id a waiver may name; of disclosures those of the category that `where` begins with."""
    prepared = assessed.prepared
    names = {summary.id for summary in assessed.summaries}
    names.update(prepared.inventory.recipients, prepared.statements, prepared.inventory.manifest.policies)
    names.update(clause.clause.id for clause in assessed.clauses)
    names.update(term for terms in prepared.inventory.vocabulary.terms.values() for term in terms)
    if "/" in where:
        names.update(_disclosures(assessed, where.split("/", 1)[0]))
    return names


def _disclosures(assessed: Assessed, category: str) -> Iterator[str]:
    from inventory.named_disclosures import named_disclosures

    for summary in assessed.summaries:
        if summary.id == category:
            entry, _, left_out = read_category(assessed.prepared.inventory.root, summary.file)
            if entry is not None:
                yield from (f"{category}/{name}" for name, _, _ in named_disclosures(entry.record, left_out))
