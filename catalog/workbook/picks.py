"""The values to pick from in a workbook's cells."""

from __future__ import annotations

from typing import get_args

from catalog.workbook.columns import Pick
from inventory.countries import COUNTRIES
from inventory.model import Inventory
from inventory.schema.recipient import Role
from inventory.schema.statement import Action
from inventory.strict_yaml import Value


def pick_lists(inventory: Inventory, categories: list[Value]) -> dict[Pick, list[str]]:
    """Return the values of each list; `categories` are the ids of those that the inventory has."""
    vocabulary = inventory.vocabulary
    bases = vocabulary.terms.get("bases", {})
    return {
        "roles": list(get_args(Role)),
        "countries": sorted(COUNTRIES),
        "recipients": sorted(inventory.recipients),
        "categories": sorted(str(one) for one in categories),
        "data": sorted(vocabulary["data"]),
        "purposes": sorted(vocabulary["purposes"]),
        "bases": sorted(bases),
        "actions": list(get_args(Action)),
        "policies": [policy.id for policy in inventory.policies],
    }
