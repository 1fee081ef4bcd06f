"""TOML."""

from __future__ import annotations

import datetime
import tomllib
from typing import Any

from inventory.facts.settings import UnreadSettingError
from inventory.facts.tree_lookup import values_in


def fits(name: str) -> bool:
    """Return whether a file of that name, in small letters, is read here."""
    return name.endswith(".toml")


def values_at(text: str, key: str) -> list[Any]:
    """Return what stands at `key`; raises UnreadSettingError."""
    return values_in(_read(text), key)


def _read(text: str) -> Any:
    """Return what the text says; scalars as text, truth values as `true` and `false`."""
    try:
        return _as_texts(tomllib.loads(text, parse_float=str))
    except (ValueError, RecursionError):
        raise UnreadSettingError("it is no TOML") from None


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_texts(one) for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)
