"""The columns of each sheet, read off the records' fields, so that a new field gets its column by itself."""

from __future__ import annotations

import types
import typing
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from catalog.workbook.cells import CellForm
from inventory.schema import Category, Recipient, Statement, Term, Waiver
from inventory.schema.activity import Activity
from inventory.schema.basis import DeclaredBasis
from inventory.schema.category import Datum, Disclosure

Pick = Literal["", "roles", "countries", "recipients", "categories", "data", "purposes", "bases", "actions", "policies"]
WRITTEN_OUT = ("retention", "agreement")
"""Fields that are records of their own, with a column for each part."""
_PICKS: dict[str, Pick] = {
    "role": "roles", "country": "countries", "recipient": "recipients", "category": "categories", "type": "data",
    "basis": "bases", "permits": "actions", "prohibits": "actions", "purpose": "purposes", "policy": "policies",
}  # fmt: skip


class Column(NamedTuple):
    """A column: its heading, the path of its value in the record, how it is written, and what helps to fill it in.

    `words` is the name of the field in the help texts of editors, such as `Recipient.role`.
    """

    heading: str
    path: tuple[str, ...]
    form: CellForm
    words: str
    pick: Pick = ""


class SheetKind(NamedTuple):
    """A sheet by name; `model` is the record that a row holds, `owner` the column that says to whom a row belongs."""

    name: str
    model: type[BaseModel]
    columns: tuple[Column, ...]
    owner: str = ""
    id_heading: str = ""


def _columns(model: type[BaseModel], without: tuple[str, ...] = ()) -> tuple[Column, ...]:
    found: list[Column] = []
    for name, info in model.model_fields.items():
        key = info.alias or name
        inner = _record_in(info.annotation)
        if key in without:
            continue
        if key in WRITTEN_OUT and inner is not None:
            found += [
                Column(f"{key} {part.alias or sub}", (key, part.alias or sub), _form(part.annotation),
                       f"{inner.__name__}.{sub}", "")
                for sub, part in inner.model_fields.items()
            ]  # fmt: skip
        else:
            found.append(Column(key, (key,), _form(info.annotation), f"{model.__name__}.{name}", _PICKS.get(key, "")))
    return tuple(found)


def _form(annotation: Any) -> CellForm:
    if get_origin(annotation) is tuple:
        return "list"
    return "record" if get_origin(annotation) is dict or _record_in(annotation) else "text"


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """The record that a field holds one of, if it does."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return next(filter(None, map(_record_in, get_args(annotation))), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


_BASIS = (Column("purpose", ("purpose",), "text", "Category.basis", "purposes"),)
SHEETS = (
    SheetKind("Categories", Category, _columns(Category, ("data", "disclosures", "basis", "special_basis"))),
    SheetKind("Data", Datum, _columns(Datum), "category"),
    SheetKind("Purposes", Term, _columns(Term), id_heading="purpose"),
    SheetKind("Recipients", Recipient, _columns(Recipient), id_heading="id"),
    SheetKind("Disclosures", Disclosure, _columns(Disclosure), "category"),
    SheetKind("Statements", Statement, _columns(Statement), "policy", "id"),
    SheetKind("Waivers", Waiver, _columns(Waiver)),
    SheetKind("Bases", DeclaredBasis, (*_BASIS, *_columns(DeclaredBasis)), "category"),
    SheetKind("Activities", Activity, _columns(Activity), id_heading="id"),
)
"""The sheets in their order; in Bases a row is the basis of one purpose, of all where it names none."""
