"""Unicode's table of confusable characters: what each of them looks like, by Unicode Technical Standard 39.

`confusables.tsv` is data of Unicode, Inc., under the licence in `UNICODE-LICENSE.txt`; its first line names the
version. `tests/catalog/confusables/update.py` writes it anew. Reading it takes 15 ms, so names of plain
ASCII do without.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("confusables.tsv")
ASCII = {ord("0"): "O", ord("1"): "l", ord("I"): "l", ord("|"): "l", ord("m"): "rn", ord("`"): "'", ord('"'): "''",
         ord("%"): "º/₀"}  # fmt: skip
"""The table's part for ASCII; a test holds it to the file."""


@cache
def confusables() -> Mapping[int, str]:
    """What each character of the table looks like, by code point, as `str.translate` wants it."""
    lines = TABLE.read_text(encoding="ascii").splitlines()
    return dict(pair for line in lines if not line.startswith("#") for pair in _pairs(line))


def _pairs(line: str) -> list[tuple[int, str]]:
    """The pairs of one line: a look, a tab, and the characters that have it, all in hexadecimal."""
    look, _, characters = line.partition("\t")
    text = "".join(chr(int(code, 16)) for code in look.split())
    return [(int(code, 16), text) for code in characters.split()]
