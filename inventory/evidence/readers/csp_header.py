"""A Content Security Policy by itself, or in the lines of a recorded answer's headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.observation import Observation

TITLE = "CSP: header text, HTML, vercel.json, nginx, _headers"
NAMES = ("*.csp", "csp.txt", "*csp*.txt")
ORDER = 20
_HEADER = re.compile(r"\s*(?:content-security-policy(?:-report-only)?\s*:)?", re.IGNORECASE)


def recognises(file: EvidenceFile) -> bool:
    """Whether there is a policy in a short text."""
    return len(file.raw_text) < 100_000 and "<" not in file.raw_text and csp.looks_like_policy(file.text)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts; a policy that goes over several lines is one, and each header line is one of its own."""
    lines = file.text.split("\n")
    if any(line.lower().startswith("content-security-policy") for line in lines):
        for number, line in enumerate(lines, 1):
            if line.lower().startswith("content-security-policy"):
                yield from csp.observations(_HEADER.sub("", line, count=1), file.shown, number)
        return
    first = next((number for number, text in enumerate(lines, 1) if csp.looks_like_policy(text)), 1)
    yield from csp.observations(" ".join(lines), file.shown, first)
