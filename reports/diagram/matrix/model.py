"""What the overview shows, as values: columns, rows in their groups, cells, the sentences of the policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reports.diagram.tally import UnderCondition

Mark = Literal["none", "proved", "loose", "failing", "unjudged"]
"""How the worst of what a cell holds came out; `unjudged` where something it rests on could not be read."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one row gets of one column. `sentences` are the statements it rests on, those of the recipient first.

    `accepted` says in a few words which findings about it somebody accepts. `tip` says all of it in full.
    """

    mark: Mark
    under_condition: UnderCondition
    data: tuple[str, ...]
    sensitive: bool
    purposes: tuple[str, ...]
    sentences: tuple[str, ...]
    disclosures: tuple[str, ...]
    accepted: tuple[str, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class CategoryColumn:
    """A data category: where its data come from, how many types it has, how long they are kept, its own use."""

    id: str
    title: str
    comes_from: str
    collected: Mark
    types: int
    sensitive: bool
    kept: str
    use: Cell | None
    tip: str


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A recipient, or several that share a row; `depth` counts the recipients by whom the data go on to it.

    `conditions` are those under which alone something in it is permitted; `sensitive` says, by the id of each sensitive
    data type that it gets, on which lines of the policy, or that this is not proved.
    """

    recipients: tuple[str, ...]
    name: str
    depth: int
    country: str
    transfer_fails: bool
    cells: Mapping[str, Cell]
    purposes: tuple[str, ...]
    permitted_by: tuple[str, ...]
    forbidden_by: tuple[str, ...]
    conditions: tuple[str, ...]
    sensitive: Mapping[str, str]
    tip: str

    @property
    def fails(self) -> bool:
        """Whether something in this row is not proved."""
        return self.transfer_fails or any(cell.mark in ("failing", "unjudged") for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one role."""

    label: str
    rows: tuple[OverviewRow, ...]


@dataclass(frozen=True, slots=True)
class OwnUse:
    """What the organisation itself uses data for, of all categories, by which sentences and under which conditions."""

    purposes: tuple[str, ...] = ()
    permitted_by: tuple[str, ...] = ()
    forbidden_by: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowSentence:
    """A sentence of the policy that a row rests on; `place` is its line, with the policy where there are several.

    `number` is the same in short, as it stands at the end of a row.
    """

    statement: str
    place: str
    number: str
    quote: str


@dataclass(frozen=True, slots=True)
class SensitiveType:
    """A sensitive data type, of which category or of how many, and the rows that get it, each with how it may."""

    label: str
    category: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole overview. `counts` are disclosures by outcome; `notes` say what was folded, and what crosses borders.

    `marks` say what could not be read, and stand above all else.
    """

    title: str
    about: str
    organisation: str
    columns: tuple[CategoryColumn, ...]
    groups: tuple[Group, ...]
    sentences: Mapping[str, RowSentence]
    counts: Mapping[Mark, int]
    sensitive: tuple[SensitiveType, ...]
    notes: tuple[str, ...]
    marks: tuple[str, ...] = ()
    own_use: OwnUse = OwnUse()

    @property
    def rows(self) -> Sequence[OverviewRow]:
        """All rows in order."""
        return [row for group in self.groups for row in group.rows]

    @property
    def cells(self) -> Sequence[Cell]:
        """All cells, own use included."""
        used = [column.use for column in self.columns if column.use]
        return [*(cell for row in self.rows for cell in row.cells.values()), *used]
