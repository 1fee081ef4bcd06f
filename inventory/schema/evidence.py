"""Evidence: what shows that a condition is held, that a duty or a denial is kept, that there is an agreement.

A document is read by people and can be reviewed; an address is not visited; what code, settings and the inventory
itself say is looked up at every check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from inventory.schema.fields import (
    CalendarPeriod,
    Day,
    Digest,
    Number,
    Record,
    Reference,
    References,
    Text,
    Texts,
    Truth,
    as_list,
)

Counted = Literal["categories", "recipients", "disclosures", "data", "purposes", "subjects", "statements", "policies"]
"""What a count over the inventory itself may be of."""

SORTS = ("file", "url", "code", "setting", "inventory")
TESTS: dict[str, tuple[str, ...]] = {
    "file": (), "url": (), "code": ("contains", "absent"), "setting": ("is", "at_least", "at_most", "exists"),
    "inventory": ("is", "at_least", "at_most"),
}  # fmt: skip
"""What each sort of evidence says of the thing that it names: exactly one of these, where there are any."""
BELONGS: dict[str, str] = {
    "sha256": "file", "contains": "code", "absent": "code", "except": "code", "comments": "code", "any_case": "code",
    "key": "setting", "exists": "setting", "where": "inventory",
}  # fmt: skip
"""Keys that go with one sort of evidence alone."""


COUNTED_BY: dict[str, tuple[str, ...]] = {
    "categories": ("id", "data", "subjects", "sources", "purposes", "regions", "recipients"),
    "disclosures": ("id", "category", "recipient", "recipients", "data", "subjects", "purposes"),
    "recipients": ("id", "kinds", "role", "country", "transfer"),
    "statements": ("id", "policy", "data", "subjects", "sources", "recipients", "purposes"),
    "data": ("id", "data"), "purposes": ("id", "purposes"), "subjects": ("id", "subjects"), "policies": ("id",),
}  # fmt: skip
"""The fields by which the records of each kind may be chosen."""


class EvidenceItem(Record):
    """One piece of evidence: a document, an address, or something that code, settings or the inventory itself say.

    `reviewed` is the day on which somebody last held it against what it is to show, `review_every` how long that lasts.
    """

    file: Text | None = None
    url: Text | None = None
    code: Texts = ()
    setting: Text | None = None
    inventory: Counted | None = None
    sha256: Digest | None = None
    contains: Texts = ()
    absent: Texts = ()
    but_not: Annotated[Texts, Field(alias="except")] = ()
    comments: Truth | None = None
    any_case: Truth | None = None
    key: Text | None = None
    equals: Annotated[str | None, Field(alias="is")] = None
    at_least: Number | None = None
    at_most: Number | None = None
    exists: Truth | None = None
    where: dict[Reference, References] = {}
    reviewed: Day | None = None
    review_every: CalendarPeriod | None = None

    @property
    def sort(self) -> str:
        """Which of `SORTS` it is."""
        return next(sort for sort in SORTS if getattr(self, sort))

    @property
    def is_fact(self) -> bool:
        """Whether it is looked up at every check, and so needs nobody to review it."""
        return self.sort in ("code", "setting", "inventory")

    @property
    def named(self) -> str:
        """What it names, in short: “evidence/consent.md”, “src/mail.py”, “recipients”."""
        said = f"{self.setting}, {self.key}" if self.setting else ""
        return self.file or self.url or said or ", ".join(self.code) or str(self.inventory)

    def __hash__(self) -> int:
        return hash(self.model_dump_json())

    def __str__(self) -> str:
        return f"{self.named} {tested}" if (tested := self.tested) else self.named

    @property
    def tested(self) -> str:
        """What it says of the thing that it names, as people read it; empty of a document or an address."""
        words = [f"contains “{text}”" for text in self.contains] + [f"has no “{text}”" for text in self.absent]
        words += [f"is {self.equals}"] * (self.equals is not None)
        words += [f"is at least {self.at_least:g}"] if self.at_least is not None else []
        words += [f"is at most {self.at_most:g}"] if self.at_most is not None else []
        words += [f"{'exists' if self.exists else 'is not there'}"] * (self.exists is not None)
        return " and ".join(words)

    @model_validator(mode="after")
    def _is_one_thing(self) -> EvidenceItem:
        fault = next(_faults(self), None)
        if fault is not None:
            raise PydanticCustomError("evidence", "{fault}", {"fault": fault})
        return self

    @model_serializer(mode="plain")
    def written(self) -> Any:
        """Return it as it stands in a file: every scalar as text, a document or address alone as its name."""
        fields = {info.alias or name: getattr(self, name) for name, info in type(self).model_fields.items()}
        said = {key: _written(value) for key, value in fields.items() if value not in (None, (), {})}
        return (self.file or self.url) if said.keys() in ({"file"}, {"url"}) else said


def _faults(item: EvidenceItem) -> Iterator[str]:
    sorts = [sort for sort in SORTS if getattr(item, sort)]
    if len(sorts) != 1:
        yield f"It names {' and '.join(sorts) or 'nothing'}; name exactly one of {', '.join(SORTS)}."
        return
    names = {info.alias or name: name for name, info in EvidenceItem.model_fields.items()}
    given = [key for key, name in names.items() if getattr(item, name) not in (None, (), {})]
    for key in given:
        if BELONGS.get(key, sorts[0]) != sorts[0]:
            yield f"“{key}” goes with “{BELONGS[key]}”, not with “{sorts[0]}”; take it out."
    tests = [key for key in given if key in ("contains", "absent", "is", "at_least", "at_most", "exists")]
    wrong = [key for key in tests if key not in TESTS[sorts[0]]]
    if wrong:
        yield f"“{wrong[0]}” does not go with “{sorts[0]}”; take it out."
    if TESTS[sorts[0]] and not tests:
        yield f"It says nothing of what it names; add one of {', '.join(TESTS[sorts[0]])}."
    if "setting" in given and "key" not in given:
        yield "Which setting is meant? Add “key” with its name."
    for key in item.where:
        if item.inventory and key not in COUNTED_BY[item.inventory]:
            yield f"{item.inventory} are not counted by “{key}”, but by {', '.join(COUNTED_BY[item.inventory])}."
    if item.review_every and not item.reviewed:
        yield "“review_every” counts from “reviewed”; add the day on which somebody reviewed it."


def _written(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, dict):
        return {key: list(terms) for key, terms in value.items()}
    return list(value) if isinstance(value, tuple) else str(value)


def item_from(value: Any) -> EvidenceItem:
    """Return the piece of evidence that was written as `value`; raises ValidationError."""
    return EvidenceItem.model_validate(_as_item(value))


def _as_item(value: Any) -> Any:
    if not isinstance(value, str) or not value:
        return value
    return {"url": value} if value.lower().startswith("https:") else {"file": value}


def _all_as_written(items: tuple[EvidenceItem, ...]) -> Any:
    """One alone stands without a list, and none as nothing, as they did before there were several."""
    written = [item.written() for item in items]
    return written if len(written) > 1 else next(iter(written), None)


EvidenceItems = Annotated[
    tuple[Annotated[EvidenceItem, BeforeValidator(_as_item)], ...], as_list, PlainSerializer(_all_as_written)
]
"""One piece of evidence or several, of which all must hold."""


def in_short(items: tuple[EvidenceItem, ...]) -> str | None:
    """What is named as evidence, in one line for people; None where nothing is."""
    return "; ".join(map(str, items)) or None
