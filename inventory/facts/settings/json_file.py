"""JSON, also with comments and with commas after the last entry, as the settings of editors have them."""

from __future__ import annotations

import json
import re
from typing import Any

from inventory.evidence.forms.comments import without_slash_comments
from inventory.facts.settings import UnreadSettingError
from inventory.facts.tree_lookup import values_in

_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*+"|,(?=\s*+[}\]])')


class RepeatedKeyError(ValueError):
    """A key stands twice in one object: nobody can tell which value counts."""


def fits(name: str) -> bool:
    """Return whether a file of that name, in small letters, is read here."""
    return name.endswith((".json", ".jsonc", ".json5", ".webmanifest", ".tfstate"))


def values_at(text: str, key: str) -> list[Any]:
    """Return what stands at `key`; raises UnreadSettingError."""
    return values_in(_read(text), key)


def _read(text: str) -> Any:
    """Return what the text says; numbers and truth values are the text that stands there."""
    for written in (text, _as_plain_json(text)):
        try:
            return as_texts(json.loads(written, parse_int=str, parse_float=str, object_pairs_hook=_unrepeated))
        except RepeatedKeyError:
            raise UnreadSettingError("it gives a key twice") from None
        except (ValueError, RecursionError):
            continue
    raise UnreadSettingError("it is no JSON")


def as_texts(value: Any) -> Any:
    """Return mappings and lists as they are, and every scalar as the text that JSON has for it."""
    if isinstance(value, dict):
        return {str(key): as_texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_texts(one) for one in value]
    return value if isinstance(value, str) else json.dumps(value)


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise RepeatedKeyError
    return found


def _as_plain_json(text: str) -> str:
    bare = without_slash_comments(text)
    return _TOKENS.sub(lambda found: "" if found[0] == "," else found[0], bare)
