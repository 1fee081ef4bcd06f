"""Lock files in TOML that hold a list of packages: poetry, uv, pylock and Cargo differ only in their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.forms.package_graph import Roots, entries, items, names
from inventory.evidence.purl import purl

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def with_lines(file: EvidenceFile, key: str) -> Iterator[tuple[dict[str, Any], int]]:
    """Each package of the list `key` that has a name, with its line."""
    if key not in file.toml:
        raise file.unreadable(f"lists no packages under “{key}”")
    cursor = Cursor(file.raw_text)
    for one in items(file.toml[key]):
        if isinstance(one, dict) and isinstance(one.get("name"), str):
            yield one, cursor.line_of(f'\nname = "{one["name"]}"') + 1


def named(values: Any) -> tuple[str, ...]:
    """The names in a list of `{name = …}` tables or of texts that begin with a name, as PyPI compares them."""
    found = (one.get("name", "") if isinstance(one, dict) else one for one in items(values))
    matches = (_NAME.match(one) for one in found if isinstance(one, str))
    return tuple(same(match[0]) for match in matches if match)


def same(name: str) -> str:
    """A Python package's name in the form in which names are compared."""
    return purl("pypi", name).removeprefix("pkg:pypi/")


def pyproject_roots(file: EvidenceFile) -> Roots | None:
    """What the `pyproject.toml` beside asks for, in the project's own tables or in poetry's."""
    beside = file.beside("pyproject.toml")
    if beside is None:
        return None
    try:
        top = beside.toml
    except UnreadableError:
        return None
    project, poetry = entries(top.get("project")), entries(entries(top.get("tool")).get("poetry"))
    ships = set(named(project.get("dependencies"))) | {same(name) for name in names(poetry.get("dependencies"))}
    for extra in entries(project.get("optional-dependencies")).values():
        ships.update(named(extra))
    dev = {same(name) for name in names(poetry.get("dev-dependencies"))}
    for group, record in entries(poetry.get("group")).items():
        (ships if group == "main" else dev).update(same(name) for name in names(entries(record).get("dependencies")))
    for group in entries(top.get("dependency-groups")).values():
        dev.update(named(group))
    ships.discard("python")
    return Roots(frozenset(ships), frozenset(dev - ships)) if ships or dev else None
