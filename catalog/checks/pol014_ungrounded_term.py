"""A term of a statement that no word of its sentence speaks of.

What is wrong: the statement names data, recipients, people or purposes that neither its quote nor the words, headings
and header cells above it name, by any word that the vocabulary knows for them or for something broader. A declared
recipient may also be called by its name or an alias; `listed` is called by what refers to a list or page.

Failing: `data: [name, phone-number]` for the sentence “We share your name with our email delivery provider.”

Passing: `data: [name]` for the same sentence.

The fix: name what the sentence names. If it does name it, in words that the vocabulary does not know, say which:
`words: {recipients: {email-delivery-provider: "our mailing partner"}}`. The words must stand in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import known_terms
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Quoted, Rule, Severity
from catalog.justify.prepared import Prepared
from catalog.justify.saying import Sayings
from catalog.justify.terms import COLLECTED
from catalog.reading.detection import ENGLISH, function_words
from catalog.reading.judgement import ReadingJudgement, Ungrounded
from catalog.reading.term_index import EVERYTHING
from catalog.reading.text import TextPart, tokens_of
from inventory.entry import Entry
from inventory.policy import normalise
from inventory.schema import Statement

RULE = Rule("POL014", "ungrounded-term", "warning", rests_on=("policy",))
AT_LARGE = ("information", "data", "content")
_REFERENCE = re.compile(r"\b(?:both|it|them|they|these|those|this|the same)\b", re.IGNORECASE)
GRAVE = ("data", "recipients", "bases")
"""Dimensions in which a term that the sentence does not speak of is an error: who gets what, on which legal basis."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each term that no word of the quoted sentence speaks of."""
    prepared, known = assessed.prepared, known_terms(assessed)
    for name, judged in prepared.sayings.judgements.items():
        entry = prepared.statements[name]
        if name not in prepared.sayings.contradicted and entry.record.overruled is None:
            told = (one for one in judged.ungrounded if _is_known(one, known) and _matters(prepared, entry, one))
            yield from (_finding(prepared, entry, judged, one) for one in told)
            yield from _absent_words(prepared, entry)


def _absent_words(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Finding]:
    """Words that the author says name a term, and that do not stand in the sentence or above it."""
    text = _text(prepared, entry)
    for dimension, named in entry.record.words.items():
        for term, words in named.items():
            if normalise(words).lower() not in text:
                yield RULE.finding(
                    f"The words “{words}”, which are to name {term}, do not stand in the sentence of “{entry.id}”.",
                    "Copy the words from the sentence that is quoted.",
                    entry.file, (*entry.path, "words", dimension, term), where=entry.id, severity="error",
                )  # fmt: skip
            elif dimension != "bases" and (other := _meant_instead(prepared.sayings, str(dimension), term, words)):
                yield RULE.finding(
                    f"The words “{words}” cannot name {term}: {other}.",
                    "Name what they say, or give the words of the sentence that speak of the term.",
                    entry.file, (*entry.path, "words", dimension, term), where=entry.id, severity="error",
                )  # fmt: skip


def _meant_instead(sayings: Sayings, dimension: str, term: str, words: str) -> str:
    """Return why words do not name a term: they name nothing, or something else; empty where they may name it."""
    tokens = tokens_of([TextPart("sentence", words)])
    speaking = {place for place, token in enumerate(tokens) if token.word[0].isalnum()}
    speaking -= {place for place in speaking if tokens[place].word in function_words()[ENGLISH]}
    if not speaking:
        return "they name nothing"
    named = [one for said, one in sayings.named_in(words) if said == dimension and one.term != EVERYTHING]
    pairs = [pair for one in named for pair in ((one.term, term), (term, one.term))]
    spans = [(one.words.start, one.words.end) for one in named]
    covered = {place for place in speaking if any(a <= tokens[place].start < b for a, b in spans)}
    if not speaking <= covered or any(sayings.index.is_kind_of(dimension, *pair) for pair in pairs):
        return ""
    return f"they say {listing(sorted({one.term for one in named}))}"


def _is_known(one: Ungrounded, known: Mapping[str, Collection[str]]) -> bool:
    """Whether somebody defined the term: of one that nobody defined, REF002, REF003 or REF005 tell already."""
    return one.dimension not in known or one.term in known[one.dimension]


def _matters(prepared: Prepared, entry: Entry[Statement], one: Ungrounded) -> bool:
    """Whether the term makes the statement say more than its sentence.

    People, purposes and sources that the sentence leaves open only narrow a permission. A category is named by the
    words of its id, and meant wherever the sentence speaks of information at large. Where a denial names no data (“You
    can opt out of our newsletter.”), all that was collected is what it denies.
    """
    if one.dimension not in GRAVE:
        return bool(one.others)
    if one.dimension == "data" and not one.others and _refers_back(prepared, entry):
        return False
    if entry.record.prohibits and one.term == COLLECTED and not one.others:
        return False
    if one.dimension == "data" and one.term not in prepared.inventory.vocabulary["data"]:
        text = _text(prepared, entry)
        return not any(word in text for word in (*one.term.split("-"), *AT_LARGE))
    return True


def _refers_back(prepared: Prepared, entry: Entry[Statement]) -> bool:
    """Whether the sentence speaks of data by a word that means those of a sentence before it: “We store both …”."""
    clause = prepared.anchors[entry.id].clause
    reader = prepared.sayings.readers[prepared.policy_of[entry.id].id]
    quoted = reader.quoted(clause, entry.record.quote) if clause else []
    return any(_REFERENCE.search(each.sentence.text) for each in quoted)


def _text(prepared: Prepared, entry: Entry[Statement]) -> str:
    """The quoted clause with what introduces it and its headings, in small letters."""
    clause = prepared.anchors[entry.id].clause
    return normalise(" ".join((*clause.heading, clause.full_text))).lower() if clause else ""


def _finding(prepared: Prepared, entry: Entry[Statement], judged: ReadingJudgement, one: Ungrounded) -> Finding:
    others = ", ".join(f"“{words.text}”" for words in one.others[:3])
    names = f"; it speaks of {others}" if others else ""
    clause = prepared.anchors[entry.id].clause
    quotes = (Quoted(clause.full_text, clause.document, clause.line, clause.id),) if clause else ()
    return RULE.finding(
        f"No word of the sentence that “{entry.id}” quotes speaks of {one.term}{names}.",
        "Take the term out, or say which words name it: "
        f'“words: {{{one.dimension}: {{{one.term}: "…"}}}}”, with words of the sentence.',
        entry.file, _path(entry, one), where=entry.id, quotes=quotes, severity=_severity(prepared, entry, judged, one),
    )  # fmt: skip


def _severity(prepared: Prepared, entry: Entry[Statement], judged: ReadingJudgement, one: Ungrounded) -> Severity:
    """An error where the sentence names others or nothing at all; of “information” at large anything may be a part."""
    at_large = one.dimension == "data" and any(word in _text(prepared, entry) for word in AT_LARGE)
    nothing = not judged.words.get(one.dimension) and not at_large
    return "error" if one.dimension in GRAVE and (one.others or nothing) else "warning"


def _path(entry: Entry[Statement], one: Ungrounded) -> tuple[str | int, ...]:
    field = "grounds" if one.dimension == "bases" else one.dimension
    stated = getattr(entry.record, field)
    place = (stated.index(one.term),) if isinstance(stated, tuple) and len(stated) > 1 else ()
    return (*entry.path, field, *place)
