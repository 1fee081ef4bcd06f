"""The language of a text, by the little words that join all others."""

from __future__ import annotations

import re
from functools import cache

from catalog.cache.compiled_yaml import compiled
from catalog.reading.lexicon import LANGUAGES

ENGLISH = "en"
ENOUGH = 2
"""Little words that a text must hold before its language is told from them."""
CLEARLY = 1.25
"""How many times as many of them as of the next language's."""
_WORD = re.compile(r"[^\W\d_]+")


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The little words of each language that is read."""
    files = compiled(LANGUAGES)
    words = {ENGLISH: frozenset(str(files["en.yaml"]["function_words"]).split())}
    return words | {code: frozenset(str(data["function_words"]).split()) for code, data in files["others.yaml"].items()}


def language_of(text: str) -> str:
    """The code of the language a text is in, or "" where it is none of those read, or cannot be told."""
    said = _WORD.findall(text.lower())
    counts = sorted(
        ((sum(word in known for word in said), code) for code, known in function_words().items()), reverse=True
    )
    (most, code), (next_most, _) = counts[0], counts[1]
    return code if most >= ENOUGH and most >= CLEARLY * next_most else ""
