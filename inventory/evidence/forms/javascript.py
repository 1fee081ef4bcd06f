"""What the `package.json` beside a lock file asks for."""

from __future__ import annotations

from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Roots, entries

SHIPPED = ("dependencies", "optionalDependencies", "peerDependencies")


def asked_for(record: Any) -> tuple[str, ...]:
    """The names of the packages that a package's record asks for, those for development left out."""
    return tuple(name for key in SHIPPED for name in real_names(record.get(key)))


def real_names(wanted: Any) -> tuple[str, ...]:
    """The names of the wanted packages themselves, where an alias is written as `npm:other@1.0.0`."""
    return tuple(_real(name, str(version)) for name, version in entries(wanted).items())


def _real(name: str, version: str) -> str:
    return version.removeprefix("npm:").rpartition("@")[0] or name if version.startswith("npm:") else name


def roots_beside(file: EvidenceFile) -> Roots | None:
    """The roots in the `package.json` beside `file`; None without one, or where workspaces have roots of their own."""
    beside = file.beside("package.json")
    if beside is None:
        return None
    try:
        record = beside.json_object
    except UnreadableError:
        return None
    if "workspaces" in record:
        return None
    return Roots(frozenset(asked_for(record)), frozenset(real_names(record.get("devDependencies"))))
