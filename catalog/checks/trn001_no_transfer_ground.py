"""A transfer to another country without a ground.

What is wrong: data of people in one region reach the organisation or a recipient in a country outside it, a law of that
region asks for a ground (GDPR Art. 44 to 49), and neither a sentence of the policy, nor a mechanism that the recipient
lists, nor a decision that the country is adequate covers the way.

Failing: `regions: [EU]` and a recipient with `country: US` that lists no mechanism.

Passing: the same recipient with `transfer: [standard-contractual-clauses-2021]`.

The fix: agree on a mechanism and list it under the recipient's `transfer`; for the organisation's own country write
a statement that `permits: transfer`. Else stop the transfer.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_transfers import transfer_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("TRN001", "no-transfer-ground", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each transfer that has no ground."""
    yield from transfer_findings(RULE, "no-ground", prepared, category)
