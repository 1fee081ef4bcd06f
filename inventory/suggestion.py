"""“Did you mean”: the known name that lies nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` most like `name` by the ratio of matching characters, or None if none is like it."""
    from difflib import get_close_matches

    found = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A help line: the nearest known name as a question, or the sentence `otherwise`."""
    near = nearest_name(name, known)
    return f"Did you mean “{near}”?" if near else otherwise
