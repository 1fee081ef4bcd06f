"""What the value of a setting, or a number of records, has to be."""

from __future__ import annotations

import re

from inventory.schema.evidence import EvidenceItem

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?")


def passes(item: EvidenceItem, value: str) -> bool:
    """Return whether a value is all that `item` says; numbers are compared as such, everything else as text."""
    number, wanted = _number(value), _number(item.equals or "")
    same = item.equals is None or value == item.equals or (number is not None and number == wanted)
    enough = item.at_least is None or (number is not None and number >= item.at_least)
    return same and enough and (item.at_most is None or (number is not None and number <= item.at_most))


def expected(item: EvidenceItem) -> str:
    """Return what a value is to be, in words."""
    words = [item.equals] if item.equals is not None else []
    words += [f"at least {item.at_least:g}"] if item.at_least is not None else []
    words += [f"at most {item.at_most:g}"] if item.at_most is not None else []
    return " and ".join(words)


def _number(value: str) -> float | None:
    return float(value) if _NUMBER.fullmatch(value.strip()) else None
