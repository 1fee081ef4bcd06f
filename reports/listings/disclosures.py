"""Disclosures: what goes to whom for what, and whether the policy permits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.justify.judged import JudgedCategory, JudgedDisclosure

COLUMNS = ("DISCLOSURE", "TO", "DATA", "ABOUT", "FOR", "VERDICT")
ID_COLUMN = 0


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every disclosure, in the order of the files."""
    return [_record(category, disclosure) for category, disclosure in overview.disclosures()]


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    return [
        record["id"], record["recipient"], listing(record["data"], 4), listing(record["subjects"]),
        listing(record["purposes"], 4), record["verdict"],
    ]  # fmt: skip


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """How many of its goals came out how, and the statements that carry them."""
    disclosure = next(d for _, d in overview.disclosures() if d.id == record["id"])
    names = [norm.id for norm in overview.prepared.norms]
    used = dict.fromkeys(names[index] for _, judged in disclosure.all_goals() for index in judged.used)
    return {
        "goals": dict(Counter(judged.verdict for _, judged in disclosure.all_goals())),
        "rests_on": list(used),
        "proof": f"inventory why {record['id']}",
    }


def _record(category: JudgedCategory, disclosure: JudgedDisclosure) -> dict[str, Any]:
    record = disclosure.record
    keys = [key for key, _ in disclosure.goals]
    return {
        "id": disclosure.id,
        "category": category.entry.id,
        "recipient": record.recipient,
        "data": list(dict.fromkeys(key[0] for key in keys)),
        "subjects": list(dict.fromkeys(key[1] for key in keys)),
        "purposes": list(dict.fromkeys(record.purposes)),
        "cites": list(record.cites),
        "conditions": {
            name: held.model_dump(exclude_defaults=True, mode="json") for name, held in record.conditions.items()
        },
        "excluding": list(record.excluding),
        "note": record.note,
        "verdict": disclosure.verdict,
        "vagueness": None if disclosure.vagueness is None else round(disclosure.vagueness, 6),
        "file": category.entry.file,
    }
