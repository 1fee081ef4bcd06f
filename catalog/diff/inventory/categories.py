"""Data categories that are new, gone or changed: what is held about whom, from where, for what and how long."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import partial

from catalog.diff.inventory.change import Change, Kind, RecordPlace
from catalog.diff.inventory.evidence import EvidenceChanges
from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.pairing import Pairs
from catalog.diff.inventory.record import ComparedRecord, Members
from catalog.diff.inventory.state import HeldCategory
from catalog.explain.wording import listing
from inventory.schema import Category, Retention

_DAYS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0}
_DURATION = re.compile(r"P(?=\d)((?:\d+[YMWD])+)\Z")


def category_changes(
    pairs: Pairs[HeldCategory], terms: Hierarchies, homes: tuple[str, str], manifest: RecordPlace,
    evidence: EvidenceChanges,
) -> Iterator[Change]:  # fmt: skip
    """Everything that changed about categories but their disclosures; `homes`: the company's old and new country."""
    for held in pairs.new:
        record = held.entry.record
        people = listing(record.taken("subjects"))
        message = f"A new category, “{held.id}”: {listing(d.type for d in record.data)} of {people}."
        yield Change("category", held.id, "new", "", "widening", message, RecordPlace(held.entry.file))
    for held in pairs.gone:
        message = f"The category “{held.id}” is gone."
        yield Change("category", held.id, "gone", "", "narrowing", message, manifest, RecordPlace(held.entry.file))
    for was, now in pairs.both:
        both = ComparedRecord("category", now.id, RecordPlace(now.entry.file), RecordPlace(was.entry.file))
        if was.entry.record != now.entry.record:
            yield from _changed(both, was.entry.record, now.entry.record, terms, homes)
        yield from _evidence(both, was.entry.record, now.entry.record, evidence)


def _changed(
    record: ComparedRecord, old: Category, new: Category, terms: Hierarchies, homes: tuple[str, str]
) -> Iterator[Change]:
    what = f"“{record.id}”"
    yield from record.value("title", old.title, new.title, "neutral", f"The category {what} is called {new.title} now.")
    message = f"The category {what} now refers to the clause “{new.listed_in}”."
    yield from record.value("listed_in", old.listed_in, new.listed_in, "neutral", message)
    for aspect, gain, loss in (
        ("data", "now also holds {}", "no longer holds {}"),
        ("subjects", "now also holds data of {}", "no longer holds data of {}"),
        ("sources", "now also comes from {}", "no longer comes from {}"),
        ("purposes", "is now also used for {}", "is no longer used for {}"),
    ):
        yield from record.members(Members(
            aspect, _all(old, aspect), _all(new, aspect), f"The category {what} {gain}.",
            f"The category {what} {loss}.", above=partial(terms.above, aspect),
        ))  # fmt: skip
    yield from _own_lists(record, old, new)
    yield from record.members(Members(
        "regions", old.regions or homes[:1], new.regions or homes[1:],
        f"The category {what} now also holds data from {{}}.",
        f"The category {what} no longer holds data from {{}}.",
    ))  # fmt: skip
    yield from record.members(Members(
        "derived_from", old.derived_from, new.derived_from, f"The category {what} is now derived from {{}}.",
        f"The category {what} is no longer derived from {{}}.",
    ))  # fmt: skip
    yield from record.members(Members(
        "policies", old.policies, new.policies, f"The category {what} is now judged by the policy {{}} as well.",
        f"The category {what} is no longer judged by the policy {{}}.",
    ))  # fmt: skip
    yield from _bases(record, old, new)
    yield from _around(record, old, new, terms)
    yield from _retention(record, old.retention, new.retention)


def _all(category: Category, aspect: str) -> tuple[str, ...]:
    """A list of the category, with what single data say instead."""
    if aspect == "data":
        return tuple(datum.type for datum in category.data)
    lists = [getattr(datum, aspect) or getattr(category, aspect) for datum in category.data]
    return tuple(dict.fromkeys(term for terms in lists for term in terms))


def _own_lists(record: ComparedRecord, old: Category, new: Category) -> Iterator[Change]:
    """What single data say for themselves, where category and datum held the term before as well."""
    before, after = ({datum.type: datum for datum in category.data} for category in (old, new))
    for name in [name for name in after if name in before]:
        for aspect in ("subjects", "sources", "purposes"):
            olds, news = (getattr(d[name], aspect) or getattr(c, aspect) for d, c in ((before, old), (after, new)))
            known = set(_all(old, aspect)) & set(_all(new, aspect))
            yield from record.members(Members(
                "data", [t for t in olds if t in known], [t for t in news if t in known],
                f"In the category “{record.id}”, {name} now also goes with {{}} ({aspect}).",
                f"In the category “{record.id}”, {name} no longer goes with {{}} ({aspect}).",
            ))  # fmt: skip


def _around(record: ComparedRecord, old: Category, new: Category, terms: Hierarchies) -> Iterator[Change]:
    what = f"the category “{record.id}”"
    yield from record.members(Members(
        "conditions", tuple(old.conditions), tuple(new.conditions), f"For {what} the condition {{}} is on record now.",
        f"For {what} the condition {{}} is on record no longer.", "narrowing", lambda t: terms.below("conditions", t),
    ))  # fmt: skip
    for name in sorted(old.conditions.keys() & new.conditions.keys()):
        before, after = (category.conditions[name].since for category in (old, new))
        message = f"For {what} the since of {name} is another one."
        yield from record.value(f"conditions.{name}.since", before, after, since_kind(before, after), message)
    yield from record.members(Members(
        "excluding", old.excluding, new.excluding, f"From {what} {{}} is carved out now.",
        f"From {what} {{}} is no longer carved out.", "narrowing", lambda t: terms.above("data", t),
    ))  # fmt: skip


def since_kind(before: datetime.date | None, after: datetime.date | None) -> Kind:
    """What it means that a condition is held since another day: to be held earlier, or since ever, lets more pass."""
    if before is None or after == before:
        return "neutral"
    return "weaker" if after is None or after < before else "neutral"


def _evidence(record: ComparedRecord, old: Category, new: Category, evidence: EvidenceChanges) -> Iterator[Change]:
    for name in sorted(old.conditions.keys() & new.conditions.keys()):
        pieces = (old.conditions[name].evidence, new.conditions[name].evidence)
        of = f"of {name} for the category “{record.id}”"
        yield from evidence.between(record, f"conditions.{name}.evidence", of, *pieces)
    for field in ("basis", "special_basis"):
        before, after = getattr(old, field), getattr(new, field)
        for purpose in sorted(before.keys() & after.keys()):
            for key in ("record", "assessment"):
                pieces = (getattr(before[purpose], key), getattr(after[purpose], key))
                of = f"({key}) of the legal basis of the category “{record.id}”"
                yield from evidence.between(record, field, of, *pieces)


def _bases(record: ComparedRecord, old: Category, new: Category) -> Iterator[Change]:
    """Other legal bases than before: whoever takes one out or turns to another one has it reviewed."""
    for field in ("basis", "special_basis"):
        before, after = (
            tuple(f"{declared.basis}{f' ({purpose})' if purpose else ''}" for purpose, declared in bases.items())
            for bases in (getattr(old, field), getattr(new, field))
        )
        yield from record.members(Members(
            field, before, after, f"The category “{record.id}” now rests on {{}}.",
            f"The category “{record.id}” no longer rests on {{}}.", "neutral",
        ))  # fmt: skip


def _retention(record: ComparedRecord, old: Retention | None, new: Retention | None) -> Iterator[Change]:
    before, after = (retention.period if retention else None for retention in (old, new))
    kind = _longer(before, after)
    message = (
        f"Data of the category “{record.id}” are kept {after or 'for no stated time'}; it was {before or 'not stated'}."
    )
    yield from record.value("retention", before, after, kind, message)


def _longer(before: str | None, after: str | None) -> Kind:
    if before is None or after is None:
        return "widening" if after is None else "narrowing"
    was, now = _length(before), _length(after)
    if not was or not now or was == now:
        return "neutral"
    return "widening" if now > was else "narrowing"


def _length(period: str) -> float:
    """An ISO 8601 duration in days; 0 for any other text, which cannot be compared."""
    found = _DURATION.match(period)
    return sum(int(n) * _DAYS[unit] for n, unit in re.findall(r"(\d+)([YMWD])", found[1])) if found else 0.0
