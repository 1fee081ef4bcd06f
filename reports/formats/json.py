"""The contract for programs: one JSON document, to which later versions only add."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from catalog.explain.held import HoldingRecord, around_goal, held_condition, record_of
from catalog.explain.proof import Miss, ProofLeg, Prover
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory, JudgedDisclosure, JudgedOnward, Key
from catalog.justify.readings import J
from catalog.justify.transfer import TransferGoal, TransferJudgement
from inventory.model import Policy
from inventory.problem import Span
from reports.accepted import accepted_findings, overruled_readings, waived_record
from reports.check_report import CheckReport
from reports.escaping.json_text import json_text
from reports.finding_record import finding_record
from reports.laws.records import law_records
from reports.location import condition_data, location
from reports.not_judged import unread_records
from reports.todo_record import todo_records
from reports.tool import TOOL
from reports.why_record import said_record
from reports.workspace_report import WorkspaceReport

NEEDS_GOALS = True


def render(report: CheckReport) -> str:
    """The whole check as JSON, keys in a fixed order, ending in a line feed."""
    return json_text(record_of_check(report))


def record_of_check(report: CheckReport) -> dict[str, Any]:
    """The same as plain data, from which the library makes its typed report."""
    return _Document(report).content()


def merge(workspace: WorkspaceReport) -> str:
    """The checks of all inventories of a workspace as one document, each as `render` has it."""
    sums = {name: workspace.count(name) for name in ("errors", "warnings", "notes", "goals", "proved")}
    outcomes = {name: len(workspace.with_code(code)) for name, code in (("passing", 0), ("failing", 1))}
    return json_text({
        "schema": "clausemap/workspace-check/1",
        "tool": TOOL,
        "summary": {"inventories": len(workspace.parts), **outcomes, **sums, "exit": workspace.exit_code},
        "inventories": [
            {"folder": part.folder, "exit": part.exit_code, "error": part.error or None,
             "check": json.loads(part.report) if part.report else None}
            for part in workspace.parts
        ],
        "packages": [
            {"place": one.place, "severity": one.severity, "code": one.code, "message": one.message, "help": one.help,
             "package": one.package, "inventories": folders}
            for one, folders in workspace.shared()
        ],
    })  # fmt: skip


class _Document:
    """One check as plain data."""

    def __init__(self, report: CheckReport) -> None:
        self._report = report
        self._assessment = report.assessment
        self._prepared = report.assessment.prepared
        self._prover = Prover(self._prepared)

    def content(self) -> dict[str, Any]:
        assessed = self._assessment.assessed
        return {
            "schema": "clausemap/check/1",
            "tool": TOOL,
            "organisation": self._prepared.inventory.manifest.organisation.name,
            "as_of": self._prepared.day.isoformat(),
            "policies": [_policy(policy) for policy in self._prepared.inventory.policies],
            "summary": self._summary(),
            "disclosures": [d for c in self._assessment.categories for d in self._disclosures(c)],
            "goals": self._goals(),
            "statements": [
                {"id": s.id, "verdict": s.verdict, "uses": s.uses} for s in assessed.statements.values()
            ]
            + [{"id": name, "verdict": "draft", "uses": None} for name in self._prepared.drafts.entries],
            "clauses": [
                {"id": c.clause.id, "line": c.clause.line, "verdict": c.verdict, "statements": list(c.statements),
                 "policy": c.policy}
                for c in assessed.clauses
            ],
            "findings": [finding_record(one) for one in self._report.located],
            "todo": todo_records(self._report),
            "not_judged": unread_records(self._report),
            "waived": [waived_record(one) for one in accepted_findings(self._report)],
        }  # fmt: skip

    def _summary(self) -> dict[str, Any]:
        report, older = self._report, self._assessment.older
        return {
            "errors": report.count("error"),
            "warnings": report.count("warning"),
            "notes": report.count("note"),
            "goals": report.goals,
            "proved": report.proved,
            "exit": self._assessment.exit_code,
            "waived": len(self._assessment.waived),
            "ignored": len(self._assessment.ignored),
            "not_selected": self._assessment.unselected,
            "lowered": report.lowered,
            "overruled": len(overruled_readings(self._prepared)),
            "not_judged": self._assessment.not_judged._asdict(),
            **({} if older is None else {"older": older}),
        }

    def _disclosures(self, category: JudgedCategory) -> list[dict[str, Any]]:
        return [self._disclosure(category, disclosure) for disclosure in category.disclosures]

    def _disclosure(self, category: JudgedCategory, disclosure: JudgedDisclosure) -> dict[str, Any]:
        around = self._prepared.judge.circumstances_of(category.entry.record, disclosure.record)
        record = record_of(category, disclosure)
        keys = [key for key, _ in disclosure.goals]
        return {
            "id": disclosure.id,
            "category": category.entry.id,
            "recipient": disclosure.record.recipient,
            "data": _distinct(key[0] for key in keys),
            "purposes": list(dict.fromkeys(disclosure.record.purposes)),
            "subjects": _distinct(key[1] for key in keys),
            "verdict": disclosure.verdict,
            "vagueness": disclosure.vagueness,
            "goals": [
                {"data": key[0], "subject": key[1], "purpose": key[2]}
                | self._judged("disclose", category.entry.id, key, judged, around, record)
                for key, judged in disclosure.goals
            ]
            + [goal for one in disclosure.onward for goal in self._onward(category, disclosure, one, record)],
            "location": location(category.entry.file, self._span(category.entry.file, disclosure.path)),
        }

    def _onward(
        self, category: JudgedCategory, disclosure: JudgedDisclosure, onward: JudgedOnward, record: HoldingRecord
    ) -> list[dict[str, Any]]:
        around = self._prepared.judge.circumstances_onward(category.entry.record, disclosure.record, onward.way)
        head = {"recipient": onward.recipient, "via": onward.way[0], "path": list(onward.way)}
        return [
            {"data": key[0], "subject": key[1], "purpose": key[2], **head}
            | self._judged("disclose", category.entry.id, key, judged, around, record)
            for key, judged in onward.goals
        ]

    def _span(self, file: str, path: tuple[str | int, ...]) -> Span:
        return self._report.locator.span(file, path, on_key=True)

    def _goals(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {"collect": [], "use": [], "ground": [], "transfer": []}
        for category in self._assessment.categories:
            name = category.entry.id
            around = self._prepared.judge.circumstances_of(category.entry.record, None)
            record = record_of(category)
            for key, judged in category.collect:
                head = {"category": name, "data": key[0], "subject": key[1], "source": key[4]}
                found["collect"].append(head | self._judged("collect", name, key, judged, around, record))
            for key, judged in category.use:
                head = {"category": name, "data": key[0], "subject": key[1], "purpose": key[2]}
                found["use"].append(head | self._judged("use", name, key, judged, around, record))
            for key, judged in category.ground:
                found["ground"].append(
                    _about_basis(name, key) | self._judged("ground", name, key, judged, around, record)
                )
            found["transfer"] += [self._transfer(*pair, around, record) for pair in category.transfer]
        found["law"] = law_records(self._assessment.assessed)
        return found

    def _judged(
        self, action: str, category: str, key: Key, judged: Judgement, around: Circumstances, record: HoldingRecord
    ) -> dict[str, Any]:
        record = around_goal(self._prepared, record, Goal(action, category, *key))
        return {
            "verdict": judged.verdict,
            "vagueness": judged.vagueness,
            "proof": [self._leg(leg, record) for leg in self._prover.proof(action, judged)],
            "misses": [_miss(miss) for miss in self._prover.misses(action, category, key, judged, around)],
            **self._readings(judged, lambda one: self._prover.proof(action, one), record),
        }

    def _readings(self, judged: J, proof: Callable[[J], list[ProofLeg]], record: HoldingRecord) -> dict[str, Any]:
        """Where a goal is judged for several readerships: verdict and proof for each, by the policy that it reads."""
        each = [
            {"policy": policy, "verdict": one.verdict, "vagueness": one.vagueness,
             "proof": [self._leg(leg, record) for leg in proof(one)]}
            for policy, one in judged.readings
        ]  # fmt: skip
        return {"readings": each} if each else {}

    def _transfer(
        self, goal: TransferGoal, judged: TransferJudgement, around: Circumstances, record: HoldingRecord
    ) -> dict[str, Any]:
        return {
            "category": goal.category,
            "region": goal.region,
            "country": goal.country,
            "recipient": goal.recipient,
            "verdict": judged.verdict,
            "vagueness": judged.vagueness,
            "proof": [self._leg(leg, record) for leg in self._prover.transfer_proof(judged)],
            "misses": [_miss(miss) for miss in self._prover.transfer_misses(judged, around)],
            **self._readings(judged, self._prover.transfer_proof, record),
        }

    def _leg(self, leg: ProofLeg, record: HoldingRecord) -> dict[str, Any]:
        sentence = leg.sentence
        held = [held_condition(self._prepared, condition.id, record) for condition in leg.conditions]
        return {
            "leg": leg.leg,
            "statement": sentence.statement if sentence else None,
            "clause": sentence.clause if sentence else None,
            "quote": sentence.quote if sentence else None,
            "line": sentence.line if sentence else None,
            "relations": {name: [relation.kind, relation.distance] for name, relation in leg.relations.items()},
            "conditions": [condition_data(one, self._report.locator) for one in held],
            "mechanism": leg.mechanism,
            **said_record(self._prepared, sentence and sentence.statement),
        }


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "document": policy.text.document,
        "sha256": policy.text.sha256,
        "clauses": len(policy.text.clauses),
        "statements": len(policy.statements),
    }


def _about_basis(category: str, key: Key) -> dict[str, Any]:
    """What a basis goal is about: `basis` is the one declared, None where none is."""
    head: dict[str, Any] = {"category": category, "data": key[0], "subject": key[1], "purpose": key[2]}
    return head | {"basis": key[5] or None} | ({"special": True} if key[6] else {})


def _miss(miss: Miss) -> dict[str, Any]:
    sentence = miss.sentence
    return {
        "statement": sentence.statement if sentence else None,
        "clause": sentence.clause if sentence else None,
        "quote": sentence.quote if sentence else None,
        "line": sentence.line if sentence else None,
        "leg": miss.leg,
        "obstacle": miss.obstacle,
        "about": list(miss.about),
        "mechanism": miss.mechanism,
    }


def _distinct(names: Any) -> list[str]:
    return list(dict.fromkeys(names))
