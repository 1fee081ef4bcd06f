"""Which names stand in which field: the one table by which names are completed, explained, found and looked for."""

from __future__ import annotations

from typing import Literal, NamedTuple

from inventory.problem import Path
from reports.editor.places import EditorPlace

Space = Literal[
    "data", "purposes", "recipients", "subjects", "sources", "conditions", "duties", "topics", "mechanisms",
    "bases", "events", "recipient", "statement", "clause", "category", "disclosure", "policy", "rule",
]  # fmt: skip
"""`recipients` are kinds of recipient, which are terms; `recipient` is somebody declared."""

VOCABULARY: tuple[Space, ...] = (
    "data", "purposes", "recipients", "subjects", "sources", "conditions", "duties", "topics", "mechanisms",
    "bases", "events",
)  # fmt: skip
"""The spaces that are sections of a vocabulary."""

DATA_TERMS: tuple[Space, ...] = ("data", "category")
RECORDS: tuple[Space, ...] = ("disclosure", "category", "recipient", "statement", "clause")

_USED: dict[str, tuple[Space, ...]] = {
    "Category.derived_from": ("category",),
    "Activity.categories": ("category",),
    "Category.data": ("data",),
    "Datum.type": ("data",),
    "Disclosure.data": ("data",),
    "Category.excluding": DATA_TERMS,
    "Disclosure.excluding": DATA_TERMS,
    "Statement.data": DATA_TERMS,
    "Disclosure.recipient": ("recipient",),
    "Recipient.sub_recipients": ("recipient",),
    "SubRecipient.recipient": ("recipient",),
    "SubRecipient.data": DATA_TERMS,
    "Recipient.kinds": ("recipients",),
    "Statement.recipients": ("recipients", "recipient"),
    "Recipient.transfer": ("mechanisms",),
    "ListedMechanism.mechanism": ("mechanisms",),
    "Statement.mechanism": ("mechanisms",),
    "Statement.until_event": ("events",),
    "Certificate.framework": ("mechanisms",),
    "Statement.when": ("conditions",),
    "Statement.undertakes": ("duties",),
    "Statement.grounds": ("bases",),
    "Category.basis": ("bases",),
    "Category.special_basis": ("bases",),
    "Activity.basis": ("bases",),
    "Activity.special_basis": ("bases",),
    "DeclaredBasis.basis": ("bases",),
    "Statement.informs": ("topics",),
    "Statement.promises": ("topics",),
    "StatementsFile.read": ("topics",),
    "ReadMark.topics": ("topics",),
    "Disclosure.cites": ("statement",),
    "Statement.displaces": ("statement",),
    "Statement.exception_to": ("statement",),
    "Statement.clause": ("clause",),
    "TodoSentence.clause": ("clause",),
    "Category.listed_in": ("clause",),
    "Retention.listed_in": ("clause",),
    "PolicyEntry.speaks_to": ("subjects",),
    "PolicyEntry.version_of": ("policy",),
    "PolicyEntry.translates": ("policy",),
    "PolicyEntry.copy_of": ("policy",),
    "Category.policies": ("policy",),
    "StatementsFile.policy": ("policy",),
    "Waiver.rule": ("rule",),
    "Waiver.where": RECORDS,
    "Settings.select": ("rule",),
    "Settings.ignore": ("rule",),
    **{f"{record}.subjects": ("subjects",) for record in ("Category", "Datum", "Disclosure", "Statement")},
    **{f"{record}.sources": ("sources",) for record in ("Category", "Datum", "Statement")},
    **{f"{record}.purposes": ("purposes",) for record in ("Category", "Datum", "Disclosure", "Statement", "Activity")},
}
_RECORD_OR_NAME = frozenset({
    "Category.data", "Recipient.sub_recipients", "Recipient.transfer", "StatementsFile.read", "Category.basis",
    "Category.special_basis", "Activity.basis", "Activity.special_basis",
})  # fmt: skip
"""Lists whose members are records, or in short only the name that such a record begins with."""

_USED_AS_KEY: dict[str, tuple[Space, ...]] = {
    "Category.conditions": ("conditions",),
    "Disclosure.conditions": ("conditions",),
    "StatementsFile.read": ("clause",),
    "Category.basis": ("purposes",),
    "Category.special_basis": ("purposes",),
    "Activity.basis": ("purposes",),
    "Activity.special_basis": ("purposes",),
}
_GIVEN: dict[str, Space] = {"Category.category": "category", "Disclosure.id": "disclosure"}
_GIVEN_AS_KEY: dict[str, Space] = {
    "StatementsFile.statements": "statement",
    "RecipientsFile.recipients": "recipient",
    "Manifest.policies": "policy",
    **{f"VocabularyFile.{section}": section for section in VOCABULARY},
}


class Naming(NamedTuple):
    """That a name stands somewhere: in which spaces it is looked up, and whether it is given there or used."""

    spaces: tuple[Space, ...]
    is_given: bool


def naming_of_value(place: EditorPlace, path: Path) -> Naming | None:
    """Which names the value at `path`, whose place is `place`, can be."""
    if place.owner in _GIVEN:
        return Naming((_GIVEN[place.owner],), True)
    if place.owner in ("Term.broader", "BasisTerm.broader"):
        section = place.owners[-2].partition(".")[2]
        return Naming((section,), False)  # type: ignore[arg-type]
    if place.owner == "Statement.such_as":
        spaces = _USED.get(f"Statement.{path[-1]}", ())
        return Naming(spaces, False) if spaces else None
    spaces = _USED.get(place.owner, ())
    return Naming(spaces, False) if (spaces and place.record is None) or place.owner in _RECORD_OR_NAME else None


def naming_of_key(mapping: EditorPlace) -> Naming | None:
    """Which names the keys of a mapping are; None where they are fields."""
    if not mapping.is_named_by_author:
        return None
    if mapping.owner in _GIVEN_AS_KEY:
        return Naming((_GIVEN_AS_KEY[mapping.owner],), True)
    spaces = _USED_AS_KEY.get(mapping.owner, ())
    return Naming(spaces, False) if spaces else None
