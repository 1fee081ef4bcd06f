"""A recipient that is missing in the list which the policy incorporates.

What is wrong: the policy says who gets data by referring to a list, such as a sub-processor directory, and a declared
recipient is not in it. People cannot know of that recipient. The public, authorities, the company's own staff and
whomever the person concerned directs data to need not be listed.

Failing: `incorporates: policy/subprocessors.md`, and a recipient whose name that table does not have.

Passing: a row with the recipient's name, or with one of its `aliases`.

The fix: have the recipient added to the list, or record the name it has there under `aliases`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.listed import company_key
from inventory.suggestion import nearest_name

RULE = Rule("POL007", "unlisted-recipient", "error", rests_on=("list",))
NEED_NOT_BE_LISTED = ("authority", "public", "internal", "directed-by-subject")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient that no incorporated document lists, where there are such documents."""
    prepared = assessed.prepared
    listed = {
        company_key(name): name
        for policy in prepared.inventory.policies
        for entry in policy.listed
        for name in entry.record.names
    }
    if not listed:
        return
    for entry in prepared.inventory.recipients.values():
        if entry.id not in prepared.listed and entry.record.role not in NEED_NOT_BE_LISTED:
            near = nearest_name(company_key(entry.record.name), listed)
            yield RULE.finding(
                f"{entry.record.name} is not in the list of recipients that the policy incorporates.",
                f"If it is listed as “{listed[near]}”, add that name to its “aliases”."
                if near
                else "Have it added to the list, or stop giving data to it.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip
