"""Explain a rule of the check: what is wrong, an example that fails and one that passes, and how to mend it.

Without a code it lists all rules.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from catalog.checking.registry import all_checks
from cli.agent.session import AgentSession, ToolArguments
from cli.exit_codes import Exit, ExitCode
from inventory.suggestion import did_you_mean


class RuleArguments(ToolArguments):
    """Which rule."""

    code: str | None = Field(
        default=None,
        description="The rule's code. Default: a list of all.",
        json_schema_extra=lambda schema: schema.update(enum=[None, *(check.rule.code for check in all_checks())]),
    )


ARGUMENTS = RuleArguments


def run(_session: AgentSession, asked: RuleArguments) -> dict[str, Any]:
    """Explain as `inventory rule` does."""
    from reports.rule import rule_record

    checks = {check.rule.code: check for check in all_checks()}
    if asked.code is None:
        listed = (rule_record(check) for check in checks.values())
        return {"rules": [{key: one[key] for key in ("code", "name", "severity")} for one in listed]}
    if asked.code.upper() not in checks:
        hint = did_you_mean(asked.code.upper(), list(checks), "Ask without a code for a list of all.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no such rule. {hint}")
    return rule_record(checks[asked.code.upper()])
