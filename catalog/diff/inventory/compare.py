"""Everything that changed between two states of an inventory."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple, get_args

from catalog.diff.inventory.activities import activity_changes
from catalog.diff.inventory.categories import category_changes
from catalog.diff.inventory.change import About, Change, RecordPlace
from catalog.diff.inventory.disclosures import DisclosureChanges, Parties
from catalog.diff.inventory.evidence import EvidenceChanges
from catalog.diff.inventory.gate import gate_changes
from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.names import (
    FORMERLY,
    Renames,
    pair_categories,
    pair_recipients,
    recipient_names,
    renamed_clauses,
    renamed_terms,
)
from catalog.diff.inventory.pairing import Pairs
from catalog.diff.inventory.policies import policy_changes
from catalog.diff.inventory.recipients import recipient_changes
from catalog.diff.inventory.state import HeldCategory, State, read_states
from catalog.diff.inventory.statements import Said, pair_statements, statement_changes, statement_evidence
from catalog.diff.inventory.translate import category_now, statement_now
from catalog.diff.inventory.vocabulary import vocabulary_changes
from catalog.diff.inventory.weaker import Loosened
from inventory.model import Inventory
from inventory.problem import Problem

ORDER: dict[str, int] = {about: rank for rank, about in enumerate(get_args(About))}


class InventoryComparison(NamedTuple):
    """Two states and what changed from `old` to `new`, in the order in which it is told.

    `unread` are the faults of records that could not be compared, in the old state and in the new.
    """

    old: Inventory
    new: Inventory
    day: datetime.date
    changes: tuple[Change, ...]
    unread: tuple[tuple[Problem, ...], tuple[Problem, ...]]


def compare(old: Inventory, new: Inventory, day: datetime.date) -> InventoryComparison:
    """Compare two states of an inventory, both judged as of `day`.

    Content decides, not names: moved files, reordered keys, comments, and ids that changed while what they stand for
    did not, are no changes. `compare(x, x, day)` has none, and `compare(b, a, day)` has those of `compare(a, b, day)`
    with new and gone, widening and narrowing exchanged, except where either loosens what there is judged by.
    """
    was, now = read_states(old, new, day)
    return InventoryComparison(old, new, day, compare_states(was, now), (was.unread, now.unread))


def compare_states(old: State, new: State) -> tuple[Change, ...]:
    """Everything that changed between two states that are read already."""
    changes = Loosened(old, new).told(_Comparing(old, new).changes())
    return tuple(sorted(changes, key=lambda c: (ORDER[c.about], c.id, c.event != "new", c.aspect, c.kind, c.message)))


class _Comparing:
    """One comparison: first what each thing is called now, then what is different about it."""

    def __init__(self, old: State, new: State) -> None:
        self._states = (old, new)
        self._recipients = pair_recipients(old, new)
        self._categories, self._names = self._pair_by_name()
        self._statements = self._pair_statements()
        self._rename_statements()
        self._terms = Hierarchies(old, new, self._names)
        self._evidence = EvidenceChanges(old.prepared.evidence, new.prepared.evidence)

    def changes(self) -> Iterator[Change]:
        """All changes, in no order."""
        old, new = (state.inventory for state in self._states)
        manifest = new.manifest_file
        homes = (old.manifest.organisation.country, new.manifest.organisation.country)
        place = RecordPlace(manifest, ("recipients",))
        yield from recipient_changes(self._recipients, self._names, self._terms, place, self._evidence)
        place = RecordPlace(manifest, ("categories",))
        yield from category_changes(self._categories, self._terms, homes, place, self._evidence)
        yield from self._disclosures()
        yield from policy_changes(old.policies, new.policies, self._names, self._terms, manifest)
        yield from statement_changes(self._statements, self._terms, RecordPlace(manifest, ("policies",)))
        yield from statement_evidence(self._statements, self._evidence)
        place = RecordPlace(manifest, ("vocabulary",))
        yield from vocabulary_changes(old.vocabulary, new.vocabulary, self._names, self._terms, place)
        yield from gate_changes(old, new)
        place = RecordPlace(manifest, ("activities",))
        yield from activity_changes(old.activities, new.activities, self._names, place)

    def _disclosures(self) -> Iterator[Change]:
        pairs, new = self._categories, self._states[1].inventory
        gone = {self._names.one("recipients", entry.id): entry for entry in self._recipients.gone}
        parties = Parties({**gone, **new.recipients}, RecordPlace(new.manifest_file, ("categories",)))
        for was, now in [*pairs.both, *((None, now) for now in pairs.new), *((was, None) for was in pairs.gone)]:
            yield from DisclosureChanges(parties, was, now, self._terms, self._evidence).changes()

    def _pair_by_name(self) -> tuple[Pairs[HeldCategory], Renames]:
        """Categories, the old ones in the names of the new state, and those names."""
        old, new = self._states
        terms = renamed_terms(old.inventory.vocabulary, new.inventory.vocabulary)
        recipients = recipient_names(self._recipients, new.inventory.recipients)
        terms["recipients"] = {**terms.get("recipients", {}), **recipients}
        names = Renames(terms, {}, renamed_clauses(old, new))
        pairs = pair_categories(
            [category_now(held, names) for held in old.categories.values()], new.categories.values()
        )
        renamed = {was.id: now.id for was, now in pairs.both if was.id != now.id}
        ids = {held.id for held in new.categories.values()}
        renamed |= {held.id: held.id + FORMERLY for held in pairs.gone if held.id in ids}
        terms["data"] = {**terms.get("data", {}), **renamed}
        only = Renames({"data": renamed}, {}, {})
        both = [(category_now(was, only), now) for was, now in pairs.both]
        return Pairs(both, pairs.gone, pairs.new), names

    def _pair_statements(self) -> Pairs[Said]:
        old, new = ([entry for p in s.inventory.policies for entry in p.statements] for s in self._states)
        return pair_statements([e._replace(record=statement_now(e.record, self._names)) for e in old], new)

    def _rename_statements(self) -> None:
        renamed = {was.id: now.id for was, now in self._statements.both if was.id != now.id}
        if not renamed:
            return
        self._names = self._names._replace(statements=renamed)
        both = [
            (was._replace(record=statement_now(was.record, self._names)), now) for was, now in self._statements.both
        ]
        self._statements = self._statements._replace(both=both)
        only = Renames({}, renamed, {})
        pairs = self._categories
        self._categories = Pairs([(category_now(was, only), now) for was, now in pairs.both], pairs.gone, pairs.new)
