"""Categories changed and added."""

from __future__ import annotations

from catalog.free_id import id_called
from cli.review.edits import TextOf, Texts
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.entry import Entry
from inventory.schema import Category
from inventory.strict_yaml import Value
from inventory.yaml_edit import entry_lines, with_value, with_values

ASKED_FOR = {
    "subjects": "about whom the data are",
    "sources": "where the data come from",
    "data": "which data it holds",
    "purposes": "what they are used for",
}
_NEEDS_TITLE = "A category needs a title, as your policy calls it."
_ONE_BY_ONE = "inventory.yaml names its categories one by one: add “categories: categories/*.yaml” there first."


def category_called(look: ReviewedLook, name: str) -> Entry[Category]:
    """A category by its id. Raises FormError."""
    for one in look.assessment.categories:
        if one.entry.id == name:
            return one.entry
    raise FormError(f"There is no category “{name}” any more: look again.")


def category_saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """A category's file with title, people, sources, purposes and retention as the form has them."""
    entry = category_called(look, form.text("category"))
    values: dict[str, Value | None] = {"title": form.needed("title", "A category needs a title.")}
    values |= {name: [*form.terms(look.names, name)] or None for name in ("subjects", "sources", "purposes")}
    text = with_values(text_of(entry.file), values, ())
    return {entry.file: _with_retention(text, form.text("retention"), there=entry.record.retention is not None)}


def _with_retention(text: str, period: str, *, there: bool) -> str:
    if period and there:
        return with_values(text, {"period": period}, ("retention",))
    return with_value(text, ("retention",), {"period": period} if period else None)


def category_added(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file of a new category."""
    title = form.needed("title", _NEEDS_TITLE)
    terms = {name: form.terms(look.names, name) for name in ASKED_FOR}
    for name, said in ASKED_FOR.items():
        if not terms[name]:
            raise FormError(f"Say {said}.")
    taken = {one.entry.id for one in look.assessment.categories} | set(look.inventory.vocabulary["data"])
    name = id_called(title, "category", taken)
    return {_category_file(look, name): "".join(f"{line}\n" for line in _category_lines(name, title, terms, form))}


def _category_lines(name: str, title: str, terms: dict[str, list[str]], form: Form) -> list[str]:
    clause, period = form.text("listed_in"), form.text("retention")
    before: dict[str, Value] = {"category": name, "title": title, **({"listed_in": clause} if clause else {})}
    before |= {key: [*terms[key]] for key in ("subjects", "sources")}
    after: dict[str, Value] = {
        "purposes": [*terms["purposes"]],
        **({"retention": {"period": period}} if period else {}),
    }
    lines = [line for key, value in before.items() for line in entry_lines(key, value, 0)]
    lines += ["data:", *(f"  - {one}" for one in terms["data"])]
    return [*lines, *(line for key, value in after.items() for line in entry_lines(key, value, 0))]


def _category_file(look: ReviewedLook, name: str) -> str:
    for pattern in look.inventory.manifest.categories:
        if pattern.endswith("*.yaml"):
            file = f"{pattern[: -len('*.yaml')]}{name}.yaml"
            if "*" not in file and not (look.root / file).exists():
                return file
    raise FormError(_ONE_BY_ONE)
