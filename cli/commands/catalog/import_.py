"""Take an exported catalogue into another database: into an empty one, or the entries that are new to it.

The entries keep their numbers, hashes and addresses. A file that is altered, cut short or of another history is
refused, and the catalogue is as it was.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from cli.catalog_place import Beside, Place, done, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file that `export` wrote.")],
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Read the file, check it, write its entries."""
    from catalog.store.portable import import_lines

    try:
        # Texts may hold other characters at which str.splitlines would cut.
        lines = re.findall(r"[^\n]*\n|[^\n]+", file.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise refusal(f"“{file}” cannot be read: {error}.") from None
    store = store_at(place, folder)
    outcome = done(lambda: store.write(lambda connection: import_lines(connection, lines)))
    said = f"{counted(outcome.added, 'entry is', 'entries are')} new; the catalogue has {outcome.size}.\n"
    tell(outcome._asdict(), as_json, lambda: said)
    return ExitCode.OK
