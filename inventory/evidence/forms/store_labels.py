"""What a store for apps calls a kind of data, as a sign that the app collects it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from inventory.evidence.observation import Observation

FILE = Path(__file__).parent.parent / "store_labels.toml"
_NAME = re.compile(r"[A-Za-z_]{1,80}")


@cache
def _lists() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def collected(store: str, label: str, file: str, line: int) -> Observation:
    """The sign that data of a `label` of the store, “apple” or “google”, are collected; without a term if unknown."""
    term = _lists()[store].get(label, "")
    shown = label if _NAME.fullmatch(label) else "a type that is no name"
    return Observation("data", shown, file, line, data=(term,) if term else (), shown_by=f"type “{shown}”")


def used_for(store: str, label: str, purpose: str, file: str, line: int) -> Iterator[Observation]:
    """The sign that data of a `label` are used for what the store calls `purpose`; none where that says nothing."""
    term, purposes = _lists()[store].get(label), _lists()[f"{store}_purposes"].get(purpose)
    if term and purposes:
        yield Observation(
            "data", f"{label} for {purpose}", file, line, data=(term,), purposes=tuple(purposes),
            shown_by=f"type “{label}”, purpose “{purpose}”",
        )  # fmt: skip
