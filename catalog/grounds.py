"""One digest over everything that all categories are judged by: it differs wherever a verdict could."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from catalog.footing import digest_of
from catalog.prepared import Prepared
from inventory.fingerprint import fingerprint
from inventory.model import Inventory
from inventory.source import matching, read_text

_PROGRAM = Path(__file__).parents[1]


def digest_of_grounds(prepared: Prepared) -> str:
    """Of the day, the policies, recipients, terms and settings, and of the program itself.

    Not of category files, nor of evidence that these name.
    """
    inventory = prepared.inventory
    settings = inventory.manifest.settings
    grounds = (
        fingerprint(_PROGRAM / "catalog", _PROGRAM / "inventory"),
        prepared.day,
        inventory.manifest.organisation,
        (settings.accept_open_lists, settings.max_vagueness, settings.require_citations),
        inventory.policies,
        inventory.recipients,
        inventory.vocabulary.terms,
        inventory.vocabulary.mechanisms,
        [(file, read_text(inventory.root, file)[0]) for file in _shared_files(inventory)],
    )
    return digest_of(json.dumps(grounds, default=_plain))


def _shared_files(inventory: Inventory) -> Iterator[str]:
    """What the manifest names apart from categories; their very text counts: comments hold drafts switched off."""
    manifest = inventory.manifest
    patterns = [*manifest.recipients, *manifest.vocabulary, *manifest.waivers]
    for entry in manifest.policies.values():
        patterns += [entry.document, *entry.statements, *entry.incorporates]
    yield inventory.manifest_file
    for pattern in patterns:
        yield from matching(inventory.root, pattern)[0]


def _plain(value: Any) -> str:
    if isinstance(value, BaseModel):
        return value.model_dump_json()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not plain")
