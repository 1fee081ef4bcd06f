"""What is said where an inventory was not read in full: why nothing is written, or what is missing in what is."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.counting import counted
from catalog.findings.locate import Located
from reports.inert import terminal_text

LABEL = "PARTIAL: not everything could be read"
"""Stands where there is room for a few words only, such as the head of a printed page."""
DRAFT = "DRAFT: not to be published"
"""Stands so on a page made to be published that is not fit for it yet."""
MOST_PARTS = 12
SEE = "`inventory check` shows each with its line and what mends it."


def missing_parts(unread: Sequence[Located]) -> list[str]:
    """Return a line for each part that is missing: its file, its line and what is wrong; of many the first only."""
    lines = [terminal_text(_line(one)) for one in unread[:MOST_PARTS]]
    if len(unread) > MOST_PARTS:
        lines.append(f"and {counted(len(unread) - MOST_PARTS, 'more fault')}")
    return lines


def partial_marks(unread: Sequence[Located]) -> tuple[str, ...]:
    """Return the lines that mark what is written all the same; none where everything was read."""
    if not unread:
        return ()
    return (f"{LABEL}, so something is missing here.", *(f"Not read: {line}" for line in missing_parts(unread)))


def refusal(unread: Sequence[Located]) -> str:
    """Return why nothing is written, part by part, and the next steps."""
    parts = "".join(f"\n  {line}" for line in missing_parts(unread))
    return (
        f"The inventory could not be read in full, so nothing was written:{parts}\n"
        f"{SEE} Or write what could be read with --partial, which marks what is missing."
    )


def _line(one: Located) -> str:
    return f"{one.finding.file}, line {one.span.line}: {one.finding.message}"
