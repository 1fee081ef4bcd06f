"""Explain the rules: a list of all, or the page of one.

A page says what is wrong, shows an example that fails and one that passes, and names the fix.

\b
    inventory rule
    inventory rule DIS001
    inventory rule unjustified
"""

from __future__ import annotations

from typing import Annotated

import typer

from catalog.checking.registry import Check, all_checks
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, print_json, terminal_width
from cli.names import rule_codes
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text
from reports.rule import rule_list, rule_page, rule_record


def run(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A rule's code or name.", show_default=False, autocompletion=rule_codes),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Print the list, or the page of the rule called `code`."""
    checks = all_checks()
    if code is None:
        if as_json:
            print_json([rule_record(check) for check in checks])
        else:
            print(rule_list(checks, terminal_width()), end="")
        return ExitCode.OK
    check = _named(code, checks)
    if as_json:
        print_json(rule_record(check))
    else:
        print(rule_page(check), end="")
    return ExitCode.OK


def _named(code: str, checks: tuple[Check, ...]) -> Check:
    for check in checks:
        if code.upper() == check.rule.code or code.lower() == check.rule.name:
            return check
    known = [name for check in checks for name in (check.rule.code, check.rule.name)]
    wanted = code.upper() if code[-1:].isdigit() else code.lower()
    hint = did_you_mean(wanted, known, "Type `inventory rule` for a list of all.")
    raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no rule “{terminal_text(code)}”. {hint}")
