"""XML that others wrote: no document type, no entity, no network, bounded depth."""

from __future__ import annotations

from typing import Any

from inventory.evidence.evidence_file import EvidenceFile


def parsed_xml(file: EvidenceFile) -> Any:
    """The top element of `file`; raises UnreadableError where it is not XML, or states a document type."""
    from lxml import etree

    if "<!DOCTYPE" in file.raw_text.upper():
        raise file.unreadable("has a document type, which such a file does not need")
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(file.raw_text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise file.unreadable(f"is not XML: the fault is on line {error.lineno}") from None


def local_name(element: Any) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
