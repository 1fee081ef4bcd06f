"""“Did you mean”: the known name that lies nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` most like `name`, or None if none is like it.

    A built-in term that goes by `name` as well, as its label or a synonym, comes first; then the most characters alike.
    """
    from difflib import get_close_matches

    names = sorted(known)
    for written in (name, name.removesuffix("s")):
        for term in _built_in_synonyms().get(_plain(written), ()):
            if term in names:
                return term
    found = get_close_matches(name, names, n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A help line: the nearest known name as a question, or the sentence `otherwise`."""
    near = nearest_name(name, known)
    return f"Did you mean “{near}”?" if near else otherwise


@cache
def _built_in_synonyms() -> dict[str, list[str]]:
    """The built-in terms that go by a name, in the vocabulary's order."""
    from inventory.schema import VocabularyFile
    from inventory.vocabulary_reader import built_in_vocabulary

    found: dict[str, list[str]] = {}
    for record, _, _ in built_in_vocabulary():
        for dimension in VocabularyFile.model_fields:
            for term, entry in (getattr(record, dimension) or {}).items():
                for text in (entry.label, *getattr(entry, "synonyms", ())):
                    found.setdefault(_plain(text), []).append(term)
    return found


def _plain(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())
