"""The answer to “why”, as plain data: what the text is written from, and what programs get."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.explain.considered import considered_prohibitions
from catalog.explain.explanation import ExplainedFlow, GoalGroup, distinct
from catalog.explain.grounding_words import grounding_words
from catalog.explain.held import HoldingRecord, around_goal, held_condition, record_of
from catalog.explain.proof import LEG_OF_ACTION, Miss, ProofLeg, ProofSentence, Prover
from catalog.explain.questions import PossibleCategory
from catalog.explain.remedies import Remedies
from catalog.explain.wording import Wording, listing
from catalog.findings.locate import Locator
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.onward import Way
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferGoal, TransferJudgement
from reports.location import condition_data
from reports.phrases import Phrases, meaning_of

_FIELDS = {"disclose": ("data", "subject", "purpose"), "use": ("data", "subject", "purpose"),
           "collect": ("data", "subject", "source"), "ground": ("data", "subject", "purpose", "basis")}  # fmt: skip


def question_of(asked: Sequence[str], purposes: Sequence[str] = ()) -> str:
    """The question as a sentence: about a disclosure, a datum and a recipient, or one that is only supposed."""
    if len(asked) == 1:
        return f"Is {asked[0]} justified?"
    if purposes:
        return f"Would {asked[1]} be allowed to have {asked[0]} for {listing(purposes)}?"
    return f"Why may {asked[1]} have {asked[0]}?"


class WhyRecord:
    """Answers about flows of one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._prover = Prover(prepared)
        self._phrases = Phrases(prepared)
        self._wording = Wording(prepared)
        self._remedies = Remedies(prepared)
        self._locator = Locator(prepared.inventory.root)

    def answer(
        self, question: str, flows: Sequence[ExplainedFlow], possible: Sequence[PossibleCategory] = ()
    ) -> dict[str, Any]:
        """The whole answer; justified only where there is a flow and everything about each one is proved."""
        return {
            "schema": "clausemap/why/1",
            "question": question,
            "as_of": self._prepared.day.isoformat(),
            "organisation": self._prepared.inventory.manifest.organisation.name,
            "policies": [self._policy(policy.id) for policy in self._prepared.inventory.policies],
            "justified": bool(flows) and all(flow.passes for flow in flows),
            "flows": [self._flow(flow) for flow in flows],
            "possible": [
                {"category": one.category, "data": list(one.data), "purposes": list(one.purposes)} for one in possible
            ],
        }

    def _policy(self, name: str) -> dict[str, Any]:
        policy = next(policy for policy in self._prepared.inventory.policies if policy.id == name)
        entry = policy.entry
        return {
            "id": name,
            "document": policy.text.document,
            "version": entry.version,
            "effective": entry.effective.isoformat() if entry.effective else None,
            "until": entry.until.isoformat() if entry.until else None,
            "sha256": policy.text.sha256,
        }

    def _flow(self, flow: ExplainedFlow) -> dict[str, Any]:
        disclosure, category = flow.disclosure, flow.category.entry
        goals = [goal for group in flow.disclosed for goal in group.goals]
        span = self._locator.span(category.file, disclosure.path, on_key=True)
        return {
            "id": disclosure.id,
            "location": {"file": category.file, "line": span.line},
            "category": {"id": category.id, "title": category.record.title},
            "recipient": self._recipient(disclosure.record.recipient),
            "data": list(distinct(goals, 2)),
            "subjects": list(distinct(goals, 3)),
            "purposes": list(distinct(goals, 4)),
            "cites": list(disclosure.record.cites),
            "excluding": [*category.record.excluding, *disclosure.record.excluding],
            "note": disclosure.record.note,
            "derived_from": list(category.record.derived_from),
            "verdict": disclosure.verdict,
            "justified": flow.passes,
            "groups": [self._group(group, flow) for group in flow.groups],
            "transfers": [self._transfer(*pair, flow) for pair in flow.transfers],
        }

    def _recipient(self, name: str) -> dict[str, Any]:
        entry = self._prepared.inventory.recipients.get(name)
        if entry is None:
            return {"id": name, "name": None, "role": None, "country": None, "kinds": []}
        record = entry.record
        return {"id": name, "name": record.name, "role": record.role, "country": record.country,
                "kinds": list(record.kinds)}  # fmt: skip

    def _group(self, group: GoalGroup, flow: ExplainedFlow) -> dict[str, Any]:
        action, judged = group.goal.action, group.judged
        where = flow.disclosure.id if action == "disclose" else flow.category.entry.id
        record = record_of(flow.category, flow.disclosure if action == "disclose" else None)
        record = around_goal(self._prepared, record, group.goal)
        legs = self._legs(group, record, group.goals, group.judgements)
        vagueness = [j.vagueness for j in group.judgements if j.vagueness is not None]
        return {
            "action": action,
            "leg": LEG_OF_ACTION[action],
            "goals": [self._goal(goal) for goal in group.goals],
            "verdict": judged.verdict,
            "meaning": meaning_of(action, judged.verdict),
            "vagueness": round(max(vagueness), 6) if vagueness else None,
            "proof": legs if judged.passes else [],
            "permit": [] if judged.passes else legs,
            "misses": [self._miss(miss, group.goal) for miss in group.misses],
            "prohibitions": [
                self._sentence(self._prover.sentence(one.statement)) | {"effect": one.effect, "remark": one.words}
                for one in considered_prohibitions(self._prepared, group)
            ],
            "advice": self._remedies.advice(group, where),
            "wanted": self._remedies.wanted(group),
            **self._onward(group.way),
        }

    def _onward(self, way: Way) -> dict[str, Any]:
        """Return who gets the data onward, by way of whom; nothing for goals about the recipient itself."""
        return {"recipient": self._recipient(way[-1]), "via": way[0], "path": list(way)} if way else {}

    @staticmethod
    def _goal(goal: Goal) -> dict[str, str]:
        values = {"data": goal.data, "subject": goal.subject, "purpose": goal.purpose, "source": goal.source,
                  "basis": goal.basis}  # fmt: skip
        return {name: values[name] for name in _FIELDS[goal.action]}

    def _legs(
        self, group: GoalGroup, record: HoldingRecord, goals: Sequence[Goal], judgements: Sequence[Judgement]
    ) -> list[dict[str, Any]]:
        permits = [judged.permit for judged in judgements if judged.permit is not None]
        if not permits:
            return []
        norm, leg = permits[0].norm, judgements[0].leg
        shown = {
            "leg": LEG_OF_ACTION[goals[0].action],
            **self._sentence(self._prover.sentence(norm.id)),
            "matches": [{"dimension": d, "how": how} for d, how in self._phrases.matches(goals, permits)],
            "conditions": [self._condition(name, record) for name in norm.when],
            "cited": norm.id in group.around.cites,
            "hedge": self._prepared.statements[norm.id].record.hedge,
            **said_record(self._prepared, norm.id),
        }
        if leg is None:
            return [shown]
        below = [judged.leg for judged in judgements if judged.leg is not None]
        return [shown, *self._legs(group, record, [goal.purpose_leg() for goal in goals], below)]

    def _condition(self, name: str, record: HoldingRecord) -> dict[str, Any]:
        return condition_data(held_condition(self._prepared, name, record), self._locator)

    def _miss(self, miss: Miss, goal: Goal) -> dict[str, Any]:
        about = goal.purpose_leg() if miss.leg == "purpose" and goal.action == "disclose" else goal
        return self._sentence(miss.sentence) | {
            "leg": miss.leg,
            "obstacle": miss.obstacle,
            "about": list(miss.about),
            "mechanism": miss.mechanism,
            "remark": self._wording.remark(miss, about),
        }

    def _sentence(self, sentence: ProofSentence | None) -> dict[str, Any]:
        return {
            "statement": sentence.statement if sentence else None,
            "clause": sentence.clause if sentence else None,
            "quote": sentence.quote if sentence else None,
            "document": sentence.document if sentence else None,
            "line": sentence.line if sentence else None,
            "found_on": list(self._prover.lines_of_quote(sentence.statement)) if sentence else [],
        }

    def _transfer(self, goal: TransferGoal, judged: TransferJudgement, flow: ExplainedFlow) -> dict[str, Any]:
        around = self._prepared.judge.circumstances_of(flow.category.entry.record, None)
        record = record_of(flow.category)
        return {
            "region": goal.region,
            "country": goal.country,
            "recipient": goal.recipient,
            "verdict": judged.verdict,
            "proof": [self._ground(leg, record) for leg in self._prover.transfer_proof(judged)],
            "misses": [
                self._sentence(miss.sentence)
                | {"mechanism": miss.mechanism, "obstacle": miss.obstacle, "about": list(miss.about)}
                for miss in self._prover.transfer_misses(judged, around)
            ],
        }

    def _ground(self, leg: ProofLeg, record: HoldingRecord) -> dict[str, Any]:
        entry = self._prepared.inventory.vocabulary.mechanisms.get(leg.mechanism or "")
        return (
            self._sentence(leg.sentence)
            | said_record(self._prepared, leg.sentence and leg.sentence.statement)
            | {
                "leg": "transfer",
                "conditions": [self._condition(condition.id, record) for condition in leg.conditions],
                "mechanism": leg.mechanism,
                "mechanism_label": entry.record.label if entry else None,
                "from": entry.record.begins.isoformat() if entry and entry.record.begins else None,
                "until": entry.record.until.isoformat() if entry and entry.record.until else None,
            }
        )


def said_record(prepared: Prepared, statement: str | None) -> dict[str, Any]:
    """Return by which words a sentence says what its statement says, and who overruled how it is read, if anybody."""
    if statement is None:
        return {"words": [], "overruled": None}
    overruled = prepared.statements[statement].record.overruled
    return {
        "words": [one._asdict() for one in grounding_words(prepared, statement)],
        "overruled": {"by": overruled.by, "reason": overruled.reason} if overruled else None,
    }
