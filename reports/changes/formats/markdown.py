"""For the comment on a pull request: the same sentences as lists, in which nothing that was read can become live."""

from __future__ import annotations

from catalog.diff.inventory import Change
from reports.changes.change_report import SIGNS, ChangeReport, shown_at, tally
from reports.escaping.markdown import code, prose

MOST = 12_000
"""A comment of GitHub holds 65 536 characters, and the outcome of the check needs room beside the changes."""
_MARK = {"+": "**＋**", "!": "**！**", "-": "**－**", "~": "**～**"}


def render(report: ChangeReport) -> str:
    """All changes that fit into a comment, the gravest headings first, under a line that counts them."""
    lines = [prose(tally(report)), ""]
    left = MOST
    for title, changes in report.sections():
        lines += [f"### {title}", ""]
        for number, change in enumerate(changes):
            line = _line(report, change)
            left -= len(line) + 1
            if left < 0:
                return "\n".join([*lines, f"- … and {len(changes) - number} more; see `inventory diff`.", ""])
            lines.append(line)
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _line(report: ChangeReport, change: Change) -> str:
    head = "New: " if change.event == "new" and change.is_practice else ""
    fails = " **fails**" if report.fails(change) else ""
    place = code(shown_at(report, change.place))
    return f"- {_MARK[SIGNS[change.kind]]} {head}{prose(change.message)}{fails} {place}"
