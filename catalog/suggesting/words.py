"""Words of a text, stemmed, so that “processing payments” and “payment processor” meet.

A light stemmer: plurals after Harman, "How effective is suffixing?" (1991); -ed and -ing after step 1b of Porter,
"An algorithm for suffix stripping" (1980).
"""

from __future__ import annotations

import re
from functools import lru_cache

STOP_WORDS = frozenset(
    "a an the and or of to in on at by for from with as is are be been was were this that these those it its our your "
    "you we us they them their may might will can could such any other some all also which who whom when where if not "
    "do does did have has had how what about into than then so".split()
)
_WORD = re.compile(r"[a-z0-9]+")
_VOWEL = re.compile(r"[aeiouy]")


def words(text: str) -> list[str]:
    """Every word of `text`, in lower case, unstemmed."""
    plain = text.lower().replace("’", "").replace("'", "").replace("e-mail", "email").replace("in order to", "to")
    return _WORD.findall(plain)


def stems(text: str) -> list[str]:
    """The stems of all words that carry meaning, in their order."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The word without plural, -ed, -ing or final e; short words stay as they are."""
    return _without_e(_without_tense(_singular(word)))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies") and word[-4] not in "ae":
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("es") and word[-3] in "aeo":
        return word
    if len(word) > 3 and word.endswith("s") and word[-2] not in "us":
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and _VOWEL.search(base):
            doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz"
            return base[:-1] if doubled else base
    return word


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
