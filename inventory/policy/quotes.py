"""Finds quotes in clauses: exact, on the normalised visible text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from inventory.policy.model import Clause
from inventory.policy.normal import GAP, normalise


def find_quote(quote: str, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses in which the quote occurs, in their order; for many quotes build a `QuoteIndex` once.

    Lead-in and text count as one text; an occurrence wholly inside the lead-in counts only for the clause whose own
    text that lead-in is.
    """
    wanted = normalise(quote)
    return [clause for clause in clauses if wanted and GAP not in wanted and _occurs(wanted, clause)]


def _occurs(wanted: str, clause: Clause) -> bool:
    lead_in, text = normalise(clause.lead_in), normalise(clause.text)
    return wanted in text or any(_spans(wanted, lead_in, [text]))


def _spans(wanted: str, lead_in: str, texts: Iterable[str]) -> Iterator[bool]:
    """For each text, whether the quote begins in the lead-in and ends in the text."""
    tails = [wanted[end + 1 :] for end in _ends_in(wanted, lead_in)]
    for text in texts:
        yield any(text.startswith(tail) for tail in tails)


def _ends_in(wanted: str, lead_in: str) -> list[int]:
    """Every length, up to a space, at which the quote's beginning is the lead-in's end."""
    ends: list[int] = []
    if lead_in and lead_in[-1] + " " in wanted:
        space = wanted.find(" ")
        while space >= 0:
            if lead_in.endswith(wanted[:space]):
                ends.append(space)
            space = wanted.find(" ", space + 1)
    return ends


class QuoteIndex:
    """All clauses of one or more policies, ready for many look-ups."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._texts = [normalise(clause.text) for clause in clauses]
        self._having: dict[str, list[int]] = {}
        self._led: dict[str, list[int]] = {}
        for index, (clause, text) in enumerate(zip(clauses, self._texts, strict=True)):
            for word in set(text.split()):
                self._having.setdefault(word, []).append(index)
            if clause.lead_in:
                self._led.setdefault(normalise(clause.lead_in), []).append(index)

    def find(self, quote: str) -> list[Clause]:
        """The clauses in which the quote occurs, as `find_quote` has them."""
        wanted = normalise(quote)
        if not wanted or GAP in wanted:
            return []
        own = {index for index in self._candidates(wanted) if wanted in self._texts[index]}
        return [self._clauses[index] for index in sorted(own.union(self._spanning(wanted)))]

    def _candidates(self, wanted: str) -> Sequence[int]:
        """The clauses with the rarest of the quote's whole words; its first and last may be parts of words."""
        words = wanted.split(" ")[1:-1]
        if not words:
            return range(len(self._texts))
        return min((self._having.get(word, []) for word in words), key=len)

    def _spanning(self, wanted: str) -> Iterator[int]:
        for lead_in, indexes in self._led.items():
            if lead_in[-1:] + " " in wanted:
                spans = _spans(wanted, lead_in, (self._texts[index] for index in indexes))
                yield from (index for index, spanning in zip(indexes, spans, strict=True) if spanning)
