"""Bun's `bun.lock`, the text form: JSON with commas before closing brackets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.bundled import with_bundled
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.javascript import asked_for, real_names
from inventory.evidence.forms.package_graph import Listed, Roots, entries, items, observed
from inventory.evidence.observation import Observation

TITLE = "bun.lock"
NAMES = ("bun.lock", "*bun.lock")
_LOOSE = re.compile(r'("(?:[^"\\\n]|\\.)*"?)|,(?=\s*[}\]])')
_RESOLVED = re.compile(r"((?:@[^/@]+/)?[^@]+)@(?!workspace:)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages that are installed; the project's own are those of its workspaces."""
    lock = _lock(file)
    own = list(entries(lock.get("workspaces")).values())
    ships = frozenset(name for record in own for name in asked_for(record))
    dev = frozenset(name for record in own for name in real_names(entries(record).get("devDependencies"))) - ships
    roots = with_bundled(file, Roots(ships, dev))
    yield from observed("npm", file, _installed(file, entries(lock.get("packages"))), roots if ships or dev else None)


def _installed(file: EvidenceFile, packages: dict[str, Any]) -> Iterator[Listed]:
    cursor = Cursor(file.raw_text)
    for place, record in packages.items():
        line = cursor.line_of(f'"{place}": [')
        found = _RESOLVED.match(str(next(iter(items(record)), "")))
        if found:
            needs = next((one for one in items(record) if isinstance(one, dict)), {})
            yield Listed(found[1], line, pointer("packages", place), asked_for(needs))


def _lock(file: EvidenceFile) -> dict[str, Any]:
    try:
        lock = json.loads(_LOOSE.sub(lambda found: found[1] or "", file.raw_text))
    except json.JSONDecodeError as error:
        raise file.unreadable(f"is not JSON: {error.msg} at line {error.lineno}") from None
    except (RecursionError, ValueError):
        raise file.unreadable("is JSON that is nested too deeply, or holds a number that is too long") from None
    if not isinstance(lock, dict) or "packages" not in lock:
        raise file.unreadable("is no bun.lock: it lists no packages")
    return lock
