"""CycloneDX 1.4 to 1.7 in XML. No entity is ever resolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import cyclonedx_bom
from inventory.evidence.forms.safe_xml import local_name, parsed_xml
from inventory.evidence.observation import Observation

TITLE = cyclonedx_bom.TITLE
NAMES = ("*.cdx.xml", "bom.xml", "*cyclonedx*.xml")
_SCHEMA = "http://cyclonedx.org/schema/bom/"


def recognises(file: EvidenceFile) -> bool:
    """Whether this is CycloneDX under another name."""
    return file.raw_text[:1000].lstrip().startswith("<") and f'"{_SCHEMA}' in file.raw_text[:5000]


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Packages and services, nested ones too."""
    top = parsed_xml(file)
    if not str(top.tag).startswith(f"{{{_SCHEMA}") or local_name(top) != "bom":
        raise file.unreadable("is no CycloneDX document")
    bom = {
        "metadata": {"component": next(map(_component, _below(top, "metadata", "component")), {})},
        "components": [_component(one) for one in _below(top, "components", "component")],
        "services": [_service(one) for one in _below(top, "services", "service")],
        "dependencies": [
            {"ref": one.get("ref"), "dependsOn": [each.get("ref") for each in _called(one, "dependency")]}
            for one in _below(top, "dependencies", "dependency")
        ],
    }  # fmt: skip
    yield from cyclonedx_bom.observations(bom, file.shown, lambda record, _: record["line"], pointed=False)


def _component(element: Any) -> dict[str, Any]:
    return {
        "line": element.sourceline, "bom-ref": element.get("bom-ref"), "purl": _said(element, "purl"),
        "name": _said(element, "name"),
        "scope": _said(element, "scope"),
        "properties": [
            {"name": one.get("name"), "value": str(one.text or "").strip()}
            for one in _below(element, "properties", "property")
        ],
        "components": [_component(one) for one in _below(element, "components", "component")],
    }  # fmt: skip


def _service(element: Any) -> dict[str, Any]:
    return {
        "line": element.sourceline, "name": _said(element, "name"),
        "provider": {"name": next((_said(one, "name") for one in _called(element, "provider")), "")},
        "endpoints": [str(one.text or "").strip() for one in _below(element, "endpoints", "endpoint")],
        "data": [*_classifications(element), *map(_data, _below(element, "data", "dataflow"))],
        "services": [_service(one) for one in _below(element, "services", "service")],
    }  # fmt: skip


def _classifications(element: Any) -> Iterator[dict[str, str | None]]:
    for one in _below(element, "data", "classification"):
        yield {"flow": one.get("flow"), "classification": str(one.text or "").strip()}


def _data(element: Any) -> dict[str, str | None]:
    classified = next(iter(_called(element, "classification")), None)
    flow = classified.get("flow") if classified is not None else None
    return {"flow": flow, "classification": _said(element, "classification"), "name": element.get("name")}


def _below(element: Any, holder: str, name: str) -> list[Any]:
    return [one for each in _called(element, holder) for one in _called(each, name)]


def _called(element: Any, name: str) -> list[Any]:
    return [one for one in element if local_name(one) == name]


def _said(element: Any, name: str) -> str:
    return next((str(one.text or "").strip() for one in _called(element, name)), "")
