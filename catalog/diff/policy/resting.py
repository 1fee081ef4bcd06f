"""Which goals rest on which clauses: their proof quotes a sentence there, or in a list that they introduce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from catalog.justify.engine import Judgement
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferJudgement
from inventory.load import read_category
from inventory.policy import Clause, normalise


class RestingGoals(NamedTuple):
    """How many goals of one action of one disclosure, or category, rest on a clause."""

    where: str
    action: str
    goals: int


def with_introduced(clauses: Iterable[Clause], ids: Collection[str]) -> frozenset[str]:
    """`ids` and those of the clauses that the clauses of these ids introduce, at any remove."""
    everything = list(clauses)
    found = set(ids)
    while True:
        texts = {normalise(clause.text) for clause in everything if clause.id in found}
        more = {clause.id for clause in everything if clause.lead_in and normalise(clause.lead_in) in texts} - found
        if not more:
            return frozenset(found)
        found |= more


def statements_in(prepared: Prepared, policy: str, ids: Collection[str]) -> frozenset[str]:
    """The statements of a policy whose sentence stands in a clause of these ids, or under one."""
    clauses = next(p.text.clauses for p in prepared.inventory.policies if p.id == policy)
    places = with_introduced(clauses, ids)
    return frozenset(
        name
        for name, anchor in prepared.anchors.items()
        if anchor.clause is not None and anchor.clause.id in places and prepared.policy_of[name].id == policy
    )


def statements_of_proof(judged: Judgement | TransferJudgement) -> Iterator[str]:
    """The statements on which a passing goal's proof rests; none where it fails."""
    if not judged.passes:
        return
    if isinstance(judged, TransferJudgement):
        ground = next((g for g in judged.grounds if g.status == "applies"), None)
        if ground is not None and ground.norm is not None:
            yield ground.norm.id
        return
    if judged.permit is not None:
        yield judged.permit.norm.id
    if judged.leg is not None:
        yield from statements_of_proof(judged.leg)


def resting_in(category: JudgedCategory, statements: Collection[str]) -> Iterator[RestingGoals]:
    """The goals of a category whose proof rests on one of `statements`, by disclosure and action."""
    counts: Counter[tuple[str, str]] = Counter()
    for where, action, judged in goals_with_place(category):
        if any(name in statements for name in statements_of_proof(judged)):
            counts[where, action] += 1
    return (RestingGoals(where, action, goals) for (where, action), goals in counts.items())


def goals_with_place(category: JudgedCategory) -> Iterator[tuple[str, str, Judgement | TransferJudgement]]:
    """Every goal: the disclosure or category it belongs to, its action, and its judgement."""
    name = category.entry.id
    yield from ((name, "collect", judged) for _, judged in category.collect)
    yield from ((name, "use", judged) for _, judged in category.use)
    yield from ((d.id, "disclose", judged) for d in category.disclosures for _, judged in d.all_goals())
    yield from ((name, "transfer", judged) for _, judged in category.transfer)


def resting_goals(prepared: Prepared, statements: Collection[str], files: Iterable[str]) -> list[RestingGoals]:
    """The goals of the categories in `files` that rest on `statements`; each category is judged once more for it."""
    found: list[RestingGoals] = []
    for file in files if statements else ():
        entry, _, left_out = read_category(prepared.inventory.root, file)
        if entry is not None:
            found += resting_in(prepared.judge.judge(entry, left_out), statements)
    return found
