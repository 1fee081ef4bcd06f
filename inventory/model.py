"""An inventory as it was read: typed records that know their place, and everything that was wrong in the reading."""

from __future__ import annotations

import pathlib
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from inventory.entry import Entry
from inventory.facts.outcome import EvidenceOutcome
from inventory.lock_file import Locked
from inventory.named_evidence import NamedEvidence
from inventory.policy import ListedRecipient, PolicyText
from inventory.problem import Problem
from inventory.schema import (
    Activity,
    LawPack,
    Manifest,
    Mechanism,
    PolicyEntry,
    ReadMark,
    Recipient,
    Regime,
    Statement,
    Term,
    TodoSentence,
    Waiver,
)
from inventory.unread_parts import UnreadPart


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms by dimension and id, the project's own over the built-in ones."""

    terms: dict[str, dict[str, Entry[Term]]]
    mechanisms: dict[str, Entry[Mechanism]]
    regimes: dict[str, Entry[Regime]] = field(default_factory=dict)

    def __getitem__(self, dimension: str) -> dict[str, Entry[Term]]:
        return self.terms[dimension]


class Policy(NamedTuple):
    """One policy: its text in clauses, its statements in file order, and the clauses marked as read with their topics.

    `listed` holds those found in the documents that the policy incorporates, with the place of each; `lock`
    what was last accepted, None where there is no lock that can be read. `drafts` and `drafted_marks` are statements
    and marks as read that nobody has kept, `todo` the sentences that nobody has given a meaning.
    """

    id: str
    entry: PolicyEntry
    text: PolicyText
    statements: tuple[Entry[Statement], ...] = ()
    read: tuple[Entry[ReadMark], ...] = ()
    listed: tuple[Entry[ListedRecipient], ...] = ()
    lock: Locked | None = None
    drafts: tuple[Entry[Statement], ...] = ()
    drafted_marks: tuple[Entry[ReadMark], ...] = ()
    todo: tuple[Entry[TodoSentence], ...] = ()


class Inventory(NamedTuple):
    """Everything but the categories, which are many and are read one at a time (`inventory.load.read_category`).

    `unread` are the parts that the `problems` keep from being judged, `evidence` what the manifest names as such,
    `own_packs` the company's own packs of laws by id, `packages` the manifests of the packages that it uses.
    `facts_at_hand` is whether the code and the settings that evidence is about lie around `root`, and the
    documents as they are: not where only the files of the inventory were kept, with the names of documents. There
    `recorded_evidence` tells what pieces of evidence came to when they were at hand, each by what is said of it.
    """

    root: pathlib.Path
    manifest_file: str
    manifest: Manifest
    vocabulary: Vocabulary
    recipients: dict[str, Entry[Recipient]]
    policies: tuple[Policy, ...]
    category_files: tuple[str, ...]
    waivers: tuple[Entry[Waiver], ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[UnreadPart, ...] = ()
    evidence: NamedEvidence = NamedEvidence()
    activities: tuple[Entry[Activity], ...] = ()
    own_packs: Mapping[str, Entry[LawPack]] = MappingProxyType({})
    packages: tuple[str, ...] = ()
    facts_at_hand: bool = True
    recorded_evidence: Mapping[str, EvidenceOutcome] = MappingProxyType({})

    def is_shared(self, file: str) -> bool:
        """Whether `file` is a package's, and so no matter of this inventory alone."""
        return any(file.startswith(manifest.removesuffix(posixpath.basename(manifest))) for manifest in self.packages)


def with_settings(inventory: Inventory, given: Mapping[str, object]) -> Inventory:
    """Return `inventory` with the settings `given`, by their names, instead of its manifest's; `laws` as well."""
    if not given:
        return inventory
    manifest = inventory.manifest
    laws = given.get("laws", manifest.laws)
    settings = manifest.settings.model_copy(update={key: value for key, value in given.items() if key != "laws"})
    return inventory._replace(manifest=manifest.model_copy(update={"settings": settings, "laws": laws}))


class CannotCheck(Exception):  # noqa: N818 - it is an outcome, and reads as one
    """There is nothing that could be checked: no manifest, or one that is at fault.

    `problems` say what is wrong in files below `root`, `help` the next step.
    """

    def __init__(
        self, message: str, help_line: str, problems: tuple[Problem, ...] = (), root: pathlib.Path | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.help = help_line
        self.problems = problems
        self.root = root
