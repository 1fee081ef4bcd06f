"""For people at a terminal: plain sentences under headings, what is new for the data subjects first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from catalog.diff.inventory import Change
from reports.changes.change_report import SIGNS, ChangeReport, shown_at, tally
from reports.inert import terminal_text

WIDTH = 100
_COLOUR = {"widening": "31", "weaker": "31", "narrowing": "32", "neutral": "33"}


def render(report: ChangeReport) -> str:
    """All changes, a sentence each with its place, and a line that counts them."""
    lines: list[str] = []
    for title, changes in report.sections():
        lines += [title, "", *(line for change in changes for line in _change(report, change)), ""]
    return "".join(f"{line}\n" for line in [*lines, terminal_text(tally(report))])


def _change(report: ChangeReport, change: Change) -> Iterator[str]:
    sign = SIGNS[change.kind]
    painted = f"\x1b[{_COLOUR[change.kind]}m{sign}\x1b[0m" if report.colour else sign
    head = "New: " if change.event == "new" and change.is_practice else ""
    marked = " [fails]" if report.fails(change) else ""
    wrapped = textwrap.wrap(terminal_text(head + change.message) + marked, WIDTH - 2, break_on_hyphens=False)
    yield f"{painted} {wrapped[0]}"
    yield from (f"  {line}" for line in wrapped[1:])
    yield f"    {terminal_text(shown_at(report, change.place))}"
