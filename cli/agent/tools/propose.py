"""Propose statements for sentences of the policy. They are written as drafts, and count for nothing until kept.

Each proposal has `quote`, word for word from one clause; exactly one of `permits`, `prohibits`, `undertakes` and
`informs`; and the terms it is about: `data`, `recipients`, `purposes`, `subjects`, `sources`, `when`. Terms are ids of
the vocabulary or of recipients (look them up with `show`). Where a quote stands in several clauses, name the `clause`.
A proposal that the sentence does not bear out is refused, with the reason. A person keeps drafts (`inventory policy
keep`).
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from cli.agent.session import AgentSession, ToolArguments

WRITES = True
MOST = 200


class ProposeArguments(ToolArguments):
    """The proposals, and the policy that they quote."""

    proposals: list[dict[str, Any]] = Field(min_length=1, max_length=MOST, description="The statements to propose.")
    policy: str | None = Field(default=None, description="The policy's id, where there are several.")


ARGUMENTS = ProposeArguments


def run(session: AgentSession, asked: ProposeArguments) -> dict[str, Any]:
    """Admit what can be checked, and write it into the policy's file of statements as drafts."""
    from catalog.drafting.proposals import Proposals
    from cli.agent.draft_file import asked_readings, save_drafts
    from cli.policy_choice import chosen_policy, readable

    inventory, _ = session.load()
    policy = readable(inventory, chosen_policy(inventory, asked.policy))
    readings, taken = asked_readings(inventory, policy)
    admitted, refused = Proposals(inventory, policy, readings, session.program).admit_all(asked.proposals, taken)
    file = save_drafts(inventory, policy, admitted) if admitted else None
    return {
        "drafted": [draft.id for draft in admitted],
        "file": file,
        "refused": [{"quote": one.quote, "why": one.why} for one in refused],
        "next": "A person reads each draft beside its sentence: inventory policy keep ID --by NAME.",
    }
