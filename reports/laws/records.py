"""Goals of law as plain data: requirement, item, verdict, and the sentences that prove it or come nearest."""

from __future__ import annotations

from typing import Any

from catalog.checking.assessed import Assessed
from catalog.justify.prepared import Prepared
from catalog.law.all_goals import law_goals
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.goals import LawGoal


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


def law_sentence(prepared: Prepared, name: str) -> dict[str, Any] | None:
    """Return the sentence of a statement, or the clause that is marked as read; None where there is none."""
    entry = prepared.statements.get(name)
    if entry is not None:
        clause = prepared.anchors[name].clause
        return {"statement": name, "clause": clause.id if clause else None, "quote": entry.record.quote,
                "line": clause.line if clause else None}  # fmt: skip
    for policy in prepared.inventory.policies:
        for one in policy.text.clauses:
            if one.id == name:
                return {"statement": None, "clause": name, "quote": one.text, "line": one.line}
    return None
