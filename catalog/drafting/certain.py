"""Which drafts are certain: the reader reads exactly this out of the sentence, and has no remark on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalog.drafting.recipient_tables import rows_said
from catalog.drafting.statements import STATED, Draft, Drafter
from catalog.reading.quoted import speaks_of_flows
from inventory.entry import Entry
from inventory.model import Inventory, Policy
from inventory.policy import Clause, QuoteIndex
from inventory.policy.sentences import sentences_of
from inventory.schema import ReadMark, Statement

_PROMISES = re.compile(
    r"\b(?:we|our staff|our team) (?:will|shall|undertake|commit|promise|agree|must|have to)\b|"
    r"\b(?:wir|nous|nosotros|noi|wij|nós) (?:werden|verpflichten|verpflichtet|nous engageons|zullen)\b", re.IGNORECASE,
)  # fmt: skip
"""Begins a promise, which somebody has to write down as a duty."""
DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes", "when")


def certain_drafts(inventory: Inventory, policy: Policy) -> Iterator[Entry[Statement] | Entry[ReadMark]]:
    """The drafted statements and marks of a policy that nobody needs to weigh, in the order of the files."""
    drafter = Drafter(
        inventory.vocabulary, policy.text.clauses, language=policy.entry.language or "",
        rows=rows_said(inventory, policy),
    )  # fmt: skip
    clauses = {clause.id: clause for clause in policy.text.clauses}
    index = QuoteIndex(policy.text.clauses)
    for entry in policy.drafts:
        places = () if entry.record.proposed_by else index.find(entry.record.quote)
        if len(places) == 1 and _is_certain(entry.record, drafter.of_clause(places[0])):
            yield entry
    for mark in policy.drafted_marks:
        if mark.id in clauses and _says_nothing(drafter, clauses[mark.id]):
            yield mark


def _is_certain(said: Statement, drafts: Sequence[Draft]) -> bool:
    """Whether a statement is one of the drafts, and no draft of the same sentence says the opposite.

    “We share your name only with couriers” permits and prohibits: how the two go together is for a person to say.
    """
    return any(
        _says_the_same(said, draft) and not any(_are_opposite(draft, other) for other in drafts) for draft in drafts
    )


def _are_opposite(one: Draft, other: Draft) -> bool:
    return one.quote == other.quote and one.action == other.action and one.kind != other.kind


def _says_the_same(said: Statement, draft: Draft) -> bool:
    """Whether a statement is the draft without a change, and the draft has nothing to be weighed."""
    if draft.remarks or said.quote != draft.quote or draft.action not in STATED:
        return False
    stated = {key: getattr(said, key) for key in DIMENSIONS if getattr(said, key)}
    if said.mechanism:
        stated["mechanism"] = (said.mechanism,)
    return getattr(said, draft.kind) == draft.action and stated == draft.terms


def _says_nothing(drafter: Drafter, clause: Clause) -> bool:
    """Whether no sentence of a clause names data or anybody who may get them, promises, or was beyond the reader."""
    readings = [drafter.reading(clause, one.text) for one in sentences_of(clause)]
    promises = any(_PROMISES.search(reading.sentence) for reading in readings)
    return not promises and not any(reading.doubt or reading.said or speaks_of_flows(reading) for reading in readings)
