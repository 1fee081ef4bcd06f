"""What a check came to, in a sentence, and what was checked."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.counting import counted
from catalog.findings.rule_codes import is_unjudged
from reports.check_report import CheckReport


def verdict_sentence(report: CheckReport) -> str:
    """“Example passes: all 655 points checked are proved …”: whether it passes, and how much is proved."""
    organisation = report.assessment.prepared.inventory.manifest.organisation.name
    passes = "does not pass" if report.assessment.exit_code else "passes"
    return f"{organisation} {passes}: {proved_words(report)}."


def proved_words(report: CheckReport) -> str:
    """How many of the points checked are proved, and as of which day."""
    day = report.assessment.prepared.day
    every = counted(report.goals, "point")
    share = f"all {every} checked" if report.proved == report.goals else f"{report.proved:,} of {every} checked"
    but = ", without what could not be read" if _left_out(report) else ""
    return f"{share} {'is' if report.proved == 1 else 'are'} proved from the policy as of {day}{but}"


def _left_out(report: CheckReport) -> bool:
    """Whether a category could not be read in full: then nobody knows how many points there are."""
    categories = frozenset(report.assessment.prepared.inventory.category_files)
    return any(is_unjudged(one.finding.code) and one.finding.file in categories for one in report.located)


def size_words(report: CheckReport) -> str:
    """What was checked: policies with their clauses and statements, categories, disclosures, recipients."""
    return "; ".join([*_policies(report), _counts(report)]) + "."


def _policies(report: CheckReport) -> Iterator[str]:
    for policy in report.assessment.prepared.inventory.policies:
        holds = f"{counted(len(policy.text.clauses), 'clause')}, {counted(len(policy.statements), 'statement')}"
        yield f"policy “{policy.id}”: {holds}"


def _counts(report: CheckReport) -> str:
    summaries = report.assessment.assessed.summaries
    parts = (
        counted(len(summaries), "data category", "data categories"),
        counted(sum(summary.disclosures for summary in summaries), "disclosure"),
        counted(len(report.assessment.prepared.inventory.recipients), "recipient"),
    )
    return ", ".join(parts)
