"""What the commands of all registers do."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.choices import format_of, none_of
from cli.exit_codes import Exit, ExitCode
from cli.output import deliver

if TYPE_CHECKING:
    from reports.encoders.sheet import Register
    from reports.page.contents import Contents

Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file; its ending names the format.")]
Format = Annotated[str | None, typer.Option("--format", "-f", help="xlsx, csv, md or html.", show_default=False)]

Draft = Annotated[
    bool, typer.Option("--draft", help="Write a draft, with its gaps: it is marked, and not to be published.")
]

ENDINGS = {".xlsx": "xlsx", ".csv": "csv", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}


def write(
    name: str,
    directory: Path | None,
    output: Path | None,
    format: str | None,
    as_of: str | None,
    *,
    partial: bool,
    draft: bool = False,
    template: str | None = None,
    since: str | None = None,
) -> int:
    """Make the register called `name`, in the format given or that the output's ending names, Markdown by default.

    With `since` it ends with the changes since then. Raises Exit with code 2 where it is made to be published and lacks
    something, unless a `draft` is wanted, and where the format has no room for the changes.
    """
    from cli.commands.report._making import report_on, source_date
    from reports.registers._folder import FORMATS, encoded, register_called

    wanted = format or format_of(output, ENDINGS, "md")
    chosen = next((known for known in FORMATS if known == wanted), None)
    if chosen is None:
        raise none_of(FORMATS, wanted, f"There is no format “{wanted}”.")
    with report_on(directory, as_of, output, partial=partial) as contents:
        made = source_date() or datetime.datetime.combine(contents.prepared.day, datetime.time(), datetime.UTC)
        register = register_called(name, contents, template)
        if since is not None:
            register = _with_history(register, contents, since, chosen)
        if register.publisher:
            register = _to_publish(register, draft or partial)
        deliver(encoded(register, chosen, made), output)
    return ExitCode.OK


def _with_history(register: Register, contents: Contents, since: str, chosen: str) -> Register:
    from catalog.diff.recipient_changes import recipient_changes
    from cli.recipient_history import recipients_since
    from reports.registers._history import history_sheet

    if chosen == "csv":
        raise Exit(ExitCode.COULD_NOT_CHECK, "CSV holds one table, and the history is another: write xlsx, md or html.")
    day = contents.prepared.day
    states = recipients_since(contents.prepared.inventory, since, day)
    return replace(register, sheets=[*register.sheets, history_sheet(recipient_changes(states), states[0].day, day)])


def _to_publish(register: Register, draft: bool) -> Register:
    from reports.registers._public import as_draft, refusal

    if draft:
        return as_draft(register)
    if register.open_points:
        raise Exit(ExitCode.COULD_NOT_CHECK, refusal(register.open_points))
    return register
