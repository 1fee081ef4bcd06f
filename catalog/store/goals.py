"""The goals of a category, with their verdicts and proofs, as contents of a snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.explain.proof import Miss, ProofLeg, Prover
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.judged import JudgedCategory, JudgedDisclosure, Key
from catalog.justify.prepared import Prepared
from catalog.store.canonical import canonical
from catalog.store.snapshot import Addressed, addressed
from catalog.store.tables.flows import GoalContent, ProofContent


class GoalGatherer:
    """Gathers the goals of one assessment."""

    def __init__(self, prepared: Prepared, prover: Prover) -> None:
        self._prepared = prepared
        self._prover = prover

    def of(self, category: JudgedCategory) -> Iterator[Addressed]:
        """Every goal of a category, each followed by the legs of its proof."""
        around = self._prepared.judge.circumstances_of(category.entry.record, None)
        for key, judged in category.collect:
            yield from self._goal("collect", category, None, key, judged, around)
        for key, judged in category.use:
            yield from self._goal("use", category, None, key, judged, around)
        for disclosure in category.disclosures:
            here = self._prepared.judge.circumstances_of(category.entry.record, disclosure.record)
            for key, judged in disclosure.goals:
                yield from self._goal("disclose", category, disclosure.id, key, judged, here)
            yield from self._onward(category, disclosure)
        yield from self._transfers(category)

    def _onward(self, category: JudgedCategory, disclosure: JudgedDisclosure) -> Iterator[Addressed]:
        """The goals for those who get the data onward; their recipient is recorded as the term that names both."""
        for onward in disclosure.onward:
            judge = self._prepared.judge
            here = judge.circumstances_onward(category.entry.record, disclosure.record, onward.way)
            for key, judged in onward.goals:
                yield from self._goal("disclose", category, disclosure.id, key, judged, here)

    def _goal(
        self,
        action: str,
        category: JudgedCategory,
        disclosure: str | None,
        key: Key,
        judged: Judgement,
        around: Circumstances,
    ) -> Iterator[Addressed]:
        datum, subject, purpose, recipient, source = key
        goal = GoalContent(
            action=action,
            category=category.entry.id,
            disclosure=disclosure,
            datum=datum,
            subject=subject,
            source=source or None,
            purpose=purpose or None,
            recipient=recipient or None,
            verdict=judged.verdict,
            vagueness=judged.vagueness,
            misses=_misses(self._prover.misses(action, category.entry.id, key, judged, around)),
        )
        return _with_proof(goal, self._prover.proof(action, judged))

    def _transfers(self, category: JudgedCategory) -> Iterator[Addressed]:
        around = self._prepared.judge.circumstances_of(category.entry.record, None)
        for goal, judged in category.transfer:
            content = GoalContent(
                action="transfer",
                category=goal.category,
                recipient=goal.recipient,
                region=goal.region,
                country=goal.country,
                verdict=judged.verdict,
                vagueness=judged.vagueness,
                misses=_misses(self._prover.transfer_misses(judged, around)),
            )
            yield from _with_proof(content, self._prover.transfer_proof(judged))


def _with_proof(goal: GoalContent, legs: Iterable[ProofLeg]) -> Iterator[Addressed]:
    kept = addressed(goal)
    yield kept
    for position, leg in enumerate(legs):
        relations = {dimension: [relation.kind, relation.distance] for dimension, relation in leg.relations.items()}
        yield addressed(
            ProofContent(
                goal=kept.address,
                position=position,
                leg=leg.leg,
                statement=leg.sentence.statement if leg.sentence else None,
                mechanism=leg.mechanism,
                relations=canonical(relations),
                conditions=canonical([condition.id for condition in leg.conditions]),
            )
        )


def _misses(found: Sequence[Miss]) -> str | None:
    """What comes nearest, the nearest first; None where nothing does."""
    told = [
        {
            "statement": miss.sentence.statement if miss.sentence else None,
            "mechanism": miss.mechanism,
            "leg": miss.leg,
            "obstacle": miss.obstacle,
            "about": list(miss.about),
        }
        for miss in found
    ]
    return canonical(told) if told else None
