"""A clause reduced to what versions are compared by, whether it comes from a document or from a lock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inventory.entry import Entry
from inventory.policy import Clause, normalise
from inventory.schema.lock import LockedClause


class Passage(NamedTuple):
    """One clause: `text` and `lead_in` are in normal form, `digest` is its identity, `key` a row's first cell.

    `line` is 0 where it is not known; `heading` is the innermost heading above, or empty.
    """

    id: str
    text: str
    digest: str
    lead_in: str = ""
    key: str = ""
    line: int = 0
    heading: str = ""


def passages_of(clauses: Sequence[Clause]) -> list[Passage]:
    """The clauses of a document as passages."""
    return [
        Passage(
            clause.id, normalise(clause.text), clause.digest, normalise(clause.lead_in),
            normalise(clause.label).casefold() if clause.kind == "row" else "",
            clause.line, clause.heading[-1] if clause.heading else "",
        )
        for clause in clauses
    ]  # fmt: skip


def passages_in(lock: Sequence[Entry[LockedClause]]) -> list[Passage]:
    """The clauses of a lock as passages."""
    texts: dict[str, str] = {}
    found: list[Passage] = []
    for entry in lock:
        locked = entry.record
        lead_in = texts.get(locked.under, "") if locked.under else locked.lead_in or ""
        found.append(Passage(locked.id, locked.text, locked.sha256, lead_in, (locked.key or "").casefold()))
        texts[locked.id] = locked.text
    return found
