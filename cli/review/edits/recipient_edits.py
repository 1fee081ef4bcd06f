"""Recipients changed and added."""

from __future__ import annotations

import re

from catalog.free_id import id_called
from cli.review.edits import TextOf, Texts
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.problem import Path
from inventory.source import matching
from inventory.strict_yaml import Value
from inventory.yaml_edit import with_new_record, with_value, with_values

AGREEMENT = ("type", "signed", "expires", "document")
USUAL_AGREEMENT = "dpa"
ROLES = (
    "processor", "controller", "joint-controller", "third-party", "authority", "public", "internal",
    "directed-by-subject",
)  # fmt: skip
_COUNTRY = re.compile(r"[A-Z]{2}")
_NO_FILE = "inventory.yaml names no file of recipients: add “recipients: recipients.yaml” there first."


def recipient_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A file of recipients with one as the form has it; a new one where the form names none."""
    values = _recipient_values(look, form)
    name = form.text("recipient")
    if not name:
        return _recipient_added(look, text_of, form, values)
    entry = look.inventory.recipients.get(name)
    if entry is None:
        raise FormError(f"There is no recipient “{name}” any more: look again.")
    text = with_values(text_of(entry.file), values, entry.path)
    return {entry.file: _with_agreement(text, form, entry.path, there=entry.record.agreement is not None)}


def _recipient_added(look: ReviewedLook, text_of: TextOf, form: Form, values: dict[str, Value | None]) -> Texts:
    record = {key: value for key, value in values.items() if value}
    agreement = _agreement(form)
    record |= {"agreement": agreement} if agreement else {}
    taken = {*look.inventory.recipients, *look.inventory.vocabulary["recipients"]}
    name = id_called(str(values["name"]), "recipient", taken)
    file = _recipients_file(look)
    return {file: with_new_record(text_of(file), "recipients", name, record)}


def _recipient_values(look: ReviewedLook, form: Form) -> dict[str, Value | None]:
    kinds, role, country = form.terms(look.names, "kinds"), form.text("role"), form.text("country").upper()
    if not kinds:
        raise FormError("Say what kind of recipient it is, such as “Email delivery provider”.")
    if role not in ROLES:
        raise FormError("Pick the role that it has under your contract.")
    if country and not _COUNTRY.fullmatch(country):
        raise FormError("Write the country in two letters, such as IE for Ireland.")
    values: dict[str, Value | None] = {
        "name": form.needed("name", "A recipient needs its name."), "kinds": [*kinds], "role": role,
        "country": country or None, "services": form.text("services") or None,
    }  # fmt: skip
    for key in ("domains", "packages"):
        if key in form:
            values[key] = [part for part in re.split(r"[,\s]+", form.text(key)) if part] or None
    return values


def _agreement(form: Form) -> dict[str, Value]:
    found: dict[str, Value] = {key: form.text(f"agreement-{key}") for key in AGREEMENT if form.text(f"agreement-{key}")}
    return {"type": USUAL_AGREEMENT, **found} if found else {}


def _with_agreement(text: str, form: Form, path: Path, *, there: bool) -> str:
    wanted = _agreement(form)
    if wanted and there:
        return with_values(text, {key: wanted.get(key) for key in AGREEMENT}, (*path, "agreement"))
    return with_value(text, (*path, "agreement"), wanted or None)


def _recipients_file(look: ReviewedLook) -> str:
    for pattern in look.inventory.manifest.recipients:
        found = matching(look.root, pattern)[0]
        if found:
            return str(found[0])
        if "*" not in pattern:
            return pattern
    raise FormError(_NO_FILE)
