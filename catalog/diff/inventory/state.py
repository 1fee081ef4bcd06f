"""One state of an inventory, read and judged: what two states are compared by."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from catalog.findings.rule_codes import is_unjudged
from catalog.justify.holding import Holding
from catalog.justify.prepared import Prepared, prepare
from catalog.justify.sending import Sent, sent_by
from catalog.justify.verdicts import Verdict
from inventory.entry import Entry
from inventory.load import read_category
from inventory.model import Inventory
from inventory.named_disclosures import named_disclosures
from inventory.problem import Path, Problem
from inventory.schema import Category, Disclosure
from inventory.source import read_text

RESTING_ON_OTHERS = ("evidence", "derived_from")
"""A category file without these words is judged by its own text and what all categories share."""


class HeldDisclosure(NamedTuple):
    """A disclosure with its verdict; `id` is category/disclosure, `path` its place in the category's file.

    `sent` is what it sends by the terms of its own state, `onward` who gets some of that onward.
    """

    id: str
    record: Disclosure
    path: Path
    verdict: Verdict
    sent: frozenset[Sent]
    onward: frozenset[str] = frozenset()


class HeldCategory(NamedTuple):
    """A category and its disclosures in file order."""

    entry: Entry[Category]
    disclosures: Sequence[HeldDisclosure]

    @property
    def id(self) -> str:
        """The category's id."""
        return self.entry.id


class State(NamedTuple):
    """An inventory on the day of comparison; categories by id, the first where an id is given twice.

    `unread` is what is wrong with records that had to be left out: they must not be taken for gone.
    """

    prepared: Prepared
    categories: Mapping[str, HeldCategory]
    unread: tuple[Problem, ...] = ()

    @property
    def inventory(self) -> Inventory:
        """What was read."""
        return self.prepared.inventory


def read_states(old: Inventory, new: Inventory, day: datetime.date) -> tuple[State, State]:
    """Both states, judged as of `day`.

    Where nothing but category files differs, those with the same text in both states are left out of both: nothing
    about them can have changed.
    """
    was, now = prepare(old, day), prepare(new, day)
    files = _unlike(old, new) if same_grounds(was, now) else (old.category_files, new.category_files)
    return _state(was, files[0], judged=True), _state(now, files[1], judged=True)


def read_unjudged_states(was: Prepared, now: Prepared, alike: Collection[str]) -> tuple[State, State]:
    """Both states without the category files that are `alike`, and without verdicts: those are all “undeclared”."""
    files = [[file for file in each.inventory.category_files if file not in alike] for each in (was, now)]
    return _state(was, files[0], judged=False), _state(now, files[1], judged=False)


def files_alike(old: Inventory, new: Inventory) -> dict[str, str]:
    """The category files of both states whose text is the same in both, with that text."""
    both = [file for file in new.category_files if file in frozenset(old.category_files)]
    texts = ((file, read_text(old.root, file)[0], read_text(new.root, file)[0]) for file in both)
    return {file: before for file, before, after in texts if before is not None and before == after}


def same_grounds(was: Prepared, now: Prepared) -> bool:
    """Whether everything that disclosures are judged by, but the evidence that they name themselves, is the same."""
    return _grounds(was.inventory) == _grounds(now.inventory)


def _grounds(inventory: Inventory) -> tuple[object, ...]:
    vocabulary = inventory.vocabulary
    policies = [
        (policy.id, policy.entry, [(c.id, c.text, c.lead_in) for c in policy.text.clauses],
         [(entry.id, entry.record) for entry in policy.statements], [entry.id for entry in policy.listed])
        for policy in inventory.policies
    ]  # fmt: skip
    return (
        inventory.manifest.organisation,
        policies,
        {name: entry.record for name, entry in inventory.recipients.items()},
        {d: {name: entry.record for name, entry in terms.items()} for d, terms in vocabulary.terms.items()},
        {name: entry.record for name, entry in vocabulary.mechanisms.items()},
        {name: entry.record for name, entry in vocabulary.regimes.items()},
    )


def _unlike(old: Inventory, new: Inventory) -> tuple[list[str], list[str]]:
    """The category files of each state whose text the other does not have."""
    before, after = ({file: _digest(state, file) for file in state.category_files} for state in (old, new))
    known, again = set(before.values()), set(after.values())
    return [f for f, text in before.items() if text not in again], [f for f, text in after.items() if text not in known]


def _digest(inventory: Inventory, file: str) -> bytes:
    """A digest of a file's text; where the verdict may rest on other files it is the file's own, and equal to none."""
    text = read_text(inventory.root, file)[0]
    if text is None or any(word in text for word in RESTING_ON_OTHERS):
        return f"{inventory.root}\0{file}".encode(errors="surrogateescape")
    return hashlib.sha256(text.encode()).digest()


def _state(prepared: Prepared, files: Iterable[str], judged: bool) -> State:
    found: dict[str, HeldCategory] = {}
    problems = list(prepared.inventory.problems)
    for file in files:
        entry, faults, left_out = read_category(prepared.inventory.root, file)
        problems += faults
        if entry is not None:
            disclosures = (_with_verdicts if judged else _disclosures)(prepared, entry, left_out)
            found.setdefault(entry.id, HeldCategory(entry, disclosures))
    return State(prepared, found, tuple(problem for problem in problems if is_unjudged(problem.code)))


def _disclosures(prepared: Prepared, entry: Entry[Category], left_out: Sequence[Path]) -> list[HeldDisclosure]:
    holding = Holding(entry.record, prepared.inventory.vocabulary)
    found: list[HeldDisclosure] = []
    for name, path, record in named_disclosures(entry.record, left_out):
        sent = sent_by(holding, record, prepared.terms.data)
        ways = [prepared.judge.ways.from_recipient(record.recipient, entry.id, datum) for datum in {s[0] for s in sent}]
        onward = frozenset(recipient for way in ways for recipient in way)
        found.append(HeldDisclosure(f"{entry.id}/{name}", record, path, "undeclared", sent, onward))
    return found


def _with_verdicts(prepared: Prepared, entry: Entry[Category], left_out: Sequence[Path]) -> list[HeldDisclosure]:
    judged = prepared.judge.judge(entry, left_out).disclosures
    held = _disclosures(prepared, entry, left_out)
    return [one._replace(verdict=same.verdict) for one, same in zip(held, judged, strict=True)]
