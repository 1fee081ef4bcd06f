"""Of which kind each YAML file is that a manifest names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from inventory.model import Inventory
from inventory.schema import (
    ActivitiesFile,
    Category,
    LawPack,
    Manifest,
    RecipientsFile,
    StatementsFile,
    VocabularyFile,
    WaiversFile,
)
from inventory.schema.law import OWN_PACKS
from inventory.source import matching


def record_of_each_file(inventory: Inventory) -> dict[str, type[BaseModel]]:
    """The record that each file is to hold, the manifest's included; of a file named twice the first that is said."""
    found: dict[str, type[BaseModel]] = {inventory.manifest_file: Manifest}
    for patterns, record in _named(inventory):
        for pattern in patterns:
            for file in matching(inventory.root, pattern)[0]:
                found.setdefault(file, record)
    return found


def _named(inventory: Inventory) -> Iterator[tuple[Sequence[str], type[BaseModel]]]:
    manifest = inventory.manifest
    yield manifest.recipients, RecipientsFile
    yield manifest.vocabulary, VocabularyFile
    yield manifest.waivers, WaiversFile
    yield manifest.activities, ActivitiesFile
    for entry in manifest.policies.values():
        yield entry.statements, StatementsFile
    yield OWN_PACKS, LawPack
    yield manifest.categories, Category
