"""Whose signal an observation is: hosts by suffix, packages by name, cookies and variables by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Protocol

from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed

_FRAMEWORKS = (
    "NEXT_PUBLIC_", "REACT_APP_", "EXPO_PUBLIC_", "NUXT_PUBLIC_", "VITE_", "NUXT_", "GATSBY_", "PUBLIC_", "TF_VAR_",
)  # fmt: skip
"""What build tools demand before the names of variables that they hand to browsers."""
_GO_VERSION = re.compile(r"/v\d+$")
_SHORT_SUFFIX = re.compile(r"[a-z]{1,4}\.[a-z]{2}")


class Signals(Protocol):
    """Whatever has signals: a recipient, or a service."""

    @property
    def domains(self) -> tuple[str, ...]: ...
    @property
    def packages(self) -> tuple[str, ...]: ...
    @property
    def cookies(self) -> tuple[str, ...]: ...
    @property
    def env(self) -> tuple[str, ...]: ...


class SignalIndex:
    """Answers with the id of the owner, and the signal as it is declared. Of two, the more particular one counts."""

    def __init__(self, owners: Iterable[tuple[str, Signals]]) -> None:
        self._domains: dict[str, str] = {}
        self._packages: dict[str, str] = {}
        self._patterns: dict[str, _Patterns] = {"cookie": _Patterns(), "env": _Patterns(any_case=True)}
        for owner, signals in owners:
            for domain in signals.domains:
                self._domains.setdefault(domain.lower().removeprefix("*.").strip("."), owner)
            for package in signals.packages:
                self._packages.setdefault(parsed(package) or package, owner)
            for pattern in signals.cookies:
                self._patterns["cookie"].add(pattern, owner)
            for pattern in signals.env:
                self._patterns["env"].add(pattern, owner)

    def match(self, one: Observation) -> tuple[str, str] | None:
        """The owner of an observation's signal and the signal that it declares; None where nobody does."""
        if one.kind == "host":
            return self._first(self._domains, domains_above(one.value))
        if one.kind == "package":
            return self._first(self._packages, _packages_above(one.value))
        if one.kind in self._patterns:
            return self._patterns[one.kind].match(one.value)
        return None

    @staticmethod
    def _first(known: dict[str, str], candidates: Iterable[str]) -> tuple[str, str] | None:
        return next(((known[one], one) for one in candidates if one in known), None)


def without_framework(name: str) -> str:
    """The name of a variable without what a build tool demands before it."""
    return next((name.removeprefix(beginning) for beginning in _FRAMEWORKS if name.startswith(beginning)), name)


def domains_above(host: str) -> Iterator[str]:
    """`host` and every domain that it lies in, the nearest first; single names and public suffixes are none."""
    parts = host.split(".")
    for start in range(len(parts) - 1):
        domain = ".".join(parts[start:])
        if start == 0 or not _is_public_suffix(domain):
            yield domain


def _is_public_suffix(domain: str) -> bool:
    """Whether anybody can register names below `domain`. Only what looks like `co.uk` is worth looking up."""
    if _SHORT_SUFFIX.fullmatch(domain) is None:
        return False
    from catalog.observing.registrable import is_public_suffix

    return is_public_suffix(domain)


def _packages_above(key: str) -> Iterator[str]:
    """The package, and its namespaces as `namespace/*`, the nearest first; Go's major versions count as the module."""
    yield key
    if key.startswith("pkg:golang/"):
        key = _GO_VERSION.sub("", key)
        yield key
    kind, *steps = key.split("/")
    for length in range(len(steps) - 1, 0, -1):
        path = "/".join((kind, *steps[:length]))
        yield f"{path}/*"
        if kind == "pkg:golang" and length > 1:
            yield path


class _Patterns:
    """Names with wildcards; those whose only wildcard is at the end are looked up by their beginnings.

    With `any_case` a name in small letters counts as one in capitals.
    """

    def __init__(self, any_case: bool = False) -> None:
        self._any_case = any_case
        self._exact: dict[str, str] = {}
        self._beginnings: dict[str, str] = {}
        self._others: dict[str, str] = {}

    def _capitals(self, name: str) -> str:
        return name.upper() if self._any_case else name

    def add(self, pattern: str, owner: str) -> None:
        stem = pattern.removesuffix("*")
        if not any(sign in stem for sign in "*?["):
            (self._exact if stem == pattern else self._beginnings).setdefault(stem, owner)
        else:
            self._others.setdefault(pattern, owner)

    def match(self, name: str) -> tuple[str, str] | None:
        bare = without_framework(name) if without_framework(name) != name else ""
        for candidate in dict.fromkeys((name, bare, self._capitals(name), self._capitals(bare))):
            if candidate in self._exact:
                return self._exact[candidate], candidate
            for length in range(len(candidate), 0, -1):
                stem = candidate[:length]
                if stem in self._beginnings:
                    return self._beginnings[stem], f"{stem}*"
            for pattern, owner in self._others.items():
                if fnmatchcase(candidate, pattern):
                    return owner, pattern
        return None
