"""The ids of what an inventory holds, kind by kind; categories are read for it, not judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from inventory.load import read_category
from inventory.model import Inventory
from inventory.named_disclosures import named_disclosures

Kind = Literal[
    "categories", "clauses", "data", "disclosures", "drafts", "policies", "purposes", "recipients", "statements"
]


def ids_of(inventory: Inventory, kind: Kind) -> Iterable[str]:
    """All ids of one kind, in the order of the files; a disclosure's is category/id. What cannot be read has none."""
    match kind:
        case "recipients":
            return inventory.recipients
        case "clauses":
            return [clause.id for policy in inventory.policies for clause in policy.text.clauses]
        case "statements":
            return [statement.id for policy in inventory.policies for statement in policy.statements]
        case "drafts":
            return [
                *(draft.id for policy in inventory.policies for draft in policy.drafts),
                *(mark.id for policy in inventory.policies for mark in policy.drafted_marks),
            ]
        case "policies":
            return [policy.id for policy in inventory.policies]
        case "data" | "purposes":
            return inventory.vocabulary[kind]
        case "categories":
            return [category for category, _ in _categories(inventory)]
        case "disclosures":
            return [f"{category}/{name}" for category, names in _categories(inventory) for name in names]


def _categories(inventory: Inventory) -> Iterator[tuple[str, list[str]]]:
    """Each category that can be read, with the ids of its disclosures."""
    for file in inventory.category_files:
        entry, _, left_out = read_category(inventory.root, file)
        if entry is not None:
            yield entry.id, [name for name, _, _ in named_disclosures(entry.record, left_out)]
