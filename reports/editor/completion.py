"""What may be typed at the cursor: fields of the record, names in their spaces, values of which there are few."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from catalog.checking.registry import all_checks
from catalog.ids import ids_of
from catalog.justify.recipient_tree import LISTED
from catalog.justify.terms import ANY, COLLECTED
from inventory.countries import COUNTRIES, REGIONS
from inventory.half_typed.block import scalars
from inventory.problem import Span
from inventory.schema import fields
from reports.editor.known import Known
from reports.editor.meaning import SINGULAR, meaning_of
from reports.editor.places import EditorPlace, choices, fields_of, required_fields
from reports.editor.pointing import Pointed, PointedName, pointed_at
from reports.editor.sentences import quotable
from reports.editor.spaces import Space
from reports.json_schema.words import WORDS

Sort = Literal["field", "term", "record", "value"]
WORDS_OF_STATEMENTS: dict[tuple[str, Space], tuple[str, str]] = {
    ("Statement.data", "data"): (COLLECTED, "Everything that the inventory says is collected."),
    ("Statement.recipients", "recipients"): (LISTED, "Whoever stands in a document that the policy incorporates."),
    ("Statement.such_as", "data"): (ANY, "A list without bounds."),
    ("Statement.such_as", "subjects"): (ANY, "A list without bounds."),
    ("Statement.such_as", "sources"): (ANY, "A list without bounds."),
    ("Statement.such_as", "recipients"): (ANY, "A list without bounds."),
    ("Statement.such_as", "purposes"): (ANY, "A list without bounds."),
}
_FEW: list[tuple[object, tuple[str, ...]]] = [
    (fields.Truth, ("true", "false")),
    (fields.Country, tuple(sorted(COUNTRIES))),
    (fields.Region, tuple(sorted({*COUNTRIES, *REGIONS}))),
    (fields.Area, ("any", *sorted({*COUNTRIES, *REGIONS}))),
]


class Suggestion(NamedTuple):
    """Something that may be typed instead of the text at `span`; the lower its `rank`, the likelier it is meant."""

    label: str
    sort: Sort
    detail: str
    markdown: str
    text: str
    span: Span
    rank: int = 1


def completions(known: Known, file: str, text: str, line: int, column: int) -> list[Suggestion]:
    """Everything that fits at a place of `text`, the text of `file`, whatever is typed of it already."""
    pointed = pointed_at(known, file, text, line, column)
    if pointed is None:
        return []
    found = [*_keys(known, pointed), *_values(known, pointed, text), *_quotes(known, file, pointed)]
    return list({suggestion.label: suggestion for suggestion in reversed(found)}.values())[::-1]


def _keys(known: Known, pointed: Pointed) -> Iterator[Suggestion]:
    cursor, mapping = pointed.cursor, pointed.mapping
    if mapping is None:
        return
    colon = "" if cursor.has_colon else ": "
    if mapping.record is not None:
        needed = required_fields(mapping.record)
        for field, owner in fields_of(mapping.record).items():
            if field not in cursor.siblings:
                rank = 0 if field in needed else 1
                detail = "required" if field in needed else ""
                yield Suggestion(field, "field", detail, WORDS.get(owner, ""), field + colon, cursor.span, rank)
    for choice in choices(mapping.key_hint):
        if choice not in cursor.siblings:
            yield Suggestion(choice, "value", "", "", choice + colon, cursor.span)
    if pointed.key is not None and not pointed.key.is_given:
        for space in pointed.key.spaces:
            yield from (each._replace(text=each.label + colon) for each in _named(known, space, cursor.span)
                        if each.label not in cursor.siblings)  # fmt: skip


def _values(known: Known, pointed: Pointed, text: str) -> Iterator[Suggestion]:
    cursor, place = pointed.cursor, pointed.place
    if place is None or not cursor.may_be_value:
        return
    for value in _few(place):
        yield Suggestion(value, "value", "", "", value, cursor.span)
    if pointed.value is None or pointed.value.is_given:
        return
    for space in pointed.value.spaces:
        own = WORDS_OF_STATEMENTS.get((place.owner, space))
        if own:
            yield Suggestion(own[0], "term", own[1], "", own[0], cursor.span)
        likely = _likely(place, text)
        for suggestion in _named(known, space, cursor.span):
            if _fits(known, place, suggestion.label):
                yield suggestion._replace(rank=0) if suggestion.label in likely else suggestion


def _quotes(known: Known, file: str, pointed: Pointed) -> Iterator[Suggestion]:
    if pointed.place is None or pointed.place.owner != "Statement.quote" or not pointed.cursor.may_be_value:
        return
    for sentence in quotable(known, file):
        detail = "quoted already" if sentence.is_quoted else ""
        rank = 1 if sentence.is_quoted else 0
        span = pointed.cursor.span
        yield Suggestion(sentence.label, "value", detail, sentence.markdown, sentence.text, span, rank)


def _few(place: EditorPlace) -> tuple[str, ...]:
    return next((values for hint, values in _FEW if hint == place.hint), ()) or choices(place.hint)


def _named(known: Known, space: Space, span: Span) -> Iterator[Suggestion]:
    names: Any = known.names(space)
    if space == "rule":
        names = [check.rule.code for check in all_checks()]
    elif space == "disclosure":
        names = ids_of(known.inventory, "disclosures")
    for name in names:
        meaning = meaning_of(known, PointedName(space, name))
        title, more = (meaning.title, "\n\n".join(meaning.paragraphs)) if meaning else (SINGULAR[space], "")
        sort: Sort = "record" if space in ("statement", "recipient", "category", "clause", "disclosure") else "term"
        yield Suggestion(name, sort, title, more, name, span)


def _fits(known: Known, place: EditorPlace, name: str) -> bool:
    """Only a permission can be cited or displaced."""
    if place.owner not in ("Disclosure.cites", "Statement.displaces"):
        return True
    return known.prepared.statements[name].record.permits is not None


def _likely(place: EditorPlace, text: str) -> frozenset[str]:
    """A disclosure gives what its category holds, and as a rule for what it is used."""
    top = {"Disclosure.data": "data", "Disclosure.purposes": "purposes"}.get(place.owner)
    if top is None:
        return frozenset()
    held = (each for each in scalars(text) if each.path[:1] == (top,) and each.role != "key")
    return frozenset(each.text for each in held)
