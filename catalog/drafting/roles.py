"""The role that recipients of a kind usually have."""

from __future__ import annotations


def role_of(kind: str) -> str:
    """The role that recipients of a kind usually have."""
    if kind == "public":
        return "public"
    if any(word in kind for word in ("authority", "law-enforcement", "court", "regulator")):
        return "authority"
    if any(word in kind for word in ("provider", "processor", "service", "house", "network")):
        return "processor"
    return "third-party"
