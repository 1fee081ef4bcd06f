"""The announcement that people get before a new recipient does: who, for what, which data, where, from when.

It names the sentence that promises it (GDPR Art. 28(2)), and how long people may object where that is stated.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import reports.notice.formats
from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.justify.notices import NoticePromise, notice_promises, promised_for
from inventory.calendar_periods import day_after, period_words
from inventory.entry import Entry
from inventory.schema import Recipient, Term
from reports.encoders.sheet import Register, Sheet

COLUMNS = ("Name", "Service", "Country", "Personal data", "Purposes", "From")
GONE_COLUMNS = ("Name", "Service", "Country")


class TooEarly(NamedTuple):
    """A recipient that is to begin before the promised notice is over, reckoned from the day it is announced on."""

    name: str
    since: datetime.date | None
    announced: datetime.date
    earliest: datetime.date
    promise: str


class AnnouncementText(NamedTuple):
    """An announcement of one day: its register, the sentences that promise it, and who would begin too early."""

    register: Register
    promises: Sequence[str]
    too_early: Sequence[TooEarly]

    @property
    def is_empty(self) -> bool:
        """Whether nobody is new or gone."""
        return not any(sheet.rows for sheet in self.register.sheets)


def announcement(
    overview: Overview, new: Collection[str], gone: Iterable[Recipient], day: datetime.date
) -> AnnouncementText:
    """Return the announcement of the recipients called `new` and of those that are `gone`, sent on `day`.

    A recipient whose record says when it was announced counts from that day, and the announcement bears it. Held
    against it are the promises in force on `day`, and those in force on the day on which a recipient begins.
    """
    prepared = overview.prepared
    entries = [entry for name, entry in prepared.inventory.recipients.items() if name in new]
    gone = list(gone)
    known = list(notice_promises(prepared))
    held = [(entry, one) for entry in entries for one in promised_for(prepared, entry, known)
            if any(one.is_in_force(start) for start in (day, entry.record.since) if start)]  # fmt: skip
    meant = {one.entry.id: one for _, one in held}
    sheets = [
        Sheet("New", "They get personal data from the day named.", COLUMNS, [_row(overview, one) for one in entries]),
        Sheet("No longer", "They get no more personal data.", GONE_COLUMNS,
              [[one.name, one.services or "", one.country or ""] for one in gone]),
    ]  # fmt: skip
    name = prepared.inventory.manifest.organisation.name
    sentences = [_sentence(one) for one in meant.values()]
    register = Register(
        f"{name}: changes of who gets personal data", " ".join([_announced(entries, gone, day), *sentences]),
        [sheet for sheet in sheets if sheet.rows], publisher=name,
    )  # fmt: skip
    early = [early for entry, one in held if (early := _too_early(entry, one, day))]
    return AnnouncementText(register, sentences, early)


def _announced(entries: Iterable[Entry[Recipient]], gone: Sequence[Recipient], day: datetime.date) -> str:
    """On which day who is announced: one day for all, or each with those whose record says so."""
    named: dict[datetime.date, list[str]] = {}
    for entry in entries:
        named.setdefault(_announced_on(entry.record, day), []).append(entry.record.name)
    if gone:  # what their records say is when their start was announced
        named.setdefault(day, []).append("who is gone")
    if len(named) < 2:
        return f"Announced on {next(iter(named), day)}."
    return f"Announced on {'; on '.join(f'{on}: {listing(named[on])}' for on in sorted(named))}."


def _announced_on(record: Recipient, day: datetime.date) -> datetime.date:
    return record.announced.on if record.announced else day


def _sentence(promise: NoticePromise) -> str:
    """What was promised, and until when people may object."""
    said = promise.entry.record
    objection = f" You may object within {period_words(said.objection)}." if said.objection else ""
    return f"We promised: “{' '.join(said.quote.split())}” ({period_words(promise.period)}).{objection}"


def _too_early(entry: Entry[Recipient], promise: NoticePromise, day: datetime.date) -> TooEarly | None:
    record = entry.record
    announced = _announced_on(record, day)
    earliest = day_after(announced, promise.period)
    if record.since is not None and record.since >= earliest:
        return None
    return TooEarly(record.name, record.since, announced, earliest, promise.entry.id)


def _row(overview: Overview, entry: Entry[Recipient]) -> list[str]:
    record = entry.record
    data, purposes = _gets(overview, entry.id)
    since = record.since.isoformat() if record.since else ""
    return [record.name, record.services or "", record.country or "", ", ".join(data), ", ".join(purposes), since]


def _gets(overview: Overview, name: str) -> tuple[list[str], list[str]]:
    """The labels of the data that somebody gets, directly or onward, and of what for."""
    data: dict[str, None] = {}
    purposes: dict[str, None] = {}
    for _, disclosure in overview.disclosures():
        direct = disclosure.goals if disclosure.record.recipient == name else ()
        onward = [goal for one in disclosure.onward if one.recipient == name for goal in one.goals]
        for key, _ in (*direct, *onward):
            data[key[0]] = None
            purposes.update(dict.fromkeys(disclosure.record.purposes))
    vocabulary = overview.prepared.inventory.vocabulary
    return _labels(vocabulary["data"], data), _labels(vocabulary["purposes"], purposes)


def _labels(terms: Mapping[str, Entry[Term]], names: Iterable[str]) -> list[str]:
    return [terms[name].record.label if name in terms else name for name in names]


def format_names() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.notice.formats.__path__))


def format_called(name: str) -> Callable[[AnnouncementText], str]:
    """The format of that name."""
    render: Callable[[AnnouncementText], str] = importlib.import_module(
        f"{reports.notice.formats.__name__}.{name}"
    ).render
    return render
