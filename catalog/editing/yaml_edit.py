"""One value of a file set, added or taken out, in its text; every other line stays as it is, byte for byte.

Each edit is held against plain data: the file after it must read as the file before it, but for that value. Where it
does not, or a comment would be lost, nothing is changed.
"""

from __future__ import annotations

import copy
from typing import Any, TypeAlias

from catalog.editing.written import block_lines, inline
from catalog.editing.yaml_places import YamlPlaces
from inventory.problem import Path
from inventory.strict_yaml import Value, load

Plain: TypeAlias = str | list[Any] | dict[str, Any]


class CannotEditError(Exception):
    """The file is written in a way in which the value cannot be changed safely; the text goes on from its name."""


def with_value(text: str, path: Path, value: Plain | None) -> str:
    """The file `text` with `value` at `path`, or without that key or item where `value` is None.

    All of the path but its last step must be there. Raises CannotEditError.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    data = _content(plain)
    made = _edited(YamlPlaces(plain), data, path, value)
    wanted = _applied(data, path, value)
    after, problems = load(made, "")
    if problems or _bare(dict(after)) != _bare(wanted):
        raise CannotEditError("is written in a form in which this cannot be changed here: change it in an editor")
    return made.replace("\n", ends)


def with_values(text: str, values: dict[str, Plain | None], under: Path) -> str:
    """The file with each of `values` at its key below the mapping at `under`; None takes a key out."""
    for key, value in values.items():
        present = _at(_content(text.replace("\r\n", "\n")), under)
        there = present.get(key) if isinstance(present, dict) else None
        if _bare(there) == _bare(value) or (value is None and isinstance(present, dict) and key not in present):
            continue
        text = with_value(text, (*under, key), value)
    return text


def _content(text: str) -> dict[str, Any]:
    data, problems = load(text, "")
    if problems:
        raise CannotEditError(f"is at fault, so nothing can be changed in it: {problems[0].message}")
    return dict(data)


def _edited(places: YamlPlaces, data: dict[str, Any], path: Path, value: Plain | None) -> str:
    parent, last = _at(data, path[:-1]), path[-1]
    if parent is None:
        raise CannotEditError("does not hold what was to be changed: look again")
    there = _holds(parent, last)
    if value is None:
        return places.without(path) if there else places.text
    if not there:
        return places.with_new(path, value, empty=not parent)
    old = parent[last]
    if old in (None, "", [], {}):
        return _filled(places, path, value)
    if isinstance(value, list) and places.is_block_list(path, old):
        return _list_edited(places.text, path, list(old), value)
    if places.has_comment(path):
        raise CannotEditError("has a comment within this value, which would be lost: change it in an editor")
    return places.replaced(path, inline(value))


def _filled(places: YamlPlaces, path: Path, value: Plain) -> str:
    """A key that held nothing, with its value: in lines of its own where that is made of records."""
    if isinstance(value, str) or not value or (isinstance(value, list) and not isinstance(value[0], dict)):
        return places.filled(path, inline(value))
    steps = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    text = places.with_new((*path, steps[0][0]), steps[0][1], empty=True)
    for step, one in steps[1:]:
        text = YamlPlaces(text).with_new((*path, step), one, empty=False)
    return text


def _list_edited(text: str, path: Path, old: list[Any], new: list[Any]) -> str:
    """A list with a line for each item: items that stay keep their lines; what is new stands at the end."""
    if not new:
        return YamlPlaces(text).without(path)
    length = len(old)
    for item in [item for item in new if item not in old]:
        text = YamlPlaces(text).with_new((*path, length), item, empty=False)
        length += 1
    for place in reversed([place for place, item in enumerate(old) if item not in new]):
        text = YamlPlaces(text).without((*path, place))
    return text


def _holds(parent: Any, step: str | int) -> bool:
    if isinstance(parent, dict):
        return step in parent
    return isinstance(step, int) and isinstance(parent, list) and 0 <= step < len(parent)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        if not _holds(data, step):
            return None
        data = data[step]
    return data if data is not None else {}


def _applied(data: dict[str, Any], path: Path, value: Plain | None) -> dict[str, Any]:
    """The same in plain data."""
    made = copy.deepcopy(data)
    parent: Any = made
    for step in path[:-1]:
        if isinstance(parent, dict) and parent.get(str(step), "") is None:
            parent[str(step)] = {}
        parent = parent[step]
    last: Any = path[-1]
    if value is None:
        if _holds(parent, last):
            del parent[last]
    elif isinstance(parent, list) and last >= len(parent):
        parent.append(value)
    elif isinstance(value, list) and isinstance(parent, dict) and isinstance(parent.get(last), list):
        old = parent[last]
        inline_order = [item for item in old if item in value] + [item for item in value if item not in old]
        parent[last] = inline_order
    else:
        parent[last] = value
    return made


def _bare(value: Value | Any) -> Any:
    """A value for comparing: what holds nothing is not there, and the order of a list counts for nothing."""
    if isinstance(value, dict):
        return {key: bare for key, one in value.items() if (bare := _bare(one)) not in (None, {}, [])}
    if isinstance(value, list):
        return sorted((_bare(one) for one in value), key=repr)
    return value


__all__ = ["CannotEditError", "Plain", "block_lines", "with_value", "with_values"]
