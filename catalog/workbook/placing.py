"""Puts records into the data of files, takes them out, and renames them; knows the form of each section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from catalog.workbook.rows import FOR_ALL_BASES, RecordRow, as_items
from inventory.strict_yaml import Value

GONE: Final[dict[str, Value]] = {"": "gone"}
"""Stands in a list for a record that was taken out, until `swept`, so that the places of the others stay."""
SECTIONS = {
    "Data": "data", "Disclosures": "disclosures", "Waivers": "waivers", "Purposes": "purposes",
    "Recipients": "recipients", "Statements": "statements", "Activities": "activities",
}  # fmt: skip
IN_LISTS = ("Data", "Disclosures", "Waivers")
SPECIAL = " (special)"


def put(data: dict[str, Value], sheet: str, row: RecordRow, name: str, record: Mapping[str, Value]) -> None:
    """Put a changed record where it stood; `name` is its id, which may have become another."""
    if sheet == "Categories":
        data.clear()
        data.update(record)
    elif sheet == "Bases":
        _put_basis(data, row, record)
    elif sheet in IN_LISTS:
        items = as_items(data.get(SECTIONS[sheet]))
        items[int(row.path[1])] = _short(sheet, record)
        data[SECTIONS[sheet]] = items
    else:
        held = data[SECTIONS[sheet]]
        entries = held.items() if isinstance(held, dict) else ()
        data[SECTIONS[sheet]] = {
            name if key == row.id else key: dict(record) if key == row.id else one for key, one in entries
        }


def add(data: dict[str, Value], sheet: str, owner: str, name: str, record: Mapping[str, Value]) -> None:
    """Put a new record at the end of its section."""
    if sheet == "Bases":
        field = FOR_ALL_BASES[owner.endswith(SPECIAL)]
        purpose = str(record.get("purpose", ""))
        held = data.get(field)
        value = _basis(record)
        data[field] = value if not purpose else {**(held if isinstance(held, dict) else {}), purpose: value}
    elif sheet in IN_LISTS:
        data[SECTIONS[sheet]] = [*as_items(data.get(SECTIONS[sheet])), _short(sheet, record)]
    else:
        held = data.get(SECTIONS[sheet])
        data[SECTIONS[sheet]] = {**(held if isinstance(held, dict) else {}), name: dict(record)}


def take_out(data: dict[str, Value], sheet: str, row: RecordRow) -> None:
    """Take a record out of its section."""
    section = SECTIONS.get(sheet, str(row.path[0]) if row.path else "")
    held = data.get(section)
    if sheet in IN_LISTS:
        items = as_items(held)
        items[int(row.path[1])] = GONE
        data[section] = items
    elif len(row.path) == 1:
        data.pop(section, None)
    elif isinstance(held, dict):
        left = {key: one for key, one in held.items() if key != row.path[1]}
        data.pop(section, None) if sheet == "Bases" and not left else data.update({section: left})


def swept(data: dict[str, Value]) -> dict[str, Value]:
    """Return the data without what stands for records that were taken out; an empty list goes with them."""
    found: dict[str, Value] = {}
    for key, value in data.items():
        if isinstance(value, list) and any(one is GONE for one in value):
            left = [one for one in value if one is not GONE]
            if not left and key in ("disclosures", "waivers"):
                continue
            found[key] = left
        else:
            found[key] = value
    return found


def _put_basis(data: dict[str, Value], row: RecordRow, record: Mapping[str, Value]) -> None:
    field, purpose = str(row.path[0]), str(record.get("purpose", ""))
    held = data.get(field)
    value = _basis(record)
    if len(row.path) == 1:
        data[field] = {purpose: value} if purpose else value
    elif isinstance(held, dict):
        entries = {
            purpose if key == row.path[1] else key: value if key == row.path[1] else one for key, one in held.items()
        }
        data[field] = value if set(entries) == {""} else entries


def _basis(record: Mapping[str, Value]) -> Value:
    """A basis alone stands for a record of it."""
    rest = {key: value for key, value in record.items() if key != "purpose"}
    return rest["basis"] if set(rest) == {"basis"} else rest


def _short(sheet: str, record: Mapping[str, Value]) -> Value:
    return record["type"] if sheet == "Data" and set(record) == {"type"} else dict(record)
