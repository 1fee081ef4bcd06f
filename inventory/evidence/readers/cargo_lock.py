"""`Cargo.lock`: packages without a source are the workspace's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Listed, Roots, items, names, observed
from inventory.evidence.forms.toml_packages import with_lines
from inventory.evidence.observation import Observation

TITLE = "Cargo.lock"
NAMES = ("cargo.lock", "*cargo.lock")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The crates; those for development stand in the Cargo.toml beside."""
    packages = list(with_lines(file, "package"))
    own = [one for one, _ in packages if "source" not in one]
    others = (Listed(one["name"], line, "", _needs(one)) for one, line in packages if "source" in one)
    dev = _dev_beside(file)
    ships = frozenset(name for one in own for name in _needs(one)) - dev
    yield from observed("cargo", file, others, Roots(ships, dev) if own else None)


def _needs(one: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(need).split(" ", 1)[0] for need in items(one.get("dependencies")))


def _dev_beside(file: EvidenceFile) -> frozenset[str]:
    beside = file.beside("Cargo.toml")
    try:
        top = beside.toml if beside else {}
    except UnreadableError:
        return frozenset()
    return frozenset(names(top.get("dev-dependencies"))) - frozenset(names(top.get("dependencies")))
