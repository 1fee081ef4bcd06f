"""A statement that says the opposite of the sentence it quotes.

What is wrong: the statement permits what its sentence denies, or prohibits what its sentence does not deny. A sentence
proves only what it says: such a permission does not count, and the disclosures that rested on it are not justified.
Such a prohibition still counts, until it is corrected.

Failing: `quote: We do not share your phone number with third parties.` with `permits: disclose`.

Passing: the same quote with `prohibits: disclose`.

The fix: write down what the sentence says, or quote the sentence that is meant. Where the program misreads a sentence,
say so on the statement: `overruled: {by: NAME, reason: TEXT}`; then it counts as stated, and every proof that rests on
it says who overruled the reading and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.reading.judgement import ReadingJudgement
from inventory.entry import Entry
from inventory.schema import Statement

RULE = Rule("POL013", "quote-says-otherwise", "error", acceptable=False, rests_on=("policy",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each statement whose quote says otherwise."""
    prepared = assessed.prepared
    for name, entry in prepared.sayings.contradicted.items():
        yield _finding(prepared, entry, prepared.sayings.judgements[name])


def _finding(prepared: Prepared, entry: Entry[Statement], judged: ReadingJudgement) -> Finding:
    said = entry.record
    words = " … ".join(dict.fromkeys(one.text for one in judged.polarity))
    carried = f": “{words}”" if words else ""
    if said.permits:
        message = f"“{entry.id}” permits what its sentence denies{carried}."
        fix = "Write “prohibits” where the sentence denies, or quote the sentence that permits it."
    elif said.grounds:
        message = f"“{entry.id}” names a legal basis that its sentence denies{carried}."
        fix = "Name the basis that the sentence names, or quote the sentence that names this one."
    else:
        message = f"“{entry.id}” prohibits something, but its sentence does not deny it{carried}."
        fix = "Write “permits” where the sentence permits, or quote the sentence that denies it."
    clause = prepared.anchors[entry.id].clause
    quotes = (Quoted(clause.full_text, clause.document, clause.line, clause.id),) if clause else ()
    return RULE.finding(message, fix, entry.file, (*entry.path, "quote"), where=entry.id, quotes=quotes)
