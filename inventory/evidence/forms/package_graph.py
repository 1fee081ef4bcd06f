"""Packages that ask for packages: what the software asks for itself, what comes along, what is for development only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

_BUNDLED = "listed as for development, but the source imports it, and a bundler ships it"


class Listed(NamedTuple):
    """A package as a lock file lists it; `dev` where the file itself says that it is for development."""

    name: str
    line: int = 0
    pointer: str = ""
    asks_for: tuple[str, ...] = ()
    dev: bool = False


class Roots(NamedTuple):
    """What the software itself asks for, by name; `dev` for development only.

    `bundled` are those of `ships` that are listed as for development, as the lock file itself may mark them.
    """

    ships: frozenset[str]
    dev: frozenset[str] = frozenset()
    bundled: frozenset[str] = frozenset()


def observed(kind: str, file: EvidenceFile, packages: Iterable[Listed], roots: Roots | None) -> Iterator[Observation]:
    """An observation for each package. Without `roots` those that no other package asks for are taken for them.

    With roots, a package that only those for development lead to is marked as such. A lock that does not say who asks
    for whom shows that of the roots alone.
    """
    known = list(packages)
    asked_by = _asked_by(known)
    direct = roots.ships | roots.dev if roots else {one.name for one in known} - asked_by.keys()
    only_dev = _only_for_development(roots, known) if roots else set()
    bundled = reached(roots.bundled, _graph(known)) if roots and roots.bundled else set()
    for one in known:
        transitive = one.name not in direct
        dev = (one.dev and one.name not in bundled) or one.name in only_dev
        via = asked_by.get(one.name, "") if transitive else ""
        yield Observation(
            "package",
            purl(kind, one.name),
            file.shown,
            one.line,
            one.pointer,
            transitive=transitive,
            dev=dev,
            via=via,
            note=_BUNDLED if roots and one.name in roots.bundled else "",
        )


def _only_for_development(roots: Roots, known: Sequence[Listed]) -> set[str]:
    graph = _graph(known)
    if not any(graph.values()):
        return set(roots.dev - roots.ships)
    return graph.keys() - reached(roots.ships, graph) if roots.dev else set()


def _asked_by(packages: Iterable[Listed]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in packages:
        for other in one.asks_for:
            if other != one.name:
                found.setdefault(other, one.name)
    return found


def _graph(packages: Iterable[Listed]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in packages:
        found.setdefault(one.name, set()).update(one.asks_for)
    return found


def reached(roots: Iterable[str], asks_for: Mapping[str, Collection[str]]) -> set[str]:
    """Everything that `roots` need, themselves included."""
    found = set(roots)
    queue = list(found)
    for one in queue:
        new = set(asks_for.get(one, ())) - found
        found |= new
        queue += sorted(new)
    return found


def entries(value: Any) -> dict[str, Any]:
    """`value` where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """`value` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def names(value: Any) -> tuple[str, ...]:
    """The keys of a mapping; none of anything else."""
    return tuple(value) if isinstance(value, dict) else ()
