"""Where days and lengths of time of a statement are not those of its sentence: a window, a notice, a retention period.

Each is told only where it makes a promise less than its words: a denial or duty that ends early or begins late, a
shorter notice, data kept longer.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.justify.notices import DUTY, replaced_on
from catalog.justify.prepared import Prepared
from catalog.law.keeping import RETENTION, longer
from catalog.reading.periods import kept_as_written, kept_in, notice_in
from catalog.reading.time_words import speaks_of_day
from inventory.calendar_periods import period_words
from inventory.entry import Entry
from inventory.schema import Statement


class OutOfTime(NamedTuple):
    """A field of a statement that makes its promise less than the sentence does: what is wrong, and what to do."""

    field: str
    message: str
    help: str


def out_of_time(prepared: Prepared, entry: Entry[Statement]) -> Iterator[OutOfTime]:
    """Yield each day or length of time by which a statement promises less than its sentence."""
    clause, said = prepared.anchors[entry.id].clause, entry.record
    if clause is None:
        return
    sentences = [
        one.sentence.text
        for one in prepared.sayings.readers[prepared.policy_of[entry.id].id].quoted(clause, said.quote)
    ]
    if said.prohibits or said.undertakes:
        yield from _windows(
            prepared, entry, (*clause.heading, *clause.header, clause.lead_in, clause.label, *sentences)
        )
    if said.undertakes:
        yield from _notice(prepared, entry, sentences)
    if RETENTION in said.informs and said.period:
        yield from _period(entry, said.period, sentences)


def _windows(prepared: Prepared, entry: Entry[Statement], read: Iterable[str]) -> Iterator[OutOfTime]:
    """The days on which a denial or duty begins and ends, where its words name none and its policy goes on."""
    said, policy = entry.record, prepared.policy_of[entry.id].entry
    ends = [day for day in (policy.until, replaced_on(prepared, entry)) if day is not None]
    text = " ".join(read)
    what = "the prohibition" if said.prohibits else "the duty"
    begins, until = said.begins, said.until
    if begins and begins > (policy.effective or datetime.date.min) and not speaks_of_day(text, begins):
        yield OutOfTime("from", f"“{entry.id}” lets {what} begin on {begins} only, of which its sentence says "
                        "nothing.", "Take “from” out, so that it holds as long as the sentence does.")  # fmt: skip
    last = until - datetime.timedelta(days=1) if until and until > datetime.date.min else None
    if until and last and until < min(ends, default=datetime.date.max) and not speaks_of_day(text, until, last):
        yield OutOfTime("until", f"“{entry.id}” lets {what} end on {until}, of which its sentence says nothing.",
                        "Take “until” out, so that it holds as long as the sentence does.")  # fmt: skip


def _notice(prepared: Prepared, entry: Entry[Statement], sentences: list[str]) -> Iterator[OutOfTime]:
    """The notice of a duty that is shorter than the sentence promises, or not stated."""
    said = entry.record
    duty = prepared.inventory.vocabulary["duties"].get(said.undertakes or "")
    about_recipients = said.undertakes == DUTY or (duty is not None and DUTY in duty.record.broader)
    promised = [(days, words) for sentence in sentences for days, words in notice_in(sentence)]
    if not promised or not (said.notice or about_recipients):
        return
    days, words = min(promised)
    if said.notice is None:
        yield OutOfTime("undertakes", f"“{entry.id}” leaves out the notice that its sentence promises: “{words}”.",
                        "Write it down under “notice”, as in “notice: P30D”.")  # fmt: skip
    elif longer(days, kept_as_written(said.notice).days):
        yield OutOfTime("notice", f"“{entry.id}” states a notice of {period_words(said.notice)}; its sentence promises "
                        f"more: “{words}”.", "Write down the length that the sentence promises.")  # fmt: skip


def _period(entry: Entry[Statement], period: str, sentences: list[str]) -> Iterator[OutOfTime]:
    """A period that is longer than every length that the sentence names, and than these in a row."""
    lengths = [kept.days for sentence in sentences for kept in kept_in(sentence) if kept.days is not None]
    own = kept_as_written(period)
    if lengths and (own.forever or longer(own.days, sum(lengths))):
        quoted = next(sentence for sentence in sentences if kept_in(sentence))
        yield OutOfTime("period", f"“{entry.id}” states {period_words(period)}, longer than its sentence says: "
                        f"“{quoted}”", "Write down the period that the sentence states.")  # fmt: skip
