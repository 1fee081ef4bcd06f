"""Suggest clauses of the policy that may speak of a disclosure, ranked by the words that they share with it.

A suggestion proves nothing. Read the clause; then `propose` a statement with its quote.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text


class SuggestArguments(ToolArguments):
    """For which disclosure, and how many clauses."""

    disclosure: str = Field(description="The disclosure, as category/id.")
    most: int = Field(default=5, ge=1, le=100, description="How many clauses.")
    as_of: AsOfDay = None


ARGUMENTS = SuggestArguments


def run(session: AgentSession, asked: SuggestArguments) -> dict[str, Any]:
    """Suggest as `inventory suggest` does."""
    from catalog.checking.overview import overview
    from catalog.explain.questions import Questions, UnknownNameError
    from catalog.suggesting.suggestions import suggestions
    from reports.suggest import suggest_record

    seen = overview(*session.load(asked.as_of))
    try:
        (flow,) = Questions(seen.prepared, seen.categories).disclosure(asked.disclosure)
    except UnknownNameError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    return suggest_record(flow.disclosure, suggestions(seen, flow.disclosure, asked.most))
