"""The cookie table that a policy's page shows: which cookies, whose, for what, and how long they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from reports.encoders.sheet import Cell, Gap, Register, Sheet
from reports.page.contents import Contents
from reports.page.holdings import HoldingShown
from reports.page.people import RecipientShown
from reports.periods import period_words
from reports.registers._public import Publishing
from reports.registers._words import data_labels, named, row_of

COLUMNS = ("Cookie", "Set by", "Data", "Purposes", "Kept", "Country")
COOKIE_DATA = "cookie-data"
SETTING_COOKIES = ("processor", "joint-controller", "controller")


def register(contents: Contents) -> Register:
    """The organisation's own cookies first, then those of recipients that name cookies or get cookie data."""
    page = Publishing(contents)
    kinds = contents.prepared.terms.data.types.below(COOKIE_DATA) | {COOKIE_DATA}
    holding = [one for one in contents.holdings if any(datum.term.id in kinds for datum in one.data)]
    rows = [_own(page, contents, one, kinds) for one in holding]
    for recipient in contents.recipients:
        rows += _of(page, recipient, holding, kinds)
    about = "Cookies by pattern: “*” stands for any characters."
    sheet = Sheet("Cookies", about, COLUMNS, rows)
    return Register("Cookies", page.stand(), [sheet], publisher=page.publisher, open_points=page.open_points)


def _own(page: Publishing, contents: Contents, holding: HoldingShown, kinds: frozenset[str]) -> list[Cell]:
    held = [datum for datum in holding.data if datum.term.id in kinds]
    purposes = dict.fromkeys(purpose for datum in held for purpose in datum.purposes)
    organisation = contents.prepared.inventory.manifest.organisation
    return [
        page.of_organisation(row_of(organisation.cookies), "the names of the cookies are missing", "cookies"),
        organisation.name,
        data_labels(datum.term for datum in held),
        named(purposes),
        _kept(page, [holding]),
        organisation.country,
    ]


def _of(
    page: Publishing, recipient: RecipientShown, holding: list[HoldingShown], kinds: frozenset[str]
) -> Iterator[list[Cell]]:
    given = [row for row in recipient.rows if any(term.id in kinds for term in row.data)]
    cookies = recipient.record.cookies if recipient.record else ()
    may_set_some = recipient.record is None or recipient.record.role in SETTING_COOKIES
    if not cookies and not recipient.unread and not (given and may_set_some):
        return
    here = [one for one in holding if any(row.category.id == one.id for row in given)] or holding
    data = dict.fromkeys(term for row in given for term in row.data if term.id in kinds)
    purposes = list(dict.fromkeys(purpose for row in given for purpose in row.purposes)) or recipient.purposes
    names: list[Cell] = list(cookies) or [_unnamed(page, recipient)]
    for name in names:
        yield [
            name, page.standing(recipient), data_labels(data),
            named(purposes) if recipient.standing else page.terms(recipient, purposes, "the purposes are"),
            _kept(page, here), page.country(recipient) if recipient.record else "",
        ]  # fmt: skip


def _unnamed(page: Publishing, recipient: RecipientShown) -> Cell:
    if recipient.standing:
        return Gap("to be added: the names of its cookies")
    return page.of_recipient(recipient, None, "the names of its cookies are missing", "cookies")


def _kept(page: Publishing, holdings: list[HoldingShown]) -> Cell:
    stated = row_of(period_words(one.record.retention.period) for one in holdings if one.record.retention)
    title, file = (holdings[0].title, holdings[0].file) if holdings else ("Cookies", "")
    if not file:
        return stated or Gap("to be added: how long they are kept")
    return page.of_category(stated, "how long the cookies are kept is missing", "retention.period", title, file)
