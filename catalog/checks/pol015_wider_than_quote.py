"""A permission that goes beyond its sentence, or a prohibition that falls short of it.

What is wrong: the statement permits more than the words say, or prohibits less: its term is broader (of a prohibition,
narrower) than the one that the sentence names, or it leaves out a condition, an exception, an “only” or a limit of
purpose.

Failing: `permits: disclose` without `when:` for the sentence “With your consent, we share your name with partners.”

Passing: the same with `when: [consent]`.

The fix: write down the condition, exception or term of the sentence. An error where what is left out denies something
or is a condition; otherwise a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.exceptions import takes_away
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.reading.judgement import Judgement, Wider
from catalog.reading.quoted import touches
from inventory.entry import Entry
from inventory.model import Policy
from inventory.schema import Statement

RULE = Rule("POL015", "wider-than-quote", "warning", rests_on=("policy",))
LEGAL = frozenset({"legal-obligation", "legal-process"})
"""Alternatives that a sentence lists in a row (“any law, regulation or legal process”): one stands for all."""
_STRICT = re.compile(
    r"(?:provided that|provided|only (?:if|when|where|with|after)|on (?:the )?condition that|as long as|so long as|"
    r"subject to your|if and only if|unless)\b", re.IGNORECASE,
)  # fmt: skip
"""Begins a condition that cannot be taken for the occasion on which something is done (“when you register”)."""
_DIMENSION = {
    "data": "data", "recipients": "recipients", "purposes": "purposes", "subjects": "people", "when": "condition",
}  # fmt: skip


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each way in which a statement goes beyond the words of its sentence."""
    prepared = assessed.prepared
    for name, judged in prepared.sayings.judgements.items():
        entry = prepared.statements[name]
        if name not in prepared.sayings.contradicted and entry.record.overruled is None:
            told = [
                one for one in judged.wider if _matters(entry, judged, one) and not _describes(prepared, entry, one)
            ]
            yield from (
                _finding(prepared, entry, one)
                for one in [
                    *told,
                    *_exceptions(prepared, entry),
                    *_conditions(prepared, entry),
                    *_people(prepared, entry),
                ]
            )


def _describes(prepared: Prepared, entry: Entry[Statement], one: Wider) -> bool:
    """Whether purposes only say who gets the data: “providers who perform services on our behalf” limits no purpose."""
    clause = prepared.anchors[entry.id].clause
    if one.dimension != "purposes" or one.how != "left out" or clause is None:
        return False
    return all(re.search(rf"\b(?:who|that|which)\s+{re.escape(words.text)}", clause.text) for words in one.words)


def _conditions(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Wider]:
    """Conditions in plain terms of a permission's sentence that the vocabulary has no term for, and nobody states."""
    clause, said = prepared.anchors[entry.id].clause, entry.record
    if not said.permits or said.when or clause is None:
        return
    policy = prepared.policy_of[entry.id]
    flows = [
        flow for one in prepared.sayings.readers[policy.id].quoted(clause, said.quote) for flow in one.reading.flows
    ]
    for flow in flows:
        strict = tuple(words for words in flow.conditions if _STRICT.match(words.text))
        if flow.effect == "permits" and flow.action == said.permits and not flow.implied and not flow.when and strict:
            yield Wider("when", "condition", "left out", strict, restricts=True)
            return


def _people(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Wider]:
    """People whom a permission's sentence names and nobody states, where the policy speaks to others.

    “The email address of our employees” permits nothing about the customers to whom the policy speaks.
    """
    clause, said = prepared.anchors[entry.id].clause, entry.record
    policy = prepared.policy_of[entry.id]
    if not said.permits or said.subjects or clause is None or not policy.entry.speaks_to:
        return
    flows = [
        flow for one in prepared.sayings.readers[policy.id].quoted(clause, said.quote) for flow in one.reading.flows
    ]
    for flow in flows:
        if flow.effect == "permits" and flow.action == said.permits:
            others = [one for one in flow.subjects if one.term and not _is_addressed(prepared, policy, one.term)]
            if others and len(others) == len(flow.subjects):
                yield Wider("subjects", others[0].term, "left out", tuple(one.words for one in others), restricts=True)
                return


def _is_addressed(prepared: Prepared, policy: Policy, people: str) -> bool:
    below = prepared.terms.at_or_below
    pairs = [(people, addressed) for addressed in policy.entry.speaks_to]
    return any(below("subjects", *pair) or below("subjects", *pair[::-1]) for pair in pairs)


def _exceptions(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Wider]:
    """Exceptions of the quoted sentence that neither a condition of the permission nor a prohibition speaks of."""
    clause = prepared.anchors[entry.id].clause
    if not entry.record.permits or entry.record.when or clause is None:
        return
    policy = prepared.policy_of[entry.id]
    denials = [other.record.quote for other in policy.statements if other.record.prohibits]
    for one in prepared.sayings.readers[policy.id].quoted(clause, entry.record.quote):
        for said in one.reading.flows:
            same = said.effect == "permits" and said.action == entry.record.permits and not said.implied
            read = any(touches(quote, one.sentence.text) for quote in denials)
            if same and said.exceptions and not read and takes_away(prepared, entry.record, one.reading.flows):
                yield Wider("when", "exception", "left out", said.exceptions, restricts=True)


def _matters(entry: Entry[Statement], judged: Judgement, one: Wider) -> bool:
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
