"""Vocabulary: every term that can be used, built in or the project's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.suggesting.words import stems
from inventory.vocabulary_reader import DIMENSIONS

COLUMNS = ("DIMENSION", "TERM", "LABEL", "A KIND OF", "FROM")
ID_COLUMN = 1
HIERARCHIES = ("data", "subjects", "sources", "recipients", "purposes", "conditions")


def records(overview: Overview) -> list[dict[str, Any]]:
    """Every term, by dimension and id; transfer mechanisms last."""
    vocabulary = overview.prepared.inventory.vocabulary
    terms = [
        {"id": name, "dimension": dimension, "from": _origin(entry.file)}
        | entry.record.model_dump(mode="json", exclude={"fides", "dpv"})
        for dimension, entries in vocabulary.terms.items()
        for name, entry in sorted(entries.items())
    ]
    mechanisms = [
        {"id": name, "dimension": "mechanisms", "from": _origin(entry.file), "broader": []}
        | {"holds_" + k if k in ("from", "until") else k: v
           for k, v in entry.record.model_dump(mode="json", by_alias=True, exclude={"dpv"}).items()}
        for name, entry in sorted(vocabulary.mechanisms.items())
    ]  # fmt: skip
    return terms + mechanisms


def split(asked: Sequence[str]) -> tuple[str | None, str]:
    """The dimension that the first word names, if it is one, and the words to look for."""
    dimension = asked[0] if asked[0] in (*DIMENSIONS, "mechanisms") else None
    return dimension, " ".join(asked[1:] if dimension else asked)


def search(records: Iterable[dict[str, Any]], words: str) -> list[dict[str, Any]]:
    """The terms in whose name, label, synonyms or definition every one of the words occurs, in whichever form."""
    wanted = set(stems(words))
    return [record for record in records if wanted and wanted <= set(stems(_said(record)))]


def _said(record: Mapping[str, Any]) -> str:
    texts = (record["id"], record["label"], *(record.get("synonyms") or ()), record.get("definition") or "")
    return " ".join(texts)


def row(record: Mapping[str, Any]) -> list[str]:
    """The cells of one line."""
    label = record["label"] + (" (sensitive)" if record.get("sensitive") else "")
    return [record["dimension"], record["id"], label, listing(record["broader"]), record["from"]]


def detail(overview: Overview, record: Mapping[str, Any]) -> dict[str, Any]:
    """The terms above and below it, and the statements that name it."""
    dimension, name = record["dimension"], record["id"]
    if dimension not in HIERARCHIES:
        return {}
    tree = overview.prepared.terms.plain(dimension)
    return {
        "above": [term for term in tree.above(name) if term != name],
        "below": sorted(tree.below(name) - {name}),
        "named_by": [
            entry.id
            for entry in overview.prepared.statements.values()
            if name in getattr(entry.record, "when" if dimension == "conditions" else dimension)
        ],
    }


def _origin(file: str) -> str:
    return "built in" if file.startswith("built-in/") else file
