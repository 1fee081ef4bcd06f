"""Suggested clauses, as text and as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.explain.wording import listing
from catalog.justify.judged import JudgedDisclosure
from catalog.suggesting.suggestions import ClauseSuggestion
from reports.prose import Prose

CAUTION = "These are guesses by words. None of them proves anything until you have read it and written a statement."


def suggest_text(disclosure: JudgedDisclosure, found: Sequence[ClauseSuggestion], width: int | None) -> str:
    """The clauses in their order, each with its line, its text and the cue."""
    prose = Prose(width)
    record = disclosure.record
    prose.say(
        f"{disclosure.id}: {listing(dict.fromkeys(key[0] for key, _ in disclosure.goals))} to {record.recipient} "
        f"for {listing(record.purposes)}; verdict now: {disclosure.verdict}."
    )
    if not found:
        prose.say("No clause of the policy shares a word with it: the policy does not seem to speak of it at all.")
    for rank, one in enumerate(found, 1):
        prose.gap()
        prose.say(f"{rank}. {one.clause.document}:{one.clause.line}, clause {one.clause.id}")
        if one.clause.lead_in:
            prose.say(f"[{one.clause.lead_in}]", 3)
        prose.say(f"“{one.clause.text}”", 3, 1)
        prose.say(f"shares: {', '.join(one.words)}", 3, 2)
        if one.cue:
            prose.say(f"cue: {one.cue}", 3, 2)
        prose.say(f"statements: {listing(one.statements) or 'none yet'}", 3, 2)
    prose.gap()
    prose.say(CAUTION)
    return prose.text()


def suggest_record(disclosure: JudgedDisclosure, found: Sequence[ClauseSuggestion]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "schema": "clausemap/suggest/1",
        "disclosure": disclosure.id,
        "verdict": disclosure.verdict,
        "clauses": [
            {
                "clause": one.clause.id,
                "document": one.clause.document,
                "line": one.clause.line,
                "lead_in": one.clause.lead_in or None,
                "text": one.clause.text,
                "score": one.score,
                "words": list(one.words),
                "cue": one.cue or None,
                "statements": list(one.statements),
            }
            for one in found
        ],
    }
