"""What is wrong with the rules that a command line or a manifest's settings name."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.rule_codes import help_with, names_rules, near_codes
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text


def refuse_unknown_rules(prefixes: Iterable[str]) -> None:
    """Raises Exit with code 2 where one of `prefixes` begins no rule's code."""
    for prefix in prefixes:
        if not names_rules(prefix):
            message = f"No rule is called “{prefix}”. {help_with(near_codes(prefix))}"
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
