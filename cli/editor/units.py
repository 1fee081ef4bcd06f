"""Columns as editors count them: in the units of UTF-16, or of another encoding where both sides agreed on it."""

from __future__ import annotations


def units(text: str, encoding: str) -> int:
    """The length of `text` in units of `encoding`; of an unknown one as in UTF-16."""
    if text.isascii():
        return len(text)
    return sum(_width(sign, encoding) for sign in text)


def characters(line: str, offset: int, encoding: str) -> int:
    """How many characters of `line` lie before `offset` units; one that is cut in two counts, and no more than all."""
    if line.isascii():
        return max(0, min(offset, len(line)))
    for index, sign in enumerate(line):
        if offset <= 0:
            return index
        offset -= _width(sign, encoding)
    return len(line)


def _width(sign: str, encoding: str) -> int:
    if encoding == "utf-8":
        return len(sign.encode("utf-8", "surrogatepass"))
    return 2 if sign > "\uffff" and encoding != "utf-32" else 1
