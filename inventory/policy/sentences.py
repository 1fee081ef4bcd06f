"""Clauses cut into sentences: where each stands in the clause's text.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a bracket that is still
open. A question and its answer are one sentence, as a question alone says nothing. A table's row is one sentence,
whose cells are read with their headers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from inventory.policy.model import Clause

_END = re.compile(r"[.!?…][\"'”’»)\]*_]*\s+(?=[\"'“‘«(\[*_]*[^\W_a-z])")
_NEVER_LAST = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|viz|approx|art|arts|sec|para|nr|fig|mr|mrs|ms|dr|prof|st|z\.b|d\.h|bzw|ggf|p\.ej|c-à-d|"
    r"abs|bv|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z]|§)\.\W*$",
    re.IGNORECASE,
)
_SOMETIMES_LAST = re.compile(
    r"\b(?:etc|inc|ltd|co|corp|llc|plc|gmbh|u\.s|u\.k|e\.u|u\.s\.a|usw|etc|s\.a|b\.v|a\.m|p\.m)\.\W*$", re.IGNORECASE
)
_BEGINS = re.compile(
    r"[\"“(*_]*(?:We|You|Your|Our|The|This|These|Those|If|In|When|Where|For|However|It|They|No|Such|Some|Any|Please|"
    r"To|As|By|With|Wir|Nous|Nosotros|Sie|Vous)\b"
)
_NUMBERED = re.compile(r"\W*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)])\W*$", re.IGNORECASE)
_LISTED = re.compile(r"[;,]\s+(?:and\s+|or\s+)?(?=\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s)")
_OWN_VERB = re.compile(r"\b(?:we|you|they|is|are|may|will|can|must|do|does|has|have)\b", re.IGNORECASE)
_OPEN, _CLOSE = "([", ")]"


class Sentence(NamedTuple):
    """A sentence as it stands in its clause's text, from `start` to `end` (exclusive)."""

    text: str
    start: int
    end: int


def sentences_of(clause: Clause) -> list[Sentence]:
    """The sentences of a clause's own text, its bold lead-in left out; of a table's row the whole row."""
    if clause.kind == "row":
        return [Sentence(clause.text, 0, len(clause.text))] if clause.text else []
    start = 0
    if clause.label and clause.text.lower().startswith(clause.label.lower()):
        rest = clause.text[len(clause.label) :]
        skipped = len(rest) - len(rest.lstrip(" :.–—-"))
        start = len(clause.label) + skipped if rest[skipped:] else 0
    return [Sentence(one.text, one.start + start, one.end + start) for one in sentences_in(clause.text[start:])]


def sentences_in(text: str) -> list[Sentence]:
    """The sentences of a text, in order."""
    cuts = [0, *_ends(text), len(text)]
    pieces = [_trimmed(text, start, end) for start, end in itertools.pairwise(cuts)]
    return _answered([piece for piece in pieces if piece.text])


def last_sentence(text: str) -> str:
    """The sentence with which a text ends; empty for an empty text."""
    found = sentences_in(text)
    return found[-1].text if found else ""


def _ends(text: str) -> Iterator[int]:
    begun = 0
    listed = [match.end() for match in _LISTED.finditer(text)]
    whole = all(_OWN_VERB.search(text[a:b]) for a, b in zip([0, *listed], [*listed, len(text)], strict=True))
    for end in sorted({*(match.end() for match in _END.finditer(text)), *(listed if whole else ())}):
        if end in listed or _is_end(text, begun, end):
            yield end
            begun = end


def _is_end(text: str, begun: int, end: int) -> bool:
    before = text[begun:end].rstrip()
    if _SOMETIMES_LAST.search(before):
        return _BEGINS.match(text, end) is not None
    if _NEVER_LAST.search(before) or _NUMBERED.fullmatch(before):
        return False
    if before.lower().endswith("no.") and text[end : end + 1].isdigit():
        return False
    return sum(map(before.count, _OPEN)) <= sum(map(before.count, _CLOSE))


def _trimmed(text: str, start: int, end: int) -> Sentence:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    return Sentence(piece.strip(), begin, begin + len(piece.strip()))


def _answered(found: list[Sentence]) -> list[Sentence]:
    """A question joined with what answers it, where that is no question itself."""
    joined: list[Sentence] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is not None and _asks(before.text) and "?" not in one.text:
            gap = " " * (one.start - before.end)
            joined[-1] = Sentence(f"{before.text}{gap}{one.text}", before.start, one.end)
        else:
            joined.append(one)
    return joined


def _asks(text: str) -> bool:
    return text.rstrip("\"'”’»)*_ ").endswith("?")
