"""Suggest clauses of the policy that may speak of a disclosure.

The clauses are ranked by the words they share with it; the vocabulary's synonyms and broader terms count as well.
A suggestion proves nothing: read the clause, then write a statement with its quote.

\b
    inventory suggest account/card-to-processor
    inventory suggest account/card-to-processor path/to/inventory --most 3
"""

from __future__ import annotations

from typing import Annotated

import typer

from catalog.checking.overview import overview
from catalog.explain.questions import Questions, UnknownNameError
from catalog.suggesting.suggestions import suggestions
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, AsOf, Folder, print_json, terminal_width, warn_of_faults, warn_of_languages
from cli.names import named
from reports.inert import terminal_text
from reports.suggest import suggest_record, suggest_text


def run(
    disclosure: Annotated[
        str, typer.Argument(help="The disclosure, as category/id.", autocompletion=named("disclosures"))
    ],
    directory: Folder = None,
    most: Annotated[int, typer.Option(min=1, max=100, help="How many clauses to show.")] = 5,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> int:
    """Print the likeliest clauses."""
    seen = overview(*opening.load(directory, as_of))
    warn_of_faults(seen.problems)
    warn_of_languages(seen.prepared.inventory.policies)
    try:
        (flow,) = Questions(seen.prepared, seen.categories).disclosure(disclosure)
    except UnknownNameError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    found = suggestions(seen, flow.disclosure, most)
    if as_json:
        print_json(suggest_record(flow.disclosure, found))
    else:
        print(suggest_text(flow.disclosure, found, terminal_width()), end="")
    return ExitCode.OK
