"""Entries for recipients that a list names and an inventory does not declare."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from catalog.drafting.terms import TermFinder
from catalog.free_id import free_id
from catalog.justify.listed import company_key, listed_keys
from catalog.listed_dates import month_comes_first
from catalog.listed_facts import RecipientFacts, facts_of
from inventory.country_names import country_code
from inventory.model import Inventory
from inventory.named_files import files_named
from inventory.policy import ListedRecipient, slug
from inventory.policy.listed_facts import AGREEMENT, SIGNED
from inventory.record_file import read_mapping


class NewRecipient(NamedTuple):
    """A recipient to be declared, and what the list says of it.

    `country` is a code or, where the list names no single country, None; `kinds` are guesses from its services.
    """

    id: str
    listed: ListedRecipient
    country: str | None
    kinds: tuple[str, ...]
    facts: RecipientFacts = RecipientFacts()


def new_recipients(inventory: Inventory, listed: Sequence[ListedRecipient], today: datetime.date) -> list[NewRecipient]:
    """Those of `listed` none of whose names is somebody's name or alias in the inventory, with ids that are free in it.

    `today` is the day on which the list is taken over.
    """
    month_first = month_comes_first(text for one in listed for fact, text in one.facts if fact in (SIGNED, AGREEMENT))
    declared = _declared(inventory)
    known = {company_key(name) for names in declared.values() for name in names}
    taken = set(declared) | set(inventory.vocabulary["recipients"])
    finder = TermFinder(inventory.vocabulary)
    found: list[NewRecipient] = []
    for one in listed:
        keys = listed_keys(one)
        if known.isdisjoint(keys):
            known.update(keys)
            name = free_id(slug(keys[0]) or "recipient", taken)
            taken.add(name)
            facts = facts_of(one, today, month_first)
            what = next(filter(None, (one.services, facts.more_services, facts.kind_words)), "")
            kinds = tuple(finder.find("recipients", f"{what} provider") or finder.find("recipients", what))
            found.append(NewRecipient(name, one, country_code(one.country), kinds, facts))
    return found


def declared_already(inventory: Inventory, listed: Sequence[ListedRecipient]) -> list[tuple[ListedRecipient, str]]:
    """Those of `listed` who are declared, each with the id under which."""
    ids = {company_key(name): one for one, names in _declared(inventory).items() for name in names}
    found = ((one, next((ids[key] for key in listed_keys(one) if key in ids), None)) for one in listed)
    return [(one, name) for one, name in found if name is not None]


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
