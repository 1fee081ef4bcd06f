"""Statements that are new, gone or mean something else. What widens a permission narrows a prohibition."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator

from catalog.diff.inventory.change import OPPOSITE, Change, Kind, RecordPlace
from catalog.diff.inventory.evidence import EvidenceChanges
from catalog.diff.inventory.hierarchies import TermOrder
from catalog.diff.inventory.pairing import Pairs, pair
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.explain.wording import DOING, listing
from inventory.calendar_periods import day_after
from inventory.entry import Entry
from inventory.policy.normal import normalise
from inventory.schema import Statement

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes")
SENSE: dict[str, Kind] = {
    "permits": "widening", "prohibits": "narrowing", "grounds": "widening", "undertakes": "narrowing",
    "informs": "neutral",
}  # fmt: skip
"""What a new statement of each sort means to the data subjects."""

Said = Entry[Statement]
SOME_DAY = datetime.date(2001, 1, 1)
"""From which periods are compared."""


def sort_of(statement: Statement) -> str:
    """Whether it permits, prohibits, names a legal basis, undertakes or informs."""
    return next(
        (key for key in ("permits", "prohibits", "grounds", "undertakes") if getattr(statement, key)), "informs"
    )


def pair_statements(old: list[Said], new: list[Said]) -> Pairs[Said]:
    """Statements by sentence and meaning, then by id, then by sentence; the sort of statement is always the same."""

    def sort(entry: Said) -> Hashable:
        return (sort_of(entry.record), entry.record.action or entry.record.undertakes)

    def quote(entry: Said) -> str:
        return normalise(entry.record.quote)

    def meaning(entry: Said) -> Hashable:
        said = entry.record
        lists = tuple(frozenset(getattr(said, d)) for d in (*DIMENSIONS, "grounds", "when", "informs", "promises"))
        return (*lists, frozenset(said.such_as.items()), said.residual, said.mechanism, said.begins, said.until)

    return pair(old, new, [
        lambda e: (e.id, sort(e), quote(e), meaning(e)),
        lambda e: (sort(e), quote(e), meaning(e)),
        lambda e: (e.id, sort(e)),
        lambda e: (sort(e), quote(e)),
    ])  # fmt: skip


def statement_changes(pairs: Pairs[Said], terms: TermOrder, manifest: RecordPlace) -> Iterator[Change]:
    """Everything that changed about statements; the old ones in the names of the new state."""
    for entry in pairs.new:
        kind = SENSE[sort_of(entry.record)]
        message = f"A new statement, “{entry.id}”, {describe(entry.record)}."
        yield Change("statement", entry.id, "new", "", kind, message, _place(entry))
    for entry in pairs.gone:
        kind = OPPOSITE[SENSE[sort_of(entry.record)]]
        message = f"The statement “{entry.id}” is gone; it {describe(entry.record)}."
        yield Change("statement", entry.id, "gone", "", kind, message, manifest, _place(entry))
    for was, now in pairs.both:
        if was.record != now.record:
            yield from _changed(
                ComparedRecord("statement", now.id, _place(now), _place(was)), was.record, now.record, terms
            )


def statement_evidence(pairs: Pairs[Said], evidence: EvidenceChanges) -> Iterator[Change]:
    """Everything that changed about what shows that duties and prohibitions are kept."""
    for was, now in pairs.both:
        record = ComparedRecord("statement", now.id, _place(now), _place(was))
        of = f"of the statement “{now.id}”"
        yield from evidence.between(record, "evidence", of, was.record.evidence, now.record.evidence)


def describe(said: Statement) -> str:
    """What a statement says, as the end of a sentence: “permits giving email-address to processor”."""
    sort = sort_of(said)
    if sort == "undertakes":
        return f"undertakes {said.undertakes}"
    if sort == "informs":
        return f"informs of {listing((*said.informs, *said.promises)) or 'nothing'}"
    words = {"data": "", "subjects": "about", "sources": "from", "recipients": "to", "purposes": "for"}
    words |= {"data": "of"} if sort == "grounds" else {}
    parts = [f" {words[d]} {listing(getattr(said, d))}".replace("  ", " ") for d in DIMENSIONS if getattr(said, d)]
    if sort == "grounds":
        return f"names the legal basis {listing(said.grounds)}{''.join(parts)}"
    what = "" if said.data or said.action == "transfer" else " data"
    return f"{sort} {DOING[said.action or 'use']}{what}{''.join(parts)}"


def _place(entry: Said) -> RecordPlace:
    return RecordPlace(entry.file, entry.path, on_key=True)


def _changed(record: ComparedRecord, old: Statement, new: Statement, terms: TermOrder) -> Iterator[Change]:
    sense = SENSE[sort_of(new)]
    what = f"The statement “{record.id}”"
    message = f"{what} rests on other words: “{new.quote}”."
    yield from record.value("quote", normalise(old.quote), normalise(new.quote), "neutral", message)
    for dimension in DIMENSIONS:
        yield from _dimension(record, dimension, getattr(old, dimension), getattr(new, dimension), sense, terms)
    yield from _lists(record, what, old, new, sense, terms)
    yield from record.value(
        "residual", old.residual, new.residual, sense if old.residual else OPPOSITE[sense],
        f"{what} is {'now' if new.residual else 'no longer'} residual.",
    )  # fmt: skip
    message = f"{what} now names the mechanism {new.mechanism or 'none'}; it named {old.mechanism or 'none'}."
    yield from record.value("mechanism", old.mechanism, new.mechanism, "neutral", message)
    yield from window_changes(record, what, (old.begins, old.until), (new.begins, new.until), sense, "from")


def _dimension(
    record: ComparedRecord, dimension: str, old: tuple[str, ...], new: tuple[str, ...], sense: Kind, terms: TermOrder
) -> Iterator[Change]:
    what = f"The statement “{record.id}”"
    if bool(old) != bool(new):
        speaks = "now speaks only of" if new else "no longer speaks only of"
        message = f"{what} {speaks} {listing(new or old)} ({dimension})."
        yield record.change(dimension, OPPOSITE[sense] if new else sense, message, new, old)
        return
    yield from record.members(Members(
        dimension, old, new, f"{what} now also speaks of {{}} ({dimension}).",
        f"{what} no longer speaks of {{}} ({dimension}).", sense, lambda term: terms.above(dimension, term),
    ))  # fmt: skip


def _lists(
    record: ComparedRecord, what: str, old: Statement, new: Statement, sense: Kind, terms: TermOrder
) -> Iterator[Change]:
    before, after = (tuple(f"{d}: {genus}" for d, genus in said.such_as.items()) for said in (old, new))
    yield from record.members(Members(
        "grounds", old.grounds, new.grounds, f"{what} now also names the legal basis {{}}.",
        f"{what} no longer names the legal basis {{}}.", sense,
    ))  # fmt: skip
    yield from record.members(Members(
        "such_as", before, after, f"{what} now has an open list ({{}}).",
        f"{what} no longer has an open list ({{}}).", sense,
    ))  # fmt: skip
    yield from record.members(Members(
        "when", old.when, new.when, f"{what} now requires {{}}.", f"{what} no longer requires {{}}.", OPPOSITE[sense],
        lambda term: terms.below("conditions", term),
    ))  # fmt: skip
    yield from record.members(Members(
        "displaces", old.displaces, new.displaces, f"{what} now displaces {{}}.", f"{what} no longer displaces {{}}.",
        "narrowing",
    ))  # fmt: skip
    yield from record.members(Members(
        "exception_to", old.exception_to, new.exception_to, f"{what} is now an exception to {{}}.",
        f"{what} is no longer an exception to {{}}.", sense,
    ))  # fmt: skip
    for key in ("notice", "objection"):
        before, after = getattr(old, key), getattr(new, key)
        shorter = after is None or (before is not None and day_after(SOME_DAY, after) < day_after(SOME_DAY, before))
        message = f"{what} now promises {after or 'no time'} ({key}); it promised {before or 'none'}."
        yield from record.value(key, before, after, "widening" if shorter else "narrowing", message)
    for key in ("outside", "destinations", "origins"):
        yield from record.members(Members(
            key, getattr(old, key), getattr(new, key), f"{what} now names {{}} ({key}).",
            f"{what} no longer names {{}} ({key}).", sense,
        ))  # fmt: skip
    for key in ("informs", "promises"):
        yield from record.members(Members(
            key, getattr(old, key), getattr(new, key), f"{what} now {key} of {{}}.", f"{what} no longer {key} of {{}}.",
            "neutral",
        ))  # fmt: skip


Window = tuple[datetime.date | None, datetime.date | None]


def window_changes(
    record: ComparedRecord, what: str, old: Window, new: Window, more: Kind, first: str
) -> Iterator[Change]:
    """Changes of a validity: `more` is what a longer one means, `first` the key under which its beginning stands."""
    first_days = [day or datetime.date.min for day in (old[0], new[0])]
    kind = more if first_days[1] < first_days[0] else OPPOSITE[more]
    message = f"{what} holds from {new[0] or 'ever'}; it held from {old[0] or 'ever'}."
    yield from record.value(first, old[0], new[0], kind, message)
    last_days = [day or datetime.date.max for day in (old[1], new[1])]
    kind = more if last_days[1] > last_days[0] else OPPOSITE[more]
    message = f"{what} holds until {new[1] or 'further notice'}; it held until {old[1] or 'further notice'}."
    yield from record.value("until", old[1], new[1], kind, message)
