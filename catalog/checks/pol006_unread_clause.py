"""A clause of the policy that nobody has read for the inventory.

What is wrong: the clause has visible text, but no statement quotes it and it is not marked as read. It may permit,
prohibit or promise something that is not taken into account.

Failing: a new paragraph in the policy.

Passing: a statement that quotes it or, where it has nothing to do with flows:

    read:
      contact-information: [contact]

The fix: read it. Write a statement for each thing it means, or mark it as read with the topics it informs of.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.waiting_drafts import to_be_read
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.policy import Clause
from inventory.schema import TodoSentence

RULE = Rule("POL006", "unread-clause", "warning", rests_on=("statements",), about_use=True)
SHOWN = 60


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unread clause, in the policy's own text; a translation's are held against the original's."""
    compared = {policy.id for policy in assessed.prepared.belonging.untold}
    for judged in assessed.clauses:
        if judged.verdict == "unread" and judged.policy not in compared:
            clause = judged.clause
            found = RULE.finding(
                f"No statement quotes the clause “{clause.id}”: “{_opening(clause)}”",
                _next_step(assessed, clause.id),
                clause.document, where=clause.id,
            )  # fmt: skip
            yield found._replace(span=clause.beginning)


def _next_step(assessed: Assessed, clause: str) -> str:
    drafts = assessed.prepared.waiting.of_clause(clause)
    if drafts:
        return to_be_read(drafts)
    listed = _todo(assessed, clause)
    if listed is not None:
        return f"It is listed under “todo” in {listed.file}: write a statement for what it means, or mark it as read."
    return f"Write a statement for what it means, or mark it as read: “read: {{{clause}: []}}”."


def _todo(assessed: Assessed, clause: str) -> Entry[TodoSentence] | None:
    policies = assessed.prepared.inventory.policies
    return next((one for policy in policies for one in policy.todo if one.record.clause == clause), None)


def _opening(clause: Clause) -> str:
    text = clause.text
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
