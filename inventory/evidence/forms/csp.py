"""Content Security Policies (CSP Level 3): which hosts a page may send to; `frame-ancestors` is no egress."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.host_name import host_name
from inventory.evidence.observation import Observation

EGRESS = frozenset({
    "default-src", "connect-src", "img-src", "script-src", "script-src-elem", "script-src-attr", "style-src",
    "style-src-elem", "style-src-attr", "font-src", "media-src", "object-src", "frame-src", "child-src", "worker-src",
    "manifest-src", "prefetch-src", "fenced-frame-src", "form-action", "navigate-to", "report-uri", "base-uri",
})  # fmt: skip
_ANYTHING = frozenset({"*", "http:", "https:", "ws:", "wss:", "'strict-dynamic'", "http://*", "https://*", "wss://*"})
_SOURCE = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:\*\.)?([^/:?#\s'*]+)(?::[\d*]+)?(?:/\S*)?", re.IGNORECASE)
_POLICY = re.compile(r"\b(?:default|connect|img|script|font|frame|style|media|form|object)-(?:src|action)\b")


def looks_like_policy(text: str) -> bool:
    """Whether `text` has a directive that fetches something."""
    return _POLICY.search(text) is not None


def observations(policy: str, file: str, line: int, pointer: str = "") -> Iterator[Observation]:
    """The hosts of a policy's egress directives, and where they allow any; the first directive of a name counts."""
    seen = set()
    for directive in policy.split(";"):
        name, *sources = directive.lower().split() or [""]
        if name in EGRESS and name not in seen:
            seen.add(name)
            for source in dict.fromkeys(sources):
                yield from _of_source(name, source.strip(","), file, line, pointer)


def _of_source(directive: str, source: str, file: str, line: int, pointer: str) -> Iterator[Observation]:
    note = f"allowed by {directive}"
    if source in _ANYTHING:
        yield Observation("unbounded", f"{directive} {source}", file, line, pointer, note=note)
        return
    found = _SOURCE.fullmatch(source)
    host = host_name(found[1]) if found and "." in found[1] else None
    if host:
        yield Observation("host", host, file, line, pointer, "medium", note=note)
