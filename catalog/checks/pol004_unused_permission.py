"""A permission that nothing makes use of.

What is wrong: the policy claims more than the inventory says the company does. Either the inventory forgets something,
or the policy could be more modest, which people have a right to (GDPR Art. 5(1)(a), transparency).

Failing: a statement with `permits: disclose` and `recipients: [advertising-provider]` where nobody gets data for
advertising.

Passing: the same where a disclosure is proved by it.

The fix: write down what is done under the sentence, or have it taken out of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import EVERY_PART, Finding, Rule

RULE = Rule("POL004", "unused-permission", "note", rests_on=EVERY_PART)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each statement with the verdict “unused”."""
    for judged in assessed.statements.values():
        if judged.verdict == "unused":
            entry = assessed.prepared.statements[judged.id]
            yield RULE.finding(
                f"Nothing in the inventory makes use of the permission “{entry.id}”.",
                "Write down what is done under it, or take the sentence out of the policy.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip
