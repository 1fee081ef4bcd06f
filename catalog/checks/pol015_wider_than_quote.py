"""A permission that goes beyond its sentence, or a prohibition that falls short of it.

What is wrong: the statement permits more than the words say, or prohibits less: its term is broader (of a prohibition,
narrower) than the one that the sentence names, or it leaves out a condition, an exception, an “only” or a limit of
purpose. A prohibition or duty has a `from` or `until` inside the time of its policy and the sentence names no day; a
duty states a shorter `notice` than its sentence, or none; or `informs: [retention]` states a longer `period`.

Failing: `permits: disclose` without `when:` for the sentence “With your consent, we share your name with partners.”

Passing: the same with `when: [consent]`.

The fix: write down the condition, exception or term of the sentence. An error where what is left out denies something
or is a condition, or where days and lengths of time are not those of the sentence; otherwise a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.left_out import left_out
from catalog.checks.support.said_in_time import OutOfTime, out_of_time
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.reading.judgement import ReadingJudgement, Wider
from inventory.entry import Entry
from inventory.schema import Statement

RULE = Rule("POL015", "wider-than-quote", "warning", rests_on=("policy",))
LEGAL = frozenset({"legal-obligation", "legal-process"})
"""Alternatives that a sentence lists in a row (“any law, regulation or legal process”): one stands for all."""
_DIMENSION = {
    "data": "data", "recipients": "recipients", "purposes": "purposes", "subjects": "people", "when": "condition",
}  # fmt: skip


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each way in which a statement goes beyond the words of its sentence."""
    prepared = assessed.prepared
    for name, judged in prepared.sayings.judgements.items():
        entry = prepared.statements[name]
        if name not in prepared.sayings.contradicted and entry.record.overruled is None:
            told = (
                one for one in judged.wider if _matters(entry, judged, one) and not _describes(prepared, entry, one)
            )
            yield from (_finding(prepared, entry, one) for one in (*told, *left_out(prepared, entry)))
    for entry in prepared.statements.values():
        if entry.id not in prepared.sayings.contradicted and entry.record.overruled is None and not entry.record.draft:
            yield from (_time_finding(prepared, entry, one) for one in out_of_time(prepared, entry))


def _describes(prepared: Prepared, entry: Entry[Statement], one: Wider) -> bool:
    """Whether purposes only say who gets the data: “providers who perform services on our behalf” limits no purpose."""
    clause = prepared.anchors[entry.id].clause
    if one.dimension != "purposes" or one.how != "left out" or clause is None:
        return False
    return all(re.search(rf"\b(?:who|that|which)\s+{re.escape(words.text)}", clause.text) for words in one.words)


def _matters(entry: Entry[Statement], judged: ReadingJudgement, one: Wider) -> bool:
    """Whether the words are left out indeed: not as the bound of an open list, nor as a purpose that is stated."""
    if one.term in entry.record.such_as.values():
        return False
    if one.term in LEGAL and (judged.words.get("purposes") or LEGAL.intersection(entry.record.when)):
        return False
    stated = judged.words.get("purposes", ()) if one.dimension == "when" else ()
    return not any(
        each.place == words.place and each.start < words.end and words.start < each.end
        for each in one.words
        for words in stated
    )


def _finding(prepared: Prepared, entry: Entry[Statement], one: Wider) -> Finding:
    words = ", ".join(dict.fromkeys(f"“{each.text}”" for each in one.words[:3]))
    clause = prepared.anchors[entry.id].clause
    quotes = (Quoted(clause.full_text, clause.document, clause.line, clause.id),) if clause else ()
    stated = one.how != "left out" and getattr(entry.record, one.dimension, None)
    return RULE.finding(
        _message(entry, one, words), _fix(one),
        entry.file, (*entry.path, one.dimension) if stated else (*entry.path, "quote"), where=entry.id, quotes=quotes,
        severity="error" if one.restricts else "warning",
    )  # fmt: skip


def _time_finding(prepared: Prepared, entry: Entry[Statement], one: OutOfTime) -> Finding:
    clause = prepared.anchors[entry.id].clause
    quotes = (Quoted(clause.full_text, clause.document, clause.line, clause.id),) if clause else ()
    return RULE.finding(
        one.message, one.help, entry.file, (*entry.path, one.field), where=entry.id, quotes=quotes, severity="error"
    )


def _message(entry: Entry[Statement], one: Wider, words: str) -> str:
    if one.how == "left out":
        what = f"the {_DIMENSION.get(one.dimension, one.dimension)} {one.term}".rstrip()
        what = f"the {one.term}" if one.term in ("exception", "condition") else what
        return f"“{entry.id}” leaves out {what} of its sentence: {words}."
    if one.how == "added":
        return f"“{entry.id}” limits the prohibition to {one.term}, which its sentence does not."
    than = f"{words} in its sentence" if words else "its sentence"
    return f"“{entry.id}” names {one.term}, which is {one.how} than {than}."


def _fix(one: Wider) -> str:
    if one.term == "condition":
        return "Define the condition in the vocabulary and write it under “when”, or quote a sentence without it."
    if one.term == "exception":
        return "Write a prohibition for what is excepted, “exception_to” this permission, or a condition under “when”."
    if one.how == "left out" and one.dimension == "when":
        return f"Write it down: “when: [{one.term}]”."
    if one.dimension == "subjects" and one.how == "left out":
        return f"Write them down: “subjects: [{one.term}]”."
    if one.how == "left out":
        return "Write down the purposes that the sentence names."
    if one.how == "added":
        return "Take it out, so that the statement prohibits all that the sentence prohibits."
    return "Name what the sentence names."
