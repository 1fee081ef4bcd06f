"""Write the auditor's page: diagrams, register, proofs and the policy in one HTML file that opens offline.

Every disclosure leads to the sentences it rests on, every sentence to what rests on it. The file loads nothing from
anywhere. With --split it becomes a folder of files, one for each category, for inventories of thousands of disclosures.

\b
    inventory report html --output inventory.html
    inventory report html examples/shop --split report/
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder


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
    as_of: AsOf = None,
) -> int:
    """Write the page."""
    from cli.commands.report._making import checked_contents, drawings, hand_over, save
    from reports.page.rendering import page, split_pages

    if output is not None and split is not None:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name a file with --output or a folder with --split, not both.")
    contents = checked_contents(directory, as_of)
    drawn = drawings(contents, renderer) if diagrams else []
    if split is None:
        hand_over(page(contents, drawn), output)
        return ExitCode.OK
    try:
        split.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{split}” cannot be made: {error.strerror}.") from None
    for name, text in split_pages(contents, drawn).items():
        save(split / name, text.encode("utf-8", "backslashreplace"))
    return ExitCode.OK
