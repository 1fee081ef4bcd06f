"""The services that a CycloneDX document (1.4 to 1.7, JSON or XML) describes: provider, hosts, and which data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.forms.safe_xml import local_name, parsed_xml

USED = frozenset({"bom-ref", "provider", "name", "description", "endpoints", "data", "services", "line", "version"})


class BomService(NamedTuple):
    """A service with its line; `data` are the classes of data by flow, `rest` what of it nothing is made of."""

    name: str
    provider: str
    description: str
    urls: tuple[str, ...]
    contact: str
    data: tuple[tuple[str, str], ...]
    line: int
    crosses: bool | None
    rest: tuple[tuple[str, str], ...]


def services_in(file: Path) -> list[BomService]:
    """Return the services of a document, nested ones too. Raises UnreadableError where it is no CycloneDX."""
    evidence = EvidenceFile(file, str(file))
    if evidence.raw_text.lstrip().startswith("<"):
        top = parsed_xml(evidence)
        if local_name(top) != "bom":
            raise evidence.unreadable("is no CycloneDX document")
        return list(_nested([_of_xml(one) for group in _children(top, "services") for one in group], None))
    bom = evidence.json_object
    if bom.get("bomFormat") != "CycloneDX":
        raise evidence.unreadable("is no CycloneDX document: it does not state “bomFormat”")
    return list(_nested(bom.get("services"), Cursor(evidence.raw_text)))


def _nested(services: Any, cursor: Cursor | None) -> Iterator[BomService]:
    for one in services if isinstance(services, list) else []:
        if isinstance(one, dict):
            yield _service(one, cursor)
            yield from _nested(one.get("services"), cursor)


def _service(one: dict[str, Any], cursor: Cursor | None) -> BomService:
    name = _text(one.get("name"))
    line = cursor.line_of(json.dumps(name, ensure_ascii=False)) if cursor else int(one.get("line", 1))
    said = one.get("provider")
    provider: dict[str, Any] = said if isinstance(said, dict) else {}
    contacts = [_text(entry.get("email")) or _text(entry.get("name")) for entry in _records(provider.get("contact"))]
    urls = [_text(url) for url in (*_list(one.get("endpoints")), *_list(provider.get("url")))]
    crosses = one.get("x-trust-boundary")
    return BomService(
        name, _text(provider.get("name")), _text(one.get("description")), tuple(filter(None, urls)),
        next(filter(None, contacts), ""), tuple(_data(one.get("data"))), line,
        crosses if isinstance(crosses, bool) else None, tuple(_rest(one)),
    )  # fmt: skip


def _data(held: Any) -> Iterator[tuple[str, str]]:
    for one in _records(held):
        said = [_text(one.get(key)) for key in ("name", "classification", "description")]
        yield _text(one.get("flow")) or "unknown", ", ".join(dict.fromkeys(filter(None, said)))


def _rest(one: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in one.items():
        if key not in USED and value not in (None, "", [], {}):
            yield key, json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value
    for place, entry in enumerate(_records(one.get("data"))):
        for key in entry.keys() - {"flow", "name", "classification", "description"}:
            yield f"data/{place}/{key}", json.dumps(entry[key], ensure_ascii=False)


def _of_xml(element: Any) -> dict[str, Any]:
    """A service in XML as it is in JSON; an element that is repeated becomes a list."""
    provider = next(iter(_children(element, "provider")), None)
    said: dict[str, Any] = {local_name(one): _said(one) for one in element if not len(one)}
    said["line"] = element.sourceline
    if provider is not None:
        contacts = [{local_name(part): _said(part) for part in one} for one in _children(provider, "contact")]
        urls = [_said(one) for one in _children(provider, "url")]
        names = [_said(one) for one in _children(provider, "name")]
        said["provider"] = {"name": next(iter(names), ""), "url": urls, "contact": contacts}
    said["endpoints"] = [_said(one) for group in _children(element, "endpoints") for one in group]
    said["data"] = [_data_of_xml(one) for group in _children(element, "data") for one in group]
    said["services"] = [_of_xml(one) for group in _children(element, "services") for one in group]
    if "x-trust-boundary" in said:
        said["x-trust-boundary"] = said["x-trust-boundary"] == "true"
    return said


def _data_of_xml(one: Any) -> dict[str, Any]:
    """A dataflow of 1.5 and later, or a classification of 1.4."""
    inner = next(iter(_children(one, "classification")), one)
    return {"flow": inner.get("flow") or "", "classification": _said(inner), "name": one.get("name") or ""}


def _children(element: Any, name: str) -> list[Any]:
    return [one for one in element if isinstance(one.tag, str) and local_name(one) == name]


def _said(element: Any) -> str:
    return " ".join(str(element.text or "").split())


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _records(value: Any) -> list[dict[str, Any]]:
    return [one for one in _list(value) if isinstance(one, dict)]


__all__ = ["BomService", "UnreadableError", "services_in"]
