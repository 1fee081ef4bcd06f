"""Names that lead nowhere outside: this machine, private networks, and what is reserved for examples and tests."""

from __future__ import annotations

import ipaddress

_RESERVED = (".localhost", ".local", ".internal", ".test", ".invalid", ".lan", ".home.arpa", ".localdomain", ".svc")
_TYPES_ONLY = "pkg:npm/@types/"
_NOT_A_SERVICE = frozenset({"opentelemetry", "@opentelemetry", "opentelemetry-sdk"})
_WORDS = frozenset({"analytics", "telemetry", "tracking", "tracker", "sdk", "pixel", "adsdk"})


def is_local(host: str) -> bool:
    """Whether a host is this machine, a name of a private network, or an address that is not routed."""
    if "." not in host and ":" not in host:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host.endswith(_RESERVED)
    return not address.is_global


def seems_a_service(package: str) -> bool:
    """Whether a package's name says that it talks to a service: an SDK, analytics, tracking or telemetry."""
    name = package.partition("/")[2]
    words = set(name.replace("@", "").replace("/", "-").replace("_", "-").replace(".", "-").split("-"))
    return bool(words & _WORDS) and not words & _NOT_A_SERVICE and not package.startswith(_TYPES_ONLY)
