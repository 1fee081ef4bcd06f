"""Digests over everything that all categories are judged by: one of them differs wherever a verdict could."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from catalog.cache.bare_norms import is_bare
from catalog.cache.category_key import digest_of
from catalog.justify.prepared import Prepared
from inventory.fingerprint import fingerprint
from inventory.input_files import shared_names
from inventory.model import Inventory, Policy
from inventory.source import read_text

_PROGRAM = Path(__file__).parents[2]


class SharedGrounds(NamedTuple):
    """Two digests: of what every category rests on, and of the statements that may touch some of them alone."""

    fixed: str
    said: str


def grounds_of(prepared: Prepared) -> SharedGrounds:
    """Of the day, the policies, recipients, terms and settings, and of the program itself.

    Not of category files, nor of evidence that these name. Bare statements, and the text of the files that hold
    nothing but statements, stand apart.
    """
    inventory = prepared.inventory
    settings = inventory.manifest.settings
    shared = frozenset(shared_names(inventory))
    others = frozenset(shared_names(_without_statement_files(inventory)))
    grounds = (
        fingerprint(_PROGRAM / "catalog", _PROGRAM / "inventory"),
        prepared.day,
        inventory.manifest.organisation,
        (settings.accept_open_lists, settings.max_vagueness, settings.require_citations),
        (inventory.manifest.laws, inventory.manifest.facts, dict(inventory.own_packs)),
        [_without_bare(policy) for policy in inventory.policies],
        inventory.recipients,
        inventory.vocabulary.terms,
        inventory.vocabulary.mechanisms,
        inventory.vocabulary.regimes,
        # A sentence that is marked as read denies something only where no statement quotes it.
        [(one.policy, one.clause.id, one.sentence) for one in prepared.marked.every],
        # The very text of the files counts, too: messages name the lines on which drafts stand.
        _texts(inventory, others),
    )
    said = ([policy.statements for policy in inventory.policies], _texts(inventory, shared - others))
    return SharedGrounds(_digest(grounds), _digest(said))


def _without_bare(policy: Policy) -> tuple[Policy, bool]:
    """A policy with the statements that are more than bare, and whether it has any at all."""
    left = tuple(entry for entry in policy.statements if not is_bare(entry.record))
    return policy._replace(statements=left), bool(policy.statements)


def _without_statement_files(inventory: Inventory) -> Inventory:
    entries = ((policy, policy.entry.model_copy(update={"statements": ()})) for policy in inventory.policies)
    return inventory._replace(policies=tuple(policy._replace(entry=entry) for policy, entry in entries))


def _texts(inventory: Inventory, files: Iterable[str]) -> list[tuple[str, str | None]]:
    return [(file, read_text(inventory.root, file)[0]) for file in sorted(files)]


def _digest(grounds: object) -> str:
    return digest_of(json.dumps(grounds, default=_plain))


def _plain(value: Any) -> str:
    if isinstance(value, BaseModel):
        return value.model_dump_json()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not plain")
