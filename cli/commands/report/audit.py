"""Write the bound report: everything, with the diagrams, to print and file.

PDF is tagged (PDF/UA-1) and has the same bytes on every machine; HTML is the auditor's page with everything unfolded;
Markdown leaves the pictures out.

\b
    inventory report audit --output audit.pdf
"""

from __future__ import annotations

from typing import Annotated

import typer

from cli.choices import format_of, none_of
from cli.commands.report._registers import Output
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.output import deliver
from cli.partial import Partial

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
    from cli.rendering import RenderingError, typeset
    from reports.audit.bound import bound, title
    from reports.encoders import markdown, pdf
    from reports.encoders.document import notices
    from reports.page.rendering import page
    from reports.registers._words import stand
    from reports.tool import TOOL

    chosen = format or format_of(output, ENDINGS, "md")
    if chosen not in ENDINGS.values():
        raise none_of(list(dict.fromkeys(ENDINGS.values())), chosen, f"There is no format “{chosen}”.")
    with report_on(directory, as_of, output, partial=partial) as contents:
        drawn = drawings(contents, renderer) if diagrams else []
        match chosen:
            case "html":
                deliver(page(contents, drawn, unfolded=True), output)
            case "md":
                head, *rest = bound(contents, drawn)
                deliver(markdown.document([head, *notices(contents.marks), *rest]), output)
            case _:
                inputs = pdf.typst_inputs(
                    bound(contents, drawn), title(contents), stand(contents), contents.day, TOOL["name"], contents.marks
                )
                try:
                    deliver(typeset(pdf.TYPST, inputs, SECONDS), output)
                except RenderingError as error:
                    raise Exit(ExitCode.COULD_NOT_CHECK, str(error)) from None
    return ExitCode.OK
