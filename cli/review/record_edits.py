"""Changes of what is held and of who gets it, as texts of files: categories, data, recipients, disclosures, terms."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from catalog.appended_records import CannotAppendError, appended
from catalog.editing.written import block_lines
from catalog.editing.yaml_edit import CannotEditError, Plain, with_value, with_values
from catalog.free_id import free_id
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.entry import Entry
from inventory.policy import slug
from inventory.schema import Category
from inventory.source import matching

Texts = dict[str, str]
TextOf = Callable[[str], str]
AGREEMENT = ("type", "signed", "expires", "document")
ROLES = (
    "processor", "controller", "joint-controller", "third-party", "authority", "public", "internal",
    "directed-by-subject",
)  # fmt: skip
_COUNTRY = re.compile(r"[A-Z]{2}")


def category_called(look: ReviewedLook, name: str) -> Entry[Category]:
    """A category by its id. Raises FormError."""
    for one in look.assessment.categories:
        if one.entry.id == name:
            return one.entry
    raise FormError(f"There is no category “{name}” any more: look again.")


def category_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with title, people, sources, purposes and retention as the form has them."""
    entry = category_called(look, form.text("category"))
    title = form.needed("title", "A category needs a title.")
    values: dict[str, Plain | None] = {"title": title}
    values |= {name: form.terms(look.names, name) or None for name in ("subjects", "sources", "purposes")}
    text = with_values(text_of(entry.file), values, ())
    period = form.text("retention")
    held = entry.record.retention
    if period and held is not None:
        text = with_values(text, {"period": period}, ("retention",))
    elif period:
        text = with_value(text, ("retention",), {"period": period})
    elif held is not None:
        text = with_value(text, ("retention",), None)
    return {entry.file: text}


def datum_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with one datum as the form has it: a new one where the form has no place for it."""
    entry = category_called(look, form.text("category"))
    (kind, *more) = form.terms(look.names, "data") or [""]
    if not kind or more:
        raise FormError("Name one kind of data, such as “Email address”.")
    own = {name: form.terms(look.names, name) for name in ("subjects", "sources", "purposes")}
    stated: dict[str, Plain] = {name: value for name, value in own.items() if value}
    place = form.text("place")
    text = text_of(entry.file)
    if not place:
        record: Plain = {"type": kind, **stated} if stated else kind
        return {entry.file: with_value(text, ("data", len(entry.record.data)), record)}
    at = ("data", _number(place, len(entry.record.data)))
    if _is_plain(look, entry, at[1]):
        return {entry.file: with_value(text, at, {"type": kind, **stated} if stated else kind)}
    values: dict[str, Plain | None] = {"type": kind, **{name: own[name] or None for name in own}}
    return {entry.file: with_values(text, values, at)}


def datum_deleted(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file without one datum."""
    entry = category_called(look, form.text("category"))
    if len(entry.record.data) == 1:
        raise FormError("A category holds at least one datum: delete its file where it holds none.")
    place = _number(form.text("place"), len(entry.record.data))
    return {entry.file: with_value(text_of(entry.file), ("data", place), None)}


def category_added(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file of a new category."""
    title = form.needed("title", "A category needs a title, as your policy calls it.")
    values = {name: form.terms(look.names, name) for name in ("subjects", "sources", "data", "purposes")}
    for name, said in {"subjects": "about whom the data are", "sources": "where the data come from",
                       "data": "which data it holds", "purposes": "what they are used for"}.items():  # fmt: skip
        if not values[name]:
            raise FormError(f"Say {said}.")
    taken = {one.entry.id for one in look.assessment.categories} | set(look.inventory.vocabulary["data"])
    name = free_id(slug(title)[:40].strip("-") or "category", taken)
    file = _category_file(look, name)
    clause = form.text("listed_in")
    lines = [f"category: {name}", *block_lines("title", title, 0)]
    lines += block_lines("listed_in", clause, 0) if clause else []
    for key in ("subjects", "sources"):
        lines += block_lines(key, values[key], 0)
    lines += ["data:", *(f"  - {one}" for one in values["data"]), *block_lines("purposes", values["purposes"], 0)]
    period = form.text("retention")
    lines += block_lines("retention", {"period": period}, 0) if period else []
    return {file: "".join(f"{line}\n" for line in lines)}


def _category_file(look: ReviewedLook, name: str) -> str:
    for pattern in look.inventory.manifest.categories:
        if pattern.endswith("*.yaml"):
            file = f"{pattern[: -len('*.yaml')]}{name}.yaml"
            if "*" not in file and not (look.root / file).exists():
                return file
    raise FormError("inventory.yaml names its categories one by one: add “categories: categories/*.yaml” there first.")


def recipient_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A file of recipients with one as the form has it; a new one where the form names none."""
    values = _recipient_values(look, form)
    name = form.text("recipient")
    if name:
        entry = look.inventory.recipients.get(name)
        if entry is None:
            raise FormError(f"There is no recipient “{name}” any more: look again.")
        text = with_values(text_of(entry.file), values, entry.path)
        return {entry.file: _with_agreement(text, form, entry.path, entry.record.agreement is not None)}
    record = {key: value for key, value in values.items() if value}
    agreement = _agreement(form)
    if agreement:
        record["agreement"] = agreement
    taken = {*look.inventory.recipients, *look.inventory.vocabulary["recipients"]}
    new = free_id(slug(str(values["name"]))[:40].strip("-") or "recipient", taken)
    file = _recipients_file(look)
    return {file: _with_record(text_of(file), new, record, "recipients")}


def _recipient_values(look: ReviewedLook, form: Form) -> dict[str, Plain | None]:
    kinds = form.terms(look.names, "kinds")
    role, country = form.text("role"), form.text("country").upper()
    if not kinds:
        raise FormError("Say what kind of recipient it is, such as “Email delivery provider”.")
    if role not in ROLES:
        raise FormError("Pick the role that it has under your contract.")
    if country and not _COUNTRY.fullmatch(country):
        raise FormError("Write the country in two letters, such as IE for Ireland.")
    values: dict[str, Plain | None] = {
        "name": form.needed("name", "A recipient needs its name."), "kinds": list(kinds), "role": role,
        "country": country or None, "services": form.text("services") or None,
    }  # fmt: skip
    for key in ("domains", "packages"):
        if key in form:
            values[key] = [part for part in re.split(r"[,\s]+", form.text(key)) if part] or None
    return values


def _agreement(form: Form) -> dict[str, Plain]:
    found: dict[str, Plain] = {key: form.text(f"agreement-{key}") for key in AGREEMENT if form.text(f"agreement-{key}")}
    if found and "type" not in found:
        found = {"type": "dpa", **found}
    return found


def _with_agreement(text: str, form: Form, path: tuple[str | int, ...], there: bool) -> str:
    wanted = _agreement(form)
    if not wanted:
        return with_value(text, (*path, "agreement"), None) if there else text
    if not there:
        return with_value(text, (*path, "agreement"), wanted)
    return with_values(text, {key: wanted.get(key) for key in AGREEMENT}, (*path, "agreement"))


def _recipients_file(look: ReviewedLook) -> str:
    for pattern in look.inventory.manifest.recipients:
        found = matching(look.root, pattern)[0]
        if found:
            return str(found[0])
        if "*" not in pattern:
            return pattern
    raise FormError("inventory.yaml names no file of recipients: add “recipients: recipients.yaml” there first.")


def disclosure_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with one disclosure as the form has it; a new one where the form has no place for it."""
    entry = category_called(look, form.text("category"))
    data, purposes = form.terms(look.names, "data"), form.terms(look.names, "purposes")
    recipient = next(iter(form.terms(look.names, "recipient")), "")
    if not recipient:
        raise FormError("Say who gets the data: pick a recipient, or add it first.")
    if not purposes:
        raise FormError("Say what the recipient gets the data for.")
    values: dict[str, Plain | None] = {"recipient": recipient, "data": list(data) or None, "purposes": list(purposes)}
    if "subjects" in form:
        values["subjects"] = form.terms(look.names, "subjects") or None
    place, text = form.text("place"), text_of(entry.file)
    if place:
        return {entry.file: with_values(text, values, ("disclosures", _number(place, len(entry.record.disclosures))))}
    record = {key: value for key, value in values.items() if value}
    if entry.record.disclosures:
        return {entry.file: with_value(text, ("disclosures", len(entry.record.disclosures)), record)}
    return {entry.file: with_value(text, ("disclosures",), [record])}


def disclosure_deleted(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file without one disclosure."""
    entry = category_called(look, form.text("category"))
    place = _number(form.text("place"), len(entry.record.disclosures))
    if len(entry.record.disclosures) == 1:
        return {entry.file: with_value(text_of(entry.file), ("disclosures",), None)}
    return {entry.file: with_value(text_of(entry.file), ("disclosures", place), None)}


def term_added(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A file of vocabulary with a term of the company's own; a new file, named in the manifest, where there is none."""
    dimension = form.text("dimension")
    if dimension not in look.inventory.vocabulary.terms:
        raise FormError("Terms of this kind cannot be added here.")
    label = form.needed("label", "A term needs a name.")
    name = free_id(slug(label)[:40].strip("-") or "term", look.inventory.vocabulary[dimension])
    broader = form.terms(look.names, dimension, "broader")
    record: dict[str, Plain] = {"label": label, **({"broader": list(broader)} if broader else {})}
    for pattern in look.inventory.manifest.vocabulary:
        for file in matching(look.root, pattern)[0]:
            return {str(file): _with_record(text_of(str(file)), name, record, dimension)}
    file, manifest = "vocabulary.yaml", look.inventory.manifest_file
    if (look.root / file).exists() or "vocabulary" in look.inventory.manifest.model_fields_set:
        raise FormError("Your own terms stand in inventory.yaml itself: add the term there, in an editor.")
    lines = [f"{dimension}:", *block_lines(name, record, 2)]
    return {file: "\n".join([*lines, ""]), manifest: with_value(text_of(manifest), ("vocabulary",), file)}


def _with_record(text: str, name: str, record: dict[str, Any], section: str) -> str:
    def written(indent: int) -> list[str]:
        margin = " " * indent
        body = [line for key, value in record.items() for line in block_lines(key, value, 2 * indent)]
        return [f"{margin}{name}:", *body]

    try:
        if text.strip() and not any(line.startswith(f"{section}:") for line in text.split("\n")):
            return f"{text.rstrip()}\n{section}:\n" + "\n".join(written(2)) + "\n"
        return appended(text or f"{section}:\n", [name], written, section)
    except CannotAppendError as why:
        raise CannotEditError(str(why)) from None


def _is_plain(look: ReviewedLook, entry: Entry[Category], place: int) -> bool:
    """Whether a datum stands as a bare word in its file."""
    from inventory.source import read_text
    from inventory.strict_yaml import load

    data = load(read_text(look.root, entry.file)[0] or "", "")[0].get("data")
    return not isinstance(data, list) or not isinstance(data[place], dict)


def _number(written: str, length: int) -> int:
    if not written.isdigit() or int(written) >= length:
        raise FormError("This line is not there any more: look again.")
    return int(written)
