"""Which of an inventory's policies a command is about."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.names import named
from inventory.model import Inventory, Policy
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text

PolicyId = Annotated[
    str | None,
    typer.Option(
        "--policy", metavar="ID", autocompletion=named("policies"), help="Which policy, where there are several."
    ),
]


def chosen_policy(inventory: Inventory, wanted: str | None) -> Policy:
    """The policy called `wanted`, or the only one; raises Exit with code 2 where that says nothing or too much."""
    known = [policy.id for policy in inventory.policies]
    if wanted is None and len(known) > 1:
        message = f"There are several policies: name one with --policy {' or '.join(known)}."
        raise Exit(ExitCode.COULD_NOT_CHECK, message)
    if wanted is not None and wanted not in known:
        hint = did_you_mean(wanted, known, f"There is: {', '.join(known)}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no policy “{terminal_text(wanted)}”. {hint}")
    return next(policy for policy in inventory.policies if wanted in (None, policy.id))


def readable(inventory: Inventory, policy: Policy) -> Policy:
    """`policy`, if its text could be read; raises Exit with code 2 and the reason where it could not."""
    if policy.text.clauses:
        return policy
    why = next((p for p in inventory.problems if p.file == policy.entry.document), None)
    reason = f"{why.message} {why.help}" if why else "It has no clause."
    raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{policy.entry.document}” cannot be read. {reason}"))
