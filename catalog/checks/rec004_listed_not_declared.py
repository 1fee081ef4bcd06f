"""A recipient that an incorporated document lists, but that the inventory does not declare.

What is wrong: the policy refers to a list of recipients, such as a sub-processor directory, and names somebody there of
whom the inventory knows nothing. Either the inventory forgets a recipient, or the list is out of date.

Failing: a row "Example Mailer" in the directory, and no recipient of that name.

Passing: a recipient with `name: Example Mailer`, or with that name among its `aliases`.

The fix: declare the recipient and what it gets, or have the list corrected.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.listed import company_key, listed_keys
from inventory.suggestion import nearest_name

RULE = Rule("REC004", "listed-not-declared", "warning", rests_on=("list", "recipients"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each listed name that is nobody's name or alias; a name like it is only suggested."""
    if not any(policy.listed for policy in assessed.prepared.inventory.policies):
        return
    known = {
        company_key(name): entry
        for entry in assessed.prepared.inventory.recipients.values()
        for name in (entry.record.name, *entry.record.aliases)
    }
    for policy in assessed.prepared.inventory.policies:
        for listed in policy.listed:
            keys = listed_keys(listed.record)
            if known.keys().isdisjoint(keys):
                near = next(filter(None, (nearest_name(key, known) for key in keys)), None)
                help_line = (
                    f"If this is {known[near].record.name}, add the name to the “aliases” of “{known[near].id}”."
                    if near
                    else "Declare it as a recipient with what it gets, or have the list corrected."
                )
                message = f"“{listed.id}” is in the list that the policy incorporates, but is not declared."
                yield RULE.finding(message, help_line, listed.file, listed.path, where=policy.id)
