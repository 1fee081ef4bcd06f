"""YAML that others wrote, with their anchors and merge keys; of several documents each that has the key."""

from __future__ import annotations

from typing import Any

from inventory.evidence.forms.loose_yaml import load_documents
from inventory.facts.settings import UnreadSettingError
from inventory.facts.tree_lookup import values_in


def fits(name: str) -> bool:
    """Return whether a file of that name, in small letters, is read here."""
    return name.endswith((".yaml", ".yml"))


def values_at(text: str, key: str) -> list[Any]:
    """Return what stands at `key`; raises UnreadSettingError."""
    try:
        documents = list(load_documents(text))
    except (ValueError, RecursionError):
        raise UnreadSettingError("it is no YAML that can be read") from None
    return [value for document in documents for value in values_in(document, key)]
