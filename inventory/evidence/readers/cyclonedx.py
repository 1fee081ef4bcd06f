"""CycloneDX 1.4 to 1.7 in JSON: components, and services with their endpoints and the classes of data they get."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import entries, items
from inventory.evidence.host_name import host_of
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed

TITLE = "CycloneDX SBOM (JSON)"
NAMES = ("*.cdx.json", "bom.json", "*cyclonedx*.json")
_OUT = "outbound"
"""Seen from the service: the data leave it, and come to us."""


def recognises(file: EvidenceFile) -> bool:
    """Whether this is CycloneDX under another name."""
    return file.looks_like_json and '"CycloneDX"' in file.raw_text and file.json_object.get("bomFormat") == "CycloneDX"


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Packages and services, nested ones too."""
    bom = file.json_object
    if bom.get("bomFormat") != "CycloneDX":
        raise file.unreadable("is no CycloneDX document: it does not state “bomFormat”")
    cursor = Cursor(file.raw_text)
    direct = _direct(bom)
    for component, steps in _nested(bom, "components", ()):
        yield from _package(file, component, steps, cursor, direct)
    for service, steps in _nested(bom, "services", ()):
        yield from _service(file, service, steps)


def _nested(record: Any, key: str, steps: tuple[str | int, ...]) -> Iterator[tuple[Any, tuple[str | int, ...]]]:
    for index, one in enumerate(items(record.get(key))):
        yield one, (*steps, key, index)
        yield from _nested(one, key, (*steps, key, index))


def _direct(bom: dict[str, Any]) -> frozenset[str] | None:
    """The references that the described software itself depends on; None where the document does not say."""
    top = entries(entries(bom.get("metadata")).get("component")).get("bom-ref")
    for one in items(bom.get("dependencies")):
        if top and one.get("ref") == top:
            return frozenset(map(str, items(one.get("dependsOn"))))
    return None


def _package(
    file: EvidenceFile, one: Any, steps: tuple[str | int, ...], cursor: Cursor, direct: frozenset[str] | None
) -> Iterator[Observation]:
    key = parsed(str(one.get("purl", "")))
    if key is None:
        return
    yield Observation(
        "package", key, file.shown, cursor.line_of(f'"{one["purl"]}"'), pointer(*steps),
        transitive=direct is not None and one.get("bom-ref") not in direct,
        dev=one.get("scope") == "excluded" or _is_dev(items(one.get("properties"))),
    )  # fmt: skip


def _is_dev(properties: list[Any]) -> bool:
    """Whether a property such as `cdx:npm:package:development` says so."""
    return any(str(p.get("name")).endswith(":development") and p.get("value") == "true" for p in properties)


def _service(file: EvidenceFile, one: Any, steps: tuple[str | int, ...]) -> Iterator[Observation]:
    """A host for each endpoint; without any the service by its provider's name, or else by its own."""
    data = tuple(dict.fromkeys(_classes(one)))
    line = Cursor(file.raw_text).line_of(f'"{one.get("name", "")}"')
    provider = str(entries(one.get("provider")).get("name") or one.get("name") or "").strip()
    hosts = [host for endpoint in items(one.get("endpoints")) if (host := host_of(str(endpoint)))]
    for host in dict.fromkeys(hosts):
        yield Observation("host", host, file.shown, line, pointer(*steps), data=data, note=f"service “{provider}”")
    if not hosts and provider:
        yield Observation("service", provider, file.shown, line, pointer(*steps), data=data)


def _classes(one: Any) -> Iterator[str]:
    for entry in items(one.get("data")):
        if entry.get("flow") != _OUT:
            yield from (str(entry[key]) for key in ("classification", "name") if entry.get(key))
