"""Maven's `pom.xml`: the dependencies it states itself, without those for tests. No entity is ever resolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

TITLE = "pom.xml (Maven)"
NAMES = ("pom.xml", "*.pom", "*pom.xml")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A package for each dependency of the project and its profiles; managed versions and plugins are none."""
    if "<!DOCTYPE" in file.raw_text.upper():
        raise file.unreadable("has a document type, which no pom.xml needs")
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        top = etree.fromstring(file.raw_text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise file.unreadable(f"is not XML: the fault is on line {error.lineno}") from None
    for element in top.iter("{*}dependency"):
        group, artifact = _said(element, "groupId"), _said(element, "artifactId")
        if group and artifact and "$" not in group + artifact and not _is_managed(element):
            yield Observation(
                "package", purl("maven", f"{group}/{artifact}"), file.shown, _line(element),
                dev=_said(element, "scope") == "test",
            )  # fmt: skip


def _said(element: Any, name: str) -> str:
    return str(element.findtext(f"{{*}}{name}") or "").strip()


def _line(element: Any) -> int:
    return int(element.sourceline or 0)


def _is_managed(element: Any) -> bool:
    above = {etree.QName(one).localname for one in element.iterancestors()}
    return bool(above & {"dependencyManagement", "plugin"})
