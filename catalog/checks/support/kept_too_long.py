"""Which stated periods of a category are longer than what the policy says of its data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catalog.findings.finding import Quoted
from catalog.justify.goals import Goal
from catalog.justify.prepared import Prepared
from catalog.law.keeping import KeepingSentence, KeepingSentences
from catalog.reading.periods import KeptFor, kept_as_written, kept_in
from inventory.policy import Clause
from inventory.policy.sentences import sentences_of
from inventory.problem import Path
from inventory.schema import Category, Retention


class KeptTooLong(NamedTuple):
    """A period as the inventory states it at `path`, for which data, and the sentence that says otherwise."""

    period: str
    path: Path
    data: tuple[str, ...]
    said: Quoted


def kept_too_long(prepared: Prepared, category: Category) -> Iterator[KeptTooLong]:
    """Each stated period with the first sentence that contradicts it, and the data for which it does."""
    for retention, path, data in _stated(category):
        own = kept_as_written(retention.period)
        if not own.says_something:
            continue
        clause = retention.listed_in.rpartition("/")[2] if retention.listed_in else None
        found: dict[Quoted, list[str]] = {}
        for name in data:
            said = _against(prepared, category, name, own, clause)
            if said is not None:
                found.setdefault(said, []).append(name)
        if not found and data:
            said = _against_clause(prepared, category, own, clause)
            found = {said: list(data)} if said else {}
        yield from (KeptTooLong(retention.period, path, tuple(names), said) for said, names in found.items())


def _stated(category: Category) -> Iterator[tuple[Retention, Path, list[str]]]:
    """Each period that a category states, with the data that it holds for."""
    own = {position: datum for position, datum in enumerate(category.data) if datum.retention is not None}
    if category.retention is not None:
        yield category.retention, ("retention",), [d.type for n, d in enumerate(category.data) if n not in own]
    for position, datum in own.items():
        if datum.retention is not None:
            yield datum.retention, ("data", position, "retention"), [datum.type]


def _against(prepared: Prepared, category: Category, data: str, own: KeptFor, clause: str | None) -> Quoted | None:
    keeping = prepared.telling.keeping
    if not keeping.every:
        return None
    policies = prepared.belonging.belongs_to(category)
    datum = next(each for each in category.data if each.type == data)
    for subject in datum.subjects or category.subjects:
        goals = [Goal("inform", category.category, data, subject, purpose) for purpose in category.purposes or ("",)]
        near = [keeping.nearest(goal, policies, clause) for goal in goals]
        against = [[one for one in each if keeping.contradicts(own, one.kept)] for each in near]
        # What is said of one purpose says nothing about data that are kept for another one as well.
        if against and all(against):
            return quoted_keeping(prepared, against[0][0])
    return None


def _against_clause(prepared: Prepared, category: Category, own: KeptFor, name: str | None) -> Quoted | None:
    """The sentence of the clause that the category names, where no statement in it gives a period."""
    keeping = prepared.telling.keeping
    policies = prepared.belonging.belongs_to(category)
    for policy in prepared.inventory.policies:
        current = policy.id in policies - prepared.belonging.replaced
        clause = next((one for one in policy.text.clauses if current and one.id == name), None)
        if clause is not None and not _has_statement(keeping, policy.id, clause):
            said = [(text.text, kept) for text in sentences_of(clause) for kept in kept_in(text.text)]
            if said and all(keeping.contradicts(own, kept) for _, kept in said):
                return Quoted(said[0][0], policy.entry.document, clause.line, clause.id)
    return None


def _has_statement(keeping: KeepingSentences, policy: str, clause: Clause) -> bool:
    return any(
        one.informer.policy == policy and one.informer.clause is not None and one.informer.clause.id == clause.id
        for one in keeping.every
    )


def quoted_keeping(prepared: Prepared, one: KeepingSentence) -> Quoted:
    """A sentence on how long data are kept, as it is shown beside a finding."""
    document = prepared.policy_of[one.informer.id].entry.document
    return Quoted(one.informer.quote, document, one.informer.clause.line if one.informer.clause else 0, one.informer.id)
