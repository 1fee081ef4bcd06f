"""Write the whole catalogue into one portable file: JSON lines with their hashes, which `import` reads."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from cli.commands.catalog._place import Beside, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson
from cli.output import deliver


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, such as catalogue.jsonl.")],
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Write the file."""
    from catalog.store.portable import exported
    from reports.inert import terminal_text

    lines = ask(store_at(place, folder), lambda connection: list(exported(connection)))
    deliver("".join(lines), file)
    tell(
        {"file": str(file), "lines": len(lines)},
        as_json,
        lambda: f"Wrote {counted(len(lines), 'line')} to {terminal_text(str(file))}.\n",
    )
    return ExitCode.OK
