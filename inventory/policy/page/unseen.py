"""The texts of a page that readers do not see, as they are told: whole stretches, without code and titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inventory.policy.model import HiddenText
from inventory.policy.normal import collapse
from inventory.policy.page.causes import Cause
from inventory.policy.page.tree import Element, TextRun

_NO_PROSE = frozenset(("head", "title", "base", "param", "rp", "style", "link", "meta", "path"))
_CODE = re.compile(r"[{};=<>]|\w\(|\]\s*,|\":")
_TAG = re.compile(r"<[^>]*>")


class Unseen:
    """Collects texts in document order; neighbours with the same cause are one."""

    def __init__(self) -> None:
        self._found: list[HiddenText] = []
        self._pieces: list[str] = []
        self._cause: Cause | None = None
        self._line = 0

    def add(self, data: str, line: int, cause: Cause) -> None:
        """A stretch of text that is not seen."""
        if cause != self._cause:
            self.end()
            self._cause = cause
        if data.strip() and not collapse("".join(self._pieces)):
            self._line = line + data[: len(data) - len(data.lstrip())].count("\n")
        self._pieces.append(data)

    def add_element(self, element: Element, line: int, cause: Cause) -> None:
        """An element that is not seen with all that is in it."""
        if element.tag in _NO_PROSE:
            return
        pieces = [data for data in _prose(element) if not (element.tag == "script" and _CODE.search(data))]
        data = "".join(pieces)
        if element.tag in ("noscript", "iframe", "noembed", "noframes"):
            data = _TAG.sub(" ", data)
        first = next((_first_line(node) for node in _texts(element) if node.data.strip() and node.line), line)
        self.add(data.lstrip(), first, cause)
        self.end()

    def part(self) -> None:
        """A boundary between blocks: what follows is no part of the last word."""
        if self._pieces:
            self._pieces.append(" ")

    def end(self) -> None:
        """Something seen follows: the stretch has ended."""
        text = collapse("".join(self._pieces))
        if text and self._cause is not None and any(letter.isalnum() for letter in text):
            self._found.append(HiddenText(text, self._line, self._cause.why, self._cause.kind))
        self._pieces, self._cause = [], None

    def finish(self, elsewhere: Sequence[str]) -> list[HiddenText]:
        """All of them, and the style sheets that are not in the file."""
        self.end()
        addresses = [HiddenText(address, 1, "", "elsewhere") for address in dict.fromkeys(elsewhere)]
        return addresses + self._found


def _first_line(text: TextRun) -> int:
    return text.line + text.data[: len(text.data) - len(text.data.lstrip())].count("\n")


def _texts(element: Element) -> list[TextRun]:
    found: list[TextRun] = []
    for node in element.content:
        if isinstance(node, TextRun):
            found.append(node)
        elif node.tag not in _NO_PROSE and node.tag != "script":
            found += _texts(node)
    return found


def _prose(element: Element) -> list[str]:
    return [text.data for text in _texts(element)]
