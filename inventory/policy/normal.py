"""Normal forms of policy text: for comparing (`normalise`), for naming (`slug`), for display (`collapse`)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

GAP = "\ufffc"
"""Stands in a clause for words of which nobody can tell whether a reader sees them: no quote reaches across it."""
_SINGLE = "\u2018\u2019\u201a\u201b\u2039\u203a\u00b4\u0060"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_INVISIBLE = "\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_QUOTES = str.maketrans({**dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DOUBLE, '"')})
_VANISHING = dict.fromkeys([*map(ord, _INVISIBLE), *range(0xE0000, 0xE0080)])
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def collapse(text: str) -> str:
    """Every run of white space, no-break spaces included, becomes one space; the ends are trimmed."""
    return " ".join(text.split())


@lru_cache(maxsize=16384)
def normalise(text: str) -> str:
    """The text by which clauses are identified and quotes are found.

    NFKC, straight quotes, no zero-width or direction marks, white space collapsed; dashes and case are kept.
    """
    if text.isascii() and "`" not in text:
        return collapse(text)
    visible = text.translate(_QUOTES).translate(_VANISHING)
    return collapse(unicodedata.normalize("NFKC", visible))


def sha256_of(text: str) -> str:
    """SHA-256, in hexadecimal, of the text as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """A kebab-case name: NFKD without marks, lower case, hyphens for all but `a-z0-9`; empty if nothing is left."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return _NOT_SLUG.sub("-", bare.lower()).strip("-")
