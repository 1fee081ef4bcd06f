"""What the `package.json` beside a lock file asks for."""

from __future__ import annotations

from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Roots, names

SHIPPED = ("dependencies", "optionalDependencies", "peerDependencies")


def asked_for(record: Any) -> tuple[str, ...]:
    """The names of the packages that a package's record asks for, those for development left out."""
    return tuple(name for key in SHIPPED for name in names(record.get(key)))


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
    return Roots(frozenset(asked_for(record)), frozenset(names(record.get("devDependencies"))))
