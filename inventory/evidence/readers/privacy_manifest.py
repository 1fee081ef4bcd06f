"""Apple's privacy manifest: the domains that track, the kinds of data that the app collects, and what for."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.cursor import Cursor
from inventory.evidence.forms.package_graph import entries, items
from inventory.evidence.forms.store_labels import collected, used_for
from inventory.evidence.host_name import host_in_endpoint
from inventory.evidence.observation import Observation

TITLE = "PrivacyInfo.xcprivacy"
NAMES = ("*.xcprivacy",)
_TYPE = "NSPrivacyCollectedDataType"


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each domain that tracks, as a host, and each kind of data that is collected, with its purposes."""
    manifest = _manifest(file)
    cursor = Cursor(file.text)
    for domain in items(manifest.get("NSPrivacyTrackingDomains")):
        host = host_in_endpoint(domain) if isinstance(domain, str) else None
        if host:
            line = cursor.line_of(f">{domain}<")
            yield Observation("host", host, file.shown, line, note="a domain that tracks, as the privacy manifest says")
    cursor = Cursor(file.text)
    for one in items(manifest.get(f"{_TYPE}s")):
        written = entries(one).get(_TYPE)
        if isinstance(written, str):
            label = written.removeprefix(_TYPE)
            yield collected("apple", label, file.shown, cursor.line_of(f">{written}<"))
            for purpose in items(one.get(f"{_TYPE}Purposes")):
                line = cursor.line_of(f">{purpose}<")
                yield from used_for("apple", label, str(purpose).removeprefix(f"{_TYPE}Purpose"), file.shown, line)


def _manifest(file: EvidenceFile) -> dict[str, Any]:
    try:
        found = plistlib.loads(file.written_text.encode(), fmt=plistlib.FMT_XML)
    except ExpatError as error:
        raise file.unreadable(f"is not XML: the fault is on line {error.lineno}") from None
    except (ValueError, RecursionError, AttributeError, IndexError, TypeError, OverflowError):
        raise file.unreadable("is not a property list as Xcode writes it") from None
    if not isinstance(found, dict) or not any(str(key).startswith("NSPrivacy") for key in found):
        raise file.unreadable("is no privacy manifest: it has no key that begins with “NSPrivacy”")
    return found
