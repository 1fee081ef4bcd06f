"""The rows of the record of processing: each activity, and each category as far as no activity covers it.

Nothing is left out: a purpose, datum or disclosure of a category that no activity takes stands in a row of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from catalog.justify.hierarchy import Hierarchy
from inventory.schema import Activity
from reports.page.contents import Contents
from reports.page.holdings import DatumShown, HoldingShown
from reports.page.people import RecipientShown
from reports.page.register import RegisterRow
from reports.page.terms import TermLabel


@dataclass(frozen=True, slots=True)
class ActivityPart:
    """What an activity takes of one category: its data, the purposes it has them for, and the disclosures."""

    holding: HoldingShown
    data: tuple[DatumShown, ...]
    purposes: tuple[TermLabel, ...]
    disclosures: tuple[RegisterRow, ...]

    def subjects(self) -> tuple[TermLabel, ...]:
        """Whose data they are."""
        return _once(datum.subjects for datum in self.data)

    def sources(self) -> tuple[TermLabel, ...]:
        """Where they come from."""
        return _once(datum.sources for datum in self.data)


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One row: an activity, or what is left of a category, which has no `record`. `file` is where it is declared."""

    id: str
    title: str
    file: str
    record: Activity | None
    parts: tuple[ActivityPart, ...]

    @property
    def purposes(self) -> tuple[TermLabel, ...]:
        """What it is for."""
        return _once(part.purposes for part in self.parts)

    @property
    def subjects(self) -> tuple[TermLabel, ...]:
        """Whose data it uses."""
        return _once(part.subjects() for part in self.parts)

    @property
    def sources(self) -> tuple[TermLabel, ...]:
        """Where the data come from."""
        return _once(part.sources() for part in self.parts)

    @property
    def data(self) -> tuple[TermLabel, ...]:
        """The data that it uses."""
        return tuple(dict.fromkeys(datum.term for part in self.parts for datum in part.data))

    @property
    def disclosures(self) -> tuple[RegisterRow, ...]:
        """What it discloses."""
        return tuple(chain.from_iterable(part.disclosures for part in self.parts))

    @property
    def is_sensitive(self) -> bool:
        """Whether it uses sensitive data."""
        return any(term.sensitive for term in self.data)

    def recipients(self, contents: Contents) -> list[RecipientShown]:
        """Who gets data from it, those included to whom a recipient passes data on."""
        given = self.disclosures
        names = {row.recipient.id for row in given} | {one.id for row in given for one in row.onward}
        return [one for one in contents.recipients if one.id in names]


def activity_rows(contents: Contents) -> list[ActivityRow]:
    """Every row of the record: the activities in the order of their files, then what they leave of the categories."""
    holdings = {holding.id: holding for holding in contents.holdings}
    disclosures: dict[str, list[RegisterRow]] = {}
    for row in contents.rows:
        disclosures.setdefault(row.category.id, []).append(row)
    above, covered = contents.prepared.terms.purposes, _Covered()
    rows = []
    for entry in contents.prepared.inventory.activities:
        named = [holdings[name] for name in dict.fromkeys(entry.record.categories) if name in holdings]
        parts = [_taken(one, disclosures.get(one.id, ()), entry.record, above) for one in named]
        covered.add(parts)
        rows.append(ActivityRow(entry.id, entry.record.title, entry.file, entry.record, tuple(parts)))
    left = ((one, covered.rest(one, disclosures.get(one.id, ()))) for one in contents.holdings)
    return [*rows, *(ActivityRow(one.id, one.title, one.file, None, (part,)) for one, part in left if part)]


def _taken(
    holding: HoldingShown, disclosures: Sequence[RegisterRow], activity: Activity, above: Hierarchy
) -> ActivityPart:
    """What an activity takes of a category: all of it, or what is for one of its purposes or a narrower one."""
    if not activity.purposes:
        return ActivityPart(holding, holding.data, holding.purposes, tuple(disclosures))

    def serves(purposes: Iterable[TermLabel]) -> tuple[TermLabel, ...]:
        return tuple(one for one in purposes if any(above.covers(name, one.id) for name in activity.purposes))

    given = tuple(row for row in disclosures if serves(row.purposes))
    sent = {term.id for row in given for term in row.data}
    data = tuple(datum for datum in holding.data if serves(datum.purposes) or datum.term.id in sent)
    purposes = _once([serves(holding.purposes), *(serves(row.purposes) for row in given)])
    return ActivityPart(holding, data, purposes, given)


class _Covered:
    """What activities take, by category: purposes of data, and disclosures with their purposes."""

    def __init__(self) -> None:
        self._purposes: set[tuple[str, str, str]] = set()
        self._disclosed: set[tuple[str, str]] = set()

    def add(self, parts: Iterable[ActivityPart]) -> None:
        for part in parts:
            names = {term.id for term in part.purposes}
            self._purposes |= {(part.holding.id, datum.term.id, name) for datum in part.data for name in names}
            self._disclosed |= {(row.id, name) for row in part.disclosures for name in names}

    def rest(self, holding: HoldingShown, disclosures: Sequence[RegisterRow]) -> ActivityPart | None:
        """What no activity takes of a category; None where nothing is left."""
        left = [(datum, self._left(holding.id, datum)) for datum in holding.data]
        given = [(row, tuple(one for one in row.purposes if (row.id, one.id) not in self._disclosed))
                 for row in disclosures]  # fmt: skip
        open_rows = tuple(row for row, purposes in given if purposes)
        sent: Collection[str] = {term.id for row in open_rows for term in row.data}
        data = tuple(datum for datum, purposes in left if purposes or datum.term.id in sent)
        if not data and not open_rows:
            return None
        purposes = _once([*(names for _, names in left), *(names for _, names in given)])
        return ActivityPart(holding, data, purposes, open_rows)

    def _left(self, category: str, datum: DatumShown) -> tuple[TermLabel, ...]:
        return tuple(one for one in datum.purposes if (category, datum.term.id, one.id) not in self._purposes)


def _once(groups: Iterable[Iterable[TermLabel]]) -> tuple[TermLabel, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(groups)))
