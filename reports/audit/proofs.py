"""Proofs as blocks of a document, in the words of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.explain.wording import listing
from reports.audit import places
from reports.encoders.document import Block, Heading, Items, Paragraph, Quotation
from reports.phrases import ACTIONS, LEGS, MEANING, MOST_MISSES, breadth_in_words
from reports.why_blocks import not_found, passed_on, said_in_words

Record = Mapping[str, Any]


def group(one: Record, level: int) -> Iterator[Block]:
    """Goals that came out alike, with their proof or what comes nearest."""
    yield Heading(level, f"{ACTIONS[one['action']]} of {_goals(one)}")
    yield Paragraph(f"{_sentence_of(one['meaning'])}{breadth_in_words(one['vagueness'])}", lead=f"{one['verdict']}.")
    for leg in one["proof"]:
        yield from _leg(leg, "is proved by")
    for leg in one["permit"]:
        yield from _leg(leg, "would be permitted by")
    yield from _misses(one)
    if one["advice"]:
        yield Paragraph("", lead="What would have to change:")
        yield Items(one["advice"])


def transfer(one: Record, level: int) -> Iterator[Block]:
    """A transfer with its ground, or with the grounds that would do but for something."""
    with_whom = one["recipient"] or "the organisation itself"
    yield Heading(level, f"Transfer from {one['region']} to {one['country']}, with {with_whom}")
    proved = "A ground covers the way and is in force on the day."
    yield Paragraph(proved if one["proof"] else _sentence_of(MEANING[one["verdict"]]), lead=f"{one['verdict']}.")
    for leg in one["proof"]:
        if leg["mechanism"]:
            window = " ".join(f"{word} {leg[word]}" for word in ("from", "until") if leg[word])
            label = leg["mechanism_label"] or leg["mechanism"]
            yield Paragraph(f"{label} ({leg['mechanism']}){', ' if window else ''}{window}.", lead="Ground:")
        if leg["quote"]:
            yield _quotation(leg)
    near = [
        f"{miss['mechanism'] or miss['statement']} would do, but for this: {miss['obstacle'].replace('-', ' ')}."
        for miss in one["misses"]
    ]
    if near:
        yield Items(near)


def _goals(one: Record) -> str:
    def of(field: str) -> str:
        return listing((goal[field] for goal in one["goals"]), 40)

    last = f"from {of('source')}" if one["action"] == "collect" else f"for {of('purpose')}"
    if one["action"] == "ground":
        last += f", on {of('basis')}" if one["goals"][0]["basis"] else ", on no basis that is declared"
    return f"{of('data')}, about {of('subject')}, {last}{passed_on(one)}"


def _leg(leg: Record, how: str) -> Iterator[Block]:
    cited = ", which the disclosure cites" if leg["cited"] else ""
    yield Paragraph(f"{how} {leg['statement']}{cited}.", lead=LEGS[leg["leg"]])
    yield _quotation(leg)
    remarks = [f"{match['dimension']}: {match['how']}" for match in leg["matches"]]
    remarks += [_condition(condition) for condition in leg["conditions"]]
    if leg["hedge"]:
        remarks.append(f"The sentence hedges: “{leg['hedge']}”.")
    remarks += said_in_words(leg)
    yield Items(remarks)


def _condition(one: Record) -> str:
    if not one["held_as"]:
        return f"condition {one['id']}: not on record"
    under = "" if one["held_as"] == one["id"] else f" as {one['held_as']}"
    since = f", since {one['since']}" if one["since"] else ""
    return f"condition {one['id']}: on record{under}, evidence {one['evidence'] or 'none'}{since}"


def _misses(one: Record) -> Iterator[Block]:
    forbidden = one["verdict"] in ("prohibited", "conflicting")
    against = ("prohibition", "another-basis")
    near: Sequence[Record] = [m for m in one["misses"] if not forbidden or m["obstacle"] in against][:MOST_MISSES]
    if near:
        yield Paragraph("", lead="Stands against it:" if forbidden else "Nearest in the policy:")
    for miss in near:
        purpose = " for the purpose" if miss["leg"] == "purpose" else ""
        yield Paragraph(f"{miss['statement'] or miss['mechanism']}{purpose} {miss['remark']}.")
        if miss["quote"]:
            yield _quotation(miss)


def _quotation(sentence: Record) -> Quotation:
    if sentence["line"] is None:
        return Quotation(sentence["quote"], not_found(sentence))
    document, clause = sentence["document"], sentence["clause"]
    place = f"{document}, line {sentence['line']}, clause {clause}"
    return Quotation(sentence["quote"], place, places.of_clause(document, clause))


def _sentence_of(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
