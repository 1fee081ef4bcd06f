"""The policy, or what was read in it, is not what was last accepted."""

from __future__ import annotations

from catalog.counting import counted
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("policy-changed", 60, ("POL002", "POL017", "POL018"), "sentences")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    changes = counted(group.findings, "change", "changes")
    return (
        f"{changes} since the policy was last accepted, or never accepted: {group.named()}. Read what "
        "changed (inventory policy diff), then accept it (inventory policy accept)."
    )
