"""Headers set by a server's configuration: nginx's `add_header`, and the `_headers` of static hosts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.observation import Observation

TITLE = "CSP: header text, HTML, vercel.json, nginx, _headers"
NAMES = ("nginx.conf", "*.conf", "_headers", "*.nginx", ".htaccess", "netlify.toml", "caddyfile")
ORDER = 10
_SET = re.compile(
    r"^(?![ \t]*#).*?\bContent-Security-Policy(?:-Report-Only)?\b[\"']?\s*[:=]?\s*(?:\"([^\"]*)\"|'([^']*)'|([^\n]*))",
    re.IGNORECASE | re.MULTILINE,
)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts of every policy that is set; quoted policies may go over several lines."""
    for found in _SET.finditer(file.text):
        policy = next(part for part in found.groups() if part is not None)
        line = file.text.count("\n", 0, found.start()) + 1
        yield from csp.observations(policy, file.shown, line)
