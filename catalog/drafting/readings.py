"""A policy read for drafting: what was drafted from each sentence, and which of them yielded nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.drafting.statements import Draft, Drafter
from inventory.policy import Clause, line_of_quote


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence, the line on which it begins, what was drafted from it, and whether it seems to speak of data."""

    text: str
    line: int
    drafts: tuple[Draft, ...]
    moves_data: bool


@dataclass(frozen=True, slots=True)
class ClauseRead:
    """A clause with its sentences in their order; `topics` are what it may inform of if it has no effect on flows."""

    clause: Clause
    sentences: tuple[SentenceRead, ...]
    needs_reading: bool
    topics: tuple[str, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All that was drafted from it."""
        return tuple(draft for sentence in self.sentences for draft in sentence.drafts)

    @property
    def without_effect(self) -> bool:
        """Whether it seems to have no effect on what is done with data."""
        return not self.drafts and not self.needs_reading


def read_for_drafts(drafter: Drafter, clauses: Iterable[Clause], source: str) -> list[ClauseRead]:
    """Every clause as read by `drafter`; `source` is the text of the policy's file, to find lines in."""
    return [
        ClauseRead(
            clause, tuple(_sentences(drafter, clause, source)), drafter.needs_reading(clause),
            tuple(drafter.topics(clause)),
        )
        for clause in clauses
    ]  # fmt: skip


def _sentences(drafter: Drafter, clause: Clause, source: str) -> Iterator[SentenceRead]:
    for text, drafts in drafter.by_sentence(clause):
        line = line_of_quote(text, clause, source)
        yield SentenceRead(text, line, tuple(drafts), drafter.speaks_of_data(clause, text))
