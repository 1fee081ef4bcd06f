"""A file, or a part of one, that could not be read: what rests on it is not judged."""

from __future__ import annotations

from catalog.todo.cause import CauseFindings, TodoCause, files_of

CAUSE = TodoCause("unreadable", 10, ("INV001", "INV002", "INV003", "INV004", "INV005", "INV009", "INV010", "REF008"))
BY_FILE = True


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    first, files = group.located[0], files_of(group)
    if files > 1:
        return f"{files} more files cannot be read in full, or hold nothing, {group.named()} among them."
    place = f"line {first.span.line}"
    what = f"{first.finding.message} {first.finding.help}"
    if group.findings == 1:
        return f"{first.finding.file} cannot be read in full: {place}: {what}"
    return f"{first.finding.file} cannot be read in full in {group.findings:,} places. The first, {place}: {what}"
