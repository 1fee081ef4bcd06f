"""Colours of the overview and its style sheet: dark where the reader's screen is dark, highlights without a script.

Light colours stand as attributes, so that a renderer without style sheets draws them too. Each mark has a shape of its
own as well as a colour (Okabe and Ito, "Color Universal Design", 2008, darkened for contrast above 4.5 to 1).
"""

from __future__ import annotations

from functools import cache
from typing import Literal

Ink = Literal["ink", "dim", "good", "loose", "bad", "sens", "line", "band", "ground"]

LIGHT: dict[Ink, str] = {
    "ink": "#1a1d21", "dim": "#4a5360", "good": "#0b66a8", "loose": "#a05a00", "bad": "#b3261e", "sens": "#7b2a66",
    "line": "#c5ccd6", "band": "#edf2f7", "ground": "#ffffff",
}  # fmt: skip
DARK: dict[Ink, str] = {
    "ink": "#e6e9ee", "dim": "#aab4c2", "good": "#63b3f0", "loose": "#f0b252", "bad": "#ff8a80", "sens": "#e79bd2",
    "line": "#3a4450", "band": "#1d242d", "ground": "#12161b",
}  # fmt: skip
FONTS = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif"
MOST_COLUMNS, MOST_SENTENCES = 50, 60
"""How many columns a sheet has at most, and how many sentences light up; the style sheet has a rule for each."""


@cache
def style_sheet() -> str:
    """The rules of every overview: it can stand in the drawing, or in the page around it."""
    dark = "".join(
        f".mx .f-{ink}{{fill:{colour}}}.mx .s-{ink}{{stroke:{colour}}}" for ink, colour in sorted(DARK.items())
    )
    columns = ",".join(f".mx:has(.k{n}:hover,.k{n}:focus) .col{n}" for n in range(MOST_COLUMNS))
    sentences = ",".join(f".mx:has(.q{n}:hover,.q{n}:focus) .said{n}" for n in range(MOST_SENTENCES))
    light = "fill:var(--mx-light)"
    return (
        ".mx{--mx-light:#fff1b8;--mx-cell:#ffd966}"
        ".mx .hit{fill:transparent}.mx a{outline:none}"
        f".mx .row:hover>.hit,.mx .row:focus-within>.hit{{{light}}}{columns}{{{light}}}{sentences}{{{light}}}"
        f".mx .said:target{{{light}}}"
        ".mx .cell:hover>.hit,.mx .cell:focus>.hit{fill:var(--mx-cell);stroke:currentColor}"
        ".mx a:hover text,.mx a:focus text{text-decoration:underline}"
        "@media screen and (prefers-color-scheme:dark){.mx{--mx-light:#3a3310;--mx-cell:#5c4e0d}"
        f"{dark}}}"
        "\n"
    )
