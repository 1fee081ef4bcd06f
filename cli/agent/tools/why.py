"""Answer why data may go to a recipient: the proof with its quoted sentences, or what comes nearest and what to do.

Name a disclosure (as category/id), or data and recipient. With purposes it judges a disclosure that nobody has declared
yet: may these data go to this recipient for that?
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments
from cli.exit_codes import Exit, ExitCode


class WhyArguments(ToolArguments):
    """A disclosure, or data and recipient."""

    disclosure: str | None = Field(default=None, description="A declared disclosure, as account/card-to-processor.")
    data: str | None = Field(default=None, description="Data by their id, as email-address.")
    recipient: str | None = Field(default=None, description="A recipient by its id.")
    purposes: list[str] = Field(default=[], description="Suppose a disclosure for these purposes.")
    as_of: AsOfDay = None


ARGUMENTS = WhyArguments


def run(session: AgentSession, asked: WhyArguments) -> dict[str, Any]:
    """Answer as `inventory why` does."""
    from catalog.justify.prepared import prepare
    from cli.flow_question import answer_why

    record, problems = answer_why(prepare(*session.load(asked.as_of)), _names(asked), asked.purposes)
    return {**record, "files_at_fault": sorted({problem.file for problem in problems})}


def _names(asked: WhyArguments) -> list[str]:
    if asked.disclosure and not (asked.data or asked.recipient):
        return [asked.disclosure]
    if asked.data and asked.recipient and not asked.disclosure:
        return [asked.data, asked.recipient]
    raise Exit(ExitCode.COULD_NOT_CHECK, "Name either a disclosure, or data and a recipient.")
