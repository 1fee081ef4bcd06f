"""How wide a text may come out in any sans-serif font, and texts cut or wrapped to a width.

A drawing is shown with whatever font a machine has. Widths are those of DejaVu Sans, the widest of the usual ones, and
3 % more, so that a text that fits here fits in Arial, Helvetica, Segoe UI, Roboto and Verdana, too.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import accumulate

_BOLD = {
    0.35: "'", 0.4: " ,./IJ\\ijl|‘’·", 0.45: "-:;f", 0.5: "!()[]t", 0.55: '"*_`r–', 0.6: "?z", 0.65: "cs",
    0.7: "Laekvxy“”", 0.75: "$0123456789EFSTYZbdghnopqu{}", 0.8: "ABCKPRVX", 0.85: "GU", 0.9: "#&+<=>DHNOQ^~×→",
    0.95: "w", 1.05: "%@M—…", 1.1: "m", 1.15: "W",
}  # fmt: skip
_REGULAR = {
    0.3: "'ijl", 0.35: " ,./:;IJ\\|‘’·", 0.4: "()-[]f", 0.45: "!rt", 0.5: '"', 0.55: "*?_`sz“”–", 0.6: "FLck",
    0.65: "EPTYaeovxy", 0.7: "$0123456789KSbdghnpqu{}", 0.75: "ABCRVXZ", 0.8: "DGHNU", 0.85: "&OQw", 0.9: "#+<=>M^~×→",
    1.0: "%", 1.05: "@Wm—…",
}  # fmt: skip


def _by_character(widths: dict[float, str]) -> dict[str, float]:
    return {character: width for width, characters in widths.items() for character in characters}


_WIDTH = {True: _by_character(_BOLD), False: _by_character(_REGULAR)}
ELLIPSIS = "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of `text` in the unit of the font's `size`; characters of unknown width count as wide ones."""
    known = _WIDTH[bold]
    return size * sum(known[c] if c in known else _em(c) for c in text)


def _em(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if "\u00a1" <= character <= "\u024f":
        return 0.95
    return 1.3 if unicodedata.category(character) == "So" else 1.15


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """`text`, or as much of its beginning as fits into `width` together with an ellipsis."""
    ends = [0.0, *accumulate(text_width(character, size, bold=bold) for character in text)]
    if ends[-1] <= width:
        return text
    room = width - text_width(ELLIPSIS, size, bold=bold)
    fitting = max(0, bisect_right(ends, room) - 1)
    return text[:fitting].rstrip(" ,;·") + ELLIPSIS


def fitted_in_the_middle(text: str, width: float, size: float) -> str:
    """`text`, or its beginning and its end around an ellipsis: sentences of a list begin alike and end unlike."""
    if text_width(text, size) <= width:
        return text
    head = fitted(text, width * 0.4, size)
    room = width - text_width(f"{head} ", size)
    ends = [0.0, *accumulate(text_width(character, size) for character in reversed(text))]
    fitting = max(0, bisect_right(ends, room) - 1)
    tail = text[len(text) - fitting :]
    return f"{head} {tail.split(' ', 1)[-1]}"


def wrapped(text: str, width: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """`text` in at most `most` lines that fit into `width`; the last is cut where not all of it fits.

    A word that is longer than a line is divided.
    """
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        line = rest.pop(0)
        if text_width(line, size, bold=bold) > width:
            line, divided = _divided(line, width, size, bold)
            rest.insert(0, divided)
        else:
            while rest and text_width(f"{line} {rest[0]}", size, bold=bold) <= width:
                line += f" {rest.pop(0)}"
        lines.append(line)
    return [*lines, fitted(" ".join(rest), width, size, bold=bold)] if rest else lines


def _divided(word: str, width: float, size: float, bold: bool) -> tuple[str, str]:
    """As much of a word as fits with a hyphen, and the rest, of which no letter or two stand alone."""
    end = max(1, len(word) - 3)
    while end > 1 and text_width(word[:end] + "-", size, bold=bold) > width:
        end -= 1
    return word[:end] + "-", word[end:]
