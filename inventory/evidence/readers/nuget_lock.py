"""NuGet's `packages.lock.json`."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import Listed, Roots, entries, names, observed
from inventory.evidence.observation import Observation

TITLE = "packages.lock.json (NuGet)"
NAMES = ("packages.lock.json", "packages.*.lock.json")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each package once, of whichever target framework; the project's own projects say what they ask for."""
    lock = file.json_object
    if "dependencies" not in lock:
        raise file.unreadable("is no packages.lock.json: it lists no dependencies")
    cursor = Cursor(file.raw_text)
    found: dict[str, Listed] = {}
    direct: set[str] = set()
    for framework, packages in entries(lock["dependencies"]).items():
        for name, record in entries(packages).items():
            line, kind = cursor.line_of(f'"{name}": {{'), str(entries(record).get("type"))
            needs = names(entries(record).get("dependencies"))
            if kind == "Project":
                direct.update(needs)
                continue
            if kind == "Direct":
                direct.add(name)
            found.setdefault(name, Listed(name, line, pointer("dependencies", framework, name), needs))
    yield from observed("nuget", file, found.values(), Roots(frozenset(direct)) if direct else None)
