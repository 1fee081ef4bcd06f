"""What evidence did not show, in lines: files in which nothing was found, and what was not read at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.counting import counted
from inventory.evidence.reading import Evidence, Skipped

MOST = 3


def left_out(evidence: Sequence[Evidence]) -> Iterator[str]:
    """A line for each piece of evidence that shows nothing, and one for each reason why files were skipped."""
    for one in evidence:
        if not one.observations and not one.skipped:
            yield f"“{one.file}” ({one.title}) shows nothing."
    reasons: dict[str, list[Skipped]] = {}
    for skipped in (skipped for one in evidence for skipped in one.skipped):
        reasons.setdefault(skipped.reason, []).append(skipped)
    for reason, files in reasons.items():
        yield f"{counted(len(files), 'path')} not read, {reason}: {_names(files)}."


def _names(files: Iterable[Skipped]) -> str:
    names = [one.name for one in files]
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + more
