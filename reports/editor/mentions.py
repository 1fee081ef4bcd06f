"""Every place where a file gives or uses a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from inventory.problem import Path
from reports.editor.known import Known
from reports.editor.places import place_at
from reports.editor.pointing import PointedName, resolved
from reports.editor.spaces import Naming, naming_of_key, naming_of_value


class Mention(NamedTuple):
    """A name at `path` of `file`: as a key where `on_key`."""

    target: PointedName
    file: str
    path: Path
    on_key: bool
    is_given: bool


def mentions(known: Known, file: str) -> Iterator[Mention]:
    """The known names in a file, in the order they stand; none where it is no YAML file of the inventory."""
    if file in known.records:
        yield from _in(known, file, known.mapping(file), ())


def _in(known: Known, file: str, value: Any, path: Path) -> Iterator[Mention]:
    if isinstance(value, dict):
        mapping = place_at(known.records[file], path)
        naming = naming_of_key(mapping) if mapping else None
        for key, inner in value.items():
            if naming:
                yield from _one(known, file, key, (*path, key), naming, on_key=True)
            yield from _in(known, file, inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _in(known, file, inner, (*path, index))
    elif isinstance(value, str):
        place = place_at(known.records[file], path)
        named = naming_of_value(place, path) if place else None
        if named:
            yield from _one(known, file, value, path, named, on_key=False)


def _one(known: Known, file: str, name: str, path: Path, naming: Naming, *, on_key: bool) -> Iterator[Mention]:
    target = resolved(known, file, name, naming)
    if target is not None:
        yield Mention(target, file, path, on_key, naming.is_given)
