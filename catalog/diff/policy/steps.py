"""The records of a comparison of two versions, clause by clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from catalog.diff.policy.passage import Passage

Kind = Literal["same", "version", "light", "heavy", "split", "merged", "new", "gone"]
EDITED: frozenset[Kind] = frozenset({"light", "heavy", "split", "merged"})


class Step(NamedTuple):
    """What became of one clause, or of several that were split or merged; `similarity` runs from 0 to 1.

    `version`: only a version or date line differs. `moved`: it changed places with others. `relocated`: its own text is
    the same, but the words that introduce it are others. `turned`: likewise, but its headings or header cells say
    otherwise than before. `near` is the clause on the other side that a new or gone one
    comes nearest to: a suggestion.
    """

    kind: Kind
    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    similarity: float
    moved: bool = False
    relocated: bool = False
    turned: bool = False
    near: Passage | None = None

    @property
    def old_text(self) -> str:
        """The text before, that of several clauses joined by spaces."""
        return " ".join(passage.text for passage in self.old)

    @property
    def new_text(self) -> str:
        """The text after, that of several clauses joined by spaces."""
        return " ".join(passage.text for passage in self.new)

    @property
    def surroundings(self) -> tuple[str, str] | None:
        """What stands around the same text, before and after, where that changes how it is to be read.

        These are the words that introduce it or, where those are the same, its headings and header cells.
        """
        if self.relocated:
            return self.old[0].lead_in, self.new[0].lead_in
        return (self.old[0].context, self.new[0].context) if self.turned else None

    @property
    def needs_reading(self) -> bool:
        """Whether what rested on the old text must be read again before it may rest on the new one."""
        return self.kind in EDITED or self.kind == "gone" or self.relocated or self.turned


class Alignment:
    """Every clause of both versions in one step; `steps` follow the new document, gone ones after their predecessor."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = tuple(steps)

    @cached_property
    def by_new(self) -> Mapping[str, Step]:
        """The steps by the ids of the new version's clauses."""
        return {passage.id: step for step in self.steps for passage in step.new}

    @cached_property
    def by_old(self) -> Mapping[str, Step]:
        """The steps by the ids of the old version's clauses; of several with the same id the first counts."""
        return {passage.id: step for step in reversed(self.steps) for passage in step.old}

    @property
    def unchanged(self) -> bool:
        """Whether nothing has to be read again and nothing is new; places and version lines aside."""
        return not any(step.needs_reading or step.kind == "new" for step in self.steps)
