"""“Did you mean”: the known name that lies nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` most like `name`, or None if none is like it.

    A built-in term that goes by `name` as well, as its label or a synonym, comes first; then the most characters alike.
    """
    from difflib import get_close_matches

    from inventory.synonyms import built_in_synonyms, plain

    names = sorted(known)
    for written in (name, name.removesuffix("s")):
        for term in built_in_synonyms().get(plain(written), ()):
            if term in names:
                return term
    found = get_close_matches(name, names, n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A help line: the nearest known name as a question, or the sentence `otherwise`."""
    near = nearest_name(name, known)
    return f"Did you mean “{near}”?" if near else otherwise
