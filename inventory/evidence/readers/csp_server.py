"""Headers set by the configuration of a server (nginx, Apache, Caddy) or static host; whom it hands requests on to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import csp
from inventory.evidence.forms.comments import without_hash_comments
from inventory.evidence.forms.lines import line_at
from inventory.evidence.host_name import host_of
from inventory.evidence.observation import Observation

TITLE = csp.TITLE
NAMES = ("nginx*.conf", "*.conf", "_headers", "_redirects", "*.nginx", ".htaccess", "netlify.toml", "*caddyfile*")
ORDER = 10
_QUOTED = re.compile(
    r"'''(.{0,50000}?)'''|\"\"\"(.{0,50000}?)\"\"\"|\"([^\"]{1,50000})\"|`([^`]{1,50000})`|'([^'\n]{1,50000})'",
    re.DOTALL,
)
_LINE = re.compile(rf"^.*?\b({'|'.join(csp.HEADERS)})\b[\"']?[ \t]*[:=]?[ \t]*([^\n]*)", re.IGNORECASE | re.MULTILINE)
_VALUE = r"(?:\"([^\"]{1,50000})\"|`([^`]{1,50000})`|'([^'\n]{1,50000})')"
_SET = re.compile(rf"\b({'|'.join(csp.POLICIES)})\b[\"']?[ \t]*[:=]?[ \t]*{_VALUE}", re.IGNORECASE)
_HANDED_ON = re.compile(
    r"(?:^|[{;])\s*(?:[a-z]+_pass|proxypass\s+\S+|reverse_proxy(?:\s+/\S*)?|to\s*=|/\S*)\s+[\"']?((?:https?|grpcs?)://[^\s\"';]+)",
    re.IGNORECASE | re.MULTILINE,
)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The hosts of every policy that is set, or kept in a variable; quoted policies may go over several lines."""
    text = without_hash_comments(file.written_text).replace("\\\n", " \n")
    found = [
        *_of_settings(text, file.shown),
        *_of_quotes(text, file.shown),
        *_of_lines(text, file.shown),
        *_of_proxies(text, file.shown),
    ]
    seen: dict[tuple[str, str, int], Observation] = {}
    for one in found:
        seen.setdefault((one.kind, one.value, one.line), one)
    yield from sorted(seen.values(), key=lambda one: one.line)


def _of_quotes(text: str, shown: str) -> Iterator[Observation]:
    for found in _QUOTED.finditer(text):
        quoted = next(part for part in found.groups() if part is not None)
        if csp.looks_like_policy(quoted):
            yield from csp.observations(quoted, shown, line_at(text, found.start()))


def _of_settings(text: str, shown: str) -> Iterator[Observation]:
    for found in _SET.finditer(text):
        yield from csp.observations(found[2] or found[3] or found[4], shown, line_at(text, found.start(1)))


def _of_lines(text: str, shown: str) -> Iterator[Observation]:
    """Headers that are not quoted, and the reports' whose values hold quotes themselves."""
    for found in _LINE.finditer(text):
        name, value = found[1].lower(), found[2]
        if name not in csp.POLICIES or value[:1] not in "\"'`$":
            yield from csp.of_header(name, value, shown, line_at(text, found.start(1)))


def _of_proxies(text: str, shown: str) -> Iterator[Observation]:
    for found in _HANDED_ON.finditer(text):
        host = host_of(found[1])
        if host:
            line = line_at(text, found.start(1))
            yield Observation("host", host, shown, line, "", "medium", note="requests are handed on to it")
