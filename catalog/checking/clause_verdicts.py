"""The verdict of each clause of the policies: the gravest of what its statements come to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from catalog.checking.statement_verdicts import JudgedStatement
from catalog.justify.prepared import Prepared
from inventory.model import Policy
from inventory.policy import Clause

GRAVEST_FIRST = (
    "changed", "unread", "violated", "lost", "dangling", "unevidenced", "stale", "unused", "guarding", "used", "kept",
    "read",
)  # fmt: skip
ClauseVerdict = Literal[
    "changed",
    "unread",
    "violated",
    "lost",
    "dangling",
    "unevidenced",
    "stale",
    "unused",
    "guarding",
    "used",
    "kept",
    "read",
]


class JudgedClause(NamedTuple):
    """A clause with its verdict, the ids of the statements that quote it, and the topics it is marked as read for."""

    clause: Clause
    policy: str
    verdict: ClauseVerdict
    statements: tuple[str, ...]
    topics: tuple[str, ...] | None


def judge_clauses(prepared: Prepared, statements: Mapping[str, JudgedStatement]) -> list[JudgedClause]:
    """The verdict of every clause, policy by policy in document order."""
    return [judged for policy in prepared.inventory.policies for judged in _judge_policy(prepared, policy, statements)]


def _judge_policy(prepared: Prepared, policy: Policy, statements: Mapping[str, JudgedStatement]) -> list[JudgedClause]:
    quoting: dict[str, list[str]] = {}
    for entry in policy.statements:
        anchor = prepared.anchors[entry.id]
        place = anchor.clause.id if anchor.clause else entry.record.clause
        if place is not None:
            quoting.setdefault(place, []).append(entry.id)
    read: Mapping[str, tuple[str, ...]] = {entry.id: entry.record.topics for entry in policy.read}
    changed: frozenset[str] = frozenset()
    if policy.lock is not None:
        from catalog.locking.state import state_against

        _, changed, read = state_against(policy, policy.lock)
    return [
        _judge(clause, policy.id, quoting.get(clause.id, []), read.get(clause.id), statements, clause.id in changed)
        for clause in policy.text.clauses
    ]


def _judge(
    clause: Clause,
    policy: str,
    quoting: list[str],
    topics: tuple[str, ...] | None,
    statements: Mapping[str, JudgedStatement],
    changed: bool,
) -> JudgedClause:
    verdicts: set[str] = {statements[name].verdict for name in quoting}
    verdicts |= {name for name, holds in (("read", topics is not None), ("changed", changed)) if holds}
    gravest = next((v for v in GRAVEST_FIRST if v in verdicts), "unread")
    return JudgedClause(clause, policy, gravest, tuple(quoting), topics)  # type: ignore[arg-type]
