"""What the `package.json` beside a lock file asks for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.bundled import with_bundled
from inventory.evidence.forms.package_graph import Roots, entries, items

_ALIAS = re.compile(r"npm:((?:@[^/@]+/)?[^/@]+)")
SHIPPED = ("dependencies", "optionalDependencies", "peerDependencies")


def asked_for(record: Any) -> tuple[str, ...]:
    """The names of the packages that a package's record asks for, those for development left out."""
    return tuple(name for key in SHIPPED for name in real_names(record.get(key)))


def real_names(wanted: Any) -> tuple[str, ...]:
    """The names of the wanted packages themselves, where an alias is written as `npm:other@1.0.0`."""
    return tuple(real_name(name, str(version)) for name, version in entries(wanted).items())


def real_name(name: str, version: str) -> str:
    """The name of the package itself: another than `name` where `version` is an alias."""
    found = _ALIAS.match(version)
    return found[1] if found else name


def roots_beside(file: EvidenceFile) -> Roots | None:
    """The roots in the `package.json` beside `file` and in those of its workspaces; None where there is none."""
    beside = file.beside("package.json")
    record = _record(beside) if beside else None
    if record is None:
        return None
    members = [_record(EvidenceFile(path, path.name)) for path in _member_files(file.path.parent, record)]
    if "workspaces" in record and not members:
        return None
    records = [record, *(one for one in members if one is not None)]
    ships = frozenset(name for one in records for name in asked_for(one))
    dev = frozenset(name for one in records for name in real_names(one.get("devDependencies"))) - ships
    return with_bundled(file, Roots(ships, dev))


def _record(file: EvidenceFile) -> dict[str, Any] | None:
    try:
        return file.json_object
    except UnreadableError:
        return None


def _member_files(folder: Path, record: dict[str, Any]) -> list[Path]:
    """The `package.json` of each workspace: folders below, named one by one or by patterns."""
    named = record.get("workspaces")
    patterns = items(named.get("packages") if isinstance(named, dict) else named)
    inside = [str(one).strip("/") for one in patterns if one and ".." not in str(one) and not str(one).startswith("!")]
    found = {path for one in inside for path in folder.glob(f"{one}/package.json") if "node_modules" not in path.parts}
    return sorted(found)
