"""The verdicts of a goal, from best to worst."""

from __future__ import annotations

from typing import Literal, get_args

Verdict = Literal[
    "exact",
    "broader",
    "open-list",
    "not-judged",
    "unmet-condition",
    "not-in-force",
    "partial",
    "miscited",
    "unjustified",
    "conflicting",
    "prohibited",
    "undeclared",
]
ORDER: dict[Verdict, int] = {verdict: rank for rank, verdict in enumerate(get_args(Verdict))}
UNJUDGED: Verdict = "not-judged"
"""The verdict of what rests on something that could not be read: neither proved nor failing."""
PASSING: frozenset[Verdict] = frozenset({"exact", "broader", "open-list"})


def worse(one: Verdict, other: Verdict) -> Verdict:
    """The worse of two verdicts."""
    return one if ORDER[one] >= ORDER[other] else other
