"""A statement in words that a lawyer reads: who may do what with which data, and when."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.explain.wording import DOING, listing
from catalog.reviewing.term_names import TermNames
from inventory.schema import Statement

KINDS = (
    ("permits:collect", "permits collecting"),
    ("permits:use", "permits using"),
    ("permits:disclose", "permits giving to others"),
    ("permits:transfer", "permits sending to another country"),
    ("prohibits:collect", "forbids collecting"),
    ("prohibits:use", "forbids using"),
    ("prohibits:disclose", "forbids giving to others"),
    ("prohibits:transfer", "forbids sending to another country"),
    ("undertakes", "promises to do something"),
    ("informs", "only informs"),
)
PARTS = (
    ("data", ""), ("subjects", "of"), ("sources", "from"), ("recipients", "to"), ("purposes", "for"), ("when", "when"),
)  # fmt: skip
MOST = 12


def kind_of(record: Statement) -> str:
    """The kind as the form has it; “as-is” for what the form cannot say."""
    if record.permits:
        return f"permits:{record.permits}"
    if record.prohibits:
        return f"prohibits:{record.prohibits}"
    if record.undertakes:
        return "undertakes"
    return "informs" if record.informs and not record.promises else "as-is"


def statement_in_words(record: Statement, names: TermNames) -> str:
    """“permits giving Email address to Email delivery provider for Purchase confirmation.”"""
    action = record.permits or record.prohibits
    if action:
        verb = "permits" if record.permits else "forbids"
        parts = (_part(word, [names.label(key, one) for one in getattr(record, key)]) for key, word in PARTS)
        return f"{verb} {DOING[action]} {' '.join(part for part in parts if part)}".strip() + "."
    if record.grounds:
        return f"states a legal basis: {listing(record.grounds, MOST)}."
    if record.undertakes:
        return f"promises: {names.label('duties', record.undertakes)}."
    topics = [names.label("topics", one) for one in (*record.informs, *record.promises)]
    return (
        f"informs of: {listing(topics, MOST)}."
        if record.informs
        else f"says that it explains: {listing(topics, MOST)}."
    )


def _part(word: str, labels: Sequence[str]) -> str:
    return f"{word} {listing(labels, MOST)}".strip() if labels else ""
