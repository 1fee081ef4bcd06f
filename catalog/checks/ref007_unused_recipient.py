"""A recipient that is declared, but to whom nothing is disclosed.

What is wrong: nobody knows whether the recipient gets data that the inventory forgets, or gets none any more.

Failing: an entry `old-mailer:` in recipients.yaml that no disclosure and no `sub_recipients` names.

Passing: a disclosure with `recipient: old-mailer`.

The fix: write down what is disclosed to it, or take the recipient out.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import all_categories_read
from catalog.findings.finding import Finding, Rule

RULE = Rule("REF007", "unused-recipient", "warning", rests_on=("categories",), about_use=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient that gets nothing; none while a category could not be read."""
    if not all_categories_read(assessed):
        return
    recipients = assessed.prepared.inventory.recipients
    named = {name for summary in assessed.summaries for name in summary.sent}
    named.update(name for entry in recipients.values() for name in entry.record.passes_to)
    for entry in recipients.values():
        if entry.id not in named:
            yield RULE.finding(
                f"Nothing is disclosed to the recipient “{entry.id}” ({entry.record.name}).",
                "Write down what it gets, or take it out of the recipients.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip
