"""A policy read for drafting: what was drafted from each sentence, and which of them somebody has to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from catalog.drafting.statements import Draft, Drafter
from catalog.reading.quoted import touches
from inventory.policy import Clause, line_of_quote


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence, the line on which it begins, and what was drafted from it.

    `why` says why somebody has to read it, and is empty where it was drafted in full or says nothing about data.
    """

    text: str
    line: int
    drafts: tuple[Draft, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ClauseRead:
    """A clause with its sentences in their order; `topics` are what it may inform of if it has no effect on flows."""

    clause: Clause
    sentences: tuple[SentenceRead, ...]
    topics: tuple[str, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All that was drafted from it."""
        return tuple(draft for sentence in self.sentences for draft in sentence.drafts)

    @property
    def without_effect(self) -> bool:
        """Whether it seems to have no effect on what is done with data."""
        return not any(sentence.drafts or sentence.why for sentence in self.sentences)


def read_for_drafts(drafter: Drafter, clauses: Iterable[Clause], source: str) -> list[ClauseRead]:
    """Every clause as read by `drafter`; `source` is the text of the policy's file, to find lines in."""
    return [
        ClauseRead(clause, tuple(_sentences(drafter, clause, source)), tuple(drafter.topics(clause)))
        for clause in clauses
    ]


def with_proposals(readings: Iterable[ClauseRead], proposed: Sequence[Draft]) -> list[ClauseRead]:
    """The readings with what another program proposed, each at the sentence that it quotes."""
    return [_with_proposals(reading, proposed) for reading in readings]


def _with_proposals(reading: ClauseRead, proposed: Sequence[Draft]) -> ClauseRead:
    left = [draft for draft in proposed if draft.clause.id == reading.clause.id]
    sentences: list[SentenceRead] = []
    for sentence in reading.sentences:
        own = tuple(draft for draft in left if touches(draft.quote, sentence.text))
        left = [draft for draft in left if draft not in own]
        why = "" if own else sentence.why
        sentences.append(replace(sentence, drafts=(*sentence.drafts, *own), why=why))
    return replace(reading, sentences=tuple(sentences))


def _sentences(drafter: Drafter, clause: Clause, source: str) -> Iterator[SentenceRead]:
    for text, drafts in drafter.by_sentence(clause):
        why = drafter.why_unread(clause, text, drafts)
        yield SentenceRead(text, line_of_quote(text, clause, source), tuple(drafts), why)
