"""The blast radius of a policy's change: the goals whose verdict differs, run on both texts, and what must be read."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from catalog.checking.clause_verdicts import judge_clauses
from catalog.checking.statement_verdicts import judge_statements
from catalog.checking.summary import summarise
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.resting import statements_in, statements_of_proof
from catalog.diff.policy.retext import with_text
from catalog.diff.policy.steps import Alignment
from catalog.explain.explanation import judged_categories
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared, prepare
from catalog.justify.verdicts import PASSING, Verdict
from inventory.model import Inventory, Policy
from inventory.policy import PolicyText


class GoalName(NamedTuple):
    """A goal: the disclosure or category it belongs to, its action, and its terms from data on (those that it has)."""

    where: str
    action: str
    terms: tuple[str, ...]


class GoalChange(NamedTuple):
    """A goal's verdict on the old and on the new text, and the statements that its proof rests on where it passes."""

    goal: GoalName
    before: Verdict | None
    after: Verdict | None
    statements: tuple[str, ...] = ()


class Blast(NamedTuple):
    """What the change does to an inventory.

    `needs_reading` are goals that still pass, but on a clause that was edited. `lost` names the statements whose quote
    no longer stands in the policy; `unread` the clauses that nothing speaks of only now; `renamed` the clauses that the
    inventory names and that are called otherwise in the new text.
    """

    newly_unjustified: tuple[GoalChange, ...]
    newly_justified: tuple[GoalChange, ...]
    otherwise: tuple[GoalChange, ...]
    needs_reading: tuple[GoalChange, ...]
    lost: tuple[str, ...]
    unread: tuple[str, ...]
    renamed: Mapping[str, str]


Proved = Mapping[GoalName, tuple[Verdict, tuple[str, ...]]]


class _Judged(NamedTuple):
    prepared: Prepared
    categories: list[JudgedCategory]
    goals: Proved
    unread: frozenset[str]
    names: Mapping[str, str]


def blast_radius(
    inventory: Inventory, day: datetime.date, policy: Policy, old: PolicyText, new: PolicyText, alignment: Alignment
) -> Blast:
    """What becomes of the goals of `inventory` when the text of `policy` changes from `old` to `new`.

    `alignment` is that of the two texts.
    """
    before, after = (_judge(inventory, day, policy, text) for text in (old, new))
    changes = list(_changes(before.goals, after.goals))
    edited = [passage.id for step in alignment.steps if step.needs_reading for passage in step.new]
    touched = statements_in(after.prepared, policy.id, edited)
    return Blast(
        tuple(c for c in changes if c.before in PASSING and c.after not in PASSING),
        tuple(c for c in changes if c.before not in PASSING and c.after in PASSING),
        tuple(c for c in changes if (c.before in PASSING) is (c.after in PASSING)),
        tuple(_resting(before.goals, after.goals, touched)),
        tuple(_lost(before.prepared, after.prepared, policy)),
        tuple(_newly_unread(before.unread, after.unread, alignment)),
        {name: now for name, now in after.names.items() if name != now and name in _names_used(after, policy)},
    )


def _judge(inventory: Inventory, day: datetime.date, policy: Policy, text: PolicyText) -> _Judged:
    retexted = with_text(inventory, policy, text)
    prepared = prepare(retexted.inventory, day)
    categories, _ = judged_categories(prepared)
    statements = judge_statements(prepared, [summarise(category, (), ()) for category in categories])
    clauses = judge_clauses(prepared, statements)
    unread = frozenset(one.clause.id for one in clauses if one.policy == policy.id and one.verdict == "unread")
    return _Judged(prepared, categories, dict(_goals(categories)), unread, retexted.names)


def _goals(categories: Collection[JudgedCategory]) -> Iterator[tuple[GoalName, tuple[Verdict, tuple[str, ...]]]]:
    for category in categories:
        name = category.entry.id
        owned = [(name, "collect", category.collect), (name, "use", category.use)]
        owned += [(disclosure.id, "disclose", disclosure.all_goals()) for disclosure in category.disclosures]
        for where, action, goals in owned:
            for key, judged in goals:
                terms = tuple(filter(None, key))
                yield GoalName(where, action, terms), (judged.verdict, tuple(statements_of_proof(judged)))
        for goal, transfer in category.transfer:
            terms = tuple(filter(None, (goal.region, goal.country, goal.recipient)))
            yield GoalName(name, "transfer", terms), (transfer.verdict, tuple(statements_of_proof(transfer)))


def _changes(before: Proved, after: Proved) -> Iterator[GoalChange]:
    for goal in dict.fromkeys([*before, *after]):
        old, new = before.get(goal), after.get(goal)
        if old is None or new is None or old[0] != new[0]:
            yield GoalChange(goal, old[0] if old else None, new[0] if new else None, new[1] if new else ())


def _resting(before: Proved, after: Proved, statements: Collection[str]) -> Iterator[GoalChange]:
    for goal, (verdict, proof) in after.items():
        touched = tuple(name for name in proof if name in statements)
        if touched:
            yield GoalChange(goal, before[goal][0] if goal in before else None, verdict, touched)


def _lost(before: Prepared, after: Prepared, policy: Policy) -> Iterator[str]:
    for entry in policy.statements:
        if before.anchors[entry.id].places and not after.anchors[entry.id].places:
            yield entry.id


def _newly_unread(before: Collection[str], after: Collection[str], alignment: Alignment) -> Iterator[str]:
    for step in alignment.steps:
        was_unread = bool(step.old) and all(passage.id in before for passage in step.old)
        yield from (passage.id for passage in step.new if passage.id in after and not was_unread)


def _names_used(judged: _Judged, policy: Policy) -> set[str]:
    """The clause ids that categories and the policy's statements use, as they are written."""
    records = [category.entry.record for category in judged.categories]
    used = {record.listed_in for record in records} | {entry.record.clause for entry in policy.statements}
    used |= {record.retention.listed_in for record in records if record.retention}
    return {name for name in used if name is not None} | {entry.id for entry in policy.read}


def compared(old: PolicyText, new: PolicyText) -> Alignment:
    """The alignment of two texts."""
    from catalog.diff.policy.align import align

    return align(passages_of(old.clauses), passages_of(new.clauses))
