"""A page in HTML: the policy in its `<meta http-equiv>`, and what it loads. What stands in comments is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.comments import without_markup_comments
from inventory.evidence.forms.lines import line_at
from inventory.evidence.forms.sending_code import where_code_sends
from inventory.evidence.observation import Observation

TITLE = csp.TITLE
NAMES = ("*.html", "*.htm", "*.xhtml")
_META = re.compile(r"<meta\s((?:[^>\"']|\"[^\"]{0,20000}\"|'[^']{0,20000}'){0,2000})", re.IGNORECASE)
_IS_POLICY = re.compile(r"http-equiv\s*=\s*[\"']?content-security-policy", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def recognises(file: EvidenceFile) -> bool:
    """Whether the text begins as a page does."""
    return re.match(r"\s*<(?:!doctype html|html)\b", file.raw_text[:2000], re.IGNORECASE) is not None


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts that the page's policy allows, and those that it loads from or sends to."""
    text = without_markup_comments(file.written_text)
    for tag in _META.finditer(text):
        content = _CONTENT.search(tag[1]) if _IS_POLICY.search(tag[1]) else None
        if content:
            line = line_at(text, tag.start())
            yield from csp.observations(unescape(content[1] or content[2] or ""), file.shown, line)
    yield from where_code_sends(text, file.shown)
