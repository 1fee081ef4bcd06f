"""What a piece of evidence comes to."""

from __future__ import annotations

from typing import Literal, NamedTuple

EvidenceState = Literal[
    "holds", "missing", "empty", "own-file", "bare-address", "changed", "broken", "unseen", "not-looked-at"
]
"""`missing` is no file inside the root and no address; `unseen` an address, which nobody visits and which counts.

`changed` is a document that is not the one that was reviewed or accepted, `broken` a fact that is not as stated;
`not-looked-at` a fact of a state whose code and settings are not at hand, which counts too.
"""
HOLDING: tuple[EvidenceState, ...] = ("holds", "unseen", "not-looked-at")


class EvidenceOutcome(NamedTuple):
    """The state of a piece of evidence; `detail` is the end of a sentence about it, and never quotes a file."""

    state: EvidenceState
    detail: str = ""

    @property
    def holds(self) -> bool:
        """Whether it counts as shown."""
        return self.state in HOLDING


HOLDS = EvidenceOutcome("holds")


def broken(detail: str) -> EvidenceOutcome:
    """Return the outcome of a fact that is not as stated."""
    return EvidenceOutcome("broken", detail)
