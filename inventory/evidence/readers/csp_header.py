"""A Content Security Policy by itself, or the lines of a recorded answer's headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.set_cookie import name_in
from inventory.evidence.observation import Observation

TITLE = csp.TITLE
NAMES = ("*.csp", "csp.txt", "*csp*.txt", "*headers*.txt", "*.headers")
ORDER = 20
_KNOWN = (*csp.HEADERS, "set-cookie")
_HEADER = re.compile(rf"(?:< ?)?({'|'.join(_KNOWN)})\s*:\s*(.*)", re.IGNORECASE)


def recognises(file: EvidenceFile) -> bool:
    """Whether there is a header or a policy in a short text."""
    if len(file.raw_text) >= 100_000:
        return False
    return any(_HEADER.match(line) for line in file.text.split("\n")) or (
        "<" not in file.raw_text and "{" not in file.raw_text and csp.looks_like_policy(file.text)
    )


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts, and the names of cookies; a policy that goes over several lines is one."""
    lines = file.written_text.split("\n")
    headers = list(_headers(lines))
    for name, value, line in headers:
        if name == "set-cookie":
            if cookie := name_in(value):
                yield Observation("cookie", cookie, file.shown, line, note="set by the answer")
        else:
            yield from csp.of_header(name, value, file.shown, line)
    if not headers:
        first = next((number for number, text in enumerate(lines, 1) if csp.looks_like_policy(text)), 1)
        yield from csp.observations(" ".join(lines), file.shown, first)


def _headers(lines: list[str]) -> Iterator[tuple[str, str, int]]:
    """Each known header with its value and line; lines that begin with white space go on with the one before."""
    for index, text in enumerate(lines):
        found = _HEADER.match(text)
        if found:
            value = found[2]
            for more in lines[index + 1 :]:
                if not more[:1].isspace() or not more.strip():
                    break
                value += " " + more.strip()
            yield found[1].lower(), value, index + 1
