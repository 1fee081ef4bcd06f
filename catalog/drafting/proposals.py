"""What another program proposes for sentences: what it is asked, and which of its answers are admitted as drafts.

Only what can be checked is admitted: a quote that stands word for word in a clause that was asked about, terms of the
vocabulary, and nothing that our own reader of sentences reads the other way round or cannot read beside a denial.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from catalog.drafting.readings import ClauseRead
from catalog.drafting.statements import Draft
from catalog.drafting.yaml_text import flow_list, visible
from catalog.free_id import free_id
from catalog.justify.anchoring import anchor_statements
from catalog.justify.saying import Sayings
from catalog.justify.terms import COLLECTED
from catalog.reading.quoted import denies_more, excepts_any, plain_denials
from inventory.entry import Entry
from inventory.model import Inventory, Policy
from inventory.policy import Clause, QuoteIndex
from inventory.schema import Statement
from inventory.validation import validate

REQUEST, ANSWER = "clausemap/proposals-request/1", "clausemap/proposals/1"
EFFECTS = ("permits", "prohibits", "grounds", "undertakes", "informs")
DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes")
LISTS = {**{name: name for name in DIMENSIONS}, "when": "conditions", "informs": "topics", "grounds": "bases"}
"""Keys of a proposal with several terms, each with the section of the vocabulary that it goes by."""
SINGLE = {"undertakes": "duties", "mechanism": "mechanisms"}
KEYS = frozenset({"quote", "clause", *EFFECTS, *LISTS, *SINGLE})
FEWEST_WORDS = 3


class AnswerError(Exception):
    """What the program printed is no answer; the text says why."""


class Refused(NamedTuple):
    """A proposal that was not admitted: the beginning of its quote, and why."""

    quote: str
    why: str


def request_of(inventory: Inventory, policy: Policy, readings: Sequence[ClauseRead]) -> dict[str, Any]:
    """What a program is asked: the sentences with what stands around them, and the terms that it may use."""
    sentences = [
        {
            "clause": reading.clause.id, "heading": list(reading.clause.heading), "lead_in": reading.clause.lead_in,
            "header": list(reading.clause.header), "cells": list(reading.clause.cells), "line": sentence.line,
            "sentence": sentence.text, "drafted": bool(sentence.drafts), "why": sentence.why,
        }
        for reading in readings for sentence in reading.sentences
    ]  # fmt: skip
    terms = {section: dict(_terms(inventory, section)) for section in sorted({*LISTS.values(), *SINGLE.values()})}
    return {
        "schema": REQUEST, "policy": policy.id, "document": policy.text.document,
        "language": policy.entry.language or "", "vocabulary": terms, "sentences": sentences,
    }  # fmt: skip


def _terms(inventory: Inventory, section: str) -> Iterator[tuple[str, str]]:
    vocabulary = inventory.vocabulary
    known: Mapping[str, Any] = vocabulary.mechanisms if section == "mechanisms" else vocabulary[section]
    yield from ((name, entry.record.label) for name, entry in known.items())
    if section == "recipients":
        yield from ((name, entry.record.name) for name, entry in inventory.recipients.items())
    if section == "data":
        yield COLLECTED, "Everything that is collected"


@dataclass(frozen=True, slots=True)
class Proposals:
    """Judges what a program answers about the clauses of one policy; `by` is the program's name."""

    inventory: Inventory
    policy: Policy
    readings: Sequence[ClauseRead]
    by: str

    def admit(self, answer: str, taken: set[str]) -> tuple[list[Draft], list[Refused]]:
        """As `admit_all`, of the text that a program printed.

        Raises AnswerError where the answer is not of the form that was asked for.
        """
        return self.admit_all(_proposals(answer), taken)

    def admit_all(self, proposals: Sequence[dict[str, Any]], taken: set[str]) -> tuple[list[Draft], list[Refused]]:
        """The drafts that are admitted, with ids that are none of `taken`, and all others with the reason."""
        admitted: list[Draft] = []
        refused: list[Refused] = []
        for proposal in proposals:
            quote = proposal["quote"] if isinstance(proposal.get("quote"), str) else ""
            found = self._judged(proposal, quote)
            if isinstance(found, str):
                refused.append(Refused(visible(quote)[:60] or "without a quote", found))
            elif not self._is_drafted(found):
                name = free_id(found.id, taken)
                taken.add(name)
                admitted.append(replace(found, id=name))
        return admitted, refused

    def _judged(self, proposal: dict[str, Any], quote: str) -> Draft | str:
        """The draft that a proposal amounts to, or why it is not admitted."""
        unknown = sorted(set(proposal) - KEYS)
        if unknown:
            return f"“{visible(unknown[0])}” is no key of a proposal"
        places = self._places(quote, proposal.get("clause"))
        if len(quote.split()) < FEWEST_WORDS or not places:
            return "the quote does not stand word for word in a clause that was asked about"
        if len(places) > 1:
            return "the quote stands in several clauses; name one with “clause”"
        wrong = next(self._unknown_terms(proposal), "")
        if wrong:
            return wrong
        record, problems, _ = validate(Statement, proposal, "")
        if record is None:
            return problems[0].message.rstrip(".")
        if sum(bool(getattr(record, effect)) for effect in EFFECTS) != 1:
            return "it needs exactly one of permits, prohibits, grounds, undertakes and informs"
        return self._against_the_reader(record, places[0]) or self._draft(record, places[0])

    def _places(self, quote: str, clause: object) -> list[Clause]:
        asked = [reading.clause for reading in self.readings]
        return [one for one in QuoteIndex(asked).find(quote) if clause in (None, one.id)]

    def _unknown_terms(self, proposal: dict[str, Any]) -> Iterator[str]:
        for key, section in {**LISTS, **SINGLE}.items():
            given = proposal.get(key, [])
            known = dict(_terms(self.inventory, section))
            for term in given if isinstance(given, list) else [given]:
                if not isinstance(term, str) or term not in known:
                    yield f"“{visible(str(term))}” is no term of the vocabulary ({section})"

    def _against_the_reader(self, record: Statement, clause: Clause) -> str:
        """Why our own reader of sentences does not let it pass; empty where it does."""
        if not record.action:
            return ""
        entry = Entry("proposal", record.model_copy(update={"clause": clause.id}), "", ("statements", "proposal"))
        policy = self.policy._replace(statements=(entry,), drafts=())
        anchors = anchor_statements([policy])
        sayings = Sayings([policy], anchors, self.inventory.vocabulary, self.inventory.recipients)
        judged = sayings.judgements.get(entry.id)
        if judged is None or judged.answer == "says otherwise":
            return "the sentence says otherwise"
        quoted = sayings.readers[self.policy.id].quoted(clause, record.quote)
        readings = [one.reading for one in quoted]
        unread = judged.answer == "cannot tell" and any(map(plain_denials, readings))
        if record.permits and (unread or any(denies_more(one) or excepts_any(one, record.when) for one in readings)):
            return "the sentence denies or excepts something, and a permission may not rest on it unread"
        return ""

    def _draft(self, record: Statement, clause: Clause) -> Draft:
        kind = next(effect for effect in EFFECTS if getattr(record, effect))
        said = getattr(record, kind)
        action = said if isinstance(said, str) else flow_list(said)
        terms = {key: getattr(record, key) for key in (*DIMENSIONS, "when") if getattr(record, key)}
        if record.mechanism:
            terms["mechanism"] = (record.mechanism,)
        ambiguous = len(QuoteIndex(self.policy.text.clauses).find(record.quote)) > 1
        name = f"{kind}-{clause.id}"[:48].rstrip("-")
        return Draft(name, clause, record.quote, kind, action, terms, (), ambiguous, self.by)

    def _is_drafted(self, draft: Draft) -> bool:
        """Whether our own reader has drafted the same."""
        own = [one for reading in self.readings for one in reading.drafts]
        return any((one.quote, one.kind, one.action, one.terms) == (draft.quote, draft.kind, draft.action, draft.terms)
                   for one in own)  # fmt: skip


def _proposals(answer: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise AnswerError(f"it printed no JSON ({error})") from None
    proposals = data.get("proposals") if isinstance(data, dict) else None
    if not isinstance(proposals, list) or not all(isinstance(one, dict) for one in proposals):
        raise AnswerError("it has to print an object with “proposals”, a list of objects")
    return proposals
