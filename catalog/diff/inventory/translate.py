"""Old records in the names of the new state, so that only what is different differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.state import HeldCategory
from catalog.justify.sending import Sent
from inventory.entry import Entry
from inventory.schema import Category, Datum, Disclosure, Recipient, Statement

V = TypeVar("V")
_DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes")


def category_now(held: HeldCategory, names: Renames) -> HeldCategory:
    """A category of the old state with its disclosures."""
    if names.none_differ:
        return held
    record = _category(held.entry.record, names)
    disclosures = [
        d._replace(record=disclosure_now(d.record, names), sent=_sent(d.sent, names), onward=_onward(d.onward, names))
        for d in held.disclosures
    ]
    return HeldCategory(Entry(record.category, record, held.entry.file, held.entry.path), disclosures)


def _category(record: Category, names: Renames) -> Category:
    return _with(
        record,
        category=names.one("data", record.category),
        listed_in=names.clauses.get(record.listed_in or "", record.listed_in),
        derived_from=names.all("data", record.derived_from),
        data=tuple(_datum(datum, names) for datum in record.data),
        conditions=_conditions(record.conditions, names),
        excluding=names.all("data", record.excluding),
        **{d: names.all(d, getattr(record, d)) for d in ("subjects", "sources", "purposes")},
    )


def _onward(onward: Iterable[str], names: Renames) -> frozenset[str]:
    return frozenset(names.one("recipients", name) for name in onward)


def _sent(sent: Iterable[Sent], names: Renames) -> frozenset[Sent]:
    return frozenset(
        (names.one("data", data), names.one("subjects", subject), names.one("purposes", purpose))
        for data, subject, purpose in sent
    )


def _datum(datum: Datum, names: Renames) -> Datum:
    lists = {d: names.all(d, getattr(datum, d)) for d in ("subjects", "sources", "purposes")}
    return _with(datum, type=names.one("data", datum.type), **lists)


def disclosure_now(record: Disclosure, names: Renames) -> Disclosure:
    """A disclosure of the old state."""
    return _with(
        record,
        recipient=names.one("recipients", record.recipient),
        cites=tuple(names.statements.get(name, name) for name in record.cites),
        conditions=_conditions(record.conditions, names),
        excluding=names.all("data", record.excluding),
        **{d: names.all(d, getattr(record, d)) for d in ("data", "subjects", "purposes")},
    )


def recipient_now(record: Recipient, names: Renames) -> Recipient:
    """A recipient of the old state."""
    return _with(
        record,
        kinds=names.all("recipients", record.kinds),
        transfer=tuple(
            one.model_copy(update={"mechanism": names.one("mechanisms", one.mechanism)}) for one in record.transfer
        ),
        sub_recipients=tuple(
            one.model_copy(
                update={"recipient": names.one("recipients", one.recipient), "data": names.all("data", one.data)}
            )
            for one in record.sub_recipients
        ),
    )


def statement_now(record: Statement, names: Renames) -> Statement:
    """A statement of the old state."""
    return _with(
        record,
        such_as={d: names.one(d, genus) for d, genus in record.such_as.items()},
        when=names.all("conditions", record.when),
        displaces=tuple(names.statements.get(name, name) for name in record.displaces),
        exception_to=tuple(names.statements.get(name, name) for name in record.exception_to),
        mechanism=names.one("mechanisms", record.mechanism) if record.mechanism else None,
        **{d: names.all(d, getattr(record, d)) for d in _DIMENSIONS},
    )


def _conditions(held: Mapping[str, V], names: Renames) -> dict[str, V]:
    return {names.one("conditions", name): about for name, about in held.items()}


M = TypeVar("M", Category, Datum, Disclosure, Recipient, Statement)


def _with(record: M, **values: Any) -> M:
    return record.model_copy(update=values)
