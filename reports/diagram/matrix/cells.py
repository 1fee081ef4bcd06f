"""A cell in the making: flows are added one by one, and what they come to is told in short and in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from catalog.graph.flows import Flow
from catalog.justify.verdicts import ORDER, UNJUDGED, Verdict
from reports.diagram.matrix.model import Cell, Mark, RowSentence, UnderCondition
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
class Tally:
    """What flows of one row and column come to so far."""

    data: set[str] = field(default_factory=set)
    purposes: set[str] = field(default_factory=set)
    marks: set[Mark] = field(default_factory=set)
    verdicts: set[Verdict] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)
    conditional: set[bool] = field(default_factory=set)
    rests_on: set[str] = field(default_factory=set)
    against: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def add(self, words: DiagramWords, flow: Flow) -> None:
        """Count `flow` in."""
        self.data.update(flow.data)
        self.purposes.update(flow.purposes)
        self.marks.add(mark_of(words, flow))
        self.verdicts.add(flow.verdict)
        self.conditions.update(flow.conditions)
        self.conditional.add(bool(flow.conditions))
        self.rests_on.update(flow.rests_on)
        self.against.update(flow.against)
        if flow.action == "disclose":
            self.names.add(flow.name)

    @property
    def under_condition(self) -> UnderCondition:
        """Whether all of it, or a part, is permitted under a condition only."""
        if True not in self.conditional:
            return "never"
        return "partly" if False in self.conditional else "always"


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

    def cell(self, tally: Tally, opening: str) -> Cell:
        """The cell of a tally; its tip begins with `opening`, such as “Bank, of Account”."""
        names = tuple(sorted(tally.names))
        accepted = tuple(dict.fromkeys(how for name in names for how in self._accepted.get(name, ())))
        quoted = sorted(tally.against or tally.rests_on, key=self._order)  # type: ignore[arg-type]
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

    def _tip(self, tally: Tally, opening: str, quoted: Iterable[str], accepted: Iterable[str]) -> str:
        words = self._words
        parts = [f"{opening}: {row(words.data_names(tally.data), 12) or 'nothing'}"]
        if tally.purposes:
            parts.append(f"for: {row(words.terms('purposes', tally.purposes), 6)}")
        parts += [f"{v}: {MEANING[v]}" for v in sorted(tally.verdicts, key=lambda v: -ORDER[v])[:3]]
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
