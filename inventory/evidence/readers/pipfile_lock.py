"""`Pipfile.lock`; what the project itself asks for stands in the Pipfile beside it."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import Listed, Roots, entries, names, observed
from inventory.evidence.forms.toml_packages import same
from inventory.evidence.observation import Observation

TITLE = "Pipfile.lock"
NAMES = ("pipfile.lock", "*pipfile.lock")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages of both sections; the lock does not say which of them asks for which."""
    yield from observed("pypi", file, _packages(file), _roots(file))


def _packages(file: EvidenceFile) -> Iterator[Listed]:
    lock, cursor = file.json_object, Cursor(file.raw_text)
    if "default" not in lock:
        raise file.unreadable("is no Pipfile.lock: it has no section “default”")
    for section in ("default", "develop"):
        cursor.line_of(f'"{section}"')
        for name in names(lock.get(section)):
            line = cursor.line_of(f'"{name}": {{')
            dev = section == "develop" and name not in lock["default"]
            yield Listed(same(name), line, pointer(section, name), (), dev)


def _roots(file: EvidenceFile) -> Roots | None:
    beside = file.beside("Pipfile")
    try:
        top = entries(beside.toml) if beside else {}
    except UnreadableError:
        return None
    ships = frozenset(same(name) for name in names(top.get("packages")))
    return Roots(ships | {same(name) for name in names(top.get("dev-packages"))}) if ships else None
