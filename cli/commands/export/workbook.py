"""Write the inventory as a workbook to edit in a spreadsheet: a sheet each for categories, data, recipients and so on.

`inventory import workbook` brings the changed cells back into the files, comments and layout kept. Single values have
lists to pick from, and each column says what it is for.

Exit codes: 0 written; 2 there is no inventory, or a file of it is at fault.

\b
    inventory export workbook inventory.xlsx
    inventory export workbook inventory.xlsx path/to/inventory
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from catalog.workbook.files import plain_files
from catalog.workbook.picks import pick_lists
from catalog.workbook.rows import all_rows
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import Folder
from cli.output import deliver, no_stale_report, refuse_input
from reports.inert import terminal_text
from reports.workbook.rendering import render_workbook


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The workbook to write: FILE.xlsx.")],
    directory: Folder = None,
) -> int:
    """Write the workbook."""
    with no_stale_report(file, directory or Path()):
        inventory, _ = opening.load(directory)
        refuse_input(file, inventory)
        data, texts, kinds, problems = plain_files(inventory)
        if problems:
            first = problems[0]
            message = f"{first.file} is at fault, and a workbook must not hold a part: {first.message} {first.help}"
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
        rows = all_rows(data, kinds)
        picks = pick_lists(inventory, [one["category"] for one in data.values() if "category" in one])
        state = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
        deliver(render_workbook(inventory.manifest.organisation.name, rows, picks, state), file)
    print(terminal_text(f"Wrote {sum(map(len, rows.values()))} records to {file}."))
    return ExitCode.OK
