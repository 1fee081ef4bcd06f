"""A clause's own text, cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inventory.policy import Clause

_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|no|art|sec|inc|ltd|co|corp|mr|ms|dr|u\.s|u\.k|e\.u)|\b[A-Z])\.$", re.IGNORECASE
)


def sentences(clause: Clause) -> list[str]:
    """The sentences of the clause's own text, without its bold lead-in; each stands in the text as it is."""
    text = clause.text
    if clause.kind != "row" and clause.label and text.lower().startswith(clause.label.lower()):
        text = text[len(clause.label) :].lstrip(" :.–—-") or text
    return _cut(text)


def introduction(lead_in: str) -> str:
    """What introduces a list: all of its lead-in where that ends in a colon, else no more than the last sentence."""
    return lead_in if lead_in.rstrip().endswith(":") else last_sentence(lead_in)


def last_sentence(text: str) -> str:
    """The sentence with which a text ends; empty for an empty text."""
    return next(reversed(_cut(text)), "")


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


def is_only_label(clause: Clause) -> bool:
    """Whether a clause is a heading by all but its markup."""
    return bool(clause.label) and clause.text.strip(" .:") == clause.label


def topic(clause: Clause) -> str:
    """What the clause is about: the heading above it."""
    return clause.heading[-1] if clause.heading else ""


def _cut(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.start()]
        if not _ABBREVIATION.search(piece):
            found.append(text[start : end.end()].strip())
            start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]
