"""A lock file as pins: which versions stand in it, where each holds, and by which hashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("dev", "runtime")


class Pin(NamedTuple):
    """One entry: canonical name, version, the condition under which it is installed, the hashes of its files."""

    name: str
    version: str
    marker: Marker | None
    hashes: frozenset[str]

    def holds(self, environment: dict[str, str]) -> bool:
        """Return whether it is installed there."""
        return self.marker is None or self.marker.evaluate(environment)


def lock_text(name: str) -> str:
    """Return the text of the lock `name`."""
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def entries(text: str) -> list[str]:
    """Return the lines of a lock, those that go on joined, without comments."""
    return [line for line in text.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]


def pins(text: str) -> Iterator[Pin]:
    """Yield every pin of a lock's text. Raises ValueError for an entry that names no single version."""
    for entry in entries(text):
        requirement = Requirement(entry.partition("--hash=")[0].strip())
        (pinned,) = requirement.specifier
        if pinned.operator != "==" or "*" in pinned.version:
            raise ValueError(entry)
        hashes = frozenset(re.findall(r"--hash=(\S+)", entry))
        yield Pin(canonicalize_name(requirement.name), pinned.version, requirement.marker, hashes)
