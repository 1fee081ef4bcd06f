"""A transfer whose ground had ended on the day.

What is wrong: the mechanism that the transfer rests on no longer held, as Safe Harbor from 2015-10-06 and the Privacy
Shield from 2020-07-16.

Failing: `transfer: [safe-harbor-eu-us]`, checked as of 2015-10-06.

Passing: the same as of 2015-10-05, or with `transfer: [standard-contractual-clauses-2021]` as of a day on which those
hold.

The fix: put the transfer on a mechanism that is in force, or stop it.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_transfers import transfer_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("TRN002", "transfer-ground-ended", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each transfer that rests on a mechanism that had ended."""
    yield from transfer_findings(RULE, "ended", prepared, category)
