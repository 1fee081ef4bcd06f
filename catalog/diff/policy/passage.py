"""A clause reduced to what versions are compared by, whether it comes from a document or from a lock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inventory.entry import Entry
from inventory.policy import Clause, normalise
from inventory.schema.lock import LockedClause


class Passage(NamedTuple):
    """One clause: `text` and `lead_in` are in normal form, `digest` is its identity, `key` a row's first cell.

    `line` is 0 where it is not known. `headings` is the path of headings above, outermost first, `header` the cells of
    a table's row of headings, both in normal form.
    """

    id: str
    text: str
    digest: str
    lead_in: str = ""
    key: str = ""
    line: int = 0
    headings: tuple[str, ...] = ()
    header: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The innermost heading above, or empty."""
        return self.headings[-1] if self.headings else ""

    @property
    def context(self) -> str:
        """Headings and header cells as one text: what is read together with the clause, apart from its lead-in."""
        return " ".join((*self.headings, *self.header))


def passages_of(clauses: Sequence[Clause]) -> list[Passage]:
    """The clauses of a document as passages."""
    return [
        Passage(
            clause.id, normalise(clause.text), clause.digest, normalise(clause.lead_in),
            normalise(clause.label).casefold() if clause.kind == "row" else "",
            clause.line, _normal(clause.heading), _normal(clause.header),
        )
        for clause in clauses
    ]  # fmt: skip


def _normal(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(normalise, texts))


def passages_in(lock: Sequence[Entry[LockedClause]]) -> list[Passage]:
    """The clauses of a lock as passages."""
    texts: dict[str, str] = {}
    found: list[Passage] = []
    for entry in lock:
        locked = entry.record
        above = locked.context
        lead_in = texts.get(above.under, "") if above.under else above.lead_in or ""
        key = (locked.key or "").casefold()
        found.append(Passage(locked.id, locked.text, locked.hash, lead_in, key, 0, above.heading, above.header))
        texts[locked.id] = locked.text
    return found
