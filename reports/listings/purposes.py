"""Purposes: what data are used or disclosed for, and which sentences state it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing

COLUMNS = ("PURPOSE", "LABEL", "A KIND OF", "CATEGORIES", "DISCLOSURES", "STATED BY")
ID_COLUMN = 0


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every purpose that the inventory or a statement names, by id; the rest are in `show vocabulary`."""
    named: set[str] = set()
    for category in overview.categories:
        record = category.entry.record
        named.update(record.taken("purposes"), *(d.purposes for d in record.disclosures))
    for entry in overview.prepared.statements.values():
        named.update(entry.record.purposes)
    return [purpose_record(overview, name) for name in sorted(named)]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    return [
        record["id"], record["label"] or "(not declared)", listing(record["broader"]), listing(record["categories"], 4),
        listing(record["disclosures"], 2), listing(record["stated_by"], 3),
    ]  # fmt: skip


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """The terms above and below it, and the sentences that cover it with their lines."""
    tree = overview.prepared.terms.purposes
    above = [term for term in tree.above(record["id"]) if term != record["id"]]
    statements = overview.prepared.statements
    return {
        "above": above,
        "below": sorted(tree.below(record["id"]) - {record["id"]}),
        "covered_by": [
            {
                "statement": name,
                "says": listing(statements[name].record.purposes),
                "quote": statements[name].record.quote,
            }
            for name in (*record["stated_by"], *_covering(overview, above))
        ],
    }


def purpose_record(overview: Overview, name: str) -> dict[str, Any]:
    """One purpose with the categories, disclosures and statements that name it."""
    term = overview.prepared.inventory.vocabulary["purposes"].get(name)
    return {
        "id": name,
        "label": term.record.label if term else None,
        "broader": list(term.record.broader) if term else [],
        "categories": [c.entry.id for c in overview.categories if any(key[2] == name for key, _ in c.use)],
        "disclosures": [d.id for _, d in overview.disclosures() if name in d.record.purposes],
        "stated_by": [e.id for e in overview.prepared.statements.values() if name in e.record.purposes],
    }


def _covering(overview: Overview, above: list[str]) -> list[str]:
    entries = overview.prepared.statements.values()
    return [entry.id for entry in entries if any(term in entry.record.purposes for term in above)]
