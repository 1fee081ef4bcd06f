"""What has to change in a text so that a node of it holds another value: as little as can be, each where it stands."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from inventory.strict_yaml import Value
from inventory.yaml_edit.coming_and_going import NewHeld, can_go_by_lines, coming, going
from inventory.yaml_edit.nodes import NodePlace, end, held_in, value_of
from inventory.yaml_edit.rendering import flow, scalar_text
from inventory.yaml_edit.replacing import emptied, replaced
from inventory.yaml_edit.splices import Splice

KEYS_OF_ITEMS = ("id", "type", "recipient", "rule", "quote", "sign")
"""What an item of a list of records is known by, the first that it has."""


class _Wanted(NamedTuple):
    """Something that a mapping or list is to hold: the place of what becomes it, None where it is new, and its key."""

    origin: int | None
    key: str | None
    value: Value


def changes(text: str, place: NodePlace, new: Value) -> Iterator[Splice]:
    """Yield what makes `new` of the value at a place; an item that stays is known by its id, or whatever it has."""
    node, old = place.node, value_of(place.node)
    if old == new:
        return
    if isinstance(node, MappingNode) and isinstance(old, dict) and old and isinstance(new, dict):
        entries = _wanted_entries(list(old), new)
        yield from _changes_within(text, place, list(_with_other_keys(text, held_in(text, node), entries)), new)
    elif isinstance(node, SequenceNode) and isinstance(old, list) and old and isinstance(new, list):
        yield from item_changes(text, place, new, _origins(old, new))
    else:
        yield from replaced(text, place, new)


def item_changes(text: str, place: NodePlace, new: list[Value], origins: Sequence[int | None]) -> Iterator[Splice]:
    """Yield what makes the items `new` of a list: each of the one at its place of `origins`, in their order."""
    wanted = [_Wanted(origin, None, value) for origin, value in zip(origins, new, strict=True)]
    return _changes_within(text, place, wanted, new)


def _changes_within(text: str, place: NodePlace, wanted: list[_Wanted], new: Value) -> Iterator[Splice]:
    held = held_in(text, place.node)
    if not wanted:
        yield from emptied(text, place, new)
        return
    stay = {one.origin for one in wanted} - {None}
    if not stay and not can_go_by_lines(text, held):
        yield from replaced(text, place, new)
        return
    for one in wanted:
        if one.origin is not None:
            yield from _of_one(text, held[one.origin], one)
    yield from _come(text, held, wanted)
    yield from going(text, held, set(range(len(held))) - stay)


def _of_one(text: str, there: NodePlace, one: _Wanted) -> Iterator[Splice]:
    if there.key is None or there.key.value == one.key:
        yield from changes(text, there, one.value)
    else:
        written = flow(one.value) if there.in_flow or not isinstance(one.value, str) else scalar_text(one.value)
        yield Splice(there.begin, end(there.node, text), f"{scalar_text(one.key or '', inside=True)}: {written}")


def _wanted_entries(held: list[str], new: dict[str, Value]) -> list[_Wanted]:
    """The entries as they stand, a new one behind the one that it follows in `new`."""
    names, before = [name for name in held if name in new], None
    for name in new:
        if name not in held:
            first = 0 if held[0] not in new else len(names)
            names.insert(first if before is None else names.index(before) + 1, name)
        before = name
    places = {name: place for place, name in enumerate(held)}
    return [_Wanted(places.get(name), name, new[name]) for name in names]


def _with_other_keys(text: str, held: Sequence[NodePlace], wanted: Sequence[_Wanted]) -> Iterator[_Wanted]:
    """The entries, where a text comes in the place of one that goes as that text with another key."""
    stay, before = {one.origin for one in wanted}, -1
    for one in wanted:
        there = before + 1
        if one.origin is not None:
            before = one.origin
        elif isinstance(one.value, str) and there < len(held) and there not in stay and _is_line(text, held[there]):
            before = there
            yield one._replace(origin=there)
            continue
        yield one


def _is_line(text: str, there: NodePlace) -> bool:
    return isinstance(there.node, ScalarNode) and "\n" not in text[there.begin : end(there.node, text)]


def _come(text: str, held: Sequence[NodePlace], wanted: Sequence[_Wanted]) -> Iterator[Splice]:
    """What is new, each run of it behind what stays before it; entries before all others behind the last instead."""
    runs: dict[int, list[NewHeld]] = {}
    before = -1
    last = max((one.origin for one in wanted if one.origin is not None), default=-1)
    for one in wanted:
        if one.origin is not None:
            before = one.origin
        else:
            runs.setdefault(last if before < 0 and one.key is not None else before, []).append((one.key, one.value))
    for after, new in runs.items():
        yield coming(text, held, after, new)


def _origins(old: list[Value], new: list[Value]) -> list[int | None]:
    """For each new item the place of the old one that becomes it: by what they are known by, or by their number."""
    origins: list[int | None] = [None] * len(new)
    matcher = difflib.SequenceMatcher(None, [_known_by(one) for one in old], [_known_by(one) for one in new], False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and last - first == new_last - new_first):
            origins[new_first:new_last] = range(first, last)
    return origins


def _known_by(value: Value) -> str:
    if isinstance(value, dict):
        return next((flow(value[key]) for key in KEYS_OF_ITEMS if key in value), flow(value))
    return value if isinstance(value, str) else flow(value)
