"""Write the auditor's page: diagrams, register, proofs and the policy in one HTML file that opens offline.

Every disclosure leads to the sentences it rests on, every sentence to what rests on it. The file loads nothing from
anywhere. With --split it becomes a folder of files, one for each category, for inventories of thousands of disclosures.
Where there is a stored catalogue, the page also tells since when each recipient and disclosure is there, and what
became of it. With `--evidence`, it shows by which hosts, packages, cookies and variables each recipient was observed,
and who was observed without being declared: names only, never a value.

\b
    inventory report html --output inventory.html
    inventory report html --evidence package-lock.json --evidence session.har --output inventory.html
    inventory report html --catalog postgresql://ada@host/privacy --name shop --output inventory.html
    inventory report html examples/shop --split report/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from cli.catalog_place import Place
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.output import deliver, refuse_inputs
from cli.partial import Partial
from cli.safe_files import make_folder
from inventory.model import Inventory


def run(
    directory: Folder = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the page to this file.")] = None,
    split: Annotated[
        Path | None, typer.Option("--split", metavar="FOLDER", help="Write several files into this folder.")
    ] = None,
    diagrams: Annotated[bool, typer.Option(help="With or without diagrams.")] = True,
    renderer: Annotated[
        str | None, typer.Option("--renderer", help="The program that draws diagrams.", show_default=False)
    ] = None,
    partial: Partial = False,
    as_of: AsOf = None,
    evidence: Annotated[
        list[Path] | None, typer.Option("--evidence", help="Hold these files against the inventory as well.")
    ] = None,
    history: Annotated[bool, typer.Option(help="With or without the history of the stored catalogue.")] = True,
    place: Place = None,
    name: Annotated[
        str | None, typer.Option("--name", help="What the inventory is called in the catalogue.", show_default=False)
    ] = None,
) -> int:
    """Write the page."""
    from cli.commands.report._history import history_of, refuse_catalogue
    from cli.commands.report._making import drawings, report_on
    from reports.page.rendering import page, split_pages

    if output is not None and split is not None:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name a file with --output or a folder with --split, not both.")
    refuse_catalogue(output, place, directory or Path())
    with report_on(directory, as_of, output or _index_of(split), evidence or (), partial=partial) as checked:
        contents = replace(checked, history=history_of(checked, place, name)) if history else checked
        drawn = drawings(contents, renderer) if diagrams else []
        if split is None:
            deliver(page(contents, drawn), output)
        else:
            _write_all(split, split_pages(contents, drawn), contents.prepared.inventory)
    return ExitCode.OK


def _index_of(split: Path | None) -> Path | None:
    """The page by which a folder of pages is opened: an older one must not be taken for the outcome."""
    return None if split is None else split / "index.html"


def _write_all(folder: Path, pages: Mapping[str, str], inventory: Inventory) -> None:
    refuse_inputs([folder / file for file in pages], inventory)
    try:
        make_folder(folder)
    except OSError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{folder}” cannot be made: {error.strerror}.") from None
    for file, text in pages.items():
        deliver(text, folder / file)
