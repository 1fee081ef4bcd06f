"""What a CycloneDX document says, whatever notation it was written in: components, services and who needs whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from inventory.evidence.forms.cursor import pointer
from inventory.evidence.forms.package_graph import entries, items, reached
from inventory.evidence.host_name import host_in_endpoint
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed

TITLE = "CycloneDX SBOM (JSON or XML)"
Steps = tuple[str | int, ...]
LineOf = Callable[[Any, str], int]
"""The line of a record, which has the given text among its own."""
_OUT = "outbound"
"""Seen from the service: the data leave it, and come to us."""


class Needs(NamedTuple):
    """Who needs whom, by reference: what the described software needs itself, and for each other one that needs it."""

    direct: frozenset[str]
    asked_by: dict[str, str]


def observations(bom: Any, shown: str, line_of: LineOf, pointed: bool) -> Iterator[Observation]:
    """Packages and services, nested ones too; with JSON pointers where `pointed`."""
    needs = _needs(bom)
    for component, steps in _nested(bom, "components", ()):
        yield from _package(component, shown, line_of, pointer(*steps) if pointed else "", needs)
    for service, steps in _nested(bom, "services", ()):
        yield from _service(service, shown, line_of, pointer(*steps) if pointed else "")


def _nested(record: Any, key: str, steps: Steps) -> Iterator[tuple[Any, Steps]]:
    for index, one in enumerate(items(record.get(key))):
        yield one, (*steps, key, index)
        yield from _nested(one, key, (*steps, key, index))


def _needs(bom: Any) -> Needs | None:
    """None where the document does not say what the described software depends on."""
    top = entries(entries(bom.get("metadata")).get("component")).get("bom-ref")
    stated = {one.get("ref"): list(map(str, items(one.get("dependsOn")))) for one in items(bom.get("dependencies"))}
    if not top or top not in stated:
        return None
    names = {
        one.get("bom-ref"): parsed(str(one.get("purl", ""))) or f"/{one.get('name', '')}"
        for one, _ in _nested(bom, "components", ())
    }
    asked_by: dict[str, str] = {}
    for asking in reached([top], stated):
        for other in stated.get(asking, ()) if asking != top else ():
            if name := names.get(asking):
                asked_by[other] = min(asked_by.get(other, name), name)
    return Needs(frozenset(stated[top]), asked_by)


def _package(one: Any, shown: str, line_of: LineOf, where: str, needs: Needs | None) -> Iterator[Observation]:
    key = parsed(str(one.get("purl", "")))
    if key is None:
        return
    reference = str(one.get("bom-ref"))
    transitive = needs is not None and reference not in needs.direct
    yield Observation(
        "package", key, shown, line_of(one, str(one["purl"])), where, transitive=transitive,
        dev=one.get("scope") == "excluded" or _is_dev(items(one.get("properties"))),
        via=needs.asked_by.get(reference, "").partition("/")[2] if needs and transitive else "",
    )  # fmt: skip


def _is_dev(properties: list[Any]) -> bool:
    """Whether a property such as `cdx:npm:package:development` says so."""
    return any(str(p.get("name")).endswith(":development") and p.get("value") == "true" for p in properties)


def _service(one: Any, shown: str, line_of: LineOf, where: str) -> Iterator[Observation]:
    """A host for each endpoint, and who is said to provide it; without any the provider, or else the service by name.

    A provider beside an endpoint is of low confidence: it counts where somebody is known by that name.
    """
    data = tuple(dict.fromkeys(_classes(one)))
    line = line_of(one, str(one.get("name", "")))
    provider = str(entries(one.get("provider")).get("name") or one.get("name") or "").strip()
    hosts = [host for endpoint in items(one.get("endpoints")) if (host := host_in_endpoint(str(endpoint)))]
    for host in dict.fromkeys(hosts):
        yield Observation("host", host, shown, line, where, data=data, note=f"service “{provider}”")
    if provider and (not hosts or entries(one.get("provider")).get("name")):
        yield Observation("service", provider, shown, line, where, "low" if hosts else "high", data=data)


def _classes(one: Any) -> Iterator[str]:
    for entry in items(one.get("data")):
        if entry.get("flow") != _OUT:
            yield from (str(entry[key]) for key in ("classification", "name") if entry.get(key))
