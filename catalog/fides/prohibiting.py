"""Rules of Fides policies as prohibitions, which deny the same of what is declared as Fides does.

Where the terms of a rule say so, the prohibition names terms, and binds whatever is declared later, too. Fides' ALL and
NONE speak of everything that one declaration names, and Fides orders some data otherwise than the vocabulary: there the
prohibition names the categories that break the rule on the day of import, and says that it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from catalog.fides.evaluation import is_violated, matches
from catalog.fides.keys import KINDS
from catalog.fides.taxonomy import FidesTaxonomy
from catalog.justify.hierarchy import Hierarchy
from inventory.fides import FidesMatch, FidesPolicyRule
from inventory.model import Vocabulary
from inventory.strict_yaml import Value

if TYPE_CHECKING:
    from catalog.fides.importing import DeclaredCategory

TERMS, CATEGORIES, NOTHING = "terms", "categories", "nothing"


class Denial(NamedTuple):
    """A rule with the dimensions of its prohibition; `by` says whether it names terms, categories, or is none yet."""

    rule: FidesPolicyRule
    stated: dict[str, tuple[str, ...]]
    by: str
    broken_by: tuple[str, ...]


def denials(
    rules: Sequence[FidesPolicyRule], categories: Sequence[DeclaredCategory], taxonomy: FidesTaxonomy,
    vocabulary: Vocabulary,
) -> Iterator[Denial]:  # fmt: skip
    """Yield the prohibition of each rule, in their order."""
    for rule in rules:
        broken = tuple(one.id for one in categories if is_violated(rule, one.declaration, one.groups, taxonomy.lineage))
        named = {
            "data": _named(rule.categories, "data", taxonomy),
            "subjects": _named(rule.subjects, "subjects", taxonomy),
            "purposes": _named(rule.uses, "purposes", taxonomy),
        }
        orders = {dimension: _order(dimension, taxonomy, vocabulary) for dimension in KINDS}
        stated = {dimension: _highest(terms, orders[dimension]) for dimension, terms in named.items()}
        if all(stated.values()) and _bound(stated, categories, orders) == broken:
            yield Denial(rule, stated, TERMS, broken)
        elif broken:
            purposes = [one.record["purposes"] for one in categories if one.id in broken]
            uses = tuple(dict.fromkeys(str(name) for held in purposes for name in held))
            yield Denial(rule, {"data": broken, "purposes": uses}, CATEGORIES, broken)
        else:
            yield Denial(rule, stated, NOTHING, ())


def _named(rule: FidesMatch, dimension: str, taxonomy: FidesTaxonomy) -> tuple[str, ...]:
    """The terms of the keys that a rule speaks of, each of them alone: those at or below its values, or all others."""
    wanted = FidesMatch("ANY" if rule.match in ("ANY", "ALL") else "OTHER", rule.values)
    keys = [key for key in taxonomy.keys(dimension) if matches(wanted, (key,), dimension, taxonomy.lineage)]
    keys += [key for key in rule.values if wanted.match == "ANY" and key not in keys]
    return tuple(dict.fromkeys(taxonomy.term(dimension, key) for key in keys))


def _highest(terms: Sequence[str], order: Hierarchy) -> tuple[str, ...]:
    """The terms without those that lie below another of them, which a sentence about that other covers, too."""
    return tuple(term for term in terms if not any(other != term and order.covers(other, term) for other in terms))


def _bound(
    stated: dict[str, tuple[str, ...]], categories: Sequence[DeclaredCategory], orders: dict[str, Hierarchy]
) -> tuple[str, ...]:
    """The categories that a prohibition with these terms would bite or touch in clausemap."""

    def meets(one: DeclaredCategory, dimension: str) -> bool:
        order = orders[dimension]
        return any(_overlap(order, str(held), term) for held in one.record[dimension] for term in stated[dimension])

    return tuple(one.id for one in categories if all(meets(one, dimension) for dimension in stated))


def _overlap(order: Hierarchy, declared: str, term: str) -> bool:
    return not order.below(declared).isdisjoint(order.below(term))


def _order(dimension: str, taxonomy: FidesTaxonomy, vocabulary: Vocabulary) -> Hierarchy:
    broader: dict[str, Sequence[str]] = {name: entry.record.broader for name, entry in vocabulary[dimension].items()}
    for name, term in taxonomy.own.get(dimension, {}).items():
        held: Value = term.get("broader", []) if isinstance(term, dict) else []
        broader[name] = [str(one) for one in held]
    return Hierarchy(broader)
