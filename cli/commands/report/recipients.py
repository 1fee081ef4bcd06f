"""Write the list of subprocessors to publish.

Processors first, then others who get personal data for purposes of their own: the same that the inventory declares.
Nothing internal stands in it. While something is missing, or somebody gets data without being declared, it is not
written (exit code 2, with each gap and its place); --draft writes a draft that shows the gaps. --since adds the page's
history from a git ref or a day on: who is new, gone or called otherwise, and when, as the commits show it.

\b
    inventory report recipients --output recipients.md
    inventory report recipients --since 2026-01-01 --output recipients.html
    inventory report recipients --draft --output draft.html
"""

from __future__ import annotations

from typing import Annotated

import typer

from cli.commands.report._registers import Draft, Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.names import git_refs
from cli.partial import Partial


def run(
    directory: Folder = None,
    output: Output = None,
    format: Format = None,
    draft: Draft = False,
    partial: Partial = False,
    as_of: AsOf = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REF|DATE", autocompletion=git_refs, help="With the changes since then."),
    ] = None,
) -> int:
    """Write the register."""
    return write("recipients", directory, output, format, as_of, partial=partial, draft=draft, since=since)
