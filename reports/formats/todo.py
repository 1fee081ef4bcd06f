"""For people who want to know what to do: the verdict in a sentence, then causes, the gravest first, on one screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from catalog.counting import counted
from catalog.todo.cause import TodoEntry
from reports.accepted import acceptance_tally
from reports.check_report import CheckReport
from reports.escaping.visible import log_line, shortened
from reports.formats.full import COLOUR
from reports.not_judged import not_judged_words
from reports.todo_record import command_for
from reports.verdict import size_words, verdict_sentence
from reports.workspace_report import GRAVEST_FIRST, InventoryPart, WorkspaceReport
from reports.workspace_text import part_line, shared_lines, workspace_tally

WIDTH = 100
MOST_LINES = 40
MOST_OF_TEXT = 3
MOST_EACH = 3
"""So many causes are told of each inventory of a workspace."""
ROOM_BELOW = 5
"""Lines for what stands under the list."""


def render(report: CheckReport) -> str:
    """The verdict, what is to be done, and how to see all of it: at most MOST_LINES lines."""
    head = [*_wrapped(verdict_sentence(report)), *_not_judged(report), ""]
    todo = report.todo
    lines = list(head)
    shown = 0
    for number, entry in enumerate(todo, 1):
        told = _entry(report, number, entry)
        room = MOST_LINES - ROOM_BELOW - (2 if number < len(todo) else 0)
        if len(lines) + len(told) > room:
            break
        lines += told
        shown = number
    lines += _left_out(todo[shown:])
    return "".join(f"{line}\n" for line in [*lines, *([""] if todo else []), *_closing(report)][:MOST_LINES])


def merge(workspace: WorkspaceReport) -> str:
    """The verdict on all inventories, what is to be done in shared packages and in each of those that fail."""
    lines = [*_wrapped(f"{workspace_tally(workspace)}."), "", *shared_lines(workspace)]
    for part in sorted(workspace.parts, key=lambda one: GRAVEST_FIRST.index(one.exit_code)):
        lines += _part(part)
    return "".join(f"{log_line(line)}\n" for line in lines)


def _part(part: InventoryPart) -> Iterator[str]:
    """One inventory: its line, and the gravest of what is to be done where it does not pass."""
    yield part_line(part)
    if part.error:
        yield from _wrapped(f"   {part.error}", "   ")
    told = part.to_do[:MOST_EACH] if part.exit_code else ()
    for number, entry in enumerate(told, 1):
        yield from _wrapped(f"   {number}. {entry.severity}: {entry.text}", "      ")
        yield f"      {', '.join(entry.codes)} ({entry.tally}): {entry.command}"
    if part.exit_code and len(part.to_do) > MOST_EACH:
        yield f"   … and {counted(len(part.to_do) - MOST_EACH, 'more cause')}."


def _not_judged(report: CheckReport) -> Iterator[str]:
    words = not_judged_words(report.assessment.not_judged)
    if words:
        yield from _wrapped(f"{words[0].upper()}{words[1:]}.")


def _entry(report: CheckReport, number: int, entry: TodoEntry) -> list[str]:
    lead = f"{number}. {entry.severity}: "
    first, *more = _wrapped(f"{lead}{entry.text}", "   ")
    if len(more) >= MOST_OF_TEXT:
        more = [
            *more[: MOST_OF_TEXT - 2],
            shortened(f"{more[MOST_OF_TEXT - 2]} {more[MOST_OF_TEXT - 1].strip()}", WIDTH),
        ]
    if report.colour:
        painted = f"\x1b[{COLOUR[entry.severity]}m{entry.severity}\x1b[0m"
        first = first.replace(f" {entry.severity}:", f" {painted}:", 1)
    codes = ", ".join(entry.codes)
    return [first, *more, log_line(f"   {codes} ({entry.tally()}): {command_for(report, entry)}")]


def _left_out(rest: Sequence[TodoEntry]) -> Iterator[str]:
    if rest:
        findings = counted(sum(entry.findings for entry in rest), "finding")
        yield from _wrapped(f"… and {counted(len(rest), 'more cause')} ({findings}), less grave or of the same kind.")


def _closing(report: CheckReport) -> Iterator[str]:
    yield from _wrapped(size_words(report))
    counts = ", ".join(counted(report.count(severity), severity) for severity in ("error", "warning", "note"))
    older = report.assessment.older
    not_counted = f"; {counted(older, 'older finding')} not counted" if older is not None else ""
    yield from _wrapped(f"{counts}{not_counted}{acceptance_tally(report)}")
    if report.located:
        yield log_line(f"All of it: {command_for(report)}")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(log_line(text), WIDTH, subsequent_indent=indent, break_on_hyphens=False) or [""]
