"""A permission that nothing makes use of.

What is wrong: the policy claims more than the inventory says the company does. Either the inventory forgets something,
or the policy could be more modest, which people have a right to (GDPR Art. 5(1)(a), transparency).

Failing: a statement with `permits: disclose` and `recipients: [advertising-provider]` where nobody gets data for
advertising.

Passing: the same where a disclosure is proved by it.

Where a law asks for legal bases, a sentence that names one which nothing rests on is told as well.

The fix: write down what is done under the sentence, or have it taken out of the policy.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import EVERY_PART, Finding, Rule
from inventory.entry import Entry
from inventory.schema import Statement

RULE = Rule("POL004", "unused-permission", "note", rests_on=EVERY_PART, about_use=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each statement with the verdict “unused”."""
    asked = bool(assessed.prepared.duties)
    for judged in assessed.statements.values():
        entry = assessed.prepared.statements[judged.id]
        if judged.verdict == "unused" and (asked or not entry.record.grounds):
            yield RULE.finding(*_words(entry), entry.file, entry.path, where=entry.id, on_key=True)


def _words(entry: Entry[Statement]) -> tuple[str, str]:
    if entry.record.grounds:
        return (
            f"Nothing in the inventory rests on the legal basis that “{entry.id}” names.",
            "Declare it under “basis” where the data are used on it, or take the sentence out of the policy.",
        )
    return (
        f"Nothing in the inventory makes use of the permission “{entry.id}”.",
        "Write down what is done under it, or take the sentence out of the policy.",
    )
