"""Drafted statements that nobody has read and kept, and sentences for which there is no statement yet.

What is wrong: nothing yet. A statement or a mark as read with `draft: true` was proposed by a program, not by a person;
it proves nothing, forbids nothing and informs of nothing until somebody has read its sentence and takes `draft` out.
The message says what keeping them all would prove, if what they say is right. Sentences that could not be read are
listed under `todo`; each waits for a statement, or for a mark as read.

Failing: a statement with `draft: true`, or an entry under `todo`.

Passing: the same statement without `draft`, once somebody has read the sentence.

The fix: read each draft beside its sentence; keep what is right, correct or delete the rest:

    inventory policy keep share-with-mailer no-sale-of-data
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.schema import ReadMark, Statement

RULE = Rule("DRF001", "drafts-waiting", "note")


def check(assessed: Assessed) -> Iterator[Finding]:
    """One finding for all drafts, at the first of them, and one for all that is to be done."""
    yield from _drafts(assessed)
    todo = [entry for policy in assessed.prepared.inventory.policies for entry in policy.todo]
    if todo:
        yield RULE.finding(
            f"{counted(len(todo), 'sentence waits', 'sentences wait')} under “todo” for somebody to give "
            f"{'it' if len(todo) == 1 else 'them'} a meaning.",
            "Give each a statement with its quote, or mark its clause as read; then take it out of the list.",
            todo[0].file, todo[0].path,
        )  # fmt: skip


def _drafts(assessed: Assessed) -> Iterator[Finding]:
    drafts = assessed.prepared.drafts.entries
    marks = [mark for policy in assessed.prepared.inventory.policies for mark in policy.drafted_marks]
    if not drafts and not marks:
        return
    every: list[Entry[Statement] | Entry[ReadMark]] = [*drafts.values(), *marks]
    first = min(every, key=lambda entry: (entry.file, entry.path[0] != "statements", entry.id))
    kinds = [
        (len(drafts), ("drafted statement", "drafted statements")),
        (len(marks), ("drafted mark", "drafted marks")),
    ]
    waiting = listing([counted(number, *words) for number, words in kinds if number])
    wait = "waits" if len(drafts) + len(marks) == 1 else "wait"
    yield RULE.finding(
        f"{waiting} {wait} to be read; {_worth(assessed)}.",
        "Read each beside its sentence; correct or delete what is wrong, and keep what is right: "
        "`inventory policy keep ID`.",
        first.file, first.path, where=first.id, on_key=True,
    )  # fmt: skip


def _worth(assessed: Assessed) -> str:
    """What keeping all drafts would prove of what fails today."""
    counts = [summary.drafted for summary in assessed.summaries]
    disclosures, uses, collections = (sum(count[place] for count in counts) for place in range(3))
    proved = [
        counted(number, *words)
        for number, words in (
            (disclosures, ("disclosure", "disclosures")), (uses, ("use", "uses")),
            (collections, ("collection", "collections")),
        )
        if number
    ]  # fmt: skip
    return f"kept, they would prove {listing(proved) or 'nothing that fails today'}"
