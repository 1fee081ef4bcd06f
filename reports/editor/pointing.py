"""What the cursor points at: a field of a record, and the names that may be meant."""

from __future__ import annotations

from typing import NamedTuple

from inventory.half_typed import CursorContext, cursor_at
from inventory.problem import Path
from reports.editor.known import Known
from reports.editor.places import EditorPlace, place_at
from reports.editor.spaces import Naming, Space, naming_of_key, naming_of_value


class Pointed(NamedTuple):
    """The cursor in a YAML file; `key` and `value` say what a word there means as the one and as the other."""

    cursor: CursorContext
    mapping: EditorPlace | None
    place: EditorPlace | None
    key: Naming | None
    value: Naming | None


class PointedName(NamedTuple):
    """One name in one space. A disclosure's name is category/id."""

    space: Space
    name: str


def pointed_at(known: Known, file: str, text: str, line: int, column: int) -> Pointed | None:
    """What is at a place of `text`, the text of `file`; None where that is no YAML file of the inventory."""
    record = known.records.get(file)
    cursor = cursor_at(text, line, column) if record else None
    if record is None or cursor is None:
        return None
    mapping = place_at(record, cursor.mapping) if cursor.mapping is not None else None
    place = place_at(record, cursor.path)
    value = naming_of_value(place, cursor.path) if place and cursor.may_be_value else None
    return Pointed(cursor, mapping, place, naming_of_key(mapping) if mapping else None, value)


def target_of(known: Known, file: str, pointed: Pointed) -> PointedName | None:
    """The name under the cursor, if it is known."""
    naming = pointed.key if pointed.cursor.role == "key" else pointed.value
    return resolved(known, file, pointed.cursor.word, naming) if naming else None


def resolved(known: Known, file: str, name: str, naming: Naming) -> PointedName | None:
    """The first of the spaces in which there is such a name; an id of a disclosure is made whole by its category."""
    for space in naming.spaces:
        if space == "disclosure":
            whole = name if "/" in name else f"{known.mapping(file).get('category')}/{name}"
            if naming.is_given or (whole.partition("/")[0] in known.category_files and "/" in name):
                return PointedName(space, whole)
        elif name in known.names(space) or (space == "rule" and name.isupper()):
            return PointedName(space, name)
    return None


def quoting_statement(file: str, known: Known, path: Path) -> str | None:
    """The statement whose quote is at `path`."""
    is_quote = len(path) == 3 and path[0] == "statements" and path[2] == "quote"
    name = str(path[1]) if is_quote else ""
    entry = known.prepared.statements.get(name)
    return name if entry is not None and entry.file == file else None
