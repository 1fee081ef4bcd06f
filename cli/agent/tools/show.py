"""Look up records of the inventory: clauses and statements of the policy, recipients, disclosures, terms and so on.

Without an id it lists all of a kind; with one it shows that record in full. The vocabulary is searched by words.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments
from cli.choices import none_of
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text
from reports.show import Show, UnknownRecordError, kinds, searchable

MOST = 1_000


class ShowArguments(ToolArguments):
    """What kind of record, and which."""

    kind: str = Field(description="What to list.", json_schema_extra={"enum": list(kinds())})
    id: str | None = Field(default=None, description="One of them; of the vocabulary, a dimension or words to find.")
    words: str | None = Field(default=None, description="Of the vocabulary: words to find in the dimension.")
    most: int = Field(default=100, ge=1, le=MOST, description="How many records to return.")
    as_of: AsOfDay = None


ARGUMENTS = ShowArguments


def run(session: AgentSession, asked: ShowArguments) -> dict[str, Any]:
    """Look up as `inventory show` does; what could not be read in full is named."""
    from catalog.checking.overview import overview
    from reports.incomplete import partial_marks

    if asked.kind not in kinds():
        raise none_of(kinds(), asked.kind, f"“{terminal_text(asked.kind)}” cannot be listed.")
    if asked.words is not None and not searchable(asked.kind):
        raise Exit(ExitCode.COULD_NOT_CHECK, "Only the vocabulary is searched by words.")
    seen = overview(*session.load(asked.as_of))
    try:
        found, _ = Show(asked.kind, seen).answer([one for one in (asked.id, asked.words) if one is not None])
    except UnknownRecordError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    return {
        asked.kind: found[: asked.most],
        "left_out": max(0, len(found) - asked.most),
        "could_not_be_read": list(partial_marks(seen.unread)),
    }
