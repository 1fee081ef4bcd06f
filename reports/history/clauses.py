"""Parts that the sentences of a history have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from catalog.explain.wording import listing
from catalog.justify.verdicts import Verdict
from catalog.store.moments import Moment
from reports.phrases import MEANING

MOST = 12
"""So many terms are named in a sentence."""


def standing(verdict: str) -> str:
    """How something stands to the policy, as the end of a sentence."""
    return MEANING[cast(Verdict, verdict)]


def now(what: str) -> Callable[[Moment], str]:
    """A sentence about something of which there is one at most."""

    def said(one: Moment) -> str:
        now, before = (value[0] if value else "not stated" for value in (one.added, one.removed))
        return f"The {what} of {one.name} is {now}; it was {before}"

    return said


def both(came: str, went: str) -> Callable[[Moment], str]:
    """A sentence about what came and what went, each with its own verb."""

    def said(one: Moment) -> str:
        parts = [verb.format(listing(terms, MOST)) for verb, terms in ((came, one.added), (went, one.removed)) if terms]
        return f"{one.name} {' and '.join(parts)}"

    return said
