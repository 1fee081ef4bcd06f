"""What is wrong with the rules that a command line or a manifest's settings name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from catalog.findings.finding import Search
from catalog.findings.rule_codes import found_elsewhere, help_with, names_rules, near_codes
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text


def refuse_unknown_rules(prefixes: Iterable[str]) -> None:
    """Raises Exit with code 2 where one of `prefixes` begins no rule's code."""
    for prefix in prefixes:
        if not names_rules(prefix):
            message = f"No rule is called “{prefix}”. {help_with(near_codes(prefix))}"
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))


def refuse_rules_of_others(select: Sequence[str], searches: Collection[Search], *, each: bool) -> None:
    """Raises Exit with code 2 where a check finds nothing of all that is selected, or of one of it if `each` must be.

    Else it would say that there is nothing, and has not looked.
    """
    elsewhere = {prefix: found_elsewhere(prefix, searches) for prefix in select}
    refused = [f"{prefix} is found by {command}." for prefix, command in elsewhere.items() if command]
    if refused and (each or len(refused) == len(elsewhere)):
        message = f"This check does not look for all that is selected: {' '.join(refused)}"
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
