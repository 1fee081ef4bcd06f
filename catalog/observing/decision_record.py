"""What was decided about an observation."""

from __future__ import annotations

from typing import Literal, NamedTuple

Outcome = Literal["declared", "own", "undeclared", "transitive", "unidentified", "unbounded", "ignored"]


class Decision(NamedTuple):
    """An outcome with its reason; `party` is the recipient's or service's id, empty where there is none.

    `unknown` marks what is ignored although nobody is known by it: a library, or a credential that names no company.
    `near` is the recipient that it may belong to, by its name.
    """

    outcome: Outcome
    reason: str
    party: str = ""
    unknown: Literal["", "library", "credential"] = ""
    near: str = ""
