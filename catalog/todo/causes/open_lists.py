"""Disclosures that rest on a list with an open end, or on a sentence that fits only loosely."""

from __future__ import annotations

from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.todo.cause import CauseFindings, TodoCause

CAUSE = TodoCause("open-lists", 125, ("DIS009", "DIS010"), "recipients")


def advice(group: CauseFindings) -> str:
    """Say what is to be done."""
    disclosures = counted(group.findings, "disclosure rests", "disclosures rest")
    kinds = {"DIS010": "a list with an open end (“such as”)", "DIS009": "a sentence that is much broader"}
    grounds = listing(words for code, words in kinds.items() if group.number(code))
    return f"{disclosures} on {grounds}: {group.named()}. Better to have the policy name what is meant."
