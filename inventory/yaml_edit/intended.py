"""What an edit makes of plain data, whatever the text that holds them."""

from __future__ import annotations

from collections.abc import Mapping

from inventory.problem import Path
from inventory.strict_yaml import Value

EMPTY = ("", "~", "null")
"""How a key that holds nothing is written, but for empty brackets."""


class NotThereError(Exception):
    """The data do not hold what a path leads through."""


def settled(data: dict[str, Value], path: Path, value: Value | None) -> tuple[Path, Value | None]:
    """Return the path and value that an edit comes to, so that the parent of the path holds a collection.

    Raises NotThereError.
    """
    if not path:
        return path, value
    parent, last = _at(data, path[:-1]), path[-1]
    if isinstance(parent, dict) and isinstance(last, str):
        return _settled_removal(data, path) if value is None and len(parent) == 1 and last in parent else (path, value)
    if isinstance(parent, list) and isinstance(last, int):
        return _settled_removal(data, path) if value is None and len(parent) == 1 and not last else (path, value)
    if parent in EMPTY or not parent:
        return settled(data, path[:-1], None if value is None else {last: value} if isinstance(last, str) else [value])
    if last == 0:
        return settled(data, path[:-1], value)
    if last == 1 and value is not None:
        return path[:-1], [parent, value]
    raise NotThereError


def with_value_at(data: dict[str, Value], path: Path, value: Value | None) -> dict[str, Value]:
    """Return the data with the value at a settled path, or without it where it is None."""
    made = _with(data, path, value)
    return made if isinstance(made, dict) else {}


def with_merged_lists(data: dict[str, Value], under: Path, values: Mapping[str, Value | None]) -> Value | None:
    """Return the mapping at `under` with each of the values, lists in the order in which they stand; None
    where all of it goes.

    Raises NotThereError.
    """
    there = _at(data, under)
    if there in EMPTY:
        there = {}
    if not isinstance(there, dict):
        raise NotThereError
    record = dict(there)
    for key, value in values.items():
        if value is None:
            record.pop(key, None)
        else:
            record[key] = _merged(record.get(key), value)
    return record if record or not there else None


def _merged(old: Value | None, new: Value) -> Value:
    if not isinstance(new, list) or old is None:
        return new
    before = old if isinstance(old, list) else [old]
    merged = [one for one in before if one in new] + [one for one in new if one not in before]
    return old if merged == before else merged


def _settled_removal(data: dict[str, Value], path: Path) -> tuple[Path, Value | None]:
    """What holds nothing any more goes as well; a section of the file stays, and is empty."""
    if len(path) > 2:
        return settled(data, path[:-1], None)
    return (path[:-1], {} if isinstance(path[-1], str) else []) if len(path) > 1 else (path, None)


def _at(data: Value, path: Path) -> Value:
    """What stands at a path; a single value stands for a list of one."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            if step not in data:
                raise NotThereError
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        elif isinstance(data, list) or step != 0:
            raise NotThereError
    return data


def _with(data: Value, path: Path, value: Value | None) -> Value | None:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and isinstance(step, str):
        inner = _with(data.get(step, ""), rest, value)
        return {**data, step: inner} if inner is not None else {key: one for key, one in data.items() if key != step}
    if isinstance(data, list) and isinstance(step, int):
        made = [_with(data[step], rest, value)] if step < len(data) else [value]
        return [*data[:step], *(one for one in made if one is not None), *data[step + 1 :]]
    return _with(data, rest, value)
