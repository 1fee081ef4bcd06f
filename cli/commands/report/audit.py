"""Write the bound report: everything, with the diagrams, to print and file.

Verdict, scope, method, exceptions and lines to sign come first, then all that they rest on. PDF is tagged (PDF/UA-1);
it has the same bytes on every machine where SOURCE_DATE_EPOCH gives its date and all of it is in Latin, Greek, Cyrillic
or Hebrew letters (others take the fonts of the machine). HTML is the auditor's page with everything unfolded; Markdown
leaves the pictures out.

\b
    inventory report audit --output audit.pdf
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.choices import format_of, none_of
from cli.commands.report._registers import Output
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.output import deliver
from cli.partial import Partial

if TYPE_CHECKING:
    from reports.page.any_drawing import AnyDrawing
    from reports.page.contents import Contents

ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
SECONDS = 300.0


def run(
    directory: Folder = None,
    output: Output = None,
    format: Annotated[str | None, typer.Option("--format", "-f", help="pdf, html or md.", show_default=False)] = None,
    diagrams: Annotated[bool, typer.Option(help="With or without diagrams.")] = True,
    renderer: Annotated[
        str | None, typer.Option("--renderer", help="The program that draws diagrams.", show_default=False)
    ] = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the report."""
    from cli.commands.report._making import drawings, report_on
    from reports.audit.bound import bound
    from reports.encoders import markdown
    from reports.encoders.document import notices
    from reports.page.rendering import page

    chosen = format or format_of(output, ENDINGS, "md")
    if chosen not in ENDINGS.values():
        raise none_of(list(dict.fromkeys(ENDINGS.values())), chosen, f"There is no format “{chosen}”.")
    with report_on(directory, as_of, output, partial=partial) as contents:
        drawn = drawings(contents, renderer, for_paper=chosen != "html") if diagrams else []
        match chosen:
            case "html":
                deliver(page(contents, drawn, unfolded=True), output)
            case "md":
                head, *rest = bound(contents, drawn)
                deliver(markdown.document([head, *notices(contents.marks), *rest]), output)
            case _:
                deliver(_printed(contents, drawn), output)
    return ExitCode.OK


def _printed(contents: Contents, drawn: Sequence[AnyDrawing]) -> bytes:
    """The report as a PDF; what no font of the machine can print is told on stderr and in the report."""
    from cli.commands.report._making import source_date
    from cli.fonts import lacking_words, without_font
    from cli.rendering import RenderingError, typeset
    from reports.audit.bound import bound, title
    from reports.encoders import pdf
    from reports.registers._words import stand
    from reports.tool import TOOL

    moment = source_date() or datetime.datetime.now(datetime.UTC)
    made_at = f"{moment:%Y-%m-%d %H:%M} UTC"

    def inputs(remarks: Sequence[str], lacking: frozenset[str]) -> dict[str, str]:
        blocks = bound(contents, drawn, made_at, remarks)
        about = (title(contents), stand(contents), contents.day, TOOL["name"], contents.marks)
        return pdf.typst_inputs(blocks, *about, lacking)

    try:
        beyond = pdf.beyond_built_in(inputs((), frozenset())["document"])
        lacking = without_font(beyond)
        remark = lacking_words(lacking)
        if remark:
            print(f"inventory: {remark}", file=sys.stderr)
        written = inputs((remark,) if remark else (), lacking)
        return typeset(pdf.TYPST, written, SECONDS, any_font=bool(beyond), moment=moment)
    except RenderingError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, str(error)) from None
