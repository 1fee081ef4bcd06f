"""Tell what changed since a state in git: each change is widening, narrowing or neutral for the data subjects.

The head is the inventory as its files are now, unless another git ref is named.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, AsOfDay, ToolArguments


class DiffArguments(ToolArguments):
    """Two states."""

    base: str = Field(description="The old state: a git ref, as origin/main.")
    head: str | None = Field(default=None, description="The new state: a git ref. Default: the files as they are.")
    as_of: AsOfDay = None


ARGUMENTS = DiffArguments


def run(session: AgentSession, asked: DiffArguments) -> Any:
    """Compare as `inventory diff` does."""
    from catalog.diff.inventory import compare
    from catalog.findings.locate import Locator
    from cli.compared_states import WORKING_TREE, refuse_unread_states
    from cli.git_state import loaded_at
    from reports.changes.change_report import ChangeReport, change_format_called

    with ExitStack() as stack:
        current, day = session.load(asked.as_of)
        old = stack.enter_context(loaded_at(session.folder, asked.base))
        new = current if asked.head is None else stack.enter_context(loaded_at(session.folder, asked.head))
        comparison, after = compare(old, new, day), asked.head or WORKING_TREE
        refuse_unread_states(comparison, asked.base, after)
        report = ChangeReport(comparison, asked.base, after, (), Locator(old.root), Locator(new.root))
        return json.loads(change_format_called("json")(report))
