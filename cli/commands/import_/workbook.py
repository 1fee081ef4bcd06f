"""Bring the changes that were made in a workbook back into the files, each where it stands; comments stay.

The workbook is one that `inventory export workbook` wrote. Only cells that differ from the inventory change anything;
a new row is a new record, a deleted row takes one out. A cell that cannot be read is told by sheet, row and column, and
then nothing is written. Files that were changed since the export are refused.

Exit codes: 0 done, or nothing to do (with --dry-run: shown); 2 a cell is at fault, or nothing could be written.

\b
    inventory import workbook inventory.xlsx --dry-run
    inventory import workbook inventory.xlsx path/to/inventory
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from catalog.workbook.applying import CellFault, Changes, changed
from catalog.workbook.columns import SHEETS
from catalog.workbook.files import plain_files
from catalog.workbook.sheet_lines import column_letter, given_workbook
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder
from cli.planned_files import PlannedFiles, deliver_planned
from cli.written_text import written_text
from inventory.source import read_regular
from inventory.strict_yaml import Value
from inventory.workbook import UnreadableWorkbookError, read_workbook
from inventory.workbook.package import MOST_BYTES
from inventory.yaml_edit import UneditableYamlError, block_lines, with_data
from reports.inert import terminal_text

MOST_TOLD = 30


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The workbook: FILE.xlsx.")],
    directory: Folder = None,
    diff: DryRun = False,
) -> int:
    """Write what was changed."""
    inventory, _ = opening.load(directory)
    try:
        given = given_workbook(read_workbook(read_regular(file, MOST_BYTES)))
    except UnreadableWorkbookError as error:
        raise _cannot(f"“{file}” cannot be read. {error.message} {error.help}") from None
    except OSError as error:
        raise _cannot(f"“{file}” cannot be read: {error.strerror}.") from None
    data, texts, kinds, problems = plain_files(inventory)
    if problems:
        raise _cannot(f"{problems[0].file} is at fault: {problems[0].message} {problems[0].help}")
    if not given.lines:
        raise _cannot(f"“{file}” has none of the sheets of an inventory: write one with `inventory export workbook`.")
    changes = changed(data, kinds, given.lines)
    faults = [*given.faults, *changes.faults]
    if faults:
        raise _faulty(file, faults)
    plan = _plan(inventory.root, changes, data)
    _refuse_changed_since(plan, given.state, texts)
    for unused in given.unused:
        print(terminal_text(f"Not used: {unused}."))
    if not plan:
        print("The workbook changes nothing.")
        return ExitCode.OK
    deliver_planned(PlannedFiles(inventory.root, plan, False), dry_run=diff)
    return ExitCode.OK


def _plan(root: Path, changes: Changes, data: Mapping[str, dict[str, Value]]) -> dict[str, str | None]:
    """The new text of each file that changes; None for one that goes."""
    plan: dict[str, str | None] = dict.fromkeys(changes.removed)
    for name, new in changes.files.items():
        if name not in data:
            plan[name] = "".join(f"{line}\n" for line in block_lines(new, 0))
        elif new != data[name]:
            try:
                plan[name] = with_data(written_text(root, name), new)
            except UneditableYamlError as why:
                raise _cannot(f"“{name}” {why}. Nothing was written: change it there by hand.") from None
    return plan


def _refuse_changed_since(plan: Mapping[str, str | None], state: Mapping[str, str], texts: Mapping[str, str]) -> None:
    """Raise Exit for a file that somebody changed after the export: their change would be undone unseen."""
    for name in plan:
        if name in state and name in texts and hashlib.sha256(texts[name].encode()).hexdigest() != state[name]:
            raise _cannot(
                f"“{name}” was changed since the workbook was exported, so nothing was written. Export it anew, and "
                "make the changes there."
            )


def _faulty(file: Path, faults: list[CellFault]) -> Exit:
    kinds = {kind.name: kind for kind in SHEETS}
    lines = [f"“{file}” cannot be brought back, so nothing was written:"]
    for one in faults[:MOST_TOLD]:
        letter = column_letter(kinds.get(one.sheet), one.heading)
        cell = f", column {letter} ({one.heading})" if letter else ""
        place = f"sheet {one.sheet}, row {one.row}{cell}: " if one.sheet else ""
        lines.append(f"  {place}{one.message}")
    if len(faults) > MOST_TOLD:
        lines.append(f"  and {len(faults) - MOST_TOLD} more.")
    return Exit(ExitCode.COULD_NOT_CHECK, "\n".join(terminal_text(line) for line in lines))


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
