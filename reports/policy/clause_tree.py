"""The clauses of the policies under their headings, each with what it is read as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from catalog.checking.clause_verdicts import JudgedClause
from catalog.explain.wording import listing
from reports.prose import Prose

SHOWN = 100


def clause_tree(clauses: Iterable[JudgedClause], width: int | None) -> str:
    """The tree as text: headings, and for each clause its id, lines, verdict, statements or topics, and first words."""
    prose = Prose(width)
    for policy, judged in groupby(clauses, key=lambda one: (one.policy, one.clause.document)):
        prose.gap()
        prose.say(f"{policy[0]}: {policy[1]}")
        above: tuple[str, ...] = ()
        for one in judged:
            for level, heading in _entered(above, one.clause.heading):
                prose.say(f"{'#' * (level + 1)} {heading}", 2 * level + 2)
            above = one.clause.heading
            _say(prose, one, 2 * len(above) + 2)
    return prose.text()


def _entered(above: tuple[str, ...], now: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The headings of `now` that were not above the clause before, with their levels from 0."""
    common = next((i for i, (one, other) in enumerate(zip(above, now, strict=False)) if one != other), None)
    start = min(len(above), len(now)) if common is None else common
    return ((level, now[level]) for level in range(start, len(now)))


def _say(prose: Prose, one: JudgedClause, indent: int) -> None:
    clause = one.clause
    lines = f"{clause.line}" if clause.line == clause.end_line else f"{clause.line}-{clause.end_line}"
    inner = indent + (2 if clause.lead_in else 0)
    prose.say(f"{clause.id}  [{lines}]  {_read_as(one)}", inner, 4)
    text = clause.text if len(clause.text) <= SHOWN else f"{clause.text[:SHOWN].rsplit(' ', 1)[0]} …"
    prose.say(text, inner + 4)


def _read_as(one: JudgedClause) -> str:
    said = [listing(one.statements, 12)] if one.statements else []
    if one.topics is not None:
        said.append(f"marked as read: {listing(one.topics, 12)}" if one.topics else "marked as read")
    return f"{one.verdict} ({'; '.join(said)})" if said else one.verdict


def clause_records(clauses: Iterable[JudgedClause]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "id": one.clause.id, "policy": one.policy, "document": one.clause.document, "line": one.clause.line,
            "end_line": one.clause.end_line, "kind": one.clause.kind, "heading": list(one.clause.heading),
            "lead_in": one.clause.lead_in or None, "label": one.clause.label or None, "text": one.clause.text,
            "sha256": one.clause.digest, "verdict": one.verdict, "statements": list(one.statements),
            "topics": None if one.topics is None else list(one.topics),
        }
        for one in clauses
    ]  # fmt: skip
