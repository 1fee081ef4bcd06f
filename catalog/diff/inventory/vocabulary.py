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
from inventory.schema import Mechanism, Regime, Term


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

    yield from _recognised(old, new, names, fallback)
    yield from _laws(old, new, fallback)


def _recognised(old: Vocabulary, new: Vocabulary, names: Renames, fallback: RecordPlace) -> Iterator[Change]:
    """New mechanisms that are a ground without anybody listing them, and such as are gone."""
    before = {names.one("mechanisms", name): entry for name, entry in old.mechanisms.items() if entry.record.adequacy}
    after = {name: entry for name, entry in new.mechanisms.items() if entry.record.adequacy}
    for name in [name for name in after if name not in before and name not in old.mechanisms]:
        message = f"The transfer mechanism “{name}” is new, and a ground that nobody has to list."
        yield Change("mechanism", name, "new", "", "widening", message, _place(after[name], fallback))
    for name in [name for name in before if name not in after and name not in new.mechanisms]:
        message = f"The transfer mechanism “{name}”, a ground that nobody had to list, is gone."
        yield Change("mechanism", name, "gone", "", "narrowing", message, fallback, _place(before[name], fallback))


def _laws(old: Vocabulary, new: Vocabulary, fallback: RecordPlace) -> Iterator[Change]:
    """Laws that ask for a ground of transfers in fewer places or for a shorter time, or not at all any more."""
    for came in [entry for name, entry in new.regimes.items() if name not in old.regimes]:
        message = f"The law “{came.id}”, which asks for grounds of transfers, is new."
        yield Change("mechanism", came.id, "new", "", "narrowing", message, _place(came, fallback))
    for was in old.regimes.values():
        now = new.regimes.get(was.id)
        if now is None:
            message = f"The law “{was.id}”, which asks for grounds of transfers, is gone."
            yield Change("mechanism", was.id, "gone", "", "widening", message, fallback, _place(was, fallback))
            continue
        record = ComparedRecord("mechanism", was.id, _place(now, fallback), _place(was, fallback))
        what = f"The law “{was.id}”"
        yield from record.members(Members(
            "area", was.record.area, now.record.area, f"{what} now governs {{}}.", f"{what} no longer governs {{}}.",
            "narrowing",
        ))  # fmt: skip
        before, after = ((entry.record.begins, entry.record.until) for entry in (was, now))
        yield from window_changes(record, what, before, after, "narrowing", "from")


def _place(entry: Entry[Term] | Entry[Mechanism] | Entry[Regime], fallback: RecordPlace) -> RecordPlace:
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
    yield from record.members(Members(
        "synonyms", was.record.synonyms, now.record.synonyms, f"The words {{}} count as “{now.id}” now.",
        f"The words {{}} no longer count as “{now.id}”.",
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
    kind: Kind = "widening" if now.record.adequacy else "narrowing"
    message = f"{what} is {'now' if now.record.adequacy else 'no longer'} a ground that nobody has to list."
    yield from record.value("adequacy", was.record.adequacy, now.record.adequacy, kind, message)
