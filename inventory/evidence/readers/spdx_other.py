"""SPDX in notations that are not read: tag-value, YAML, RDF, and SPDX 3. Refused with what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.observation import Observation

TITLE = "SPDX SBOM (JSON)"
NAMES = ()
_SIGNS = (
    ("as tag-value text", re.compile(r"^SPDXVersion:", re.MULTILINE)),
    ("as YAML", re.compile(r"^[\"']?spdxVersion[\"']?:", re.MULTILINE)),
    ("as RDF", re.compile(r"<rdf:RDF[^>]{0,2000}spdx\.org/rdf", re.IGNORECASE)),
    ("3", re.compile(r"spdx\.org/rdf/3")),
)
_HELP = "Have it written as SPDX 2.3 JSON or as CycloneDX; `pyspdxtools -i FILE -o sbom.spdx.json` converts it."


def recognises(file: EvidenceFile) -> bool:
    """Whether its beginning looks like one of those."""
    return _form(file) != ""


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Raises UnreadableError always."""
    raise UnreadableError(f"“{file.shown}” is SPDX {_form(file)}, which is not read.", _HELP)


def _form(file: EvidenceFile) -> str:
    return next((form for form, sign in _SIGNS if sign.search(file.raw_text[:20_000])), "")
