"""Trace a datum, category, purpose, recipient, source, clause or statement: everything up- and downstream of it.

Only flows that the inventory declares are followed. --json prints the traced part as a node-link graph.

\b
    inventory trace email-address
    inventory trace payment-processor path/to/inventory
"""

from __future__ import annotations

from typing import Annotated

import typer

from catalog.checking.overview import overview
from catalog.graph.trace import UnknownTermError, trace
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, AsOf, Folder, print_json, terminal_width
from cli.names import TRACEABLE, named
from cli.partial import Partial, refuse_unread
from reports.incomplete import partial_marks
from reports.inert import terminal_text
from reports.trace import trace_record, trace_text


def run(
    term: Annotated[str, typer.Argument(help="What to trace, by its id.", autocompletion=named(*TRACEABLE))],
    directory: Folder = None,
    partial: Partial = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> int:
    """Print what lies up- and downstream."""
    seen = overview(*opening.load(directory, as_of))
    refuse_unread(seen.unread, partial)
    marks = partial_marks(seen.unread)
    try:
        found = trace(seen, term)
    except UnknownTermError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    if as_json:
        print_json(trace_record(found, seen) | ({"partial": list(marks)} if marks else {}))
    else:
        print("".join(f"{terminal_text(mark)}\n" for mark in marks), end="")
        print(trace_text(found, seen, terminal_width()), end="")
    return ExitCode.OK
