"""The words of a sentence by which it says what a statement takes from it: for a proof to point at."""

from __future__ import annotations

from typing import Literal, NamedTuple

from catalog.justify.prepared import Prepared
from catalog.reading.model import Words

Where = Literal["sentence", "lead-in", "heading", "header", "statement"]


class GroundingWords(NamedTuple):
    """Words that carry one dimension, and where they stand.

    `dimension` is “effect” for the words that permit or deny, and else as statements call it. They stand in the
    sentence or above it; “statement” where its author says which words name a term (`words:`).
    """

    dimension: str
    text: str
    where: Where


def grounding_words(prepared: Prepared, statement: str) -> list[GroundingWords]:
    """Return the words that carry a statement, each once, the effect first; empty where its sentence was not read."""
    judged = prepared.sayings.judgements.get(statement)
    authored = prepared.statements[statement].record.words
    found = [
        GroundingWords(str(dimension), text, "statement") for dimension, by in authored.items() for text in by.values()
    ]
    if judged is not None:
        effect = judged.polarity if judged.answer == "says so" else ()
        found[:0] = [_of("effect", words) for words in effect]
        found += [_of(dimension, words) for dimension, many in judged.words.items() for words in many]
    return list(dict.fromkeys(found))


def _of(dimension: str, words: Words) -> GroundingWords:
    return GroundingWords(dimension, words.text, words.place)
