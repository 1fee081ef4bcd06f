"""Content Security Policies (CSP Level 3) and the headers beside them: which hosts a page may send to.

`frame-ancestors` is no egress. Reports go to the endpoints that `Reporting-Endpoints` and `Report-To` name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation

TITLE = "headers (CSP, reports, cookies): text, HTML, vercel.json, nginx, _headers"
"""Of all the readers of headers."""
EGRESS = frozenset({
    "default-src", "connect-src", "img-src", "script-src", "script-src-elem", "script-src-attr", "style-src",
    "style-src-elem", "style-src-attr", "font-src", "media-src", "object-src", "frame-src", "child-src", "worker-src",
    "manifest-src", "prefetch-src", "fenced-frame-src", "form-action", "navigate-to", "report-uri", "base-uri",
})  # fmt: skip
POLICIES = ("content-security-policy-report-only", "content-security-policy", "x-content-security-policy")
REPORTS = ("reporting-endpoints", "report-to")
HEADERS = (*POLICIES, *REPORTS, "link")
_ANYTHING = frozenset({"*", "http:", "https:", "ws:", "wss:", "'strict-dynamic'", "http://*", "https://*", "wss://*"})
_SOURCE = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:\*\.)?([^/:?#\s'*]+)(?::[\d*]+)?(?:/\S*)?", re.IGNORECASE)
_POLICY = re.compile(
    r"(?:^|[;,\s\"'`])(?:default|connect|img|script|font|frame|style|media|form|object|child|worker|manifest)"
    r"-(?:src|action)(?:-elem|-attr)?\s+[^\s;,]|^\s*report-uri\s+http"
)
_ADDRESS = re.compile(r"https?://[^\s\"'<>,\\]+", re.IGNORECASE)
_LINK = re.compile(r"<([^<>\s]+)>([^,<]*)")
_LOADS = re.compile(r"\brel\s*=\s*\"?[^\";]*\b(?:preconnect|preload|modulepreload|dns-prefetch|prefetch|stylesheet)\b")


def looks_like_policy(text: str) -> bool:
    """Whether `text` has a directive that fetches something, with a source."""
    return _POLICY.search(text) is not None


def of_header(name: str, value: str, file: str, line: int, pointer: str = "") -> Iterator[Observation]:
    """The hosts that a header with one of the names `HEADERS` makes a browser send to."""
    if name in POLICIES:
        yield from observations(value, file, line, pointer)
    elif name in REPORTS:
        for address in dict.fromkeys(_ADDRESS.findall(value)):
            yield from _host(host_of(address), "reports go there", file, line, pointer)
    elif name == "link":
        for address, attributes in _LINK.findall(value):
            if _LOADS.search(attributes.lower()):
                yield from _host(host_of(address), "named by a Link header", file, line, pointer)


def observations(policies: str, file: str, line: int, pointer: str = "") -> Iterator[Observation]:
    """The hosts of the egress directives, and where they allow any. A comma begins another policy.

    In one policy the first directive of a name counts.
    """
    for policy in policies.split(","):
        seen = set()
        for directive in policy.split(";"):
            name, *sources = [word for word in directive.lower().split() if not word.startswith("$")] or [""]
            if name in EGRESS and name not in seen:
                seen.add(name)
                for source in dict.fromkeys(sources):
                    yield from _of_source(name, source, file, line, pointer)


def _of_source(directive: str, source: str, file: str, line: int, pointer: str) -> Iterator[Observation]:
    note = f"allowed by {directive}"
    if source in _ANYTHING:
        yield Observation("unbounded", f"{directive} {source}", file, line, pointer, note=note)
        return
    found = _SOURCE.fullmatch(source)
    yield from _host(host_name(found[1]) if found and "." in found[1] else None, note, file, line, pointer)


def _host(host: str | None, note: str, file: str, line: int, pointer: str) -> Iterator[Observation]:
    if host:
        yield Observation("host", host, file, line, pointer, "medium", note=note)
