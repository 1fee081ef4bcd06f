"""Maven's `pom.xml`: the dependencies it states itself, without those for tests. No entity is ever resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.safe_xml import local_name, parsed_xml
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

TITLE = "pom.xml (Maven)"
NAMES = ("pom.xml", "*.pom", "*pom.xml")
_PROPERTY = re.compile(r"\$\{([^}]*)\}")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A package for each dependency of the project and its profiles; managed versions and plugins are none."""
    top = parsed_xml(file)
    properties = _properties(top)
    for element in top.iter("{*}dependency"):
        group, artifact = (_filled(_said(element, name), properties) for name in ("groupId", "artifactId"))
        if group and artifact and not _is_managed(element):
            yield Observation(
                "package", purl("maven", f"{group}/{artifact}"), file.shown, _line(element),
                dev=_said(element, "scope") == "test",
            )  # fmt: skip


def _properties(top: Any) -> dict[str, str]:
    """What `${…}` stands for, as far as the file itself says so."""
    stated = [one for each in top.iterfind("{*}properties") for one in each if isinstance(one.tag, str)]
    found = {local_name(one): str(one.text or "").strip() for one in stated}
    return {**found, "project.groupId": _said(top, "groupId"), "project.artifactId": _said(top, "artifactId")}


def _filled(text: str, properties: dict[str, str]) -> str:
    return _PROPERTY.sub(lambda found: properties.get(found[1]) or found[0], text)


def _said(element: Any, name: str) -> str:
    return str(element.findtext(f"{{*}}{name}") or "").strip()


def _line(element: Any) -> int:
    return int(element.sourceline or 0)


def _is_managed(element: Any) -> bool:
    above = {local_name(one) for one in element.iterancestors()}
    return bool(above & {"dependencyManagement", "plugin"})
