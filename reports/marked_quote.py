"""A quote in stretches, those marked that carry something."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Stretch(NamedTuple):
    """A stretch of a quote; `carries` names the dimensions that its words carry, empty for the rest."""

    text: str
    carries: str = ""


def marked_quote(quote: str, words: Sequence[Mapping[str, Any]]) -> list[Stretch]:
    """Cut a quote at the words that carry a dimension; words that do not stand in it as they are mark nothing.

    `words` are records with `dimension` and `text`. Where two overlap, the longer one is marked.
    """
    quote = " ".join(quote.split())
    places: dict[tuple[int, int], list[str]] = {}
    for one in sorted(words, key=lambda one: -len(one["text"])):
        for found in re.finditer(rf"(?<!\w){re.escape(' '.join(one['text'].split()))}(?!\w)", quote):
            place = found.span()
            if place in places or not any(place[0] < end and start < place[1] for start, end in places):
                places.setdefault(place, []).append(one["dimension"])
                break
    return list(_stretches(quote, places))


def _stretches(quote: str, places: Mapping[tuple[int, int], Sequence[str]]) -> list[Stretch]:
    found, at = [], 0
    for (start, end), dimensions in sorted(places.items()):
        found += [Stretch(quote[at:start]), Stretch(quote[start:end], ", ".join(dict.fromkeys(dimensions)))]
        at = end
    return [one for one in (*found, Stretch(quote[at:])) if one.text]
