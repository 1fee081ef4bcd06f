"""Search all inventories as they are now: which of them send what to whom.

TERM is part of the name of a data type, recipient, purpose, data subject or disclosure, or of a host, package, cookie
or variable by which somebody was observed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.catalog_place import Beside, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width


def run(
    term: Annotated[str, typer.Argument(metavar="TERM", help="Part of a name.")],
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the flows found."""
    from catalog.store.questions import search, search_observations
    from reports.store.flows import found_text
    from reports.store.seen import found_observations_text

    flows, observed = ask(store_at(place, folder), lambda c: (search(c, term), search_observations(c, term)))

    def as_text() -> str:
        width = terminal_width()
        seen = found_observations_text(observed, width) if observed else ""
        return f"{found_text(term, flows, width)}\n{seen}" if seen else found_text(term, flows, width)

    tell({"term": term, "flows": flows, "observations": observed}, as_json, as_text)
    return ExitCode.OK
