"""npm's `package-lock.json`, lockfile versions 1 to 3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.bundled import with_bundled
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.javascript import asked_for, real_name, real_names, roots_beside
from inventory.evidence.forms.package_graph import Listed, Roots, entries, names, observed
from inventory.evidence.observation import Observation

TITLE = "package-lock.json (npm)"
NAMES = ("package-lock.json", "npm-shrinkwrap.json", "*package-lock*.json")
_INSTALLED = "node_modules/"


def recognises(file: EvidenceFile) -> bool:
    """Whether this is npm's, under another name."""
    return file.looks_like_json and "lockfileVersion" in file.raw_text[:2000]


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages that are installed; the project's own are links."""
    lock = file.json_object
    if "lockfileVersion" not in lock and not {"packages", "dependencies"} & lock.keys():
        raise file.unreadable("holds no packages")
    if "packages" in lock:
        packages = entries(lock["packages"])
        roots = with_bundled(file, _own_roots(packages))
        yield from observed("npm", file, _installed(file, packages), roots)
    else:
        yield from observed("npm", file, _nested(Cursor(file.raw_text), lock, ()), roots_beside(file))


def _own_roots(packages: dict[str, Any]) -> Roots:
    own = [record for place, record in packages.items() if _INSTALLED not in place]
    ships = frozenset(name for record in own for name in asked_for(record))
    return Roots(ships, frozenset(name for record in own for name in real_names(record.get("devDependencies"))) - ships)


def _installed(file: EvidenceFile, packages: dict[str, Any]) -> Iterator[Listed]:
    cursor = Cursor(file.raw_text)
    for place, record in packages.items():
        _, installed, name = place.rpartition(_INSTALLED)
        if installed and not record.get("link"):
            line = cursor.line_of(f'"{place}"')
            real = record.get("name") or name
            yield Listed(real, line, pointer("packages", place), asked_for(record), record.get("dev") is True)


def _nested(cursor: Cursor, record: Any, steps: tuple[str, ...]) -> Iterator[Listed]:
    for name, below in entries(record.get("dependencies")).items():
        here = (*steps, "dependencies", name)
        line = cursor.line_of(f'"{name}": {{')
        real = real_name(name, str(below.get("version")))
        yield Listed(real, line, pointer(*here), names(below.get("requires")), below.get("dev") is True)
        yield from _nested(cursor, below, here)
