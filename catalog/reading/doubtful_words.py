"""Words that make a sentence doubtful as a permission: they deny, take away, tell of the past, or of what others say.

Most are looked for only where the reader could not tell what a sentence says, so that they may be many. Those that
turn a sentence round are looked for in sentences that were read as well.
"""

from __future__ import annotations

import re
from functools import cache

from catalog.cache.compiled_yaml import compiled
from catalog.reading.denial_words import denial_words_in
from catalog.reading.detection import ENGLISH
from catalog.reading.lexicon import LANGUAGES, phrases_in

_HARMLESS = re.compile(
    r"\b(?:only|solely|nur|solo|sólo|soltanto|alleen|slechts|apenas|somente|personne|noch|ne|n|de|mai|no later|"
    r"not limited to|not only|no longer than|without limitation|if not)\b",
    re.IGNORECASE,
)
"""Words that limit without denying; and such as deny in one language and are little words of another."""
_LIMITING = frozenset(
    "only solely nur solo sólo soltanto alleen slechts apenas somente ohne sin senza zonder sans sem".split()
)
"""Words that may stand in a heading of a permission: “Who may only see it”, “What we do without your consent”."""
_SIGNS = re.compile(r"[\u2716\u2717\u2718\u274c\u274e\u26d4\U0001f6ab\U0001f6d1\U0001f645]")
"""Crosses and stop signs, which say no in every language."""
_DENYING_HEADING = re.compile(
    r"^\W*(?:what|things?|which|who|where|when|how|recipients?|data|information|practices?|companies|those)\b.*"
    r"(?:\b(?:not|never|no|none|cannot)\b|n't\b)|"
    r"^\W*(?:forbidden|prohibited|never|taboo|excluded|"
    r"not (?:shared|sold|disclosed|collected|used|allowed|permitted|done)|"
    r"(?:our |the )?(?:former|old|past|previous) |until \d)",
    re.IGNORECASE,
)


def turning_word(text: str, language: str = ENGLISH) -> str:
    """Return a word that turns round what a sentence says, however it was read; empty where there is none."""
    found = _words("turning", language or ENGLISH).search(text) or _SIGNS.search(text)
    return found[0] if found else ""


def word_of_doubt(text: str, language: str = ENGLISH) -> str:
    """Return a word by which a sentence that nobody understood may deny, take away or report; empty without any."""
    plain = _HARMLESS.sub(" ", text)
    found = _words("taking_away", language or ENGLISH).search(plain)
    return turning_word(text, language) or (found[0] if found else next(iter(denial_words_in(plain)), ""))


def is_denying_heading(text: str, language: str = ENGLISH) -> bool:
    """Return whether a heading or header denies what stands below it, or puts it in the past: “What we never share”."""
    plain = text.replace("’", "'")
    if _DENYING_HEADING.search(plain) or turning_word(text, language):
        return True
    opens = _words("opening", language or ENGLISH).match(plain.lstrip(" \t0123456789.§¿¡*#"))
    return bool(opens) and any(word not in _LIMITING for word in denial_words_in(plain))


@cache
def _words(kind: str, language: str) -> re.Pattern[str]:
    """The phrases of one kind in a language as one pattern, which matches nothing where there are none."""
    phrases = phrases_in(compiled(LANGUAGES)["doubt.yaml"].get(language, {}).get(kind, ""))
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b" if phrases else r"(?!)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ …\ ", r" (?:\S+ ){0,5}").replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
