"""Signs in the evidence that the manifest's `ignore`, or the accepted backlog, accepts, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from catalog.observing.signals import domains_above
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed
from inventory.load import ACCEPTED_BACKLOG
from inventory.model import Inventory
from inventory.problem import Path, Problem
from inventory.record_file import read_record
from inventory.schema.accepted import AcceptedFile, AcceptedSigns

FIELDS = {
    "host": "hosts", "package": "packages", "cookie": "cookies", "env": "env", "service": "services",
    "unbounded": "unbounded", "data": "data",
}  # fmt: skip
"""The field of the backlog for each kind of sign."""


class SignAcceptance(NamedTuple):
    """Why a sign is accepted, and where that is written: at `path` of `file`. `by` says in a word what accepts it.

    `sign` is a pattern, or with a `kind` that very sign of that kind.
    """

    sign: str
    reason: str
    file: str
    path: Path
    by: str = "ignore entry"
    kind: str = ""


def acceptances(inventory: Inventory) -> tuple[list[SignAcceptance], list[Problem]]:
    """What the inventory accepts, in its manifest and in its backlog, and what is wrong with the latter."""
    entries = enumerate(inventory.manifest.ignore)
    own = [SignAcceptance(one.sign, one.reason, inventory.manifest_file, ("ignore", i)) for i, one in entries]
    if not (inventory.root / ACCEPTED_BACKLOG).is_file():
        return own, []
    record, problems, _ = read_record(inventory.root, ACCEPTED_BACKLOG, AcceptedFile)
    return [*own, *_of_backlog(record.accepted if record else {})], problems


def _of_backlog(accepted: Mapping[str, AcceptedSigns]) -> Iterator[SignAcceptance]:
    for party, signs in accepted.items():
        for kind, field in FIELDS.items():
            for sign in getattr(signs, field):
                path = ("accepted", party)
                yield SignAcceptance(sign, signs.reason, ACCEPTED_BACKLOG, path, "accepted backlog", kind)


def accepted_by_both(now: Iterable[SignAcceptance], before: Iterable[SignAcceptance]) -> list[SignAcceptance]:
    """What an earlier state accepts as well: no change can wave itself through."""
    known = {(one.kind, one.sign) for one in before}
    return [one for one in now if (one.kind, one.sign) in known]


class Acceptor:
    """Answers which acceptance a sign falls under: the first one."""

    def __init__(self, known: Iterable[SignAcceptance]) -> None:
        every = list(known)
        self._exact = {(one.kind, one.sign): one for one in every if one.kind}
        self._patterns = [one for one in every if not one.kind]

    def of(self, one: Observation) -> SignAcceptance | None:
        """The acceptance of an observation; None where nothing accepts it."""
        exact = self._exact.get((one.kind, one.value))
        return exact or next((each for each in self._patterns if accepts(each.sign, one)), None)


def accepts(pattern: str, one: Observation) -> bool:
    """Whether a pattern names the sign. A host stands for all below it, a package may be written as a purl or bare."""
    if one.kind == "host":
        return pattern.lower() in domains_above(one.value) or fnmatchcase(one.value, pattern.lower())
    if one.kind == "package":
        bare = one.value.partition("/")[2]
        return one.value == parsed(pattern) or fnmatchcase(one.value, pattern) or fnmatchcase(bare, pattern)
    return fnmatchcase(one.value, pattern)
