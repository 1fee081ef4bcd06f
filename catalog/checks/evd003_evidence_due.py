"""Evidence that should have been reviewed again by now.

What is wrong: the record says on which day somebody last reviewed the evidence, and how long that lasts; that time is
over. What was true then may be so no longer (GDPR Art. 24(1), 32(1)(d): measures are reviewed regularly). It is a
warning, and an error once a second such time is over as well. It still counts as shown.

Failing: `{file: evidence/consent.md, reviewed: 2024-03-01, review_every: P1Y}` in a check of June 2025.

Passing: the same in a check of January 2025. `inventory show due` lists what comes next.

The fix: review it, and write the day under “reviewed”.
"""

from __future__ import annotations

from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after
from inventory.evidence_references import EvidenceReference

RULE = Rule("EVD003", "evidence-due", "warning")


def _due(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    item = of.item
    if item is None or item.reviewed is None or item.review_every is None:
        return None
    due = day_after(item.reviewed, item.review_every)
    if due > prepared.day:
        return None
    late = day_after(due, item.review_every) <= prepared.day
    message = f"The evidence “{item.named}” {of.shows} was to be reviewed by {due}; it was last on {item.reviewed}."
    return RULE.finding(
        message, "Review it, and write the day under “reviewed”.", of.file, of.path, where=of.where,
        severity="error" if late else None,
    )  # fmt: skip


check_category = check_of_categories(_due)
check = check_of_the_rest(_due)
