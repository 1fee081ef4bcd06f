"""CycloneDX 1.4 to 1.7 in JSON: components, and services with their endpoints and the classes of data they get."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import cyclonedx_bom
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.observation import Observation

TITLE = cyclonedx_bom.TITLE
NAMES = ("*.cdx.json", "bom.json", "*cyclonedx*.json")


def recognises(file: EvidenceFile) -> bool:
    """Whether this is CycloneDX under another name."""
    return file.looks_like_json and '"CycloneDX"' in file.raw_text and file.json_object.get("bomFormat") == "CycloneDX"


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Packages and services, nested ones too."""
    bom = file.json_object
    if bom.get("bomFormat") != "CycloneDX":
        raise file.unreadable("is no CycloneDX document: it does not state “bomFormat”")
    cursor = Cursor(file.raw_text)

    def line_of(_: Any, text: str) -> int:
        return cursor.line_of(f'"{text}"')

    yield from cyclonedx_bom.observations(bom, file.shown, line_of, pointed=True)
