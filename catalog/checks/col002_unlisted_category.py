"""A category that the policy does not list where the inventory says it does.

What is wrong: `listed_in` names a clause that no policy has, so nobody can look up where the company tells people that
it holds these data.

Failing: `listed_in: account-information` where the policy's clause is `account-and-profile-information`.

Passing: `listed_in: account-and-profile-information`.

The fix: name the clause by the id that `inventory policy clauses` shows. If the policy lists no such category, it has
to be rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from inventory.suggestion import did_you_mean

RULE = Rule("COL002", "unlisted-category", "error", rests_on=("policy",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each category listed in a clause that does not exist."""
    known = assessed.prepared.belonging.clause_names()
    for summary in assessed.summaries:
        if summary.listed_in is not None and summary.listed_in not in known:
            yield RULE.finding(
                f"No policy has a clause “{summary.listed_in}” in which the category “{summary.id}” would be listed.",
                did_you_mean(summary.listed_in, known, "`inventory policy clauses` lists the ids of all clauses."),
                summary.file, ("listed_in",), where=summary.id,
            )  # fmt: skip
