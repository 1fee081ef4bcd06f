"""Write the whole catalogue into one portable file, which `import` reads, or its present state as Parquet files.

FILE gets JSON lines with their hashes. `--parquet DIR` (needs the extra `parquet`) writes one file a view of what holds
now, and `views.sql` that names them for DuckDB. `catalog prove --parquet DIR` reads them too.

\b
    inventory catalog export catalogue.jsonl
    inventory catalog export --parquet columns
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from cli.catalog_place import Beside, Place, ask, refusal, store_at, tell
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson
from cli.output import deliver
from cli.safe_files import make_folder, write_file


def run(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The file to write, such as catalogue.jsonl.")
    ] = None,
    parquet: Annotated[
        Path | None, typer.Option("--parquet", metavar="DIR", help="Write what holds now as Parquet files into DIR.")
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Write the file, or the files."""
    if (file is None) == (parquet is None):
        raise refusal("Name either the file to write, such as catalogue.jsonl, or --parquet DIR.")
    if file is not None:
        _portable(file, place, folder, as_json)
    if parquet is not None:
        _columns(parquet, place, folder, as_json)
    return ExitCode.OK


def _portable(file: Path, place: str | None, folder: Path, as_json: bool) -> None:
    from catalog.store.portable import exported
    from reports.inert import terminal_text

    lines = ask(store_at(place, folder), lambda connection: list(exported(connection)))
    deliver("".join(lines), file)
    tell(
        {"file": str(file), "lines": len(lines)},
        as_json,
        lambda: f"Wrote {counted(len(lines), 'line')} to {terminal_text(str(file))}.\n",
    )


def _columns(into: Path, place: str | None, folder: Path, as_json: bool) -> None:
    from catalog.store.parquet import parquet_files
    from reports.inert import terminal_text

    files = ask(store_at(place, folder), lambda connection: dict(parquet_files(connection)))
    try:
        make_folder(into)
        for name, content in files.items():
            write_file(into / name, content)
    except OSError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{into}” cannot be written: {error.strerror}.") from None
    tell(
        {"folder": str(into), "files": sorted(files)},
        as_json,
        lambda: (
            f"Wrote {counted(len(files), 'file')} to {terminal_text(str(into))}; "
            "views.sql there names them for DuckDB.\n"
        ),
    )
