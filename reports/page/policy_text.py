"""The policies in full: every clause with what it comes to, and beside it what rests on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import ClauseVerdict, JudgedClause
from catalog.checking.statement_verdicts import JudgedStatement
from catalog.justify.prepared import Prepared
from inventory.model import Policy
from inventory.schema import Statement
from reports.listings.clauses import meaning
from reports.page.marks import Segment, segments
from reports.page.uses import StatementUse

TONES: dict[str, str] = {
    "used": "good", "kept": "good", "guarding": "good", "read": "plain", "unused": "idle",
    "changed": "bad", "violated": "bad", "lost": "bad",
    "unread": "warn", "dangling": "warn", "unevidenced": "warn", "stale": "warn",
}  # fmt: skip
"""How each verdict of a clause or statement is to be seen."""

CLAUSE_MEANING: dict[ClauseVerdict, str] = {
    "changed": "the text differs from the one that was accepted; somebody must read it again",
    "unread": "nobody has said what it means",
    "violated": "it forbids something that the inventory declares",
    "lost": "a statement quotes words that are not in the policy",
    "dangling": "it promises an explanation that the policy does not give",
    "unevidenced": "it undertakes something, and nothing shows how that is kept",
    "stale": "it is not in force on the day",
    "unused": "it permits something that nobody makes use of",
    "guarding": "it forbids something, and nothing comes near it",
    "used": "it permits things that the inventory declares",
    "kept": "it undertakes something, and evidence shows how that is kept",
    "read": "it was read and permits, forbids and undertakes nothing",
}


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement with its verdict and what rests on it; `clause` is where its quote stands, if it was found."""

    id: str
    policy: str
    record: Statement
    clause: str | None
    document: str
    line: int | None
    means: str
    verdict: str
    uses: int | None
    dangling: tuple[str, ...]
    resting: tuple[StatementUse, ...]

    @property
    def tone(self) -> str:
        """How its verdict is to be seen."""
        return TONES[self.verdict]


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """A clause: headings that begin with it (with their depth from 0), its text in stretches, and its statements."""

    judged: JudgedClause
    headings: tuple[tuple[int, str], ...]
    segments: tuple[Segment, ...]
    statements: tuple[StatementShown, ...]
    uses: int

    @property
    def tone(self) -> str:
        """How its verdict is to be seen."""
        return TONES[self.judged.verdict]

    @property
    def meaning(self) -> str:
        """What its verdict says."""
        return CLAUSE_MEANING[self.judged.verdict]


@dataclass(frozen=True, slots=True)
class PolicyShown:
    """A policy with all its clauses in document order, and the statements whose quotes are in none of them."""

    policy: Policy
    clauses: tuple[ClauseShown, ...]
    homeless: tuple[StatementShown, ...]


def statements_shown(assessed: Assessed, resting: Mapping[str, tuple[StatementUse, ...]]) -> dict[str, StatementShown]:
    """Every statement by id, in the order of the files."""
    prepared = assessed.prepared
    return {
        name: _statement(prepared, name, judged, resting.get(name, ())) for name, judged in assessed.statements.items()
    }


def _statement(
    prepared: Prepared, name: str, judged: JudgedStatement, resting: tuple[StatementUse, ...]
) -> StatementShown:
    entry, policy = prepared.statements[name], prepared.policy_of[name]
    clause = prepared.anchors[name].clause
    return StatementShown(
        name, policy.id, entry.record, clause.id if clause else None, policy.text.document,
        clause.line if clause else None, meaning(entry.record), judged.verdict, judged.uses, judged.dangling, resting,
    )  # fmt: skip


def policies_shown(assessed: Assessed, statements: Mapping[str, StatementShown]) -> list[PolicyShown]:
    """Every policy, in the order of the manifest."""
    return [_policy(policy, assessed.clauses, statements) for policy in assessed.prepared.inventory.policies]


def _policy(policy: Policy, clauses: Sequence[JudgedClause], statements: Mapping[str, StatementShown]) -> PolicyShown:
    shown: list[ClauseShown] = []
    above: tuple[str, ...] = ()
    for judged in clauses:
        if judged.policy == policy.id:
            shown.append(_clause(judged, above, statements))
            above = judged.clause.heading
    homeless = tuple(s for s in statements.values() if s.policy == policy.id and s.clause is None)
    return PolicyShown(policy, tuple(shown), homeless)


def _clause(judged: JudgedClause, above: tuple[str, ...], statements: Mapping[str, StatementShown]) -> ClauseShown:
    clause = judged.clause
    path = clause.heading
    same = next(
        (i for i, pair in enumerate(zip(path, above, strict=False)) if pair[0] != pair[1]), min(len(path), len(above))
    )
    own = tuple(statements[name] for name in judged.statements)
    quotes = [(one.id, one.record.quote) for one in own if one.clause == clause.id]
    return ClauseShown(
        judged,
        tuple(enumerate(path))[same:],
        tuple(segments(clause, quotes)),
        own,
        sum(one.uses or 0 for one in own if one.verdict == judged.verdict),
    )  # fmt: skip
