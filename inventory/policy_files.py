"""The policies of an inventory: text, statements, clauses marked as read, and incorporated lists of recipients."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from inventory.cache import NO_CACHE, Cache
from inventory.entry import Entry
from inventory.kept_policy import read_kept_policy
from inventory.model import Policy
from inventory.named_files import files_named, outside
from inventory.package_evidence import as_named_from_root
from inventory.policy import ListedRecipient, PolicyText
from inventory.problem import Path, Problem
from inventory.record_file import read_record
from inventory.schema import PolicyEntry, ReadMark, Statement, StatementsFile, TodoSentence
from inventory.source import is_outside, read_text
from inventory.suggestion import did_you_mean
from inventory.validation import EACH
from inventory.vocabulary_reader import defined_twice

if TYPE_CHECKING:
    from inventory.lock_file import Locked

SALVAGE: tuple[Path, ...] = (("statements", EACH), ("read", EACH), ("todo", EACH))


class PolicyReader:
    """Reads the policies of one manifest in order; clause ids are unique in each, statement ids over all of them."""

    def __init__(self, root: pathlib.Path, manifest_file: str, known: Sequence[str], cache: Cache = NO_CACHE) -> None:
        self.problems: list[Problem] = []
        self.files: list[str] = []
        self._root = root
        self._manifest_file = manifest_file
        self._known = known
        self._cache = cache
        self._statements: dict[str, Entry[Statement]] = {}
        self._read: dict[tuple[str, str], Entry[ReadMark]] = {}

    def read(self, policy_id: str, entry: PolicyEntry) -> Policy:
        """The policy that the manifest calls `policy_id`; what is wrong is kept in `problems`."""
        text = self._text(policy_id, entry)
        statements: list[Entry[Statement]] = []
        read: list[Entry[ReadMark]] = []
        todo: list[Entry[TodoSentence]] = []
        for file in self._files(entry.statements, ("policies", policy_id, "statements")):
            record, problems, _ = read_record(self._root, file, StatementsFile, SALVAGE)
            self.problems += problems
            if record is not None and self._belongs(record, file, policy_id):
                statements += self._new_statements(record, file)
                read += self._new_read(record, file, policy_id)
                todo += _todo(record, file)
        listed = tuple(self._listed(policy_id, entry))
        kept = tuple(said for said in statements if not said.record.draft)
        drafts = tuple(said for said in statements if said.record.draft)
        marks = tuple(mark for mark in read if not mark.record.draft)
        drafted = tuple(mark for mark in read if mark.record.draft)
        lock = self._lock(policy_id, entry)
        return Policy(policy_id, entry, text, kept, marks, listed, lock, drafts, drafted, tuple(todo))

    def _files(self, patterns: Sequence[str], path: Path) -> list[str]:
        files, problems = files_named(self._root, patterns, self._manifest_file, path)
        self.problems += problems
        self.files += files
        return files

    def _text(self, policy_id: str, entry: PolicyEntry) -> PolicyText:
        path = ("policies", policy_id, "document")
        for file in self._files([entry.document], path)[:1]:
            source, problems = read_text(self._root, file)
            self.problems += problems
            if source is not None:
                text, faults = read_kept_policy(source, file, set(), self._cache, entry.also_read)
                self.problems += faults
                return text
        return PolicyText(entry.document, (), (), "")

    def _lock(self, policy_id: str, entry: PolicyEntry) -> Locked | None:
        if entry.lock is None:
            return None
        from inventory.lock_file import missing_lock, read_lock

        if is_outside(self._root, entry.lock):
            self.problems.append(outside(entry.lock, self._manifest_file, ("policies", policy_id, "lock")))
            return None
        if not os.path.lexists(self._root / entry.lock):
            self.problems.append(missing_lock(policy_id, entry.lock, self._manifest_file))
            return None
        locked, problems = read_lock(self._root, entry.lock, policy_id)
        self.problems += problems
        return locked

    def _belongs(self, record: StatementsFile, file: str, policy_id: str) -> bool:
        if record.policy == policy_id:
            return True
        self.problems.append(
            Problem(
                "REF005",
                f"This file says it is about the policy “{record.policy}”, but the manifest names it for "
                f"“{policy_id}”.",
                did_you_mean(record.policy, self._known, f"Write “policy: {policy_id}”."),
                file,
                ("policy",),
            )
        )
        return False

    def _new_statements(self, record: StatementsFile, file: str) -> list[Entry[Statement]]:
        entries = [
            Entry(name, as_named_from_root(self._root, said, file), file, ("statements", name))
            for name, said in record.statements.items()
        ]
        new = [entry for entry in entries if self._statements.setdefault(entry.id, entry) is entry]
        self.problems += [
            defined_twice("statement", entry, self._statements[entry.id])
            for entry in entries
            if self._statements[entry.id] is not entry
        ]
        return new

    def _new_read(self, record: StatementsFile, file: str, policy: str) -> list[Entry[ReadMark]]:
        entries = [Entry(clause, topics, file, ("read", clause)) for clause, topics in record.read.items()]
        self.problems += [
            defined_twice("clause marked as read", entry, self._read[policy, entry.id])
            for entry in entries
            if (policy, entry.id) in self._read
        ]
        new = [entry for entry in entries if (policy, entry.id) not in self._read]
        self._read.update({(policy, entry.id): entry for entry in new})
        return new

    def _listed(self, policy_id: str, entry: PolicyEntry) -> list[Entry[ListedRecipient]]:
        if not entry.incorporates:
            return []
        from inventory.policy.incorporated import read_list

        found: list[Entry[ListedRecipient]] = []
        for file in self._files(entry.incorporates, ("policies", policy_id, "incorporates")):
            read = read_list(self._root, file)
            self.problems += read.problems
            found += [Entry(one.name, one, file, ("line", one.line)) for one in read.recipients]
        return found


def _todo(record: StatementsFile, file: str) -> list[Entry[TodoSentence]]:
    """The sentences still to be read; each is named by its place in the list."""
    return [Entry(str(place + 1), one, file, ("todo", place)) for place, one in enumerate(record.todo)]
