"""A cell in the making: flows are added one by one, and what they come to is told in short and in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from catalog.graph.flows import Flow
from catalog.justify.verdicts import UNJUDGED
from reports.diagram.matrix.model import Cell, Mark, RowSentence
from reports.diagram.tally import FlowTally
from reports.diagram.words import LONGEST_TIP, DiagramWords, row
from reports.escaping.visible import shortened, visible
from reports.phrases import MEANING

GRAVITY: dict[Mark, int] = {"none": 0, "proved": 1, "loose": 2, "unjudged": 3, "failing": 4}


def mark_of(words: DiagramWords, flow: Flow) -> Mark:
    """How one flow came out."""
    if flow.verdict == UNJUDGED:
        return "unjudged"
    tone = words.tone(flow)
    return "none" if tone == "plain" else tone


def worst(marks: Iterable[Mark]) -> Mark:
    """The gravest of some marks; none of none."""
    return max(marks, key=GRAVITY.__getitem__, default="none")


@dataclass(slots=True)
class CellTally(FlowTally):
    """What flows of one row and column come to so far, with how each came out."""

    marks: set[Mark] = field(default_factory=set)


class CellWriter:
    """Turns tallies into cells. `order` sorts statements as a reader looks them up."""

    def __init__(
        self,
        words: DiagramWords,
        sentences: Mapping[str, RowSentence],
        order: Callable[[str], object],
        accepted: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._words = words
        self._sentences = sentences
        self._order = order
        self._accepted = accepted

    def cell(self, tally: CellTally, opening: str) -> Cell:
        """The cell of a tally; its tip begins with `opening`, such as “Bank, of Account”."""
        names = tuple(sorted(tally.names))
        accepted = tuple(dict.fromkeys(how for name in names for how in self._accepted.get(name, ())))
        quoted = sorted(tally.cited, key=self._order)  # type: ignore[arg-type]
        return Cell(
            mark=worst(tally.marks),
            under_condition=tally.under_condition,
            data=tuple(sorted(tally.data)),
            sensitive=any(map(self._words.sensitive, tally.data)),
            purposes=tuple(sorted(tally.purposes)),
            sentences=tuple(quoted),
            disclosures=names,
            accepted=accepted,
            tip=self._tip(tally, opening, quoted, accepted),
        )

    def _tip(self, tally: CellTally, opening: str, quoted: Iterable[str], accepted: Iterable[str]) -> str:
        words = self._words
        parts = [f"{opening}: {row(words.data_names(tally.data), 12) or 'nothing'}"]
        if tally.purposes:
            parts.append(f"for: {row(words.terms('purposes', tally.purposes), 6)}")
        parts += [f"{v}: {MEANING[v]}" for v in tally.worst_first[:3]]
        if tally.conditions:
            limit = "only" if tally.under_condition == "always" else "in part only"
            parts.append(f"{limit} under a condition: {row(words.terms('conditions', tally.conditions), 4)}")
        parts += [f"accepted: {how}" for how in accepted]
        parts += [self._quotation(name) for name in list(quoted)[:3]]
        parts.append(row(sorted(tally.names), 4))
        return shortened("\n".join(visible(part) for part in parts if part), LONGEST_TIP)

    def _quotation(self, statement: str) -> str:
        sentence = self._sentences[statement]
        return f"{sentence.place}: “{shortened(sentence.quote, 160)}”"
