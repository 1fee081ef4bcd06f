"""A term of a statement that no word of its sentence speaks of.

What is wrong: the statement names data, recipients, people or purposes that neither its quote nor the words, headings
and header cells above it name, by any word that the vocabulary knows for them or for something broader.

Failing: `data: [name, phone-number]` for the sentence “We share your name with our email delivery provider.”

Passing: `data: [name]` for the same sentence.

The fix: name what the sentence names. If it does name it, in words that the vocabulary does not know, say which:
`words: {recipients: {email-delivery-provider: "our mailing partner"}}`. The words must stand in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Quoted, Rule, Severity
from catalog.justify.prepared import Prepared
from catalog.reading.judgement import Judgement, Ungrounded
from inventory.entry import Entry
from inventory.schema import Statement

RULE = Rule("POL014", "ungrounded-term", "warning", rests_on=("policy",))
GRAVE = ("data", "recipients")
"""Dimensions in which a term that the sentence does not speak of is an error: who gets what."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each term that no word of the quoted sentence speaks of."""
    prepared = assessed.prepared
    for name, judged in prepared.sayings.judgements.items():
        entry = prepared.statements[name]
        if name not in prepared.sayings.contradicted and entry.record.overruled is None:
            yield from (_finding(prepared, entry, judged, one) for one in judged.ungrounded)


def _finding(prepared: Prepared, entry: Entry[Statement], judged: Judgement, one: Ungrounded) -> Finding:
    others = ", ".join(f"“{words.text}”" for words in one.others[:3])
    names = f"; it speaks of {others}" if others else ""
    clause = prepared.anchors[entry.id].clause
    quotes = (Quoted(clause.full_text, clause.document, clause.line, clause.id),) if clause else ()
    return RULE.finding(
        f"No word of the sentence that “{entry.id}” quotes speaks of {one.term}{names}.",
        "Take the term out, or say which words name it: "
        f'“words: {{{one.dimension}: {{{one.term}: "…"}}}}”, with words of the sentence.',
        entry.file, _path(entry, one), where=entry.id, quotes=quotes, severity=_severity(judged, one),
    )  # fmt: skip


def _severity(judged: Judgement, one: Ungrounded) -> Severity:
    says_nothing = not any(judged.words.values())
    return "error" if one.dimension in GRAVE and (one.others or says_nothing) else "warning"


def _path(entry: Entry[Statement], one: Ungrounded) -> tuple[str | int, ...]:
    stated = getattr(entry.record, one.dimension)
    place = (stated.index(one.term),) if isinstance(stated, tuple) and len(stated) > 1 else ()
    return (*entry.path, one.dimension, *place)
