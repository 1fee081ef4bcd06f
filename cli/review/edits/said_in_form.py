"""What a form says of a statement: the keys that it gets, and those that it loses."""

from __future__ import annotations

from collections.abc import Mapping

from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.strict_yaml import Value

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes", "when")
ACTIONS = ("collect", "use", "disclose", "transfer")
EFFECTS = ("permits", "prohibits", "undertakes", "informs")
ORDER = ("permits", "prohibits", "undertakes", "evidence", "informs", *DIMENSIONS, "mechanism")

StatementValues = dict[str, Value | None]
"""Values by key; None for one that goes."""


def statement_values(look: ReviewedLook, form: Form) -> StatementValues:
    """The keys of a statement as the form has them. Raises FormError."""
    kind, _, action = form.text("kind").partition(":")
    if kind == "as-is":
        return {}
    if kind in ("permits", "prohibits") and action in ACTIONS:
        return _of_flow(look, form, kind, action)
    if kind == "informs":
        return _of_notice(look, form)
    if kind == "undertakes":
        return _of_duty(look, form)
    raise FormError("Say first what the sentence does: permits, forbids, promises or informs.")


def stated(values: Mapping[str, Value | None]) -> dict[str, Value]:
    """What a new statement holds of it, in the order in which statements are written."""
    return {key: value for key in ORDER if (value := values.get(key)) not in (None, [], "")}


def _of_flow(look: ReviewedLook, form: Form, kind: str, action: str) -> StatementValues:
    values = _with_effect(kind, action)
    values |= {name: [*form.terms(look.names, name)] or None for name in DIMENSIONS}
    if action == "transfer":
        values["mechanism"] = next(iter(form.terms(look.names, "mechanism")), None)
    return values


def _of_notice(look: ReviewedLook, form: Form) -> StatementValues:
    topics = form.terms(look.names, "informs")
    if not topics:
        raise FormError("Say what the sentence informs of: pick at least one topic.")
    return _with_effect("informs", [*topics])


def _of_duty(look: ReviewedLook, form: Form) -> StatementValues:
    duty = next(iter(form.terms(look.names, "undertakes")), "")
    if not duty:
        raise FormError("Say which duty the company takes on: pick one.")
    evidence: StatementValues = {"evidence": form.text("evidence") or None} if "evidence" in form else {}
    return {**_with_effect("undertakes", duty), **evidence}


def _with_effect(effect: str, value: Value) -> StatementValues:
    """A statement has one effect."""
    return {name: value if name == effect else None for name in EFFECTS}
