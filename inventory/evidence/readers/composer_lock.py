"""`composer.lock`; what the project itself asks for stands in the composer.json beside it."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import Listed, Roots, items, names, observed
from inventory.evidence.observation import Observation

TITLE = "composer.lock"
NAMES = ("composer.lock", "*composer.lock")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages of both sections."""
    yield from observed("composer", file, _packages(file), _roots(file))


def _packages(file: EvidenceFile) -> Iterator[Listed]:
    lock, cursor = file.json_object, Cursor(file.raw_text)
    if "packages" not in lock:
        raise file.unreadable("is no composer.lock: it lists no packages")
    for section in ("packages", "packages-dev"):
        for index, one in enumerate(items(lock.get(section))):
            needs = tuple(name.lower() for name in names(one.get("require")))
            line = cursor.line_of(f'"name": "{one["name"]}"')
            yield Listed(one["name"].lower(), line, pointer(section, index), needs, section == "packages-dev")


def _roots(file: EvidenceFile) -> Roots | None:
    beside = file.beside("composer.json")
    try:
        record = beside.json_object if beside else {}
    except UnreadableError:
        return None
    ships = frozenset(name.lower() for name in names(record.get("require")))
    return Roots(ships | {name.lower() for name in names(record.get("require-dev"))}) if ships else None
