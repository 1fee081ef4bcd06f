"""Whether a statement says what its quote says: the comparison that checks rest on.

Three answers about polarity: says so, says otherwise, cannot tell. Then each term of the statement that no word of
the quote, its lead-in, heading or header speaks of, and each way in which a permission is broader, or a prohibition
narrower, than the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from catalog.reading.closeness import Compared, nearest
from catalog.reading.model import Reading, Said, Words
from catalog.reading.term_index import EVERYTHING, TermIndex
from inventory.schema import Statement

Answer: TypeAlias = Literal["says so", "says otherwise", "cannot tell"]
Authored: TypeAlias = Mapping[str, Mapping[str, str]]
"""Words that the statement's author says name a term: dimension to term to words (`words:` of a statement)."""
GROUNDED = ("data", "recipients", "purposes", "subjects", "sources", "mechanism")
WHOEVER = frozenset({"third-party", "service-provider", "person", "customer", "customer-user"})
"""Terms so general that words without a term of their own may mean them."""
REFUSABLE = re.compile(
    r"\b(?:opt(?:ing)?[ -]out|unsubscribe|object|withdraw|decline|refuse|turn(?:ing)? off|switch(?:ing)? off|"
    r"disable)\b",
    re.IGNORECASE,
)
"""A right to refuse: a prohibition under the condition that it was used."""
LISTED = "listed"
"""Stands for the recipients that the policy's incorporated documents name; no term of the vocabulary."""
_LISTED_KINDS = WHOEVER | {"sub-processor", "partner"}
"""Kinds whose members a policy lists elsewhere: who stands in the list is among them."""
_DENIED_AT_ONCE = re.compile(r"\W*(?:no|not|never|none|nor|neither|nobody|nothing|without)\b", re.IGNORECASE)
"""Begins a sentence that denies, even where the reader cannot tell what (“Never sold to others.”)."""
MENTIONED = {"mechanism": "mechanisms", "when": "conditions"}


@dataclass(frozen=True, slots=True)
class Ungrounded:
    """A term that no word speaks of; `others` are the words that name something else in the dimension."""

    dimension: str
    term: str
    others: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Wider:
    """A way in which the statement goes beyond the words, which are `words`.

    `how`: broader (a permission's term), narrower (a prohibition's term), added (to a prohibition) or left out.
    `restricts` tells whether what is left out is a denial or a condition.
    """

    dimension: str
    term: str
    how: Literal["broader", "narrower", "added", "left out"]
    words: tuple[Words, ...]
    restricts: bool = False


@dataclass(frozen=True, slots=True)
class ReadingJudgement:
    """The answer about polarity with the words that carry it, and what else does not fit.

    `words` are those of the quote that carry each dimension of the statement, for the proof to point at; `action` is
    what the sentence says is done, empty where it does not say so.
    """

    answer: Answer
    polarity: tuple[Words, ...] = ()
    ungrounded: tuple[Ungrounded, ...] = ()
    wider: tuple[Wider, ...] = ()
    words: dict[str, tuple[Words, ...]] = field(default_factory=dict)
    reason: str = ""
    action: str = ""


def judge_statement(
    statement: Statement, readings: Sequence[Reading], index: TermIndex, authored: Authored | None = None
) -> ReadingJudgement:
    """Judge a permission or prohibition by the readings of the sentences that it quotes; other statements say so."""
    effect = "permits" if statement.permits else "prohibits" if statement.prohibits else ""
    if not effect:
        return ReadingJudgement("says so")
    said = [one for reading in readings for one in reading.flows]
    compared = nearest(statement, said, index)
    answer, polarity, reason = _polarity(effect, readings, compared)
    if any(reading.language not in ("en", "") for reading in readings):
        return ReadingJudgement(answer, polarity, reason=reason)
    mentions = _mentions(readings)
    ungrounded = tuple(_ungrounded(statement, mentions, compared, index, authored or {}))
    wider: tuple[Wider, ...] = ()
    if answer != "says otherwise" and compared.same is not None:
        found = _too_broad if effect == "permits" else _too_narrow
        wider = tuple(found(statement, compared.same, index, authored or {}))
    action = (compared.same.action or "") if compared.same is not None and answer == "says so" else ""
    return ReadingJudgement(answer, polarity, ungrounded, wider, _carried(statement, compared.same), reason, action)


def _polarity(effect: str, readings: Sequence[Reading], compared: Compared) -> tuple[Answer, tuple[Words, ...], str]:
    same, other = compared.same, compared.other
    if same is not None and not same.doubt and not compared.other_is_nearer:
        return "says so", same.polarity, ""
    if other is not None and not other.doubt and (same is None or compared.other_is_nearer):
        return "says otherwise", other.polarity, ""
    doubts = [reading.doubt for reading in readings if reading.doubt] + [
        one.doubt for one in (same, other) if one is not None and one.doubt
    ]
    read = all(reading.language == "en" for reading in readings)
    denials = tuple(words for reading in readings for words in reading.denials)
    open_to_doubt = any(REFUSABLE.search(one.sentence) or _DENIED_AT_ONCE.match(one.sentence) for one in readings)
    if effect == "prohibits" and same is None and other is None and read and not (denials or doubts or open_to_doubt):
        return "says otherwise", (), "nothing in it denies anything"
    return "cannot tell", denials, doubts[0] if doubts else "nothing in it was read as what is done with data"


def _mentions(readings: Sequence[Reading]) -> dict[str, list[tuple[str, Words]]]:
    found: dict[str, list[tuple[str, Words]]] = {}
    for reading in readings:
        for dimension, named in reading.mentions:
            found.setdefault(dimension, []).append((named.term, named.words))
        for said in reading.flows:
            for dimension in (*GROUNDED[:5], "mechanisms"):
                found.setdefault(dimension, []).extend((one.term, one.words) for one in said.named(dimension))
    return found


def _ungrounded(
    statement: Statement, mentions: Mapping[str, Sequence[tuple[str, Words]]], compared: Compared, index: TermIndex,
    authored: Authored,
) -> Iterator[Ungrounded]:  # fmt: skip
    for dimension in GROUNDED:
        value = getattr(statement, dimension)
        named = mentions.get(MENTIONED.get(dimension, dimension), ())
        for term in (value,) if isinstance(value, str) else value or ():
            if term in authored.get(dimension, {}) or _is_grounded(dimension, term, named, index):
                continue
            unnamed = any(not one for one, _ in named)
            if not (unnamed and term in WHOEVER) and not (dimension == "recipients" and term == "third-party"):
                own = compared.same.named(dimension) if compared.same is not None else ()
                yield Ungrounded(dimension, term, tuple(one.words for one in own))


def _is_grounded(dimension: str, term: str, named: Sequence[tuple[str, Words]], index: TermIndex) -> bool:
    if term == EVERYTHING:
        return bool(named)
    if term == LISTED and any(one in _LISTED_KINDS for one, _ in named):
        return True
    return any(
        index.is_kind_of(dimension, one, term) or (_says(words) and _covers(dimension, term, one, index))
        for one, words in named if one
    )  # fmt: skip


def _says(words: Words) -> bool:
    """Whether words may speak of whatever lies below them: those of a heading or header only tell the topic."""
    return words.place in ("sentence", "lead-in")


def _covers(dimension: str, term: str, broad: str, index: TermIndex) -> bool:
    return broad == EVERYTHING or index.is_kind_of(dimension, term, broad)


def _too_broad(statement: Statement, said: Said, index: TermIndex, authored: Authored) -> Iterator[Wider]:
    """Where a permission goes beyond its words."""
    for dimension in ("data", "recipients", "purposes", "subjects"):
        named = said.terms(dimension)
        words = tuple(one.words for one in said.named(dimension))
        for term in getattr(statement, dimension):
            covered = any(one == EVERYTHING or index.is_kind_of(dimension, term, one) for one in named)
            narrower = any(index.is_kind_of(dimension, one, term) for one in named)
            if narrower and not covered and term not in authored.get(dimension, {}):
                yield Wider(dimension, term, "broader", words)
        broad = statement.such_as.get(dimension)
        if broad and named and not any(index.is_kind_of(dimension, broad, one) for one in named):
            yield Wider(dimension, broad, "broader", words)
    if said.terms("purposes") and not statement.purposes and statement.permits in ("use", "disclose"):
        yield Wider("purposes", "", "left out", tuple(one.words for one in said.purposes), bool(said.limits))
    for condition in said.when:
        if not any(_holds(held, condition.term, index) for held in statement.when):
            yield Wider("when", condition.term, "left out", (condition.words,), True)


def _holds(held: str, condition: str, index: TermIndex) -> bool:
    """Whether a condition of the statement is the one of the words; a consent named for its object is a consent."""
    return index.is_kind_of("conditions", held, condition) or (
        condition == "consent" and (held.endswith("-consent") or held == "opted-in") and held != "implied-consent"
    )


def _too_narrow(statement: Statement, said: Said, index: TermIndex, authored: Authored) -> Iterator[Wider]:
    """Where a prohibition forbids less than its words."""
    for dimension in ("data", "recipients", "purposes", "subjects"):
        named = said.terms(dimension)
        words = tuple(one.words for one in said.named(dimension))
        for term in getattr(statement, dimension):
            if term in authored.get(dimension, {}) or any(index.is_kind_of(dimension, one, term) for one in named):
                continue
            if any(one == EVERYTHING or index.is_kind_of(dimension, term, one) for one in named):
                yield Wider(dimension, term, "narrower", words)
            elif not words and dimension != "data" and term != "third-party":
                yield Wider(dimension, term, "added", words)
    for condition in statement.when:
        if not any(index.is_kind_of("conditions", one.term, condition) for one in said.when):
            yield Wider("when", condition, "added", said.polarity, True)


def _carried(statement: Statement, said: Said | None) -> dict[str, tuple[Words, ...]]:
    if said is None:
        return {}
    stated = [key for key in (*GROUNDED, "when") if getattr(statement, key)]
    return {key: tuple(one.words for one in said.named(key)) for key in stated if said.named(key)}
