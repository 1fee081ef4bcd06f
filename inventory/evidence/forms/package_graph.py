"""Packages that ask for packages: what the software ships with, and what it asks for itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

T = TypeVar("T", bound=Hashable)


def reached(roots: Iterable[T], asks_for: Mapping[T, Iterable[T]]) -> dict[T, T | None]:
    """Everything that `roots` need, themselves included, each with the one that asked for it first."""
    found: dict[T, T | None] = dict.fromkeys(roots)
    queue = list(found)
    for one in queue:
        for other in asks_for.get(one, ()):
            if other not in found:
                found[other] = one
                queue.append(other)
    return found


def entries(value: Any) -> dict[str, Any]:
    """`value` where it is a mapping with names for keys, else an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> list[Any]:
    """`value` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def package(
    kind: str, name: str, file: str, line: int, *, pointer: str = "", transitive: bool = False, via: str = ""
) -> Observation:
    """The observation that `file` lists the package `name` of the ecosystem `kind`."""
    return Observation("package", purl(kind, name), file, line, pointer, transitive=transitive, via=via)
