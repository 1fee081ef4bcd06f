"""Indented prose, wrapped only where there is a width to wrap to."""

from __future__ import annotations

import textwrap

from reports.inert import terminal_text


class Prose:
    """Collects lines. Without a width nothing is wrapped, so that what is searched for stands on one line."""

    def __init__(self, width: int | None) -> None:
        self._width = width
        self._lines: list[str] = []

    def say(self, text: str, indent: int = 0, hang: int = 0) -> None:
        """Add a paragraph; its lines after the first are indented by `hang` more."""
        inert = terminal_text(text)
        margin = " " * indent
        if self._width is None:
            self._lines.append(margin + inert)
            return
        self._lines += textwrap.wrap(
            inert, self._width, initial_indent=margin, subsequent_indent=margin + " " * hang,
            break_on_hyphens=False, break_long_words=False,
        ) or [""]  # fmt: skip

    def gap(self) -> None:
        """Add an empty line, unless there is one already."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """Everything said, each line ended by a line feed."""
        return "".join(f"{line}\n" for line in self._lines).rstrip("\n") + "\n" if self._lines else ""
