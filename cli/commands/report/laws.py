"""Write what the laws ask of each thing, and what proves it.

One row a requirement and thing (a category, purpose, recipient or transfer): the sentence that proves it with its line,
or what is missing; how far somebody has seen the text of the law stands beside it. The manifest names the laws under
`laws`; --laws asks others, on a day as in gdpr@2026-04-22. PDF groups things that came out alike; CSV holds the list
only. It is not legal advice.

\b
    inventory report laws --output laws.pdf
    inventory report laws --laws gdpr@2026-04-22 --output laws.xlsx
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.asked_laws import asked_laws
from cli.choices import format_of, none_of
from cli.commands.report._registers import ENDINGS, Output
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.names import law_names
from cli.output import deliver
from cli.partial import Partial

if TYPE_CHECKING:
    from reports.encoders.sheet import Register
    from reports.page.contents import Contents

LAW_FORMATS = ("xlsx", "csv", "md", "html", "pdf")
SECONDS = 300.0


def run(
    directory: Folder = None,
    output: Output = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="xlsx, csv, md, html or pdf.", show_default=False)
    ] = None,
    laws: Annotated[
        str | None,
        typer.Option("--laws", metavar="NAMES", autocompletion=law_names, help="Ask these laws alone.",
                     show_default=False),
    ] = None,
    as_of: AsOf = None,
    partial: Partial = False,
) -> int:  # fmt: skip
    """Write the report; exit code 2 where no law is named."""
    from cli.commands.report._making import report_on

    chosen = format or format_of(output, {**ENDINGS, ".pdf": "pdf"}, "md")
    if chosen not in LAW_FORMATS:
        raise none_of(LAW_FORMATS, chosen, f"There is no format “{chosen}”.")
    named: tuple[str, ...] | None = None
    if laws is not None:
        named, as_of = asked_laws(laws, as_of, directory or Path())
    with report_on(directory, as_of, output, partial=partial, laws=named) as contents:
        if not contents.prepared.inventory.manifest.laws:
            raise Exit(
                ExitCode.COULD_NOT_CHECK,
                "No law is named, so there is nothing to report. Name those that apply in the manifest, such as "
                "“laws: [gdpr, ccpa]”, or with --laws gdpr. Type `inventory laws` for a list of all.",
            )
        deliver(_encoded(contents, chosen), output)
    return ExitCode.OK


def _encoded(contents: Contents, chosen: str) -> str | bytes:
    from cli.commands.report._making import source_date
    from reports.registers._folder import FORMATS, encoded, register_called

    made = source_date() or datetime.datetime.combine(contents.prepared.day, datetime.time(), datetime.UTC)
    register = register_called("laws", contents)
    plain = next((one for one in FORMATS if one == chosen), None)
    return encoded(register, plain, made) if plain else _pdf(contents, register)


def _pdf(contents: Contents, register: Register) -> bytes:
    from cli.rendering import RenderingError, typeset
    from reports.encoders import pdf
    from reports.laws.bound import bound_laws
    from reports.registers.laws import law_stand
    from reports.tool import TOOL

    blocks = bound_laws(register, contents.laws)
    inputs = pdf.typst_inputs(blocks, register.title, law_stand(contents), contents.day, TOOL["name"], contents.marks)
    try:
        return typeset(pdf.TYPST, inputs, SECONDS)
    except RenderingError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, str(error)) from None
