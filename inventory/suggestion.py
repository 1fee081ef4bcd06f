"""“Did you mean”: the known name that lies nearest to one that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LEAST_LIKENESS = 0.72
LEAST_LIKENESS_OF_SHORT = 0.6
"""For names of up to four letters, in which one wrong letter weighs more, and for the words in which names differ."""
SHORT = 4
LONGEST = 200
"""Characters: nobody mistypes a longer name."""
MOST_SEARCHES = 100
_left: ContextVar[list[int] | None] = ContextVar("searches that are left", default=None)
_QUESTION = re.compile(r"Did you mean “([^”]+)”\?")


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` most like `name`, or None if none is like it.

    A built-in term that goes by `name` as well, as its label or a synonym, comes first; then the most characters alike.
    Nothing is like a very long name, nor any more once the searches of `few_searches` are used up.
    """
    if len(name) > LONGEST or not _may_search():
        return None
    from difflib import get_close_matches

    from inventory.synonyms import built_in_synonyms, plain

    names = sorted(known)
    for written in (name, name.removesuffix("s")):
        for term in built_in_synonyms().get(plain(written), ()):
            if term in names:
                return term
    least = LEAST_LIKENESS if len(name) > SHORT else LEAST_LIKENESS_OF_SHORT
    found = get_close_matches(name, names, n=5, cutoff=least)
    return next((one for one in found if _differ_by_little(name, one)), None)


@contextmanager
def few_searches() -> Iterator[None]:
    """Within it at most MOST_SEARCHES names are looked for: each takes a look at all that are known.

    Whoever has mistyped more names than that gets the suggestions for the first ones, and the others are told without.
    """
    token = _left.set([MOST_SEARCHES])
    try:
        yield
    finally:
        _left.reset(token)


def _may_search() -> bool:
    left = _left.get()
    if left is None:
        return True
    left[0] -= 1
    return left[0] >= 0


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A help line: the nearest known name as a question, or the sentence `otherwise`."""
    near = nearest_name(name, known)
    return f"Did you mean “{near}”?" if near else otherwise


def did_you_mean_or(name: str, known: Iterable[str], advice: str) -> str:
    """A help line: the nearest known name as a question, and what to do if that is not it; `advice` is an order."""
    near = nearest_name(name, known)
    return f"Did you mean “{near}”? Otherwise {advice[0].lower()}{advice[1:]}" if near else advice


def suggested_name(help_line: str) -> str | None:
    """The name that a help line made by these functions asks for, None where it asks for none."""
    found = _QUESTION.match(help_line)
    return found[1] if found else None


def _differ_by_little(name: str, other: str) -> bool:
    """Whether the words that two short hyphenated names do not share are alike; “email” and “ai” are not."""
    from difflib import SequenceMatcher

    ours, theirs = name.split("-"), other.split("-")
    if len(ours) != len(theirs) or len(ours) not in (2, 3):
        return True
    pairs = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return all(SequenceMatcher(None, *pair).ratio() >= LEAST_LIKENESS_OF_SHORT for pair in pairs)
