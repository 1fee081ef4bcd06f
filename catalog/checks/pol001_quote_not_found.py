"""A statement whose quote does not stand in the policy.

What is wrong: the sentence was changed or copied inexactly, or it does not stand in the clause that the statement
names. A permission without its sentence proves nothing; a prohibition still counts. A permission whose quote leaves out
the "not" of its sentence, or of the words that introduce its list, is not quoted either, nor is one of one or two words
that are no sentence, list item or table cell.

Failing: `quote: We share your email address with partners.` where the policy says "with our partners".

Passing: the sentence verbatim. White space, quote style and link targets do not matter.

The fix: read the policy's text, shown with the finding. If it still means the same, copy it; if not, write the
statement anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.lost_quotes import nearest_text
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.policy import Clause, find_quote, normalise
from inventory.schema import Statement

RULE = Rule("POL001", "quote-not-found", "error", rests_on=("policy",))
NOT_THERE = "Nothing in the policy is like it: find the sentence that is meant, or take the statement out."
REREAD = "Read the policy's text again; if it means the same, copy it, else write the statement anew."


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each lost quote, with the text that comes nearest; none where the policy has no text at all."""
    prepared = assessed.prepared
    for entry in prepared.statements.values():
        anchor = prepared.anchors[entry.id]
        if anchor.clause and anchor.denial:
            yield _cut(entry, anchor.clause, anchor.denial)
        elif anchor.clause and anchor.fragment:
            yield _too_short(entry, anchor.clause)
        clauses = prepared.policy_of[entry.id].text.clauses
        if clauses and not prepared.anchors[entry.id].places:
            elsewhere = find_quote(entry.record.quote, clauses) if entry.record.clause else []
            if not elsewhere:
                yield _lost(prepared, entry, clauses)
            elif entry.record.clause in prepared.belonging.clause_names():
                yield _misplaced(entry, elsewhere)


def _lost(prepared: Prepared, entry: Entry[Statement], clauses: tuple[Clause, ...]) -> Finding:
    near = nearest_text(entry.record.quote, clauses)
    text = prepared.policy_of[entry.id].text
    document, wanted = text.document, normalise(entry.record.quote)
    aside = next((one for one in text.hidden if one.kind == "aside" and wanted in normalise(one.text)), None)
    if aside is not None:
        return RULE.finding(
            f"The quote of “{entry.id}” stands on line {aside.line} of {document}, in what is not read as policy text: "
            f"{aside.why}.",
            f"If it belongs to the policy, write “also_read: [{aside.why}]” beside the policy in the manifest.",
            entry.file, (*entry.path, "quote"), where=entry.id,
        )  # fmt: skip
    return RULE.finding(
        f"The quote of “{entry.id}” does not stand in {document}.",
        REREAD if near else NOT_THERE,
        entry.file, (*entry.path, "quote"), where=entry.id, quotes=(near,) if near else (),
    )  # fmt: skip


def _cut(entry: Entry[Statement], clause: Clause, denial: str) -> Finding:
    return RULE.finding(
        f"The quote of “{entry.id}” leaves out the “{denial}” that stands before it in its sentence.",
        "Quote the whole sentence, with what introduces its list, and write down what it means; a sentence that denies "
        "permits nothing.",
        entry.file, (*entry.path, "quote"), where=entry.id,
        quotes=(Quoted(clause.full_text, clause.document, clause.line, clause.id),),
    )  # fmt: skip


def _too_short(entry: Entry[Statement], clause: Clause) -> Finding:
    return RULE.finding(
        f"The quote of “{entry.id}” is too short to say anything: “{entry.record.quote}”.",
        "Quote the whole sentence, list item or table cell, or at least three whole words of it.",
        entry.file, (*entry.path, "quote"), where=entry.id,
        quotes=(Quoted(clause.full_text, clause.document, clause.line, clause.id),),
    )  # fmt: skip


def _misplaced(entry: Entry[Statement], elsewhere: list[Clause]) -> Finding:
    places = listing(f"“{clause.id}”" for clause in elsewhere)
    return RULE.finding(
        f"The quote of “{entry.id}” does not stand in the clause “{entry.record.clause}” but in {places}.",
        "Correct “clause”, or take it out if the quote stands in one clause only.",
        entry.file, (*entry.path, "clause"), where=entry.id,
        quotes=tuple(Quoted(clause.text, clause.document, clause.line, clause.id) for clause in elsewhere[:3]),
    )  # fmt: skip
