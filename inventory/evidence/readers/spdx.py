"""SPDX 2.3 in JSON: the packages that carry a purl."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor, pointer
from inventory.evidence.forms.package_graph import items, reached
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed

TITLE = "SPDX SBOM (JSON)"
NAMES = ("*.spdx.json", "*spdx*.json")
_NEEDS = {"DEPENDS_ON", "CONTAINS", "DYNAMIC_LINK", "STATIC_LINK"}
_NEEDED = {"DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF", "PROVIDED_DEPENDENCY_OF", "CONTAINED_BY"}
_DEV = {"DEV_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "BUILD_DEPENDENCY_OF", "DEV_TOOL_OF", "TEST_TOOL_OF", "TEST_OF"}


def recognises(file: EvidenceFile) -> bool:
    """Whether this is SPDX under another name."""
    return file.looks_like_json and '"spdxVersion"' in file.raw_text and "spdxVersion" in file.json_object


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages; the relationships say which the described software depends on itself, and which are tools."""
    document = file.json_object
    if not str(document.get("spdxVersion", "")).startswith("SPDX-2"):
        raise file.unreadable("is no SPDX 2 document")
    direct, dev = _relations(document)
    cursor = Cursor(file.raw_text)
    for index, one in enumerate(items(document.get("packages"))):
        for reference in items(one.get("externalRefs")):
            located = str(reference.get("referenceLocator"))
            key = parsed(located) if reference.get("referenceType") == "purl" else None
            if key:
                line = cursor.line_of(f'"{located}"')
                name = one.get("SPDXID")
                yield Observation(
                    "package", key, file.shown, line, pointer("packages", index),
                    transitive=bool(direct) and name not in direct, dev=name in dev,
                )  # fmt: skip


def _relations(document: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The elements that what the document describes depends on directly, and those that only development needs."""
    described = set(map(str, items(document.get("documentDescribes"))))
    related = [
        (str(one.get("spdxElementId")), str(one.get("relationshipType")), str(one.get("relatedSpdxElement")))
        for one in items(document.get("relationships"))
    ]
    described.update(other for _, kind, other in related if kind == "DESCRIBES")
    needs: dict[str, set[str]] = {}
    for one, kind, other in related:
        if kind in _NEEDS:
            needs.setdefault(one, set()).add(other)
        elif kind in _NEEDED:
            needs.setdefault(other, set()).add(one)
    direct = {other for one in described for other in needs.get(one, ())}
    tools = {one for one, kind, _ in related if kind in _DEV}
    shipped = reached(described, needs)
    return direct, reached(tools, needs) - shipped
