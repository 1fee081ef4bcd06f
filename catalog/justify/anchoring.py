"""Where each statement's quote stands in its policy: in one clause, nowhere, or in several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from catalog.justify.cut_quotes import denial_left_out, is_fragment
from catalog.reading.quoted import touches
from inventory.model import Policy
from inventory.policy import Clause, QuoteIndex
from inventory.policy.placeholders import placeholders_in
from inventory.policy.sentences import sentences_of


class ClauseAnchor(NamedTuple):
    """The clause that a statement is pinned to; without one, `places` tells the clauses in which its quote stands.

    `denial` is the word by which the sentence denies, where the quote of a permission leaves that word out; `fragment`
    says that the quote is neither a sentence, list item or cell nor three whole words of one. `placeholder` is a place
    in the quoted sentence that nobody filled in: nobody can tell of whom or what it speaks.
    """

    clause: Clause | None
    places: tuple[Clause, ...]
    denial: str | None = None
    fragment: bool = False
    placeholder: str | None = None

    @property
    def holds(self) -> bool:
        """Whether the quote stands in one place, is enough of a finished sentence, and leaves out no denial."""
        return self.clause is not None and self.denial is None and not self.fragment and self.placeholder is None

    @property
    def lost(self) -> bool:
        """Whether the quote is not found, or not without the denial that it leaves out."""
        return not self.places or self.denial is not None

    @property
    def ambiguous(self) -> bool:
        """Whether the quote stands in several clauses and the statement does not say which it means."""
        return self.clause is None and len(self.places) > 1


def anchor_statements(policies: Iterable[Policy]) -> dict[str, ClauseAnchor]:
    """The anchor of every statement, by statement id."""
    found: dict[str, ClauseAnchor] = {}
    for policy in policies:
        index = QuoteIndex(policy.text.clauses)
        for entry in policy.statements:
            anchor = _anchor(tuple(index.find(entry.record.quote)), entry.record.clause)
            if anchor.clause and entry.record.action:
                denial = (
                    denial_left_out(entry.record.quote, anchor.clause)
                    if entry.record.permits or entry.record.grounds
                    else None
                )
                anchor = anchor._replace(denial=denial, fragment=is_fragment(entry.record.quote, anchor.clause))
            if anchor.clause and entry.record.action and entry.record.overruled is None:
                anchor = anchor._replace(placeholder=_placeholder(entry.record.quote, anchor.clause))
            found[entry.id] = anchor
    return found


def _anchor(places: tuple[Clause, ...], wanted: str | None) -> ClauseAnchor:
    if wanted is None:
        return ClauseAnchor(places[0] if len(places) == 1 else None, places)
    named = tuple(clause for clause in places if clause.id == wanted)
    return ClauseAnchor(named[0] if named else None, named)


def _placeholder(quote: str, clause: Clause) -> str | None:
    """Return the first place to be filled in of the sentences that a quote touches, or of what introduces them."""
    if not any(map(placeholders_in, (clause.lead_in, clause.text))):
        return None
    sentences = [one.text for one in sentences_of(clause) if touches(quote, one.text)]
    return next((place for text in (clause.lead_in, *sentences) for place in placeholders_in(text)), None)
