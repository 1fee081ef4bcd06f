"""The words by which people call the built-in terms: labels and synonyms."""

from __future__ import annotations

import pathlib
from functools import cache
from typing import cast

from inventory.source import read_text
from inventory.strict_yaml import Value, load

BUILT_IN = pathlib.Path(__file__).parent / "vocabulary"

Names = dict[str, dict[str, Value]]


@cache
def built_in_synonyms() -> dict[str, list[str]]:
    """The built-in terms that go by a name, by that name as `plain` has it; in the vocabulary's order."""
    found: dict[str, list[str]] = {}
    for path in sorted(BUILT_IN.glob("*.yaml")):
        text, _ = read_text(BUILT_IN, path.name)
        value, _ = load(text or "", path.name)
        for terms in cast("dict[str, Names]", value).values():
            for term, entry in terms.items():
                for name in _names(entry):
                    found.setdefault(plain(name), []).append(term)
    return found


def plain(name: str) -> str:
    """A name without case, spaces and punctuation."""
    return "".join(sign for sign in name.lower() if sign.isalnum())


def _names(entry: dict[str, Value]) -> list[str]:
    synonyms = entry.get("synonyms", [])
    return [str(name) for name in (entry["label"], *(synonyms if isinstance(synonyms, list) else [synonyms]))]
