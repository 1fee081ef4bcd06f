"""A category with the verdict of each of its goals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catalog.justify.engine import Judgement
from catalog.justify.transfer import TransferGoal, TransferJudgement
from catalog.justify.verdicts import ORDER, Verdict
from inventory.entry import Entry
from inventory.evidence_references import EvidenceReference, references_of_category
from inventory.problem import Path
from inventory.schema import Category, Disclosure

Key = tuple[str, ...]
"""A goal's terms from `data` on: data, subject, purpose, recipient, source; of a basis goal basis and `special` too."""

Judged = list[tuple[Key, Judgement]]


class JudgedOnward(NamedTuple):
    """The goals of a disclosure for somebody who gets its data onward; `way` leads from its recipient to that one.

    The recipient of their keys is the term of the recipient dimension, which names both.
    """

    way: tuple[str, ...]
    goals: Judged

    @property
    def recipient(self) -> str:
        """Who gets the data onward."""
        return self.way[-1]


class JudgedDisclosure(NamedTuple):
    """A disclosure with its goals; `id` is category/disclosure, `path` its place in the category's file.

    `verdicts` are those of its goals, each once, so that checks can pass over what does not concern them; `onward` are
    its goals for those who get its data by way of its recipient, the onward ones, which count among them.
    """

    id: str
    record: Disclosure
    path: Path
    goals: Judged
    verdicts: frozenset[Verdict]
    onward: tuple[JudgedOnward, ...] = ()

    def all_goals(self) -> Judged:
        """Its goals, and the onward ones."""
        return [*self.goals, *[goal for one in self.onward for goal in one.goals]] if self.onward else self.goals

    @property
    def verdict(self) -> Verdict:
        """That of its worst goal; a disclosure left without goals is undeclared."""
        return max(self.verdicts, key=ORDER.__getitem__, default="undeclared")

    @property
    def vagueness(self) -> float | None:
        """The largest of its passing goals', None if none passes."""
        return max((judged.vagueness for _, judged in self.all_goals() if judged.vagueness is not None), default=None)


class JudgedCategory(NamedTuple):
    """A category with all its goals; `verdicts` are those of all goals but the transfers, each once."""

    entry: Entry[Category]
    collect: Judged
    use: Judged
    disclosures: list[JudgedDisclosure]
    transfer: list[tuple[TransferGoal, TransferJudgement]]
    verdicts: frozenset[Verdict]
    ground: Judged = []

    def goals(self) -> Iterator[tuple[str, Key, Judgement]]:
        """Every goal but the transfers, with its action."""
        yield from (("collect", key, judged) for key, judged in self.collect)
        yield from (("use", key, judged) for key, judged in self.use)
        yield from (("ground", key, judged) for key, judged in self.ground)
        yield from (("disclose", key, judged) for d in self.disclosures for key, judged in d.all_goals())

    def evidence(self) -> Iterator[EvidenceReference]:
        """Every piece of evidence that the category and its disclosures name."""
        return references_of_category(self.entry, ((one.id, one.path, one.record) for one in self.disclosures))

    def judgements(self) -> list[Judgement]:
        """Those of every goal but the transfers."""
        parts = (self.collect, self.use, self.ground, *[disclosure.all_goals() for disclosure in self.disclosures])
        return [judged for part in parts for _, judged in part]
