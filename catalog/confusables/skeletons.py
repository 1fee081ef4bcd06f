"""What a text looks like, apart from what it is: the skeleton of Unicode Technical Standard 39.

Skeletons are those of the standard, less its step for text that is written from right to left, and with the few
characters of `BEYOND_UNICODE`, which look the same only to a hasty reader.
"""

from __future__ import annotations

import unicodedata

from catalog.confusables.table import ASCII, confusables

BEYOND_UNICODE = str.maketrans(
    {"ᴀ": "a", "ꞓ": "e", "ĸ": "k", "ʍ": "rn", "π": "n", "ߋ": "o", "ᴛ": "t", "χ": "x", "Ԛ": "Q"}
)
FOLDED_PUNCTUATION = {"-": "‐‑‒–—−﹘", "'": "’‘ʼʹ′`´ʻ", ".": "․。·"}

_HIDDEN_RANGES = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip

_FOLD = {ord(style): plain for plain, styles in FOLDED_PUNCTUATION.items() for style in styles}


def plain_form(name: str) -> str:
    """A name without what nobody would call a difference: case, white space, styles of quotes and dashes."""
    styled = name.replace("`", "'") if name.isascii() else unicodedata.normalize("NFC", name).translate(_FOLD)
    return " ".join(styled.casefold().split())


def skeleton(text: str) -> str:
    """What a text looks like: decomposed, without what cannot be seen, each character as the plainest of its like."""
    if text.isascii():
        return text.translate(ASCII)
    visible = "".join(c for c in unicodedata.normalize("NFD", text) if not is_hidden(c))
    return unicodedata.normalize("NFD", visible.translate(confusables())).translate(BEYOND_UNICODE)


def plain_look(character: str) -> str:
    """The ASCII letter or digit that another character looks like, or the letters; empty for one that does not."""
    seen = "" if character.isascii() else skeleton(character)
    if seen == ASCII[ord("m")]:
        return "m"
    return seen if seen.isascii() and seen.isalnum() else ""


def is_hidden(character: str) -> bool:
    """Whether a character takes no room on the page (Unicode calls it default ignorable), or none that shows."""
    return any(first <= ord(character) <= last for first, last in _HIDDEN_RANGES)
