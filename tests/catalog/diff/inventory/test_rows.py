"""Changes as rows: an edit of a small inventory, and exactly what it changes; backwards the opposite."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.diff.inventory import Change, Kind, compare
from catalog.diff.inventory.change import OPPOSITE
from inventory.load import load_inventory
from tests.catalog.diff.inventory.ground_rows import GROUNDS
from tests.catalog.diff.inventory.rows import CHANGES, NO_CHANGE, Row
from tests.catalog.diff.inventory.small import SMALL, edited, write

DAY = datetime.date(2024, 1, 1)


def changes(folder: Path, row: Row) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """What the edit changes, and what taking it back changes."""
    old = load_inventory(write(folder / "old", SMALL))
    new = load_inventory(write(folder / "new", edited(row.file, row.old, row.new)))
    return compare(old, new, DAY).changes, compare(new, old, DAY).changes


def told(change: Change) -> str:
    terms = [*(f"+{term}" for term in change.added), *(f"-{term}" for term in change.removed)]
    return " ".join([change.about, change.id, change.event, change.aspect or "-", change.kind, *terms])


@pytest.mark.parametrize("row", NO_CHANGE, ids=lambda row: row.what)
def test_no_change(tmp_path: Path, row: Row) -> None:
    assert [list(map(told, each)) for each in changes(tmp_path, row)] == [[], []]


@pytest.mark.parametrize("row", [*CHANGES, *GROUNDS], ids=lambda row: row.what)
def test_change(tmp_path: Path, row: Row) -> None:
    there, back = changes(tmp_path, row)
    assert sorted(map(told, there)) == sorted(row.changes)
    loosened = {(c.about, c.aspect) for c in (*there, *back) if c.kind == "weaker"}
    """To take out what there is judged by is not the opposite of putting it in: of both only the aspect is alike."""

    def kept(changes: tuple[Change, ...], kinds: dict[Kind, Kind]) -> list[tuple[str, str, str]]:
        found = ((c.about, c.aspect, kinds[c.kind]) for c in changes)
        return sorted((about, aspect, "" if (about, aspect) in loosened else kind) for about, aspect, kind in found)

    assert kept(back, OPPOSITE) == kept(there, {kind: kind for kind in OPPOSITE})


@pytest.mark.parametrize("row", [*CHANGES, *GROUNDS], ids=lambda row: row.what)
def test_a_change_stands_in_the_new_state_and_is_a_sentence(tmp_path: Path, row: Row) -> None:
    for change in changes(tmp_path, row)[0]:
        assert (tmp_path / "new" / change.place.file).is_file()
        assert change.was is None or (tmp_path / "old" / change.was.file).is_file()
        assert change.message[-1] in ".”" or change.about == "waiver"
        assert "{" not in change.message.replace("{+", "")
