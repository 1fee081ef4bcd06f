"""The option --partial: registers, pages and drawings are refused for an inventory that was not read in full."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.findings.locate import Located
from cli.exit_codes import Exit, ExitCode
from reports.incomplete import SEE, refusal

Partial = Annotated[
    bool, typer.Option("--partial", help="Write it although something could not be read; it is marked as partial.")
]


def refuse_unread(unread: Sequence[Located], partial: bool) -> None:
    """Raise Exit with code 2 where something was not read, unless `partial` was asked for; then say how much."""
    if unread and not partial:
        raise Exit(ExitCode.COULD_NOT_CHECK, refusal(unread))
    if unread:
        parts = counted(len(unread), "part")
        print(f"inventory: this is partial, for {parts} could not be read. {SEE}", file=sys.stderr)
