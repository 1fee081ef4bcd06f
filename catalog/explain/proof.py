"""Why a goal passes, leg by leg, and what comes nearest where it fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import Key
from catalog.justify.norms import Norm
from catalog.justify.permission import PermissionStatus as Permission
from catalog.justify.prepared import Prepared
from catalog.justify.relation import Relation
from catalog.justify.transfer import Ground, TransferJudgement
from catalog.justify.verdicts import UNJUDGED
from inventory.policy import line_of_quote
from inventory.source import read_text

Leg = Literal["collection", "recipient", "purpose", "basis", "transfer"]
LEG_OF_ACTION: dict[str, Leg] = {
    "collect": "collection", "use": "purpose", "disclose": "recipient", "ground": "basis"
}  # fmt: skip
MOST_MISSES = 8


class ProofSentence(NamedTuple):
    """A statement's sentence: the statement's id, its clause, the quote, and the line of the document it begins on."""

    statement: str
    clause: str | None
    quote: str
    document: str
    line: int | None


class ConditionShown(NamedTuple):
    """A condition of a statement, which is held."""

    id: str


class ProofLeg(NamedTuple):
    """One part of a proof: the sentence that carries it, or the mechanism that a recipient's transfer rests on."""

    leg: Leg
    sentence: ProofSentence | None
    relations: Mapping[str, Relation] = {}
    conditions: tuple[ConditionShown, ...] = ()
    mechanism: str | None = None


Obstacle = Literal[
    "dimension", "condition", "not-in-force", "displaced", "partial", "not-cited", "quote", "prohibition",
    "another-basis", "no-consent",
]  # fmt: skip


class Miss(NamedTuple):
    """A sentence that comes near without proving the goal: what stands in the way, and in which dimensions or terms."""

    sentence: ProofSentence | None
    leg: Leg
    obstacle: Obstacle
    about: tuple[str, ...] = ()
    mechanism: str | None = None


class Prover:
    """Explains judgements made by one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._sentences: dict[str, ProofSentence] = {}
        self._sources: dict[str, str] = {}

    def sentence(self, statement: str) -> ProofSentence:
        """The sentence of a statement; where its quote is lost the clause and line are None."""
        known = self._sentences.get(statement)
        if known is None:
            known = self._sentences[statement] = self._look_up(statement)
        return known

    def _look_up(self, statement: str) -> ProofSentence:
        quote = self._prepared.statements[statement].record.quote
        document = self._prepared.policy_of[statement].text.document
        clause = self._prepared.anchors[statement].clause
        if clause is None:
            return ProofSentence(statement, None, quote, document, None)
        return ProofSentence(
            statement, clause.id, quote, document, line_of_quote(quote, clause, self._source(document))
        )

    def lines_of_quote(self, statement: str) -> tuple[int, ...]:
        """The lines of the policy on which the quote of a statement begins, one for each clause in which it stands."""
        quote = self._prepared.statements[statement].record.quote
        places = self._prepared.anchors[statement].places
        return tuple(line_of_quote(quote, clause, self._source(clause.document)) for clause in places)

    def _source(self, document: str) -> str:
        known = self._sources.get(document)
        if known is None:
            known = self._sources[document] = read_text(self._prepared.inventory.root, document)[0] or ""
        return known

    def proof(self, action: str, judged: Judgement) -> list[ProofLeg]:
        """The legs of a passing goal's proof; empty where it fails."""
        permit = judged.permit
        if permit is None or not judged.passes:
            return []
        stated: dict[str, Relation] = {d: r for d, r in permit.relations.items() if r.kind != "unstated"}
        leg = ProofLeg(LEG_OF_ACTION[action], self.sentence(permit.norm.id), stated, self._conditions(permit.norm))
        return [leg, *(self.proof("use", judged.leg) if judged.leg else ())]

    def _conditions(self, norm: Norm) -> tuple[ConditionShown, ...]:
        return tuple(ConditionShown(name) for name in norm.when)

    def transfer_proof(self, judged: TransferJudgement) -> list[ProofLeg]:
        """The one leg of a proved transfer: its statement, or the mechanism that the recipient lists."""
        ground = judged.proving
        if ground is None or not judged.passes:
            return []
        sentence = self.sentence(ground.norm.id) if ground.norm else None
        conditions = self._conditions(ground.norm) if ground.norm else ()
        return [ProofLeg("transfer", sentence, {}, conditions, ground.mechanism.id if ground.mechanism else None)]

    def transfer_misses(self, judged: TransferJudgement, around: Circumstances) -> list[Miss]:
        """What denies a transfer, then the grounds that lack a date or a condition; empty where it is proved."""
        if judged.passes or judged.verdict == UNJUDGED:
            return []
        denying = [Miss(self.sentence(norm.id), "transfer", "prohibition") for norm in judged.forbidding]
        missed = [ground for ground in judged.grounds if ground.status != "applies"]
        return [*denying, *(self._missed_ground(ground, around) for ground in missed)]

    def _missed_ground(self, ground: Ground, around: Circumstances) -> Miss:
        obstacle: Obstacle = "not-in-force" if ground.status == "stale" else "condition"
        if ground.norm is not None and not ground.norm.anchored:
            obstacle = "quote"
        sentence = self.sentence(ground.norm.id) if ground.norm else None
        when = ground.norm.when if ground.norm and obstacle == "condition" else ()
        about = tuple(condition for condition in when if condition not in around.held)
        return Miss(sentence, "transfer", obstacle, about, ground.mechanism.id if ground.mechanism else None)

    def misses(self, action: str, category: str, key: Key, judged: Judgement, around: Circumstances) -> list[Miss]:
        """The sentences that come nearest to a failing goal, nearest first; prohibitions that stand in its way lead."""
        if judged.passes or judged.verdict in ("undeclared", UNJUDGED):
            return []
        goal = Goal(action, category, *key)
        around = around.at(goal)
        found = [*self._lacking_consent(action, judged), *self._forbidding(action, judged), *self._others(judged)]
        found += self._ranked(goal, judged, around)
        if judged.leg is not None and not judged.leg.passes:
            leg = goal.purpose_leg()
            found = [*found[:2], *self.misses("use", category, leg[2:], judged.leg, around), *found[2:]]
        return list(dict.fromkeys(found))[:MOST_MISSES]

    def _lacking_consent(self, action: str, judged: Judgement) -> Iterator[Miss]:
        """The sentence that would prove a disclosure whose legal basis is a consent that nobody has on record."""
        if judged.lacks_consent and judged.permit is not None:
            yield Miss(
                self.sentence(judged.permit.norm.id), LEG_OF_ACTION[action], "no-consent", (judged.lacks_consent,)
            )

    def _others(self, judged: Judgement) -> Iterator[Miss]:
        """The sentences that name another legal basis for the goal."""
        for norm in judged.others:
            yield Miss(self.sentence(norm.id), "basis", "another-basis", norm.stated["bases"])

    def _forbidding(self, action: str, judged: Judgement) -> Iterator[Miss]:
        excepted = judged.permit.norm.exception_to if judged.permit else frozenset()
        for norm in (*judged.biting, *judged.touching):
            if norm.id not in excepted:
                yield Miss(self.sentence(norm.id), LEG_OF_ACTION[action], "prohibition")

    def _ranked(self, goal: Goal, judged: Judgement, around: Circumstances) -> list[Miss]:
        """Every permission of the action that fails in at most one dimension, the nearest first."""
        ranked: list[tuple[tuple[float, int], Miss]] = []
        engine = self._prepared.judge.engine_for(goal.category, judged.reader)
        for permission in engine.permissions_for(goal, around.without_citations()):
            missing = tuple(d for d, r in permission.relations.items() if r.kind == "none")
            if len(missing) <= 1:
                miss = self._miss(goal, permission, missing, around)
                if miss is not None:
                    ranked.append(((_distance(miss, permission), permission.norm.index), miss))
        return [miss for _, miss in sorted(ranked, key=lambda pair: pair[0])]

    def _miss(self, goal: Goal, permission: Permission, missing: tuple[str, ...], around: Circumstances) -> Miss | None:
        norm = permission.norm
        obstacle, about = _obstacle(permission, missing, around)
        if obstacle is None:
            if not around.cites or norm.id in around.cites:
                return None
            obstacle = "not-cited"
        return Miss(self.sentence(norm.id), LEG_OF_ACTION[goal.action], obstacle, about)


_COST: dict[Obstacle, float] = {
    "condition": 0.5, "not-in-force": 0.5, "partial": 0.5, "quote": 0.5, "displaced": 0.5,
}  # fmt: skip
_MISSING = {"purposes": 1.0, "subjects": 1.2, "sources": 1.2, "data": 1.5, "recipients": 2.0, "bases": 2.0}
_WEIGHT = {"data": 2.0, "subjects": 0.25}


def _distance(miss: Miss, permission: Permission) -> float:
    """How far a sentence is from proving the goal, for ranking.

    Another purpose is nearer than another recipient, and a sentence about the very data nearer than one about all.
    """
    vague = sum(_WEIGHT.get(d, 1.0) * relation.vagueness for d, relation in permission.relations.items())
    missing = sum(_MISSING[d] for d, relation in permission.relations.items() if relation.kind == "none")
    return vague + missing + _COST.get(miss.obstacle, 0.0)


def _obstacle(
    permission: Permission, missing: tuple[str, ...], around: Circumstances
) -> tuple[Obstacle | None, tuple[str, ...]]:
    """What keeps a permission from applying, and the dimensions, or conditions, it concerns."""
    if missing:
        return "dimension", missing
    if not permission.norm.anchored:
        return "quote", ()
    if permission.status == "displaced":
        return "displaced", ()
    if permission.status == "partial":
        return "partial", tuple(d for d, r in permission.relations.items() if r.kind == "narrower")
    if permission.status == "stale":
        return "not-in-force", ()
    if permission.status in ("unmet", "out"):
        return "condition", tuple(c for c in permission.norm.when if c not in around.held)
    return None, ()
