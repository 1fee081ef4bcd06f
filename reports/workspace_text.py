"""The outcome of a check of all inventories of a repository, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.counting import counted
from reports.escaping.visible import log_line
from reports.workspace_report import InventoryPart, WorkspaceReport

MOST_NAMED = 3
"""So many inventories are named one by one."""
PASSES, FAILS, NOT_CHECKED = "passes", "fails", "could not be checked"


def verdict_of(part: InventoryPart) -> str:
    """The outcome of one inventory in a word or two."""
    return PASSES if part.exit_code == 0 else FAILS if part.exit_code == 1 else NOT_CHECKED


def workspace_table(workspace: WorkspaceReport) -> str:
    """What is found in shared packages, a line for each inventory, and one for all."""
    return "".join(f"{log_line(line)}\n" for line in [*shared_lines(workspace), *_lines(workspace)])


def shared_lines(workspace: WorkspaceReport) -> Iterator[str]:
    """Each error and warning in a package once, with the inventories that have it; notes are counted."""
    every = workspace.shared()
    found = [pair for pair in every if pair[0].severity != "note"]
    if every:
        yield "In shared packages:"
    for one, folders in found:
        yield f"  {one.place}: {one.severity} {one.code} {one.message}"
        yield f"    in {_named(folders)}. {one.help}"
    if len(every) > len(found):
        yield f"  {counted(len(every) - len(found), 'note')} on shared packages: see --format json."
    if every:
        yield ""


def _named(folders: Sequence[str]) -> str:
    more = f" and {len(folders) - MOST_NAMED} more" if len(folders) > MOST_NAMED else ""
    return f"{', '.join(folders[:MOST_NAMED])}{more}"


def _lines(workspace: WorkspaceReport) -> Iterator[str]:
    yield from map(part_line, workspace.parts)
    yield workspace_tally(workspace)


def part_line(part: InventoryPart) -> str:
    """One inventory with its outcome."""
    return f"{part.folder}: {verdict_of(part)}{_counts(part)}"


def _counts(part: InventoryPart) -> str:
    if part.error:
        return ""
    counts = part.counts
    found = ", ".join(counted(counts[f"{name}s"], name) for name in ("error", "warning", "note"))
    return f" ({found}; {counts['proved']} of {counts['goals']} proved)"


def workspace_tally(workspace: WorkspaceReport) -> str:
    """How many inventories pass, fail and could not be checked."""
    total, failing = counted(len(workspace.parts), "inventory", "inventories"), len(workspace.with_code(1))
    unchecked = len(workspace.parts) - failing - len(workspace.with_code(0))
    found = ", ".join(counted(workspace.count(f"{name}s"), name) for name in ("error", "warning", "note"))
    more = f", {unchecked} could not be checked" if unchecked else ""
    return f"{total}: {len(workspace.with_code(0))} pass, {failing} fail{more}; {found}"
