"""What of an inventory was not read in full: by this one answer registers, pages and drawings refuse or are marked.

A part counts as not read where a rule about reading finds a fault in it: a file that is named and not there, cannot be
read or holds nothing, a record or field that did not load, a vocabulary that goes round in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from catalog.checking.assessed import Assessed
from catalog.checking.registry import Check, all_checks
from catalog.checking.summary import CategorySummary, summarise
from catalog.findings.finding import Finding
from catalog.findings.locate import Located, Locator
from catalog.findings.reading_faults import as_finding
from catalog.findings.rule_codes import is_unjudged
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared


def unread(assessed: Assessed) -> list[Located]:
    """Return every fault by which something was not read, each once, by file and place."""
    found = [as_finding(problem) for problem in assessed.problems if is_unjudged(problem.code)]
    found += [finding for summary in assessed.summaries for finding in summary.findings if is_unjudged(finding.code)]
    found += [finding for check in _checks() if check.check for finding in check.check(assessed)]
    located = Locator(assessed.prepared.inventory.root).locate(found)
    by_place = {(one.finding.file, one.span, one.finding.code, one.finding.message): one for one in located}
    return list(by_place.values())


def reading_summary(prepared: Prepared, category: JudgedCategory) -> CategorySummary:
    """Return the summary of a category with those findings only that say that something was not read."""
    return summarise(category, tuple(_in_category(prepared, category)), ())


def _in_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    for check in _checks():
        if check.check_category is not None:
            yield from check.check_category(prepared, category)


@cache
def _checks() -> tuple[Check, ...]:
    return tuple(check for check in all_checks() if check.rule.unjudged)
