"""Statements that lose their quote when a policy's text is accepted: somebody should read that first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.diff.policy.steps import Step
from inventory.model import Policy
from inventory.policy import normalise
from inventory.policy.quotes import QuoteIndex


def lost_quotes(policy: Policy, steps: Sequence[Step]) -> Iterator[str]:
    """Yield a phrase for each statement whose quote stood in what was accepted, and stands nowhere now."""
    now = QuoteIndex(policy.text.clauses)
    before = [normalise(f"{passage.lead_in} {passage.text}") for step in steps for passage in step.old]
    for entry in policy.statements:
        quote = normalise(entry.record.quote)
        if any(quote in text for text in before) and not now.find(entry.record.quote):
            yield f"the statement “{entry.id}” loses its quote"
