"""Write the graph: sources, clauses, statements, categories, data, purposes and recipients, and what links them.

Each edge names the declared flows that run along it, and those among them that are not proved: whoever follows a path
keeps to edges that have a flow in common, for two categories may share a purpose and nothing else. --focus leaves what
lies up- and downstream of one term.

\b
    inventory export graph --output flows.graphml
    inventory export graph --focus email-address --format json
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

import reports.graph.formats
from catalog.checking.overview import overview
from catalog.graph.build import inventory_graph
from catalog.graph.trace import UnknownTermError, trace
from cli import opening
from cli.choices import none_of
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder, OutputFile
from cli.names import TRACEABLE, named, one_of
from cli.output import deliver, no_stale_report, refuse_input
from cli.partial import Partial, refuse_unread
from reports.graph.named import named_graph, unproved
from reports.incomplete import partial_marks
from reports.inert import terminal_text

DEFAULT = "graphml"


def formats() -> dict[str, tuple[str, ...]]:
    """The formats, found by folder, each with the endings of its files."""
    names = sorted(found.name for found in pkgutil.iter_modules(reports.graph.formats.__path__))
    return {name: _module(name).ENDINGS for name in names}


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"reports.graph.formats.{name}")


def run(
    directory: Folder = None,
    focus: Annotated[
        str | None,
        typer.Option("--focus", metavar="TERM", help="Only what this leads to.", autocompletion=named(*TRACEABLE)),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="graphml or json; without it, as the ending of --output says.",
            autocompletion=one_of(formats),
        ),
    ] = None,
    output: OutputFile = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the graph of the inventory, or a part of it."""
    with no_stale_report(output, directory or Path()):
        chosen = _format(format, output)
        inventory, day = opening.load(directory, as_of)
        refuse_input(output, inventory)
        seen = overview(inventory, day)
        refuse_unread(seen.unread, partial)
        try:
            graph = inventory_graph(seen) if focus is None else trace(seen, focus).graph
        except UnknownTermError as unknown:
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
        if not graph:
            raise Exit(ExitCode.COULD_NOT_CHECK, "There is nothing to export: no data category could be read.")
        deliver(_module(chosen).render(named_graph(graph, unproved(seen), partial_marks(seen.unread))), output)
    return ExitCode.OK


def _format(name: str | None, output: Path | None) -> str:
    known = formats()
    if name is None:
        ending = output.suffix.lower() if output else ""
        return next((found for found, endings in known.items() if ending in endings), DEFAULT)
    if name in known:
        return name
    raise none_of(known, name, f"There is no format “{name}”.")
