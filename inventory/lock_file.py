"""Reading the lock of a policy, which `inventory policy accept` writes."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from typing import NamedTuple

from inventory.entry import Entry
from inventory.policy.normal import normalise, sha256_of
from inventory.problem import Problem
from inventory.schema.lock import Approval, LockedClause, LockFile
from inventory.source import read_text
from inventory.strict_yaml import load
from inventory.strict_yaml.hidden import value_made_visible
from inventory.validation import EACH, validate

LARGEST = 8 * 1024 * 1024
"""The largest lock that is read, in bytes: a policy has at most 1 MiB, and each clause some overhead."""


class Locked(NamedTuple):
    """What was accepted: the clauses of a policy in document order, and who approved what loosened it.

    `evidence` has the SHA-256 of each document that showed something then, by its path.
    """

    clauses: tuple[Entry[LockedClause], ...]
    approvals: tuple[Approval, ...] = ()
    evidence: Mapping[str, str] = {}


def read_lock(root: pathlib.Path, file: str, policy: str) -> tuple[Locked | None, list[Problem]]:
    """Read what was accepted from `file`, and what is wrong with it; None where it cannot be read.

    Problems: those of any YAML file; REF005 where it is another policy's; INV004 for a text that is not the one whose
    digest stands beside it.
    """
    text, problems = read_text(root, file, LARGEST)
    if text is None:
        return None, problems
    return lock_in(text, file, policy)


def lock_in(text: str, file: str, policy: str) -> tuple[Locked | None, list[Problem]]:
    """As `read_lock`, of a lock's text, wherever it comes from: the base of a change gate has no file."""
    data, problems = load(text, file)
    if not data:
        return None, problems
    record, faults, _ = validate(LockFile, data, file, (), (("clauses", EACH),))
    problems += faults
    if record is None:
        return None, problems
    if record.policy != policy:
        return None, [*problems, _of_another(record.policy, policy, file)]
    entries = tuple(Entry(c.id, c, file, ("clauses", index)) for index, c in enumerate(record.clauses))
    problems += [_altered(entry) for entry in entries if not _is_intact(entry.record)]
    return Locked(entries, record.approvals, record.evidence), problems


def missing_lock(policy: str, lock: str, manifest_file: str) -> Problem:
    """INV009 for a lock that the manifest names and nobody has written yet."""
    return Problem(
        "INV009", f"There is no lock “{lock}”, so nothing tells whether the policy was changed.",
        "Read the policy, then run `inventory policy accept`.", manifest_file, ("policies", policy, "lock"),
    )  # fmt: skip


def locked_text(text: str) -> str:
    """A clause's text as the lock keeps it: in normal form, with U+FFFD for what no YAML file may hold."""
    return value_made_visible(normalise(text))


def _is_intact(clause: LockedClause) -> bool:
    return "\ufffd" in clause.text or sha256_of(clause.text) == clause.hash


def _altered(entry: Entry[LockedClause]) -> Problem:
    return Problem(
        "INV004", f"The text locked for “{entry.id}” is not the one that was accepted: its digest differs.",
        "Do not edit the lock: restore it, or read the policy and run `inventory policy accept`.",
        entry.file, (*entry.path, "text"), where=entry.id,
    )  # fmt: skip


def _of_another(found: str, wanted: str, file: str) -> Problem:
    return Problem(
        "REF005", f"This lock is of the policy “{found}”, but the manifest names it for “{wanted}”.",
        "Name each policy's own lock, or run `inventory policy accept`.", file, ("policy",),
    )  # fmt: skip
