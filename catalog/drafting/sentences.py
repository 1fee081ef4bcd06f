"""A clause's own text, cut into sentences."""

from __future__ import annotations

import re

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
    return lead_in if lead_in.rstrip().endswith(":") else next(reversed(_cut(lead_in)), "")


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
