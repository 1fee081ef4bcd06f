"""One digest over everything that all categories are judged by: it differs wherever a verdict could."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from catalog.cache.category_key import digest_of
from catalog.justify.prepared import Prepared
from inventory.fingerprint import fingerprint
from inventory.input_files import shared_names
from inventory.source import read_text

_PROGRAM = Path(__file__).parents[2]


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
        (inventory.manifest.laws, inventory.manifest.facts, dict(inventory.own_packs)),
        inventory.policies,
        inventory.recipients,
        inventory.vocabulary.terms,
        inventory.vocabulary.mechanisms,
        inventory.vocabulary.regimes,
        # The very text of the files counts, too: messages name the lines on which drafts stand.
        [(file, read_text(inventory.root, file)[0]) for file in shared_names(inventory)],
    )
    return digest_of(json.dumps(grounds, default=_plain))


def _plain(value: Any) -> str:
    if isinstance(value, BaseModel):
        return value.model_dump_json()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not plain")
