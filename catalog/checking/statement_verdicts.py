"""The verdict of each statement: used, unused, violated, guarding, kept, dangling, lost …"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from catalog.checking.summary import CategorySummary
from catalog.justify.norms import basis_in_force, statement_in_force
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Statement

StatementVerdict = Literal[
    "lost", "stale", "used", "unused", "violated", "guarding", "kept", "unevidenced", "dangling", "read", "draft"
]


class JudgedStatement(NamedTuple):
    """A statement's verdict; `uses` counts goals where the verdict is used, violated, unused or guarding.

    `dangling` names the topics that it promises and nothing informs of.
    """

    id: str
    verdict: StatementVerdict
    uses: int | None = None
    dangling: tuple[str, ...] = ()


def judge_statements(prepared: Prepared, summaries: Iterable[CategorySummary]) -> dict[str, JudgedStatement]:
    """The verdict of every statement, by id, in manifest order."""
    used: Counter[int] = Counter()
    violated: Counter[int] = Counter()
    for summary in summaries:
        used.update(summary.used)
        violated.update(summary.violated)
    index = {norm.id: norm.index for norm in prepared.norms}
    return {
        entry.id: _judge(prepared, entry, used[index.get(entry.id, -1)], violated[index.get(entry.id, -1)])
        for entry in prepared.statements.values()
    }


def _judge(prepared: Prepared, entry: Entry[Statement], used: int, violated: int) -> JudgedStatement:
    said = entry.record
    if prepared.anchors[entry.id].lost:
        return JudgedStatement(entry.id, "lost")
    if not _in_force(prepared, entry):
        return JudgedStatement(entry.id, "stale")
    if said.permits or said.grounds:
        return JudgedStatement(entry.id, "used" if used else "unused", used)
    if said.prohibits:
        if not violated and prepared.evidence.holds(said.evidence):
            return JudgedStatement(entry.id, "kept")
        return JudgedStatement(entry.id, "violated" if violated else "guarding", violated)
    if said.undertakes:
        return JudgedStatement(entry.id, "kept" if prepared.evidence.holds(said.evidence) else "unevidenced")
    dangling = tuple(topic for topic in said.promises if topic not in _informed_elsewhere(prepared, entry.id))
    return JudgedStatement(entry.id, "dangling" if dangling else "read", None, dangling)


def _in_force(prepared: Prepared, entry: Entry[Statement]) -> bool:
    if prepared.policy_of[entry.id].id in prepared.belonging.replaced:
        return False
    policy = prepared.policy_of[entry.id].entry
    bases = prepared.inventory.vocabulary["bases"]
    if entry.record.grounds and not any(basis_in_force(name, bases, prepared.day) for name in entry.record.grounds):
        return False
    return statement_in_force(entry.record, policy, prepared.inventory.vocabulary.mechanisms, prepared.day)


def _informed_elsewhere(prepared: Prepared, but: str) -> frozenset[str]:
    """The topics of which another statement in force, or a clause marked as read, informs."""
    informing = [
        entry.record.informs for entry in prepared.statements.values() if entry.id != but and _in_force(prepared, entry)
    ]
    read = [entry.record.topics for policy in prepared.inventory.policies for entry in policy.read]
    return frozenset(topic for topics in (*informing, *read) for topic in topics)
