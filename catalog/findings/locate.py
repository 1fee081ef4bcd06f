"""Where findings stand: their paths resolved to lines and columns, each file read once."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from catalog.findings.finding import GRAVITY, Finding
from inventory.problem import Span
from inventory.source import read_text
from inventory.strict_yaml import Positions, positions

PAGED = ".pdf"
_PAGE = re.compile(r"\{page (\d+)\}")
TOP = Span(1, 1, 1, 1)


class Located(NamedTuple):
    """A finding at its place; `source` is the text of the first line it covers, or empty.

    `page` is that of a document that has pages: its lines are those of the text that was written down of it.
    """

    finding: Finding
    span: Span
    source: str
    page: int | None = None


class Locator:
    """Resolves findings in the files of one inventory."""

    def __init__(self, root: pathlib.Path) -> None:
        self._root = root
        self._texts: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {}
        self._positions: dict[str, Positions] = {}

    def locate(self, findings: Iterable[Finding]) -> list[Located]:
        """Every finding at its place, sorted by file, place, code and message."""
        located = [self._one(finding) for finding in findings]
        return sorted(located, key=lambda one: (
            one.finding.file, one.span, GRAVITY[one.finding.severity], one.finding.code, one.finding.message
        ))  # fmt: skip

    def span(self, file: str, path: tuple[str | int, ...], on_key: bool = False) -> Span:
        """The span of the node at `path` of `file`."""
        if path[:1] == ("line",) and len(path) == 2 and isinstance(path[1], int):
            return Span(path[1], 1, path[1], 1 + len(self.line(file, path[1])))
        known = self._positions.get(file)
        if known is None:
            known = self._positions[file] = positions(self._text(file))
        return known.key(path) if on_key else known.value(path)

    def line(self, file: str, number: int) -> str:
        """Line `number` of `file` as it stands, or empty."""
        lines = self._lines.get(file)
        if lines is None:
            lines = self._lines[file] = self._text(file).split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def page(self, file: str, number: int) -> int | None:
        """The page of a PDF on which line `number` of its text stands; None of any other file."""
        if not file.lower().endswith(PAGED):
            return None
        above = (self.line(file, each) for each in range(number, 0, -1))
        marked = next(filter(None, map(_PAGE.fullmatch, above)), None)
        return int(marked[1]) if marked else None

    def _one(self, finding: Finding) -> Located:
        span = finding.span
        if span is None:
            span = self.span(finding.file, finding.path, finding.on_key) if finding.path else TOP
        if finding.code == "INV003" and finding.path and self._comma_made(finding):
            finding = finding._replace(help=f"A comma cut a text in two here: {QUOTE_IT}")
        return Located(finding, span, self.line(finding.file, span.line), self.page(finding.file, span.line))

    def _comma_made(self, finding: Finding) -> bool:
        self.span(finding.file, finding.path)
        return self._positions[finding.file].is_comma_made(finding.path)

    def _text(self, file: str) -> str:
        known = self._texts.get(file)
        if known is None:
            known = self._texts[file] = read_text(self._root, file)[0] or ""
        return known


QUOTE_IT = 'quote the text, as in {label: "rights, and safety"}.'
