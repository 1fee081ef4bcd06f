"""A transfer to another country that the policy denies.

What is wrong: a sentence says where data stay ("stored in the EU only", "never leaves Germany"), and data of the people
that it speaks of go to a country outside. No mechanism makes up for that: whoever read the sentence was told something
else (GDPR Art. 5(1)(a), 13(1)(f)). The finding stands at the recipient; for the organisation's own country at the
category.

Failing: `prohibits: transfer` with `outside: [EEA]`, `regions: [EU]`, and a recipient with `country: US`.

Passing: the same with a recipient in the EEA; or with a sentence that `permits: transfer` and is an `exception_to` the
other.

The fix: have the data stay, or, if the sentence is no longer true, have counsel change the policy before data go.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_transfers import transfer_findings
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("TRN004", "transfer-denied", "error")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each transfer that a sentence of the policy denies."""
    yield from transfer_findings(RULE, "denied", prepared, category)
