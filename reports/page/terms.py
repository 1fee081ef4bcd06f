"""Records by the names that people read, with the ids beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.justify.prepared import Prepared
from inventory.schema import Recipient


@dataclass(frozen=True, slots=True)
class TermLabel:
    """A term or record: its id, its label (the id again where it is not declared), and whether it is sensitive."""

    id: str
    label: str
    sensitive: bool = False
    declared: bool = True


class TermLabels:
    """The names of one preparation's terms and records."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._known: dict[tuple[str, str], TermLabel] = {}

    def term(self, dimension: str, term: str) -> TermLabel:
        """A term of the vocabulary."""
        known = self._known.get((dimension, term))
        if known is None:
            known = self._known[dimension, term] = self._look_up(dimension, term)
        return known

    def _look_up(self, dimension: str, term: str) -> TermLabel:
        entry = self._prepared.inventory.vocabulary[dimension].get(term)
        if entry is None:
            return TermLabel(term, term, declared=False)
        return TermLabel(term, entry.record.label, dimension == "data" and self._prepared.sensitive(term))

    def terms(self, dimension: str, terms: Iterable[str]) -> tuple[TermLabel, ...]:
        """Each term once, in the order given."""
        return tuple(self.term(dimension, term) for term in dict.fromkeys(terms))

    def recipient(self, name: str) -> TermLabel:
        """A recipient by its name, or the id that nobody declared."""
        record = self.recipient_record(name)
        return TermLabel(name, record.name) if record else TermLabel(name, name, declared=False)

    def recipient_record(self, name: str) -> Recipient | None:
        """The declared recipient of that id."""
        entry = self._prepared.inventory.recipients.get(name)
        return entry.record if entry else None


def labels(terms: Iterable[TermLabel]) -> str:
    """The labels in a row."""
    return ", ".join(term.label for term in terms)
