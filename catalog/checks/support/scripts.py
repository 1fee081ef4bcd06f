"""Which script a letter belongs to, and which scripts are written together in one word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

FAMILIES = {
    "CJK": "East Asian", "HIRAGANA": "East Asian", "KATAKANA": "East Asian", "HANGUL": "East Asian",
    "BOPOMOFO": "East Asian", "HALFWIDTH": "East Asian", "IDEOGRAPHIC": "East Asian", "KATAKANA-HIRAGANA": "East Asian",
    "LATIN": "Latin", "CYRILLIC": "Cyrillic", "GREEK": "Greek", "MATHEMATICAL": "mathematical",
}  # fmt: skip
WRITTEN_WITH_ANY = frozenset({"East Asian"})
"""Scripts that stand beside Latin as a matter of course."""

_ABBREVIATIONS = {"FULLWIDTH": "Latin", "MODIFIER": "", "MICRO": "", "FEMININE": "Latin", "MASCULINE": "Latin"}
_PHONETIC = ((0x250, 0x2AF), (0x1D00, 0x1DBF), (0xAB30, 0xAB67))
_ALPHABETS_OF_AFRICA_AND_ASIA = frozenset("ɓɔɖɗəɛɠɣɨɩɪɲʃʊʋʔʒɑɯʉʌŋɾ")
_LIVING = _ALPHABETS_OF_AFRICA_AND_ASIA | frozenset("ıƁƆƊƐƔƖƘƙƱƲƳƴǀǁǂǃȢȣƷǷ")
_WIDE = (0xFF21, 0xFF5A)


def script_of(letter: str) -> str:
    """The script of a letter as people call it; empty for signs that belong to none or to all."""
    if not letter.isalpha():
        return ""
    if any(first <= ord(letter) <= last for first, last in _PHONETIC):
        return "Latin" if letter in _ALPHABETS_OF_AFRICA_AND_ASIA else "phonetic"
    word = unicodedata.name(letter, "").split(" ", 1)[0]
    return _ABBREVIATIONS.get(word, FAMILIES.get(word, word.capitalize()))


def scripts_of(text: str) -> tuple[str, ...]:
    """The scripts of a text's letters in the order they appear, those left out that stand beside any other."""
    found = dict.fromkeys(script_of(letter) for letter in text)
    return tuple(script for script in found if script and script not in WRITTEN_WITH_ANY)


def words_of(text: str) -> Iterable[str]:
    """The stretches of letters, marks and digits of a text."""
    return "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in text).split()


def is_unusual(character: str) -> bool:
    """Whether a character is no ASCII and no letter that some people write their language with."""
    if character.isascii() or _is_wide(character):
        return False
    return script_of(character) in ("", "Latin", "phonetic") and character not in _LIVING


def mixes_widths(word: str) -> bool:
    """Whether a word has Latin letters of both widths: of East Asian type and of our own."""
    return any(_is_wide(c) for c in word) and any(c.isascii() and c.isalpha() for c in word)


def _is_wide(character: str) -> bool:
    return _WIDE[0] <= ord(character) <= _WIDE[1]
