"""A clause of the policy that nobody has read for the inventory.

What is wrong: the clause has visible text, but no statement quotes it and it is not marked as read. It may permit,
prohibit or promise something that is not taken into account. A clause that denies something is an error: what it
forbids, nothing here forbids. Where a draft or an entry under `todo` waits for somebody to read it, it is a warning.
So it is where the denial ends in a colon and all that stands below has been read: each item was read with it.

Failing: a new paragraph in the policy.

Passing: a statement that quotes it or, where it has nothing to do with flows:

    read:
      contact-information: [contact]

The fix: read it. Write a statement for each thing it means, or mark it as read with the topics it informs of. A denial
is marked by its words and a reason: `read: {who-gets-it: {sentences: ["…"], reason: "…"}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import JudgedClause
from catalog.checks.support.sentence_says import first_denial
from catalog.explain.waiting_drafts import to_be_read
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.policy import normalise
from inventory.schema import TodoSentence

RULE = Rule("POL006", "unread-clause", "warning", rests_on=("statements",), about_use=True)
SHOWN = 60


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unread clause, in the policy's own text; a translation's are held against the original's."""
    compared = {policy.id for policy in assessed.prepared.belonging.untold}
    for judged in assessed.clauses:
        if judged.verdict == "unread" and judged.policy not in compared:
            yield _finding(assessed, judged)


def _finding(assessed: Assessed, judged: JudgedClause) -> Finding:
    clause = judged.clause
    waiting = _waiting(assessed, clause.id)
    denial = first_denial(assessed.prepared.sayings.readers[judged.policy].sentences(clause))
    text = clause.text if denial is None else normalise(denial.sentence.text)
    which = "" if denial is None else ", which denies something"
    grave = denial is not None and not waiting and not _has_been_read_below(assessed, judged)
    mark = '{sentences: ["…"], reason: "…"}' if denial is not None else "[]"
    found = RULE.finding(
        f"No statement quotes the clause “{clause.id}”{which}: “{_opening(text)}”",
        waiting or f"Write a statement for what it means, or mark it as read: “read: {{{clause.id}: {mark}}}”.",
        clause.document, where=clause.id, severity="error" if grave else "warning",
    )  # fmt: skip
    return found._replace(span=clause.beginning)


def _has_been_read_below(assessed: Assessed, judged: JudgedClause) -> bool:
    """Whether a clause introduces others, all of which somebody has read: its words were read with theirs."""
    text = judged.clause.text
    below = [
        one.verdict
        for one in assessed.clauses
        if one.policy == judged.policy and (text in one.clause.heading or text == one.clause.lead_in)
    ]
    return text.endswith(":") and bool(below) and "unread" not in below


def _waiting(assessed: Assessed, clause: str) -> str:
    """Where a draft or an entry under “todo” waits for somebody to read a clause, and what to do; empty if nowhere."""
    drafts = assessed.prepared.waiting.of_clause(clause)
    if drafts:
        return to_be_read(drafts)
    listed = _todo(assessed, clause)
    if listed is not None:
        return f"It is listed under “todo” in {listed.file}: write a statement for what it means, or mark it as read."
    return ""


def _todo(assessed: Assessed, clause: str) -> Entry[TodoSentence] | None:
    policies = assessed.prepared.inventory.policies
    return next((one for policy in policies for one in policy.todo if one.record.clause == clause), None)


def _opening(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
