"""`pnpm-lock.yaml`, lockfile versions 5 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.bundled import with_bundled
from inventory.evidence.forms.package_graph import Listed, Roots, entries, observed
from inventory.evidence.observation import Observation

TITLE = "pnpm-lock.yaml"
NAMES = ("pnpm-lock.yaml", "pnpm-lock.yml", "*pnpm-lock*.yaml")
_NAME = re.compile(r"/?((?:@[^/:]+/)?[^/@:]+)[@/]")
_SHIPPED = ("dependencies", "optionalDependencies")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages; each importer says what it asks for itself."""
    lock = file.yaml
    if "lockfileVersion" not in lock:
        raise file.unreadable("is no pnpm-lock.yaml: it states no lockfileVersion")
    importers = list(entries(lock.get("importers")).values()) or [lock]
    ships = frozenset(name for one in importers for key in _SHIPPED for name in _asked(one, key))
    dev = frozenset(name for one in importers for name in _asked(one, "devDependencies")) - ships
    yield from observed("npm", file, _packages(lock), with_bundled(file, Roots(ships, dev)))


def _asked(importer: Any, key: str) -> Iterator[str]:
    """The packages that an importer asks for under `key`, by their real names; its own workspace's left out."""
    for name, wanted in entries(importer.get(key)).items():
        version = str(wanted.get("version", "") if isinstance(wanted, dict) else wanted)
        if not version.startswith(("link:", "workspace:", "file:")):
            yield _real(name, version)


def _packages(lock: Any) -> Iterator[Listed]:
    listed: Any = lock.get("packages") or {}
    needs: dict[str, set[str]] = {}
    for section in (listed, lock.get("snapshots") or {}):
        for key, record in section.items():
            found = _NAME.match(key)
            if found:
                asked = (_asked(record, name) for name in _SHIPPED) if isinstance(record, dict) else ()
                needs.setdefault(found[1], set()).update(name for some in asked for name in some)
    for key, record in listed.items():
        found = _NAME.match(key)
        if found and not key.startswith("file:"):
            marked = isinstance(record, dict) and record.get("dev") == "true"
            yield Listed(found[1], listed.lines[key], "", tuple(sorted(needs[found[1]])), marked)


def _real(name: str, version: str) -> str:
    """The name of the package itself, where an alias is written as `other@1.0.0` or `/other/1.0.0`."""
    found = _NAME.match(version)
    return found[1] if found and not version[0].isdigit() and not version.startswith("npm:") else name
