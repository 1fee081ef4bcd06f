"""Whether sentences inform of what a requirement asks, as far as they cover what it asks it of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from catalog.justify.goals import Goal
from catalog.justify.hierarchy import distances
from catalog.justify.prepared import Prepared
from catalog.justify.relation import Relation
from catalog.justify.terms import Dimension
from catalog.justify.verdicts import ORDER, PASSING
from catalog.law.informing import Informer
from catalog.law.unit_verdict import UNSAID, UnitVerdict, badness
from catalog.law.units import LawUnit

Policies = frozenset[str] | None
PLACES = {"data": 0, "subjects": 1, "purposes": 2, "recipients": 3}
"""Where a unit holds the term of a dimension that a sentence may state."""


class TopicsTold:
    """What the policies of one inventory tell of topics; each answer is worked out once for all units alike."""

    def __init__(self, prepared: Prepared) -> None:
        self._informing = prepared.telling.informing
        self._broader = {n: entry.record.broader for n, entry in prepared.inventory.vocabulary["topics"].items()}
        self._informers: dict[str, list[Informer]] = {}
        self._places: dict[tuple[tuple[str, ...], Policies], tuple[int, ...]] = {}
        self._known: dict[tuple[object, ...], UnitVerdict] = {}

    def of(
        self, topics: tuple[str, ...], category: str, policies: Policies, units: Sequence[LawUnit]
    ) -> Sequence[UnitVerdict]:
        """The verdict for each unit; a single one where no sentence makes a difference between them."""
        places = self._stated_places(topics, policies)
        if not places:
            return (self._once(topics, "", policies, units[0] if units else LawUnit(), ()),)
        within = category if 0 in places else ""
        terms = itemgetter(*places)
        return [self._once(topics, within, policies, unit, terms(unit), category) for unit in units]

    def once(self, topics: tuple[str, ...]) -> UnitVerdict:
        """The verdict of what is asked once, of nothing in particular."""
        return self._once(topics, "", None, None, None)

    def _once(
        self, topics: tuple[str, ...], within: str, policies: Policies, unit: LawUnit | None, terms: object,
        category: str = "",
    ) -> UnitVerdict:  # fmt: skip
        key = (topics, within, policies, terms)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._every_topic(topics, category, policies, unit)
        return known

    def _every_topic(
        self, topics: tuple[str, ...], category: str, policies: Policies, unit: LawUnit | None
    ) -> UnitVerdict:
        each = [self._topic(topic, category, policies, unit) for topic in topics]
        worst = max(each, key=lambda found: ORDER[found.verdict])
        if worst.verdict == "unjustified" and any(found.verdict in PASSING for found in each):
            worst = UnitVerdict("partial")
        return worst._replace(statements=tuple(dict.fromkeys(name for found in each for name in found.statements)))

    def _topic(self, topic: str, category: str, policies: Policies, unit: LawUnit | None) -> UnitVerdict:
        found = (self._of(one, category, unit) for one in self._telling(topic, policies))
        return min([UNSAID, *found], key=badness)

    def _of(self, informer: Informer, category: str, unit: LawUnit | None) -> UnitVerdict:
        if unit is None:
            return _by_relations(informer, {})
        goal = Goal("inform", category, unit.data, unit.subject, unit.purpose, unit.recipient)
        return _by_relations(informer, self._informing.relations(informer, goal))

    def _stated_places(self, topics: tuple[str, ...], policies: Policies) -> tuple[int, ...]:
        """The places of a unit that matter: those of the dimensions that some sentence on the topics states."""
        known = self._places.get((topics, policies))
        if known is None:
            stated = {d for topic in topics for one in self._telling(topic, policies) for d in one.norm.stated}
            known = self._places[topics, policies] = tuple(place for d, place in PLACES.items() if d in stated)
        return known

    def _telling(self, topic: str, policies: Policies) -> Iterable[Informer]:
        if topic not in self._informers:
            self._informers[topic] = [
                one for one in self._informing.every
                if any(topic in distances(told, self._broader) for told in one.topics)
            ]  # fmt: skip
        return (one for one in self._informers[topic] if policies is None or one.policy in policies)


def _by_relations(informer: Informer, relations: Mapping[Dimension, Relation]) -> UnitVerdict:
    kinds = {relation.kind for relation in relations.values()}
    if "none" in kinds:
        return UNSAID
    if "narrower" in kinds:
        return UnitVerdict("partial", None, (informer.id,))
    if not informer.in_force:
        return UnitVerdict("not-in-force", None, (informer.id,))
    vague = max((relation.vagueness for relation in relations.values()), default=0.0)
    return UnitVerdict("broader" if "broader" in kinds else "exact", vague, (informer.id,))
