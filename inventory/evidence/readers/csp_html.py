"""A page in HTML: the policy in its `<meta http-equiv>`, and the scripts it loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.source_text import script_hosts
from inventory.evidence.observation import Observation

TITLE = "CSP: header text, HTML, vercel.json, nginx, _headers"
NAMES = ("*.html", "*.htm")
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_IS_POLICY = re.compile(r"http-equiv\s*=\s*[\"']?content-security-policy", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts that the page's policy allows, and those of its scripts."""
    for tag in _META.finditer(file.text):
        content = _CONTENT.search(tag[0]) if _IS_POLICY.search(tag[0]) else None
        if content:
            line = file.text.count("\n", 0, tag.start()) + 1
            yield from csp.observations(unescape(content[1] or content[2] or ""), file.shown, line)
    yield from script_hosts(file.text, file.shown)
