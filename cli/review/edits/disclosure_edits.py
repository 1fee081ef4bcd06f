"""Disclosures of a category changed, added and taken out."""

from __future__ import annotations

from cli.review.edits import TextOf, Texts, numbered
from cli.review.edits.category_edits import category_called
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.strict_yaml import Value
from inventory.yaml_edit import with_value, with_values

SECTION = "disclosures"


def disclosure_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with one disclosure as the form has it; a new one where the form has no place for it."""
    entry = category_called(look, form.text("category"))
    values, text, held = _disclosure_values(look, form), text_of(entry.file), entry.record.disclosures
    if form.text("place"):
        return {entry.file: with_values(text, values, (SECTION, numbered(form.text("place"), len(held))))}
    record: Value = {key: value for key, value in values.items() if value}
    if held:
        return {entry.file: with_value(text, (SECTION, len(held)), record)}
    return {entry.file: with_value(text, (SECTION,), [record])}


def _disclosure_values(look: ReviewedLook, form: Form) -> dict[str, Value | None]:
    data, purposes = form.terms(look.names, "data"), form.terms(look.names, "purposes")
    recipient = next(iter(form.terms(look.names, "recipient")), "")
    if not recipient:
        raise FormError("Say who gets the data: pick a recipient, or add it first.")
    if not purposes:
        raise FormError("Say what the recipient gets the data for.")
    values: dict[str, Value | None] = {"recipient": recipient, "data": [*data] or None, "purposes": [*purposes]}
    if "subjects" in form:
        values["subjects"] = [*form.terms(look.names, "subjects")] or None
    return values


def disclosure_deleted(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file without one disclosure, and without a list of them where it was the only one."""
    entry = category_called(look, form.text("category"))
    place = numbered(form.text("place"), len(entry.record.disclosures))
    path = (SECTION,) if len(entry.record.disclosures) == 1 else (SECTION, place)
    return {entry.file: with_value(text_of(entry.file), path, None)}
