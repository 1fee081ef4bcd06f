"""Dart's `pubspec.lock`."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.package_graph import Listed, Roots, entries, observed
from inventory.evidence.observation import Observation

TITLE = "pubspec.lock (Dart)"
NAMES = ("pubspec.lock", "*pubspec.lock")
_OWN = ("sdk", "path")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages from elsewhere; the lock says which the project asks for, and which only for development."""
    lock = file.yaml
    if "packages" not in lock:
        raise file.unreadable("is no pubspec.lock: it lists no packages")
    packages = lock["packages"]
    known = {name: entries(record) for name, record in entries(packages).items()}
    listed = [Listed(name, packages.lines[name]) for name, one in known.items() if one.get("source") not in _OWN]
    ships = frozenset(
        name for name, one in known.items() if one.get("dependency") in ("direct main", "direct overridden")
    )
    dev = frozenset(name for name, one in known.items() if one.get("dependency") == "direct dev")
    yield from observed("pub", file, listed, Roots(ships, dev))
