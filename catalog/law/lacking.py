"""Why a requirement of a law is not met, and what the next step is, in words that a finding and a report share."""

from __future__ import annotations

from catalog.law.asked import AskedRequirement
from inventory.schema.law import StatedField

WHY = {
    "undeclared": "the inventory does not state it",
    "not-in-force": "what says so is not in force",
    "partial": "only a part is told",
    "unmet-condition": "a condition is not held",
    "unjustified": "no sentence in force says so",
    "conflicting": "one sentence says so and another says otherwise",
    "prohibited": "a sentence forbids it",
    "miscited": "the sentence that is cited does not say so, though another does",
    "not-judged": "something that it rests on could not be read, so nobody can say",
}
STATE_IT: dict[StatedField, str] = {
    "inventory": "Declare it in the inventory.",
    "organisation.contact": "Write it under “contact” of the organisation in the manifest.",
    "organisation.security_measures": "Write them under “security_measures” of the organisation in the manifest.",
    "policy.effective": "Write “effective” of the policy in the manifest: a day within the last year.",
    "category.retention": "Write “retention” in the category, or with each of its data.",
    "recipient.country": "Write “country” of the recipient.",
    "transfer.ground": "Write the ground on the recipient, as in “transfer: standard-contractual-clauses-2021”. "
    "Where one stands there, TRN001 to TRN004 say why it does not hold.",
}
"""What to write where the inventory does not state what a requirement asks for."""


def why_unmet(verdict: str) -> str:
    """Return why a goal of law with this verdict is not proved."""
    return WHY.get(verdict, verdict)


def next_step(asked: AskedRequirement) -> str:
    """Return what would meet a requirement: a field, a statement, or the goals on which it rests."""
    if asked.record.field is not None:
        return STATE_IT[asked.record.field]
    if "topic" in asked.record.proved_by:
        topics = ", ".join(asked.record.topic)
        return f"If the policy says it, write a statement with “informs: [{topics}]”; else have the policy say it."
    if asked.record.proved_by == ("ground",):
        return (
            "Declare the basis in the inventory, and write a statement with “grounds” for the sentence that names it."
        )
    return "Mend what is not proved about collection, use, disclosure or transfer."
