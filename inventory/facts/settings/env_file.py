"""`.env` files: the names of the variables alone, for their values are secrets."""

from __future__ import annotations

from typing import Any

from inventory.evidence.readers.dotenv import assigned_names

NAMES_ONLY = True


def fits(name: str) -> bool:
    """Return whether a file of that name, in small letters, is read here."""
    return name.startswith(".env") or name.endswith(".env") or ".env." in name or name == "env.example"


def values_at(text: str, key: str) -> list[Any]:
    """Return an empty text for the variable `key` where it is there, and nothing where it is not."""
    return [""] if key in assigned_names(text) else []
