"""One reader for all inventories with the same terms: what it has read once, it does not read again."""

from __future__ import annotations

from collections import OrderedDict

from catalog.reading.kept_before import ReadingsKept
from catalog.reading.reader import SentenceReader
from inventory.cache import NO_CACHE, Cache
from inventory.model import Vocabulary

MOST_READERS = 4
"""Two states are compared at a time, and an editor holds few inventories open."""
MOST_SENTENCES = 20_000
"""A reader that has kept more begins anew: a server runs for days."""
_readers: OrderedDict[tuple[object, ...], SentenceReader] = OrderedDict()


def reader_of(vocabulary: Vocabulary, cache: Cache = NO_CACHE) -> SentenceReader:
    """Return the reader for the terms of a vocabulary: the one that was used before, where it knows the same terms.

    From `cache` it takes what earlier runs have read, and puts there what it reads (`SentenceReader.keep`).
    """
    key = _terms_of(vocabulary)
    reader = _readers.pop(key, None)
    if reader is None or reader.sentences_kept > MOST_SENTENCES:
        reader = SentenceReader(vocabulary)
    if cache:
        reader.before = ReadingsKept(cache, key)
    _readers[key] = reader
    if len(_readers) > MOST_READERS:
        _readers.popitem(last=False)
    return reader


def _terms_of(vocabulary: Vocabulary) -> tuple[object, ...]:
    """Everything that a reader takes from a vocabulary, in its order."""
    terms = tuple(
        (dimension, name, entry.file, entry.record.label, entry.record.broader, entry.record.synonyms)
        for dimension, entries in vocabulary.terms.items()
        for name, entry in entries.items()
    )
    return (*terms, *((name, entry.record.label) for name, entry in vocabulary.mechanisms.items()))
