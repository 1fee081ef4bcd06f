"""How many records of a kind an inventory has, for sentences such as “we use exactly two analytics providers”."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from catalog.justify.hierarchy import Hierarchy
from catalog.justify.terms import Terms
from inventory.load import read_category
from inventory.model import Inventory
from inventory.schema import Category, Disclosure
from inventory.schema.evidence import EvidenceItem

_DIMENSIONS = {"kinds": "recipients", "data": "data", "subjects": "subjects", "sources": "sources",
               "purposes": "purposes", "recipients": "recipients"}  # fmt: skip
"""Fields whose values are terms: a narrower one counts among a broader one."""


def counted(item: EvidenceItem, inventory: Inventory, terms: Terms) -> int:
    """Return the number of records that `item` counts: those whose fields have, for each of `where`, one of its values.

    `data`, `purposes` and `subjects` count what categories hold, each term once. A field that a record lacks has none.
    """
    records = list(_records(str(item.inventory), inventory))
    return sum(all(_has(fields, key, wanted, terms) for key, wanted in item.where.items()) for fields in records)


def unknown_term(item: EvidenceItem, inventory: Inventory) -> str | None:
    """Return the first term that `item` counts by and nobody declares: nothing would ever be found under it."""
    for key, wanted in item.where.items():
        dimension = _DIMENSIONS.get(key)
        known: Collection[str] = inventory.vocabulary[dimension] if dimension else wanted
        found = (term for term in wanted if term not in known and term not in inventory.recipients)
        if (unknown := next(found, None)) is not None:
            return unknown
    return None


Fields = Mapping[str, Sequence[str]]


def _records(kind: str, inventory: Inventory) -> Iterator[Fields]:
    if kind == "recipients":
        for entry in inventory.recipients.values():
            one = entry.record
            yield {"id": (entry.id,), "kinds": (entry.id,), "role": (one.role,),
                   "country": (one.country,) if one.country else (), "transfer": one.mechanisms}  # fmt: skip
    elif kind == "statements":
        for policy in inventory.policies:
            for said in policy.statements:
                lists: dict[str, Any] = {key: getattr(said.record, key) for key in _DIMENSIONS if key != "kinds"}
                yield {"id": (said.id,), "policy": (policy.id,), **lists}
    elif kind == "policies":
        yield from ({"id": (policy.id,)} for policy in inventory.policies)
    else:
        yield from _of_categories(kind, inventory)


def _of_categories(kind: str, inventory: Inventory) -> Iterator[Fields]:
    known: set[str] = set()
    for file in inventory.category_files:
        entry = read_category(inventory.root, file)[0]
        if entry is None:
            continue
        category = entry.record
        if kind == "categories":
            yield _category(category)
        elif kind == "disclosures":
            yield from (_disclosure(category, one) for one in category.disclosures)
        else:
            found = dict.fromkeys(_held(category, kind))
            yield from ({"id": (name,), kind: (name,)} for name in found if name not in known)
            known.update(found)


def _held(category: Category, kind: str) -> Sequence[str]:
    if kind == "data":
        return [datum.type for datum in category.data]
    return category.taken("subjects" if kind == "subjects" else "purposes")


def _category(category: Category) -> Fields:
    return {
        "id": (category.category,), "data": [datum.type for datum in category.data], "regions": category.regions,
        "subjects": category.taken("subjects"), "sources": category.taken("sources"),
        "purposes": category.taken("purposes"), "recipients": [one.recipient for one in category.disclosures],
    }  # fmt: skip


def _disclosure(category: Category, one: Disclosure) -> Fields:
    return {
        "id": (one.id,) if one.id else (), "category": (category.category,), "recipient": (one.recipient,),
        "recipients": (one.recipient,), "data": one.data or [datum.type for datum in category.data],
        "subjects": one.subjects or category.taken("subjects"), "purposes": one.purposes,
    }  # fmt: skip


def _has(fields: Fields, key: str, wanted: Sequence[str], terms: Terms) -> bool:
    values = fields.get(key, ())
    tree = _tree(terms, _DIMENSIONS.get(key))
    above = {upper for value in values for upper in (tree.above(value) if tree else (value,))}
    return any(term in above for term in wanted)


def _tree(terms: Terms, dimension: str | None) -> Hierarchy | None:
    if dimension is None:
        return None
    return terms.data.types if dimension == "data" else getattr(terms, dimension)
