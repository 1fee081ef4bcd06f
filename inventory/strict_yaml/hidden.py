"""Characters that make a file look different from what it says: controls, directions, invisible ones, odd line ends.

The attack is described in Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2021).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_LINE_END = r"\u2028\u2029"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_INVISIBLE = r"\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
_NOT_TEXT = r"\ud800-\udfff\ufffe\uffff"
_HIDDEN = re.compile(f"[{_CONTROL}{_LINE_END}{_DIRECTION}{_INVISIBLE}{_NOT_TEXT}]")
_HIDDEN_VALUE = re.compile(f"[\r{_CONTROL}{_LINE_END}{_DIRECTION}{_INVISIBLE}{_NOT_TEXT}]")
_STAND_IN = "\ufffd"


def is_plain(text: str) -> bool:
    """Whether a quick look rules out hidden characters; False means only that a closer look is due."""
    return text.replace("\n", "").isprintable()


def find_hidden(text: str) -> Iterator[tuple[int, str]]:
    """The index and the readable name of every hidden character, in order."""
    for match in _HIDDEN.finditer(text):
        yield match.start(), name_of(match.group())


def count_hidden(text: str) -> int:
    """How many hidden characters there are."""
    return len(_HIDDEN.findall(text))


def first_hidden_in_value(value: str) -> str | None:
    """The readable name of the first hidden character in a parsed `value`, a carriage return included."""
    match = _HIDDEN_VALUE.search(value)
    return name_of(match.group()) if match else None


def made_visible(text: str) -> str:
    """`text`, as long as before, with a replacement character for each hidden one."""
    return _HIDDEN.sub(_STAND_IN, text)


def value_made_visible(value: str) -> str:
    """`value` with a replacement character for each hidden one, a carriage return included."""
    return _HIDDEN_VALUE.sub(_STAND_IN, value)


def name_of(character: str) -> str:
    """`U+202E (right-to-left override)`, or the bare number of a character without a name."""
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f"{number} ({name})" if name else number
