"""Settings of INI files (`section.option`) and of properties without sections, as text; letters are not made small."""

from __future__ import annotations

import configparser
from typing import Any

from inventory.facts.settings import UnreadSettingError

ENDINGS = (".ini", ".cfg", ".properties")
_NO_SECTION, _NO_DEFAULTS = "\N{INVISIBLE SEPARATOR}", "\N{INVISIBLE TIMES}"


def fits(name: str) -> bool:
    """Whether a file of that name is read here."""
    return name.endswith(ENDINGS)


def values_at(text: str, key: str) -> list[Any]:
    """Return what stands at a key; an option before the first section is named alone.

    Raises UnreadSettingError for a text that is not of this form, or that says the same thing twice.
    """
    parser = configparser.RawConfigParser(default_section=_NO_DEFAULTS, allow_no_value=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(f"[{_NO_SECTION}]\n{text}")
    except configparser.Error as error:
        line = getattr(error, "lineno", None) or next((at for at, _ in getattr(error, "errors", ())), None)
        where = f" (line {line - 1})" if line else ""
        raise UnreadSettingError(f"it is no file of sections and options, or says something twice{where}") from None
    found: list[Any] = []
    for section in parser.sections():
        beginning = "" if section == _NO_SECTION else f"{section}."
        found += [value for option, value in parser.items(section) if f"{beginning}{option}" == key]
    return found
