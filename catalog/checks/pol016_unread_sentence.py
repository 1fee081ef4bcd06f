"""A sentence of the policy that says something about data, and that nobody has read for the inventory.

What is wrong: other sentences of its clause are quoted by statements, or the clause is marked as read, but this one,
which permits or forbids something, is quoted by none. A denial that nobody reads forbids nothing here.

Failing: a statement quotes “We share your name with our email delivery provider.” and nobody quotes the next sentence,
“We never share your phone number.”

Failing: “We share your name with our partners, but never your date of birth.”, quoted by a permission alone, or by a
statement that only informs.

Passing: a statement for each of the two or, where a sentence means nothing for the inventory, a mark that names it:

    read:
      who-gets-it: {sentences: ["We never share your phone number."], reason: We hold no phone numbers.}

The fix: write a statement for the sentence, or mark it as read. A denial needs a reason; left out it is an error, a
permission a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import JudgedClause
from catalog.checks.support.exceptions import takes_away
from catalog.checks.support.sentence_says import practice_of
from catalog.findings.finding import Finding, Rule
from catalog.justify.marked_sentences import names
from catalog.justify.prepared import Prepared
from catalog.reading.bases_in_clause import bases_in
from catalog.reading.quoted import ReadSentence, touches
from inventory.policy import normalise
from inventory.schema import ReadMark

RULE = Rule("POL016", "unread-sentence", "warning", rests_on=("policy",))
SHOWN = 120


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each sentence that says something in a clause that somebody has read, and that nobody has read itself."""
    prepared = assessed.prepared
    marks = {entry.id: entry.record for policy in prepared.inventory.policies for entry in policy.read}
    for judged in assessed.clauses:
        if judged.statements or judged.topics is not None:
            yield from _of_clause(prepared, judged, marks.get(judged.clause.id))


def _of_clause(prepared: Prepared, judged: JudgedClause, mark: ReadMark | None) -> Iterator[Finding]:
    quotes = {name: prepared.statements[name].record.quote for name in judged.statements}
    for one in prepared.sayings.readers[judged.policy].sentences(judged.clause):
        quoting = [name for name, quote in quotes.items() if touches(quote, one.sentence.text)]
        says = practice_of(one) or _names_basis(prepared, judged, one)
        unread = not quoting or (says == "denies" and _denial_is_left_out(prepared, one, quoting))
        if says is not None and unread and not _is_marked(one, mark):
            yield _finding(judged, one, denies=says == "denies", quoted=bool(quoting))


def _denial_is_left_out(prepared: Prepared, one: ReadSentence, quoting: Sequence[str]) -> bool:
    """Whether a sentence denies something, and those who quote it prohibit nothing.

    Where a quote proves nothing, or the denial takes away from what is permitted, POL001, POL013 and POL015 say so.
    """
    records = [prepared.statements[name].record for name in quoting]
    told = any(name in prepared.sayings.contradicted or not prepared.anchors[name].holds for name in quoting)
    introduces = one.sentence.text.rstrip().endswith(":")  # what it denies stands below it
    if told or introduces or any(record.prohibits or record.overruled for record in records):
        return False
    permits = [record for record in records if record.permits]
    return not any(takes_away(prepared, record, one.reading.flows) for record in permits)


def _is_marked(one: ReadSentence, mark: ReadMark | None) -> bool:
    """Whether a mark speaks of the sentence: it names the whole of it, or the clause where it denies nothing."""
    if mark is None:
        return False
    if practice_of(one) == "denies" and not (mark.sentences and mark.reason is not None):
        return False
    return names(mark, one.sentence.text)


def _names_basis(prepared: Prepared, judged: JudgedClause, one: ReadSentence) -> Literal["permits"] | None:
    """Whether a sentence surely names a legal basis, and a law asks for those: then somebody has to read it, too."""
    if not prepared.duties:
        return None
    bases = bases_in(judged.clause, one.sentence.text, one.reading.language)
    return "permits" if any(basis.sure and not basis.denied for basis in bases) else None


def _finding(judged: JudgedClause, one: ReadSentence, *, denies: bool, quoted: bool) -> Finding:
    clause = judged.clause
    text = one.sentence.text if len(one.sentence.text) <= SHOWN else f"{one.sentence.text[:SHOWN].rsplit(' ', 1)[0]} …"
    what = "denies" if denies else "says"
    by = "no statement prohibits, though it is quoted" if quoted else "no statement quotes"
    reason = ', reason: "…"' if denies else ""
    found = RULE.finding(
        f"A sentence of the clause “{clause.id}” {what} something that {by}: “{normalise(text)}”",
        f'Write a statement for it, or mark it as read: “read: {{{clause.id}: {{sentences: ["…"]{reason}}}}}”.',
        clause.document, where=clause.id, severity="error" if denies else "warning",
    )  # fmt: skip
    return found._replace(span=clause.beginning)
