"""Whether a setting is what it is said to be. Values are shown only where they cannot be a secret."""

from __future__ import annotations

import re
from typing import Any

from inventory.facts.code import decoded
from inventory.facts.comparing import expected, passes
from inventory.facts.outcome import HOLDS, EvidenceOutcome, broken
from inventory.facts.repository_files import PATTERN_SIGNS, NotReadError, RepositoryFiles
from inventory.facts.settings import UnreadSettingError, reader_for
from inventory.schema.evidence import EvidenceItem

SECRET_NAME = re.compile(
    r"pass|secret|token|credential|auth|private|dsn|salt|cert|pin\b|key$|_key|apikey|pwd", re.IGNORECASE
)
"""Words in the name of a setting whose value nobody should see, whatever it looks like."""
_HARMLESS = re.compile(
    r"(?:true|false|null|none|yes|no|on|off|P[0-9][0-9YMWD]{0,11}|\d{1,6}(?:\.\d{1,4})?[ ]?[A-Za-z%]{0,8})",
    re.IGNORECASE,
)
"""Truth values, durations, and numbers of at most six digits with a unit."""


def setting_outcome(item: EvidenceItem, files: RepositoryFiles) -> EvidenceOutcome:
    """Return whether the setting that `item` names is there, and is what it is to be."""
    path, key = item.setting or "", item.key or ""
    reader = reader_for(path)
    if PATTERN_SIGNS & set(path):
        return broken("is a pattern; a setting stands in one file, so name that")
    if reader is None:
        return broken("cannot be read: only JSON, YAML, TOML, HCL, INI, .properties and .env files are")
    if getattr(reader, "NAMES_ONLY", False) and item.exists is None:
        return broken("cannot be compared: of .env files only names are read, so say “exists” alone")
    plain = "/".join(step for step in path.split("/") if step not in ("", "."))
    try:
        values = reader.values_at(decoded(files.content(plain)), key)
    except NotReadError as error:
        return broken(f"could not be read: {error}")
    except UnreadSettingError as error:
        return broken(f"could not be read: {error}")
    return _compared(item, key, values)


def _compared(item: EvidenceItem, key: str, values: list[Any]) -> EvidenceOutcome:
    if item.exists is not None:
        return HOLDS if bool(values) is item.exists else broken("is not there" if item.exists else "is there")
    if not values:
        return broken("is not there")
    if len(values) > 1:
        return broken(f"is not one setting: {len(values)} are called “{key}” there; write more of the way to it")
    value = values[0]
    if not isinstance(value, str):
        return broken(
            "is no single value" if value is not None else "is worked out elsewhere, so it cannot be compared"
        )
    if passes(item, value):
        return HOLDS
    return broken(f"is {shown_value(key, value)}, not {expected(item)}")


def shown_value(key: str, value: str) -> str:
    """Return a value as it is shown: as it stands where it can be no secret, else only that it is another."""
    harmless = _HARMLESS.fullmatch(value) and not SECRET_NAME.search(key)
    return value if harmless else "another value, which is not shown"
