"""The built-in vocabulary, from its compiled form."""

from __future__ import annotations

from catalog.cache.compiled_yaml import compiled
from inventory.schema import VocabularyFile
from inventory.vocabulary_reader import BUILT_IN, Section


def compiled_vocabulary() -> list[Section]:
    """The sections of `inventory.vocabulary_reader.built_in_vocabulary`, without reading YAML each time."""
    return [(VocabularyFile.model_validate(data), f"built-in/{file}", ()) for file, data in compiled(BUILT_IN).items()]
