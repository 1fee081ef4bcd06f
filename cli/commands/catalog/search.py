"""Search all inventories as they are now: which of them send what to whom.

TERM is part of the name of a data type, recipient, purpose, data subject or disclosure.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.commands.catalog._place import Beside, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width


def run(
    term: Annotated[str, typer.Argument(metavar="TERM", help="Part of a name.")],
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the flows found."""
    from catalog.store.questions import search
    from reports.store.flows import found_text

    found = ask(store_at(place, folder), lambda connection: search(connection, term))
    tell({"term": term, "flows": found}, as_json, lambda: found_text(term, found, terminal_width()))
    return ExitCode.OK
