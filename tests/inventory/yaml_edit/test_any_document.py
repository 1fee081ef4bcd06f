"""Any edit of any file: it holds what was asked for, every other line stays, and nothing is lost unsaid."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.problem import Path
from inventory.strict_yaml import Value, load, positions
from inventory.yaml_edit import UneditableYamlError, with_data, with_value
from tests.inventory.yaml_edit.written_documents import RECORDS, VALUES, documents

Document = tuple[str, dict[str, Value]]


def paths(value: Any, here: Path = ()) -> list[Path]:
    """Every place in the data, and one behind the last item or key of each collection."""
    if isinstance(value, str):
        return [here]
    steps: list[Any] = [*value, "new"] if isinstance(value, dict) else list(range(len(value) + 1))
    inner = [(*here, step) for step in steps]
    there = [path for step in steps[:-1] for path in paths(value[step], (*here, step))]
    return [one for one in dict.fromkeys([*inner, *there]) if one]


def edited(data: Any, path: Path, value: Value | None) -> Any:
    """The data with the value, done the plain way."""
    made = copy.deepcopy(data)
    parent = made
    for step in path[:-1]:
        parent = parent[step]
    last: Any = path[-1]
    if value is not None:
        if isinstance(parent, list) and last == len(parent):
            parent.append("")
        parent[last] = value
    elif last in parent if isinstance(parent, dict) else last < len(parent):
        del parent[last]
        if not parent and len(path) > 2:
            return edited(data, path[:-1], None)
    return made


def tried(edit: Callable[[], str]) -> str | UneditableYamlError:
    try:
        return edit()
    except UneditableYamlError as why:
        return why


def comments(text: str) -> list[str]:
    return re.findall(r"# (?:comment \d+|the head|the end)", text)


@given(documents(), st.data(), st.none() | VALUES)
def test_one_value(document: Document, draw: st.DataObject, value: Value | None) -> None:
    text, data = document
    assert load(text.replace("\r\n", "\n"), "") == (data, [])
    path = draw.draw(st.sampled_from(paths(data)))
    wanted = edited(data, path, value)
    made = tried(lambda: with_value(text, path, value))
    if isinstance(made, UneditableYamlError):
        assert "comment" in str(made) or not wanted
        return
    assert load(made.replace("\r\n", "\n"), "") == (wanted, [])
    before, after = lines_around(text, path)
    assert made.startswith(before)
    assert made.endswith(after)
    assert "\n" not in made.replace("\r\n", "") or "\r\n" not in made
    if value is not None and not isinstance(at(data, path), dict | list):
        assert comments(made) == comments(text)


def at(data: Any, path: Path) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError):
            return None
    return data


def lines_around(text: str, path: Path) -> tuple[str, str]:
    """The text above and below the entry of the file that an edit at `path` is in."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.splitlines(keepends=True)
    places = positions(plain)
    data = load(plain, "")[0]
    if path[0] not in data:
        last = places.value((list(data)[-1],)).end_line
        return "".join(lines[:last]), "".join(lines[last:])
    first, last = places.key(path[:1]).line, places.value(path[:1]).end_line
    while first > 1 and not lines[first - 2].strip():
        first -= 1  # an empty line may go with what stands below it
    return "".join(lines[: first - 1]), "".join(lines[last:])


@given(documents(), RECORDS)
def test_other_data(document: Document, new: dict[str, Value]) -> None:
    text, data = document
    made = tried(lambda: with_data(text, new))
    if isinstance(made, UneditableYamlError):
        assert "comment" in str(made)
        return
    assert load(made.replace("\r\n", "\n"), "") == (new, [])
    assert made == text or data != new


@pytest.mark.parametrize("path", [("a",), ("a", 0), ("a", 1)])
def test_a_single_value_stands_for_a_list_of_one(path: Path) -> None:
    made = with_value("a: x   # why\nb: y\n", path, "z")
    assert made == {1: "a: z   # why\nb: y\n", 0: "a: [x, z]   # why\nb: y\n"}[path[-1] != 1]
