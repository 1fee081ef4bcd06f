"""Registrable domains by the Public Suffix List as it is installed; nothing is fetched."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


@cache
def _list() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(only_icann=True)


def registrable(host: str) -> str:
    """The part of `host` that somebody registered; the host itself where nobody can have, as of an address."""
    if host.replace(".", "").isdigit() or ":" in host:
        return host
    return _list().privatesuffix(host) or host


def is_public_suffix(domain: str) -> bool:
    """Whether names below `domain` are registered by anybody."""
    return bool(_list().is_public(domain))
