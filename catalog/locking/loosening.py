"""What loosens a policy or what is read in it: a person has to accept it, and is named in the lock.

A word that denies or limits came or went; a prohibition, duty, condition or exception is gone; a permission is wider.
What cannot be told counts as loosening, for the other way nobody would read it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from catalog.diff.inventory.change import Change, RecordPlace
from catalog.diff.inventory.hierarchies import TermOrder
from catalog.diff.inventory.pairing import Pairs
from catalog.diff.inventory.statements import sort_of, statement_changes
from catalog.diff.policy.call_outs import CallOut, CallOuts, words_called_out
from catalog.diff.policy.in_words import called_out
from catalog.diff.policy.steps import Step
from catalog.explain.wording import listing
from catalog.locking.reading_changes import ReadingChange
from catalog.locking.readings import MARK
from catalog.locking.short_form import statement_in
from inventory.entry import Entry
from inventory.policy.normal import sha256_of
from inventory.schema import ReadMark, Statement
from inventory.schema.lock import Approval

GONE = "gone"
QUOTE = "-"
"""Stands for the quotes of two statements that are compared: the lock keeps what is said, not in which words."""


class Loosening(NamedTuple):
    """One thing that is looser than it was; `digest` is that of the text or reading as it is now, or `gone`."""

    about: Literal["clause", "statement"]
    id: str
    message: str
    digest: str

    @property
    def key(self) -> str:
        """What an approval names: the record and its very state, so that no later change is approved by it."""
        return f"{self.about} {self.id} {self.digest[:16]}"

    @property
    def line(self) -> str:
        """The key and what is looser, as an approval keeps it."""
        return f"{self.key}: {self.message}"

    def approval_in(self, approvals: Iterable[Approval]) -> Approval | None:
        """Return the last approval that names it."""
        naming = [each for each in approvals if any(line.startswith(f"{self.key}:") for line in each.what)]
        return naming[-1] if naming else None


def text_loosenings(steps: Sequence[Step], call_outs: CallOuts) -> Iterator[Loosening]:
    """Yield each step between two texts of a policy in which a word that denies or limits came or went."""
    for step in steps:
        names = [passage.id for passage in step.new or step.old]
        digest = sha256_of("\n".join(f"{p.context}\n{p.lead_in}\n{p.text}" for p in step.new)) if step.new else GONE
        for phrase in called_out(_negations(step, call_outs)):
            yield Loosening("clause", names[0], f"{listing(names, 9)}: {phrase}", digest)


def _negations(step: Step, call_outs: CallOuts) -> list[CallOut]:
    whole = step.kind in ("new", "gone")
    found = words_called_out(step.old_text, step.new_text) if whole else call_outs.of(step)
    return [one for one in found if one.about == "negation"]


def reading_loosenings(
    changes: Iterable[ReadingChange], terms: TermOrder, edited: Collection[str]
) -> Iterator[Loosening]:
    """Yield each changed reading that loosens; `edited` are clauses whose text changed, which is told by itself."""
    for change in changes:
        for message in dict.fromkeys(_looser(change, terms, edited)):
            yield Loosening("statement", change.id, message, change.now.locked.hash if change.now else GONE)


def _looser(change: ReadingChange, terms: TermOrder, edited: Collection[str]) -> Iterator[str]:
    mark = change.now and change.now.entry.record
    if isinstance(mark, ReadMark):
        if mark.overruled:
            why = f"{mark.overruled.by}: {mark.overruled.reason}"
            yield f"The mark of “{change.clause}” overrules how its sentence is read ({why})."
        return
    was = change.was and statement_in(change.was.says, QUOTE)
    now = change.now and change.now.entry.record
    now = now.model_copy(update={"quote": QUOTE}) if isinstance(now, Statement) else None
    if change.was and was is None and not change.id.startswith(MARK):
        yield f"The statement “{change.id}” is not what was accepted, and what that was cannot be told."
    elif was and now and _same_sort(was, now):
        found = [c.message for c in _changes([(was, now)], [], [], change.id, terms) if c.kind == "widening"]
        yield from found
        if change.was and change.now and change.was.says == change.now.locked.says and change.clause not in edited:
            overruled = change.now.entry.record.overruled if isinstance(change.now.entry.record, Statement) else None
            how = f"overrules how its sentence is read ({overruled.by}: {overruled.reason})" if overruled else ""
            yield f"The statement “{change.id}” {how or 'rests on other words of the policy'}."
    else:
        gone, new = [was] if was else [], [now] if now else []
        yield from (c.message for c in _changes([], gone, new, change.id, terms) if c.kind == "widening")
        if was and was.displaces:
            yield f"The statement “{change.id}” is gone; it said: {change.was.says if change.was else ''}."


def _same_sort(one: Statement, other: Statement) -> bool:
    return sort_of(one) == sort_of(other) and one.action == other.action and one.undertakes == other.undertakes


def _changes(
    both: list[tuple[Statement, Statement]], gone: list[Statement], new: list[Statement], id: str, terms: TermOrder
) -> Iterator[Change]:
    def entry(said: Statement) -> Entry[Statement]:
        return Entry(id, said, "")

    pairs = Pairs([(entry(a), entry(b)) for a, b in both], list(map(entry, gone)), list(map(entry, new)))
    return statement_changes(pairs, terms, RecordPlace(""))
