"""Clauses: the policy's text, block by block, each with what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.clause_verdicts import JudgedClause
from catalog.checking.overview import Overview
from catalog.explain.wording import listing

COLUMNS = ("LINE", "CLAUSE", "VERDICT", "STATEMENTS", "TEXT")
ID_COLUMN = 1


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every clause, policy by policy in document order."""
    return [_record(judged) for judged in overview.clauses]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    said = listing(record["statements"], 3) or listing(record["topics"] or (), 3)
    return [str(record["line"]), record["id"], record["verdict"], said, record["text"]]


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """What its statements say, with their verdicts."""
    entries = overview.prepared.statements
    return {
        "says": [
            {"statement": name, "verdict": overview.statements[name].verdict, "means": meaning(entries[name].record)}
            for name in record["statements"]
        ]
    }


def meaning(statement: Any) -> str:
    """What a statement says, in one line: its kind and the terms of each dimension."""
    for kind in ("permits", "prohibits", "undertakes"):
        value = getattr(statement, kind)
        if value is not None:
            return " ".join([f"{kind} {value}", *_terms(statement)])
    if statement.grounds:
        return " ".join([f"names the legal basis {listing(statement.grounds)}", *_terms(statement)])
    parts = [
        f"{kind} {listing(getattr(statement, kind))}" for kind in ("informs", "promises") if getattr(statement, kind)
    ]
    return "; ".join(parts)


_PREPOSITIONS = (
    ("data", "of"), ("subjects", "about"), ("sources", "from"), ("recipients", "to"), ("purposes", "for"),
    ("when", "when"),
)  # fmt: skip


def _terms(statement: Any) -> list[str]:
    return [
        f"{word} {listing(getattr(statement, name), 20)}" for name, word in _PREPOSITIONS if getattr(statement, name)
    ]


def _record(judged: JudgedClause) -> dict[str, Any]:
    clause = judged.clause
    return {
        "id": clause.id,
        "policy": judged.policy,
        "document": clause.document,
        "line": clause.line,
        "end_line": clause.end_line,
        "heading": list(clause.heading),
        "lead_in": clause.lead_in or None,
        "text": clause.text,
        "verdict": judged.verdict,
        "statements": list(judged.statements),
        "topics": list(judged.topics) if judged.topics is not None else None,
        "sha256": clause.digest,
    }
