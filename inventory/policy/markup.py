"""Writes Markdown's tags, text and raw HTML as one page whose lines are those of the source."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape


class MarkupWriter:
    """Takes the events of a Markdown document; the page it makes has every text on the line it came from."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._line = 1

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        self._out.append(f"<{tag}{written}>")

    def close(self, tag: str) -> None:
        if tag not in ("br", "hr"):
            self._out.append(f"</{tag}>")

    def text(self, data: str, line: int) -> None:
        self._write(escape(data, quote=False), line)

    def raw(self, markup: str, line: int) -> None:
        self._write(markup, line)

    def finish(self) -> str:
        """The whole page."""
        return "".join(self._out)

    def _write(self, markup: str, line: int) -> None:
        if line > self._line:
            self._out.append("\n" * (line - self._line))
            self._line = line
        self._out.append(markup)
        self._line += markup.count("\n")
