"""The text of a policy that comes nearest to a lost quote, and in which words the two differ."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.counting import counted
from catalog.findings.finding import Quoted
from inventory.policy import Clause, nearest, word_diff

NEAR_ENOUGH = 0.5
MOST_CHANGES = 4


def nearest_text(quote: str, clauses: Sequence[Clause]) -> Quoted | None:
    """The stretch of text most like the quote, with the words that differ, or None where nothing is like it."""
    found = nearest(quote, clauses)
    if found is None or found[2] < NEAR_ENOUGH:
        return None
    clause, text, _ = found
    return Quoted(text, clause.document, clause.line, f"the nearest text, in {clause.id}: {differences(quote, text)}")


def differences(quote: str, text: str) -> str:
    """In words, what the policy's text has instead of the quote's words."""
    told: list[str] = []
    gone = ""
    for change, words in [*word_diff(quote, text), ("same", "")]:
        if change == "gone":
            gone = words
        elif change == "new":
            told.append(f"“{words}” instead of “{gone}”" if gone else f"“{words}” is added")
            gone = ""
        elif gone:
            told.append(f"“{gone}” is gone")
            gone = ""
    more = [] if len(told) <= MOST_CHANGES else [f"and {counted(len(told) - MOST_CHANGES, 'more change')}"]
    return ", ".join(told[:MOST_CHANGES] + more)
