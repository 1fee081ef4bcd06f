"""Reads sentences, each of them once: what this run has read, or an earlier one has kept, is looked up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from catalog.reading.kept_before import Key, ReadingsKept
from catalog.reading.model import NamedTerm, Reading
from catalog.reading.term_index import TermIndex
from inventory.model import Vocabulary

if TYPE_CHECKING:
    from catalog.reading.sentence_parser import SentenceParser


class SentenceReader:
    """Reads sentences with the terms of one vocabulary; what was read once is kept, and `before` is asked first."""

    def __init__(self, vocabulary: Vocabulary, before: ReadingsKept | None = None) -> None:
        self.before = before or ReadingsKept()
        self._read_something = False
        self._vocabulary = vocabulary
        self._indexes: dict[str, TermIndex] = {}
        self._kept: dict[Key, Reading] = {}

    @property
    def sentences_kept(self) -> int:
        """How many readings are kept."""
        return len(self._kept)

    def read(
        self, sentence: str, lead_in: str = "", heading: Sequence[str] = (), language: str = "",
        header: Sequence[str] = (), cells: Sequence[str] = (),
    ) -> Reading:  # fmt: skip
        """What a sentence says, with its lead-in, the headings above it, and for a table's row its header and cells."""
        asked = (sentence, lead_in, tuple(heading), language, tuple(header), tuple(cells))
        known = self._kept.get(asked)
        if known is None:
            known = self._kept[asked] = self.before.find(asked) or self._read_anew(*asked)
        return known

    def keep(self) -> None:
        """Keep what was read for later runs, if anything was since the last time."""
        if self._read_something:
            self.before.keep(self._kept)
            self._read_something = False

    def named_in(self, text: str) -> tuple[tuple[str, NamedTerm], ...]:
        """Every term that a text names, by dimension, each with its words."""
        return self.read(text).mentions

    def _read_anew(
        self, sentence: str, lead_in: str, heading: tuple[str, ...], language: str, header: tuple[str, ...],
        cells: tuple[str, ...],
    ) -> Reading:  # fmt: skip
        self._read_something = True
        return self._parser.read(sentence, lead_in, heading, language, header, cells)

    @cached_property
    def _parser(self) -> SentenceParser:
        # A run that finds every sentence read already has no need of the grammar, which takes long to load.
        from catalog.reading.sentence_parser import SentenceParser

        return SentenceParser(self.index)

    def index(self, language: str) -> TermIndex:
        """The terms of the vocabulary by the words of a language."""
        if language not in self._indexes:
            self._indexes[language] = TermIndex(self._vocabulary, language)
        return self._indexes[language]
