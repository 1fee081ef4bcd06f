"""Statements: what each quoted sentence means, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.checking.statement_verdicts import JudgedStatement
from catalog.explain.wording import listing
from inventory.entry import Entry
from inventory.schema import Statement
from reports.listings.clauses import meaning

COLUMNS = ("LINE", "STATEMENT", "VERDICT", "USES", "MEANS", "QUOTE")
ID_COLUMN = 1
COUNTED = ("used", "violated", "unused", "guarding")


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every statement, in manifest order."""
    prepared = overview.prepared
    return [_record(overview, entry) for entry in (*prepared.statements.values(), *prepared.drafts.entries.values())]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    line, uses = record["line"], record["uses"]
    return [
        "" if line is None else str(line), record["id"], record["verdict"], "" if uses is None else str(uses),
        record["means"], record["quote"],
    ]  # fmt: skip


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """The goals that it proves (a prohibition: those it forbids), gathered by category or disclosure and purpose."""
    index = {norm.id: norm.index for norm in overview.prepared.norms}.get(record["id"])
    forbids = record["prohibits"] is not None
    found: dict[tuple[str, str, str], list[str]] = {}
    for action, where, key, judged in overview.goals():
        if index in (judged.violated if forbids else judged.used):
            found.setdefault((action, where, key[2] or key[4]), []).append(key[0])
    return {
        "forbids" if forbids else "proves": [
            {
                "action": action,
                "where": where,
                "for" if action != "collect" else "from": last,
                "data": listing(data, 20),
            }
            for (action, where, last), data in found.items()
        ]
    }


def _record(overview: Overview, entry: Entry[Statement]) -> dict[str, Any]:
    judged = overview.statements.get(entry.id, JudgedStatement(entry.id, "draft"))
    anchor = overview.prepared.anchors.get(entry.id)
    clause = anchor.clause if anchor else None
    written = entry.record.model_dump(mode="json", by_alias=True)
    kinds = {kind: written[kind] for kind in ("permits", "prohibits", "undertakes")}
    rest = {name: value for name, value in written.items() if value and name not in ("quote", "clause", *kinds)}
    return {
        "id": entry.id,
        "policy": _policy_of(overview, entry.id),
        "quote": entry.record.quote,
        "clause": clause.id if clause else entry.record.clause,
        "document": clause.document if clause else None,
        "line": clause.line if clause else None,
        "means": meaning(entry.record),
        **kinds,
        **rest,
        "verdict": judged.verdict,
        "uses": judged.uses if judged.verdict in COUNTED else None,
        "dangling": list(judged.dangling),
        "file": entry.file,
    }


def _policy_of(overview: Overview, statement: str) -> str:
    """The id of the policy that a statement, or a draft of one, is about."""
    policies = overview.prepared.inventory.policies
    return next(p.id for p in policies if any(entry.id == statement for entry in (*p.statements, *p.drafts)))
