"""Check the whole inventory: is every disclosure proved from the policy, and if not, what is wrong where?

Returns the counts, the findings (each with rule, place, what is wrong and the next step) and what could not be judged.
Look a rule up with `rule`; ask `why` about one flow.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments

MOST = 500


class CheckArguments(ToolArguments):
    """Which day, which rules, and how many findings."""

    as_of: AsOfDay = None
    rules: list[str] = Field(default=[], description="Only these rules: codes as DIS001, or prefixes as POL.")
    since: str | None = Field(default=None, description="A git ref: only what is new since then.")
    most: int = Field(default=50, ge=1, le=MOST, description="How many findings to return, gravest first.")


ARGUMENTS = CheckArguments


def run(session: AgentSession, asked: CheckArguments) -> dict[str, Any]:
    """Check as `inventory check` does, with the manifest's own settings but for the rules that are named."""
    from cli.cache_folder import cache_for
    from cli.check_run import CheckRun
    from cli.known_rules import refuse_unknown_rules
    from inventory.model import with_settings
    from reports.formats.json import record_of_check

    refuse_unknown_rules(asked.rules)
    given: dict[str, Any] = {"select": tuple(asked.rules)} if asked.rules else {}
    inventory, day = session.load(asked.as_of)
    notices: list[str] = []
    report = CheckRun(given, asked.since, cache=cache_for(inventory.root)).report(
        with_settings(inventory, given), day, notices.append
    )
    record = record_of_check(report)
    gravest = sorted(record["findings"], key=lambda one: ("error", "warning", "note").index(one["severity"]))
    return {
        "passes": record["summary"]["exit"] == 0,
        **{key: record[key] for key in ("organisation", "as_of", "policies", "summary", "not_judged")},
        "findings": gravest[: asked.most],
        "findings_left_out": max(0, len(gravest) - asked.most),
        "notices": notices,
    }
