"""Text from files and policies made harmless to a terminal: nothing in it moves the cursor, hides or reorders text.

The attacks are those of Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2021), and of escape
sequences in logs (CWE-150).
"""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


def terminal_text(text: str) -> str:
    """`text` on one line: white space as spaces, each control, direction or invisible character as its escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def terminal_lines(text: str) -> str:
    """As `terminal_text`, with the line feeds kept: for texts whose lines are our own."""
    return "\n".join(terminal_text(line) for line in text.split("\n"))


def _shown(character: str) -> str:
    if character in "\t\n" or unicodedata.category(character) == "Zs":
        return " "
    if character.isprintable() and character not in _UNSEEN:
        return character
    return _escape(ord(character))


def _escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
