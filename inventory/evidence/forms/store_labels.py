"""What a store for apps calls a kind of data, as a sign that the app collects it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from inventory.evidence.observation import Observation

FILE = Path(__file__).parent.parent / "store_labels.toml"
_NAME = re.compile(r"[A-Za-z_]{1,80}")


@cache
def _terms(store: str) -> dict[str, str]:
    terms: dict[str, str] = tomllib.loads(FILE.read_text(encoding="utf-8"))[store]
    return terms


def collected(store: str, label: str, file: str, line: int) -> Observation:
    """The sign that data of a `label` of the store, “apple” or “google”, are collected; without a term if unknown."""
    term = _terms(store).get(label, "")
    shown = label if _NAME.fullmatch(label) else "a type that is no name"
    return Observation("data", shown, file, line, data=(term,) if term else (), shown_by=f"type “{shown}”")
