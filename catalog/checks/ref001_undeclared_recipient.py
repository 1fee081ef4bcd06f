"""A disclosure to a recipient that nobody declared.

What is wrong: the recipient named by a disclosure, or as a sub-recipient, is not in the inventory's recipients. Nobody
wrote down who that is, in which country, under which agreement, so nothing can justify the disclosure.

Failing: `recipient: replay-vendor` without an entry `replay-vendor:` in recipients.yaml.

Passing: the same with such an entry, giving at least name, kinds and role.

The fix: declare the recipient, or correct its id.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.suggestion import did_you_mean_or

RULE = Rule("REF001", "undeclared-recipient", "error", rests_on=("recipients",), is_about_names=True)
DECLARE = "Declare it in the recipients file with its name, kinds, role and country."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure to somebody who is not declared."""
    known = prepared.inventory.recipients
    for disclosure in category.disclosures:
        name = disclosure.record.recipient
        if name not in known:
            yield RULE.finding(
                f"The recipient “{name}” is not declared.",
                did_you_mean_or(name, known, DECLARE),
                category.entry.file,
                (*disclosure.path, "recipient"),
                where=disclosure.id,
            )


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each sub-recipient that is not declared."""
    known = assessed.prepared.inventory.recipients
    for entry in known.values():
        for position, sub in enumerate(entry.record.sub_recipients):
            if sub.recipient not in known:
                path = (*entry.path, "sub_recipients", position)
                yield RULE.finding(
                    f"The sub-recipient “{sub.recipient}” is not declared.",
                    did_you_mean_or(sub.recipient, known, DECLARE),
                    entry.file,
                    (*path, "recipient") if sub.data else path,
                    where=entry.id,
                )
