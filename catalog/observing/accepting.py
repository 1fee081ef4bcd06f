"""Signs in the evidence that the manifest's `ignore` accepts, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from catalog.findings.selection import AcceptedBefore
from catalog.observing.signals import domains_above
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed
from inventory.model import Inventory
from inventory.problem import Path


class Acceptance(NamedTuple):
    """Why a sign is accepted, and where that is written: at `path` of `file`. `by` says in a word what accepts it."""

    sign: str
    reason: str
    file: str
    path: Path
    by: str = "ignore entry"


def acceptances(inventory: Inventory, before: AcceptedBefore | None) -> list[Acceptance]:
    """What the inventory accepts; in a check against an earlier state only what that accepts as well."""
    entries = enumerate(inventory.manifest.ignore)
    own = [Acceptance(one.sign, one.reason, inventory.manifest_file, ("ignore", i)) for i, one in entries]
    return [one for one in own if before is None or one.sign in before.signs]


class Acceptor:
    """Answers which acceptance a sign falls under: the first one."""

    def __init__(self, known: Iterable[Acceptance]) -> None:
        self._known: Sequence[Acceptance] = tuple(known)

    def of(self, one: Observation) -> Acceptance | None:
        """The acceptance of an observation; None where nothing accepts it."""
        return next((each for each in self._known if accepts(each.sign, one)), None)


def accepts(pattern: str, one: Observation) -> bool:
    """Whether a pattern names the sign. A host stands for all below it, a package may be written as a purl or bare."""
    if one.kind == "host":
        return pattern.lower() in domains_above(one.value) or fnmatchcase(one.value, pattern.lower())
    if one.kind == "package":
        bare = one.value.partition("/")[2]
        return one.value == parsed(pattern) or fnmatchcase(one.value, pattern) or fnmatchcase(bare, pattern)
    return fnmatchcase(one.value, pattern)
