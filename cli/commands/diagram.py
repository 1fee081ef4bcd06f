"""Draw the flows of personal data: who they come from, what is held and why, who gets what, by which sentence.

Without --focus it is an overview on one landscape A4 page: a column for each data category, a row for each recipient,
and a mark for how each disclosure came out. As svg it lights up row, column and sentence under the pointer. With
--focus, or --level context, it is a graph: solid arrows are proved, dotted ones rest on an open list, dashed ones are
not proved. Each says how to read it, with the policy's version and the day.

It goes to standard output, or into the file that --output names, whose ending chooses the format: svg, png, pdf, dot,
or mermaid (mmd; md for a block that code hosts draw). The two last know graphs only.

\b
    inventory diagram --output flows.svg
    inventory diagram --focus category:account --output account.pdf
    inventory diagram --focus recipient:mailer --format mermaid
    inventory diagram --all diagrams/
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

import typer

from catalog.explain.questions import UnknownNameError
from catalog.graph.flows import holdings
from catalog.justify.prepared import prepare
from cli import opening
from cli.accepted_disclosures import accepted_disclosures
from cli.choices import format_of, none_of
from cli.diagram_files import ENDINGS, FORMATS, Artist, Format, save_all, save_one
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.names import focused, one_of
from cli.output import no_stale_report
from cli.partial import Partial, refuse_unread
from reports.diagram.compose import LEVELS, Level, Request
from reports.diagram.focus import KINDS, Focus, Kind
from reports.incomplete import partial_marks
from reports.inert import terminal_text

WITHOUT_FOCUS = (
    "The data of everything at once would be no picture: say what they are to be shown of with --focus, as in "
    "--focus category:account, or draw each thing with --all FOLDER."
)


def run(
    directory: Folder = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", help="context, category or data.", show_default=False, autocompletion=one_of(lambda: LEVELS)
        ),
    ] = None,
    focus: Annotated[
        str | None,
        typer.Option(
            "--focus",
            help="category:…, recipient:…, purpose:…, clause:… or data:…",
            show_default=False,
            autocompletion=focused,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="svg, png, pdf, dot or mermaid.",
            show_default=False,
            autocompletion=one_of(lambda: FORMATS),
        ),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
    all_into: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Write an overview and one drawing of each thing here.")
    ] = None,
    renderer: Annotated[
        str | None, typer.Option("--renderer", help="The program that draws DOT.", show_default=False)
    ] = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Draw one diagram, or all."""
    with no_stale_report(output, directory or Path()):
        request = Request(_level(level), _focus(focus))
        if request.level == "data" and request.focus is None:
            raise Exit(ExitCode.COULD_NOT_CHECK, WITHOUT_FOCUS)
        chosen = _format(format) or format_of(output, ENDINGS, "svg")
        inventory, day = opening.load(directory, as_of)
        prepared = prepare(inventory, day)
        held, unread = holdings(prepared)
        refuse_unread(unread, partial)
        if not held:
            raise Exit(ExitCode.COULD_NOT_CHECK, "There is nothing to draw: no data category could be read.")
        accepted = accepted_disclosures(directory, inventory, day)
        artist = Artist(prepared, held, partial_marks(unread), chosen, renderer, accepted)
        try:
            if all_into is not None:
                save_all(artist, all_into)
            else:
                save_one(artist, request, output)
        except UnknownNameError as unknown:
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    return ExitCode.OK


def _level(name: str | None) -> Level | None:
    if name is None or name in LEVELS:
        return name
    raise none_of(LEVELS, name, f"There is no level “{name}”.")


def _format(name: str | None) -> Format | None:
    if name is None or name in FORMATS:
        return name
    raise none_of(FORMATS, name, f"There is no format “{name}”.")


def _focus(written: str | None) -> Focus | None:
    if written is None:
        return None
    kind, colon, name = written.partition(":")
    if kind not in KINDS or not colon or not name:
        raise none_of(get_args(Kind), kind, f"“{written}” is no focus: write it as in category:account.")
    return Focus(kind, name)
