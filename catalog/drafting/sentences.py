"""Clauses as drafts hear them: what introduces a list, and headings that are none by their markup."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.reading.in_clause import is_only_label
from inventory.policy import Clause
from inventory.policy.sentences import sentences_of


def sentences(clause: Clause) -> list[str]:
    """The sentences of the clause's own text, without its bold lead-in; each stands in the text as it is."""
    return [sentence.text for sentence in sentences_of(clause)]


def under_headings_in_disguise(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses, each with one more heading where a clause that is nothing but a bold lead-in stands above it."""
    found: list[Clause] = []
    above: Clause | None = None
    for clause in clauses:
        if clause.label or (above and clause.heading != above.heading):
            above = clause if is_only_label(clause) else None
        under = above and above is not clause
        found.append(clause._replace(heading=(*clause.heading, above.label)) if under and above else clause)
    return found


def topic(clause: Clause) -> str:
    """What the clause is about: the heading above it."""
    return clause.heading[-1] if clause.heading else ""
