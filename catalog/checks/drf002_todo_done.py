"""A sentence listed under `todo` that there is nothing left to do about.

What is wrong: the list says that somebody has yet to give the sentence a meaning, but a statement quotes it already,
its clause is marked as read, or it stands in the policy no longer.

Failing: an entry under `todo` with the quote of a statement.

Passing: the entry is gone.

The fix: take the entry out of the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.reading.quoted import touches
from inventory.model import Policy
from inventory.policy import QuoteIndex

RULE = Rule("DRF002", "todo-done", "note", rests_on=("policy", "statements"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each entry that is done, or whose sentence is gone."""
    for policy in assessed.prepared.inventory.policies:
        index = QuoteIndex(policy.text.clauses)
        for entry in policy.todo:
            why = _done(policy, index, entry.record.quote)
            if why:
                yield RULE.finding(
                    f"A sentence under “todo” {why}: “{entry.record.quote}”", "Take it out of the list.",
                    entry.file, (*entry.path, "quote"),
                )  # fmt: skip


def _done(policy: Policy, index: QuoteIndex, quote: str) -> str:
    clauses = index.find(quote)
    if not clauses:
        return f"is no longer in {policy.text.document}"
    quoting = next((entry.id for entry in policy.statements if touches(entry.record.quote, quote)), None)
    if quoting is not None:
        return f"has a statement, “{quoting}”"
    places = {clause.id for clause in clauses}
    marked = next(
        (entry.id for entry in policy.read if entry.id in places and _covers(entry.record.sentences, quote)), None
    )
    return f"is marked as read, in “{marked}”" if marked is not None else ""


def _covers(sentences: tuple[str, ...], quote: str) -> bool:
    """Whether a mark of the clause speaks of the sentence: as a whole, or by name."""
    return not sentences or any(touches(sentence, quote) for sentence in sentences)
