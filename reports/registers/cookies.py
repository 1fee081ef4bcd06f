"""The cookie table that a policy's page shows: which cookies, whose, for what, and how long they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from reports.encoders.sheet import Cell, Missing, Register, Sheet
from reports.page.contents import Contents
from reports.page.holdings import HoldingShown
from reports.page.people import RecipientShown
from reports.registers._words import country, data_labels, filled, named, row_of, stand

COLUMNS = ("Cookie", "Set by", "Data", "Purposes", "Kept", "Country")
COOKIE_DATA = "cookie-data"


def register(contents: Contents) -> Register:
    """The organisation's own cookies first, then those of recipients that name cookies or get cookie data."""
    kinds = contents.prepared.terms.data.types.below(COOKIE_DATA) | {COOKIE_DATA}
    holding = [one for one in contents.holdings if any(datum.term.id in kinds for datum in one.data)]
    rows = [_own(contents, one, kinds) for one in holding]
    for recipient in contents.recipients:
        rows += _of(recipient, holding, kinds)
    about = "Cookies by pattern: “*” stands for any characters."
    return Register("Cookies", stand(contents), [Sheet("Cookies", about, COLUMNS, rows)])


def _own(contents: Contents, holding: HoldingShown, kinds: frozenset[str]) -> list[Cell]:
    held = [datum for datum in holding.data if datum.term.id in kinds]
    purposes = dict.fromkeys(purpose for datum in held for purpose in datum.purposes)
    organisation = contents.prepared.inventory.manifest.organisation
    return [
        filled(row_of(organisation.cookies), "organisation.cookies"),
        organisation.name,
        data_labels(datum.term for datum in held),
        named(purposes),
        _kept([holding]),
        organisation.country,
    ]


def _of(recipient: RecipientShown, holding: list[HoldingShown], kinds: frozenset[str]) -> Iterator[list[Cell]]:
    given = [row for row in recipient.rows if any(term.id in kinds for term in row.data)]
    cookies = recipient.record.cookies if recipient.record else ()
    online = recipient.record is not None and recipient.record.role in ("processor", "joint-controller", "controller")
    if not cookies and not (given and online):
        return
    names: list[Cell] = list(cookies) or [Missing(f"recipients.{recipient.id}.cookies")]
    data = dict.fromkeys(term for row in given for term in row.data if term.id in kinds)
    purposes = named(dict.fromkeys(purpose for row in given for purpose in row.purposes)) or named(recipient.purposes)
    for name in names:
        yield [
            name, recipient.name, data_labels(data), filled(purposes, f"a disclosure to {recipient.id}"),
            _kept([one for one in holding if any(row.category.id == one.id for row in given)] or holding),
            country(recipient),
        ]  # fmt: skip


def _kept(holdings: list[HoldingShown]) -> Cell:
    stated = row_of(one.record.retention.period for one in holdings if one.record.retention)
    return filled(stated, f"retention.period in {holdings[0].file if holdings else 'a category of cookie data'}")
