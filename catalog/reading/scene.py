"""One act of a clause with all that is needed to say what it means: its text, its terms, its regions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.reading.acts import Act
from catalog.reading.context import JoinedText
from catalog.reading.model import NamedTerm, Words
from catalog.reading.regions import regions_of
from catalog.reading.term_index import Match, TermIndex
from catalog.reading.units import Unit


class Scene:
    """An act in its clause; `before` are the data that the clause before it is about."""

    def __init__(
        self, index: TermIndex, text: JoinedText, matches: Sequence[Match], clause: Sequence[Unit], acts: Sequence[Act],
        act: Act, before: Sequence[Match] = (),
    ) -> None:  # fmt: skip
        self.index, self.text, self.matches, self.before = index, text, matches, before
        self.clause, self.acts, self.act = clause, acts, act
        self.regions = regions_of(clause, act, acts)

    @property
    def lemma(self) -> str:
        """The lemma of its verb; empty where it is no verb."""
        return self.act.unit.verb.lemma if self.act.unit.verb is not None else ""

    def within(self, *roles: str) -> list[Match]:
        """The terms named in some roles."""
        spans = [(unit.first, unit.last) for role in roles for unit in self.regions[role]]
        return [m for m in self.matches if any(a <= m.first < b or m.first <= a < m.last for a, b in spans)]

    def of(self, dimension: str, *roles: str) -> list[Match]:
        """The terms of a dimension named in some roles."""
        return [match for match in self.within(*roles) if match.dimension == dimension]

    def has(self, role: str, *kinds: str) -> bool:
        """Whether a unit of one of these kinds stands in a role."""
        return any(unit.is_a(*kinds) for unit in self.regions[role])

    def named(self, matches: Iterable[Match]) -> tuple[NamedTerm, ...]:
        """Terms with the words that name them."""
        return self.text.named(matches)

    def words(self, units: Sequence[Unit]) -> Words:
        """The words from the first of some units to the last."""
        return self.text.words(units[0].first, units[-1].last)

    def by_verb(self, term: str) -> NamedTerm:
        """A term that the verb itself speaks of."""
        return NamedTerm(term, self.words([self.act.unit]))

    def is_own_part(self, match: Match) -> bool:
        """Whether a term stands in the sentence itself, and not in the lead-in that it completes."""
        return self.text.tokens[match.first].part == len(self.text.parts) - 1


def longest(matches: Iterable[Match]) -> list[Match]:
    """Of names that share words, in whatever dimension, the longest."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: m.first - m.last):
        if all(match.last <= other.first or other.last <= match.first for other in kept):
            kept.append(match)
    return kept


def is_within_longer(match: Match, others: Iterable[Match]) -> bool:
    """Whether a name is only a part of another one: the “court” of a “court order”."""
    length = match.last - match.first
    return any(o.first <= match.first and match.last <= o.last and o.last - o.first > length for o in others)


def apart(matches: Iterable[Match], others: Iterable[Match]) -> list[Match]:
    """The names that share no word with any of the others."""
    spans = [(other.first, other.last) for other in others]
    return [match for match in matches if all(match.last <= a or b <= match.first for a, b in spans)]
