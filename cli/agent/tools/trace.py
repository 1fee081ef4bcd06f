"""Trace a datum, category, purpose, recipient, source, clause or statement: everything up- and downstream of it.

Use it for “what depends on this sentence?” and “where do these data go?”. Returns a graph of nodes and links.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text


class TraceArguments(ToolArguments):
    """What to trace."""

    term: str = Field(description="The id of what to trace.")
    as_of: AsOfDay = None


ARGUMENTS = TraceArguments


def run(session: AgentSession, asked: TraceArguments) -> dict[str, Any]:
    """Trace as `inventory trace` does; what could not be read in full is named."""
    from catalog.checking.overview import overview
    from catalog.graph.trace import UnknownTermError, trace
    from reports.incomplete import partial_marks
    from reports.trace import trace_record

    seen = overview(*session.load(asked.as_of))
    try:
        found = trace(seen, asked.term)
    except UnknownTermError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    return {**trace_record(found, seen), "could_not_be_read": list(partial_marks(seen.unread))}
