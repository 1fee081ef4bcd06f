"""Deno's `deno.lock`, versions 3 to 5: the packages from npm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import Listed, Roots, entries, items, observed
from inventory.evidence.observation import Observation

TITLE = "deno.lock"
NAMES = ("deno.lock", "*deno.lock")
_NAME = re.compile(r"(?:npm:)?((?:@[^/@]+/)?[^@/]+)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages from npm; those that the workspace names, or that a specifier asks for, are the project's own."""
    lock = file.json_object
    if "version" not in lock or not {"npm", "jsr", "specifiers", "packages", "remote", "workspace"} & lock.keys():
        raise file.unreadable("is no deno.lock: it lists no packages")
    steps = ("packages", "npm") if "packages" in lock else ("npm",)
    holder = entries(lock.get("packages")) if "packages" in lock else lock
    cursor = Cursor(file.raw_text)
    cursor.line_of('"npm": {')
    packages = [
        Listed(_name(key), cursor.line_of(f'"{key}": {{'), pointer(*steps, key), _needs(record))
        for key, record in entries(holder.get("npm")).items()
    ]
    asked = frozenset(_name(one) for one in _asked(lock, holder) if one.startswith("npm:"))
    yield from observed("npm", file, packages, Roots(asked) if asked else None)


def _asked(lock: dict[str, Any], holder: dict[str, Any]) -> Iterator[str]:
    yield from map(str, entries(holder.get("specifiers")))
    workspace = entries(lock.get("workspace"))
    for one in (workspace, *entries(workspace.get("members")).values()):
        yield from map(str, items(entries(one).get("dependencies")))
        yield from map(str, items(entries(entries(one).get("packageJson")).get("dependencies")))


def _needs(record: Any) -> tuple[str, ...]:
    """The names in a list, or before version 4 in a mapping."""
    needs = entries(record).get("dependencies")
    return tuple(_name(str(one)) for one in (needs if isinstance(needs, (list, dict)) else ()))


def _name(written: str) -> str:
    found = _NAME.match(written)
    return found[1] if found else written
