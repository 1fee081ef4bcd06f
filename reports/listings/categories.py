"""Data categories: what is held, about whom, from where, for what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.justify.judged import JudgedCategory
from catalog.justify.verdicts import PASSING

COLUMNS = ("CATEGORY", "TITLE", "DATA", "ABOUT", "FOR", "DISCLOSED", "JUSTIFIED", "CLAUSE")
ID_COLUMN = 0


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every category, in the order of the files."""
    return [_record(category) for category in overview.categories]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    data = [datum["type"] for datum in record["data"]]
    disclosures, justified = record["disclosures"], record["justified_disclosures"]
    return [
        record["id"], record["title"], listing(data, 4), listing(record["subjects"]), listing(record["purposes"], 4),
        str(disclosures), f"{justified} of {disclosures}", record["listed_in"] or "",
    ]  # fmt: skip


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """Its goals of collection and use that fail, its transfers, and its disclosures with their verdicts."""
    category = next(category for category in overview.categories if category.entry.id == record["id"])
    return {
        "failing_collection": [
            {"data": key[0], "about": key[1], "from": key[4], "verdict": judged.verdict}
            for key, judged in category.collect
            if not judged.passes
        ],
        "failing_use": [
            {"data": key[0], "about": key[1], "for": key[2], "verdict": judged.verdict}
            for key, judged in category.use
            if not judged.passes
        ],
        "transfers": [
            {"from": goal.region, "to": goal.country, "recipient": goal.recipient or "the organisation itself",
             "verdict": judged.verdict}
            for goal, judged in category.transfer
        ],
        "gives": [
            {"disclosure": d.id, "to": d.record.recipient, "for": listing(d.record.purposes), "verdict": d.verdict}
            for d in category.disclosures
        ],
    }  # fmt: skip


def _record(category: JudgedCategory) -> dict[str, Any]:
    record = category.entry.record
    retention = record.retention
    return {
        "id": category.entry.id,
        "title": record.title,
        "file": category.entry.file,
        "listed_in": record.listed_in,
        "derived_from": list(record.derived_from),
        "data": [datum.model_dump(exclude_defaults=True, mode="json") for datum in record.data],
        "subjects": list(record.taken("subjects")),
        "sources": list(record.taken("sources")),
        "purposes": list(record.taken("purposes")),
        "regions": list(record.regions),
        "retention": retention.period if retention else None,
        "excluding": list(record.excluding),
        "disclosures": len(category.disclosures),
        "justified_disclosures": sum(d.verdict in PASSING for d in category.disclosures),
    }
