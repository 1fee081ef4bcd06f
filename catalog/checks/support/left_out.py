"""What a permission leaves out of its sentence, besides terms it could state: exceptions, conditions, people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalog.checks.support.exceptions import takes_away
from catalog.justify.prepared import Prepared
from catalog.reading.judgement import Wider
from catalog.reading.model import Said
from catalog.reading.quoted import ReadSentence, touches
from inventory.entry import Entry
from inventory.model import Policy
from inventory.schema import Statement

_STRICT = re.compile(
    r"(?:provided that|provided|only (?:if|when|where|with|after)|on (?:the )?condition that|as long as|so long as|"
    r"subject to your|if and only if|unless)\b", re.IGNORECASE,
)  # fmt: skip
"""Begins a condition that cannot be taken for the occasion on which something is done (“when you register”)."""

Permitting = Sequence[tuple[ReadSentence, Said]]
"""What the quoted sentences say with the effect and the action of a permission, each with its sentence."""


def left_out(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Wider]:
    """Yield what the sentence of a permission says besides, and the statement does not."""
    clause, said = prepared.anchors[entry.id].clause, entry.record
    if not said.permits or clause is None:
        return
    policy = prepared.policy_of[entry.id]
    sentences = prepared.sayings.readers[policy.id].quoted(clause, said.quote)
    flows = [(one, flow) for one in sentences for flow in one.reading.flows]
    permitting = [pair for pair in flows if pair[1].effect == "permits" and pair[1].action == said.permits]
    stated_outright = [pair for pair in permitting if not pair[1].implied]
    if not said.when:
        yield from _exceptions(prepared, policy, said, stated_outright)
        yield from _conditions(stated_outright)
    if not said.subjects and policy.entry.speaks_to:
        yield from _people(prepared, policy, permitting)


def _exceptions(prepared: Prepared, policy: Policy, said: Statement, permitting: Permitting) -> Iterator[Wider]:
    """Exceptions that take away from what is stated, and of which no prohibition speaks."""
    denials = [other.record.quote for other in policy.statements if other.record.prohibits]
    for one, flow in permitting:
        read = any(touches(quote, one.sentence.text) for quote in denials)
        if flow.exceptions and not read and takes_away(prepared, said, one.reading.flows):
            yield Wider("when", "exception", "left out", flow.exceptions, restricts=True)


def _conditions(permitting: Permitting) -> Iterator[Wider]:
    """The first condition in plain terms, for which the vocabulary has no term."""
    for _, flow in permitting:
        strict = tuple(words for words in flow.conditions if _STRICT.match(words.text))
        if strict and not flow.when:
            yield Wider("when", "condition", "left out", strict, restricts=True)
            return


def _people(prepared: Prepared, policy: Policy, permitting: Permitting) -> Iterator[Wider]:
    """People whom the sentence names, where the policy speaks to others.

    “The email address of our employees” permits nothing about the customers to whom the policy speaks.
    """
    for _, flow in permitting:
        others = [one for one in flow.subjects if one.term and not _is_addressed(prepared, policy, one.term)]
        if others and len(others) == len(flow.subjects):
            yield Wider("subjects", others[0].term, "left out", tuple(one.words for one in others), restricts=True)
            return


def _is_addressed(prepared: Prepared, policy: Policy, people: str) -> bool:
    below = prepared.terms.at_or_below
    pairs = [(people, addressed) for addressed in policy.entry.speaks_to]
    return any(below("subjects", *pair) or below("subjects", *pair[::-1]) for pair in pairs)
