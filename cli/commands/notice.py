"""Write the announcement of recipients that are new or gone.

--since is a git ref (who was not declared there is new, who is no longer declared is gone) or a day (the same against
the last commit before it; who gets data since that day or later is new, too). It says who, for what, which data, where
and from when, with the sentence of the policy that promises the notice, and how long people may object where that is
stated. It bears the day on which a recipient was announced, where the record says so, else the day of the run. A
recipient that is to begin before the promised notice is over is refused: nothing is written, and the first day on which
it may begin is said.

Exit codes: 0 written, or nothing to announce; 1 somebody would begin too early; 2 it could not be written.

\b
    inventory notice --since origin/main
    inventory notice --since 2026-03-01 --format html --output notice.html
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from catalog.diff.recipient_changes import missing_from
from cli import opening
from cli.choices import none_of
from cli.exit_codes import Exit, ExitCode
from cli.git_repository import Repository
from cli.git_state import loaded_at
from cli.inventory_options import AsOf, Folder
from cli.names import git_refs, one_of
from cli.output import deliver, no_stale_report, refuse_input
from cli.partial import refuse_unread
from cli.recipient_history import as_day
from inventory.model import Inventory
from inventory.schema import Recipient
from reports.inert import terminal_text


def _formats() -> list[str]:
    from reports.notice.announcement import format_names

    return format_names()


def run(
    since: Annotated[str, typer.Option("--since", metavar="REF|DATE", autocompletion=git_refs, help="Since when.")],
    directory: Folder = None,
    format: Annotated[
        str, typer.Option("--format", "-f", autocompletion=one_of(_formats), help="md, html or text.")
    ] = "md",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the announcement to this file.")
    ] = None,
    as_of: AsOf = None,
) -> int:
    """Write the announcement."""
    from catalog.checking.overview import overview
    from reports.notice.announcement import announcement, format_called

    if format not in _formats():
        raise none_of(_formats(), format, f"There is no format “{format}”.")
    inventory, day = opening.load(directory, as_of)
    with no_stale_report(output, inventory.root):
        refuse_input(output, inventory)
        seen = overview(inventory, day)
        refuse_unread(seen.unread, False)
        new, gone = _changed(inventory, since)
        text = announcement(seen, new, gone, day)
        for early in text.too_early:
            begins = f"is to begin on {early.since}" if early.since else "does not say since when it gets data"
            message = f"{early.name} {begins}. Announced on {early.announced}, it may begin on {early.earliest} at the"
            message += f" earliest, as “{early.promise}” promises."
            print(terminal_text(f"inventory: {message}"), file=sys.stderr)
        if text.too_early:
            return ExitCode.FINDINGS
        if text.is_empty:
            print(terminal_text(f"Nobody is new or gone since {since}."), file=sys.stderr)
            return ExitCode.OK
        deliver(format_called(format)(text), output)
    return ExitCode.OK


def _changed(inventory: Inventory, since: str) -> tuple[list[str], list[Recipient]]:
    """The ids of the recipients that are new since a day or git ref, and the records of those that are gone.

    Since a day those are new that say so, and those that no commit before it has; who is gone only git knows.
    """
    day = as_day(since)
    if day is None:
        return _against(inventory, since)
    begun = [name for name, entry in inventory.recipients.items() if entry.record.since and entry.record.since >= day]
    try:
        found, gone = _against(inventory, Repository(inventory.root).last_before(day).name)
    except Exit as refusal:
        print(terminal_text(f"inventory: Who is gone is not told. {refusal.message}"), file=sys.stderr)
        return begun, []
    return [name for name in inventory.recipients if name in {*begun, *found}], gone


def _against(inventory: Inventory, ref: str) -> tuple[list[str], list[Recipient]]:
    with loaded_at(inventory.root, ref) as base:
        if base.unread:
            message = f"A part of the inventory cannot be read at {ref}, so nobody knows who is new since then."
            raise Exit(ExitCode.COULD_NOT_CHECK, f"{message} Name another commit or day.")
        before = {name: entry.record for name, entry in base.recipients.items()}
    now = {name: entry.record for name, entry in inventory.recipients.items()}
    return missing_from(before, now), [before[name] for name in missing_from(now, before)]
