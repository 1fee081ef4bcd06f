"""Goals of law as plain data: requirement, item, verdict, and the sentences that prove it or come nearest."""

from __future__ import annotations

from typing import Any, NamedTuple

from catalog.checking.assessed import Assessed
from catalog.justify.prepared import Prepared
from catalog.law.all_goals import law_goals
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.unit_verdict import LawGoal
from inventory.policy import Clause


def law_records(assessed: Assessed) -> list[dict[str, Any]]:
    """Return every goal of law; empty where the manifest names no law."""
    prepared = assessed.prepared
    asked = {one.id: one for one in asked_requirements(prepared.inventory, prepared.day)}
    return [law_record(prepared, asked[goal.requirement], goal) for goal in law_goals(assessed)]


def law_record(prepared: Prepared, asked: AskedRequirement, goal: LawGoal) -> dict[str, Any]:
    """Return one goal; `text` is how far somebody has seen the words of the law."""
    sentences = [said for name in goal.statements if (said := law_sentence(prepared, name)) is not None]
    return {
        "law": asked.pack.law, "requirement": goal.requirement, "asks": asked.record.requirement,
        "source": asked.record.source, "text": asked.record.text, "per": asked.record.per,
        "item": goal.item or None, "category": goal.category or None, "verdict": goal.verdict,
        "vagueness": goal.vagueness, "lacking": list(goal.lacking),
        "proof": sentences if goal.passes else [], "misses": [] if goal.passes else sentences,
    }  # fmt: skip


class LawSentence(NamedTuple):
    """A sentence that a goal of law rests on: of a statement, or a whole clause that is marked as read."""

    quote: str
    statement: str | None
    clause: Clause | None


def law_sentence(prepared: Prepared, name: str) -> dict[str, Any] | None:
    """Return the sentence of a statement, or the clause that is marked as read, as plain data; None without one."""
    found = sentence_called(prepared, name)
    if found is None:
        return None
    clause = found.clause
    return {"statement": found.statement, "clause": clause.id if clause else None, "quote": found.quote,
            "line": clause.line if clause else None}  # fmt: skip


def sentence_called(prepared: Prepared, name: str) -> LawSentence | None:
    """Return the sentence of the statement, or the clause, called `name`; None where there is none."""
    entry = prepared.statements.get(name)
    if entry is not None:
        return LawSentence(entry.record.quote, name, prepared.anchors[name].clause)
    every = (one for policy in prepared.inventory.policies for one in policy.text.clauses)
    return next((LawSentence(one.text, None, one) for one in every if one.id == name), None)
