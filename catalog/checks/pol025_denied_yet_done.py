"""A sentence that is marked as read denies something that the inventory does.

What is wrong: nobody wrote a statement for the sentence, and the mark says that it has nothing to do with what is
declared here. But it denies a collection, a use or a disclosure that is declared. Had it a statement, that would be
forbidden.

Failing: a disclosure of `email-address` to an advertiser beside

    read:
      who-gets-it: {sentences: ["We never share your email address with advertisers."], reason: No flow of ours.}

Passing: the same mark where no advertiser gets the email address.

The fix: stop what the sentence denies, or write the statement that prohibits it, with the statement that is
`exception_to` it if the policy has one. Where the sentence is read wrongly here, say so on the mark:
`overruled: {by: NAME, reason: TEXT}`, which every output counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.goals import Goal
from catalog.justify.judged import Judged, JudgedCategory
from catalog.justify.marked_sentences import MarkedSentence
from catalog.justify.prepared import Prepared
from inventory.policy import normalise

RULE = Rule("POL025", "denied-yet-done", "error", rests_on=("policy",))
MOST = 3
ACTIONS = {"collect": "collection", "use": "use"}


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each sentence marked as read that denies something which a category declares."""
    for marked in prepared.marked.about(category.entry.record):
        denied = list(dict.fromkeys(_denied(prepared, category, marked)))
        if denied:
            yield _finding(marked, category.entry.record.title, denied)


def _denied(prepared: Prepared, category: JudgedCategory, marked: MarkedSentence) -> Iterator[str]:
    """What a sentence denies of a category, in words: a datum, or a disclosure with its datum."""
    record, judge = category.entry.record, prepared.judge
    around = judge.circumstances_of(record, None)
    for action, judged in (("collect", category.collect), ("use", category.use)):
        for goal in prepared.marked.denied(marked, _goals(action, category, judged), around):
            yield f"the {ACTIONS[action]} of “{goal.data}”" + (f" for “{goal.purpose}”" if goal.purpose else "")
    for disclosure in category.disclosures:
        parts = [(disclosure.goals, judge.circumstances_of(record, disclosure.record))]
        parts += [
            (way.goals, judge.circumstances_onward(record, disclosure.record, way.way)) for way in disclosure.onward
        ]
        for goals, around in parts:
            for goal in prepared.marked.denied(marked, _goals("disclose", category, goals), around):
                yield f"“{goal.data}” in the disclosure “{disclosure.id}”"


def _goals(action: str, category: JudgedCategory, judged: Judged) -> Iterable[Goal]:
    return (Goal(action, category.entry.id, *key) for key, _ in judged)


def _finding(marked: MarkedSentence, category: str, denied: Sequence[str]) -> Finding:
    more = [f"{len(denied) - MOST} more"] if len(denied) > MOST else []
    return RULE.finding(
        f"A sentence marked as read denies what “{category}” declares: {listing([*denied[:MOST], *more])}.",
        "Stop it, or write the statement that prohibits it. If the sentence does not deny it, say who reads it so on "
        "the mark: “overruled: {by: NAME, reason: TEXT}”.",
        marked.mark.file, marked.mark.path, where=marked.mark.id, on_key=True,
        quotes=(Quoted(normalise(marked.sentence), marked.clause.document, marked.clause.line, marked.clause.id),),
    )  # fmt: skip
