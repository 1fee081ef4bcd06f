"""Host names out of addresses; of an address nothing else is ever kept."""

from __future__ import annotations

import re
from functools import lru_cache

_ADDRESS = re.compile(
    r"(?:(?:https?|wss?):/*|([a-z][a-z0-9+.-]*)://)(?:[^/?#\s]*@)?(\[[0-9a-f:.]+\]|[^/?#\s:@]+)", re.IGNORECASE
)
_NO_NETWORK = re.compile(
    r"file|about|resource|chrome|devtools|app|capacitor|ionic|tauri|[a-z-]*-extension", re.IGNORECASE
)
_LABEL = r"[a-z0-9_-]{1,63}"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_LITERAL = re.compile(r"\[?[0-9a-f:.]*:[0-9a-f:.]+\]?")


def host_of(address: str) -> str | None:
    """The host of an address; None of what leads nowhere, as data, blob, file and a browser's own pages do."""
    found = _ADDRESS.match(address)
    if found is None or (found[1] and _NO_NETWORK.fullmatch(found[1])):
        return None
    return host_name(found[2])


def host_in_endpoint(endpoint: str) -> str | None:
    """The host of an address, which may be written without a scheme: `api.example.com:443/v1`."""
    if "://" in endpoint or endpoint.startswith(("/", ".", "{", "$")):
        return host_of(endpoint)
    host = host_of(f"https://{endpoint}")
    return host if host and "." in host else None


@lru_cache(maxsize=4096)
def host_name(text: str) -> str | None:
    """`text` in the form in which hosts are compared: lower case, ASCII, without a final dot; None where it is none."""
    name = text.strip().rstrip(".").lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            name = ".".join(_punycode(label) for label in name.split("."))
    if _NAME.fullmatch(name) or _LITERAL.fullmatch(name):
        return name.strip("[]")
    return None


def _punycode(label: str) -> str:
    """A label that the older rules for names refuse, and browsers accept."""
    return label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"
