"""Statements that are drafted but switched off in the files of statements: whoever misses one is told of it.

They count for nothing; a finding only says where the draft is that somebody has yet to read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from catalog.justify.anchoring import anchor_statements
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm, compile_norms
from inventory.entry import Entry
from inventory.model import Inventory, Policy
from inventory.schema import Statement, StatementsFile
from inventory.source import matching, read_text
from inventory.strict_yaml import load
from inventory.validation import validate

_HEAD = re.compile(r"#   ([a-z0-9]+(?:-[a-z0-9]+)*):(?:[ \t]+#.*)?$")
_BODY = re.compile(r"#     ")
_READ = re.compile(r"#   (?P<clause>[a-z0-9-]+): \[[^\]]*\][ \t]*(?:#.*)?$")


class WaitingDraft(NamedTuple):
    """A drafted statement, or a clause drafted as read, switched off on `line` of `file`."""

    id: str
    clause: str | None
    file: str
    line: int
    norm: Norm | None
    marks_as_read: bool = False
    is_open: bool = False
    """Whether it stands in the file with `draft: true`, and not as a comment."""

    @property
    def shown(self) -> str:
        """Its name, by which it is found in the file."""
        return f"read: {self.id}" if self.marks_as_read else self.id


class Waiting:
    """The switched-off drafts of one inventory, read when they are first asked for."""

    def __init__(self, inventory: Inventory, day: datetime.date, comparison: Comparison) -> None:
        self._inventory = inventory
        self._day = day
        self._comparison = comparison

    def permitting(self, goals: Iterable[Goal]) -> list[WaitingDraft]:
        """The drafts that would permit one of the goals, if somebody kept them, in the order of the files."""
        wanted = list(goals)
        return [draft for draft in self._drafts if any(self._permits(draft.norm, goal) for goal in wanted)]

    def of_clause(self, clause: str) -> list[WaitingDraft]:
        """The drafts that quote a clause or mark it as read."""
        return [draft for draft in self._drafts if draft.clause == clause]

    def _permits(self, norm: Norm | None, goal: Goal) -> bool:
        if norm is None or not norm.permits or norm.action != goal.action:
            return False
        relations = (self._comparison.relation(norm, dimension, goal) for dimension in norm.stated)
        return all(relation.covers for relation in relations)

    @cached_property
    def _drafts(self) -> tuple[WaitingDraft, ...]:
        return tuple(draft for policy in self._inventory.policies for draft in self._of_policy(policy))

    def _of_policy(self, policy: Policy) -> Iterator[WaitingDraft]:
        files = [file for pattern in policy.entry.statements for file in matching(self._inventory.root, pattern)[0]]
        kept = {entry.id for entry in (*policy.statements, *policy.drafts)}
        read = {entry.id for entry in policy.read}
        for file in dict.fromkeys(files):
            lines = (read_text(self._inventory.root, file)[0] or "").split("\n")
            found = [pair for pair in _statements(lines, file) if pair[0].id not in kept]
            found += [(entry, _line_of(entry.id, lines)) for entry in policy.drafts if entry.file == file]
            yield from self._statements(policy, found)
            for number, line in enumerate(lines, 1):
                marked = _READ.match(line)
                if marked and marked["clause"] not in read:
                    yield WaitingDraft(marked["clause"], marked["clause"], file, number, None, marks_as_read=True)

    def _statements(self, policy: Policy, found: Sequence[tuple[Entry[Statement], int]]) -> Iterator[WaitingDraft]:
        drafted = policy._replace(statements=tuple(entry for entry, _ in found))
        anchors = anchor_statements([drafted])
        norms = {
            norm.id: replace(norm, index=-1 - norm.index)  # the comparison remembers by index
            for norm in compile_norms([drafted], anchors, self._inventory.vocabulary.mechanisms, self._day)
            if norm.anchored and norm.in_force
        }
        for entry, line in found:
            clause = anchors[entry.id].clause
            if clause is not None:
                yield WaitingDraft(
                    entry.id, clause.id, entry.file, line, norms.get(entry.id), is_open=entry.record.draft
                )


def _line_of(name: str, lines: Sequence[str]) -> int:
    """The line on which the statement `name` is given; 1 where it is written in a way that hides it."""
    given = re.compile(rf"\s+[\"']?{re.escape(name)}[\"']?\s*:")
    return next((number for number, line in enumerate(lines, 1) if given.match(line)), 1)


def _statements(lines: Sequence[str], file: str) -> Iterator[tuple[Entry[Statement], int]]:
    """Every switched-off entry that reads as a statement, with its line."""
    for number, line in enumerate(lines):
        head = _HEAD.match(line)
        if head is None:
            continue
        body = [line]
        body += _leading(lines[number + 1 :])
        value, _ = load("policy: draft\nstatements:\n" + "".join(f"{one[2:]}\n" for one in body), file)
        record = validate(StatementsFile, value, file)[0] if value else None
        said = record.statements.get(head[1]) if record else None
        if said is not None:
            yield Entry(head[1], said, file), number + 1


def _leading(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not _BODY.match(line):
            return
        yield line


def to_be_read(drafts: Sequence[WaitingDraft], most: int = 3) -> str:
    """Where the drafts are, and what to do with them, as a sentence."""
    shown = [f"“{draft.shown}” (line {draft.line} of {draft.file})" for draft in drafts[:most]]
    more = [f"{len(drafts) - most} more"] if len(drafts) > most else []
    *first, last = [*shown, *more]
    one, them = ("is", "it") if len(drafts) == 1 else ("are", "them")
    off = "count for nothing yet" if any(draft.is_open for draft in drafts) else "switched off by “# ”"
    off = off.replace("count", "counts", 1) if len(drafts) == 1 else off
    names = f"{', '.join(first)} and {last}" if first else last
    return f"{names} {one} drafted for it, but {off}: read {them}, and keep what is right."
