"""A file changed so that it holds other values: each change where it stands, comments and layout around it kept."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, SequenceNode

from inventory.strict_yaml import Value, load
from inventory.yaml_edit.nodes import composed, end, is_flow, line_end, line_start, start, value_of
from inventory.yaml_edit.rendering import entry_lines, flow, item_lines, scalar_text

KEYS_OF_ITEMS = ("id", "type", "recipient", "rule", "quote", "sign")
"""What an item of a list of records is known by, the first that it has."""


class UneditableYamlError(Exception):
    """The file is written in a form that cannot be changed without changing more; the text says so, after its name."""


class _Splice(NamedTuple):
    """What replaces the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


def edited(text: str, new: dict[str, Value]) -> str:
    """Return the YAML file `text` changed so that it holds `new`; what is the same stays as it stands.

    Raises UneditableYamlError where the file is at fault, or the result would not be read as `new`.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    plain = plain if plain.endswith("\n") or not plain else f"{plain}\n"
    _, problems = load(plain, "")
    top = composed(plain.removeprefix("\ufeff"))
    if problems or not isinstance(top, MappingNode):
        raise UneditableYamlError("is at fault, or empty: `inventory check` shows the place")
    mark = "\ufeff" if plain.startswith("\ufeff") else ""
    body = plain.removeprefix("\ufeff")
    for splices in (_of_node(body, top, new), _of_whole_entries(body, top, new)):
        after = _spliced(body, list(splices))
        if load(after, "")[0] == new:
            return (mark + after).replace("\n", ends)
    raise UneditableYamlError("is written in a form to which this change cannot be made")


def _spliced(text: str, splices: list[_Splice]) -> str:
    for one in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def _of_whole_entries(text: str, node: MappingNode, new: dict[str, Value]) -> Iterator[_Splice]:
    """Entries of the file written anew as a whole, where no smaller change can be made; comments in them are lost."""
    kept: dict[str, Value] = {}
    for key, value in node.value:
        if key.value in new:
            kept[key.value] = value_of(value)
            if kept[key.value] != new[key.value]:
                lines = entry_lines(key.value, new[key.value], key.start_mark.column)
                yield _Splice(start(key), end(value, text), "\n".join(lines))
    yield from _of_mapping(text, node, {**kept, **{name: one for name, one in new.items() if name not in kept}})


def _of_node(text: str, node: Node, new: Value) -> Iterator[_Splice]:
    """The changes inside a node whose kind of value stays."""
    if value_of(node) == new:
        return
    if isinstance(node, MappingNode) and isinstance(new, dict) and new and _fits(node, new):
        yield from _of_mapping(text, node, new)
    elif isinstance(node, SequenceNode) and isinstance(new, list) and new and not is_flow(node) and _are_records(new):
        yield from _of_sequence(text, node, new)
    else:
        yield _replaced(text, node, new)


def _fits(node: MappingNode, new: dict[str, Value]) -> bool:
    """Whether the entries can be changed one by one: in braces only where no key comes or goes."""
    held = {key.value for key, _ in node.value}
    return held == set(new) if is_flow(node) else bool(node.value)


def _are_records(new: list[Value]) -> bool:
    return any(isinstance(one, dict) for one in new)


def _replaced(text: str, node: Node, new: Value) -> _Splice:
    """A node in braces, in brackets or plain, written anew in its place; of a block, see `_of_entry`."""
    return _Splice(start(node), end(node, text), scalar_text(new, inside=True) if isinstance(new, str) else flow(new))


def _of_mapping(text: str, node: MappingNode, new: dict[str, Value]) -> Iterator[_Splice]:
    held = {key.value: (key, value) for key, value in node.value}
    for name, (key, value) in held.items():
        if name not in new:
            yield _Splice(line_start(text, start(key)), line_end(text, end(value, text)), "")
        else:
            yield from _of_entry(text, key, value, new[name])
    added = [(name, value) for name, value in new.items() if name not in held]
    if added:
        indent = node.value[0][0].start_mark.column
        lines = [line for name, value in added for line in entry_lines(name, value, indent)]
        place = line_end(text, end(node, text))
        yield _Splice(place, place, "".join(f"{line}\n" for line in lines))


def _of_entry(text: str, key: Node, value: Node, new: Value) -> Iterator[_Splice]:
    """The change of one entry; a block that becomes something else is written anew from its key on."""
    old = value_of(value)
    if old == new:
        return
    is_block = isinstance(value, MappingNode | SequenceNode) and not is_flow(value) and bool(value.value)
    if is_block and (type(old) is not type(new) or not new or (isinstance(new, list) and not _are_records(new))):
        indent = key.start_mark.column
        lines = entry_lines(key.value, new, indent)
        yield _Splice(start(key), end(value, text), "\n".join(lines).lstrip())
    elif not is_flow(value) and isinstance(value, MappingNode | SequenceNode):
        yield from _of_node(text, value, new)
    elif isinstance(new, str) or is_flow(value):
        yield from _of_flow(text, value, new)
    else:
        indent = key.start_mark.column
        yield _Splice(start(key), end(value, text), "\n".join(entry_lines(key.value, new, indent)).lstrip())


def _of_flow(text: str, value: Node, new: Value) -> Iterator[_Splice]:
    """The change of a scalar, or of a collection in brackets: entry by entry where the keys stay, else as a whole."""
    if isinstance(value, MappingNode) and isinstance(new, dict) and {k.value for k, _ in value.value} == set(new):
        for key, one in value.value:
            if value_of(one) != new[key.value]:
                yield _replaced(text, one, new[key.value])
        return
    inserted = " " if start(value) and text[start(value) - 1] == ":" else ""
    one = _replaced(text, value, new)
    yield one._replace(text=inserted + one.text)


def _of_sequence(text: str, node: SequenceNode, new: list[Value]) -> Iterator[_Splice]:
    """The changes in a list of records: those known by the same key are held against each other."""
    held = [value_of(one) for one in node.value]
    indent = node.start_mark.column
    matcher = difflib.SequenceMatcher(None, [_known_by(one) for one in held], [_known_by(one) for one in new], False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and last - first == new_last - new_first):
            for old, value in zip(node.value[first:last], new[new_first:new_last], strict=True):
                yield from _of_item(text, old, value, indent)
            continue
        for old in node.value[first:last]:
            yield _Splice(line_start(text, start(old)), line_end(text, end(old, text)), "")
        lines = [line for value in new[new_first:new_last] for line in item_lines(value, indent)]
        place = line_end(text, end(node.value[first - 1], text)) if first else line_start(text, start(node.value[0]))
        if lines:
            yield _Splice(place, place, "".join(f"{line}\n" for line in lines))


def _of_item(text: str, old: Node, new: Value, indent: int) -> Iterator[_Splice]:
    """The change of one item; a record whose first key goes, for it stands beside the dash, is written anew."""
    if value_of(old) == new:
        return
    record = old if isinstance(old, MappingNode) and old.value else None
    if record and isinstance(new, dict) and new and (is_flow(old) or record.value[0][0].value in new):
        yield from _of_flow(text, old, new) if is_flow(old) else _of_mapping(text, record, new)
    elif isinstance(new, dict) or record:
        lines = item_lines(new, indent)
        yield _Splice(line_start(text, start(old)), line_end(text, end(old, text)), "".join(f"{x}\n" for x in lines))
    else:
        yield _replaced(text, old, new)


def _known_by(value: Value) -> str:
    if isinstance(value, dict):
        return next((flow(value[key]) for key in KEYS_OF_ITEMS if key in value), flow(value))
    return value if isinstance(value, str) else flow(value)
