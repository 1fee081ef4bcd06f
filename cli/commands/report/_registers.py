"""What the commands of all registers do."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from inventory.suggestion import did_you_mean

Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file; its ending names the format.")]
Format = Annotated[str | None, typer.Option("--format", "-f", help="xlsx, csv, md or html.", show_default=False)]

ENDINGS = {".xlsx": "xlsx", ".csv": "csv", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}


def write(name: str, directory: Path | None, output: Path | None, format: str | None, as_of: str | None) -> int:
    """Make the register called `name`, in the format given or that the output's ending names, Markdown by default."""
    from cli.commands.report._making import hand_over, report_on, source_date
    from reports.registers._folder import FORMATS, encoded, register_called

    wanted = format or format_of(output, ENDINGS, "md")
    chosen = next((known for known in FORMATS if known == wanted), None)
    if chosen is None:
        advice = did_you_mean(wanted, FORMATS, f"Known are: {', '.join(FORMATS)}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no format “{wanted}”. {advice}")
    with report_on(directory, as_of, output) as contents:
        made = source_date() or datetime.datetime.combine(contents.prepared.day, datetime.time(), datetime.UTC)
        hand_over(encoded(register_called(name, contents), chosen, made), output)
    return ExitCode.OK


def format_of(output: Path | None, endings: dict[str, str], otherwise: str) -> str:
    """The format that a file's ending names; without a file `otherwise`. Raises Exit with code 2."""
    if output is None:
        return otherwise
    known = endings.get(output.suffix.lower())
    if known is None:
        raise Exit(
            ExitCode.COULD_NOT_CHECK,
            f"The ending of “{output}” names no format: use one of {', '.join(endings)}, or say --format.",
        )
    return known
