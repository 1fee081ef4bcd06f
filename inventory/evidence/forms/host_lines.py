"""The hosts in one line of a log: a proxy's, a name server's, a zone file's. Nothing of an address but its host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.host_name import host_name, host_of

LONGEST = 10_000
"""So much of a line is looked at."""
_NAME = r"([\w-]+(?:\.[\w-]+)+)\.?"
_PROXY = re.compile(r"\b(?:CONNECT|GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|TCP_TUNNEL)[\s\"]+([^\s\"]+)")
_QUERIES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bquery(?:\[\w+\])?:?\s+{_NAME}",
        rf"\b(?:reply|cached|config)\s+{_NAME}\s+is\s",
        rf"\b(?:A|AAAA|CNAME|HTTPS|SVCB|TXT|MX|SRV)\??\s+(?:IN\s+)?{_NAME}(?:\s+udp|\s+tcp|\s*\()",
        rf"\binfo:\s+\S+\s+{_NAME}\s+(?:A|AAAA|CNAME|HTTPS|SVCB|TXT|MX|SRV)\b",
        rf"\b(?:sni|SNI|server_name|host|Host|authority|:authority)[\"']?\s*[=:]\s*[\"']?{_NAME}",
    )
)
_RECORD = re.compile(rf"^\s*{_NAME}\s+(?:\d+\s+)?IN\s+(?:(?:CNAME|ALIAS|ANAME)\s+{_NAME}|(?:A|AAAA|HTTPS|SVCB)\s)")


def hosts_in(line: str) -> Iterator[str]:
    """The hosts in a line of one of the known forms; nothing where it has another."""
    line = line[:LONGEST]
    found = _RECORD.match(line)
    names = [host_name(one) for one in found.groups() if one] if found else [_requested_in(line) or _asked_in(line)]
    yield from (name for name in names if name)


def _requested_in(line: str) -> str | None:
    found = _PROXY.search(line)
    return _requested(found[1]) if found else None


def _asked_in(line: str) -> str | None:
    found = next((found for pattern in _QUERIES if (found := pattern.search(line))), None)
    return host_name(found[1]) if found else None


def _requested(address: str) -> str | None:
    if "://" in address:
        return host_of(address)
    name, colon, port = address.rpartition(":")
    return host_name(name) if colon and port.isdigit() and "." in name else None
