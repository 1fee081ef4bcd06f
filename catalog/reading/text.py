"""The words of a sentence and its context, each with the place at which it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from catalog.confusables.skeletons import plain_look
from catalog.reading.model import Place, Words

_FIRST_FOREIGN = 0x370
"""Code points from here on are letters of other alphabets than Latin, or Latin ones in another style."""


class _Plain(dict[int, int | str]):
    """Each character as the plain one that readers take it for, as `str.translate` asks: “nеver” is read as “never”.

    One character always becomes one, so that places in the text stay what they are.
    """

    def __missing__(self, code: int) -> int | str:
        look = _plain(chr(code)) if code >= _FIRST_FOREIGN and chr(code).isalpha() else ""
        self[code] = plain = look if len(look) == 1 else code
        return plain


def _plain(letter: str) -> str:
    styled = unicodedata.normalize("NFKC", letter)
    return styled if styled.isascii() else plain_look(letter)


_QUOTES = {**dict.fromkeys("‘’‚‛´`ʼ＇ʹ′", "'"), **dict.fromkeys("“”„‟«»", '"'), "\u00a0": " ", "–": "—"}
_STRAIGHT = _Plain((ord(mark), plain) for mark, plain in _QUOTES.items())
_TOKEN = re.compile(
    r"(?P<letters>(?:[^\W\d_]\.){2,})|(?P<email>\be-?mail(?P<more>s|ed|ing)?\b)|"
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<number>\d+(?:[.,:]\d+)*)|(?P<mark>[^\w\s*_~])",
    re.IGNORECASE,
)
_TAILS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am", "s": "'s"}
_WHOLE = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    # written without the apostrophe
    "cant": ("can", "not"), "wont": ("will", "not"), "dont": ("do", "not"), "doesnt": ("does", "not"),
    "didnt": ("did", "not"), "isnt": ("is", "not"), "arent": ("are", "not"), "wasnt": ("was", "not"),
    "hasnt": ("has", "not"), "havent": ("have", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not"),
    "couldnt": ("could", "not"),
}  # fmt: skip


class TextPart(NamedTuple):
    """A text to be read together with others, and what it is to the sentence."""

    place: Place
    text: str


class Token(NamedTuple):
    """A word in lower case, as it was written, and from where to where it stands in its part."""

    word: str
    raw: str
    part: int
    start: int
    end: int


def tokens_of(parts: Sequence[TextPart]) -> list[Token]:
    """The words and marks of the parts, in order; contractions in two, hyphens inside words left out."""
    found: list[Token] = []
    for number, part in enumerate(parts):
        text = part.text.translate(_STRAIGHT)
        for match in _TOKEN.finditer(text):
            found += _tokens(match, text, number)
    return found


def _tokens(match: re.Match[str], text: str, part: int) -> list[Token]:
    raw, start, end = match[0], match.start(), match.end()
    kind = match.lastgroup
    if kind == "mark":
        inside = raw in "-'" or (raw == "—" and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum())
        return [] if inside else [Token(raw, raw, part, start, end)]
    if match["email"]:
        return [Token("email" + (match["more"] or "").lower(), raw, part, start, end)]
    word = raw.lower()
    if word in _WHOLE:
        first, second = _WHOLE[word]
        return [Token(first, raw, part, start, end), Token(second, raw, part, start, end)]
    if "'" in word:
        return _contraction(word, raw, part, start, end)
    return [Token(word, raw, part, start, end)]


def _contraction(word: str, raw: str, part: int, start: int, end: int) -> list[Token]:
    if word.endswith("n't"):
        return [Token(word[:-3], raw[:-3], part, start, end - 3), Token("not", raw, part, start, end)]
    head, _, tail = word.partition("'")
    if tail in _TAILS:
        cut = start + len(head)
        return [Token(head, raw[: len(head)], part, start, cut), Token(_TAILS[tail], raw[len(head) :], part, cut, end)]
    return [Token(word, raw, part, start, end)]


def words_between(parts: Sequence[TextPart], tokens: Sequence[Token], first: int, last: int) -> Words:
    """The words from token `first` to token `last` (exclusive); where they span parts, those of the last part."""
    end = tokens[last - 1]
    begin = next(token for token in tokens[first:last] if token.part == end.part)
    part = parts[end.part]
    return Words(part.text[begin.start : end.end], part.place, begin.start, end.end)
