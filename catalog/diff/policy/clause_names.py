"""Where an inventory's files name clauses."""

from __future__ import annotations

from inventory.load import read_category
from inventory.model import Inventory, Policy


def files_naming(inventory: Inventory, policy: Policy) -> dict[str, list[str]]:
    """The files in which each clause id stands: `listed_in` of categories, `clause` and `read` of the policy's own."""
    found: dict[str, dict[str, None]] = {}

    def note(name: str | None, file: str) -> None:
        if name is not None:
            found.setdefault(name, {})[file] = None

    for entry in policy.statements:
        note(entry.record.clause, entry.file)
    for marked in policy.read:
        note(marked.id, marked.file)
    for file in inventory.category_files:
        category, _, _ = read_category(inventory.root, file)
        if category is not None:
            note(category.record.listed_in, file)
            note(category.record.retention.listed_in if category.record.retention else None, file)
    return {name: list(files) for name, files in found.items()}
