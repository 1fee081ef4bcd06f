"""Evidence that should have been reviewed again by now.

What is wrong: the record says on which day somebody last reviewed the evidence, and how long that lasts; that time is
over. What was true then may be so no longer (GDPR Art. 24(1), 32(1)(d): measures are reviewed regularly). It is a
warning, and an error once a second such time is over as well. It still counts as shown.

Failing: `{file: evidence/consent.md, reviewed: 2024-03-01, review_every: P1Y}` in a check of June 2025.

Passing: the same in a check of January 2025. `inventory show due` lists what comes next.

The fix: review it, and write the day under “reviewed”.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.named_evidence import EvidenceReference, evidence_of_category, shared_evidence
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after

RULE = Rule("EVD003", "evidence-due", "warning")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition whose evidence is due for review."""
    yield from _due(prepared, evidence_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty, prohibition and agreement whose evidence is due for review."""
    yield from _due(assessed.prepared, shared_evidence(assessed.prepared))


def _due(prepared: Prepared, named: Iterable[EvidenceReference]) -> Iterator[Finding]:
    for item, shows, file, path, where in named:
        if item is None or item.reviewed is None or item.review_every is None:
            continue
        due = day_after(item.reviewed, item.review_every)
        if due > prepared.day:
            continue
        late = day_after(due, item.review_every) <= prepared.day
        message = f"The evidence “{item.named}” {shows} was to be reviewed by {due}; it was last on {item.reviewed}."
        yield RULE.finding(
            message, "Review it, and write the day under “reviewed”.", file, path, where=where,
            severity="error" if late else None,
        )  # fmt: skip
