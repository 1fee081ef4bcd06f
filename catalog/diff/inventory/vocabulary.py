"""Terms and transfer mechanisms of the vocabulary that mean something else than they did."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.diff.inventory.change import Change, Kind, RecordPlace
from catalog.diff.inventory.hierarchies import DIMENSIONS, Hierarchies
from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.statements import window_changes
from inventory.entry import Entry
from inventory.model import Vocabulary
from inventory.schema import Mechanism, Term


def vocabulary_changes(
    old: Vocabulary, new: Vocabulary, names: Renames, terms: Hierarchies, fallback: RecordPlace
) -> Iterator[Change]:
    """Terms that are in both states and lie elsewhere; a new term changes nothing until something uses it."""
    for dimension in DIMENSIONS:
        for was in old.terms[dimension].values():
            now = new.terms[dimension].get(names.one(dimension, was.id))
            if now is not None and was.record != now.record:
                yield from _term(was, now, dimension, names, terms, fallback)
    for old_mechanism in old.mechanisms.values():
        mechanism = new.mechanisms.get(names.one("mechanisms", old_mechanism.id))
        if mechanism is not None and old_mechanism.record != mechanism.record:
            yield from _mechanism(old_mechanism, mechanism, fallback)


def _place(entry: Entry[Term] | Entry[Mechanism], fallback: RecordPlace) -> RecordPlace:
    """A built-in term has no place among the inventory's files."""
    return fallback if entry.file.startswith("built-in/") else RecordPlace(entry.file, entry.path, on_key=True)


def _term(
    was: Entry[Term], now: Entry[Term], dimension: str, names: Renames, terms: Hierarchies, fallback: RecordPlace
) -> Iterator[Change]:
    record = ComparedRecord("term", now.id, _place(now, fallback), _place(was, fallback))
    yield from record.members(Members(
        "broader", names.all(dimension, was.record.broader), now.record.broader,
        f"“{now.id}” ({dimension}) now counts as {{}}, so sentences about that cover it.",
        f"“{now.id}” ({dimension}) no longer counts as {{}}.", "widening", lambda term: terms.below(dimension, term),
    ))  # fmt: skip
    kind: Kind = "widening" if was.record.sensitive else "narrowing"
    message = f"“{now.id}” is {'now' if now.record.sensitive else 'no longer'} marked as sensitive."
    yield from record.value("sensitive", was.record.sensitive, now.record.sensitive, kind, message)


def _mechanism(was: Entry[Mechanism], now: Entry[Mechanism], fallback: RecordPlace) -> Iterator[Change]:
    record = ComparedRecord("mechanism", now.id, _place(now, fallback), _place(was, fallback))
    what = f"The transfer mechanism “{now.id}”"
    for key in ("origins", "destinations"):
        yield from record.members(Members(
            key, getattr(was.record, key), getattr(now.record, key), f"{what} now also covers {{}} ({key}).",
            f"{what} no longer covers {{}} ({key}).",
        ))  # fmt: skip
    before, after = ((entry.record.begins, entry.record.until) for entry in (was, now))
    yield from window_changes(record, what, before, after, "widening", "from")
