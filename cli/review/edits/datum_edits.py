"""Single data of a category changed, added and taken out."""

from __future__ import annotations

from cli.review.edits import TextOf, Texts, numbered
from cli.review.edits.category_edits import category_called
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.strict_yaml import Value
from inventory.yaml_edit import EditableYaml, with_value, with_values

OF_ITS_OWN = ("subjects", "sources", "purposes")
"""What a datum may state otherwise than its category."""


def datum_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with one datum as the form has it: a new one where the form has no place for it."""
    entry = category_called(look, form.text("category"))
    (kind, *more) = form.terms(look.names, "data") or [""]
    if not kind or more:
        raise FormError("Name one kind of data, such as “Email address”.")
    own = {name: form.terms(look.names, name) for name in OF_ITS_OWN}
    stated: dict[str, Value] = {name: [*terms] for name, terms in own.items() if terms}
    whole: Value = {"type": kind, **stated} if stated else kind
    text, count = text_of(entry.file), len(entry.record.data)
    place = numbered(form.text("place"), count) if form.text("place") else count
    if place == count or _is_word(text, place):
        return {entry.file: with_value(text, ("data", place), whole)}
    return {entry.file: with_values(text, {"type": kind, **dict.fromkeys(OF_ITS_OWN), **stated}, ("data", place))}


def datum_deleted(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file without one datum."""
    entry = category_called(look, form.text("category"))
    if len(entry.record.data) == 1:
        raise FormError("A category holds at least one datum: delete its file where it holds none.")
    place = numbered(form.text("place"), len(entry.record.data))
    return {entry.file: with_value(text_of(entry.file), ("data", place), None)}


def _is_word(text: str, place: int) -> bool:
    """Whether a datum stands as a bare word in its file."""
    data = EditableYaml(text).data.get("data")
    held = data[place] if isinstance(data, list) and place < len(data) else data
    return not isinstance(held, dict)
