"""Swift's `Package.resolved`, versions 1 to 3; it does not say who asks for what."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import Listed, entries, items, observed
from inventory.evidence.observation import Observation

TITLE = "Package.resolved (Swift)"
NAMES = ("package.resolved", "*.package.resolved")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each package by the host and path of its repository, as its purl names it."""
    lock = file.json_object
    holder, steps = (entries(lock["object"]), ("object",)) if "object" in lock else (lock, ())
    if "pins" not in holder:
        raise file.unreadable("is no Package.resolved: it lists no pins")
    cursor = Cursor(file.raw_text)
    packages = []
    for index, pin in enumerate(items(holder["pins"])):
        address = entries(pin).get("location") or entries(pin).get("repositoryURL")
        name = _repository(address) if isinstance(address, str) else ""
        if name:
            line = cursor.line_of(f'"{entries(pin).get("identity") or entries(pin).get("package")}"')
            packages.append(Listed(name, line, pointer(*steps, "pins", index)))
    yield from observed("swift", file, packages, None)


def _repository(address: str) -> str:
    """`github.com/owner/name` of an address, also as git writes it (`git@github.com:owner/name.git`)."""
    if "://" not in address:
        host, _, path = address.rpartition("@")[2].partition(":")
    else:
        try:
            parts = urlsplit(address)
            host, path = parts.hostname or "", parts.path
        except ValueError:
            return ""
    path = path.strip("/").removesuffix(".git")
    return f"{host}/{path}".lower() if host and path else ""
