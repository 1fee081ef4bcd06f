"""Records appended to a section of a file, as lines that may hold comments; all that stands there stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from yaml.nodes import MappingNode

from inventory.strict_yaml import Value, load
from inventory.yaml_edit.editable import FORM, EditableYaml, UneditableYamlError
from inventory.yaml_edit.editing import with_value
from inventory.yaml_edit.intended import EMPTY
from inventory.yaml_edit.nodes import NodePlace, after_colon, end, held_in, is_block, line_start
from inventory.yaml_edit.rendering import entry_lines
from inventory.yaml_edit.splices import Splice

USUAL_INDENT = 2
NewRecords = Callable[[int], Iterable[str]]
"""The lines of new records for an indent; an empty first line parts them from records that are there already."""


def with_new_record(text: str, section: str, name: str, record: Value) -> str:
    """Return the file with a record of that name in a section, behind those that it has; with the section, if it lacks.

    Raises UneditableYamlError.
    """
    held = EditableYaml(text).data.get(section)
    if not held or held in EMPTY:
        in_lines = isinstance(record, dict)
        return with_records(
            text, section, lambda indent: entry_lines(name, record, indent, in_lines=in_lines), may_be_new=True
        )
    return with_value(text, (section, name), record)


def with_records(text: str, section: str, written: NewRecords, *, may_be_new: bool = False) -> str:
    """Return the file `text` with the records that `written` gives at the end of `section`, above what follows it.

    An empty file gets the section, another only where it `may_be_new`. Raises UneditableYamlError where there is no
    such section, where a record of the name is there, or where the result would not read as both together.
    """
    file = EditableYaml(text)
    if file.data and section not in file.data and not may_be_new:
        raise UneditableYamlError(f"has no “{section}:”")
    held = file.data.get(section, {})
    held = {} if held in EMPTY or not held else held
    if not isinstance(held, dict):
        raise UneditableYamlError(FORM)
    lines = list(written(_indent(file, section)))
    new = _read(section, lines)
    if not held.keys().isdisjoint(new):
        raise UneditableYamlError("has a record of that name already")
    return file.made(
        _splices(file, section, lines if held else lines[not lines[0] :]), {**file.data, section: {**held, **new}}
    )


def _read(section: str, lines: Sequence[str]) -> dict[str, Value]:
    """The records that the lines hold."""
    data, problems = load("\n".join([f"{section}:", *lines, ""]), "")
    records = data.get(section)
    if problems or not isinstance(records, dict):
        raise UneditableYamlError(FORM)
    return records


def _indent(file: EditableYaml, section: str) -> int:
    place = file.place((section,))
    held = held_in(file.body, place.node) if place and is_block(place.node) else []
    return held[0].column if held else USUAL_INDENT


def _splices(file: EditableYaml, section: str, lines: Sequence[str]) -> Iterator[Splice]:
    place = file.place((section,))
    written = "".join(f"{line}\n" for line in lines)
    if place is None or place.key is None or file.top is None:
        yield Splice(len(file.body), len(file.body), f"{section}:\n{written}")
        return
    if not is_block(place.node):
        yield Splice(after_colon(file.body, place.key), end(place.node, file.body), "")
    behind = _end(file.body, file.top, place)
    yield Splice(behind, behind, written)


def _end(text: str, top: MappingNode, section: NodePlace) -> int:
    """Where a section ends: before the next one, with the comments and empty lines above that."""
    later = [one.begin for one in held_in(text, top) if one.begin > section.begin]
    if not later:
        return len(text)
    place = later[0]
    while place:
        before = line_start(text, place - 1)
        line = text[before:place]
        if line.strip() and not line.startswith("#"):
            break
        place = before
    return place
