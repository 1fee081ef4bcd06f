"""Changes that nobody should accept unread: a denial that came or went, a statement that lost its quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.diff.policy.call_outs import CallOut, CallOuts, words_called_out
from catalog.diff.policy.in_words import called_out
from catalog.diff.policy.steps import Step
from catalog.explain.wording import listing
from inventory.model import Policy
from inventory.policy import normalise
from inventory.policy.quotes import QuoteIndex


def doubts(policy: Policy, steps: Sequence[Step], call_outs: CallOuts) -> list[str]:
    """What a person has to read before `steps`, which led to the text of `policy`, are accepted; a phrase for each."""
    return [*_denials(steps, call_outs), *_lost_quotes(policy, steps)]


def _denials(steps: Sequence[Step], call_outs: CallOuts) -> Iterator[str]:
    for step in steps:
        said = called_out(_negations(step, call_outs))
        names = listing((passage.id for passage in step.new or step.old), 9)
        yield from (f"{names}: {phrase}" for phrase in said)


def _negations(step: Step, call_outs: CallOuts) -> list[CallOut]:
    whole = step.kind in ("new", "gone")
    found = words_called_out(step.old_text, step.new_text) if whole else call_outs.of(step)
    return [one for one in found if one.about == "negation"]


def _lost_quotes(policy: Policy, steps: Sequence[Step]) -> Iterator[str]:
    """Statements whose quote stood in what was accepted, and stands nowhere now."""
    now = QuoteIndex(policy.text.clauses)
    before = [normalise(f"{passage.lead_in} {passage.text}") for step in steps for passage in step.old]
    for entry in policy.statements:
        quote = normalise(entry.record.quote)
        if any(quote in text for text in before) and not now.find(entry.record.quote):
            yield f"the statement “{entry.id}” loses its quote"
