"""`uv.lock`: the project's own packages say what they ask for, and what for development."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.package_graph import Listed, Roots, entries, observed
from inventory.evidence.forms.toml_packages import named, same, with_lines
from inventory.evidence.observation import Observation

TITLE = "uv.lock"
NAMES = ("uv.lock", "*uv.lock")
_OWN = ("virtual", "editable", "directory", "workspace")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages from indexes, marked by how the project's own packages reach them."""
    packages = list(with_lines(file, "package"))
    own = [one for one, _ in packages if _is_own(one)]
    others = (Listed(same(one["name"]), line, "", _needs(one)) for one, line in packages if not _is_own(one))
    yield from observed("pypi", file, others, _roots(own) if own else None)


def _is_own(one: dict[str, Any]) -> bool:
    return any(key in entries(one.get("source")) for key in _OWN)


def _needs(one: dict[str, Any]) -> tuple[str, ...]:
    extras = entries(one.get("optional-dependencies")).values()
    return (*named(one.get("dependencies")), *(name for extra in extras for name in named(extra)))


def _roots(own: list[dict[str, Any]]) -> Roots:
    ships = frozenset(name for one in own for name in _needs(one))
    groups = (group for one in own for group in entries(one.get("dev-dependencies")).values())
    return Roots(ships, frozenset(name for group in groups for name in named(group)) - ships)
