"""Entries for recipients that a list names and an inventory does not declare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.drafting.terms import TermFinder
from catalog.free_id import free_id
from catalog.justify.listed import company_key
from inventory.country_names import country_code
from inventory.model import Inventory
from inventory.named_files import files_named
from inventory.policy import ListedRecipient, slug
from inventory.record_file import read_mapping


class NewRecipient(NamedTuple):
    """A recipient to be declared, and what the list says of it.

    `country` is a code or, where the list names no single country, None; `kinds` are guesses from its services.
    """

    id: str
    listed: ListedRecipient
    country: str | None
    kinds: tuple[str, ...]


def new_recipients(inventory: Inventory, listed: Sequence[ListedRecipient]) -> list[NewRecipient]:
    """Those of `listed` who are nobody's name or alias in the inventory, with ids that are free in it."""
    declared = _declared(inventory)
    known = {company_key(name) for names in declared.values() for name in names}
    taken = set(declared) | set(inventory.vocabulary["recipients"])
    finder = TermFinder(inventory.vocabulary)
    found: list[NewRecipient] = []
    for one in listed:
        key = company_key(one.name)
        if key not in known:
            known.add(key)
            name = free_id(slug(key) or "recipient", taken)
            taken.add(name)
            kinds = tuple(finder.find("recipients", f"{one.services} provider"))
            found.append(NewRecipient(name, one, country_code(one.country), kinds))
    return found


def recipients_files(inventory: Inventory) -> list[str]:
    """The files in which the manifest says that recipients are declared, as far as they exist."""
    return files_named(inventory.root, inventory.manifest.recipients, inventory.manifest_file, ("recipients",))[0]


def _declared(inventory: Inventory) -> dict[str, list[str]]:
    """Name and aliases of every recipient by id, of those that are not complete yet, too."""
    found: dict[str, list[str]] = {}
    for file in recipients_files(inventory):
        data, _ = read_mapping(inventory.root, file)
        entries = (data or {}).get("recipients")
        for name, entry in entries.items() if isinstance(entries, dict) else ():
            said = [entry.get("name"), entry.get("aliases")] if isinstance(entry, dict) else []
            flat = [text for one in said for text in (one if isinstance(one, list) else [one])]
            found[name] = [text for text in flat if isinstance(text, str)]
    return found
