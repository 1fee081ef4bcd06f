"""`Cargo.lock`: packages without a source are the workspace's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Listed, Roots, entries, items, observed
from inventory.evidence.forms.toml_packages import with_lines
from inventory.evidence.observation import Observation

TITLE = "Cargo.lock"
_FOR_DEVELOPMENT = ("dev-dependencies", "build-dependencies")
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
    tables = [top, *entries(top.get("target")).values()]
    dev = {name for one in tables for key in _FOR_DEVELOPMENT for name in _crates(one, key)}
    return frozenset(dev) - {name for one in tables for name in _crates(one, "dependencies")}


def _crates(table: Any, key: str) -> Iterator[str]:
    """The crates that a table of a Cargo.toml asks for under `key`, by their real names."""
    for name, wanted in entries(entries(table).get(key)).items():
        yield str(entries(wanted).get("package", name))
