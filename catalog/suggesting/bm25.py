"""BM25: how well documents answer a query, by rare words, repeated words and length.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), equation 3.15, with the
never-negative variant of the inverse document frequency.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

K1 = 1.2
"""How soon a word's repetitions stop counting: 0, at once."""
B = 0.75
"""How much a long document is held against it: 0, not at all; 1, in full."""


class Bm25:
    """An index of documents, each a list of words (stems)."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self._counts = [Counter(document) for document in documents]
        self._lengths = [len(document) for document in documents]
        self._average = sum(self._lengths) / len(documents) if documents else 1.0
        self._holding = Counter(word for counts in self._counts for word in counts)

    def scores(self, query: Mapping[str, float]) -> list[float]:
        """The score of each document for the words of the query, each with its weight; 0 where none occurs."""
        return [
            sum(weight * self._rarity(word) * self._saturation(counts[word], length) for word, weight in query.items())
            for counts, length in zip(self._counts, self._lengths, strict=True)
        ]

    def _rarity(self, word: str) -> float:
        holding = self._holding[word]
        return math.log(1 + (len(self._counts) - holding + 0.5) / (holding + 0.5))

    def _saturation(self, count: int, length: int) -> float:
        norm = K1 * (1 - B + B * length / self._average) if self._average else K1
        return count * (K1 + 1) / (count + norm) if count else 0.0
