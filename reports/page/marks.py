"""A clause's text cut where quotes begin and end, so that each quoted stretch can be marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from inventory.policy import Clause
from inventory.policy.normal import normalise


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a clause: its text, the statements that quote it, and whether it is the clause's bold lead-in.

    `begins` and `ends` are those of the statements whose quote begins or ends with this stretch.
    """

    text: str
    statements: tuple[str, ...] = ()
    strong: bool = False
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


def segments(clause: Clause, quotes: Iterable[tuple[str, str]]) -> list[Segment]:
    """The text of `clause` in stretches; `quotes` are pairs of statement and quote.

    Of a quote that begins in the lead-in only what stands in the clause itself is marked; one that cannot be placed
    letter by letter (where characters of the text combine) is not marked at all.
    """
    stretches = {name: place for name, quote in quotes if (place := _place(quote, clause)) is not None}
    bold = len(clause.label) if clause.label and clause.text.startswith(clause.label) else 0
    if bold and clause.text[bold : bold + 1] in (":", "."):
        bold += 1
    cuts = sorted({0, bold, len(clause.text), *(end for place in stretches.values() for end in place)})
    return [_segment(clause.text, stretches, start, end, end <= bold) for start, end in pairwise(cuts)]


def _segment(text: str, stretches: Mapping[str, tuple[int, int]], start: int, end: int, strong: bool) -> Segment:
    quoting = {name: place for name, place in stretches.items() if place[0] <= start and end <= place[1]}
    return Segment(
        text[start:end],
        tuple(quoting),
        strong,
        tuple(name for name, place in quoting.items() if place[0] == start),
        tuple(name for name, place in quoting.items() if place[1] == end),
    )


def _place(quote: str, clause: Clause) -> tuple[int, int] | None:
    """Where the quote begins and ends in the clause's own text."""
    wanted = normalise(quote)
    form, origin = _letter_by_letter(clause.text)
    if not wanted or form != normalise(clause.text):
        return None
    start = form.find(wanted)
    if start >= 0:
        return origin[start], origin[start + len(wanted) - 1] + 1
    lead_in = normalise(clause.lead_in)
    for cut in range(len(wanted) - 1, 0, -1):
        if wanted[cut] == " " and lead_in.endswith(wanted[:cut]) and form.startswith(wanted[cut + 1 :]):
            return 0, origin[len(wanted) - cut - 2] + 1
    return None


def _letter_by_letter(text: str) -> tuple[str, list[int]]:
    """The normal form of `text`, and for each of its characters the place in `text` that it comes from."""
    form: list[str] = []
    origin: list[int] = []
    for position, character in enumerate(text):
        shown = " " if character.isspace() else normalise(character)
        if shown == " " and (not form or form[-1] == " "):
            continue
        form += shown
        origin += [position] * len(shown)
    while form and form[-1] == " ":
        form.pop()
        origin.pop()
    return "".join(form), origin
