"""How finely a drawing tells things apart: one by one, or where that is too much by what they have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from catalog.justify.prepared import Prepared
from catalog.justify.terms import Terms
from reports.diagram.words import ROLES, UNKNOWN_ROLE, DiagramWords, rows

MOST_EDGES = 150


class Grain(NamedTuple):
    """What a purpose and a recipient of a drawing stand for."""

    purposes: Literal["each", "broad", "none"] = "each"
    recipients: Literal["each", "kind", "role"] = "each"

    @property
    def remarks(self) -> list[str]:
        """What was simplified, in words; none where nothing was."""
        said = {"broad": "purposes stand under their broader term", "none": "purposes are left out"}
        grouped = {"kind": "recipients are grouped by kind", "role": "recipients are grouped by role"}
        return [part for part in (said.get(self.purposes), grouped.get(self.recipients)) if part]


GRAINS = (Grain(), Grain("broad"), Grain("broad", "kind"), Grain("none", "kind"), Grain("none", "role"))
"""From the finest on; the first whose drawing is small enough is taken."""


class Grouping:
    """Names and keys of purposes and recipients at one grain."""

    def __init__(self, prepared: Prepared, words: DiagramWords, grain: Grain) -> None:
        self._prepared = prepared
        self._words = words
        self._grain = grain

    def purposes(self, purposes: Iterable[str]) -> tuple[str, ...]:
        """The purposes that stand for these."""
        if self._grain.purposes == "none":
            return ()
        if self._grain.purposes == "each":
            return tuple(sorted(set(purposes)))
        return tuple(sorted({broadest(self._prepared.terms, purpose) for purpose in purposes}))

    def recipient(self, recipient: str) -> tuple[str, ...]:
        """The key of what stands for a recipient; its first part is the role, which sorts the clusters."""
        declared = self._words.recipient(recipient)
        if declared is None:
            return (UNKNOWN_ROLE, "", recipient if self._grain.recipients == "each" else "")
        if self._grain.recipients == "each":
            return (declared.role, declared.country or "", recipient)
        return (declared.role, "", "/".join(sorted(declared.kinds)) if self._grain.recipients == "kind" else "")

    def recipient_lines(self, key: tuple[str, ...]) -> list[str]:
        """What is written in the box of a recipient, or of a group of them."""
        if not key[2]:
            return [ROLES.get(key[0], "Recipients that nobody declared")]
        if self._grain.recipients == "kind":
            return rows(self._words.terms("recipients", key[2].split("/")))
        declared = self._words.recipient(key[2])
        kinds = self._words.terms("recipients", declared.kinds) if declared else []
        name = self._words.recipient_name(key[2])
        told = ", ".join(kinds[:2]) + (f" +{len(kinds) - 2}" if len(kinds) > 2 else "")
        return [name] if not told or told.casefold() in name.casefold() else [name, told]


def broadest(terms: Terms, purpose: str) -> str:
    """The farthest term above a purpose; of several as far the first by name."""
    above = terms.purposes.above(purpose)
    return min(above, key=lambda term: (-above[term], term))
